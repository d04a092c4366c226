//! What a value that is not known may be at its two ends.

use super::super::case::{Case, Level, Situation};
use super::super::formula::full_deductible;
use super::super::parameters::{CiiBase, Mode, PrepayOrder, Scheme, Segment};
use super::draft::Draft;
use crate::calculators::CalculationFault;
use crate::money::{Fen, LARGEST_INPUT, Ratio};

/// An end of what a value may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Low,
    High,
}

impl End {
    pub(super) fn other(self) -> Self {
        match self {
            Self::Low => Self::High,
            Self::High => Self::Low,
        }
    }

    pub(super) fn of<T>(self, low: T, high: T) -> T {
        match self {
            Self::Low => low,
            Self::High => high,
        }
    }

    pub(super) fn amount(self, known: Option<Fen>) -> Fen {
        known.unwrap_or(self.of(Fen(0), LARGEST_INPUT))
    }

    pub(super) fn ratio(self, known: Option<Ratio>) -> Ratio {
        known.unwrap_or(self.of(Ratio::NONE, Ratio::ALL))
    }
}

/// How the share of the fund changes where the person is treated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    AsAtHome,
    Prepay(Option<Ratio>, PrepayOrder),
    MinusPoints(Option<Ratio>),
    Multiply(Option<Ratio>),
}

/// What a hospital level decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ward {
    /// 起付线 of the stay: the least and the most.
    pub(super) deductible: (Fen, Fen),
    ratio: Option<Ratio>,
}

impl Draft {
    pub(super) fn schemes(&self) -> Vec<Scheme> {
        let both = || vec![Scheme::Employee, Scheme::Resident];
        self.parameters
            .scheme
            .map_or_else(both, |scheme| vec![scheme])
    }

    /// Every way that may hold, each once.
    pub(super) fn ways(&self) -> Vec<Way> {
        let mut ways = Vec::new();
        let mut add = |way| {
            if !ways.contains(&way) {
                ways.push(way);
            }
        };
        let modes = [Mode::None, Mode::Prepay, Mode::MinusPoints, Mode::Multiply];
        let orders = [PrepayOrder::BeforeDeductible, PrepayOrder::AfterDeductible];
        for situation in self.situations() {
            let Some(at) = situation.away() else {
                add(Way::AsAtHome);
                continue;
            };
            let remote = self.parameters.remote.get(at).copied().unwrap_or_default();
            let may = |mode: &Mode| remote.mode.is_none_or(|known| known == *mode);
            for mode in modes.into_iter().filter(may) {
                match mode {
                    Mode::None => add(Way::AsAtHome),
                    Mode::MinusPoints => add(Way::MinusPoints(remote.value)),
                    Mode::Multiply => add(Way::Multiply(remote.value)),
                    Mode::Prepay => {
                        let known = self.parameters.prepay_order;
                        let may = |order: &PrepayOrder| known.is_none_or(|known| known == *order);
                        let orders = orders.into_iter().filter(may);
                        orders.for_each(|order| add(Way::Prepay(remote.value, order)));
                    }
                }
            }
        }
        ways
    }

    /// Every level that the hospital may have.
    pub(super) fn levels(&self) -> Vec<Level> {
        let from = self.transferred_from.flatten();
        let may = |level: &Level| {
            self.level.is_none_or(|known| known == *level) && from.is_none_or(|from| from < *level)
        };
        Level::ALL.into_iter().filter(may).collect()
    }

    /// Every level from which one may have been sent up to `level`, and none.
    pub(super) fn transfers(&self, level: Level) -> Vec<Option<Level>> {
        match self.transferred_from {
            Some(known) => vec![known],
            None => {
                let lower = Level::ALL.into_iter().filter(|lower| *lower < level);
                lower.map(Some).chain([None]).collect()
            }
        }
    }

