//! From the first question to the plan, over HTTP and on the command line: the same bytes.

use crate::portal::{Portal, TODAY, command};
use serde_json::{Map, Value, json};

/// An answer as JSON, and as the command line takes it.
type Both = (Value, String);

/// Answers that may fit a question, the likeliest first.
fn candidates(question: &Value, turn: usize) -> Vec<Both> {
    let text = |value: &str| (json!(value), value.to_owned());
    let number = |value: &Value| (value.clone(), value.to_string());
    let mut found = match question["kind"].as_str().expect("a kind") {
        "bool" => vec![
            (json!(false), "n".to_owned()),
            (json!(true), "y".to_owned()),
        ],
        "choice" | "city" | "province" => {
            let options = question["options"].as_array().expect("options");
            options
                .iter()
                .map(|option| text(option["id"].as_str().expect("an id")))
                .collect()
        }
        "month" => ["1985-06", "2015-01", "2020-03", "2026-11"]
            .map(text)
            .to_vec(),
        "date" => ["2020-03-01", "2026-11-23"].map(text).to_vec(),
        "count" => vec![number(&question["min"]), number(&question["max"])],
        "money" => vec![number(&question["min_fen"]), number(&question["max_fen"])],
        "list" => row(question),
        other => panic!("a kind without answers: {other}"),
    };
    let count = found.len().max(1);
    found.rotate_left(turn % count);
    if question["unsure"] == true {
        found.push(text("unsure"));
    }
    found
}

/// One record, with values that go together.
fn row(question: &Value) -> Vec<Both> {
    let fields = question["fields"].as_array().expect("fields");
    let lasts = [0, 1];
    let rows = lasts.map(|turn| {
        let mut months = ["2019-01", "2019-12"].into_iter().cycle();
        let mut record = Map::new();
        let mut cells = Vec::new();
        for field in fields {
            let (value, cell) = match field["kind"].as_str() {
                Some("month") => {
                    let month = months.next().expect("a month");
                    (json!(month), month.to_owned())
                }
                Some("count") => (json!(12), "12".to_owned()),
                Some("money") => (json!(400_000), "400000".to_owned()),
                _ => candidates(field, turn).remove(0),
            };
            record.insert(field["id"].as_str().expect("an id").to_owned(), value);
            cells.push(cell);
        }
        (json!([record]), cells.join("."))
    });
    rows.to_vec()
}

/// Answers every question in the way of `turn`; the answers, and the reply that holds the plan.
fn walk(portal: &Portal, guide: &str, lang: &str, turn: usize) -> (Vec<(String, Both)>, Vec<u8>) {
    let path = format!("/api/v1/guides/{guide}/plan");
    let mut given: Vec<(String, Both)> = Vec::new();
    let ask = |given: &[(String, Both)]| {
        let answers: Map<String, Value> = given
            .iter()
            .map(|(id, (value, _))| (id.clone(), value.clone()))
            .collect();
        let body = json!({"answers": answers, "as_of": TODAY, "lang": lang}).to_string();
        portal.post_json(&path, &body)
    };
    let mut reply = ask(&given);
    for _ in 0..60 {
        assert_eq!(reply.status, 200, "{guide}: {}", reply.text());
        let body = reply.json();
        if body["state"] == "plan" {
            return (given, reply.bytes);
        }
        assert_eq!(body["state"], "asking");
        let question = &body["question"];
        let id = question["id"].as_str().expect("an id").to_owned();
        assert!(
            given.iter().all(|(earlier, _)| *earlier != id),
            "{guide} asks {id} again"
        );
        let next = candidates(question, turn)
            .into_iter()
            .find_map(|candidate| {
                let mut tried = given.clone();
                tried.push((id.clone(), candidate));
                let reply = ask(&tried);
                assert!(
                    [200, 422].contains(&reply.status),
                    "{guide} {id}: {}",
                    reply.text()
                );
                (reply.status == 200).then_some((tried, reply))
            });
        (given, reply) = next.unwrap_or_else(|| panic!("{guide}: no answer fits {question}"));
    }
    panic!("{guide} does not end");
}

