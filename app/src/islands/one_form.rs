//! A page that is one form and what follows from it: the form is taken here, and nothing is sent.

use super::stage::{Sight, Way};
use crate::device;
use crate::device::desk::{self, Desk};
use crate::device::history::{Memory, Track};
use crate::form::{DO, Fields, field};
use crate::tools::{SceneOf, ToolForm, ToolScene};
use leptos::prelude::*;
use seeds::catalogue::sent::PagePack;
use web_sys::HtmlFormElement;

/// What only the browser does with a tool's form.
pub trait OneForm: ToolForm {
    /// How long the way through the tool is remembered.
    const MEMORY: Memory = Memory::Tab;

    /// What the page shows instead once it is awake: what a link carries, or the device keeps.
    #[must_use]
    fn found(_: &'static Desk) -> Option<Self> {
        None
    }

    /// What is to be done on the device after a button was pressed.
    fn pressed(&mut self, _: &'static Desk, _: &Fields) {}

    /// Whether everything is to be forgotten, the way here too.
    #[must_use]
    fn forgets(&self, _: &Fields) -> bool {
        false
    }

    /// Whether the button that was pressed led further; else the same place shows something else.
    #[must_use]
    fn is_step(&self, _: &Fields) -> bool {
        true
    }

    /// Where the focus goes: the first that is on the page.
    #[must_use]
    fn focus(&self) -> &'static [&'static str] {
        &["#faults", "#result"]
    }
}

/// What a tool's stage shows, and what that is drawn from.
pub struct Shown<S: OneForm> {
    scene: &'static SceneOf<'static, S>,
    screen: S,
}

impl<S: OneForm> Sight for Shown<S> {
    fn draw(&self) -> String {
        self.screen.draw(self.scene).into_string()
    }
}

/// A tool in use. Its page stays as the server drew it until a form is taken.
pub struct Bench<S: OneForm> {
    desk: &'static Desk,
    scene: &'static SceneOf<'static, S>,
    track: &'static Track,
    shown: RwSignal<Option<Shown<S>>>,
}

impl<S: OneForm> Bench<S> {
    /// Begins with the form that is on the page.
    #[must_use]
    pub fn wake(shown: RwSignal<Option<Shown<S>>>) -> Option<&'static Self> {
        let desk = Desk::of_page()?;
        let bench: &'static Self = Box::leak(Box::new(Self {
            desk,
            scene: Box::leak(Box::new(ToolScene {
                pack: Box::leak(Box::new(
                    S::Pack::from_bytes(desk::data()).unwrap_or_default(),
                )),
                words: Box::leak(Box::new(desk::own_words())),
                address: &desk.address,
                today: desk.today,
                public_url: &desk.public_url,
            })),
            track: Track::new(S::TOOL.name(), S::MEMORY),
            shown,
        }));
        let track = bench.track;
        track.on_return(|form| bench.arrive(form));
        if let Some(form) = device::page::handed() {
            track.settle_at(&form, &desk.address.path());
            bench.arrive(&form);
        } else if let Some(form) = track.here().filter(|form| !form.is_empty()) {
            bench.arrive(&form);
        } else {
            if let Some(found) = S::found(desk) {
                bench.show(found);
            }
            track.settle(&[]);
        }
        Some(bench)
    }

    fn arrive(&self, form: &Fields) {
        let today = self.desk.today;
        self.show(match form {
            [] => S::found(self.desk).unwrap_or_else(|| S::blank(today)),
            form => S::submit(self.scene.pack, form, today),
        });
    }

    fn show(&self, screen: S) {
        device::page::entitle(&screen.said(self.scene), &self.desk.site);
        device::page::again(screen.again());
        device::page::focus_soon(screen.focus());
        let scene = self.scene;
        self.shown.set(Some(Shown { scene, screen }));
    }
}

impl<S: OneForm> Way for &'static Bench<S> {
    type Sight = Shown<S>;

    /// A form that was sent.
    fn take(self, _: &HtmlFormElement, fields: &Fields) {
        let mut next = S::submit(self.scene.pack, fields, self.desk.today);
        next.pressed(self.desk, fields);
        if next.forgets(fields) {
            self.track.forget(&self.desk.address.path());
        } else {
            go(self.track, self.desk, fields, next.is_step(fields));
        }
        self.show(next);
    }
}

/// Notes where the form led. What a link carried does not stand in the address of what came after.
fn go(track: &Track, desk: &Desk, fields: &Fields, is_step: bool) {
    let address = desk.address.path();
    if !is_step {
        track.settle_at(fields, &address);
        return;
    }
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
    track.push(fields, Some(&address));
}
