//! Where lines of the content lead on this site: guides and pages.

use crate::catalogue::arranged::Target;
use crate::search::PageEntry;

/// What can be led to.
pub(super) struct Targets<'a> {
    /// Ids of every guide.
    pub(super) guides: &'a [String],
    /// Pages that are no guides.
    pub(super) pages: &'a [PageEntry],
}

impl Targets<'_> {
    /// The guide with that id, or the page with that path.
    pub(super) fn find(&self, name: &str) -> Option<Target> {
        match name.strip_prefix('/') {
            Some(page) => {
                let known = self.pages.iter().any(|known| known.id == page);
                known.then(|| Target::Page(page.to_owned()))
            }
            None => {
                let known = self.guides.iter().any(|known| known == name);
                known.then(|| Target::Guide(name.to_owned()))
            }
        }
    }
}
