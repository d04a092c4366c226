//! 就医费用结算估算：一张账单各方付多少.
//!
//! The formula of facts `med` §18, with its open switches as parameters. No parameter of the five
//! cities was read in an official text, so none stands in the content: they are typed in, from
//! 12393 or the agency of the city of insurance. What rests on a parameter that is not known has no
//! result, and there is no total while one that the case needs is missing.
//!
//! Every amount is rounded half up to the fen (a convention of §18, not a rule of the fund); ratios
//! are exact. Where §18 leaves a reading open, the parameter's help in the content words it:
//! 先行自付 counts towards 大病 as `cii_base` says, whichever way it was taken; with segments the
//! fees above the limit are those after the point at which the limit is reached. What §18 does not
//! bound is bounded: a ratio stays between nothing and the whole, and 大额 and 大病 pay no more than
//! their limits leave of the year.

mod case;
mod filled;
mod formula;
mod lines;
mod names;
mod parameters;
mod range;
mod reply;
mod sent;
mod share;
mod warnings;

use super::{CalculationFault, Calculator, Computed, FiguresAt, Given, Inputs, Shape, Working};
use crate::calendar::{Date, Month};
use crate::catalogue::FigureTable;
use crate::money::Fen;
use crate::rules::Value;
pub use case::{Case, Level, Situation};
pub use filled::{field_of, other_place};
pub use names::{BASES, MODES, Name, ORDERS, SCHEMES};
pub use parameters::{CiiBase, Mode, Parameters, PrepayOrder, Remote, Scheme, Segment};
pub use range::{Draft, Lacking, Range, range};
pub use reply::{Elsewhere, Reply, Settled, reply};
pub use sent::SettlementPack;
pub use share::Share;
pub use warnings::Warning;

/// A bill and what it is settled by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// Values of the city, scheme, tier and year.
    pub parameters: Parameters,
    /// The bill and the person.
    pub case: Case,
}

/// Who pays what; `None` where it rests on a parameter that is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// 起付线 of this stay.
    pub deductible: Option<Fen>,
    /// 先行自付.
    pub prepay: Option<Fen>,
    /// What the basic fund pays.
    pub basic: Option<Fen>,
    /// What 大额 pays.
    pub large: Option<Fen>,
    /// What 大病 pays.
    pub cii: Option<Fen>,
    /// What the person bears.
    pub personal: Option<Fen>,
    /// Of this, from the person's own account.
    pub own: Option<Fen>,
    /// Of this, from what relatives share.
    pub family: Option<Fen>,
    /// Of this, in cash.
    pub cash: Option<Fen>,
    /// Parameters that the case needs and that are not known, in the order of [`Name::ALL`]. A
    /// parameter whose need rests on another missing one may follow when that is given.
    pub missing: Vec<Name>,
    /// What looks wrong in the parameters.
    pub warnings: Vec<Warning>,
    /// The bill in parts; only with a total.
    pub split: Option<Split>,
}

impl Output {
    /// What the funds pay together.
    fn funds(&self) -> Option<Fen> {
        let (basic, large, cii) = (self.basic?, self.large?, self.cii?);
        Some(Fen(basic.0 + large.0 + cii.0))
    }
}

/// The bill in parts that add up to it, before 大额, 大病 and aid take over some of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split {
    /// 目录外 and 超限价.
    pub outside: Fen,
    /// One's own part of class B.
    pub class_b_own: Fen,
    /// 先行自付.
    pub prepay: Fen,
    /// 起付线.
    pub deductible: Fen,
    /// 按比例自付.
    pub by_ratio: Fen,
    /// What the basic fund would pay but for its yearly limit.
    pub above_cap: Fen,
    /// What the basic fund pays.
    pub basic: Fen,
}

/// Settles `input`.
///
/// # Errors
/// An amount, count or list that cannot be, or a missing figure of the validators.
pub fn calculate(
    input: &Input,
    figures: &FigureTable,
    on: Date,
) -> Result<(Output, Working), CalculationFault> {
    let Input { parameters, case } = input;
    case.check()?;
    parameters.check()?;
    let (mut output, trail) = formula::settle(parameters, case)?;
    let figures = FiguresAt::new(figures, Month::of(on));
    output.warnings = warnings::warnings(parameters, case, figures)?;
    let working = lines::working(case, &output, &trail);
    Ok((output, working))
}

