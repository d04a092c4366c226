//! The part of the page that changes, and the forms that are sent from it.
//!
//! What is shown stands in a signal, its markup is bound to the element. Every change is drawn afresh,
//! never over the tree before it: controls must not keep what was typed into those of another
//! question. Forms, buttons and links inside are heard by delegation: a document has no handlers of
//! its own.

use crate::device::desk::Desk;
use crate::device::{fields, history, page};
use crate::parts::elsewhere::marked;
use leptos::ev::{MouseEvent, SubmitEvent};
use leptos::prelude::*;
use leptos::tachys::html::element::{InnerHtmlValue, inner_html};
use seeds::catalogue::Lang;
use seeds::field::Fields;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlFormElement};

/// What a stage can show.
pub trait Sight: Send + Sync + 'static {
    /// Its markup.
    fn draw(&self) -> String;
}

/// A person's way through the page once its island is awake.
pub trait Way: Copy + 'static {
    /// What it shows.
    type Sight: Sight;

    /// Takes a form that was sent from the stage.
    fn take(self, form: &HtmlFormElement, fields: &Fields);
}

/// What wakes an island: what it shows stands in the signal from then on. `None` where the page is not
/// what it expects: then it sleeps on, and forms are posted.
pub type Wake<W> = fn(RwSignal<Option<<W as Way>::Sight>>) -> Option<W>;

/// The stage of an island: what the server drew, until the way that begins in `wake` shows something.
#[component]
pub fn Stage<W: Way>(
    /// Called once, in the browser.
    wake: Wake<W>,
) -> impl IntoView {
    let shown = RwSignal::new(None::<W::Sight>);
    let way = Rc::new(Cell::new(None));
    let woken = Rc::clone(&way);
    Effect::new(move |_| woken.set(wake(shown)));
    let served = handed();
    let markup = move || {
        shown.with(|shown| match shown {
            Some(sight) => Drawn(sight.draw()),
            None => served.clone(),
        })
    };
    let pressed = Rc::new(RefCell::new(String::new()));
    let last = Rc::clone(&pressed);
    let press = move |event: MouseEvent| {
        if let Some(action) = fields::button_of(&event) {
            last.replace(action);
        }
        if fields::link_of(&event).is_some_and(|to| to == page::path()) {
            // A link to the page itself asks for it empty, not for what it showed.
            history::leave_nothing();
        }
    };
    let submit = move |event: SubmitEvent| {
        let target = event.target();
        let form = target.and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
        let Some((way, form)) = way.get().zip(form) else {
            return;
        };
        // A form that opens elsewhere is for the server, as the person asked.
        if !form.target().is_empty() {
            return;
        }
        event.prevent_default();
        let action = fields::submitter(&event).unwrap_or_else(|| pressed.borrow().clone());
        way.take(&form, &fields::of(&form, action));
    };
    view! { <div id="stage" {..inner_html(markup)} on:click=press on:submit=submit></div> }
}

/// The markup that the island on this page begins with.
#[derive(Clone)]
pub struct Handed(pub String);

/// What the server handed over; nothing in the browser, where it is on the page.
#[must_use]
pub fn handed() -> Drawn {
    use_context().map_or_else(Drawn::default, |Handed(markup)| Drawn(markup))
}

/// The markup of a stage.
#[derive(Clone, Debug, Default)]
pub struct Drawn(pub String);

/// As for a text, but for three things: what the server drew stays when the island wakes, the same
/// markup once more replaces what was typed into it since, and on the screen what is folded is closed.
impl InnerHtmlValue for Drawn {
    type AsyncOutput = Self;
    type State = Element;
    type Cloneable = Self;
    type CloneableOwned = Self;

    fn html_len(&self) -> usize {
        self.0.len()
    }

    fn to_html(self, page: &mut String) {
        page.push_str(&self.0);
    }

    fn to_template(_: &mut String) {}

    fn hydrate<const FROM_SERVER: bool>(self, stage: &Element) -> Element {
        stage.clone()
    }

    fn build(self, stage: &Element) -> Element {
        let mut stage = stage.clone();
        self.rebuild(&mut stage);
        stage
    }

    fn rebuild(self, stage: &mut Element) {
        let lang = Desk::of_page().map_or_else(Lang::binding, |desk| desk.address.lang);
        stage.set_inner_html(&marked(&self.0, lang));
        // What is folded on the screen is drawn open: paper and other browsers show all of it.
        let folds = stage.get_elements_by_class_name("fold");
        for at in 0..folds.length() {
            if let Some(fold) = folds.item(at) {
                // An attribute that is not there is no fault.
                drop(fold.remove_attribute("open"));
            }
        }
    }

    fn into_cloneable(self) -> Self {
        self
    }

    fn into_cloneable_owned(self) -> Self {
        self
    }

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }
}
