//! Which rule a move of the housing fund falls under.

use super::Input;
use crate::place::Place;

/// The city whose own notices are known.
pub(super) const QINGDAO: Place = Place(370_200);

/// The rule that applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// To Qingdao from the other four: apply as soon as the account is open.
    OpenAndApply,
    /// Another direction between the five: covered by the memorandum, local notice not found.
    Memorandum,
    /// To Qingdao from outside the five: so many monthly entries first.
    Entries,
    /// Any other move: what most cities ask for.
    SteadyMonths,
    /// Nothing moves between cities.
    SameCity,
    /// A loan of the old city comes first; whether the five cities ask for that is not confirmed.
    LoanFirst,
}

impl Rule {
    /// The names, in the order of the variants.
    pub const NAMES: [&'static str; 6] = [
        "open-and-apply",
        "memorandum",
        "six-records",
        "six-months",
        "same-city",
        "loan-first",
    ];

    /// Its index in [`Rule::NAMES`].
    #[must_use]
    pub fn index(self) -> u16 {
        match self {
            Self::OpenAndApply => 0,
            Self::Memorandum => 1,
            Self::Entries => 2,
            Self::SteadyMonths => 3,
            Self::SameCity => 4,
            Self::LoanFirst => 5,
        }
    }

    /// The rule for `input`.
    pub(super) fn of(input: &Input) -> Self {
        let (from, to) = (input.from, input.to);
        // A whole province, or elsewhere, stands for many cities: two of them need not be one.
        let is_city = from != from.province();
        match (from.is_one_of_five(), to.is_one_of_five()) {
            _ if from == to && is_city => Self::SameCity,
            _ if input.loan_at_origin => Self::LoanFirst,
            (true, true) if to == QINGDAO => Self::OpenAndApply,
            (true, true) => Self::Memorandum,
            _ if to == QINGDAO => Self::Entries,
            _ => Self::SteadyMonths,
        }
    }
}
