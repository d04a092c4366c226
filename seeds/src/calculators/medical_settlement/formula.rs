//! The formula of facts §18, as far as the known parameters carry it.
//!
//! Every step is an [`Option`]: what rests on an unknown parameter is `None`, and its name is noted.
//! Amounts are rounded half up to the fen one by one, as §18 and its check do; ratios are exact.

use super::case::{Case, fault};
use super::names::Name;
use super::parameters::{Mode, Parameters, PrepayOrder, Scheme};
use super::share::{Exact, Share, Step, beyond, paid_of};
use super::{Output, Split};
use crate::answers::Problem;
use crate::calculators::CalculationFault;
use crate::money::{Fen, Ratio};

/// What the working shows beside the results.
#[derive(Clone, Debug, Default)]
pub(super) struct Trail {
    pub(super) class_b_own: Option<Fen>,
    pub(super) in_policy: Option<Fen>,
    pub(super) counted: Option<Fen>,
    /// What the steps come to, whatever the yearly limit leaves.
    pub(super) raw: Option<Fen>,
    pub(super) steps: Option<Vec<Step>>,
    pub(super) room: Option<Fen>,
    pub(super) over: Option<bool>,
    pub(super) cii_base: Option<Fen>,
}

/// Asks for parameters and notes those that are not known.
struct Asked<'p> {
    parameters: &'p Parameters,
    missing: Vec<Name>,
}

impl<'p> Asked<'p> {
    fn of(parameters: &'p Parameters) -> Self {
        Self {
            parameters,
            missing: Vec::new(),
        }
    }

    fn need<T>(&mut self, name: Name, value: Option<T>) -> Option<T> {
        if value.is_none() && !self.missing.contains(&name) {
            self.missing.push(name);
        }
        value
    }
}

/// What holds away from home, as far as it is known.
#[derive(Clone, Copy)]
enum Away {
    AsAtHome,
    Prepay(Option<Ratio>, Option<PrepayOrder>),
    MinusPoints(Option<Ratio>),
    Multiply(Option<Ratio>),
}

impl Away {
    /// The share as it is away from home. It stays between nothing and the whole.
    fn adjust(self, share: Share) -> Option<Share> {
        let share = match self {
            Self::AsAtHome | Self::Prepay(..) => share,
            Self::MinusPoints(points) => share.minus(points?.into()),
            Self::Multiply(factor) => share.times(factor?),
        };
        Some(share.within_bounds())
    }
}

pub(super) fn settle(
    parameters: &Parameters,
    case: &Case,
) -> Result<(Output, Trail), CalculationFault> {
    let (mut output, trail) = pay(parameters, case)?;
    // Belt and braces: while anything is missing there is no total.
    let funds = output.funds().filter(|_| output.missing.is_empty());
    let personal = funds.map(|funds| borne(case, funds)).transpose()?;
    let own = personal.map(|personal| case.own_balance.min(personal));
    let left = less(personal, own);
    let family = left.map(|left| case.family.min(left));
    output.split = personal.and_then(|_| split(case, &output, &trail));
    output.personal = personal;
    output.own = own;
    output.family = family;
    output.cash = less(left, family);
    Ok((output, trail))
}

/// What is left of the bill when the funds have paid `funds` of it.
pub(super) fn borne(case: &Case, funds: Fen) -> Result<Fen, CalculationFault> {
    if funds > case.total {
        return Err(fault("ytd_cii_paid_fen", Problem::TooSmall));
    }
    if funds.0 + case.aid.0 > case.total.0 {
        return Err(fault("aid_fen", Problem::TooLarge));
    }
    Ok(Fen(case.total.0 - funds.0 - case.aid.0))
}

fn split(case: &Case, output: &Output, trail: &Trail) -> Option<Split> {
    let (raw, basic) = (trail.raw?, output.basic?);
    Some(Split {
        outside: Fen(case.self_full.0 + case.over_limit.0),
        class_b_own: trail.class_b_own?,
        prepay: output.prepay?,
        deductible: output.deductible?,
        by_ratio: Fen(trail.counted?.0 - raw.0),
        above_cap: Fen(raw.0 - basic.0),
        basic,
    })
}

