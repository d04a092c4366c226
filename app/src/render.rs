//! The one entry for whoever serves: (site, address, date, form) → document.

pub(crate) mod document;
mod shell;
mod style;

use crate::correction::{Draft, Looked, Said};
use crate::page::{Address, Mode, Page};
use crate::pages;
use crate::pages::body::Body;
use crate::pages::frame::Frame;
use crate::site::Site;
use hydration_context::SsrSharedContext;
use leptos::prelude::Owner;
use seeds::calendar::Date;
use seeds::catalogue::Lang;
use std::sync::Arc;

pub use document::{Document, ErrorPage, Input};
pub use style::Style;

/// Draws the page at `address` on the day `today`.
#[must_use]
pub fn render(site: &Site, address: &Address, today: Date, input: Input<'_>) -> Document {
    if !address.page.exists(&site.catalogue) || !address.is_offered() {
        return render_error(site, address.lang, address.mode, ErrorPage::NotFound);
    }
    if matches!(input, Input::Form(_)) && !address.page.takes_form() {
        return render_error(site, address.lang, address.mode, ErrorPage::WrongMethod);
    }
    drawn(site, address, today, |frame| pages::body(frame, input))
}

/// Draws the page that leads to `address` with what its link `carried`, whose `#` arrived escaped.
#[must_use]
pub fn render_escaped(site: &Site, address: &Address, carried: &str) -> Document {
    let draw = |frame: &Frame<'_>| pages::escaped(frame, carried);
    drawn(site, address, Date::FIRST, draw)
}

/// Draws the form of a correction again, with what was typed and why it was not taken.
#[must_use]
pub fn render_correction(site: &Site, address: &Address, draft: &Draft, said: Said) -> Document {
    let draw = |frame: &Frame<'_>| pages::correction_form(frame, draft, said);
    drawn(site, address, Date::FIRST, draw)
}

/// Draws what became of the correction whose receipt stands in `address`.
#[must_use]
pub fn render_receipt(site: &Site, address: &Address, looked: &Looked) -> Document {
    let draw = |frame: &Frame<'_>| pages::correction_receipt(frame, looked);
    drawn(site, address, Date::FIRST, draw)
}

/// Draws the page that says why another cannot be shown.
#[must_use]
pub fn render_error(site: &Site, lang: Lang, mode: Mode, error: ErrorPage) -> Document {
    let address = Address {
        page: Page::Home,
        lang,
        mode,
    };
    let draw = |frame: &Frame<'_>| pages::error(frame, error);
    drawn(site, &address, Date::FIRST, draw)
}

/// Views need an owner; with it goes everything they made.
fn drawn(
    site: &Site,
    address: &Address,
    today: Date,
    body: impl FnOnce(&Frame<'_>) -> Body,
) -> Document {
    let frame = Frame {
        site,
        address,
        today,
    };
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    owner.with(|| shell::document(&frame, body(&frame)))
}

#[cfg(test)]
mod tests;
