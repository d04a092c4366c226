//! What the loader calls, in every program.

use super::desk;
use wasm_bindgen::prelude::wasm_bindgen;

/// Takes the page's data before the islands wake. `false`: a part was lost or changed on the way.
#[wasm_bindgen]
pub fn provide_data(bytes: Vec<u8>) -> bool {
    desk::take_data(bytes)
}

/// Takes the words of the page before the islands wake.
#[wasm_bindgen]
pub fn provide_words(text: String) {
    desk::take_words(text);
}

/// Makes ready for the islands.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
