//! What a plan says around a guide's own words.

use super::sent::words;
use seeds::catalogue::{ContactKind, PaperForm, PaperNeed, Tone};

words! {
    /// A sign that says the same without colour, and its word.
    pub struct Signed {
        /// The sign.
        pub sign: &'static str,
        /// The word.
        pub word: &'static str,
    }
}

const fn signed(sign: &'static str, word: &'static str) -> Signed {
    Signed { sign, word }
}

words! {
    /// What a plan says.
    pub struct PlanWords {
        tones: [Signed; 5],
        /// Before and after the hotline, where the outcome is not read from the text itself.
        pub confirm: [&'static str; 2],
        /// Before and after the day for which the plan holds.
        pub as_of: [&'static str; 2],
        /// What is to be done, where cases are compared.
        pub to_do: &'static str,
        /// How long at most.
        pub wait: &'static str,
        /// Unit: working days.
        pub working_days: &'static str,
        /// Unit: calendar days.
        pub days: &'static str,
        /// What it costs.
        pub fee: &'static str,
        /// Unit of money.
        pub yuan: &'static str,
        /// The last day.
        pub ends: &'static str,
        /// From when it is counted.
        pub from_today: &'static str,
        /// The last day cannot be said: before and after the last day known.
        pub ends_unknown: [&'static str; 2],
        /// Names of the days of the week, Monday first.
        pub weekdays: [&'static str; 7],
        /// Names of months; empty where months are numbers.
        pub months: [&'static str; 12],
        /// Something is unknown.
        pub unknown: Signed,
        /// Before whom to ask.
        pub ask: &'static str,
        /// Something is not needed.
        pub not_needed: Signed,
        /// What needs no action.
        pub spared: &'static str,
        /// What is to be done.
        pub steps: &'static str,
        /// What one has afterwards.
        pub result: &'static str,
        /// A step's time limit.
        pub limit: &'static str,
        /// Link to the guide of a step.
        pub step_guide: &'static str,
        /// Goes on to the guide of a step with what was answered.
        pub step_onward: &'static str,
        /// Around the question on whose unknown answer something depends.
        pub depends_on: [&'static str; 2],
        /// What one brings.
        pub papers: &'static str,
        forms: [&'static str; 4],
        needs: [Signed; 3],
        /// Unit of papers.
        pub copies: &'static str,
        /// Before the steps that a paper serves.
        pub serves: &'static str,
        /// Where it is done.
        pub place: &'static str,
        kinds: [&'static str; 3],
        /// What to know before acting.
        pub warnings: &'static str,
        /// Calculations.
        pub workings: &'static str,
        /// Heads of a calculation's table.
        pub columns: [&'static str; 3],
        /// Why it is the result.
        pub why: &'static str,
        /// Above what each answer to an open question leads to.
        pub either: &'static str,
        /// Before the answers that decide.
        pub deciding: &'static str,
        /// No answer decides.
        pub deciding_none: &'static str,
        /// Around the name and the other answer.
        pub flip: [&'static str; 3],
        /// Before what would be asked.
        pub asks: &'static str,
        /// When it goes wrong.
        pub remedies: &'static str,
        /// Documents.
        pub sources: &'static str,
        /// Before a document.
        pub cite: &'static str,
        /// Between a document's title and its article.
        pub joint: &'static str,
        /// Between entries of a list in one line.
        pub comma: &'static str,
        /// Between a name and what is said of it.
        pub colon: &'static str,
        /// The end of a sentence.
        pub stop: &'static str,
        /// Beside a task that asks.
        pub call: &'static str,
        /// Beside a task that waits.
        pub later: &'static str,
        /// Around a number and how many things are asked there.
        pub calls: [&'static str; 3],
        /// Before the sentence to read out.
        pub say: &'static str,
        /// Before the name of an entrance to go to now.
        pub go: &'static str,
        /// Before a number to dial now.
        pub dial: &'static str,
        /// Around how many ways there are.
        pub one_of: [&'static str; 2],
        /// Before what a way brings, what it costs, for whom it is, and what is lost.
        pub way: [&'static str; 4],
        /// A way that cannot be undone.
        pub irreversible: &'static str,
        /// Documents in all, those read in full, those known from others.
        pub documents: [&'static str; 3],
        /// Before the day of the check.
        pub checked: &'static str,
        /// Leads to the documents.
        pub see_sources: &'static str,
        /// Whose time the picture of days shows.
        pub agency_time: &'static str,
        /// Before a day that is not sure.
        pub about: &'static str,
        /// Why it is not.
        pub about_note: &'static str,
        /// Heading over what belongs to the case and is not the plan's subject.
        pub besides: &'static str,
        /// Around a count.
        pub count: [&'static str; 2],
    }
}

impl PlanWords {
    /// What the person must do.
    #[must_use]
    pub const fn tone(&self, tone: Tone) -> Signed {
        self.tones[match tone {
            Tone::Nothing => 0,
            Tone::Act => 1,
            Tone::Later => 2,
            Tone::Answer => 3,
            Tone::Ask => 4,
        }]
    }

    /// Original, copy or electronic.
    #[must_use]
    pub const fn form(&self, form: PaperForm) -> &'static str {
        self.forms[match form {
            PaperForm::Original => 0,
            PaperForm::Copy => 1,
            PaperForm::Both => 2,
            PaperForm::Electronic => 3,
        }]
    }

    /// Whether a paper is needed.
    #[must_use]
    pub const fn need(&self, need: PaperNeed) -> Signed {
        self.needs[match need {
            PaperNeed::Needed => 0,
            PaperNeed::Sometimes => 1,
            PaperNeed::NotNeeded => 2,
        }]
    }

    /// How one reaches a contact.
    #[must_use]
    pub const fn kind(&self, kind: ContactKind) -> &'static str {
        self.kinds[match kind {
            ContactKind::Online => 0,
            ContactKind::Window => 1,
            ContactKind::Hotline => 2,
        }]
    }
}

/// 中文.
pub(super) const ZH: PlanWords = PlanWords {
    tones: [
        signed("✓", "不用办"),
        signed("→", "要您办"),
        signed("○", "现在不用办，以后再办"),
        signed("=", "结果"),
        signed("?", "先问清楚"),
    ],
    confirm: ["办之前请打", "核对。"],
    as_of: ["按", "的规定写成。"],
    to_do: "要您办的",
    wait: "最长等多久",
    working_days: "个工作日",
    days: "个自然日",
    fee: "费用",
    yuan: "元",
    ends: "最晚办结",
    from_today: "从今天受理算起",
    ends_unknown: ["放假安排只录到", "，之后的日子请问12345。"],
    weekdays: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
    months: [""; 12],
    unknown: signed("?", "未查到"),
    ask: "请问",
    not_needed: signed("✓", "不用"),
    spared: "这些不用办",
    steps: "按这个顺序办",
    result: "办好以后：",
    limit: "时限",
    step_guide: "这一步怎么办，看这份指南",
    step_onward: "接着办这一件（答过的不再问）",
    depends_on: ["要看“", "”，您答的是不清楚。"],
    papers: "要带的",
    forms: ["原件", "复印件", "原件和复印件", "电子件，不用带纸"],
    needs: [
        signed("!", "要带"),
        signed("?", "有的窗口要"),
        signed("✓", "不用带"),
    ],
    copies: "份",
    serves: "用在：",
    place: "去哪办",
    kinds: ["网上", "窗口", "热线"],
    warnings: "办之前要知道",
    workings: "怎么算出来的",
    columns: ["项目", "怎么算", "结果"],
    why: "为什么是这个结果？换一个答案会怎样？",
    either: "问清以后，选一种接着看",
    deciding: "这个结果由这些回答决定：",
    deciding_none: "不管怎么回答，结果都是这个。",
    flip: ["如果“", "”是“", "”："],
    asks: "还要再问：",
    remedies: "办不顺怎么办",
    sources: "依据",
    cite: "依据",
    joint: "",
    comma: "、",
    colon: "：",
    stop: "。",
    call: "先问清",
    later: "以后",
    calls: ["打", "问清", "件"],
    say: "照着念：",
    go: "去",
    dial: "打",
    one_of: ["（", "选一）"],
    way: ["好处：", "要付出：", "适合：", "会失去："],
    irreversible: "办了不能反悔",
    documents: ["份文件", "份看过原文", "份来自转述或未查到"],
    checked: "核对日期",
    see_sources: "看依据",
    agency_time: "机构办的时间（灰色），从今天受理算起，最长这么久：",
    about: "约",
    about_note: "“约”：那时的放假安排还没公布，遇放假会更晚。",
    besides: "同时要看：",
    count: ["（", "）"],
};

/// English.
pub(super) const EN: PlanWords = PlanWords {
    tones: [
        signed("✓", "Nothing to do"),
        signed("→", "You need to act"),
        signed("○", "Not now, later"),
        signed("=", "Result"),
        signed("?", "Ask first"),
    ],
    confirm: [" Before you act, confirm with ", "."],
    as_of: ["Written by the rules of ", "."],
    to_do: "For you to do",
    wait: "Longest wait",
    working_days: "working days",
    days: "calendar days",
    fee: "Fee",
    yuan: "yuan",
    ends: "Done at the latest",
    from_today: "if accepted today",
    ends_unknown: [
        "Public holidays are known only up to ",
        ". For later days ask 12345.",
    ],
    weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    months: [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    unknown: signed("?", "not found"),
    ask: "ask ",
    not_needed: signed("✓", "not needed"),
    spared: "Nothing to do about these",
    steps: "Do it in this order",
    result: "Afterwards: ",
    limit: "Time limit",
    step_guide: "How to do this step: see this guide",
    step_onward: "Go on with this one (nothing is asked twice)",
    depends_on: ["Depends on “", "”, which you were not sure of."],
    papers: "What to bring",
    forms: [
        "original",
        "copy",
        "original and copy",
        "electronic, no paper",
    ],
    needs: [
        signed("!", "bring it"),
        signed("?", "some counters want it"),
        signed("✓", "not needed"),
    ],
    copies: "×",
    serves: "For: ",
    place: "Where to go",
    kinds: ["online", "counter", "hotline"],
    warnings: "Know before you go",
    workings: "How this was worked out",
    columns: ["Item", "How", "Result"],
    why: "Why this result? What would another answer change?",
    either: "Once you know, choose one and go on",
    deciding: "These answers decide the result:",
    deciding_none: "The result is the same whatever you answer.",
    flip: ["If “", "” were “", "”: "],
    asks: "one more question first: ",
    remedies: "When it goes wrong",
    sources: "Sources",
    cite: "Source ",
    joint: ", ",
    comma: ", ",
    colon: ": ",
    stop: ".",
    call: "Ask first",
    later: "Later",
    calls: ["Call ", " and ask ", " things"],
    say: "Read this out: ",
    go: "Go to ",
    dial: "Call ",
    one_of: [" (choose one of ", ")"],
    way: ["Brings: ", "Costs: ", "For: ", "You lose: "],
    irreversible: "cannot be undone",
    documents: [
        "documents",
        "read in full",
        "known from others or not found",
    ],
    checked: "Checked on",
    see_sources: "See the sources",
    agency_time: "The agencies’ time (grey), at the longest, if accepted today:",
    about: "about ",
    about_note: "“About”: the holidays of that time are not announced yet and make it later.",
    besides: "See to these too:",
    count: [" (", ")"],
};
