//! A draft with one more value known: each that the value may have, or those at its ends.

use super::super::case::{Level, Situation};
use super::super::names::Name;
use super::super::parameters::{CiiBase, Mode, Parameters, PrepayOrder, Scheme, Segment};
use super::draft::{Draft, Lacking};
use super::ends::flat;
use crate::money::{Fen, LARGEST_INPUT, Ratio};

const AMOUNTS: [Fen; 2] = [Fen(0), LARGEST_INPUT];
const RATIOS: [Ratio; 2] = [Ratio::NONE, Ratio::ALL];
const TRUTHS: [bool; 2] = [false, true];

impl Draft {
    /// The draft in which `lacking` is known, for each of the values that are tried. The person bears
    /// `most` at most.
    pub(in super::super) fn tried(&self, lacking: Lacking, most: Fen) -> Vec<Self> {
        match lacking {
            Lacking::Case(name) => self.tried_case(name, most),
            Lacking::Parameter(name) => {
                let each = tried_parameter(name, &self.parameters).into_iter();
                each.map(|parameters| Self {
                    parameters,
                    ..self.clone()
                })
                .collect()
            }
        }
    }

    fn each<T>(&self, values: impl IntoIterator<Item = T>, set: fn(&mut Self, T)) -> Vec<Self> {
        let one = |value| {
            let mut draft = self.clone();
            set(&mut draft, value);
            draft
        };
        values.into_iter().map(one).collect()
    }

    fn tried_case(&self, name: &str, most: Fen) -> Vec<Self> {
        let named = [self.self_full, self.over_limit, self.class_b];
        let named: i64 = named.into_iter().flatten().map(|part| part.0).sum();
        let parts = [Fen(0), Fen((self.total.0 - named).max(0))];
        match name {
            "self_full_fen" => self.each(parts, |draft, part| draft.self_full = Some(part)),
            "over_limit_fen" => self.each(parts, |draft, part| draft.over_limit = Some(part)),
            "class_b_fen" => self.each(parts, |draft, part| draft.class_b = Some(part)),
            "level" => self.each(Level::ALL, |draft, level| draft.level = Some(level)),
            "nth" => {
                let first = self.nth_same_city.unwrap_or(1);
                self.each(first..=first.max(self.told_apart()), |draft, nth| {
                    draft.nth = Some(nth);
                })
            }
            "nth_same_city" => {
                let last = self.nth.unwrap_or(i64::MAX).min(self.told_apart());
                let stays = (1..=last).chain(self.nth);
                self.each(stays, |draft, nth| draft.nth_same_city = Some(nth))
            }
            "transferred_from" => {
                let below = |from: &Level| self.level.is_none_or(|level| *from < level);
                let from = Level::ALL.into_iter().filter(below).map(Some);
                self.each(from.chain([None]), |draft, from| {
                    draft.transferred_from = Some(from);
                })
            }
            "retiree" => self.each(TRUTHS, |draft, it| draft.retiree = Some(it)),
            "remote" => {
                let all = (0..Situation::NAMES.len()).map(Situation::at);
                self.each(all, |draft, it| draft.remote = Some(it))
            }
            "ytd_base_fen" => {
                let segments = self.parameters.segments.as_deref().unwrap_or_default();
                let begins = segments.iter().map(|segment| segment.from);
                self.each(begins.chain([Fen(0)]), |draft, it| {
                    draft.ytd_base = Some(it)
                })
            }
            "ytd_basic_fen" => self.each(AMOUNTS, |draft, it| draft.ytd_basic = Some(it)),
            "ytd_large_fen" => self.each(AMOUNTS, |draft, it| draft.ytd_large = Some(it)),
            "ytd_cii_base_fen" => self.each(AMOUNTS, |draft, it| draft.ytd_cii_base = Some(it)),
            "ytd_cii_paid_fen" => self.each(AMOUNTS, |draft, it| draft.ytd_cii_paid = Some(it)),
            // Whatever else is open, aid of so much leaves nothing.
            "aid_fen" => self.each([Fen(0), most], |draft, it| draft.aid = Some(it)),
            // The wallets take over what the person bears: it stays as it is.
            _ => Vec::new(),
        }
    }

