//! 职工养老跨省转移多少钱.
//!
//! Ordinary accounts: T = A + U (《城镇企业职工基本养老保险关系转移接续暂行办法》国办发〔2009〕66号 第4条,
//! si:PEN-40…42). A is what the personal account holds; U is 12% of the wages on which contributions
//! were paid from 1998-01 on, rounded once on the sum, half up to the fen. Temporary accounts move
//! whole: employer's and personal contributions with interest (第5条, si:PEN-44).

mod check;

use super::{
    Amount, CalculationFault, Calculator, Computed, FiguresAt, Given, Inputs, Shape, Working,
    WorkingLine,
};
use crate::answers::Problem;
use crate::calendar::{Date, Month};
use crate::catalogue::FigureTable;
use crate::money::{Fen, Ratio};
use crate::rules::Value;
use check::{check_amounts, check_periods};

/// What kind of account is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Account {
    /// 一般账户.
    Ordinary,
    /// 临时缴费账户.
    Temporary,
}

impl Account {
    /// Every kind, in the order of its names.
    pub const ALL: [Self; 2] = [Self::Ordinary, Self::Temporary];
    /// The names, in the order of [`Account::ALL`].
    pub const NAMES: [&'static str; 2] = ["ordinary", "temporary"];

    /// The kind with that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let at = Self::NAMES.iter().position(|known| *known == name)?;
        Self::ALL.get(at).copied()
    }
}

/// Months in a row for which contributions were paid on the same wage. Months that were owed and
/// never paid do not belong to it (si:PEN-28).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first month.
    pub from: Month,
    /// The last month; the month of asking at the latest.
    pub to: Month,
    /// 缴费工资 of each month: the contribution base.
    pub monthly_wage: Fen,
}

/// What is moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// The kind of account.
    pub kind: Account,
    /// Personal contributions with interest from before 1998 (66号 第4条第1项). 0 where there are
    /// none, and always for a temporary account.
    pub pre_1998: Fen,
    /// What the personal account holds since 1998, interest included (第4条第1项). Needed for an
    /// ordinary account; for a temporary one it follows from the periods and must be left out.
    pub account_balance: Option<Fen>,
    /// When contributions were paid, in any order; no month twice.
    pub periods: Vec<Period>,
    /// The employer's rate. Needed for a temporary account, refused for an ordinary one, whose
    /// amount does not depend on it.
    pub employer_rate: Option<Ratio>,
    /// Interest of a temporary account. 0 for an ordinary one: its balance holds it already.
    pub interest: Fen,
}

/// How much is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Output {
    /// Ordinary: A, the personal account. Temporary: personal contributions and all interest.
    pub account: Fen,
    /// Ordinary: U, from the pooled fund. Temporary: the employer's contributions.
    pub pooled: Fen,
    /// The sum of both.
    pub total: Fen,
    /// Months for which contributions were paid, those before 1998 included.
    pub months: i64,
}

const POOL_RATE: &str = "pension-pool-rate";
const POOL_START: &str = "pension-pool-start";
const PERSONAL_RATE: &str = "pension-personal-rate";

/// How much is moved for `input`.
///
/// # Errors
/// An amount out of bounds or out of place for the kind of account; periods that are missing, too
/// many, reversed, overlapping or after `on`; a missing figure.
pub fn calculate(
    input: &Input,
    figures: &FigureTable,
    on: Date,
) -> Result<(Output, Working), CalculationFault> {
    let today = Month::of(on);
    check_amounts(input)?;
    check_periods(&input.periods, today)?;
    let figures = FiguresAt::new(figures, today);
    match input.kind {
        Account::Ordinary => ordinary(input, figures),
        Account::Temporary => temporary(input, figures),
    }
}

fn ordinary(input: &Input, figures: FiguresAt<'_>) -> Result<(Output, Working), CalculationFault> {
    let missing = || fault(BALANCE, Problem::Missing);
    let balance = input.account_balance.ok_or_else(missing)?;
    let start = figures.month(POOL_START)?;
    let rate = figures.ratio(POOL_RATE)?;
    let mut working = Working::new();
    let months = months_line(&input.periods, &mut working);
    let wages = wages(&input.periods, Some(start), &mut working)?;
    let pooled = rate.of(wages);
    let formula = format!("{} × {}", rate.percent(), wages.yuan());
    line(
        &mut working,
        "pooled",
        formula,
        Amount::Money(pooled),
        Some(POOL_RATE),
    );
    let account = plus(input.pre_1998, balance)?;
    let formula = format!("{} + {}", input.pre_1998.yuan(), balance.yuan());
    line(
        &mut working,
        "account",
        formula,
        Amount::Money(account),
        None,
    );
    let total = total_line(account, pooled, &mut working)?;
    Ok((
        Output {
            account,
            pooled,
            total,
            months,
        },
        working,
    ))
}

