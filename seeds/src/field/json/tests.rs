//! What is read, and what is refused with which field.

use super::*;
use crate::field::{Beyond, span::Counted};
use serde_json::json;

#[test]
fn an_object_is_read_whole_or_not_at_all() {
    let read = object(r#"{"answers":{"periods":[{"months":12}]},"lang":"zh"}"#).expect("an object");
    assert_eq!(read["answers"]["periods"][0]["months"], 12);
    for (text, field, problem) in [
        ("", ".", JsonProblem::NotJson),
        ("{", ".", JsonProblem::NotJson),
        ("[]", ".", Problem::WrongKind.into()),
        ("{} x", ".", JsonProblem::NotJson),
        (r#"{"a":1,"a":2}"#, "a", JsonProblem::GivenTwice),
        (r#"{"a":null,"a":null}"#, "a", JsonProblem::GivenTwice),
        (
            r#"{"answers":{"b":1,"b":1}}"#,
            "answers.b",
            JsonProblem::GivenTwice,
        ),
        (
            r#"{"answers":{"b":[{},{"c":1,"c":1}]}}"#,
            "answers.b[1].c",
            JsonProblem::GivenTwice,
        ),
        (r#"{"a`b":1,"a`b":2}"#, "a`b", JsonProblem::GivenTwice),
        (r#"{"a":1e999}"#, ".", JsonProblem::NotJson),
        (r#"{"a":[[[[[[[1]]]]]]]}"#, ".", JsonProblem::NotJson),
        ("{\"a\":\"\u{0}\"}", ".", JsonProblem::NotJson),
    ] {
        let fault = object(text).expect_err(text);
        assert_eq!(
            (fault.field.as_str(), fault.problem),
            (field, problem),
            "{text}"
        );
    }
    let deep = format!("{{\"a\":{}", "[".repeat(60_000));
    assert!(object(&deep).is_err());
}

#[test]
fn what_cannot_be_read_is_told_with_its_line_and_column() {
    let fault = object("{\n  \"a\": x}").expect_err("no JSON");
    assert_eq!(fault.place, Some((2, 8)));
    assert_eq!(object(r#"{"a":1,"a":2}"#).expect_err("twice").place, None);
}

/// One value of each kind, and values of other kinds with what is wrong with them.
#[test]
fn a_kind_takes_its_own_values_and_refuses_others_with_the_reason() {
    let month = |text: &str| text.parse::<Month>().expect("a month");
    let options = vec!["yes".to_owned(), "no".to_owned()];
    let from = month("1950-01");
    let whole = FieldKind::Count {
        min: 0,
        max: 9,
        counted: Counted::Pieces,
    };
    let money = FieldKind::Money { min: 0, max: 9 };
    let choice = FieldKind::Choice {
        options: options.clone(),
    };
    let several = FieldKind::Several { options, most: 2 };
    let city = FieldKind::City {
        beyond: Beyond::Nowhere,
    };
    let months = FieldKind::Month { from, ahead: 0 };
    let days = FieldKind::Date {
        from: Date::FIRST,
        ahead: 0,
    };
    let half: Ratio = "0.5".parse().expect("a ratio");
    let qingdao = "370200".parse().expect("a place");
    let day = date("2026-11-29").expect("a day");
    for (kind, value, answer) in [
        (&FieldKind::Bool, json!(true), Answer::Bool(true)),
        (&choice, json!("no"), Answer::Choice(1)),
        (&several, json!(["no"]), Answer::Several(vec![1])),
        (&city, json!("370200"), Answer::Place(qingdao)),
        (&months, json!("2026-11"), Answer::Month(month("2026-11"))),
        (&days, json!("2026-11-29"), Answer::Date(day)),
        (&whole, json!(12), Answer::Count(12)),
        (&money, json!(12), Answer::Money(Fen(12))),
        (&FieldKind::Ratio, json!("0.5"), Answer::Ratio(half)),
        (
            &FieldKind::Ratios,
            json!(["0.5"]),
            Answer::Ratios(vec![half]),
        ),
    ] {
        assert_eq!(read(kind, &value), Ok(answer), "{value}");
        assert_eq!(read(kind, &Value::Null), Err(Problem::Missing), "{kind:?}");
        assert!(read(kind, &json!({})).is_err(), "{kind:?}");
    }
    for (kind, value, problem) in [
        (&FieldKind::Bool, json!("true"), Problem::WrongKind),
        (&choice, json!("maybe"), Problem::NoSuchOption),
        (&choice, json!(0), Problem::WrongKind),
        (&several, json!(["no", "maybe"]), Problem::NoSuchOption),
        (&several, json!("no"), Problem::WrongKind),
        (&city, json!("37"), Problem::NoSuchPlace),
        (&city, json!(370_200), Problem::WrongKind),
        (&months, json!("2026-13"), Problem::NotAMonth),
        (&months, json!(202_611), Problem::WrongKind),
        (&days, json!("2026-02-30"), Problem::NotADate),
        (&whole, json!("12"), Problem::NotANumber),
        (&whole, json!(1.5), Problem::NotANumber),
        (&whole, json!(u64::MAX), Problem::TooLarge),
        // An amount of this interface is whole fen: whoever sends yuan with a point must not be told
        // to write yuan.
        (&money, json!(85.5), Problem::NotANumber),
        (&money, json!("85.50"), Problem::NotANumber),
        (&FieldKind::Ratio, json!(0.5), Problem::WrongKind),
        (&FieldKind::Ratio, json!("50%"), Problem::NotARatio),
        (&FieldKind::Ratios, json!([0.5]), Problem::WrongKind),
    ] {
        assert_eq!(read(kind, &value), Err(problem), "{kind:?} {value}");
    }
}
