//! A file for a translator: the words of the binding language as remarks, and room for the new ones.

use super::{MADE_FROM, MAY_BE_EMPTY, Set, named, text_hash};
use crate::load::{Fault, Text};
use std::fmt::Write as _;
use toml::de::DeTable;

/// The file of words `binding` with every word empty, what it said above it as a remark, and the hash
/// of what it was made from.
///
/// # Errors
/// It is no file of words.
pub fn blank(binding: &Text) -> Result<String, Vec<Fault>> {
    let set = Set::read(binding)?;
    let mut body = binding.body.clone();
    let mut words: Vec<_> = set.words.values().collect();
    words.sort_by_key(|word| word.span.start);
    // From the end, so that the places before stay where they are.
    for (at, word) in words.iter().enumerate().rev() {
        body.replace_range(word.span.clone(), "\"\"");
        let first = at == 0
            || words
                .get(at - 1)
                .is_some_and(|before| before.key != word.key);
        if first {
            let said = words[at..].iter().take_while(|other| other.key == word.key);
            let line = body[..word.key].rfind('\n').map_or(0, |end| end + 1);
            let mut remarks = String::new();
            for other in said {
                writeln!(remarks, "#> {}", other.says.replace('\n', " ")).ok();
            }
            body.insert_str(line, &remarks);
        }
    }
    if let Ok(table) = DeTable::parse(&body) {
        let own = table.get_ref().iter();
        let own = own.filter(|(key, _)| [MADE_FROM, MAY_BE_EMPTY].contains(&&**key.get_ref()));
        let spans: Vec<_> = own
            .map(|(key, value)| key.span().start..value.span().end)
            .collect();
        let mut kept = body.clone();
        for span in spans.into_iter().rev() {
            let from = remarked(&kept, span.start);
            let to = kept[span.end..]
                .find('\n')
                .map_or(kept.len(), |end| span.end + end + 1);
            kept.replace_range(from..to, "");
        }
        body = kept;
    }
    let mut body = body.trim_start().to_owned();
    while body.contains("\n\n\n") {
        body = body.replace("\n\n\n", "\n\n");
    }
    let path = &binding.path;
    let of_guide = path.starts_with("guides/") && !path.starts_with("guides/shared/");
    Ok(match named(path).is_some() || of_guide {
        true => format!("{MADE_FROM} = \"{}\"\n\n{body}", text_hash(&binding.body)),
        // Labels and what guides share do not say from what they were made.
        false => body,
    })
}

/// Where the remarks above `place` begin.
fn remarked(body: &str, place: usize) -> usize {
    let above = body.get(..place).unwrap_or_default().split_inclusive('\n');
    let remarks = above.rev().take_while(|line| line.starts_with('#'));
    place - remarks.map(str::len).sum::<usize>()
}
