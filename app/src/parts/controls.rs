//! The controls of single values.

use super::faults::{id_of, note};
use super::pieces::unseen;
use super::setting::Setting;
use crate::parts::markup::{Markup, html};
use seeds::answers::PROVINCES;
use seeds::calendar::Month;
use seeds::catalogue::{FieldKind, Question, QuestionWords};
use seeds::field::span::Counted;
use seeds::field::{Cell, FieldFault, Typed, typed};
use seeds::place::Place;

/// Radio buttons: for yes and no, options and cities.
pub(super) fn options(
    setting: &Setting<'_>,
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
    let ui = &setting.ui.ask;
    let said = fault.map(|fault| setting.problem(fault.problem, kind));
    let by = fault.map(|_| id_of(typed::ANSWER));
    let mut offered = choices(setting, kind, &words.options);
    if asked.unsure.is_some() {
        let unsure = [typed::UNSURE, ui.unsure, ui.unsure_hint];
        offered.push(unsure.map(str::to_owned).into());
    }
    html! {
        div class="options" role="radiogroup" aria-labelledby="question" aria-describedby=[by] aria-invalid=[fault.map(|_| "true")] {
            @for (at, (value, label, hint)) in offered.iter().enumerate() {
                label {
                    // The summary of what is wrong leads to the first of them.
                    input type="radio" name=(typed::ANSWER) value=(value) id=[(at == 0).then_some(typed::ANSWER)] checked[value == picked];
                    span { (label) @if !hint.is_empty() { small { (hint) } } }
                }
            }
        }
        (note(typed::ANSWER, said.as_deref()))
    }
}

/// The control of a question that is not a list; the question is its label.
pub(super) fn alone(
    setting: &Setting<'_>,
    kind: &FieldKind,
    cell: &Cell,
    fault: Option<&FieldFault>,
) -> Markup {
    let said = fault.map(|fault| setting.problem(fault.problem, kind));
    let control = Control {
        fault: said.as_deref(),
        ..Control::new(kind, typed::ANSWER, Label::By("question"))
    };
    html! {
        div class="fields" { (self::control(setting, &control, cell)) }
    }
}

/// What names a control.
#[derive(Clone, Copy)]
pub(super) enum Label<'a> {
    /// A heading, by its id.
    By(&'static str),
    /// Words of its own, around it.
    Words(&'a str),
    /// A label elsewhere that is for it.
    Elsewhere,
}

/// One control.
#[derive(Clone, Copy)]
pub(super) struct Control<'a> {
    /// What it takes.
    pub(super) kind: &'a FieldKind,
    /// Its name, which is its id too.
    pub(super) name: &'a str,
    /// What names it.
    pub(super) label: Label<'a>,
    /// What its options are called.
    pub(super) options: &'a [(String, String)],
    /// What stands for nothing in a list that opens.
    pub(super) blank: &'a str,
    /// Whether a text beside it says how to fill it in.
    pub(super) helped: bool,
    /// What is wrong with it, and how to put it right.
    pub(super) fault: Option<&'a str>,
}

/// The ids of what stands beside the control `name`: what is wrong with it, and how to fill it in.
pub(super) fn described(name: &str, help: bool, fault: bool) -> Option<String> {
    match (fault, help) {
        (true, true) => Some([&id_of(name), " ", &help_of(name)].concat()),
        (true, false) => Some(id_of(name)),
        (false, true) => Some(help_of(name)),
        (false, false) => None,
    }
}

/// The id of the text that says how to fill in the control `name`.
pub(super) fn help_of(name: &str) -> String {
    ["help-", name].concat()
}

impl<'a> Control<'a> {
    /// A control without options, help or fault.
    pub(super) const fn new(kind: &'a FieldKind, name: &'a str, label: Label<'a>) -> Self {
        Self {
            kind,
            name,
            label,
            options: &[],
            blank: "",
            helped: false,
            fault: None,
        }
    }

    /// The heading that names it, by its id.
    const fn by(&self) -> Option<&'static str> {
        match self.label {
            Label::By(heading) => Some(heading),
            Label::Words(_) | Label::Elsewhere => None,
        }
    }

    /// The ids of what describes it.
    fn described(&self) -> Option<String> {
        described(self.name, self.helped, self.fault.is_some())
    }

    fn invalid(&self) -> Option<&'static str> {
        self.fault.map(|_| "true")
    }
}

/// A control with its label, and what is wrong with it.
pub(super) fn control(setting: &Setting<'_>, control: &Control<'_>, cell: &Cell) -> Markup {
    html! {
        (bare(setting, control, cell))
        (note(control.name, control.fault))
    }
}

/// The same without what is wrong.
pub(super) fn bare(setting: &Setting<'_>, control: &Control<'_>, cell: &Cell) -> Markup {
    let ui = &setting.ui.ask;
    let part = |ending: &str, offered: &[Offered], picked: &str, word: &'static str| {
        select(setting, control, ending, offered, picked, word)
    };
    // Four digits are typed sooner than found among a hundred.
    let year = |first: i32, last: i32| match last - first > MOST_LISTED {
        true => typed_year(control, &cell.main, ui.year),
        false => part(".year", &years(setting, first, last), &cell.main, ui.year),
    };
    let month_of_year = || part(".month", &numbers(12), &cell.month, ui.month);
    html! {
        @match control.kind {
            FieldKind::Month { from, ahead } => {
                @let last = Month::of(setting.today).plus((*ahead).into()).year();
                (year(from.year(), last))
                (month_of_year())
            }
            FieldKind::Date { from, ahead } => {
                @let last = setting.today.year() + i32::from(*ahead) / 366 + i32::from(*ahead != 0);
                (year(from.year(), last))
                (month_of_year())
                (part(".day", &numbers(31), &cell.day, ui.day))
            }
            FieldKind::Count { counted, .. } => {
                @let [months, years] = ui.spans;
                @let unit = match counted {
                    // What is counted stands in the label.
                    Counted::Pieces | Counted::Centimetres => "",
                    Counted::Months => months,
                    Counted::Years => years,
                };
                (input(control, "numeric", &cell.main, unit))
            }
            FieldKind::Money { .. } => { (input(control, "decimal", &cell.main, ui.yuan)) }
            // What only tools ask is drawn where they are.
            FieldKind::Ratio | FieldKind::Ratios | FieldKind::Several { .. } => {}
            FieldKind::Bool
            | FieldKind::Choice { .. }
            | FieldKind::City { .. }
            | FieldKind::Province => {
                (part("", &choices(setting, control.kind, control.options), &cell.main, ""))
            }
        }
    }
}

