//! What the portal is built from: licences, what is banned, and what is there twice. The lists stand in
//! `.cargo/deny.toml`.

use serde::Deserialize;
use serde_json::Value;
use spdx::{Expression, LicenseReq, ParseMode};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What it is built for: the server's machine and the browser.
const PLATFORMS: [&str; 2] = ["x86_64-unknown-linux-gnu", "wasm32-unknown-unknown"];

#[derive(Deserialize)]
struct Lists {
    licenses: Licences,
    bans: Bans,
}

#[derive(Deserialize)]
struct Licences {
    allow: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Bans {
    multiple_versions: String,
    deny: Vec<Named>,
    skip: Vec<Named>,
}

#[derive(Deserialize)]
struct Named {
    name: String,
}

/// A package that is built in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Package {
    name: String,
    version: String,
    licence: String,
    source: String,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn lists() -> Lists {
    let text = std::fs::read_to_string(root().join(".cargo/deny.toml")).expect("the lists");
    toml::from_str(&text).expect("lists")
}

/// Every package that is built on one of the platforms.
fn packages() -> BTreeSet<Package> {
    let mut packages = BTreeSet::new();
    for platform in PLATFORMS {
        let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args(["metadata", "--locked", "--format-version", "1"])
            .args(["--filter-platform", platform])
            .current_dir(root())
            .output()
            .expect("cargo runs");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let metadata: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let listed = metadata["packages"].as_array().expect("packages");
        packages.extend(listed.iter().map(|package| Package {
            name: text(&package["name"]),
            version: text(&package["version"]),
            licence: text(&package["license"]),
            source: text(&package["source"]),
        }));
    }
    assert!(
        packages.len() > 200,
        "every package is looked at: {}",
        packages.len()
    );
    packages
}

/// Whether one of `allowed` is enough for `licence`.
fn is_allowed(licence: &str, allowed: &[LicenseReq]) -> bool {
    // An older way of writing `OR` is still met.
    let expression = Expression::parse_mode(licence, ParseMode::LAX);
    expression.is_ok_and(|expression| expression.evaluate(|needed| allowed.contains(needed)))
}

fn allowed(lists: &Lists) -> Vec<LicenseReq> {
    let read = |name: &String| {
        let expression = Expression::parse(name).expect("a licence");
        let one = expression.requirements().next().expect("one").req.clone();
        assert_eq!(expression.requirements().count(), 1, "{name}");
        one
    };
    lists.licenses.allow.iter().map(read).collect()
}

/// Names that are there in more than one version, with the versions.
fn twice(packages: &BTreeSet<Package>) -> BTreeMap<String, Vec<String>> {
    let mut versions: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in packages {
        versions
            .entry(package.name.clone())
            .or_default()
            .push(package.version.clone());
    }
    versions.retain(|_, versions| versions.len() > 1);
    versions
}

#[test]
fn every_package_may_be_used_and_passed_on() {
    let lists = lists();
    let allowed = allowed(&lists);
    for package in packages() {
        assert!(is_allowed(&package.licence, &allowed), "{package:?}");
    }
    for (licence, fits) in [
        ("MIT", true),
        ("MIT/Apache-2.0", true),
        ("GPL-3.0-only OR MIT", true),
        ("MIT AND Unicode-3.0", true),
        ("MIT AND GPL-3.0-only", false),
        ("MPL-2.0", false),
        ("AGPL-3.0-only", false),
        ("", false),
        ("whatever", false),
    ] {
        assert_eq!(is_allowed(licence, &allowed), fits, "{licence}");
    }
}

#[test]
fn every_package_comes_from_the_registry_or_stands_here() {
    for package in packages() {
        let known = package.source.is_empty() || package.source.starts_with("registry+");
        assert!(known, "{package:?}");
    }
}

#[test]
fn what_is_banned_is_not_there() {
    let banned: BTreeSet<String> = lists().bans.deny.into_iter().map(|it| it.name).collect();
    let names: Vec<Package> = packages().into_iter().collect();
    let found: Vec<&Package> = names
        .iter()
        .filter(|package| banned.contains(&package.name))
        .collect();
    assert!(found.is_empty(), "{found:?}");
    assert!(!banned.is_empty());
}

#[test]
fn nothing_is_there_twice_but_what_is_listed_and_nothing_is_listed_in_vain() {
    let lists = lists();
    assert_eq!(lists.bans.multiple_versions, "deny");
    let skipped: BTreeSet<String> = lists.bans.skip.into_iter().map(|it| it.name).collect();
    let twice = twice(&packages());
    for (name, versions) in &twice {
        assert!(skipped.contains(name), "{name} is there as {versions:?}");
    }
    for name in skipped {
        assert!(
            twice.contains_key(&name),
            "{name} is there once: strike it from the list"
        );
    }
}
