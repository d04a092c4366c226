//! How the files of the programs hang together: shared things stand below those that share them, so that a
//! reader need not hold a crate in the head at once.

use crate::languages::programs;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The crates, each by the folder of its files.
const CRATES: [&str; 3] = ["app/src", "seeds/src", "server/src"];

/// As many files may know each other in a circle.
const LONGEST: usize = 3;

/// Circles that are longer today, each by where its files are. One that has gone is struck out here.
const EXEMPT: [&[&str]; 4] = [
    &["seeds/src"],
    &["server/src/api"],
    &["server/src/commands"],
    &[
        "server/src/corrections",
        "server/src/ops/health",
        "server/src/site",
    ],
];

/// As often may the app ask for what it is compiled.
const MOST_CONDITIONS: usize = 39;

/// A file by the names of the modules that lead to it.
type Module = Vec<String>;

/// The files of a crate, each with its text.
type Files = BTreeMap<Module, String>;

/// The module of a file at `path` within its crate.
fn module(path: &str) -> Module {
    let path = path.trim_end_matches(".rs");
    match path {
        "lib" | "main" => Module::new(),
        _ => path.split('/').map(str::to_owned).collect(),
    }
}

/// A program's names and signs, without what stands behind `//` and without unit tests.
fn tokens(program: &str) -> Vec<&str> {
    let tests = program.find("mod tests {").unwrap_or(program.len());
    let lines = program[..tests].lines();
    let code = lines.map(|line| line.split("//").next().unwrap_or_default());
    let mut tokens = Vec::new();
    for mut line in code {
        while !line.is_empty() {
            let name = line.find(|sign: char| !sign.is_alphanumeric() && sign != '_');
            let length = match name {
                Some(0) if line.starts_with("::") => 2,
                Some(0) => line.chars().next().map_or(1, char::len_utf8),
                Some(end) => end,
                None => line.len(),
            };
            let (token, rest) = line.split_at(length);
            tokens.extend((!token.trim().is_empty()).then_some(token));
            line = rest;
        }
    }
    tokens
}

/// Every path that begins with `start`, which is followed by `rest`: more than one where braces part it.
fn paths<'t>(start: &[&'t str], rest: &mut &[&'t str], found: &mut Vec<Vec<&'t str>>) {
    let mut path = start.to_vec();
    while let ["::", next, after @ ..] = *rest {
        *rest = after;
        if *next != "{" {
            path.push(*next);
            continue;
        }
        while let [first, after @ ..] = *rest {
            *rest = after;
            match *first {
                "}" => return,
                "," => {}
                first => paths(&[&path[..], &[first]].concat(), rest, found),
            }
        }
    }
    found.push(path);
}

/// Every path from a module to others of its crate. Where something can be seen (`pub(in …)`) is none.
fn named<'t>(tokens: &[&'t str]) -> Vec<Vec<&'t str>> {
    let children: BTreeSet<&str> = tokens
        .windows(3)
        .filter(|three| three[0] == "mod" && three[2] == ";")
        .map(|three| three[1])
        .collect();
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let (before, mut after) = (&tokens[..at], &tokens[at + 1..]);
        let leads = after.first() == Some(&"::") && !before.ends_with(&["::"]);
        let starts = ["crate", "self", "super"].contains(token) || children.contains(token);
        if leads && starts && !before.ends_with(&["pub", "(", "in"]) {
            paths(&[*token], &mut after, &mut found);
        }
    }
    found
}

/// The file that `path` leads to from `module`: the one that is nearest to its end.
fn reached(module: &[String], path: &[&str], files: &Files) -> Module {
    let mut at = match path[0] {
        "crate" => Module::new(),
        _ => module.to_vec(),
    };
    for name in path {
        match *name {
            "crate" | "self" => {}
            "super" => drop(at.pop()),
            name => at.push(name.to_owned()),
        }
    }
    while !files.contains_key(&at) && at.pop().is_some() {}
    at
}

/// Which files each file names. That all name the crate's root says nothing.
fn edges(files: &Files) -> BTreeMap<&Module, BTreeSet<Module>> {
    let of = |(module, program): (&'_ Module, &String)| -> BTreeSet<Module> {
        let paths = named(&tokens(program)).into_iter();
        let reached = paths.map(|path| reached(module, &path, files));
        reached
            .filter(|it| it != module && !it.is_empty())
            .collect()
    };
    files.iter().map(|file| (file.0, of(file))).collect()
}

