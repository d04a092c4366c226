//! A page that is one form and what follows from it: the form is taken here, and nothing is sent.

use crate::device::{self, desk::Desk};
use crate::form::Fields;
use crate::parts::Markup;

/// What such a page shows at one moment.
pub(super) trait OneForm: Sized + 'static {
    /// What follows after a form was sent, or from the form that the server drew.
    fn submit(desk: &'static Desk, fields: &Fields) -> Self;

    /// What the page shows instead once it is awake: what a link carries, or the device keeps.
    fn found(_: &'static Desk) -> Option<Self> {
        None
    }

    /// What is to be done on the device after a button was pressed.
    fn pressed(&mut self, _: &'static Desk, _: &Fields) {}

    /// What is drawn: the same as on the server.
    fn draw(&self, desk: &'static Desk) -> Markup;

    /// What is announced when it appears.
    fn said(&self, desk: &'static Desk) -> String;

    /// Where the focus goes: the first that is on the page.
    fn focus(&self) -> &'static [&'static str] {
        &["#faults", "#result"]
    }
}

/// Takes the forms of the page, which stays as the server drew it until then.
pub(super) fn one_form<S: OneForm>() -> Option<()> {
    let desk = Desk::of_page()?;
    if let Some(found) = S::found(desk) {
        show(desk, &found);
    }
    device::stage::on_form(move |_, fields| {
        let mut next = S::submit(desk, fields);
        next.pressed(desk, fields);
        show(desk, &next);
    });
    Some(())
}

fn show<S: OneForm>(desk: &'static Desk, next: &S) {
    device::page::say(&next.said(desk));
    device::stage::draw(next.draw(desk));
    device::page::focus_soon(next.focus());
}
