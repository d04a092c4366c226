//! What agencies do one after the other: for how long at most, from when until when.

use super::{Plan, PlanLimit, PlanStep};
use crate::calendar::{Date, WorkingCalendar};
use crate::catalogue::Actor;

/// A day on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// Its holidays are known.
    Known(Date),
    /// Holidays before it are not known yet.
    About(Date),
}

/// A step with a time limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage<'a> {
    /// The step.
    pub step: &'a PlanStep,
    /// How long at most.
    pub limit: &'a PlanLimit,
    /// First and last day, if everything begins on the plan's day and takes its whole time.
    pub days: Option<[Reached; 2]>,
}

impl PlanLimit {
    /// Days of both kinds, for the length of a bar; they are never added up in words.
    #[must_use]
    pub const fn in_all(&self) -> u32 {
        self.working_days + self.days
    }
}

impl Plan {
    /// The stages in order; none where only one step has a time limit, or one of them is not an agency's:
    /// that one may be done beside something else.
    #[must_use]
    pub fn stages(&self, calendar: &WorkingCalendar) -> Vec<Stage<'_>> {
        let mut begins = Some(Reached::Known(self.as_of));
        let steps = self.known_steps().iter();
        let timed = steps.filter_map(|step| Some((step, step.limit.known()?)));
        let stages = timed.map(|(step, limit)| {
            let ends = begins.and_then(|begins| begins.after(calendar, limit));
            let days = begins.zip(ends).map(|(begins, ends)| [begins, ends]);
            begins = ends;
            Stage { step, limit, days }
        });
        let stages: Vec<Stage<'_>> = stages.collect();
        let in_turn = stages.iter().all(|it| it.step.actor == Actor::Agency);
        let takes_time = stages.iter().any(|it| it.limit.in_all() > 0);
        match in_turn && takes_time && stages.len() > 1 {
            true => stages,
            false => Vec::new(),
        }
    }
}

impl Reached {
    /// The last day of a stage that begins then.
    fn after(self, calendar: &WorkingCalendar, limit: &PlanLimit) -> Option<Self> {
        let (Self::Known(from) | Self::About(from)) = self;
        let known = calendar.working_day_after(from, limit.working_days);
        let mut day = known.or_else(|| calendar.about_after(from, limit.working_days))?;
        for _ in 0..limit.days {
            day = day.tomorrow()?;
        }
        Some(match (self, known) {
            (Self::Known(_), Some(_)) => Self::Known(day),
            _ => Self::About(day),
        })
    }
}
