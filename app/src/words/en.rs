//! English.

use super::{LevelWord, LevelWords, Ui};

pub(super) static UI: Ui = Ui {
    ask: super::ask::EN,
    plan: super::plan::EN,
    compare: super::compare::EN,
    share: super::share::EN,
    levels: LevelWords {
        official: LevelWord {
            sign: "✓",
            tag: "text read",
            meaning: "A stored copy of the document’s own text was read.",
        },
        reported: LevelWord {
            sign: "!",
            tag: "reported, original not seen",
            meaning: "A press report, a reprint or an office’s answer was read, not the document itself.",
        },
        unconfirmed: LevelWord {
            sign: "!",
            tag: "not officially confirmed",
            meaning: "Often said, but no good source was found. Never stated as fact, never used in a sum.",
        },
        unknown: LevelWord {
            sign: "?",
            tag: "not found",
            meaning: "Looked for and not found. The page says whom to ask.",
        },
    },
    reach: [
        "National",
        "Shandong",
        "The five cities",
        "Qingdao",
        "Yantai",
        "Weifang",
        "Weihai",
        "Rizhao",
    ],
    elsewhere: "Other places, reports, records of searches",
    you: "you",
    employer: "your employer",
    agency: "the agency",
    checked: "Checked on",
    checked_note: "Stored copies of the texts were checked.",
    recheck: "This guide is past its date for checking again. Rules may have changed: call the hotline first.",
    stale: "This translation is older than the Chinese text. Where they differ, the Chinese text is newer.",
};
