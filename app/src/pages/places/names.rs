//! What places, their kinds and where they lie are called.

use crate::pages::frame::Frame;
use crate::words::places::PlaceWords;
use seeds::catalogue::places::{Category, Places};
use seeds::place::Place;

/// Kinds of scenic areas, in the order of their words.
pub(super) const KINDS: [Category; 18] = [
    Category::Mountain,
    Category::Coast,
    Category::Island,
    Category::Forest,
    Category::Park,
    Category::History,
    Category::Museum,
    Category::Aquarium,
    Category::Animals,
    Category::Amusement,
    Category::Geology,
    Category::Rural,
    Category::Industry,
    Category::Water,
    Category::Folk,
    Category::Revolution,
    Category::Temple,
    Category::Leisure,
];

/// What a kind of scenic areas is called.
pub(super) fn kind(words: &PlaceWords, category: Category) -> &'static str {
    let at = KINDS.iter().position(|known| *known == category);
    at.and_then(|at| words.kinds.get(at))
        .copied()
        .unwrap_or_default()
}

/// The name of a county, where the content knows it.
pub(super) fn county(frame: &Frame<'_>, county: Option<Place>) -> Option<String> {
    let county = places(frame).county(county?)?;
    Some(county.name.in_lang(frame.address.lang).to_owned())
}

/// The name of one of the five cities.
pub(super) fn city_name(words: &PlaceWords, city: Place) -> &'static str {
    let at = Place::FIVE.iter().position(|known| *known == city);
    at.and_then(|at| words.cities.get(at))
        .copied()
        .unwrap_or_default()
}

/// Every place that is known.
pub(super) fn places<'a>(frame: &Frame<'a>) -> &'a Places {
    &frame.site.catalogue.places
}
