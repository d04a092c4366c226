//! What a settlement rests on beside the bill: the values of one city, scheme, tier and year.
//!
//! Nobody verified a value of the five cities (med:MED-85; what was said of them since contradicts
//! itself, upd:2.5), so none is prefilled: each is an [`Option`], and `None` is "not known", never a default. A resident reads
//! them from the agency of the city of insurance or on its medical hotline 12393.

use super::share::Share;
use crate::answers::Problem;
use crate::calculators::{CalculationFault, bounded};
use crate::money::{Fen, LARGEST_INPUT, Ratio};

/// Which insurance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// 职工医保: above the yearly limit 大额 pays.
    Employee,
    /// 居民医保: on what remains 大病 pays.
    Resident,
}

/// How the share of the fund changes away from home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// As at home.
    None,
    /// 先行自付: a part is paid by oneself first.
    Prepay,
    /// The ratio is lower by percentage points.
    MinusPoints,
    /// The ratio is multiplied.
    Multiply,
}

/// When 先行自付 is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrepayOrder {
    /// Of what is within policy, before the deductible.
    BeforeDeductible,
    /// Of what lies above the deductible.
    AfterDeductible,
}

/// What counts towards 大病 beside the deductible and the share by ratio.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CiiBase {
    /// Neither of the two.
    Neither,
    /// 先行自付.
    Prepay,
    /// One's own part of class B.
    ClassB,
    /// Both.
    Both,
}

impl CiiBase {
    pub(super) fn counts_prepay(self) -> bool {
        matches!(self, Self::Prepay | Self::Both)
    }

    pub(super) fn counts_class_b(self) -> bool {
        matches!(self, Self::ClassB | Self::Both)
    }
}

/// A stretch of amounts within a year and the ratio that holds in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Where it begins.
    pub from: Fen,
    /// Where it ends; `None` in the last one, which has no end.
    pub to: Option<Fen>,
    /// What is paid of it.
    pub ratio: Ratio,
}

/// What holds away from home in one situation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Remote {
    /// How the share changes.
    pub mode: Option<Mode>,
    /// By how much: the part paid first, the points less, or the factor.
    pub value: Option<Ratio>,
}

/// The parameters of §18; `None` is not known. Amounts in fen. Where one reads each: 12393 of the
/// city of insurance, or the benefits that its agency publishes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parameters {
    /// 险种. On the person's insurance record.
    pub scheme: Option<Scheme>,
    /// Part of class B paid by oneself first. Item by item in the bill; the city may set one ratio.
    pub class_b_prepay_ratio: Option<Ratio>,
    /// 起付线 of a first stay, by hospital level 1, 2, 3.
    pub deductible: [Option<Fen>; 3],
    /// What part of the deductible the 1st, 2nd … stay of the year bears; the last goes on.
    pub nth_factor: Option<Vec<Ratio>>,
    /// Whether stays in every city are counted together for the n.
    pub nth_across_cities: Option<bool>,
    /// Whether one sent up from a lower level bears only the difference of the two deductibles.
    pub transfer_difference: Option<bool>,
    /// 支付比例 by hospital level 1, 2, 3; used where there are no segments.
    pub ratio: [Option<Ratio>; 3],
    /// What a retired person's ratio is higher by.
    pub retiree_bonus: Option<Ratio>,
    /// Ratios by what was counted in the year; an empty list states that there are none.
    pub segments: Option<Vec<Segment>>,
    /// Yearly limit of the basic fund.
    pub cap_basic: Option<Fen>,
    /// 大额: what it pays of the fees above the limit. Employees only.
    pub large_ratio: Option<Ratio>,
    /// 大额: its yearly limit.
    pub large_cap: Option<Fen>,
    /// 大病: its stretches; the first begins where it starts to pay. Residents only.
    pub cii_segments: Option<Vec<Segment>>,
    /// 大病: its yearly limit.
    pub cii_cap: Option<Fen>,
    /// 大病: what counts towards it.
    pub cii_base: Option<CiiBase>,
    /// 大病: whether fees above the limit of the basic fund count towards it.
    pub cii_above_cap: Option<bool>,
    /// What holds away from home, as [`Situation::AWAY`](super::Situation::AWAY).
    pub remote: [Remote; 6],
    /// When 先行自付 is taken.
    pub prepay_order: Option<PrepayOrder>,
    /// The city's disposable income per head of the year before: only a validator reads it.
    pub disposable_income: Option<Fen>,
}

/// `input` of faults that lie in a parameter.
pub(super) const PARAMETER: usize = usize::MAX - 1;

fn fault(name: &str, problem: Problem) -> CalculationFault {
    CalculationFault::of(PARAMETER, &format!("parameters.{name}"), problem)
}

impl Parameters {
    /// The ratio of the level at `at` with the retired person's bonus.
    pub(super) fn with_bonus(ratio: Ratio, bonus: Option<Ratio>) -> Share {
        let bonus = bonus.map_or(Share::NONE, Share::from);
        Share::from(ratio).plus(bonus)
    }

    /// Checks amounts and lists.
    pub(super) fn check(&self) -> Result<(), CalculationFault> {
        let amounts = [
            ("deductible.l1", self.deductible[0]),
            ("deductible.l2", self.deductible[1]),
            ("deductible.l3", self.deductible[2]),
            ("cap_basic", self.cap_basic),
            ("large.cap", self.large_cap),
            ("cii.cap", self.cii_cap),
            ("disposable_income", self.disposable_income),
        ];
        for (name, amount) in amounts {
            let amount = amount.map_or(0, |amount| amount.0);
            bounded(amount, 0, LARGEST_INPUT.0).map_err(|problem| fault(name, problem))?;
        }
        if self.nth_factor.as_ref().is_some_and(Vec::is_empty) {
            return Err(fault("nth_factor", Problem::Missing));
        }
        let basic = self.segments.as_deref().unwrap_or_default();
        if basic.first().is_some_and(|first| first.from != Fen(0)) {
            return Err(fault("segments[0].from_fen", Problem::TooLarge));
        }
        check_segments("segments", basic)?;
        check_segments(
            "cii.segments",
            self.cii_segments.as_deref().unwrap_or_default(),
        )
    }
}

/// Stretches follow each other without a gap, and the last has no end: no amount is left without a
/// ratio.
fn check_segments(list: &str, segments: &[Segment]) -> Result<(), CalculationFault> {
    let mut begin = None;
    for (row, segment) in segments.iter().enumerate() {
        let fault = |column, name, problem| {
            let list = format!("parameters.{list}");
            CalculationFault::in_row(PARAMETER, &list, row, (column, name), problem)
        };
        let least = begin.map_or(0, |begin: Fen| begin.0);
        let most = begin.map_or(LARGEST_INPUT.0, |begin: Fen| begin.0);
        bounded(segment.from.0, least, most).map_err(|problem| fault(0, "from_fen", problem))?;
        begin = segment.to;
        match (segment.to, row + 1 == segments.len()) {
            (None, true) => {}
            (None, false) => return Err(fault(1, "to_fen", Problem::Missing)),
            (Some(_), true) => return Err(fault(1, "to_fen", Problem::WrongKind)),
            (Some(to), false) => bounded(to.0, segment.from.0 + 1, LARGEST_INPUT.0)
                .map_err(|problem| fault(1, "to_fen", problem))?,
        }
    }
    Ok(())
}
