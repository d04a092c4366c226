//! Guides and pages by the name that the content gives them.

use super::frame::Frame;
use crate::page::{Address, Page};
use seeds::catalogue::arranged::Target;

/// What a line of the content leads to.
pub(super) struct Led {
    /// The page.
    pub(super) page: Page,
    /// Its title.
    pub(super) title: String,
    /// One sentence about it.
    pub(super) text: String,
}

/// Where `target` leads; nothing where it does not exist, which the content's check reports.
pub(super) fn led(frame: &Frame<'_>, target: &Target) -> Option<Led> {
    match target {
        Target::Guide(id) => {
            let words = &frame.pack(id)?.words.guide;
            Some(Led {
                page: Page::Guide(id.clone()),
                title: words.title.clone(),
                text: words.summary.clone(),
            })
        }
        Target::Page(name) => {
            let pages = &frame.site.catalogue.lexicon.pages;
            let known = pages.iter().find(|page| page.id == *name)?;
            let page = Address::from_path(&["/", name].concat())?.page;
            page.exists(&frame.site.catalogue).then(|| Led {
                page,
                title: frame.say(&known.title),
                text: frame.say(&known.text),
            })
        }
    }
}
