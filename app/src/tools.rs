//! Pages that are no interview but move: each is one form with its own words and its own data.
//!
//! A tool is a variant of [`Tool`] and a screen that implements [`ToolForm`]. The page
//! (`pages::tool`) and the island ([`crate::islands::one_form`]) are the same for all of them.

use crate::form::{Fields, HERE};
use crate::page::{Address, Page};
use crate::parts::Markup;
use crate::words::sent::Texts;
use seeds::calendar::Date;
use seeds::catalogue::sent::PagePack;

/// A page with an island of the tools' program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tool {
    /// The shared services card.
    Card,
    /// The estimate of a medical settlement.
    Settlement,
    /// Who pays what at scenic areas.
    Tickets,
    /// A trip through the cities.
    Trip,
}

impl Tool {
    /// Every tool.
    pub const ALL: [Self; 4] = [Self::Card, Self::Settlement, Self::Tickets, Self::Trip];

    /// Its name in the names of its files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Settlement => "settlement",
            Self::Tickets => "tickets",
            Self::Trip => "trip",
        }
    }
}

/// What a tool's page shows at one moment: the form as it was sent, and what follows from it.
pub trait ToolForm: Default + Send + Sync + 'static {
    /// Which tool it is.
    const TOOL: Tool;
    /// What it is drawn from.
    type Pack: PagePack + Send + Sync;
    /// The words of the page.
    type Words: Texts + Copy + Send + Sync;

    /// The id of the form, which holds everything that is on the page.
    const FORM: &'static str = HERE;

    /// The form as it is on `today` before anything was filled in.
    #[must_use]
    fn blank(_today: Date) -> Self {
        Self::default()
    }

    /// What comes after `fields` were sent on `today`. What the form cannot have sent is left out.
    #[must_use]
    fn submit(pack: &Self::Pack, fields: &Fields, today: Date) -> Self;

    /// The button with which the form gives this page once more, reply included.
    #[must_use]
    fn again(&self) -> &'static str;

    /// The part of the page that changes, the same on the server and in the browser.
    #[must_use]
    fn draw(&self, scene: &SceneOf<'_, Self>) -> Markup;

    /// The page in a few words: its title, and what is announced when it changes.
    #[must_use]
    fn said(&self, scene: &SceneOf<'_, Self>) -> String;
}

/// What a tool's page is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct ToolScene<'a, P, W> {
    /// Its data.
    pub pack: &'a P,
    /// The words of the page.
    pub words: &'a W,
    /// Where it is shown.
    pub address: &'a Address,
    /// The day in Beijing.
    pub today: Date,
    /// Scheme and host of links, without a slash at the end.
    pub public_url: &'a str,
}

/// What the page of one tool is drawn from.
pub type SceneOf<'a, S> = ToolScene<'a, <S as ToolForm>::Pack, <S as ToolForm>::Words>;

impl<P, W> ToolScene<'_, P, W> {
    /// The path of another page in the same language and mode.
    pub(crate) fn path(&self, page: Page) -> String {
        self.address.to(page).path()
    }
}
