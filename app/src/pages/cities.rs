//! One of the five cities: what is different there. Everything is generated from what is known.

use super::body::Body;
use super::drawn::{contacts, level_tag};
use super::frame::Frame;
use super::shapes::{crumbs, guide_link, links, section};
use super::written::paragraphs;
use crate::page::Page;
use crate::words::overview::CityWords;
use leptos::prelude::*;
use seeds::catalogue::{Clause, Document, Pack, Reach};
use seeds::compare::{self, Aspect};
use seeds::place::Place;

/// The page of `city`.
pub(super) fn page(frame: &Frame<'_>, city: Place) -> Body {
    let all = &frame.words().overview;
    let words = &all.cities;
    let [before, after] = words.title;
    let title = [before, frame.city(city), after].concat();
    let places = [
        (Page::PlacesIn(city), words.places),
        (Page::Card, words.card),
    ];
    let main = view! {
        {crumbs(frame, &[(Page::Directory, all.directory.title)])}
        <h1>{title.clone()}</h1>
        <p>{words.lead}</p>
        {guides(frame, words, city)}
        {rules(frame, words, city)}
        {section(words.contacts, contacts(frame, &frame.site.catalogue.contacts_of(city, frame.address.lang)))}
        {section(words.five, agreed(frame))}
        {section(words.places, links(frame, "toc", places))}
    };
    Body::new(title, main).described(words.lead)
}

/// The five cities as links.
pub(super) fn all(frame: &Frame<'_>) -> AnyView {
    let cities = Place::FIVE.map(|city| (Page::City(city), frame.city(city)));
    links(frame, "picks", cities)
}

/// The guides whose commonest case comes out differently here.
fn guides(frame: &Frame<'_>, words: &'static CityWords, city: Place) -> Option<AnyView> {
    let packs = frame.site.catalogue.packs(frame.address.lang);
    let items = packs.filter_map(|pack| {
        let lines = differing(frame, words, pack, city)?;
        let (page, title) = guide_link(pack);
        Some(view! { <li><h3><a href=frame.path(page)>{title}</a></h3>{paragraphs(&lines)}</li> })
    });
    let items: Vec<_> = items.collect();
    (!items.is_empty()).then(|| {
        let lead = words.guides_lead;
        let list = view! { <p class="soft">{lead}</p><ul class="list">{items}</ul> };
        section(words.guides, list)
    })
}

/// In which aspects the commonest case of a guide differs from the other cities, one line for each
/// set of aspects; nothing where it is the same everywhere.
fn differing(
    frame: &Frame<'_>,
    words: &'static CityWords,
    pack: &Pack,
    city: Place,
) -> Option<Vec<String>> {
    let [before, between] = words.differs;
    let sets = compare::differing(pack, city, frame.today).into_iter();
    let lines = sets.map(|(aspects, cities)| {
        let named = Aspect::ALL.iter().zip(words.aspects);
        let named = named.filter(|(known, _)| aspects.contains(known));
        let aspects: Vec<&str> = named.map(|(_, name)| name).collect();
        let cities = cities.join(words.comma);
        let aspects = aspects.join(words.comma);
        [before, &cities, between, &aspects, words.full_stop].concat()
    });
    let lines: Vec<String> = lines.collect();
    (!lines.is_empty()).then_some(lines)
}

/// What the city's own documents say, as far as it may be shown as fact and still holds.
fn rules(frame: &Frame<'_>, words: &'static CityWords, city: Place) -> AnyView {
    let reach = Reach::of_city(city);
    let documents = frame.site.catalogue.documents.iter();
    let own = documents.filter(|document| reach.is_some() && document.reach == reach);
    let items = own.flat_map(|document| {
        let clauses = document.clauses.iter();
        let hold =
            clauses.filter(|clause| clause.level.is_fact() && !clause.has_ended(frame.today));
        hold.map(move |clause| rule(frame, document, clause))
    });
    let items: Vec<_> = items.collect();
    let list = if items.is_empty() {
        view! { <p>{words.no_rules}</p> }.into_any()
    } else {
        view! { <p class="soft">{words.rules_lead}</p><ul class="list">{items}</ul> }.into_any()
    };
    section(words.rules, list)
}

fn rule(frame: &Frame<'_>, document: &Document, clause: &Clause) -> AnyView {
    let path = frame.path(Page::Source(document.id.clone()));
    let href = [&path, "#", &clause.id].concat();
    view! {
        <li>
            <p>{frame.say(&clause.says)}</p>
            <p class="small soft">
                <a class="cite" href=href>{frame.say(&document.title)}</a>" "{level_tag(frame, clause.level)}
            </p>
        </li>
    }
    .into_any()
}

/// What the five cities agreed.
fn agreed(frame: &Frame<'_>) -> AnyView {
    let documents = frame.site.catalogue.documents.iter();
    let agreed = documents.filter(|document| document.reach == Some(Reach::FiveCities));
    let agreed = agreed.map(|it| (Page::Source(it.id.clone()), frame.say(&it.title)));
    links(frame, "toc", agreed)
}
