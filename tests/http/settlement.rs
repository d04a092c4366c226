//! The estimate of a medical settlement, as anyone sees it without scripts. Every value is made up.

mod bills;
mod reply;

use crate::fields::{assert_held, assert_wrong, body, control, held, is_hidden, sent};
use crate::portal::{Portal, Reply};
use bills::{EMPLOYEE, EMPLOYEE_VALUES, Fields, RESIDENT, RESIDENT_VALUES};
use reply::{assert_missing, assert_no_total};

const PATHS: [&str; 4] = [
    "/settlement",
    "/en/settlement",
    "/large/settlement",
    "/large/en/settlement",
];

fn post(portal: &Portal, path: &str, fields: &[Fields<'_>]) -> Reply {
    let reply = portal.post_form(path, &body(fields.concat()));
    assert_eq!(reply.status, 200, "{path}");
    assert_eq!(reply.header("cache-control"), "no-store", "{path}");
    reply
}

/// Fields without some of them.
fn without<'a>(fields: Fields<'a>, names: &[&str]) -> Vec<(&'a str, &'a str)> {
    let kept = fields.iter().filter(|(name, _)| !names.contains(name));
    kept.copied().collect()
}

/// The control with which a list begins, of one that belongs to the list.
fn list_of(name: &str) -> Option<&'static str> {
    match name.split('.').next()? {
        "segmented" | "segments" => Some("segmented"),
        "cii_from" | "cii_segments" => Some("cii_from"),
        _ => None,
    }
}

/// The text of the reply without its tags.
fn words(html: &str) -> String {
    let main = html.split("<main").nth(1).unwrap_or_default();
    let texts = main.split('>').filter_map(|part| part.split('<').next());
    texts.collect::<Vec<_>>().join(" ")
}

#[test]
fn nothing_is_filled_in_and_no_value_of_a_city_stands_on_the_page() {
    let portal = Portal::start();
    for path in PATHS {
        let empty = portal.get(path).text().to_owned();
        let asked = post(&portal, path, &[EMPLOYEE]).text().to_owned();
        let resident = post(&portal, path, &[RESIDENT]).text().to_owned();
        // A range stands on what was typed alone. The person bears at least what lies outside of
        // policy (10000 + 2000), at most the whole bill; a prepayment of class B takes at most all
        // of class B. Nothing of the resident's bill lies outside, and aid (100) bears its part.
        let nothing: &[&str] = &[];
        let employee = &["12,000.00", "100,000.00", "40,000.00"][..];
        let of_the_resident = &["0.00", "89,900.00", "30,000.00"][..];
        for (html, what, typed) in [
            (&empty, "empty", nothing),
            (&asked, "asked", employee),
            (&resident, "resident", of_the_resident),
        ] {
            assert_no_total(html, what);
            // Neither a ratio nor an amount: what was typed stands in fields.
            let words: String = words(html).split_whitespace().collect();
            let mut before = String::new();
            for sign in words.chars() {
                let unit = "%％元折成".contains(sign)
                    && before.ends_with(|end: char| end.is_ascii_digit());
                let amount =
                    before.rsplit(|sign: char| !(sign.is_ascii_digit() || ",.".contains(sign)));
                let known = sign == '元' && amount.take(1).any(|amount| typed.contains(&amount));
                assert!(!unit || known, "{path} {what}: {words}");
                before.push(sign);
            }
        }
        let told = |name: &str, case: Fields<'_>| case.iter().any(|(told, _)| *told == name);
        let nothing: Fields<'_> = &[];
        for (html, case) in [(&empty, nothing), (&asked, EMPLOYEE), (&resident, RESIDENT)] {
            for (name, value) in sent(html) {
                let own = told(&name, case);
                assert!(own || value.is_empty(), "{path}: {name} is {value}");
            }
        }
        for (name, _) in EMPLOYEE_VALUES {
            assert!(!is_hidden(&asked, name), "{path}: {name} is asked");
            assert_eq!(held(&asked, name), [""], "{path}: {name}");
            assert_eq!(held(&empty, name), [""], "{path}: {name}");
            assert!(is_hidden(&empty, name), "{path}: {name}");
        }
        assert!(words(&asked).contains("12393"), "{path}: whom to ask");
    }
}

