//! What to mind on a trip.

use super::TripScene;
use maud::{Markup, html};
use seeds::calendar::Date;
use seeds::catalogue::Level;
use seeds::catalogue::places::Direct;
use seeds::trip::{Reminder, Trip, Wish};

/// Everything to mind; nothing where there is nothing.
pub(super) fn mind(scene: &TripScene<'_>, wish: &Wish, trip: &Trip) -> Markup {
    let words = &scene.words.mind;
    let mut told: Vec<Markup> = Vec::new();
    if wish.from < scene.today {
        told.push(html! { p { (words.past) } });
    }
    told.extend(trip.reminders.iter().filter_map(|it| reminder(scene, it)));
    told.extend(changes(scene, trip));
    told.extend(closed(scene, trip));
    html! {
        @if !told.is_empty() {
            section {
                h2 { (words.heading) }
                ul class="warnings" { @for told in told { li { div { (told) } } } }
            }
        }
    }
}

fn reminder(scene: &TripScene<'_>, reminder: &Reminder) -> Option<Markup> {
    let words = &scene.words.mind;
    let names = &scene.words.names;
    let lang = scene.lang();
    let markup = match reminder {
        Reminder::FewDays { cities, days } => {
            let [before, between, after] = words.few_days;
            html! { p { (before) (cities) (between) (days) (after) } }
        }
        Reminder::NoDirectTrain { from, to, direct } => {
            let [not_yet, unknown] = words.no_train;
            let says = match direct {
                Direct::NotYet => not_yet,
                Direct::Yes | Direct::Unknown => unknown,
            };
            let source = scene.pack.city_link(*from, *to).map(|link| &link.source);
            html! {
                p { b { (scene.city(*from)) (names.arrow) (scene.city(*to)) (names.colon) } (says) }
                @if let Some(source) = source { p { (scene.cites(&source.clauses, source.level)) } }
            }
        }
        Reminder::NoStation { county, expected } => {
            let missing = scene.pack.county(*county)?.no_station.as_ref()?;
            let [before, after] = words.expected;
            html! {
                p { b { (scene.county(*county)) } (words.no_station) }
                @if let Some(month) = expected { p { (before) (scene.month(*month)) (after) } }
                p { (scene.cites(&missing.source.clauses, missing.source.level)) }
            }
        }
        Reminder::PlaceElsewhere { place, city } => {
            let sight = scene.pack.sight(place)?;
            let [before, between, after] = words.elsewhere;
            html! { p { (before) b { (sight.name.in_lang(lang)) } (between) (scene.city(*city)) (after) } }
        }
        Reminder::FestivalDuring { festival, from, to } => {
            let festival = scene.pack.festival(festival)?;
            let [before, between] = words.during;
            let source = &festival.days_source;
            html! {
                p { (before) b { (festival.name.in_lang(lang)) } (between) (scene.days((*from, *to))) (names.stop) }
                p { (scene.cites(&source.clauses, source.level)) }
                (scene.computed(festival))
            }
        }
        Reminder::FestivalMissed { festival, days } => {
            let festival = scene.pack.festival(festival)?;
            let [between, after] = words.missed;
            let source = &festival.days_source;
            html! {
                @if let Some(days) = days {
                    p { b { (festival.name.in_lang(lang)) } (between) (scene.days(*days)) (after) }
                    p { (scene.cites(&source.clauses, source.level)) }
                    (scene.computed(festival))
                } @else {
                    p { b { (festival.name.in_lang(lang)) } (words.unknown) }
                }
            }
        }
        // Said first of all, and told day by day below.
        Reminder::FestivalsApart { .. } | Reminder::Closed { .. } => return None,
    };
    Some(markup)
}

/// Where a train arrives at one station of a city and the next one leaves from another.
fn changes<'a>(scene: &'a TripScene<'_>, trip: &'a Trip) -> impl Iterator<Item = Markup> + 'a {
    let [before, between, and, after] = scene.words.mind.change;
    trip.legs.windows(2).filter_map(move |pair| {
        let [_, reached] = TripScene::stations(&pair[0])?;
        let [left, _] = TripScene::stations(&pair[1])?;
        (reached != left).then(|| {
            let [reached, left] = [reached, left].map(|id| scene.station(id));
            html! { p { (before) b { (scene.city(pair[1].from)) } (between) (reached) (and) (left) (after) } }
        })
    })
}

/// What is closed: days on which the same is closed stand together.
fn closed(scene: &TripScene<'_>, trip: &Trip) -> Vec<Markup> {
    let mut alike: Vec<(Vec<Date>, &[String])> = Vec::new();
    for reminder in &trip.reminders {
        if let Reminder::Closed { on, venues } = reminder {
            match alike.iter_mut().find(|(_, known)| known == venues) {
                Some((days, _)) => days.push(*on),
                None => alike.push((vec![*on], venues)),
            }
        }
    }
    let names = &scene.words.names;
    let lang = scene.lang();
    let told = alike.into_iter().map(|(days, venues)| {
        let days: Vec<String> = days.into_iter().map(|day| weekday(scene, day)).collect();
        let venues = venues.iter().filter_map(|id| scene.pack.closing(id));
        html! {
            p { b { (days.join(names.comma)) (scene.words.mind.closed) } }
            ul { @for venue in venues {
                li {
                    (scene.city(venue.city)) " · " (venue.name.in_lang(lang))
                    @if venue.level > Level::Reported { " " (crate::parts::level_tag(lang, venue.level)) }
                }
            } }
        }
    });
    told.collect()
}

/// A day with the day of the week.
fn weekday(scene: &TripScene<'_>, day: Date) -> String {
    let names = &scene.words.names;
    let weekday = names.weekdays.get(usize::from(day.weekday())).copied();
    let [open, close] = names.brackets;
    [&scene.day(day), open, weekday.unwrap_or_default(), close].concat()
}
