//! The calculators' contracts, with the worked examples of the facts.

use crate::portal::{Portal, command};
use serde_json::{Value, json};

fn run(portal: &Portal, calculator: &str, request: &Value) -> Value {
    let reply = portal.post_json(
        &format!("/api/v1/calculators/{calculator}"),
        &request.to_string(),
    );
    assert_eq!(
        reply.status,
        200,
        "{calculator} {request}: {}",
        reply.text()
    );
    let answer = reply.json();
    let working = answer["working"].as_array().expect("a working");
    assert!(!working.is_empty(), "{request}");
    for line in working {
        let line = line.as_object().expect("a line");
        let keys: Vec<&str> = line.keys().map(String::as_str).collect();
        for key in ["label", "formula", "value", "unit", "source"] {
            assert!(keys.contains(&key), "{request}: {keys:?}");
        }
        assert_eq!(keys.len(), 5, "{request}: {keys:?}");
    }
    answer
}

fn assert_holds(answer: &Value, expected: &Value, example: &str) {
    for (field, value) in expected.as_object().expect("fields") {
        assert_eq!(&answer[field], value, "{example}: {field}");
    }
}

#[test]
fn pension_transfer_matches_the_worked_examples() {
    let portal = Portal::start();
    let year = |year: u32, wage: u32| json!({"from": format!("{year}-01"), "to": format!("{year}-12"), "monthly_wage_fen": wage});
    let period =
        |from: &str, to: &str, wage: u32| json!({"from": from, "to": to, "monthly_wage_fen": wage});
    let five = [
        year(2019, 400_000),
        year(2020, 420_000),
        year(2021, 450_000),
        year(2022, 480_000),
        year(2023, 500_000),
    ];
    for (example, request, expected) in [
        (
            "AMT-1",
            json!({"kind": "ordinary", "account_balance_fen": 2_200_000, "periods": five}),
            json!({"account_fen": 2_200_000, "pooled_fen": 3_240_000, "total_fen": 5_440_000, "months": 60}),
        ),
        (
            "AMT-2",
            json!({"kind": "ordinary", "account_balance_fen": 334_200, "periods": [
                period("2021-07", "2021-12", 450_000), period("2022-01", "2022-03", 480_000)]}),
            json!({"account_fen": 334_200, "pooled_fen": 496_800, "total_fen": 831_000, "months": 9}),
        ),
        (
            "AMT-3",
            json!({"kind": "ordinary", "pre_1998_fen": 185_000, "account_balance_fen": 3_650_000,
                "periods": [period("2015-01", "2020-10", 600_000)]}),
            json!({"account_fen": 3_835_000, "pooled_fen": 5_040_000, "total_fen": 8_875_000}),
        ),
        (
            "AMT-5",
            json!({"kind": "ordinary", "account_balance_fen": 0, "periods": [period("2022-01", "2022-10", 500_000)]}),
            json!({"pooled_fen": 600_000, "months": 10}),
        ),
        (
            "AMT-6",
            json!({"kind": "temporary", "employer_rate": "0.16", "interest_fen": 40_000,
                "periods": [period("2020-01", "2021-06", 500_000)]}),
            json!({"total_fen": 2_200_000, "months": 18}),
        ),
        (
            "AMT-7",
            json!({"kind": "ordinary", "account_balance_fen": 879_000, "periods": [period("2020-01", "2021-12", 450_000)]}),
            json!({"account_fen": 879_000, "pooled_fen": 1_296_000, "total_fen": 2_175_000, "months": 24}),
        ),
    ] {
        assert_holds(
            &run(&portal, "pension-transfer", &request),
            &expected,
            example,
        );
    }
}

