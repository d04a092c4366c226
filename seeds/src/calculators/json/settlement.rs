//! `medical-settlement` as JSON: `parameters` by the names of facts §18, and the `case`.
//!
//! A parameter that is null or left out is not known. Money is whole fen, ratios are decimal
//! strings; segments are lists of `from_fen`, `to_fen` (null in the last) and `ratio`, and an empty
//! list states that there are none.

use super::read::{Node, Record};
use super::{JsonFault, Outcome};
use crate::answers::Problem;
use crate::calculators::medical_settlement::{
    BASES, Case, CiiBase, Input, Level, MODES, Mode, Name, ORDERS, Output, Parameters, PrepayOrder,
    Remote, SCHEMES, Scheme, Segment, Situation, Warning, calculate, case_fields,
};
use crate::calculators::{CalculationFault, Working};
use crate::calendar::Date;
use crate::catalogue::FigureTable;
use crate::money::{Fen, Ratio};
use serde::Serialize;

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

/// Settles the request `node`.
pub(super) fn settle(
    node: &Node,
    figures: &FigureTable,
    on: Date,
) -> Result<(Outcome, Working), JsonFault> {
    let request = Record::open(".", node, &["parameters", "case"])?;
    let names = Name::ALL.map(Name::as_str);
    let parameters = request.record("parameters", &names)?;
    let case = request.record("case", &case_fields())?;
    let input = Input {
        parameters: read_parameters(&request.required("parameters", parameters)?)?,
        case: read_case(&request.required("case", case)?)?,
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
    let fen = |name: Name| Ok::<_, JsonFault>(record.whole(name.as_str())?.map(Fen));
    let ratio = |name: Name| record.parsed::<Ratio>(name.as_str(), Problem::NotARatio);
    let truth = |name: Name| record.truth(name.as_str());
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
        nth_factor: record.parsed_list(Name::NthFactor.as_str(), Problem::NotARatio)?,
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
    let Some(text) = record.text(name.as_str())? else {
        return Ok(None);
    };
    let at = names.iter().position(|known| *known == text);
    let value = at.and_then(|at| values.get(at)).copied();
    let fault = || record.fault(name.as_str(), Problem::NoSuchOption);
    value.ok_or_else(fault).map(Some)
}

fn segments(record: &Record<'_>, name: Name) -> Result<Option<Vec<Segment>>, JsonFault> {
    let rows = record.records(name.as_str(), &["from_fen", "to_fen", "ratio"])?;
    let segment = |row: &Record<'_>| {
        Ok(Segment {
            from: Fen(row.required("from_fen", row.whole("from_fen")?)?),
            to: row.whole("to_fen")?.map(Fen),
            ratio: row.required("ratio", row.parsed("ratio", Problem::NotARatio)?)?,
        })
    };
    rows.map(|rows| rows.iter().map(segment).collect())
        .transpose()
}

fn read_case(record: &Record<'_>) -> Result<Case, JsonFault> {
    let fen = |name| Ok::<_, JsonFault>(Fen(record.whole(name)?.unwrap_or(0)));
    let level = |name| {
        let number = record.whole(name)?;
        let level = number.map(Level::numbered).transpose();
        level.map_err(|problem| record.fault(name, problem))
    };
    Ok(Case {
        total: Fen(record.required("total_fen", record.whole("total_fen")?)?),
        self_full: fen("self_full_fen")?,
        over_limit: fen("over_limit_fen")?,
        class_b: fen("class_b_fen")?,
        level: record.required("level", level("level")?)?,
        nth: record.required("nth", record.whole("nth")?)?,
        nth_same_city: record.whole("nth_same_city")?,
        transferred_from: level("transferred_from")?,
        retiree: record.truth("retiree")?.unwrap_or(false),
        remote: record.named("remote", Situation::named)?,
        ytd_base: fen("ytd_base_fen")?,
        ytd_basic: fen("ytd_basic_fen")?,
        ytd_large: fen("ytd_large_fen")?,
        ytd_cii_base: fen("ytd_cii_base_fen")?,
        ytd_cii_paid: fen("ytd_cii_paid_fen")?,
        aid: fen("aid_fen")?,
        own_balance: fen("own_balance_fen")?,
        family: fen("family_fen")?,
    })
}
