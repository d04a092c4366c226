//! What moves: the interview, a plan opened from a link, and the tools.
//!
//! An island holds state only. It draws with the same [`parts`](crate::parts) as the server, from
//! the data that the loader hands over before it wakes, so the first tree it draws is the one that
//! is already on the page. On the server the finished view is handed to it through the context.
//!
//! There are two programs: the interview's islands (feature `hydrate`) and every other page's
//! (feature `tools`). The server draws all of them.

#[cfg(any(feature = "ssr", feature = "tools"))]
pub mod card;
#[cfg(all(feature = "hydrate", not(feature = "ssr")))]
mod client;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod interview;
#[cfg(all(feature = "tools", not(feature = "ssr")))]
mod one_form;
#[cfg(feature = "ssr")]
mod server;
#[cfg(any(feature = "ssr", feature = "tools"))]
pub mod settlement;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod shared_plan;
#[cfg(any(feature = "ssr", feature = "tools"))]
pub mod trip;

#[cfg(any(feature = "ssr", feature = "tools"))]
pub use card::Card;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use interview::Interview;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use shared_plan::SharedPlan;

#[cfg(any(feature = "ssr", feature = "tools"))]
pub use settlement::Settlement;
#[cfg(any(feature = "ssr", feature = "tools"))]
pub use trip::Trip;

#[cfg(feature = "ssr")]
pub use server::{Data, Files, Sources, interview, shared_plan, tool};
