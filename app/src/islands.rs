//! What moves: the interview, a plan opened from a link, the tools and the search.
//!
//! An island is one component for both sides. What it shows stands in a signal; its markup follows
//! from that by the same [`parts`](crate::parts) as on the server, from the data that the loader
//! hands over before it wakes. It begins with what the server drew ([`stage`]): there the finished
//! markup is handed to it through the context, and no effect and no handler runs.
//!
//! There are five programs, each with the islands of one file here, which its feature selects; the
//! server draws all of them. What an island does in the browser is compiled everywhere.

pub mod guide;
mod on_device;
pub mod one_form;
pub mod results;
pub mod stage;

#[cfg(any(feature = "ssr", feature = "bills"))]
pub mod bills;
#[cfg(any(feature = "ssr", feature = "cards"))]
pub mod cards;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod interview;
#[cfg(any(feature = "ssr", feature = "search"))]
pub mod search;
#[cfg(feature = "ssr")]
mod server;
#[cfg(any(feature = "ssr", feature = "trips"))]
pub mod trips;

#[cfg(feature = "ssr")]
pub use server::{Data, Sources, ready};