/// Value, label, hint.
pub(super) type Offered = (String, String, String);

/// What may be picked.
pub(super) fn choices(
    setting: &Setting<'_>,
    kind: &FieldKind,
    words: &[(String, String)],
) -> Vec<Offered> {
    let ui = &setting.ui.ask;
    let worded = |at: usize, value: &str, plain: &str| {
        let (mut label, hint) = words.get(at).cloned().unwrap_or_default();
        if label.is_empty() {
            plain.clone_into(&mut label);
        }
        (value.to_owned(), label, hint)
    };
    let place = |place: Place, name: Option<&str>| {
        let name = name.map_or_else(|| setting.place(place), str::to_owned);
        (place.to_string(), name, String::new())
    };
    match kind {
        FieldKind::Bool => vec![worded(0, "y", ui.yes), worded(1, "n", ui.no)],
        FieldKind::Choice { options } | FieldKind::Several { options, .. } => {
            let options = options.iter().enumerate();
            let offered = options.map(|(at, option)| worded(at, option, option));
            offered.collect()
        }
        FieldKind::City { beyond } => {
            let cities = Place::FIVE.into_iter().map(|city| place(city, None));
            let wider = beyond.places().iter();
            let wider = wider.map(|&wider| place(wider, Some(&setting.home(wider))));
            cities.chain(wider).collect()
        }
        FieldKind::Province => PROVINCES.map(|code| place(Place(code), None)).into(),
        _ => Vec::new(),
    }
}

/// Newest first: most people pick a year they remember well. Years to come begin with the nearest.
fn years(setting: &Setting<'_>, first: i32, last: i32) -> Vec<Offered> {
    let pattern = setting.lang.wording().year();
    let mut years: Vec<i32> = (first..=last).collect();
    if first < setting.today.year() - 1 {
        years.reverse();
    }
    let offered = years.iter().map(i32::to_string).map(|year| {
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
    setting: &Setting<'_>,
    control: &Control<'_>,
    ending: &str,
    offered: &[Offered],
    picked: &str,
    part: &'static str,
) -> Markup {
    let name = [control.name, ending].concat();
    // Where the heading names the control and it is the only one, nothing else does.
    let by = control.by().filter(|_| part.is_empty());
    let blank = match control.blank {
        "" => setting.ui.ask.pick,
        blank => blank,
    };
    let drawn = html! {
        select name=(name) id=(name) aria-labelledby=[by] aria-describedby=[control.described()] aria-invalid=[control.invalid()] {
            option value="" { (blank) }
            @for (value, label, _) in offered {
                option value=(value) selected[value == picked] { (label) }
            }
        }
    };
    match by {
        Some(_) => drawn,
        None => labelled(&control.label, part, setting.ui.ask.year, drawn),
    }
}

pub(super) fn input(
    control: &Control<'_>,
    mode: &'static str,
    value: &str,
    unit: &'static str,
) -> Markup {
    let drawn = html! {
        span {
            input type="text" inputmode=(mode) name=(control.name) id=(control.name) value=(value) maxlength=(if mode == "text" { "40" } else { "20" }) autocomplete="off" aria-labelledby=[control.by()] aria-describedby=[control.described()] aria-invalid=[control.invalid()];
            @if !unit.is_empty() { span class="unit" { (unit) } }
        }
    };
    match control.label {
        Label::By(_) => drawn,
        Label::Words(_) | Label::Elsewhere => labelled(&control.label, "", "", drawn),
    }
}

/// How many years one looks through in a list.
const MOST_LISTED: i32 = 50;

/// A year so far back is one of birth: browsers may offer it (WCAG 1.3.5).
fn typed_year(control: &Control<'_>, value: &str, part: &'static str) -> Markup {
    let name = [control.name, ".year"].concat();
    let drawn = html! {
        input type="text" inputmode="numeric" name=(name) id=(name) value=(value) maxlength="5" size="5" autocomplete="bday-year" aria-describedby=[control.described()] aria-invalid=[control.invalid()];
    };
    labelled(&control.label, part, part, drawn)
}

/// A label around a control: its own words, and which part of the value it is; `first` is the part that
/// one begins with.
fn labelled(label: &Label<'_>, part: &'static str, first: &'static str, control: Markup) -> Markup {
    html! {
        @match label {
            Label::Elsewhere if part.is_empty() => { (control) }
            label => {
                label {
                    span {
                        @match label {
                            Label::Words(words) if part.is_empty() => { (words) }
                            // Once for all parts of a day: each is read aloud with it.
                            Label::Words(words) if part == first => { (words) " " (part) }
                            Label::Words(words) => { (unseen(&[words, " "].concat())) (part) }
                            Label::By(_) | Label::Elsewhere => { (part) }
                        }
                    }
                    (control)
                }
            }
        }
    }
}