const INPUTS: &[(&str, Shape, bool)] = &[
    ("total_fen", Shape::Money, false),
    ("self_full_fen", Shape::Money, true),
    ("over_limit_fen", Shape::Money, true),
    ("class_b_fen", Shape::Money, true),
    ("level", Shape::Whole, false),
    ("nth", Shape::Whole, false),
    ("nth_same_city", Shape::Whole, true),
    ("transferred_from", Shape::Whole, true),
    ("retiree", Shape::Truth, true),
    ("remote", Shape::Name(&Situation::NAMES), false),
    ("ytd_base_fen", Shape::Money, true),
    ("ytd_basic_fen", Shape::Money, true),
    ("ytd_large_fen", Shape::Money, true),
    ("ytd_cii_base_fen", Shape::Money, true),
    ("ytd_cii_paid_fen", Shape::Money, true),
    ("aid_fen", Shape::Money, true),
    ("own_balance_fen", Shape::Money, true),
    ("family_fen", Shape::Money, true),
];

/// Names of the fields of a case, in order.
#[must_use]
pub fn case_fields() -> Vec<&'static str> {
    INPUTS.iter().map(|(name, ..)| *name).collect()
}

/// The registered calculation. A guide gives it the case only: no parameter is official, so a guide
/// gets no amount from it and links to the page that asks for them.
pub const CALCULATOR: Calculator = Calculator {
    id: "medical-settlement",
    inputs: INPUTS,
    outputs: &[
        ("deductible_fen", Shape::Money),
        ("prepay_fen", Shape::Money),
        ("basic_fen", Shape::Money),
        ("large_fen", Shape::Money),
        ("cii_fen", Shape::Money),
        ("personal_fen", Shape::Money),
        ("own_fen", Shape::Money),
        ("family_fen", Shape::Money),
        ("cash_fen", Shape::Money),
        ("missing", Shape::Rows(&[])),
        ("warnings", Shape::Rows(&[])),
    ],
    figures: &[
        warnings::CII_INCOME,
        warnings::CII_LEAST,
        warnings::OTHER_DROP,
        warnings::REFERRAL_DROP,
    ],
    labels: LABELS,
    run,
    #[cfg(feature = "load")]
    breakpoints,
};

fn run(given: &[Given], figures: &FigureTable, on: Date) -> Result<Computed, CalculationFault> {
    let input = Input {
        parameters: Parameters::default(),
        case: read(Inputs::new(INPUTS, given))?,
    };
    let (output, working) = calculate(&input, figures, on)?;
    let value = |amount: Option<Fen>| amount.map_or(Value::Absent, |amount| Value::Whole(amount.0));
    let amounts = output.amounts().map(|(_, amount)| value(amount));
    // What is missing and what looks wrong is told to the tool alone.
    let values = amounts.into_iter().chain([Value::Absent, Value::Absent]);
    Ok(Computed::certain(values.collect(), working))
}

fn read(inputs: Inputs<'_>) -> Result<Case, CalculationFault> {
    let at = |name: &str| {
        INPUTS
            .iter()
            .position(|(known, ..)| *known == name)
            .unwrap_or(0)
    };
    let money = |name| Ok::<_, CalculationFault>(inputs.money(at(name))?.unwrap_or_default());
    let level = |name| {
        let number = inputs.whole(at(name))?;
        let level = number.map(Level::numbered).transpose();
        level.map_err(|problem| inputs.fault(at(name), problem))
    };
    let needed = |name, value| inputs.required(at(name), value);
    Ok(Case {
        total: inputs.required(0, inputs.money(0)?)?,
        self_full: money("self_full_fen")?,
        over_limit: money("over_limit_fen")?,
        class_b: money("class_b_fen")?,
        level: inputs.required(at("level"), level("level")?)?,
        nth: needed("nth", inputs.whole(at("nth"))?)?,
        nth_same_city: inputs.whole(at("nth_same_city"))?,
        transferred_from: level("transferred_from")?,
        retiree: inputs.truth(at("retiree"))?,
        remote: Situation::at(inputs.name(at("remote"))?),
        ytd_base: money("ytd_base_fen")?,
        ytd_basic: money("ytd_basic_fen")?,
        ytd_large: money("ytd_large_fen")?,
        ytd_cii_base: money("ytd_cii_base_fen")?,
        ytd_cii_paid: money("ytd_cii_paid_fen")?,
        aid: money("aid_fen")?,
        own_balance: money("own_balance_fen")?,
        family: money("family_fen")?,
    })
}

#[cfg(feature = "load")]
fn breakpoints(_: usize, _: &FigureTable) -> Vec<Value> {
    Vec::new()
}

