//! Where a statement comes from: documents and their clauses, dated figures, official entrances.

use super::ByLang;
use crate::calendar::{Date, Month};
use crate::money::Ratio;
use crate::place::Place;
use serde::{Deserialize, Serialize};

/// How well a statement is supported. Ordered from the strongest to the weakest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// The document's own text was read.
    Official,
    /// Press, a reprint or an agency's answer was read.
    Reported,
    /// Commonly said; never shown as fact, never used in a sum.
    Unconfirmed,
    /// Nobody could source it.
    Unknown,
}

impl Level {
    /// Whether what it supports may be shown as a fact and used in a sum.
    #[must_use]
    pub fn is_fact(self) -> bool {
        self <= Self::Reported
    }
}

/// How far what a document says reaches. What holds nationwide is no arrangement of the five cities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// The whole country.
    National,
    /// Shandong.
    Shandong,
    /// The five cities.
    FiveCities,
    /// 青岛.
    Qingdao,
    /// 烟台.
    Yantai,
    /// 潍坊.
    Weifang,
    /// 威海.
    Weihai,
    /// 日照.
    Rizhao,
}

impl Reach {
    /// That of one of the five cities; `None` for any other place.
    #[must_use]
    pub fn of_city(city: Place) -> Option<Self> {
        let cities = [
            Self::Qingdao,
            Self::Yantai,
            Self::Weifang,
            Self::Weihai,
            Self::Rizhao,
        ];
        let at = Place::FIVE.iter().position(|known| *known == city)?;
        cities.get(at).copied()
    }
}

/// A document that is cited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Permanent id, part of the address `/sources/<id>`.
    pub id: String,
    /// Official title, and what it says in other languages.
    pub title: ByLang<String>,
    /// Document number, such as 国办发〔2009〕66号. `None` where the document has none or it was not found.
    pub number: Option<String>,
    /// Who issued it.
    pub issuer: ByLang<String>,
    /// Day of issue as far as known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub issued: Option<String>,
    /// Day from which it applies, as far as known.
    pub effective: Option<String>,
    /// What was read and what was not.
    pub read: ByLang<String>,
    /// The day the stored text was checked.
    pub checked_on: Date,
    /// How far it reaches, where that is plain.
    pub reach: Option<Reach>,
    /// Where its text stands officially, where that is known; its host is on the allow-list.
    pub url: Option<String>,
    /// What the portal takes from it.
    pub clauses: Vec<Clause>,
}

/// One statement taken from a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// Permanent id within the document.
    pub id: String,
    /// Article as cited, such as 第6条. Empty where the document has none.
    pub article: ByLang<String>,
    /// Fact rows that it rests on, such as `si:PEN-50`.
    pub facts: Vec<String>,
    /// How well it is supported.
    pub level: Level,
    /// First day to which it applies, where the document says so.
    pub from: Option<Date>,
    /// Last day to which it applies.
    pub to: Option<Date>,
    /// The clause that took its place, as `document:clause`.
    pub replaced_by: Option<String>,
    /// The statement in our own words.
    pub says: ByLang<String>,
}

impl Clause {
    /// Whether it held before `day` only.
    #[must_use]
    pub fn has_ended(&self, day: Date) -> bool {
        self.to.is_some_and(|last| last < day)
    }
}

/// A clause as shown beside a statement, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClauseCard {
    /// The document's id.
    pub document: String,
    /// The clause's id within the document.
    pub clause: String,
    /// Title of the document; in English packs the English title.
    pub title: String,
    /// Document number.
    pub number: Option<String>,
    /// Article.
    pub article: String,
    /// How well it is supported.
    pub level: Level,
    /// How far the document reaches, where that is plain.
    pub reach: Option<Reach>,
    /// The day the stored text was checked.
    pub checked_on: Date,
    /// First day to which it applies, where the document says so.
    pub from: Option<Date>,
    /// Last day to which it applies.
    pub to: Option<Date>,
}

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FigureUnit {
    /// 工作日.
    WorkingDays,
    /// 自然日.
    Days,
    /// Months.
    Months,
    /// Years of age.
    Years,
    /// Integer fen.
    Fen,
    /// A decimal ratio.
    Ratio,
    /// A calendar month.
    Month,
    /// A bare number.
    Number,
}

/// The value of a figure during one period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FigureValue {
    /// Days, months, years, fen or a bare number, as the unit says.
    Whole(i64),
    /// A decimal ratio.
    Ratio(Ratio),
    /// A calendar month.
    Month(Month),
}

