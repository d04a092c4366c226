//! The form of a medical settlement, pure: what was sent → the bill, the parameters, what is wrong.
//!
//! Controls are called as in the calculator's contract: a field of the case by its name, a
//! parameter by [`Name::as_str`]; amounts are in yuan, as people write them. Stretches have
//! `<name>.<row>.to` and `<name>.<row>.ratio`; the first of 大病 also `<name>.from`. What a control
//! holds is never filled in by the page: an empty parameter is not known.

mod read;

pub(crate) use read::{BILL, LATER, ROWS, Reading, read};

use crate::form::{Fields, field};
use seeds::answers::Problem;
use seeds::calculators::CalculationFault;
use seeds::calculators::medical_settlement::{Mode, Name, Scheme, Situation};

/// The field that says that the parameters were on the page that was sent.
pub(crate) const STEP: &str = "step";
/// The field that names the other place of a comparison.
pub(crate) const OTHER: &str = "other";
/// The option of [`Name::Segments`] that says that there are none.
pub(crate) const NONE: &str = "none";
/// The option that says that there are some.
pub(crate) const SOME: &str = "some";

/// The longest text that a control keeps, in characters.
const LONGEST: usize = 60;

/// What is wrong with a control.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wrong {
    /// As answers of a guide.
    Answer(Problem),
    /// No ratio with its sign.
    NotARatio,
}

/// A control that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// Name of the control, which is its id too.
    pub(crate) control: String,
    /// What is wrong.
    pub(crate) wrong: Wrong,
}

impl Fault {
    /// The control in which a fault of the calculation lies; `None` where no control mends it.
    pub(crate) fn of(fault: &CalculationFault) -> Option<Self> {
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
        let wrong = Wrong::Answer(fault.problem);
        Some(Self { control, wrong })
    }
}

/// What a control holds, without blanks around it.
pub(crate) fn text(fields: &Fields, name: &str) -> String {
    let value = field(fields, name).unwrap_or_default().trim();
    value.chars().take(LONGEST).collect()
}

/// A part of the parameters under one heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Group {
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
    pub(crate) const ALL: [Self; 4] = [Self::Deductible, Self::Ratio, Self::Away, Self::Limits];

    /// Where a parameter stands; `None` for the scheme, which is asked with the bill.
    pub(crate) const fn of(name: Name) -> Option<Self> {
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
    pub(crate) fn asks(&self, name: Name) -> bool {
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
    pub(crate) fn asks_case(&self, name: &str) -> bool {
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
