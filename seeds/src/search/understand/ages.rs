//! How old, and born when.

use super::clause::{Text, begins, ends, holds};
use super::numbers::{self, Number};
use super::{Fact, Said};
use crate::calendar::Month;

/// Whoever is as old as the number that follows.
const WHO: &str = "今年|我|俺|咱|快|妈|爸|爹|娘|奶奶|爷爷|姥姥|姥爷|老伴|婆婆|公公|他|她|都|已经|老人|马上|刚|虚岁|年纪|年龄";

/// Every age and every month of birth.
pub(super) fn hear(text: Text<'_>) -> Vec<Fact> {
    let mut facts = Vec::new();
    for at in 0..text.0.len() {
        if !numbers::begins(text.0, at) {
            continue;
        }
        let Some(number) = numbers::read(&text.0[at..]) else {
            continue;
        };
        let found = birth(text, at, &number).or_else(|| age(text, at, &number));
        facts.extend(found);
    }
    facts
}

fn age(text: Text<'_>, at: usize, number: &Number) -> Option<Fact> {
    let to = at + number.length;
    let value = u16::try_from(number.value).ok().filter(|age| *age <= 110)?;
    let (left, right) = (text.before(at, 12), text.after(to, 12));
    let more = usize::from(begins(right, "多|来"));
    let after = &right[more..];
    let about = more > 0 || ends(left, "快|快要|将近|马上|差不多");
    let fact = |to| {
        Some(Fact {
            said: Said::Age(value, about),
            span: (at, to),
        })
    };
    let years = begins(after, "岁|周岁");
    if years && !begins(after, "岁以下|岁以内|周岁以下|岁及以下") {
        let length = if begins(after, "周岁") { 2 } else { 1 };
        return fact(to + more + length);
    }
    if years {
        return None;
    }
    if english(left, right) {
        return fact(to);
    }
    let grown = (16..=105).contains(&value) && number.length >= 2;
    let done = after.is_empty() && number.length >= 2 || begins(after, "了");
    let alone = left.is_empty() && more + usize::from(begins(after, "了")) > 0;
    (grown && done && (ends(left, WHO) || alone))
        .then(|| fact(to + more))
        .flatten()
}

fn english(left: &[char], right: &[char]) -> bool {
    begins(right, " years old| year old| yo")
        || ends(left, "aged |age |i am |im |over |is |turned |turning ")
            && (right.is_empty() || begins(right, " and| now"))
}

/// 75年3月生, 七五年生的, 1975年3月出生, born in 1975.
fn birth(text: Text<'_>, at: usize, number: &Number) -> Option<Fact> {
    let year = match number.value {
        1930..=2030 => number.value,
        30..=99 if number.plain && number.length == 2 => 1900 + number.value,
        0..=25 if number.plain && number.length == 2 => 2000 + number.value,
        _ => return None,
    };
    let year = i32::try_from(year).ok()?;
    let mut to = at + number.length;
    let mut month = None;
    let left = text.before(at, 16);
    if ends(left, "born in |born on |born ") {
        return Some(Fact {
            said: Said::Birth(year, None),
            span: (at, to),
        });
    }
    let after = text.after(to, 12).strip_prefix(&['年'])?;
    to += 1;
    let mut after = after;
    if let Some(found) = numbers::read(after) {
        let rest = after.get(found.length..).unwrap_or_default();
        if begins(rest, "月") && (1..=12).contains(&found.value) {
            month = i32::try_from(found.value)
                .ok()
                .map(|month| Month::new(year, month));
            let length = found.length + if begins(rest, "月份") { 2 } else { 1 };
            after = after.get(length..).unwrap_or_default();
            to += length;
        }
    }
    let born = begins(after, "生|出生|份生|的生") || holds(left, "出生|生于|生日");
    let born = born || month.is_none() && begins(after, "的,|的人|的男|的女");
    born.then_some(Fact {
        said: Said::Birth(year, month),
        span: (at, to),
    })
}
