//! The card, the places and the tickets: what their forms and addresses answer.

use crate::portal::{Portal, Reply};
use serde_json::{Value, json};

/// One flight of a fresh connection.
const PAGE: usize = 13_500;

fn posted(portal: &Portal, path: &str, body: &str) -> Reply {
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("accept-encoding", "br"),
    ];
    portal.send("POST", path, &headers, body.as_bytes())
}

fn card(portal: &Portal, body: &str) -> String {
    let reply = portal.post_form("/card", body);
    assert_eq!(reply.status, 200, "{body}");
    assert_eq!(reply.header("cache-control"), "no-store", "{body}");
    assert!(!reply.text().contains("<script"), "{body}");
    reply.text().to_owned()
}

/// What is said about a service, and nothing of the next.
fn said<'h>(html: &'h str, service: &str) -> &'h str {
    let start = html
        .find(&format!("id=\"use-{service}\""))
        .unwrap_or_else(|| panic!("{service} is on the page"));
    let rest = &html[start..];
    let end = rest[1..].find("id=\"use-").map_or(rest.len(), |at| at + 1);
    &rest[..end]
}

#[test]
fn t1_someone_of_62_from_rizhao_rides_qingdaos_metro_with_the_id_card() {
    let portal = Portal::start();
    let html = card(&portal, "do=next&home=371100&age=62");
    let metro = said(&html, "metro");
    assert!(metro.contains("身份证"), "{metro}");
    assert!(metro.contains("青岛"), "{metro}");
}

#[test]
fn t7_a_veteran_from_weifang_is_told_to_ask_before_riding_in_qingdao() {
    let portal = Portal::start();
    let html = card(&portal, "do=next&home=370700&age=45&groups=veteran");
    let metro = said(&html, "metro");
    assert!(metro.contains("没查到"), "{metro}");
    assert!(metro.contains("tel:12345"), "{metro}");
}

#[test]
fn t8_returning_a_book_in_another_city_was_not_found() {
    let portal = Portal::start();
    let html = card(&portal, "do=next&home=370200");
    assert!(said(&html, "returning").contains("? 没查到"));
}

#[test]
fn t10_the_tourism_card_has_no_price_and_no_issuer() {
    let portal = Portal::start();
    let html = card(&portal, "do=next&home=370200&age=30");
    let tourism = said(&html, "tourism-card");
    assert!(tourism.contains("没查到"), "{tourism}");
    assert!(!tourism.contains('元'), "{tourism}");
}

#[test]
fn every_service_says_something_of_every_city_with_a_source_or_whom_to_ask() {
    let portal = Portal::start();
    for body in ["do=next", "do=next&home=370600&age=66&groups=disabled"] {
        let html = card(&portal, body);
        let services = html.matches("id=\"use-").count();
        assert!(services >= 13, "{services}");
        let table = &html[html.find("<table").expect("the matrix")..];
        let table = &table[..table.find("</table>").expect("its end")];
        assert_eq!(table.matches("<td").count(), services * 5);
        assert_eq!(table.matches("class=\"tag").count(), services * 5);
        for said in html.split("id=\"use-").skip(1) {
            for entry in said.split("<p><b>").skip(1) {
                let grounded = entry.contains("/sources/") || entry.contains("tel:");
                assert!(grounded, "{body}: {entry}");
            }
        }
    }
}

#[test]
fn a_disability_is_on_the_card_but_in_the_link_only_after_consent() {
    let portal = Portal::start();
    let fields = "age=30&groups=disabled-severe&made=2026-11-23";
    let without = card(&portal, &format!("do=next&{fields}"));
    assert!(without.contains("#card1~age=30~made="), "the link");
    assert!(without.contains("重度残疾人"));
    let with = card(&portal, &format!("do=share&consent=yes&{fields}"));
    assert!(with.contains("#card1~age=30~groups=disabled-severe~made="));
}

#[test]
fn what_the_form_cannot_send_makes_no_card_and_breaks_nothing() {
    let portal = Portal::start();
    for body in [
        "do=next&age=999",
        "do=next&age=%3Cscript%3E",
        "do=next&home=110000&insured=x&height=9&groups=king&cards=crown&age=-1",
        "do=show&made=2026-13-45",
    ] {
        let html = card(&portal, body);
        assert!(!html.contains("class=\"pass\""), "{body}");
    }
    let wrong = card(&portal, "do=next&age=abc");
    assert!(wrong.contains("role=\"alert\""));
    assert!(wrong.contains("aria-invalid=\"true\""));
}

