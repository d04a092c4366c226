//! Finds guides.

use super::guides::{linked, list};
use super::{Body, Frame, Here};
use crate::form::HERE;
use crate::page::{Mode, Page};
use crate::render::Input;
use crate::words::rail::words as rail_words;
use crate::words::trip::words as trip_words;
use leptos::prelude::*;
use seeds::search::{LONGEST_QUERY, fold};

/// The name of the field.
const FIELD: &str = "q";

/// Pages that are no guides, in the order of their words.
const FOUND: [Page; 4] = [Page::Trip, Page::Rail, Page::Festivals, Page::TripRoutes];

/// The page: the empty form with every guide, or what was found.
pub(super) fn page(frame: &Frame<'_>, input: Input<'_>) -> Body {
    let words = &frame.words().search;
    let query = match input {
        Input::Get => String::new(),
        Input::Form(fields) => crate::form::field(fields, FIELD)
            .unwrap_or_default()
            .trim()
            .chars()
            .take(LONGEST_QUERY)
            .collect(),
    };
    let found = (!query.is_empty()).then(|| found(frame, &query));
    let main = view! {
        <h1>{words.title}</h1>
        {search_form(frame, &query)}
        <div role="status">{found}</div>
        <section>
            <h2>{words.all}</h2>
            {list(frame)}
        </section>
    };
    let mut body = Body::new(words.title, main.into_any()).described(words.label);
    body.private = matches!(input, Input::Form(_));
    body.here = Some(Here {
        form: HERE,
        page: Page::Search,
        again: "show".to_owned(),
    });
    body
}

/// The search box: a plain form, so that it works everywhere, and one that asks by `GET`, so that the
/// way back leads to what was found. A search text is no answer; the line beside the box says that
/// it travels.
pub(super) fn search_form(frame: &Frame<'_>, query: &str) -> AnyView {
    let words = &frame.words().search;
    let query = query.to_owned();
    let here = (frame.address.page == Page::Search).then_some(HERE);
    view! {
        <form id=here class="search" method="get" action=frame.path(Page::Search) role="search">
            <label for="q">{words.label}</label>
            <div>
                <input
                    id="q"
                    name=FIELD
                    type="search"
                    value=query
                    maxlength=LONGEST_QUERY.to_string()
                    autocomplete="off"
                    enterkeyhint="search"
                    aria-describedby="q-hint q-travels"
                />
                <button>{words.go}</button>
            </div>
            <p class="small soft" id="q-hint">{words.hint}</p>
            <p class="small soft" id="q-travels">{words.privacy}</p>
        </form>
    }
    .into_any()
}

/// Pages that are no guides and that these words lead to.
fn pages(frame: &Frame<'_>, folded: &str) -> Vec<AnyView> {
    let rail = rail_words(frame.address.lang);
    let titles = [
        trip_words(frame.address.lang).title,
        rail.title,
        rail.festivals.title,
        rail.routes.title,
    ];
    let known = FOUND.into_iter().zip(titles).zip(rail.finds);
    let found = known.filter(|(_, find)| find.words.iter().any(|it| folded.contains(&fold(it))));
    let found = found.map(|((page, title), find)| {
        let path = frame.path(page);
        view! { <li><h3><a href=path>{title}</a></h3><p>{find.text}</p></li> }.into_any()
    });
    found.collect()
}

fn found(frame: &Frame<'_>, query: &str) -> AnyView {
    let words = &frame.words().search;
    let folded = fold(query);
    // Marks alone ask for nothing.
    let hits = match folded.is_empty() {
        true => Vec::new(),
        false => frame.site.search[frame.address.lang as usize].find(query),
    };
    let large = words
        .large_words
        .iter()
        .any(|word| folded.contains(&fold(word)));
    let large = large.then(|| {
        let path = frame.address.in_mode(Mode::Large).path();
        view! { <li><h3><a href=path>{words.large}</a></h3><p>{words.large_text}</p></li> }
    });
    let pages = pages(frame, &folded);
    let count = hits.len() + usize::from(large.is_some()) + pages.len();
    let verdict = if count == 0 {
        view! { <p><b>{words.none}</b></p><p>{words.none_help}</p> }.into_any()
    } else {
        let (before, after) = words.found;
        view! { <p>{before}" "<b>{count}</b>" "{after}</p> }.into_any()
    };
    let hits = hits.into_iter().map(|hit| (hit.id, hit.title, hit.summary));
    let query = query.to_owned();
    view! {
        <section>
            <h2>{words.asked}" “"{query}"”"</h2>
            {verdict}
            {large.map(|large| view! { <ul class="list">{large}</ul> })}
            {(!pages.is_empty()).then(|| view! { <ul class="list">{pages}</ul> })}
            {linked(frame, hits)}
        </section>
    }
    .into_any()
}
