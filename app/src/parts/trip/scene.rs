//! What a trip is drawn from.

use crate::tools::ToolScene;
use crate::words::trip::TripWords;
use crate::words::{Ui, ui};
use seeds::catalogue::Lang;
use seeds::trip::TripPack;

/// What a trip and the pages around it are drawn from.
pub type TripScene<'a> = ToolScene<'a, TripPack, TripWords>;

impl TripScene<'_> {
    pub(super) fn ui(&self) -> &'static Ui {
        ui(self.address.lang)
    }

    pub(super) fn lang(&self) -> Lang {
        self.address.lang
    }
}
