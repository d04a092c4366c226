//! The JSON interface: what it lists, and what it refuses.

use crate::portal::Portal;
use serde_json::Value;

const PLAN: &str = "/api/v1/guides/enterprise-pension/plan";

fn assert_refused(reply: &crate::portal::Reply, status: u16, field: &str, what: &str) {
    assert_eq!(reply.status, status, "{what}: {}", reply.text());
    assert_eq!(
        reply.header("content-type"),
        "application/json; charset=utf-8",
        "{what}"
    );
    let body = reply.json();
    assert_eq!(
        body.as_object().map(serde_json::Map::len),
        Some(1),
        "{what}: {body}"
    );
    assert_eq!(body["error"]["field"], field, "{what}: {body}");
    assert!(
        body["error"]["message"]
            .as_str()
            .is_some_and(|text| !text.is_empty()),
        "{what}"
    );
}

#[test]
fn guides_are_listed_in_both_languages() {
    let portal = Portal::start();
    let lists = ["/api/v1/guides", "/api/v1/guides?lang=en"].map(|path| portal.get(path).json());
    let ids = |list: &Value| -> Vec<String> {
        let list = list.as_array().expect("a list").iter();
        list.map(|guide| guide["id"].as_str().expect("an id").to_owned())
            .collect()
    };
    assert_eq!(ids(&lists[0]), ids(&lists[1]));
    for id in ["enterprise-pension", "moving-city"] {
        assert!(ids(&lists[0]).contains(&id.to_owned()), "{id}");
        let guide = portal.get(&format!("/api/v1/guides/{id}?lang=en")).json();
        assert_eq!(guide["id"], id);
        assert_eq!(guide["url"], format!("/en/guides/{id}"));
        let questions = guide["questions"].as_array().expect("questions");
        assert!(!questions.is_empty());
        for question in questions {
            for field in ["id", "kind", "ask", "name", "why"] {
                assert!(
                    question[field]
                        .as_str()
                        .is_some_and(|text| !text.is_empty()),
                    "{question}"
                );
            }
        }
    }
    assert_ne!(lists[0][0]["title"], lists[1][0]["title"]);
}

#[test]
fn search_finds_what_people_say_best_first() {
    let portal = Portal::start();
    let query = "我换城市工作了，养老保险要转吗";
    let path = format!("/api/v1/search?q={}", escaped(query));
    let found = portal.get(&path).json();
    let found = found["hits"].as_array().expect("a list");
    assert!(!found.is_empty(), "{query}");
    let scores: Vec<u64> = found
        .iter()
        .map(|hit| hit["score"].as_u64().expect("a score"))
        .collect();
    assert!(
        scores.windows(2).all(|pair| pair[0] >= pair[1]),
        "{scores:?}"
    );
    for hit in found {
        let url = hit["url"].as_str().expect("a path");
        assert_eq!(portal.get(url).status, 200, "{url}");
        assert!(hit["title"].as_str().is_some_and(|title| !title.is_empty()));
    }
    let nothing = portal.get("/api/v1/search?q=zzzzqqqq").json();
    assert_eq!(nothing["hits"].as_array().map(Vec::len), Some(0));
}

/// Who gives a name by that id, wherever it stands in a reply.
fn named<'a>(reply: &'a Value, id: &str) -> Option<&'a Value> {
    let within = match reply {
        Value::Object(fields) if fields.get("id").is_some_and(|it| it == id) => return Some(reply),
        Value::Object(fields) => fields.values().collect::<Vec<_>>(),
        Value::Array(values) => values.iter().collect(),
        _ => Vec::new(),
    };
    within.into_iter().find_map(|value| named(value, id))
}

#[test]
fn a_contact_has_its_name_to_show_at_a_counter_beside_the_translated_one() {
    let portal = Portal::start();
    let name = "医保服务热线12393";
    for (lang, chinese) in [("zh", ""), ("en", name)] {
        let body = serde_json::json!({
            "lang": lang,
            "answers": {
                "aim": "bill", "stage": "going", "insured_at": "370700", "birth_at": "370200",
            },
        });
        let reply = portal.post_json("/api/v1/guides/birth-away/plan", &body.to_string());
        assert_eq!(reply.status, 200, "{}", reply.text());
        let reply = reply.json();
        let contact = named(&reply, "hotline-12393").expect("the plan names the hotline");
        assert_eq!(contact["chinese"], chinese, "{contact}");
        assert_eq!(contact["name"] == name, lang == "zh", "{contact}");
    }
}

