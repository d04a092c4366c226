//! A trip: its form, the order of the cities with the trains between them, and what to mind.

mod controls;
mod mind;
mod names;
mod reply;
mod strip;

use crate::form::Fields;
use crate::tools::{SceneOf, Tool, ToolForm};
use crate::trip::{Control, TripScreen};
use crate::words::trip::TripWords;
use crate::words::{Ui, ui};
use maud::{Markup, html};
use seeds::calendar::Date;
use seeds::catalogue::Lang;
use seeds::trip::{MOST_DAYS, MOST_WISHES, Reminder, Trip, TripPack};

/// What the page is drawn from.
pub type TripScene<'a> = SceneOf<'a, TripScreen>;

impl TripScene<'_> {
    fn ui(&self) -> &'static Ui {
        ui(self.address.lang)
    }

    fn lang(&self) -> Lang {
        self.address.lang
    }
}

impl ToolForm for TripScreen {
    const TOOL: Tool = Tool::Trip;
    type Pack = TripPack;
    type Words = TripWords;

    fn blank(today: Date) -> Self {
        Self::blank(today)
    }

    fn submit(pack: &TripPack, fields: &Fields, today: Date) -> Self {
        Self::submit(pack, fields, today)
    }

    fn again(&self) -> &'static str {
        match self.trip.is_some() || !self.faults.is_empty() {
            true => "go",
            false => "show",
        }
    }

    fn draw(&self, scene: &TripScene<'_>) -> Markup {
        trip(scene, self)
    }

    fn said(&self, scene: &TripScene<'_>) -> String {
        headline(scene, self)
    }
}

/// The part of the page that changes: the trip, and the form that asks for one.
#[must_use]
pub fn trip(scene: &TripScene<'_>, screen: &TripScreen) -> Markup {
    let words = scene.words;
    let filled = screen.filled.as_ref().and_then(|id| scene.pack.route(id));
    let form = controls::form(scene, screen);
    html! {
        @if let Some((wish, trip)) = &screen.trip {
            (reply::reply(scene, wish, trip))
            details class="no-print" { summary { (words.form.change) } (form) }
        } @else {
            @if !screen.faults.is_empty() { (controls::summary(scene, &screen.faults)) }
            @if let Some(route) = filled {
                @let name = route.name.in_lang(scene.lang());
                p class="note" role="status" id="filled" tabindex="-1" { (words.form.filled[0]) (name) (words.form.filled[1]) }
            }
            (form)
        }
    }
}

/// The page in a few words: what is announced when it changes.
#[must_use]
pub fn headline(scene: &TripScene<'_>, screen: &TripScreen) -> String {
    let words = scene.words;
    if let Some(first) = screen.faults.first() {
        return wrong(words, *first);
    }
    match &screen.trip {
        Some((_, trip)) => reply::headline(scene, trip),
        None => words.title.to_owned(),
    }
}

/// What is wrong with a control, said to the person who filled it.
fn wrong(words: &TripWords, control: Control) -> String {
    let [cities, start, from, past] = words.wrong;
    let most =
        |[before, after]: [&str; 2], most: usize| [before, &most.to_string(), after].concat();
    match control {
        Control::Cities => cities.to_owned(),
        Control::Start => start.to_owned(),
        Control::From => from.to_owned(),
        Control::Past => past.to_owned(),
        Control::Days => most(words.wrong_days, MOST_DAYS.into()),
        Control::Sights => most(words.wrong_sights, MOST_WISHES),
    }
}

/// Two wanted festivals that no trip holds.
fn apart(trip: &Trip) -> Option<(&String, &String)> {
    trip.reminders.iter().find_map(|reminder| match reminder {
        Reminder::FestivalsApart { first, second, .. } => Some((first, second)),
        _ => None,
    })
}
