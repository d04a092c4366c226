//! The form: every control with its label, where one reads its value, and what is wrong with it.

use super::Sheet;
use crate::form::{DO, HERE};
use crate::settlement::{
    BILL, Device, Group, LATER, NONE, OTHER, Press, ROWS, SET_NAME, SOME, STEP, controls, text,
};
use maud::{Markup, html};
use seeds::calculators::medical_settlement::{Name, Situation, Takes, case_fields, case_label};

/// Rows of stretches that are shown at least.
const FEWEST_ROWS: usize = 3;

/// What a control is: its name, which is its id too, its label, and what stands under the label.
struct Control<'a> {
    name: &'a str,
    label: String,
    help: String,
}

/// Everything that is wrong; each entry leads to its control.
pub(super) fn summary(sheet: &Sheet<'_>) -> Markup {
    let colon = sheet.ui().plan.colon;
    html! {
        div class="alert" role="alert" id="faults" tabindex="-1" {
            p { b { (sheet.ui().ask.faults) } }
            ul {
                @for fault in &sheet.screen.reading.faults {
                    li { a href={ "#" (fault.control) } { (label_of(sheet, &fault.control)) (colon) (problem(sheet, &fault.control).unwrap_or_default()) } }
                }
            }
        }
    }
}

/// The label of a control by its name.
pub(super) fn label_of(sheet: &Sheet<'_>, control: &str) -> String {
    if let Some(label) = case_label(control) {
        return sheet.label(label);
    }
    if control == SET_NAME {
        return sheet.scene.words.set_name.to_owned();
    }
    if control == OTHER {
        return sheet.scene.words.other.to_owned();
    }
    let whole = |name: &&Name| control == name.as_str();
    let part = |name: &&Name| {
        let rest = control.strip_prefix(name.as_str());
        rest.is_some_and(|rest| rest.starts_with('.'))
    };
    let found = Name::ALL.iter().find(whole);
    let found = found.or_else(|| Name::ALL.iter().find(part));
    found.map_or_else(String::new, |name| sheet.label(name.label()))
}

/// The id of the control of a parameter.
pub(super) fn id_of(name: Name) -> String {
    match name {
        Name::CiiSegments => format!("{}.from", name.as_str()),
        name => name.as_str().to_owned(),
    }
}

fn problem(sheet: &Sheet<'_>, control: &str) -> Option<String> {
    let mut faults = sheet.screen.reading.faults.iter();
    let fault = faults.find(|fault| fault.control == control)?;
    let answers = &sheet.ui().ask.problems;
    Some(sheet.scene.words.problem(fault.problem, answers))
}

/// The form; with the parameters where the bill is known.
pub(super) fn form(sheet: &Sheet<'_>, second: bool) -> Markup {
    let words = sheet.scene.words;
    let path = sheet.path();
    let label = if second { words.go } else { words.next };
    let first_button = html! { button name=(DO) value=(Press::Go.write()) { (label) } };
    html! {
        form id=(HERE) class="settlement" method="post" action=(path) novalidate autocomplete="off" {
            fieldset {
                legend { h2 { (words.bill) } }
                p class="soft" { (words.bill_note) }
                div class="two" { (bill(sheet)) }
            }
            @if second {
                input type="hidden" name=(STEP) value="2" autocomplete="off";
                fieldset {
                    legend { h2 { (words.later) } }
                    p class="soft" { (words.later_note) }
                    div class="two" { @for name in LATER { @if sheet.screen.reading.asks_case(name) { (case_field(sheet, name)) } } }
                }
                fieldset {
                    legend { h2 { (words.parameters) } }
                    p class="note" { (words.empty) }
                    p class="soft" { (words.parameters_note) }
                    @for group in Group::ALL { (self::group(sheet, group)) }
                }
            }
            (carried(sheet, second))
            p class="soft" { (words.privacy) }
            p class="buttons" {
                (first_button)
                @if sheet.screen.sent { a class="button quiet" href=(path) { (words.clear) } }
            }
            (keep(sheet, second))
        }
    }
}

/// What the device keeps: offered with the values, and to be removed wherever it was found.
fn keep(sheet: &Sheet<'_>, second: bool) -> Markup {
    let words = sheet.scene.words;
    let name = Control {
        name: SET_NAME,
        label: words.set_name.to_owned(),
        help: words.keep_note.to_owned(),
    };
    let button = |press: Press, label: &str| {
        html! { button class="quiet" name=(DO) value=(press.write()) { (label) } }
    };
    let found = matches!(sheet.screen.device, Some(Device::Found(_)));
    html! {
        @if second {
            fieldset class="needs-script" {
                legend { h2 { (words.keep) } }
                (input(sheet, &name, "text"))
                p class="buttons" { (button(Press::Save, words.save)) (button(Press::Clear, words.remove)) }
            }
        } @else {
            @let name = text(sheet.fields(), SET_NAME);
            @if !name.is_empty() { input type="hidden" name=(SET_NAME) value=(name) autocomplete="off"; }
            @if found { p class="buttons" { (button(Press::Clear, words.remove)) } }
        }
    }
}

