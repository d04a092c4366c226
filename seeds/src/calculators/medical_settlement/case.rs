//! The bill and the person: what a case gives.

use super::names::worded;
use crate::answers::Problem;
use crate::calculators::{CalculationFault, bounded};
use crate::money::{Fen, LARGEST_INPUT};

/// Level of the hospital.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// 一级 and below.
    One,
    /// 二级.
    Two,
    /// 三级.
    Three,
}

impl Level {
    /// Levels in rising order.
    pub const ALL: [Self; 3] = [Self::One, Self::Two, Self::Three];

    /// Place in [`Level::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        match self {
            Self::One => 0,
            Self::Two => 1,
            Self::Three => 2,
        }
    }

    /// The level of a number from 1 to 3.
    ///
    /// # Errors
    /// Too small or too large.
    pub fn numbered(number: i64) -> Result<Self, Problem> {
        match number {
            1 => Ok(Self::One),
            2 => Ok(Self::Two),
            3 => Ok(Self::Three),
            number if number < 1 => Err(Problem::TooSmall),
            _ => Err(Problem::TooLarge),
        }
    }
}

/// Where one is treated, and on what ground (facts §8.4, fixtures of §20).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Situation {
    /// In the city of insurance.
    Home,
    /// In another city of the province.
    InProvince,
    /// In another province, filed as living there for long.
    LongTerm,
    /// In another province, sent there by a hospital.
    Referral,
    /// In another province, an emergency: held as filed.
    Emergency,
    /// In another province, filed as 其他临时外出.
    Other,
    /// In another province, not filed.
    Unfiled,
}

impl Situation {
    /// Names in requests, in order.
    pub const NAMES: [&'static str; 7] = [
        "none",
        "in-province",
        "long-term",
        "referral",
        "emergency",
        "other",
        "unfiled",
    ];
    /// Those away from home, in the order of their parameters.
    pub const AWAY: [Self; 6] = [
        Self::InProvince,
        Self::LongTerm,
        Self::Referral,
        Self::Emergency,
        Self::Other,
        Self::Unfiled,
    ];

    /// The situation called `name`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES
            .iter()
            .position(|known| *known == name)
            .map(Self::at)
    }

    /// The situation at `index` of [`Situation::NAMES`].
    pub(super) fn at(index: usize) -> Self {
        match index.checked_sub(1) {
            Some(away) => Self::AWAY.get(away).copied().unwrap_or(Self::Home),
            None => Self::Home,
        }
    }

    /// The key of its words in the content's calculator labels.
    #[must_use]
    pub fn label(self) -> Option<&'static str> {
        let at = self.away().map_or(0, |at| at + 1);
        let name = Self::NAMES.get(at)?;
        worded(&format!("medical-settlement.option.remote.{name}"))
    }

    /// Index of its parameters; `None` at home.
    #[must_use]
    pub fn away(self) -> Option<usize> {
        Self::AWAY.iter().position(|known| *known == self)
    }
}

/// One bill. Amounts in fen; the person's own, so nothing of it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    /// The whole bill.
    pub total: Fen,
    /// 全自费: outside the catalogue.
    pub self_full: Fen,
    /// 超限价.
    pub over_limit: Fen,
    /// 乙类, the whole amount.
    pub class_b: Fen,
    /// Level of the hospital.
    pub level: Level,
    /// Which stay of the year it is, counting every city.
    pub nth: i64,
    /// Which stay of the year it is, counting this city only. Left out, at home all stays were in
    /// this city; elsewhere it is not known.
    pub nth_same_city: Option<i64>,
    /// The lower level from which the person was sent up for the same illness, if any.
    pub transferred_from: Option<Level>,
    /// Whether retired.
    pub retiree: bool,
    /// Where and on what ground.
    pub remote: Situation,
    /// What was counted earlier in the year above the deductible: segments go on from there.
    pub ytd_base: Fen,
    /// What the basic fund paid earlier in the year.
    pub ytd_basic: Fen,
    /// What 大额 paid earlier in the year. §18 leaves it out; 0 gives its formula.
    pub ytd_large: Fen,
    /// What counted towards 大病 earlier in the year.
    pub ytd_cii_base: Fen,
    /// What 大病 paid earlier in the year.
    pub ytd_cii_paid: Fen,
    /// 医疗救助 and 公务员补助 for this bill; §18 has 0 unless given.
    pub aid: Fen,
    /// Balance of the person's own account.
    pub own_balance: Fen,
    /// What relatives let the person use: 共济额度.
    pub family: Fen,
}

/// More stays than a year has days: a bound on input, not a rule.
const MOST_STAYS: i64 = 366;

impl Case {
    /// Checks amounts, counts and that the parts fit into the bill.
    pub(super) fn check(&self) -> Result<(), CalculationFault> {
        let most = LARGEST_INPUT.0;
        let within = |name: &str, value: i64, least, most| {
            bounded(value, least, most).map_err(|problem| fault(name, problem))
        };
        within("total_fen", self.total.0, 1, most)?;
        let mut left = self.total.0;
        for (name, part) in [
            ("self_full_fen", self.self_full),
            ("over_limit_fen", self.over_limit),
            ("class_b_fen", self.class_b),
        ] {
            within(name, part.0, 0, left)?;
            left -= part.0;
        }
        within("nth", self.nth, 1, MOST_STAYS)?;
        within(
            "nth_same_city",
            self.nth_same_city.unwrap_or(1),
            1,
            self.nth,
        )?;
        if self.transferred_from.is_some_and(|from| from >= self.level) {
            return Err(fault("transferred_from", Problem::TooLarge));
        }
        for (name, amount) in [
            ("ytd_base_fen", self.ytd_base),
            ("ytd_basic_fen", self.ytd_basic),
            ("ytd_large_fen", self.ytd_large),
            ("ytd_cii_base_fen", self.ytd_cii_base),
            ("ytd_cii_paid_fen", self.ytd_cii_paid),
            ("aid_fen", self.aid),
            ("own_balance_fen", self.own_balance),
            ("family_fen", self.family),
        ] {
            within(name, amount.0, 0, most)?;
        }
        Ok(())
    }
}

pub(super) fn fault(name: &str, problem: Problem) -> CalculationFault {
    let inputs = super::INPUTS.iter();
    let mut inputs = inputs.map(|(known, ..)| *known);
    let at = inputs.position(|known| known == name).unwrap_or(0);
    CalculationFault::of(at, name, problem)
}
