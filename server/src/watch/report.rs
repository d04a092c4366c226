//! What a person should look at again, each with the guides that rest on it.

use super::record::Record;
use super::targets::{Role, Target};
use seeds::calendar::Date;
use seeds::catalogue::{Catalogue, Lang};

/// One line for each thing to look at; empty where all is well.
pub(crate) fn lines(
    catalogue: &Catalogue,
    targets: &[Target],
    record: &Record,
    today: Date,
) -> Vec<String> {
    let mut lines = Vec::new();
    for target in targets {
        let Some(seen) = record.seen.get(&target.url) else {
            lines.push(line("never seen", target, ""));
            continue;
        };
        let why = seen.problem.as_deref().unwrap_or_default();
        if seen.failures > 0 {
            lines.push(line("broken", target, why));
        } else if target.role == Role::Text && seen.has_changed(target.checked_on) {
            lines.push(line("changed", target, &seen.day));
        } else if seen.problem.is_some() {
            lines.push(line("not asked", target, why));
        }
    }
    let late = |by: Date| by < today;
    for pack in catalogue.packs(Lang::binding()) {
        let by = pack.guide.recheck_by;
        if late(by) {
            lines.push(format!("past {by}: guide {}", pack.guide.id));
        }
    }
    for figure in &catalogue.figures.0 {
        if late(figure.recheck_by) {
            let guides = catalogue
                .packs(Lang::binding())
                .filter(|pack| pack.guide.figures.get(&figure.id).is_some());
            let guides: Vec<&str> = guides.map(|pack| pack.guide.id.as_str()).collect();
            let by = figure.recheck_by;
            lines.push(format!(
                "past {by}: figure {} ({})",
                figure.id,
                guides.join(", ")
            ));
        }
    }
    lines
}

fn line(what: &str, target: &Target, why: &str) -> String {
    let joint = if why.is_empty() { "" } else { ", " };
    let guides = target.guides.join(", ");
    format!(
        "{what}: {} {} ({guides}){joint}{why}",
        target.id, target.url
    )
}