fn bill(sheet: &Sheet<'_>) -> Markup {
    let words = sheet.scene.words;
    let levels = || {
        let levels = words.levels.iter().enumerate();
        levels.map(|(at, level)| ((at + 1).to_string(), (*level).to_owned()))
    };
    let places = || {
        Situation::NAMES.into_iter().map(|name| {
            let label = Situation::named(name).and_then(Situation::label);
            (name.to_owned(), sheet.label(label.unwrap_or(name)))
        })
    };
    let first = |label: &str| (String::new(), label.to_owned());
    let pick = || first(sheet.ui().ask.pick);
    let case = |name| control_of_case(sheet, name);
    let from: Vec<_> = [first(words.not_sent_up)]
        .into_iter()
        .chain(levels().take(2))
        .collect();
    let other = Control {
        name: OTHER,
        label: words.other.to_owned(),
        help: String::new(),
    };
    html! {
        (parameter(sheet, Name::Scheme))
        (select(sheet, &case("remote"), [pick()].into_iter().chain(places()).collect()))
        (select(sheet, &case("level"), [pick()].into_iter().chain(levels()).collect()))
        (select(sheet, &case("retiree"), yes_or_no(sheet, pick())))
        @for name in BILL { (case_field(sheet, name)) }
        (case_field(sheet, "nth"))
        (select(sheet, &case("transferred_from"), from))
        (select(sheet, &other, [first(words.no_other)].into_iter().chain(places()).collect()))
    }
}

fn yes_or_no(sheet: &Sheet<'_>, first: (String, String)) -> Vec<(String, String)> {
    let ask = &sheet.ui().ask;
    let option = |value: &str, label: &str| (value.to_owned(), label.to_owned());
    vec![first, option("y", ask.yes), option("n", ask.no)]
}

fn control_of_case<'a>(sheet: &Sheet<'_>, name: &'a str) -> Control<'a> {
    let mut label = sheet.label(case_label(name).unwrap_or(name));
    if name.ends_with("_fen") {
        label += sheet.scene.words.in_yuan;
    }
    Control {
        name,
        label,
        help: String::new(),
    }
}

fn case_field(sheet: &Sheet<'_>, name: &str) -> Markup {
    let mode = if name.ends_with("_fen") {
        "decimal"
    } else {
        "numeric"
    };
    input(sheet, &control_of_case(sheet, name), mode)
}

fn group(sheet: &Sheet<'_>, group: Group) -> Markup {
    let names = Name::ALL.into_iter();
    let names =
        names.filter(|name| Group::of(*name) == Some(group) && sheet.screen.reading.asks(*name));
    let mut names: Vec<Name> = names.collect();
    // Whether there are stretches decides whether the plain ratio is needed.
    names.sort_by_key(|name| matches!(name, Name::Ratio(_) | Name::RetireeBonus));
    html! {
        @if !names.is_empty() {
            h3 { (sheet.scene.words.group(group)) }
            div class="two" { @for name in names { (parameter(sheet, name)) } }
        }
    }
}

/// The control of a parameter, drawn from what its name says.
fn parameter(sheet: &Sheet<'_>, name: Name) -> Markup {
    let words = sheet.scene.words;
    let takes = name.takes();
    let mut label = sheet.label(name.label());
    if takes == Takes::Money {
        label += words.in_yuan;
    }
    let control = Control {
        name: name.as_str(),
        label,
        help: sheet.label(name.help()),
    };
    let unknown = (String::new(), words.not_known.to_owned());
    match takes {
        Takes::Money | Takes::Ratio => input(sheet, &control, "decimal"),
        Takes::Ratios => input(sheet, &control, "text"),
        Takes::Truth => select(sheet, &control, yes_or_no(sheet, unknown)),
        Takes::Name(names) => {
            let options = names.iter().map(|option| {
                let label = name.option(option).unwrap_or(option);
                ((*option).to_owned(), sheet.label(label))
            });
            select(
                sheet,
                &control,
                [unknown].into_iter().chain(options).collect(),
            )
        }
        Takes::Segments => stretches(sheet, name, &control, unknown),
    }
}

