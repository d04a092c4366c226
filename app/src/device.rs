//! The browser, wrapped: what the islands need of it and nothing more.

pub(crate) mod desk;
pub mod exports;
pub(crate) mod fields;
pub(crate) mod history;
pub(crate) mod page;
