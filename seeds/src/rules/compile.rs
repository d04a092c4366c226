//! Syntax → typed, compiled condition.

mod calls;

use super::parse::{Located, RuleError, Syntax, parse};
use super::{Comparison, Expr, Value};
use crate::calculators::{Calculator, Shape};
use crate::calendar::{Month, date};
use crate::catalogue::{Field, FieldKind, FigureTable, Kind, Question};

/// The type of an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Type {
    /// True or false.
    Truth,
    /// A whole number.
    Whole,
    /// Fen.
    Money,
    /// A month.
    Month,
    /// A day.
    Date,
    /// A place.
    Place,
    /// One of these options.
    Choice(Vec<String>),
    /// A list of records.
    Rows,
    /// A part of a whole: nothing can be compared with it.
    Ratio,
    /// Several values at once: nothing can be compared with them.
    Several,
}

impl Type {
    fn name(&self) -> &'static str {
        match self {
            Self::Truth => "true or false",
            Self::Whole => "a number",
            Self::Money => "an amount of money",
            Self::Month => "a month",
            Self::Date => "a day",
            Self::Place => "a place",
            Self::Choice(_) => "a choice",
            Self::Rows => "a list",
            Self::Ratio => "a ratio",
            Self::Several => "several values",
        }
    }
}

/// What the names in a condition mean.
pub struct Scope<'a> {
    /// The guide's questions.
    pub questions: &'a [Question],
    /// Named conditions compiled so far.
    pub conditions: &'a [(String, Expr)],
    /// The guide's calculations: name and registered calculator.
    pub calculations: &'a [(String, &'static Calculator)],
    /// The guide's figures.
    pub figures: &'a FigureTable,
}

/// Compiles a condition; its type must be true or false.
///
/// # Errors
/// What is wrong and at which column.
pub fn condition(text: &str, scope: &Scope<'_>) -> Result<Expr, RuleError> {
    let parsed = parse(text)?;
    let column = parsed.column;
    match scope.typed(&parsed, &[])? {
        (expr, Type::Truth) => Ok(expr),
        (_, other) => Err(RuleError::at(
            column,
            format!("this is {}, not a condition", other.name()),
        )),
    }
}

/// Compiles the input of a calculation, whose shape is `shape`.
///
/// # Errors
/// What is wrong and at which column.
pub fn input(text: &str, shape: &Shape, scope: &Scope<'_>) -> Result<Expr, RuleError> {
    let parsed = parse(text)?;
    let column = parsed.column;
    if let (Shape::Name(names), Syntax::Quoted(name)) = (shape, &parsed.syntax) {
        let index = names.iter().position(|known| known == name);
        let index = index.and_then(|index| u16::try_from(index).ok());
        return index
            .map(|index| Expr::Constant(Value::Choice(index)))
            .ok_or_else(|| {
                RuleError::at(column, format!("`{name}` is none of {}", names.join(", ")))
            });
    }
    let (expr, kind) = scope.typed(&parsed, &[])?;
    let fits = match (shape, &kind) {
        (Shape::Name(names), Type::Choice(options)) => names.iter().eq(options.iter()),
        (Shape::Rows(columns), Type::Rows) => {
            let Expr::Rows(question) = expr else {
                return Err(RuleError::at(column, "this must be a list question"));
            };
            let Some(Kind::List { fields, .. }) = scope
                .questions
                .get(usize::from(question))
                .map(|question| &question.kind)
            else {
                return Err(RuleError::at(column, "this must be a list question"));
            };
            fields.len() == columns.len()
                && fields
                    .iter()
                    .zip(columns.iter())
                    .all(|(field, (name, shape))| {
                        field.id == *name && field_type(&field.kind) == shape_type(shape)
                    })
        }
        (shape, kind) => shape_type(shape) == *kind,
    };
    if fits {
        Ok(expr)
    } else {
        Err(RuleError::at(
            column,
            format!("the calculation wants {shape:?}, this is {}", kind.name()),
        ))
    }
}

fn shape_type(shape: &Shape) -> Type {
    match shape {
        Shape::Name(names) => Type::Choice(names.iter().map(ToString::to_string).collect()),
        Shape::Truth => Type::Truth,
        Shape::Whole | Shape::Years | Shape::WorkingDays | Shape::Days => Type::Whole,
        Shape::Money => Type::Money,
        Shape::Month => Type::Month,
        Shape::Date => Type::Date,
        Shape::Place => Type::Place,
        Shape::Rows(_) => Type::Rows,
    }
}

fn field_type(kind: &FieldKind) -> Type {
    match kind {
        FieldKind::Bool => Type::Truth,
        FieldKind::Choice { options } => Type::Choice(options.clone()),
        FieldKind::City { .. } | FieldKind::Province => Type::Place,
        FieldKind::Month { .. } => Type::Month,
        FieldKind::Date { .. } => Type::Date,
        FieldKind::Count { .. } => Type::Whole,
        FieldKind::Money { .. } => Type::Money,
        FieldKind::Ratio => Type::Ratio,
        FieldKind::Ratios | FieldKind::Several { .. } => Type::Several,
    }
}