#[test]
fn pension_place_matches_the_worked_examples() {
    let portal = Portal::start();
    let (shandong, jiangsu, henan) = ("370000", "320000", "410000");
    let (guangdong, zhejiang) = ("440000", "330000");
    for (example, household, spells, province, rule) in [
        (
            "PL-1",
            shandong,
            vec![(jiangsu, 200), (shandong, 12)],
            shandong,
            1,
        ),
        (
            "PL-2",
            henan,
            vec![(guangdong, 60), (shandong, 120)],
            shandong,
            2,
        ),
        (
            "PL-3",
            henan,
            vec![(guangdong, 130), (shandong, 119)],
            guangdong,
            3,
        ),
        (
            "PL-4",
            henan,
            vec![(guangdong, 130), (zhejiang, 121), (shandong, 60)],
            zhejiang,
            3,
        ),
        (
            "PL-5",
            henan,
            vec![(guangdong, 100), (zhejiang, 60), (shandong, 110)],
            henan,
            4,
        ),
        (
            "PL-6",
            henan,
            vec![(shandong, 70), (guangdong, 60), (shandong, 50)],
            shandong,
            2,
        ),
        (
            "PL-7",
            henan,
            vec![(shandong, 125), (zhejiang, 20)],
            shandong,
            3,
        ),
    ] {
        let periods: Vec<Value> = spells
            .iter()
            .map(|(province, months)| json!({"province": province, "months": months}))
            .collect();
        let request = json!({"household": household, "at": "2026-11", "periods": periods});
        let answer = run(&portal, "pension-place", &request);
        assert_holds(
            &answer,
            &json!({"province": province, "rule": rule}),
            example,
        );
    }
    let request = json!({
        "household": henan, "at": "2026-11",
        "periods": [{"province": henan, "months": 90}],
        "temporary": [{"province": shandong, "months": 130}],
    });
    let answer = run(&portal, "pension-place", &request);
    assert_holds(&answer, &json!({"province": henan, "rule": 1}), "PL-10");
}

#[test]
fn retirement_matches_the_worked_examples() {
    let portal = Portal::start();
    for (example, category, birth, delay, statutory, minimum) in [
        ("RT-1", "male", "1964-12", 0, "2024-12", 180),
        ("RT-2", "male", "1965-01", 1, "2025-02", 180),
        ("RT-3", "male", "1965-04", 1, "2025-05", 180),
        ("RT-4", "male", "1965-05", 2, "2025-07", 180),
        ("RT-5", "male", "1965-10", 3, "2026-01", 180),
        ("RT-6", "male", "1966-09", 6, "2027-03", 180),
        ("RT-7", "male", "1972-09", 24, "2034-09", 210),
        ("RT-8", "male", "1976-08", 35, "2039-07", 240),
        ("RT-9", "male", "1976-09", 36, "2039-09", 240),
        ("RT-10", "female55", "1971-04", 4, "2026-08", 180),
        ("RT-11", "female55", "1981-09", 36, "2039-09", 240),
        ("RT-12", "female50", "1975-03", 2, "2025-05", 180),
        ("RT-13", "female50", "1978-03", 20, "2029-11", 180),
        ("RT-14", "female50", "1980-11", 36, "2033-11", 204),
        ("RT-15", "female50", "1984-10", 59, "2039-09", 240),
        ("RT-16", "female50", "1984-11", 60, "2039-11", 240),
    ] {
        let answer = run(
            &portal,
            "retirement",
            &json!({"category": category, "birth": birth}),
        );
        let expected =
            json!({"statutory": statutory, "delay_months": delay, "minimum_months": minimum});
        assert_holds(&answer, &expected, example);
        if statutory < "2025-01" {
            let none = json!({"earliest": null, "latest": null, "earliest_minimum_months": null});
            assert_holds(&answer, &none, example);
        }
    }
    for (example, category, birth, earliest, statutory, latest, early, minimum) in [
        (
            "WIN-1", "male", "1972-09", "2032-09", "2034-09", "2037-09", 198, 210,
        ),
        (
            "WIN-2", "female50", "1980-11", "2030-11", "2033-11", "2036-11", 186, 204,
        ),
        (
            "WIN-3", "male", "1971-01", "2031-01", "2032-08", "2035-08", 192, 198,
        ),
        (
            "WIN-4", "male", "1976-09", "2036-09", "2039-09", "2042-09", 222, 240,
        ),
        (
            "WIN-5", "male", "1969-03", "2029-03", "2030-04", "2033-04", 180, 186,
        ),
    ] {
        let answer = run(
            &portal,
            "retirement",
            &json!({"category": category, "birth": birth}),
        );
        let expected = json!({
            "statutory": statutory, "earliest": earliest, "latest": latest,
            "earliest_minimum_months": early, "minimum_months": minimum,
        });
        assert_holds(&answer, &expected, example);
    }
}

