//! What search found, and what it understood: the same markup on the server and in the browser.

mod facts;
mod hits;
mod scene;

pub use scene::{ALONG, Asked, HandOver, QUERY, SearchScene, WITHOUT};

use crate::parts::markup::{Markup, html};
use crate::site::HOTLINE;
use crate::words::search::SearchUi;
use seeds::search::Found;

/// The results: what was understood, then what fits, best first.
#[must_use]
pub fn results(scene: &SearchScene<'_>, asked: &Asked<'_>, found: &Found<'_>) -> Markup {
    html! {
        @if scene.hand == HandOver::Fragment {
            h2 class="unseen" { (announced(scene.words, found)) }
        }
        (facts::heard(scene, asked, found))
        @if found.hits.is_empty() {
            (nothing(scene, asked, found))
        } @else {
            ol class="list hits" id="hits" {
                @for hit in &found.hits { (hits::hit(scene, asked, found, hit)) }
            }
        }
    }
}

/// The results in a few words, as they are announced.
#[must_use]
pub fn announced(words: &SearchUi, found: &Found<'_>) -> String {
    match found.hits.len() {
        0 => words.none.to_owned(),
        count => [words.found[0], &count.to_string(), words.found[1]].concat(),
    }
}

/// Nothing fits: whom to ask, with which words, and what comes nearest.
fn nothing(scene: &SearchScene<'_>, asked: &Asked<'_>, found: &Found<'_>) -> Markup {
    let words = scene.words;
    let number = found.beyond.map_or("", |beyond| beyond.call.as_str());
    let number = if number.is_empty() { HOTLINE } else { number };
    html! {
        div class="verdict ask" id="hits" {
            p { b {
                @match found.beyond {
                    Some(beyond) => { (words.beyond[0]) (beyond.title) (words.beyond[1]) }
                    None => { (words.none) }
                }
            } }
            p { (words.call) " " a href={ "tel:" (number) } { (number) } }
            p { (words.say) (words.quote[0]) (asked.query) (words.quote[1]) }
        }
        @if !found.nearest.is_empty() {
            p { (words.nearest) }
            ul class="list" {
                @for subject in &found.nearest {
                    li { h3 { a href=(hits::path(scene, subject)) { (subject.title) } } }
                }
            }
        }
    }
}
