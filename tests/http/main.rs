//! What anyone sees who speaks HTTP with the release binary.

mod abuse;
mod api;
mod assets;
mod budgets;
mod caching;
mod calculators;
mod content;
#[path = "../content/corpus.rs"]
mod corpus;
#[path = "../content/corrected.rs"]
mod corrected;
mod corrections;
mod crowds;
mod deployment;
mod descriptors;
mod draining;
mod durable;
mod exchange;
mod figures;
mod folder;
mod forms;
mod headers;
mod kept;
mod lent;
mod links;
mod made_up;
mod mount;
mod observatory;
mod operations;
mod overload;
mod overview;
mod pages;
mod plans;
mod portal;
mod postgres;
mod power;
mod private;
mod purging;
mod search;
mod settlement;
mod signals;
mod soak;
mod tickets;
mod tools;
mod trip;
mod watch;
