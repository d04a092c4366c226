//! Content files as they are written. Field names are those that authors use.

use crate::catalogue::{Actor, ContactKind, Doing, FigureUnit, Level, PaperForm, PaperNeed, Reach};
use crate::place::Place;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Source {
    pub(super) title: String,
    pub(super) number: Option<String>,
    pub(super) issuer: String,
    pub(super) issued: Option<String>,
    pub(super) effective: Option<String>,
    pub(super) read: String,
    pub(super) checked_on: String,
    pub(super) reach: Option<Reach>,
    pub(super) url: Option<String>,
    #[serde(default)]
    pub(super) clauses: Vec<Clause>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Clause {
    pub(super) id: String,
    #[serde(default)]
    pub(super) article: String,
    pub(super) facts: Vec<String>,
    pub(super) level: Level,
    pub(super) from: Option<String>,
    pub(super) to: Option<String>,
    pub(super) replaced_by: Option<String>,
    pub(super) says: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Figures {
    pub(super) figures: Vec<Figure>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Figure {
    pub(super) id: String,
    pub(super) unit: FigureUnit,
    pub(super) clause: String,
    pub(super) recheck_by: String,
    pub(super) values: Vec<FigureValue>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FigureValue {
    pub(super) from: Option<String>,
    pub(super) value: Number,
    /// Where it is not the figure's clause.
    pub(super) clause: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Number {
    Whole(i64),
    Text(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Contacts {
    pub(super) contacts: Vec<Contact>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Contact {
    pub(super) id: String,
    pub(super) city: Option<Place>,
    pub(super) kind: ContactKind,
    pub(super) name: String,
    #[serde(rename = "use")]
    pub(super) use_for: String,
    pub(super) url: Option<String>,
    pub(super) phone: Option<String>,
    pub(super) hours: Option<String>,
    pub(super) facts: Vec<String>,
    pub(super) level: Level,
    pub(super) checked_on: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Hosts {
    pub(super) hosts: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Places {
    pub(super) places: Vec<PlaceName>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PlaceName {
    pub(super) code: String,
    pub(super) name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Calendar {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) days_off: Vec<String>,
    pub(super) days_worked: Vec<String>,
    #[serde(rename = "fact")]
    pub(super) _fact: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Themes {
    pub(super) themes: Vec<Theme>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Theme {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) guides: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Shared {
    #[serde(default)]
    pub(super) questions: Vec<Question>,
    #[serde(default)]
    pub(super) papers: Vec<Paper>,
    #[serde(default)]
    pub(super) remedies: Vec<Listed>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Guide {
    pub(super) id: String,
    #[serde(default)]
    pub(super) sensitive: bool,
    pub(super) checked_on: String,
    pub(super) recheck_by: String,
    #[serde(default)]
    pub(super) related: Vec<String>,
    /// The commonest case, as the state of a form.
    #[serde(default)]
    pub(super) example: String,
    /// The city question whose answer is varied where cities are compared; without it `to`.
    pub(super) compare: Option<String>,
    /// A dated figure that the guide's page and its plans draw over the years.
    pub(super) curve: Option<Curve>,
    /// What holds between answers: `birth <= first_insured_here`. Answers beside which it does not are
    /// refused.
    #[serde(default)]
    pub(super) bounds: Vec<String>,
    #[serde(default)]
    pub(super) questions: Vec<Question>,
    /// Questions that are walked together; of a guide that merges others.
    #[serde(default)]
    pub(super) groups: Vec<Group>,
    /// The guides that this one merges.
    #[serde(default)]
    pub(super) parts: Vec<Part>,
    #[serde(default)]
    pub(super) conditions: toml::Table,
    #[serde(default)]
    pub(super) calculations: Vec<Calculation>,
    pub(super) outcomes: Vec<Outcome>,
    #[serde(default)]
    pub(super) spared: Vec<Listed>,
    #[serde(default)]
    pub(super) steps: Vec<Step>,
    #[serde(default)]
    pub(super) alternatives: Vec<Alternative>,
    #[serde(default)]
    pub(super) papers: Vec<Paper>,
    #[serde(default)]
    pub(super) warnings: Vec<Listed>,
    #[serde(default)]
    pub(super) channels: Vec<Channel>,
    #[serde(default)]
    pub(super) remedies: Vec<Listed>,
}

/// Questions of one subject in a merged guide, and the answers of whom it does not concern.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Group {
    pub(super) quiet: String,
    pub(super) questions: Vec<String>,
}

/// A guide that is merged: whom it concerns, and what coming from here answers there.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Part {
    pub(super) guide: String,
    pub(super) when: String,
    #[serde(default)]
    pub(super) given: String,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Curve {
    pub(super) figure: String,
    /// The key of the figure's name among the calculators' labels.
    pub(super) label: String,
    /// The results, as `calculation.output`, that are a person's month and the figure in it.
    pub(super) month: String,
    pub(super) value: String,
}

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    #[serde(rename = "use")]
    pub(super) shared: Option<String>,
    pub(super) id: Option<String>,
    pub(super) kind: Option<String>,
    pub(super) unsure: Option<Vec<String>>,
    #[serde(default)]
    pub(super) private: bool,
    pub(super) options: Option<Vec<String>>,
    pub(super) beyond: Option<String>,
    pub(super) from: Option<String>,
    pub(super) ahead: Option<u16>,
    /// Of a count: `months` or `years`, where it is a length of time.
    pub(super) counts: Option<String>,
    pub(super) min: Option<Bound>,
    pub(super) max: Option<Bound>,
    pub(super) most: Option<u16>,
    /// Of a field of a list: whether a record may leave it out.
    #[serde(default)]
    pub(super) optional: bool,
    #[serde(default)]
    pub(super) fields: Vec<Question>,
    #[serde(default)]
    pub(super) templates: Vec<Vec<Vec<toml::Value>>>,
    #[serde(default)]
    pub(super) representatives: Vec<toml::Value>,
    /// What it takes of a case that is told in own words.
    pub(super) listens: Option<Listens>,
}

/// What a question listens to: values, what counts most first, or what each option means.
#[derive(Clone, Deserialize)]
#[serde(untagged)]
pub(super) enum Listens {
    Values(Vec<String>),
    Options(BTreeMap<String, Vec<String>>),
}

/// A bound: a whole number, or yuan as text.
#[derive(Clone, Deserialize)]
#[serde(untagged)]
pub(super) enum Bound {
    Whole(i64),
    Text(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Calculation {
    pub(super) id: String,
    pub(super) calculator: String,
    #[serde(default)]
    pub(super) inputs: BTreeMap<String, String>,
    #[serde(default, rename = "for")]
    pub(super) outcomes: Vec<String>,
    pub(super) when: Option<String>,
}

#[derive(Clone, Deserialize)]
#[serde(untagged)]
pub(super) enum Element {
    Listed(String),
    Told(Told),
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Told {
    pub(super) not_needed: Option<String>,
    pub(super) unknown: Option<String>,
    pub(super) figures: Option<Vec<String>>,
    pub(super) free: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Outcome {
    pub(super) id: String,
    pub(super) when: String,
    /// The outcomes over which it wins where both conditions hold.
    #[serde(default)]
    pub(super) over: Vec<String>,
    /// Whether it only answers a question.
    #[serde(default)]
    pub(super) answers: bool,
    #[serde(default)]
    pub(super) cites: Vec<String>,
    pub(super) hotline: String,
    pub(super) steps: Element,
    pub(super) papers: Element,
    pub(super) place: Element,
    pub(super) limit: Element,
    pub(super) fee: Element,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Listed {
    #[serde(rename = "use")]
    pub(super) shared: Option<String>,
    pub(super) id: Option<String>,
    #[serde(default, rename = "for")]
    pub(super) outcomes: Vec<String>,
    pub(super) when: Option<String>,
    #[serde(default)]
    pub(super) cites: Vec<String>,
    #[serde(default)]
    pub(super) unknown: bool,
    #[serde(default)]
    pub(super) contacts: Vec<String>,
    /// Outcomes of other guides for which a spared item stands, as `guide:outcome`.
    #[serde(default)]
    pub(super) agrees: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Step {
    pub(super) id: String,
    #[serde(default, rename = "for")]
    pub(super) outcomes: Vec<String>,
    pub(super) when: Option<String>,
    pub(super) actor: Actor,
    #[serde(default)]
    pub(super) does: Doing,
    /// Outcomes on whose plans the step waits.
    #[serde(default)]
    pub(super) waits: Vec<String>,
    #[serde(default)]
    pub(super) contacts: Vec<String>,
    pub(super) limit: Element,
    #[serde(default)]
    pub(super) cites: Vec<String>,
    pub(super) guide: Option<String>,
    /// Outcomes of other guides for which the step stands, as `guide:outcome`.
    #[serde(default)]
    pub(super) agrees: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Alternative {
    pub(super) id: String,
    #[serde(default, rename = "for")]
    pub(super) outcomes: Vec<String>,
    pub(super) when: Option<String>,
    #[serde(default)]
    pub(super) irreversible: bool,
    #[serde(default)]
    pub(super) contacts: Vec<String>,
    #[serde(default)]
    pub(super) cites: Vec<String>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Paper {
    #[serde(rename = "use")]
    pub(super) shared: Option<String>,
    pub(super) id: Option<String>,
    #[serde(default, rename = "for")]
    pub(super) outcomes: Vec<String>,
    pub(super) when: Option<String>,
    pub(super) form: Option<PaperForm>,
    pub(super) count: Option<u8>,
    pub(super) need: Option<PaperNeed>,
    #[serde(default)]
    pub(super) serves: Vec<String>,
    #[serde(default)]
    pub(super) cites: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Channel {
    pub(super) contact: String,
    #[serde(default, rename = "for")]
    pub(super) outcomes: Vec<String>,
    pub(super) when: Option<String>,
}

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    #[serde(default)]
    pub(super) made_from: String,
    #[serde(default)]
    pub(super) title: String,
    #[serde(default)]
    pub(super) summary: String,
    #[serde(default)]
    pub(super) can: String,
    #[serde(default)]
    pub(super) bring: String,
    #[serde(default)]
    pub(super) place: String,
    /// A person's point on the curve of the guide, in a sentence.
    #[serde(default)]
    pub(super) curve: String,
    #[serde(default)]
    pub(super) elements: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    pub(super) questions: BTreeMap<String, QuestionWords>,
    #[serde(default)]
    pub(super) outcomes: BTreeMap<String, ItemWords>,
    #[serde(default)]
    pub(super) spared: BTreeMap<String, ItemWords>,
    #[serde(default)]
    pub(super) steps: BTreeMap<String, ItemWords>,
    /// What is chosen between the alternatives.
    #[serde(default)]
    pub(super) choice: String,
    #[serde(default)]
    pub(super) alternatives: BTreeMap<String, AlternativeWords>,
    #[serde(default)]
    pub(super) papers: BTreeMap<String, PaperWords>,
    #[serde(default)]
    pub(super) warnings: BTreeMap<String, ItemWords>,
    #[serde(default)]
    pub(super) remedies: BTreeMap<String, ItemWords>,
    #[serde(default)]
    pub(super) reasons: BTreeMap<String, String>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct QuestionWords {
    pub(super) ask: String,
    pub(super) name: String,
    #[serde(default)]
    pub(super) why: String,
    #[serde(default)]
    pub(super) help: String,
    #[serde(default)]
    pub(super) find_out: String,
    /// The sentence to read out where it is asked.
    #[serde(default)]
    pub(super) say: String,
    #[serde(default)]
    pub(super) options: BTreeMap<String, OptionWords>,
    #[serde(default)]
    pub(super) fields: BTreeMap<String, FieldWords>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OptionWords {
    pub(super) label: String,
    #[serde(default)]
    pub(super) hint: String,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FieldWords {
    pub(super) label: String,
    #[serde(default)]
    pub(super) options: BTreeMap<String, OptionWords>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ItemWords {
    pub(super) title: String,
    #[serde(default)]
    pub(super) text: String,
    #[serde(default)]
    pub(super) result: String,
    #[serde(default)]
    pub(super) say: String,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AlternativeWords {
    pub(super) title: String,
    pub(super) brings: String,
    pub(super) costs: String,
    pub(super) whom: String,
    #[serde(default)]
    pub(super) loses: String,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PaperWords {
    pub(super) name: String,
    #[serde(default)]
    pub(super) text: String,
}
