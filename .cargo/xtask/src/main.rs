//! Everything between a new clone and a running, checked portal: `cargo xtask serve` builds and
//! serves it, `cargo xtask test` proves it. Each step may be repeated at any time; what is already
//! done costs a look.

use std::process::ExitCode;

mod browser;
mod checks;
mod client;
mod packages;
mod process;
mod server;
mod steps;
mod toolchain;
mod workspace;

use packages::Packages;
use steps::{Stop, step};
use toolchain::{Purpose, Toolchain};
use workspace::Workspace;

const USAGE: &str = "\
usage: cargo xtask COMMAND

  serve [--addr HOST:PORT] [ARGS]  set up, build, and run the portal (127.0.0.1:3000)
  build                            the same without running it
  check                            the quick checks: format, lints, unit and content tests
  test                             every check there is, HTTP and browser tests included
  soak                             what takes longer: ten minutes of requests, replicas, midnight, power, nginx

environment:
  PORTAL_TOOLCHAIN=rustup|debian   take this compiler and no other
  CHROME=PATH                      the browser for the browser tests";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let done = match command.as_str() {
        "serve" => serve(&rest),
        "build" if rest.is_empty() => build().map(|_| ()),
        "check" if rest.is_empty() => check(),
        "test" if rest.is_empty() => test(),
        "soak" if rest.is_empty() => soak(),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            eprintln!("xtask: {stop}");
            ExitCode::FAILURE
        }
    }
}

fn serve(arguments: &[String]) -> Result<(), Stop> {
    let workspace = build()?;
    Err(server::run(&workspace, arguments))
}

fn build() -> Result<Workspace, Stop> {
    let workspace = Workspace::find()?;
    let mut packages = Packages::new();
    let toolchain = step("toolchain", || {
        Toolchain::prepare(&workspace, &mut packages, Purpose::Build)
    })?;
    client::build(&workspace, toolchain)?;
    server::build(&workspace, toolchain)?;
    Ok(workspace)
}

fn check() -> Result<(), Stop> {
    let workspace = Workspace::find()?;
    let mut packages = Packages::new();
    let toolchain = step("toolchain", || {
        Toolchain::prepare(&workspace, &mut packages, Purpose::Check)
    })?;
    workspace.make_client_dir()?;
    checks::quick(&workspace, toolchain)
}

fn soak() -> Result<(), Stop> {
    let workspace = Workspace::find()?;
    let mut packages = Packages::new();
    let toolchain = step("toolchain", || {
        Toolchain::prepare(&workspace, &mut packages, Purpose::Build)
    })?;
    step("deployment", || {
        packages.ensure(&[
            "faketime",
            "nginx-light",
            "postgresql",
            "strace",
            "systemd",
            "wrk",
        ])
    })?;
    client::build(&workspace, toolchain)?;
    checks::soak(&workspace, toolchain)
}

fn test() -> Result<(), Stop> {
    let workspace = Workspace::find()?;
    let mut packages = Packages::new();
    let toolchain = step("toolchain", || {
        Toolchain::prepare(&workspace, &mut packages, Purpose::Check)
    })?;
    let browser = browser::prepare(&workspace, &mut packages)?;
    // The files of `server/deploy` are tested with what they are for.
    step("deployment", || {
        packages.ensure(&["faketime", "nginx-light", "strace", "systemd"])
    })?;
    client::build(&workspace, toolchain)?;
    checks::all(&workspace, toolchain, &browser)
}
