//! Pages that are no interview but move: each is one form with its own words and its own data.
//!
//! A tool is a variant of [`Tool`] and a screen that implements [`ToolForm`]. The page
//! (`pages::tool`) and the island (`islands::one_form`) are the same for all of them.

#[cfg(feature = "ssr")]
use crate::parts::card::CardScreen;
use crate::form::{Fields, HERE};
use crate::page::{Address, Page};
use crate::parts::Markup;
#[cfg(feature = "ssr")]
use crate::parts::settlement::SettlementScreen;
#[cfg(feature = "ssr")]
use crate::parts::tickets::TicketsScreen;
#[cfg(feature = "ssr")]
use crate::parts::trip::TripScreen;
#[cfg(feature = "ssr")]
use crate::words;
use crate::words::sent::Texts;
use seeds::calendar::Date;
use seeds::catalogue::sent::PagePack;
#[cfg(feature = "ssr")]
use seeds::catalogue::{Catalogue, Lang};

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

    /// Its words as the program reads them: those that all pages share, then its own.
    #[cfg(feature = "ssr")]
    #[must_use]
    pub fn words(self, lang: Lang) -> String {
        match self {
            Self::Card => words_of::<CardScreen>(lang),
            Self::Settlement => words_of::<SettlementScreen>(lang),
            Self::Tickets => words_of::<TicketsScreen>(lang),
            Self::Trip => words_of::<TripScreen>(lang),
        }
    }

    /// Its data as the program reads it.
    #[cfg(feature = "ssr")]
    #[must_use]
    pub fn data(self, catalogue: &Catalogue) -> Vec<u8> {
        match self {
            Self::Card => data_of::<CardScreen>(catalogue),
            Self::Settlement => data_of::<SettlementScreen>(catalogue),
            Self::Tickets => data_of::<TicketsScreen>(catalogue),
            Self::Trip => data_of::<TripScreen>(catalogue),
        }
    }
}

#[cfg(feature = "ssr")]
fn words_of<S: ToolForm>(lang: Lang) -> String {
    words::sent::write(&(*words::ui(lang), *S::words(lang)))
}

#[cfg(feature = "ssr")]
fn data_of<S: ToolForm>(catalogue: &Catalogue) -> Vec<u8> {
    // A checked catalogue encodes; a tool without its data stays a plain form.
    S::Pack::of(catalogue).to_bytes().unwrap_or_default()
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

    /// The words of `lang`.
    #[cfg(feature = "ssr")]
    fn words(lang: Lang) -> &'static Self::Words;

    /// The form as it is on `today` before anything was filled in.
    #[must_use]
    fn blank(_pack: &Self::Pack, _today: Date) -> Self {
        Self::default()
    }

    /// What comes after `fields` were sent on `today`. What the form cannot have sent is left out.
    #[must_use]
    fn submit(pack: &Self::Pack, fields: &Fields, today: Date) -> Self;

    /// The button with which the form gives this page once more, reply included.
    #[must_use]
    fn again(&self) -> String;

    /// The part of the page that changes, the same on the server and in the browser.
    #[must_use]
    fn draw(&self, scene: &SceneOf<'_, Self>) -> Markup;

    /// The page in a few words: its title, and what is announced when it changes.
    #[must_use]
    fn said(&self, scene: &SceneOf<'_, Self>) -> String;

    /// What follows from what stands in the form while one fills it in; nothing where the tool waits
    /// for its button.
    #[must_use]
    fn live(&self, _scene: &SceneOf<'_, Self>) -> Option<Live> {
        None
    }
}

/// What changes on a tool's page while one fills its form in.
#[derive(Clone, Debug)]
pub struct Live {
    /// The form's fields and parts by id, each with whether it is shown.
    pub parts: Vec<(String, bool)>,
    /// The reply.
    pub reply: Markup,
    /// The reply in a few words; empty where there is none.
    pub said: String,
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
    /// The same with other data.
    pub(crate) fn of<'b, Q>(&'b self, pack: &'b Q) -> ToolScene<'b, Q, W> {
        ToolScene {
            pack,
            words: self.words,
            address: self.address,
            today: self.today,
            public_url: self.public_url,
        }
    }

    /// The path of another page in the same language and mode.
    pub(crate) fn path(&self, page: Page) -> String {
        self.address.to(page).path()
    }
}
