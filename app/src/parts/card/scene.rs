//! What the card is drawn from.

use crate::tools::ToolScene;
use crate::words::card::CardWords;
use seeds::card::CardPack;
use seeds::place::Place;

/// What the card and the matrix are drawn from.
pub type CardScene<'a> = ToolScene<'a, CardPack, CardWords>;

impl CardScene<'_> {
    /// The name of one of the five cities.
    pub(super) fn city(&self, city: Place) -> &'static str {
        let at = Place::FIVE.iter().position(|known| *known == city);
        at.and_then(|at| self.words.places.get(at))
            .copied()
            .unwrap_or_default()
    }
}
