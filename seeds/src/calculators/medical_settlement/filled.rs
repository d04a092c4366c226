//! What was filled into the form of the tool `settlement`.

use super::{
    CiiBase, Draft, Lacking, Level, Mode, Name, Parameters, PrepayOrder, Remote, Scheme, Segment,
    Situation,
};
use crate::catalogue::{Filled, Values};
use crate::money::Fen;

/// A field of the form is called as its name in the contract, with `_` for every other sign.
#[must_use]
pub fn field_of(name: &str) -> String {
    let plain = |sign: char| {
        if sign.is_ascii_alphanumeric() {
            sign
        } else {
            '_'
        }
    };
    name.chars().map(plain).collect()
}

impl Name {
    /// The field in which one tells it.
    #[must_use]
    pub fn field(self) -> String {
        match self {
            // Whether there are stretches at all comes first; where they begin to pay, too.
            Self::Segments => "segmented".to_owned(),
            Self::CiiSegments => "cii_from".to_owned(),
            name => field_of(name.as_str()),
        }
    }
}

impl Parameters {
    /// The values that were filled in; what was left empty is not known.
    #[must_use]
    pub fn filled(filled: Filled<'_>) -> Self {
        let of = |name: Name| name.field();
        let one_of = |name: Name| filled.option(&of(name));
        let scheme = match filled.option("scheme") {
            Some("employee") => Some(Scheme::Employee),
            Some("resident") => Some(Scheme::Resident),
            _ => None,
        };
        let mut remote = [Remote::default(); 6];
        for (at, remote) in remote.iter_mut().enumerate() {
            remote.mode = match one_of(Name::RemoteMode(at)) {
                Some("none") => Some(Mode::None),
                Some("prepay") => Some(Mode::Prepay),
                Some("minus_pp") => Some(Mode::MinusPoints),
                Some("multiply") => Some(Mode::Multiply),
                _ => None,
            };
            remote.value = filled.ratio(&of(Name::RemoteValue(at)));
        }
        let deductible = |level| filled.money(&of(Name::Deductible(level)));
        let ratio = |level| filled.ratio(&of(Name::Ratio(level)));
        let segments = match filled.option("segmented") {
            Some("none") => Some(Vec::new()),
            Some(_) => Some(stretches(filled, "segments", Fen(0))).filter(|it| !it.is_empty()),
            None => None,
        };
        let cii_segments = filled.money("cii_from");
        let cii_segments = cii_segments.map(|from| stretches(filled, "cii_segments", from));
        Self {
            scheme,
            class_b_prepay_ratio: filled.ratio("class_b_prepay_ratio"),
            deductible: Level::ALL.map(deductible),
            nth_factor: filled.ratios("nth_factor"),
            nth_across_cities: filled.truth("nth_across_cities"),
            transfer_difference: filled.truth("transfer_difference"),
            ratio: Level::ALL.map(ratio),
            retiree_bonus: filled.ratio("retiree_bonus"),
            segments,
            cap_basic: filled.money("cap_basic"),
            large_ratio: filled.ratio("large_ratio"),
            large_cap: filled.money("large_cap"),
            cii_segments: cii_segments.filter(|segments| !segments.is_empty()),
            cii_cap: filled.money("cii_cap"),
            cii_base: match one_of(Name::CiiBase) {
                Some("neither") => Some(CiiBase::Neither),
                Some("prepay") => Some(CiiBase::Prepay),
                Some("class_b") => Some(CiiBase::ClassB),
                Some("both") => Some(CiiBase::Both),
                _ => None,
            },
            cii_above_cap: filled.truth("cii_above_cap"),
            remote,
            prepay_order: match one_of(Name::PrepayOrder) {
                Some("before_deductible") => Some(PrepayOrder::BeforeDeductible),
                Some("after_deductible") => Some(PrepayOrder::AfterDeductible),
                _ => None,
            },
            disposable_income: filled.money("disposable_income"),
        }
    }
}

/// Stretches without a gap: each begins where the one before ends.
fn stretches(filled: Filled<'_>, list: &str, first: Fen) -> Vec<Segment> {
    let mut from = first;
    let records = filled.records(list).into_iter();
    let stretches = records.filter_map(|record| {
        let to = record.money("to_fen");
        let segment = Segment {
            from,
            to,
            ratio: record.ratio("ratio")?,
        };
        // An open end before the last stretch is refused with the rest.
        from = to.unwrap_or(from);
        Some(segment)
    });
    stretches.collect()
}

fn level(filled: Filled<'_>, field: &str) -> Option<Level> {
    Level::numbered(filled.option(field)?.parse().ok()?).ok()
}

impl Draft {
    /// What was filled in; `None` before the insurance and the total are known. What only the other
    /// insurance has is nothing.
    #[must_use]
    pub fn filled(filled: Filled<'_>) -> Option<Self> {
        let parameters = Parameters::filled(filled);
        let scheme = parameters.scheme?;
        let of = |only: Scheme, field: &str| match scheme == only {
            true => filled.money(field),
            false => Some(Fen(0)),
        };
        Some(Self {
            parameters,
            total: filled.money("total_fen")?,
            self_full: filled.money("self_full_fen"),
            over_limit: filled.money("over_limit_fen"),
            class_b: filled.money("class_b_fen"),
            level: level(filled, "level"),
            nth: filled.count("nth"),
            nth_same_city: filled.count("nth_same_city"),
            transferred_from: Some(level(filled, "transferred_from")),
            retiree: filled.truth("retiree"),
            remote: filled.option("remote").and_then(Situation::named),
            ytd_base: filled.money("ytd_base_fen"),
            ytd_basic: filled.money("ytd_basic_fen"),
            ytd_large: of(Scheme::Employee, "ytd_large_fen"),
            ytd_cii_base: of(Scheme::Resident, "ytd_cii_base_fen"),
            ytd_cii_paid: of(Scheme::Resident, "ytd_cii_paid_fen"),
            aid: filled.money("aid_fen"),
            own_balance: filled.money("own_balance_fen"),
            family: filled.money("family_fen"),
        })
    }
}

impl Lacking {
    /// The field that tells it.
    #[must_use]
    pub fn field(self) -> String {
        match self {
            Self::Case(name) => field_of(name),
            Self::Parameter(name) => name.field(),
        }
    }
}

/// The other place to compare with, where it is another one.
#[must_use]
pub fn other_place(filled: Filled<'_>) -> Option<Situation> {
    let named = |field: &str| filled.option(field).and_then(Situation::named);
    named("other").filter(|other| named("remote") != Some(*other))
}
