//! The controls of single values.

use super::faults::{id_of, note};
use super::pieces::unseen;
use super::scene::Scene;
use crate::form::{Cell, FieldFault, Typed, typed};
use crate::parts::markup::{Markup, html};
use seeds::answers::PROVINCES;
use seeds::calendar::Month;
use seeds::catalogue::{FieldKind, Question, QuestionWords};
use seeds::field::span::Counted;
use seeds::place::Place;

/// Radio buttons: for yes and no, options and cities.
pub(super) fn options(
    scene: &Scene<'_>,
    asked: &Question,
    kind: &FieldKind,
    words: &QuestionWords,
    typed: &Typed,
    fault: Option<&FieldFault>,
) -> Markup {
    let picked = match typed {
        Typed::One(cell) => cell.main.as_str(),
        Typed::Unsure => typed::UNSURE,
        Typed::Rows(_) => "",
    };
    let ui = &scene.ui().ask;
    let mut offered = choices(scene, kind, &words.options);
    if asked.unsure.is_some() {
        offered.push((
            typed::UNSURE.to_owned(),
            ui.unsure.to_owned(),
            ui.unsure_hint.to_owned(),
        ));
    }
    html! {
        div class="options" role="radiogroup" aria-labelledby="question" aria-describedby=[fault.map(id_of)] aria-invalid=[fault.map(|_| "true")] {
            @for (at, (value, label, hint)) in offered.iter().enumerate() {
                label {
                    // The summary of what is wrong leads to the first of them.
                    input type="radio" name=(typed::ANSWER) value=(value) id=[(at == 0).then_some(typed::ANSWER)] checked[value == picked];
                    span { (label) @if !hint.is_empty() { small { (hint) } } }
                }
            }
        }
        (note(scene, kind, fault))
    }
}

/// The control of a question that is not a list; the question is its label.
pub(super) fn alone(
    scene: &Scene<'_>,
    kind: &FieldKind,
    cell: &Cell,
    fault: Option<&FieldFault>,
) -> Markup {
    let label = Label::By("question");
    html! {
        div class="fields" { (control(scene, kind, &[], cell, typed::ANSWER, &label, fault)) }
    }
}

/// What names a control.
pub(super) enum Label<'a> {
    /// A heading, by its id.
    By(&'static str),
    /// Words of its own.
    Words(&'a str),
}

/// One control with its label, and what is wrong with it.
pub(super) fn control(
    scene: &Scene<'_>,
    kind: &FieldKind,
    options: &[(String, String)],
    cell: &Cell,
    name: &str,
    label: &Label<'_>,
    fault: Option<&FieldFault>,
) -> Markup {
    let ui = &scene.ui().ask;
    let part = |ending: &str, offered: &[Offered], picked: &str, word: &'static str| {
        select(
            scene,
            &[name, ending].concat(),
            offered,
            picked,
            label,
            word,
            fault,
        )
    };
    // Four digits are typed sooner than found among a hundred.
    let year = |first: i32, last: i32| match last - first > MOST_LISTED {
        true => typed_year(&[name, ".year"].concat(), &cell.main, label, ui.year, fault),
        false => part(".year", &years(scene, first, last), &cell.main, ui.year),
    };
    let month_of_year = || part(".month", &numbers(12), &cell.month, ui.month);
    html! {
        @match kind {
            FieldKind::Month { from, ahead } => {
                @let last = Month::of(scene.today).plus((*ahead).into()).year();
                (year(from.year(), last))
                (month_of_year())
            }
            FieldKind::Date { from, ahead } => {
                @let last = scene.today.year() + i32::from(*ahead) / 366 + i32::from(*ahead != 0);
                (year(from.year(), last))
                (month_of_year())
                (part(".day", &numbers(31), &cell.day, ui.day))
            }
            FieldKind::Count { counted, .. } => {
                @let [months, years] = ui.spans;
                @let unit = match counted {
                    Counted::Pieces => "",
                    Counted::Months => months,
                    Counted::Years => years,
                };
                (input(name, "numeric", &cell.main, label, unit, fault))
            }
            FieldKind::Money { .. } => { (input(name, "decimal", &cell.main, label, ui.yuan, fault)) }
            FieldKind::Bool
            | FieldKind::Choice { .. }
            | FieldKind::City { .. }
            | FieldKind::Province => {
                (part("", &choices(scene, kind, options), &cell.main, ""))
            }
        }
        (note(scene, kind, fault))
    }
}

/// Value, label, hint.
type Offered = (String, String, String);

