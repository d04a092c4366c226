//! What is said where a plan stands beside the same case in other cities or on another day.

use super::sent::words;

words! {
    /// What a comparison says.
    pub struct CompareWords {
        /// The case in the five cities.
        pub cities: &'static str,
        /// The case on another day.
        pub day: &'static str,
        /// That only the city varies.
        pub cities_note: &'static str,
        /// That nobody knows rules to come.
        pub day_note: &'static str,
        /// Shows the month.
        pub show: &'static str,
        /// Back to the plan.
        pub back: &'static str,
        /// The person's own case.
        pub own: &'static str,
        /// What is the same.
        pub same: &'static str,
        /// Nothing of the kind.
        pub none: &'static str,
        /// Heading over figures that change.
        pub moved: &'static str,
    }
}

/// 中文.
pub(super) const ZH: CompareWords = CompareWords {
    cities: "同样的情况，看五个城市",
    day: "同样的情况，换个时间看",
    cities_note: "只换城市，别的回答不变。",
    day_note: "按今天查到的规定推算。规定以后可能再变。",
    show: "看这个月",
    back: "回到清单",
    own: "您的情况",
    same: "一样",
    none: "没有这一项",
    moved: "这些数变了",
};

/// English.
pub(super) const EN: CompareWords = CompareWords {
    cities: "The same case in the five cities",
    day: "The same case at another time",
    cities_note: "Only the city changes. All other answers stay.",
    day_note: "Worked out from the rules found today. Rules may change again.",
    show: "Show this month",
    back: "Back to the plan",
    own: "your case",
    same: "the same",
    none: "nothing of this",
    moved: "These figures change",
};
