//! A bill as far as it is known.

use super::super::Input;
use super::super::case::{Case, Level, Situation};
use super::super::names::Name;
use super::super::parameters::Parameters;
use crate::calculators::CalculationFault;
use crate::money::Fen;

/// A bill as far as it is known; `None` is not known. An amount that is none is `Some(Fen(0))`, not
/// `None`: while [`Draft::aid`] is not known it may take over all that is left, and while
/// [`Draft::ytd_cii_base`] is not, 大病 may pay for what was counted earlier in the year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Values of the city, scheme, tier and year.
    pub parameters: Parameters,
    /// [`Case::total`].
    pub total: Fen,
    /// [`Case::self_full`].
    pub self_full: Option<Fen>,
    /// [`Case::over_limit`].
    pub over_limit: Option<Fen>,
    /// [`Case::class_b`].
    pub class_b: Option<Fen>,
    /// [`Case::level`].
    pub level: Option<Level>,
    /// [`Case::nth`].
    pub nth: Option<i64>,
    /// [`Case::nth_same_city`]: left out at home it is [`Draft::nth`], elsewhere, and where
    /// [`Draft::remote`] is not known, it is not known.
    pub nth_same_city: Option<i64>,
    /// [`Case::transferred_from`]; `Some(None)` where the person was not sent up.
    pub transferred_from: Option<Option<Level>>,
    /// [`Case::retiree`].
    pub retiree: Option<bool>,
    /// [`Case::remote`].
    pub remote: Option<Situation>,
    /// [`Case::ytd_base`].
    pub ytd_base: Option<Fen>,
    /// [`Case::ytd_basic`].
    pub ytd_basic: Option<Fen>,
    /// [`Case::ytd_large`].
    pub ytd_large: Option<Fen>,
    /// [`Case::ytd_cii_base`].
    pub ytd_cii_base: Option<Fen>,
    /// [`Case::ytd_cii_paid`].
    pub ytd_cii_paid: Option<Fen>,
    /// [`Case::aid`].
    pub aid: Option<Fen>,
    /// [`Case::own_balance`].
    pub own_balance: Option<Fen>,
    /// [`Case::family`].
    pub family: Option<Fen>,
}

/// Something that is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacking {
    /// A field of the bill, by its name in [`case_fields`](super::super::case_fields).
    Case(&'static str),
    /// A parameter.
    Parameter(Name),
}

impl From<Input> for Draft {
    fn from(Input { parameters, case }: Input) -> Self {
        Self {
            parameters,
            total: case.total,
            self_full: Some(case.self_full),
            over_limit: Some(case.over_limit),
            class_b: Some(case.class_b),
            level: Some(case.level),
            nth: Some(case.nth),
            nth_same_city: case.nth_same_city,
            transferred_from: Some(case.transferred_from),
            retiree: Some(case.retiree),
            remote: Some(case.remote),
            ytd_base: Some(case.ytd_base),
            ytd_basic: Some(case.ytd_basic),
            ytd_large: Some(case.ytd_large),
            ytd_cii_base: Some(case.ytd_cii_base),
            ytd_cii_paid: Some(case.ytd_cii_paid),
            aid: Some(case.aid),
            own_balance: Some(case.own_balance),
            family: Some(case.family),
        }
    }
}

impl Draft {
    /// A bill of which nothing is known but what it comes to.
    #[must_use]
    pub fn of_total(total: Fen) -> Self {
        Self {
            parameters: Parameters::default(),
            total,
            self_full: None,
            over_limit: None,
            class_b: None,
            level: None,
            nth: None,
            nth_same_city: None,
            transferred_from: None,
            retiree: None,
            remote: None,
            ytd_base: None,
            ytd_basic: None,
            ytd_large: None,
            ytd_cii_base: None,
            ytd_cii_paid: None,
            aid: None,
            own_balance: None,
            family: None,
        }
    }

