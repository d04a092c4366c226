//! The controls of single values.

use super::Scene;
use super::faults::{id_of, note};
use super::pieces::{beside, unseen};
use crate::form::{Cell, FieldFault, Typed, typed};
use crate::parts::markup::{IntoMarkup, Markup, given, html, shown};
use seeds::answers::PROVINCES;
use seeds::calendar::Month;
use seeds::catalogue::{FieldKind, Question, QuestionWords};
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
    let labels = offered
        .into_iter()
        .enumerate()
        .map(|(at, (value, label, hint))| {
            let checked = value == picked;
            // The summary of what is wrong leads to the first of them.
            let id = (at == 0).then_some(typed::ANSWER);
            let hint = (!hint.is_empty()).then(|| html! { small  { (shown(hint)) } });
            html! { label  { input type="radio" name=[given(typed::ANSWER)] value=[given(value)] id=[given(id)] checked=[given(checked)]; span  { (shown(label)) (shown(hint)) } } }
            .markup()
        });
    let (described, invalid) = (fault.map(id_of), fault.map(|_| "true"));
    let group = html! { div class="options" role="radiogroup" aria-labelledby="question" aria-describedby=[given(described)] aria-invalid=[given(invalid)] { (shown(labels.collect::<Vec<_>>())) } };
    beside(vec![group.markup(), note(scene, kind, fault)])
}

/// The control of a question that is not a list; the question is its label.
pub(super) fn alone(
    scene: &Scene<'_>,
    kind: &FieldKind,
    cell: &Cell,
    fault: Option<&FieldFault>,
) -> Markup {
    let labelled = Label::By("question");
    let control = control(
        scene,
        kind,
        &[],
        cell,
        typed::ANSWER.to_owned(),
        &labelled,
        fault,
    );
    html! { div class="fields" { (shown(control)) } }.markup()
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
    name: String,
    label: &Label<'_>,
    fault: Option<&FieldFault>,
) -> Markup {
    let ui = &scene.ui().ask;
    let drawn = match kind {
        FieldKind::Month { from, ahead } => {
            let years = years(
                scene,
                from.year(),
                Month::of(scene.today).plus((*ahead).into()).year(),
            );
            let part = |ending: &str| [&name, ending].concat();
            vec![
                select(
                    scene,
                    part(".year"),
                    years,
                    &cell.main,
                    label,
                    ui.year,
                    fault,
                ),
                select(
                    scene,
                    part(".month"),
                    numbers(12),
                    &cell.month,
                    label,
                    ui.month,
                    fault,
                ),
            ]
        }
        FieldKind::Date { from, ahead } => {
            let last = scene.today.year() + i32::from(*ahead) / 366 + 1;
            let years = years(
                scene,
                from.year(),
                if *ahead == 0 { last - 1 } else { last },
            );
            let part = |ending: &str| [&name, ending].concat();
            vec![
                select(
                    scene,
                    part(".year"),
                    years,
                    &cell.main,
                    label,
                    ui.year,
                    fault,
                ),
                select(
                    scene,
                    part(".month"),
                    numbers(12),
                    &cell.month,
                    label,
                    ui.month,
                    fault,
                ),
                select(
                    scene,
                    part(".day"),
                    numbers(31),
                    &cell.day,
                    label,
                    ui.day,
                    fault,
                ),
            ]
        }
        FieldKind::Count { .. } => vec![input(name, "numeric", &cell.main, label, "", fault)],
        FieldKind::Money { .. } => vec![input(name, "decimal", &cell.main, label, ui.yuan, fault)],
        FieldKind::Bool
        | FieldKind::Choice { .. }
        | FieldKind::City { .. }
        | FieldKind::Province => {
            let offered = choices(scene, kind, options);
            let offered = offered
                .into_iter()
                .map(|(value, label, _)| (value, label))
                .collect();
            vec![select(scene, name, offered, &cell.main, label, "", fault)]
        }
    };
    beside(vec![beside(drawn), note(scene, kind, fault)])
}

/// What may be picked: value, label, hint.
fn choices(
    scene: &Scene<'_>,
    kind: &FieldKind,
    words: &[(String, String)],
) -> Vec<(String, String, String)> {
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
            if *beyond {
                cities.push(place(Place::OTHER_SHANDONG, Some(ui.other_shandong)));
                cities.push(place(Place::ELSEWHERE, Some(ui.elsewhere)));
            }
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
fn years(scene: &Scene<'_>, first: i32, last: i32) -> Vec<(String, String)> {
    let unit = if scene.address.lang == seeds::catalogue::Lang::Zh {
        scene.ui().ask.year
    } else {
        ""
    };
    (first..=last)
        .rev()
        .map(|year| (year.to_string(), [&year.to_string(), unit].concat()))
        .collect()
}

fn numbers(last: i32) -> Vec<(String, String)> {
    (1..=last)
        .map(|number| (number.to_string(), number.to_string()))
        .collect()
}

fn select(
    scene: &Scene<'_>,
    name: String,
    offered: Vec<(String, String)>,
    picked: &str,
    label: &Label<'_>,
    part: &'static str,
    fault: Option<&FieldFault>,
) -> Markup {
    let options = offered.into_iter().map(|(value, label)| {
        let selected = value == picked;
        html! { option value=[given(value)] selected=[given(selected)] { (shown(label)) } }.markup()
    });
    let options: Vec<_> = options.collect();
    let (id, described, invalid) = (name.clone(), fault.map(id_of), fault.map(|_| "true"));
    let pick = scene.ui().ask.pick;
    // Where the heading names the control and it is the only one, nothing else does.
    let by = match label {
        Label::By(heading) if part.is_empty() => Some(*heading),
        _ => None,
    };
    let control = html! { select name=[given(name)] id=[given(id)] aria-labelledby=[given(by)] aria-describedby=[given(described)] aria-invalid=[given(invalid)] { option value="" { (shown(pick)) } (shown(options)) } };
    match by {
        Some(_) => control.markup(),
        None => labelled(label, part, control.markup()),
    }
}

fn input(
    name: String,
    mode: &'static str,
    value: &str,
    label: &Label<'_>,
    unit: &'static str,
    fault: Option<&FieldFault>,
) -> Markup {
    let (id, described, invalid) = (name.clone(), fault.map(id_of), fault.map(|_| "true"));
    let by = match label {
        Label::By(id) => Some(*id),
        Label::Words(_) => None,
    };
    let value = value.to_owned();
    let unit = (!unit.is_empty()).then(|| html! { span class="unit" { (shown(unit)) } });
    let control = html! { span  { input type="text" inputmode=[given(mode)] name=[given(name)] id=[given(id)] value=[given(value)] maxlength="20" autocomplete="off" aria-labelledby=[given(by)] aria-describedby=[given(described)] aria-invalid=[given(invalid)]; (shown(unit)) } };
    match label {
        Label::By(_) => control.markup(),
        Label::Words(_) => labelled(label, "", control.markup()),
    }
}

/// A label around a control: its own words, and which part of the value it is.
fn labelled(label: &Label<'_>, part: &'static str, control: Markup) -> Markup {
    let words = match (label, part) {
        (Label::Words(words), "") => (*words).to_owned().markup(),
        (Label::Words(words), part) => beside(vec![unseen([words, " "].concat()), part.markup()]),
        (Label::By(_), part) => part.markup(),
    };
    html! { label  { span  { (shown(words)) } (shown(control)) } }.markup()
}
