//! What is told of a case and asked only next door: which questions a guide keeps answers to, so that
//! they come along.

use crate::catalogue::{ByLang, FieldKind, Kind, Pack, Question};
use crate::search::{Heard, Keeping, Listening};

/// A question that hears a length of time or a month, and its name in each language.
struct Asked {
    question: Question,
    names: ByLang<String>,
}

/// Notes in each guide which lengths of time and months the guides beside it hear and it does not ask.
pub(super) fn keep(guides: &mut [ByLang<Pack>], listens: &[Listening]) -> Vec<Keeping> {
    let asked: Vec<(String, Vec<Asked>)> = guides
        .iter()
        .filter_map(|packs| {
            let guide = &packs.binding()?.guide;
            let heard = |question: &Question| {
                let mut listens = listens.iter();
                listens.any(|it| {
                    it.guide == guide.id && it.question == question.id && measures(question, it)
                })
            };
            let questions = guide.questions.iter().enumerate();
            let heard = questions.filter(|(_, question)| heard(question));
            let heard = heard.map(|(at, question)| {
                let names = packs.map(|_, pack| {
                    let words = pack.words.guide.questions.get(at);
                    words.map_or_else(String::new, |words| words.name.clone())
                });
                Asked {
                    question: question.clone(),
                    names,
                }
            });
            Some((guide.id.clone(), heard.collect()))
        })
        .collect();
    let mut keepings = Vec::new();
    for packs in guides {
        let Some(guide) = packs.binding().map(|pack| pack.guide.clone()) else {
            continue;
        };
        let led = guide.steps.iter().filter_map(|step| step.guide.as_ref());
        let mut beside: Vec<&String> = guide.related.iter().chain(led).collect();
        beside.sort();
        beside.dedup();
        let there = asked.iter().filter(|(id, _)| beside.contains(&id));
        let mut kept: Vec<&Asked> = Vec::new();
        for (id, questions) in there {
            for asked in questions {
                let question = &asked.question;
                let own = guide.question_index(&question.id).is_some();
                let known = kept.iter().any(|known| known.question.id == question.id);
                if own || known {
                    continue;
                }
                keepings.push(Keeping {
                    guide: guide.id.clone(),
                    there: id.clone(),
                    question: question.id.clone(),
                });
                kept.push(asked);
            }
        }
        for pack in packs {
            pack.guide.kept = kept
                .iter()
                .map(|asked| Question {
                    unsure: None,
                    representatives: Vec::new(),
                    ..asked.question.clone()
                })
                .collect();
            let names = kept
                .iter()
                .map(|asked| asked.names.in_lang(pack.words.lang));
            pack.words.kept = names.cloned().collect();
        }
    }
    keepings
}

/// Whether the question takes a length of time or a month as it was said. Places and choices are
/// another matter in every guide.
fn measures(question: &Question, listening: &Listening) -> bool {
    let value = |heard: &Heard| {
        matches!(
            heard,
            Heard::Months | Heard::Years | Heard::GapMonths | Heard::GapYears | Heard::Birth
        )
    };
    let kind = matches!(
        question.kind,
        Kind::One(FieldKind::Count { .. } | FieldKind::Month { .. })
    );
    kind && listening
        .takes
        .iter()
        .any(|take| take.answer.is_none() && value(&take.when))
}
