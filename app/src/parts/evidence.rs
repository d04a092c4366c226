//! Where a statement comes from and how well it is supported.

use super::Scene;
use super::pieces::tag;
use crate::page::Page;
use crate::parts::markup::{Markup, html};
use crate::words::{Ui, ui};
use seeds::calendar::Date;
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
        return Markup::default();
    };
    let ui = scene.ui();
    let mut named: Vec<(usize, String)> = Vec::new();
    for (at, card) in cards {
        let name = short_name(ui, card);
        if named.iter().all(|(_, before)| *before != name) {
            named.push((first_alike(sources, at), name));
        }
    }
    html! {
        span class="cites" {
            @for (order, (at, name)) in named.into_iter().enumerate() {
                (if order == 0 { ui.plan.cite } else { ui.plan.comma })
                a href={ "#cite-" (place(at)) } { (name) }
            }
            @if level != Level::Official { " " (level_tag(scene.address.lang, level)) }
        }
    }
}

/// The number of a source among those of the page.
fn place(at: usize) -> String {
    (at + 1).to_string()
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
    let known = |at: &usize| Some((*at, sources.get(*at)?));
    html! {
        ol class="sources" {
            @for group in &groups {
                @if let Some((_, first)) = group.iter().find_map(known) {
                    li {
                        @for (order, (at, card)) in group.iter().filter_map(known).enumerate() {
                            (entry(scene, at, card, order == 0))
                        }
                        " " (level_tag(scene.address.lang, first.level))
                        small { (ui.checked) " " (day(first.checked_on)) }
                    }
                }
            }
        }
        p class="soft small" { (ui.checked_note) }
    }
}

/// A clause, leading to its place in its document, whose name stands before the first.
fn entry(scene: &Scene<'_>, at: usize, card: &ClauseCard, first: bool) -> Markup {
    let words = &scene.ui().plan;
    let document = scene.path(Page::Source(card.document.clone()));
    html! {
        a id={ "cite-" (place(at)) } href={ (document) "#" (card.clause) } {
            @if first {
                (card.title)
                @if let Some(number) = &card.number { " " (number) }
                @if !card.article.is_empty() { (words.joint) }
            } @else {
                (words.comma)
            }
            (card.article)
        }
    }
}

fn day(day: Date) -> Markup {
    let day = day.to_string();
    html! { time datetime=(day) { (day) } }
}
