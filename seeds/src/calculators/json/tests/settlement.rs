//! `medical-settlement` as texts.

use super::{ask, result};

/// `PS-DEMO` of facts §20, all of it, and `BILL-A` in `remote`; `change` replaces one text in it.
fn request(remote: &str, change: (&str, &str)) -> String {
    let body = r#"{"parameters":{"scheme":"employee","class_b_prepay_ratio":"0.10",
        "deductible.l1":20000,"deductible.l2":50000,"deductible.l3":80000,
        "nth_factor":["1","0.5","0"],"nth_across_cities":null,"transfer_difference":null,
        "ratio.l1":"0.90","ratio.l2":"0.85","ratio.l3":"0.80","retiree_bonus":"0.05","segments":[],
        "cap_basic":20000000,"large.ratio":"0.90","large.cap":40000000,
        "cii.segments":null,"cii.cap":null,"cii_base":null,"cii_above_cap":null,
        "remote.in-province.mode":"prepay","remote.in-province.value":"0.10",
        "remote.long-term.mode":"none","remote.long-term.value":null,
        "remote.referral.mode":"minus_pp","remote.referral.value":"0.10",
        "remote.emergency.mode":"minus_pp","remote.emergency.value":"0.10",
        "remote.other.mode":"minus_pp","remote.other.value":"0.20",
        "remote.unfiled.mode":"multiply","remote.unfiled.value":"0.70",
        "prepay_order":"before_deductible","disposable_income":null},
        "case":{"total_fen":3000000,"self_full_fen":200000,"over_limit_fen":0,"class_b_fen":500000,
        "level":3,"nth":1,"retiree":false,"remote":"none","ytd_base_fen":0,"ytd_basic_fen":0,
        "ytd_large_fen":0,"ytd_cii_base_fen":0,"ytd_cii_paid_fen":0,"aid_fen":0,
        "own_balance_fen":100000,"family_fen":40000}}"#;
    let (from, to) = change;
    assert!(body.contains(from), "{from}");
    body.replace(r#""remote":"none""#, &format!(r#""remote":"{remote}""#))
        .replace(from, to)
}

const AS_IT_IS: (&str, &str) = ("", "");

