//! What the page of a medical settlement says around the calculator's own labels. No value of a
//! parameter stands here.

use super::ask::ProblemWords;
use super::sent::words;
use crate::settlement::Group;
use seeds::answers::Problem;
#[cfg(any(feature = "ssr", not(feature = "browser")))]
use seeds::catalogue::Lang;

/// The words of `lang`.
#[cfg(any(feature = "ssr", not(feature = "browser")))]
#[must_use]
pub fn words(lang: Lang) -> &'static SettlementWords {
    match lang.is_binding() {
        true => &ZH,
        false => &EN,
    }
}

words! {
    /// What the page says.
    pub struct SettlementWords {
        /// Heading.
        pub title: &'static str,
        /// Under the heading.
        pub lead: &'static str,
        /// That no official value exists.
        pub empty: &'static str,
        /// What the formula is.
        pub formula: &'static str,
        /// Heading of the bill.
        pub bill: &'static str,
        /// What is left empty in the bill.
        pub bill_note: &'static str,
        /// Heading of the year so far.
        pub later: &'static str,
        /// What is left empty there.
        pub later_note: &'static str,
        /// Heading of the parameters.
        pub parameters: &'static str,
        /// How to fill them in.
        pub parameters_note: &'static str,
        /// Headings of [`Group::ALL`].
        pub groups: [&'static str; 4],
        /// Label of the other place.
        pub other: &'static str,
        /// No other place.
        pub no_other: &'static str,
        /// Hospital levels.
        pub levels: [&'static str; 3],
        /// Not sent up.
        pub not_sent_up: &'static str,
        /// Not known.
        pub not_known: &'static str,
        /// Unit in labels of amounts.
        pub in_yuan: &'static str,
        /// The options of stretches.
        pub stretches: [&'static str; 2],
        /// How stretches are filled in.
        pub stretches_note: &'static str,
        /// Where the first stretch begins.
        pub begins: &'static str,
        /// Before and after the number of a stretch, then its end and its ratio.
        pub stretch: [&'static str; 4],
        /// Goes on to the parameters.
        pub next: &'static str,
        /// Estimates.
        pub go: &'static str,
        /// Empties the form.
        pub clear: &'static str,
        /// That the parameters follow.
        pub on: &'static str,
        /// No total.
        pub refused: &'static str,
        /// Why.
        pub refused_note: &'static str,
        /// An estimate.
        pub estimated: &'static str,
        /// What it rests on.
        pub estimated_note: &'static str,
        /// Heading of the working.
        pub working: &'static str,
        /// As far as it goes.
        pub so_far: &'static str,
        /// Heads of its columns.
        pub columns: [&'static str; 3],
        /// Heading of the warnings.
        pub warnings: &'static str,
        /// Heading of the parts.
        pub parts: &'static str,
        /// Under it.
        pub parts_note: &'static str,
        /// Heading of who pays.
        pub payers: &'static str,
        /// Heads of those tables: part, amount, share.
        pub shares: [&'static str; 3],
        /// Parts without a label of the calculator: by ratio, above the limit.
        pub by_ratio: &'static str,
        /// Above the limit.
        pub above_cap: &'static str,
        /// Aid.
        pub aid: &'static str,
        /// Heading of the comparison.
        pub comparison: &'static str,
        /// What is held the same.
        pub comparison_note: &'static str,
        /// That nothing is compared while values are missing.
        pub not_compared: &'static str,
        /// Before what is missing in the other place only.
        pub other_lacks: &'static str,
        /// That stays are counted by city.
        pub not_comparable: &'static str,
        /// The person bears more: before and after the amount. Less. The same.
        pub more: [&'static str; 2],
        /// Less.
        pub less: [&'static str; 2],
        /// The same.
        pub same: &'static str,
        /// Row of the stretch that a warning is about.
        pub row: [&'static str; 2],
        /// Heading of whom to ask.
        pub ask: &'static str,
        /// What happens to what was typed.
        pub privacy: &'static str,
        /// Heading of what the device keeps.
        pub keep: &'static str,
        /// What is kept and what not.
        pub keep_note: &'static str,
        /// Label of the name.
        pub set_name: &'static str,
        /// Keeps.
        pub save: &'static str,
        /// Removes.
        pub remove: &'static str,
        /// Before the name and day of values that are filled in.
        pub found: &'static str,
        /// Before the name and day of values that were kept.
        pub saved: &'static str,
        /// Nothing is kept.
        pub not_saved: &'static str,
        /// They were removed.
        pub removed: &'static str,
        /// That values of the device are to be checked again.
        pub found_note: &'static str,
        /// The link from other pages.
        pub link: &'static str,
        /// The line beside that link.
        pub link_note: &'static str,
        missing: &'static str,
        number: &'static str,
        ratio: &'static str,
        small: &'static str,
        large: &'static str,
        open_end: &'static str,
    }
}

impl SettlementWords {
    /// The heading of a group.
    #[must_use]
    pub fn group(&self, group: Group) -> &'static str {
        let at = Group::ALL.iter().position(|known| *known == group);
        self.groups
            .get(at.unwrap_or(0))
            .copied()
            .unwrap_or_default()
    }

    /// One sentence that says how to put it right.
    #[must_use]
    pub fn problem(&self, problem: Problem, answers: &ProblemWords) -> String {
        let words = match problem {
            Problem::NotARatio => self.ratio,
            Problem::Missing => self.missing,
            Problem::NotANumber => self.number,
            Problem::TooSmall => self.small,
            Problem::TooLarge => self.large,
            Problem::WrongKind => self.open_end,
            problem => return answers.of(problem, None),
        };
        words.to_owned()
    }
}

#[cfg(any(feature = "ssr", not(feature = "browser")))]
static ZH: SettlementWords = SettlementWords {
    title: "就医费用结算估算",
    lead: "填账单，再填参保地的待遇数值，逐行算给您看：各方付多少。",
    empty: "五市的起付线、比例和限额，本站都没有读到官方原文，所以一格也不预填。请问参保地的12393或医保经办机构，照着填。",
    formula: "这是通用算法，不是哪一市的官方计算器。以医院和医保的结算单为准。",
    bill: "一、这张账单",
    bill_note: "照着费用清单填。没有的，填0。",
    later: "二、今年之前，还有谁帮着付",
    later_note: "上次的结算单上有。没有的，填0。",
    parameters: "三、参保地的待遇数值",
    parameters_note: "百分数要带%，小数要带小数点。不知道的先空着，本站不会替您猜。",
    groups: ["起付线", "支付比例", "在外地看病怎么变", "限额、大额和大病"],
    other: "再和哪里比一比",
    no_other: "不比",
    levels: ["一级及以下", "二级", "三级"],
    not_sent_up: "不是转上来的",
    not_known: "不清楚",
    in_yuan: "（元）",
    stretches: ["不分段", "分段"],
    stretches_note: "选“分段”的，从第1段填起。最后一段的“到”空着。",
    begins: "从多少元开始付",
    stretch: ["第", "段", "到多少元", "比例"],
    next: "下一步：填待遇数值",
    go: "估算",
    clear: "全部清空",
    on: "账单记下了。请接着填第二、三部分，再按“估算”。",
    refused: "还不能给出合计",
    refused_note: "还缺这些数值。少一个就没有合计，本站不用别处的数值代替：",
    estimated: "估算结果",
    estimated_note: "结果全由您填的数值算出，本站没有核实这些数值。以结算单为准。",
    working: "怎么算出来的",
    so_far: "能算到这里",
    columns: ["项目", "算法", "金额（元）"],
    warnings: "请核对这些数值",
    parts: "这张账单分成几块",
    parts_note: "先按基本医保分。大额、大病和救助从个人的几块里再付，见下一张图。",
    payers: "最后谁付",
    shares: ["部分", "金额（元）", "占比"],
    by_ratio: "按比例自付",
    above_cap: "超过年度限额的部分",
    aid: "医疗救助、公务员补助",
    comparison: "同一张账单，两个地方",
    comparison_note: "账单、医院级别和各类金额都不变，只换地方。药品目录看就医地，实际会不同。",
    not_compared: "缺的数值填全了才能比。",
    other_lacks: "只有另一处要用、还缺的：",
    not_comparable: "住院次数按市分开数，另一处是第几次不知道，所以不比。",
    more: ["个人多负担", "元"],
    less: ["个人少负担", "元"],
    same: "个人负担一样多",
    row: ["第", "段"],
    ask: "数值问谁",
    privacy: "按下按钮，填的内容发给服务器算一次，不保存，不写日志。",
    keep: "把待遇数值存在这台设备上",
    keep_note: "只存第三部分的数值、名称和日期。账单和个人情况不存。",
    set_name: "名称，比如哪个市、哪种医保、哪一年",
    save: "保存",
    remove: "清除",
    found: "已填入这台设备存的数值：",
    saved: "已存在这台设备上：",
    not_saved: "浏览器不让存，关掉页面后数值就没有了。",
    removed: "这台设备上的数值已清除。",
    found_note: "待遇会变，用之前再核对一次。",
    link: "估算一张账单各付多少",
    link_note: "要填参保地的待遇数值。缺一个，就不给合计。",
    missing: "请填这一项，没有的填0。",
    number: "请填整数。",
    ratio: "百分数要带%，小数要带小数点，最多到100%。",
    small: "这个数太小，和别的数对不上，请核对。",
    large: "这个数太大，和别的数对不上，请核对。",
    open_end: "最后一段的“到”要空着，或者再填一段。",
};

#[cfg(any(feature = "ssr", not(feature = "browser")))]
static EN: SettlementWords = SettlementWords {
    title: "Estimate of a medical settlement",
    lead: "Enter the bill, then the benefit values of the city of insurance. Each line shows who pays what.",
    empty: "This site read no official text with the deductibles, ratios or limits of the five cities, so nothing is filled in. Ask 12393 or the agency of the city of insurance, and copy what they say.",
    formula: "This is a general method, not any city’s official calculator. The statement of the hospital and the insurance decides.",
    bill: "1. This bill",
    bill_note: "Copy from the list of fees. Where there is none, enter 0.",
    later: "2. Earlier this year, and who helps to pay",
    later_note: "See the last statement. Where there is none, enter 0.",
    parameters: "3. Benefit values of the city of insurance",
    parameters_note: "Write percentages with %, decimals with a point. Leave empty what you do not know; nothing is guessed.",
    groups: [
        "Deductible",
        "Ratios",
        "What changes away from home",
        "Limits and supplements",
    ],
    other: "Compare with",
    no_other: "Do not compare",
    levels: ["Level 1 or below", "Level 2", "Level 3"],
    not_sent_up: "Not sent up",
    not_known: "Not known",
    in_yuan: " (yuan)",
    stretches: ["No stretches", "By stretch"],
    stretches_note: "If there are stretches, begin with the first. Leave the end of the last one empty.",
    begins: "Begins at (yuan)",
    stretch: ["Stretch ", ":", "up to (yuan)", "ratio"],
    next: "Next: benefit values",
    go: "Estimate",
    clear: "Empty the form",
    on: "The bill is taken. Fill in parts 2 and 3, then press “Estimate”.",
    refused: "No total yet",
    refused_note: "These values are missing. Without one there is no total, and no other value is used instead:",
    estimated: "Estimate",
    estimated_note: "It rests on the values you typed, which this site did not verify. The official statement decides.",
    working: "How it is worked out",
    so_far: "As far as it goes",
    columns: ["Item", "Formula", "Amount (yuan)"],
    warnings: "Check these values",
    parts: "The bill in parts",
    parts_note: "First by the basic fund. Supplements and aid then pay some of the person’s parts; see the next picture.",
    payers: "Who pays in the end",
    shares: ["Part", "Amount (yuan)", "Share"],
    by_ratio: "Your own share by ratio",
    above_cap: "Above the yearly limit",
    aid: "Medical aid or civil servant subsidy",
    comparison: "The same bill in two places",
    comparison_note: "Bill, hospital level and amounts stay the same; only the place changes. The catalogue is that of the place of treatment, so a real bill differs.",
    not_compared: "The places are compared once no value is missing.",
    other_lacks: "Missing for the other place only:",
    not_comparable: "Stays are counted by city, and which stay it would be in the other place is not known, so nothing is compared.",
    more: ["you bear more, by", "yuan"],
    less: ["you bear less, by", "yuan"],
    same: "you bear the same",
    row: ["stretch ", ""],
    ask: "Whom to ask for the values",
    privacy: "When you press the button, what you typed is sent to the server, used once, and neither kept nor logged.",
    keep: "Keep the benefit values on this device",
    keep_note: "Only the values of part 3, the name and the day are kept. The bill and the person are not.",
    set_name: "Name, such as city, scheme and year",
    save: "Keep",
    remove: "Remove",
    found: "Filled in from this device: ",
    saved: "Kept on this device: ",
    not_saved: "The browser keeps nothing; the values go when the page is closed.",
    removed: "The values were removed from this device.",
    found_note: "Benefits change. Check the values before use.",
    link: "Estimate who pays what of a bill",
    link_note: "It needs the benefit values of the city of insurance; without one there is no total.",
    missing: "Fill this in; enter 0 if there is none.",
    number: "Enter a whole number.",
    ratio: "Write percentages with %, decimals with a point, up to 100%.",
    small: "This is too small for the other numbers. Please check.",
    large: "This is too large for the other numbers. Please check.",
    open_end: "Leave the end of the last stretch empty, or fill in one more.",
};
