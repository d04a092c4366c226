//! 职工养老、机关事业养老转移多少钱.
//!
//! Ordinary accounts: T = A + U (《城镇企业职工基本养老保险关系转移接续暂行办法》国办发〔2009〕66号 第4条,
//! si:PEN-40…42). A is what the personal account holds; U is 12% of the wages on which contributions
//! were paid from 1998-01 on, rounded once on the sum, half up to the fen. From the public sector the
//! same holds for wages from 2014-10 on (si:GOV-03). Temporary accounts move whole: employer's and
//! personal contributions with interest (第5条, si:PEN-44). Where a month was booked into the account
//! at another rate than its year's, A is worked out from the principal instead (si:PEN-43).

mod check;
mod correction;
mod lines;

use super::{
    Amount, CalculationFault, Calculator, Computed, FiguresAt, Given, Inputs, Shape, Working,
};
use crate::answers::Problem;
use crate::calendar::{Date, Month};
use crate::catalogue::FigureTable;
use crate::money::{Fen, Ratio};
use crate::rules::Value;
use check::{check_amounts, check_periods};
use lines::{line, months_line, plus, total_line, wages};

/// What kind of account is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Account {
    /// 一般账户.
    Ordinary,
    /// 临时缴费账户.
    Temporary,
    /// 机关事业单位养老保险的账户, moved to an enterprise. From an enterprise to the public sector
    /// an ordinary account moves (si:GOV-04).
    PublicSector,
}

impl Account {
    /// Every kind, in the order of its names.
    pub const ALL: [Self; 3] = [Self::Ordinary, Self::Temporary, Self::PublicSector];
    /// The names, in the order of [`Account::ALL`].
    pub const NAMES: [&'static str; 3] = ["ordinary", "temporary", "public-sector"];

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
    /// The rate at which these months were booked into the account. Given in one period, it is
    /// needed in every period that has a month from which pooled money counts, and refused in the
    /// others; [`Input::account_balance`] must then be left out.
    pub account_rate: Option<Ratio>,
}

/// What is moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// The kind of account.
    pub kind: Account,
    /// Personal contributions with interest from before 1998 (66号 第4条第1项). 0 where there are
    /// none, and always for a temporary or a public-sector account.
    pub pre_1998: Fen,
    /// What the personal account holds since 1998, interest included (第4条第1项). Needed where no
    /// account rate is given and refused where one is; for a temporary account it follows from the
    /// periods and must be left out.
    pub account_balance: Option<Fen>,
    /// When contributions were paid, in any order; no month twice.
    pub periods: Vec<Period>,
    /// The employer's rate. Needed for a temporary account, refused for the others, whose amount
    /// does not depend on it.
    pub employer_rate: Option<Ratio>,
    /// Interest of a temporary account, or of an account worked out from its principal. 0 where the
    /// balance is given, which holds it already.
    pub interest: Fen,
}

/// How much is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Output {
    /// A, the personal account. Temporary: personal contributions and all interest.
    pub account: Fen,
    /// U, from the pooled fund. Temporary: the employer's contributions.
    pub pooled: Fen,
    /// The sum of both.
    pub total: Fen,
    /// Months for which contributions were paid, those before pooled money counts included.
    pub months: i64,
}

const POOL_RATE: &str = "pension-pool-rate";
const POOL_START: &str = "pension-pool-start";
const PUBLIC_RATE: &str = "pension-public-pool-rate";
const PUBLIC_START: &str = "pension-public-start";
const PERSONAL_RATE: &str = "pension-personal-rate";
const ACCOUNT_RATE: &str = "pension-account-rate";

/// How much is moved for `input`.
///
/// # Errors
/// An amount or rate out of bounds or out of place for the kind of account; periods that are
/// missing, too many, reversed, overlapping or after `on`; a missing figure.
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
        Account::Ordinary => permanent(input, (POOL_RATE, POOL_START), figures),
        Account::PublicSector => permanent(input, (PUBLIC_RATE, PUBLIC_START), figures),
        Account::Temporary => temporary(input, figures),
    }
}

