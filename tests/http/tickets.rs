//! The page of tickets by post: who pays what, what is refused, and how large a reply grows.

use crate::fields::{assert_held, assert_wrong};
use crate::portal::Portal;

/// One flight of a fresh connection.
const PAGE: usize = 13_500;

/// A day, as the three controls send it.
const DAY: &str = "on.year=2026&on.month=11&on.day=25";

/// Every group that the form offers.
const GROUPS: [&str; 10] = [
    "student",
    "soldier",
    "martyr-family",
    "army-retiree",
    "veteran",
    "fire-rescue",
    "disabled",
    "disabled-severe",
    "companion",
    "talent",
];

fn tickets(portal: &Portal, path: &str, body: &str) -> String {
    let reply = portal.post_form(path, body);
    assert_eq!(reply.status, 200, "{body}");
    assert_eq!(reply.header("cache-control"), "no-store", "{body}");
    assert!(!reply.text().contains("<script"), "{body}");
    reply.text().to_owned()
}

/// What is said about a place: from its heading to the next.
fn visit<'h>(html: &'h str, place: &str) -> &'h str {
    let start = html
        .find(&format!("<h2><a class=\"cell\" href=\"/places/{place}\""))
        .unwrap_or_else(|| panic!("{place} is priced: {html}"));
    let rest = &html[start..];
    &rest[..rest.find("</section>").expect("its end")]
}

/// The lines of people at a place, in order.
fn lines<'h>(html: &'h str, place: &str) -> Vec<&'h str> {
    visit(html, place).split("<li>").skip(1).collect()
}

#[test]
fn a_child_of_140_centimetres_enters_free_where_the_government_sets_the_price() {
    // TICK-02, TICK-04: 1.4 m since 2018; 1.2 m was the rule of 2012 (TICK-05).
    let portal = Portal::start();
    for (height, said, why) in [
        ("121", "免票", "121 cm ≤ 140 cm"),
        ("140", "免票", "140 cm ≤ 140 cm"),
        ("141", "半票", "7 &lt; 18"),
        ("", "没查到", "请填身高"),
    ] {
        let body = format!(
            "do=next&{DAY}&party.0.age=7&party.0.height_cm={height}&places=penglai-pavilion"
        );
        let html = tickets(&portal, "/tickets", &body);
        let [line] = lines(&html, "penglai-pavilion")[..] else {
            panic!("one line: {html}")
        };
        assert!(
            line.contains(said) && line.contains(why),
            "{height}: {line}"
        );
    }
}

#[test]
fn from_60_to_69_one_pays_half_where_the_market_sets_the_price() {
    // TICK-03, BENE-02, TICK-14: 270 yuan in 2022.
    let portal = Portal::start();
    for (age, said, amount) in [
        ("59", "全价", Some("270.00元")),
        ("60", "半票", Some("135.00元")),
        ("69", "半票", Some("135.00元")),
        ("70", "免票", None),
    ] {
        let body = format!("do=next&{DAY}&party.0.age={age}&places=haichang-polar&places=laoshan");
        let html = tickets(&portal, "/tickets", &body);
        let [market] = lines(&html, "haichang-polar")[..] else {
            panic!("one line: {html}")
        };
        assert!(market.contains(said), "{age}: {market}");
        assert_eq!(
            amount.is_some_and(|amount| market.contains(amount)),
            amount.is_some(),
            "{age}: {market}"
        );
        let [government] = lines(&html, "laoshan")[..] else {
            panic!("one line: {html}")
        };
        let free = government.contains("✓ 免票");
        assert_eq!(free, age != "59", "{age}: {government}");
    }
}

#[test]
fn what_veterans_pay_was_not_found_wherever_they_live() {
    // BENE-08: whether the five cities open to veterans of elsewhere was not found.
    let portal = Portal::start();
    for home in ["370700", "370200", ""] {
        let body = format!(
            "do=next&{DAY}&party.0.age=45&party.0.home={home}&party.0.groups=veteran&places=laoshan"
        );
        let html = tickets(&portal, "/tickets", &body);
        let [line] = lines(&html, "laoshan")[..] else {
            panic!("one line: {html}")
        };
        for said in ["? 没查到", "12345", "退役军人优待证"] {
            assert!(line.contains(said), "{home}: {said}: {line}");
        }
        assert!(html.contains("总数算不出来"), "{home}");
        assert!(html.contains("tel:12345"), "{home}");
    }
}

