//! The pages that arrange what is known: the plan beside today, the directory, the cities, life events.

use crate::portal::Portal;
use seeds::load::Text;
use std::collections::BTreeSet;
use std::path::Path;

const CITIES: [(&str, &str); 5] = [
    ("370200", "qingdao"),
    ("370600", "yantai"),
    ("370700", "weifang"),
    ("371000", "weihai"),
    ("371100", "rizhao"),
];

/// A content file, read as a table of the file and not through the loader.
fn content(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds/content");
    std::fs::read_to_string(root.join(path)).expect("a content file")
}

fn toml_of(path: &str) -> toml::Table {
    content(path).parse().expect("TOML")
}

/// What stands at `id` on a page, up to the end of its article.
fn article<'a>(html: &'a str, id: &str) -> &'a str {
    let from = html.split(&format!("id=\"{id}\"")).nth(1);
    let from = from.unwrap_or_else(|| panic!("{id} stands on no page"));
    from.split("</article>").next().unwrap_or_default()
}

#[test]
fn every_row_of_the_plan_stands_on_its_page_with_both_sides_and_a_way_on() {
    let portal = Portal::start();
    let rows = content("plan/rows.csv");
    let lines = rows.lines().filter(|line| line.starts_with('S'));
    let mut walked = 0;
    for line in lines {
        let mut cells = line.split(',');
        let [id, part, name] = [(); 3].map(|()| cells.next().expect("a cell"));
        for lang in ["", "/en"] {
            let path = format!("{lang}/plan-and-today/{part}");
            let page = portal.get(&path);
            assert_eq!(page.status, 200, "{path}");
            let told = article(page.text(), id);
            assert!(lang == "/en" || told.contains(name), "{path}#{id}");
            let terms = told.matches("<dt>").count();
            assert_eq!(terms, 5, "{path}#{id}");
            let leads = told.contains("/guides/") || told.contains("href=\"tel:");
            let page = ["/places", "/trip", "/rail", "/directory"]
                .map(|page| told.contains(&format!("href=\"{lang}{page}\"")));
            assert!(leads || page.contains(&true), "{path}#{id} leads nowhere");
            let overview = portal.get(&format!("{lang}/plan-and-today"));
            assert!(overview.text().contains(&format!("{path}#{id}\"")), "{id}");
        }
        walked += 1;
    }
    assert_eq!(walked, 73);
}

#[test]
fn home_lists_every_life_event_and_each_begins_its_guides_in_order() {
    let portal = Portal::start();
    let events = toml_of("guides/events.toml");
    let events = events["events"].as_array().expect("events");
    assert!(events.len() >= 12, "{}", events.len());
    for lang in ["", "/en"] {
        let home = portal.get(&format!("{lang}/"));
        for event in events {
            let id = event["id"].as_str().expect("an id");
            let path = format!("{lang}/events/{id}");
            assert!(home.text().contains(&format!("href=\"{path}\"")), "{path}");
            let page = portal.get(&path);
            assert_eq!(page.status, 200, "{path}");
            // A guide that one plan takes in several ways is named there once.
            let cited = page.text().split("\" class=\"cite\"");
            let cited = cited.map(|before| before.rsplit("href=\"").next().unwrap_or_default());
            let mut cited: Vec<&str> = cited.collect();
            cited.pop();
            let all = cited.len();
            cited.sort_unstable();
            cited.dedup();
            assert_eq!(cited.len(), all, "{path}");
            let mut at = 0;
            for lead in event["leads"].as_array().expect("leads") {
                let lead = lead.as_str().expect("a name");
                let start = match lead.strip_prefix('/') {
                    Some(_) => format!("href=\"{lang}{lead}\""),
                    None => format!("href=\"{lang}/guides/{lead}/ask\""),
                };
                let rest = page.text().get(at..).unwrap_or_default();
                let found = rest.find(&start);
                let found = found.unwrap_or_else(|| panic!("{path}: {lead} is not begun"));
                at += found + start.len();
            }
        }
        assert!(!home.text().contains("还没有指南") && !home.text().contains("No guide yet"));
    }
}

#[test]
fn every_contact_stands_in_the_directory_or_on_the_page_of_its_city_alone() {
    let portal = Portal::start();
    let contacts = toml_of("directory/contacts.toml");
    let contacts = contacts["contacts"].as_array().expect("contacts");
    let listed =
        ["", "/entrances", "/counters"].map(|list| portal.get(&format!("/directory{list}")));
    let cities = CITIES.map(|(code, _)| portal.get(&format!("/cities/{code}")));
    // A city's own numbers may stand among the hotlines too.
    for contact in contacts {
        let name = contact["name"].as_str().expect("a name");
        let shown = [format!(">{name}<"), format!(">{name}</a>")];
        let stands = |html: &str| shown.iter().any(|shown| html.contains(shown));
        let city = contact.get("city").and_then(toml::Value::as_str);
        let places = CITIES.iter().zip(&cities);
        for ((code, _), page) in places {
            let here = city == Some(*code);
            assert_eq!(stands(page.text()), here, "{name} in {code}");
        }
        let general = listed.iter().any(|page| stands(page.text()));
        assert!(general || city.is_some(), "{name} stands nowhere");
        if let Some(phone) = contact.get("phone").and_then(toml::Value::as_str) {
            let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
            let tel = format!("href=\"tel:{digits}\"");
            let mut pages = listed.iter().chain(&cities);
            assert!(
                pages.any(|page| page.text().contains(&tel)),
                "{name}: {phone}"
            );
        }
    }
}

#[test]
fn a_city_lists_its_own_rules_and_none_of_another() {
    let portal = Portal::start();
    let texts = tests::shipped();
    let source = |text: &Text| {
        let id = text.path.strip_prefix("sources/")?.strip_suffix(".toml")?;
        Some((id.to_owned(), text.body.clone()))
    };
    let sources: Vec<(String, String)> = texts.iter().filter_map(source).collect();
    for (code, name) in CITIES {
        let page = portal.get(&format!("/cities/{code}"));
        let rules = page
            .text()
            .split("<h2>")
            .find(|part| part.starts_with("本市自己的规定"));
        let rules = rules.expect("the city's own rules");
        let mut own = BTreeSet::new();
        for (id, body) in &sources {
            let cited = rules.contains(&format!("/sources/{id}#"));
            let reach = body.contains(&format!("\nreach = \"{name}\""));
            assert!(reach || !cited, "{code} lists {id}");
            if cited {
                own.insert(id);
            }
        }
        assert!(!own.is_empty(), "{code} lists no rule");
        let others = CITIES.iter().filter(|(other, _)| *other != code);
        for (other, _) in others {
            let link = format!("/places/in/{other}");
            assert!(!page.text().contains(&link), "{code} leads to {other}");
        }
    }
}

#[test]
fn a_document_says_how_far_it_reaches() {
    let portal = Portal::start();
    for (id, zh, en) in [
        ("gbf-2009-66", "全国", "National"),
        ("sd-seniors-2020-240", "山东省", "Shandong"),
        ("qingdao-libraries-2025", "青岛市", "Qingdao"),
        ("housing-agreement-2020", "胶东五市", "The five cities"),
    ] {
        for (path, name) in [("/sources/", zh), ("/en/sources/", en)] {
            let page = portal.get(&format!("{path}{id}"));
            assert!(
                page.text().contains(&format!("<dd>{name}</dd>")),
                "{path}{id}"
            );
        }
    }
}