fn stretches(
    sheet: &Sheet<'_>,
    name: Name,
    control: &Control<'_>,
    unknown: (String, String),
) -> Markup {
    let words = sheet.scene.words;
    let list = name.as_str();
    let typed = |row: usize, part: &str| text(sheet.fields(), &format!("{list}.{row}.{part}"));
    let filled = |row: &usize| !(typed(*row, "to").is_empty() && typed(*row, "ratio").is_empty());
    let rows = (0..ROWS).rfind(filled).map_or(0, |row| row + 2);
    let rows = rows.clamp(FEWEST_ROWS, ROWS);
    let first = if name == Name::Segments {
        let [none, some] = words.stretches;
        let option = |value: &str, label: &str| (value.to_owned(), label.to_owned());
        select(
            sheet,
            control,
            vec![unknown, option(NONE, none), option(SOME, some)],
        )
    } else {
        let begin = Control {
            name: &format!("{list}.from"),
            label: words.begins.to_owned(),
            help: String::new(),
        };
        input(sheet, &begin, "decimal")
    };
    let [before, after, to, ratio] = words.stretch;
    let part = |row: usize, part: &str, label: &str| {
        let label = format!("{before}{}{after}{label}", row + 1);
        let name = format!("{list}.{row}.{part}");
        let help = String::new();
        input(
            sheet,
            &Control {
                name: &name,
                label,
                help,
            },
            "decimal",
        )
    };
    html! {
        div class="stretches" role="group" aria-label=(control.label) {
            @if name != Name::Segments { p { b { (control.label) } } p class="small soft" { (control.help) } }
            (first)
            p class="small soft" { (words.stretches_note) }
            div class="two" { @for row in 0..rows { (part(row, "to", to)) (part(row, "ratio", ratio)) } }
        }
    }
}

/// A control with its label over it; what is wrong stands between them.
fn around(sheet: &Sheet<'_>, control: &Control<'_>, drawn: Markup) -> Markup {
    let name = control.name;
    html! {
        div class="field" {
            label for=(name) { (control.label) }
            @if !control.help.is_empty() { p class="small soft" id={ "help-" (name) } { (control.help) } }
            @if let Some(problem) = problem(sheet, name) { p class="problem" id={ "fault-" (name) } { (problem) } }
            (drawn)
        }
    }
}

/// The ids of what describes a control.
fn described(sheet: &Sheet<'_>, control: &Control<'_>) -> (Option<String>, Option<&'static str>) {
    let wrong = problem(sheet, control.name).is_some();
    let fault = wrong.then(|| format!("fault-{}", control.name));
    let help = (!control.help.is_empty()).then(|| format!("help-{}", control.name));
    let ids: Vec<String> = [fault, help].into_iter().flatten().collect();
    (
        (!ids.is_empty()).then(|| ids.join(" ")),
        wrong.then_some("true"),
    )
}

fn input(sheet: &Sheet<'_>, control: &Control<'_>, mode: &str) -> Markup {
    let (by, invalid) = described(sheet, control);
    let value = text(sheet.fields(), control.name);
    around(
        sheet,
        control,
        html! { input type="text" id=(control.name) name=(control.name) inputmode=(mode) value=(value) maxlength="60" autocomplete="off" aria-describedby=[by] aria-invalid=[invalid]; },
    )
}

fn select(sheet: &Sheet<'_>, control: &Control<'_>, options: Vec<(String, String)>) -> Markup {
    let (by, invalid) = described(sheet, control);
    let picked = text(sheet.fields(), control.name);
    around(
        sheet,
        control,
        html! {
            select id=(control.name) name=(control.name) autocomplete="off" aria-describedby=[by] aria-invalid=[invalid] {
                @for (value, label) in &options { option value=(value) selected[!value.is_empty() && *value == picked] { (label) } }
            }
        },
    )
}

/// What was typed into controls that this bill does not need: it comes back when the bill changes.
fn carried(sheet: &Sheet<'_>, second: bool) -> Markup {
    let reading = &sheet.screen.reading;
    let mut names: Vec<String> = Vec::new();
    let hidden = |name: &str| !second || !reading.asks_case(name);
    names.extend(
        case_fields()
            .into_iter()
            .filter(|name| LATER.contains(name) && hidden(name))
            .map(str::to_owned),
    );
    let shown = |control: &String| {
        let mut asked = Name::ALL
            .into_iter()
            .filter(|name| second && reading.asks(*name));
        asked.any(|name| {
            let rest = control.strip_prefix(name.as_str());
            let list = name.takes() == Takes::Segments;
            rest.is_some_and(|rest| rest.is_empty() || list && rest.starts_with('.'))
        })
    };
    names.extend(controls().into_iter().filter(|control| !shown(control)));
    let kept = names.into_iter().map(|name| {
        let value = text(sheet.fields(), &name);
        (name, value)
    });
    html! {
        @for (name, value) in kept.filter(|(_, value)| !value.is_empty()) {
            input type="hidden" name=(name) value=(value) autocomplete="off";
        }
    }
}