#[test]
fn there_is_no_total_while_one_value_is_unknown() {
    let portal = Portal::start();
    let cases: [(Fields<'_>, Fields<'_>); 2] =
        [(EMPLOYEE, EMPLOYEE_VALUES), (RESIDENT, RESIDENT_VALUES)];
    for path in ["/settlement", "/en/settlement"] {
        for (case, values) in cases {
            let whole = post(&portal, path, &[case, values]);
            assert!(whole.text().contains("class=\"facts\""), "{path}: a total");
            for (name, _) in values {
                // The parts of a list stand or fall together: half of one is a fault.
                let list = list_of(name);
                let gone = values.iter().map(|(other, _)| *other);
                let gone =
                    gone.filter(|other| other == name || list.is_some() && list_of(other) == list);
                let gone: Vec<&str> = gone.collect();
                let reply = post(&portal, path, &[case, &without(values, &gone)]);
                let html = reply.text();
                assert_no_total(html, name);
                assert_missing(html, list.unwrap_or(name));
            }
            // Without the scheme nothing of 大额 and 大病 is known.
            let reply = post(&portal, path, &[&without(case, &["scheme"]), values]);
            assert_no_total(reply.text(), "scheme");
            assert_wrong(reply.text(), "scheme", "scheme", "");
            // Nothing at all is known.
            assert_no_total(post(&portal, path, &[case]).text(), "nothing");
        }
    }
}

#[test]
fn a_bill_is_settled_line_by_line_to_the_fen() {
    let portal = Portal::start();
    let reply = post(&portal, "/settlement", &[EMPLOYEE, EMPLOYEE_VALUES]);
    let words = words(reply.text());
    // Within policy 84000; deductible (1000 − 600) × 50 % = 200; above it 83800, of it 10 % first:
    // 8380; counted 75420 at 85 % = 64107, but 10000 are left of the year. Those pay for
    // 10000 / 0.85 = 11764.71; 大额 pays 90 % of the other 63655.294…: 57289.76.
    for amount in [
        "84,000.00",
        "200.00",
        "8,380.00",
        "75,420.00",
        "10,000.00",
        "57,289.76",
        // 100000 − 10000 − 57289.76; then 1000 of the account and 500 of relatives.
        "32,710.24",
        "31,210.24",
    ] {
        assert!(words.contains(amount), "{amount}: {words}");
    }
    // At home: counted 83800 at 85 % = 71230; 大额 90 % of 83800 − 11764.705… = 64831.76.
    for amount in ["64,831.76", "25,168.24"] {
        assert!(words.contains(amount), "{amount}: {words}");
    }
    assert!(words.contains("个人少负担 7,542.00 元"));
    assert!(reply.text().contains("<svg class=\"split-bar\""));

    let reply = post(&portal, "/settlement", &[RESIDENT, RESIDENT_VALUES]);
    // Within policy 84000 less the deductible: 83500; 20000 at 60 % and 63500 at 50 %: 43750, but
    // the year pays 40000.
    let words = self::words(reply.text());
    for amount in ["84,000.00", "83,500.00", "40,000.00"] {
        assert!(words.contains(amount), "{amount}: {words}");
    }
}

