//! The contracts as texts.

use super::*;
use crate::calculators::shipped;
use proptest::prelude::*;

fn ask(id: &str, body: &str) -> Result<Reply, JsonFault> {
    let labels = shipped::labels("zh");
    let label = |key: &str| labels.get(key).cloned().unwrap_or_default();
    answer(id, body, &shipped::figures(), shipped::today(), &label)
}

/// The reply without its working, as text.
fn result(id: &str, body: &str) -> String {
    let reply = ask(id, body).expect("a result");
    serde_json::to_string(&reply.result).expect("JSON")
}

#[test]
fn replies_have_the_fixed_fields_in_order() {
    for (id, body, expected) in [
        (
            "pension-transfer",
            r#"{"kind":"ordinary","pre_1998_fen":0,"account_balance_fen":2200000,"periods":[
                {"from":"2019-01","to":"2019-12","monthly_wage_fen":400000},
                {"from":"2020-01","to":"2020-12","monthly_wage_fen":420000},
                {"from":"2021-01","to":"2021-12","monthly_wage_fen":450000},
                {"from":"2022-01","to":"2022-12","monthly_wage_fen":480000},
                {"from":"2023-01","to":"2023-12","monthly_wage_fen":500000}]}"#,
            r#"{"account_fen":2200000,"pooled_fen":3240000,"total_fen":5440000,"months":60}"#,
        ),
        (
            "pension-transfer",
            r#"{"kind":"temporary","employer_rate":"0.16","interest_fen":40000,"periods":[
                {"from":"2024-01","to":"2025-06","monthly_wage_fen":500000}]}"#,
            r#"{"account_fen":760000,"pooled_fen":1440000,"total_fen":2200000,"months":18}"#,
        ),
        (
            "pension-place",
            r#"{"household":"410000","at":"2026-11","periods":[{"province":"440000","months":130},
                {"province":"370000","months":119}],"temporary":[]}"#,
            r#"{"province":"440000","rule":3}"#,
        ),
        (
            "retirement",
            r#"{"category":"male","birth":"1972-09"}"#,
            concat!(
                r#"{"statutory":"2034-09","delay_months":24,"minimum_months":210,"#,
                r#""earliest":"2032-09","earliest_minimum_months":198,"latest":"2037-09"}"#
            ),
        ),
        (
            "retirement",
            r#"{"category":"male","birth":"1964-12"}"#,
            concat!(
                r#"{"statutory":"2024-12","delay_months":0,"minimum_months":180,"#,
                r#""earliest":null,"earliest_minimum_months":null,"latest":null}"#
            ),
        ),
    ] {
        assert_eq!(result(id, body), expected);
    }
}

#[test]
fn a_reply_carries_its_working_in_the_callers_language_with_sources() {
    let reply = ask(
        "pension-place",
        r#"{"household":"410000","at":"2026-11","periods":[{"province":"370000","months":120}]}"#,
    );
    assert_eq!(
        serde_json::to_string(&reply.expect("a result")).expect("JSON"),
        concat!(
            r#"{"province":"370000","rule":2,"working":["#,
            r#"{"label":"户籍省","formula":"","value":"410000","unit":"place","source":null},"#,
            r#"{"label":"养老保险关系现在所在的省","formula":"","value":"370000","unit":"place","source":null},"#,
            r#"{"label":"这个省的累计月数，与满 10 年比较","formula":"370000: 120 ≥ 120","value":120,"#,
            r#""unit":"months","source":"gbf-2009-66:place-to-draw"},"#,
            r#"{"label":"关系所在省满 10 年：在这个省领","formula":"","value":"370000","unit":"place","#,
            r#""source":"gbf-2009-66:place-to-draw"}]}"#
        )
    );
}

