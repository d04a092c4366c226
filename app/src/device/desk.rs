//! What the page and the loader hand over: data, words, date, address.

use crate::page::Address;
#[cfg(feature = "hydrate")]
use crate::parts::scene::Scene;
use crate::words::{Ui, sent};
use gloo_utils::document;
use seeds::calendar::{Date, date};
#[cfg(feature = "hydrate")]
use seeds::catalogue::Pack;
use seeds::lang::take_before_words;
use std::sync::OnceLock;

#[cfg(feature = "hydrate")]
static PACK: OnceLock<Pack> = OnceLock::new();
#[cfg(any(feature = "forms", feature = "search"))]
static DATA: OnceLock<Vec<u8>> = OnceLock::new();
static TEXT: OnceLock<&'static str> = OnceLock::new();
static WORDS: OnceLock<Ui> = OnceLock::new();
static DESK: OnceLock<Option<Desk>> = OnceLock::new();

/// What every screen of this page is drawn from.
pub(crate) struct Desk {
    /// The guide, where the loader found one.
    #[cfg(feature = "hydrate")]
    pub(crate) pack: Option<&'static Pack>,
    /// The page.
    pub(crate) address: Address,
    /// The day in Beijing, as the server wrote it: the browser's clock may be wrong.
    pub(crate) today: Date,
    /// Scheme and host of links that leave the page.
    pub(crate) public_url: String,
    /// How the page's title ends: the site's name.
    pub(crate) site: String,
}

/// Takes the pack's bytes. Whether they are a pack of this version.
#[cfg(feature = "hydrate")]
pub(crate) fn take_pack(bytes: &[u8]) -> bool {
    Pack::from_bytes(bytes).is_some_and(|pack| PACK.set(pack).is_ok())
}

/// Takes the bytes of the page's data; the page's island reads them.
#[cfg(any(feature = "forms", feature = "search"))]
pub(crate) fn take_data(bytes: Vec<u8>) -> bool {
    DATA.set(bytes).is_ok()
}

/// The bytes that were handed over; empty where there were none.
#[cfg(any(feature = "forms", feature = "search"))]
pub(crate) fn data() -> &'static [u8] {
    DATA.get().map_or(&[], Vec::as_slice)
}

/// Takes the words of the page, in its language. From here on the program knows which languages there
/// are: the loader calls this before it hands over data, and no address is read before.
pub(crate) fn take_words(text: String) {
    TEXT.get_or_init(|| take_before_words(text.leak()));
}

/// The words that were handed over; empty where there were none.
pub(crate) fn words() -> &'static Ui {
    WORDS.get_or_init(|| sent::read(TEXT.get().copied().unwrap_or_default()))
}

/// The page's own words, which come after those that all pages share.
#[cfg(any(feature = "forms", feature = "search"))]
pub(crate) fn own_words<T: sent::Texts>() -> T {
    let (_, own): (Ui, T) = sent::read(TEXT.get().copied().unwrap_or_default());
    own
}

/// The pack that was handed over.
#[cfg(feature = "hydrate")]
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
                #[cfg(feature = "hydrate")]
                pack: pack(),
                address: Address::from_path(&data("data-path")?)?,
                today: date(&data("data-today")?)?,
                public_url: data("data-public")?,
                site: data("data-site")?,
            })
        })
        .as_ref()
    }

    /// What parts are drawn from.
    #[cfg(feature = "hydrate")]
    pub(crate) fn scene(&self) -> Option<Scene<'_>> {
        Some(Scene {
            pack: self.pack?,
            address: &self.address,
            today: self.today,
            public_url: &self.public_url,
        })
    }
}
