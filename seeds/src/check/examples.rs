//! The commonest case that a guide declares must lead to a plan, with nothing asked and nothing in
//! vain.

use super::{FaultKind, GuideFault};
use crate::calendar::Date;
use crate::catalogue::{Guide, Pack};
use crate::interview::{Chosen, Turn, turn};
use crate::share::read_state;

/// What is wrong with the example of a guide.
pub(super) fn example(pack: &Pack, today: Date) -> Option<GuideFault> {
    let guide = &pack.guide;
    wrong(guide, today).map(|message| GuideFault {
        guide: guide.id.clone(),
        kind: FaultKind::Example,
        message,
        answers: guide.example.clone(),
    })
}

fn wrong(guide: &Guide, today: Date) -> Option<String> {
    let answers = read_state(guide, &guide.example);
    let given = guide.example.split('~').count();
    match turn(guide, &answers, today) {
        Turn::Asking(asking) => {
            let id = &guide.questions.get(asking.question)?.id;
            Some(format!("the example leaves `{id}` open"))
        }
        Turn::Stuck(stuck) => Some(format!("the example leads nowhere: {stuck:?}")),
        Turn::Decided(decision) => match decision.chosen {
            Chosen::FindOut(_) => Some("the example rests on what must be found out".to_owned()),
            Chosen::Outcome(_) => {
                let used = decision.answers.iter().count();
                let message = format!("the example gives {given} answers, of which {used} count");
                (used != given).then_some(message)
            }
        },
    }
}
