//! A guide as its page shows it: when it was checked, and on what each part of it stands.

use crate::pages::drawn::level_tag;
use crate::pages::frame::Frame;
use leptos::prelude::*;
use seeds::catalogue::{Element, Level, Pack, Template};

/// So many numbers can be taken in; where there are more, one link leads to the whole list.
const MOST_NUMBERS: usize = 8;

/// A guide as its page is being drawn.
pub(super) struct Guide<'a> {
    pub(super) frame: &'a Frame<'a>,
    pub(super) pack: &'a Pack,
}

impl<'a> Guide<'a> {
    /// What a reader must know before relying on the page.
    pub(super) fn notices(&self) -> AnyView {
        let ui = self.frame.ui();
        let note = |says: &'static str| view! { <p class="note">{says}</p> };
        let stale = self.pack.words.stale.then(|| note(ui.stale));
        let due = self.pack.is_due(self.frame.today);
        view! { {stale}{due.then(|| note(ui.recheck))} }.into_any()
    }

    /// When and what was checked, and how weak the weakest support is.
    pub(super) fn checked(&self) -> AnyView {
        let ui = self.frame.ui();
        let day = self.pack.guide.checked_on.to_string();
        view! {
            <p class="small soft">
                {ui.checked}" "<time datetime=day.clone()>{day.clone()}</time>" · "{ui.checked_note}
                {self.figures_note()}
            </p>
        }
        .into_any()
    }

    /// The paragraphs of an element.
    pub(super) fn prose(&self, key: &str) -> &'a [Template] {
        let mut elements = self.pack.words.guide.elements.iter();
        elements
            .find(|(name, _)| name == key)
            .map_or(&[], |(_, texts)| texts)
    }

    /// A text before anything is answered.
    pub(super) fn outline(&self, template: &Template) -> String {
        seeds::plan::outline(self.pack, template, self.frame.today)
    }

    /// The clause behind a figure, as its place in the list at the end of the page.
    pub(super) fn clause_of_figure(&self, id: &str) -> Option<u16> {
        self.pack.clause_of_figure(id, self.frame.today)
    }

    /// How weak the support is, where it is weaker than the document itself.
    pub(super) fn level_note(&self, level: Option<Level>) -> AnyView {
        let weak = level.filter(|level| *level > Level::Official);
        weak.map(|level| view! { <p>{level_tag(self.frame, level)}</p> })
            .into_any()
    }

    /// What a part of the page rests on, and a tag where the support is weak.
    pub(super) fn cites(&self, clauses: impl IntoIterator<Item = u16>) -> AnyView {
        let mut clauses: Vec<u16> = clauses.into_iter().collect();
        clauses.sort_unstable();
        clauses.dedup();
        self.cites_beside(&clauses, Some(Level::Official))
    }

    /// Numbers that lead to the list at the page's end, and a tag where the support is other than
    /// what the heading of the list says already.
    pub(super) fn cites_beside(&self, clauses: &[u16], said: Option<Level>) -> AnyView {
        let words = &self.frame.words().pages.guide;
        let Some(weakest) = self.pack.weakest(clauses) else {
            return ().into_any();
        };
        let links = if clauses.len() > MOST_NUMBERS {
            let (before, after) = words.cites_many;
            let label = [before, &clauses.len().to_string(), after].concat();
            view! { <a href="#basis">{label}</a> }.into_any()
        } else {
            let links = clauses.iter().map(|clause| {
                let number = usize::from(*clause) + 1;
                let target = format!("#basis-{number}");
                let name = format!("{} {number}", words.cites);
                view! { " "<a class="mark" href=target aria-label=name>{number}</a> }
            });
            view! { {words.cites}{links.collect_view()} }.into_any()
        };
        let tag = (Some(weakest) != said).then(|| level_tag(self.frame, weakest));
        view! { <p class="cites">{links}" "{tag}</p> }.into_any()
    }
}

/// What an element holds in the outcomes where it is known.
pub(super) fn present<T>(element: &Element<T>) -> Option<&T> {
    match element {
        Element::Present(value) => Some(value),
        Element::NotNeeded(_) | Element::Unknown(_) => None,
    }
}
