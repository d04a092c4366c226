//! A plan beside the same case in the five cities, or on another day.

use super::screen::{Planned, Screen};
use seeds::answers::{Answer, Answers};
use seeds::calendar::{Date, Month};
use seeds::catalogue::{FieldKind, Pack};
use seeds::compare::{self, Comparison};
use seeds::field::{ANSWER, Cell, FieldFault, Fields};

/// A plan and what stands beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The plan.
    pub planned: Planned,
    /// The month, where days are compared; `None` where cities are.
    pub month: Option<Asked>,
    /// The cases; `None` while the month is none that can be shown.
    pub cases: Option<Comparison>,
}

/// The month that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Which months may be chosen.
    pub kind: FieldKind,
    /// What the controls hold.
    pub cell: Cell,
    /// What is wrong with it.
    pub fault: Option<FieldFault>,
}

impl Screen {
    /// The case in the five cities, or, with `fields`, in the month that they hold; where there is
    /// no plan, what [`Screen::resume`] shows. Without a month it is the next one in which a
    /// figure changes.
    pub(super) fn compare(
        pack: &Pack,
        answers: Answers,
        fields: Option<&Fields>,
        today: Date,
    ) -> Self {
        let planned = match Self::resume(pack, answers, today) {
            Self::Planned(planned) => planned,
            other => return other,
        };
        let asked = fields.map(|fields| Asked::read(pack, fields, today));
        let cases = match &asked {
            Some((_, None)) => None,
            Some((_, month)) => compare::compare(pack, &planned.answers, today, *month),
            None => match compare::compare(pack, &planned.answers, today, None) {
                None => return Self::Planned(planned),
                cases => cases,
            },
        };
        let month = asked.map(|(asked, _)| asked);
        Self::Compared(Box::new(Compared {
            planned: *planned,
            month,
            cases,
        }))
    }
}

impl Asked {
    fn read(pack: &Pack, fields: &Fields, today: Date) -> (Self, Option<Month>) {
        let now = Month::of(today);
        // Months further away are slips: bounds on input, not rules.
        let kind = FieldKind::Month {
            from: now.plus(-120),
            ahead: 480,
        };
        let mut cell = Cell::read(ANSWER, fields);
        if cell == Cell::default() {
            let next = compare::next_change(&pack.guide, today);
            cell = Cell::of(&kind, &Answer::Month(next.unwrap_or(now.plus(12))));
        }
        let (month, fault) = match cell.answer(&kind, today) {
            Ok(Answer::Month(month)) => (Some(month), None),
            Ok(_) => (None, None),
            Err(problem) => (None, Some(FieldFault::of(problem))),
        };
        (Self { kind, cell, fault }, month)
    }
}
