//! What stands on each page: one file a page. Only the server draws whole pages.

mod about;
mod ask;
pub(crate) mod body;
mod card;
mod cities;
mod correct;
mod directory;
mod drawn;
mod error;
mod events;
mod festivals;
pub(crate) mod frame;
mod guide;
mod guides;
mod home;
mod places;
mod plan;
mod privacy;
mod promises;
mod rail;
mod rests;
mod search;
mod settlement;
mod shapes;
mod source;
mod sources;
mod targets;
mod tickets;
mod tool;
mod trip;
mod trip_routes;
mod written;

use crate::page::Page;
use crate::render::document::{ErrorPage, Input};
use body::Body;
use frame::Frame;
use sources::Issued;

pub(crate) use correct::{form as correction_form, receipt as correction_receipt};
pub(crate) use error::{error, escaped};

/// The page at the frame's address. Its guide or document is known to exist.
pub(crate) fn body(frame: &Frame<'_>, input: Input<'_>) -> Body {
    match &frame.address.page {
        Page::Home => home::page(frame),
        Page::Guides => guides::page(frame),
        Page::Guide(id) => known(frame, frame.pack(id), guide::page),
        Page::Ask(id) => known(frame, frame.pack(id), |frame, pack| {
            ask::page(frame, pack, input)
        }),
        Page::Event(id) => known(frame, frame.site.catalogue.event(id), events::page),
        Page::Promises => promises::page(frame),
        Page::PromisesOf(id) => {
            let part = frame.site.catalogue.promises.part(id);
            known(frame, part, promises::part)
        }
        Page::Directory => directory::page(frame),
        Page::DirectoryOf(listing) => directory::listing(frame, *listing),
        Page::City(city) => cities::page(frame, *city),
        Page::Plan => plan::page(frame, input),
        Page::Sources => sources::page(frame, Issued::Lately),
        Page::EarlierSources => sources::page(frame, Issued::Earlier),
        Page::Source(id) => known(frame, frame.site.catalogue.document(id), source::page),
        Page::Card => card::page(frame, input),
        Page::Places => places::page(frame),
        Page::PlacesIn(city) => places::city(frame, *city, input),
        Page::OnePlace(id) => places::one(frame, id),
        Page::Settlement => settlement::page(frame, input),
        Page::Tickets => tickets::page(frame, input),
        Page::Trip => trip::page(frame, input),
        Page::TripRoutes => trip_routes::page(frame),
        Page::Rail => rail::page(frame),
        Page::Festivals => festivals::page(frame),
        Page::Search => search::page(frame, input),
        Page::About => about::page(frame),
        Page::Privacy => privacy::page(frame),
        Page::Corrections => correct::page(frame, input),
        Page::Correction(_) => error(frame, ErrorPage::NotFound),
    }
}

fn known<'a, T>(
    frame: &Frame<'a>,
    found: Option<&'a T>,
    page: impl FnOnce(&Frame<'a>, &'a T) -> Body,
) -> Body {
    match found {
        Some(found) => page(frame, found),
        None => error(frame, ErrorPage::NotFound),
    }
}
