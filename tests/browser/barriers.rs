//! axe-core finds no barrier: WCAG 2.2 A and AA and its best practice.

use crate::harness::kinds::{LARGE_EN, LARGE_ZH, STANDARD_EN, STANDARD_ZH, Setting, kinds};
use crate::harness::run;
use crate::harness::tab::Tab;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::{env, fs};

/// Which of axe's rules are asked.
#[derive(Clone, Copy, Debug)]
enum Rules {
    All,
    /// Those that depend on a colour scheme.
    OfColour,
}

impl Rules {
    fn run_only(self) -> Value {
        match self {
            Self::All => json!({
                "type": "tag",
                "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            }),
            Self::OfColour => json!({
                "type": "rule",
                "values": ["color-contrast", "link-in-text-block"],
            }),
        }
    }
}

/// Features of a medium and their values.
type Media = [(&'static str, &'static str); 2];
/// Width and height of a window, the name of a colour scheme, the media features that ask for it,
/// and what is looked for.
type View = ((i64, i64), &'static str, Media, Rules);

const LIGHT: Media = [
    ("prefers-color-scheme", "light"),
    ("prefers-reduced-motion", "reduce"),
];
const DARK: Media = [
    ("prefers-color-scheme", "dark"),
    ("prefers-reduced-motion", "reduce"),
];
const PHONE: (i64, i64) = (360, 640);
const DESKTOP: (i64, i64) = (1280, 800);
/// Both widths, both schemes: a scheme changes colours and nothing else, and they do not depend on
/// the width.
const VIEWS: [View; 3] = [
    (DESKTOP, "light", LIGHT, Rules::All),
    (PHONE, "light", LIGHT, Rules::All),
    (PHONE, "dark", DARK, Rules::OfColour),
];

fn axe() -> String {
    let named = env::var_os("AXE").or_else(|| env::var_os("PORTAL_AXE"));
    let path = named.map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/axe/axe.min.js"),
        PathBuf::from,
    );
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What was found so far.
#[derive(Default)]
struct Findings {
    runs: usize,
    violations: BTreeMap<String, Vec<String>>,
    incomplete: BTreeMap<String, usize>,
}

impl Findings {
    async fn look(&mut self, tab: &Tab, axe: &str, rules: Rules, place: &str) {
        let loaded = "typeof axe === 'object'";
        if tab.value(loaded).await != json!(true) {
            tab.value(&format!("{axe};0")).await;
        }
        let options =
            json!({ "runOnly": rules.run_only(), "resultTypes": ["violations", "incomplete"] });
        let ask = format!(
            "axe.run(document, {options}).then(({{ violations, incomplete }}) => {{
               const brief = each => [each.id, each.nodes.map(node =>
                 `${{node.target.join(' ')}}: ${{(node.failureSummary ?? '').split('\\n').slice(1, 3).join(';')}}`)];
               return [violations.map(brief), incomplete.map(brief)]; }})"
        );
        let found = tab.ask(&ask).await;
        let found = found.unwrap_or_else(|error| panic!("{place}: {error}"));
        self.runs += 1;
        for violation in found[0].as_array().into_iter().flatten() {
            let rule = violation[0].as_str().unwrap_or_default().to_owned();
            let nodes = violation[1].as_array().into_iter().flatten();
            let nodes = nodes.filter_map(Value::as_str).take(2);
            let nodes: Vec<&str> = nodes.collect();
            let told = format!("{place}: {}", nodes.join(" | "));
            self.violations.entry(rule).or_default().push(told);
        }
        for undecided in found[1].as_array().into_iter().flatten() {
            let rule = undecided[0].as_str().unwrap_or_default().to_owned();
            let nodes = undecided[1].as_array().map_or(0, Vec::len);
            *self.incomplete.entry(rule).or_default() += nodes;
        }
    }

    fn report(self, what: &str) {
        println!(
            "axe: {what}: {} runs; left to a person: {:?}",
            self.runs, self.incomplete
        );
        let mut told = String::new();
        for (rule, places) in &self.violations {
            let first: Vec<&str> = places.iter().take(4).map(String::as_str).collect();
            told += &format!(
                "\n{rule} in {} runs:\n  {}",
                places.len(),
                first.join("\n  ")
            );
        }
        assert!(self.violations.is_empty(), "{told}");
    }
}

/// Every other page of the sitemap from the `nth`, in one setting.
fn no_page_of_the_sitemap_has_a_barrier(setting: Setting, nth: usize) {
    run(async |world| {
        let axe = axe();
        let tab = world.tab().await;
        tab.bypass_policy().await;
        tab.media("screen", &LIGHT).await;
        let mut findings = Findings::default();
        let mut paths = world.portal.paths().await;
        paths.retain(|path| Setting::of(path) == setting);
        for path in paths.iter().skip(nth).step_by(2) {
            tab.go(path).await;
            findings.look(&tab, &axe, Rules::All, path).await;
        }
        assert!(findings.runs > 10, "{setting:?}: {} pages", findings.runs);
        findings.report(&format!("pages of the sitemap, {setting:?}"));
    });
}

// Each page is looked at in one language, each kind of page in both: they share their markup.

#[test]
fn no_chinese_page_of_the_sitemap_has_a_barrier() {
    no_page_of_the_sitemap_has_a_barrier(STANDARD_ZH, 0);
}

#[test]
fn no_english_page_of_the_sitemap_has_a_barrier() {
    no_page_of_the_sitemap_has_a_barrier(STANDARD_EN, 1);
}

fn no_kind_has_a_barrier(setting: Setting) {
    run(async |world| {
        let axe = axe();
        let tab = world.tab().await;
        tab.bypass_policy().await;
        let mut findings = Findings::default();
        for kind in kinds() {
            kind.open(&tab, setting).await;
            for ((width, height), scheme, media, rules) in VIEWS {
                tab.size(width, height).await;
                tab.media("screen", &media).await;
                let place = format!("{} {}{width} {scheme}", kind.name, setting.path("/"));
                findings.look(&tab, &axe, rules, &place).await;
            }
        }
        findings.report(&format!("{} kinds of pages, {setting:?}", kinds().len()));
    });
}

#[test]
fn no_kind_of_chinese_page_has_a_barrier() {
    no_kind_has_a_barrier(STANDARD_ZH);
}

#[test]
fn no_kind_of_english_page_has_a_barrier() {
    no_kind_has_a_barrier(STANDARD_EN);
}

#[test]
fn no_kind_of_large_chinese_page_has_a_barrier() {
    no_kind_has_a_barrier(LARGE_ZH);
}

#[test]
fn no_kind_of_large_english_page_has_a_barrier() {
    no_kind_has_a_barrier(LARGE_EN);
}