#[test]
fn a_total_is_of_known_prices_and_names_their_time() {
    // TICK-07: 100 yuan since November 2019.
    let portal = Portal::start();
    let party = "party.0.age=35&party.1.age=9&party.1.height_cm=150&party.2.age=62";
    let body = format!("do=next&{DAY}&{party}&places=penglai-pavilion&places=yangma-island");
    let html = tickets(&portal, "/tickets", &body);
    assert!(html.contains("一共 150.00元"), "100 + 50 + 0: {html}");
    for said in ["100.00元", "2019-11", "/sources/", "二手转述"] {
        assert!(visit(&html, "penglai-pavilion").contains(said), "{said}");
    }
    // X8: free entry is not free boats, ropeways, shuttle cars.
    for said in ["免票只免首道门票", "船", "索道", "另外收费"] {
        assert!(html.contains(said), "{said}");
    }
    // Who sets the price of the underwater world was not found.
    let body = format!("{body}&places=underwater-world");
    let html = tickets(&portal, "/tickets", &body);
    assert!(html.contains("总数算不出来"), "{html}");
    assert!(!html.contains("一共"), "{html}");
    assert!(visit(&html, "underwater-world").contains("谁定价没查到"));
}

#[test]
fn what_is_wrong_is_said_at_its_field_and_the_rest_stays() {
    let portal = Portal::start();
    let body = "do=next&on.year=2026&on.month=2&on.day=30&party.0.age=200&party.0.height_cm=30\
                &party.0.home=110000&party.0.groups=talent&party.1.age=&party.1.height_cm=1.355\
                &party.1.home=370600&places=nowhere&places=laoshan";
    let html = tickets(&portal, "/tickets", body);
    for (control, noted, words) in [
        ("on.year", "on", "年、月、日都要有"),
        ("party.0.age", "party.0.age", "请填0到130之间的数"),
        (
            "party.0.height_cm",
            "party.0.height_cm",
            "请填40到250之间的数",
        ),
        ("party.0.home", "party.0.home", "请从列出的地方里选一个"),
        ("party.1.age", "party.1.age", "请回答这一项"),
        ("party.1.height_cm", "party.1.height_cm", "请填整数"),
    ] {
        assert_wrong(&html, control, noted, words);
    }
    assert_held(
        &html,
        &[
            ("party.0.age", "200"),
            ("party.0.height_cm", "30"),
            ("party.0.groups", "talent"),
            ("party.1.height_cm", "1.355"),
            ("party.1.home", "370600"),
            ("on.year", "2026"),
            ("on.month", "2"),
            ("on.day", "30"),
            ("places", "laoshan"),
        ],
    );
    assert!(!html.contains("id=\"result\""), "nothing is priced");
}

#[test]
fn nobody_nowhere_is_asked_for_both() {
    let portal = Portal::start();
    let day = format!("do=next&{DAY}&party.0.age=");
    for body in ["", "do=next", &day] {
        let html = tickets(&portal, "/tickets", body);
        let unanswered = "请回答这一项";
        assert_wrong(&html, "party.0.age", "party.0.age", unanswered);
        assert_wrong(&html, "in-places", "places", unanswered);
    }
    let first = portal.get("/tickets");
    assert!(!first.text().contains("role=\"alert\""));
    // Today.
    let today = [("on.year", "2026"), ("on.month", "11"), ("on.day", "23")];
    assert_held(first.text(), &today);
}

#[test]
fn rows_and_cities_open_without_losing_what_was_typed() {
    let portal = Portal::start();
    let typed = "on.year=2026&on.month=12&on.day=1&party.0.age=67&party.0.home=370700\
                 &party.0.groups=disabled&places=laoshan";
    let kept: &[(&str, &str)] = &[
        ("on.year", "2026"),
        ("on.month", "12"),
        ("on.day", "1"),
        ("places", "laoshan"),
    ];
    let person = [
        ("party.0.age", "67"),
        ("party.0.home", "370700"),
        ("party.0.groups", "disabled"),
    ];
    let more = tickets(&portal, "/tickets", &format!("do=add-row:party&{typed}"));
    assert_held(&more, kept);
    assert_held(&more, &person);
    assert_held(&more, &[("party.1.age", "")]);
    let less = format!("do=remove-row:party:0&{typed}&party.1.age=8");
    let less = tickets(&portal, "/tickets", &less);
    assert_held(&less, kept);
    assert_held(&less, &[("party.0.age", "8"), ("party.0.home", "")]);
    assert!(!less.contains("value=\"67\"") && !less.contains("id=\"party.1.age\""));
    // The city of what is ticked is open; those of the others can be opened.
    let places = crate::fields::field(&more, "places");
    let cities: Vec<&str> = places.split("<details").skip(1).take(5).collect();
    assert_eq!(cities.len(), 5, "{places}");
    for (city, place, open) in [
        ("青岛的景区", "laoshan", true),
        ("潍坊的景区", "qingzhou-old-town", false),
    ] {
        let summary = format!("<summary>{city}</summary>");
        let found = cities.iter().find(|part| part.contains(&summary));
        let found = found.unwrap_or_else(|| panic!("{city}: {cities:?}"));
        assert_eq!(found.starts_with(" open>"), open, "{found}");
        assert!(found.contains(&format!("value=\"{place}\"")), "{found}");
    }
    for body in ["do=add-row:party", "do=remove-row:party:0", "do=show"] {
        let html = tickets(&portal, "/tickets", &format!("{body}&{typed}"));
        assert!(
            !html.contains("role=\"alert\""),
            "nothing is wrong yet: {body}"
        );
    }
}

