//! What the device does for tickets: it opens the place or the city that a link names.

use super::one_form::OnDevice;
use crate::device::desk::Desk;
use crate::device::page;
use crate::parts::declared::PackOf;
use crate::parts::tickets::{Tickets, TicketsScreen};

impl OnDevice for Tickets {
    fn found(desk: &'static Desk, pack: &PackOf<Self>) -> Option<TicketsScreen> {
        let fragment = page::fragment();
        (!fragment.is_empty()).then(|| TicketsScreen::chosen(pack, &fragment, desk.today))
    }
}