    /// Every situation in which one may be treated.
    pub(super) fn situations(&self) -> Vec<Situation> {
        match self.remote {
            Some(known) => vec![known],
            None => (0..Situation::NAMES.len()).map(Situation::at).collect(),
        }
    }

    /// Every ward in which the person may lie, each once.
    pub(super) fn wards(&self) -> Result<Vec<Ward>, CalculationFault> {
        let mut wards = Vec::new();
        for level in self.levels() {
            let ward = Ward {
                deductible: (
                    self.deductible(level, End::Low)?,
                    self.deductible(level, End::High)?,
                ),
                ratio: self.parameters.ratio[level.index()],
            };
            if !wards.contains(&ward) {
                wards.push(ward);
            }
        }
        Ok(wards)
    }

    /// 起付线 of the stay at a hospital of `level`, before the bill bounds it. It rises with that of
    /// the level and with the factor of the stay, and falls with that of the level below.
    fn deductible(&self, level: Level, end: End) -> Result<Fen, CalculationFault> {
        let mut parameters = self.parameters.clone();
        for other in Level::ALL {
            let end = if other == level { end } else { end.other() };
            let amount = &mut parameters.deductible[other.index()];
            *amount = Some(end.amount(*amount));
        }
        let factors = parameters.nth_factor.take();
        let factors = factors.unwrap_or_else(|| vec![end.ratio(None)]);
        let stays = self.stays(factors.len());
        parameters.nth_factor = Some(factors);
        let known = self.parameters.transfer_difference;
        let differences = known.map_or_else(|| vec![false, true], |known| vec![known]);
        let transfers = self.transfers(level);
        let mut found = None;
        for nth in stays {
            for transferred_from in transfers.iter().copied() {
                for difference in differences.iter().copied() {
                    parameters.transfer_difference = Some(difference);
                    let case = Case {
                        level,
                        nth,
                        nth_same_city: Some(nth),
                        transferred_from,
                        ..EMPTY
                    };
                    let amount = full_deductible(&parameters, &case)?;
                    let further =
                        |best: Fen, amount: Fen| end.of(best.min(amount), best.max(amount));
                    found = match (found, amount) {
                        (Some(best), Some(amount)) => Some(further(best, amount)),
                        (best, amount) => best.or(amount),
                    };
                }
            }
        }
        Ok(found.unwrap_or(end.amount(None)))
    }

    /// Which stay of the year it may count as, of those that `factors` tell apart.
    fn stays(&self, factors: usize) -> Vec<i64> {
        let last = i64::try_from(factors).unwrap_or(i64::MAX);
        let told_apart = |from: i64, to: Option<i64>| {
            let to = to.unwrap_or(i64::MAX);
            (from..=to.min(last.max(from))).collect()
        };
        let (nth, here) = (self.nth, self.nth_same_city);
        if self.is_stay_known() && (here.is_none() || here == nth) {
            return nth.into_iter().collect();
        }
        match (self.parameters.nth_across_cities, here) {
            (Some(false), Some(here)) => vec![here],
            // At home without another count, the count of every city is that of this city.
            (_, None) if self.remote == Some(Situation::Home) => told_apart(1, nth),
            (Some(true), _) => match nth {
                Some(nth) => vec![nth],
                None => told_apart(here.unwrap_or(1), None),
            },
            (None, Some(here)) => match nth {
                Some(nth) => vec![here, nth],
                None => told_apart(here, None),
            },
            (_, None) => told_apart(1, nth),
        }
    }

    /// 目录外 and 超限价 together.
    pub(super) fn outside(&self, end: End) -> Fen {
        let known = self.self_full.unwrap_or_default().0 + self.over_limit.unwrap_or_default().0;
        match (self.self_full, self.over_limit, end) {
            (Some(_), Some(_), _) | (_, _, End::Low) => Fen(known),
            _ => Fen(self.total.0 - self.class_b.unwrap_or_default().0),
        }
    }

