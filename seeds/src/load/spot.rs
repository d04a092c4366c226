//! Where in a content file something stands, by what is written there.
//!
//! A fault is found in what was read, not while it is read; so it names marks: first what it is about,
//! by its id, then what in it is wrong. They are looked for in the file as TOML, not as signs: an id is
//! no part of a longer one, a remark is no value, and what belongs to the next item is not found in
//! this one.

use super::Text;
use core::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A line of a file, and what in it is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The line.
    pub text: String,
    /// What is meant, in bytes of the line.
    pub marked: Range<usize>,
}

/// A key with its value, or one text of a list.
struct Token<'t> {
    key: &'t str,
    key_span: Range<usize>,
    value: Option<(&'t str, Range<usize>)>,
    /// Which tokens stand in the same table, and in those within it.
    within: Range<usize>,
}

/// The place at which `marks` follow one another, in bytes; the last that is found counts. Without any
/// it is the beginning.
///
/// A mark is a key, a value in quotes, the head of a table in brackets, or words of a value.
pub(super) fn find(text: &Text, marks: &[&str]) -> Range<usize> {
    let parsed = DeTable::parse(&text.body).ok();
    let mut tokens = Vec::new();
    if let Some(table) = &parsed {
        gather(table.get_ref(), &mut tokens);
    }
    let mut found = 0..0;
    let mut open = 0..tokens.len();
    let mut last: Option<(&str, usize)> = None;
    for mark in marks {
        // The same once more: the second of two.
        let again = last.filter(|(before, _)| before == mark);
        if let Some((_, at)) = again {
            open = at + 1..tokens.len();
        }
        let names = last.is_none() || again.is_some();
        if let Some((at, span)) = token(&tokens, open.clone(), mark, names) {
            // An id names its whole table.
            open = match tokens[at].key == "id" && names {
                true => tokens[at].within.clone(),
                false => at + 1..open.end,
            };
            found = span;
            last = Some((mark, at));
        } else if let Some(at) = raw(text.body.get(found.end..), mark, parsed.is_some()) {
            found = found.end + at..found.end + at + mark.len();
            let behind = tokens
                .iter()
                .position(|it| it.key_span.start >= found.start);
            open = behind.unwrap_or(tokens.len())..tokens.len();
        } else {
            break;
        }
    }
    found
}

/// Where signs stand as they are: in what is no TOML, and the head of a table.
fn raw(rest: Option<&str>, mark: &str, parsed: bool) -> Option<usize> {
    rest.filter(|_| !parsed || mark.starts_with('['))?
        .find(mark)
}

fn gather<'t>(table: &'t DeTable<'t>, tokens: &mut Vec<Token<'t>>) {
    let first = tokens.len();
    for (key, value) in table {
        let (name, span) = (&**key.get_ref(), key.span());
        add(name, &span, value, tokens);
    }
    let all = first..tokens.len();
    for token in &mut tokens[first..] {
        if token.within.is_empty() {
            token.within = all.clone();
        }
    }
}

fn add<'t>(
    key: &'t str,
    key_span: &Range<usize>,
    value: &'t Spanned<DeValue<'t>>,
    tokens: &mut Vec<Token<'t>>,
) {
    let told = value.get_ref().as_str().map(|told| (told, value.span()));
    tokens.push(Token {
        key,
        key_span: key_span.clone(),
        value: told,
        within: 0..0,
    });
    match value.get_ref() {
        DeValue::Table(table) => gather(table, tokens),
        DeValue::Array(items) => {
            for item in items {
                match item.get_ref() {
                    DeValue::Table(table) => gather(table, tokens),
                    _ => add(key, key_span, item, tokens),
                }
            }
        }
        _ => {}
    }
}

