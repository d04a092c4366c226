//! A page that is one form and what follows from it: the form is taken here, and nothing is sent. While
//! one fills it in the reply follows what is typed.

use super::stage::{Sight, Way};
use crate::device;
use crate::device::desk::{self, Desk};
use crate::device::history::{Memory, Track};
use crate::form::{DO, Fields, field};
use crate::parts::declared::{Declared, DeclaredScene, Filling, PackOf};
use crate::parts::elsewhere::marked;
use crate::tools::ToolScene;
use leptos::prelude::*;
use seeds::catalogue::sent::PagePack;
use std::cell::RefCell;
use web_sys::HtmlFormElement;

/// What only the browser does with a tool's form.
pub trait OnDevice: Declared {
    /// How long the way through the tool is remembered.
    const MEMORY: Memory = Memory::Tab;

    /// What the page shows instead once it is awake: what a link carries, or the device keeps.
    #[must_use]
    fn found(_: &'static Desk, _: &PackOf<Self>) -> Option<Filling<Self>> {
        None
    }

    /// What is to be done on the device after a button was pressed.
    fn done(_: &mut Filling<Self>, _: &'static Desk, _: &PackOf<Self>, _: &Fields) {}

    /// Whether everything is to be forgotten, the way here too.
    #[must_use]
    fn forgets(_: &Fields) -> bool {
        false
    }
}

/// What a tool's stage shows, and what that is drawn from.
pub struct Shown<T: OnDevice> {
    scene: &'static DeclaredScene<'static, T>,
    filling: Filling<T>,
}

impl<T: OnDevice> Sight for Shown<T> {
    fn draw(&self) -> String {
        self.filling.draw(self.scene).into_string()
    }
}

/// A tool in use. Its page stays as the server drew it until a form is taken.
pub struct Bench<T: OnDevice> {
    desk: &'static Desk,
    scene: &'static DeclaredScene<'static, T>,
    track: &'static Track,
    shown: RwSignal<Option<Shown<T>>>,
    /// The reply that followed what was typed since the stage was drawn.
    followed: RefCell<String>,
}

impl<T: OnDevice> Bench<T> {
    /// Begins with the form that is on the page.
    #[must_use]
    pub fn wake(shown: RwSignal<Option<Shown<T>>>) -> Option<&'static Self> {
        let desk = Desk::of_page()?;
        let bench: &'static Self = Box::leak(Box::new(Self {
            desk,
            scene: Box::leak(Box::new(ToolScene {
                pack: Box::leak(Box::new(
                    PackOf::<T>::from_bytes(desk::data()).unwrap_or_default(),
                )),
                words: Box::leak(Box::new(desk::own_words())),
                address: &desk.address,
                today: desk.today,
                public_url: &desk.public_url,
            })),
            track: Track::new(T::TOOL.name(), T::MEMORY),
            shown,
            followed: RefCell::default(),
        }));
        let track = bench.track;
        track.on_return(|form| bench.arrive(form));
        if let Some(form) = device::page::handed() {
            track.settle_at(&form, &desk.address.path());
            bench.arrive(&form);
        } else if let Some(form) = track.here().filter(|form| !form.is_empty()) {
            bench.arrive(&form);
        } else {
            if let Some(found) = T::found(desk, bench.scene.pack) {
                bench.show(found);
            }
            track.settle(&[]);
        }
        device::fields::while_typing(|typed, settled| bench.follow(&typed, settled));
        Some(bench)
    }

    /// A form that is being filled in: what is asked and what follows changes beside the controls,
    /// which stay as they are.
    fn follow(&self, fields: &Fields, settled: bool) {
        let filling = Filling::<T>::submit(self.scene.pack, fields, self.desk.today);
        let live = filling.live(self.scene);
        for (part, shown) in &live.parts {
            device::page::part_shown(part, *shown);
        }
        let reply = marked(&live.reply.into_string(), self.desk.address.lang).into_owned();
        if self.followed.replace(reply.clone()) != reply {
            device::page::reply(&reply);
        }
        device::page::say_soon(live.said);
        if settled {
            // Whoever reloads or comes back finds what was filled in, with its reply where there was one.
            let mut filled = fields.to_vec();
            let shown = self.track.shown();
            let button = field(&shown, DO).unwrap_or("show");
            for (_, value) in filled.iter_mut().filter(|(name, _)| name == DO) {
                button.clone_into(value);
            }
            self.track.settle(&filled);
        }
    }

    fn arrive(&self, form: &Fields) {
        let (pack, today) = (self.scene.pack, self.desk.today);
        self.show(match form {
            [] => T::found(self.desk, pack).unwrap_or_else(|| Filling::blank(pack, today)),
            form => Filling::submit(pack, form, today),
        });
    }

    fn show(&self, filling: Filling<T>) {
        device::page::entitle(&filling.said(self.scene), &self.desk.site);
        device::page::again(&filling.again());
        device::page::focus_soon(filling.focus());
        self.followed.take();
        let scene = self.scene;
        self.shown.set(Some(Shown { scene, filling }));
    }
}

impl<T: OnDevice> Way for &'static Bench<T> {
    type Sight = Shown<T>;

    /// A form that was sent.
    fn take(self, _: &HtmlFormElement, fields: &Fields) {
        let pack = self.scene.pack;
        let mut next = Filling::submit(pack, fields, self.desk.today);
        T::done(&mut next, self.desk, pack, fields);
        if T::forgets(fields) {
            self.track.forget(&self.desk.address.path());
        } else {
            go(self.track, self.desk, fields, next.is_step());
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
