//! Figures in the words of a guide's page: each is a link to the clause that it rests on. One may be drawn
//! over the years.

use super::shown::Guide;
use crate::pages::drawn::level_tag;
use leptos::prelude::*;
use seeds::catalogue::{Curve, Level, LinePiece, Slot, Template};
use seeds::plan::written;

impl Guide<'_> {
    /// Paragraphs of an element; behind each how weak its figures' support is, where it is weaker
    /// than the document itself.
    pub(super) fn paragraphs(&self, texts: &[Template]) -> AnyView {
        let paragraphs = texts.iter().map(|text| view! { <p>{self.said(text)}</p> });
        paragraphs.collect_view().into_any()
    }

    /// A text that stands before anything is answered, its figures as they stand today.
    pub(super) fn said(&self, template: &Template) -> AnyView {
        let pieces = template.iter().map(|piece| match piece {
            LinePiece::Text(words) => words.clone().into_any(),
            LinePiece::Slot(Slot::Figure(figure)) => self.figure(*figure),
            LinePiece::Slot(Slot::Answer(_) | Slot::Output(..)) => "…".into_any(),
        });
        let pieces = pieces.collect_view();
        let weakest = self.pack.weakest(&self.clauses(template));
        let weak = weakest.filter(|level| *level > Level::Official);
        let tag = weak.map(|level| view! { " "{level_tag(self.frame, level)} });
        view! { {pieces}{tag} }.into_any()
    }

    /// The clauses behind the figures of an element.
    pub(super) fn clauses_said(&self, key: &str) -> Vec<u16> {
        let texts = self.prose(key).iter();
        texts.flat_map(|text| self.clauses(text)).collect()
    }

    /// Says what a figure's link does, where the page has one before its lists.
    pub(super) fn figures_note(&self) -> Option<AnyView> {
        let words = &self.pack.words.guide;
        let elements = words.elements.iter().flat_map(|(_, texts)| texts);
        let mut texts = elements.chain([&words.can, &words.bring, &words.place]);
        let note = self.frame.words().pages.guide.figures_note;
        let some = texts.any(|text| !self.clauses(text).is_empty());
        some.then(|| view! { " · "{note} }.into_any())
    }

    fn clauses(&self, template: &Template) -> Vec<u16> {
        let figures = template.iter().filter_map(|piece| match piece {
            LinePiece::Slot(Slot::Figure(figure)) => Some(*figure),
            LinePiece::Text(_) | LinePiece::Slot(_) => None,
        });
        figures.filter_map(|at| self.clause_of(at)).collect()
    }

    fn clause_of(&self, figure: u16) -> Option<u16> {
        let figure = self.pack.guide.figures.0.get(usize::from(figure))?;
        self.clause_of_figure(&figure.id)
    }

    /// A figure as it stands today, as a link to its clause.
    pub(super) fn figure(&self, at: u16) -> AnyView {
        let figure = self.pack.guide.figures.0.get(usize::from(at));
        let shown = figure.and_then(|figure| written(self.pack, &figure.id, self.frame.today));
        let Some((shown, clause)) = shown.zip(self.clause_of(at)) else {
            return "…".into_any();
        };
        let target = format!("#basis-{}", clause + 1);
        view! { <a class="figure" href=target>{shown}</a> }.into_any()
    }

    /// How the figure that the guide names grows over the years; its label says the same in words.
    pub(super) fn curve(&self) -> Option<AnyView> {
        let curve = self.pack.words.curve.as_ref()?;
        let drawing = [&curve.drawing, Curve::END].concat();
        let cites = self.cites([curve.clause]);
        Some(
            view! { <div class="curve"><figure inner_html=drawing></figure>{cites}</div> }
                .into_any(),
        )
    }
}
