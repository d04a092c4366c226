//! What to mind on a trip.

use super::names::TripScene;
use crate::parts::level_tag;
use maud::{Markup, html};
use seeds::calendar::Date;
use seeds::catalogue::Level;
use seeds::catalogue::places::{Direct, Sourced};
use seeds::trip::{Change, Closing, Reminder, Trip};

/// Something to mind: what it is about, what is said, and what that rests on. All of them are drawn
/// by the same few instructions.
#[derive(Default)]
struct Told<'a> {
    /// Before what it is about.
    before: &'a str,
    about: String,
    says: String,
    more: String,
    source: Option<&'a Sourced>,
    /// What is closed: a line, and how well it is supported.
    list: Vec<(String, Level)>,
}

/// Everything to mind; nothing where there is nothing.
pub(super) fn mind(scene: &TripScene<'_>, trip: &Trip) -> Markup {
    let words = &scene.words.mind;
    let mut told: Vec<Told<'_>> = Vec::new();
    told.extend(trip.reminders.iter().filter_map(|it| reminder(scene, it)));
    told.extend(trip.changes().map(|it| change(scene, it)));
    let closed = trip.closed().into_iter();
    told.extend(closed.map(|(days, venues)| self::closed(scene, &days, venues)));
    html! {
        @if !told.is_empty() {
            section {
                h2 { (words.heading) }
                ul class="warnings" { @for told in &told { (drawn(scene, told)) } }
            }
        }
    }
}

fn drawn(scene: &TripScene<'_>, told: &Told<'_>) -> Markup {
    let lang = scene.lang();
    html! {
        li {
            div {
                p { (told.before) b { (told.about) } (told.says) }
                @if !told.more.is_empty() { p { (told.more) } }
                @if let Some(source) = told.source { p { (scene.cites(&source.clauses, source.level)) } }
                @if !told.list.is_empty() {
                    ul { @for (line, level) in &told.list { li { (line) @if *level > Level::Reported { " " (level_tag(lang, *level)) } } } }
                }
            }
        }
    }
}

fn reminder<'a>(scene: &TripScene<'a>, reminder: &'a Reminder) -> Option<Told<'a>> {
    let words = &scene.words.mind;
    let names = &scene.words.names;
    let lang = scene.lang();
    let told = match reminder {
        Reminder::FewDays { cities, days } => {
            let [before, between, after] = words.few_days;
            let (cities, days) = (cities.to_string(), days.to_string());
            Told {
                says: [before, &cities, between, &days, after].concat(),
                ..Told::default()
            }
        }
        Reminder::NoDirectTrain { from, to, direct } => {
            let [not_yet, unknown] = words.no_train;
            let says = match direct {
                Direct::NotYet => not_yet,
                Direct::Yes | Direct::Unknown => unknown,
            };
            let link = scene.pack.city_link(*from, *to);
            Told {
                about: [scene.city(*from), names.arrow, scene.city(*to), names.colon].concat(),
                says: says.to_owned(),
                source: link.map(|link| &link.source),
                ..Told::default()
            }
        }
        Reminder::NoStation { county, expected } => {
            let missing = scene.pack.county(*county)?.no_station.as_ref()?;
            let [before, after] = words.expected;
            let more = expected.map(|month| [before, &scene.month(month), after].concat());
            Told {
                about: scene.county(*county),
                says: words.no_station.to_owned(),
                more: more.unwrap_or_default(),
                source: Some(&missing.source),
                ..Told::default()
            }
        }
        Reminder::PlaceElsewhere { place, city } => {
            let [before, between, after] = words.elsewhere;
            Told {
                before,
                about: scene.pack.sight(place)?.name.in_lang(lang).to_owned(),
                says: [between, scene.city(*city), after].concat(),
                ..Told::default()
            }
        }
        Reminder::FestivalDuring { festival, from, to } => {
            let [before, between] = words.during;
            let says = [between, &scene.days((*from, *to)), names.stop].concat();
            dated(scene, before, festival, says)?
        }
        Reminder::FestivalMissed {
            festival,
            days: Some(days),
        } => {
            let [between, after] = words.missed;
            let says = [between, &scene.days(*days), after].concat();
            dated(scene, "", festival, says)?
        }
        Reminder::FestivalMissed {
            festival,
            days: None,
        } => Told {
            about: scene.pack.festival(festival)?.name.in_lang(lang).to_owned(),
            says: words.unknown.to_owned(),
            ..Told::default()
        },
        // Said first of all, and told day by day below.
        Reminder::FestivalsApart { .. } | Reminder::Closed { .. } => return None,
    };
    Some(told)
}

/// What is said of the days of a festival.
fn dated<'a>(
    scene: &TripScene<'a>,
    before: &'a str,
    festival: &str,
    says: String,
) -> Option<Told<'a>> {
    let festival = scene.pack.festival(festival)?;
    Some(Told {
        before,
        about: festival.name.in_lang(scene.lang()).to_owned(),
        says,
        more: scene.computed(festival).to_owned(),
        source: Some(&festival.days_source),
        ..Told::default()
    })
}

fn change<'a>(scene: &TripScene<'a>, change: Change<'_>) -> Told<'a> {
    let [before, between, and, after] = scene.words.mind.change;
    let [reached, left] = [change.reached, change.left].map(|id| scene.station(id));
    Told {
        before,
        about: scene.city(change.city).to_owned(),
        says: [between, &reached, and, &left, after].concat(),
        ..Told::default()
    }
}

fn closed<'a>(scene: &TripScene<'a>, days: &[Date], venues: &[String]) -> Told<'a> {
    let days: Vec<String> = days.iter().map(|day| weekday(scene, *day)).collect();
    let days = days.join(scene.words.names.comma);
    let venues = venues.iter().filter_map(|id| scene.pack.closing(id));
    let line = |venue: &Closing| {
        let name = venue.name.in_lang(scene.lang());
        ([scene.city(venue.city), " · ", name].concat(), venue.level)
    };
    Told {
        about: [&days, scene.words.mind.closed].concat(),
        list: venues.map(line).collect(),
        ..Told::default()
    }
}

/// A day with the day of the week.
fn weekday(scene: &TripScene<'_>, day: Date) -> String {
    let names = &scene.words.names;
    let weekday = names.weekdays.get(usize::from(day.weekday())).copied();
    let [open, close] = names.brackets;
    [&scene.day(day), open, weekday.unwrap_or_default(), close].concat()
}
