//! The interview in the browser: what is shown, and what changes it.

use super::stage;
use crate::device;
use crate::device::desk::{self, Desk};
use crate::device::history::{Memory, Track};
use crate::form::{Action, DO, LINK, QUESTION, Screen};
use crate::page::{Address, Page};
use crate::parts::{self, Scene};
use leptos::prelude::*;
use seeds::catalogue::Pack;
use seeds::field::{Fields, field};
use seeds::share::{ShareError, Shared};
use std::sync::OnceLock;
use web_sys::HtmlFormElement;

static PACK: OnceLock<Option<Pack>> = OnceLock::new();

/// The guide that was handed over.
fn pack() -> Option<&'static Pack> {
    PACK.get_or_init(|| Pack::from_bytes(desk::data())).as_ref()
}

/// What stands on the stage.
#[derive(Clone, Debug)]
pub enum Sight {
    /// A question, the plan, or what else the form leads to.
    Screen(Screen),
    /// What a link led to, under what it leaves open.
    Opened(Shared, Screen),
    /// No plan: why the link was not read; nothing where this site does not have its guide.
    Unopened(Option<ShareError>),
}

impl stage::Sight for Sight {
    fn draw(&self) -> String {
        let Some(desk) = Desk::of_page() else {
            return String::new();
        };
        let screen = match self {
            Self::Screen(screen) | Self::Opened(_, screen) => screen,
            Self::Unopened(error) => {
                return parts::shared_notice(&desk.address, *error).into_string();
            }
        };
        let Some(scene) = pack().map(|pack| scene(desk, pack)) else {
            return String::new();
        };
        let mut drawn = String::new();
        if let Self::Opened(shared, _) = self {
            drawn += &parts::left_open(&scene, screen, shared).into_string();
        }
        drawn + &parts::screen(&scene, screen).into_string()
    }
}

fn scene(desk: &'static Desk, pack: &'static Pack) -> Scene<'static> {
    Scene {
        pack,
        address: &desk.address,
        today: desk.today,
        public_url: &desk.public_url,
    }
}

/// A person's way through the guide of the page.
#[derive(Clone, Copy, Debug)]
pub struct Walk {
    desk: &'static Desk,
    pack: &'static Pack,
    track: &'static Track,
    shown: RwSignal<Option<Sight>>,
}

impl Walk {
    /// Begins with the form that is on the page; what the person does is `shown`.
    #[must_use]
    pub fn begin(shown: RwSignal<Option<Sight>>) -> Option<Self> {
        let walk = Self::new(Desk::of_page()?, pack()?, shown);
        walk.track.on_return(move |form| walk.arrive(form));
        match device::page::handed() {
            Some(form) => {
                walk.track.settle_at(&form, &walk.desk.address.path());
                walk.arrive(&form);
            }
            None => match walk.track.here() {
                Some(form) => {
                    walk.arrive(&form);
                    device::page::back_to_place();
                }
                None => walk.track.settle(&[]),
            },
        }
        Some(walk)
    }

    /// Begins empty, then shows what the address carries.
    #[must_use]
    pub fn open(shown: RwSignal<Option<Sight>>) -> Option<Self> {
        let desk = Desk::of_page()?;
        let Some(pack) = pack() else {
            open(desk, None, shown);
            return None;
        };
        let walk = Self::new(desk, pack, shown);
        let arrive = move |form: &Fields| match form {
            [] => open(desk, Some(walk), shown),
            form => walk.arrive(form),
        };
        walk.track.on_return(arrive);
        match walk.track.here() {
            Some(form) => arrive(&form),
            None => {
                walk.track.settle(&[]);
                arrive(&[]);
            }
        }
        Some(walk)
    }

    fn new(desk: &'static Desk, pack: &'static Pack, shown: RwSignal<Option<Sight>>) -> Self {
        let memory = match pack.guide.sensitive {
            true => Memory::Page,
            false => Memory::Tab,
        };
        Self {
            desk,
            pack,
            track: Track::new(&pack.guide.id, memory),
            shown,
        }
    }

    fn arrive(self, form: &Fields) {
        self.show(Screen::submit(self.pack, self.desk.today, form));
    }

    /// Shows `screen`, moves the focus to its heading and says what it is.
    fn show(self, screen: Screen) {
        self.announce(&screen);
        self.shown.set(Some(Sight::Screen(screen)));
    }

    fn announce(self, screen: &Screen) {
        let scene = scene(self.desk, self.pack);
        device::page::entitle(&parts::headline(&scene, screen), &self.desk.site);
        device::page::again(&screen.again().write());
        device::page::focus_soon(&["#faults", "#check", "#question"]);
    }

    /// The guide to which a form of this plan leads, where it is another one.
    fn other_guide(self, form: &HtmlFormElement) -> Option<String> {
        let action = form.get_attribute("action")?;
        match Address::from_path(&action)?.page {
            Page::Ask(guide) if self.pack.guide.id != guide => Some(guide),
            _ => None,
        }
    }

    /// Opens another guide with what was answered here, as the switch of language does: after `#`,
    /// which no browser sends, and out of the address as soon as it is read.
    fn go_on(self, guide: String, fields: &Fields) {
        let path = self.desk.address.to(Page::Ask(guide)).path();
        device::page::go(&[path, device::page::handing(fields)].concat());
    }

    /// One step of the interview: no request is made. From a shared plan it leads to its guide: what
    /// was changed there is another plan than that of the address.
    fn step(self, fields: &Fields) {
        if field(fields, LINK).is_some() {
            return;
        }
        let guide = &self.pack.guide;
        let screen = Screen::submit(self.pack, self.desk.today, fields);
        let action = Action::read(field(fields, DO).unwrap_or_default());
        let asked = field(fields, QUESTION);
        let within = matches!(
            action,
            Action::AddRow(_) | Action::RemoveRow(..) | Action::Share
        );
        if within || asked.is_some() && asked == screen.question(guide) {
            self.track.settle(fields);
        } else {
            // Whoever comes back to the question finds the answer that was given there.
            if let Some(question) = asked {
                self.track.settle(&screen.question_again(guide, question));
            }
            let address = self.desk.address.to(Page::Ask(guide.id.clone())).path();
            self.track.push(fields, Some(&address));
        }
        self.show(screen);
        match action {
            Action::AddRow(_) => device::page::focus_soon(&[
                "#faults",
                ".row:nth-last-of-type(1) :is(select, input)",
            ]),
            Action::Share => device::page::focus_soon(&["#link"]),
            _ => {}
        }
    }
}

impl stage::Way for Walk {
    type Sight = Sight;

    /// A form that was sent: another guide's, or a step in this one.
    fn take(self, form: &HtmlFormElement, fields: &Fields) {
        match self.other_guide(form) {
            Some(guide) => self.go_on(guide, fields),
            None => self.step(fields),
        }
    }
}

/// Shows what the address carries after `#`, by the guide of `walk` where the link is one of its plans.
fn open(desk: &'static Desk, walk: Option<Walk>, shown: RwSignal<Option<Sight>>) {
    let fragment = device::page::fragment();
    if fragment.is_empty() {
        return;
    }
    let sight = match (Shared::read(&fragment), walk) {
        (Ok(shared), Some(walk)) if shared.guide == walk.pack.guide.id => {
            let answers = shared.answers(&walk.pack.guide);
            let screen = Screen::resume(walk.pack, answers, desk.today);
            walk.announce(&screen);
            Sight::Opened(shared, screen)
        }
        (read, _) => Sight::Unopened(read.err()),
    };
    device::page::paste_hidden(matches!(sight, Sight::Opened(..)));
    shown.set(Some(sight));
}