    /// So many stays, from the first on, may have factors of their own.
    fn told_apart(&self) -> i64 {
        let factors = self.parameters.nth_factor.as_ref().map_or(2, Vec::len);
        i64::try_from(factors).unwrap_or(i64::MAX)
    }
}

fn each<T>(
    parameters: &Parameters,
    values: impl IntoIterator<Item = T>,
    set: impl Fn(&mut Parameters, T),
) -> Vec<Parameters> {
    let one = |value| {
        let mut parameters = parameters.clone();
        set(&mut parameters, value);
        parameters
    };
    values.into_iter().map(one).collect()
}

fn tried_parameter(name: Name, parameters: &Parameters) -> Vec<Parameters> {
    let amounts = |set: &dyn Fn(&mut Parameters, Fen)| each(parameters, AMOUNTS, set);
    let ratios = |set: &dyn Fn(&mut Parameters, Ratio)| each(parameters, RATIOS, set);
    let truths = |set: &dyn Fn(&mut Parameters, bool)| each(parameters, TRUTHS, set);
    match name {
        Name::Scheme => each(
            parameters,
            [Scheme::Employee, Scheme::Resident],
            |to, it| {
                to.scheme = Some(it);
            },
        ),
        Name::ClassBPrepayRatio => ratios(&|to, it| to.class_b_prepay_ratio = Some(it)),
        Name::Deductible(level) => amounts(&|to, it| to.deductible[level.index()] = Some(it)),
        Name::NthFactor => ratios(&|to, it| to.nth_factor = Some(vec![it])),
        Name::NthAcrossCities => truths(&|to, it| to.nth_across_cities = Some(it)),
        Name::TransferDifference => truths(&|to, it| to.transfer_difference = Some(it)),
        Name::Ratio(level) => ratios(&|to, it| to.ratio[level.index()] = Some(it)),
        Name::RetireeBonus => ratios(&|to, it| to.retiree_bonus = Some(it)),
        Name::Segments => each(parameters, stretches(), |to, it| to.segments = Some(it)),
        Name::CapBasic => amounts(&|to, it| to.cap_basic = Some(it)),
        Name::LargeRatio => ratios(&|to, it| to.large_ratio = Some(it)),
        Name::LargeCap => amounts(&|to, it| to.large_cap = Some(it)),
        Name::CiiSegments => each(parameters, stretches(), |to, it| to.cii_segments = Some(it)),
        Name::CiiCap => amounts(&|to, it| to.cii_cap = Some(it)),
        Name::CiiBase => {
            let all = [
                CiiBase::Neither,
                CiiBase::Prepay,
                CiiBase::ClassB,
                CiiBase::Both,
            ];
            each(parameters, all, |to, it| to.cii_base = Some(it))
        }
        Name::CiiAboveCap => truths(&|to, it| to.cii_above_cap = Some(it)),
        Name::RemoteMode(at) => {
            let all = [Mode::None, Mode::Prepay, Mode::MinusPoints, Mode::Multiply];
            each(parameters, all, |to, it| {
                if let Some(remote) = to.remote.get_mut(at) {
                    remote.mode = Some(it);
                }
            })
        }
        Name::RemoteValue(at) => ratios(&|to, it| {
            if let Some(remote) = to.remote.get_mut(at) {
                remote.value = Some(it);
            }
        }),
        Name::PrepayOrder => {
            let all = [PrepayOrder::BeforeDeductible, PrepayOrder::AfterDeductible];
            each(parameters, all, |to, it| to.prepay_order = Some(it))
        }
        // Only a validator reads it.
        Name::DisposableIncome => Vec::new(),
    }
}

fn stretches() -> [Vec<Segment>; 3] {
    [Vec::new(), flat(Ratio::NONE), flat(Ratio::ALL)]
}
