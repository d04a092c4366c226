//! Templates with their slots filled.

use super::values::{written_amount, written_answer, written_figure};
use crate::answers::Answers;
use crate::calculators::{self, Amount, Computed, Shape};
use crate::calendar::Date;
use crate::catalogue::{LinePiece, Pack, Slot, Template};
use crate::money::Fen;
use crate::rules::{Evaluation, Value};
use std::borrow::Cow;
use std::sync::Arc;

/// What slots show: answers, results of calculations, figures of the day.
pub(super) struct Filling<'a> {
    pub(super) pack: &'a Pack,
    pub(super) answers: &'a Answers,
    pub(super) computed: Cow<'a, [Option<Arc<Computed>>]>,
    pub(super) today: Date,
}

impl<'a> Filling<'a> {
    /// Slots filled from answers alone: calculations are done here.
    pub(super) fn of(pack: &'a Pack, answers: &'a Answers, today: Date) -> Self {
        let evaluation = Evaluation::new(&pack.guide, answers, today);
        for index in 0..u16::try_from(pack.guide.calculations.len()).unwrap_or(0) {
            // A calculation whose inputs are missing leaves its slots blank.
            drop(evaluation.calculation(index));
        }
        Self {
            pack,
            answers,
            computed: Cow::Owned(evaluation.done()),
            today,
        }
    }

    /// A text with its slots filled; what is not known is an ellipsis.
    pub(super) fn fill(&self, template: &Template) -> String {
        let mut text = String::new();
        for piece in template {
            match piece {
                LinePiece::Text(words) => text.push_str(words),
                LinePiece::Slot(Slot::Answer(question)) => {
                    let question = usize::from(*question);
                    match self.answers.get(question) {
                        Some(answer) => text += &written_answer(self.pack, question, answer),
                        None => text.push('…'),
                    }
                }
                LinePiece::Slot(Slot::Output(calculation, output)) => {
                    let shown = self.output(usize::from(*calculation), usize::from(*output));
                    text += &shown.unwrap_or_else(|| "…".to_owned());
                }
                LinePiece::Slot(Slot::Figure(figure)) => {
                    let figure = self.pack.guide.figures.0.get(usize::from(*figure));
                    let value = figure.and_then(|figure| {
                        Some(written_figure(
                            self.pack.words.lang,
                            figure.unit,
                            &figure.on(self.today)?.value,
                        ))
                    });
                    text += &value.unwrap_or_else(|| "…".to_owned());
                }
            }
        }
        text
    }

    fn output(&self, calculation: usize, output: usize) -> Option<String> {
        let calculator = &self.pack.guide.calculations.get(calculation)?.calculator;
        let shape = &calculators::find(calculator)?.outputs.get(output)?;
        let computed = self.computed.get(calculation)?.as_ref()?;
        let amount = match (*computed.outputs.get(output)?, &shape.1) {
            (Value::Whole(fen), Shape::Money) => Amount::Money(Fen(fen)),
            (Value::Whole(years), Shape::Years) => Amount::Years(years),
            (Value::Whole(days), Shape::WorkingDays) => Amount::WorkingDays(days),
            (Value::Whole(days), Shape::Days) => Amount::Days(days),
            (Value::Whole(months), _) => Amount::Months(months),
            (Value::Month(month), _) => Amount::Month(month),
            (Value::Date(day), _) => Amount::Day(day),
            (Value::Place(place), _) => Amount::Place(place),
            _ => return None,
        };
        let mut written = written_amount(self.pack, &amount);
        if computed.estimated.contains(&output) {
            written += self.pack.words.lang.wording().estimate();
        }
        Some(written)
    }
}
