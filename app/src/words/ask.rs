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
        /// Nothing was answered.
        missing: &'static str,
        /// Anything else that cannot be used.
        other: &'static str,
        /// It is none of the options.
        option: &'static str,
        /// It is none of the places.
        place: &'static str,
        /// It is no month.
        month: &'static str,
        /// It is no day.
        date: &'static str,
        /// It is no whole number.
        number: &'static str,
        /// It is no amount of money.
        amount: &'static str,
        /// It is no share.
        ratio: &'static str,
        /// There are too many decimals.
        fine: &'static str,
        /// A comma or point stands where none can.
        misplaced: &'static str,
        /// There is a blank within the number.
        blank: &'static str,
        /// The number is written with 万 or 千.
        ten_thousands: &'static str,
        /// There is a sign of a currency.
        currency: &'static str,
        /// There is a unit behind the number.
        unit: &'static str,
        /// Only whole years are counted here.
        whole_years: &'static str,
        /// It is too early: before and after the earliest that fits.
        early: [&'static str; 2],
        /// It is too late.
        late: &'static str,
        /// Too small or too large: before, between and after the least and the greatest.
        between: [&'static str; 3],
        /// Behind the greatest amount.
        yuan: &'static str,
        /// There are too many entries.
        rows: &'static str,
        /// The end is before the beginning.
        order: &'static str,
        /// Two entries have a month in common.
        overlap: &'static str,
        /// It cannot be together with other entries or answers.
        unfit: &'static str,
        /// It and an earlier answer cannot both be right.
        contradiction: &'static str,
    }
}

impl ProblemWords {
    /// Nothing was answered.
    #[must_use]
    pub const fn missing(&self) -> &'static str {
        self.missing
    }

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
