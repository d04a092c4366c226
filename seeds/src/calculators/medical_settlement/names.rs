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

/// What a field of a parameter takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Whole fen.
    Money,
    /// A decimal ratio from 0 to 1.
    Ratio,
    /// Ratios in order.
    Ratios,
    /// Yes or no.
    Truth,
    /// Stretches: `from_fen`, `to_fen` (null in the last), `ratio`.
    Segments,
    /// One of these names.
    Name(&'static [&'static str]),
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
        self.label().strip_prefix(LABELS).unwrap_or_default()
    }

    /// The key of its label in the content's calculator labels; `help` has the same key under
    /// [`Name::help`].
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Scheme => "medical-settlement.parameter.scheme",
            Self::ClassBPrepayRatio => "medical-settlement.parameter.class_b_prepay_ratio",
            Self::Deductible(Level::One) => "medical-settlement.parameter.deductible.l1",
            Self::Deductible(Level::Two) => "medical-settlement.parameter.deductible.l2",
            Self::Deductible(Level::Three) => "medical-settlement.parameter.deductible.l3",
            Self::NthFactor => "medical-settlement.parameter.nth_factor",
            Self::NthAcrossCities => "medical-settlement.parameter.nth_across_cities",
            Self::TransferDifference => "medical-settlement.parameter.transfer_difference",
            Self::Ratio(Level::One) => "medical-settlement.parameter.ratio.l1",
            Self::Ratio(Level::Two) => "medical-settlement.parameter.ratio.l2",
            Self::Ratio(Level::Three) => "medical-settlement.parameter.ratio.l3",
            Self::RetireeBonus => "medical-settlement.parameter.retiree_bonus",
            Self::Segments => "medical-settlement.parameter.segments",
            Self::CapBasic => "medical-settlement.parameter.cap_basic",
            Self::LargeRatio => "medical-settlement.parameter.large.ratio",
            Self::LargeCap => "medical-settlement.parameter.large.cap",
            Self::CiiSegments => "medical-settlement.parameter.cii.segments",
            Self::CiiCap => "medical-settlement.parameter.cii.cap",
            Self::CiiBase => "medical-settlement.parameter.cii_base",
            Self::CiiAboveCap => "medical-settlement.parameter.cii_above_cap",
            Self::RemoteMode(0) => "medical-settlement.parameter.remote.in-province.mode",
            Self::RemoteMode(1) => "medical-settlement.parameter.remote.long-term.mode",
            Self::RemoteMode(2) => "medical-settlement.parameter.remote.referral.mode",
            Self::RemoteMode(3) => "medical-settlement.parameter.remote.emergency.mode",
            Self::RemoteMode(4) => "medical-settlement.parameter.remote.other.mode",
            Self::RemoteMode(_) => "medical-settlement.parameter.remote.unfiled.mode",
            Self::RemoteValue(0) => "medical-settlement.parameter.remote.in-province.value",
            Self::RemoteValue(1) => "medical-settlement.parameter.remote.long-term.value",
            Self::RemoteValue(2) => "medical-settlement.parameter.remote.referral.value",
            Self::RemoteValue(3) => "medical-settlement.parameter.remote.emergency.value",
            Self::RemoteValue(4) => "medical-settlement.parameter.remote.other.value",
            Self::RemoteValue(_) => "medical-settlement.parameter.remote.unfiled.value",
            Self::PrepayOrder => "medical-settlement.parameter.prepay_order",
            Self::DisposableIncome => "medical-settlement.parameter.disposable_income",
        }
    }

    /// The key of the words that say what it is and where a resident reads it; parameters of one
    /// kind share them.
    #[must_use]
    pub fn help(self) -> &'static str {
        match self {
            Self::Scheme => "medical-settlement.help.scheme",
            Self::ClassBPrepayRatio => "medical-settlement.help.class-b",
            Self::Deductible(_) => "medical-settlement.help.deductible",
            Self::NthFactor => "medical-settlement.help.nth-factor",
            Self::NthAcrossCities => "medical-settlement.help.nth-across-cities",
            Self::TransferDifference => "medical-settlement.help.transfer-difference",
            Self::Ratio(_) => "medical-settlement.help.ratio",
            Self::RetireeBonus => "medical-settlement.help.retiree-bonus",
            Self::Segments => "medical-settlement.help.segments",
            Self::CapBasic => "medical-settlement.help.cap-basic",
            Self::LargeRatio | Self::LargeCap => "medical-settlement.help.large",
            Self::CiiSegments => "medical-settlement.help.cii-segments",
            Self::CiiCap => "medical-settlement.help.cii-cap",
            Self::CiiBase => "medical-settlement.help.cii-base",
            Self::CiiAboveCap => "medical-settlement.help.cii-above-cap",
            Self::RemoteMode(_) => "medical-settlement.help.remote-mode",
            Self::RemoteValue(_) => "medical-settlement.help.remote-value",
            Self::PrepayOrder => "medical-settlement.help.prepay-order",
            Self::DisposableIncome => "medical-settlement.help.disposable-income",
        }
    }

    /// What its field takes.
    #[must_use]
    pub fn takes(self) -> Takes {
        match self {
            Self::Scheme => Takes::Name(SCHEMES),
            Self::RemoteMode(_) => Takes::Name(MODES),
            Self::PrepayOrder => Takes::Name(ORDERS),
            Self::CiiBase => Takes::Name(BASES),
            Self::NthAcrossCities | Self::TransferDifference | Self::CiiAboveCap => Takes::Truth,
            Self::Segments | Self::CiiSegments => Takes::Segments,
            Self::NthFactor => Takes::Ratios,
            Self::Deductible(_)
            | Self::CapBasic
            | Self::LargeCap
            | Self::CiiCap
            | Self::DisposableIncome => Takes::Money,
            Self::ClassBPrepayRatio
            | Self::Ratio(_)
            | Self::RetireeBonus
            | Self::LargeRatio
            | Self::RemoteValue(_) => Takes::Ratio,
        }
    }

    /// The key of the words of one of the names that its field takes; `None` where it takes none
    /// of that name.
    #[must_use]
    pub fn option(self, name: &str) -> Option<&'static str> {
        let group = match self {
            Self::Scheme => "scheme",
            Self::RemoteMode(_) => "mode",
            Self::PrepayOrder => "order",
            Self::CiiBase => "base",
            _ => return None,
        };
        worded(&format!("medical-settlement.option.{group}.{name}"))
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

const LABELS: &str = "medical-settlement.parameter.";

const _: () = assert!(Situation::AWAY.len() == 6);
