//! A number as people type it: whole, in yuan, or as a ratio.
//!
//! Full-width signs count as their plain ones. Thousands may be set off, if every group has three
//! digits. A comma is a decimal one only where it can be nothing else: one or two digits follow it.
//! Everything else is refused with its reason; nothing is deleted to make a number of it.

use crate::answers::Problem;
use crate::money::{Fen, LARGEST_INPUT, Ratio};

/// Reads a whole number.
///
/// # Errors
/// What is wrong with it.
pub fn count(text: &str) -> Result<i64, Problem> {
    let number = Number::read(&plain(text))?;
    if !number.decimals.is_empty() {
        return Err(Problem::NotANumber);
    }
    let value: i64 = number.whole.parse().map_err(|_| Problem::TooLarge)?;
    Ok(if number.negative { -value } else { value })
}

/// Reads an amount in yuan: `4500`, `4,500.5`, `¥4500`, `4500元`.
///
/// # Errors
/// What is wrong with it.
pub fn money(text: &str) -> Result<Fen, Problem> {
    let plain = plain(text);
    let bare = plain.strip_prefix(['¥', '￥']).unwrap_or(&plain);
    let bare = bare.strip_suffix('元').unwrap_or(bare);
    let fen = hundredths(bare.trim()).map_err(|problem| match problem {
        Problem::NotANumber => Problem::NotAnAmount,
        other => other,
    })?;
    match fen > LARGEST_INPUT.0 {
        true => Err(Problem::TooLarge),
        false => Ok(Fen(fen)),
    }
}

/// Reads a number with at most two decimals, as hundredths.
///
/// # Errors
/// What is wrong with it.
pub fn hundredths(text: &str) -> Result<i64, Problem> {
    let number = Number::read(&plain(text))?;
    if number.decimals.len() > 2 {
        return Err(Problem::TooFine);
    }
    let digits = format!("{}{:0<2}", number.whole, number.decimals);
    let value: i64 = digits.parse().map_err(|_| Problem::TooLarge)?;
    Ok(if number.negative { -value } else { value })
}

/// Reads a ratio: a percentage with its sign, or a decimal with its point. A bare number could be
/// either, so it is neither.
///
/// # Errors
/// What is wrong with it.
pub fn ratio(text: &str) -> Result<Ratio, Problem> {
    let plain = plain(text);
    let percent = plain.strip_suffix('%');
    let number = Number::read(percent.unwrap_or(&plain).trim_end());
    let number = number.map_err(|problem| match problem {
        Problem::NotANumber => Problem::NotARatio,
        other => other,
    })?;
    let told = !number.decimals.is_empty() || number.whole == "0";
    if number.negative || percent.is_none() && !told {
        return Err(Problem::NotARatio);
    }
    let written = match percent {
        // Two places further: 8.5% is 0.085.
        Some(_) => {
            let digits = format!("{:0>3}", number.whole);
            let (whole, hundredths) = digits.split_at(digits.len() - 2);
            [whole, ".", hundredths, &number.decimals].concat()
        }
        None => [&number.whole, ".", &number.decimals].concat(),
    };
    written.parse().map_err(|_| Problem::NotARatio)
}

/// Reads ratios one after another, with blanks, commas or strokes between them.
///
/// # Errors
/// What is wrong with the first that is none.
pub fn ratios(text: &str) -> Result<Vec<Ratio>, Problem> {
    let parts = text.split([',', '，', '、', ';', '；', '/', ' ', '\u{3000}']);
    let parts = parts.filter(|part| !part.is_empty());
    let ratios = parts.map(ratio).collect::<Result<Vec<_>, _>>()?;
    match ratios.is_empty() {
        true => Err(Problem::NotARatio),
        false => Ok(ratios),
    }
}

/// A number taken apart.
#[derive(Debug, PartialEq, Eq)]
struct Number {
    negative: bool,
    /// At least one digit, no needless zeros before it.
    whole: String,
    decimals: String,
}

/// The longest number: more digits than an amount can have.
const LONGEST: usize = 18;

