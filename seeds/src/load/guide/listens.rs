//! What the questions of a guide listen to when somebody asks in own words.

use super::{Compiler, Shared};
use crate::answers::text::read_one;
use crate::catalogue::{Kind, Question};
use crate::load::raw;
use crate::search::{Heard, Listening, Take};

impl Compiler<'_> {
    /// The listening questions of `guide`, in their order.
    pub(super) fn listens(&mut self, guide: &str, raw: &[raw::Question]) -> Vec<Listening> {
        let mut found = Vec::new();
        for written in raw {
            let listens = match &written.listens {
                Some(listens) => Some(listens.clone()),
                None => shared(self.surroundings.shared, written).and_then(|it| it.listens.clone()),
            };
            let id = written.id.as_ref().or(written.shared.as_ref());
            let (Some(listens), Some(id)) = (listens, id) else {
                continue;
            };
            let Some(question) = self.questions.iter().find(|it| it.id == *id).cloned() else {
                continue;
            };
            found.extend(self.listening(guide, &question, &listens));
        }
        found
    }

    fn listening(
        &mut self,
        guide: &str,
        question: &Question,
        listens: &raw::Listens,
    ) -> Option<Listening> {
        let Kind::One(kind) = &question.kind else {
            let help = "only a question with one answer can listen";
            self.fault(&[&question.id, "listens"], "a list cannot listen", help);
            return None;
        };
        let mut takes = Vec::new();
        let by_value = match listens {
            raw::Listens::Values(values) => values.clone(),
            raw::Listens::Options(_) => Vec::new(),
        };
        for heard in &by_value {
            takes.push(self.take(question, heard, None)?);
        }
        if let raw::Listens::Options(options) = listens {
            for (option, heard) in options {
                let answer = read_one(kind, option);
                if answer.is_none() {
                    let message = format!("`{option}` is no answer to `{}`", question.id);
                    self.fault(&[&question.id, "listens", option], message, "");
                    return None;
                }
                for heard in heard {
                    takes.push(self.take(question, heard, answer.clone())?);
                }
            }
        }
        Some(Listening {
            guide: guide.to_owned(),
            question: question.id.clone(),
            private: question.private,
            kind: kind.clone(),
            takes,
        })
    }

    fn take(
        &mut self,
        question: &Question,
        heard: &str,
        answer: Option<crate::answers::Answer>,
    ) -> Option<Take> {
        let Some(when) = Heard::read(heard) else {
            let message = format!("`{heard}` is nothing that can be heard");
            let help = "from, to, home, at, at?, months, years, gap-months, gap-years, birth, \
                 age:60-69, or a concept such as insurance=resident";
            self.fault(&[&question.id, heard], message, help);
            return None;
        };
        Some(Take { when, answer })
    }
}

/// What guides/shared declares of a question.
fn shared<'a>(shared: &'a Shared, written: &raw::Question) -> Option<&'a raw::Question> {
    let name = written.shared.as_ref()?;
    let questions = &shared.0.questions;
    questions
        .iter()
        .find(|question| question.id.as_ref() == Some(name))
}
