//! What moves: the interview, and a plan opened from a link.
//!
//! An island holds state only. It draws with the same [`parts`](crate::parts) as the server, from
//! the pack that the loader hands over before it wakes, so the first tree it draws is the one that
//! is already on the page. On the server the finished view is handed to it through the context.

#[cfg(all(feature = "hydrate", not(feature = "ssr")))]
mod client;
pub mod interview;
#[cfg(feature = "ssr")]
mod server;
pub mod shared_plan;

pub use interview::Interview;
pub use shared_plan::SharedPlan;

#[cfg(feature = "ssr")]
pub use server::{Files, interview, shared_plan};
