//! How cities, stations, days and minutes are written.

use crate::page::Page;
use crate::parts::{by_document, city_in, level_tag};
use crate::tools::ToolScene;
use crate::words::trip::TripWords;
use maud::{Markup, html};
use seeds::calendar::{Date, Month};
use seeds::catalogue::places::{Direct, Festival, Worded};
use seeds::catalogue::{Lang, Level};
use seeds::place::Place;
use seeds::trip::{Fastest, TripPack};

/// What a trip and the pages around it are drawn from.
pub type TripScene<'a> = ToolScene<'a, TripPack, TripWords>;

impl TripScene<'_> {
    pub(crate) fn city(&self, city: Place) -> &'static str {
        city_in(&self.words.names.cities, city)
    }

    pub(crate) fn cities(&self, cities: &[Place], joint: &str) -> String {
        let names: Vec<&str> = cities.iter().map(|city| self.city(*city)).collect();
        names.join(joint)
    }

    /// The name of a county; its code where it has none.
    pub(crate) fn county(&self, code: Place) -> String {
        match self.pack.county(code) {
            Some(county) => county.name.in_lang(self.lang()).to_owned(),
            None => code.to_string(),
        }
    }

    /// A station, with its county where it lies in one that is named.
    pub(crate) fn station(&self, id: &str) -> String {
        let Some(station) = self.pack.station(id) else {
            return id.to_owned();
        };
        let name = station.name.in_lang(self.lang());
        let [open, close] = self.words.names.brackets;
        match station.county {
            Some(county) => [name, open, &self.county(county), close].concat(),
            None => name.to_owned(),
        }
    }

    /// A station as one reads it and, in another language than the binding one, as it is shown to
    /// others.
    pub(super) fn station_shown(&self, id: &str) -> Markup {
        let station = self.pack.station(id);
        html! {
            (self.station(id)) @if let Some(station) = station { (self.in_chinese(&station.name)) }
        }
    }

    /// The Chinese name beside a translated one, to show on the way; nothing on Chinese pages.
    pub(super) fn in_chinese(&self, names: &Worded) -> Markup {
        let name = names.in_lang(Lang::binding());
        html! {
            @if name != names.in_lang(self.lang()) { " " span lang=(Lang::binding().tag()) { (name) } }
        }
    }

    /// Minutes with their unit, as a span where the text names one.
    pub(crate) fn minutes(&self, fastest: &Fastest) -> String {
        let words = &self.words.reply;
        let unit = words.units[2];
        let least = fastest.minutes.to_string();
        match fastest.minutes_most {
            Some(most) => [&least, words.to, &most.to_string(), self.gap(), unit].concat(),
            None => [&least, self.gap(), unit].concat(),
        }
    }

    /// What stands between a number and its unit.
    pub(crate) fn gap(&self) -> &'static str {
        self.lang().wording().unit_gap()
    }

    /// What is said in place of the time of a way.
    pub(crate) fn no_time(&self, direct: Direct) -> &'static str {
        let [not_yet, unknown] = self.words.reply.not_direct;
        match direct {
            Direct::Yes => self.words.reply.no_time,
            Direct::NotYet => not_yet,
            Direct::Unknown => unknown,
        }
    }

    /// The month from which a time is; that none is known.
    pub(crate) fn as_of(&self, month: Option<Month>) -> String {
        match month {
            Some(month) => self.month(month),
            None => self.words.reply.no_month.to_owned(),
        }
    }

    pub(crate) fn month(&self, month: Month) -> String {
        let wording = self.lang().wording();
        wording.written_month(wording.month_in_full(), month)
    }

    pub(crate) fn day(&self, day: Date) -> String {
        let wording = self.lang().wording();
        wording.written_day(wording.day_in_full(), day)
    }

    /// First and last day; one day alone where they are the same, one year once.
    pub(crate) fn days(&self, (from, to): (Date, Date)) -> String {
        match from == to {
            true => self.day(from),
            false => self.lang().wording().span(from, to),
        }
    }

    /// Links to the clauses behind a statement, and how firm they are.
    pub(crate) fn cites(&self, clauses: &[String], level: Level) -> Markup {
        let lang = self.lang();
        html! {
            @for (id, clause) in by_document(clauses) {
                @if let Some(document) = self.pack.document(id) {
                    a class="cite" href={ (self.path(Page::Source(id.to_owned()))) "#" (clause) } { (document.name.in_lang(lang)) } " "
                }
            }
            (level_tag(lang, level))
        }
    }

    /// That the days of a festival are worked out and not confirmed; nothing where they are.
    pub(super) fn computed(&self, festival: &Festival) -> &'static str {
        match festival.days_source.level > Level::Reported {
            true => self.words.mind.computed,
            false => "",
        }
    }
}
