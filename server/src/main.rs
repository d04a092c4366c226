//! `portal`: serves the guides, checks them, and answers on the command line.

mod api;
mod clock;
mod commands;
mod content;
mod corrections;
mod hash;
mod ops;
mod site;
mod watch;

use clap::Parser as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    match commands::Portal::parse().run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("portal: {error}");
            ExitCode::FAILURE
        }
    }
}