fn escaped(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

#[test]
fn a_bad_query_is_named() {
    let portal = Portal::start();
    for (path, status, field) in [
        ("/api/v1/search", 400, "q"),
        ("/api/v1/search?q=%FF", 400, "query"),
        ("/api/v1/search?q=a&q=b", 400, "q"),
        ("/api/v1/search?q=a&lang=fr", 400, "lang"),
        ("/api/v1/guides?lang=fr", 400, "lang"),
        ("/api/v1/guides/nothing", 404, "guide"),
        ("/api/v1/guides/%2e%2e%2f", 404, "guide"),
        ("/api/v1/nothing", 404, "path"),
        ("/api/v2/guides", 404, "path"),
        ("/api", 404, "path"),
    ] {
        assert_refused(&portal.get(path), status, field, path);
    }
    let long = format!("/api/v1/search?q={}", "a".repeat(121));
    assert_refused(&portal.get(&long), 400, "q", "a query too long");
}

#[test]
fn bad_input_is_refused_with_its_field() {
    let portal = Portal::start();
    let guide = portal.get("/api/v1/guides/enterprise-pension").json();
    let questions = guide["questions"].as_array().expect("questions");
    let of_kind = |kind: &str| {
        let found = questions.iter().find(|question| question["kind"] == kind);
        found.and_then(|question| question["id"].as_str())
    };
    let mut cases: Vec<(String, u16, String)> = [
        ("{", 400, "body"),
        ("", 400, "body"),
        ("null", 400, "body"),
        ("[]", 400, "body"),
        ("{}{}", 400, "body"),
        ("\u{feff}{}", 400, "body"),
        (r#"{"answers":[]}"#, 400, "answers"),
        (r#"{"answers":null}"#, 400, "answers"),
        (r#"{"answer":{}}"#, 400, "answer"),
        (r#"{"lang":"fr"}"#, 400, "lang"),
        (r#"{"lang":1}"#, 400, "lang"),
        (r#"{"as_of":"2026-02-30"}"#, 400, "as_of"),
        (r#"{"as_of":"2026-13-01"}"#, 400, "as_of"),
        (r#"{"as_of":"9999-12-31"}"#, 400, "as_of"),
        (r#"{"as_of":20261123}"#, 400, "as_of"),
        (r#"{"answers":{},"answers":{}}"#, 400, "answers"),
        (
            r#"{"answers":{"aim":"transfer","aim":"transfer"}}"#,
            400,
            "answers.aim",
        ),
        (r#"{"answers":{"nothing":true}}"#, 422, "answers.nothing"),
    ]
    .map(|(body, status, field)| (body.to_owned(), status, field.to_owned()))
    .to_vec();
    let mut add = |id: Option<&str>, values: &[&str]| {
        for (id, value) in id
            .iter()
            .flat_map(|id| values.iter().map(move |value| (id, value)))
        {
            let body = format!(r#"{{"answers":{{"{id}":{value}}}}}"#);
            cases.push((body, 422, format!("answers.{id}")));
        }
    };
    add(
        of_kind("choice"),
        &["\"no-such-option\"", "0", "true", "null", "[]", "{}"],
    );
    add(of_kind("bool"), &["\"yes\"", "1", "null"]);
    add(
        of_kind("month"),
        &[
            "\"2019-13\"",
            "\"2019-00\"",
            "\"2019\"",
            "201901",
            "\"2300-01\"",
        ],
    );
    add(of_kind("city"), &["\"999999\"", "370200", "\"青岛\""]);
    add(of_kind("province"), &["\"999999\"", "\"370200\""]);
    add(
        of_kind("count"),
        &["-1", "1.5", "\"1\"", "9223372036854775808"],
    );
    add(
        of_kind("money"),
        &["-1", "1.5", "\"1\"", "9223372036854775807", "1e3"],
    );
    let rows = format!("[{}]", vec!["{}"; 10_000].join(","));
    add(
        of_kind("list"),
        &[rows.as_str(), "[]", "{}", "[1]", "[{\"nothing\":1}]"],
    );
    assert!(
        of_kind("list").is_some() && of_kind("choice").is_some(),
        "{guide}"
    );
    for (body, status, field) in cases {
        let reply = portal.post_json(PLAN, &body);
        let shown: String = body.chars().take(80).collect();
        assert_eq!(reply.status, status, "{shown}: {}", reply.text());
        let named = reply.json()["error"]["field"]
            .as_str()
            .expect("a field")
            .to_owned();
        // Inside a list the row and its field are named too.
        assert!(
            named == field || named.starts_with(&format!("{field}[")),
            "{shown}: {named}"
        );
    }
}

#[test]
fn the_wrong_kind_of_body_is_refused() {
    let portal = Portal::start();
    assert_refused(
        &portal.post_json("/api/v1/guides/nothing/plan", "{}"),
        404,
        "guide",
        "guide",
    );
    for kind in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json; charset=gbk",
    ] {
        let reply = portal.send("POST", PLAN, &[("content-type", kind)], b"{}");
        assert_refused(&reply, 415, "content-type", kind);
    }
    assert_refused(
        &portal.send("POST", PLAN, &[], b"{}"),
        415,
        "content-type",
        "no type",
    );
    let large = format!(r#"{{"answers":{{}},"lang":"{}"}}"#, "a".repeat(64 * 1024));
    assert_refused(&portal.post_json(PLAN, &large), 413, "body", "oversize");
    for depth in [7, 200, 30_000] {
        let deep = format!(
            "{{\"answers\":{{\"a\":{}{}}}}}",
            "[".repeat(depth),
            "]".repeat(depth)
        );
        assert_refused(&portal.post_json(PLAN, &deep), 400, "body", "deep nesting");
    }
    let reply = portal.send(
        "POST",
        PLAN,
        &[("content-type", "application/json")],
        b"{\"lang\":\"\xff\"}",
    );
    assert_refused(&reply, 400, "body", "bad UTF-8");
    let json = ("content-type", "application/json");
    for coding in ["gzip", "br", "identity, gzip"] {
        let headers = [json, ("content-encoding", coding)];
        let reply = portal.send("POST", PLAN, &headers, b"{}");
        assert_refused(&reply, 415, "content-type", coding);
    }
    for kind in [
        "application/json; charset=utf8",
        "application/json;charset=UTF8",
    ] {
        let reply = portal.send("POST", PLAN, &[("content-type", kind)], b"{}");
        assert_eq!(reply.status, 200, "{kind}");
    }
}

#[test]
fn a_field_that_is_given_twice_has_one_status_everywhere() {
    let portal = Portal::start();
    for (path, body, field) in [
        (PLAN, r#"{"lang":"zh","lang":"zh"}"#, "lang"),
        (
            "/api/v1/calculators/retirement",
            r#"{"category":"male","birth":"1972-09","birth":"1972-09"}"#,
            "birth",
        ),
        (
            "/api/v1/calculators/medical-waiting",
            r#"{"years_missed":2,"years_missed":2}"#,
            "years_missed",
        ),
        (
            "/api/v1/calculators/ticket-price",
            r#"{"on":"2026-11-23","on":"2026-11-23","party":[],"places":[]}"#,
            "on",
        ),
    ] {
        assert_refused(&portal.post_json(path, body), 400, field, path);
    }
    let reply = portal.get("/api/v1/search?q=a&q=a");
    assert_refused(&reply, 400, "q", "a parameter");
}

#[test]
fn what_is_no_object_has_one_status_everywhere_and_what_is_no_json_its_line_and_column() {
    let portal = Portal::start();
    for path in [
        PLAN,
        "/api/v1/calculators/retirement",
        "/api/v1/calculators/medical-settlement",
        "/api/v1/calculators/ticket-price",
    ] {
        for body in ["[]", "null", "7", r#""text""#, "", "{", "{} {}"] {
            assert_refused(&portal.post_json(path, body), 400, "body", path);
        }
        let reply = portal.post_json(path, "{\n  \"lang\": x}").json();
        let message = reply["error"]["message"].as_str().expect("a message");
        assert!(message.ends_with("line 2, column 11"), "{message}");
    }
}

#[test]
fn an_amount_in_yuan_is_refused_where_whole_fen_are_asked_and_not_with_words_about_yuan() {
    let portal = Portal::start();
    let guide = portal.get("/api/v1/guides/enterprise-pension").json();
    let questions = guide["questions"].as_array().expect("questions");
    let money = questions
        .iter()
        .find(|question| question["kind"] == "money");
    let id = money.and_then(|question| question["id"].as_str());
    let answer = format!(r#"{{"answers":{{"{}":8500.50}}}}"#, id.expect("an amount"));
    for (path, body) in [
        (PLAN, answer.as_str()),
        (
            "/api/v1/calculators/resident-transfer",
            r#"{"account_balance_fen":8500.50}"#,
        ),
    ] {
        let reply = portal.post_json(path, body);
        assert_eq!(reply.status, 422, "{path}");
        let message = reply.json()["error"]["message"].clone();
        assert_eq!(message, "write a whole number", "{path}");
    }
}

#[test]
fn pages_of_other_sites_may_ask_without_credentials() {
    let portal = Portal::start();
    let origin = ("origin", "https://elsewhere.example");
    for (method, path, status) in [
        ("GET", "/api/v1/guides", 200),
        ("GET", "/api/v1/guides/nothing", 404),
        ("POST", PLAN, 415),
        ("DELETE", PLAN, 405),
        ("GET", "/api/v1/nothing", 404),
    ] {
        let reply = portal.send(method, path, &[origin], &[]);
        assert_eq!(reply.status, status, "{method} {path}");
        assert_eq!(reply.header("access-control-allow-origin"), "*", "{path}");
        let credentials = reply.header("access-control-allow-credentials");
        assert_eq!(credentials, "", "{path}");
    }
    for (path, method) in [("/api/v1/guides", "GET, HEAD"), (PLAN, "POST")] {
        let asked = [
            origin,
            ("access-control-request-method", "POST"),
            ("access-control-request-headers", "content-type"),
        ];
        let reply = portal.send("OPTIONS", path, &asked, &[]);
        assert_eq!((reply.status, reply.bytes.len()), (204, 0), "{path}");
        for (name, value) in [
            ("access-control-allow-origin", "*"),
            ("access-control-allow-methods", method),
            ("access-control-allow-headers", "content-type"),
            ("access-control-allow-credentials", ""),
        ] {
            assert_eq!(reply.header(name), value, "{path}: {name}");
        }
    }
    // What holds for the interface holds for nothing else.
    for path in ["/", "/guides/moving-city/ask", "/healthz", "/nothing"] {
        let reply = portal.send("GET", path, &[origin], &[]);
        assert_eq!(reply.header("access-control-allow-origin"), "", "{path}");
    }
}
