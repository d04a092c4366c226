//! What is said about taking a plan along.

use super::sent::words;
words! {
    /// What is said about links.
    pub struct ShareWords {
        /// Heading.
        pub heading: &'static str,
        /// Prints.
        pub print: &'static str,
        /// How to print without the button.
        pub print_hint: &'static str,
        /// Copies the link.
        pub copy: &'static str,
        /// It was copied.
        pub copied: &'static str,
        /// Copying failed.
        pub not_copied: &'static str,
        /// Label of the link.
        pub link: &'static str,
        /// Who can read a link.
        pub readable: &'static str,
        /// Before the names of the answers that are left out.
        pub left_out: &'static str,
        /// Before the names of the answers that one may put in.
        pub consent: &'static str,
        /// After them.
        pub consent_warning: &'static str,
        /// Makes the link.
        pub make: &'static str,
        /// Text beside the code.
        pub scan: &'static str,
        /// Before and after the host.
        pub host: [&'static str; 2],
        /// Too long for a link.
        pub too_long: &'static str,
        /// Too long for a code.
        pub no_code: &'static str,
        /// The link is no plan.
        pub not_a_plan: &'static str,
        /// The link is damaged.
        pub damaged: &'static str,
        /// Made by another version.
        pub other_version: &'static str,
        /// Its guide does not exist here.
        pub unknown_guide: &'static str,
        /// The browser's program did not come; whether to send the answers instead.
        pub lost: &'static str,
        /// Around the name of an answer that is private and was not sent along.
        pub open_private: [&'static str; 2],
        /// Around the name of an answer that the link does not know.
        pub open_new: [&'static str; 2],
        /// Leads to all guides.
        pub to_guides: &'static str,
        /// Puts the answers beside a correction, and that they are sent.
        pub attach: &'static str,
        /// Opens the form of a correction.
        pub correct: &'static str,
        /// The same beside a reference.
        pub correct_this: &'static str,
    }
}

/// 中文.
pub(super) const ZH: ShareWords = ShareWords {
    heading: "带走这份清单",
    print: "打印",
    print_hint: "打印：用浏览器菜单里的“打印”，纸选A4。",
    copy: "复制链接",
    copied: "链接已复制",
    not_copied: "没能复制，请长按链接自己复制",
    link: "这份清单的链接",
    readable: "链接里写着您的回答，拿到链接的人都能看到。",
    left_out: "链接里没有放这些回答，打开的人要再答一遍：",
    consent: "把这些回答也放进链接：",
    consent_warning: "放进去以后，拿到链接的人都能看到。",
    make: "更新链接",
    scan: "用手机扫一扫，打开这份清单",
    host: ["二维码打开的网站是", "。"],
    too_long: "回答太多，放不进一个链接。请打印，或者把这一页留着。",
    no_code: "链接太长，做成二维码扫不清。请复制链接。",
    not_a_plan: "这个链接里没有清单。",
    damaged: "这个链接在转发时缺了一段，打不开。请让对方重新发一次，或者自己从头答一遍。",
    other_version: "这个链接是本站另一个版本做的，读不了。请从头答一遍。",
    unknown_guide: "这个链接指的指南，本站没有。",
    lost: "计算程序没能下载，只能把回答发到本站服务器来算。服务器不保存、不记录。要继续吗？",
    open_private: [
        "链接里没有放“",
        "”：这类回答要发的人同意，才放进链接。请您补答，补完就是清单。",
    ],
    open_new: [
        "链接里没有“",
        "”的回答：这份指南后来改过。请您补答，补完就是清单。",
    ],
    to_guides: "看全部指南",
    attach: "把这份清单的回答一起发给本站，方便核对",
    correct: "我来纠错（开新窗口）",
    correct_this: "纠错",
};

/// English.
pub(super) const EN: ShareWords = ShareWords {
    heading: "Take this plan with you",
    print: "Print",
    print_hint: "To print, use “Print” in your browser’s menu and choose A4.",
    copy: "Copy the link",
    copied: "The link was copied",
    not_copied: "Copying failed. Press and hold the link to copy it",
    link: "Link to this plan",
    readable: "The link holds your answers. Whoever has it can read them.",
    left_out: "These answers are not in the link. Whoever opens it is asked again: ",
    consent: "Put these answers into the link too: ",
    consent_warning: "Whoever has the link can then read them.",
    make: "Update the link",
    scan: "Scan to open this plan",
    host: ["The code opens ", "."],
    too_long: "There are too many answers for a link. Print the plan, or keep this page.",
    no_code: "The link is too long for a code that scans well. Copy the link.",
    not_a_plan: "This link holds no plan.",
    damaged: "A part of this link was lost on the way. Ask for it again, or answer the questions yourself.",
    other_version: "This link was made by another version of this site and cannot be read. Please answer the questions again.",
    unknown_guide: "This link names a guide that this site does not have.",
    lost: "The program for this page could not be loaded, so your answers would be sent to this site’s server. It keeps and logs nothing. Go on?",
    open_private: [
        "The link leaves out “",
        "”: such an answer is sent only if its owner agrees. Please give it; then comes the plan.",
    ],
    open_new: [
        "The link holds no answer to “",
        "”: the guide has changed since. Please give it; then comes the plan.",
    ],
    to_guides: "See all guides",
    attach: "Send the answers of this plan along, so that we can check it",
    correct: "Report a mistake (new window)",
    correct_this: "report",
};
