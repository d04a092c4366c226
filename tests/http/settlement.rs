//! The estimate of a medical settlement, as anyone sees it without scripts. Every value is made up.

use crate::portal::{Portal, Reply};

const PATHS: [&str; 4] = [
    "/settlement",
    "/en/settlement",
    "/large/settlement",
    "/large/en/settlement",
];

type Fields<'a> = &'a [(&'a str, &'a str)];

/// A retired employee, sent to another province: within policy 100000 − 10000 − 2000 − 40000 × 10 %.
const EMPLOYEE: Fields<'_> = &[
    ("scheme", "employee"),
    ("remote", "referral"),
    ("level", "3"),
    ("retiree", "y"),
    ("total_fen", "100000"),
    ("self_full_fen", "10000"),
    ("over_limit_fen", "2000"),
    ("class_b_fen", "40000"),
    ("nth", "2"),
    ("transferred_from", "2"),
    ("other", "none"),
    ("step", "2"),
    ("nth_same_city", "1"),
    ("ytd_base_fen", "0"),
    ("ytd_basic_fen", "90000"),
    ("ytd_large_fen", "0"),
    ("aid_fen", "0"),
    ("own_balance_fen", "1000"),
    ("family_fen", "500"),
];

/// What [`EMPLOYEE`] needs, in one and the other place.
const EMPLOYEE_VALUES: Fields<'_> = &[
    ("class_b_prepay_ratio", "10%"),
    ("deductible.l2", "600"),
    ("deductible.l3", "1000"),
    ("nth_factor", "100%、50%"),
    ("nth_across_cities", "y"),
    ("transfer_difference", "y"),
    ("segments", "none"),
    ("ratio.l3", "0.80"),
    ("retiree_bonus", "5%"),
    ("cap_basic", "100000"),
    ("large.ratio", "90%"),
    ("large.cap", "300000"),
    ("remote.referral.mode", "prepay"),
    ("remote.referral.value", "10%"),
    ("prepay_order", "after_deductible"),
];

/// A resident in another city of the province, past the point where 大病 pays.
const RESIDENT: Fields<'_> = &[
    ("scheme", "resident"),
    ("remote", "in-province"),
    ("level", "2"),
    ("retiree", "n"),
    ("total_fen", "90000"),
    ("self_full_fen", "0"),
    ("over_limit_fen", "0"),
    ("class_b_fen", "30000"),
    ("nth", "1"),
    ("step", "2"),
    ("ytd_base_fen", "0"),
    ("ytd_basic_fen", "0"),
    ("ytd_cii_base_fen", "30000"),
    ("ytd_cii_paid_fen", "0"),
    ("aid_fen", "100"),
    ("own_balance_fen", "0"),
    ("family_fen", "0"),
];

/// What [`RESIDENT`] needs.
const RESIDENT_VALUES: Fields<'_> = &[
    ("class_b_prepay_ratio", "20%"),
    ("deductible.l2", "500"),
    ("nth_factor", "100%"),
    ("segments", "some"),
    ("segments.0.to", "20000"),
    ("segments.0.ratio", "70%"),
    ("segments.1.to", ""),
    ("segments.1.ratio", "60%"),
    ("cap_basic", "40000"),
    ("remote.in-province.mode", "minus_pp"),
    ("remote.in-province.value", "10%"),
    ("cii.segments.from", "15000"),
    ("cii.segments.0.to", "100000"),
    ("cii.segments.0.ratio", "60%"),
    ("cii.segments.1.ratio", "65%"),
    ("cii.cap", "400000"),
    ("cii_base", "both"),
    ("cii_above_cap", "n"),
];

fn encoded(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'_' | b'-' => {
            char::from(byte).to_string()
        }
        byte => format!("%{byte:02X}"),
    };
    text.bytes().map(byte).collect()
}

fn post(portal: &Portal, path: &str, fields: &[Fields<'_>]) -> Reply {
    let pairs = fields.concat();
    let pairs = pairs
        .iter()
        .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
    let reply = portal.post_form(path, &pairs.collect::<Vec<_>>().join("&"));
    assert_eq!(reply.status, 200, "{path}");
    assert_eq!(reply.header("cache-control"), "no-store", "{path}");
    reply
}

/// Fields without some of them.
fn without<'a>(fields: Fields<'a>, names: &[&str]) -> Vec<(&'a str, &'a str)> {
    let kept = fields.iter().filter(|(name, _)| !names.contains(name));
    kept.copied().collect()
}

