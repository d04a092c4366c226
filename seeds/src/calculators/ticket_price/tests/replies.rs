//! The same calculation as JSON.

use crate::answers::Problem;
use crate::calculators::json;
use crate::field::json::JsonProblem;
use crate::load::shipped::catalogue;

fn reply(body: &str) -> Result<serde_json::Value, (String, JsonProblem)> {
    let catalogue = catalogue();
    let labels = catalogue
        .calculator_labels
        .in_lang(crate::catalogue::Lang::binding());
    let label = |key: &str| {
        let found = labels.iter().find(|(name, _)| name == key);
        found.map(|(_, label)| label.clone()).expect("a label")
    };
    let answered = json::tickets(body, &catalogue.places, &catalogue.figures, &label);
    let answered = answered.map_err(|fault| (fault.field, fault.problem))?;
    Ok(serde_json::to_value(answered).expect("JSON"))
}

#[test]
fn the_reply_says_what_each_pays_why_and_what_to_show() {
    let reply = reply(
        r#"{"on":"2026-11-23","party":[{"age":67,"height_cm":null,"groups":["disabled-severe"],"home":"370700"}],"places":["penglai-pavilion"]}"#,
    )
    .expect("a reply");
    assert_eq!(reply["total_fen"], 0);
    let place = &reply["places"][0];
    assert_eq!(place["place"], "penglai-pavilion");
    assert_eq!(place["rule"], "R-GOV");
    assert_eq!(place["price_fen"], 10_000);
    assert_eq!(place["price_from"], "2019-11");
    let ticket = &place["party"][0];
    assert_eq!(ticket["pays"], "free");
    assert_eq!(ticket["fen"], 0);
    assert_eq!(ticket["because"], "年龄到了免票线");
    assert!(
        ticket["show"]
            .as_str()
            .is_some_and(|show| show.contains("身份证"))
    );
    assert_eq!(ticket["formula"], "67 ≥ 60");
    assert_eq!(ticket["source"], "sd-seniors-2020-240:who");
}

#[test]
fn the_reply_has_null_for_what_is_not_known() {
    let reply = reply(
        r#"{"on":"2026-11-23","party":[{"age":40,"home":"370700"}],"places":["nanshan","laoshan"]}"#,
    )
    .expect("a reply");
    assert!(reply["total_fen"].is_null());
    assert_eq!(
        reply["no_total"],
        serde_json::json!(["rule-unknown", "price-unknown"])
    );
    assert_eq!(reply["places"][0]["party"][0]["pays"], "unknown");
    assert!(reply["places"][0]["party"][0]["fen"].is_null());
    assert_eq!(reply["places"][1]["party"][0]["pays"], "full");
    assert!(reply["places"][1]["price_fen"].is_null());
}

#[test]
fn a_request_that_is_not_sound_is_refused_with_its_field() {
    let value = JsonProblem::Value;
    for (body, field, problem) in [
        ("{", ".", JsonProblem::NotJson),
        ("[]", ".", value(Problem::WrongKind)),
        (r#"{"party":[],"places":[]}"#, "on", value(Problem::Missing)),
        (
            r#"{"on":"2026-11-31","party":[],"places":[]}"#,
            "on",
            value(Problem::NotADate),
        ),
        (
            r#"{"on":"2026-11-23","places":["laoshan"]}"#,
            "party",
            value(Problem::Missing),
        ),
        (
            r#"{"on":"2026-11-23","party":[{"age":1,"home":"370200"}],"places":"laoshan"}"#,
            "places",
            value(Problem::WrongKind),
        ),
        (
            r#"{"on":"2026-11-23","party":[{"age":1,"home":"370200"}],"places":[1]}"#,
            "places[0]",
            value(Problem::WrongKind),
        ),
        (
            r#"{"on":"2026-11-23","party":[{"home":"370200"}],"places":["laoshan"]}"#,
            "party[0].age",
            value(Problem::Missing),
        ),
        (
            r#"{"on":"2026-11-23","party":[{"age":1}],"places":["laoshan"]}"#,
            "party[0].home",
            value(Problem::Missing),
        ),
        (
            r#"{"on":"2026-11-23","party":[{"age":1.5,"home":"370200"}],"places":["laoshan"]}"#,
            "party[0].age",
            value(Problem::NotANumber),
        ),
        (
            r#"{"on":"2026-11-23","party":[{"age":1,"home":"Qingdao"}],"places":["laoshan"]}"#,
            "party[0].home",
            value(Problem::NoSuchPlace),
        ),
        (
            r#"{"on":"2026-11-23","party":[{"age":1,"home":"370200","groups":["king"]}],"places":["laoshan"]}"#,
            "party[0].groups[0]",
            value(Problem::NoSuchOption),
        ),
        (
            r#"{"on":"2026-11-23","party":[{"age":1,"home":"370200","groups":["veteran","veteran"]}],"places":["laoshan"]}"#,
            "party[0].groups",
            JsonProblem::GivenTwice,
        ),
        (
            r#"{"on":"2026-11-23","party":[{"age":1,"home":"370200","name":"x"}],"places":["laoshan"]}"#,
            "party[0].name",
            JsonProblem::UnknownField,
        ),
    ] {
        assert_eq!(reply(body), Err((field.to_owned(), problem)), "{body}");
    }
}
