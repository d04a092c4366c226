//! People, with what the facts say must come out for them.

use crate::harness::form::Given;
use crate::harness::tab::squeezed;

/// Asserts that a plan says all of `facts`, however it sets its spaces and groups its digits.
#[track_caller]
pub(crate) fn assert_says(plan: &str, facts: &[&str]) {
    let said = squeezed(plan).replace(',', "");
    for fact in facts {
        assert!(said.contains(fact), "`{fact}` is missing in:\n{plan}");
    }
}

/// Asserts that a plan says none of `errors`.
#[track_caller]
pub(crate) fn assert_silent(plan: &str, errors: &[&str]) {
    let said = squeezed(plan).replace(',', "");
    for error in errors {
        assert!(!said.contains(error), "`{error}` stands in:\n{plan}");
    }
}

/// Works in Qingdao, moves to Weifang, both for companies: nothing is transferred (SD-01 to SD-03).
pub(crate) const WITHIN_SHANDONG: &[Given<'_>] = &[
    ("aim", &[("answer", "transfer")]),
    ("receiving", &[("answer", "n")]),
    ("sector", &[("answer", "enterprise")]),
    ("from", &[("answer", "370200")]),
    ("to", &[("answer", "370700")]),
    ("lump_sum", &[("answer", "n")]),
];

/// Moves from Qingdao to Weifang with everything a person can have: both pensions, a moved
/// household register, medical insurance that still runs in Qingdao, a housing fund without a loan
/// and an account for it, unemployment insurance.
pub(crate) const MOVING: &[Given<'_>] = &[
    ("from", &[("answer", "370200")]),
    ("to", &[("answer", "370700")]),
    ("receiving", &[("answer", "n")]),
    ("pension", &[("answer", "both")]),
    ("household_move", &[("answer", "other_county")]),
    ("medical", &[("answer", "employee")]),
    ("stopped_and_joined", &[("answer", "n")]),
    ("fund", &[("answer", "y")]),
    ("account_open", &[("answer", "y")]),
    ("loan_at_origin", &[("answer", "n")]),
    ("unemployment", &[("answer", "insured")]),
];

/// Comes to Weifang from another province and asks what moves along: example AMT-1.
pub(crate) const AMOUNT: &[Given<'_>] = &[
    ("aim", &[("answer", "amount")]),
    ("receiving", &[("answer", "n")]),
    ("sector", &[("answer", "enterprise")]),
    ("from", &[("answer", "000000")]),
    ("to", &[("answer", "370700")]),
    ("account", &[("answer", "ordinary")]),
    ("paid_before_1998", &[("answer", "n")]),
    ("account_balance", &[("answer", "22000")]),
    ("wages", WAGES),
];

/// The wages of example AMT-1: 2019 to 2023.
pub(crate) const WAGES: &[(&str, &str)] = &[
    ("answer.0.from.year", "2019"),
    ("answer.0.from.month", "1"),
    ("answer.0.to.year", "2019"),
    ("answer.0.to.month", "12"),
    ("answer.0.monthly_wage_fen", "4000"),
    ("answer.1.from.year", "2020"),
    ("answer.1.from.month", "1"),
    ("answer.1.to.year", "2020"),
    ("answer.1.to.month", "12"),
    ("answer.1.monthly_wage_fen", "4200"),
    ("answer.2.from.year", "2021"),
    ("answer.2.from.month", "1"),
    ("answer.2.to.year", "2021"),
    ("answer.2.to.month", "12"),
    ("answer.2.monthly_wage_fen", "4500"),
    ("answer.3.from.year", "2022"),
    ("answer.3.from.month", "1"),
    ("answer.3.to.year", "2022"),
    ("answer.3.to.month", "12"),
    ("answer.3.monthly_wage_fen", "4800"),
    ("answer.4.from.year", "2023"),
    ("answer.4.from.month", "1"),
    ("answer.4.to.year", "2023"),
    ("answer.4.to.month", "12"),
    ("answer.4.monthly_wage_fen", "5000"),
];

/// What example AMT-1 comes to: account, pooled part, total, months.
pub(crate) const AMOUNT_FIGURES: [&str; 4] = ["22000", "32400", "54400", "60"];

/// The same person asks next whether to transfer: 39 years old at the first insurance in Shandong,
/// so the relation moves, in three stages of 15 working days (PEN-05, PEN-21 to PEN-23).
pub(crate) const ACROSS: &[Given<'_>] = &[
    ("aim", &[("answer", "transfer")]),
    ("household_here", &[("answer", "n")]),
    ("approved_move", &[("answer", "n")]),
    ("sex", &[("answer", "male")]),
    ("birth", &[("answer.year", "1985"), ("answer.month", "3")]),
    (
        "first_insured_here",
        &[("answer.year", "2024"), ("answer.month", "6")],
    ),
    ("arrears", &[("answer", "will_pay")]),
    ("lump_sum", &[("answer", "unsure")]),
    ("double", &[("answer", "y")]),
];

/// The answers of [`AMOUNT`] that [`ACROSS`] must not be asked for again.
pub(crate) const KEPT: [&str; 4] = ["receiving", "sector", "from", "to"];
