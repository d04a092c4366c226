//! `medical-settlement` as JSON: `parameters` by the names of facts §18, and the `case`.
//!
//! A parameter that is null or left out is not known. Money is whole fen, ratios are decimal
//! strings; segments are lists of `from_fen`, `to_fen` (null in the last) and `ratio`, and an empty
//! list states that there are none.

use super::Outcome;
use crate::calculators::medical_settlement::{
    BASES, Case, CiiBase, Input, Level, MODES, Mode, Name, ORDERS, Output, Parameters, PrepayOrder,
    Remote, SCHEMES, Scheme, Segment, Situation, Warning, calculate, case_fields,
};
use crate::calculators::{CalculationFault, Working};
use crate::calendar::Date;
use crate::catalogue::FigureTable;
use crate::field::json::{JsonFault, Record, fen, option, ratio, truth, whole};
use crate::money::Fen;
use serde::Serialize;
use serde_json::{Map, Value};

/// Who pays what, in fen; null where it rests on a parameter that is not known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Settled {
    /// [`Output::deductible`].
    pub deductible_fen: Option<Fen>,
    /// [`Output::prepay`].
    pub prepay_fen: Option<Fen>,
    /// [`Output::basic`].
    pub basic_fen: Option<Fen>,
    /// [`Output::large`].
    pub large_fen: Option<Fen>,
    /// [`Output::cii`].
    pub cii_fen: Option<Fen>,
    /// [`Output::personal`].
    pub personal_fen: Option<Fen>,
    /// [`Output::own`].
    pub own_fen: Option<Fen>,
    /// [`Output::family`].
    pub family_fen: Option<Fen>,
    /// [`Output::cash`].
    pub cash_fen: Option<Fen>,
    /// Names of [`Output::missing`].
    pub missing: Vec<&'static str>,
    /// [`Output::warnings`].
    pub warnings: Vec<Warning>,
}

impl From<Output> for Settled {
    fn from(output: Output) -> Self {
        Self {
            deductible_fen: output.deductible,
            prepay_fen: output.prepay,
            basic_fen: output.basic,
            large_fen: output.large,
            cii_fen: output.cii,
            personal_fen: output.personal,
            own_fen: output.own,
            family_fen: output.family,
            cash_fen: output.cash,
            missing: output.missing.into_iter().map(Name::as_str).collect(),
            warnings: output.warnings,
        }
    }
}

/// Settles the `request`.
pub(super) fn settle(
    request: &Map<String, Value>,
    figures: &FigureTable,
    on: Date,
) -> Result<(Outcome, Working), JsonFault> {
    let request = Record::open(".", request, &["parameters", "case"])?;
    let names = Name::ALL.map(Name::as_str);
    let parameters = request.record("parameters", &names)?;
    let case = request.record("case", &case_fields())?;
    let input = Input {
        parameters: read_parameters(&request.given("parameters", parameters)?)?,
        case: read_case(&request.given("case", case)?)?,
    };
    let (output, working) = calculate(&input, figures, on).map_err(in_its_object)?;
    Ok((Outcome::MedicalSettlement(output.into()), working))
}

/// The fault with the object in which its field stands.
fn in_its_object(fault: CalculationFault) -> JsonFault {
    let ours = fault.input == CalculationFault::NO_INPUT;
    let mut fault = JsonFault::from(fault);
    if !ours && !fault.field.starts_with("parameters.") {
        fault.field = format!("case.{}", fault.field);
    }
    fault
}

