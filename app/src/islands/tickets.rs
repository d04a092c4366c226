//! What only the browser does with tickets: it opens what a link chose.

use super::one_form::OneForm;
use crate::device::{desk::Desk, page};
use crate::form::Fields;
use crate::tickets::{Step, TicketsScreen};

impl OneForm for TicketsScreen {
    fn found(_: &'static Desk) -> Option<Self> {
        let fragment = page::fragment();
        (!fragment.is_empty()).then(|| Self::chosen(&fragment))
    }

    fn is_step(&self, _: &Fields) -> bool {
        self.step == Step::Price && self.faults.is_empty()
    }

    fn focus(&self) -> &'static [&'static str] {
        match self.step {
            Step::Price => &["#faults", "#result"],
            Step::Added => &[".row:nth-last-of-type(1) input"],
            Step::Removed => &["#party"],
            Step::City => &["#places"],
            // Opened by a link: the person begins at the top.
            Step::Show => &[],
        }
    }
}
