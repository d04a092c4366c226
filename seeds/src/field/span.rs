//! A length as people type it, in the unit that is asked for: of time `96`, `8年`, `8年6个月`, `8年半`,
//! `8 years`; of a person `135`, `1.35`, `1米35`.

use super::number;
use crate::answers::Problem;
use serde::{Deserialize, Serialize};

/// What a count counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Counted {
    /// Something without a unit of time.
    Pieces,
    /// Calendar months.
    Months,
    /// Whole years.
    Years,
    /// The centimetres of somebody's height.
    Centimetres,
}

const YEARS: [&str; 5] = ["years", "year", "yrs", "周年", "年"];
const MONTHS: [&str; 5] = ["months", "month", "个月", "個月", "月"];

/// Reads a whole number of what is counted; a length may name its unit, a height may be in metres.
///
/// # Errors
/// What is wrong with it: years are asked and the months make no whole year, among others.
pub fn count(text: &str, counted: Counted) -> Result<i64, Problem> {
    let bare = number::count(text);
    if bare.is_ok() || counted == Counted::Pieces {
        return bare;
    }
    if counted == Counted::Centimetres {
        return centimetres(text).map_or(bare, Ok);
    }
    let Some(months) = months(text) else {
        return bare;
    };
    match counted {
        Counted::Years if months % 12 == 0 => Ok(months / 12),
        Counted::Years => Err(Problem::NotWholeYears),
        Counted::Pieces | Counted::Months | Counted::Centimetres => Ok(months),
    }
}

/// The months of a length of time that names its units.
fn months(text: &str) -> Option<i64> {
    let text = text.trim().to_lowercase();
    if let Some(count) = before(&text, &MONTHS) {
        let (years, rest) = match YEARS.iter().find_map(|unit| count.split_once(unit)) {
            Some((years, rest)) => (number::count(years).ok()?, rest),
            None => (0, count),
        };
        let rest = number::count(rest.trim_start_matches(['零', '又'])).ok()?;
        let sound = rest >= 0 && years >= 0 && (years == 0 || rest < 12);
        return sound.then_some(years.checked_mul(12)?.checked_add(rest)?);
    }
    let (years, half) = match text.strip_suffix('半') {
        Some(years) => (years, 6),
        None => (text.as_str(), 0),
    };
    let years = number::count(before(years, &YEARS)?).ok()?;
    let sound = years >= 0;
    sound.then_some(years.checked_mul(12)?.checked_add(half)?)
}

const CENTIMETRES: [&str; 3] = ["厘米", "公分", "cm"];
const METRES: [&str; 3] = ["米", "公尺", "m"];

/// The centimetres of a height in metres or with its unit: `1.35`, `1.35米`, `1米35`, `135厘米`.
fn centimetres(text: &str) -> Option<i64> {
    let text = text.trim().to_lowercase();
    if let Some(Ok(count)) = before(&text, &CENTIMETRES).map(number::count) {
        return Some(count);
    }
    let bare = before(&text, &CENTIMETRES).unwrap_or(&text);
    let bare = before(bare, &METRES).unwrap_or(bare);
    let parted = METRES.iter().find_map(|unit| bare.split_once(unit));
    let Some((metres, rest)) = parted else {
        return number::hundredths(bare).ok();
    };
    // 1米3 is 130.
    let rest = match rest.trim() {
        rest if rest.chars().count() == 1 => number::count(rest).ok()? * 10,
        rest => number::count(rest).ok()?,
    };
    let metres = number::count(metres).ok()?;
    (metres >= 0 && (0..100).contains(&rest)).then_some(metres * 100 + rest)
}

/// What stands before one of the units at the end.
fn before<'a>(text: &'a str, units: &[&str]) -> Option<&'a str> {
    let count = units.iter().find_map(|unit| text.strip_suffix(unit))?;
    Some(count.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read_as_people_write_them() {
        let cases = [
            ("96", 96),
            ("96个月", 96),
            ("8年", 96),
            ("８年", 96),
            ("8 年", 96),
            ("8年6个月", 102),
            ("8年零6个月", 102),
            ("8年半", 102),
            ("8 years", 96),
            ("8 years 6 months", 102),
            ("1 Year", 12),
            ("0", 0),
        ];
        for (text, months) in cases {
            assert_eq!(count(text, Counted::Months), Ok(months), "{text}");
        }
    }

    #[test]
    fn years_are_read_as_people_write_them() {
        for (text, years) in [("8", 8), ("8年", 8), ("96个月", 8), ("8 years", 8)] {
            assert_eq!(count(text, Counted::Years), Ok(years), "{text}");
        }
        for text in ["8年半", "100个月"] {
            let refused = count(text, Counted::Years);
            assert_eq!(refused, Err(Problem::NotWholeYears), "{text}");
        }
    }

    #[test]
    fn a_height_is_read_in_metres_and_in_centimetres() {
        for text in [
            "135",
            "135厘米",
            "135 cm",
            "135公分",
            "1.35",
            "１．３５",
            "1.35米",
            "1.35m",
            "1米35",
            "1 米 35",
            "1米35厘米",
            "1,35",
        ] {
            assert_eq!(count(text, Counted::Centimetres), Ok(135), "{text}");
        }
        for (text, height) in [
            ("1米3", 130),
            ("1.3", 130),
            ("1米", 100),
            ("0.9米", 90),
            ("1米05", 105),
        ] {
            assert_eq!(count(text, Counted::Centimetres), Ok(height), "{text}");
        }
        for text in [
            "1.355",
            "1米355",
            "一米三",
            "1.35元",
            "-1米35",
            "",
            "米",
            "1:35",
        ] {
            assert!(count(text, Counted::Centimetres).is_err(), "{text}");
        }
        assert_eq!(count("1.35", Counted::Pieces), Err(Problem::NotANumber));
    }

    #[test]
    fn what_is_no_length_of_time_is_refused_with_the_reason_of_a_number() {
        for text in [
            "8年14个月",
            "年",
            "8岁",
            "-1年",
            "八年多",
            "8,5年",
            "",
            "8天",
        ] {
            for counted in [Counted::Months, Counted::Years] {
                assert_eq!(count(text, counted), number::count(text), "{text}");
                assert!(count(text, counted).is_err(), "{text}");
            }
        }
        assert_eq!(count("8年", Counted::Pieces), Err(Problem::WithUnit));
    }
}
