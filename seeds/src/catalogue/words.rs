//! The words of one language.

use super::{ClauseCard, Contact, Curve, NamedPlace};
use serde::{Deserialize, Serialize};

/// What a slot in a text shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Slot {
    /// The answer to a question, by index.
    Answer(u16),
    /// An output of a calculation: index of the calculation, index of the output.
    Output(u16, u16),
    /// A figure at the plan's date, by index in the guide's table.
    Figure(u16),
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LinePiece {
    /// Words as written.
    Text(String),
    /// A value.
    Slot(Slot),
}

/// A text with slots for answers, results and figures.
pub type Template = Vec<LinePiece>;

/// Everything worded for one guide in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// The language.
    pub lang: super::Lang,
    /// Whether the words were translated from an older Chinese text.
    pub stale: bool,
    /// The guide's own words.
    pub guide: GuideWords,
    /// Cards of the clauses cited, at the guide's clause indices.
    pub clauses: Vec<ClauseCard>,
    /// Entrances, windows and hotlines, at the guide's contact indices.
    pub contacts: Vec<Contact>,
    /// Labels of the lines of workings: `calculator.line` and label.
    pub labels: Vec<(String, String)>,
    /// Titles of the guides beside this one, at the guide's indices.
    pub besides: Vec<String>,
    /// Names of what is kept for them, at the guide's indices.
    pub kept: Vec<String>,
    /// Names of cities and provinces.
    pub places: Vec<NamedPlace>,
    /// A figure whose growth over the years the guide's page and its plans draw.
    pub curve: Option<Curve>,
}

/// A guide's own words, lists at the guide's indices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuideWords {
    /// 事项名称 as a person would say it.
    pub title: String,
    /// One sentence: what it helps with.
    pub summary: String,
    /// 能不能办: one line. Like the elements it stands before anything is answered, so that its
    /// slots are figures only.
    pub can: Template,
    /// 要带什么: one line.
    pub bring: Template,
    /// 去哪办: one line.
    pub place: Template,
    /// Elements of the guide page that are prose: heading key and paragraphs, in order.
    pub elements: Vec<(String, Vec<Template>)>,
    /// Questions.
    pub questions: Vec<QuestionWords>,
    /// Outcomes.
    pub outcomes: Vec<OutcomeWords>,
    /// What needs no action.
    pub spared: Vec<ItemWords>,
    /// Steps.
    pub steps: Vec<StepWords>,
    /// What is chosen between the alternatives; empty in a guide that has none.
    pub choice: Template,
    /// Alternatives.
    pub alternatives: Vec<AlternativeWords>,
    /// Papers.
    pub papers: Vec<PaperWords>,
    /// Warnings.
    pub warnings: Vec<ItemWords>,
    /// Remedies.
    pub remedies: Vec<ItemWords>,
    /// Reasons why an element is not needed, by key.
    pub reasons: Vec<(String, String)>,
}

/// A question's words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionWords {
    /// The question.
    pub ask: String,
    /// A short name for the list of answers.
    pub name: String,
    /// Why it is asked.
    pub why: String,
    /// How to answer, if it needs saying.
    pub help: String,
    /// How to find out, where 不清楚 is an answer.
    pub find_out: String,
    /// The sentence to read out to whoever knows the answer; may be empty.
    pub say: String,
    /// Options: label and hint.
    pub options: Vec<(String, String)>,
    /// Fields of a list's record: label and options.
    pub fields: Vec<(String, Vec<(String, String)>)>,
}

/// An outcome's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomeWords {
    /// The answer in one line.
    pub title: Template,
    /// The answer in a paragraph.
    pub text: Template,
}

/// Heading and text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemWords {
    /// Heading.
    pub title: Template,
    /// Text; may be empty.
    pub text: Template,
}

/// A step's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepWords {
    /// What is done, verb first.
    pub title: Template,
    /// How.
    pub text: Template,
    /// What one has afterwards.
    pub result: Template,
    /// The sentence to read out, where something is asked; may be empty.
    pub say: Template,
}

/// An alternative's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlternativeWords {
    /// What one chooses, verb first.
    pub title: Template,
    /// What it brings.
    pub brings: Template,
    /// What it costs: money, time, conditions.
    pub costs: Template,
    /// For whom it is.
    pub whom: Template,
    /// What is lost for good; empty where it can be undone.
    pub loses: Template,
}

/// A paper's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperWords {
    /// Name.
    pub name: String,
    /// Where it comes from, what to mind.
    pub text: String,
}

impl Words {
    /// The name of a place; its code where no name is known.
    #[must_use]
    pub fn place_name(&self, place: crate::place::Place) -> String {
        self.places
            .iter()
            .find(|named| named.place == place)
            .map_or_else(|| place.to_string(), |named| named.name.clone())
    }

    /// The label of a line of a working.
    #[must_use]
    pub fn label(&self, key: &str) -> String {
        self.labels
            .iter()
            .find(|(name, _)| name == key)
            .map_or_else(|| key.to_owned(), |(_, label)| label.clone())
    }
}