/// Words by which a total shows itself, in either language; none of them is a label of the form.
const TOTALS: [&str; 9] = [
    "class=\"facts\"",
    "<svg class=\"split-bar\"",
    "个人负担",
    "付现金",
    "估算结果",
    "What you bear",
    "In cash",
    "you bear",
    ">Estimate</h2>",
];

#[track_caller]
fn assert_no_total(html: &str, what: &str) {
    for sign in TOTALS {
        assert!(!html.contains(sign), "{what}: {sign}");
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
        for (html, what) in [
            (&empty, "empty"),
            (&asked, "asked"),
            (&resident, "resident"),
        ] {
            assert_no_total(html, what);
            // Neither a ratio nor an amount: what was typed stands in fields.
            let words = words(html);
            let mut signs = words
                .chars()
                .filter(|sign| !sign.is_whitespace())
                .peekable();
            while let Some(sign) = signs.next() {
                let unit = signs.peek().is_some_and(|next| "%％元折成".contains(*next));
                assert!(!(sign.is_ascii_digit() && unit), "{path} {what}: {words}");
            }
        }
        let filled = |html: &str, name: &str| html.contains(&format!("name=\"{name}\" value"));
        for (name, _) in EMPLOYEE_VALUES {
            let control = asked.split(&format!("id=\"{name}\"")).nth(1);
            let control = control.unwrap_or_else(|| panic!("{path}: {name} is asked"));
            let control = control.split('>').next().unwrap_or_default();
            assert!(
                !control.contains("value=") || control.contains("value=\"\""),
                "{path}: {name} is filled in: {control}"
            );
            assert!(!filled(&empty, name), "{path}: {name}");
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
                let list = ["segments", "cii.segments"].into_iter().find(|list| {
                    name.strip_prefix(list)
                        .is_some_and(|rest| rest.starts_with('.') || rest.is_empty())
                });
                let gone: Vec<&str> = values
                    .iter()
                    .map(|(other, _)| *other)
                    .filter(|other| {
                        other == name
                            || list.is_some_and(|list| {
                                other
                                    .strip_prefix(list)
                                    .is_some_and(|rest| rest.starts_with('.') || rest.is_empty())
                            })
                    })
                    .collect();
                let reply = post(&portal, path, &[case, &without(values, &gone)]);
                let html = reply.text();
                assert_no_total(html, name);
                assert!(
                    html.contains("class=\"missing\""),
                    "{path}: {name} is named"
                );
                let id = if list == Some("cii.segments") {
                    "cii.segments.from"
                } else {
                    list.unwrap_or(name)
                };
                assert!(html.contains(&format!("href=\"#{id}\"")), "{path}: {name}");
                assert!(html.contains(&format!("id=\"{id}\"")), "{path}: {name}");
            }
            // Without the scheme nothing of 大额 and 大病 is known.
            let reply = post(&portal, path, &[&without(case, &["scheme"]), values]);
            assert_no_total(reply.text(), "scheme");
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
        ("retiree", ""),
        ("ytd_basic_fen", ""),
        ("own_balance_fen", "</textarea><script>1"),
        ("transferred_from", "3"),
        ("other", "moon"),
        ("scheme", "none"),
        ("deductible.l3", "1000元左右"),
        ("class_b_prepay_ratio", "10"),
        ("ratio.l3", "101%"),
        ("nth_factor", "100%、一半"),
        ("remote.referral.mode", "moon"),
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
        assert!(
            html.contains(&format!("id=\"fault-{name}\"")),
            "{name}={value}"
        );
        assert!(
            html.contains(&format!("href=\"#{name}\"")),
            "{name}={value}"
        );
        assert!(!html.contains("<script>"), "{name}={value}");
        assert_no_total(html, name);
        for (other, text) in [("family_fen", "500"), ("cap_basic", "100000")] {
            let held = html.contains(&format!("name=\"{other}\""))
                && html.contains(&format!("value=\"{text}\""));
            assert!(held, "{name}={value}: {other} stays");
        }
    }
}

