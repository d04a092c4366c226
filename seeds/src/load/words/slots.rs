//! Slots in texts, and words that no id of the guide claims.

use super::Reader;
use crate::calculators;
use crate::catalogue::{Kind, Level, LinePiece, Slot, Template};

impl Reader<'_> {
    pub(super) fn template(&mut self, marks: &[&str], words: &str) -> Template {
        let mut template = Vec::new();
        let mut rest = words;
        while let Some((before, after)) = rest.split_once('{') {
            if !before.is_empty() {
                template.push(LinePiece::Text(before.to_owned()));
            }
            let Some((name, after)) = after.split_once('}') else {
                self.fault(
                    &[marks, &["{"]].concat(),
                    "a { is never closed",
                    "slots are {question} or {calculation.output}",
                );
                return template;
            };
            match self.slot(name) {
                Some(slot) => template.push(LinePiece::Slot(slot)),
                None => {
                    let slot = format!("{{{name}}}");
                    let message = format!("{slot} is no question, result or figure");
                    self.fault(
                        &[marks, &[slot.as_str()]].concat(),
                        message,
                        "{question}, {calculation.output}, {figure.id}",
                    );
                }
            }
            rest = after;
        }
        if !rest.is_empty() {
            template.push(LinePiece::Text(rest.to_owned()));
        }
        template
    }

    /// A text that takes figures and nothing else.
    pub(super) fn figures_only(&mut self, marks: &[&str], words: &str) -> Template {
        let template = self.template(marks, words);
        let other = |piece: &LinePiece| {
            matches!(piece, LinePiece::Slot(Slot::Answer(_) | Slot::Output(..)))
        };
        if template.iter().any(other) {
            let message = format!("nothing is answered yet where this stands: {words}");
            self.fault(marks, message, "only {figure.id} has a value here");
        }
        for piece in &template {
            let LinePiece::Slot(Slot::Figure(figure)) = piece else {
                continue;
            };
            let figure = self.compiled.guide.figures.0.get(usize::from(*figure));
            if let Some(figure) = figure.filter(|figure| figure.level > Level::Reported) {
                let message = format!("the figure `{}` is not sourced well enough", figure.id);
                self.fault(marks, message, "say 未查到 and whom to ask");
            }
        }
        template
    }

    pub(super) fn slot(&self, name: &str) -> Option<Slot> {
        let guide = &self.compiled.guide;
        let index = |at: usize| u16::try_from(at).ok();
        if let Some(figure) = name.strip_prefix("figure.") {
            let at = guide
                .figures
                .0
                .iter()
                .position(|known| known.id == figure)?;
            return index(at).map(Slot::Figure);
        }
        if let Some((calculation, output)) = name.split_once('.') {
            let at = guide
                .calculations
                .iter()
                .position(|known| known.id == calculation)?;
            let calculator = calculators::find(&guide.calculations[at].calculator)?;
            return Some(Slot::Output(
                index(at)?,
                index(calculator.output_index(output)?)?,
            ));
        }
        let at = guide.question_index(name)?;
        match guide.questions[at].kind {
            Kind::One(_) => index(at).map(Slot::Answer),
            Kind::List { .. } => None,
        }
    }

    /// Words for what is not in the guide are a sign of a renamed id.
    pub(super) fn leftovers(&mut self) {
        let guide = &self.compiled.guide;
        let known: [(&str, Vec<&String>, Vec<&String>); 8] = [
            (
                "questions",
                self.raw.questions.keys().collect(),
                guide.questions.iter().map(|q| &q.id).collect(),
            ),
            (
                "outcomes",
                self.raw.outcomes.keys().collect(),
                guide.outcomes.iter().map(|o| &o.id).collect(),
            ),
            (
                "spared",
                self.raw.spared.keys().collect(),
                guide.spared.iter().map(|s| &s.item.id).collect(),
            ),
            (
                "steps",
                self.raw.steps.keys().collect(),
                guide.steps.iter().map(|s| &s.item.id).collect(),
            ),
            (
                "alternatives",
                self.raw.alternatives.keys().collect(),
                guide.alternatives.iter().map(|a| &a.item.id).collect(),
            ),
            (
                "papers",
                self.raw.papers.keys().collect(),
                guide.papers.iter().map(|p| &p.item.id).collect(),
            ),
            (
                "warnings",
                self.raw.warnings.keys().collect(),
                guide.warnings.iter().map(|w| &w.item.id).collect(),
            ),
            (
                "remedies",
                self.raw.remedies.keys().collect(),
                guide.remedies.iter().map(|r| &r.item.id).collect(),
            ),
        ];
        for (what, worded, declared) in known {
            for id in worded.into_iter().filter(|id| !declared.contains(id)) {
                let mark = format!("[{what}.{id}]");
                self.fault(
                    &[&mark],
                    format!("the guide has no `{id}` among its {what}"),
                    "remove or rename",
                );
            }
        }
    }
}
