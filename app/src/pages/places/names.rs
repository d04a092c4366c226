//! What places and where they lie are called.

use crate::pages::frame::Frame;
use seeds::catalogue::places::Places;
use seeds::place::Place;

/// The name of a county, where the content knows it.
pub(super) fn county(frame: &Frame<'_>, county: Option<Place>) -> Option<String> {
    let county = places(frame).county(county?)?;
    Some(frame.say(&county.name))
}

/// What is known of a place, in one line.
pub(super) fn joined<const N: usize>(parts: [Option<&str>; N], joint: &str) -> String {
    let known: Vec<&str> = parts.into_iter().flatten().collect();
    known.join(joint)
}

/// Every place that is known.
pub(super) fn places<'a>(frame: &Frame<'a>) -> &'a Places {
    &frame.site.catalogue.places
}
