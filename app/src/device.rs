//! The browser, wrapped: what islands need of it and nothing more. The server compiles it, as it
//! compiles the islands, and never calls it.

pub mod desk;
#[cfg(feature = "browser")]
pub mod exports;
pub mod fields;
pub mod history;
pub mod page;
pub mod storage;
pub mod typing;
