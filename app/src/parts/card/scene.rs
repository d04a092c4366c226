//! What the card is drawn from, and what is shown beside its form.

use crate::parts::city_in;
use crate::tools::ToolScene;
use crate::words::card::CardWords;
use seeds::calendar::Date;
use seeds::card::{CardLinkError, CardPack};
use seeds::place::Place;

/// What the card and the matrix are drawn from.
pub type CardScene<'a> = ToolScene<'a, CardPack, CardWords>;

impl CardScene<'_> {
    /// The name of one of the five cities.
    pub(super) fn city(&self, city: Place) -> &'static str {
        city_in(&self.words.places, city)
    }
}

/// What is shown beside the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// The day on which the card was made; none before it was.
    pub on: Option<Date>,
    /// Why a link cannot be opened.
    pub unread: Option<CardLinkError>,
    /// Whether what is sensitive may stand in the link.
    pub consent: bool,
    /// Whether the device keeps it; `Some(false)` where the device refused.
    pub kept: Option<bool>,
}
