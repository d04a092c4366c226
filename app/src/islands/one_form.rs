//! A page that is one form and what follows from it: the form is taken here, and nothing is sent. While
//! one fills it in the reply follows what is typed.

use super::stage::{Sight, Way};
use crate::device;
use crate::device::desk::{self, Desk};
use crate::device::history::{Memory, Track};
use crate::form::{DO, Sheet};
use crate::parts::declared::{Declared, DeclaredScene, Filling, Live, PackOf};
use crate::parts::elsewhere::marked;
use crate::tools::ToolScene;
use leptos::prelude::*;
use seeds::catalogue::sent::PagePack;
use seeds::field::{Fields, field};
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

/// A tool at one moment, whichever tool it is: what is done with it stands in a program once.
pub trait Shown: Send + Sync {
    /// Its markup.
    fn draw(&self) -> String;

    /// The page in a few words.
    fn said(&self) -> String;

    /// What its form holds.
    fn sheet(&self) -> &Sheet;

    /// What follows from what stands in the form.
    fn live(&self) -> Live;

    /// Does on the device what the button of `fields` asks for.
    fn done(&mut self, fields: &Fields);
}

impl Sight for Box<dyn Shown> {
    fn draw(&self) -> String {
        Shown::draw(&**self)
    }
}

/// A tool, whichever it is.
pub trait Played: Sync {
    /// The way through it.
    fn track(&self) -> &'static Track;

