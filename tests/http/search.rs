//! Asked in one's own words, without scripts and through the API.

use super::portal::{Portal, TODAY, command};
use serde_json::json;

/// The example of the home page.
const EXAMPLE: &str = "我在青岛交了六年社保，现在来潍坊上班，要转吗";

fn escaped(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

fn asked(path: &str, query: &str) -> String {
    format!("{path}?q={}", escaped(query))
}

#[test]
fn a_query_without_scripts_is_answered_and_nobody_may_keep_it() {
    let portal = Portal::start();
    for path in ["/search", "/large/search", "/en/search"] {
        let reply = portal.get(&asked(path, EXAMPLE));
        assert_eq!(reply.status, 200, "{path}");
        assert_eq!(reply.header("cache-control"), "no-store", "{path}");
        assert_eq!(reply.header("etag"), "", "{path}");
        let html = reply.text();
        assert!(
            html.contains("content=\"noindex\"") && !html.contains("<script"),
            "{path}"
        );
        assert!(
            html.contains("value=\"from=370200~to=370700~paid_months=72~unemployment_months=72\""),
            "{path}: {html}"
        );
        assert!(html.contains("72"), "{path}: the months are shown");
    }
    let plain = portal.get("/search");
    assert!(plain.header("etag").len() > 2, "the empty page may be kept");
    assert!(plain.text().contains("method=\"get\""));
}

#[test]
fn what_is_filled_in_opens_the_interview_at_the_first_open_question() {
    let portal = Portal::start();
    let form = format!("state={}", escaped("from=370200~to=370700"));
    let reply = portal.post_form("/guides/moving-city/ask", &form);
    assert_eq!(reply.status, 200);
    let html = reply.text();
    for question in ["from", "to"] {
        let open = format!("name=\"question\" value=\"{question}\"");
        assert!(!html.contains(&open), "{question} is not asked again");
    }
    assert!(
        html.contains("name=\"question\" value=\""),
        "the next one is"
    );
}

/// Leaves the six years of the example to be asked by other guides.
const ANSWERED: &str = "from=370200~to=370700~receiving=n~pension=enterprise~medical=employee\
    ~stopped_and_joined=y~fund=y~account_open=y~loan_at_origin=n~unemployment=insured";

#[test]
fn what_was_told_and_is_not_asked_here_is_shown_kept_and_goes_on_to_the_guide_that_asks() {
    let portal = Portal::start();
    let told = "paid_months=72~unemployment_months=72";
    let ask = |state: &str, action: &str| {
        let form = format!("state={}&do={action}", escaped(state));
        let reply = portal.post_form("/guides/moving-city/ask", &form);
        assert_eq!(reply.status, 200);
        reply.text().to_owned()
    };
    let begun = ask(&format!("from=370200~to=370700~{told}"), "show");
    for chip in ["累计缴费月数：72", "失业保险月数：72"] {
        assert!(begun.contains(chip), "{chip}");
    }
    assert!(
        begun.contains("第 3 问") || begun.contains("第3问"),
        "what is only kept is no question here"
    );
    let fewer = ask(
        &format!("from=370200~to=370700~{told}"),
        "forget%3Apaid_months",
    );
    assert!(!fewer.contains("paid_months=72") && fewer.contains("unemployment_months=72"));
    let plan = ask(&format!("{ANSWERED}~{told}"), "show");
    assert!(plan.contains("累计缴费月数：72"), "the plan shows it");
    let onward = |guide: &str| {
        let form = plan
            .split(&format!("action=\"/guides/{guide}/ask\""))
            .nth(1);
        let form = form.unwrap_or_else(|| panic!("a way to {guide}"));
        form.split("</form>").next().unwrap_or_default().to_owned()
    };
    assert!(onward("unemployment-insurance").contains("unemployment_months=72"));
    let there = format!(
        "state={}",
        escaped("unemployment_months=72~from=370200~to=370700")
    );
    let there = portal.post_form("/guides/unemployment-insurance/ask", &there);
    assert!(
        !there
            .text()
            .contains("name=\"question\" value=\"unemployment_months\"")
    );
}

#[test]
fn what_was_understood_can_be_taken_back() {
    let portal = Portal::start();
    let all = portal.get(&asked("/search", EXAMPLE));
    assert!(all.text().contains("name=\"not\" value=\"from=370200\""));
    let path = format!("{}&not=from%3D370200", asked("/search", EXAMPLE));
    let fewer = portal.get(&path);
    assert!(
        !fewer
            .text()
            .contains("<button class=\"quiet\" name=\"not\" value=\"from=370200\"")
    );
    assert!(fewer.text().contains("value=\"to=370700\""));
}

#[test]
fn what_stands_elsewhere_is_said_with_whom_to_call() {
    let portal = Portal::start();
    let reply = portal.get(&asked("/search", "个人所得税怎么退税"));
    assert!(
        reply.text().contains("href=\"tel:12366\""),
        "{}",
        reply.text()
    );
    assert!(
        reply.text().contains("“我想问：个人所得税怎么退税”"),
        "what to read out"
    );
    let nearest = reply
        .text()
        .split("最接近的是")
        .nth(1)
        .expect("the nearest");
    let nearest = nearest.split("</ul>").next().unwrap_or_default();
    assert_eq!(nearest.matches("<h3>").count(), 3, "{nearest}");
    let nothing = portal.get(&asked("/search", "zzzzqqqq"));
    assert!(nothing.text().contains("href=\"tel:12345\""));
    assert!(nothing.text().contains("“我想问：zzzzqqqq”"));
}

#[test]
fn the_empty_box_shows_the_ten_commonest_situations() {
    let portal = Portal::start();
    for path in ["/search", "/en/search", "/large/search"] {
        let html = portal.get(path).text().to_owned();
        let shown = html.split("class=\"picks\"").nth(1).expect("situations");
        let shown = shown.split("</ul>").next().unwrap_or_default();
        assert_eq!(shown.matches("<a ").count(), 10, "{path}");
    }
}

#[test]
fn the_command_line_prints_what_the_interface_replies_and_explains_it() {
    let portal = Portal::start();
    let (ok, printed) = command(&["search", EXAMPLE, "--today", TODAY]);
    assert!(ok);
    let reply = portal.get(&asked("/api/v1/search", EXAMPLE));
    assert_eq!(printed.trim(), reply.text().trim());
    let (ok, explained) = command(&["search", EXAMPLE, "--today", TODAY, "--explain"]);
    assert!(ok && explained.trim().ends_with(printed.trim()));
    // Score, share of the question, nearness, which subject, on which words.
    let lines = explained.lines().filter(|line| line.contains("% "));
    let lines: Vec<&str> = lines.take_while(|line| !line.starts_with('{')).collect();
    assert!(
        lines.len() >= 3 && lines[0].contains("moving-city"),
        "{lines:?}"
    );
}

#[test]
fn the_interface_says_what_it_found_why_and_what_it_understood() {
    let portal = Portal::start();
    let found = portal.get(&asked("/api/v1/search", EXAMPLE)).json();
    let hits = found["hits"].as_array().expect("a list");
    assert_eq!(hits[0]["kind"], "guide");
    assert_eq!(hits[0]["url"], "/guides/moving-city");
    assert!(hits[0]["why"].as_str().is_some_and(|why| !why.is_empty()));
    let understood = &found["understood"];
    assert_eq!(understood["guide"], "moving-city");
    assert_eq!(
        understood["answers"],
        json!({"from": "370200", "to": "370700"})
    );
    // Six years are asked by the guides beside it: they go along.
    let kept = json!({"paid_months": "72", "unemployment_months": "72"});
    assert_eq!(understood["kept"], kept);
    let said = understood["said"].as_array().expect("a list");
    assert!(said.contains(&json!("months=72")), "{said:?}");
    let scores: Vec<u64> = hits
        .iter()
        .map(|hit| hit["score"].as_u64().expect("a score"))
        .collect();
    assert!(scores[0] >= scores[scores.len() - 1], "{scores:?}");
    let nothing = portal.get(&asked("/api/v1/search", "zzzzqqqq")).json();
    assert_eq!(nothing["hits"], json!([]));
    let beyond = portal
        .get(&asked("/api/v1/search", "个人所得税怎么退税"))
        .json();
    assert_eq!(beyond["beyond"]["call"], "12366");
}

#[test]
fn what_the_interface_understood_is_taken_by_the_plan() {
    let portal = Portal::start();
    let found = portal.get(&asked("/api/v1/search", EXAMPLE)).json();
    let answers = json!({ "answers": found["understood"]["answers"] });
    let reply = portal.post_json("/api/v1/guides/moving-city/plan", &answers.to_string());
    assert!(
        reply.status == 200 || reply.status == 422,
        "{}",
        reply.text()
    );
    assert!(
        !reply.text().contains("\"field\":\"from\""),
        "{}",
        reply.text()
    );
}

#[test]
fn browsers_learn_how_to_ask_and_the_query_stays_in_the_fragment() {
    let portal = Portal::start();
    let reply = portal.get("/opensearch.xml");
    assert_eq!(reply.status, 200);
    assert!(reply.header("content-type").starts_with("application/xml"));
    assert!(reply.text().contains("/search#q={searchTerms}"));
    for path in ["/", "/search"] {
        let html = portal.get(path).text().to_owned();
        assert!(html.contains("href=\"/opensearch.xml\""), "{path}");
    }
}

/// What one fetches who touches the box: it must fit beside fifty guides and a hundred places.
const INDEX: usize = 60_000;

#[test]
fn the_index_is_one_immutable_file_a_language_and_small() {
    let portal = Portal::start();
    for (path, file) in [("/search", "/search.zh."), ("/en/", "/search.en.")] {
        let html = portal.get(path);
        let files = crate::assets::named(html.text());
        let index = files
            .iter()
            .find(|named| named.contains(file))
            .expect("an index");
        let reply = portal.get_packed(index);
        assert!(
            reply.header("cache-control").contains("immutable"),
            "{index}"
        );
        println!("{index}: {} bytes", reply.bytes.len());
        assert!(
            reply.bytes.len() <= INDEX,
            "{index}: {} bytes",
            reply.bytes.len()
        );
    }
}
