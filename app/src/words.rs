//! The words of the pages themselves. What a service demands stands in the content, never here.
//!
//! [`Ui`] is what parts and islands say, and travels beside the WASM ([`sent`]); what only whole pages say is in
//! [`pages`] and stays on the server.

pub mod ask;
pub mod card;
pub mod compare;
pub mod correct;
#[cfg(feature = "ssr")]
pub mod files;
pub mod interface;
pub mod messages;
pub mod overview;
pub mod pages;
pub mod places;
pub mod plan;
pub mod rail;
pub mod search;
pub mod sent;
pub mod settlement;
pub mod share;
mod shelf;
mod shown;
pub mod tickets;
pub mod trip;
mod whole;

pub use interface::Ui;
pub use shelf::{Shelf, has, of, put, stale};
pub use shown::set_of;
pub use whole::Words;

use messages::MessageWords;
use seeds::catalogue::Lang;

/// What `message` says, in every language that says it itself, a line each.
#[must_use]
pub fn in_all(message: impl Fn(&MessageWords) -> &'static str) -> String {
    let told = Lang::all().filter(|lang| has(*lang, "messages"));
    told.flat_map(|lang| [message(&of(lang).messages), "\n"])
        .collect()
}

/// The words of `lang`. In the browser there are those of the page's language, whichever is asked for.
#[must_use]
pub fn ui(lang: Lang) -> &'static Ui {
    shelf::ui(lang)
}
