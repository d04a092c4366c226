//! What the interview says around a guide's own questions.

use super::sent::words;
use seeds::answers::Problem;
use seeds::catalogue::FieldKind;
use seeds::money::Fen;

words! {
    /// What the interview says.
    pub struct AskWords {
        /// Before and after the number of the question.
        pub progress: [&'static str; 2],
        /// Around about how many questions are left, the open one among them.
        pub left: [&'static str; 2],
        /// That the open question is probably the last.
        pub left_one: &'static str,
        /// Opens the reason for a question.
        pub why: &'static str,
        /// Takes the answer.
        pub next: &'static str,
        /// The question before.
        pub back: &'static str,
        /// Forgets everything.
        pub restart: &'static str,
        /// 不清楚.
        pub unsure: &'static str,
        /// What 不清楚 leads to.
        pub unsure_hint: &'static str,
        /// That 不清楚 was the answer.
        pub was_unsure: &'static str,
        /// Yes.
        pub yes: &'static str,
        /// No.
        pub no: &'static str,
        /// First line of a list to pick from.
        pub pick: &'static str,
        /// Label of the year.
        pub year: &'static str,
        /// Label of the month.
        pub month: &'static str,
        /// Label of the day.
        pub day: &'static str,
        /// Unit of amounts.
        pub yuan: &'static str,
        /// Behind a length of time: months, years.
        pub spans: [&'static str; 2],
        /// Any city of Shandong but the five.
        pub other_shandong: &'static str,
        /// Any place outside Shandong.
        pub elsewhere: &'static str,
        /// Before and after the number of a row.
        pub row: [&'static str; 2],
        /// One row more.
        pub add_row: &'static str,
        /// Before and after the number of a row to take away.
        pub remove_row: [&'static str; 2],
        /// Heading of the list of answers.
        pub answers: &'static str,
        /// The list is empty.
        pub no_answers: &'static str,
        /// Before what was told and is not asked here.
        pub kept: &'static str,
        /// Before and after the name of what is taken back, for readers aloud.
        pub forget: [&'static str; 2],
        /// Changes an answer.
        pub change: &'static str,
        /// Heading over the answers before their plan.
        pub check: &'static str,
        /// Before and after how many there are.
        pub check_note: [&'static str; 2],
        /// From there to the plan.
        pub to_plan: &'static str,
        /// What happens to answers.
        pub kept_nowhere: &'static str,
        /// Heading over what is wrong.
        pub faults: &'static str,
        /// What is wrong.
        pub problems: ProblemWords,
        /// The guide has no answer.
        pub stuck: &'static str,
        /// Whom to ask then.
        pub stuck_text: &'static str,
    }
}

words! {
    /// What is wrong with an answer, said to the person who gave it.
    pub struct ProblemWords {
        missing: &'static str,
        other: &'static str,
        option: &'static str,
        place: &'static str,
        month: &'static str,
        date: &'static str,
        number: &'static str,
        amount: &'static str,
        ratio: &'static str,
        fine: &'static str,
        misplaced: &'static str,
        blank: &'static str,
        ten_thousands: &'static str,
        currency: &'static str,
        unit: &'static str,
        whole_years: &'static str,
        early: [&'static str; 2],
        late: &'static str,
        between: [&'static str; 3],
        yuan: &'static str,
        rows: &'static str,
        order: &'static str,
        overlap: &'static str,
        unfit: &'static str,
        contradiction: &'static str,
    }
}

impl ProblemWords {
    /// One sentence that says how to put it right.
    #[must_use]
    pub fn of(&self, problem: Problem, kind: Option<&FieldKind>) -> String {
        let words = match (problem, kind) {
            (Problem::TooSmall | Problem::TooLarge, Some(FieldKind::Count { min, max, .. })) => {
                let [before, to, after] = self.between;
                return [before, &min.to_string(), to, &max.to_string(), after].concat();
            }
            (Problem::TooSmall | Problem::TooLarge, Some(FieldKind::Money { min, max })) => {
                let [before, to, after] = self.between;
                let (min, max) = (Fen(*min).typed(), Fen(*max).typed());
                return [before, &min, to, &max, self.yuan, after].concat();
            }
            (Problem::TooEarly, Some(FieldKind::Month { from, .. })) => {
                return [self.early[0], &from.to_string(), self.early[1]].concat();
            }
            (Problem::TooEarly, Some(FieldKind::Date { from, .. })) => {
                return [self.early[0], &from.to_string(), self.early[1]].concat();
            }
            (Problem::Missing, _) => self.missing,
            (Problem::NoSuchOption, _) => self.option,
            (Problem::NoSuchPlace, _) => self.place,
            (Problem::NotAMonth, _) => self.month,
            (Problem::NotADate, _) => self.date,
            (Problem::NotANumber, _) => self.number,
            (Problem::NotAnAmount, _) => self.amount,
            (Problem::NotARatio, _) => self.ratio,
            (Problem::TooFine, _) => self.fine,
            (Problem::Misplaced, _) => self.misplaced,
            (Problem::BlankWithin, _) => self.blank,
            (Problem::TenThousands, _) => self.ten_thousands,
            (Problem::Currency, _) => self.currency,
            (Problem::WithUnit, _) => self.unit,
            (Problem::NotWholeYears, _) => self.whole_years,
            (Problem::TooLate, _) => self.late,
            (Problem::TooManyRows, _) => self.rows,
            (Problem::EndBeforeStart, _) => self.order,
            (Problem::Overlap, _) => self.overlap,
            (Problem::Unfit, _) => self.unfit,
            (Problem::Contradiction, _) => self.contradiction,
            _ => self.other,
        };
        words.to_owned()
    }
}

/// 中文.
pub(super) const ZH: AskWords = AskWords {
    progress: ["第", "问"],
    left: ["大约还有", "问"],
    left_one: "大约就剩这一问",
    why: "为什么问这个？",
    next: "继续",
    back: "上一步",
    restart: "重新开始",
    unsure: "不清楚",
    unsure_hint: "我们告诉您怎么查，不会替您猜",
    was_unsure: "您刚才答的是“不清楚”。",
    yes: "是",
    no: "否",
    pick: "请选择",
    year: "年",
    month: "月",
    day: "日",
    yuan: "元",
    spans: ["个月", "年"],
    other_shandong: "山东其他城市",
    elsewhere: "山东以外",
    row: ["第", "条"],
    add_row: "再加一条",
    remove_row: ["删去第", "条"],
    answers: "您的回答",
    no_answers: "还没有回答。",
    kept: "您说过，这里不问。替您留着，带到要问的指南：",
    forget: ["去掉“", "”"],
    change: "修改",
    check: "检查回答",
    check_note: ["答了", "问。有不对的，现在改；都对，就看清单。"],
    to_plan: "都对，看清单",
    kept_nowhere: "您的回答不会被保存",
    faults: "请改一下",
    problems: ProblemWords {
        missing: "请回答这一项。",
        other: "这个回答用不了，请重新填。",
        option: "请从列出的选项里选一个。",
        place: "请从列出的地方里选一个。",
        month: "年和月都要有。年份写4位，比如1985。",
        date: "年、月、日都要有，年份写4位，而且要有这一天。",
        number: "请填整数，比如60。",
        amount: "请填金额，比如4500或4500.50。",
        ratio: "百分数要带%，小数要带小数点，最多到100%。",
        fine: "小数点后最多两位，请改一下。",
        misplaced: "逗号或小数点的位置不对，看不出是多少。请去掉逗号再填。",
        blank: "数字中间有空格，请去掉。",
        ten_thousands: "请写全数字，不写“万”“千”。比如1.5万写15000。",
        currency: "请填人民币的元数，不带货币符号。",
        unit: "请只填数字，后面不写单位。",
        whole_years: "这里填满几年，零头的月数不填。",
        early: ["太早了，最早可选", "。"],
        late: "还没到这个时候，请选早一些的。",
        between: ["请填", "到", "之间的数。"],
        yuan: "元",
        rows: "条数已经到上限，不能再加。",
        order: "结束的月份早于开始的月份，请改一下。",
        overlap: "这一条和别的条有重叠的月份，请改一下。",
        unfit: "和别的条或前面的回答合起来不可能，请改这个数。",
        contradiction: "和前面的回答对不上，不可能都对。请改这一项，或者改前面的。",
    },
    stuck: "这份指南出了差错",
    stuck_text: "这几个回答合在一起，指南里没有对应的结果。请拨打12345问清楚，或者重新开始。",
};

/// English.
pub(super) const EN: AskWords = AskWords {
    progress: ["Question ", ""],
    left: ["about ", " left"],
    left_one: "probably the last one",
    why: "Why do we ask?",
    next: "Continue",
    back: "Back",
    restart: "Start again",
    unsure: "Not sure",
    unsure_hint: "We tell you how to find out and guess nothing",
    was_unsure: "You answered “not sure”.",
    yes: "Yes",
    no: "No",
    pick: "Please choose",
    year: "Year",
    month: "Month",
    day: "Day",
    yuan: "yuan",
    spans: ["months", "years"],
    other_shandong: "another city in Shandong",
    elsewhere: "outside Shandong",
    row: ["Entry ", ""],
    add_row: "Add an entry",
    remove_row: ["Remove entry ", ""],
    answers: "Your answers",
    no_answers: "No answers yet.",
    kept: "You said this; it is not asked here. It goes along to the guide that asks:",
    forget: ["Take away “", "”"],
    change: "Change",
    check: "Check your answers",
    check_note: [
        "You gave ",
        " answers. Change what is wrong, or go on to the plan.",
    ],
    to_plan: "All right, show my plan",
    kept_nowhere: "Your answers are not kept",
    faults: "Please correct this",
    problems: ProblemWords {
        missing: "Please answer this.",
        other: "This cannot be used. Please fill it in again.",
        option: "Choose one of the options listed.",
        place: "Choose one of the places listed.",
        month: "Give both year and month; the year has four digits, such as 1985.",
        date: "Give a year of four digits, a month and a day that exist.",
        number: "Enter a whole number, such as 60.",
        amount: "Enter an amount, such as 4500 or 4500.50.",
        ratio: "Write percentages with %, decimals with a point, up to 100%.",
        fine: "There are more than two decimals. Please correct this.",
        misplaced: "A comma or point is in the wrong place, so the number is unclear. Enter it without commas.",
        blank: "There is a blank within the number. Please take it out.",
        ten_thousands: "Write the number out in full: 15000, not 1.5万.",
        currency: "Enter the amount in yuan, without a currency sign.",
        unit: "Enter the number alone, without a unit.",
        whole_years: "Enter whole years only, without the odd months.",
        early: ["This is too early. The earliest is ", "."],
        late: "This is too late. Choose an earlier one.",
        between: ["Enter a number from ", " to ", "."],
        yuan: " yuan",
        rows: "There is no room for another entry.",
        order: "The last month is earlier than the first month. Please correct it.",
        overlap: "This entry shares a month with another entry. Please correct it.",
        unfit: "This cannot be together with the other entries or your earlier answers. Please correct it.",
        contradiction: "This and an earlier answer cannot both be right. Correct this one, or the earlier one.",
    },
    stuck: "This guide has a fault",
    stuck_text: "The guide has no result for these answers. Call 12345, or start again.",
};
