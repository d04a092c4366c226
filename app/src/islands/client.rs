//! The islands of the interview in the browser: what is shown, and what changes it.

use crate::device;
use crate::device::desk::Desk;
use crate::device::history::{Memory, Track};
use crate::form::{Action, DO, Fields, LINK, QUESTION, Screen, field};
use crate::page::{Address, Page};
use crate::parts;
use seeds::catalogue::Pack;
use seeds::share::Shared;
use web_sys::HtmlFormElement;

/// The interview: begins with the form that is on the page.
pub(super) fn interview() -> Option<()> {
    let desk = Desk::of_page()?;
    let pack = desk.pack?;
    let track = track(pack);
    let arrive = move |form: &Fields| show(desk, &Screen::submit(pack, desk.today, form));
    track.on_return(arrive);
    match device::page::handed() {
        Some(form) => {
            track.settle_at(&form, &desk.address.path());
            arrive(&form);
        }
        None => match track.here() {
            Some(form) => arrive(&form),
            None => track.settle(&[]),
        },
    }
    device::stage::on_form(Box::new(move |form, fields| {
        take(desk, track, form, fields)
    }));
    Some(())
}

/// A shared plan: begins empty, then reads what the address carries.
pub(super) fn shared_plan() -> Option<()> {
    let desk = Desk::of_page()?;
    let Some(pack) = desk.pack else {
        open(desk);
        return Some(());
    };
    let track = track(pack);
    let arrive = move |form: &Fields| match form {
        [] => open(desk),
        form => show(desk, &Screen::submit(pack, desk.today, form)),
    };
    track.on_return(arrive);
    match track.here() {
        Some(form) => arrive(&form),
        None => {
            track.settle(&[]);
            open(desk);
        }
    }
    device::stage::on_form(Box::new(move |form, fields| {
        take(desk, track, form, fields)
    }));
    Some(())
}

/// The way through a guide.
fn track(pack: &'static Pack) -> &'static Track {
    let memory = match pack.guide.sensitive {
        true => Memory::Page,
        false => Memory::Tab,
    };
    Track::new(&pack.guide.id, memory)
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
            let screen = Screen::resume(pack, answers, desk.today);
            let scene = desk.scene();
            let open = scene.map(|scene| parts::left_open(&scene, &screen, &shared));
            show_below(desk, &open.unwrap_or_default().into_string(), &screen);
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
    show_below(desk, "", screen);
}

/// Shows `screen` below a notice.
fn show_below(desk: &Desk, notice: &str, screen: &Screen) {
    let Some(scene) = desk.scene() else { return };
    device::page::entitle(&parts::headline(&scene, screen), &desk.site);
    device::page::again(&screen.again().write());
    let drawn = parts::screen(&scene, screen).into_string();
    device::stage::draw(&[notice, &drawn].concat());
    device::page::focus_soon(&["#faults", "#check", "#question"]);
}

/// A form that was sent: another guide's, or a step in this one.
fn take(desk: &Desk, track: &Track, form: &HtmlFormElement, fields: &Fields) {
    match other_guide(desk, form) {
        Some(guide) => go_on(desk, guide, fields),
        None => step(desk, track, fields),
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

/// Opens another guide with what was answered here, as the switch of language does: after `#`, which
/// no browser sends, and out of the address as soon as it is read.
fn go_on(desk: &Desk, guide: String, fields: &Fields) {
    let path = desk.address.to(Page::Ask(guide)).path();
    device::page::go(&[path, device::page::handing(fields)].concat());
}

/// One step of the interview: no request is made. From a shared plan it leads to its guide: what
/// was changed there is another plan than that of the address.
fn step(desk: &Desk, track: &Track, fields: &Fields) {
    let Some(pack) = desk.pack else { return };
    if field(fields, LINK).is_some() {
        return;
    }
    let screen = Screen::submit(pack, desk.today, fields);
    let action = Action::read(field(fields, DO).unwrap_or_default());
    let asked = field(fields, QUESTION);
    let within = matches!(
        action,
        Action::AddRow(_) | Action::RemoveRow(..) | Action::Share
    );
    if within || asked.is_some() && asked == screen.question(&pack.guide) {
        track.settle(fields);
    } else {
        // Whoever comes back to the question finds the answer that was given there.
        if let Some(question) = asked {
            track.settle(&screen.question_again(&pack.guide, question));
        }
        track.push(
            fields,
            Some(&desk.address.to(Page::Ask(pack.guide.id.clone())).path()),
        );
    }
    show(desk, &screen);
    match action {
        Action::AddRow(_) => {
            device::page::focus_soon(&["#faults", ".row:nth-last-of-type(1) :is(select, input)"]);
        }
        Action::Share => device::page::focus_soon(&["#link"]),
        _ => {}
    }
}
