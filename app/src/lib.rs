//! What a resident sees. Knows [`seeds`]; knows nothing of HTTP.
//!
//! A page is a value ([`page::Page`]) with an address ([`routes`]); the interview is one HTML form
//! ([`form`]) drawn by the same [`parts`] on the server and, where it runs, in the browser
//! ([`islands`], over [`device`]).

pub mod correction;
pub mod device;
pub mod form;
pub mod islands;
pub mod named;
pub mod page;
#[cfg(feature = "ssr")]
mod pages;
pub mod parts;
#[cfg(feature = "ssr")]
pub mod render;
pub mod routes;
#[cfg(all(test, feature = "ssr"))]
mod shipped;
pub mod site;
pub mod tools;
pub mod words;
