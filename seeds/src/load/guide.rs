//! guides/<id>/guide.toml → compiled guide.

mod items;
mod listens;
mod merge;
mod precedence;
mod questions;
pub(super) mod tool;

use super::directory::Directory;
use super::fault::Faults;
use super::sources::{Clauses, day};
use super::{Text, raw, representatives};
use crate::calculators::{self, Calculator};
use crate::catalogue::{
    Calculation, FieldKind, FigureTable, Guide, Kind, Merge, Precedence, Question,
};
use crate::rules::compile::{Scope, condition, input};
use crate::rules::parse::RuleError;
use crate::rules::{Expr, Value};
use crate::search::Listening;

/// What a guide refers to.
pub(super) struct Surroundings<'a> {
    pub(super) ids: &'a [String],
    pub(super) clauses: &'a Clauses<'a>,
    pub(super) figures: &'a FigureTable,
    pub(super) directory: &'a Directory,
    pub(super) shared: &'a Shared,
}

/// What several guides declare once.
pub(super) struct Shared(raw::Shared);

impl Shared {
    pub(super) fn load(texts: &[Text], faults: &mut Faults) -> Self {
        let path = "guides/shared/shared.toml";
        let empty = raw::Shared {
            questions: Vec::new(),
            papers: Vec::new(),
            remedies: Vec::new(),
        };
        Self(faults.parse_at(texts, path).unwrap_or(empty))
    }
}

/// A guide with the names behind its indices.
pub(super) struct Compiled {
    pub(super) guide: Guide,
    /// `document:clause` at the guide's clause indices.
    pub(super) clauses: Vec<String>,
    /// Contact ids at the guide's contact indices.
    pub(super) contacts: Vec<String>,
    /// What is drawn over the years.
    pub(super) curve: Option<raw::Curve>,
    /// How it merges other guides.
    pub(super) merge: Merge,
    /// Which of its outcomes win.
    pub(super) precedence: Precedence,
    /// What its questions listen to.
    pub(super) listens: Vec<Listening>,
}

/// The folders below guides/, in order.
pub(super) fn ids(texts: &[Text]) -> Vec<String> {
    let mut ids: Vec<String> = texts
        .iter()
        .filter_map(|text| {
            text.path
                .strip_prefix("guides/")?
                .strip_suffix("/guide.toml")
        })
        .map(str::to_owned)
        .collect();
    ids.sort();
    ids
}

