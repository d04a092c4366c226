//! The plan: what a person reads, in one language. A pure function of (pack, answers, date).

mod cited;
mod errands;
mod outline;
mod slots;
mod stages;
mod tasks;
mod tone;
mod values;
mod words;

use crate::calculators::Amount;
use crate::calendar::{Date, Month};
use crate::catalogue::{
    Actor, ClauseCard, Contact, ContactKind, Doing, Lang, Level, PaperForm, PaperNeed, Tone,
};
use serde::{Deserialize, Serialize};

pub use cited::{documents, first_alike};
pub use outline::{outline, written};
pub use stages::{Reached, Stage};
pub use tasks::Task;
pub(crate) use values::written_figure;
pub use values::{written_answer, written_days};
#[cfg(feature = "check")]
pub(crate) use words::unexplained;
pub use words::write;

/// An element of the plan in words: present, not needed and why, or unknown and whom to ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Told<T> {
    /// It is known.
    Present(T),
    /// It is not needed: the reason.
    NotNeeded(String),
    /// It was not found: who knows.
    Unknown(Contact),
}

/// A plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The guide's id.
    pub guide: String,
    /// The guide's title.
    pub title: String,
    /// The language.
    pub lang: Lang,
    /// The day for which the plan holds.
    pub as_of: Date,
    /// The answer.
    pub outcome: PlanOutcome,
    /// Why it is the answer.
    pub why: PlanWhy,
    /// What was answered, in the order in which it was asked.
    pub answers: Vec<PlanAnswer>,
    /// What needs no action.
    pub spared: Vec<PlanItem>,
    /// What is to be done, in order.
    pub steps: Told<Vec<PlanStep>>,
    /// Ways of which the person takes one.
    pub choice: Option<PlanChoice>,
    /// What one brings.
    pub papers: Told<Vec<PlanPaper>>,
    /// Where it is done.
    pub place: Told<Vec<Contact>>,
    /// How long it takes in all.
    pub limit: Told<PlanLimit>,
    /// What it costs.
    pub fee: Told<PlanFee>,
    /// What one should know before acting.
    pub warnings: Vec<PlanItem>,
    /// Calculations, line by line.
    pub workings: Vec<PlanWorking>,
    /// Where the person stands on the guide's curve, if it has one and it was worked out.
    pub point: Option<PlanPoint>,
    /// What to do when it goes wrong.
    pub remedies: Vec<PlanItem>,
    /// Guides about what belongs to the case and is not this plan's subject.
    pub besides: Vec<PlanBeside>,
    /// Who answers questions.
    pub hotline: Option<Contact>,
    /// Clauses cited; elsewhere in the plan by their position here.
    pub sources: Vec<ClauseCard>,
    /// The weakest support among the clauses on which the outcome rests.
    pub level: Level,
    /// The day the guide's facts were checked.
    pub checked_on: Date,
    /// Whether the facts should have been checked again by now.
    pub recheck_due: bool,
    /// Whether the words were translated from an older Chinese text.
    pub stale_words: bool,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanOutcome {
    /// Permanent id; `find-out` where an answer must be found out first.
    pub id: String,
    /// What the person must do: it follows from the steps.
    pub tone: Tone,
    /// The answer in one line.
    pub title: String,
    /// The answer in a paragraph.
    pub text: String,
    /// What it rests on.
    pub cites: Vec<usize>,
    /// The id of the question whose answer must be found out first.
    pub open: Option<String>,
}

/// Why the outcome was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanWhy {
    /// Ids of the questions whose answers decide it.
    pub deciding: Vec<String>,
    /// Single answers that would change it.
    pub flips: Vec<PlanFlip>,
}

/// One answer that would change the outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanFlip {
    /// Id of the question.
    pub question: String,
    /// Short name of the question.
    pub name: String,
    /// The other answer.
    pub answer: String,
    /// What would come of it: the title of another outcome, or `None` where more is asked first.
    pub becomes: Option<String>,
    /// The question that would be asked first.
    pub asks: Option<String>,
    /// All answers with the other one, as the state of a form; empty where the answer is not picked
    /// among a few.
    pub state: String,
}

/// An answer in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanAnswer {
    /// Id of the question.
    pub question: String,
    /// Short name of the question.
    pub name: String,
    /// The answer.
    pub answer: String,
}

/// Heading, text and clauses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanItem {
    /// Permanent id.
    pub id: String,
    /// Heading.
    pub title: String,
    /// Text.
    pub text: String,
    /// The question on whose unknown answer it depends, in words.
    pub depends_on: Option<String>,
    /// Clauses.
    pub cites: Vec<usize>,
    /// Whether nobody could source it.
    pub unknown: bool,
    /// Who helps.
    pub contacts: Vec<Contact>,
}