/// The circles of more than [`LONGEST`] files: sets in which each file leads to every other.
fn circles(files: &Files) -> BTreeSet<Vec<String>> {
    let edges = edges(files);
    let beyond = |from: &Module| {
        let mut seen = BTreeSet::new();
        let mut ahead = vec![from.clone()];
        while let Some(at) = ahead.pop() {
            let next = edges[&at]
                .iter()
                .filter(|next| seen.insert((*next).clone()));
            ahead.extend(next.cloned().collect::<Vec<_>>());
        }
        seen
    };
    let beyond: BTreeMap<&Module, BTreeSet<Module>> =
        files.keys().map(|from| (from, beyond(from))).collect();
    let circle = |from: &Module| -> Vec<String> {
        let others = beyond[from].iter().filter(|to| beyond[to].contains(from));
        others.map(|to| to.join("/")).collect()
    };
    let circles = files.keys().map(circle);
    circles.filter(|circle| circle.len() > LONGEST).collect()
}

/// The files of a folder of this clone.
fn files(folder: &str) -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .join(folder);
    let mut found = Vec::new();
    programs(&root, &mut found);
    let files = found.iter().map(|path| {
        let name = path.strip_prefix(&root).expect("below it");
        let text = fs::read_to_string(path).expect("a program");
        (module(&name.to_string_lossy()), text)
    });
    files.collect()
}

/// A tree that nobody wrote.
fn made_up(files: &[(&str, &str)]) -> Files {
    let files = files.iter();
    files
        .map(|(path, text)| (module(path), (*text).to_owned()))
        .collect()
}

#[test]
fn no_circle_of_files_is_longer_than_three() {
    let mut faults = Vec::new();
    let mut exempt = BTreeSet::new();
    for folder in CRATES {
        let files = files(folder);
        assert!(files.len() > 50, "{folder}: {} files", files.len());
        for circle in circles(&files) {
            let paths: Vec<String> = circle.iter().map(|at| format!("{folder}/{at}")).collect();
            let within = |place: &&str, path: &String| {
                let rest = path.strip_prefix(*place);
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            };
            let known = EXEMPT.into_iter().find(|places| {
                let mut paths = paths.iter();
                paths.all(|path| places.iter().any(|place| within(place, path)))
            });
            match known {
                Some(places) => drop(exempt.insert(places)),
                None => faults.push(paths.join(" ")),
            }
        }
    }
    assert_eq!(faults, [""; 0]);
    let gone: Vec<_> = EXEMPT
        .into_iter()
        .filter(|it| !exempt.contains(it))
        .collect();
    assert!(gone.is_empty(), "to be struck out of `EXEMPT`: {gone:?}");
}

#[test]
fn a_circle_is_seen_however_its_files_name_each_other() {
    let tree = [
        ("lib.rs", "mod a; mod b; mod c; mod d;"),
        ("a.rs", "use crate::b::Name;"),
        ("b.rs", "use super::{c::{self, Other}, d as unused};"),
        ("c.rs", "mod e;\nfn c() { e::of() }"),
        ("c/e.rs", "fn of() { super::super::a::f() }"),
        ("d.rs", "use std::fs; // crate::a"),
    ];
    let circle = ["a", "b", "c", "c/e"].map(str::to_owned).to_vec();
    assert_eq!(circles(&made_up(&tree)), BTreeSet::from([circle]));
    for (file, instead) in [
        ("a.rs", "// crate::b::Name"),
        ("b.rs", "use super::d;"),
        ("c.rs", "mod e;"),
        ("c/e.rs", "pub(in crate::a) fn of() {}"),
        ("c/e.rs", "#[cfg(test)]\nmod tests { use crate::a; }"),
    ] {
        let other = tree.map(|(path, text)| (path, if path == file { instead } else { text }));
        assert_eq!(circles(&made_up(&other)), BTreeSet::new(), "{instead}");
    }
}

/// How often a program asks for what it is compiled.
fn conditions(program: &str) -> usize {
    program.matches("cfg(").count()
}

#[test]
fn the_app_seldom_asks_for_what_it_is_compiled() {
    let files = files("app/src");
    let asked: usize = files.values().map(|program| conditions(program)).sum();
    assert!(asked <= MOST_CONDITIONS, "{asked} times `cfg(`");
}

#[test]
fn every_condition_counts() {
    let program =
        "#[cfg(test)]\nmod a;\n#[cfg(all(feature = \"x\", not(feature = \"y\")))]\nmod b;\n";
    assert_eq!(conditions(program), 2);
    assert_eq!(conditions("fn configured() {}"), 0);
}
