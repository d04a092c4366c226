//! Lines, stations and the fastest times between them. None of it is a timetable.

use super::body::Body;
use super::crumbs::crumbs;
use super::drawn::contacts;
use super::frame::Frame;
use super::rests::rests;
use super::trip::scene;
use crate::named::RAILWAY;
use crate::page::Page;
use crate::parts::trip::TripScene;
use crate::words;
use crate::words::rail::RailWords;
use leptos::prelude::*;
use seeds::catalogue::Level;
use seeds::catalogue::places::{CityLink, Direct, Line, Link, Places, Sourced, Station};
use seeds::catalogue::sent::PagePack;
use seeds::place::Place;
use seeds::trip::{Fastest, TripPack};

/// The page.
pub(super) fn page(frame: &Frame<'_>) -> Body {
    let words = &words::of(frame.address.lang).rail;
    let pack = TripPack::of(&frame.site.catalogue);
    let sheet = Sheet {
        frame,
        scene: scene(frame, &pack),
        words,
        places: &frame.site.catalogue.places,
    };
    let between = sheet.places.city_links.iter().map(|it| sheet.between(it));
    let others = sheet
        .places
        .links
        .iter()
        .filter(|link| !link.between_cities);
    let others = others.map(|link| sheet.other(link));
    let lines = sheet.places.lines.iter().map(|line| sheet.line(line));
    let [cities, other, all_lines, stations] = words.sections;
    let ids = ["between", "other", "lines", "stations"];
    let contents = ids.into_iter().zip(words.sections).map(|(id, heading)| {
        view! { <li><a href=["#", id].concat()>{heading}</a></li> }
    });
    let asked: Vec<_> = frame.contact(RAILWAY).cloned().into_iter().collect();
    let up = vec![(
        frame.path(Page::Trip),
        words::of(frame.address.lang).trip.title.to_owned(),
    )];
    let main = view! {
        {crumbs(frame, up)}
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        {super::trip::link(frame)}
        <ul class="toc">{contents.collect_view()}</ul>
        <section>
            <h2 id="between">{cities}</h2>
            {sheet.table(between.collect())}
        </section>
        <section>
            <h2>{words.ask}</h2>
            {contacts(frame.address.lang, &asked)}
        </section>
        <section>
            <h2 id="other">{other}</h2>
            {sheet.table(others.collect())}
        </section>
        <section>
            <h2 id="lines">{all_lines}</h2>
            {lines.collect_view()}
        </section>
        <section>
            <h2 id="stations">{stations}</h2>
            {sheet.stations()}
        </section>
    };
    Body::new(words.title, main.into_any()).described(words.lead)
}

struct Sheet<'a> {
    frame: &'a Frame<'a>,
    scene: TripScene<'a>,
    words: &'static RailWords,
    places: &'a Places,
}

