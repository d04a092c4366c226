//! How a rule's figure grows over the years, as a picture of the figure itself; its label says the
//! same in words.

use super::Guide;
use leptos::prelude::*;
use seeds::calendar::Month;
use seeds::catalogue::FigureValue;
use seeds::plan::written;

/// The picture's size, and the room for its words, in its own units.
const WIDE: i64 = 320;
const HIGH: i64 = 150;
const LEFT: i64 = 74;
const TOP: i64 = 20;

/// The picture of the figure that the guide names; nothing where it names none.
pub(super) fn curve(guide: &Guide<'_>) -> Option<AnyView> {
    let (id, label) = guide.pack.guide.curve.as_ref()?;
    let figure = guide.pack.guide.figures.get(id)?;
    let dated = figure
        .values
        .iter()
        .filter_map(|(from, value)| match value {
            FigureValue::Whole(value) => Some((*from, *value)),
            FigureValue::Ratio(_) | FigureValue::Month(_) => None,
        });
    let dated: Vec<(Option<Month>, i64)> = dated.collect();
    let begin = dated.iter().find_map(|(from, _)| *from)?.plus(-24);
    let end = dated.last()?.0?.plus(24);
    let values = || dated.iter().map(|(_, value)| *value);
    let (least, most) = (values().min()?, values().max()?);
    let across = |month: Month| {
        let span = i64::from(end.since(begin));
        LEFT + (WIDE - LEFT) * i64::from(month.since(begin)) / span
    };
    let up = |value: i64| TOP + (HIGH - 2 * TOP) * (most - value) / (most - least).max(1);

    let mut path = format!("M{LEFT} {}", up(dated.first()?.1));
    let mut steps = Vec::new();
    for (from, value) in &dated {
        let month = from.unwrap_or(begin);
        path += &format!("H{}V{}", across(month), up(*value));
        let shown = written(guide.pack, id, month.first_day()?)?;
        steps.push(match from {
            Some(from) => format!("{} {shown}", from.year()),
            None => shown,
        });
    }
    path += &format!("H{WIDE}");
    let name = guide.pack.words.label(label);
    let words = &guide.frame.ui().plan;
    let said = [&name, words.colon, &steps.join(words.comma)].concat();
    let (first, last) = (begin.plus(24), dated.last()?.0?);
    let lowest = written(guide.pack, id, begin.first_day()?)?;
    let highest = written(guide.pack, id, last.first_day()?)?;
    let clause = guide.clause_of_figure(id);
    Some(
        view! {
            <figure class="curve">
                <figcaption><b>{name}</b></figcaption>
                <svg viewBox=format!("0 0 {WIDE} {HIGH}") role="img" aria-label=said>
                    <path d=path></path>
                    <text x="0" y=(up(least) + 5).to_string()>{lowest}</text>
                    <text x="0" y=(up(most) + 5).to_string()>{highest}</text>
                    <text x=across(first).to_string() y=HIGH.to_string()>{first.year().to_string()}</text>
                    <text x=across(last).to_string() y=HIGH.to_string()>{last.year().to_string()}</text>
                </svg>
                {guide.cites(clause)}
            </figure>
        }
        .into_any(),
    )
}
