//! What search knows besides the guides: tables of signs, words for what people say of themselves,
//! names of places, subjects that stand elsewhere. [`crate::load`] reads it from `content/lexicon`.

use crate::answers::Answer;
use crate::calendar::Date;
use crate::catalogue::{ByLang, FieldKind, Level};
use crate::place::Place;
use serde::{Deserialize, Serialize};

/// Everything of `content/lexicon`, and what its questions listen to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lexicon {
    /// Everyday words that lead to a guide.
    pub guides: Vec<Entry>,
    /// Pages that are no guides.
    pub pages: Vec<PageEntry>,
    /// Everyday words that lead to a hotline, by its id.
    pub hotlines: Vec<Entry>,
    /// Subjects that this site does not cover.
    pub beyond: Vec<Beyond>,
    /// What questions listen to.
    pub listens: Vec<Listening>,
    /// What guides keep for those beside them, in the order of guides.
    pub keepings: Vec<Keeping>,
    /// What is decided by what is understood.
    pub verdicts: Vec<Verdict>,
    /// What is the same for every language of the site.
    pub shared: Shared,
}

/// What every index holds, whatever its language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shared {
    /// Signs and their readings.
    pub tables: Tables,
    /// Everyday and dialect words, and the common form of each.
    pub rewrites: Vec<(String, String)>,
    /// What a person may say of a case.
    pub concepts: Vec<Concept>,
    /// Names of places.
    pub places: Vec<PlaceName>,
}

/// Everyday words that lead to a guide or a hotline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The id of the guide or hotline.
    pub guide: String,
    /// Words that lead to it, by language.
    pub words: ByLang<Vec<String>>,
}

/// A page that is no guide, and the words that lead to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageEntry {
    /// Its name, which is its path without the leading slash.
    pub id: String,
    /// Its title, by language.
    pub title: ByLang<String>,
    /// One sentence about it.
    pub text: ByLang<String>,
    /// Words that lead to it, of every language.
    pub words: Vec<String>,
}

/// A subject that this site does not cover: who asks for it is told so, and whom to ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beyond {
    /// Its name, by language.
    pub name: ByLang<String>,
    /// The hotline that knows, by id in the directory.
    pub ask: String,
    /// Words that mean it, of every language.
    pub words: Vec<String>,
}

/// What is decided by answers that are understood, in one sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// The guide's id.
    pub guide: String,
    /// Questions and their answers, as links carry them; a place may be `shandong`, `five` or
    /// `elsewhere`, and no two places are the same.
    pub needs: Vec<(String, String)>,
    /// Concepts that change it, by id.
    pub unless: Vec<String>,
    /// The sentence, by language.
    pub says: ByLang<String>,
    /// The document on which it stands, by id.
    pub document: String,
    /// The document and its article, by language.
    pub source: ByLang<String>,
    /// How well it is supported.
    pub level: Level,
    /// The last day on which it holds.
    pub to: Option<Date>,
    /// How many questions its guide asks after these at most, until the plan stands.
    pub left: u8,
}

impl Verdict {
    /// Whether `answers`, questions and what was understood, decide it on the day `today`.
    pub(super) fn holds(&self, answers: &[(&str, &str)], today: Date) -> bool {
        let place = |wanted: &str, answer: &str| match wanted {
            "shandong" => answer.starts_with("37"),
            "five" => answer.parse().is_ok_and(Place::is_one_of_five),
            "elsewhere" => answer == "000000",
            wanted => wanted == answer,
        };
        let mut found: Vec<&str> = Vec::new();
        for (question, wanted) in &self.needs {
            let answer = answers.iter().find(|(known, _)| known == question);
            let Some((_, answer)) = answer.filter(|(_, answer)| place(wanted, answer)) else {
                return false;
            };
            if found.contains(answer) {
                return false;
            }
            found.push(answer);
        }
        self.to.is_none_or(|last| today <= last)
    }
}

/// Something that a person may say of a case: `insurance=resident`, `ill=diabetes`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concept {
    /// Permanent id: what it is about, `=`, what it is.
    pub id: String,
    /// How it is called, by language.
    pub name: ByLang<String>,
    /// Whether it goes into a link only after the person agrees.
    pub private: bool,
    /// What it is that is said: words of every language.
    pub words: Vec<String>,
    /// What holds one of the words and says something else.
    pub unless: Vec<String>,
}

/// A place under one of its names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceName {
    /// The city or province.
    pub place: Place,
    /// Whether the name is of a city or a part of it, not of a whole province.
    pub city: bool,
    /// The names, the first of each script is shown.
    pub names: Vec<String>,
}

