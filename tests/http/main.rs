//! What anyone sees who speaks HTTP with the release binary.

mod abuse;
mod api;
mod assets;
mod budgets;
mod caching;
mod calculators;
mod content;
mod figures;
mod forms;
mod headers;
mod links;
mod operations;
mod pages;
mod plans;
mod portal;
mod settlement;
mod tickets;
mod tools;
mod trip;
