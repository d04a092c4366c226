//! A tool as one HTML form, pure: what a form holds → the next [`Sheet`].
//!
//! The server calls it with the body of a POST, the island with the same form's fields in the
//! browser. Names of fields: the ids of the tool's fields with their parts (see
//! [`typed`](seeds::field::typed)), and `do` (the button that was pressed, see [`Action`]).

use super::action::Action;
use super::fields::DO;
use seeds::answers::Answers;
use seeds::calendar::Date;
use seeds::catalogue::{Filled, Kind, Question, Tool, ToolFault, Weighed};
use seeds::field::{FieldFault, Fields, TOOL, Typed, field};

/// What a tool's form holds, and what is asked and wrong in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What the controls hold, by field.
    pub typed: Vec<Typed>,
    /// Whether each field is asked of this person.
    pub asked: Vec<bool>,
    /// The answers that are sound and asked.
    pub answers: Answers,
    /// What is wrong, in the order of the fields; nothing before an answer was asked for.
    pub faults: Vec<ToolFault>,
    /// What the last button asked for.
    pub pressed: Pressed,
}

/// What a tool's form was sent for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Pressed {
    /// Nothing: the page was opened.
    #[default]
    Opened,
    /// To see what it holds.
    Show,
    /// For an answer.
    Go,
    /// For a link with what is private, or without.
    Share,
    /// For one record more of a list.
    Added(usize),
    /// For one record less.
    Removed(usize),
    /// For another part of what is offered.
    Changed(String),
    /// To be filled in with what that id names.
    Fill(String),
    /// To be kept on the device.
    Keep,
    /// To be taken off the device.
    Drop,
}

impl Pressed {
    /// The button that gives the same once more.
    #[must_use]
    pub const fn again(&self) -> Action<'static> {
        match self {
            Self::Go | Self::Keep => Action::Next,
            Self::Share => Action::Share,
            _ => Action::Show,
        }
    }
}

impl Sheet {
    /// The form as it is on `today` before anything was filled in.
    #[must_use]
    pub fn open(tool: &Tool, today: Date) -> Self {
        Self::filled(tool, &[], today)
    }

    /// The form with `fields` filled in, and what else it begins with.
    #[must_use]
    pub fn filled(tool: &Tool, fields: &Fields, today: Date) -> Self {
        let questions = tool.form.questions.iter().zip(&tool.fields);
        let typed = questions.map(|(question, rules)| {
            match (Typed::is_sent(&question.id, fields), rules.begins) {
                (false, Some(begins)) => Typed::begun(begins, today),
                _ => Typed::read(TOOL, &question.kind, &question.id, fields),
            }
        });
        let mut sheet = Self {
            typed: typed.collect(),
            ..Self::default()
        };
        sheet.weigh(tool, today);
        sheet
    }

    /// What comes after `fields` were sent on `today`. What the form cannot have sent is left out.
    #[must_use]
    pub fn submit(tool: &Tool, fields: &Fields, today: Date) -> Self {
        let action = Action::read(field(fields, DO).unwrap_or_default());
        if action == Action::Restart {
            return Self::open(tool, today);
        }
        let mut sheet = Self::filled(tool, fields, today);
        sheet.pressed = sheet.press(tool, action);
        sheet.weigh(tool, today);
        sheet
    }

    fn press(&mut self, tool: &Tool, action: Action<'_>) -> Pressed {
        match action {
            Action::AddRow(id) => match self.control(tool, id) {
                Some((at, question, typed)) => match typed.add_row(&question.kind) {
                    Ok(()) => Pressed::Added(at),
                    // A list that is full is drawn without the button.
                    Err(_) => Pressed::Show,
                },
                None => Pressed::Show,
            },
            Action::RemoveRow(id, row) => match self.control(tool, id) {
                Some((at, _, typed)) => {
                    typed.remove_row(row);
                    Pressed::Removed(at)
                }
                None => Pressed::Show,
            },
            Action::Next => Pressed::Go,
            Action::Share => Pressed::Share,
            Action::Change(id) => Pressed::Changed(id.to_owned()),
            Action::Fill(id) => Pressed::Fill(id.to_owned()),
            Action::Keep => Pressed::Keep,
            Action::Drop => Pressed::Drop,
            _ => Pressed::Show,
        }
    }

