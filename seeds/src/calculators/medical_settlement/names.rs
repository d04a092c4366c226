//! The parameters by name, so that requests, what is missing and a page's fields use one list.

use super::case::{Level, Situation};
use super::parameters::Parameters;

/// A parameter of §18.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// [`Parameters::scheme`].
    Scheme,
    /// [`Parameters::class_b_prepay_ratio`].
    ClassBPrepayRatio,
    /// [`Parameters::deductible`] of a level.
    Deductible(Level),
    /// [`Parameters::nth_factor`].
    NthFactor,
    /// [`Parameters::nth_across_cities`].
    NthAcrossCities,
    /// [`Parameters::transfer_difference`].
    TransferDifference,
    /// [`Parameters::ratio`] of a level.
    Ratio(Level),
    /// [`Parameters::retiree_bonus`].
    RetireeBonus,
    /// [`Parameters::segments`].
    Segments,
    /// [`Parameters::cap_basic`].
    CapBasic,
    /// [`Parameters::large_ratio`].
    LargeRatio,
    /// [`Parameters::large_cap`].
    LargeCap,
    /// [`Parameters::cii_segments`].
    CiiSegments,
    /// [`Parameters::cii_cap`].
    CiiCap,
    /// [`Parameters::cii_base`].
    CiiBase,
    /// [`Parameters::cii_above_cap`].
    CiiAboveCap,
    /// How the share changes in a situation, an index into [`Situation::AWAY`].
    RemoteMode(usize),
    /// By how much it changes there.
    RemoteValue(usize),
    /// [`Parameters::prepay_order`].
    PrepayOrder,
    /// [`Parameters::disposable_income`].
    DisposableIncome,
}

/// Names of [`Scheme`](super::Scheme).
pub const SCHEMES: &[&str] = &["employee", "resident"];
/// Names of [`Mode`](super::Mode).
pub const MODES: &[&str] = &["none", "prepay", "minus_pp", "multiply"];
/// Names of [`PrepayOrder`](super::PrepayOrder).
pub const ORDERS: &[&str] = &["before_deductible", "after_deductible"];
/// Names of [`CiiBase`](super::CiiBase).
pub const BASES: &[&str] = &["neither", "prepay", "class_b", "both"];

impl Name {
    /// Every parameter, in the order in which one is asked for them.
    pub const ALL: [Self; 34] = [
        Self::Scheme,
        Self::ClassBPrepayRatio,
        Self::Deductible(Level::One),
        Self::Deductible(Level::Two),
        Self::Deductible(Level::Three),
        Self::NthFactor,
        Self::NthAcrossCities,
        Self::TransferDifference,
        Self::Ratio(Level::One),
        Self::Ratio(Level::Two),
        Self::Ratio(Level::Three),
        Self::RetireeBonus,
        Self::Segments,
        Self::CapBasic,
        Self::LargeRatio,
        Self::LargeCap,
        Self::CiiSegments,
        Self::CiiCap,
        Self::CiiBase,
        Self::CiiAboveCap,
        Self::RemoteMode(0),
        Self::RemoteValue(0),
        Self::RemoteMode(1),
        Self::RemoteValue(1),
        Self::RemoteMode(2),
        Self::RemoteValue(2),
        Self::RemoteMode(3),
        Self::RemoteValue(3),
        Self::RemoteMode(4),
        Self::RemoteValue(4),
        Self::RemoteMode(5),
        Self::RemoteValue(5),
        Self::PrepayOrder,
        Self::DisposableIncome,
    ];

    /// The name in requests and in `missing`: that of §18, with level or situation.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Scheme => "scheme",
            Self::ClassBPrepayRatio => "class_b_prepay_ratio",
            Self::Deductible(Level::One) => "deductible.l1",
            Self::Deductible(Level::Two) => "deductible.l2",
            Self::Deductible(Level::Three) => "deductible.l3",
            Self::NthFactor => "nth_factor",
            Self::NthAcrossCities => "nth_across_cities",
            Self::TransferDifference => "transfer_difference",
            Self::Ratio(Level::One) => "ratio.l1",
            Self::Ratio(Level::Two) => "ratio.l2",
            Self::Ratio(Level::Three) => "ratio.l3",
            Self::RetireeBonus => "retiree_bonus",
            Self::Segments => "segments",
            Self::CapBasic => "cap_basic",
            Self::LargeRatio => "large.ratio",
            Self::LargeCap => "large.cap",
            Self::CiiSegments => "cii.segments",
            Self::CiiCap => "cii.cap",
            Self::CiiBase => "cii_base",
            Self::CiiAboveCap => "cii_above_cap",
            Self::RemoteMode(0) => "remote.in-province.mode",
            Self::RemoteMode(1) => "remote.long-term.mode",
            Self::RemoteMode(2) => "remote.referral.mode",
            Self::RemoteMode(3) => "remote.emergency.mode",
            Self::RemoteMode(4) => "remote.other.mode",
            Self::RemoteMode(_) => "remote.unfiled.mode",
            Self::RemoteValue(0) => "remote.in-province.value",
            Self::RemoteValue(1) => "remote.long-term.value",
            Self::RemoteValue(2) => "remote.referral.value",
            Self::RemoteValue(3) => "remote.emergency.value",
            Self::RemoteValue(4) => "remote.other.value",
            Self::RemoteValue(_) => "remote.unfiled.value",
            Self::PrepayOrder => "prepay_order",
            Self::DisposableIncome => "disposable_income",
        }
    }

    /// Whether the parameter is unknown.
    #[must_use]
    pub fn is_missing(self, parameters: &Parameters) -> bool {
        let mut without = parameters.clone();
        self.forget(&mut without);
        without == *parameters
    }

    /// Makes the parameter unknown.
    pub fn forget(self, parameters: &mut Parameters) {
        match self {
            Self::Scheme => parameters.scheme = None,
            Self::ClassBPrepayRatio => parameters.class_b_prepay_ratio = None,
            Self::Deductible(level) => parameters.deductible[level.index()] = None,
            Self::NthFactor => parameters.nth_factor = None,
            Self::NthAcrossCities => parameters.nth_across_cities = None,
            Self::TransferDifference => parameters.transfer_difference = None,
            Self::Ratio(level) => parameters.ratio[level.index()] = None,
            Self::RetireeBonus => parameters.retiree_bonus = None,
            Self::Segments => parameters.segments = None,
            Self::CapBasic => parameters.cap_basic = None,
            Self::LargeRatio => parameters.large_ratio = None,
            Self::LargeCap => parameters.large_cap = None,
            Self::CiiSegments => parameters.cii_segments = None,
            Self::CiiCap => parameters.cii_cap = None,
            Self::CiiBase => parameters.cii_base = None,
            Self::CiiAboveCap => parameters.cii_above_cap = None,
            Self::RemoteMode(at) => {
                if let Some(remote) = parameters.remote.get_mut(at) {
                    remote.mode = None;
                }
            }
            Self::RemoteValue(at) => {
                if let Some(remote) = parameters.remote.get_mut(at) {
                    remote.value = None;
                }
            }
            Self::PrepayOrder => parameters.prepay_order = None,
            Self::DisposableIncome => parameters.disposable_income = None,
        }
    }
}

/// The declared label key that reads `key`.
pub(super) fn worded(key: &str) -> Option<&'static str> {
    super::LABELS.iter().copied().find(|label| *label == key)
}

const _: () = assert!(Situation::AWAY.len() == 6);
