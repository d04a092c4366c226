//! A guide: its questions, and the rules that choose outcome, steps, papers and channels.

use super::FigureTable;
use crate::answers::Answer;
use crate::calendar::{Date, WorkingCalendar};
use crate::field::Kind;
use crate::rules::Expr;
use serde::{Deserialize, Serialize};

/// Index into [`super::Words::clauses`].
pub type ClauseIndex = u16;
/// Index into [`super::Words::contacts`].
pub type ContactIndex = u16;

/// A guide as compiled from its texts. Lists are in written order; words are in
/// [`super::GuideWords`] at the same indices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    /// Permanent id, part of the address `/guides/<id>`.
    pub id: String,
    /// Whether answers are sensitive: then a reload starts again.
    pub sensitive: bool,
    /// The day the guide's facts were checked.
    pub checked_on: Date,
    /// The day on which they should be checked again.
    pub recheck_by: Date,
    /// Guides that one may need next, by id.
    pub related: Vec<String>,
    /// The commonest case, as the state of a form.
    pub example: String,
    /// The same with what goes along to them, but for guides that this one merges.
    pub besides: Vec<Beside>,
    /// What may be asked.
    pub questions: Vec<Question>,
    /// What the guides beside this one hear of a case that is told in own words, and this one does
    /// not ask: kept and handed on. Their answers stand behind those of the questions.
    pub kept: Vec<Question>,
    /// What holds between answers, whoever gives them: conditions that are never false.
    pub bounds: Vec<Expr>,
    /// Calculations that rules and plans use.
    pub calculations: Vec<Calculation>,
    /// Outcomes, winners first: the first whose rule holds is the plan's.
    pub outcomes: Vec<Outcome>,
    /// What needs no action.
    pub spared: Vec<Spared>,
    /// What is to be done, in the order in which it is done.
    pub steps: Vec<Step>,
    /// Ways of which one is taken; those that cannot be undone stand last.
    pub alternatives: Vec<Alternative>,
    /// What one brings.
    pub papers: Vec<Paper>,
    /// What one should know before acting.
    pub warnings: Vec<Warning>,
    /// Where it is done.
    pub channels: Vec<Channel>,
    /// What to do when it goes wrong.
    pub remedies: Vec<Remedy>,
    /// Figures used by rules, limits and calculators.
    pub figures: FigureTable,
    /// The working-day calendar.
    pub calendar: WorkingCalendar,
    /// The question whose answer is varied over the five cities, by index.
    pub compare: Option<u16>,
}

/// Something that may be asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Permanent id; in rules its name.
    pub id: String,
    /// What an answer is.
    pub kind: Kind,
    /// Present where a person may answer 不清楚: whom to ask then.
    pub unsure: Option<FindOut>,
    /// Whether a shared link carries the answer only after the person agrees.
    pub private: bool,
    /// One answer for each class that rules and calculators distinguish.
    pub representatives: Vec<Answer>,
}

/// Whom to ask for an answer that a person does not know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindOut {
    /// Entrances and hotlines that know.
    pub contacts: Vec<ContactIndex>,
}

/// To which plans something belongs: to those of the named outcomes, where the condition holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scope {
    /// Indices of outcomes; empty means every outcome.
    pub outcomes: Vec<u16>,
    /// Condition, if any.
    pub when: Option<Expr>,
}

/// A calculation that the guide runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calculation {
    /// Name in rules.
    pub id: String,
    /// The calculator's registered name.
    pub calculator: String,
    /// The calculator's inputs, in its order; `None` where an optional input is left out.
    pub inputs: Vec<Option<Expr>>,
    /// The questions behind each input, for messages at the field.
    pub input_questions: Vec<Option<u16>>,
    /// Plans that show its working.
    pub scope: Scope,
}

/// The mood of a plan: what the person must do. It follows from the plan's steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// Nothing is to be done.
    Nothing,
    /// Something is to be done now.
    Act,
    /// Nothing now; something later.
    Later,
    /// The answer is a fact, such as a month.
    Answer,
    /// It cannot be decided here: whom to ask.
    Ask,
}

/// An element of the plan that must be answered: present, not needed and why, or unknown and whom
/// to ask. Never simply missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Element<T> {
    /// It is known.
    Present(T),
    /// It is not needed: key of the reason in the guide's words.
    NotNeeded(String),
    /// It was not found: who knows.
    Unknown(ContactIndex),
}

/// A time limit: a figure in working or calendar days, and its clause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit {
    /// Ids of figures whose days follow one another.
    pub figures: Vec<String>,
}

/// What something costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fee {
    /// Nothing: the clauses that say so.
    Free(Vec<ClauseIndex>),
    /// Amounts that are paid, as ids of figures.
    Paid(Vec<String>),
}

/// One of the answers that a guide can give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Permanent id.
    pub id: String,
    /// The rule.
    pub when: Expr,
    /// Whether it only answers a question: then nothing is to be done on its plans.
    pub answers: bool,
    /// What the outcome rests on.
    pub cites: Vec<ClauseIndex>,
    /// What to do next: [`Guide::steps`].
    pub steps: Element<()>,
    /// What to bring: [`Guide::papers`].
    pub papers: Element<()>,
    /// Where: [`Guide::channels`].
    pub place: Element<()>,
    /// How long it takes in all.
    pub limit: Element<Limit>,
    /// What it costs.
    pub fee: Element<Fee>,
    /// Who answers questions about this outcome.
    pub hotline: ContactIndex,
}

