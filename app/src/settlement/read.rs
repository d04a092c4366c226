//! Reads the controls.

use super::{Fault, NONE, OTHER, SOME, STEP, text};
use crate::form::{Fields, field};
use seeds::answers::Problem;
use seeds::calculators::medical_settlement::{
    Case, CiiBase, Level, Mode, Name, Parameters, PrepayOrder, Remote, Scheme, Segment, Situation,
    Takes,
};
use seeds::field::number;
use seeds::money::{Fen, Ratio};

/// Amounts of the bill, asked first.
pub(crate) const BILL: [&str; 4] = [
    "total_fen",
    "self_full_fen",
    "over_limit_fen",
    "class_b_fen",
];
/// What is asked beside the parameters: the year so far, and who helps to pay.
pub(crate) const LATER: [&str; 9] = [
    "nth_same_city",
    "ytd_base_fen",
    "ytd_basic_fen",
    "ytd_large_fen",
    "ytd_cii_base_fen",
    "ytd_cii_paid_fen",
    "aid_fen",
    "own_balance_fen",
    "family_fen",
];
/// The most stretches that the form takes: a bound on the page, not a rule.
pub(crate) const ROWS: usize = 8;

/// What was sent, as far as it can be read.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// What is known of the parameters that the bill needs; the rest is left out.
    pub parameters: Parameters,
    /// The bill; `None` while something of it is missing or wrong.
    pub case: Option<Case>,
    /// Where the treatment is.
    pub remote: Option<Situation>,
    /// The other place to compare with.
    pub other: Option<Situation>,
    /// Level of the hospital.
    pub level: Option<Level>,
    /// The lower level from which the person was sent up.
    pub transferred_from: Option<Level>,
    /// Which stay of the year; 0 while it is not known.
    pub nth: i64,
    /// Whether retired.
    pub retiree: bool,
    /// Whether the bill has class B.
    pub has_class_b: bool,
    /// Whether the parameters were on the page that was sent.
    pub second: bool,
    /// What is wrong, in the order of the page.
    pub faults: Vec<Fault>,
}

struct Reader<'a> {
    fields: &'a Fields,
    faults: Vec<Fault>,
}

/// Reads what was sent. Controls that the bill does not need are not looked at.
#[must_use]
pub fn read(fields: &Fields) -> Reading {
    let mut reader = Reader {
        fields,
        faults: Vec::new(),
    };
    let mut reading = Reading {
        second: field(fields, STEP).is_some(),
        ..Reading::default()
    };
    reading.parameters.scheme = reader.one_of(Name::Scheme, &[Scheme::Employee, Scheme::Resident]);
    reading.remote = reader.required("remote", Situation::named);
    reading.other = reader.optional(OTHER, Situation::named);
    reading.other = reading.other.filter(|other| reading.remote != Some(*other));
    reading.level = reader.required("level", level);
    reading.transferred_from = reader.optional("transferred_from", level);
    let retiree = reader.required("retiree", truth);
    reading.retiree = retiree.unwrap_or_default();
    let nth = reader.count("nth", true);
    reading.nth = nth.unwrap_or_default();
    let bill = BILL.map(|name| reader.money(name, true));
    reading.has_class_b = bill[3].is_some_and(|class_b| class_b > Fen(0));
    if !reading.second {
        reading.faults = reader.faults;
        return reading;
    }
    let [same_city, amounts @ ..] = LATER;
    let same_city = match reading.asks_case(same_city) {
        true => reader.count(same_city, false),
        false => None,
    };
    // What the insurance does not have is nothing.
    let amounts = amounts.map(|name| match reading.asks_case(name) {
        true => reader.money(name, true),
        false => Some(Fen(0)),
    });
    reader.parameters(&mut reading);
    reading.case = case(&reading, bill, amounts, (nth, same_city), retiree);
    reading.faults = reader.faults;
    reading
}

