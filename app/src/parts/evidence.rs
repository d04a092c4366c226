//! Where a statement comes from and how well it is supported.

use super::Scene;
use super::pieces::{beside, tag};
use crate::page::Page;
use crate::parts::markup::{IntoMarkup, Markup, given, html, shown};
use crate::words::{Ui, ui};
use seeds::catalogue::{ClauseCard, Lang, Level};

/// How well something is supported, as a sign and a word.
#[must_use]
pub fn level_tag(lang: Lang, level: Level) -> Markup {
    let word = ui(lang).levels.of(level);
    let class = match level {
        Level::Official => "tag fine",
        Level::Reported | Level::Unconfirmed => "tag doubt",
        Level::Unknown => "tag",
    };
    tag(class, word.sign, word.tag)
}

/// The clauses behind a statement, each leading to its entry among the sources; with the weakest
/// level where it is not the best.
pub(super) fn cites(scene: &Scene<'_>, sources: &[ClauseCard], cited: &[usize]) -> Markup {
    let cards: Vec<(usize, &ClauseCard)> = cited
        .iter()
        .filter_map(|&at| Some((at, sources.get(at)?)))
        .collect();
    let Some(level) = cards.iter().map(|(_, card)| card.level).max() else {
        return ().markup();
    };
    let ui = scene.ui();
    let mut named: Vec<(usize, String)> = Vec::new();
    for (at, card) in cards {
        let name = short_name(ui, card);
        if named.iter().all(|(_, before)| *before != name) {
            named.push((first_alike(sources, at), name));
        }
    }
    let links = named.into_iter().enumerate().map(|(order, (at, name))| {
        let before = if order == 0 {
            ui.plan.cite
        } else {
            ui.plan.comma
        };
        let target = ["#cite-", &(at + 1).to_string()].concat();
        html! { (shown(before)) a href=[given(target)] { (shown(name)) } }.markup()
    });
    let links: Vec<_> = links.collect();
    let tag = (level != Level::Official)
        .then(|| beside(vec![" ".markup(), level_tag(scene.address.lang, level)]));
    html! { span class="cites" { (shown(links)) (shown(tag)) } }.markup()
}

/// Number and article, as people quote a document; its title where it has no number.
fn short_name(ui: &Ui, card: &ClauseCard) -> String {
    let name = card.number.as_deref().unwrap_or(&card.title);
    let joint = if card.article.is_empty() {
        ""
    } else {
        ui.plan.joint
    };
    [name, joint, &card.article].concat()
}

/// The first of the sources that reads the same as the one at `at`: several clauses of a document
/// without articles are one entry for people.
fn first_alike(sources: &[ClauseCard], at: usize) -> usize {
    let Some(card) = sources.get(at) else {
        return at;
    };
    let alike = |other: &ClauseCard| {
        (&other.document, &other.article, other.level)
            == (&card.document, &card.article, card.level)
    };
    sources.iter().position(alike).unwrap_or(at)
}

/// Every clause cited, each leading to its place in its document; a document is named once for
/// each level of support.
pub(super) fn sources(scene: &Scene<'_>, sources: &[ClauseCard]) -> Markup {
    let ui = scene.ui();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (at, card) in sources.iter().enumerate() {
        if first_alike(sources, at) != at {
            continue;
        }
        let fits = |group: &&mut Vec<usize>| {
            let first = group.first().and_then(|first| sources.get(*first));
            first
                .is_some_and(|first| (&first.document, first.level) == (&card.document, card.level))
        };
        match groups.iter_mut().find(fits) {
            Some(group) => group.push(at),
            None => groups.push(vec![at]),
        }
    }
    let entries = groups.into_iter().filter_map(|group| {
        let cards = group.iter().filter_map(|at| Some((*at, sources.get(*at)?)));
        let (_, first) = cards.clone().next()?;
        let number = first.number.as_deref().unwrap_or_default();
        let joint = if number.is_empty() { "" } else { " " };
        let title = [&first.title, joint, number].concat();
        let links = cards.enumerate().map(|(order, (at, card))| {
            let id = ["cite-", &(at + 1).to_string()].concat();
            let document = scene.path(Page::Source(card.document.clone()));
            let href = [&document, "#", &card.clause].concat();
            let before = match (order, card.article.is_empty()) {
                (0, true) => title.clone(),
                (0, false) => [&title, ui.plan.joint].concat(),
                _ => ui.plan.comma.to_owned(),
            };
            html! { a id=[given(id)] href=[given(href)] { (shown(before)) (shown(card.article.clone())) } }
                .markup()
        });
        let links: Vec<_> = links.collect();
        let day = first.checked_on.to_string();
        let entry = html! { li { (shown(links)) " " (shown(level_tag(scene.address.lang, first.level))) small  { (shown(ui.checked)) " " time datetime=[given(day.clone())] { (shown(day.clone())) } } } };
        Some(entry.markup())
    });
    let entries: Vec<_> = entries.collect();
    html! { ol class="sources" { (shown(entries)) } p class="soft small" { (shown(ui.checked_note)) } }
        .markup()
}
