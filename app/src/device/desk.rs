//! What the page and the loader hand over: data, words, date, address.

use crate::page::Address;
use crate::words::{self, Shelf, Ui, sent};
use gloo_utils::document;
use seeds::calendar::{Date, date};
use seeds::catalogue::sent::is_sound;
use seeds::lang::take_before_words;
use std::sync::OnceLock;

static DATA: OnceLock<Vec<u8>> = OnceLock::new();
static TEXT: OnceLock<&'static str> = OnceLock::new();
static DESK: OnceLock<Option<Desk>> = OnceLock::new();

/// What every screen of this page is drawn from.
#[derive(Debug)]
pub struct Desk {
    /// The page.
    pub address: Address,
    /// The day in Beijing, as the server wrote it: the browser's clock may be wrong.
    pub today: Date,
    /// Scheme and host of links that leave the page.
    pub public_url: String,
    /// How the page's title ends: the site's name.
    pub site: String,
}

/// Takes the bytes of the page's data, which its island reads. Whether they are as they were sent.
pub fn take_data(bytes: Vec<u8>) -> bool {
    is_sound(&bytes) && DATA.set(bytes).is_ok()
}

/// The bytes that were handed over; empty where there were none.
#[must_use]
pub fn data() -> &'static [u8] {
    DATA.get().map_or(&[], Vec::as_slice)
}

/// Takes the words of the page, in its language. From here on the program knows which languages there
/// are: the loader calls this before it hands over data, and no address is read before.
pub fn take_words(text: String) {
    let text = TEXT.get_or_init(|| take_before_words(text.leak()));
    let ui: Ui = sent::read(text);
    words::put(Shelf::of_page(Box::leak(Box::new(ui))));
}

/// The page's own words, which come after those that all pages share.
#[must_use]
pub fn own_words<T: sent::Texts>() -> T {
    let (_, own): (Ui, T) = sent::read(TEXT.get().copied().unwrap_or_default());
    own
}

impl Desk {
    /// Reads the page once. `None` where it is not what an island expects.
    pub fn of_page() -> Option<&'static Self> {
        DESK.get_or_init(|| {
            let element = document().get_element_by_id("desk")?;
            let data = |name: &str| element.get_attribute(name);
            Some(Self {
                address: Address::from_path(&data("data-path")?)?,
                today: date(&data("data-today")?)?,
                public_url: data("data-public")?,
                site: data("data-site")?,
            })
        })
        .as_ref()
    }
}
