//! What a reply of the settlement shows: a total, or what is missing for one.

use crate::fields::{control, is_hidden};

/// Words by which a total shows itself, in either language; none of them is a label of the form.
const TOTALS: [&str; 9] = [
    "class=\"facts\"",
    "<svg class=\"split-bar\"",
    "个人负担",
    "付现金",
    "估算结果",
    "What you bear",
    "In cash",
    "you bear",
    ">Estimate</h2>",
];

/// Asserts that `id` is listed as missing, by a link to its control, and asked.
#[track_caller]
pub(super) fn assert_missing(html: &str, id: &str) {
    let list = html.split("<ul class=\"missing\">").nth(1);
    let list = list.and_then(|rest| rest.split("</ul>").next());
    let list = list.unwrap_or_else(|| panic!("{id} is missing"));
    assert!(list.contains(&format!("href=\"#{id}\"")), "{id}: {list}");
    assert!(!control(html, id).is_empty(), "{id}");
    assert!(!is_hidden(html, id), "{id}");
}

/// Asserts that there is no total.
#[track_caller]
pub(super) fn assert_no_total(html: &str, what: &str) {
    for sign in TOTALS {
        assert!(!html.contains(sign), "{what}: {sign}");
    }
}
