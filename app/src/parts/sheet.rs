//! The form of a tool: its parts under their headings, each field with its label, how to fill it in
//! and what is wrong with it. Fields that are not asked are there and hidden: what was typed into them
//! comes back when they are asked again.

use super::controls::{Control, Label, described, help_of};
use super::faults::{alert, note};
use super::pieces::{details, paragraph};
use super::rows::{record, records};
use super::setting::Setting;
use super::wider;
use crate::form::Sheet;
use crate::parts::markup::{Markup, all, html};
use seeds::answers::Problem;
use seeds::catalogue::{
    Field, FieldKind, Kind, Question, Tool, ToolFault, ToolFieldWords, ToolWords,
};
use seeds::field::{Cell, FieldFault, Typed, typed};

/// What a tool's form is drawn from.
#[derive(Clone, Copy)]
pub(super) struct Paper<'a> {
    /// Language, day and names.
    pub(super) setting: Setting<'a>,
    /// The tool.
    pub(super) tool: &'a Tool,
    /// What its form says.
    pub(super) words: &'a ToolWords,
    /// What the form holds.
    pub(super) sheet: &'a Sheet,
}

impl<'a> Paper<'a> {
    /// The part `id` under its heading. What `own` draws of a field stands in place of its control.
    pub(super) fn part(&self, id: &str, own: &dyn Fn(&str) -> Option<Markup>) -> Markup {
        let mut groups = self.tool.groups.iter().enumerate();
        let Some((at, group)) = groups.find(|(_, group)| group.id == id) else {
            return html! {};
        };
        let blank = (String::new(), String::new());
        let (title, text) = self.words.groups.get(at).unwrap_or(&blank);
        let fields = group.fields.iter().map(|field| usize::from(*field));
        let mut shown = fields.clone();
        let hidden = !shown.any(|field| self.is_asked(field));
        html! {
            fieldset class="part" data-part=(id) hidden[hidden] {
                @if !title.is_empty() { legend { h2 { (title) } } }
                (paragraph("soft", text))
                div class="two" { @for field in fields { (self.field(field, own)) } }
            }
        }
    }

    /// Every part, in order.
    pub(super) fn parts(&self, own: &dyn Fn(&str) -> Option<Markup>) -> Markup {
        html! { @for group in &self.tool.groups { (self.part(&group.id, own)) } }
    }

    /// Whether the field `id` is asked of this person.
    pub(super) fn asks(&self, id: &str) -> bool {
        self.tool.field(id).is_some_and(|at| self.is_asked(at))
    }

    fn is_asked(&self, field: usize) -> bool {
        self.sheet.asked.get(field).copied().unwrap_or(true)
    }

    fn field(&self, at: usize, own: &dyn Fn(&str) -> Option<Markup>) -> Markup {
        let blank = ToolFieldWords::default();
        let words = self.words.fields.get(at).unwrap_or(&blank);
        let Some((question, typed)) = self.tool.question(at).zip(self.sheet.typed.get(at)) else {
            return html! {};
        };
        let hidden = !self.is_asked(at);
        let name = question.id.as_str();
        let label = words.words.ask.as_str();
        let fault = self.fault(at, |fault| fault.row.is_none());
        let drawn = own(name);
        let in_box = match &question.kind {
            Kind::List { .. } => true,
            Kind::One(kind) => is_composed(kind) || drawn.is_some(),
        };
        let body = match (drawn, &question.kind, typed) {
            (Some(drawn), ..) => drawn,
            (None, Kind::List { fields, most }, Typed::Rows(rows)) => {
                self.list(question, fields, usize::from(*most), words, rows)
            }
            (None, Kind::One(kind), Typed::One(cell)) => {
                let label = match in_box {
                    true => Label::Words(label),
                    false => Label::Elsewhere,
                };
                let control = Control {
                    options: &words.words.options,
                    blank: &words.blank,
                    helped: !words.words.help.is_empty(),
                    fault: fault.as_deref(),
                    ..Control::new(kind, name, label)
                };
                let drawn = wider::control(&self.setting, &control, cell);
                match kind {
                    FieldKind::Several { .. } => drawn,
                    _ if in_box => html! { div class="fields" { (drawn) } },
                    _ => drawn,
                }
            }
            _ => html! {},
        };
        let helped = !words.words.help.is_empty();
        let described = described(name, helped, fault.is_some());
        let help = html! {
            @if helped {
                p class="small soft" id=(help_of(name)) { (words.words.help) }
            }
            (note(name, fault.as_deref()))
        };
        match in_box {
            true => html! {
                fieldset class="field" id=(box_of(name)) data-part=(name) hidden[hidden] tabindex="-1" aria-describedby=[described] {
                    legend { (label) }
                    (help) (body)
                }
            },
            false => html! {
                div class="field" data-part=(name) hidden[hidden] {
                    label for=(name) { (label) }
                    (help) (body)
                }
            },
        }
    }