/// A value of a figure, and from when on it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    /// The first day; `None` where it holds as far back as anybody asks.
    pub from: Option<Date>,
    /// The value.
    pub value: FigureValue,
    /// The clause as `document:clause`.
    pub clause: String,
}

impl Dated {
    /// The first month all of which has this value.
    #[must_use]
    pub fn from_month(&self) -> Option<Month> {
        let from = self.from?;
        let month = Month::of(from);
        Some(if from.day() == 1 {
            month
        } else {
            month.plus(1)
        })
    }
}

/// An amount, rate or limit with the period to which it applies and its clause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// Permanent id, such as `pension-pool-rate`.
    pub id: String,
    /// What it counts.
    pub unit: FigureUnit,
    /// In order of time; each holds until the next begins.
    pub values: Vec<Dated>,
    /// How well it is supported: the weakest level of its clauses.
    pub level: Level,
    /// The day on which it should be checked again.
    pub recheck_by: Date,
}

impl Figure {
    /// What holds on `day`; `None` before the first value begins.
    #[must_use]
    pub fn on(&self, day: Date) -> Option<&Dated> {
        let mut values = self.values.iter().rev();
        values.find(|dated| dated.from.is_none_or(|from| from <= day))
    }

    /// The clause behind the value of `day`; before the first value, that of the first.
    #[must_use]
    pub fn clause_on(&self, day: Date) -> Option<&str> {
        let dated = self.on(day).or_else(|| self.values.first());
        dated.map(|dated| dated.clause.as_str())
    }

    /// What holds on the first day of `month`; `None` before the first value begins.
    #[must_use]
    pub fn in_month(&self, month: Month) -> Option<&Dated> {
        let mut values = self.values.iter().rev();
        values.find(|dated| dated.from_month().is_none_or(|from| from <= month))
    }

    /// The value on the first day of `month`; `None` before the first value begins.
    #[must_use]
    pub fn at(&self, month: Month) -> Option<&FigureValue> {
        Some(&self.in_month(month)?.value)
    }

    /// The whole number on `day`, where the figure is one.
    #[must_use]
    pub fn whole_on(&self, day: Date) -> Option<i64> {
        match self.on(day)?.value {
            FigureValue::Whole(value) => Some(value),
            FigureValue::Ratio(_) | FigureValue::Month(_) => None,
        }
    }

    /// The whole number in `month`, where the figure is one.
    #[must_use]
    pub fn whole_at(&self, month: Month) -> Option<i64> {
        match self.at(month)? {
            FigureValue::Whole(value) => Some(*value),
            FigureValue::Ratio(_) | FigureValue::Month(_) => None,
        }
    }

    /// The ratio in `month`, where the figure is one.
    #[must_use]
    pub fn ratio_at(&self, month: Month) -> Option<Ratio> {
        match self.at(month)? {
            FigureValue::Ratio(ratio) => Some(*ratio),
            FigureValue::Whole(_) | FigureValue::Month(_) => None,
        }
    }

    /// The calendar month that the figure names, where it is one, as it stands in `month`.
    #[must_use]
    pub fn month_at(&self, month: Month) -> Option<Month> {
        match self.at(month)? {
            FigureValue::Month(value) => Some(*value),
            FigureValue::Whole(_) | FigureValue::Ratio(_) => None,
        }
    }
}

/// Figures by id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureTable(pub Vec<Figure>);

impl FigureTable {
    /// The figure `id`.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Figure> {
        self.0.iter().find(|figure| figure.id == id)
    }
}

/// How one reaches a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContactKind {
    /// A website, app or mini-program.
    Online,
    /// A counter that one visits.
    Window,
    /// A telephone line.
    Hotline,
}

/// An official entrance, window or hotline, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Permanent id, such as `si-12333`.
    pub id: String,
    /// How one reaches it.
    pub kind: ContactKind,
    /// Official name.
    pub name: String,
    /// The name in the binding language where `name` is a translation, to show at a counter or to find
    /// an app; else empty. Replies of /api/v1 keep the name that they began with.
    #[serde(rename = "chinese")]
    pub original: String,
    /// What one does there.
    pub use_for: String,
    /// Address of the entrance; its host is on the allow-list.
    pub url: Option<String>,
    /// Number to dial.
    pub phone: Option<String>,
    /// Opening hours, where known.
    pub hours: Option<String>,
    /// How well it is supported.
    pub level: Level,
    /// The day it was checked.
    pub checked_on: Date,
}
