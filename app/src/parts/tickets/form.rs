//! The form: who goes, when, and where.

use super::TicketsScene;
use crate::card::HOMES;
use crate::form::{Action, HERE};
use crate::page::Page;
use crate::parts::markup::{Markup, Render, all, html};
use crate::parts::pieces::{button, first_button, hidden};
use crate::parts::rows::{record, records};
use crate::tickets::{CITY, MOST_PEOPLE, ON, PLACE, PLACES, Part, Row, TicketsScreen};
use seeds::card::Group;
use seeds::catalogue::places::{Attraction, PricingRule};
use seeds::place::Place;

/// The form, filled with what was sent.
pub(super) fn form(scene: &TicketsScene<'_>, screen: &TicketsScreen) -> Markup {
    let words = scene.words;
    let blank = [Row::default()];
    let party = match screen.party.as_slice() {
        [] => &blank,
        party => party,
    };
    let rows = party.iter().enumerate();
    let rows = rows.map(|(at, row)| person(scene, screen, at, row));
    html! {
        form id=(HERE) class="tickets" method="post" action=(scene.path(Page::Tickets)) novalidate autocomplete="off" {
            (first_button(Action::Next))
            p class="soft" { (words.promise) }
            fieldset id="party" tabindex="-1" {
                legend { h2 { (words.who) } }
                p class="soft" { (words.who_hint) }
                (records(rows.collect(), MOST_PEOPLE, words.add))
            }
            div class="field" { (day(scene, screen)) }
            (places(scene, screen))
            p class="buttons" { (button("", Action::Next, words.go)) }
        }
    }
}

fn person(scene: &TicketsScene<'_>, screen: &TicketsScreen, at: usize, row: &Row) -> Markup {
    let words = scene.words;
    let typed = [Part::Age, Part::Height]
        .into_iter()
        .zip([&row.age, &row.height]);
    let typed = typed.map(|(part, value)| {
        let label = words.asks.get(part as usize).copied().unwrap_or_default();
        input(scene, screen, &part.name(at), label, value)
    });
    let home = Part::Home.name(at);
    let homes = HOMES.into_iter().zip(words.homes);
    let group = Part::Group.name(at);
    let open = !row.groups.is_empty();
    let groups = Group::ALL.into_iter().zip(words.groups);
    let rest = html! {
        div class="field" {
            label for=(home) { (words.asks[2]) }
            select id=(home) name=(home) {
                option value="" { (words.unsaid) }
                @for (place, name) in homes { option value=(place.to_string()) selected[row.home == Some(place)] { (name) } }
            }
        }
        details open[open] {
            summary { (words.papers) }
            div class="ticks" { @for (each, name) in groups { (tick(&group, each.name(), row.groups.contains(&each), name)) } }
        }
    };
    record(
        at,
        words.person,
        words.remove,
        html! { @for part in typed.chain([rest]) { (part) } },
    )
}

/// A control for a few digits, with what is wrong with it.
fn input(
    scene: &TicketsScene<'_>,
    screen: &TicketsScreen,
    name: &str,
    label: &str,
    value: &str,
) -> Markup {
    let note = note(scene, screen, name);
    html! {
        div class="field" {
            label for=(name) { (label) }
            input id=(name) name=(name) inputmode="numeric" value=(value) aria-invalid=[note.as_ref().map(|_| "true")] aria-describedby=[note.as_ref().map(|_| note_id(name))];
            (all(note))
        }
    }
}

fn note_id(name: &str) -> String {
    [name, "-fault"].concat()
}

/// What is wrong with a control, beside it.
fn note(scene: &TicketsScene<'_>, screen: &TicketsScreen, name: &str) -> Option<Markup> {
    let fault = screen.fault_of(name)?;
    Some(html! { p class="problem" id=(note_id(name)) { (scene.problem(fault)) } })
}

fn day(scene: &TicketsScene<'_>, screen: &TicketsScreen) -> Markup {
    let words = scene.words;
    let today = scene.today.to_string();
    let note = note(scene, screen, ON);
    let value = match screen.on.as_str() {
        // A day that was taken away is not put back over its fault.
        "" if note.is_none() => &today,
        typed => typed,
    };
    html! {
        label for=(ON) { (words.day) }
        input id=(ON) name=(ON) type="date" value=(value) aria-invalid=[note.as_ref().map(|_| "true")] aria-describedby=[note.as_ref().map(|_| note_id(ON))];
        (all(note))
    }
}

/// Where to: five cities as buttons, and the places of one of them.
fn places(scene: &TicketsScene<'_>, screen: &TicketsScreen) -> Markup {
    let words = scene.words;
    let open = screen.open_city(scene);
    let chosen = |place: &&Attraction| screen.places.contains(&place.id);
    let elsewhere = screen
        .places
        .iter()
        .filter_map(|id| scene.pack.attraction(id))
        .filter(|place| Some(place.city) != open);
    let mut elsewhere = elsewhere.map(|place| sight(scene, place, true)).peekable();
    let here = scene.pack.attractions.iter();
    let here = here.filter(|place| Some(place.city) == open);
    let cities = Place::FIVE.map(|city| {
        let class = if Some(city) == open { "" } else { "quiet" };
        let code = city.to_string();
        button(class, Action::Change(&code), scene.city(city))
    });
    html! {
        fieldset id=(PLACES) tabindex="-1" {
            legend { h2 { (words.places) } }
            (all(note(scene, screen, PLACES)))
            p class="soft" { (words.places_hint) }
            @if elsewhere.peek().is_some() {
                h3 { (words.chosen) }
                div class="ticks" { (all(elsewhere)) }
            }
            p class="buttons cities" { (all(cities)) }
            @if let Some(city) = open {
                (hidden(CITY, &city.to_string()))
                h3 { (scene.in_city(city)) }
                div class="ticks" { @for place in here { (sight(scene, place, chosen(&place))) } }
            }
        }
    }
}

/// A place to tick, with what is known of its price.
fn sight(scene: &TicketsScene<'_>, place: &Attraction, ticked: bool) -> Markup {
    let name = place.name.in_lang(scene.address.lang);
    let label = html! { (name) small { (scene.rule(place.rule)) } };
    tick(PLACE, &place.id, ticked, label)
}

fn tick(name: &str, value: &str, ticked: bool, label: impl Render) -> Markup {
    html! { label { input type="checkbox" name=(name) value=(value) checked[ticked]; span { (label) } } }
}

impl TicketsScene<'_> {
    /// Who sets the price.
    pub(super) fn rule(&self, rule: PricingRule) -> &'static str {
        let [government, market, park, free, unknown] = self.words.rules;
        match rule {
            PricingRule::Government => government,
            PricingRule::Market => market,
            PricingRule::Park => park,
            PricingRule::Free => free,
            PricingRule::Unknown => unknown,
        }
    }
}