/// What a question listens to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listening {
    /// The guide's id.
    pub guide: String,
    /// The question's id.
    pub question: String,
    /// Whether its answer goes into a link only after the person agrees.
    pub private: bool,
    /// What its control takes.
    pub kind: FieldKind,
    /// What it takes, what counts most first.
    pub takes: Vec<Take>,
}

/// A guide keeps what a question of another one hears: nothing that was told is dropped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keeping {
    /// The guide that does not ask.
    pub guide: String,
    /// The guide beside it that does.
    pub there: String,
    /// The question's id there.
    pub question: String,
}

/// What is said, and what it answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Take {
    /// What is said.
    pub when: Heard,
    /// The answer; `None` where it is the value that was said.
    pub answer: Option<Answer>,
}

/// What a question can hear.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Heard {
    /// A place in this role.
    Place(Role),
    /// A place of which nobody said what it is: to be picked, never taken.
    PlaceMaybe,
    /// How long something was paid, in months.
    Months,
    /// The same in whole years.
    Years,
    /// How long nothing was paid, in months.
    GapMonths,
    /// The same in whole years.
    GapYears,
    /// An age between two, both included.
    Age(u16, u16),
    /// The month of birth.
    Birth,
    /// A [`Concept`], by its id.
    Concept(String),
}

/// What a place is in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Where one was, or where one is insured.
    From,
    /// Where one goes.
    To,
    /// Where one's household is.
    Home,
    /// Nobody said.
    At,
}

impl Role {
    /// The role as it is written: `from`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::From => "from",
            Self::To => "to",
            Self::Home => "home",
            Self::At => "at",
        }
    }
}

impl Heard {
    /// Reads what authors write: `from`, `at?`, `months`, `age:60-69`, `ill=diabetes`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        Some(match text {
            "from" => Self::Place(Role::From),
            "to" => Self::Place(Role::To),
            "home" => Self::Place(Role::Home),
            "at" => Self::Place(Role::At),
            "at?" => Self::PlaceMaybe,
            "months" => Self::Months,
            "years" => Self::Years,
            "gap-months" => Self::GapMonths,
            "gap-years" => Self::GapYears,
            "birth" => Self::Birth,
            text => match text.strip_prefix("age:") {
                Some(ages) => {
                    let (least, most) = ages.split_once('-')?;
                    Self::Age(least.parse().ok()?, most.parse().ok()?)
                }
                None => {
                    let (about, is) = text.split_once('=')?;
                    let written = !about.is_empty() && !is.is_empty();
                    written.then(|| Self::Concept(text.to_owned()))?
                }
            },
        })
    }
}

/// Signs and their readings, made when content is loaded.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tables {
    /// Traditional signs whose simplified form occurs, in the order of their codes: how far each stands
    /// behind the one before. Written so they are sent with fewer bytes than the signs themselves.
    pub traditional: Vec<u16>,
    /// Their simplified forms, in the same order.
    pub simple: String,
    /// Readings without tones, the commonest first.
    pub readings: Vec<String>,
    /// The signs that are read, written in the same way.
    pub steps: Vec<u16>,
    /// The reading of each of these signs, as its place among the readings.
    pub reads: Vec<u16>,
}

impl Tables {
    /// Signs, in the order of their codes, and how each is read.
    pub fn signs(&self) -> impl Iterator<Item = (char, &str)> {
        let signs = walked(&self.steps).zip(&self.reads);
        signs.filter_map(|(sign, read)| {
            let reading = self.readings.get(usize::from(*read))?;
            Some((sign, reading.as_str()))
        })
    }

    /// Traditional signs and their simplified forms.
    pub fn simplified(&self) -> impl Iterator<Item = (char, char)> {
        walked(&self.traditional).zip(self.simple.chars())
    }

    /// How far each of `signs`, which stand in the order of their codes, stands behind the one before.
    #[must_use]
    pub fn steps(signs: impl Iterator<Item = char>) -> Vec<u16> {
        let mut before = 0;
        let steps = signs.map(|sign| {
            let step = u32::from(sign) - before;
            before = u32::from(sign);
            // Everyday signs lie within the plane of 65,536.
            u16::try_from(step).unwrap_or(u16::MAX)
        });
        steps.collect()
    }
}

/// The signs that lie so far behind one another.
fn walked(steps: &[u16]) -> impl Iterator<Item = char> {
    let mut code = 0;
    steps.iter().map(move |step| {
        code += u32::from(*step);
        char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
    })
}