fn temporary(input: &Input, figures: FiguresAt<'_>) -> Result<(Output, Working), CalculationFault> {
    let missing = || fault(EMPLOYER_RATE, Problem::Missing);
    let employer_rate = input.employer_rate.ok_or_else(missing)?;
    let personal_rate = figures.ratio(PERSONAL_RATE)?;
    let mut working = Working::new();
    let months = months_line(&input.periods, &mut working);
    let wages = wages(&input.periods, None, &mut working)?;
    let pooled = employer_rate.of(wages);
    let formula = format!("{} × {}", employer_rate.percent(), wages.yuan());
    line(
        &mut working,
        "employer",
        formula,
        Amount::Money(pooled),
        None,
    );
    let personal = personal_rate.of(wages);
    let formula = format!("{} × {}", personal_rate.percent(), wages.yuan());
    line(
        &mut working,
        "personal",
        formula,
        Amount::Money(personal),
        Some(PERSONAL_RATE),
    );
    let account = plus(personal, input.interest)?;
    let formula = format!("{} + {}", personal.yuan(), input.interest.yuan());
    line(
        &mut working,
        "personal-account",
        formula,
        Amount::Money(account),
        None,
    );
    let total = total_line(account, pooled, &mut working)?;
    Ok((
        Output {
            account,
            pooled,
            total,
            months,
        },
        working,
    ))
}

fn line(working: &mut Working, label: &str, formula: String, amount: Amount, figure: Option<&str>) {
    let label = format!("pension-transfer.{label}");
    working.push(WorkingLine::new(&label, formula, amount, figure));
}

fn months_line(periods: &[Period], working: &mut Working) -> i64 {
    let each: Vec<i64> = periods
        .iter()
        .map(|period| length(period.from, period.to))
        .collect();
    let months = each.iter().sum();
    let formula = each
        .iter()
        .map(i64::to_string)
        .collect::<Vec<_>>()
        .join(" + ");
    line(working, "months", formula, Amount::Months(months), None);
    months
}

/// The sum of the wages, of months from `start` on where there is a start.
fn wages(
    periods: &[Period],
    start: Option<Month>,
    working: &mut Working,
) -> Result<Fen, CalculationFault> {
    let too_large = || fault(PERIODS, Problem::TooLarge);
    let (mut sum, mut parts) = (0_i64, Vec::with_capacity(periods.len()));
    for period in periods {
        let from = start.map_or(period.from, |start| period.from.max(start));
        if let Some(start) = start.filter(|start| period.from < *start) {
            let before = period.to.min(start.plus(-1));
            let months = Amount::Months(length(period.from, before));
            let formula = format!("{}–{before} < {start}", period.from);
            line(working, "before-pool", formula, months, Some(POOL_START));
        }
        if from > period.to {
            continue;
        }
        let (months, wage) = (length(from, period.to), period.monthly_wage);
        let wages = wage.0.checked_mul(months).ok_or_else(too_large)?;
        sum = sum.checked_add(wages).ok_or_else(too_large)?;
        let formula = format!("{from}–{}: {} × {months}", period.to, wage.yuan());
        line(working, "period", formula, Amount::Money(Fen(wages)), None);
        parts.push(Fen(wages).yuan());
    }
    let figure = start.map(|_| POOL_START);
    line(
        working,
        "wages",
        parts.join(" + "),
        Amount::Money(Fen(sum)),
        figure,
    );
    Ok(Fen(sum))
}

fn total_line(account: Fen, pooled: Fen, working: &mut Working) -> Result<Fen, CalculationFault> {
    let total = plus(account, pooled)?;
    let formula = format!("{} + {}", account.yuan(), pooled.yuan());
    line(working, "total", formula, Amount::Money(total), None);
    Ok(total)
}

