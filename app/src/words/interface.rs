//! What parts and islands say by themselves: what travels beside every program.

use super::sent::words;
use super::{ask, compare, plan, share};
use seeds::catalogue::{Level, Reach};

words! {
    /// What parts and islands say by themselves, in one language.
    pub struct Ui {
        /// The interview.
        pub ask: ask::AskWords,
        /// The plan.
        pub plan: plan::PlanWords,
        /// A plan beside other cities and days.
        pub compare: compare::CompareWords,
        /// Links to plans.
        pub share: share::ShareWords,
        /// How well a statement is supported.
        pub levels: LevelWords,
        /// How far a document reaches, in the order of [`Reach`]: the country, Shandong, the five cities, each of them.
        pub reach: [&'static str; 8],
        /// A document that does not say so: of another place, or a report.
        pub elsewhere: &'static str,
        /// The resident acts.
        pub you: &'static str,
        /// The employer acts.
        pub employer: &'static str,
        /// An agency acts.
        pub agency: &'static str,
        /// Before the day of checking.
        pub checked: &'static str,
        /// That stored texts were checked.
        pub checked_note: &'static str,
        /// That checking again is due.
        pub recheck: &'static str,
        /// That a translation is older than its original.
        pub stale: &'static str,
    }
}

words! {
    /// One level of support.
    pub struct LevelWord {
        /// A sign that says the same without colour.
        pub sign: &'static str,
        /// Beside a statement.
        pub tag: &'static str,
        /// What it means.
        pub meaning: &'static str,
    }
}

words! {
    /// How well a statement is supported.
    pub struct LevelWords {
        /// The document's text was read.
        pub official: LevelWord,
        /// A report of it was read.
        pub reported: LevelWord,
        /// Commonly said.
        pub unconfirmed: LevelWord,
        /// Not found.
        pub unknown: LevelWord,
    }
}

impl Ui {
    /// Where a document holds.
    #[must_use]
    pub const fn layer(&self, reach: Option<Reach>) -> &'static str {
        match reach {
            Some(reach) => self.reach[reach as usize],
            None => self.elsewhere,
        }
    }
}

impl LevelWords {
    /// The words of one level.
    #[must_use]
    pub const fn of(&self, level: Level) -> &LevelWord {
        match level {
            Level::Official => &self.official,
            Level::Reported => &self.reported,
            Level::Unconfirmed => &self.unconfirmed,
            Level::Unknown => &self.unknown,
        }
    }
}
