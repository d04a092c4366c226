//! `curve` of a guide → the picture of its figure, finished but for a person's point.

use super::Reader;
use crate::calculators::{self, Shape};
use crate::calendar::Month;
use crate::catalogue::{Curve, FigureValue, Lang, Slot};
use crate::plan::written_figure;

/// Months that the line goes on level before the first change and after the last.
const BEYOND: i32 = 24;
/// The picture's size, and where the line stands in it, in its own units.
const WIDE: i64 = 320;
const HIGH: i64 = 150;
const LEFT: i64 = 86;
const TOP: i64 = 20;
/// The foot of letters lies so far below their middle.
const HALF_LETTER: i64 = 5;

impl Reader<'_> {
    /// The picture that the guide asks for; nothing where it asks for none, or where what it names
    /// is not there, which is a fault.
    pub(super) fn curve(&mut self, lang: Lang, labels: &[(String, String)]) -> Option<Curve> {
        let Some(raw) = &self.compiled.curve else {
            if !self.raw.curve.is_empty() {
                self.fault(&["curve"], "the guide draws no curve", "remove it");
            }
            return None;
        };
        let (month, value) = (self.slot(&raw.month), self.slot(&raw.value));
        let said = self.required("curve", &self.raw.curve);
        let point = self.template(&["curve"], &said);
        let made = match (month, value) {
            (Some(Slot::Output(calculation, month)), Some(Slot::Output(other, value)))
                if calculation == other && self.is_month(calculation, month) =>
            {
                let bare = Curve {
                    drawing: String::new(),
                    clause: self.clause_of(&raw.figure)?,
                    calculation,
                    month,
                    value,
                    point,
                    first: Month::from_index(0),
                    last: Month::from_index(0),
                };
                let name = labels.iter().find(|(key, _)| *key == raw.label);
                name.and_then(|(_, name)| self.drawn(bare, &raw.figure, name, lang))
            }
            _ => None,
        };
        if made.is_none() {
            self.fault(
                &["curve"],
                "`curve` of the guide cannot be drawn",
                "figure: whole numbers that change in dated months; month and value: results of one \
                 calculation; label: a label of calculators/",
            );
        }
        made
    }

    fn is_month(&self, calculation: u16, output: u16) -> bool {
        let calculation = self
            .compiled
            .guide
            .calculations
            .get(usize::from(calculation));
        let calculator = calculation.and_then(|known| calculators::find(&known.calculator));
        let output = calculator.and_then(|known| known.outputs.get(usize::from(output)));
        output.is_some_and(|(_, shape)| *shape == Shape::Month)
    }

    fn clause_of(&self, figure: &str) -> Option<u16> {
        let clause = &self
            .compiled
            .guide
            .figures
            .get(figure)?
            .values
            .last()?
            .clause;
        let at = self
            .compiled
            .clauses
            .iter()
            .position(|known| known == clause)?;
        u16::try_from(at).ok()
    }

    /// The line, its ends, and the years in which it changes first and last.
    fn drawn(&self, mut curve: Curve, figure: &str, name: &str, lang: Lang) -> Option<Curve> {
        let figure = self.compiled.guide.figures.get(figure)?;
        let values = figure.values.iter().filter_map(|dated| match &dated.value {
            FigureValue::Whole(value) => Some((dated.from_month(), *value)),
            FigureValue::Ratio(_) | FigureValue::Month(_) => None,
        });
        let values: Vec<(Option<Month>, i64)> = values.collect();
        let changes = values.iter().find_map(|(from, _)| *from)?;
        let settles = values.last()?.0?;
        curve.first = changes.plus(-BEYOND);
        curve.last = settles.plus(BEYOND);
        let least = values.iter().map(|(_, value)| *value).min()?;
        let most = values.iter().map(|(_, value)| *value).max()?;
        let span = curve.last.since(curve.first);
        if span < 1 || most <= least {
            return None;
        }

        let written = |value| written_figure(lang, figure.unit, &FigureValue::Whole(value));
        let mut path = format!("M{} -{}", curve.first.index(), values.first()?.1);
        let mut steps = Vec::new();
        for (from, value) in &values {
            path += &format!("H{}V-{value}", from.unwrap_or(curve.first).index());
            let shown = written(*value);
            steps.push(match from {
                Some(from) => format!("{} {shown}", from.year()),
                None => shown,
            });
        }
        path += &format!("H{}", curve.last.index());

        let (wide, high) = (WIDE - LEFT, HIGH - 2 * TOP);
        let text =
            |x: i64, y: i64, words: &str| format!("<text x=\"{x}\" y=\"{y}\">{words}</text>");
        let below = |month: Month| {
            let since = i64::from(month.since(curve.first));
            let x = LEFT + wide * since / i64::from(span);
            text(x, HIGH, &month.year().to_string())
        };
        let colon = lang.wording().colon();
        let said = steps.join(lang.wording().comma());
        curve.drawing = [
            format!("<figcaption><b>{name}</b></figcaption>"),
            format!("<svg viewBox=\"0 0 {WIDE} {HIGH}\" role=\"img\" aria-label=\"{name}{colon}{said}\">"),
            text(0, TOP + high + HALF_LETTER, &written(least)),
            text(0, TOP + HALF_LETTER, &written(most)),
            below(changes),
            below(settles),
            format!("<svg x=\"{LEFT}\" y=\"{TOP}\" width=\"{wide}\" height=\"{high}\" "),
            format!("viewBox=\"{} -{most} {span} {}\" ", curve.first.index(), most - least),
            "preserveAspectRatio=\"none\" overflow=\"visible\">".to_owned(),
            format!("<path d=\"{path}\"></path>"),
        ]
        .concat();
        // Labels and units are words of the content; none has a sign that markup reserves.
        (!name.contains(['<', '&', '"'])).then_some(curve)
    }
}

