//! The portal as a person meets it: the release binary, driven in a real browser.

mod barriers;
mod card;
mod checking;
mod comparing;
mod digests;
mod figures;
mod first_screen;
mod harness;
mod home;
mod journey;
mod layout;
mod medical;
mod moving;
mod people;
mod personas;
mod printing;
mod privacy;
mod quiet;
mod search;
mod sharing;
mod staying;
mod switching;
mod tickets;
mod trip;
mod without_script;
mod without_wasm;
