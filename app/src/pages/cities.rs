//! One of the five cities: what is different there. Everything is generated from what is known.

use super::body::Body;
use super::drawn::{contacts, level_tag};
use super::frame::Frame;
use super::shapes::{crumbs, guide_link, links, section};
use super::written::paragraphs;
use crate::page::Page;
use crate::words::overview::CityWords;
use leptos::prelude::*;
use seeds::answers::Answer;
use seeds::catalogue::{Clause, Contact, Document, Pack, Reach};
use seeds::compare::{Aspect, Becomes, Standing, compare};
use seeds::place::Place;
use seeds::share::read_state;

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
        {section(words.contacts, contacts(frame, &local(frame, city)))}
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

fn local(frame: &Frame<'_>, city: Place) -> Vec<Contact> {
    let local = frame.site.catalogue.local.iter();
    let local = local.filter(|local| local.city == city);
    let found = local.filter_map(|local| frame.contact(&local.contact));
    found.cloned().collect()
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
    let question = usize::from(pack.guide.compare?);
    let mut answers = read_state(&pack.guide, &pack.guide.example);
    answers.get(question)?;
    // The case goes from one city to another: within one it is another case, and no difference.
    let others = answers.iter().filter(|(index, _)| *index != question);
    let named = others.filter_map(|(_, answer)| match answer {
        Answer::Place(place) => Some(*place),
        _ => None,
    });
    let named: Vec<Place> = named.collect();
    if named.contains(&city) {
        return None;
    }
    answers.set(question, Answer::Place(city));
    let comparison = compare(pack, &answers, frame.today, None)?;
    let mut lines: Vec<(Vec<Aspect>, Vec<&str>)> = Vec::new();
    let others = Place::FIVE.into_iter().filter(|other| *other != city);
    for (case, other) in comparison.cases.iter().zip(others) {
        if named.contains(&other) || !matches!(case.becomes, Becomes::Plan(..)) {
            continue;
        }
        let points = case.points.iter();
        let differ = points.filter(|point| point.standing == Standing::Differs);
        let aspects: Vec<Aspect> = differ.map(|point| point.aspect).collect();
        if aspects.is_empty() {
            continue;
        }
        match lines.iter_mut().find(|(known, _)| *known == aspects) {
            Some((_, cities)) => cities.push(&case.name),
            None => lines.push((aspects, vec![&case.name])),
        }
    }
    let [before, between] = words.differs;
    let written = lines.into_iter().map(|(aspects, cities)| {
        let named = Aspect::ALL.iter().zip(words.aspects);
        let named = named.filter(|(known, _)| aspects.contains(known));
        let aspects: Vec<&str> = named.map(|(_, name)| name).collect();
        let cities = cities.join(words.comma);
        let aspects = aspects.join(words.comma);
        [before, &cities, between, &aspects, words.full_stop].concat()
    });
    let written: Vec<String> = written.collect();
    (!written.is_empty()).then_some(written)
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