fn index(at: usize, column: usize) -> Result<u16, RuleError> {
    u16::try_from(at).map_err(|_| RuleError::at(column, "too many of these in one guide"))
}

impl Scope<'_> {
    fn question(&self, id: &str) -> Option<(usize, &Question)> {
        self.questions
            .iter()
            .enumerate()
            .find(|(_, question)| question.id == id)
    }

    fn list(&self, located: &Located) -> Result<(u16, &[Field]), RuleError> {
        let Syntax::Name(name, None) = &located.syntax else {
            return Err(RuleError::at(
                located.column,
                "expected the name of a list question",
            ));
        };
        match self.question(name) {
            Some((
                at,
                Question {
                    kind: Kind::List { fields, .. },
                    ..
                },
            )) => Ok((index(at, located.column)?, fields)),
            _ => Err(RuleError::at(
                located.column,
                format!("`{name}` is not a list question"),
            )),
        }
    }

    fn typed(&self, located: &Located, row: &[Field]) -> Result<(Expr, Type), RuleError> {
        let column = located.column;
        Ok(match &located.syntax {
            Syntax::Truth(value) => (Expr::Constant(Value::Bool(*value)), Type::Truth),
            Syntax::Number(value) => (Expr::Constant(Value::Whole(*value)), Type::Whole),
            Syntax::Quoted(text) => {
                let message =
                    format!("'{text}' must be compared with a question to have a meaning");
                return Err(RuleError::at(column, message));
            }
            Syntax::Name(name, None) => self.name(name, column, row)?,
            Syntax::Name(name, Some(output)) => self.output(name, output, column)?,
            Syntax::Not(inner) => (Expr::Not(Box::new(self.truth(inner, row)?)), Type::Truth),
            Syntax::And(parts) => (Expr::And(self.truths(parts, row)?), Type::Truth),
            Syntax::Or(parts) => (Expr::Or(self.truths(parts, row)?), Type::Truth),
            Syntax::Compare(comparison, left, right) => {
                (self.comparison(*comparison, left, right, row)?, Type::Truth)
            }
            Syntax::In(inner, options) => {
                let (inner, kind) = self.typed(inner, row)?;
                let options: Result<Vec<Value>, RuleError> = options
                    .iter()
                    .map(|option| match self.literal(option, &kind)? {
                        Some(value) => Ok(value),
                        None => Err(RuleError::at(
                            option.column,
                            "only constants can stand in a list",
                        )),
                    })
                    .collect();
                (Expr::In(Box::new(inner), options?), Type::Truth)
            }
            Syntax::Arithmetic(arithmetic, left, right) => {
                let (left_expr, left_type) = self.typed(left, row)?;
                let (right_expr, right_type) = self.typed(right, row)?;
                if left_type != Type::Whole || right_type != Type::Whole {
                    return Err(RuleError::at(
                        column,
                        "only numbers can be added, subtracted, multiplied",
                    ));
                }
                let expr = Expr::Arithmetic(*arithmetic, Box::new(left_expr), Box::new(right_expr));
                (expr, Type::Whole)
            }
            Syntax::IsUnsure(name) => match self.question(name) {
                Some((at, question)) if question.unsure.is_some() => {
                    (Expr::IsUnsure(index(at, column)?), Type::Truth)
                }
                Some(_) => {
                    let message = format!("`{name}` cannot be answered 不清楚: give it `unsure`");
                    return Err(RuleError::at(column, message));
                }
                None => return Err(self.unknown(name, column)),
            },
            Syntax::Call {
                name,
                arguments,
                body,
            } => self.call(name, arguments, body.as_deref(), column, row)?,
        })
    }

    fn unknown(&self, name: &str, column: usize) -> RuleError {
        let known: Vec<&str> = self
            .questions
            .iter()
            .map(|question| question.id.as_str())
            .collect();
        let message = format!(
            "`{name}` is neither a question nor a condition; questions: {}",
            known.join(", ")
        );
        RuleError::at(column, message)
    }

    fn name(&self, name: &str, column: usize, row: &[Field]) -> Result<(Expr, Type), RuleError> {
        if let Some((at, field)) = row.iter().enumerate().find(|(_, field)| field.id == name) {
            return Ok((Expr::Field(index(at, column)?), field_type(&field.kind)));
        }
        if name == "today" {
            return Ok((Expr::Today, Type::Date));
        }
        if name == "this_month" {
            return Ok((Expr::Today, Type::Month));
        }
        if let Some((_, expr)) = self.conditions.iter().find(|(known, _)| known == name) {
            return Ok((expr.clone(), Type::Truth));
        }
        match self.question(name) {
            Some((
                at,
                Question {
                    kind: Kind::One(kind),
                    ..
                },
            )) => Ok((Expr::Answer(index(at, column)?), field_type(kind))),
            Some((at, _)) => Ok((Expr::Rows(index(at, column)?), Type::Rows)),
            None => Err(self.unknown(name, column)),
        }
    }

    fn output(&self, name: &str, output: &str, column: usize) -> Result<(Expr, Type), RuleError> {
        let found = self
            .calculations
            .iter()
            .enumerate()
            .find(|(_, (known, _))| known == name);
        let Some((at, (_, calculator))) = found else {
            return Err(RuleError::at(
                column,
                format!("`{name}` is not a calculation of this guide"),
            ));
        };
        let Some(position) = calculator.output_index(output) else {
            let known: Vec<&str> = calculator.outputs.iter().map(|(name, _)| *name).collect();
            let message = format!("`{name}` has no `{output}`; it has {}", known.join(", "));
            return Err(RuleError::at(column, message));
        };
        let expr = Expr::Output(index(at, column)?, index(position, column)?);
        Ok((expr, shape_type(&calculator.outputs[position].1)))
    }

    fn truth(&self, located: &Located, row: &[Field]) -> Result<Expr, RuleError> {
        match self.typed(located, row)? {
            (expr, Type::Truth) => Ok(expr),
            (_, other) => {
                let message = format!("this is {}, not true or false", other.name());
                Err(RuleError::at(located.column, message))
            }
        }
    }

    fn truths(&self, parts: &[Located], row: &[Field]) -> Result<Vec<Expr>, RuleError> {
        parts.iter().map(|part| self.truth(part, row)).collect()
    }

    fn comparison(
        &self,
        comparison: Comparison,
        left: &Located,
        right: &Located,
        row: &[Field],
    ) -> Result<Expr, RuleError> {
        let quoted = |located: &Located| matches!(located.syntax, Syntax::Quoted(_));
        let ((left_expr, left_type), (right_expr, right_type)) = if quoted(left) {
            let right_typed = self.typed(right, row)?;
            (self.literal_or(left, &right_typed.1, row)?, right_typed)
        } else {
            let left_typed = self.typed(left, row)?;
            let right_typed = self.literal_or(right, &left_typed.1, row)?;
            (left_typed, right_typed)
        };
        let days = [Type::Month, Type::Date];
        let comparable = left_type == right_type
            || (days.contains(&left_type) && days.contains(&right_type))
            || matches!(
                (&left_type, &right_type),
                (Type::Money, Type::Whole) | (Type::Whole, Type::Money)
            );
        if !comparable {
            let message = format!(
                "{} cannot be compared with {}",
                left_type.name(),
                right_type.name()
            );
            return Err(RuleError::at(left.column, message));
        }
        let ordered = !matches!(comparison, Comparison::Equal | Comparison::Unequal);
        if ordered
            && matches!(
                left_type,
                Type::Choice(_) | Type::Place | Type::Truth | Type::Rows
            )
        {
            let message = format!("{} has no order: use == or !=", left_type.name());
            return Err(RuleError::at(left.column, message));
        }
        Ok(Expr::Compare(
            comparison,
            Box::new(left_expr),
            Box::new(right_expr),
        ))
    }

    fn literal_or(
        &self,
        located: &Located,
        kind: &Type,
        row: &[Field],
    ) -> Result<(Expr, Type), RuleError> {
        match self.literal(located, kind)? {
            Some(value) => Ok((Expr::Constant(value), kind.clone())),
            None => self.typed(located, row),
        }
    }

    /// The constant written at `located`, read as `kind`; `None` when it is not a constant.
    fn literal(&self, located: &Located, kind: &Type) -> Result<Option<Value>, RuleError> {
        let Syntax::Quoted(text) = &located.syntax else {
            return Ok(match &located.syntax {
                Syntax::Number(value) if *kind == Type::Whole => Some(Value::Whole(*value)),
                Syntax::Truth(value) if *kind == Type::Truth => Some(Value::Bool(*value)),
                _ => None,
            });
        };
        let value = match kind {
            Type::Choice(options) => options
                .iter()
                .position(|option| option == text)
                .and_then(|at| u16::try_from(at).ok())
                .map(Value::Choice),
            Type::Place => text.parse().ok().map(Value::Place),
            Type::Month => text.parse::<Month>().ok().map(Value::Month),
            Type::Date => date(text)
                .map(Value::Date)
                .or_else(|| text.parse::<Month>().ok().map(Value::Month)),
            Type::Truth | Type::Whole | Type::Money | Type::Rows | Type::Ratio | Type::Several => {
                None
            }
        };
        value.map(Some).ok_or_else(|| {
            let known = match kind {
                Type::Choice(options) => format!(": one of {}", options.join(", ")),
                _ => String::new(),
            };
            RuleError::at(
                located.column,
                format!("'{text}' is not {}{known}", kind.name()),
            )
        })
    }
}
