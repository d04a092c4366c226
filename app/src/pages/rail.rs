//! Lines, stations and the fastest times between them. None of it is a timetable.

use super::body::Body;
use super::drawn::contacts;
use super::frame::Frame;
use super::rests::{doubt, rests};
use super::shapes::{anchored, cards, crumbs, section};
use super::trip::scene;
use super::written::in_chinese;
use crate::named::RAILWAY;
use crate::page::Page;
use crate::parts::trip::TripScene;
use crate::words::rail::RailWords;
use leptos::prelude::*;
use seeds::catalogue::places::{CityLink, Line, Link, Places, Sourced, Station};
use seeds::catalogue::sent::PagePack;
use seeds::place::Place;
use seeds::trip::{Fastest, TripPack};

/// The page.
pub(super) fn page(frame: &Frame<'_>) -> Body {
    let words = &frame.words().rail;
    let pack = TripPack::of(&frame.site.catalogue);
    let sheet = Sheet {
        frame,
        scene: scene(frame, &pack),
        words,
        places: &frame.site.catalogue.places,
    };
    let between = sheet.places.city_links.iter().map(|it| sheet.between(it));
    let others = sheet.places.links.iter().filter(|it| !it.between_cities);
    let others = others.map(|link| sheet.other(link));
    let lines = sheet.places.lines.iter().map(|line| sheet.line(line));
    let ids = ["between", "other", "lines", "stations"];
    let contents = ids.into_iter().zip(words.sections).map(|(id, heading)| {
        view! { <li><a href=["#", id].concat()>{heading}</a></li> }
    });
    let part =
        |at: usize, content: AnyView| anchored(ids[at], words.sections[at].to_owned(), content);
    let main = view! {
        {crumbs(frame, &[(Page::Trip, frame.words().trip.title)])}
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        {super::trip::link(frame)}
        <ul class="toc">{contents.collect_view()}</ul>
        {part(0, sheet.table(between.collect()))}
        {section(words.ask, contacts(frame, &frame.contacts(&[RAILWAY])))}
        {part(1, sheet.table(others.collect()))}
        {part(2, lines.collect_view().into_any())}
        {part(3, sheet.stations())}
    };
    Body::new(words.title, main).described(words.lead)
}

struct Sheet<'a> {
    frame: &'a Frame<'a>,
    scene: TripScene<'a>,
    words: &'static RailWords,
    places: &'a Places,
}

