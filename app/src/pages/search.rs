//! Finds guides, pages, places and hotlines, asked in one's own words.

use super::body::{Body, Here};
use super::events::commonest;
use super::frame::Frame;
use super::guides::list;
use super::shapes::section;
use crate::form::{Action, HERE};
use crate::islands::{self, search::SearchResults};
use crate::page::Page;
use crate::parts::search::{self, Asked, HandOver, QUERY, SearchScene, WITHOUT};
use crate::render::document::Input;
use leptos::prelude::*;
use seeds::field::Fields;
use seeds::search::LONGEST_QUERY;

/// The page: the box with the commonest situations and every guide, or what was found.
pub(super) fn page(frame: &Frame<'_>, input: Input<'_>) -> Body {
    let words = &frame.words().pages.search;
    // A reply to a query runs no program: it answers where there is none.
    let (shown, islands) = match input {
        Input::Get => boxed(frame, commonest(frame)),
        Input::Form(fields) => {
            let query = asked(fields);
            let found = (!query.is_empty()).then(|| found(frame, &query, fields));
            let form = form(frame, &query, Travels::Always);
            (view! { {form} {found} }.into_any(), false)
        }
    };
    let main = view! {
        <h1>{words.title}</h1>
        {shown}
        {section(words.all, list(frame))}
    };
    let mut body = Body::new(words.title, main).described(words.label);
    body.private = matches!(input, Input::Form(_));
    body.islands = islands;
    body.here = Some(Here::of(Page::Search, Action::Show.write()));
    body
}

/// The query in the fields of a form or an address.
fn asked(fields: &Fields) -> String {
    let query = seeds::field::field(fields, QUERY).unwrap_or_default();
    query.trim().chars().take(LONGEST_QUERY).collect()
}

/// The search box with its island below, which begins with `stage`; and whether there is one.
pub(super) fn boxed(frame: &Frame<'_>, stage: AnyView) -> (AnyView, bool) {
    let Some(sources) = frame.finder() else {
        let form = form(frame, "", Travels::Always);
        return (view! { {form} {stage} }.into_any(), false);
    };
    let stage = stage.to_html();
    let form = form(frame, "", Travels::WithoutScripts);
    let draw = || view! { {form} <SearchResults /> }.into_any();
    (islands::ready(&sources, stage, draw), true)
}

/// When what is typed into the box leaves the device.
#[derive(Clone, Copy)]
enum Travels {
    /// An island takes it where scripts run.
    WithoutScripts,
    /// The page runs no program.
    Always,
}

/// The search box: a plain form, so that it works everywhere, and one that asks by `GET`, so that the
/// way back leads to what was found. A search text is no answer; a line beside the box says when it
/// travels.
fn form(frame: &Frame<'_>, query: &str, travels: Travels) -> AnyView {
    let words = &frame.words().pages.search;
    let query = query.to_owned();
    let here = (frame.address.page == Page::Search).then_some(HERE);
    let line = match travels {
        Travels::WithoutScripts => view! { <noscript>{words.travels}</noscript> }.into_any(),
        Travels::Always => words.travels.into_any(),
    };
    view! {
        <form id=here class="search" method="get" action=frame.path(Page::Search) role="search">
            <label for="q">{words.label}</label>
            <div>
                <input
                    id="q"
                    name=QUERY
                    type="search"
                    value=query
                    maxlength=LONGEST_QUERY.to_string()
                    autocomplete="off"
                    enterkeyhint="search"
                    aria-describedby="q-hint"
                />
                <button>{words.go}</button>
            </div>
            <p class="small soft" id="q-hint">{words.hint}" "{line}</p>
        </form>
    }
    .into_any()
}

fn found(frame: &Frame<'_>, query: &str, fields: &Fields) -> AnyView {
    let page_words = &frame.words().pages.search;
    let without = fields.iter().filter(|(name, _)| name == WITHOUT);
    let without: Vec<&str> = without.map(|(_, value)| value.as_str()).take(20).collect();
    let finder = frame.site.search.in_lang(frame.address.lang);
    let words = &frame.words().search;
    let scene = SearchScene {
        finder,
        address: frame.address,
        words,
        hand: HandOver::Form,
    };
    let asked = Asked {
        query,
        without: &without,
        along: &[],
    };
    let found = finder.find(query, &without, frame.today);
    let count = search::announced(words, &found);
    let results = search::results(&scene, &asked, &found).into_string();
    let query = query.to_owned();
    view! {
        <section>
            <h2>{page_words.asked}" “"{query}"”"</h2>
            <p role="status">{count}</p>
            <div id="stage" inner_html=results></div>
        </section>
    }
    .into_any()
}
