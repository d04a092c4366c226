//! What tests call, to compare the browser's plan with the server's.

use super::desk;
use crate::form::Screen;
use crate::page::Address;
use crate::parts::{self, Scene};
use seeds::calendar::{Date, date};
use seeds::catalogue::Pack;
use seeds::share;
use wasm_bindgen::prelude::wasm_bindgen;

/// The canonical bytes of the plan that the form state `state` leads to on the day `today`, written
/// `YYYY-MM-DD`; the open question's id where there is no plan yet.
#[wasm_bindgen]
pub fn plan_canonical(state: &str, today: &str) -> Option<Vec<u8>> {
    let (pack, _, screen) = screen(state, today)?;
    match screen {
        Screen::Planned(planned) | Screen::Checking(planned) => Some(planned.plan.canonical()),
        screen => screen
            .question(&pack.guide)
            .map(|id| id.as_bytes().to_vec()),
    }
}

/// The screen that `state` leads to, drawn as the page at `path` draws it.
#[wasm_bindgen]
pub fn screen_html(state: &str, today: &str, path: &str, public_url: &str) -> Option<String> {
    let (pack, today, screen) = screen(state, today)?;
    let address = Address::from_path(path)?;
    let scene = Scene {
        pack,
        address: &address,
        today,
        public_url,
    };
    Some(parts::screen(&scene, &screen).into_string())
}

fn screen(state: &str, today: &str) -> Option<(&'static Pack, Date, Screen)> {
    let pack = desk::pack()?;
    let today = date(today)?;
    let answers = share::read_state(&pack.guide, state);
    Some((pack, today, Screen::resume(pack, answers, today)))
}