#[test]
fn every_fault_names_its_field() {
    let transfer = |change: &str| {
        format!(
            r#"{{"kind":"ordinary","account_balance_fen":0,"periods":[{{"from":"2020-01","to":"2020-12",{change}}}]}}"#
        )
    };
    let cases = [
        ("no-such", "{}".to_owned(), "no-such", "no-such-calculation"),
        ("retirement", "{".to_owned(), ".", "not-json"),
        ("retirement", r#"{"category":"male","birth":"1972-09"} x"#.to_owned(), ".", "not-json"),
        ("retirement", "[]".to_owned(), ".", "wrong-kind"),
        ("retirement", "{}".to_owned(), "category", "missing"),
        ("retirement", r#"{"category":"man","birth":"1972-09"}"#.to_owned(), "category", "no-such-option"),
        ("retirement", r#"{"category":"male"}"#.to_owned(), "birth", "missing"),
        ("retirement", r#"{"category":"male","birth":null}"#.to_owned(), "birth", "missing"),
        ("retirement", r#"{"category":"male","birth":"1972-13"}"#.to_owned(), "birth", "not-a-month"),
        ("retirement", r#"{"category":"male","birth":197209}"#.to_owned(), "birth", "wrong-kind"),
        ("retirement", r#"{"category":"male","birth":"2027-01"}"#.to_owned(), "birth", "too-late"),
        ("retirement", r#"{"category":"male","birth":"1900-01"}"#.to_owned(), "birth", "too-early"),
        ("retirement", r#"{"category":"male","Birth":"1972-09"}"#.to_owned(), "Birth", "unknown-field"),
        (
            "retirement",
            r#"{"category":"male","birth":"1972-09","birth":"1972-10"}"#.to_owned(),
            "birth",
            "given-twice",
        ),
        ("pension-transfer", transfer(r#""monthly_wage_fen":0"#), "periods[0].monthly_wage_fen", "too-small"),
        ("pension-transfer", transfer(r#""monthly_wage_fen":-1"#), "periods[0].monthly_wage_fen", "too-small"),
        ("pension-transfer", transfer(r#""monthly_wage_fen":1.5"#), "periods[0].monthly_wage_fen", "not-a-number"),
        (
            "pension-transfer",
            transfer(r#""monthly_wage_fen":18446744073709551615"#),
            "periods[0].monthly_wage_fen",
            "too-large",
        ),
        ("pension-transfer", transfer(r#""monthly_wage_fen":"9""#), "periods[0].monthly_wage_fen", "not-a-number"),
        ("pension-transfer", transfer(r#""wage":9"#), "periods[0].wage", "unknown-field"),
        (
            "pension-transfer",
            r#"{"kind":"ordinary","account_balance_fen":0,"periods":[{"from":"2020-01","to":"2020-12","monthly_wage_fen":9},{"from":"2020-12","to":"2021-01","monthly_wage_fen":9}]}"#.to_owned(),
            "periods[1].from",
            "overlap",
        ),
        (
            "pension-transfer",
            format!(r#"{{"kind":"ordinary","periods":[{}{{}}]}}"#, "{},".repeat(40)),
            "periods",
            "too-many-rows",
        ),
        (
            "pension-transfer",
            r#"{"kind":"temporary","periods":[{"from":"2020-01","to":"2020-12","monthly_wage_fen":9}]}"#.to_owned(),
            "employer_rate",
            "missing",
        ),
        (
            "pension-transfer",
            r#"{"kind":"temporary","employer_rate":"16%","periods":[]}"#.to_owned(),
            "employer_rate",
            "not-a-number",
        ),
        (
            "pension-place",
            r#"{"household":"410000","at":"2026-11","periods":[{"province":"37","months":1}]}"#.to_owned(),
            "periods[0].province",
            "no-such-place",
        ),
        (
            "pension-place",
            r#"{"household":"410000","at":"2026-11","periods":[{"province":"370000","months":721}]}"#.to_owned(),
            "periods[0].months",
            "too-large",
        ),
        (
            "pension-place",
            r#"{"household":"410000","at":"2026-11","periods":[{"province":"370000","months":1}],"temporary":[{"months":0}]}"#.to_owned(),
            "temporary[0].province",
            "missing",
        ),
    ];
    for (id, body, field, problem) in cases {
        let fault = ask(id, &body).expect_err(&body);
        let text = serde_json::to_string(&fault).expect("JSON");
        assert_eq!(
            text,
            format!(r#"{{"field":"{field}","problem":"{problem}"}}"#),
            "{body}"
        );
        assert!(!fault.is_ours());
    }
}

#[test]
fn a_figure_missing_from_the_content_is_our_fault() {
    let figures = shipped::figures_without("retire-age-male");
    let body = r#"{"category":"male","birth":"1972-09"}"#;
    let fault = answer(
        "retirement",
        body,
        &figures,
        shipped::today(),
        &str::to_owned,
    );
    let fault = fault.expect_err("no figure");
    assert!(fault.is_ours());
    assert_eq!(
        fault.to_string(),
        "figures.retire-age-male: a figure is missing from the content"
    );
}

#[test]
fn every_declared_output_is_a_field_of_the_reply() {
    for (id, body) in [
        (
            "pension-transfer",
            r#"{"kind":"ordinary","account_balance_fen":0,"periods":[{"from":"2020-01","to":"2020-12","monthly_wage_fen":9}]}"#,
        ),
        (
            "pension-place",
            r#"{"household":"410000","at":"2026-11","periods":[{"province":"370000","months":120}]}"#,
        ),
        ("retirement", r#"{"category":"female50","birth":"1980-11"}"#),
    ] {
        let text = result(id, body);
        let reply: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let fields: Vec<&String> = reply.as_object().expect("an object").keys().collect();
        let outputs = crate::calculators::find(id).expect("a calculator").outputs;
        assert_eq!(fields.len(), outputs.len(), "{id}");
        assert!(
            outputs
                .iter()
                .all(|(name, _)| text.contains(&format!("\"{name}\":"))),
            "{id}"
        );
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(body in ".{0,80}", at in 0_usize..3) {
        let id = crate::calculators::ALL[at].id;
        prop_assert!(ask(id, &body).is_err());
    }
}
