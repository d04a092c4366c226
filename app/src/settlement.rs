//! The form of a medical settlement, pure: what was sent → the bill, the parameters, what is wrong.
//!
//! Controls are called as in the calculator's contract: a field of the case by its name, a
//! parameter by [`Name::as_str`]; amounts are in yuan, as people write them. Stretches have
//! `<name>.<row>.to` and `<name>.<row>.ratio`; the first of 大病 also `<name>.from`. What a control
//! holds is never filled in by the page: an empty parameter is not known.

mod kept;
mod read;

pub(crate) use kept::controls;
pub use kept::{Kept, SET_NAME};
pub(crate) use read::{BILL, LATER, ROWS};
pub use read::{Reading, read};

use crate::form::{DO, Fields, field};
use seeds::answers::Problem;
use seeds::calculators::CalculationFault;
use seeds::calculators::medical_settlement::{Mode, Name, Scheme, Situation};
use seeds::calendar::Date;

/// The field that says that the parameters were on the page that was sent.
pub const STEP: &str = "step";
/// The field that names the other place of a comparison.
pub const OTHER: &str = "other";
/// The option of [`Name::Segments`] that says that there are none.
pub const NONE: &str = "none";
/// The option that says that there are some.
pub const SOME: &str = "some";

/// The longest text that a control keeps, in characters.
const LONGEST: usize = 60;

/// What a button asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// Go on, or estimate.
    Go,
    /// Draw what the form holds.
    Show,
    /// Keep the values on the device.
    Save,
    /// Remove them from the device.
    Clear,
}

impl Press {
    /// Reads the field. What no button sends counts as the first button of the form.
    #[must_use]
    pub fn read(text: &str) -> Self {
        match text {
            "show" => Self::Show,
            "save" => Self::Save,
            "clear" => Self::Clear,
            _ => Self::Go,
        }
    }

    /// Writes the field.
    #[must_use]
    pub const fn write(self) -> &'static str {
        match self {
            Self::Go => "go",
            Self::Show => "show",
            Self::Save => "save",
            Self::Clear => "clear",
        }
    }
}

/// What became of values on the device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Device {
    /// They were there and are filled in.
    Found(Kept),
    /// They were kept.
    Saved(Kept),
    /// The browser keeps nothing.
    Refused,
    /// They were removed.
    Cleared,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct SettlementScreen {
    /// What the controls hold.
    pub fields: Vec<(String, String)>,
    /// Whether a person sent it.
    pub sent: bool,
    /// What it means.
    pub reading: Reading,
    /// What became of values on the device; only the browser's program knows.
    pub device: Option<Device>,
}

impl SettlementScreen {
    /// What comes after `fields` were sent.
    #[must_use]
    pub fn submit(fields: &Fields) -> Self {
        let press = Press::read(field(fields, DO).unwrap_or_default());
        let mut fields = fields.to_vec();
        if press == Press::Clear {
            let values = controls();
            fields.retain(|(name, _)| name != SET_NAME && !values.contains(name));
        }
        let sent = press != Press::Show;
        let mut reading = if sent {
            read(&fields)
        } else {
            Reading::default()
        };
        match press {
            Press::Save => {
                // The bill does not matter for what is kept.
                let values = controls();
                reading
                    .faults
                    .retain(|fault| values.contains(&fault.control));
                reading.case = reading.case.filter(|_| reading.faults.is_empty());
                if text(&fields, SET_NAME).is_empty() {
                    reading.faults.push(Fault {
                        control: SET_NAME.to_owned(),
                        problem: Problem::Missing,
                    });
                }
            }
            Press::Clear => {
                reading.faults.clear();
                reading.case = None;
            }
            Press::Go | Press::Show => {}
        }
        Self {
            fields,
            sent,
            reading,
            device: None,
        }
    }

    /// The form with values that the device kept, and no bill.
    #[must_use]
    pub fn found(kept: &str) -> Option<Self> {
        let kept = kept::read(kept)?;
        Some(Self {
            fields: kept.fields.clone(),
            device: Some(Device::Found(kept)),
            ..Self::default()
        })
    }

    /// The values as one text for the device; `None` where one is wrong or the name is missing.
    #[must_use]
    pub fn kept(&self, today: Date) -> Option<String> {
        let sound = self.reading.faults.is_empty();
        sound.then(|| kept::write(&self.fields, today))
    }

    /// Notes that `text` was kept, or not.
    pub fn note(&mut self, text: &str, done: bool) {
        let kept = kept::read(text).filter(|_| done);
        self.device = Some(kept.map_or(Device::Refused, Device::Saved));
    }
}

/// A control that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Name of the control, which is its id too.
    pub control: String,
    /// What is wrong.
    pub problem: Problem,
}

