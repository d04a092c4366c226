//! One of the five cities: what is different there. Everything is generated from what is known.

use super::body::Body;
use super::crumbs::crumbs;
use super::drawn::{contacts, level_tag};
use super::frame::Frame;
use super::written::document_title;
use crate::page::Page;
use crate::words;
use crate::words::overview::CityWords;
use leptos::prelude::*;
use seeds::answers::Answer;
use seeds::catalogue::{Clause, Contact, Document, Pack, Reach};
use seeds::compare::{Aspect, Becomes, Standing, compare};
use seeds::place::Place;
use seeds::share::read_state;

/// The page of `city`.
pub(super) fn page(frame: &Frame<'_>, city: Place) -> Body {
    let all = &words::of(frame.address.lang).overview;
    let words = &all.cities;
    let name = name(frame, city);
    let title = [words.title[0], name, words.title[1]].concat();
    let main = view! {
        {crumbs(frame, vec![(frame.path(Page::Directory), all.directory.title.to_owned())])}
        <h1>{title.clone()}</h1>
        <p>{words.lead}</p>
        {guides(frame, words, city)}
        {rules(frame, words, city)}
        <section>
            <h2>{words.contacts}</h2>
            {contacts(frame.address.lang, &local(frame, city))}
        </section>
        {five(frame, words)}
        <section>
            <h2>{words.places}</h2>
            <ul class="toc">
                <li><a href=frame.path(Page::PlacesIn(city))>{words.places}</a></li>
                <li><a href=frame.path(Page::Card)>{words.card}</a></li>
            </ul>
        </section>
    };
    Body::new(title, main.into_any()).described(words.lead)
}

/// The five cities as links.
pub(super) fn links(frame: &Frame<'_>) -> AnyView {
    let links = Place::FIVE.map(|city| {
        let path = frame.path(Page::City(city));
        view! { <li><a href=path>{name(frame, city)}</a></li> }
    });
    view! { <ul class="picks">{links.collect_view()}</ul> }.into_any()
}

fn name(frame: &Frame<'_>, city: Place) -> &'static str {
    let at = Place::FIVE.iter().position(|known| *known == city);
    let cities = &words::of(frame.address.lang).places.cities;
    at.and_then(|at| cities.get(at))
        .copied()
        .unwrap_or_default()
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
    let items: Vec<_> = packs
        .filter_map(|pack| Some((pack, differing(frame, words, pack, city)?)))
        .map(|(pack, lines)| {
            let path = frame.path(Page::Guide(pack.guide.id.clone()));
            let lines = lines.into_iter().map(|line| view! { <p>{line}</p> });
            view! {
                <li>
                    <h3><a href=path>{pack.words.guide.title.clone()}</a></h3>
                    {lines.collect_view()}
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section>
                <h2>{words.guides}</h2>
                <p class="soft">{words.guides_lead}</p>
                <ul class="list">{items}</ul>
            </section>
        }
        .into_any()
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
    let named = answers.iter().filter(|(index, _)| *index != question);
    let named: Vec<Place> = named
        .filter_map(|(_, answer)| match answer {
            Answer::Place(place) => Some(*place),
            _ => None,
        })
        .collect();
    if named.contains(&city) {
        return None;
    }
    answers.set(question, Answer::Place(city));
    let comparison = compare(pack, &answers, frame.today, None)?;
    let mut lines: Vec<(Vec<Aspect>, Vec<&str>)> = Vec::new();
    let others = Place::FIVE.into_iter().filter(|other| *other != city);
    let cases = comparison.cases.iter().zip(others);
    for (case, _) in cases.filter(|(_, other)| !named.contains(other)) {
        let aspects: Vec<Aspect> = match case.becomes {
            Becomes::Plan(..) => {
                let points = case.points.iter();
                let differ = points.filter(|point| point.standing == Standing::Differs);
                differ.map(|point| point.aspect).collect()
            }
            Becomes::Asks(_) | Becomes::Stuck => Vec::new(),
        };
        if aspects.is_empty() {
            continue;
        }
        match lines.iter_mut().find(|(known, _)| *known == aspects) {
            Some((_, cities)) => cities.push(&case.name),
            None => lines.push((aspects, vec![&case.name])),
        }
    }
    let written = lines.into_iter().map(|(aspects, cities)| {
        let aspects = aspects.into_iter().filter_map(|aspect| {
            let at = Aspect::ALL.iter().position(|known| *known == aspect)?;
            words.aspects.get(at).copied()
        });
        let aspects: Vec<&str> = aspects.collect();
        let [before, between] = words.differs;
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
    let clauses = documents
        .filter(|document| reach.is_some() && document.reach == reach)
        .flat_map(|document| {
            document
                .clauses
                .iter()
                .map(move |clause| (document, clause))
        })
        .filter(|(_, clause)| clause.level.is_fact() && !clause.has_ended(frame.today));
    let items: Vec<_> = clauses
        .map(|(document, clause)| rule(frame, document, clause))
        .collect();
    let list = if items.is_empty() {
        view! { <p>{words.no_rules}</p> }.into_any()
    } else {
        view! { <p class="soft">{words.rules_lead}</p><ul class="list">{items}</ul> }.into_any()
    };
    view! { <section><h2>{words.rules}</h2>{list}</section> }.into_any()
}

fn rule(frame: &Frame<'_>, document: &Document, clause: &Clause) -> AnyView {
    let lang = frame.address.lang;
    let path = frame.path(Page::Source(document.id.clone()));
    let href = [&path, "#", &clause.id].concat();
    let title = document_title(frame, document);
    view! {
        <li>
            <p>{clause.says.in_lang(lang).clone()}</p>
            <p class="small soft"><a class="cite" href=href>{title}</a>" "{level_tag(lang, clause.level)}</p>
        </li>
    }
    .into_any()
}

/// What the five cities agreed.
fn five(frame: &Frame<'_>, words: &'static CityWords) -> AnyView {
    let documents = frame.site.catalogue.documents.iter();
    let agreed = documents.filter(|document| document.reach == Some(Reach::FiveCities));
    let items = agreed.map(|document| {
        let path = frame.path(Page::Source(document.id.clone()));
        view! { <li><a href=path>{document_title(frame, document)}</a></li> }
    });
    view! { <section><h2>{words.five}</h2><ul class="toc">{items.collect_view()}</ul></section> }
        .into_any()
}