fn read_parameters(record: &Record<'_>) -> Result<Parameters, JsonFault> {
    let fen = |name: Name| record.read(name.as_str(), fen);
    let ratio = |name: Name| record.read(name.as_str(), ratio);
    let truth = |name: Name| record.read(name.as_str(), truth);
    let [one, two, three] = Level::ALL;
    let mut remote = [Remote::default(); 6];
    for (at, remote) in remote.iter_mut().enumerate() {
        remote.mode = one_of(record, Name::RemoteMode(at), MODES, &ALL_MODES)?;
        remote.value = ratio(Name::RemoteValue(at))?;
    }
    Ok(Parameters {
        scheme: one_of(record, Name::Scheme, SCHEMES, &ALL_SCHEMES)?,
        class_b_prepay_ratio: ratio(Name::ClassBPrepayRatio)?,
        deductible: [
            fen(Name::Deductible(one))?,
            fen(Name::Deductible(two))?,
            fen(Name::Deductible(three))?,
        ],
        nth_factor: record.list(Name::NthFactor.as_str(), super::ratio)?,
        nth_across_cities: truth(Name::NthAcrossCities)?,
        transfer_difference: truth(Name::TransferDifference)?,
        ratio: [
            ratio(Name::Ratio(one))?,
            ratio(Name::Ratio(two))?,
            ratio(Name::Ratio(three))?,
        ],
        retiree_bonus: ratio(Name::RetireeBonus)?,
        segments: segments(record, Name::Segments)?,
        cap_basic: fen(Name::CapBasic)?,
        large_ratio: ratio(Name::LargeRatio)?,
        large_cap: fen(Name::LargeCap)?,
        cii_segments: segments(record, Name::CiiSegments)?,
        cii_cap: fen(Name::CiiCap)?,
        cii_base: one_of(record, Name::CiiBase, BASES, &ALL_BASES)?,
        cii_above_cap: truth(Name::CiiAboveCap)?,
        remote,
        prepay_order: one_of(record, Name::PrepayOrder, ORDERS, &ALL_ORDERS)?,
        disposable_income: fen(Name::DisposableIncome)?,
    })
}

// In the order of their names.
const ALL_SCHEMES: [Scheme; 2] = [Scheme::Employee, Scheme::Resident];
const ALL_MODES: [Mode; 4] = [Mode::None, Mode::Prepay, Mode::MinusPoints, Mode::Multiply];
const ALL_ORDERS: [PrepayOrder; 2] = [PrepayOrder::BeforeDeductible, PrepayOrder::AfterDeductible];
const ALL_BASES: [CiiBase; 4] = [
    CiiBase::Neither,
    CiiBase::Prepay,
    CiiBase::ClassB,
    CiiBase::Both,
];

/// The value whose name is given; `None` where it is not known.
fn one_of<T: Copy>(
    record: &Record<'_>,
    name: Name,
    names: &[&str],
    values: &[T],
) -> Result<Option<T>, JsonFault> {
    let at = record.read(name.as_str(), |value| option(names, value))?;
    Ok(at.and_then(|at| values.get(usize::from(at))).copied())
}

fn segments(record: &Record<'_>, name: Name) -> Result<Option<Vec<Segment>>, JsonFault> {
    let rows = record.records(name.as_str(), &["from_fen", "to_fen", "ratio"])?;
    let segment = |row: &Record<'_>| {
        Ok(Segment {
            from: row.required("from_fen", fen)?,
            to: row.read("to_fen", fen)?,
            ratio: row.required("ratio", ratio)?,
        })
    };
    rows.map(|rows| rows.iter().map(segment).collect())
        .transpose()
}

fn read_case(record: &Record<'_>) -> Result<Case, JsonFault> {
    let amount = |name| Ok::<_, JsonFault>(record.read(name, fen)?.unwrap_or_default());
    let level = |value| Level::numbered(whole(value)?);
    Ok(Case {
        total: record.required("total_fen", fen)?,
        self_full: amount("self_full_fen")?,
        over_limit: amount("over_limit_fen")?,
        class_b: amount("class_b_fen")?,
        level: record.required("level", level)?,
        nth: record.required("nth", whole)?,
        nth_same_city: record.read("nth_same_city", whole)?,
        transferred_from: record.read("transferred_from", level)?,
        retiree: record.read("retiree", truth)?.unwrap_or(false),
        remote: record.named("remote", Situation::named)?,
        ytd_base: amount("ytd_base_fen")?,
        ytd_basic: amount("ytd_basic_fen")?,
        ytd_large: amount("ytd_large_fen")?,
        ytd_cii_base: amount("ytd_cii_base_fen")?,
        ytd_cii_paid: amount("ytd_cii_paid_fen")?,
        aid: amount("aid_fen")?,
        own_balance: amount("own_balance_fen")?,
        family: amount("family_fen")?,
    })
}
