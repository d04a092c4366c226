//! How long: paid, or not paid.

use super::clause::{Text, begins, ends, holds};
use super::{Fact, Said, numbers};
use crate::search::fold::GAP;

/// Before a length of time that is no length of paying.
const OTHER: &str = "满|够|等|差|第|每|领|领了|怀孕|怀了|超过|不到|未来|最近|近|前";
/// What is not paid.
const GAP_WORDS: &str = "断|停|空了|空着|没交|没缴|漏";
/// What is paid, or done while it is paid.
const PAID: &str = "交|缴|干|工作|上班|上了|打工|就业|参保|工龄|教|paid|pay|work|contribut|insured";

/// Every length of time that was or was not paid.
pub(super) fn hear(text: Text<'_>) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut at = 0;
    while at < text.0.len() {
        match length(text, at) {
            Some((months, to)) => {
                facts.extend(role(text, at, to, months));
                at = to;
            }
            None => at += 1,
        }
    }
    facts
}

fn role(text: Text<'_>, from: usize, to: usize, months: u32) -> Option<Fact> {
    let (left, right) = (text.before(from, 10), text.after(to, 8));
    let near = &left[left.len().saturating_sub(3)..];
    if ends(left, OTHER) || holds(near, "怀孕") || begins(right, "前|以前|之前|后|以后|内|以内")
    {
        return None;
    }
    if months == 0 || months > 720 {
        return None;
    }
    let gap = holds(left, GAP_WORDS) || begins(right, "没交|没缴|断|空");
    let gap = gap || holds(left, "gap|lapsed|stopped|missed|without") || holds(right, "gap|lapse");
    let said = if gap {
        Said::Gap(months)
    } else if holds(text.before(from, 24), PAID) || holds(text.after(to, 6), PAID) {
        Said::Months(months)
    } else {
        return None;
    };
    Some(Fact {
        said,
        span: (from, to),
    })
}

/// The length of time that begins at `at` in months, and where it ends.
fn length(text: Text<'_>, at: usize) -> Option<(u32, usize)> {
    let signs = text.0;
    if !numbers::begins(signs, at) {
        return None;
    }
    let rest = signs.get(at..)?;
    if begins(rest, "半年") {
        return Some((6, at + 2));
    }
    if let Some(found) = english(text, at) {
        return Some(found);
    }
    let number = numbers::read(rest)?;
    let mut to = at + number.length;
    let small = number.value < 100;
    let unit = signs.get(to..)?;
    if begins(unit, "个月") {
        return Some((number.value, to + 2));
    }
    let pair = matches!(rest.first(), Some('俩' | '两' | '仨'));
    if pair && begins(unit, "月") && !begins(unit, "月份") {
        return Some((number.value, to + 1));
    }
    if !begins(unit, "年|个年头|整年") || !small {
        return None;
    }
    to += if begins(unit, "个年头") {
        3
    } else {
        usize::from(begins(unit, "整年")) + 1
    };
    let mut months = number.value * 12;
    let after = signs.get(to..).unwrap_or_default();
    if begins(after, "半") {
        return Some((months + 6, to + 1));
    }
    let more = usize::from(begins(after, "零|又|多|来"));
    let after = after.get(more..).unwrap_or_default();
    if let Some(rest) = numbers::read(after) {
        let unit = after.get(rest.length..).unwrap_or_default();
        if begins(unit, "个月") {
            months += rest.value;
            return Some((months, to + more + rest.length + 2));
        }
        if begins(unit, "月") {
            // 75年3月 is a day in the calendar.
            return None;
        }
    }
    (!begins(after, "级|代|生|出生|底|初|份|的人")).then_some((months, to + more))
}

/// `6 years`, `three months`, `a year and a half`.
fn english(text: Text<'_>, at: usize) -> Option<(u32, usize)> {
    let rest = text.after(at, 24);
    let length = rest
        .iter()
        .take_while(|sign| sign.is_ascii_alphanumeric())
        .count();
    let word: String = rest[..length].iter().collect();
    let value = word.parse().ok().or_else(|| numbers::english(&word))?;
    let unit = rest.get(length..)?;
    let unit = unit.strip_prefix(&[GAP])?;
    let letters = unit
        .iter()
        .take_while(|sign| sign.is_ascii_alphabetic())
        .count();
    let to = at + length + 1 + letters;
    let unit: String = unit[..letters].iter().collect();
    match unit.as_str() {
        _ if begins(text.after(to, 8), " old| ago") => None,
        "year" | "years" | "yrs" => Some((value * 12, to)),
        "month" | "months" => Some((value, to)),
        _ => None,
    }
    .filter(|(months, _)| *months < 1200)
}
