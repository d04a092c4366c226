//! Plans a trip through the cities.

use super::body::Body;
use super::drawn::contacts;
use super::frame::Frame;
use super::shapes::{links, section};
use super::tool;
use crate::islands::trips::Trip;
use crate::named::{GOVERNMENT, RAILWAY};
use crate::page::Page;
use crate::parts::trip::{TripScene, Trips};
use crate::render::document::Input;
use leptos::prelude::*;
use seeds::trip::TripPack;

/// Whom one asks about trains, and about everything else.
const ASKED: [&str; 2] = [RAILWAY, GOVERNMENT];

/// The page: the form, or the trip.
pub(super) fn page(frame: &Frame<'_>, input: Input<'_>) -> Body {
    let words = &frame.words().trip;
    let rail = &frame.words().rail;
    let island = || view! { <Trip /> }.into_any();
    let named = [words.title, words.lead];
    let further = [
        (Page::TripRoutes, rail.routes.link),
        (Page::Festivals, rail.festivals.link),
        (Page::Rail, rail.rail),
    ];
    tool::page::<Trips>(frame, input, words, named, island, |stage| {
        view! {
            <h1>{words.title}</h1>
            <p class="soft lead">{words.lead}</p>
            {stage}
            {section(rail.ask, contacts(frame, &frame.contacts(&ASKED)))}
            {links(frame, "toc no-print", further)}
        }
        .into_any()
    })
}

/// What a trip is drawn from; other pages write days and months as it does.
pub(super) fn scene<'a>(frame: &Frame<'a>, pack: &'a TripPack) -> TripScene<'a> {
    frame.scene(pack, &frame.words().trip)
}

/// The way to this page from others.
pub(super) fn link(frame: &Frame<'_>) -> AnyView {
    let words = &frame.words().rail;
    view! { <p><a class="cell" href=frame.path(Page::Trip)>{words.trip}</a></p> }.into_any()
}

/// The ways to everything about getting there.
pub(super) fn ways(frame: &Frame<'_>) -> AnyView {
    let words = &frame.words().rail;
    view! {
        {link(frame)}
        <p><a class="cell" href=frame.path(Page::Rail)>{words.rail}</a></p>
        <p><a class="cell" href=frame.path(Page::Festivals)>{words.festivals.link}</a></p>
    }
    .into_any()
}