fn case(
    reading: &Reading,
    bill: [Option<Fen>; 4],
    amounts: [Option<Fen>; 8],
    (nth, nth_same_city): (Option<i64>, Option<i64>),
    retiree: Option<bool>,
) -> Option<Case> {
    let [total, self_full, over_limit, class_b] = bill;
    let [base, basic, large, cii_base, cii_paid, aid, own, family] = amounts;
    Some(Case {
        total: total?,
        self_full: self_full?,
        over_limit: over_limit?,
        class_b: class_b?,
        level: reading.level?,
        nth: nth?,
        nth_same_city,
        transferred_from: reading.transferred_from,
        retiree: retiree?,
        remote: reading.remote?,
        ytd_base: base?,
        ytd_basic: basic?,
        ytd_large: large?,
        ytd_cii_base: cii_base?,
        ytd_cii_paid: cii_paid?,
        aid: aid?,
        own_balance: own?,
        family: family?,
    })
}

fn level(text: &str) -> Option<Level> {
    Level::numbered(text.parse().ok()?).ok()
}

fn truth(text: &str) -> Option<bool> {
    match text {
        "y" => Some(true),
        "n" => Some(false),
        _ => None,
    }
}

impl Reader<'_> {
    fn problem(&mut self, control: &str, problem: Problem) {
        let control = control.to_owned();
        self.faults.push(Fault { control, problem });
    }

    fn text(&self, name: &str) -> Option<String> {
        let text = text(self.fields, name);
        (!text.is_empty()).then_some(text)
    }

    /// The option that was picked, if any.
    fn optional<T>(&mut self, name: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let value = read(&self.text(name)?);
        if value.is_none() {
            self.problem(name, Problem::NoSuchOption);
        }
        value
    }

    fn required<T>(&mut self, name: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        if self.text(name).is_none() {
            self.problem(name, Problem::Missing);
        }
        self.optional(name, read)
    }

    /// The value of a control as `read` reads it; what is wrong with it is noted.
    fn typed<T>(&mut self, name: &str, read: impl Fn(&str) -> Result<T, Problem>) -> Option<T> {
        let value = read(&self.text(name)?);
        value.map_err(|problem| self.problem(name, problem)).ok()
    }

    fn count(&mut self, name: &str, required: bool) -> Option<i64> {
        if self.text(name).is_none() && required {
            self.problem(name, Problem::Missing);
        }
        self.typed(name, |text| match number::count(text)? {
            count if count > 0 => Ok(count),
            _ => Err(Problem::NotANumber),
        })
    }

    fn money(&mut self, name: &str, required: bool) -> Option<Fen> {
        if self.text(name).is_none() && required {
            self.problem(name, Problem::Missing);
        }
        self.typed(name, |text| match number::money(text)? {
            amount if amount.0 >= 0 => Ok(amount),
            _ => Err(Problem::NotAnAmount),
        })
    }

    fn ratio(&mut self, name: &str) -> Option<Ratio> {
        self.typed(name, number::ratio)
    }

    fn ratios(&mut self, name: &str) -> Option<Vec<Ratio>> {
        self.typed(name, |text| {
            let parts = text.split([',', '，', '、', ';', '；', '/', ' ', '\u{3000}']);
            let parts = parts.filter(|part| !part.is_empty());
            let ratios = parts.map(number::ratio).collect::<Result<Vec<_>, _>>()?;
            match ratios.is_empty() {
                true => Err(Problem::NotARatio),
                false => Ok(ratios),
            }
        })
    }

    fn one_of<T: Copy>(&mut self, name: Name, values: &[T]) -> Option<T> {
        let Takes::Name(names) = name.takes() else {
            return None;
        };
        self.optional(name.as_str(), |text| {
            let at = names.iter().position(|known| *known == text)?;
            values.get(at).copied()
        })
    }

    /// Stretches without a gap: each begins where the one before ends.
    fn stretches(&mut self, list: &str, first: Fen) -> Vec<Segment> {
        let names =
            (0..ROWS).map(|row| (format!("{list}.{row}.to"), format!("{list}.{row}.ratio")));
        let filled = |reader: &Self, (to, ratio): &(String, String)| {
            reader.text(to).is_some() || reader.text(ratio).is_some()
        };
        let rows: Vec<_> = names.filter(|row| filled(self, row)).collect();
        let mut from = Some(first);
        let mut segments = Vec::with_capacity(rows.len());
        for (to, ratio) in &rows {
            let end = self.money(to, false);
            if self.text(ratio).is_none() {
                self.problem(ratio, Problem::Missing);
            }
            let ratio = self.ratio(ratio);
            if let (Some(from), Some(ratio)) = (from, ratio) {
                segments.push(Segment {
                    from,
                    to: end,
                    ratio,
                });
            }
            from = end;
        }
        segments
    }

    fn basic_stretches(&mut self) -> Option<Vec<Segment>> {
        let name = Name::Segments.as_str();
        let some = |text: &str| match text {
            NONE => Some(false),
            SOME => Some(true),
            _ => None,
        };
        match self.optional(name, some)? {
            false => Some(Vec::new()),
            true => {
                let segments = self.stretches(name, Fen(0));
                if segments.is_empty() && self.faults.is_empty() {
                    self.problem(&format!("{name}.0.ratio"), Problem::Missing);
                }
                Some(segments).filter(|segments| !segments.is_empty())
            }
        }
    }

    fn critical_stretches(&mut self) -> Option<Vec<Segment>> {
        let name = Name::CiiSegments.as_str();
        let begin = format!("{name}.from");
        let first = self.money(&begin, false);
        let segments = self.stretches(name, first.unwrap_or_default());
        match (first, segments.is_empty()) {
            (None, true) => None,
            (None, false) => {
                if self.text(&begin).is_none() {
                    self.problem(&begin, Problem::Missing);
                }
                None
            }
            (Some(_), true) => {
                self.problem(&format!("{name}.0.ratio"), Problem::Missing);
                None
            }
            (Some(_), false) => Some(segments),
        }
    }

    /// Reads the parameters that the bill needs, those that others rest on first.
    fn parameters(&mut self, reading: &mut Reading) {
        let modes = [Mode::None, Mode::Prepay, Mode::MinusPoints, Mode::Multiply];
        let mut remote = [Remote::default(); 6];
        for (at, remote) in remote.iter_mut().enumerate() {
            let name = Name::RemoteMode(at);
            if reading.asks(name) {
                remote.mode = self.one_of(name, &modes);
            }
        }
        reading.parameters.remote = remote;
        reading.parameters.segments = self.basic_stretches();
        for name in Name::ALL
            .into_iter()
            .filter(|name| reading.asks(*name))
            .collect::<Vec<_>>()
        {
            let control = name.as_str();
            let parameters = &mut reading.parameters;
            match name {
                Name::Scheme | Name::RemoteMode(_) | Name::Segments => {}
                Name::ClassBPrepayRatio => {
                    parameters.class_b_prepay_ratio = self.ratio(control);
                }
                Name::Deductible(level) => {
                    parameters.deductible[level.index()] = self.money(control, false);
                }
                Name::NthFactor => parameters.nth_factor = self.ratios(control),
                Name::NthAcrossCities => {
                    parameters.nth_across_cities = self.optional(control, truth);
                }
                Name::TransferDifference => {
                    parameters.transfer_difference = self.optional(control, truth);
                }
                Name::Ratio(level) => parameters.ratio[level.index()] = self.ratio(control),
                Name::RetireeBonus => parameters.retiree_bonus = self.ratio(control),
                Name::CapBasic => parameters.cap_basic = self.money(control, false),
                Name::LargeRatio => parameters.large_ratio = self.ratio(control),
                Name::LargeCap => parameters.large_cap = self.money(control, false),
                Name::CiiSegments => parameters.cii_segments = self.critical_stretches(),
                Name::CiiCap => parameters.cii_cap = self.money(control, false),
                Name::CiiBase => {
                    let bases = [
                        CiiBase::Neither,
                        CiiBase::Prepay,
                        CiiBase::ClassB,
                        CiiBase::Both,
                    ];
                    parameters.cii_base = self.one_of(name, &bases);
                }
                Name::CiiAboveCap => parameters.cii_above_cap = self.optional(control, truth),
                Name::RemoteValue(at) => {
                    let value = self.ratio(control);
                    if let Some(remote) = parameters.remote.get_mut(at) {
                        remote.value = value;
                    }
                }
                Name::PrepayOrder => {
                    let orders = [PrepayOrder::BeforeDeductible, PrepayOrder::AfterDeductible];
                    parameters.prepay_order = self.one_of(name, &orders);
                }
                Name::DisposableIncome => {
                    parameters.disposable_income = self.money(control, false);
                }
            }
        }
    }
}
