//! The shipped guides, for tests of what is made from them.

use crate::shipped::catalogue;
use seeds::calendar::{Date, date};
use seeds::catalogue::Pack;

/// The day for which tests make plans.
pub(crate) fn today() -> Date {
    date("2026-11-23").expect("a day")
}

/// A shipped guide in Chinese.
pub(crate) fn pack(guide: &str) -> &'static Pack {
    catalogue()
        .pack(guide, crate::shipped::lang("zh"))
        .expect("the guide")
}
