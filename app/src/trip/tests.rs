use super::*;
use seeds::calendar::date;

fn today() -> Date {
    date("2026-11-23").expect("a day")
}