#[test]
fn stretches_have_no_gap_and_end_open() {
    let portal = Portal::start();
    let faulty: [(&str, Fields<'_>); 5] = [
        ("segments.0.ratio", &[("segments", "some")]),
        (
            "segments.0.ratio",
            &[("segments", "some"), ("segments.0.to", "20000")],
        ),
        (
            "segments.0.to",
            &[
                ("segments", "some"),
                ("segments.0.to", "20000"),
                ("segments.0.ratio", "60%"),
            ],
        ),
        (
            "segments.1.to",
            &[
                ("segments", "some"),
                ("segments.0.to", "20000"),
                ("segments.0.ratio", "70%"),
                ("segments.1.to", "10000"),
                ("segments.1.ratio", "60%"),
                ("segments.2.ratio", "50%"),
            ],
        ),
        ("segments", &[("segments", "moon")]),
    ];
    let rest: Vec<_> = RESIDENT_VALUES
        .iter()
        .copied()
        .filter(|(name, _)| !name.starts_with("segments"))
        .collect();
    for (name, segments) in faulty {
        let reply = post(&portal, "/settlement", &[RESIDENT, &rest, segments]);
        assert!(
            reply.text().contains(&format!("id=\"fault-{name}\"")),
            "{name}: {segments:?}"
        );
        assert_no_total(reply.text(), name);
    }
}

#[test]
fn a_person_is_asked_only_what_the_bill_needs_and_nothing_typed_is_lost() {
    let portal = Portal::start();
    let shown = |html: &str, name: &str| html.contains(&format!("id=\"{name}\""));
    let resident = post(&portal, "/settlement", &[RESIDENT]).text().to_owned();
    let employee = post(&portal, "/settlement", &[EMPLOYEE]).text().to_owned();
    for (name, by_employee, by_resident) in [
        ("large.cap", true, false),
        ("ytd_large_fen", true, false),
        ("cii.cap", false, true),
        ("ytd_cii_paid_fen", false, true),
        ("retiree_bonus", true, false),
        ("deductible.l1", false, false),
        ("deductible.l2", true, true),
        ("deductible.l3", true, false),
        ("transfer_difference", true, false),
        ("remote.referral.mode", true, false),
        ("remote.in-province.mode", false, true),
        ("remote.unfiled.mode", false, false),
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
    let kept = "type=\"hidden\" name=\"large.cap\" value=\"300000\"";
    assert!(switched.text().contains(kept));

    // The first step has no values yet, and says nothing of them.
    let first = without(EMPLOYEE, &["step"]);
    let first = post(&portal, "/settlement", &[&first]).text().to_owned();
    assert!(shown(&first, "deductible.l3") && !first.contains("role=\"alert\""));
    assert_no_total(&first, "first step");
}

#[test]
fn what_looks_wrong_is_named_and_two_places_are_compared_only_where_both_are_known() {
    let portal = Portal::start();
    let values: Vec<_> = without(EMPLOYEE_VALUES, &["ratio.l3", "nth_across_cities"]);
    let risen: Fields<'_> = &[("ratio.l3", "98%"), ("nth_across_cities", "y")];
    let html = post(&portal, "/settlement", &[EMPLOYEE, &values, risen]);
    assert!(
        words(html.text()).contains("103%"),
        "the bonus leads above the whole"
    );

    // Counted by city, nobody said which stay it is in the other.
    let by_city: Fields<'_> = &[("ratio.l3", "80%"), ("nth_across_cities", "n")];
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
    assert!(html.text().contains("href=\"#remote.unfiled.mode\""));
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
            let pairs = fields.concat();
            let pairs = pairs
                .iter()
                .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
            let headers = [
                ("content-type", "application/x-www-form-urlencoded"),
                ("accept-encoding", "br"),
            ];
            let body = pairs.collect::<Vec<_>>().join("&");
            let reply = portal.send("POST", path, &headers, body.as_bytes());
            assert!(reply.bytes.len() <= 13_500, "{path}: {}", reply.bytes.len());
        }
    }
}