/// What may be picked.
fn choices(scene: &Scene<'_>, kind: &FieldKind, words: &[(String, String)]) -> Vec<Offered> {
    let ui = &scene.ui().ask;
    let worded = |at: usize, value: &str, plain: &str| {
        let (label, hint) = words.get(at).cloned().unwrap_or_default();
        let label = if label.is_empty() {
            plain.to_owned()
        } else {
            label
        };
        (value.to_owned(), label, hint)
    };
    let place = |place: Place, name: Option<&str>| {
        let name = name.map_or_else(|| scene.pack.words.place_name(place), str::to_owned);
        (place.to_string(), name, String::new())
    };
    match kind {
        FieldKind::Bool => vec![worded(0, "y", ui.yes), worded(1, "n", ui.no)],
        FieldKind::Choice { options } => {
            let options = options.iter().enumerate();
            options
                .map(|(at, option)| worded(at, option, option))
                .collect()
        }
        FieldKind::City { beyond } => {
            let mut cities: Vec<_> = Place::FIVE
                .into_iter()
                .map(|city| place(city, None))
                .collect();
            cities.extend(beyond.places().iter().map(|&wider| {
                let name = match wider {
                    Place::OTHER_SHANDONG => ui.other_shandong,
                    _ => ui.elsewhere,
                };
                place(wider, Some(name))
            }));
            cities
        }
        FieldKind::Province => PROVINCES
            .into_iter()
            .map(|code| place(Place(code), None))
            .collect(),
        _ => Vec::new(),
    }
}

/// Newest first: most people pick a year they remember well.
fn years(scene: &Scene<'_>, first: i32, last: i32) -> Vec<Offered> {
    let pattern = scene.address.lang.wording().year();
    let years = (first..=last).rev().map(|year| year.to_string());
    let offered = years.map(|year| {
        let label = pattern.around(&year);
        (year, label, String::new())
    });
    offered.collect()
}

fn numbers(last: i32) -> Vec<Offered> {
    let numbers = (1..=last).map(|number| number.to_string());
    let offered = numbers.map(|number| (number.clone(), number, String::new()));
    offered.collect()
}

fn select(
    scene: &Scene<'_>,
    name: &str,
    offered: &[Offered],
    picked: &str,
    label: &Label<'_>,
    part: &'static str,
    fault: Option<&FieldFault>,
) -> Markup {
    // Where the heading names the control and it is the only one, nothing else does.
    let by = match label {
        Label::By(heading) if part.is_empty() => Some(*heading),
        _ => None,
    };
    let control = html! {
        select name=(name) id=(name) aria-labelledby=[by] aria-describedby=[fault.map(id_of)] aria-invalid=[fault.map(|_| "true")] {
            option value="" { (scene.ui().ask.pick) }
            @for (value, label, _) in offered {
                option value=(value) selected[value == picked] { (label) }
            }
        }
    };
    match by {
        Some(_) => control,
        None => labelled(label, part, control),
    }
}

fn input(
    name: &str,
    mode: &'static str,
    value: &str,
    label: &Label<'_>,
    unit: &'static str,
    fault: Option<&FieldFault>,
) -> Markup {
    let by = match label {
        Label::By(id) => Some(*id),
        Label::Words(_) => None,
    };
    let control = html! {
        span {
            input type="text" inputmode=(mode) name=(name) id=(name) value=(value) maxlength="20" autocomplete="off" aria-labelledby=[by] aria-describedby=[fault.map(id_of)] aria-invalid=[fault.map(|_| "true")];
            @if !unit.is_empty() { span class="unit" { (unit) } }
        }
    };
    match label {
        Label::By(_) => control,
        Label::Words(_) => labelled(label, "", control),
    }
}

/// How many years one looks through in a list.
const MOST_LISTED: i32 = 50;

/// A year so far back is one of birth: browsers may offer it (WCAG 1.3.5).
fn typed_year(
    name: &str,
    value: &str,
    label: &Label<'_>,
    part: &'static str,
    fault: Option<&FieldFault>,
) -> Markup {
    let control = html! {
        input type="text" inputmode="numeric" name=(name) id=(name) value=(value) maxlength="5" size="5" autocomplete="bday-year" aria-describedby=[fault.map(id_of)] aria-invalid=[fault.map(|_| "true")];
    };
    labelled(label, part, control)
}

/// A label around a control: its own words, and which part of the value it is.
fn labelled(label: &Label<'_>, part: &'static str, control: Markup) -> Markup {
    html! {
        label {
            span {
                @match label {
                    Label::Words(words) if part.is_empty() => { (words) }
                    Label::Words(words) => { (unseen(&[words, " "].concat())) (part) }
                    Label::By(_) => { (part) }
                }
            }
            (control)
        }
    }
}