    /// 乙类, when so much is `outside`.
    pub(super) fn class_b(&self, outside: Fen, end: End) -> Fen {
        let left = Fen(self.total.0 - outside.0);
        self.class_b.unwrap_or(end.of(Fen(0), left))
    }

    /// What the yearly limit of the basic fund leaves.
    pub(super) fn room(&self, end: End) -> Fen {
        let cap = end.amount(self.parameters.cap_basic);
        let before = end.other().amount(self.ytd_basic);
        Fen((cap.0 - before.0).max(0))
    }

    /// What counts towards 大病 beside the deductible and the share by ratio.
    pub(super) fn counts(&self, end: End) -> CiiBase {
        let known = self.parameters.cii_base;
        known.unwrap_or(end.of(CiiBase::Neither, CiiBase::Both))
    }

    /// Whether fees above the limit count towards 大病.
    pub(super) fn counts_above_cap(&self, end: End) -> bool {
        let known = self.parameters.cii_above_cap;
        known.unwrap_or(end == End::High)
    }

    /// The stretches of the basic fund, from what was counted earlier in the year on.
    ///
    /// Where that is not known, they stand in the order of what they pay. Of a stretch of fees
    /// anywhere in the year they then pay at least, or at most, what they pay of it in this order
    /// from the beginning; exactly so much where the ratios only rise, or only fall, through the
    /// year.
    pub(super) fn stretches(&self, ward: Ward, end: End) -> Vec<Segment> {
        match self.parameters.segments.as_deref() {
            None => flat(end.ratio(None)),
            Some([]) => flat(end.ratio(ward.ratio)),
            Some(known) if self.ytd_base.is_some() => known.to_vec(),
            Some(known) => in_order(known, end),
        }
    }

    /// The stretches of 大病: none, or the whole from the first fen on, where they are not known.
    pub(super) fn cii_stretches(&self, end: End) -> Vec<Segment> {
        let open = || end.of(Vec::new(), flat(Ratio::ALL));
        self.parameters.cii_segments.clone().unwrap_or_else(open)
    }

    /// What the ratio of a retired person is higher by; nothing where the person is not.
    pub(super) fn bonus(&self, end: End) -> Ratio {
        match (self.retiree, end) {
            (Some(false), _) | (None, End::Low) => Ratio::NONE,
            (Some(true), _) | (None, End::High) => end.ratio(self.parameters.retiree_bonus),
        }
    }
}

/// One ratio for all fees.
pub(super) fn flat(ratio: Ratio) -> Vec<Segment> {
    let from = Fen(0);
    vec![Segment {
        from,
        to: None,
        ratio,
    }]
}

/// `segments` one behind the other, those that pay least first, or most.
fn in_order(segments: &[Segment], end: End) -> Vec<Segment> {
    let mut sorted = segments.to_vec();
    sorted.sort_by_key(|segment| {
        let ratio = segment.ratio.millionths();
        end.of(ratio, -ratio)
    });
    let mut begin = Fen(0);
    let mut ordered = Vec::with_capacity(sorted.len());
    for Segment { from, to, ratio } in sorted {
        let to = to.map(|to| Fen(begin.0 + to.0 - from.0));
        ordered.push(Segment {
            from: begin,
            to,
            ratio,
        });
        match to {
            Some(to) => begin = to,
            None => break,
        }
    }
    ordered
}

/// A first stay at home of which nothing was paid for before.
pub(super) const EMPTY: Case = Case {
    total: Fen(0),
    self_full: Fen(0),
    over_limit: Fen(0),
    class_b: Fen(0),
    level: Level::One,
    nth: 1,
    nth_same_city: None,
    transferred_from: None,
    retiree: false,
    remote: Situation::Home,
    ytd_base: Fen(0),
    ytd_basic: Fen(0),
    ytd_large: Fen(0),
    ytd_cii_base: Fen(0),
    ytd_cii_paid: Fen(0),
    aid: Fen(0),
    own_balance: Fen(0),
    family: Fen(0),
};
