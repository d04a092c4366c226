//! Each guide's story of one person, run through its page: what the facts hold stands on it.

use crate::portal::Portal;
use std::fs;
use std::path::Path;

/// The words of a page, without its markup.
fn read(html: &str) -> String {
    let body = html.split("<main").nth(1).unwrap_or_default();
    let body = body.split("</main>").next().unwrap_or_default();
    let mut words = String::new();
    let mut within = true;
    for sign in body.chars() {
        match sign {
            '<' => within = true,
            '>' => within = false,
            sign if !within && !sign.is_whitespace() => words.push(sign),
            _ => {}
        }
    }
    words
}

#[test]
fn the_plan_of_every_story_stands_on_its_page_with_what_the_facts_hold() {
    let portal = Portal::start();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/journeys");
    let mut walked = 0;
    for entry in fs::read_dir(folder).expect("the stories") {
        let file = entry.expect("an entry").path();
        let guide = file
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let text = fs::read_to_string(&file).expect("a story");
        let story: toml::Table = text.parse().expect("TOML");
        let answers = story["answers"].as_str().expect("answers");
        let body = format!("do=next&state={}", answers.replace('=', "%3D"));
        let page = portal.post_form(&format!("/guides/{guide}/ask"), &body);
        assert_eq!(page.status, 200, "{guide}");
        assert!(page.text().contains("class=\"verdict"), "{guide}: no plan");
        let words = read(page.text());
        for shown in story["shows"].as_array().expect("a list") {
            let shown = shown.as_str().expect("a text");
            let plain: String = shown.chars().filter(|sign| !sign.is_whitespace()).collect();
            assert!(words.contains(&plain), "{guide}: no {shown:?} in {words}");
        }
        walked += 1;
    }
    assert!(walked >= 25, "{walked} stories");
}
