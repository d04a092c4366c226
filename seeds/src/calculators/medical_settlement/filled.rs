//! What was filled into the form of the tool `settlement`.

use super::{
    Case, CiiBase, Level, Mode, Name, Parameters, PrepayOrder, Remote, Scheme, Segment, Situation,
};
use crate::catalogue::Filled;
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

/// A bill as far as it was filled in.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The values of the city.
    pub parameters: Parameters,
    /// The bill; `None` while something of it is missing.
    pub case: Option<Case>,
    /// The fields of the bill that are missing, in the order of the form.
    pub missing: Vec<&'static str>,
    /// The other place to compare with.
    pub other: Option<Situation>,
}

/// Reads fields of the bill, and notes those that are missing.
struct Bill<'a> {
    filled: Filled<'a>,
    missing: Vec<&'static str>,
}

impl Bill<'_> {
    fn need<T>(&mut self, field: &'static str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.missing.push(field);
        }
        value
    }

    fn money(&mut self, field: &'static str) -> Option<Fen> {
        let value = self.filled.money(field);
        self.need(field, value)
    }

    /// An amount that only one scheme has: of the other it is nothing.
    fn money_of(&mut self, of: bool, field: &'static str) -> Option<Fen> {
        match of {
            true => self.money(field),
            false => Some(Fen(0)),
        }
    }
}

fn level(filled: Filled<'_>, field: &str) -> Option<Level> {
    Level::numbered(filled.option(field)?.parse().ok()?).ok()
}

impl Draft {
    /// What was filled in; `None` before the insurance and the total are known.
    #[must_use]
    pub fn filled(filled: Filled<'_>) -> Option<Self> {
        let parameters = Parameters::filled(filled);
        let scheme = parameters.scheme?;
        let total = filled.money("total_fen")?;
        let mut bill = Bill {
            filled,
            missing: Vec::new(),
        };
        let employee = scheme == Scheme::Employee;
        let remote = filled.option("remote").and_then(Situation::named);
        let remote = bill.need("remote", remote);
        let hospital = bill.need("level", level(filled, "level"));
        let retiree = bill.need("retiree", filled.truth("retiree"));
        let [self_full, over_limit, class_b] =
            ["self_full_fen", "over_limit_fen", "class_b_fen"].map(|field| bill.money(field));
        let nth = bill.need("nth", filled.count("nth"));
        let [ytd_base, ytd_basic] =
            ["ytd_base_fen", "ytd_basic_fen"].map(|field| bill.money(field));
        let ytd_large = bill.money_of(employee, "ytd_large_fen");
        let ytd_cii_base = bill.money_of(!employee, "ytd_cii_base_fen");
        let ytd_cii_paid = bill.money_of(!employee, "ytd_cii_paid_fen");
        let [aid, own_balance, family] =
            ["aid_fen", "own_balance_fen", "family_fen"].map(|field| bill.money(field));
        let case = || {
            Some(Case {
                total,
                self_full: self_full?,
                over_limit: over_limit?,
                class_b: class_b?,
                level: hospital?,
                nth: nth?,
                nth_same_city: filled.count("nth_same_city"),
                transferred_from: level(filled, "transferred_from"),
                retiree: retiree?,
                remote: remote?,
                ytd_base: ytd_base?,
                ytd_basic: ytd_basic?,
                ytd_large: ytd_large?,
                ytd_cii_base: ytd_cii_base?,
                ytd_cii_paid: ytd_cii_paid?,
                aid: aid?,
                own_balance: own_balance?,
                family: family?,
            })
        };
        let other = filled.option("other").and_then(Situation::named);
        Some(Self {
            case: case(),
            parameters,
            missing: bill.missing,
            other: other.filter(|other| remote != Some(*other)),
        })
    }
}
