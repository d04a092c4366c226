//! Outcomes, steps, papers and whatever else stands on a plan.

use super::Compiler;
use crate::catalogue::{
    Alternative, Channel, Element, Fee, FigureUnit, Item, Limit, Outcome, Paper, PaperForm,
    PaperNeed, Remedy, Scope, Spared, Step, Warning,
};
use crate::load::raw;
use crate::rules::{Expr, Value};

impl Compiler<'_> {
    pub(super) fn outcome(&mut self, raw: &raw::Outcome, when: Expr) -> Outcome {
        let mark = format!("\"{}\"", raw.id);
        let listed = |compiler: &mut Self, field: &str, element: &raw::Element| match element {
            raw::Element::Listed(word) if word == "listed" => Element::Present(()),
            _ => compiler
                .told(&mark, field, element)
                .unwrap_or(Element::Present(())),
        };
        Outcome {
            id: raw.id.clone(),
            when,
            answers: raw.answers,
            cites: self.cites(&mark, &raw.cites),
            steps: listed(self, "steps", &raw.steps),
            papers: listed(self, "papers", &raw.papers),
            place: listed(self, "place", &raw.place),
            limit: self.limit(&mark, "limit", &raw.limit),
            fee: match &raw.fee {
                raw::Element::Told(raw::Told {
                    free: Some(free), ..
                }) => Element::Present(Fee::Free(self.cites(&mark, free))),
                raw::Element::Told(raw::Told {
                    figures: Some(figures),
                    ..
                }) => Element::Present(self.paid(&mark, figures)),
                other => self
                    .told(&mark, "fee", other)
                    .unwrap_or(Element::NotNeeded(String::new())),
            },
            hotline: self.contact(&mark, &raw.hotline),
        }
    }

    /// Amounts of money, each with its clause.
    fn paid(&mut self, mark: &str, figures: &[String]) -> Fee {
        for id in figures {
            let figure = self.surroundings.figures.get(id);
            match figure.map(|figure| figure.unit) {
                Some(FigureUnit::Fen) => {
                    let values = figure.into_iter().flat_map(|figure| &figure.values);
                    let clauses: Vec<_> = values.map(|dated| dated.clause.clone()).collect();
                    self.cites(mark, &clauses);
                }
                Some(_) => self.fault(&[mark, id], format!("`{id}` is no amount of money"), ""),
                None => self.fault(
                    &[mark, id],
                    format!("there is no figure `{id}`"),
                    "figures/",
                ),
            }
        }
        Fee::Paid(figures.to_vec())
    }

    /// `not_needed` or `unknown`; anything else is a fault.
    fn told<T>(&mut self, mark: &str, field: &str, element: &raw::Element) -> Option<Element<T>> {
        match element {
            raw::Element::Told(raw::Told {
                not_needed: Some(reason),
                unknown: None,
                ..
            }) => Some(Element::NotNeeded(reason.clone())),
            raw::Element::Told(raw::Told {
                not_needed: None,
                unknown: Some(contact),
                ..
            }) => Some(Element::Unknown(self.contact(mark, contact))),
            _ => {
                self.fault(
                    &[mark, field],
                    format!("`{field}` says neither what, nor why not needed, nor whom to ask"),
                    "{ not_needed = \"reason\" } or { unknown = \"contact\" }",
                );
                None
            }
        }
    }

    fn limit(&mut self, mark: &str, field: &str, element: &raw::Element) -> Element<Limit> {
        if let raw::Element::Told(raw::Told {
            figures: Some(figures),
            ..
        }) = element
        {
            for id in figures {
                let unit = self.surroundings.figures.get(id).map(|figure| figure.unit);
                match unit {
                    Some(FigureUnit::WorkingDays | FigureUnit::Days) => {
                        let figure = self.surroundings.figures.get(id);
                        let values = figure.into_iter().flat_map(|figure| &figure.values);
                        let clauses: Vec<_> = values.map(|dated| dated.clause.clone()).collect();
                        self.cites(mark, &clauses);
                    }
                    Some(_) => self.fault(&[mark, id], format!("`{id}` does not count days"), ""),
                    None => self.fault(
                        &[mark, id],
                        format!("there is no figure `{id}`"),
                        "figures/",
                    ),
                }
            }
            return Element::Present(Limit {
                figures: figures.clone(),
            });
        }
        self.told(mark, field, element)
            .unwrap_or(Element::NotNeeded(String::new()))
    }

    pub(super) fn scope(&mut self, mark: &str, outcomes: &[String], when: Option<&str>) -> Scope {
        let mut indices = Vec::new();
        for outcome in outcomes {
            match self.outcomes.iter().position(|known| known == outcome) {
                Some(at) => indices.push(u16::try_from(at).unwrap_or(u16::MAX)),
                None => {
                    let message = format!("there is no outcome `{outcome}`");
                    self.fault(&[mark, outcome], message, "");
                }
            }
        }
        Scope {
            outcomes: indices,
            when: when.and_then(|when| self.condition(when)),
        }
    }

    /// As [`Compiler::scope`], but naming no outcome means that nothing is shown.
    pub(super) fn shown(&mut self, mark: &str, outcomes: &[String], when: Option<&str>) -> Scope {
        let mut scope = self.scope(mark, outcomes, when);
        if outcomes.is_empty() {
            scope.when = Some(Expr::Constant(Value::Bool(false)));
        }
        scope
    }

    fn item(&mut self, raw: &raw::Listed, shared: Option<&raw::Listed>) -> Item {
        let id = raw
            .shared
            .clone()
            .or_else(|| raw.id.clone())
            .unwrap_or_default();
        let mark = format!("\"{id}\"");
        if id.is_empty() {
            self.fault(&[], "an entry has neither `id` nor `use`", "");
        }
        let cites = if raw.cites.is_empty() {
            shared
                .map(|shared| shared.cites.clone())
                .unwrap_or_default()
        } else {
            raw.cites.clone()
        };
        let unknown = raw.unknown || shared.is_some_and(|shared| shared.unknown);
        if cites.is_empty() && !unknown {
            let message = format!("`{id}` names no source");
            self.fault(
                &[&mark],
                message,
                "add `cites`; what nobody could source is `unknown = true`",
            );
        }
        Item {
            scope: self.scope(&mark, &raw.outcomes, raw.when.as_deref()),
            cites: self.cites(&mark, &cites),
            id,
        }
    }

    pub(super) fn spared(&mut self, raw: &raw::Listed) -> Spared {
        Spared {
            item: self.item(raw, None),
        }
    }

    pub(super) fn warning(&mut self, raw: &raw::Listed) -> Warning {
        Warning {
            item: self.item(raw, None),
            unknown: raw.unknown,
        }
    }

    pub(super) fn remedy(&mut self, raw: &raw::Listed) -> Remedy {
        let remedies = &self.surroundings.shared.0.remedies;
        let shared = raw.shared.as_ref().and_then(|name| {
            remedies
                .iter()
                .find(|shared| shared.id.as_ref() == Some(name))
                .cloned()
        });
        if let (Some(name), None) = (&raw.shared, &shared) {
            self.fault(
                &[name],
                format!("guides/shared declares no remedy `{name}`"),
                "",
            );
        }
        let item = self.item(raw, shared.as_ref());
        let contacts = match &shared {
            Some(shared) if raw.contacts.is_empty() => shared.contacts.clone(),
            _ => raw.contacts.clone(),
        };
        let mark = format!("\"{}\"", item.id);
        Remedy {
            contacts: contacts
                .iter()
                .map(|contact| self.contact(&mark, contact))
                .collect(),
            item,
        }
    }

    pub(super) fn step(&mut self, raw: &raw::Step) -> Step {
        let mark = format!("\"{}\"", raw.id);
        if raw.cites.is_empty() {
            self.fault(
                &[&mark],
                format!("step `{}` names no source", raw.id),
                "add `cites`",
            );
        }
        if let Some(guide) = &raw.guide
            && !self.surroundings.ids.contains(guide)
        {
            self.fault(&[&mark, guide], format!("there is no guide `{guide}`"), "");
        }
        Step {
            item: Item {
                id: raw.id.clone(),
                scope: self.scope(&mark, &raw.outcomes, raw.when.as_deref()),
                cites: self.cites(&mark, &raw.cites),
            },
            actor: raw.actor,
            does: raw.does,
            waits: self.scope(&mark, &raw.waits, None).outcomes,
            contacts: raw
                .contacts
                .iter()
                .map(|contact| self.contact(&mark, contact))
                .collect(),
            limit: self.limit(&mark, "limit", &raw.limit),
            guide: raw.guide.clone(),
            carries: Vec::new(),
            known: Vec::new(),
        }
    }

    /// Alternatives, of which those that cannot be undone must be written last.
    pub(super) fn alternatives(&mut self, raw: &[raw::Alternative]) -> Vec<Alternative> {
        let mut found = Vec::with_capacity(raw.len());
        for one in raw {
            let mark = format!("\"{}\"", one.id);
            if one.cites.is_empty() {
                let message = format!("alternative `{}` names no source", one.id);
                self.fault(&[&mark], message, "add `cites`");
            }
            let after = found
                .last()
                .is_some_and(|last: &Alternative| last.irreversible);
            if after && !one.irreversible {
                let message = format!("`{}` stands behind what cannot be undone", one.id);
                self.fault(&[&mark], message, "what is irreversible comes last");
            }
            let contacts = one.contacts.iter();
            found.push(Alternative {
                contacts: contacts
                    .map(|contact| self.contact(&mark, contact))
                    .collect(),
                item: Item {
                    id: one.id.clone(),
                    scope: self.scope(&mark, &one.outcomes, one.when.as_deref()),
                    cites: self.cites(&mark, &one.cites),
                },
                irreversible: one.irreversible,
            });
        }
        let ids = found.iter().map(|one| one.item.id.clone()).collect();
        self.unique("alternative", ids);
        found
    }

    pub(super) fn paper(&mut self, raw: &raw::Paper) -> Paper {
        let papers = &self.surroundings.shared.0.papers;
        let shared = raw.shared.as_ref().and_then(|name| {
            papers
                .iter()
                .find(|shared| shared.id.as_ref() == Some(name))
                .cloned()
        });
        let id = raw
            .shared
            .clone()
            .or_else(|| raw.id.clone())
            .unwrap_or_default();
        let mark = format!("\"{id}\"");
        if raw.shared.is_some() && shared.is_none() {
            self.fault(
                &[&mark],
                format!("guides/shared declares no paper `{id}`"),
                "",
            );
        }
        let of_shared = |take: fn(&raw::Paper) -> Option<u8>| shared.as_ref().and_then(take);
        let form = raw.form.or(shared.as_ref().and_then(|shared| shared.form));
        let need = raw.need.or(shared.as_ref().and_then(|shared| shared.need));
        if form.is_none() || need.is_none() {
            self.fault(
                &[&mark],
                format!("paper `{id}` needs `form` and `need`"),
                "",
            );
        }
        let cites = match &shared {
            Some(shared) if raw.cites.is_empty() => shared.cites.clone(),
            _ => raw.cites.clone(),
        };
        if cites.is_empty() {
            self.fault(
                &[&mark],
                format!("paper `{id}` names no source"),
                "add `cites`",
            );
        }
        let mut serves = Vec::new();
        for step in &raw.serves {
            match self.steps.iter().position(|known| known == step) {
                Some(at) => serves.push(u16::try_from(at).unwrap_or(u16::MAX)),
                None => self.fault(&[&mark, step], format!("there is no step `{step}`"), ""),
            }
        }
        Paper {
            item: Item {
                scope: self.scope(&mark, &raw.outcomes, raw.when.as_deref()),
                cites: self.cites(&mark, &cites),
                id,
            },
            form: form.unwrap_or(PaperForm::Original),
            count: raw.count.or(of_shared(|shared| shared.count)),
            need: need.unwrap_or(PaperNeed::Needed),
            serves,
        }
    }

    pub(super) fn channel(&mut self, raw: &raw::Channel) -> Channel {
        let mark = format!("\"{}\"", raw.contact);
        Channel {
            scope: self.scope(&mark, &raw.outcomes, raw.when.as_deref()),
            contact: self.contact(&mark, &raw.contact),
        }
    }
}
