//! What moves: the interview, a plan opened from a link, and the tools.
//!
//! An island holds state only. It draws with the same [`parts`](crate::parts) as the server, from
//! the data that the loader hands over before it wakes. It begins with what the server drew, and
//! draws only what comes after. On the server the finished view is handed to it through the context.
//!
//! There are four programs: the interview's islands (feature `hydrate`), card and settlement
//! (feature `tools`), tickets and trips (feature `trips`), search (feature `search`). The server
//! draws all of them.

/// Declares the island of a tool: its name, and the screen that it shows.
#[cfg(any(feature = "ssr", feature = "forms"))]
macro_rules! tool_island {
    ($(#[$about:meta])* $name:ident, $screen:path) => {
        $(#[$about])*
        #[island]
        pub fn $name() -> impl IntoView {
            #[cfg(feature = "ssr")]
            let stage = super::server::handed_stage();
            #[cfg(not(feature = "ssr"))]
            let stage = super::stage(super::one_form::one_form::<$screen>);
            stage
        }
    };
}

#[cfg(any(feature = "ssr", feature = "tools"))]
pub mod card;
#[cfg(all(feature = "hydrate", not(feature = "ssr")))]
mod client;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod interview;
#[cfg(all(feature = "forms", not(feature = "ssr")))]
mod one_form;
#[cfg(any(feature = "ssr", feature = "search"))]
pub mod search;
#[cfg(feature = "ssr")]
mod server;
#[cfg(any(feature = "ssr", feature = "tools"))]
pub mod settlement;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod shared_plan;
#[cfg(any(feature = "ssr", feature = "trips"))]
pub mod tickets;
#[cfg(any(feature = "ssr", feature = "trips"))]
pub mod trip;

#[cfg(any(feature = "ssr", feature = "tools"))]
pub use card::Card;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use interview::Interview;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use shared_plan::SharedPlan;

#[cfg(any(feature = "ssr", feature = "search"))]
pub use search::SearchResults;
#[cfg(any(feature = "ssr", feature = "tools"))]
pub use settlement::Settlement;
#[cfg(any(feature = "ssr", feature = "trips"))]
pub use tickets::Tickets;
#[cfg(any(feature = "ssr", feature = "trips"))]
pub use trip::Trip;

#[cfg(feature = "ssr")]
pub use server::{Data, Sources, interview, shared_plan, tool};

/// The element in which an island draws, as the server wrote it, once `wake` listens to it. Where
/// the page is not what the island expects it sleeps on, and forms are posted.
#[cfg(all(feature = "browser", not(feature = "ssr")))]
fn stage(wake: fn() -> Option<()>) -> impl leptos::prelude::IntoView {
    use leptos::prelude::*;
    wake();
    view! { <div id="stage"></div> }
}
