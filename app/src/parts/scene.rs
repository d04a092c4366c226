//! What the parts of an interview are drawn from.

use super::setting::Setting;
use crate::page::{Address, Page};
use crate::words::{Ui, ui};
use seeds::calendar::Date;
use seeds::catalogue::Pack;

/// What every part of an interview is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// The guide and its words.
    pub pack: &'a Pack,
    /// Where it is shown: gives language and reading mode.
    pub address: &'a Address,
    /// The day in Beijing.
    pub today: Date,
    /// Scheme and host of links that leave the page, without a slash at the end.
    pub public_url: &'a str,
}

impl Scene<'_> {
    /// What parts say, in the page's language.
    pub(super) fn ui(&self) -> &'static Ui {
        ui(self.address.lang)
    }

    /// What controls are drawn from.
    pub(super) fn setting(&self) -> Setting<'_> {
        Setting {
            ui: self.ui(),
            lang: self.address.lang,
            today: self.today,
            places: &self.pack.words.places,
        }
    }

    /// The path of another page in the same language and mode.
    pub(super) fn path(&self, page: Page) -> String {
        self.address.to(page).path()
    }

    /// Where the interview's forms are sent.
    pub(super) fn action(&self) -> String {
        self.path(Page::Ask(self.pack.guide.id.clone()))
    }
}
