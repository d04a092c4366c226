//! A page that is one form and what follows from it: the form is taken here, and nothing is sent.

use crate::device::{self, desk, desk::Desk};
use crate::form::Fields;
use crate::tools::{SceneOf, ToolForm, ToolScene};
use leptos::ev::{MouseEvent, SubmitEvent};
use leptos::prelude::*;
use seeds::catalogue::sent::PagePack;
use wasm_bindgen::JsCast;

/// What only the browser does with a tool's form.
pub(super) trait OneForm: ToolForm {
    /// What the page shows instead once it is awake: what a link carries, or the device keeps.
    fn found(_: &'static Desk) -> Option<Self> {
        None
    }

    /// What is to be done on the device after a button was pressed.
    fn pressed(&mut self, _: &'static Desk, _: &Fields) {}

    /// Where the focus goes: the first that is on the page.
    fn focus(&self) -> &'static [&'static str] {
        &["#faults", "#result"]
    }
}

/// What the page is drawn from, made once.
fn scene<S: OneForm>(desk: &'static Desk) -> &'static SceneOf<'static, S> {
    Box::leak(Box::new(ToolScene {
        pack: Box::leak(Box::new(
            S::Pack::from_bytes(desk::data()).unwrap_or_default(),
        )),
        words: Box::leak(Box::new(desk::own_words())),
        address: &desk.address,
        today: desk.today,
        public_url: &desk.public_url,
    }))
}

/// A screen, drawn.
struct Drawn {
    markup: String,
    said: String,
    focus: &'static [&'static str],
}

fn drawn<S: OneForm>(scene: &SceneOf<'_, S>, screen: &S) -> Drawn {
    Drawn {
        markup: screen.draw(scene).into_string(),
        said: screen.said(scene),
        focus: screen.focus(),
    }
}

/// The stage of the page and its listeners. Every change is drawn afresh.
pub(super) fn one_form<S: OneForm>() -> AnyView {
    let Some(desk) = Desk::of_page() else {
        return ().into_any();
    };
    let scene = scene::<S>(desk);
    let first = S::submit(&device::fields::drawn(), desk.today);
    let found = move || S::found(desk).map(|found| drawn(scene, &found));
    let next = move |fields: &Fields| {
        let mut next = S::submit(fields, desk.today);
        next.pressed(desk, fields);
        drawn(scene, &next)
    };
    stage(
        first.draw(scene).into_string(),
        Box::new(found),
        Box::new(next),
    )
}

/// The same for every tool, so that the program holds it once: `first` is on the page already,
/// `found` comes in its place once the page is awake, `next` after a form.
fn stage(
    first: String,
    found: Box<dyn Fn() -> Option<Drawn>>,
    next: Box<dyn Fn(&Fields) -> Drawn>,
) -> AnyView {
    let stage = RwSignal::new(first);
    Effect::new(move || {
        if let Some(found) = found() {
            show(stage, found);
        }
    });
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
        show(stage, next(&device::fields::of(&form, action)));
    };
    let drawn = move || stage.get();
    view! { <div id="stage" on:click=on_click on:submit=on_submit inner_html=drawn></div> }
        .into_any()
}

fn show(stage: RwSignal<String>, next: Drawn) {
    device::page::say(&next.said);
    device::page::focus_soon(next.focus);
    stage.set(next.markup);
}
