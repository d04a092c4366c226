//! Makes the glue and the WASM smaller without changing what they do. Taken out are
//!
//! - exports and imports that the other side never names;
//! - names that only glue and WASM say to each other, with hashes and whole signatures in them;
//! - comments and indentation, which are for people.
//!
//! The glue is read by lines, as the pinned library writes it. A test in a real browser opens every
//! island of what comes out.

use std::collections::{BTreeMap, BTreeSet};
use walrus::Module;

/// Removes from the program what nothing calls: exports that the glue never names.
pub(crate) fn drop_unused(module: &mut Module, glue: &str) {
    let named: BTreeSet<&str> = words(glue).collect();
    let unused: Vec<_> = module
        .exports
        .iter()
        .filter(|export| !named.contains(export.name.as_str()))
        .map(|export| export.id())
        .collect();
    for export in unused {
        module.exports.delete(export);
    }
    walrus::passes::gc::run(module);
}

/// Gives what is imported, and what is exported under a signature, the shortest names there are;
/// returns the new name of each.
pub(crate) fn shorten(module: &mut Module) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    let mut next = (0..).map(short);
    for import in module.imports.iter_mut() {
        let name = next.next().unwrap_or_default();
        names.insert(std::mem::replace(&mut import.name, name.clone()), name);
    }
    for export in module.exports.iter_mut() {
        if export.name.contains("___") {
            let name = next.next().unwrap_or_default();
            names.insert(std::mem::replace(&mut export.name, name.clone()), name);
        }
    }
    names
}

/// The glue of a program from which `names` are all that is imported, by their old and new names.
pub(crate) fn slim(glue: &str, names: &BTreeMap<String, String>) -> String {
    let mut kept = String::with_capacity(glue.len());
    let mut skipping = false;
    for line in glue.lines() {
        if skipping {
            skipping = !line.starts_with("        }");
            continue;
        }
        let imported = line
            .strip_prefix("        __wb")
            .and_then(|rest| rest.split_once(": function("));
        skipping = imported.is_some_and(|(name, _)| !names.contains_key(&format!("__wb{name}")));
        if !skipping {
            keep(&mut kept, line.trim(), names);
        }
    }
    kept
}

/// A line without what is for people.
fn keep(kept: &mut String, line: &str, names: &BTreeMap<String, String>) {
    if line.is_empty() || ["//", "/*", "*"].iter().any(|sign| line.starts_with(sign)) {
        return;
    }
    let mut rest = line;
    for word in words(line) {
        let Some((before, after)) = rest.split_once(word) else {
            continue;
        };
        kept.push_str(before);
        kept.push_str(names.get(word).map_or(word, String::as_str));
        rest = after;
    }
    kept.push_str(rest);
    kept.push('\n');
}

/// The names in a text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !(sign.is_alphanumeric() || sign == '_' || sign == '$'))
        .filter(|word| !word.is_empty())
}

/// The shortest name for each number: letters, then letters with digits.
fn short(number: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(number % 26).unwrap_or_default());
    match number / 26 {
        0 => letter.to_string(),
        more => format!("{letter}{more}"),
    }
}
