//! Figures on guide pages lead to their clause, and the curve carries the person's point.

use crate::portal::{Portal, TODAY};
use serde_json::json;

/// What stands between `before` and the next `after`, each time.
fn between<'a>(html: &'a str, before: &'a str, after: &'a str) -> Vec<&'a str> {
    let parts = html.split(before).skip(1);
    parts
        .filter_map(|part| Some(part.split_once(after)?.0))
        .collect()
}

#[test]
fn every_figure_of_a_guide_page_is_a_link_to_an_entry_of_its_list() {
    let portal = Portal::start();
    let mut seen = 0;
    for path in portal.paths() {
        if !path.contains("/guides/") || path.ends_with("/ask") {
            continue;
        }
        let page = portal.get(&path);
        let html = page.text();
        for link in between(html, "<a href=\"", "</a>") {
            let Some((target, figure)) = link.split_once("\" class=\"figure\">") else {
                continue;
            };
            seen += 1;
            let entry = target.strip_prefix('#').expect("on this page");
            assert!(html.contains(&format!("id=\"{entry}\"")), "{path}: {entry}");
            assert!(
                figure.contains(|sign: char| sign.is_ascii_digit()),
                "{path}: {figure}"
            );
        }
        assert!(!html.contains("{figure."), "{path}: a slot is not filled");
    }
    assert!(seen >= 200, "{seen} figures");
    let limits = portal.get("/guides/enterprise-pension");
    let limits = between(limits.text(), "<section id=\"limits\">", "</section>").concat();
    assert_eq!(limits.matches("class=\"figure\">15个工作日</a>").count(), 3);
}

#[test]
fn the_api_gives_the_words_of_a_guide_with_their_figures() {
    let portal = Portal::start();
    let guide = portal.get("/api/v1/guides/housing-fund?lang=en").json();
    let can = guide["can"].as_str().expect("words");
    assert!(can.contains("1 working day."), "{can}");
    assert!(!guide.to_string().contains("{figure."));
}

#[test]
fn the_curve_stands_on_the_guide_and_with_the_point_on_the_plan() {
    let portal = Portal::start();
    let state = "aim=when~receiving=n~category=male~retire_birth=1972-09~paid_months=150";
    for (start, said) in [
        ("", "您的法定退休月是2034年9月，那年最少要交满210个月。"),
        (
            "/en",
            "Your statutory retirement month is 2034-09; that year’s minimum is 210 months.",
        ),
    ] {
        let guide = portal.get(&format!("{start}/guides/enterprise-pension"));
        let drawn = between(guide.text(), "<figcaption>", "</svg>").concat();
        assert!(drawn.contains("aria-label"), "{start}");
        assert!(!drawn.contains("class=\"dot\""), "nobody's point: {start}");
        let body = format!(
            "state={}&do=next",
            state.replace('=', "%3D").replace('~', "%7E")
        );
        let reply = portal.post_form(&format!("{start}/guides/enterprise-pension/ask"), &body);
        let figure = between(reply.text(), "<figure class=\"curve\">", "</figure>").concat();
        assert!(figure.starts_with("<figcaption>"), "{start}: {figure}");
        // September 2034 is month 2034 × 12 + 8.
        let dot = "<path class=\"dot\" d=\"M24416 -210h0\"></path></svg></svg>";
        assert!(figure.contains(dot), "{start}: {figure}");
        assert!(figure.contains(said), "{start}: {figure}");
        assert!(figure.contains("href=\"#cite-"), "{start}: {figure}");
    }
    let answers = json!({
        "aim": "when", "receiving": false, "category": "male",
        "retire_birth": "1972-09", "paid_months": 150,
    });
    let body = json!({"answers": answers, "as_of": TODAY}).to_string();
    let plan = portal
        .post_json("/api/v1/guides/enterprise-pension/plan", &body)
        .json();
    let point = &plan["plan"]["point"];
    assert_eq!(point["month"], "2034-09");
    assert_eq!(point["value"], 210);
}
