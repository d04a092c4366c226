//! Every fault names its field.

use super::ask;

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
            "not-a-ratio",
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
        ("pension-transfer", transfer(r#""monthly_wage_fen":9,"account_rate":"12%""#), "periods[0].account_rate", "not-a-ratio"),
        ("pension-transfer", transfer(r#""monthly_wage_fen":9,"account_rate":"0.12""#), "account_balance_fen", "wrong-kind"),
        ("linkage", "{}".to_owned(), "employee_months", "missing"),
        ("linkage", r#"{"employee_months":1.5}"#.to_owned(), "employee_months", "not-a-number"),
        (
            "linkage",
            r#"{"employee_months":170,"statutory":"2029-11"}"#.to_owned(),
            "resident_months",
            "missing",
        ),
        (
            "linkage",
            r#"{"employee_months":170,"resident_months":9,"resident_years":9,"statutory":"2029-11"}"#.to_owned(),
            "resident_years",
            "wrong-kind",
        ),
        (
            "linkage",
            r#"{"employee_months":170,"resident_years":9,"statutory":"2029-11","overlap":[{"year":2020,"months":5,"personal_fen":1}]}"#.to_owned(),
            "overlap[0].collective_fen",
            "missing",
        ),
        (
            "linkage",
            r#"{"employee_months":170,"resident_years":9,"statutory":"2029-11","overlap":[{"year":2020,"months":5,"subsidy_fen":1}]}"#.to_owned(),
            "overlap[0].subsidy_fen",
            "unknown-field",
        ),
        (
            "linkage",
            r#"{"employee_months":170,"resident_years":9,"statutory":"2029-11","overlap":[{"year":2020,"months":13,"personal_fen":1,"collective_fen":0}]}"#.to_owned(),
            "overlap[0].months",
            "too-large",
        ),
        ("linkage", r#"{"employee_months":1,"overlap":{}}"#.to_owned(), "statutory", "missing"),
        ("unemployment-transfer", r#"{"months_paid_at_origin":12,"months_due":7}"#.to_owned(), "monthly_benefit_fen", "missing"),
        ("unemployment-transfer", r#"{"months":12}"#.to_owned(), "months", "unknown-field"),
        ("medical-waiting", r#"{"years_missed":2,"years_bought_back":3}"#.to_owned(), "years_bought_back", "too-large"),
        ("medical-waiting", r#"{"years_missed":2,"years_missed":2}"#.to_owned(), "years_missed", "given-twice"),
        (
            "medical-retirement-years",
            r#"{"city":"青岛","sex":"male","reached":"2026-03","years_paid":26}"#.to_owned(),
            "city",
            "no-such-place",
        ),
        (
            "medical-retirement-years",
            r#"{"city":"370200","sex":"man","reached":"2026-03","years_paid":26}"#.to_owned(),
            "sex",
            "no-such-option",
        ),
        ("housing-fund-ready", r#"{"from":"370100"}"#.to_owned(), "to", "missing"),
        (
            "housing-fund-ready",
            r#"{"from":"370100","to":"370200","account_opened":"2026-11-31"}"#.to_owned(),
            "account_opened",
            "not-a-date",
        ),
        (
            "housing-fund-ready",
            r#"{"from":"370100","to":"370200","account_opened":"2026-11-10","first_deposit":"2026-10"}"#.to_owned(),
            "first_deposit",
            "too-early",
        ),
        (
            "housing-fund-ready",
            r#"{"from":"370100","to":"370200","loan_at_origin":"yes"}"#.to_owned(),
            "loan_at_origin",
            "wrong-kind",
        ),
        ("resident-transfer", r#"{"account_balance_fen":-1}"#.to_owned(), "account_balance_fen", "too-small"),
    ];
    for (id, body, field, problem) in cases {
        let fault = ask(id, &body).expect_err(&body);
        let text = serde_json::to_string(&fault).expect("JSON");
        assert_eq!(
            text,
            format!(r#"{{"field":"{field}","problem":"{problem}"}}"#),
            "{body}"
        );
    }
}