#[test]
fn the_command_line_prints_what_the_api_replies() {
    let portal = Portal::start();
    for guide in ["moving-city", "enterprise-pension"] {
        for (turn, lang) in [(0, "zh"), (1, "en"), (2, "zh"), (3, "en"), (5, "zh")] {
            let (answers, reply) = walk(&portal, guide, lang, turn);
            let pairs: Vec<String> = answers
                .iter()
                .map(|(id, (_, text))| format!("{id}={text}"))
                .collect();
            let mut arguments = vec!["plan", guide, "--json", "--today", TODAY, "--lang", lang];
            for pair in &pairs {
                arguments.extend(["--answer", pair]);
            }
            let (ok, printed) = command(&arguments);
            assert!(ok, "{arguments:?}");
            assert_eq!(printed.as_bytes(), reply, "{arguments:?}");
            let body: Value = serde_json::from_str(&printed).expect("JSON");
            assert_eq!(body["digest"].as_str().map(str::len), Some(64));
            assert_eq!(body["plan"]["guide"], guide);
            assert_eq!(body["plan"]["as_of"], TODAY);
            arguments.retain(|argument| *argument != "--json");
            let (ok, shown) = command(&arguments);
            let title = body["plan"]["outcome"]["title"].as_str().expect("a title");
            assert!(ok && shown.contains(title), "{arguments:?}: {shown}");
        }
    }
}

#[test]
fn a_plan_on_the_command_line_has_the_units_of_its_language() {
    let case = [
        "aim=transfer",
        "from=370700",
        "to=370200",
        "account_open=y",
        "loan_at_origin=n",
    ];
    for (lang, limit, foreign) in [
        ("en", "≤ 1 working day\n", "工作日"),
        ("zh", "≤ 1个工作日\n", "working"),
    ] {
        let mut arguments = vec!["plan", "housing-fund", "--today", TODAY, "--lang", lang];
        for answer in case {
            arguments.extend(["--answer", answer]);
        }
        let (ok, shown) = command(&arguments);
        assert!(ok && shown.contains(limit), "{shown}");
        assert!(!shown.contains(foreign), "{shown}");
    }
}

#[test]
fn answers_beyond_the_plan_change_nothing() {
    let portal = Portal::start();
    let (answers, reply) = walk(&portal, "moving-city", "zh", 0);
    let mut backwards: Map<String, Value> = Map::new();
    for (id, (value, _)) in answers.iter().rev() {
        backwards.insert(id.clone(), value.clone());
    }
    let body = json!({"lang": "zh", "answers": backwards, "as_of": TODAY}).to_string();
    assert_eq!(
        portal
            .post_json("/api/v1/guides/moving-city/plan", &body)
            .bytes,
        reply
    );
}

#[test]
fn wrong_commands_say_what_is_wrong() {
    for arguments in [
        vec!["plan", "nothing"],
        vec!["plan", "moving-city", "--answer", "nothing=y"],
        vec!["plan", "moving-city", "--answer", "nothing"],
        vec!["plan", "moving-city", "--today", "2026-13-01"],
        vec!["calc", "nothing", "--json", "{}"],
        vec!["calc", "retirement", "--json", "{"],
        vec!["graph", "nothing"],
        vec!["check", "--content", "/nothing"],
        vec!["serve", "--addr", "127.0.0.1:0", "--content", "/nothing"],
    ] {
        let (ok, printed) = command(&arguments);
        assert!(!ok && printed.is_empty(), "{arguments:?}: {printed}");
    }
}

#[test]
fn a_guide_is_drawn_as_a_graph() {
    let (ok, graph) = command(&["graph", "moving-city", "--today", TODAY]);
    assert!(ok);
    assert!(
        graph.contains("digraph \"moving-city\" {") && graph.contains(" -> "),
        "{graph}"
    );
    assert_eq!(graph.matches('{').count(), graph.matches('}').count());
}