/// The first token of `open` that `mark` means: which, and the place of what is meant. Where `names`,
/// an id is meant before anything that refers to it.
fn token(
    tokens: &[Token<'_>],
    open: Range<usize>,
    mark: &str,
    names: bool,
) -> Option<(usize, Range<usize>)> {
    let all = || tokens.iter().enumerate().take(open.end).skip(open.start);
    let quoted = mark.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
    let wanted = quoted.unwrap_or(mark);
    let value = |is_it: &dyn Fn(&Token<'_>, &str) -> bool| {
        all().find_map(|(at, token)| {
            let (told, span) = token.value.as_ref()?;
            is_it(token, told).then(|| (at, span.clone()))
        })
    };
    if names && let Some(id) = value(&|token, told| token.key == "id" && told == wanted) {
        return Some(id);
    }
    if quoted.is_some() {
        return value(&|_, told| told == wanted);
    }
    let key = all().find(|(_, token)| token.key == wanted);
    let key = key.map(|(at, token)| (at, token.key_span.clone()));
    let exact = value(&|_, told| told == wanted);
    let first = [key, exact].into_iter().flatten().min_by_key(|(at, _)| *at);
    let head = mark.starts_with('[');
    first.or_else(|| value(&|_, told| !head && told.contains(wanted)))
}

/// The line (from 1) in which `place` begins, and that line.
pub(super) fn line(body: &str, place: &Range<usize>) -> (usize, Excerpt) {
    let before = body.get(..place.start).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let text = body.get(start..).unwrap_or_default();
    let text = text.lines().next().unwrap_or_default();
    let begin = (place.start - start).min(text.len());
    let end = place.end.saturating_sub(start).clamp(begin, text.len());
    let excerpt = Excerpt {
        text: text.to_owned(),
        marked: begin..end,
    };
    (before.matches('\n').count() + 1, excerpt)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GUIDE: &str = r#"# The first words name "ticket" and `related`.
example = "ticket=y"
related = ["other"]

[[outcomes]]
id = "tickets"
over = ["ticket"]
when = "old"

[[outcomes]]
id = "ticket"
when = "old and resident"
fee = { free = ["si:T-1"] }

[[outcomes]]
over = ["ticket"]
id = "ticket"
limit = "none"

[questions.ticket]
ask = "one"
"#;

    fn at(marks: &[&str]) -> (usize, String) {
        let text = Text::new("guide.toml", GUIDE);
        let (line, excerpt) = line(GUIDE, &find(&text, marks));
        let marked = excerpt.text.get(excerpt.marked).unwrap_or_default();
        (line, marked.to_owned())
    }

    #[test]
    fn marks_are_found_as_what_they_mean() {
        for (marks, line, marked) in [
            (&[][..], 1, ""),
            // Not the remark.
            (&["related"], 3, "related"),
            // Not a part of a longer one, nor a word that refers to it.
            (&["\"ticket\""], 11, "\"ticket\""),
            (&["\"tickets\"", "when"], 8, "when"),
            (&["\"ticket\"", "si:T-1"], 13, "\"si:T-1\""),
            // What this item lacks is not found in the next: the item itself is meant.
            (&["\"ticket\"", "limit"], 11, "\"ticket\""),
            // The second of two.
            (&["\"ticket\"", "\"ticket\""], 17, "\"ticket\""),
            (&["\"ticket\"", "\"ticket\"", "limit"], 18, "limit"),
            // A rule among others that hold it.
            (&["old"], 8, "\"old\""),
            (&["resident"], 12, "\"old and resident\""),
            (&["[questions.ticket]"], 20, "[questions.ticket]"),
            (&["[questions.ticket]", "ask"], 21, "ask"),
            (&["\"nothing\""], 1, ""),
        ] {
            assert_eq!(at(marks), (line, marked.to_owned()), "{marks:?}");
        }
    }

    #[test]
    fn what_is_no_toml_is_searched_as_it_is() {
        let text = Text::new("x.csv", "a,b\nc,d\n");
        let (line, excerpt) = line(&text.body, &find(&text, &["d"]));
        assert_eq!(
            (line, excerpt.text.as_str(), excerpt.marked),
            (2, "c,d", 2..3)
        );
    }
}
