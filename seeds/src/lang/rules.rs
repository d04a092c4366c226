//! What must hold of each text in `wording.toml`.

/// What must hold of a text in `wording.toml`.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Rule {
    /// It says something.
    Said,
    /// It may be empty.
    Joint,
    /// Of each group exactly one slot, once.
    Slots(&'static [&'static [&'static str]]),
    /// One phrase for each category of numbers, with `{n}` in it.
    Counted,
    /// Twelve names, where a pattern has the slot; else none.
    Months(&'static str),
    /// Texts, of which there may be none.
    List,
    /// A whole number.
    Number,
}

/// Every way in which a pattern may name a month.
const MONTH: &[&str] = &["month", "mm", "name", "full"];
pub(super) const YEAR: &[&str] = &["year"];
const DAY: &[&str] = &["day", "dd"];
pub(super) const NUMBER: Rule = Rule::Slots(&[&["n"]]);
pub(super) const MONTH_OF_YEAR: Rule = Rule::Slots(&[YEAR, MONTH]);
pub(super) const WHOLE_DAY: Rule = Rule::Slots(&[YEAR, MONTH, DAY]);
pub(super) const DAY_OF_YEAR: Rule = Rule::Slots(&[MONTH, DAY]);
