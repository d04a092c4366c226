//! The working-day calendar against the assertions of the facts (entrances, section 6.1).

use super::CATALOGUE;
use seeds::calendar::{Date, date};

fn day(text: &str) -> Date {
    date(text).expect("a day")
}

#[test]
fn the_2026_arrangement_is_as_announced() {
    let calendar = &CATALOGUE.calendar;
    for (text, works) in [
        ("2026-01-04", true),
        ("2026-01-02", false),
        ("2026-09-20", true),
        ("2026-10-10", true),
        ("2026-11-21", false),
        ("2026-11-23", true),
    ] {
        assert_eq!(calendar.is_working(day(text)), Some(works), "{text}");
    }
    for (from, count, to) in [
        ("2026-02-13", 1, "2026-02-14"),
        ("2026-02-14", 1, "2026-02-24"),
        ("2026-09-30", 1, "2026-10-08"),
        ("2026-11-23", 20, "2026-12-21"),
    ] {
        assert_eq!(
            calendar.working_day_after(day(from), count),
            Some(day(to)),
            "{from} + {count}"
        );
    }
}

#[test]
fn the_months_of_2026_have_the_announced_working_days() {
    let months = [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23];
    let mut counted = [0; 12];
    let mut at = day("2026-01-01");
    while at <= day("2026-12-31") {
        if CATALOGUE
            .calendar
            .is_working(at)
            .expect("inside the arrangement")
        {
            counted[usize::try_from(at.month()).expect("a month") - 1] += 1;
        }
        at = at.tomorrow().expect("a day");
    }
    assert_eq!(counted, months);
    assert_eq!(counted.iter().sum::<i32>(), 248);
    assert_eq!(CATALOGUE.calendar.days_off.len(), 33);
    assert_eq!(CATALOGUE.calendar.days_worked.len(), 6);
}

#[test]
fn beyond_2026_nothing_is_guessed() {
    let calendar = &CATALOGUE.calendar;
    assert_eq!(calendar.is_working(day("2027-01-04")), None);
    assert_eq!(calendar.is_working(day("2025-12-31")), None);
    assert_eq!(calendar.working_day_after(day("2026-12-31"), 1), None);
    assert_eq!(calendar.working_day_after(day("2026-11-23"), 45), None);
}
