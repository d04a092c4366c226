//! A page that is one form and what follows from it: the form is taken here, and nothing is sent.

use crate::device::history::{Memory, Track};
use crate::device::{self, desk, desk::Desk};
use crate::form::{DO, Fields, field};
use crate::tools::{SceneOf, ToolForm, ToolScene};
use seeds::catalogue::sent::PagePack;

/// What only the browser does with a tool's form.
pub(super) trait OneForm: ToolForm {
    /// How long the way through the tool is remembered.
    const MEMORY: Memory = Memory::Tab;

    /// What the page shows instead once it is awake: what a link carries, or the device keeps.
    fn found(_: &'static Desk, _: &Self::Pack) -> Option<Self> {
        None
    }

    /// What is to be done on the device after a button was pressed.
    fn pressed(&mut self, _: &'static Desk, _: &Self::Pack, _: &Fields) {}

    /// Whether everything is to be forgotten, the way here too.
    fn forgets(&self, _: &Fields) -> bool {
        false
    }

    /// Whether the button that was pressed led further; else the same place shows something else.
    fn is_step(&self, _: &Fields) -> bool {
        true
    }

    /// Where the focus goes: the first that is on the page.
    fn focus(&self) -> &'static [&'static str] {
        &["#faults", "#result"]
    }
}

/// What the page is drawn from, made once.
fn scene<S: OneForm>(desk: &'static Desk) -> &'static SceneOf<'static, S> {
    Box::leak(Box::new(ToolScene {
        pack: Box::leak(Box::new(
            S::Pack::from_bytes(desk::data()).unwrap_or_default(),
        )),
        words: Box::leak(Box::new(desk::own_words())),
        address: &desk.address,
        today: desk.today,
        public_url: &desk.public_url,
    }))
}

/// A screen, drawn.
struct Drawn {
    markup: String,
    said: String,
    focus: &'static [&'static str],
    again: String,
}

fn drawn<S: OneForm>(scene: &SceneOf<'_, S>, screen: &S) -> Drawn {
    Drawn {
        markup: screen.draw(scene).into_string(),
        said: screen.said(scene),
        focus: screen.focus(),
        again: screen.again(),
    }
}

/// Takes the forms of the page, which stays as the server drew it until then.
pub(super) fn one_form<S: OneForm>() -> Option<()> {
    let desk = Desk::of_page()?;
    let scene = scene::<S>(desk);
    let track = Track::new(S::TOOL.name(), S::MEMORY);
    let arrive = move |form: &Fields| {
        let screen = match form {
            [] => S::found(desk, scene.pack).unwrap_or_else(|| S::blank(scene.pack, desk.today)),
            form => S::submit(scene.pack, form, desk.today),
        };
        show(desk, &drawn(scene, &screen));
    };
    track.on_return(arrive);
    if let Some(form) = device::page::handed() {
        track.settle_at(&form, &desk.address.path());
        arrive(&form);
    } else if let Some(form) = track.here().filter(|form| !form.is_empty()) {
        arrive(&form);
    } else {
        if let Some(found) = S::found(desk, scene.pack) {
            show(desk, &drawn(scene, &found));
        }
        track.settle(&[]);
    }
    device::stage::on_form(Box::new(move |_, fields| {
        let mut next = S::submit(scene.pack, fields, desk.today);
        next.pressed(desk, scene.pack, fields);
        match next.forgets(fields) {
            #[cfg(feature = "tools")]
            true => track.forget(&desk.address.path()),
            _ => go(desk, track, fields, next.is_step(fields)),
        }
        show(desk, &drawn(scene, &next));
    }));
    Some(())
}

/// Notes where the form led. What a link carried does not stand in the address of what came after.
fn go(desk: &Desk, track: &Track, fields: &Fields, is_step: bool) {
    if is_step {
        // Whoever comes back finds the form as it was filled in; a reply is found as it was.
        if field(&track.shown(), DO) != field(fields, DO) {
            let mut filled = fields.to_vec();
            for (name, value) in &mut filled {
                if name == DO {
                    "show".clone_into(value);
                }
            }
            track.settle(&filled);
        }
        track.push(fields, Some(&desk.address.path()));
    } else {
        track.settle_at(fields, &desk.address.path());
    }
}

fn show(desk: &Desk, next: &Drawn) {
    device::page::entitle(&next.said, &desk.site);
    device::page::again(&next.again);
    device::stage::draw(&next.markup);
    device::page::focus_soon(next.focus);
}
