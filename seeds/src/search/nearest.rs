//! What comes nearest where nothing fits: three guides.

use super::fold::is_han;
use super::rank::Fit;
use super::{Finder, Subject, SubjectKind, terms};

/// So many are offered.
const THREE: usize = 3;

impl Finder {
    /// The guides that fit best, and where fewer than three share a pair of signs with the text, those
    /// that share most of its single signs and words.
    pub(super) fn nearest(&self, fits: &[Fit], signs: &[char]) -> Vec<&Subject> {
        let fits = fits
            .iter()
            .map(|fit| &self.index.subjects[self.ranked[fit.subject]]);
        let guides = fits.filter(|subject| subject.kind == SubjectKind::Guide);
        let mut nearest: Vec<&Subject> = guides.take(THREE).collect();
        if nearest.len() < THREE {
            let mut said: Vec<String> = terms::words(signs);
            let han = signs.iter().filter(|sign| is_han(**sign));
            said.extend(han.map(char::to_string));
            said.sort_unstable();
            said.dedup();
            let guides = self.index.subjects.iter();
            let guides = guides.filter(|it| it.kind == SubjectKind::Guide && !nearest.contains(it));
            let shares = guides.map(|subject| {
                let words = subject.phrases.iter().map(String::as_str);
                let words: Vec<&str> = words.chain([&*subject.title, &*subject.text]).collect();
                let words = words.join(" ").to_lowercase();
                let shared = said.iter().filter(|it| words.contains(it.as_str()));
                (shared.count(), subject)
            });
            let mut shares: Vec<(usize, &Subject)> =
                shares.filter(|(shared, _)| *shared > 0).collect();
            shares.sort_by_key(|(shared, subject)| (usize::MAX - shared, &subject.id));
            let more = shares.into_iter().map(|(_, subject)| subject);
            nearest.extend(more.take(THREE - nearest.len()));
        }
        nearest
    }
}
