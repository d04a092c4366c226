//! The forms of the tools as they are declared in content: every field is on the page with its label
//! and its controls, and what was typed comes back, hidden or not, in the same language or another.

mod declared;

use crate::fields::{
    Pair, assert_held, attribute, body, control, field, held, is_hidden, is_marked, is_part_hidden,
    sent,
};
use crate::portal::Portal;
use declared::{boxes, declared, fields, filled, options, part, text, translated};
use std::collections::BTreeSet;
use toml::{Table, Value};

const TOOLS: [&str; 4] = ["card", "settlement", "tickets", "trip"];
/// The languages of the shipped content, as the start of every path.
const LANGUAGES: [&str; 2] = ["", "/en"];

/// The controls of one value called `name`: of the right kind, each with its words.
fn assert_drawn(html: &str, field: &Table, name: &str, what: &str) {
    let list = |ending: &str| {
        let id = format!("{name}{ending}");
        let tag = control(html, &id);
        assert!(tag.starts_with("select "), "{what}: {id}: {tag}");
        assert_eq!(attribute(tag, "name"), Some(id.as_str()), "{what}");
        let all = html.split(tag).nth(1).unwrap_or_default();
        all.split("</select>").next().unwrap_or_default()
    };
    let kind = text(field, "kind");
    match kind {
        "choice" | "bool" | "city" => {
            let offered = list("");
            for option in options(field) {
                let offers = format!("<option value=\"{option}\"");
                assert!(offered.contains(&offers), "{what}: {option}: {offered}");
            }
        }
        "date" => {
            for (ending, least) in [(".year", 2), (".month", 12), (".day", 31)] {
                let offered = list(ending).matches("<option").count();
                assert!(offered > least, "{what}: {ending}: {offered}");
            }
        }
        "count" | "money" | "ratio" | "ratios" => {
            let tag = control(html, name);
            let mode = match kind {
                "count" => "numeric",
                "ratios" => "text",
                _ => "decimal",
            };
            assert!(tag.starts_with("input "), "{what}: {tag}");
            assert_eq!(attribute(tag, "type"), Some("text"), "{what}: {tag}");
            assert_eq!(attribute(tag, "inputmode"), Some(mode), "{what}: {tag}");
            assert_eq!(attribute(tag, "name"), Some(name), "{what}: {tag}");
        }
        "several" => {
            let offered = boxes(html, name);
            assert!(!offered.is_empty(), "{what}");
            for option in options(field) {
                assert!(offered.iter().any(|it| it == option), "{what}: {option}");
            }
        }
        kind => panic!("{what}: no control is known of {kind}"),
    }
}

/// What stands between `start` and the next tag.
fn words<'h>(html: &'h str, start: &str) -> Option<&'h str> {
    html.split(start).nth(1)?.split('<').next()
}

/// Asserts that `label` is one in the language of the page, and that of content where `own` holds it.
fn assert_says(label: Option<&str>, own: &Table, path: &str, what: &str) {
    let label = label.unwrap_or_else(|| panic!("{what}: no label"));
    let chinese = label.chars().any(|sign| ('一'..='鿿').contains(&sign));
    assert!(!label.trim().is_empty(), "{what}: an empty label");
    assert_eq!(chinese, !path.starts_with("/en"), "{what}: {label}");
    let own = text(own, "label");
    assert!(own.is_empty() || own == label, "{what}: {label}: {own}");
}

