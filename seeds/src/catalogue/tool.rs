//! A tool: a page that asks many things at once and shows what follows from them. It is declared as a
//! guide's questions are; what it answers is a function of this crate.

mod filled;
mod weighed;

pub use filled::{Filled, Record, Values};
pub use weighed::{ToolFault, Weighed};

use super::sent::PagePack;
use super::{ByLang, Catalogue, Guide, Lang, NamedPlace, Question, QuestionWords};
use crate::answers::Answers;
use crate::calendar::Date;
use crate::rules::{Evaluation, Expr};
use serde::{Deserialize, Serialize};

/// A tool as compiled from its texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tool {
    /// Its fields, as the questions of a guide without outcomes: read, checked and compared as those
    /// of any other.
    pub form: Guide,
    /// What else holds of each field, in the same order.
    pub fields: Vec<ToolField>,
    /// Its parts, in reading order.
    pub groups: Vec<ToolGroup>,
}

/// What holds of a field beside its kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToolField {
    /// Asked only where this holds.
    pub when: Option<Expr>,
    /// Not asked where this holds.
    pub unless: Option<Expr>,
    /// What must not be false of its answer.
    pub bound: Option<Expr>,
    /// Whether it may be left empty.
    pub optional: bool,
    /// Whether a choice that is left empty means none of its options; else it is not known.
    pub none: bool,
    /// What stands in it at first.
    pub begins: Option<Begins>,
    /// How options are offered.
    pub layout: Layout,
}

/// What stands in a field that nobody filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Begins {
    /// The day on which the form is opened.
    Today,
    /// Its year.
    ThisYear,
}

/// How the options of a field are offered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Layout {
    /// One under the other.
    #[default]
    Listed,
    /// In a list that opens.
    Folded,
}

/// A part of a tool's form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToolGroup {
    /// Permanent id.
    pub id: String,
    /// Its fields, by index.
    pub fields: Vec<u16>,
}

/// What a tool's form says in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToolWords {
    /// What the five cities are called.
    pub places: Vec<NamedPlace>,
    /// Heading and note of each part; both may be empty.
    pub groups: Vec<(String, String)>,
    /// Each field.
    pub fields: Vec<ToolFieldWords>,
}

/// What a field says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToolFieldWords {
    /// Label, help and options.
    pub words: QuestionWords,
    /// What is wrong where nothing was given; may be empty.
    pub missing: String,
    /// What is wrong where the answer does not go with others; may be empty.
    pub broken: String,
    /// What stands for nothing in a list that opens; may be empty.
    pub blank: String,
    /// The same of each part of a list's record.
    pub blanks: Vec<String>,
    /// Of a list: before and after the number of a record.
    pub each: (String, String),
    /// Of a list: before and after the number of a record to take away.
    pub remove: (String, String),
    /// Of a list: one record more.
    pub add: String,
}

impl Tool {
    /// The index of the field `id`.
    #[must_use]
    pub fn field(&self, id: &str) -> Option<usize> {
        self.form.question_index(id)
    }

    /// What is asked in the field at `index`.
    #[must_use]
    pub fn question(&self, index: usize) -> Option<&Question> {
        self.form.questions.get(index)
    }

    /// Which fields are asked of whoever gave `answers` on the day `today`. What was not given is not
    /// known: a field whose condition rests on it is not asked yet.
    #[must_use]
    pub fn asked(&self, answers: &Answers, today: Date) -> Vec<bool> {
        let evaluation = Evaluation::plain(&self.form, answers, today);
        let holds = |condition: &Expr| evaluation.holds(condition) == Ok(Ok(true));
        let asked = |field: &ToolField| {
            field.when.as_ref().is_none_or(holds) && !field.unless.as_ref().is_some_and(holds)
        };
        self.fields.iter().map(asked).collect()
    }

    /// Whether the answer to the field at `index` cannot be beside the others, or on that day.
    #[must_use]
    pub fn is_broken(&self, index: usize, answers: &Answers, today: Date) -> bool {
        let rules = self.fields.get(index);
        rules
            .and_then(|rules| rules.bound.as_ref())
            .is_some_and(|bound| {
                let evaluation = Evaluation::plain(&self.form, answers, today);
                evaluation.holds(bound) == Ok(Ok(false))
            })
    }
}

/// What a tool's answer rests on.
pub trait ToolData: PagePack {
    /// The tool's id, the name of its folder.
    const TOOL: &'static str;
}

/// A tool with its words and its data, as the browser gets it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToolPack<D> {
    /// Its form.
    pub tool: Tool,
    /// What the form says.
    pub words: ByLang<ToolWords>,
    /// What the answer rests on.
    pub data: D,
}

impl<D: Default> Default for ToolPack<D> {
    /// A tool that asks nothing.
    fn default() -> Self {
        Self {
            tool: Tool {
                form: Guide::asking(String::new(), Vec::new()),
                fields: Vec::new(),
                groups: Vec::new(),
            },
            words: ByLang::default(),
            data: D::default(),
        }
    }
}

impl<D: ToolData> PagePack for ToolPack<D> {
    fn of(catalogue: &Catalogue) -> Self {
        let mut tools = catalogue.tools.iter();
        let Some((tool, words)) = tools.find(|(tool, _)| tool.form.id == D::TOOL) else {
            return Self::default();
        };
        Self {
            tool: tool.clone(),
            words: words.clone(),
            data: D::of(catalogue),
        }
    }
}

impl<D> ToolPack<D> {
    /// What the form says in `lang`; nothing where it asks nothing.
    #[must_use]
    pub fn words(&self, lang: Lang) -> &ToolWords {
        static NONE: ToolWords = ToolWords {
            places: Vec::new(),
            groups: Vec::new(),
            fields: Vec::new(),
        };
        let own = self.words.own(lang).or_else(|| self.words.binding());
        own.unwrap_or(&NONE)
    }
}