#[test]
fn what_is_wrong_is_told_at_its_field_and_the_rest_stays() {
    let portal = Portal::start();
    let cases = [
        ("total_fen", "许多"),
        ("total_fen", "0"),
        ("self_full_fen", "100000.01"),
        ("class_b_fen", "-1"),
        ("nth", "0"),
        ("nth", "1.5"),
        ("level", "4"),
        ("remote", "moon"),
        ("own_balance_fen", "</textarea><script>1"),
        ("transferred_from", "3"),
        ("other", "moon"),
        ("scheme", "none"),
        ("deductible_l3", "1000元左右"),
        ("class_b_prepay_ratio", "10"),
        ("ratio_l3", "101%"),
        ("retiree", "maybe"),
        ("ytd_basic_fen", "1 2"),
        ("nth_factor", "100%、一半"),
        ("remote_referral_mode", "moon"),
        ("nth_across_cities", "maybe"),
    ];
    for (name, value) in cases {
        let replaced: Vec<_> = [EMPLOYEE, EMPLOYEE_VALUES]
            .concat()
            .into_iter()
            .map(|(other, text)| (other, if other == name { value } else { text }))
            .collect();
        let reply = post(&portal, "/settlement", &[&replaced]);
        let html = reply.text();
        assert_wrong(html, name, name, "");
        assert!(!html.contains("<script>"), "{name}={value}");
        assert_no_total(html, name);
        let rest: Vec<_> = replaced
            .iter()
            .copied()
            .filter(|(other, _)| *other != name)
            .collect();
        assert_held(html, &rest);
        // A text stays as it was typed, to be put right.
        if control(html, name).starts_with("input") {
            assert_held(html, &[(name, value)]);
        }
    }
}

#[test]
fn what_the_bill_still_needs_is_listed_and_leads_to_its_control() {
    let portal = Portal::start();
    let cases: [(Fields<'_>, Fields<'_>); 2] =
        [(EMPLOYEE, EMPLOYEE_VALUES), (RESIDENT, RESIDENT_VALUES)];
    // What nobody must say: whence one came, which stay it was there, with what to compare.
    let free = ["transferred_from", "nth_same_city", "other"];
    for (case, values) in cases {
        for (name, _) in case.iter().filter(|(name, _)| !free.contains(name)) {
            let rest = without(case, &[*name]);
            let reply = post(&portal, "/settlement", &[&rest, &[(*name, "")], values]);
            let html = reply.text();
            assert_no_total(html, name);
            match *name {
                "scheme" | "total_fen" => assert_wrong(html, name, name, "请回答这一项"),
                _ => {
                    assert!(words(html).contains("还不能给出合计"), "{name}");
                    assert!(!html.contains("role=\"alert\""), "{name}");
                    assert_missing(html, name);
                }
            }
        }
    }
}