/// An account that moves with the pooled part: `pool` names its rate and its first month.
fn permanent(
    input: &Input,
    pool: (&'static str, &'static str),
    figures: FiguresAt<'_>,
) -> Result<(Output, Working), CalculationFault> {
    let (rate, start) = (figures.ratio(pool.0)?, figures.month(pool.1)?);
    let by_rate = check::books_by_rate(input, start)?;
    let mut working = Working::new();
    let months = months_line(&input.periods, &mut working);
    let wages = wages(&input.periods, Some((start, pool.1)), &mut working)?;
    let pooled = rate.of(wages);
    let formula = format!("{} × {}", rate.percent(), wages.yuan());
    let amount = Amount::Money(pooled);
    line(&mut working, "pooled", formula, amount, Some(pool.0));
    let account = if by_rate {
        correction::account(input, start, figures, &mut working)?
    } else {
        let missing = || fault(BALANCE, Problem::Missing);
        let balance = input.account_balance.ok_or_else(missing)?;
        let account = plus(input.pre_1998, balance)?;
        let (label, formula) = match input.kind {
            Account::PublicSector => ("public-account", String::new()),
            _ => {
                let formula = format!("{} + {}", input.pre_1998.yuan(), balance.yuan());
                ("account", formula)
            }
        };
        line(&mut working, label, formula, Amount::Money(account), None);
        account
    };
    let total = total_line(account, pooled, &mut working)?;
    let output = Output {
        account,
        pooled,
        total,
        months,
    };
    Ok((output, working))
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
    let amount = Amount::Money(pooled);
    line(&mut working, "employer", formula, amount, None);
    let personal = personal_rate.of(wages);
    let formula = format!("{} × {}", personal_rate.percent(), wages.yuan());
    let amount = Amount::Money(personal);
    line(
        &mut working,
        "personal",
        formula,
        amount,
        Some(PERSONAL_RATE),
    );
    let account = plus(personal, input.interest)?;
    let formula = format!("{} + {}", personal.yuan(), input.interest.yuan());
    let amount = Amount::Money(account);
    line(&mut working, "personal-account", formula, amount, None);
    let total = total_line(account, pooled, &mut working)?;
    let output = Output {
        account,
        pooled,
        total,
        months,
    };
    Ok((output, working))
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
/// No guide gives it either: it stands behind the declared columns.
const RATE_COLUMN: (usize, &str) = (3, "account_rate");
const INPUTS: &[(&str, Shape, bool)] = &[
    ("kind", Shape::Name(&Account::NAMES), false),
    ("pre_1998_fen", Shape::Money, true),
    ("account_balance_fen", Shape::Money, true),
    ("periods", Shape::Rows(COLUMNS), false),
    ("interest_fen", Shape::Money, true),
];

/// The registered calculation. Guides cannot give rates, so a temporary account is a fault there.
pub const CALCULATOR: Calculator = Calculator {
    id: "pension-transfer",
    inputs: INPUTS,
    outputs: &[
        ("account_fen", Shape::Money),
        ("pooled_fen", Shape::Money),
        ("total_fen", Shape::Money),
        ("months", Shape::Whole),
    ],
    figures: &[
        POOL_RATE,
        POOL_START,
        PUBLIC_RATE,
        PUBLIC_START,
        PERSONAL_RATE,
        ACCOUNT_RATE,
    ],
    labels: &[
        "pension-transfer.months",
        "pension-transfer.before-pool",
        "pension-transfer.period",
        "pension-transfer.wages",
        "pension-transfer.pooled",
        "pension-transfer.account",
        "pension-transfer.public-account",
        "pension-transfer.booked-more",
        "pension-transfer.booked-less",
        "pension-transfer.principal",
        "pension-transfer.corrected-account",
        "pension-transfer.employer",
        "pension-transfer.personal",
        "pension-transfer.personal-account",
        "pension-transfer.total",
    ],
    run,
    #[cfg(feature = "load")]
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
                    account_rate: None,
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
    let outputs = [account.0, pooled.0, total.0, months];
    Ok(Computed::certain(
        outputs.map(Value::Whole).to_vec(),
        working,
    ))
}

#[cfg(feature = "load")]
fn breakpoints(input: usize, figures: &FigureTable) -> Vec<Value> {
    match input {
        PERIODS => super::turning_months(figures, &[POOL_START, PUBLIC_START]),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
