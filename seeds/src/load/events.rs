//! What happens in a life, and what helps in which order.

use super::Text;
use super::fault::Faults;
use super::said::Said;
use super::targets::Targets;
use crate::catalogue::Merge;
use crate::catalogue::arranged::{LifeEvent, Target};
use serde::Deserialize;

const PATH: &str = "guides/events.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EventsFile {
    events: Vec<Event>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Event {
    id: String,
    name: String,
    leads: Vec<String>,
}

/// Reads the events. A guide that merges others comes before them: one plan pays more than several.
pub(super) fn load(
    texts: &[Text],
    targets: &Targets<'_>,
    merges: &[Merge],
    faults: &mut Faults,
) -> Vec<LifeEvent> {
    let Some(text) = texts.iter().find(|text| text.path == PATH) else {
        return Vec::new();
    };
    let raw = faults.parse::<EventsFile>(text);
    let mut said = Said::of(texts, PATH, faults);
    let mut events: Vec<LifeEvent> = Vec::new();
    for event in raw.map(|raw| raw.events).unwrap_or_default() {
        let mark = format!("\"{}\"", event.id);
        if events.iter().any(|known| known.id == event.id) {
            let message = format!("event `{}` stands here twice", event.id);
            faults.error(Some(text), &[&mark, &mark], message, "");
        }
        let mut leads = Vec::new();
        for name in &event.leads {
            let named = format!("\"{name}\"");
            let Some(target) = targets.find(name) else {
                let message = format!("nothing on this site is called `{name}`");
                let help = "the id of a guide, or a page as /trip";
                faults.error(Some(text), &[&mark, &named], message, help);
                continue;
            };
            if leads.contains(&target) {
                let message = format!("`{name}` stands in `{}` twice", event.id);
                faults.error(Some(text), &[&mark, &named], message, "");
            }
            leads.push(target);
        }
        if leads.is_empty() {
            let message = format!("nothing helps with `{}`", event.id);
            faults.error(Some(text), &[&mark], message, "name what helps in `leads`");
        }
        for late in after_their_parts(&leads, merges) {
            let message = format!("`{late}` comes after a guide that it merges");
            faults.error(Some(text), &[&mark], message, "name the merged guide first");
        }
        events.push(LifeEvent {
            name: said.word(&[&event.id], &event.name, faults),
            id: event.id,
            leads,
        });
    }
    said.finish(faults);
    events
}

/// Merged guides that come after one of their parts.
fn after_their_parts<'a>(leads: &[Target], merges: &'a [Merge]) -> Vec<&'a str> {
    let place = |guide: &str| {
        let is = |target: &Target| matches!(target, Target::Guide(id) if id == guide);
        leads.iter().position(is)
    };
    let late = merges.iter().filter(|merge| {
        place(&merge.guide).is_some_and(|at| {
            let mut parts = merge.parts.iter();
            parts.any(|part| place(&part.guide).is_some_and(|part| part < at))
        })
    });
    late.map(|merge| merge.guide.as_str()).collect()
}