/// An action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanStep {
    /// Permanent id.
    pub id: String,
    /// Who acts.
    pub actor: Actor,
    /// What it is to the actor.
    pub does: Doing,
    /// What is done.
    pub title: String,
    /// How.
    pub text: String,
    /// What one has afterwards.
    pub result: String,
    /// The sentence to read out, where something is asked.
    pub say: String,
    /// Where.
    pub contacts: Vec<Contact>,
    /// How long the law gives.
    pub limit: Told<PlanLimit>,
    /// A guide that explains the step, by id.
    pub guide: Option<String>,
    /// What was answered here and is asked there too, as the state of that guide's form.
    pub carries: String,
    /// The question on whose unknown answer it depends, in words.
    pub depends_on: Option<String>,
    /// Clauses.
    pub cites: Vec<usize>,
}

/// A guide about what belongs to the case and is not the plan's subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanBeside {
    /// Its id.
    pub guide: String,
    /// Its title.
    pub title: String,
    /// What was answered here and is asked there too, as the state of that guide's form.
    pub carries: String,
}

/// Several ways of which the person takes one, what cannot be undone last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanChoice {
    /// What is chosen.
    pub title: String,
    /// The ways.
    pub ways: Vec<PlanAlternative>,
}

/// One of several ways.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanAlternative {
    /// Permanent id.
    pub id: String,
    /// What one chooses.
    pub title: String,
    /// What it brings.
    pub brings: String,
    /// What it costs.
    pub costs: String,
    /// For whom it is.
    pub whom: String,
    /// What is lost for good, where it cannot be undone.
    pub loses: Option<String>,
    /// Whom to ask.
    pub contacts: Vec<Contact>,
    /// The question on whose unknown answer it depends, in words.
    pub depends_on: Option<String>,
    /// Clauses.
    pub cites: Vec<usize>,
}

/// A paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanPaper {
    /// Permanent id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Where it comes from, what to mind.
    pub text: String,
    /// Original, copy or electronic.
    pub form: PaperForm,
    /// How many, where a document says it.
    pub count: Option<u8>,
    /// Whether it is needed.
    pub need: PaperNeed,
    /// Titles of the steps it serves.
    pub serves: Vec<String>,
    /// The question on whose unknown answer it depends, in words.
    pub depends_on: Option<String>,
    /// Clauses.
    pub cites: Vec<usize>,
}

/// A time limit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanLimit {
    /// Working days.
    pub working_days: u32,
    /// Calendar days.
    pub days: u32,
    /// The days of each stage, where there are several.
    pub stages: Vec<u32>,
    /// The last day if it began on the plan's day; `None` where the holidays of that time are not
    /// known.
    pub ends: Option<Date>,
    /// The last day up to which holidays are known.
    pub known_until: Option<Date>,
    /// Clauses.
    pub cites: Vec<usize>,
}

/// What something costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanFee {
    /// Amounts with their unit; none where it is free.
    pub amounts: Vec<String>,
    /// Clauses.
    pub cites: Vec<usize>,
}

/// A calculation, line by line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanWorking {
    /// The calculator.
    pub calculator: String,
    /// Heading.
    pub title: String,
    /// Lines.
    pub lines: Vec<PlanLine>,
}

/// A line of a calculation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanLine {
    /// What it is.
    pub label: String,
    /// How it is computed.
    pub formula: String,
    /// What it amounts to, in words.
    pub value: String,
    /// What it amounts to.
    pub amount: Amount,
    /// Whether the line rests on a reading that nobody confirmed: printed as 估算，待核.
    pub estimate: bool,
    /// Clauses.
    pub cites: Vec<usize>,
}

/// A person's point on a figure that grows over the years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanPoint {
    /// The month in which the figure applies to the person.
    pub month: Month,
    /// The figure in that month.
    pub value: i64,
    /// Both in a sentence.
    pub said: String,
    /// Clauses.
    pub cites: Vec<usize>,
}

impl Plan {
    /// The plan's canonical bytes: equal exactly where plans are equal.
    #[must_use]
    pub fn canonical(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// SHA-256 of [`Plan::canonical`], in hexadecimal.
    #[cfg(feature = "load")]
    #[must_use]
    pub fn digest(&self) -> String {
        use sha2::{Digest, Sha256};
        let digest = Sha256::digest(self.canonical());
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The online entrances of the plan, the first of which is where the person goes now.
    pub fn entrances(&self) -> impl Iterator<Item = &Contact> {
        let listed = self.place.known().map_or(&[][..], Vec::as_slice);
        listed
            .iter()
            .filter(|contact| contact.kind == ContactKind::Online)
    }
}