/// Compiles one guide; `None` when its file cannot be read at all.
pub(super) fn load(
    id: &str,
    texts: &[Text],
    surroundings: &Surroundings<'_>,
    faults: &mut Faults,
) -> Option<Compiled> {
    let path = format!("guides/{id}/guide.toml");
    let text = texts.iter().find(|text| text.path == path)?;
    let mut raw: raw::Guide = faults.parse(text)?;
    if raw.id != id {
        let message = format!("`{}` stands in the folder `{id}`", raw.id);
        faults.error(Some(text), &["id"], message, "the id is the folder's name");
    }
    let used = used_figures(id, texts, &raw, surroundings.figures);
    let surroundings = &Surroundings {
        figures: &used,
        ..*surroundings
    };
    let mut compiler = Compiler::new(text, surroundings, faults);
    compiler.steps = raw.steps.iter().map(|step| step.id.clone()).collect();
    compiler.questions = raw
        .questions
        .iter()
        .filter_map(|raw| compiler.question(raw))
        .collect();
    compiler.unique(
        "question",
        compiler
            .questions
            .iter()
            .map(|question| question.id.clone())
            .collect(),
    );
    compiler.compile_conditions(&raw);
    let bounds = raw.bounds.iter();
    let bounds = bounds.filter_map(|rule| compiler.condition(rule)).collect();
    let whens: Vec<Expr> = raw
        .outcomes
        .iter()
        .map(|outcome| compiler.condition(&outcome.when))
        .map(|when| when.unwrap_or(Expr::Constant(Value::Bool(false))))
        .collect();
    let precedence = compiler.precedence(&raw, &whens);
    let mut outcomes: Vec<Option<(raw::Outcome, Expr)>> =
        raw.outcomes.drain(..).zip(whens).map(Some).collect();
    let read = precedence.order.iter();
    let outcomes: Vec<(raw::Outcome, Expr)> = read
        .filter_map(|at| outcomes.get_mut(*at)?.take())
        .collect();
    let ids = outcomes.iter().map(|(outcome, _)| outcome.id.clone());
    compiler.outcomes = ids.collect();
    let calculations = compiler.compile_calculations(&raw);
    let outcomes = outcomes.into_iter();
    let outcomes = outcomes
        .map(|(raw, when)| compiler.outcome(&raw, when))
        .collect();
    let spared = raw.spared.iter().map(|raw| compiler.spared(raw)).collect();
    let steps = raw.steps.iter().map(|raw| compiler.step(raw)).collect();
    let alternatives = compiler.alternatives(&raw.alternatives);
    let papers = raw.papers.iter().map(|raw| compiler.paper(raw)).collect();
    let warnings = raw
        .warnings
        .iter()
        .map(|raw| compiler.warning(raw))
        .collect();
    let channels = raw
        .channels
        .iter()
        .map(|raw| compiler.channel(raw))
        .collect();
    let remedies = raw
        .remedies
        .iter()
        .map(|raw| compiler.remedy(raw))
        .collect();
    let merge = compiler.merge(&raw);
    compiler.unique("outcome", compiler.outcomes.clone());
    compiler.unique("step", compiler.steps.clone());
    for related in &raw.related {
        if !surroundings.ids.contains(related) {
            compiler.fault(&["related"], format!("there is no guide `{related}`"), "");
        }
    }
    let (checked_on, recheck_by) = (
        day(text, &raw.checked_on, compiler.faults),
        day(text, &raw.recheck_by, compiler.faults),
    );
    if let Some(curve) = &raw.curve
        && surroundings.figures.get(&curve.figure).is_none()
    {
        let figure = &curve.figure;
        let message = format!("`curve` names `{figure}`, which is no figure of this guide");
        compiler.fault(
            &["curve"],
            message,
            "name a figure that changes over the years",
        );
    }
    compiler.cite_figures(id, texts);
    let listens = compiler.listens(id, &raw.questions);
    let compare = compiler.compared(raw.compare.as_deref());
    let (clauses, contacts) = (compiler.clauses, compiler.contacts);
    let mut guide = Guide {
        id: raw.id,
        sensitive: raw.sensitive,
        checked_on,
        recheck_by,
        related: raw.related,
        example: raw.example,
        besides: Vec::new(),
        questions: compiler.questions,
        kept: Vec::new(),
        bounds,
        calculations,
        outcomes,
        spared,
        steps,
        alternatives,
        papers,
        warnings,
        channels,
        remedies,
        figures: surroundings.figures.clone(),
        calendar: surroundings.directory.calendar.clone(),
        compare,
    };
    representatives::fill(&mut guide, &raw.questions, &surroundings.shared.0.questions);
    Some(Compiled {
        guide,
        clauses,
        contacts,
        curve: raw.curve,
        merge,
        precedence: Precedence {
            guide: id.to_owned(),
            over: precedence.over,
        },
        listens,
    })
}

/// The figures that a guide, its words or its calculators name: only they travel in its pack.
fn used_figures(id: &str, texts: &[Text], raw: &raw::Guide, all: &FigureTable) -> FigureTable {
    let folder = format!("guides/{id}/");
    let named = |figure: &str| {
        let of_calculator = raw.calculations.iter().any(|calculation| {
            calculators::find(&calculation.calculator)
                .is_some_and(|calculator| calculator.figures.contains(&figure))
        });
        let own = texts.iter().filter(|text| text.path.starts_with(&folder));
        of_calculator || own.into_iter().any(|text| text.body.contains(figure))
    };
    FigureTable(
        all.0
            .iter()
            .filter(|figure| named(&figure.id))
            .cloned()
            .collect(),
    )
}