#[cfg(test)]
mod tests {
    use crate::catalogue::{Curve, Lang};
    use crate::load::shipped::{assert_caught, catalogue};

    const GUIDE: &str = "guides/enterprise-pension/guide.toml";

    /// The line as the places where it ends: `H` moves along, `V` moves up or down.
    fn height(curve: &Curve, month: i32) -> i64 {
        let (_, path) = curve.drawing.split_once("<path d=\"M").expect("a line");
        let (path, _) = path.split_once('"').expect("its end");
        let (start, steps) = path.split_once('H').expect("a first step");
        let (_, start) = start.split_once(" -").expect("a height");
        let mut height = start.parse().expect("a whole number");
        for step in steps.split('H') {
            let (x, value) = step.split_once("V-").unwrap_or((step, ""));
            if x.parse::<i32>().expect("a month") > month {
                return height;
            }
            if let Ok(value) = value.parse() {
                height = value;
            }
        }
        height
    }

    #[test]
    fn the_line_is_the_figure_in_every_month_and_a_point_lies_on_it() {
        for lang in Lang::all() {
            let pack = catalogue().pack("enterprise-pension", lang).expect("it");
            let curve = pack.words.curve.as_ref().expect("a curve");
            let figure = pack.guide.figures.get("retire-minimum-months");
            let figure = figure.expect("the figure");
            assert_eq!((curve.first.year(), curve.last.year()), (2028, 2041));
            let months = curve.last.since(curve.first);
            for month in (0..=months).map(|months| curve.first.plus(months)) {
                let value = figure.whole_at(month).expect("a value");
                assert_eq!(height(curve, month.index()), value, "{month}");
            }
        }
    }

    #[test]
    fn what_cannot_be_drawn_is_a_fault() {
        for (what, from, to) in [
            ("no result", "\"retire.statutory\"", "\"retire.nothing\""),
            (
                "no month",
                "\"retire.statutory\"",
                "\"retire.delay_months\"",
            ),
            ("no label", "\"retirement.minimum\"", "\"retirement.least\""),
            (
                "no steps",
                "\"retire-minimum-months\"",
                "\"pension-place-months\"",
            ),
        ] {
            let faults = crate::load::shipped::planted(GUIDE, from, to);
            let found = faults
                .iter()
                .any(|fault| fault.message.contains("cannot be drawn"));
            assert!(found, "{what}: {faults:?}");
        }
        let to = "figure = \"retire-least\"";
        let from = "figure = \"retire-minimum-months\"";
        assert_caught("no figure", GUIDE, from, to, "no figure of this guide");
    }
}
