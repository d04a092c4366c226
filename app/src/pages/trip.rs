//! Plans a trip through the cities.

use super::body::Body;
use super::drawn::contacts;
use super::frame::Frame;
use super::tool;
use crate::islands::trips::Trip;
use crate::named::{GOVERNMENT, RAILWAY};
use crate::page::Page;
use crate::parts::trip::{TripScene, Trips};
use crate::render::document::Input;
use crate::words;
use leptos::prelude::*;
use seeds::trip::TripPack;

/// Whom one asks about trains, and about everything else.
const ASKED: [&str; 2] = [RAILWAY, GOVERNMENT];

/// The page: the form, or the trip.
pub(super) fn page(frame: &Frame<'_>, input: Input<'_>) -> Body {
    let words = &words::of(frame.address.lang).trip;
    let rail = &words::of(frame.address.lang).rail;
    let asked = ASKED.into_iter().filter_map(|id| frame.contact(id));
    let asked: Vec<_> = asked.cloned().collect();
    let island = || view! { <Trip /> }.into_any();
    let named = [words.title, words.lead];
    tool::page::<Trips>(frame, input, words, named, island, |stage| {
        view! {
            <h1>{words.title}</h1>
            <p class="soft lead">{words.lead}</p>
            {stage}
            <section>
                <h2>{rail.ask}</h2>
                {contacts(frame.address.lang, &asked)}
            </section>
            <ul class="toc no-print">
                <li><a href=frame.path(Page::TripRoutes)>{rail.routes.link}</a></li>
                <li><a href=frame.path(Page::Festivals)>{rail.festivals.link}</a></li>
                <li><a href=frame.path(Page::Rail)>{rail.rail}</a></li>
            </ul>
        }
        .into_any()
    })
}

/// What a trip is drawn from; other pages write days and months as it does.
pub(super) fn scene<'a>(frame: &Frame<'a>, pack: &'a TripPack) -> TripScene<'a> {
    TripScene {
        pack,
        words: &words::of(frame.address.lang).trip,
        address: frame.address,
        today: frame.today,
        public_url: &frame.site.public_url,
    }
}

/// The way to this page from others.
pub(super) fn link(frame: &Frame<'_>) -> AnyView {
    let words = &words::of(frame.address.lang).rail;
    view! { <p><a class="cell" href=frame.path(Page::Trip)>{words.trip}</a></p> }.into_any()
}

/// The ways to everything about getting there.
pub(super) fn ways(frame: &Frame<'_>) -> AnyView {
    let words = &words::of(frame.address.lang).rail;
    view! {
        {link(frame)}
        <p><a class="cell" href=frame.path(Page::Rail)>{words.rail}</a></p>
        <p><a class="cell" href=frame.path(Page::Festivals)>{words.festivals.link}</a></p>
    }
    .into_any()
}