impl Sheet<'_> {
    fn table(&self, rows: Vec<[AnyView; 4]>) -> AnyView {
        view! { <table class="cards times">{cards(self.words.heads, rows)}</table> }.into_any()
    }

    fn row(&self, way: AnyView, time: String, month: String, source: &Sourced) -> [AnyView; 4] {
        let time = match source.is_fact() {
            true => view! { <b>{time}</b> }.into_any(),
            false => time.into_any(),
        };
        let source = rests(self.frame, Some(source)).into_any();
        [way, time, month.into_any(), source]
    }

    /// The way between two cities: its time, or that none was found.
    fn between(&self, cities: &CityLink) -> [AnyView; 4] {
        let link = self.places.link_between(cities);
        let names = self.scene.cities(&[cities.from, cities.to], "–");
        let stations = link.map(|link| view! { <br/>{self.stations_of(link)} });
        let time = match link {
            Some(link) => self.minutes(link),
            None => self.scene.no_time(cities.direct).to_owned(),
        };
        let month = link.map(|link| self.scene.as_of(link.as_of));
        let source = link.map_or(&cities.source, |link| &link.source);
        let way = view! { <b>{names}</b>{stations} }.into_any();
        self.row(way, time, month.unwrap_or_default(), source)
    }

    /// A time between two stations that does not stand for two cities.
    fn other(&self, link: &Link) -> [AnyView; 4] {
        let lang = self.frame.address.lang;
        let ends = [&link.from, &link.to].into_iter();
        let stations = ends.filter_map(|id| self.places.station(id));
        let names: Vec<&str> = stations.map(|it| it.name.in_lang(lang).as_str()).collect();
        let way = names.join("–").into_any();
        let month = self.scene.as_of(link.as_of);
        self.row(way, self.minutes(link), month, &link.source)
    }

    fn stations_of(&self, link: &Link) -> String {
        let [from, to] = [&link.from, &link.to].map(|id| self.scene.station(id));
        [&from, "–", &to].concat()
    }

    fn minutes(&self, link: &Link) -> String {
        self.scene.minutes(&Fastest {
            from_station: String::new(),
            to_station: String::new(),
            minutes: link.minutes,
            minutes_most: link.minutes_most,
            as_of: link.as_of,
            level: link.source.level,
            clauses: Vec::new(),
        })
    }

    fn line(&self, line: &Line) -> AnyView {
        let words = self.words;
        let [opened, opens, speed, stations] = words.terms;
        let (term, state) = match (line.opened, line.opens) {
            (Some(day), _) => (opened, [&self.scene.day(day), words.opened].concat()),
            (None, Some(month)) => {
                let [before, after] = words.opens;
                (opens, [before, &self.scene.month(month), after].concat())
            }
            (None, None) => (opens, words.unknown.to_owned()),
        };
        let km_h = match line.km_h {
            Some(km_h) => [&km_h.to_string(), words.km_h].concat(),
            None => words.unknown.to_owned(),
        };
        let stops = line.stations.iter();
        let stops = stops.filter_map(|id| self.places.station(id));
        let stops = stops.map(|it| (["#station-", &it.id].concat(), self.frame.say(&it.name)));
        view! {
            <h3 class="line" id=["line-", &line.id].concat()>{self.frame.say(&line.name)}</h3>
            <dl class="pairs">
                <dt>{term}</dt><dd>{state}</dd>
                <dt>{speed}</dt><dd>{km_h}</dd>
                <dt>{stations}</dt><dd>{self.listed(stops)}</dd>
                <dt>{words.heads[3]}</dt><dd>{rests(self.frame, Some(&line.source))}</dd>
            </dl>
        }
        .into_any()
    }

    /// Links within the page, one after another.
    fn listed(&self, links: impl Iterator<Item = (String, String)>) -> Vec<AnyView> {
        let comma = self.scene.words.names.comma;
        let links = links.enumerate().map(|(at, (href, name))| {
            let comma = (at > 0).then_some(comma);
            view! { {comma}<a class="cite" href=href>{name}</a> }.into_any()
        });
        links.collect()
    }

    /// Every station below its city; those whose city no text says come last.
    fn stations(&self) -> AnyView {
        let cities = Place::FIVE.into_iter().map(Some).chain([None]);
        let sections = cities.map(|city| {
            let heading = city.map_or(self.words.no_city, |city| self.scene.city(city));
            let id = city.map(|city| ["city-", &city.to_string()].concat());
            let here = self.places.stations.iter().filter(|it| it.city == city);
            let here = here.map(|station| self.entry(station)).collect_view();
            let missing = self.places.counties.iter();
            let missing = missing.filter(|it| Some(it.city) == city);
            let missing = missing.filter_map(|county| {
                let rests = rests(self.frame, Some(&county.no_station.as_ref()?.source));
                let name = self.frame.say(&county.name);
                Some(view! { <li><b>{name}</b>{self.words.no_station}{rests}</li> })
            });
            let missing = missing.collect_view();
            view! { <h3 class="line" id=id>{heading}</h3><ul>{here}{missing}</ul> }
        });
        sections.collect_view().into_any()
    }

    fn entry(&self, station: &Station) -> AnyView {
        let words = self.words;
        let names = &self.scene.words.names;
        let lines = self.places.lines.iter();
        let lines = lines.filter(|line| line.stations.contains(&station.id));
        let lines = lines.map(|it| (["#line-", &it.id].concat(), self.frame.say(&it.name)));
        let lines = self.listed(lines);
        let none = lines.is_empty().then_some(words.no_line);
        let opens = station.opens.map(|month| {
            let [before, after] = words.planned;
            [names.comma, before, &self.scene.month(month), after].concat()
        });
        view! {
            <li id=["station-", &station.id].concat()>
                <b>{self.frame.say(&station.name)}</b>{in_chinese(self.frame, &station.name)}{names.colon}{lines}{none}{opens}" "{doubt(self.frame, &station.source)}
            </li>
        }
        .into_any()
    }
}
