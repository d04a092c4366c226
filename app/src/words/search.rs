//! What search says. Which subjects there are stands in the content, never here.

use super::sent::words;
#[cfg(any(feature = "ssr", not(feature = "browser")))]
use seeds::catalogue::Lang;

/// The words of `lang`.
#[cfg(any(feature = "ssr", not(feature = "browser")))]
#[must_use]
pub fn words(lang: Lang) -> &'static SearchUi {
    match lang.is_binding() {
        true => &ZH,
        false => &EN,
    }
}

words! {
    /// What the results say.
    pub struct SearchUi {
        /// Before what was understood.
        pub heard: &'static str,
        /// How to take something back.
        pub heard_hint: &'static str,
        /// Before and after the name of what is taken back, for readers aloud.
        pub take_back: [&'static str; 2],
        /// What a place is: left, sought, home, unsaid.
        pub roles: [&'static str; 4],
        /// Before and after the months that were paid.
        pub months: [&'static str; 2],
        /// Before and after the months that were not.
        pub gap: [&'static str; 2],
        /// Before and after an age.
        pub age: [&'static str; 2],
        /// Before an age that is only about so.
        pub about: &'static str,
        /// Before a year, after it, after a month.
        pub birth: [&'static str; 3],
        /// Before and after what stands in brackets.
        pub brackets: [&'static str; 2],
        /// Before and after the number of hits.
        pub found: [&'static str; 2],
        /// Around how many questions remain at most until a verdict is certain.
        pub left: [&'static str; 2],
        /// That one question remains.
        pub left_one: &'static str,
        /// That none remains.
        pub left_none: &'static str,
        /// Before the answers that are filled in.
        pub filled: &'static str,
        /// Before what the guide does not ask and takes along.
        pub kept: &'static str,
        /// Between answers.
        pub comma: &'static str,
        /// Leads to the first question that is still open.
        pub go_on: &'static str,
        /// Leads to the guide itself.
        pub guide: &'static str,
        /// Before readings of which one is to be picked.
        pub pick: &'static str,
        /// Beside what stays on this page.
        pub private: &'static str,
        /// Takes along what is private.
        pub along: &'static str,
        /// Nothing fits.
        pub none: &'static str,
        /// Before and after the name of a subject that stands elsewhere.
        pub beyond: [&'static str; 2],
        /// Before the number to call.
        pub call: &'static str,
        /// Before what one says there.
        pub say: &'static str,
        /// Before and after the question in what one says.
        pub quote: [&'static str; 2],
        /// Before the nearest subjects.
        pub nearest: &'static str,
        /// What kind of thing is found, besides guides and pages: places, cities, documents, hotlines.
        pub kinds: [&'static str; 4],
        /// Before the words on which something was found.
        pub why: &'static str,
    }
}

#[cfg(any(feature = "ssr", not(feature = "browser")))]
static ZH: SearchUi = SearchUi {
    heard: "听懂了：",
    heard_hint: "不对的，点一下去掉。",
    take_back: ["去掉“", "”"],
    roles: ["原来在", "换到、去", "户口、老家在", "在"],
    months: ["交了", "个月"],
    gap: ["断了", "个月"],
    age: ["", "岁"],
    about: "大约",
    birth: ["", "年", "月出生"],
    brackets: ["（", "）"],
    found: ["找到", "项。"],
    left: ["最多再问", "问就作准。"],
    left_one: "最多再问一问就作准。",
    left_none: "不用再问，已经作准。",
    filled: "已填好：",
    kept: "这里不问，替您带着：",
    comma: "，",
    go_on: "接着答完",
    guide: "看指南全文",
    pick: "您指的是哪一个：",
    private: "只留在这一页，不带走",
    along: "带上这一项（会写进地址里）",
    none: "没有找到合适的指南。",
    beyond: ["“", "”不在本站的指南里。"],
    call: "请打",
    say: "可以这样说：",
    quote: ["“我想问：", "”"],
    nearest: "最接近的是：",
    kinds: ["去处", "城市", "文件", "电话"],
    why: "对上的说法：",
};

#[cfg(any(feature = "ssr", not(feature = "browser")))]
static EN: SearchUi = SearchUi {
    heard: "Understood:",
    heard_hint: "Tap what is wrong to take it away.",
    take_back: ["Take away “", "”"],
    roles: ["before:", "now, going to:", "hukou, home:", "in:"],
    months: ["paid for ", " months"],
    gap: ["not paid for ", " months"],
    age: ["aged ", ""],
    about: "about ",
    birth: ["born ", "-", ""],
    brackets: [" (", ")"],
    found: ["Found: ", "."],
    left: ["At most ", " more questions make it certain."],
    left_one: "At most one more question makes it certain.",
    left_none: "Nothing more needs asking.",
    filled: "Already filled in: ",
    kept: "Not asked here, taken along: ",
    comma: ", ",
    go_on: "Answer the rest",
    guide: "Read the whole guide",
    pick: "Which one do you mean:",
    private: "stays on this page, is not taken along",
    along: "Take it along (it will stand in the address)",
    none: "No guide fits.",
    beyond: ["“", "” is not covered by the guides here."],
    call: "Please call",
    say: "You can say:",
    quote: ["“I would like to ask: ", "”"],
    nearest: "Nearest to it:",
    kinds: ["Place", "City", "Document", "Hotline"],
    why: "Matched words: ",
};