    fn list(
        &self,
        question: &Question,
        fields: &[Field],
        most: usize,
        words: &ToolFieldWords,
        rows: &[Vec<Cell>],
    ) -> Markup {
        let at = self.tool.field(&question.id).unwrap_or_default();
        let drawn = rows.iter().enumerate().map(|(row, cells)| {
            let cells = fields.iter().zip(cells).enumerate();
            let cells = cells.map(|(column, (field, cell))| {
                let own =
                    |fault: &FieldFault| fault.row == Some(row) && fault.column == Some(column);
                let blank = (String::new(), Vec::new());
                let (label, options) = words.words.fields.get(column).unwrap_or(&blank);
                let name = typed::cell_name(&question.id, row, field);
                let fault = self.fault(at, own);
                let control = Control {
                    options,
                    blank: words.blanks.get(column).map_or("", String::as_str),
                    fault: fault.as_deref(),
                    ..Control::new(&field.kind, &name, Label::Words(label))
                };
                let mut drawn = wider::control(&self.setting, &control, cell);
                // Few have any: they are opened.
                if let FieldKind::Several { .. } = field.kind {
                    drawn = details(cell.ticked().next().is_some(), label, drawn);
                }
                html! { (drawn) (note(&name, fault.as_deref())) }
            });
            let cells = all(cells);
            let (each, remove) = (&words.each, &words.remove);
            let (each, remove) = ([&*each.0, &each.1], [&*remove.0, &remove.1]);
            record(&question.id, row, each, remove, cells)
        });
        records(&question.id, drawn.collect(), most, &words.add)
    }

    /// The first fault of a field of which `which` holds, in words.
    fn fault(&self, at: usize, which: impl Fn(&FieldFault) -> bool) -> Option<String> {
        let mut own = self.sheet.faults.iter();
        let fault = own.find(|fault| fault.field == at && which(&fault.fault))?;
        Some(self.problem(fault))
    }

    /// What is wrong, and how to put it right.
    pub(super) fn problem(&self, fault: &ToolFault) -> String {
        let words = self.words.fields.get(fault.field);
        let words = words.filter(|_| fault.fault.column.is_none());
        let own = words.map_or("", |words| match fault.fault.problem {
            Problem::Missing => words.missing.as_str(),
            Problem::Contradiction => words.broken.as_str(),
            _ => "",
        });
        if !own.is_empty() {
            return own.to_owned();
        }
        let problems = &self.setting.ui.ask.problems;
        problems.of(fault.fault.problem, self.kind(fault))
    }

    fn kind(&self, fault: &ToolFault) -> Option<&'a FieldKind> {
        match (&self.tool.question(fault.field)?.kind, fault.fault.column) {
            (Kind::One(kind), _) => Some(kind),
            (Kind::List { fields, .. }, Some(column)) => Some(&fields.get(column)?.kind),
            (Kind::List { .. }, None) => None,
        }
    }

    /// The id of the control of a field, or of a cell of its records.
    fn target(&self, at: usize, row: Option<usize>, column: Option<usize>) -> String {
        let Some(question) = self.tool.question(at) else {
            return String::new();
        };
        match &question.kind {
            Kind::One(FieldKind::Month { .. } | FieldKind::Date { .. }) => {
                [&question.id, ".year"].concat()
            }
            Kind::One(FieldKind::Several { .. }) => box_of(&question.id),
            Kind::One(_) => question.id.clone(),
            Kind::List { fields, .. } => {
                match (row, column.and_then(|column| fields.get(column))) {
                    (Some(row), Some(field)) => typed::cell_name(&question.id, row, field),
                    _ => box_of(&question.id),
                }
            }
        }
    }

    /// The id of the control that mends what is missing in the field `id`.
    pub(super) fn leads_to(&self, id: &str) -> String {
        let field = self.tool.field(id);
        field.map_or_else(String::new, |at| self.target(at, None, None))
    }

    /// What a field is called.
    pub(super) fn label(&self, id: &str) -> &'a str {
        let at = self.tool.field(id);
        let words = at.and_then(|at| self.words.fields.get(at));
        words.map_or("", |words| words.words.name.as_str())
    }

    /// What an option of a field is called.
    pub(super) fn option(&self, id: &str, option: &str) -> &'a str {
        let Some(at) = self.tool.field(id) else {
            return "";
        };
        let options = match self.tool.question(at).map(|question| &question.kind) {
            Some(Kind::One(FieldKind::Choice { options } | FieldKind::Several { options, .. })) => {
                options.as_slice()
            }
            _ => &[],
        };
        let words = self.words.fields.get(at);
        let nth = options.iter().position(|known| known == option);
        let named = words.zip(nth);
        let named = named.and_then(|(words, nth)| words.words.options.get(nth));
        named.map_or("", |(label, _)| label.as_str())
    }

    /// The control that is wrong, in words.
    fn called(&self, fault: &ToolFault) -> String {
        let Some(words) = self.words.fields.get(fault.field) else {
            return String::new();
        };
        let Some(row) = fault.fault.row else {
            return words.words.name.clone();
        };
        let (before, after) = &words.each;
        let part = fault.fault.column.and_then(|it| words.words.fields.get(it));
        let part = part.map_or("", |(label, _)| label.as_str());
        let comma = self.setting.ui.plan.comma;
        [before, &(row + 1).to_string(), after, comma, part].concat()
    }

    /// Everything that is wrong; each entry leads to its control.
    pub(super) fn summary(&self) -> Markup {
        let ui = self.setting.ui;
        let entries = self.sheet.faults.iter().map(|it| {
            let text = [&self.called(it), ui.plan.colon, &self.problem(it)].concat();
            (self.target(it.field, it.fault.row, it.fault.column), text)
        });
        alert(ui, &entries.collect::<Vec<_>>())
    }
}

/// The id of the box around the controls of a field.
fn box_of(name: &str) -> String {
    ["in-", name].concat()
}

/// Whether a field is more than one control: then a box holds them.
const fn is_composed(kind: &FieldKind) -> bool {
    matches!(
        kind,
        FieldKind::Month { .. } | FieldKind::Date { .. } | FieldKind::Several { .. }
    )
}
