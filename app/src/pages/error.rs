//! When a page cannot be shown: what happened, and where to go instead.

use super::body::Body;
use super::drawn::contacts;
use super::frame::Frame;
use super::shapes::section;
use crate::named::ENTRANCES;
use crate::page::Page;
use crate::render::document::ErrorPage;
use leptos::prelude::*;

/// The page in place of one whose link arrived with its `#` escaped: a link that puts it right. What
/// stands behind the sign stays in the browser this time.
pub(crate) fn escaped(frame: &Frame<'_>, carried: &str) -> Body {
    let words = &frame.words().pages.errors;
    let link = [&frame.address.path(), "#", carried].concat();
    let main = view! {
        <h1>{words.escaped.title}</h1>
        <p>{words.escaped.text}</p>
        <p class="buttons"><a class="button" href=link>{words.open}</a></p>
    };
    let mut body = Body::new(words.escaped.title, main.into_any());
    body.status = ErrorPage::NotFound.status();
    body.private = true;
    body
}

/// The page.
pub(crate) fn error(frame: &Frame<'_>, error: ErrorPage) -> Body {
    let words = &frame.words().pages.errors;
    let said = match error {
        ErrorPage::NotFound => &words.not_found,
        ErrorPage::BadRequest => &words.bad_request,
        ErrorPage::TooLarge => &words.too_large,
        ErrorPage::WrongMethod => &words.wrong_method,
        ErrorPage::WrongType => &words.wrong_type,
        ErrorPage::TooSlow => &words.too_slow,
        ErrorPage::Busy => &words.busy,
        ErrorPage::Broken => &words.broken,
    };
    let shell = &frame.words().pages.shell;
    let ways = frame.contacts(&ENTRANCES);
    let ways = (!ways.is_empty()).then(|| section(words.ways, contacts(frame, &ways)));
    let main = view! {
        <h1>{said.title}</h1>
        <p>{said.text}</p>
        <p class="buttons">
            <a class="button" href=frame.path(Page::Home)>{words.home}</a>
            <a class="button quiet" href=frame.path(Page::Guides)>{shell.guides}</a>
        </p>
        {ways}
    };
    let mut body = Body::new(said.title, main.into_any());
    body.status = error.status();
    body
}