/// What every part of a plan has: an id, a scope, and the clauses it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Permanent id.
    pub id: String,
    /// To which plans it belongs.
    pub scope: Scope,
    /// What it rests on.
    pub cites: Vec<ClauseIndex>,
}

/// Something that needs no action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spared {
    /// Id, scope, clauses.
    pub item: Item,
}

/// Who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// The resident.
    You,
    /// The employer.
    Employer,
    /// An agency.
    Agency,
}

/// A guide about what belongs to a case and is not this guide's subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beside {
    /// Its id.
    pub guide: String,
    /// Questions that both ask alike, by index here.
    pub carries: Vec<u16>,
}

/// What coming from a guide answers in another one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// For whom, by answers to this guide.
    pub when: Expr,
    /// The answers there, as the state of a form.
    pub state: String,
}

/// What a step is to its actor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doing {
    /// It can be done now, or after the steps before it.
    #[default]
    Act,
    /// Something must be found out: whom to ask, and what to say.
    Ask,
    /// It waits for a month or an event that has not come.
    Later,
}

/// One action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Id, scope, clauses.
    pub item: Item,
    /// Who acts.
    pub actor: Actor,
    /// What it is to the actor.
    pub does: Doing,
    /// Outcomes on whose plans it waits for what is asked there, or for a month that has not come.
    pub waits: Vec<u16>,
    /// Where, if it matters.
    pub contacts: Vec<ContactIndex>,
    /// How long the law gives.
    pub limit: Element<Limit>,
    /// A guide that explains the step, by id.
    pub guide: Option<String>,
    /// Questions that this guide and that one ask alike, by index here: their answers go along, so
    /// that nothing is asked twice.
    pub carries: Vec<u16>,
    /// What is known there without being asked, because one comes from here.
    pub known: Vec<Known>,
}

/// One of several ways: who takes it takes none of the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alternative {
    /// Id, scope, clauses.
    pub item: Item,
    /// Whether it cannot be undone.
    pub irreversible: bool,
    /// Whom to ask about it.
    pub contacts: Vec<ContactIndex>,
}

/// In what form a paper is handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaperForm {
    /// 原件.
    Original,
    /// 复印件.
    Copy,
    /// 原件和复印件.
    Both,
    /// Shown or typed online; no paper.
    Electronic,
}

/// Whether a paper is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaperNeed {
    /// Needed.
    Needed,
    /// Needed at some windows only.
    Sometimes,
    /// Not needed, although people are told so.
    NotNeeded,
}

/// Something one brings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// Id, scope, clauses.
    pub item: Item,
    /// Original, copy or electronic.
    pub form: PaperForm,
    /// How many; `None` where no document says it.
    pub count: Option<u8>,
    /// Whether it is needed.
    pub need: PaperNeed,
    /// Indices of the steps it serves.
    pub serves: Vec<u16>,
}

/// Something one should know before acting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// Id, scope, clauses.
    pub item: Item,
    /// How it is supported when no clause is cited: `true` for what nobody could source.
    pub unknown: bool,
}

/// Where it is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Channel {
    /// To which plans it belongs.
    pub scope: Scope,
    /// The entrance, window or hotline.
    pub contact: ContactIndex,
}

/// What to do when it goes wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remedy {
    /// Id, scope, clauses.
    pub item: Item,
    /// Who helps.
    pub contacts: Vec<ContactIndex>,
}

impl Step {
    /// What it is to the actor on the plans of an outcome.
    #[must_use]
    pub fn doing(&self, outcome: usize) -> Doing {
        if self.waits.iter().any(|it| usize::from(*it) == outcome) {
            Doing::Later
        } else {
            self.does
        }
    }
}

impl Guide {
    /// A guide that asks and has no outcome: the form of a tool.
    #[must_use]
    pub fn asking(id: String, questions: Vec<Question>) -> Self {
        Self {
            id,
            sensitive: false,
            checked_on: Date::FIRST,
            recheck_by: Date::FIRST,
            related: Vec::new(),
            example: String::new(),
            besides: Vec::new(),
            questions,
            kept: Vec::new(),
            bounds: Vec::new(),
            calculations: Vec::new(),
            outcomes: Vec::new(),
            spared: Vec::new(),
            steps: Vec::new(),
            alternatives: Vec::new(),
            papers: Vec::new(),
            warnings: Vec::new(),
            channels: Vec::new(),
            remedies: Vec::new(),
            figures: FigureTable::default(),
            calendar: WorkingCalendar::default(),
            compare: None,
        }
    }

    /// The index of the question `id`.
    #[must_use]
    pub fn question_index(&self, id: &str) -> Option<usize> {
        self.questions.iter().position(|question| question.id == id)
    }

    /// The index of the answer that is kept for the guides beside this one, by its question's id.
    #[must_use]
    pub fn kept_index(&self, id: &str) -> Option<usize> {
        let at = self.kept.iter().position(|question| question.id == id)?;
        Some(self.questions.len() + at)
    }

    /// What the answer at `index` answers: a question of this guide, or one that it keeps.
    #[must_use]
    pub fn question(&self, index: usize) -> Option<&Question> {
        let kept = index.checked_sub(self.questions.len());
        match kept {
            None => self.questions.get(index),
            Some(kept) => self.kept.get(kept),
        }
    }

    /// Whether the answer at `index` is only kept for the guides beside this one.
    #[must_use]
    pub const fn is_kept(&self, index: usize) -> bool {
        index >= self.questions.len()
    }
}