#[test]
fn stretches_have_no_gap_and_end_open() {
    let portal = Portal::start();
    let faulty: [(&str, Fields<'_>); 4] = [
        (
            "segments.0.ratio",
            &[("segmented", "some"), ("segments.0.to_fen", "20000")],
        ),
        (
            "segments.0.to_fen",
            &[
                ("segmented", "some"),
                ("segments.0.to_fen", "20000"),
                ("segments.0.ratio", "60%"),
            ],
        ),
        (
            "segments.1.to_fen",
            &[
                ("segmented", "some"),
                ("segments.0.to_fen", "20000"),
                ("segments.0.ratio", "70%"),
                ("segments.1.to_fen", "10000"),
                ("segments.1.ratio", "60%"),
                ("segments.2.ratio", "50%"),
            ],
        ),
        ("segmented", &[("segmented", "moon")]),
    ];
    let rest: Vec<_> = RESIDENT_VALUES
        .iter()
        .copied()
        .filter(|(name, _)| list_of(name) != Some("segmented"))
        .collect();
    for (name, segments) in faulty {
        let reply = post(&portal, "/settlement", &[RESIDENT, &rest, segments]);
        assert_wrong(reply.text(), name, name, "");
        assert_no_total(reply.text(), name);
    }
    // Nothing of them is there yet.
    let some: Fields<'_> = &[("segmented", "some")];
    let reply = post(&portal, "/settlement", &[RESIDENT, &rest, some]);
    assert_no_total(reply.text(), "no stretch");
    // That there are some was said: the list is what is still to be filled in.
    let list = reply.text().split("<ul class=\"missing\">").nth(1);
    let list = list.and_then(|rest| rest.split("</ul>").next());
    assert!(list.is_some_and(|list| list.contains("href=\"#in-segments\"")));
    assert!(!is_hidden(reply.text(), "segments"));
}

#[test]
fn a_person_is_asked_only_what_the_bill_needs_and_nothing_typed_is_lost() {
    let portal = Portal::start();
    let shown = |html: &str, name: &str| !is_hidden(html, name);
    let resident = post(&portal, "/settlement", &[RESIDENT]).text().to_owned();
    let employee = post(&portal, "/settlement", &[EMPLOYEE]).text().to_owned();
    for (name, by_employee, by_resident) in [
        ("large_cap", true, false),
        ("ytd_large_fen", true, false),
        ("cii_cap", false, true),
        ("ytd_cii_paid_fen", false, true),
        ("retiree_bonus", true, false),
        ("deductible_l1", false, false),
        ("deductible_l2", true, true),
        ("deductible_l3", true, false),
        ("transfer_difference", true, false),
        ("remote_referral_mode", true, false),
        ("remote_in_province_mode", false, true),
        ("remote_unfiled_mode", false, false),
        ("nth_same_city", true, false),
    ] {
        assert_eq!(shown(&employee, name), by_employee, "{name} of an employee");
        assert_eq!(shown(&resident, name), by_resident, "{name} of a resident");
    }
    // What belongs to the other scheme travels along unseen.
    let switched = without(EMPLOYEE, &["scheme"]);
    let switched = post(
        &portal,
        "/settlement",
        &[&switched, &[("scheme", "resident")], EMPLOYEE_VALUES],
    );
    assert!(is_hidden(switched.text(), "large_cap"));
    assert_held(switched.text(), EMPLOYEE_VALUES);

    // Drawn without asking for an answer, nothing is said of what is missing.
    let show: Fields<'_> = &[("do", "show")];
    let first = post(&portal, "/settlement", &[EMPLOYEE, show]);
    let first = first.text();
    assert!(shown(first, "deductible_l3") && !first.contains("role=\"alert\""));
    assert_no_total(first, "not asked");
}

#[test]
fn what_looks_wrong_is_named_and_two_places_are_compared_only_where_both_are_known() {
    let portal = Portal::start();
    let values: Vec<_> = without(EMPLOYEE_VALUES, &["ratio_l3", "nth_across_cities"]);
    let risen: Fields<'_> = &[("ratio_l3", "98%"), ("nth_across_cities", "y")];
    let html = post(&portal, "/settlement", &[EMPLOYEE, &values, risen]);
    assert!(
        words(html.text()).contains("103%"),
        "the bonus leads above the whole"
    );

    // Counted by city, nobody said which stay it is in the other.
    let by_city: Fields<'_> = &[("ratio_l3", "80%"), ("nth_across_cities", "n")];
    let html = post(&portal, "/settlement", &[EMPLOYEE, &values, by_city]);
    assert!(html.text().contains("class=\"facts\""));
    assert!(words(html.text()).contains("所以不比"));

    // The first place is known, the other is not: its values are asked for.
    let other: Vec<_> = without(RESIDENT, &["other"]);
    let html = post(
        &portal,
        "/settlement",
        &[&other, &[("other", "unfiled")], RESIDENT_VALUES],
    );
    assert!(html.text().contains("class=\"facts\""));
    assert!(html.text().contains("href=\"#remote_unfiled_mode\""));
    assert!(!words(html.text()).contains("少负担"));
}

#[test]
fn guides_about_care_and_home_lead_to_the_estimate() {
    let portal = Portal::start();
    for path in [
        "/",
        "/guides/medical-away",
        "/guides/chronic-outpatient",
        "/guides/manual-reimbursement",
    ] {
        let html = portal.get(path);
        assert!(html.text().contains("href=\"/settlement\""), "{path}");
    }
    assert!(
        !portal
            .get("/guides/moving-city")
            .text()
            .contains("href=\"/settlement\"")
    );
}

#[test]
fn the_longest_reply_fits_in_one_flight() {
    let portal = Portal::start();
    for path in PATHS {
        for fields in [[EMPLOYEE, EMPLOYEE_VALUES], [RESIDENT, RESIDENT_VALUES]] {
            let headers = [
                ("content-type", "application/x-www-form-urlencoded"),
                ("accept-encoding", "br"),
            ];
            let body = body(fields.concat());
            let reply = portal.send("POST", path, &headers, body.as_bytes());
            assert!(reply.bytes.len() <= 13_500, "{path}: {}", reply.bytes.len());
        }
    }
}
