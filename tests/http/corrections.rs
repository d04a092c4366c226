//! What visitors say is wrong: kept before it is acknowledged, shown to whoever has the receipt, and
//! nothing of what was typed is lost.

use crate::content::Copy;
use crate::corrected::Corrected;
use crate::folder::Folder;
use crate::kept;
use crate::portal::{Portal, Reply};
use seeds::catalogue::Catalogue;
use seeds::load::{Text, load};
use std::path::Path;

const ABOUT: &str = "page=%2Fsources%2Fgbf-2009-66&clause=who";

/// A portal whose corrections go into a file of `folder`.
fn portal(folder: &Folder, options: &[&str]) -> Portal {
    let database = database(folder);
    let options = [&["--database", database.as_str()], options].concat();
    Portal::with(&options)
}

fn database(folder: &Folder) -> String {
    format!("sqlite:{}", folder.file("corrections.db"))
}

/// What `portal corrections` prints.
fn corrections(folder: &Folder, arguments: &[&str]) -> String {
    kept::corrections(&database(folder), arguments)
}

/// What is loaded from a content folder.
fn catalogue(folder: &str) -> Catalogue {
    let folder = Path::new(folder);
    let mut texts = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(folder).expect("below the folder");
            let name = name.to_str().expect("UTF-8").to_owned();
            texts.push(Text::new(
                name,
                std::fs::read_to_string(&path).expect("a text"),
            ));
        }
    }
    texts.sort_by(|left, right| left.path.cmp(&right.path));
    load(&texts).expect("content without faults").catalogue
}

fn send(portal: &Portal, fields: &str) -> Reply {
    portal.post_form("/corrections", &format!("do=send&{fields}"))
}

/// The receipt of what was kept.
fn receipt(reply: &Reply) -> String {
    assert_eq!(reply.status, 303, "{}", reply.text());
    let path = reply.header("location");
    let receipt = path.rsplit('/').next().expect("a receipt");
    assert_eq!(receipt.len(), 14, "{path}");
    receipt.to_owned()
}

#[test]
fn what_is_acknowledged_is_kept_and_its_receipt_shows_what_became_of_it() {
    let folder = Folder::new("kept");
    let mut portal = portal(&folder, &[]);
    let form = portal.get(&format!("/corrections?{ABOUT}"));
    assert_eq!(
        (form.status, form.header("cache-control")),
        (200, "no-store")
    );
    for shown in [
        "name=\"page\" value=\"/sources/gbf-2009-66\"",
        "name=\"clause\" value=\"who\"",
        "参加企业职工养老的人都适用",
        "noindex",
    ] {
        assert!(form.text().contains(shown), "{shown}: {}", form.text());
    }
    let (_, version) = form
        .text()
        .split_once("name=\"version\" value=\"")
        .expect("a version");
    let version = &version[..64];
    let fields =
        format!("{ABOUT}&version={version}&wrong=no%0D%0Athis&source=12333&contact=secret-7");
    let reply = send(&portal, &fields);
    let receipt = receipt(&reply);
    assert_eq!(reply.header("cache-control"), "no-store");
    // Copied from paper it may be in capitals.
    let copied = portal.get(&format!("/en/corrections/{}", receipt.to_uppercase()));
    let kept = format!("/en/corrections/{receipt}");
    assert_eq!(
        (copied.status, copied.header("location")),
        (308, kept.as_str())
    );
    let shown = portal.get(&format!("/en/corrections/{receipt}"));
    assert_eq!(shown.status, 200);
    assert!(
        shown.text().contains("Waiting to be checked"),
        "{}",
        shown.text()
    );
    assert!(!shown.text().contains("secret-7") && !shown.text().contains("12333"));
    let whole = corrections(&folder, &["show", &receipt]);
    for entry in [
        "page: /sources/gbf-2009-66\n",
        "clause: who\n",
        &format!("version: {version}\n"),
        "lang: zh\n",
        "wrong: no\n  this\n",
        "source: 12333\n",
        "contact: secret-7\n",
        "answers: \n",
        "resolved: no\n",
    ] {
        assert!(whole.contains(entry), "{entry}: {whole}");
    }
    assert!(corrections(&folder, &["list"]).contains(&receipt));
    corrections(&folder, &["resolve", &receipt, "--answer", "已经改了"]);
    let shown = portal.get(&format!("/corrections/{receipt}"));
    assert!(shown.text().contains("已处理") && shown.text().contains("已经改了"));
    assert_eq!(corrections(&folder, &["list"]), "");
    assert!(corrections(&folder, &["list", "--all"]).contains(&receipt));
    let exported: serde_json::Value =
        serde_json::from_str(&corrections(&folder, &["export"])).expect("a line of JSON");
    assert_eq!(exported["wrong"], "no\nthis");
    assert!(exported.get("contact").is_none());
    assert_eq!(corrections(&folder, &["purge"]), "0 deleted\n");
    portal.signal("-TERM");
    let (log, status) = portal.ended();
    assert!(status.success());
    for line in log {
        assert!(
            !line.contains(&receipt) && !line.contains("secret"),
            "{line}"
        );
    }
    // Neither the row nor what is left of it in the file.
    for entry in std::fs::read_dir(folder.path()).expect("a folder") {
        let bytes = std::fs::read(entry.expect("an entry").path()).expect("a file");
        let left = bytes.windows(8).any(|window| window == b"secret-7");
        assert!(
            !left,
            "how to reach a person is deleted when it is resolved"
        );
    }
}

