//! The contracts as texts.

mod faults;
mod settlement;

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
            "contribution-months",
            r#"{"paid_months":143,"statutory":"2030-04","window":"2029-03"}"#,
            concat!(
                r#"{"missing_now":43,"missing_then":2,"full":"2030-06","#,
                r#""earliest":"2029-12","earliest_minimum_months":180}"#
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
        (
            "pension-transfer",
            r#"{"kind":"ordinary","periods":[
                {"from":"2003-01","to":"2003-12","monthly_wage_fen":100000,"account_rate":"0.12"},
                {"from":"2007-01","to":"2007-12","monthly_wage_fen":150000,"account_rate":"0.11"},
                {"from":"2010-01","to":"2010-12","monthly_wage_fen":200000,"account_rate":"0.07"}]}"#,
            r#"{"account_fen":468000,"pooled_fen":648000,"total_fen":1116000,"months":36}"#,
        ),
        (
            "pension-transfer",
            r#"{"kind":"public-sector","account_balance_fen":2283600,"periods":[
                {"from":"2014-10","to":"2014-12","monthly_wage_fen":400000},
                {"from":"2015-01","to":"2015-12","monthly_wage_fen":450000},
                {"from":"2016-01","to":"2016-12","monthly_wage_fen":500000},
                {"from":"2017-01","to":"2017-12","monthly_wage_fen":530000},
                {"from":"2018-01","to":"2018-12","monthly_wage_fen":580000}]}"#,
            r#"{"account_fen":2283600,"pooled_fen":3110400,"total_fen":5394000,"months":51}"#,
        ),
        (
            "resident-transfer",
            r#"{"account_balance_fen":960000}"#,
            r#"{"total_fen":960000}"#,
        ),
        (
            "linkage",
            r#"{"employee_months":170,"resident_years":8,"statutory":"2029-11"}"#,
            r#"{"direction":"to-resident","shortfall_months":10,"resident_months":266,"overlap_refund_fen":null}"#,
        ),
        (
            "linkage",
            r#"{"employee_months":190,"resident_months":96,"statutory":"2034-09","overlap":[
                {"year":2020,"months":5,"personal_fen":100000,"collective_fen":20000}]}"#,
            r#"{"direction":"needs-person","shortfall_months":20,"resident_months":null,"overlap_refund_fen":50000}"#,
        ),
        (
            "unemployment-transfer",
            r#"{"months_paid_at_origin":12,"monthly_benefit_fen":150000,"months_due":12}"#,
            r#"{"transfer_fen":2700000}"#,
        ),
        (
            "unemployment-transfer",
            r#"{"months_paid_at_origin":120}"#,
            r#"{"transfer_fen":null}"#,
        ),
        (
            "unemployment-months",
            r#"{"months_paid":36,"rule":"shandong"}"#,
            r#"{"months":9}"#,
        ),
        (
            "unemployment-months",
            r#"{"months_paid":36,"rule":"law"}"#,
            r#"{"months":12}"#,
        ),
        (
            "medical-waiting",
            r#"{"years_missed":4,"years_bought_back":4}"#,
            r#"{"months":6,"useful_years":0}"#,
        ),
        (
            "medical-retirement-years",
            r#"{"city":"370200","sex":"male","reached":"2026-03","years_paid":26}"#,
            r#"{"required_years":30,"missing_years":4}"#,
        ),
        (
            "medical-retirement-years",
            r#"{"city":"370600","sex":"male","reached":"2025-12","years_paid":26}"#,
            r#"{"required_years":null,"missing_years":null}"#,
        ),
        (
            "housing-fund-ready",
            r#"{"from":"370100","to":"370200","account_opened":"2026-11-10","first_deposit":"2026-11"}"#,
            r#"{"earliest":"2027-04","working_days":null,"rule":"six-records"}"#,
        ),
        (
            "housing-fund-ready",
            r#"{"from":"370700","to":"370200","account_opened":"2026-11-10"}"#,
            r#"{"earliest":"2026-11","working_days":1,"rule":"open-and-apply"}"#,
        ),
        (
            "housing-fund-ready",
            r#"{"from":"370700","to":"370200","account_opened":"2026-11-10","loan_at_origin":true}"#,
            r#"{"earliest":null,"working_days":null,"rule":"loan-first"}"#,
        ),
        (
            "licence-renewal-window",
            r#"{"expires":"2027-03-03"}"#,
            r#"{"opens":"2026-12-03","late_until":"2028-03-02","restore_until":"2030-03-02"}"#,
        ),
        (
            "vehicle-inspection-due",
            r#"{"what":"car","registered":"2021-05","until":"2027-05"}"#,
            r#"{"opens":"2027-03","years":6,"task":"test"}"#,
        ),
        (
            "vehicle-inspection-due",
            r#"{"until":"2027-05"}"#,
            r#"{"opens":"2027-03","years":null,"task":null}"#,
        ),
        (
            "driving-test-earliest",
            r#"{"vehicle":"manual","issued":"2026-12-01","failed":"two","failed_on":"2026-12-15"}"#,
            r#"{"two":"2026-12-25","three":"2026-12-31","again":"2026-12-25","until":"2029-12-01"}"#,
        ),
        (
            "id-card-fee-and-validity",
            r#"{"need":"lost","age":"middle"}"#,
            r#"{"fee_fen":4000,"years":20,"lasting":false,"days":60}"#,
        ),
        (
            "id-card-fee-and-validity",
            r#"{"need":"changed","age":"lasting"}"#,
            r#"{"fee_fen":null,"years":null,"lasting":true,"days":60}"#,
        ),
    ] {
        assert_eq!(result(id, body), expected);
    }
}