#[test]
fn every_field_of_every_tool_is_on_the_page_with_its_label_and_its_controls() {
    let portal = Portal::start();
    for tool in TOOLS {
        let table = declared(tool);
        for language in LANGUAGES {
            let path = format!("{language}/{tool}");
            let translated = translated(tool, language);
            let page = portal.get(&path);
            let html = page.text();
            let class = attribute(control(html, "here"), "class");
            assert_eq!(class, Some(format!("tool {tool}").as_str()), "{path}");
            for declared in fields(&table) {
                let id = text(declared, "id");
                let what = format!("{path}: {id}");
                // Nothing is told yet: what is asked when something was told is hidden.
                let asked = !declared.contains_key("when");
                assert_eq!(is_hidden(html, id), !asked, "{what}");
                let kind = text(declared, "kind");
                let whole = field(html, id);
                let in_box = matches!(kind, "several" | "date" | "list");
                let (start, label) = match in_box {
                    true => (
                        format!("<fieldset class=\"field\" id=\"in-{id}\""),
                        "<legend>".to_owned(),
                    ),
                    false => (
                        "<div class=\"field\"".to_owned(),
                        format!("<label for=\"{id}\">"),
                    ),
                };
                assert!(whole.starts_with(&start), "{what}");
                let label = words(whole, &label);
                let english = translated.as_ref().map(|words| part(words, id));
                assert_says(label, english.as_ref().unwrap_or(declared), &path, &what);
                if kind == "list" {
                    for column in fields(declared) {
                        let name = format!("{id}.0.{}", text(column, "id"));
                        assert_drawn(html, column, &name, &what);
                        let english = english.as_ref().map(|words| part(words, "fields"));
                        let english = english.map(|words| part(&words, text(column, "id")));
                        let (cell, _) = whole.split_once(&format!("name=\"{name}\"")).expect(&name);
                        // The words stand before the control; boxes are folded below theirs.
                        let opens = match text(column, "kind") {
                            "several" => "<summary>",
                            _ => "<span>",
                        };
                        let label = cell.rsplit(opens).find(|words| !words.starts_with('<'));
                        let label = label.and_then(|words| words.split('<').next());
                        assert_says(label, english.as_ref().unwrap_or(column), &path, &name);
                    }
                    for button in [format!("add-row:{id}"), format!("remove-row:{id}:0")] {
                        let button = format!("name=\"do\" value=\"{button}\"");
                        assert!(whole.contains(&button), "{what}: {button}");
                    }
                } else {
                    assert_drawn(html, declared, id, &what);
                }
            }
            for group in table["groups"].as_array().expect("groups") {
                let group = group.as_table().expect("a group");
                let id = text(group, "id");
                let own = group["fields"].as_array().expect("fields");
                let shown = own.iter().filter_map(Value::as_str);
                let shown = shown.filter(|field| !is_hidden(html, field)).count();
                assert_eq!(is_part_hidden(html, id), shown == 0, "{path}: {id}");
            }
        }
    }
}

/// Names and values as they are sent.
fn lent(pairs: &[Pair]) -> Vec<(&str, &str)> {
    let pairs = pairs.iter();
    pairs
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect()
}

#[test]
fn what_is_typed_into_every_control_comes_back_in_either_language() {
    let portal = Portal::start();
    let odd = [None, Some("十二"), Some("\"></form><script>&amp;'")];
    for (tool, odd) in TOOLS.iter().flat_map(|tool| odd.map(|odd| (*tool, odd))) {
        let table = declared(tool);
        let path = format!("/{tool}");
        // A second record has boxes of its own.
        let lists = fields(&table).into_iter();
        let lists = lists.filter(|field| text(field, "kind") == "list");
        let mut open = portal.get(&path).text().to_owned();
        for list in lists {
            let add = format!("add-row:{}", text(list, "id"));
            let pairs = sent(&open);
            let pressed = [("do", add.as_str())];
            let form = body(lent(&pairs).into_iter().chain(pressed));
            open = portal.post_form(&path, &form).text().to_owned();
        }
        let fields = filled(&open, &table, odd);
        let pairs = lent(&fields);
        for (from, to) in [("", "/en"), ("/en", ""), ("", ""), ("/large", "/large/en")] {
            let what = format!("{from}{path} {odd:?}");
            let show = pairs.iter().copied().chain([("do", "show")]);
            let reply = portal.post_form(&format!("{from}{path}"), &body(show));
            assert_eq!(reply.status, 200, "{what}");
            let first = reply.text();
            assert!(!first.contains("<script>"), "{what}");
            assert!(
                !first.contains("role=\"alert\""),
                "{what}: nothing was asked"
            );
            assert_held(first, &pairs);

            // Sent on as the page itself would send it.
            let on = sent(first);
            let again = body(lent(&on).into_iter().chain([("do", "show")]));
            let reply = portal.post_form(&format!("{to}{path}"), &again);
            assert_eq!(reply.status, 200, "{what}");
            assert_eq!(sent(reply.text()), on, "{what}");
        }
    }
}

