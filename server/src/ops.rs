//! Keeping the server up: limits, panics, logs, health, an orderly end.

pub(crate) mod accept;
pub(crate) mod connections;
pub(crate) mod descriptors;
pub(crate) mod drill;
pub(crate) mod guard;
pub(crate) mod health;
pub(crate) mod lines;
pub(crate) mod log;
pub(crate) mod metrics;
pub(crate) mod midnight;
pub(crate) mod reload;
pub(crate) mod signals;
pub(crate) mod unread;
pub(crate) mod visit;
pub(crate) mod wire;
pub(crate) mod work;