#[test]
fn days_stand_in_a_working_as_days_and_as_a_day() {
    let of = |id, body| serde_json::to_string(&ask(id, body).expect("a result")).expect("JSON");
    let licence = of("licence-renewal-window", r#"{"expires":"2027-03-03"}"#);
    let line =
        r#""formula":"2027-03-03 − 90","value":"2026-12-03","unit":"day","source":"svc:DL-1""#;
    assert!(licence.contains(line), "{licence}");
    let card = of(
        "id-card-fee-and-validity",
        r#"{"need":"first","age":"child"}"#,
    );
    let line = r#""value":60,"unit":"days","source":"svc:ID-1""#;
    assert!(card.contains(line), "{card}");
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
fn an_estimate_is_marked_in_the_reply_and_in_its_lines() {
    let of = |id, body| serde_json::to_string(&ask(id, body).expect("a result")).expect("JSON");
    // Qingdao's way of counting is reported: no estimate, and the label says whose it is.
    assert_eq!(
        of("medical-waiting", r#"{"years_missed":2}"#),
        concat!(
            r#"{"months":4,"useful_years":1,"working":["#,
            r#"{"label":"固定等待期","formula":"","value":3,"unit":"months","source":"si:MED-16"},"#,
            r#"{"label":"从断的第二年起加的月数","formula":"(2 − 1) × 1","value":1,"#,
            r#""unit":"months","source":"upd:WAIT-01"},"#,
            r#"{"label":"补缴减的月数","formula":"min(0 × 1, 1)","value":0,"#,
            r#""unit":"months","source":"si:MED-16"},"#,
            r#"{"label":"等待期（青岛口径，其他市问12393）","formula":"3 + 1 − 0","#,
            r#""value":4,"unit":"months","source":"si:MED-16"}]}"#
        )
    );
    for (id, body, marked) in [
        (
            "linkage",
            r#"{"employee_months":182,"resident_years":8,"statutory":"2029-11","overlap":[
                {"year":2020,"months":5,"personal_fen":100000,"collective_fen":20000}]}"#,
            r#""estimated":["overlap_refund_fen"]"#,
        ),
        (
            "housing-fund-ready",
            r#"{"from":"370200","to":"410000","first_deposit":"2026-11"}"#,
            r#""estimated":["earliest"]"#,
        ),
        (
            "unemployment-transfer",
            r#"{"months_paid_at_origin":11,"monthly_benefit_fen":150000,"months_due":7}"#,
            r#""estimated":["transfer_fen"]"#,
        ),
        (
            "unemployment-months",
            r#"{"months_paid":36,"rule":"inferred"}"#,
            r#""estimated":["months"]"#,
        ),
    ] {
        assert!(of(id, body).contains(marked), "{id}");
    }
    let sourced = r#"{"from":"370700","to":"370200","account_opened":"2026-11-10"}"#;
    assert!(!of("housing-fund-ready", sourced).contains("estimate"));
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
    assert_eq!(fault.problem, JsonProblem::NoFigure);
    assert_eq!(
        fault.to_string(),
        "figures.retire-age-male: a figure is missing from the content"
    );
}

#[test]
fn every_declared_output_is_a_field_of_the_reply() {
    let requests = [
        (
            "pension-transfer",
            r#"{"kind":"ordinary","account_balance_fen":0,"periods":[{"from":"2020-01","to":"2020-12","monthly_wage_fen":9}]}"#,
        ),
        (
            "pension-place",
            r#"{"household":"410000","at":"2026-11","periods":[{"province":"370000","months":120}]}"#,
        ),
        ("retirement", r#"{"category":"female50","birth":"1980-11"}"#),
        (
            "contribution-months",
            r#"{"paid_months":150,"statutory":"2022-11"}"#,
        ),
        ("resident-transfer", r#"{"account_balance_fen":9}"#),
        (
            "linkage",
            r#"{"employee_months":1,"resident_months":1,"statutory":"2029-11"}"#,
        ),
        (
            "unemployment-months",
            r#"{"months_paid":1,"rule":"inferred"}"#,
        ),
        ("unemployment-transfer", r#"{"months_paid_at_origin":1}"#),
        ("medical-waiting", r#"{"years_missed":1}"#),
        (
            "medical-retirement-years",
            r#"{"city":"370200","sex":"male","reached":"2026-03","years_paid":26}"#,
        ),
        ("housing-fund-ready", r#"{"from":"370100","to":"370200"}"#),
        ("licence-renewal-window", r#"{"expires":"2027-03-03"}"#),
        ("vehicle-inspection-due", r#"{"until":"2027-05"}"#),
        (
            "driving-test-earliest",
            r#"{"vehicle":"motorcycle","issued":"2026-11-01"}"#,
        ),
        (
            "id-card-fee-and-validity",
            r#"{"need":"moved","age":"child"}"#,
        ),
        (
            "medical-settlement",
            r#"{"parameters":{},"case":{"total_fen":9,"level":1,"nth":1,"remote":"none"}}"#,
        ),
    ];
    assert_eq!(requests.len(), crate::calculators::ALL.len());
    for (id, body) in requests {
        let text = result(id, body);
        let reply: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let fields: Vec<&String> = reply.as_object().expect("an object").keys().collect();
        let outputs = crate::calculators::find(id).expect("a calculator").outputs;
        assert_eq!(fields.len(), outputs.len(), "{id}");
        let named = |name: &str| text.contains(&format!("\"{name}\":"));
        assert!(outputs.iter().all(|(name, _)| named(name)), "{id}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(body in ".{0,80}", at in 0..crate::calculators::ALL.len()) {
        let id = crate::calculators::ALL[at].id;
        prop_assert!(ask(id, &body).is_err());
    }
}
