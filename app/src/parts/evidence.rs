//! Where a statement comes from and how well it is supported.

use super::pieces::tag;
use super::scene::Scene;
use crate::correction;
use crate::page::Page;
use crate::parts::markup::{Markup, html};
use crate::words::ui;
use seeds::calendar::Date;
use seeds::catalogue::{ClauseCard, Lang, Level};
use seeds::plan::{documents, first_alike};

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

/// Clauses at their numbers on the page of a guide, each leading to its place in its document at
/// `path`, with how well it is supported and where it holds.
#[must_use]
pub fn basis(lang: Lang, clauses: &[ClauseCard], path: impl Fn(&ClauseCard) -> String) -> Markup {
    html! {
        ol class="basis" {
            @for (at, card) in clauses.iter().enumerate() {
                li id={ "basis-" (place(at)) } {
                    a class="cite" href={ (path(card)) "#" (card.clause) } {
                        (card.title)
                        @if let Some(number) = &card.number {
                            " "
                            @match lang.is_binding() {
                                true => { (number) }
                                false => { span lang=(Lang::binding().tag()) { (number) } }
                            }
                        }
                        @if !card.article.is_empty() { " " (card.article) }
                    }
                    " " (level_tag(lang, card.level))
                    " " small { (ui(lang).layer(card.reach)) }
                }
            }
        }
    }
}

/// The documents behind a statement as small numbers, each leading to the clause among the sources.
pub(super) fn cites(scene: &Scene<'_>, sources: &[ClauseCard], cited: &[usize]) -> Markup {
    let words = &scene.ui().plan;
    let groups = documents(sources);
    let mut named: Vec<(usize, usize)> = Vec::new();
    for &at in cited {
        let at = first_alike(sources, at);
        let number = groups.iter().position(|group| group.contains(&at));
        if let Some(number) = number.filter(|it| named.iter().all(|(_, known)| known != it)) {
            named.push((at, number));
        }
    }
    html! {
        @if !named.is_empty() {
            span class="cites" {
                @for (order, (at, number)) in named.into_iter().enumerate() {
                    (if order == 0 { words.cite } else { words.comma })
                    a href={ "#cite-" (place(at)) } { (place(number)) }
                }
            }
        }
    }
}

/// The documents of clauses written `document:clause`, each once, at the clause that comes first.
pub(crate) fn by_document(clauses: &[String]) -> Vec<(&str, &str)> {
    let mut named: Vec<(&str, &str)> = Vec::new();
    for (document, clause) in clauses.iter().filter_map(|it| it.split_once(':')) {
        if named.iter().all(|(known, _)| *known != document) {
            named.push((document, clause));
        }
    }
    named
}

/// The number of a source among those of the page.
fn place(at: usize) -> String {
    (at + 1).to_string()
}

/// Every clause cited, each leading to its place in its document; a document is one entry, and each
/// level of support and in it each layer is named once.
pub(super) fn sources(scene: &Scene<'_>, sources: &[ClauseCard]) -> Markup {
    let ui = scene.ui();
    let known = |at: &usize| Some((*at, sources.get(*at)?));
    let mut level = None;
    let mut layer = None;
    html! {
        ol class="sources" {
            @for group in &documents(sources) {
                @if let Some((_, first)) = group.iter().find_map(known) {
                    li {
                        @if level.replace(first.level) != Some(first.level) {
                            p { (level_tag(scene.address.lang, first.level)) }
                        }
                        @if layer.replace((first.level, first.reach)) != Some((first.level, first.reach)) {
                            p class="layer" { (ui.layer(first.reach)) }
                        }
                        @for (order, (at, card)) in group.iter().filter_map(known).enumerate() {
                            (entry(scene, at, card, order == 0))
                        }
                        small {
                            (ui.checked) " " (day(first.checked_on)) " "
                            a class="no-print" href=(wrong(scene, first)) { (ui.share.correct_this) }
                        }
                    }
                }
            }
        }
        p class="soft small" { (ui.checked_note) }
    }
}

/// The form in which one says that a reference is wrong.
fn wrong(scene: &Scene<'_>, card: &ClauseCard) -> String {
    let document = scene.address.to(Page::Source(card.document.clone()));
    correction::link(&document, &card.clause)
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