    /// What comes after `fields` were sent.
    fn submitted(&'static self, fields: &Fields) -> Box<dyn Shown>;

    /// What a link carries, or the device keeps.
    fn found(&'static self) -> Option<Box<dyn Shown>>;

    /// The form before anything was filled in.
    fn blank(&'static self) -> Box<dyn Shown>;

    /// Whether everything is to be forgotten.
    fn forgets(&self, fields: &Fields) -> bool;
}

/// What a tool is drawn from.
struct Play<T: OnDevice> {
    desk: &'static Desk,
    scene: DeclaredScene<'static, T>,
}

/// A moment of a tool.
struct Moment<T: OnDevice> {
    play: &'static Play<T>,
    filling: Filling<T>,
}

impl<T: OnDevice> Shown for Moment<T> {
    fn draw(&self) -> String {
        self.filling.draw(&self.play.scene).into_string()
    }

    fn said(&self) -> String {
        self.filling.said(&self.play.scene)
    }

    fn sheet(&self) -> &Sheet {
        &self.filling.sheet
    }

    fn live(&self) -> Live {
        self.filling.live(&self.play.scene)
    }

    fn done(&mut self, fields: &Fields) {
        let Play { desk, scene } = self.play;
        T::done(&mut self.filling, desk, scene.pack, fields);
    }
}

impl<T: OnDevice> Play<T> {
    fn at(&'static self, filling: Filling<T>) -> Box<dyn Shown> {
        Box::new(Moment {
            play: self,
            filling,
        })
    }
}

impl<T: OnDevice> Played for Play<T> {
    fn track(&self) -> &'static Track {
        Track::new(T::TOOL.name(), T::MEMORY)
    }

    fn submitted(&'static self, fields: &Fields) -> Box<dyn Shown> {
        let filling = Filling::submit(self.scene.pack, fields, self.desk.today);
        self.at(filling)
    }

    fn found(&'static self) -> Option<Box<dyn Shown>> {
        let found = T::found(self.desk, self.scene.pack)?;
        Some(self.at(found))
    }

    fn blank(&'static self) -> Box<dyn Shown> {
        self.at(Filling::blank(self.scene.pack, self.desk.today))
    }

    fn forgets(&self, fields: &Fields) -> bool {
        T::forgets(fields)
    }
}

/// A tool in use. Its page stays as the server drew it until a form is taken.
pub struct Bench {
    desk: &'static Desk,
    tool: &'static dyn Played,
    track: &'static Track,
    shown: RwSignal<Option<Box<dyn Shown>>>,
    /// The reply that followed what was typed since the stage was drawn.
    followed: RefCell<String>,
}

impl Bench {
    /// Begins with the form of the tool `T` that is on the page.
    #[must_use]
    pub fn wake<T: OnDevice>(shown: RwSignal<Option<Box<dyn Shown>>>) -> Option<&'static Self> {
        let desk = Desk::of_page()?;
        let play: &'static Play<T> = Box::leak(Box::new(Play {
            desk,
            scene: ToolScene {
                pack: Box::leak(Box::new(
                    PackOf::<T>::from_bytes(desk::data()).unwrap_or_default(),
                )),
                words: Box::leak(Box::new(desk::own_words())),
                address: &desk.address,
                today: desk.today,
                public_url: &desk.public_url,
            },
        }));
        Some(Self::begin(desk, play, shown))
    }

    fn begin(
        desk: &'static Desk,
        tool: &'static dyn Played,
        shown: RwSignal<Option<Box<dyn Shown>>>,
    ) -> &'static Self {
        let track = tool.track();
        let bench: &'static Self = Box::leak(Box::new(Self {
            desk,
            tool,
            track,
            shown,
            followed: RefCell::default(),
        }));
        track.on_return(|form| bench.arrive(form));
        if let Some(form) = device::page::handed() {
            track.settle_at(&form, &desk.address.path());
            bench.arrive(&form);
        } else if let Some(form) = track.here().filter(|form| !form.is_empty()) {
            bench.arrive(&form);
        } else {
            if let Some(found) = tool.found() {
                bench.show(found);
            }
            track.settle(&[]);
        }
        device::fields::while_typing(|typed, settled| bench.follow(&typed, settled));
        bench
    }

    /// A form that is being filled in: what is asked and what follows changes beside the controls,
    /// which stay as they are.
    fn follow(&self, fields: &Fields, settled: bool) {
        let live = self.tool.submitted(fields).live();
        for (part, shown) in &live.parts {
            device::page::part_shown(part, *shown);
        }
        let reply = marked(&live.reply.into_string(), self.desk.address.lang).into_owned();
        // The one that stands there already stays as it is.
        if self.followed.replace(reply.clone()) != reply {
            device::page::reply(&reply);
        }
        device::page::say_soon(live.said);
        if settled {
            // Whoever reloads or comes back finds what was filled in, with its reply where there was one.
            let shown = self.track.shown();
            let button = field(&shown, DO).unwrap_or("show");
            self.track.settle(&pressed_by(button, fields));
        }
    }

    fn arrive(&self, form: &Fields) {
        self.show(match form {
            [] => self.tool.found().unwrap_or_else(|| self.tool.blank()),
            form => self.tool.submitted(form),
        });
    }

    fn show(&self, next: Box<dyn Shown>) {
        let sheet = next.sheet();
        device::page::entitle(&next.said(), &self.desk.site);
        device::page::again(&sheet.pressed.again().write());
        device::page::focus_soon(sheet.focus());
        self.followed.take();
        self.shown.set(Some(next));
    }
}

impl Way for &'static Bench {
    type Sight = Box<dyn Shown>;

    /// A form that was sent.
    fn take(self, _: &HtmlFormElement, fields: &Fields) {
        let mut next = self.tool.submitted(fields);
        next.done(fields);
        if self.tool.forgets(fields) {
            self.track.forget(&self.desk.address.path());
        } else {
            go(self.track, self.desk, fields, next.sheet().is_step());
        }
        self.show(next);
    }
}

/// The form, sent by another button.
fn pressed_by(button: &str, fields: &Fields) -> Vec<(String, String)> {
    let mut fields = fields.to_vec();
    for (_, value) in fields.iter_mut().filter(|(name, _)| name == DO) {
        button.clone_into(value);
    }
    fields
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
        track.settle(&pressed_by("show", fields));
    }
    track.push(fields, Some(&address));
}
