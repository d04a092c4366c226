//! What anyone sees who speaks HTTP with the release binary.

mod abuse;
mod api;
mod assets;
mod budgets;
mod caching;
mod calculators;
mod content;
mod crowds;
mod deployment;
mod descriptors;
mod draining;
mod exchange;
mod figures;
mod forms;
mod headers;
mod operations;
mod overload;
mod pages;
mod plans;
mod portal;
mod private;
mod settlement;
mod signals;
mod tickets;
mod tools;
mod trip;
