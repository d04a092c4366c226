//! What the device keeps, only when a person asks for it.

use gloo_utils::window;
use web_sys::Storage;

/// `None` where the browser keeps nothing: a private window, or a setting.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// Keeps `text` under `name`. Whether it was kept.
pub fn keep(name: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(name, text).is_ok())
}

/// What was kept under `name`.
pub fn kept(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Forgets what was kept under `name`.
pub fn forget(name: &str) {
    if let Some(storage) = storage() {
        // A browser that refuses keeps nothing either.
        drop(storage.remove_item(name));
    }
}
