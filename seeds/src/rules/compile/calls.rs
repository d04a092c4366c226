//! Functions of the language, and lists gathered into one value.

use super::{Scope, Type, index};
use crate::catalogue::{Field, FigureUnit};
use crate::rules::parse::{Located, RuleError, Syntax};
use crate::rules::{Expr, Function, Gather, Value};

impl Scope<'_> {
    pub(super) fn call(
        &self,
        name: &str,
        arguments: &[Located],
        body: Option<&Located>,
        column: usize,
        row: &[Field],
    ) -> Result<(Expr, Type), RuleError> {
        let wrong = |wants: &str| RuleError::at(column, format!("`{name}` wants {wants}"));
        let gather = match name {
            "any" => Some(Gather::Any),
            "all" => Some(Gather::All),
            "count" => Some(Gather::Count),
            "sum" => Some(Gather::Sum),
            "last" => Some(Gather::Last),
            _ => None,
        };
        if let Some(gather) = gather {
            let [list] = arguments else {
                return Err(wrong("one list"));
            };
            return self.over(gather, list, body, column);
        }
        if body.is_some() {
            return Err(RuleError::at(column, format!("`{name}` takes no `:`")));
        }
        if name == "figure" {
            let [
                Located {
                    syntax: Syntax::Quoted(id),
                    ..
                },
            ] = arguments
            else {
                return Err(wrong("the id of a figure in quotes"));
            };
            let found = self.figures.0.iter().position(|figure| figure.id == *id);
            let Some(at) = found else {
                return Err(RuleError::at(column, format!("there is no figure `{id}`")));
            };
            let kind = match self.figures.0[at].unit {
                FigureUnit::Month => Type::Month,
                FigureUnit::Fen => Type::Money,
                FigureUnit::Ratio => {
                    return Err(RuleError::at(column, "a ratio cannot stand in a rule"));
                }
                _ => Type::Whole,
            };
            return Ok((Expr::Figure(index(at, column)?), kind));
        }
        let mut typed = Vec::new();
        for argument in arguments {
            typed.push(self.typed(argument, row)?);
        }
        let kinds: Vec<&Type> = typed.iter().map(|(_, kind)| kind).collect();
        let is_day = |kind: &Type| matches!(kind, Type::Month | Type::Date);
        let (function, result) = match (name, kinds.as_slice()) {
            ("in_shandong", [Type::Place]) => (Function::InShandong, Type::Truth),
            ("is_one_of_five", [Type::Place]) => (Function::IsOneOfFive, Type::Truth),
            ("is_known", [_]) => (Function::IsKnown, Type::Truth),
            ("years_between", [a, b]) if is_day(a) && is_day(b) => {
                (Function::YearsBetween, Type::Whole)
            }
            ("months_between", [a, b]) if is_day(a) && is_day(b) => {
                (Function::MonthsBetween, Type::Whole)
            }
            ("age_at", [at]) if is_day(at) => {
                let (birth, _) = self.name("birth", column, &[])?;
                typed.insert(0, (birth, Type::Month));
                (Function::YearsBetween, Type::Whole)
            }
            ("in_shandong" | "is_one_of_five", _) => return Err(wrong("one place")),
            ("years_between" | "months_between", _) => return Err(wrong("two months or days")),
            ("age_at", _) => return Err(wrong("one month or day")),
            _ => {
                return Err(RuleError::at(
                    column,
                    format!("there is no function `{name}`"),
                ));
            }
        };
        let arguments = typed.into_iter().map(|(expr, _)| expr).collect();
        Ok((Expr::Call(function, arguments), result))
    }

    fn over(
        &self,
        gather: Gather,
        list: &Located,
        body: Option<&Located>,
        column: usize,
    ) -> Result<(Expr, Type), RuleError> {
        let short;
        let (list, body) = match (&list.syntax, body) {
            (Syntax::Name(name, Some(field)), None) => {
                let named = |syntax| Located {
                    syntax,
                    column: list.column,
                };
                short = (
                    named(Syntax::Name(name.clone(), None)),
                    named(Syntax::Name(field.clone(), None)),
                );
                (&short.0, Some(&short.1))
            }
            _ => (list, body),
        };
        let (question, fields) = self.list(list)?;
        let (body, kind) = match body {
            Some(body) => self.typed(body, fields)?,
            None if gather == Gather::Count => (Expr::Constant(Value::Bool(true)), Type::Truth),
            None => return Err(RuleError::at(column, "say what of each row, after a colon")),
        };
        let result = match (gather, &kind) {
            (Gather::Any | Gather::All, Type::Truth) => Type::Truth,
            (Gather::Count, Type::Truth) => Type::Whole,
            (Gather::Sum, Type::Whole | Type::Money) => kind,
            (Gather::Last, _) => kind,
            (_, other) => {
                return Err(RuleError::at(
                    column,
                    format!("{} cannot be gathered this way", other.name()),
                ));
            }
        };
        Ok((Expr::Over(question, gather, Box::new(body)), result))
    }
}