#[test]
fn a_settlement_has_the_fixed_fields_in_order() {
    for (remote, change, expected) in [
        (
            "in-province",
            AS_IT_IS,
            concat!(
                r#"{"deductible_fen":80000,"prepay_fen":275000,"basic_fen":1916000,"large_fen":0,"#,
                r#""cii_fen":0,"personal_fen":1084000,"own_fen":100000,"family_fen":40000,"#,
                r#""cash_fen":944000,"missing":[],"warnings":[]}"#
            ),
        ),
        (
            "referral",
            (
                r#""remote.referral.value":"0.10""#,
                r#""remote.referral.value":null"#,
            ),
            concat!(
                r#"{"deductible_fen":80000,"prepay_fen":0,"basic_fen":null,"large_fen":null,"#,
                r#""cii_fen":0,"personal_fen":null,"own_fen":null,"family_fen":null,"#,
                r#""cash_fen":null,"missing":["remote.referral.value"],"warnings":[]}"#
            ),
        ),
        (
            "other",
            (r#""ratio.l3":"0.80","#, r#""ratio.l3":"0.86","#),
            concat!(
                r#"{"deductible_fen":80000,"prepay_fen":0,"basic_fen":1762200,"large_fen":0,"#,
                r#""cii_fen":0,"personal_fen":1237800,"own_fen":100000,"family_fen":40000,"#,
                r#""cash_fen":1097800,"missing":[],"#,
                r#""warnings":[{"kind":"ratio-rises","parameter":"ratio.l3"}]}"#
            ),
        ),
        (
            "unfiled",
            AS_IT_IS,
            concat!(
                r#"{"deductible_fen":80000,"prepay_fen":0,"basic_fen":1495200,"large_fen":0,"#,
                r#""cii_fen":0,"personal_fen":1504800,"own_fen":100000,"family_fen":40000,"#,
                r#""cash_fen":1364800,"missing":[],"#,
                r#""warnings":[{"kind":"remote-drop","drop":"0.24"}]}"#
            ),
        ),
    ] {
        assert_eq!(
            result("medical-settlement", &request(remote, change)),
            expected
        );
    }
}

#[test]
fn a_parameter_left_out_is_not_known() {
    let null = request("none", (r#""cap_basic":20000000,"#, r#""cap_basic":null,"#));
    let out = request("none", (r#""cap_basic":20000000,"#, ""));
    assert_eq!(
        ask("medical-settlement", &null),
        ask("medical-settlement", &out)
    );
    assert!(result("medical-settlement", &out).contains(r#""missing":["cap_basic"]"#));
}

#[test]
fn a_working_shows_what_is_known_and_no_total() {
    let reply = ask(
        "medical-settlement",
        &request("none", (r#""cap_basic":20000000,"#, "")),
    );
    let lines: Vec<(String, String)> = reply
        .expect("a result")
        .working
        .into_iter()
        .map(|line| (line.label, line.formula))
        .collect();
    let expected = [
        ("账单总额", ""),
        ("目录外和超限价，全由自己付", "2,000.00 + 0.00"),
        ("乙类里先由自己付的部分", ""),
        ("政策范围内费用", "30,000.00 − 2,000.00 − 500.00"),
        ("先行自付", ""),
        ("起付线", ""),
        ("按比例报销的费用", "27,500.00 − 0.00 − 800.00"),
    ];
    let expected = expected.map(|(label, formula)| (label.to_owned(), formula.to_owned()));
    assert_eq!(lines[..7], expected);
    // The other fund of the scheme pays nothing for certain; no more is known.
    assert_eq!(lines[7..], [("居民大病保险支付".to_owned(), String::new())]);
}

#[test]
fn every_fault_of_a_settlement_names_its_field() {
    let segments = |rows: &'static str| (r#""segments":[],"#, rows);
    for (change, field, problem) in [
        (("\"case\"", "\"bill\""), "bill", "unknown-field"),
        (("\"case\":{", "\"case\":[],\"x\":{"), "x", "unknown-field"),
        (
            (r#""cap_basic":20000000"#, r#""cap":1"#),
            "parameters.cap",
            "unknown-field",
        ),
        (
            (r#""cap_basic":20000000"#, r#""nth_factor":[]"#),
            "parameters.nth_factor",
            "given-twice",
        ),
        (
            (r#""cap_basic":20000000"#, r#""cap_basic":-1"#),
            "parameters.cap_basic",
            "too-small",
        ),
        (
            (r#""cap_basic":20000000"#, r#""cap_basic":1.5"#),
            "parameters.cap_basic",
            "not-a-number",
        ),
        (
            (r#""cap_basic":20000000"#, r#""cap_basic":1000000000001"#),
            "parameters.cap_basic",
            "too-large",
        ),
        (
            (r#""ratio.l3":"0.80""#, r#""ratio.l3":"80%""#),
            "parameters.ratio.l3",
            "not-a-ratio",
        ),
        (
            (r#""ratio.l3":"0.80""#, r#""ratio.l3":0.8"#),
            "parameters.ratio.l3",
            "wrong-kind",
        ),
        (
            (r#""ratio.l3":"0.80""#, r#""ratio.l3":"1.01""#),
            "parameters.ratio.l3",
            "not-a-ratio",
        ),
        (
            (r#"["1","0.5","0"]"#, r#"["1","half"]"#),
            "parameters.nth_factor[1]",
            "not-a-ratio",
        ),
        (
            (r#"["1","0.5","0"]"#, r#"["1",1]"#),
            "parameters.nth_factor[1]",
            "wrong-kind",
        ),
        (
            (r#"["1","0.5","0"]"#, "[]"),
            "parameters.nth_factor",
            "missing",
        ),
        (
            (r#"["1","0.5","0"]"#, "\"1\""),
            "parameters.nth_factor",
            "wrong-kind",
        ),
        (
            (r#""scheme":"employee""#, r#""scheme":"both""#),
            "parameters.scheme",
            "no-such-option",
        ),
        (
            (
                r#""remote.other.mode":"minus_pp""#,
                r#""remote.other.mode":"less""#,
            ),
            "parameters.remote.other.mode",
            "no-such-option",
        ),
        (
            (
                r#""nth_across_cities":null"#,
                r#""nth_across_cities":"yes""#,
            ),
            "parameters.nth_across_cities",
            "wrong-kind",
        ),
        (
            segments(r#""segments":[{"from_fen":1,"ratio":"0.8"}],"#),
            "parameters.segments[0].from_fen",
            "too-large",
        ),
        (
            segments(r#""segments":[{"from_fen":0,"to_fen":9,"ratio":"0.8"}],"#),
            "parameters.segments[0].to_fen",
            "wrong-kind",
        ),
        (
            segments(r#""segments":[{"from_fen":0,"ratio":"0.8"},{"from_fen":9,"ratio":"0.9"}],"#),
            "parameters.segments[0].to_fen",
            "missing",
        ),
        (
            segments(
                r#""segments":[{"from_fen":0,"to_fen":9,"ratio":"0.8"},{"from_fen":8,"ratio":"0.9"}],"#,
            ),
            "parameters.segments[1].from_fen",
            "too-small",
        ),
        (
            segments(
                r#""segments":[{"from_fen":0,"to_fen":9,"ratio":"0.8"},{"from_fen":10,"ratio":"0.9"}],"#,
            ),
            "parameters.segments[1].from_fen",
            "too-large",
        ),
        (
            segments(
                r#""segments":[{"from_fen":0,"to_fen":0,"ratio":"0.8"},{"from_fen":0,"ratio":"0.9"}],"#,
            ),
            "parameters.segments[0].to_fen",
            "too-small",
        ),
        (
            segments(r#""segments":[{"from_fen":0}],"#),
            "parameters.segments[0].ratio",
            "missing",
        ),
        (
            segments(r#""segments":[{"from":0}],"#),
            "parameters.segments[0].from",
            "unknown-field",
        ),
        (
            segments(r#""segments":{},"#),
            "parameters.segments",
            "wrong-kind",
        ),
        ((r#""total_fen":3000000,"#, ""), "case.total_fen", "missing"),
        (
            (r#""total_fen":3000000"#, r#""total_fen":0"#),
            "case.total_fen",
            "too-small",
        ),
        (
            (r#""total_fen":3000000"#, r#""total_fen":199999"#),
            "case.self_full_fen",
            "too-large",
        ),
        (
            (r#""class_b_fen":500000"#, r#""class_b_fen":2800001"#),
            "case.class_b_fen",
            "too-large",
        ),
        (
            (r#""over_limit_fen":0"#, r#""over_limit_fen":-1"#),
            "case.over_limit_fen",
            "too-small",
        ),
        ((r#""level":3"#, r#""level":4"#), "case.level", "too-large"),
        ((r#""level":3"#, r#""level":0"#), "case.level", "too-small"),
        (
            (r#""level":3"#, r#""level":"3""#),
            "case.level",
            "not-a-number",
        ),
        ((r#""nth":1"#, r#""nth":0"#), "case.nth", "too-small"),
        (
            (r#""nth":1"#, r#""nth":1,"nth_same_city":2"#),
            "case.nth_same_city",
            "too-large",
        ),
        (
            (r#""nth":1"#, r#""nth":1,"transferred_from":3"#),
            "case.transferred_from",
            "too-large",
        ),
        (
            (r#""retiree":false"#, r#""retiree":0"#),
            "case.retiree",
            "wrong-kind",
        ),
        (
            (r#""remote":"none""#, r#""remote":"abroad""#),
            "case.remote",
            "no-such-option",
        ),
        ((r#""remote":"none","#, ""), "case.remote", "missing"),
        (
            (r#""ytd_basic_fen":0"#, r#""ytd_basic_fen":-1"#),
            "case.ytd_basic_fen",
            "too-small",
        ),
        (
            (r#""aid_fen":0"#, r#""aid_fen":3000000"#),
            "case.aid_fen",
            "too-large",
        ),
        (
            (r#""family_fen":40000"#, r#""family_fen":1000000000001"#),
            "case.family_fen",
            "too-large",
        ),
    ] {
        let body = request("none", change);
        let fault = ask("medical-settlement", &body).expect_err(&body);
        let text = serde_json::to_string(&fault).expect("JSON");
        assert_eq!(
            text,
            format!(r#"{{"field":"{field}","problem":"{problem}"}}"#),
            "{change:?}"
        );
    }
    let neither = ask("medical-settlement", "{}").expect_err("nothing");
    assert_eq!(neither.to_string(), "parameters: an answer is needed");
    let list = ask("medical-settlement", r#"{"parameters":[]}"#).expect_err("a list");
    assert_eq!(
        list.to_string(),
        "parameters: this is not an answer to this question"
    );
}
