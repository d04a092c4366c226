//! What the loader calls, in either program.

use super::desk;
use wasm_bindgen::prelude::wasm_bindgen;

/// Takes the page's data before the islands wake: a guide's pack. `false`: the bytes are of another
/// version.
#[cfg(feature = "hydrate")]
#[wasm_bindgen]
pub fn provide_data(bytes: &[u8]) -> bool {
    desk::take_pack(bytes)
}

/// Takes the page's data before the islands wake. `false`: it has some already.
#[cfg(not(feature = "hydrate"))]
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
