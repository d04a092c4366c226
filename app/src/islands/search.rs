//! The search box as an island: results while one types, and no request that carries what is typed.

use leptos::prelude::*;

/// The results below the box. The box itself stands on the page; without the browser's program it
/// is a form that the server answers.
#[island]
pub fn SearchResults() -> impl IntoView {
    #[cfg(feature = "ssr")]
    let stage = super::server::handed_stage();
    #[cfg(not(feature = "ssr"))]
    let stage = super::stage(client::wake);
    stage
}

#[cfg(not(feature = "ssr"))]
mod client {
    use crate::device::{self, desk::Desk, typing};
    use crate::parts::search::{self, ALONG, Asked, HandOver, SearchScene, WITHOUT};
    use crate::words::search::SearchUi;
    use seeds::search::{Finder, Index};
    use std::cell::RefCell;
    use std::rc::Rc;

    /// What a person asked, as long as the page is open.
    #[derive(Default)]
    struct Case {
        query: String,
        without: Vec<String>,
        along: Vec<String>,
    }

    /// Takes the box of the page.
    pub(super) fn wake() -> Option<()> {
        let desk = Desk::of_page()?;
        let index = Index::from_bytes(device::desk::data())?;
        let finder: &'static Finder = Box::leak(Box::new(Finder::new(index)));
        let words: &'static SearchUi = Box::leak(Box::new(device::desk::own_words()));
        let scene = SearchScene {
            finder,
            address: &desk.address,
            words,
            hand: HandOver::Fragment,
        };
        let case = Rc::new(RefCell::new(Case::default()));
        let first = device::stage::drawn();
        let show = {
            let case = Rc::clone(&case);
            move || {
                let case = case.borrow();
                if case.query.trim().is_empty() {
                    device::page::say("");
                    device::stage::draw(&first);
                    return;
                }
                let without: Vec<&str> = case.without.iter().map(String::as_str).collect();
                let along: Vec<&str> = case.along.iter().map(String::as_str).collect();
                let asked = Asked {
                    query: &case.query,
                    without: &without,
                    along: &along,
                };
                let found = finder.find(&case.query, &without, desk.today);
                device::page::say(&search::announced(words, &found));
                device::stage::draw(&search::results(&scene, &asked, &found).into_string());
            }
        };
        let show = Rc::new(show);
        let typed = {
            let (case, show) = (Rc::clone(&case), Rc::clone(&show));
            move |query: String| {
                typing::remember(&query);
                case.replace(Case {
                    query,
                    ..Case::default()
                });
                show();
            }
        };
        let pressed = move |name: &str, value: String| {
            match name {
                WITHOUT => case.borrow_mut().without.push(value),
                ALONG => case.borrow_mut().along.push(value),
                _ => return false,
            }
            show();
            true
        };
        typing::listen(Box::new(typed), Box::new(pressed))
    }
}
