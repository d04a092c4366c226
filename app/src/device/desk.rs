//! What the page and the loader hand over: pack, date, address.

use crate::page::Address;
use crate::parts::Scene;
use crate::words::{Ui, sent};
use gloo_utils::document;
use seeds::calendar::{Date, date};
use seeds::catalogue::Pack;
use std::sync::OnceLock;

static PACK: OnceLock<Pack> = OnceLock::new();
static WORDS: OnceLock<Ui> = OnceLock::new();
static DESK: OnceLock<Option<Desk>> = OnceLock::new();

/// What every screen of this page is drawn from.
pub(crate) struct Desk {
    /// The guide, where the loader found one.
    pub(crate) pack: Option<&'static Pack>,
    /// The page.
    pub(crate) address: Address,
    /// The day in Beijing, as the server wrote it: the browser's clock may be wrong.
    pub(crate) today: Date,
    public_url: String,
}

/// Takes the pack's bytes. Whether they are a pack of this version.
pub(crate) fn take_pack(bytes: &[u8]) -> bool {
    Pack::from_bytes(bytes).is_some_and(|pack| PACK.set(pack).is_ok())
}

/// Takes the words around a guide, in the page's language.
pub(crate) fn take_words(text: String) {
    WORDS.get_or_init(|| sent::read(text.leak()));
}

/// The words that were handed over; empty where there were none.
pub(crate) fn words() -> &'static Ui {
    WORDS.get_or_init(|| sent::read(""))
}

/// The pack that was handed over.
pub(crate) fn pack() -> Option<&'static Pack> {
    PACK.get()
}

impl Desk {
    /// Reads the page once.
    pub(crate) fn of_page() -> Option<&'static Self> {
        DESK.get_or_init(|| {
            let element = document().get_element_by_id("desk")?;
            let data = |name: &str| element.get_attribute(name);
            Some(Self {
                pack: pack(),
                address: Address::from_path(&data("data-path")?)?,
                today: date(&data("data-today")?)?,
                public_url: data("data-public")?,
            })
        })
        .as_ref()
    }

    /// What parts are drawn from.
    pub(crate) fn scene(&self) -> Option<Scene<'_>> {
        Some(Scene {
            pack: self.pack?,
            address: &self.address,
            today: self.today,
            public_url: &self.public_url,
        })
    }
}
