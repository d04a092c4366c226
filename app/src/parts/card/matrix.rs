//! What works where: a table of services and cities, a list per city on a phone, and how.

use super::CardScene;
use crate::page::Page;
use crate::parts::contact_link;
use crate::parts::evidence::{by_document, level_tag};
use crate::parts::markup::{Markup, all, html};
use seeds::card::{Entry, FittingService, Profile, State, fitting};
use seeds::catalogue::places::Sourced;
use seeds::place::Place;

/// What works for the profile: every service, every city.
pub(super) fn matrix(scene: &CardScene<'_>, profile: &Profile) -> Markup {
    let words = scene.words;
    let services = fitting(&scene.pack.matrix, profile);
    let heading = match profile.is_empty() {
        true => words.matrix_all,
        false => words.matrix,
    };
    let how = services.iter().map(|service| how(scene, service));
    html! {
        section id="matrix" {
            h2 { (heading) }
            p class="soft" { (words.matrix_hint) }
            (table(scene, &services))
            (lists(scene, &services))
        }
        section id="how" { h2 { (words.how) } (all(how)) }
    }
}

fn table(scene: &CardScene<'_>, services: &[FittingService<'_>]) -> Markup {
    let words = scene.words;
    html! {
        table class="wide" {
            thead { tr { th scope="col" { (words.service) } @for city in Place::FIVE { th scope="col" { (scene.city(city)) } } } }
            tbody {
                @for fits in services {
                    tr {
                        th scope="row" { (name(scene, fits)) }
                        @for city in &fits.cities { td { (state(scene, city.state)) } }
                    }
                }
            }
        }
    }
}

fn lists(scene: &CardScene<'_>, services: &[FittingService<'_>]) -> Markup {
    html! {
        div class="narrow" {
            @for (at, city) in Place::FIVE.into_iter().enumerate() {
                details {
                    summary { (scene.city(city)) }
                    ul {
                        @for fits in services {
                            @if let Some(fitting) = fits.cities.get(at) {
                                li { (name(scene, fits)) " " (state(scene, fitting.state)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn anchor(fits: &FittingService<'_>) -> String {
    ["use-", &fits.service.id].concat()
}

fn name(scene: &CardScene<'_>, fits: &FittingService<'_>) -> Markup {
    let href = ["#", &anchor(fits)].concat();
    html! { a class="cell" href=(href) { (fits.service.name.in_lang(scene.address.lang)) } }
}

/// A state as a sign and a word.
fn state(scene: &CardScene<'_>, state: State) -> Markup {
    let class = match state {
        State::Works => "tag fine",
        State::WithCondition | State::LocalCardOnly | State::PlannedNotFound => "tag doubt",
        State::NotThere | State::Unknown => "tag",
    };
    let at = State::ALL.iter().position(|known| *known == state);
    let word = |words: &[&'static str; 6]| at.and_then(|at| words.get(at)).copied().unwrap_or("");
    html! { span class=(class) { (word(&scene.words.signs)) " " (word(&scene.words.states)) } }
}

/// A service: each thing that holds, with the cities in which it does.
fn how(scene: &CardScene<'_>, fits: &FittingService<'_>) -> Markup {
    let words = scene.words;
    let lang = scene.address.lang;
    let guide = fits.service.guide.as_ref().map(|guide| {
        let href = scene.path(Page::Guide(guide.clone()));
        html! { p { a class="cell" href=(href) { (words.guide) } } }
    });
    html! {
        div class="clause" id=(anchor(fits)) {
            h3 { (fits.service.name.in_lang(lang)) }
            @for (entry, cities) in fits.entries() {
                p { b { (cities.iter().map(|city| scene.city(*city)).collect::<Vec<_>>().join(words.comma)) } " " (state(scene, entry.state)) " " (entry.words.how.in_lang(lang)) }
                @if !entry.words.show.in_lang(lang).is_empty() { p { (words.show) (entry.words.show.in_lang(lang)) } }
                p class="small soft" { (all(source(scene, entry.source.as_ref()))) (all(ask(scene, entry))) }
            }
            (all(guide))
        }
    }
}

/// The documents, how firm they are, and the day of checking.
fn source(scene: &CardScene<'_>, source: Option<&Sourced>) -> Option<Markup> {
    let source = source?;
    let words = scene.words;
    let lang = scene.address.lang;
    let documents = by_document(&source.clauses);
    let links = documents.iter().enumerate().map(|(at, (id, clause))| {
        let href = [&scene.path(Page::Source((*id).to_owned())), "#", clause].concat();
        let document = scene.pack.document(id);
        let name = document.map_or(*id, |it| it.name.in_lang(lang));
        let joint = if at > 0 { words.comma } else { "" };
        html! { (joint) a class="cite" href=(href) { (name) } }
    });
    let day = source.checked_on.to_string();
    Some(html! {
        (words.source) (all(links)) " " (level_tag(lang, source.level)) " "
        (scene.ui().checked) " " time datetime=(day) { (day) } " "
    })
}

fn ask(scene: &CardScene<'_>, entry: &Entry) -> Option<Markup> {
    let lang = scene.address.lang;
    let contact = scene.pack.contact(entry.ask.as_ref()?, lang)?;
    Some(html! { (scene.words.ask) (contact_link(contact)) })
}
