//! Headings that state more than the level of their clause: what nobody confirmed cannot be promised
//! in a title.

use super::lints::plain;
use super::{FaultKind, GuideFault};
use crate::catalogue::{Catalogue, Item, ItemWords, Lang, Level, Pack};
use crate::lang::Checks;

/// Every heading that promises what its clause does not hold.
pub(super) fn claims(catalogue: &Catalogue) -> Vec<GuideFault> {
    let packs = Lang::all().flat_map(|lang| catalogue.packs(lang));
    packs.flat_map(of_pack).collect()
}

fn of_pack(pack: &Pack) -> Vec<GuideFault> {
    let (guide, words) = (&pack.guide, &pack.words.guide);
    let weakest = |cites: &[u16]| {
        let cards = cites
            .iter()
            .filter_map(|cite| pack.words.clauses.get(usize::from(*cite)));
        cards.map(|card| card.level).max()
    };
    let mut headings: Vec<(String, Option<Level>, bool, String)> = Vec::new();
    let mut item = |what: &str, item: &Item, unknown: bool, words: &ItemWords| {
        let place = format!("{what}.{}", item.id);
        headings.push((place, weakest(&item.cites), unknown, plain(&words.title)));
    };
    for (spared, words) in guide.spared.iter().zip(&words.spared) {
        item("spared", &spared.item, false, words);
    }
    for (warning, words) in guide.warnings.iter().zip(&words.warnings) {
        item("warnings", &warning.item, warning.unknown, words);
    }
    for (remedy, words) in guide.remedies.iter().zip(&words.remedies) {
        item("remedies", &remedy.item, false, words);
    }
    for (step, words) in guide.steps.iter().zip(&words.steps) {
        let place = format!("steps.{}", step.item.id);
        headings.push((place, weakest(&step.item.cites), false, plain(&words.title)));
    }
    for (one, words) in guide.alternatives.iter().zip(&words.alternatives) {
        let place = format!("alternatives.{}", one.item.id);
        headings.push((place, weakest(&one.item.cites), false, plain(&words.title)));
    }
    for (outcome, words) in guide.outcomes.iter().zip(&words.outcomes) {
        let place = format!("outcomes.{}", outcome.id);
        for text in [&words.title, &words.text] {
            headings.push((place.clone(), weakest(&outcome.cites), false, plain(text)));
        }
    }
    let mut faults = Vec::new();
    for (place, level, unknown, heading) in headings {
        let weak = unknown || level.is_some_and(|level| level > Level::Reported);
        let checks = pack.words.lang.checks();
        let Some(promise) = promise_in(&heading, checks).filter(|_| weak) else {
            continue;
        };
        faults.push(GuideFault {
            guide: guide.id.clone(),
            kind: FaultKind::Overstated,
            message: format!("{place}: “{promise}” rests on what nobody confirmed: {heading}"),
            answers: String::new(),
        });
    }
    faults
}

/// The first word of a heading that promises, unless the heading says that it is open.
fn promise_in(heading: &str, checks: &Checks) -> Option<&'static str> {
    let mut heading = format!(" {} ", heading.to_lowercase());
    if checks.open().iter().any(|open| heading.contains(open)) {
        return None;
    }
    for no_promise in checks.no_promises().iter() {
        heading = heading.replace(no_promise, "…");
    }
    let mut promises = checks.promises().iter();
    promises.find(|promise| heading.contains(promise))
}

#[cfg(test)]
mod tests {
    use super::promise_in;
    use crate::load::shipped::lang;

    /// In the language in which it is written.
    fn promised(heading: &str) -> Option<&'static str> {
        let code = if heading.is_ascii() { "en" } else { "zh" };
        promise_in(heading, lang(code).checks())
    }

    #[test]
    fn a_promise_is_a_whole_word_that_nothing_takes_back() {
        for heading in [
            "不用备案",
            "坐地铁免费",
            "在威海可以领",
            "最多领3个月",
            "You can draw it at home",
            "Metro is free",
        ] {
            assert!(promised(heading).is_some(), "{heading}");
        }
        for heading in [
            "要不要备案，打12393问",
            "地铁免费没有，未查到",
            "不可以两份一起交",
            "怎么进站，未查到",
            "Freedom of the city",
            "Whether you can draw it was not found",
        ] {
            assert_eq!(promised(heading), None, "{heading}");
        }
    }
}
