//! The form: cities, first day, days, and what one wants to see.

use super::{TripScene, wrong};
use crate::form::{DO, HERE};
use crate::page::Page;
use crate::trip::{CITY, Control, DAYS, FESTIVAL, FROM, Press, SIGHT, START, TripScreen, years};
use maud::{Markup, html};
use seeds::place::Place;
use seeds::trip::MOST_DAYS;

/// Everything that is wrong; each entry leads to its control.
pub(super) fn summary(scene: &TripScene<'_>, faults: &[Control]) -> Markup {
    html! {
        div class="alert" role="alert" id="faults" tabindex="-1" {
            p { b { (scene.ui().ask.faults) } }
            ul { @for fault in faults { li { a href={ "#" (fault.id()) } { (wrong(scene.words, *fault)) } } } }
        }
    }
}

/// What is wrong, at the control itself.
fn problem(scene: &TripScene<'_>, screen: &TripScreen, control: Control) -> Markup {
    let faulty = screen.faults.contains(&control);
    html! { @if faulty { p class="problem" id=(note_of(control)) { (wrong(scene.words, control)) } } }
}

fn note_of(control: Control) -> String {
    ["fault-", control.id()].concat()
}

/// `aria-describedby` and `aria-invalid` of a control.
fn marks(
    screen: &TripScreen,
    control: Control,
    hint: &str,
) -> (Option<String>, Option<&'static str>) {
    let faulty = screen.faults.contains(&control);
    let note = if faulty {
        note_of(control)
    } else {
        String::new()
    };
    let joint = if faulty && !hint.is_empty() { " " } else { "" };
    let ids = [&note, joint, hint].concat();
    ((!ids.is_empty()).then_some(ids), faulty.then_some("true"))
}

/// The form, filled with what was sent.
pub(super) fn form(scene: &TripScene<'_>, screen: &TripScreen) -> Markup {
    let words = &scene.words.form;
    let lang = scene.lang();
    let path = scene.path(Page::Trip);
    html! {
        form id=(HERE) class="trip" method="post" action=(path) novalidate autocomplete="off" {
            (cities(scene, screen))
            fieldset {
                legend { (words.from) }
                (problem(scene, screen, day_fault(screen)))
                div class="fields" { (first_day(scene, screen)) }
            }
            div class="fields" { (days(scene, screen)) (start(scene, screen)) }
            fieldset {
                legend { (words.festivals) }
                div class="ticks" {
                    @for festival in &scene.pack.festivals {
                        (tick(FESTIVAL, &festival.id, festival.name.in_lang(lang), None, screen.festivals.contains(&festival.id)))
                    }
                }
            }
            (sights(scene, screen))
            p class="soft" { (words.promise) }
            p class="buttons" {
                button name=(DO) value=(Press::Go.write()) { (words.go) }
                @if *screen != TripScreen::blank(scene.today) { a class="button quiet" href=(path) { (words.clear) } }
            }
            p { (words.routes) }
            p class="buttons" {
                @for route in &scene.pack.routes {
                    button class="quiet" name=(DO) value=(Press::Fill(&route.id).write()) { (route.name.in_lang(lang)) }
                }
            }
        }
    }
}

fn tick(name: &str, value: &str, label: &str, id: Option<&str>, ticked: bool) -> Markup {
    html! { label { input type="checkbox" id=[id] name=(name) value=(value) checked[ticked]; span { (label) } } }
}

fn cities(scene: &TripScene<'_>, screen: &TripScreen) -> Markup {
    let (by, _) = marks(screen, Control::Cities, "");
    html! {
        fieldset aria-describedby=[by] {
            legend { (scene.words.form.cities) }
            (problem(scene, screen, Control::Cities))
            div class="ticks" {
                @for (at, city) in Place::FIVE.into_iter().enumerate() {
                    (tick(CITY, &city.to_string(), scene.city(city), (at == 0).then_some(CITY), screen.cities.contains(&city)))
                }
            }
        }
    }
}

fn start(scene: &TripScene<'_>, screen: &TripScreen) -> Markup {
    let words = &scene.words.form;
    let (by, invalid) = marks(screen, Control::Start, "");
    html! {
        div class="field" {
            label for=(START) { (words.start) }
            (problem(scene, screen, Control::Start))
            select id=(START) name=(START) autocomplete="off" aria-describedby=[by] aria-invalid=[invalid] {
                option value="" { (words.any) }
                @for city in Place::FIVE { option value=(city) selected[screen.start == Some(city)] { (scene.city(city)) } }
            }
        }
    }
}

/// What may be wrong with the first day.
fn day_fault(screen: &TripScreen) -> Control {
    match screen.faults.contains(&Control::Past) {
        true => Control::Past,
        false => Control::From,
    }
}

fn first_day(scene: &TripScene<'_>, screen: &TripScreen) -> Markup {
    let ask = &scene.ui().ask;
    let labels = [ask.year, ask.month, ask.day];
    let range = |at: usize| match at {
        0 => years(scene.today),
        1 => 1..=12,
        _ => 1..=31,
    };
    let (by, invalid) = marks(screen, day_fault(screen), "");
    html! {
        @for (at, (name, label)) in FROM.into_iter().zip(labels).enumerate() {
            label {
                span { span class="unseen" { (scene.words.form.from) " " } (label) }
                select id=(name) name=(name) autocomplete="off" aria-describedby=[by.as_ref()] aria-invalid=[invalid] {
                    option value="" { (ask.pick) }
                    @for number in range(at) {
                        @let value = number.to_string();
                        option value=(value) selected[value == screen.from[at]] { (value) }
                    }
                }
            }
        }
    }
}

fn days(scene: &TripScene<'_>, screen: &TripScreen) -> Markup {
    let words = &scene.words.form;
    let (by, invalid) = marks(screen, Control::Days, "days-hint");
    html! {
        div class="field" {
            label for=(DAYS) { (words.days) }
            p class="small soft" id="days-hint" { (words.days_hint[0]) (MOST_DAYS) (words.days_hint[1]) }
            (problem(scene, screen, Control::Days))
            input type="text" id=(DAYS) name=(DAYS) inputmode="numeric" maxlength="4" value=(screen.days) autocomplete="off" aria-describedby=[by] aria-invalid=[invalid];
        }
    }
}

/// Scenic areas, city by city; a city with a ticked one is open.
fn sights(scene: &TripScene<'_>, screen: &TripScreen) -> Markup {
    let words = &scene.words.form;
    let lang = scene.lang();
    let (by, _) = marks(screen, Control::Sights, "");
    html! {
        fieldset id=(Control::Sights.id()) tabindex="-1" aria-describedby=[by] {
            legend { (words.sights) }
            (problem(scene, screen, Control::Sights))
            @for city in Place::FIVE {
                @let here = || scene.pack.sights.iter().filter(move |sight| sight.city == city);
                @let open = here().any(|sight| screen.sights.contains(&sight.id));
                details open[open] {
                    summary { (words.sights_of[0]) (scene.city(city)) (words.sights_of[1]) }
                    div class="ticks" {
                        @for sight in here() {
                            (tick(SIGHT, &sight.id, sight.name.in_lang(lang), None, screen.sights.contains(&sight.id)))
                        }
                    }
                }
            }
        }
    }
}