const LABELS: &[&str] = &[
    "medical-settlement.basic",
    "medical-settlement.case.aid_fen",
    "medical-settlement.case.class_b_fen",
    "medical-settlement.case.family_fen",
    "medical-settlement.case.level",
    "medical-settlement.case.nth",
    "medical-settlement.case.nth_same_city",
    "medical-settlement.case.over_limit_fen",
    "medical-settlement.case.own_balance_fen",
    "medical-settlement.case.remote",
    "medical-settlement.case.retiree",
    "medical-settlement.case.self_full_fen",
    "medical-settlement.case.total_fen",
    "medical-settlement.case.transferred_from",
    "medical-settlement.case.ytd_base_fen",
    "medical-settlement.case.ytd_basic_fen",
    "medical-settlement.case.ytd_cii_base_fen",
    "medical-settlement.case.ytd_cii_paid_fen",
    "medical-settlement.case.ytd_large_fen",
    "medical-settlement.cash",
    "medical-settlement.cii",
    "medical-settlement.cii-base",
    "medical-settlement.class-b-own",
    "medical-settlement.counted",
    "medical-settlement.deductible",
    "medical-settlement.family",
    "medical-settlement.help.cap-basic",
    "medical-settlement.help.cii-above-cap",
    "medical-settlement.help.cii-base",
    "medical-settlement.help.cii-cap",
    "medical-settlement.help.cii-segments",
    "medical-settlement.help.class-b",
    "medical-settlement.help.deductible",
    "medical-settlement.help.disposable-income",
    "medical-settlement.help.large",
    "medical-settlement.help.nth-across-cities",
    "medical-settlement.help.nth-factor",
    "medical-settlement.help.prepay-order",
    "medical-settlement.help.ratio",
    "medical-settlement.help.remote-mode",
    "medical-settlement.help.remote-value",
    "medical-settlement.help.retiree-bonus",
    "medical-settlement.help.scheme",
    "medical-settlement.help.segments",
    "medical-settlement.help.transfer-difference",
    "medical-settlement.in-policy",
    "medical-settlement.large",
    "medical-settlement.option.base.both",
    "medical-settlement.option.base.class_b",
    "medical-settlement.option.base.neither",
    "medical-settlement.option.base.prepay",
    "medical-settlement.option.mode.minus_pp",
    "medical-settlement.option.mode.multiply",
    "medical-settlement.option.mode.none",
    "medical-settlement.option.mode.prepay",
    "medical-settlement.option.order.after_deductible",
    "medical-settlement.option.order.before_deductible",
    "medical-settlement.option.remote.emergency",
    "medical-settlement.option.remote.in-province",
    "medical-settlement.option.remote.long-term",
    "medical-settlement.option.remote.none",
    "medical-settlement.option.remote.other",
    "medical-settlement.option.remote.referral",
    "medical-settlement.option.remote.unfiled",
    "medical-settlement.option.scheme.employee",
    "medical-settlement.option.scheme.resident",
    "medical-settlement.outside",
    "medical-settlement.own",
    "medical-settlement.parameter.cap_basic",
    "medical-settlement.parameter.cii.cap",
    "medical-settlement.parameter.cii.segments",
    "medical-settlement.parameter.cii_above_cap",
    "medical-settlement.parameter.cii_base",
    "medical-settlement.parameter.class_b_prepay_ratio",
    "medical-settlement.parameter.deductible.l1",
    "medical-settlement.parameter.deductible.l2",
    "medical-settlement.parameter.deductible.l3",
    "medical-settlement.parameter.disposable_income",
    "medical-settlement.parameter.large.cap",
    "medical-settlement.parameter.large.ratio",
    "medical-settlement.parameter.nth_across_cities",
    "medical-settlement.parameter.nth_factor",
    "medical-settlement.parameter.prepay_order",
    "medical-settlement.parameter.ratio.l1",
    "medical-settlement.parameter.ratio.l2",
    "medical-settlement.parameter.ratio.l3",
    "medical-settlement.parameter.remote.emergency.mode",
    "medical-settlement.parameter.remote.emergency.value",
    "medical-settlement.parameter.remote.in-province.mode",
    "medical-settlement.parameter.remote.in-province.value",
    "medical-settlement.parameter.remote.long-term.mode",
    "medical-settlement.parameter.remote.long-term.value",
    "medical-settlement.parameter.remote.other.mode",
    "medical-settlement.parameter.remote.other.value",
    "medical-settlement.parameter.remote.referral.mode",
    "medical-settlement.parameter.remote.referral.value",
    "medical-settlement.parameter.remote.unfiled.mode",
    "medical-settlement.parameter.remote.unfiled.value",
    "medical-settlement.parameter.retiree_bonus",
    "medical-settlement.parameter.scheme",
    "medical-settlement.parameter.segments",
    "medical-settlement.parameter.transfer_difference",
    "medical-settlement.personal",
    "medical-settlement.prepay",
    "medical-settlement.room",
    "medical-settlement.total",
    "medical-settlement.warning.cii-ratio",
    "medical-settlement.warning.cii-threshold",
    "medical-settlement.warning.ratio-above-one",
    "medical-settlement.warning.ratio-rises",
    "medical-settlement.warning.remote-drop",
];

#[cfg(test)]
mod tests;