impl Fault {
    /// The control in which a fault of the calculation lies; `None` where no control mends it.
    pub fn of(fault: &CalculationFault) -> Option<Self> {
        if fault.input == CalculationFault::NO_INPUT {
            return None;
        }
        let field = fault.field.strip_prefix("parameters.");
        let field = field.unwrap_or(&fault.field);
        let control = match field.split_once('[') {
            None => field.to_owned(),
            Some((list, rest)) => {
                let (row, column) = rest.split_once("].").unwrap_or((rest, ""));
                match column {
                    "from_fen" if list == Name::CiiSegments.as_str() => format!("{list}.from"),
                    "ratio" => format!("{list}.{row}.ratio"),
                    _ => format!("{list}.{row}.to"),
                }
            }
        };
        let problem = fault.problem;
        Some(Self { control, problem })
    }
}

/// What a control holds, without blanks around it.
pub fn text(fields: &Fields, name: &str) -> String {
    let value = field(fields, name).unwrap_or_default().trim();
    value.chars().take(LONGEST).collect()
}

/// A part of the parameters under one heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// 起付线.
    Deductible,
    /// 支付比例.
    Ratio,
    /// Away from home.
    Away,
    /// Limits, 大额, 大病.
    Limits,
}

impl Group {
    /// In the order of the page.
    pub const ALL: [Self; 4] = [Self::Deductible, Self::Ratio, Self::Away, Self::Limits];

    /// Where a parameter stands; `None` for the scheme, which is asked with the bill.
    pub const fn of(name: Name) -> Option<Self> {
        match name {
            Name::Scheme => None,
            Name::Deductible(_)
            | Name::NthFactor
            | Name::NthAcrossCities
            | Name::TransferDifference => Some(Self::Deductible),
            Name::ClassBPrepayRatio | Name::Segments | Name::Ratio(_) | Name::RetireeBonus => {
                Some(Self::Ratio)
            }
            Name::RemoteMode(_) | Name::RemoteValue(_) | Name::PrepayOrder => Some(Self::Away),
            Name::CapBasic
            | Name::LargeRatio
            | Name::LargeCap
            | Name::CiiSegments
            | Name::CiiCap
            | Name::CiiBase
            | Name::CiiAboveCap
            | Name::DisposableIncome => Some(Self::Limits),
        }
    }
}

impl Reading {
    /// Whether a person with this bill is asked for the parameter.
    pub fn asks(&self, name: Name) -> bool {
        let scheme = self.parameters.scheme;
        let away = self.away();
        let mode = |at: usize| {
            self.parameters
                .remote
                .get(at)
                .and_then(|remote| remote.mode)
        };
        match name {
            Name::Scheme => true,
            Name::ClassBPrepayRatio => self.has_class_b,
            Name::Deductible(level) => {
                self.level == Some(level) || self.transferred_from == Some(level)
            }
            Name::NthFactor | Name::Segments | Name::CapBasic => true,
            Name::NthAcrossCities => self.nth > 1 && !away.is_empty(),
            Name::TransferDifference => self.transferred_from.is_some(),
            Name::Ratio(level) => {
                let plain = self.parameters.segments.as_ref();
                self.level == Some(level) && plain.is_none_or(Vec::is_empty)
            }
            Name::RetireeBonus => self.retiree,
            Name::LargeRatio | Name::LargeCap => scheme == Some(Scheme::Employee),
            Name::CiiSegments | Name::CiiCap | Name::CiiAboveCap | Name::DisposableIncome => {
                scheme == Some(Scheme::Resident)
            }
            Name::CiiBase => {
                scheme == Some(Scheme::Resident) && (self.has_class_b || !away.is_empty())
            }
            Name::RemoteMode(at) => away.contains(&at),
            Name::RemoteValue(at) => away.contains(&at) && mode(at) != Some(Mode::None),
            Name::PrepayOrder => away
                .iter()
                .any(|at| matches!(mode(*at), None | Some(Mode::Prepay))),
        }
    }

    /// Whether a person with this bill is asked for the field of the case.
    pub fn asks_case(&self, name: &str) -> bool {
        let scheme = self.parameters.scheme;
        match name {
            "nth_same_city" => self.nth > 1 && self.remote.is_some_and(is_away),
            "ytd_large_fen" => scheme == Some(Scheme::Employee),
            "ytd_cii_base_fen" | "ytd_cii_paid_fen" => scheme == Some(Scheme::Resident),
            _ => true,
        }
    }

    /// The situations away from home whose parameters the bill needs.
    fn away(&self) -> Vec<usize> {
        let both = [self.remote, self.other];
        both.into_iter()
            .flatten()
            .filter_map(Situation::away)
            .collect()
    }
}

fn is_away(situation: Situation) -> bool {
    situation.away().is_some()
}
