//! Pages that are no interview but move: each is one form with its own words and its own data.
//!
//! A tool is declared in content (its form) and answers with a function of [`seeds`]; what it draws is a
//! [`Declared`](crate::parts::declared::Declared). The page (`pages::tool`) and the island
//! (`islands::one_form`) are the same for all of them.

use crate::page::{Address, Page};
use crate::words::{Ui, ui};
use seeds::calendar::Date;
use seeds::catalogue::Lang;

/// A page whose island is a form and what follows from it.
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

    /// The language of the page.
    pub(crate) fn lang(&self) -> Lang {
        self.address.lang
    }

    /// What parts say, in the page's language.
    pub(crate) fn ui(&self) -> &'static Ui {
        ui(self.address.lang)
    }

    /// The path of another page in the same language and mode.
    pub(crate) fn path(&self, page: Page) -> String {
        self.address.to(page).path()
    }
}
