//! A day as people write it.

use super::number::plain_sign;
use crate::answers::Problem;
use crate::calendar::{Date, date};

/// Reads `2026-11-30`, `2026/11/30`, `2026.11.30`, `2026年11月30日`, full-width signs too.
///
/// # Errors
/// [`Problem::NotADate`]: the parts are not three, or there is no such day.
pub fn read(text: &str) -> Result<Date, Problem> {
    let plain: String = text.trim().chars().map(plain_sign).collect();
    let plain = plain.strip_suffix('日').unwrap_or(&plain);
    let parts: Vec<&str> = plain.split(['-', '/', '.', '年', '月']).collect();
    let [year, month, day] = parts.as_slice() else {
        return Err(Problem::NotADate);
    };
    let written = format!("{year}-{month:0>2}-{day:0>2}");
    date(&written).ok_or(Problem::NotADate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_in_every_usual_spelling_and_in_no_other() {
        for text in [
            "2026-11-03",
            "2026/11/3",
            " ２０２６／１１／０３ ",
            "2026.11.3",
            "2026年11月3日",
            "2026－11－03",
        ] {
            assert_eq!(read(text).ok(), date("2026-11-03"), "{text}");
        }
        for text in [
            "",
            "2026-11",
            "2026-02-30",
            "11/03/2026",
            "26-11-03",
            "2026-11-03-01",
            "明天",
            "2026--3",
            "2026-11-003",
        ] {
            assert_eq!(read(text), Err(Problem::NotADate), "{text}");
        }
    }
}
