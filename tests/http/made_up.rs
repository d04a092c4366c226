//! The form of a correction, whatever is sent to it: bodies made up by a generator, and those that
//! were once worth trying.

use crate::corpus::{lines, runner};
use crate::folder::Folder;
use crate::portal::Portal;
use proptest::prelude::*;
use std::cell::Cell;

/// Bodies that are made up. Each that is kept waits for the disk.
const CASES: u32 = 600;

/// Sends one body from an address of its own; it is taken or refused, and nothing of it becomes markup.
fn is_answered(portal: &Portal, number: u32, body: &str) -> Result<(), TestCaseError> {
    let [_, high, middle, low] = number.to_be_bytes();
    let address = format!("10.{high}.{middle}.{low}");
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("x-real-ip", address.as_str()),
    ];
    let reply = portal.send("POST", "/corrections", &headers, body.as_bytes());
    let shown: String = body.chars().take(300).collect();
    prop_assert!(
        [200, 303, 400, 413, 422].contains(&reply.status),
        "{}: {shown}",
        reply.status
    );
    let text = String::from_utf8(reply.bytes.clone());
    prop_assert!(text.is_ok(), "{shown}");
    let text = text.unwrap_or_default();
    prop_assert!(!text.contains("<script>"), "{shown}");
    prop_assert!(
        text.matches("<textarea").count() == text.matches("</textarea>").count(),
        "{shown}"
    );
    if reply.status == 303 {
        let receipt = portal.get(reply.header("location"));
        prop_assert_eq!(receipt.status, 200, "{}", shown);
        prop_assert!(!receipt.text().contains("<script>"), "{shown}");
    }
    Ok(())
}

#[test]
fn a_form_that_anyone_made_up_is_taken_or_refused() {
    let folder = Folder::new("made-up");
    let database = format!("sqlite:{}", folder.file("corrections.db"));
    let portal = Portal::with(&["--database", &database, "--proxy", "127.0.0.1"]);
    let number = Cell::new(0);
    let next = || number.replace(number.get() + 1);
    for body in lines("corrections.txt") {
        let answered = is_answered(&portal, next(), &body);
        assert!(answered.is_ok(), "{answered:?}");
    }
    let name = "wrong|source|contact|case|page|clause|version|website|do|[a-z]{0,3}";
    let value = prop_oneof![
        "[ -~字\u{0}\u{7f}\u{10ffff}]{0,40}",
        "send|open|/sources/gbf-2009-66|//a|1~enterprise-pension~x|=|&&",
        "(%[0-9A-F]{2}){0,30}",
        "%E5%AD%97|%F4%8F%BF%BF|%E9|%|%zz|%00|%0D%0A|\\+",
        "(a|%E5%AD%97){1190,1210}",
        "%3C/textarea%3E%3Cscript%3E[a-z]{0,4}",
    ];
    let fields = proptest::collection::vec((name, value), 0..9);
    runner(CASES)
        .run(&fields, |fields| {
            let mut body = String::from("do=send");
            for (name, value) in fields {
                body += &format!("&{name}={value}");
            }
            is_answered(&portal, next(), &body)
        })
        .expect("no form breaks the portal");
    assert_eq!(portal.get("/").status, 200);
}