impl Sheet<'_> {
    fn table(&self, rows: Vec<AnyView>) -> AnyView {
        let heads = self
            .words
            .heads
            .map(|head| view! { <th scope="col">{head}</th> });
        view! {
            <table class="cards times">
                <thead><tr>{heads.into_iter().collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    }

    fn row(&self, way: AnyView, time: String, month: String, source: &Sourced) -> AnyView {
        let [_, fastest, as_of, from] = self.words.heads;
        let time = match source.is_fact() {
            true => view! { <b>{time}</b> }.into_any(),
            false => time.into_any(),
        };
        let source = rests(self.frame, Some(source));
        view! {
            <tr>
                <th scope="row">{way}</th>
                <td data-head=fastest>{time}</td>
                <td data-head=as_of>{month}</td>
                <td data-head=from>{source}</td>
            </tr>
        }
        .into_any()
    }

    /// The way between two cities: its time, or that none was found.
    fn between(&self, cities: &CityLink) -> AnyView {
        let reply = &self.scene.words.reply;
        let ends = |link: &&Link| {
            let city = |id: &str| self.places.station(id).and_then(|station| station.city);
            let ends = (city(&link.from), city(&link.to));
            let pair = (Some(cities.from), Some(cities.to));
            link.between_cities && (ends == pair || (ends.1, ends.0) == pair)
        };
        let link = self.places.links.iter().find(ends);
        let joint = "–";
        let names = [
            self.scene.city(cities.from),
            joint,
            self.scene.city(cities.to),
        ]
        .concat();
        let stations = link.map(|link| view! { <br/>{self.stations_of(link)} });
        let [not_yet, unknown] = reply.not_direct;
        let (time, month) = match (cities.direct, link) {
            (_, Some(link)) => (self.minutes(link), self.month(link)),
            (Direct::Yes, None) => (reply.no_time.to_owned(), String::new()),
            (Direct::NotYet, None) => (not_yet.to_owned(), String::new()),
            (Direct::Unknown, None) => (unknown.to_owned(), String::new()),
        };
        let source = link.map_or(&cities.source, |link| &link.source);
        let way = view! { <b>{names}</b>{stations} }.into_any();
        self.row(way, time, month, source)
    }

    /// A time between two stations that does not stand for two cities.
    fn other(&self, link: &Link) -> AnyView {
        let name = |id: &String| {
            let station = self.places.station(id)?;
            Some(station.name.in_lang(self.frame.address.lang).as_str())
        };
        let way: Vec<&str> = [&link.from, &link.to]
            .into_iter()
            .filter_map(name)
            .collect();
        let way = way.join("–").into_any();
        self.row(way, self.minutes(link), self.month(link), &link.source)
    }

    fn stations_of(&self, link: &Link) -> String {
        let name = |id: &str| {
            let station = self.places.station(id);
            station.map_or_else(|| id.to_owned(), |station| self.station(station))
        };
        [&name(&link.from), "–", &name(&link.to)].concat()
    }

    /// A station, with its county where it lies in one that is named.
    fn station(&self, station: &Station) -> String {
        let lang = self.frame.address.lang;
        let name = station.name.in_lang(lang);
        let county = station.county.and_then(|code| self.places.county(code));
        let [open, close] = self.scene.words.names.brackets;
        match county {
            Some(county) => [name, open, county.name.in_lang(lang), close].concat(),
            None => name.to_owned(),
        }
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

    fn month(&self, link: &Link) -> String {
        let none = self.scene.words.reply.no_month;
        link.as_of
            .map_or_else(|| none.to_owned(), |month| self.scene.month(month))
    }

    fn line(&self, line: &Line) -> AnyView {
        let words = self.words;
        let lang = self.frame.address.lang;
        let [opened, opens, speed, stations] = words.terms;
        let joint = self.scene.words.names.comma;
        let (term, state) = match (line.opened, line.opens) {
            (Some(day), _) => (opened, [&self.scene.day(day), words.opened].concat()),
            (None, Some(month)) => {
                let [before, after] = words.opens;
                (opens, [before, &self.scene.month(month), after].concat())
            }
            (None, None) => (opens, words.unknown.to_owned()),
        };
        let km_h = line.km_h.map_or_else(
            || words.unknown.to_owned(),
            |km_h| [&km_h.to_string(), words.km_h].concat(),
        );
        let stops = line
            .stations
            .iter()
            .filter_map(|id| self.places.station(id));
        let stops = stops.enumerate().map(|(at, station)| {
            let href = ["#station-", &station.id].concat();
            let name = station.name.in_lang(lang).to_owned();
            view! { {(at > 0).then_some(joint)}<a class="cite" href=href>{name}</a> }
        });
        view! {
            <h3 class="line" id=["line-", &line.id].concat()>{line.name.in_lang(lang).to_owned()}</h3>
            <dl class="pairs">
                <dt>{term}</dt><dd>{state}</dd>
                <dt>{speed}</dt><dd>{km_h}</dd>
                <dt>{stations}</dt><dd>{stops.collect_view()}</dd>
                <dt>{words.heads[3]}</dt><dd>{rests(self.frame, Some(&line.source))}</dd>
            </dl>
        }
        .into_any()
    }

    /// Every station below its city; those whose city no text says come last.
    fn stations(&self) -> AnyView {
        let cities = Place::FIVE.into_iter().map(Some).chain([None]);
        let sections = cities.map(|city| {
            let heading = city.map_or(self.words.no_city, |city| self.scene.city(city));
            let id = city.map(|city| ["city-", &city.to_string()].concat());
            let here = self.places.stations.iter().filter(|it| it.city == city);
            let here: Vec<_> = here.map(|station| self.entry(station)).collect();
            let missing = self.places.counties.iter();
            let missing = missing.filter(|it| Some(it.city) == city);
            let missing: Vec<_> = missing
                .filter_map(|county| {
                    let missing = county.no_station.as_ref()?;
                    let name = county.name.in_lang(self.frame.address.lang).to_owned();
                    let rests = rests(self.frame, Some(&missing.source));
                    Some(view! { <li><b>{name}</b>{self.words.no_station}{rests}</li> })
                })
                .collect();
            view! { <h3 class="line" id=id>{heading}</h3><ul>{here}{missing}</ul> }
        });
        sections.collect_view().into_any()
    }

    fn entry(&self, station: &Station) -> AnyView {
        let words = self.words;
        let lang = self.frame.address.lang;
        let names = &self.scene.words.names;
        let lines: Vec<_> = self
            .places
            .lines
            .iter()
            .filter(|line| line.stations.contains(&station.id))
            .enumerate()
            .map(|(at, line)| {
                let href = ["#line-", &line.id].concat();
                let name = line.name.in_lang(lang).to_owned();
                view! { {(at > 0).then_some(names.comma)}<a class="cite" href=href>{name}</a> }
            })
            .collect();
        let none = lines.is_empty().then_some(words.no_line);
        let opens = station.opens.map(|month| {
            let [before, after] = words.planned;
            [names.comma, before, &self.scene.month(month), after].concat()
        });
        let weak = (station.source.level > Level::Reported)
            .then(|| super::drawn::level_tag(lang, station.source.level));
        view! {
            <li id=["station-", &station.id].concat()>
                <b>{station.name.in_lang(lang).to_owned()}</b>{names.colon}{lines}{none}{opens}" "{weak}
            </li>
        }
        .into_any()
    }
}
