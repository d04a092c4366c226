//! The browser, wrapped: what the islands need of it and nothing more.

pub(crate) mod desk;
pub mod exports;
pub(crate) mod fields;
pub(crate) mod history;
#[cfg(feature = "hydrate")]
pub mod interview;
pub(crate) mod page;
pub(crate) mod stage;
#[cfg(feature = "tools")]
pub(crate) mod storage;