    /// The bill, when nothing of it is missing. [`Case::nth_same_city`] may be left out in it, as
    /// not every bill needs it.
    #[must_use]
    pub fn case(&self) -> Option<Case> {
        Some(Case {
            total: self.total,
            self_full: self.self_full?,
            over_limit: self.over_limit?,
            class_b: self.class_b?,
            level: self.level?,
            nth: self.nth?,
            nth_same_city: self.nth_same_city,
            transferred_from: self.transferred_from?,
            retiree: self.retiree?,
            remote: self.remote?,
            ytd_base: self.ytd_base?,
            ytd_basic: self.ytd_basic?,
            ytd_large: self.ytd_large?,
            ytd_cii_base: self.ytd_cii_base?,
            ytd_cii_paid: self.ytd_cii_paid?,
            aid: self.aid?,
            own_balance: self.own_balance?,
            family: self.family?,
        })
    }

    /// The bill and its parameters, when nothing of the bill is missing.
    pub(super) fn input(&self) -> Option<Input> {
        let parameters = self.parameters.clone();
        self.case().map(|case| Input { parameters, case })
    }

    /// Whether it is known, as far as the bill says it, which stay in this city it is.
    pub(super) fn is_stay_known(&self) -> bool {
        self.nth_same_city.is_some()
            || self.nth == Some(1)
            || (self.remote == Some(Situation::Home) && self.nth.is_some())
    }

    /// All that is not known, whether or not the bill needs it: fields of the bill, then parameters,
    /// each in the order in which one is asked for them.
    #[must_use]
    pub fn missing(&self) -> Vec<Lacking> {
        let stays_at_home = self.remote == Some(Situation::Home);
        let fields = [
            ("self_full_fen", self.self_full.is_none()),
            ("over_limit_fen", self.over_limit.is_none()),
            ("class_b_fen", self.class_b.is_none()),
            ("level", self.level.is_none()),
            ("nth", self.nth.is_none()),
            ("nth_same_city", !self.is_stay_known() && !stays_at_home),
            ("transferred_from", self.transferred_from.is_none()),
            ("retiree", self.retiree.is_none()),
            ("remote", self.remote.is_none()),
            ("ytd_base_fen", self.ytd_base.is_none()),
            ("ytd_basic_fen", self.ytd_basic.is_none()),
            ("ytd_large_fen", self.ytd_large.is_none()),
            ("ytd_cii_base_fen", self.ytd_cii_base.is_none()),
            ("ytd_cii_paid_fen", self.ytd_cii_paid.is_none()),
            ("aid_fen", self.aid.is_none()),
            ("own_balance_fen", self.own_balance.is_none()),
            ("family_fen", self.family.is_none()),
        ];
        let fields = fields.into_iter().filter(|(_, missing)| *missing);
        let fields = fields.map(|(name, _)| Lacking::Case(name));
        let names = Name::ALL.into_iter();
        let names = names.filter(|name| name.is_missing(&self.parameters));
        fields.chain(names.map(Lacking::Parameter)).collect()
    }

    /// Checks what is known, as [`calculate`](super::super::calculate) does.
    pub(super) fn check(&self) -> Result<(), CalculationFault> {
        let nth = self.nth.or(self.nth_same_city);
        let none = Fen(0);
        let case = Case {
            total: self.total,
            self_full: self.self_full.unwrap_or(none),
            over_limit: self.over_limit.unwrap_or(none),
            class_b: self.class_b.unwrap_or(none),
            level: self.level.unwrap_or(Level::Three),
            nth: nth.unwrap_or(1),
            nth_same_city: self.nth_same_city,
            transferred_from: self.transferred_from.flatten(),
            retiree: false,
            remote: Situation::Home,
            ytd_base: self.ytd_base.unwrap_or(none),
            ytd_basic: self.ytd_basic.unwrap_or(none),
            ytd_large: self.ytd_large.unwrap_or(none),
            ytd_cii_base: self.ytd_cii_base.unwrap_or(none),
            ytd_cii_paid: self.ytd_cii_paid.unwrap_or(none),
            aid: self.aid.unwrap_or(none),
            own_balance: self.own_balance.unwrap_or(none),
            family: self.family.unwrap_or(none),
        };
        case.check()?;
        self.parameters.check()
    }
}
