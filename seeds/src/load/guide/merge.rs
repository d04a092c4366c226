//! How a guide merges others: which of its questions belong together, whom each part concerns, and
//! what its steps and spared items say of the parts.

use super::Compiler;
use crate::catalogue::{Agreement, Group, Merge, Part, Standing};
use crate::load::raw;

impl Compiler<'_> {
    /// The guide's merge; empty for a guide that merges nothing.
    pub(super) fn merge(&mut self, raw: &raw::Guide) -> Merge {
        let steps = raw.steps.iter().map(|step| (&step.id, &step.agrees));
        let steps = (0..).zip(steps).map(|(at, it)| (Standing::Step(at), it));
        let ids = raw.spared.iter().map(|spared| &spared.id);
        let ids = ids.zip(raw.spared.iter().map(|spared| &spared.agrees));
        let spared = (0..).zip(ids).filter_map(|(at, (id, agrees))| {
            let id = id.as_ref()?;
            Some((Standing::Spared(at), (id, agrees)))
        });
        let mut agreements = Vec::new();
        for (standing, (id, agrees)) in steps.chain(spared) {
            for named in agrees {
                match named.split_once(':') {
                    Some((guide, outcome)) => agreements.push(Agreement {
                        standing,
                        guide: guide.to_owned(),
                        outcome: outcome.to_owned(),
                    }),
                    None => self.fault(
                        &[&format!("\"{id}\""), named],
                        format!("`{named}` names no outcome of a guide"),
                        "write guide:outcome",
                    ),
                }
            }
        }
        for listed in raw.warnings.iter().chain(&raw.remedies) {
            if let Some(named) = listed.agrees.first() {
                let help = "only steps and spared items speak for other guides";
                self.fault(&[named], "`agrees` does not belong here", help);
            }
        }
        let groups = raw.groups.iter().map(|group| self.group(group)).collect();
        let parts = raw.parts.iter().filter_map(|part| {
            let when = self.condition(&part.when)?;
            Some(Part {
                guide: part.guide.clone(),
                when,
                given: part.given.clone(),
            })
        });
        Merge {
            guide: raw.id.clone(),
            groups,
            parts: parts.collect(),
            agreements,
        }
    }

    fn group(&mut self, raw: &raw::Group) -> Group {
        let mut questions = Vec::new();
        for id in &raw.questions {
            match self.questions.iter().position(|known| known.id == *id) {
                Some(at) => questions.push(u16::try_from(at).unwrap_or(u16::MAX)),
                None => self.fault(
                    &["[[groups]]", id],
                    format!("there is no question `{id}`"),
                    "",
                ),
            }
        }
        Group {
            questions,
            quiet: raw.quiet.clone(),
        }
    }
}
