//! What only the browser does with a trip.

use super::one_form::OneForm;
use crate::form::Fields;
use crate::trip::TripScreen;

impl OneForm for TripScreen {
    fn is_step(&self, _: &Fields) -> bool {
        self.filled.is_none() && self.faults.is_empty()
    }

    fn focus(&self) -> &'static [&'static str] {
        &["#faults", "#result", "#filled"]
    }
}