    /// The field `id`: where it stands, what is asked, and what its controls hold.
    fn control<'a>(
        &mut self,
        tool: &'a Tool,
        id: &str,
    ) -> Option<(usize, &'a Question, &mut Typed)> {
        let at = tool.field(id)?;
        Some((at, tool.question(at)?, self.typed.get_mut(at)?))
    }

    /// The same, sent for an answer.
    #[must_use]
    pub fn asking(mut self, tool: &Tool, today: Date) -> Self {
        self.pressed = Pressed::Go;
        self.weigh(tool, today);
        self
    }

    /// Whether the button that was pressed led further; else the same place shows something else.
    #[must_use]
    pub fn is_step(&self) -> bool {
        self.pressed == Pressed::Go && self.faults.is_empty()
    }

    /// Where the focus goes: the first that is on the page.
    #[must_use]
    pub const fn focus(&self) -> &'static [&'static str] {
        match self.pressed {
            Pressed::Added(_) => &[".row:nth-last-of-type(1) :is(input, select)"],
            Pressed::Removed(_) => &[".rows .row :is(input, select)"],
            // Opened by a link: the person begins at the top.
            Pressed::Opened => &[],
            _ => &["#faults", "#notice", "#result"],
        }
    }

    /// The answers by name.
    #[must_use]
    pub const fn told<'a>(&'a self, tool: &'a Tool) -> Filled<'a> {
        Filled::new(tool, &self.answers)
    }

    /// Ticks these options of a field and no others, as a button does that fills in several fields.
    pub fn tick(&mut self, tool: &Tool, id: &str, options: &[String], today: Date) {
        let fields = options.iter().map(|option| (id.to_owned(), option.clone()));
        self.fill(tool, id, &fields.collect::<Vec<_>>(), today);
    }

    /// Leaves nothing in a field.
    pub fn empty(&mut self, tool: &Tool, id: &str, today: Date) {
        self.fill(tool, id, &[], today);
    }

    /// Fills a field with what `fields` hold of it.
    pub fn fill(&mut self, tool: &Tool, id: &str, fields: &Fields, today: Date) {
        if let Some((_, question, typed)) = self.control(tool, id) {
            *typed = Typed::read(TOOL, &question.kind, id, fields);
        }
        self.weigh(tool, today);
    }

    /// Notes what a calculation refuses at the field `id`, in a list at its row; then there is no answer.
    pub fn refuse(&mut self, tool: &Tool, id: &str, refused: FieldFault) {
        // What no field mends is wrong with the first.
        let field = tool.field(id).unwrap_or_default();
        let fault = match tool.question(field).map(|question| &question.kind) {
            Some(Kind::List { .. }) => refused,
            _ => FieldFault::of(refused.problem),
        };
        // In the order of the fields; sorting them would be a hundredth of the program.
        let place = self.faults.partition_point(|known| known.field <= field);
        self.faults.insert(place, ToolFault { field, fault });
    }

    /// What stands in the controls, each with the id of its field, as a browser sends it; what is empty
    /// is left out.
    #[must_use]
    pub fn written<'a>(&self, tool: &'a Tool) -> Vec<(&'a str, (String, String))> {
        let questions = tool.form.questions.iter().zip(&self.typed);
        let written = questions.flat_map(|(question, typed)| {
            let id = question.id.as_str();
            let pairs = typed.written(&question.kind, id).into_iter();
            pairs.map(move |pair| (id, pair))
        });
        written.collect()
    }

    /// The first fault of a field.
    #[must_use]
    pub fn fault_of(&self, field: usize) -> Option<&FieldFault> {
        let mut own = self.faults.iter().filter(|fault| fault.field == field);
        own.next().map(|fault| &fault.fault)
    }

    /// The options that are ticked in the field `id`.
    #[must_use]
    pub fn ticked(&self, tool: &Tool, id: &str) -> Vec<&str> {
        match tool.field(id).and_then(|at| self.typed.get(at)) {
            Some(Typed::One(cell)) => cell.ticked().collect(),
            _ => Vec::new(),
        }
    }

    /// Finds which fields are asked, which answers stand, and what is wrong where an answer is asked for.
    fn weigh(&mut self, tool: &Tool, today: Date) {
        let Weighed {
            asked,
            answers,
            faults,
        } = tool.weigh(&self.typed, today);
        (self.asked, self.answers, self.faults) = (asked, answers, faults);
        if !matches!(self.pressed, Pressed::Go | Pressed::Keep) {
            self.faults.clear();
        }
    }
}