/// What the funds pay, whether or not the bill has room for it. What the person bears is left open.
pub(super) fn pay(
    parameters: &Parameters,
    case: &Case,
) -> Result<(Output, Trail), CalculationFault> {
    let mut asked = Asked::of(parameters);
    let mut trail = Trail::default();
    let scheme = asked.need(Name::Scheme, parameters.scheme);
    let class_b_own = match case.class_b {
        Fen(0) => Some(Fen(0)),
        class_b => asked
            .need(Name::ClassBPrepayRatio, parameters.class_b_prepay_ratio)
            .map(|ratio| ratio.of(class_b)),
    };
    let listed = Fen(case.total.0 - case.self_full.0 - case.over_limit.0);
    let in_policy = class_b_own.map(|own| Fen(listed.0 - own.0));
    let away = away(&mut asked, case);
    let before = prepaid(away, PrepayOrder::BeforeDeductible, in_policy);
    let eligible = less(in_policy, before);
    let deductible = deductible(&mut asked, case)?;
    let deductible = deductible
        .zip(eligible)
        .map(|(deductible, eligible)| deductible.min(eligible));
    let above = less(eligible, deductible);
    let after = prepaid(away, PrepayOrder::AfterDeductible, above);
    let counted = less(above, after);
    let prepay = before
        .zip(after)
        .map(|(before, after)| Fen(before.0 + after.0));
    let steps = steps(&mut asked, case, away);
    let cap = asked.need(Name::CapBasic, parameters.cap_basic);
    let room = cap.map(|cap| Fen((cap.0 - case.ytd_basic.0).max(0)));
    let low = case.ytd_base;
    let paid = steps
        .as_deref()
        .zip(counted)
        .map(|(steps, counted)| paid_of(steps, low, Fen(low.0 + counted.0)));
    let basic = paid.zip(room).map(|(paid, room)| paid.rounded().min(room));
    let over = paid.zip(room).map(|(paid, room)| paid.exceeds(room));
    let fees_beyond = match (steps.as_deref(), counted, room) {
        (Some(steps), Some(counted), Some(room)) => {
            Some(beyond(steps, low, Fen(low.0 + counted.0), room))
        }
        _ => None,
    };
    let large = match scheme {
        Some(Scheme::Resident) => Some(Fen(0)),
        Some(Scheme::Employee) => large(&mut asked, case, over, fees_beyond),
        None => None,
    };
    let cii = match scheme {
        Some(Scheme::Employee) => Some(Fen(0)),
        Some(Scheme::Resident) => {
            let uncovered = Uncovered {
                class_b_own,
                prepay,
                // What is within policy, without 先行自付 whichever way it was taken.
                rest: less(less(in_policy, prepay), basic),
                over,
                beyond: fees_beyond.map(Exact::rounded),
            };
            trail.cii_base = uncovered.base(&mut asked, case);
            cii(&mut asked, case, trail.cii_base)
        }
        None => None,
    };
    trail.class_b_own = class_b_own;
    trail.in_policy = in_policy;
    trail.counted = counted;
    trail.raw = paid.map(Exact::rounded);
    trail.over = over;
    trail.room = room;
    trail.steps = steps;
    let missing = Name::ALL.into_iter();
    let missing = missing
        .filter(|name| asked.missing.contains(name))
        .collect();
    let output = Output {
        deductible,
        prepay,
        basic,
        large,
        cii,
        personal: None,
        own: None,
        family: None,
        cash: None,
        missing,
        warnings: Vec::new(),
        split: None,
    };
    Ok((output, trail))
}

fn less(from: Option<Fen>, taken: Option<Fen>) -> Option<Fen> {
    from.zip(taken).map(|(from, taken)| Fen(from.0 - taken.0))
}

fn away(asked: &mut Asked<'_>, case: &Case) -> Option<Away> {
    let Some(at) = case.remote.away() else {
        return Some(Away::AsAtHome);
    };
    let remote = asked.parameters.remote.get(at).copied().unwrap_or_default();
    let mode = asked.need(Name::RemoteMode(at), remote.mode)?;
    if mode == Mode::None {
        return Some(Away::AsAtHome);
    }
    let value = asked.need(Name::RemoteValue(at), remote.value);
    Some(match mode {
        Mode::None => Away::AsAtHome,
        Mode::Prepay => {
            let order = asked.need(Name::PrepayOrder, asked.parameters.prepay_order);
            Away::Prepay(value, order)
        }
        Mode::MinusPoints => Away::MinusPoints(value),
        Mode::Multiply => Away::Multiply(value),
    })
}

/// 先行自付 of `amount`, where it is taken at this place.
fn prepaid(away: Option<Away>, place: PrepayOrder, amount: Option<Fen>) -> Option<Fen> {
    match away? {
        Away::Prepay(ratio, order) if order? == place => Some(ratio?.of(amount?)),
        _ => Some(Fen(0)),
    }
}

/// 起付线 of the stay, whatever the bill leaves for it.
pub(super) fn full_deductible(
    parameters: &Parameters,
    case: &Case,
) -> Result<Option<Fen>, CalculationFault> {
    deductible(&mut Asked::of(parameters), case)
}

fn deductible(asked: &mut Asked<'_>, case: &Case) -> Result<Option<Fen>, CalculationFault> {
    let parameters = asked.parameters;
    let of = |asked: &mut Asked<'_>, level: super::Level| {
        let amount = parameters.deductible[level.index()];
        asked.need(Name::Deductible(level), amount)
    };
    let full = of(asked, case.level);
    let amount = match case.transferred_from {
        None => full,
        Some(lower) => {
            let by_difference =
                asked.need(Name::TransferDifference, parameters.transfer_difference);
            match by_difference {
                None => None,
                Some(false) => full,
                Some(true) => {
                    let lower = of(asked, lower);
                    full.zip(lower)
                        .map(|(full, lower)| Fen((full.0 - lower.0).max(0)))
                }
            }
        }
    };
    let nth = stay(asked, case)?;
    let factors = asked.need(Name::NthFactor, parameters.nth_factor.as_deref());
    let factor = nth.zip(factors).and_then(|(nth, factors)| {
        let at = usize::try_from(nth - 1).unwrap_or(usize::MAX);
        factors.get(at).or(factors.last()).copied()
    });
    Ok(factor.zip(amount).map(|(factor, amount)| factor.of(amount)))
}

