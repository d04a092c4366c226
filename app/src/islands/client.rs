//! The islands in the browser: what is shown, and what changes it.

use crate::device::{self, desk::Desk, history::Place};
use crate::form::{Action, Fields, LINK, QUESTION, Screen, field};
use crate::parts;
use leptos::ev::{MouseEvent, SubmitEvent};
use leptos::prelude::*;
use seeds::share::{ShareError, Shared};
use wasm_bindgen::JsCast;

/// What the stage shows.
enum Shown {
    /// Nothing yet.
    Nothing,
    /// A screen of the guide.
    Screen(Screen),
    /// Why a link cannot be opened.
    Problem(Option<ShareError>),
}

/// What is shown.
type Stage = RwSignal<Shown>;

/// The interview: begins with the form that is on the page.
pub(super) fn interview() -> AnyView {
    let Some(desk) = Desk::of_page() else {
        return ().into_any();
    };
    let Some(pack) = desk.pack else {
        return ().into_any();
    };
    let first = Screen::submit(pack, desk.today, &device::fields::drawn());
    let stage: Stage = RwSignal::new(Shown::Screen(first));
    Effect::new(move || {
        device::history::on_return(move |place| match (place, desk.pack) {
            (Some(place), Some(pack)) => show(desk, stage, place.screen(pack, desk.today)),
            (None, Some(pack)) => show(desk, stage, Screen::open(pack, desk.today)),
            (_, None) => {}
        });
        if let Some(place) = device::history::here(pack) {
            show(desk, stage, place.screen(pack, desk.today));
        }
    });
    draw(desk, stage)
}

/// A shared plan: begins empty, then reads what the address carries.
pub(super) fn shared_plan() -> AnyView {
    let Some(desk) = Desk::of_page() else {
        return ().into_any();
    };
    let stage: Stage = RwSignal::new(Shown::Nothing);
    Effect::new(move || {
        device::history::on_return(move |place| match (place, desk.pack) {
            (Some(place), Some(pack)) => show(desk, stage, place.screen(pack, desk.today)),
            _ => open(desk, stage),
        });
        match desk.pack.and_then(device::history::here).zip(desk.pack) {
            Some((place, pack)) => show(desk, stage, place.screen(pack, desk.today)),
            None => open(desk, stage),
        }
    });
    draw(desk, stage)
}

/// Shows what the address carries after `#`.
fn open(desk: &'static Desk, stage: Stage) {
    let fragment = device::page::fragment();
    if fragment.is_empty() {
        return;
    }
    match (Shared::read(&fragment), desk.pack) {
        (Ok(shared), Some(pack)) if shared.guide == pack.guide.id => {
            device::page::paste_hidden(true);
            let screen = Screen::resume(pack, shared.answers(&pack.guide), desk.today);
            show(desk, stage, screen);
        }
        (read, _) => {
            device::page::paste_hidden(false);
            stage.set(Shown::Problem(read.err()));
        }
    }
}

/// Shows `screen`, moves the focus to its heading and says what it is.
fn show(desk: &Desk, stage: Stage, screen: Screen) {
    if let Some(scene) = desk.scene() {
        device::page::say(&parts::headline(&scene, &screen));
    }
    stage.set(Shown::Screen(screen));
    device::page::focus_soon(&["#faults", "#question"]);
}

/// The stage and its listeners. Every change is drawn afresh, never over the tree before it:
/// controls must not keep what was typed into those of another question.
fn draw(desk: &'static Desk, stage: Stage) -> AnyView {
    let drawn = move || {
        let markup = stage.with(|shown| match shown {
            Shown::Nothing => None,
            Shown::Screen(screen) => desk.scene().map(|scene| parts::screen(&scene, screen)),
            Shown::Problem(error) => Some(parts::shared_notice(&desk.address, *error)),
        });
        markup.map(parts::Markup::into_string).unwrap_or_default()
    };
    let pressed = StoredValue::new(String::new());
    let on_click = move |event: MouseEvent| {
        if let Some(action) = device::fields::button_of(&event) {
            pressed.set_value(action);
        }
    };
    let on_submit = move |event: SubmitEvent| {
        let Some(form) = event.target().and_then(|form| form.dyn_into().ok()) else {
            return;
        };
        event.prevent_default();
        let action = device::fields::submitter(&event).unwrap_or_else(|| pressed.get_value());
        step(desk, stage, &device::fields::of(&form, action));
    };
    view! { <div id="stage" on:click=on_click on:submit=on_submit inner_html=drawn></div> }
        .into_any()
}

/// One step of the interview: no request is made.
fn step(desk: &'static Desk, stage: Stage, fields: &Fields) {
    let Some(pack) = desk.pack else { return };
    if field(fields, LINK).is_some() {
        return;
    }
    let screen = Screen::submit(pack, desk.today, fields);
    let action = Action::read(field(fields, crate::form::DO).unwrap_or_default());
    let within = matches!(
        action,
        Action::AddRow | Action::RemoveRow(_) | Action::Share
    );
    if !within {
        // Whoever comes back to the question finds the answer that was given there.
        if let Some(question) = field(fields, QUESTION) {
            device::history::settle(pack, &Place::at(question, &pack.guide, &screen));
        }
        device::history::push(pack, &Place::of(&pack.guide, &screen));
    }
    show(desk, stage, screen);
    match action {
        Action::AddRow => {
            device::page::focus_soon(&["#faults", ".row:nth-last-of-type(1) :is(select, input)"]);
        }
        Action::Share => device::page::focus_soon(&["#link"]),
        _ => {}
    }
}
