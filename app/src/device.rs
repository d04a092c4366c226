//! The browser, wrapped: what the islands need of it and nothing more.

#[cfg_attr(feature = "search", expect(dead_code))]
pub(crate) mod desk;
pub mod exports;
pub(crate) mod fields;
#[cfg_attr(feature = "search", expect(dead_code))]
pub(crate) mod history;
#[cfg(feature = "hydrate")]
pub mod interview;
#[cfg_attr(feature = "search", expect(dead_code))]
pub(crate) mod page;
#[cfg_attr(feature = "search", expect(dead_code))]
pub(crate) mod stage;
#[cfg(feature = "tools")]
pub(crate) mod storage;
#[cfg(feature = "search")]
pub(crate) mod typing;
