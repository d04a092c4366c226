//! Texts of a guide as they stand before anything is answered: for the guide's own page.

use super::values::written_figure;
use crate::calendar::Date;
use crate::catalogue::{LinePiece, Pack, Slot, Template};

/// A text with its figures filled in, and the names of questions where answers will stand.
#[must_use]
pub fn outline(pack: &Pack, template: &Template, today: Date) -> String {
    let mut text = String::new();
    for piece in template {
        match piece {
            LinePiece::Text(words) => text += words,
            LinePiece::Slot(Slot::Answer(question)) => {
                let name = pack.words.guide.questions.get(usize::from(*question));
                text += name.map_or("…", |question| question.name.as_str());
            }
            LinePiece::Slot(Slot::Output(..)) => text.push('…'),
            LinePiece::Slot(Slot::Figure(figure)) => {
                let figure = pack.guide.figures.0.get(usize::from(*figure));
                let written = figure.and_then(|figure| written(pack, &figure.id, today));
                text += written.as_deref().unwrap_or("…");
            }
        }
    }
    text
}

/// The figure `id` with its unit, as it stands on `today`.
#[must_use]
pub fn written(pack: &Pack, id: &str, today: Date) -> Option<String> {
    let figure = pack.guide.figures.get(id)?;
    Some(written_figure(
        pack.words.lang,
        figure.unit,
        &figure.on(today)?.value,
    ))
}