#[test]
fn cards_and_lists_fit_in_one_flight() {
    let portal = Portal::start();
    for path in ["/card", "/en/card", "/large/card", "/large/en/card"] {
        for body in [
            "do=next&home=370700&insured=370700&age=67&cards=social-security&cards=transit-union",
            "do=next&home=370600&age=30&cards=transit-union",
            "do=next&home=370700&age=45&groups=veteran&groups=disabled-severe",
            "do=next&home=370200&age=7&height=140&groups=student",
            // Everything that the form can hold, the disability in link and code too.
            "do=next&home=370700&insured=370700&age=67&height=140&consent=yes\
             &groups=student&groups=soldier&groups=martyr-family&groups=army-retiree&groups=veteran\
             &groups=fire-rescue&groups=disabled&groups=disabled-severe&groups=companion&groups=talent\
             &cards=social-security&cards=electronic-social-security&cards=transit-union\
             &cards=qindaotong&cards=local-transit&cards=senior-electronic",
        ] {
            let size = posted(&portal, path, body).bytes.len();
            assert!(size <= PAGE, "{path} {body}: {size} bytes");
        }
    }
    let cities = ["370200", "370600", "370700", "371000", "371100"];
    for path in cities.map(|city| format!("/en/places/in/{city}")) {
        let size = posted(&portal, &path, "kind=&order=1").bytes.len();
        assert!(size <= PAGE, "{path}: {size} bytes");
    }
}

#[test]
fn a_city_lists_its_places_by_kind_and_order() {
    let portal = Portal::start();
    let all = portal.get("/places/in/371000");
    assert!(all.text().contains("/places/liugong-island"));
    let islands = portal.post_form("/places/in/371000", "kind=2&order=1");
    assert_eq!(islands.header("cache-control"), "no-store");
    assert!(islands.text().contains("/places/liugong-island"));
    let links = |html: &str| html.matches("href=\"/places/").count();
    assert!(links(islands.text()) < links(all.text()));
    for path in ["/places/in/370100", "/places/nothing", "/places/in"] {
        assert_eq!(portal.get(path).status, 404, "{path}");
    }
}

#[test]
fn a_place_shows_what_is_known_with_its_source_and_says_what_is_not() {
    let portal = Portal::start();
    let penglai = portal.get("/places/penglai-pavilion");
    for known in ["100.00元", "2019-11", "政府定价", "/sources/"] {
        assert!(penglai.text().contains(known), "{known}");
    }
    let unknown = portal.get("/places/underwater-world");
    assert!(unknown.text().contains("谁定价没查到"));
    assert!(!unknown.text().contains("元 · "), "no price is guessed");
}

fn tickets(portal: &Portal, request: &Value) -> Value {
    let reply = portal.post_json("/api/v1/calculators/ticket-price", &request.to_string());
    assert_eq!(reply.status, 200, "{request}: {}", reply.text());
    assert_eq!(reply.header("cache-control"), "no-store");
    reply.json()
}

fn person(age: u32, height: Option<u32>, groups: &[&str]) -> Value {
    json!({"age": age, "height_cm": height, "groups": groups, "home": "370700"})
}

#[test]
fn ticket_prices_match_the_examples_of_the_facts() {
    let portal = Portal::start();
    for (example, who, place, pays) in [
        ("T3", person(10, Some(145), &[]), "laoshan", "half"),
        ("T4", person(7, Some(135), &[]), "penglai-pavilion", "free"),
        ("T5", person(66, None, &[]), "haichang-polar", "half"),
        ("T6", person(72, None, &[]), "liugong-island", "free"),
        (
            "a veteran",
            person(40, None, &["veteran"]),
            "laoshan",
            "unknown",
        ),
    ] {
        let answer = tickets(
            &portal,
            &json!({"on": "2026-11-23", "party": [who], "places": [place]}),
        );
        let visit = &answer["places"][0];
        assert_eq!(visit["place"], place, "{example}");
        let ticket = &visit["party"][0];
        assert_eq!(ticket["pays"], pays, "{example}: {ticket}");
        for field in ["because", "show"] {
            assert!(ticket[field].is_string(), "{example}: {field}");
        }
        let known = answer["total_fen"].is_i64();
        assert_ne!(known, answer["no_total"].is_array(), "{example}: {answer}");
    }
}

#[test]
fn a_wrong_party_is_refused_with_its_field() {
    let portal = Portal::start();
    let wrong_group = json!({"age": 30, "height_cm": null, "groups": ["king"], "home": "370700"});
    for (request, field) in [
        (
            json!({"on": "2026-11-23", "party": [], "places": ["laoshan"]}),
            "party",
        ),
        (
            json!({"on": "never", "party": [person(9, None, &[])], "places": ["laoshan"]}),
            "on",
        ),
        (
            json!({"on": "2026-11-23", "party": [person(9, None, &[])], "places": ["nowhere"]}),
            "places",
        ),
        (
            json!({"on": "2026-11-23", "party": [person(131, None, &[])], "places": ["laoshan"]}),
            "party",
        ),
        (
            json!({"on": "2026-11-23", "party": [wrong_group], "places": ["laoshan"]}),
            "party",
        ),
    ] {
        let reply = portal.post_json("/api/v1/calculators/ticket-price", &request.to_string());
        assert_eq!(reply.status, 422, "{request}: {}", reply.text());
        let error = reply.json();
        let named = error["error"]["field"].as_str().unwrap_or_default();
        assert!(named.starts_with(field), "{request}: {error}");
    }
    assert_eq!(
        portal
            .post_json("/api/v1/calculators/ticket-price", "{")
            .status,
        400
    );
}
