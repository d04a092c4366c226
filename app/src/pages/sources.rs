//! Every document that is cited.

use super::evidence::levels;
use super::{Body, Frame, chinese};
use crate::page::Page;
use leptos::prelude::*;
use seeds::catalogue::{Document, Lang};

/// The page.
pub(super) fn page(frame: &Frame<'_>) -> Body {
    let words = &frame.words().sources;
    let items = frame
        .site
        .catalogue
        .documents
        .iter()
        .map(|document| item(frame, document));
    let main = view! {
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <details><summary>{words.levels}</summary>{levels(frame)}</details>
        <ul class="list">{items.collect_view()}</ul>
    };
    Body::new(words.title, main.into_any()).described(words.lead)
}

fn item(frame: &Frame<'_>, document: &Document) -> AnyView {
    let title = match frame.address.lang {
        Lang::Zh => document.title.clone(),
        Lang::En => document.title_en.clone(),
    };
    let number = document.number.clone().map(|number| chinese(frame, number));
    let issuer = match frame.address.lang {
        Lang::Zh => document.issuer.clone(),
        Lang::En => document.issuer_en.clone(),
    };
    let issued = document.issued.clone();
    let path = frame.path(Page::Source(document.id.clone()));
    view! {
        <li>
            <h2><a href=path>{title}</a></h2>
            <p class="small soft">{number}" "{issuer}" "{issued}</p>
        </li>
    }
    .into_any()
}
