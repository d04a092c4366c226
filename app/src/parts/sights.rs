//! Scenic areas to tick, city by city: a city opens to its own.

use super::wider::tick;
use crate::parts::markup::{Markup, html};
use seeds::place::Place;

/// A scenic area that is offered.
pub(super) struct Sight<'a> {
    /// Its id, the value of its box.
    pub(super) id: &'a str,
    /// Its city.
    pub(super) city: Place,
    /// Whether it is ticked.
    pub(super) ticked: bool,
    /// What is said of it.
    pub(super) label: Markup,
}

/// The boxes called `name`. A city is open where one of its own is ticked, or where it is `open`;
/// `heading` writes over it.
pub(super) fn by_city(
    name: &str,
    sights: &[Sight<'_>],
    open: Option<Place>,
    heading: impl Fn(Place) -> String,
) -> Markup {
    html! {
        @for city in Place::FIVE {
            @let here = || sights.iter().filter(|sight| sight.city == city);
            @let open = open == Some(city) || here().any(|sight| sight.ticked);
            details open[open] {
                summary { (heading(city)) }
                div class="ticks" { @for sight in here() { (tick(name, sight.id, sight.ticked, &sight.label)) } }
            }
        }
    }
}