#[test]
fn a_reply_stands_over_its_form_once_it_was_asked_for() {
    let portal = Portal::start();
    for (tool, fields) in [
        ("card", "age=67&home=370700"),
        ("settlement", "scheme=employee&total_fen=1000"),
        ("tickets", "party.0.age=67&places=laoshan"),
        (
            "trip",
            "cities=370700&from.year=2027&from.month=4&from.day=20&days=2",
        ),
    ] {
        for path in LANGUAGES.map(|language| format!("{language}/{tool}")) {
            let drawn = |action: &str| {
                let reply = portal.post_form(&path, &format!("do={action}&{fields}"));
                reply.text().to_owned()
            };
            let at = |html: &str, part: &str| {
                let found = html.find(part);
                found.unwrap_or_else(|| panic!("{path}: {part}: {html}"))
            };
            let (reply, form) = ("<div id=\"reply\">", "<form id=\"here\"");
            let asked = drawn("next");
            let result = "<div id=\"reply\"><div id=\"result\" tabindex=\"-1\">";
            let folded = at(&asked, "<div class=\"no-print\"><details><summary>");
            assert!(at(&asked, result) < folded, "{path}");
            assert!(folded < at(&asked, form), "{path}");
            assert_eq!(asked.matches(" id=\"reply\"").count(), 1, "{path}");
            if tool == "card" {
                assert!(at(&asked, form) < at(&asked, " id=\"card\""), "{path}");
            }
            let shown = drawn("show");
            assert!(at(&shown, form) < at(&shown, reply), "{path}");
            assert!(!shown.contains(" id=\"result\""), "{path}");
        }
    }
}

#[test]
fn what_is_hidden_is_sent_on_too() {
    let portal = Portal::start();
    let table = declared("settlement");
    let html = portal.get("/settlement").text().to_owned();
    // Without the scheme nothing is known of what belongs to it.
    let fields = filled(&html, &table, None).into_iter();
    let fields: Vec<_> = fields.filter(|(name, _)| name != "scheme").collect();
    let pairs = lent(&fields);
    for (from, to) in [
        ("/settlement", "/en/settlement"),
        ("/en/settlement", "/settlement"),
    ] {
        let form = body(pairs.iter().copied().chain([("do", "show")]));
        let first = portal.post_form(from, &form).text().to_owned();
        let hidden = |html: &str| {
            let all = self::fields(&table)
                .into_iter()
                .map(|it| text(it, "id").to_owned());
            all.filter(|id| is_hidden(html, id)).count()
        };
        assert!(hidden(&first) > 30, "{from}: {}", hidden(&first));
        let on = sent(&first);
        let told = [("scheme", "resident"), ("do", "show")];
        let rest = lent(&on).into_iter().filter(|(name, _)| *name != "scheme");
        let again = body(rest.chain(told));
        let second = portal.post_form(to, &again).text().to_owned();
        assert!(hidden(&second) < hidden(&first), "{to}");
        assert_held(&second, &pairs);
        assert_eq!(held(&second, "scheme"), ["resident"]);
    }
}

#[test]
fn every_field_of_the_settlement_is_asked_of_someone() {
    let portal = Portal::start();
    let table = declared("settlement");
    let all: BTreeSet<&str> = fields(&table)
        .into_iter()
        .map(|it| text(it, "id"))
        .collect();
    let mut asked: BTreeSet<&str> = BTreeSet::new();
    let remotes = [
        "in-province",
        "long-term",
        "referral",
        "emergency",
        "other",
        "unfiled",
    ];
    for (at, remote) in remotes.into_iter().enumerate() {
        for scheme in ["employee", "resident"] {
            let level = ["1", "2", "3"][at % 3];
            let from = ["1", "2"][at % 2];
            let segmented = ["none", "some"][at / 3];
            let person = [
                ("scheme", scheme),
                ("total_fen", "1000"),
                ("remote", remote),
                ("level", level),
                ("retiree", "y"),
                ("class_b_fen", "1"),
                ("nth", "2"),
                ("transferred_from", from),
                ("segmented", segmented),
                ("do", "show"),
            ];
            let reply = portal.post_form("/settlement", &body(person));
            let html = reply.text();
            asked.extend(all.iter().filter(|id| !is_hidden(html, id)));
            // One of the two asks for it, never both.
            let other = match scheme {
                "employee" => ["cii_from", "cii_segments", "ytd_cii_paid_fen"],
                _ => ["large_ratio", "large_cap", "ytd_large_fen"],
            };
            for id in other {
                assert!(is_hidden(html, id), "{scheme}: {id}");
            }
            let mode = format!("remote_{}_mode", remote.replace('-', "_"));
            assert!(!is_hidden(html, &mode), "{mode}");
            assert!(!is_marked(control(html, &mode), "hidden"), "{mode}");
        }
    }
    let never: Vec<_> = all.difference(&asked).collect();
    assert!(never.is_empty(), "{never:?}");
}
