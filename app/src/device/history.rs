//! Back, forward and reload keep the place; a sensitive guide starts again on reload.

use crate::form::{Action, DO, QUESTION, STATE, Screen};
use gloo_events::EventListener;
use gloo_utils::window;
use seeds::calendar::Date;
use seeds::catalogue::{Guide, Pack};
use std::sync::Mutex;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, PopStateEvent};

/// Places of a sensitive guide: they live only as long as the page.
static REMEMBERED: Mutex<Vec<Place>> = Mutex::new(Vec::new());

/// Where a person is in a guide.
#[derive(Clone)]
pub(crate) struct Place {
    question: String,
    state: String,
}

/// Between a guide's id, the question and the state; no id holds one.
const JOINT: char = ' ';

impl Place {
    /// The place of a screen.
    pub(crate) fn of(guide: &Guide, screen: &Screen) -> Self {
        Self::at(screen.question(guide).unwrap_or_default(), guide, screen)
    }

    /// The place of `question`, with the answers of a screen that came later.
    pub(crate) fn at(question: &str, guide: &Guide, screen: &Screen) -> Self {
        Self {
            question: question.to_owned(),
            state: screen.state(guide),
        }
    }

    /// The screen at the place.
    pub(crate) fn screen(self, pack: &Pack, today: Date) -> Screen {
        let field = |name: &str, value: String| (name.to_owned(), value);
        let fields = [
            field(DO, Action::Show.write()),
            field(STATE, self.state),
            field(QUESTION, self.question),
        ];
        Screen::submit(pack, today, &fields)
    }

    fn write(&self, guide: &str) -> String {
        [guide, " ", &self.question, " ", &self.state].concat()
    }

    fn read(text: &str, guide: &str) -> Option<Self> {
        let mut parts = text.splitn(3, JOINT);
        let same = parts.next()? == guide;
        let (question, state) = (parts.next()?, parts.next()?);
        same.then(|| Self {
            question: question.to_owned(),
            state: state.to_owned(),
        })
    }
}

/// Adds a step to the browser's history.
pub(crate) fn push(pack: &Pack, place: &Place) {
    write(pack, place, |history, entry| history.push_state(entry, ""));
}

/// Puts a place where the browser's history is now.
pub(crate) fn settle(pack: &Pack, place: &Place) {
    write(pack, place, |history, entry| {
        history.replace_state(entry, "")
    });
}

fn write(pack: &Pack, place: &Place, into: fn(&History, &JsValue) -> Result<(), JsValue>) {
    let entry = if pack.guide.sensitive {
        let Ok(mut remembered) = REMEMBERED.lock() else {
            return;
        };
        remembered.push(place.clone());
        JsValue::from(remembered.len().to_string())
    } else {
        JsValue::from(place.write(&pack.guide.id))
    };
    // A browser that refuses (too many steps at once) only loses the way back.
    drop(
        window()
            .history()
            .and_then(|history| into(&history, &entry)),
    );
}

/// The place that the browser kept over a reload.
pub(crate) fn here(pack: &Pack) -> Option<Place> {
    let entry = window().history().ok()?.state().ok()?;
    Place::read(&entry.as_string()?, &pack.guide.id)
}

/// Calls `arrive` when the person goes back or forward; `None` for the page as it was opened.
pub(crate) fn on_return(arrive: impl Fn(Option<Place>) + 'static) {
    let listener = EventListener::new(&window(), "popstate", move |event| {
        let Some(event) = event.dyn_ref::<PopStateEvent>() else {
            return;
        };
        let entry = event.state();
        let guide = super::desk::pack().map_or("", |pack| pack.guide.id.as_str());
        arrive(
            entry
                .as_string()
                .and_then(|text| remembered(&text).or_else(|| Place::read(&text, guide))),
        );
    });
    listener.forget();
}

/// The place of a sensitive guide that the browser's history names by its number.
fn remembered(entry: &str) -> Option<Place> {
    let number: usize = entry.parse().ok()?;
    REMEMBERED.lock().ok()?.get(number.checked_sub(1)?).cloned()
}