/// Which stay it counts as.
fn stay(asked: &mut Asked<'_>, case: &Case) -> Result<Option<i64>, CalculationFault> {
    let here = case
        .nth_same_city
        .or_else(|| case.remote.away().is_none().then_some(case.nth));
    if case.nth == 1 || here == Some(case.nth) {
        return Ok(Some(case.nth));
    }
    let across = asked.parameters.nth_across_cities;
    match asked.need(Name::NthAcrossCities, across) {
        None => Ok(None),
        Some(true) => Ok(Some(case.nth)),
        Some(false) => here
            .map(Some)
            .ok_or_else(|| fault("nth_same_city", Problem::Missing)),
    }
}

fn steps(asked: &mut Asked<'_>, case: &Case, away: Option<Away>) -> Option<Vec<Step>> {
    let parameters = asked.parameters;
    let bonus = match case.retiree {
        false => Some(None),
        true => asked
            .need(Name::RetireeBonus, parameters.retiree_bonus)
            .map(Some),
    };
    let segments = asked.need(Name::Segments, parameters.segments.as_deref())?;
    let plain = match segments {
        [] => {
            let ratio = parameters.ratio[case.level.index()];
            vec![(0, None, asked.need(Name::Ratio(case.level), ratio)?)]
        }
        segments => segments
            .iter()
            .map(|segment| {
                let to = segment.to.map(|to| to.0);
                (segment.from.0, to, segment.ratio)
            })
            .collect(),
    };
    let (bonus, away) = (bonus?, away?);
    let step = |(from, to, ratio)| {
        let share = away.adjust(Parameters::with_bonus(ratio, bonus))?;
        Some(Step { from, to, share })
    };
    plain.into_iter().map(step).collect()
}

fn large(
    asked: &mut Asked<'_>,
    case: &Case,
    over: Option<bool>,
    fees_beyond: Option<Exact>,
) -> Option<Fen> {
    if !over? {
        return Some(Fen(0));
    }
    let ratio = asked.need(Name::LargeRatio, asked.parameters.large_ratio);
    let cap = asked.need(Name::LargeCap, asked.parameters.large_cap);
    let room = Fen((cap?.0 - case.ytd_large.0).max(0));
    Some(fees_beyond?.times(ratio?).rounded().min(room))
}

/// What the basic fund leaves of one bill.
struct Uncovered {
    class_b_own: Option<Fen>,
    prepay: Option<Fen>,
    rest: Option<Fen>,
    over: Option<bool>,
    beyond: Option<Fen>,
}

impl Uncovered {
    /// `Y`: what counts towards 大病 with this bill.
    fn base(&self, asked: &mut Asked<'_>, case: &Case) -> Option<Fen> {
        let parameters = asked.parameters;
        let is_some = |amount: Option<Fen>| amount.is_some_and(|amount| amount > Fen(0));
        let counts = match is_some(self.prepay) || is_some(self.class_b_own) {
            true => asked.need(Name::CiiBase, parameters.cii_base).map(Some),
            false => Some(None),
        };
        let excluded = match self.over {
            Some(true) => match asked.need(Name::CiiAboveCap, parameters.cii_above_cap) {
                None => None,
                Some(true) => Some(Fen(0)),
                Some(false) => self.beyond,
            },
            Some(false) => Some(Fen(0)),
            None => None,
        };
        let (mut base, prepay, own) = (self.rest?.0, self.prepay?.0, self.class_b_own?.0);
        if let Some(counts) = counts? {
            base += if counts.counts_prepay() { prepay } else { 0 };
            base += if counts.counts_class_b() { own } else { 0 };
        }
        Some(Fen(case.ytd_cii_base.0 + base - excluded?.0))
    }
}

fn cii(asked: &mut Asked<'_>, case: &Case, base: Option<Fen>) -> Option<Fen> {
    let parameters = asked.parameters;
    let segments = asked.need(Name::CiiSegments, parameters.cii_segments.as_deref());
    let steps: Vec<Step> = segments?
        .iter()
        .map(|segment| Step {
            from: segment.from.0,
            to: segment.to.map(|to| to.0),
            share: segment.ratio.into(),
        })
        .collect();
    let due = paid_of(&steps, Fen(0), base?).rounded();
    if due <= case.ytd_cii_paid {
        return Some(Fen(0));
    }
    let cap = asked.need(Name::CiiCap, parameters.cii_cap)?;
    Some(Fen((due.min(cap).0 - case.ytd_cii_paid.0).max(0)))
}