#[test]
fn every_page_leads_to_the_form_and_every_reference_to_one_of_its_own() {
    let portal = Portal::start();
    for (path, link) in [
        (
            "/guides/moving-city",
            "/corrections?page=/guides/moving-city",
        ),
        (
            "/large/en/trip",
            "/large/en/corrections?page=/large/en/trip",
        ),
        ("/", "/corrections?page=/"),
        ("/nothing", "/corrections?page=/"),
        (
            "/sources/gbf-2009-66",
            "/corrections?page=/sources/gbf-2009-66&amp;clause=no-refund",
        ),
    ] {
        let html = portal.get(path);
        assert!(html.text().contains(&format!("href=\"{link}\"")), "{path}");
    }
    let form = portal.get("/corrections");
    assert!(!form.text().contains("<script"), "it needs no program");
    assert!(!form.text().contains("name=\"case\""), "{}", form.text());
    let unknown = portal.get("/corrections/k7m2-q9xd-4t1a");
    assert_eq!(unknown.status, 404);
    assert!(
        unknown.text().contains("没有这个回执"),
        "{}",
        unknown.text()
    );
}

#[test]
fn what_is_sent_twice_is_kept_once_and_more_than_one_a_minute_is_not_taken() {
    let folder = Folder::new("twice");
    let portal = portal(&folder, &[]);
    let first = receipt(&send(&portal, "wrong=a"));
    assert_eq!(receipt(&send(&portal, "wrong=a")), first);
    let second = send(&portal, "wrong=%3C%2Ftextarea%3Eb&contact=c");
    assert_eq!(second.status, 429);
    assert!(
        second.text().contains("&lt;/textarea&gt;b"),
        "{}",
        second.text()
    );
    assert!(second.text().contains("value=\"c\""), "{}", second.text());
    // Only a proxy of ours may say whose request it is.
    let other = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("x-real-ip", "192.0.2.1"),
    ];
    let posing = portal.send("POST", "/corrections", &other, b"do=send&wrong=b");
    assert_eq!(posing.status, 429);
    assert_eq!(corrections(&folder, &["list"]).lines().count(), 1);
    let folder = Folder::new("proxied");
    let portal = self::portal(&folder, &["--proxy", "127.0.0.1"]);
    for (from, wrong, status) in [
        ("192.0.2.1", "a", 303),
        ("192.0.2.2", "a", 303),
        ("192.0.2.1", "b", 429),
        ("nobody", "b", 303),
    ] {
        let headers = [other[0], ("x-real-ip", from)];
        let body = format!("do=send&wrong={wrong}");
        let reply = portal.send("POST", "/corrections", &headers, body.as_bytes());
        assert_eq!(reply.status, status, "{from} {wrong}");
    }
    assert_eq!(corrections(&folder, &["list"]).lines().count(), 3);
}