impl Number {
    fn read(text: &str) -> Result<Self, Problem> {
        let (negative, text) = match text.strip_prefix('-') {
            Some(rest) => (true, rest.trim_start()),
            None => (false, text),
        };
        if let Some(problem) = foreign(text) {
            return Err(problem);
        }
        let (head, decimals) = halves(text);
        if !digits(decimals) && !decimals.is_empty() {
            return Err(misplaced(text));
        }
        let whole = ungrouped(head).ok_or_else(|| misplaced(text))?;
        let whole = match whole.trim_start_matches('0') {
            "" => "0",
            whole => whole,
        };
        if whole.len() > LONGEST {
            return Err(Problem::TooLarge);
        }
        Ok(Self {
            negative,
            whole: whole.to_owned(),
            decimals: decimals.to_owned(),
        })
    }
}

/// What is wrong where other signs than digits and their separators stand.
fn foreign(text: &str) -> Option<Problem> {
    let other = |sign: &char| !sign.is_ascii_digit() && !SEPARATORS.contains(sign);
    if text.is_empty() {
        return Some(Problem::Missing);
    }
    let sign = text.chars().find(other)?;
    let digit = text.bytes().any(|byte| byte.is_ascii_digit());
    Some(match sign {
        '万' | '千' | '亿' if digit => Problem::TenThousands,
        '$' | '€' | '£' | '¥' | '￥' => Problem::Currency,
        _ if text.starts_with(|first: char| first.is_ascii_digit()) => Problem::WithUnit,
        _ => Problem::NotANumber,
    })
}

const SEPARATORS: [char; 4] = [',', '.', ' ', '\''];

/// What is before and after the decimal sign.
fn halves(text: &str) -> (&str, &str) {
    let (point, comma) = (text.rfind('.'), text.rfind(','));
    let commas = text.matches(',').count();
    match (point, comma) {
        (Some(point), Some(comma)) if comma > point && commas == 1 => parted(text, comma),
        (Some(point), _) if text.matches('.').count() == 1 => parted(text, point),
        (None, Some(comma)) if commas == 1 && (2..=3).contains(&(text.len() - comma)) => {
            parted(text, comma)
        }
        _ => (text, ""),
    }
}

fn parted(text: &str, at: usize) -> (&str, &str) {
    match text.get(at + 1..).unwrap_or_default() {
        // A sign at the end is no decimal sign.
        "" => (text, ""),
        decimals => (text.get(..at).unwrap_or_default(), decimals),
    }
}

/// The digits of a whole number; `None` where separators stand in it that set off no thousands.
fn ungrouped(text: &str) -> Option<String> {
    let Some(sign) = text.chars().find(|sign| SEPARATORS.contains(sign)) else {
        return digits(text).then(|| text.to_owned());
    };
    let mut groups = text.split(sign);
    let first = groups.next()?;
    let leads = digits(first) && first.len() <= 3 && !first.starts_with('0');
    let sound = leads && groups.all(|group| group.len() == 3 && digits(group));
    sound.then(|| text.split(sign).collect())
}

fn misplaced(text: &str) -> Problem {
    match text.contains(' ') {
        true => Problem::BlankWithin,
        false => Problem::Misplaced,
    }
}

/// Whether it is nothing but digits, and at least one.
fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn plain(text: &str) -> String {
    let plain: String = text.chars().map(plain_sign).collect();
    plain.trim().to_owned()
}

/// A full-width sign as its plain one.
pub(super) const fn plain_sign(sign: char) -> char {
    match sign {
        '０' => '0',
        '１' => '1',
        '２' => '2',
        '３' => '3',
        '４' => '4',
        '５' => '5',
        '６' => '6',
        '７' => '7',
        '８' => '8',
        '９' => '9',
        '．' | '。' => '.',
        '，' => ',',
        '－' | '—' | '–' | '−' => '-',
        '／' => '/',
        '％' => '%',
        '＇' | '’' => '\'',
        '\u{3000}' | '\u{a0}' | '\u{2009}' | '\u{202f}' => ' ',
        other => other,
    }
}

#[cfg(test)]
mod tests;
