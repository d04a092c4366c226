//! The islands of the interview in the browser: what is shown, and what changes it.

use crate::device::{self, desk::Desk, history::Place};
use crate::form::{Action, Fields, LINK, QUESTION, STATE, Screen, field};
use crate::page::{Address, Page};
use crate::parts;
use seeds::share::{self, Shared};
use web_sys::HtmlFormElement;

/// The interview: begins with the form that is on the page.
pub(super) fn interview() -> Option<()> {
    let desk = Desk::of_page()?;
    let pack = desk.pack?;
    device::history::on_return(move |place| {
        let screen = match place {
            Some(place) => place.screen(pack, desk.today),
            None => Screen::open(pack, desk.today),
        };
        show(desk, &screen);
    });
    if let Some(place) = device::history::here(pack) {
        show(desk, &place.screen(pack, desk.today));
    }
    device::stage::on_form(Box::new(move |form, fields| take(desk, form, fields)));
    Some(())
}

/// A shared plan: begins empty, then reads what the address carries.
pub(super) fn shared_plan() -> Option<()> {
    let desk = Desk::of_page()?;
    let arrive = move |place: Option<Place>| match (place, desk.pack) {
        (Some(place), Some(pack)) => show(desk, &place.screen(pack, desk.today)),
        _ => open(desk),
    };
    device::history::on_return(arrive);
    arrive(desk.pack.and_then(device::history::here));
    device::stage::on_form(Box::new(move |form, fields| take(desk, form, fields)));
    Some(())
}

/// Shows what the address carries after `#`.
fn open(desk: &Desk) {
    let fragment = device::page::fragment();
    if fragment.is_empty() {
        return;
    }
    match (Shared::read(&fragment), desk.pack) {
        (Ok(shared), Some(pack)) if shared.guide == pack.guide.id => {
            device::page::paste_hidden(true);
            let answers = shared.answers(&pack.guide);
            show(desk, &Screen::resume(pack, answers, desk.today));
        }
        (read, _) => {
            device::page::paste_hidden(false);
            let notice = parts::shared_notice(&desk.address, read.err());
            device::stage::draw(&notice.into_string());
        }
    }
}

/// Shows `screen`, moves the focus to its heading and says what it is.
fn show(desk: &Desk, screen: &Screen) {
    let Some(scene) = desk.scene() else { return };
    device::page::say(&parts::headline(&scene, screen));
    device::stage::draw(&parts::screen(&scene, screen).into_string());
    device::page::focus_soon(&["#faults", "#question"]);
}

/// A form that was sent: another guide's, or a step in this one.
fn take(desk: &Desk, form: &HtmlFormElement, fields: &Fields) {
    match other_guide(desk, form) {
        Some(guide) => go_on(desk, &guide, fields),
        None => step(desk, fields),
    }
}

/// The guide to which a form of this plan leads, where it is another one.
fn other_guide(desk: &Desk, form: &HtmlFormElement) -> Option<String> {
    let action = form.get_attribute("action")?;
    match Address::from_path(&action)?.page {
        Page::Ask(guide) if desk.pack?.guide.id != guide => Some(guide),
        _ => None,
    }
}

/// Opens another guide with what was answered here. The answers go into the fragment, which no
/// browser sends.
fn go_on(desk: &Desk, guide: &str, fields: &Fields) {
    let state = field(fields, STATE).unwrap_or_default();
    let path = desk.address.to(Page::Plan).path();
    device::page::go(&[&path, "#", &share::onward(guide, state)].concat());
}

/// One step of the interview: no request is made.
fn step(desk: &Desk, fields: &Fields) {
    let Some(pack) = desk.pack else { return };
    if field(fields, LINK).is_some() {
        return;
    }
    let screen = Screen::submit(pack, desk.today, fields);
    let action = Action::read(field(fields, crate::form::DO).unwrap_or_default());
    let within = matches!(
        action,
        Action::AddRow | Action::RemoveRow(_) | Action::Share
    );
    if !within {
        // Whoever comes back to the question finds the answer that was given there.
        if let Some(question) = field(fields, QUESTION) {
            device::history::settle(pack, &Place::at(question, &pack.guide, &screen));
        }
        device::history::push(pack, &Place::of(&pack.guide, &screen));
    }
    show(desk, &screen);
    match action {
        Action::AddRow => {
            device::page::focus_soon(&["#faults", ".row:nth-last-of-type(1) :is(select, input)"]);
        }
        Action::Share => device::page::focus_soon(&["#link"]),
        _ => {}
    }
}
