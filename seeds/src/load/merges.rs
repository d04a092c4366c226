//! What merged guides say of other guides must name what stands there.

use super::Text;
use super::fault::Faults;
use crate::catalogue::{ByLang, Guide, Merge, Pack};
use crate::share::read_state;

/// Looks up every name that a merge uses of its own guide and of its parts.
pub(super) fn check(
    merges: &[Merge],
    guides: &[ByLang<Pack>],
    texts: &[Text],
    faults: &mut Faults,
) {
    let find = |id: &str| {
        let mut packs = guides.iter().filter_map(|packs| packs.binding());
        let pack = packs.find(|pack| pack.guide.id == id)?;
        Some(&pack.guide)
    };
    for merge in merges {
        let path = format!("guides/{}/guide.toml", merge.guide);
        let text = texts.iter().find(|text| text.path == path);
        let mut miss = |mark: &str, message: String| {
            faults.error(text, &[mark], message, "name what stands in that guide");
        };
        let own = find(&merge.guide);
        for group in &merge.groups {
            if !own.is_some_and(|own| reads(own, &group.quiet)) {
                let message = format!("`{}` does not answer this guide", group.quiet);
                miss(&group.quiet, message);
            }
        }
        for part in &merge.parts {
            match find(&part.guide) {
                None => miss(&part.guide, format!("there is no guide `{}`", part.guide)),
                Some(guide) if !reads(guide, &part.given) => {
                    let message = format!("`{}` does not answer `{}`", part.given, guide.id);
                    miss(&part.given, message);
                }
                Some(_) => {}
            }
            for asked in own.into_iter().flat_map(|own| asked_here(own, &part.given)) {
                let message = format!("`{asked}` stands for an answer, though it is asked here");
                miss(&part.given, message);
            }
        }
        for agreement in &merge.agreements {
            let (guide, outcome) = (&agreement.guide, &agreement.outcome);
            let known = find(guide)
                .is_some_and(|guide| guide.outcomes.iter().any(|known| known.id == *outcome));
            if !known {
                let named = format!("{guide}:{outcome}");
                miss(&named, format!("there is no outcome `{named}`"));
            }
        }
    }
}

/// Whether every pair of `state` is an answer to `guide`.
fn reads(guide: &Guide, state: &str) -> bool {
    let pairs = state.split('~').filter(|pair| !pair.is_empty()).count();
    read_state(guide, state).iter().count() == pairs
}

/// The pairs of `state` whose question this guide asks itself: only the person answers it.
fn asked_here<'a>(own: &Guide, state: &'a str) -> Vec<&'a str> {
    let pairs = state.split('~');
    let asked = pairs.filter(|pair| {
        let id = pair.split('=').next().unwrap_or_default();
        own.questions.iter().any(|question| question.id == id)
    });
    asked.collect()
}