#[test]
fn the_command_line_gives_the_same_bytes() {
    let portal = Portal::start();
    let request = r#"{"category":"male","birth":"1972-09"}"#;
    for lang in ["zh", "en"] {
        let http = portal.post_json(
            &format!("/api/v1/calculators/retirement?lang={lang}"),
            request,
        );
        let (ok, printed) = command(&[
            "calc",
            "retirement",
            "--json",
            request,
            "--lang",
            lang,
            "--today",
            crate::portal::TODAY,
        ]);
        assert!(ok);
        assert_eq!(printed.as_bytes(), http.bytes, "{lang}");
    }
}

#[test]
fn a_wrong_field_is_named_and_nothing_is_computed() {
    let portal = Portal::start();
    let many = format!(
        r#"{{"kind":"ordinary","account_balance_fen":0,"periods":[{}]}}"#,
        vec![r#"{"from":"2019-01","to":"2019-01","monthly_wage_fen":1}"#; 1_000].join(",")
    );
    for (calculator, body, field) in [
        (
            "retirement",
            r#"{"category":"male","birth":"1972-13"}"#,
            "birth",
        ),
        (
            "retirement",
            r#"{"category":"male","birth":"1972-9"}"#,
            "birth",
        ),
        (
            "retirement",
            r#"{"category":"nobody","birth":"1972-09"}"#,
            "category",
        ),
        ("retirement", r#"{"category":"male"}"#, "birth"),
        (
            "retirement",
            r#"{"category":"male","birth":"1972-09","x":1}"#,
            "x",
        ),
        (
            "retirement",
            r#"{"category":"male","birth":"1972-09","birth":"1973-09"}"#,
            "birth",
        ),
        (
            "pension-transfer",
            r#"{"kind":"ordinary","account_balance_fen":-1,"periods":[{"from":"2019-01","to":"2019-12","monthly_wage_fen":1}]}"#,
            "account_balance_fen",
        ),
        (
            "pension-transfer",
            r#"{"kind":"ordinary","account_balance_fen":1.5,"periods":[{"from":"2019-01","to":"2019-12","monthly_wage_fen":1}]}"#,
            "account_balance_fen",
        ),
        (
            "pension-transfer",
            r#"{"kind":"ordinary","account_balance_fen":1,"periods":[{"from":"2019-12","to":"2019-01","monthly_wage_fen":1}]}"#,
            "periods[0]",
        ),
        (
            "pension-transfer",
            r#"{"kind":"ordinary","account_balance_fen":1,"periods":[{"from":"2019-01","to":"2019-12","monthly_wage_fen":-5}]}"#,
            "periods[0].monthly_wage_fen",
        ),
        ("pension-transfer", &many, "periods"),
        (
            "pension-place",
            r#"{"household":"999999","at":"2026-11","periods":[{"province":"370000","months":1}]}"#,
            "household",
        ),
        (
            "pension-place",
            r#"{"household":"370000","at":"2026-11","periods":[{"province":"370000","months":-1}]}"#,
            "periods[0].months",
        ),
        ("nothing", "{}", "calculator"),
        ("retirement", "{", "body"),
        ("retirement", "[]", "body"),
        ("retirement", "", "body"),
    ] {
        let reply = portal.post_json(&format!("/api/v1/calculators/{calculator}"), body);
        let shown = &body[..body.len().min(120)];
        assert!(
            (400..500).contains(&reply.status),
            "{calculator} {shown}: {}",
            reply.status
        );
        let error = &reply.json()["error"];
        let named = error["field"].as_str().expect("a field");
        assert!(named.starts_with(field), "{calculator} {shown}: {error}");
        assert!(!error["message"].as_str().expect("a message").is_empty());
        assert!(
            reply.json().as_object().is_some_and(|body| body.len() == 1),
            "an error and nothing else"
        );
    }
}