/// Compiles the texts of one guide or tool.
pub(super) struct Compiler<'a> {
    text: &'a Text,
    surroundings: &'a Surroundings<'a>,
    faults: &'a mut Faults,
    clauses: Vec<String>,
    contacts: Vec<String>,
    questions: Vec<Question>,
    conditions: Vec<(String, Expr)>,
    calculations: Vec<(String, &'static Calculator)>,
    outcomes: Vec<String>,
    steps: Vec<String>,
}

impl<'a> Compiler<'a> {
    fn new(text: &'a Text, surroundings: &'a Surroundings<'a>, faults: &'a mut Faults) -> Self {
        Self {
            text,
            surroundings,
            faults,
            clauses: Vec::new(),
            contacts: Vec::new(),
            questions: Vec::new(),
            conditions: Vec::new(),
            calculations: Vec::new(),
            outcomes: Vec::new(),
            steps: Vec::new(),
        }
    }
}

impl Compiler<'_> {
    fn fault(&mut self, marks: &[&str], message: impl Into<String>, help: impl Into<String>) {
        self.faults.error(Some(self.text), marks, message, help);
    }

    fn unique(&mut self, what: &str, ids: Vec<String>) {
        for (at, id) in ids.iter().enumerate() {
            if ids[..at].contains(id) {
                let mark = format!("\"{id}\"");
                self.fault(
                    &[&mark, &mark],
                    format!("{what} `{id}` stands here twice"),
                    "ids are unique",
                );
            }
        }
    }

    /// The question whose answer is varied over the five cities: the one named, or `to`.
    fn compared(&mut self, named: Option<&str>) -> Option<u16> {
        let id = named.unwrap_or("to");
        let found = self.questions.iter().position(|question| {
            question.id == id && matches!(question.kind, Kind::One(FieldKind::City { .. }))
        });
        if let (Some(id), None) = (named, found) {
            let message = format!("`compare` names `{id}`, which is no question of kind `city`");
            self.fault(&["compare"], message, "name a city question of this guide");
        }
        found.and_then(|at| u16::try_from(at).ok())
    }

    fn rule_fault(&mut self, rule: &str, error: &RuleError) {
        self.fault(&[rule], error.to_string(), format!("in the rule: {rule}"));
    }

    fn condition(&mut self, rule: &str) -> Option<Expr> {
        let scope = Scope {
            questions: &self.questions,
            conditions: &self.conditions,
            calculations: &self.calculations,
            figures: self.surroundings.figures,
        };
        match condition(rule, &scope) {
            Ok(expr) => Some(expr),
            Err(error) => {
                self.rule_fault(rule, &error);
                None
            }
        }
    }

    /// Named conditions in written order; calculations may be named in them.
    fn compile_conditions(&mut self, raw: &raw::Guide) {
        for calculation in &raw.calculations {
            match calculators::find(&calculation.calculator) {
                Some(calculator) => self.calculations.push((calculation.id.clone(), calculator)),
                None => {
                    let known: Vec<&str> = calculators::ALL.iter().map(|known| known.id).collect();
                    let mark = format!("\"{}\"", calculation.calculator);
                    let message = format!("there is no calculator `{}`", calculation.calculator);
                    self.fault(&[&mark], message, format!("one of {}", known.join(", ")));
                }
            }
        }
        self.name_conditions(&raw.conditions);
    }

    fn name_conditions(&mut self, conditions: &toml::Table) {
        for (name, rule) in conditions {
            let Some(rule) = rule.as_str() else {
                self.fault(&[name.as_str()], "a condition is a text", "");
                continue;
            };
            if self.questions.iter().any(|question| question.id == *name) {
                self.fault(
                    &[name.as_str()],
                    format!("`{name}` is also a question"),
                    "rename one",
                );
            }
            if let Some(expr) = self.condition(rule) {
                self.conditions.push((name.clone(), expr));
            }
        }
    }

    fn compile_calculations(&mut self, raw: &raw::Guide) -> Vec<Calculation> {
        let mut compiled = Vec::new();
        for calculation in &raw.calculations {
            let Some(calculator) = calculators::find(&calculation.calculator) else {
                continue;
            };
            let mark = format!("\"{}\"", calculation.id);
            for name in calculation.inputs.keys() {
                if !calculator.inputs.iter().any(|(known, _, _)| known == name) {
                    let known: Vec<&str> = calculator
                        .inputs
                        .iter()
                        .map(|(known, _, _)| *known)
                        .collect();
                    let message = format!("`{}` has no input `{name}`", calculator.id);
                    self.fault(
                        &[&mark, "inputs"],
                        message,
                        format!("one of {}", known.join(", ")),
                    );
                }
            }
            for figure in calculator.figures {
                if self.surroundings.figures.get(figure).is_none() {
                    let message = format!("`{}` needs the figure `{figure}`", calculator.id);
                    self.fault(&[&mark], message, "add it to figures/");
                }
            }
            let mut inputs = Vec::new();
            let mut input_questions = Vec::new();
            for (name, shape, optional) in calculator.inputs {
                let expr = match calculation.inputs.get(*name) {
                    Some(rule) => self.input(rule, shape),
                    None if *optional => None,
                    None => {
                        self.fault(
                            &[&mark, "inputs"],
                            format!("the input `{name}` is missing"),
                            "",
                        );
                        None
                    }
                };
                input_questions.push(match &expr {
                    Some(Expr::Answer(question) | Expr::Rows(question)) => Some(*question),
                    _ => None,
                });
                inputs.push(expr);
            }
            let outcomes = calculation.outcomes.clone();
            compiled.push(Calculation {
                id: calculation.id.clone(),
                calculator: calculation.calculator.clone(),
                inputs,
                input_questions,
                scope: self.shown(&mark, &outcomes, calculation.when.as_deref()),
            });
        }
        compiled
    }

    fn input(&mut self, rule: &str, shape: &calculators::Shape) -> Option<Expr> {
        let scope = Scope {
            questions: &self.questions,
            conditions: &self.conditions,
            calculations: &self.calculations,
            figures: self.surroundings.figures,
        };
        match input(rule, shape, &scope) {
            Ok(expr) => Some(expr),
            Err(error) => {
                self.rule_fault(rule, &error);
                None
            }
        }
    }

    fn cites(&mut self, mark: &str, cites: &[String]) -> Vec<u16> {
        let mut found = Vec::new();
        for cite in cites {
            let Some((document, clause)) = self.surroundings.clauses.find(cite) else {
                let message = format!("no clause of sources/ holds `{cite}`");
                self.fault(
                    &[mark, cite],
                    message,
                    "claim the fact in a clause of its document",
                );
                continue;
            };
            let name = format!("{}:{}", document.id, clause.id);
            found.push(index_of(&mut self.clauses, name));
        }
        found
    }

    /// The clause of each figure that the guide's words show is among its clauses, so that the
    /// page can lead to it.
    fn cite_figures(&mut self, id: &str, texts: &[Text]) {
        let folder = format!("guides/{id}/");
        let own = texts.iter().filter(|text| text.path.starts_with(&folder));
        let own: Vec<&Text> = own.collect();
        for figure in &self.surroundings.figures.0 {
            let slot = format!("{{figure.{}}}", figure.id);
            if own.iter().any(|text| text.body.contains(&slot)) {
                for dated in &figure.values {
                    index_of(&mut self.clauses, dated.clause.clone());
                }
            }
        }
    }

    fn contact(&mut self, mark: &str, id: &str) -> u16 {
        let known = self.surroundings.directory.contacts.binding();
        if !known.is_some_and(|known| known.iter().any(|contact| contact.id == id)) {
            let message = format!("`{id}` is not in directory/contacts.toml");
            self.fault(
                &[mark, id],
                message,
                "add the entrance, window or hotline there",
            );
        }
        index_of(&mut self.contacts, id.to_owned())
    }
}

fn index_of(names: &mut Vec<String>, name: String) -> u16 {
    let at = names
        .iter()
        .position(|known| *known == name)
        .unwrap_or_else(|| {
            names.push(name);
            names.len() - 1
        });
    u16::try_from(at).unwrap_or(u16::MAX)
}
