//! Back, forward and reload keep the place. A place is the form that led to it: taken once more, it
//! gives the same screen.
//!
//! Every entry of the browser's history that is ours names whose it is, the visit, and the form. An
//! entry that is not ours was made by a link within the page: moving about the page is the
//! browser's, and what is shown stays.

use super::{fields, page};
use gloo_events::EventListener;
use gloo_utils::window;
use js_sys::Number;
use seeds::field::Fields;
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{PopStateEvent, Storage};

/// A form as it was taken.
pub type Taken = Vec<(String, String)>;

/// How long places are remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Memory {
    /// As long as the tab, over reloads.
    Tab,
    /// As long as the page: what is sensitive does not stand in the browser's history.
    Page,
}

/// The way of a person through one guide or tool. Nothing is drawn from it, so it is no signal.
#[derive(Debug)]
pub struct Track {
    owner: &'static str,
    memory: Memory,
    /// Which life of the page this is: the moment of its beginning.
    life: RefCell<String>,
    /// The form of each visit, written down.
    visits: RefCell<Vec<String>>,
    /// The visit that is shown.
    shown: Cell<usize>,
}

/// Takes away what the browser's history keeps of this place.
pub fn leave_nothing() {
    if let Ok(history) = window().history() {
        // A browser that refuses shows the place once more.
        drop(history.replace_state(&JsValue::NULL, ""));
    }
}

/// This moment, later ones after earlier ones.
fn now() -> String {
    let now = Number::from(js_sys::Date::now()).to_string_with_radix(36);
    now.map(String::from).unwrap_or_default()
}

/// What lives as long as the tab, as its history does: when something was forgotten.
fn session() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// Between an entry's parts; neither an id nor a form that was written down holds one.
const JOINT: char = ' ';

/// An entry as it was read.
struct Entry {
    life: String,
    visit: usize,
    /// Nothing where only the page remembers it.
    form: Option<String>,
}

impl Track {
    /// The way through what is called `owner`. It lives as long as the page.
    #[must_use]
    pub fn new(owner: &'static str, memory: Memory) -> &'static Self {
        Box::leak(Box::new(Self {
            owner,
            memory,
            life: RefCell::new(now()),
            visits: RefCell::default(),
            shown: Cell::new(0),
        }))
    }

    /// The form of the place that the browser kept over a reload, or from another page back.
    #[must_use]
    pub fn here(&self) -> Option<Taken> {
        let state = window().history().ok()?.state().ok()?;
        let form = self.read(&state)?.form?;
        let taken = fields::unwritten(&form);
        self.note(form);
        self.put(false, None);
        Some(taken)
    }

    /// The form of the screen that is shown; empty for the page as it was opened.
    #[must_use]
    pub fn shown(&self) -> Taken {
        let visits = self.visits.borrow();
        let form = visits.get(self.shown.get());
        form.map_or_else(Vec::new, |form| fields::unwritten(form))
    }

    /// One step further, at `address` where it is another one. The same form twice is one step.
    pub fn push(&self, form: &Fields, address: Option<&str>) {
        let form = fields::written(form);
        let again = self.visits.borrow().get(self.shown.get()) == Some(&form);
        self.note(form);
        self.put(!again, address);
    }

    /// Another screen at the same place.
    pub fn settle(&self, form: &Fields) {
        self.note(fields::written(form));
        self.put(false, None);
    }

    /// Another screen at the same place, whose address is now `address`.
    pub fn settle_at(&self, form: &Fields, address: &str) {
        self.note(fields::written(form));
        self.put(false, Some(address));
    }

    /// Begins anew: no place from before is shown again, on no way back.
    pub fn forget(&self, address: &str) {
        let now = now();
        if let Some(storage) = session() {
            // A browser that keeps nothing has no places over a reload either.
            drop(storage.set_item(self.owner, &now));
        }
        self.life.replace(now);
        self.settle_at(&[], address);
    }

    /// Calls `arrive` when the person goes back or forward to another place, with its form; an
    /// empty one stands for the page as it was opened.
    pub fn on_return(&'static self, arrive: impl Fn(&Fields) + 'static) {
        let listener = EventListener::new(&window(), "popstate", move |event| {
            let Some(event) = event.dyn_ref::<PopStateEvent>() else {
                return;
            };
            match self.read(&event.state()) {
                Some(entry) => self.arrived(entry, &arrive),
                // What carries a plan or a card is opened by the loader.
                None if page::carries() => {}
                None => self.put(false, None),
            }
        });
        listener.forget();
    }

    fn arrived(&self, entry: Entry, arrive: &impl Fn(&Fields)) {
        if entry.life == *self.life.borrow() {
            if entry.visit == self.shown.replace(entry.visit) {
                return;
            }
            return arrive(&self.shown());
        }
        // An earlier life of the page. What only that one knew begins anew.
        self.note(entry.form.unwrap_or_default());
        self.put(false, None);
        arrive(&self.shown());
    }

    /// Notes a visit, which is shown now.
    fn note(&self, form: String) {
        let mut visits = self.visits.borrow_mut();
        self.shown.set(visits.len());
        visits.push(form);
    }

    /// Writes what is shown into the browser's history: over its entry, or as one more.
    fn put(&self, further: bool, address: Option<&str>) {
        let visit = self.shown.get();
        let life = self.life.borrow();
        let mut entry = [self.name(), " ", &life, " ", &visit.to_string()].concat();
        if self.memory == Memory::Tab {
            entry.push(JOINT);
            entry += self.visits.borrow().get(visit).map_or("", String::as_str);
        }
        let Ok(history) = window().history() else {
            return;
        };
        let entry = JsValue::from(entry);
        // A browser that refuses (too many steps at once) only loses the way back.
        drop(match further {
            true => history.push_state_with_url(&entry, "", address),
            false => history.replace_state_with_url(&entry, "", address),
        });
    }

    /// Whose an entry is. What is sensitive does not say so: its entries live as long as the page.
    fn name(&self) -> &'static str {
        match self.memory {
            Memory::Tab => self.owner,
            Memory::Page => "page",
        }
    }

    fn read(&self, state: &JsValue) -> Option<Entry> {
        let text = state.as_string()?;
        let mut parts = text.splitn(4, JOINT);
        let ours = parts.next()? == self.name();
        let life = parts.next()?.to_owned();
        let visit = parts.next()?.parse().ok()?;
        let forgotten = session().and_then(|kept| kept.get_item(self.owner).ok()?);
        let known = forgotten.is_none_or(|moment| life >= moment);
        let form = parts.next().filter(|_| known).map(str::to_owned);
        ours.then_some(Entry { life, visit, form })
    }
}
