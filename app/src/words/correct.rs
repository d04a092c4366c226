//! What is said around corrections.

use seeds::catalogue::Lang;

/// What the form and the receipt say.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CorrectWords {
    /// Heading of the form.
    pub(crate) title: &'static str,
    /// Under it.
    pub(crate) lead: &'static str,
    /// Before the page that it is about.
    pub(crate) about: &'static str,
    /// Before the clause that it is about.
    pub(crate) clause: &'static str,
    /// Label: what is wrong.
    pub(crate) wrong: &'static str,
    /// Under that label.
    pub(crate) wrong_hint: &'static str,
    /// Label: what one goes by.
    pub(crate) source: &'static str,
    /// Under that label.
    pub(crate) source_hint: &'static str,
    /// Label: how to be reached.
    pub(crate) contact: &'static str,
    /// Under that label.
    pub(crate) contact_hint: &'static str,
    /// The box of the answers.
    pub(crate) case: &'static str,
    /// Under it.
    pub(crate) case_hint: &'static str,
    /// The field that nobody sees.
    pub(crate) trap: &'static str,
    /// The button.
    pub(crate) send: &'static str,
    /// What is kept and how long.
    pub(crate) kept: &'static str,
    /// Before what is wrong with the form.
    pub(crate) faults: &'static str,
    /// Nothing says what is wrong.
    pub(crate) empty: &'static str,
    /// A field is too long.
    pub(crate) too_long: &'static str,
    /// The field that nobody sees is filled.
    pub(crate) trapped: &'static str,
    /// The answers cannot be read.
    pub(crate) no_case: &'static str,
    /// One came a moment ago.
    pub(crate) too_soon: &'static str,
    /// Too many came today.
    pub(crate) too_many: &'static str,
    /// It cannot be kept now.
    pub(crate) away: &'static str,
    /// Heading of the receipt.
    pub(crate) receipt: &'static str,
    /// That it is kept, and how to come back.
    pub(crate) stored: &'static str,
    /// Before the receipt's number.
    pub(crate) number: &'static str,
    /// Before the day on which it came.
    pub(crate) received: &'static str,
    /// Before its state.
    pub(crate) state: &'static str,
    /// Nobody decided yet.
    pub(crate) open: &'static str,
    /// It is dealt with.
    pub(crate) resolved: &'static str,
    /// Before what is said to it.
    pub(crate) answer: &'static str,
    /// There is none with that number.
    pub(crate) unknown: &'static str,
    /// Under that.
    pub(crate) unknown_text: &'static str,
    /// It cannot be looked for now.
    pub(crate) cannot_look: &'static str,
    /// Under that.
    pub(crate) cannot_look_text: &'static str,
    /// Leads to an empty form.
    pub(crate) another: &'static str,
}

/// The words in `lang`.
pub(crate) fn words(lang: Lang) -> &'static CorrectWords {
    match lang.is_binding() {
        true => &ZH,
        false => &EN,
    }
}

static ZH: CorrectWords = CorrectWords {
    title: "我来纠错",
    lead: "哪句话不对、哪个数过时、哪个入口打不开，请写在这里。本站不受理申请，也看不到您的办理进度。",
    about: "说的是这一页：",
    clause: "说的是这一条：",
    wrong: "哪里不对",
    wrong_hint: "写出原话和您知道的说法。请不要写姓名、证件号、手机号。最多1200字。",
    source: "依据（可以不填）",
    source_hint: "文件名、窗口答复或网址。最多200字。",
    contact: "联系方式（可以不填）",
    contact_hint: "只用来问清这一件事，处理完就删掉。最多60字。",
    case: "把这份清单的回答一起发出",
    case_hint: "发出的就是下面这一行：",
    trap: "这一格请空着",
    send: "提交",
    kept: "提交后存在本站，联系方式处理完就删，其余满两年删。",
    faults: "没有提交，请改这里：",
    empty: "请写出哪里不对。",
    too_long: "这一格太长，请写短些。",
    trapped: "有一格应当空着，请把它清空。",
    no_case: "清单的回答读不出来，请回到清单重新点“我来纠错”，或者去掉这一项。",
    too_soon: "刚收到过一条。请等一分钟再按“提交”，您写的字还在下面。",
    too_many: "今天从您的网络已收到五条。请明天再提交，或者打12345。您写的字还在下面。",
    away: "现在存不下来，没有收到。您写的字还在下面，请过几分钟再按“提交”，或者打12345。",
    receipt: "纠错回执",
    stored: "已经存好。记下回执号，或者收藏这一页，以后来看结果。",
    number: "回执号",
    received: "收到日期",
    state: "处理情况",
    open: "等待核对",
    resolved: "已处理",
    answer: "答复",
    unknown: "没有这个回执",
    unknown_text: "回执号可能抄错了，或者已满两年删掉了。",
    cannot_look: "现在查不了",
    cannot_look_text: "回执号仍然有效，请过几分钟再打开这一页。",
    another: "再写一条",
};

static EN: CorrectWords = CorrectWords {
    title: "Report a mistake",
    lead: "Tell us which sentence is wrong, which figure is out of date or which link is broken. We take no applications and cannot see your case.",
    about: "About this page: ",
    clause: "About this clause: ",
    wrong: "What is wrong",
    wrong_hint: "Quote it, and say what you know instead. Please write no names, ID numbers or phone numbers. At most 1,200 characters.",
    source: "What you go by (optional)",
    source_hint: "A document, an office’s answer or an address. At most 200 characters.",
    contact: "How to reach you (optional)",
    contact_hint: "Used only to ask about this, and deleted when it is dealt with. At most 60 characters.",
    case: "Send the answers of the plan along",
    case_hint: "This line is what is sent:",
    trap: "Leave this empty",
    send: "Send",
    kept: "It is kept on this site. How to reach you is deleted when it is dealt with, the rest after two years.",
    faults: "Not sent. Please change this:",
    empty: "Say what is wrong.",
    too_long: "This is too long. Please shorten it.",
    trapped: "One field must stay empty. Please clear it.",
    no_case: "The answers of the plan cannot be read. Go back to the plan and report again, or leave them out.",
    too_soon: "One arrived a moment ago. Wait a minute and press “Send” again; what you wrote is below.",
    too_many: "Five arrived from your network today. Send it tomorrow, or call 12345. What you wrote is below.",
    away: "It cannot be kept at this moment and was not received. What you wrote is below: press “Send” again in a few minutes, or call 12345.",
    receipt: "Receipt of a report",
    stored: "It is kept. Note the number or bookmark this page to see what becomes of it.",
    number: "Number",
    received: "Received on",
    state: "State",
    open: "Waiting to be checked",
    resolved: "Dealt with",
    answer: "Answer",
    unknown: "There is no such receipt",
    unknown_text: "The number may be mistyped, or two years have passed and it was deleted.",
    cannot_look: "It cannot be looked up now",
    cannot_look_text: "The number is still good. Open this page again in a few minutes.",
    another: "Report something else",
};
