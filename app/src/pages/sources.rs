//! The documents that the site rests on: the newer ones, and on a page of their own the others.

use super::body::Body;
use super::frame::Frame;
use super::rests::levels;
use super::shapes::crumbs;
use super::written::chinese;
use crate::page::Page;
use leptos::prelude::*;
use seeds::catalogue::Document;

/// The year with which the newer documents begin. It only divides the list.
const NEWER: &str = "2021";

/// Which documents a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Issued {
    /// The newer ones.
    Lately,
    /// Older ones, and those of which no date is known.
    Earlier,
}

impl Issued {
    fn of(document: &Document) -> Self {
        match &document.issued {
            Some(issued) if issued.as_str() >= NEWER => Self::Lately,
            _ => Self::Earlier,
        }
    }
}

/// The page.
pub(super) fn page(frame: &Frame<'_>, issued: Issued) -> Body {
    let words = &frame.words().pages.sources;
    let documents = frame.site.catalogue.documents.iter();
    let documents = documents.filter(|document| Issued::of(document) == issued);
    let items = documents.map(|document| item(frame, document));
    let (title, lead) = match issued {
        Issued::Lately => (words.title, words.lead),
        Issued::Earlier => (words.earlier, words.earlier_lead),
    };
    let earlier = issued == Issued::Earlier;
    let above = earlier.then(|| crumbs(frame, &[(Page::Sources, words.title)]));
    let more = (!earlier).then(|| {
        let path = frame.path(Page::EarlierSources);
        view! {
            <p>{words.earlier_lead}" "<a href=path>{words.earlier}</a></p>
            <details><summary>{words.levels}</summary>{levels(frame)}</details>
        }
    });
    let main = view! {
        {above}
        <h1>{title}</h1>
        <p>{lead}</p>
        {more}
        <ul class="list">{items.collect_view()}</ul>
    };
    Body::new(title, main).described(lead)
}

fn item(frame: &Frame<'_>, document: &Document) -> AnyView {
    let number = document.number.clone().map(|number| chinese(frame, number));
    let issuer = frame.say(&document.issuer);
    let issued = document.issued.clone();
    let reach = document.reach.map(|_| frame.ui().layer(document.reach));
    let path = frame.path(Page::Source(document.id.clone()));
    view! {
        <li>
            <h2><a href=path>{frame.say(&document.title)}</a></h2>
            <p class="small soft">{number}" "{issuer}" "{issued}" "{reach}</p>
        </li>
    }
    .into_any()
}