#[test]
fn every_place_leads_to_its_ticket() {
    let portal = Portal::start();
    let place = portal.get("/en/places/laoshan");
    assert!(place.text().contains("href=\"/en/tickets#laoshan\""));
    assert!(place.text().contains("name=\"places\" value=\"laoshan\""));
    let chosen = tickets(&portal, "/en/tickets", "do=show&places=laoshan");
    assert_held(&chosen, &[("places", "laoshan")]);
    let city = portal.get("/places/in/370700");
    assert!(city.text().contains("href=\"/tickets#370700\""));
    let library = portal.get("/places/qingdao-library");
    assert!(!library.text().contains("/tickets#"), "a library has none");
}

#[test]
fn what_the_form_cannot_send_breaks_nothing() {
    let portal = Portal::start();
    let many = (0..40)
        .map(|row| format!("&party.{row}.age=30"))
        .collect::<String>();
    let places = "&places=laoshan".repeat(50);
    for body in [
        format!("do=next&{DAY}{many}&places=laoshan"),
        format!("do=next&{DAY}&party.0.age=30{places}"),
        "do=next&on.year=%3Cscript%3E&party.0.age=%22%3E%3Cscript%3E&places=%3Cscript%3E"
            .to_owned(),
        "do=next&on.year=9999&on.month=1&on.day=1&party.0.age=30&party.0.groups=king\
         &party.0.home=110000&places=laoshan"
            .to_owned(),
        "do=change:110000&city=x&party.7.age=1".to_owned(),
        "do=remove-row:party:9".to_owned(),
        "do=remove-row:places:0&do=add-row:on".to_owned(),
        "do=add-row:party:party&party.x.age=1&party.0=2&party=3".to_owned(),
    ] {
        let html = tickets(&portal, "/tickets", &body);
        assert!(html.contains("id=\"party.0.age\""), "{body}");
        assert!(!html.contains("king"), "{body}");
    }
    // Before the rules began.
    let early = "do=next&on.year=2020&on.month=1&on.day=1&party.0.age=30&places=laoshan";
    let html = tickets(&portal, "/tickets", early);
    assert_wrong(&html, "on.year", "on", "太早了");
}

#[test]
fn the_largest_reply_fits_in_one_flight() {
    let portal = Portal::start();
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("accept-encoding", "br"),
    ];
    let mut body = DAY.to_owned();
    for row in 0..8 {
        body += &format!(
            "&party.{row}.age={}&party.{row}.height_cm=165&party.{row}.home=370600",
            11 * row + 5
        );
        for group in GROUPS.iter().skip(row) {
            body += &format!("&party.{row}.groups={group}");
        }
    }
    for place in [
        "laoshan",
        "penglai-pavilion",
        "haichang-polar",
        "liugong-island",
        "qingzhou-old-town",
        "underwater-world",
        "yangma-island",
        "langyatai",
        "zhushan-forest",
        "heshan",
    ] {
        body += &format!("&places={place}");
    }
    for path in [
        "/tickets",
        "/en/tickets",
        "/large/tickets",
        "/large/en/tickets",
    ] {
        let first = portal.get_packed(path).bytes.len();
        assert!(first <= PAGE, "{path}: {first} bytes");
        for step in ["next", "show", "add-row:party", "remove-row:party:0"] {
            let body = format!("do={step}&{body}");
            let reply = portal.send("POST", path, &headers, body.as_bytes());
            let size = reply.bytes.len();
            assert!(size <= PAGE, "{path} {step}: {size} bytes");
        }
    }
}
