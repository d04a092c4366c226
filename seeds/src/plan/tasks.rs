//! What is done at once: one step, or all questions to one number.

use super::{Plan, PlanStep, Told};
use crate::catalogue::{Contact, ContactKind, Doing};

/// Steps that are done at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task<'a> {
    /// Its place in the order, counted from 1.
    pub number: usize,
    /// One step, or several questions to one number.
    pub steps: Vec<&'a PlanStep>,
}

impl<T> Told<T> {
    /// What is known.
    #[must_use]
    pub const fn known(&self) -> Option<&T> {
        match self {
            Self::Present(value) => Some(value),
            Self::NotNeeded(_) | Self::Unknown(_) => None,
        }
    }
}

impl PlanStep {
    /// The number that one calls for a step that asks.
    #[must_use]
    pub fn number_asked(&self) -> Option<&str> {
        let mut contacts = self.contacts.iter();
        let asked = contacts.find(|one| one.kind == ContactKind::Hotline);
        asked.filter(|_| self.does == Doing::Ask)?.phone.as_deref()
    }

    /// Where it is done that one can open or call.
    #[must_use]
    pub fn entrance(&self) -> Option<&Contact> {
        let mut contacts = self.contacts.iter();
        contacts.find(|one| one.url.is_some() || one.phone.is_some())
    }
}

impl Plan {
    /// The steps that are known.
    #[must_use]
    pub fn known_steps(&self) -> &[PlanStep] {
        self.steps.known().map_or(&[], Vec::as_slice)
    }

    /// The steps, all calls to one number as one task.
    #[must_use]
    pub fn tasks(&self) -> Vec<Task<'_>> {
        let mut tasks: Vec<Task<'_>> = Vec::new();
        for step in self.known_steps() {
            let same = tasks.iter_mut().find(|task| {
                let first = task.steps.first().and_then(|first| first.number_asked());
                first.is_some() && first == step.number_asked()
            });
            match same {
                Some(task) => task.steps.push(step),
                None => tasks.push(Task {
                    number: tasks.len() + 1,
                    steps: vec![step],
                }),
            }
        }
        tasks
    }

    /// The first step that can be done now and has somewhere to be done.
    #[must_use]
    pub fn first_now(&self) -> Option<&PlanStep> {
        let mut steps = self.known_steps().iter();
        steps.find(|step| step.does != Doing::Later && !step.contacts.is_empty())
    }
}