#[test]
fn a_form_that_is_not_whole_is_drawn_again_and_not_kept() {
    let folder = Folder::new("faulty");
    let portal = portal(&folder, &[]);
    let long = "a".repeat(1201);
    for (fields, status, said) in [
        ("wrong=+&source=mine", 422, "请写出哪里不对"),
        (&format!("source=mine&wrong={long}"), 422, "这一格太长"),
        ("wrong=a&source=mine&website=http", 422, "有一格应当空着"),
        ("wrong=a&source=mine&case=1~x~y", 422, "清单的回答读不出来"),
    ] {
        let reply = send(&portal, fields);
        assert_eq!(reply.status, status, "{said}");
        assert!(reply.text().contains(said), "{said}: {}", reply.text());
        assert!(
            reply.text().contains("value=\"mine\""),
            "{said}: what was typed stays"
        );
    }
    let large = format!("wrong={}", "a".repeat(16 * 1024));
    assert_eq!(send(&portal, &large).status, 413);
    assert_eq!(portal.post_json("/corrections", "{}").status, 415);
    // Filled to the last sign with Chinese, a form is still taken.
    let full = format!(
        "wrong={}&source={}&contact={}",
        "%E5%AD%97".repeat(1200),
        "%E5%AD%97".repeat(200),
        "%E5%AD%97".repeat(60)
    );
    receipt(&send(&portal, &full));
    assert_eq!(corrections(&folder, &["list"]).lines().count(), 1);
}

#[test]
fn while_the_database_is_away_the_form_says_so_and_keeps_the_text_and_pages_are_served() {
    let folder = Folder::new("away");
    let inside = folder.file("not-yet");
    let url = format!("sqlite:{inside}/corrections.db");
    let portal = Portal::with(&["--database", &url]);
    let reply = send(&portal, "wrong=my+text&contact=mine");
    assert_eq!((reply.status, reply.header("retry-after")), (503, "5"));
    for kept in ["现在存不下来", ">\nmy text</textarea>", "value=\"mine\""] {
        assert!(reply.text().contains(kept), "{kept}: {}", reply.text());
    }
    for path in ["/", "/guides/moving-city", "/corrections", "/readyz"] {
        assert_eq!(portal.get(path).status, 200, "{path}");
    }
    portal.logged("corrections_away");
    // It comes back, and nobody has to start anything again.
    std::fs::create_dir(&inside).expect("a folder");
    let receipt = receipt(&send(&portal, "wrong=my+text&contact=mine"));
    assert_eq!(portal.get(&format!("/corrections/{receipt}")).status, 200);
}

#[test]
fn answers_go_along_only_by_a_tick_and_make_a_test_that_fails_on_what_was_wrong() {
    let folder = Folder::new("case");
    let portal = portal(&folder, &["--proxy", "127.0.0.1"]);
    let ask = "/guides/enterprise-pension/ask";
    let state = "aim=transfer~receiving=n~sector=enterprise~from=370200~to=370700~lump_sum=n";
    let plan = portal.post_form(ask, &format!("do=show&state={}", state.replace('=', "%3D")));
    let (_, form) = plan
        .text()
        .split_once("action=\"/corrections\"")
        .expect("the plan has a form");
    let (form, _) = form.split_once("</form>").expect("its end");
    let (_, case) = form
        .split_once("type=\"checkbox\" name=\"case\" value=\"")
        .expect("a box");
    let (case, rest) = case.split_once('"').expect("its value");
    assert!(
        !rest
            .split('>')
            .next()
            .unwrap_or_default()
            .contains("checked"),
        "{rest}"
    );
    assert!(
        case.starts_with("1~enterprise-pension~aim=transfer~"),
        "{case}"
    );
    let opened = portal.post_form(
        "/corrections",
        "do=open&page=%2Fguides%2Fenterprise-pension",
    );
    assert_eq!(opened.status, 200);
    assert!(
        !opened.text().contains("name=\"case\""),
        "not ticked, not there"
    );
    let written = case.replace('=', "%3D");
    let opened = portal.post_form("/corrections", &format!("do=open&case={written}"));
    assert_eq!(opened.status, 200);
    assert!(
        opened.text().contains(&format!("<code>{case}</code>")),
        "{}",
        opened.text()
    );
    let receipt = receipt(&send(&portal, &format!("wrong=a&case={written}")));
    assert!(corrections(&folder, &["show", &receipt]).contains(&format!("answers: {case}\n")));
    let tests = folder.file("corrected");
    let printed = corrections(&folder, &["resolve", &receipt, "--as-test", &tests]);
    let test = std::fs::read_to_string(printed.trim()).expect("a test");
    let content = Copy::new("corrected");
    let fault = Corrected::read(&test).fault(&catalogue(content.path()));
    assert_eq!(fault.as_deref(), Some("the plan is what it was"));
    content.edit("guides/enterprise-pension/zh.toml", |text| {
        text.replace("title = \"", "title = \"新")
    });
    let new = catalogue(content.path());
    assert_eq!(Corrected::read(&test).fault(&new), None);
    let demanding = test.replace("says = []", "says = [\"no plan says this\"]");
    assert!(Corrected::read(&demanding).fault(&new).is_some());
}
