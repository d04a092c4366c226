//! What controls are drawn from, in an interview and in a tool.

use crate::words::Ui;
use seeds::answers::Problem;
use seeds::calendar::Date;
use seeds::catalogue::{FieldKind, Lang, NamedPlace};
use seeds::place::Place;

/// What controls are drawn from.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a> {
    /// What they say by themselves.
    pub(super) ui: &'static Ui,
    /// In which language.
    pub(super) lang: Lang,
    /// The day in Beijing.
    pub(super) today: Date,
    /// What places are called.
    pub(super) places: &'a [NamedPlace],
}

/// The name of one of the five cities among `names`, which stand in their order.
pub(crate) fn city_in(names: &[&'static str; 5], city: Place) -> &'static str {
    let mut named = Place::FIVE.iter().zip(names);
    named
        .find(|(known, _)| **known == city)
        .map_or("", |(_, name)| *name)
}

impl Setting<'_> {
    /// What a city or province is called; its code where it has no name.
    pub(super) fn place(&self, place: Place) -> String {
        let named = self.places.iter().find(|named| named.place == place);
        named.map_or_else(|| place.to_string(), |named| named.name.clone())
    }

    /// What a place is called that people live in: one of the five, another city of Shandong, another
    /// province.
    pub(super) fn home(&self, place: Place) -> String {
        match place {
            Place::OTHER_SHANDONG => self.ui.ask.other_shandong.to_owned(),
            Place::ELSEWHERE => self.ui.ask.elsewhere.to_owned(),
            place => self.place(place),
        }
    }

    /// What is wrong, and how to put it right.
    pub(super) fn problem(&self, problem: Problem, kind: &FieldKind) -> String {
        self.ui.ask.problems.of(problem, Some(kind))
    }
}