fn plus(left: Fen, right: Fen) -> Result<Fen, CalculationFault> {
    left.0
        .checked_add(right.0)
        .map(Fen)
        .ok_or_else(|| fault(PERIODS, Problem::TooLarge))
}

/// Months from `from` to `to`, both counted.
fn length(from: Month, to: Month) -> i64 {
    i64::from(to.since(from)) + 1
}

fn fault(input: usize, problem: Problem) -> CalculationFault {
    let name = INPUTS
        .get(input)
        .map_or("employer_rate", |(name, _, _)| name);
    CalculationFault::of(input, name, problem)
}

const KIND: usize = 0;
const PRE_1998: usize = 1;
const BALANCE: usize = 2;
const PERIODS: usize = 3;
const INTEREST: usize = 4;
/// No guide gives it, so it stands behind the declared inputs.
const EMPLOYER_RATE: usize = 5;
const COLUMNS: &[(&str, Shape)] = &[
    ("from", Shape::Month),
    ("to", Shape::Month),
    ("monthly_wage_fen", Shape::Money),
];
const INPUTS: &[(&str, Shape, bool)] = &[
    ("kind", Shape::Name(&Account::NAMES), false),
    ("pre_1998_fen", Shape::Money, true),
    ("account_balance_fen", Shape::Money, true),
    ("periods", Shape::Rows(COLUMNS), false),
    ("interest_fen", Shape::Money, true),
];

/// The registered calculation. Guides cannot give the employer's rate, so a temporary account is a
/// fault there.
pub const CALCULATOR: Calculator = Calculator {
    id: "pension-transfer",
    inputs: INPUTS,
    outputs: &[
        ("account_fen", Shape::Money),
        ("pooled_fen", Shape::Money),
        ("total_fen", Shape::Money),
        ("months", Shape::Whole),
    ],
    figures: &[POOL_RATE, POOL_START, PERSONAL_RATE],
    labels: &[
        "pension-transfer.months",
        "pension-transfer.before-pool",
        "pension-transfer.period",
        "pension-transfer.wages",
        "pension-transfer.pooled",
        "pension-transfer.account",
        "pension-transfer.employer",
        "pension-transfer.personal",
        "pension-transfer.personal-account",
        "pension-transfer.total",
    ],
    run,
    breakpoints,
};

fn run(given: &[Given], figures: &FigureTable, on: Date) -> Result<Computed, CalculationFault> {
    let inputs = Inputs::new(INPUTS, given);
    let kind = Account::ALL.get(inputs.name(KIND)?).copied();
    let kind = kind.ok_or_else(|| inputs.fault(KIND, Problem::NoSuchOption))?;
    let mut periods = Vec::new();
    for (row, record) in inputs.rows(PERIODS)?.iter().enumerate() {
        match record.as_slice() {
            [Value::Month(from), Value::Month(to), Value::Whole(fen)] => {
                periods.push(Period {
                    from: *from,
                    to: *to,
                    monthly_wage: Fen(*fen),
                });
            }
            [Value::Month(_), Value::Month(_), ..] => {
                return Err(inputs.cell_fault(PERIODS, row, 2));
            }
            [Value::Month(_), ..] => return Err(inputs.cell_fault(PERIODS, row, 1)),
            _ => return Err(inputs.cell_fault(PERIODS, row, 0)),
        }
    }
    let input = Input {
        kind,
        pre_1998: inputs.money(PRE_1998)?.unwrap_or_default(),
        account_balance: inputs.money(BALANCE)?,
        periods,
        employer_rate: None,
        interest: inputs.money(INTEREST)?.unwrap_or_default(),
    };
    let (output, working) = calculate(&input, figures, on)?;
    let Output {
        account,
        pooled,
        total,
        months,
    } = output;
    let outputs = [account.0, pooled.0, total.0, months]
        .map(Value::Whole)
        .to_vec();
    Ok(Computed { outputs, working })
}

fn breakpoints(input: usize, figures: &FigureTable) -> Vec<Value> {
    match figures.get(POOL_START) {
        Some(figure) if input == PERIODS => {
            let starts = figure.values.iter();
            starts
                .filter_map(|(from, _)| figure.month_at(from.unwrap_or(Month::from_index(0))))
                .map(Value::Month)
                .collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
