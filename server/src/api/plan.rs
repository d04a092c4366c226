//! Answers in, the next question or the plan out.

use super::refusal::Refusal;
use super::{answered, id, line, no_such_language, read_lang, read_text};
use crate::site::portal::Portal;
use axum::extract::{Request, State};
use axum::response::Response;
use seeds::answers::{Answers, json as answers_json};
use seeds::calendar::{Date, date};
use seeds::catalogue::{Catalogue, Field, FieldKind, Kind, Lang, Pack, QuestionWords};
use seeds::field::json::object;
use seeds::interview::{Turn, turn};
use seeds::plan::{self, Plan};
use serde::Serialize;
use serde_json::{Map, Value};
use std::sync::Arc;

/// Days for which a plan may be asked: before and after, the calendar of this catalogue says
/// nothing.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// The field of the answers.
const ANSWERS: &str = "answers";

#[derive(Serialize)]
#[serde(tag = "state", rename_all = "lowercase")]
enum Reply<'a> {
    Asking {
        question: Asked<'a>,
        asked: Vec<&'a str>,
    },
    Plan {
        plan: &'a Plan,
        digest: String,
    },
}

/// A question with its words.
#[derive(Serialize)]
pub(crate) struct Asked<'a> {
    id: &'a str,
    #[serde(flatten)]
    shape: Shape<'a>,
    ask: &'a str,
    name: &'a str,
    why: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    help: &'a str,
    unsure: bool,
    #[serde(skip_serializing_if = "str::is_empty")]
    find_out: &'a str,
    private: bool,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Shape<'a> {
    Bool,
    Choice { options: Vec<Choice<'a>> },
    City { options: Vec<Choice<'a>> },
    Province { options: Vec<Choice<'a>> },
    Month { from: String, months_ahead: u16 },
    Date { from: String, days_ahead: u16 },
    Count { min: i64, max: i64 },
    Money { min_fen: i64, max_fen: i64 },
    Ratio,
    Ratios,
    Several { options: Vec<Choice<'a>>, most: u16 },
    List { most: u16, fields: Vec<Column<'a>> },
}

#[derive(Serialize)]
struct Choice<'a> {
    id: String,
    label: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    hint: &'a str,
}

#[derive(Serialize)]
struct Column<'a> {
    id: &'a str,
    label: &'a str,
    #[serde(flatten)]
    shape: Shape<'a>,
}

/// `POST /api/v1/guides/{id}/plan`
pub(super) async fn post(State(portal): State<Arc<Portal>>, request: Request) -> Response {
    let guide = id(request.uri()).to_owned();
    let (headers, text) = read_text(request).await;
    let catalogue = Arc::clone(&portal.edition().site.catalogue);
    let today = portal.clock.today();
    let make = move || from_json(&catalogue, &guide, &text?, today);
    answered(&portal, &headers, make).await
}

/// The reply to a request in JSON.
///
/// # Errors
/// The first field that is wrong.
pub(crate) fn from_json(
    catalogue: &Catalogue,
    guide: &str,
    text: &str,
    today: Date,
) -> Result<Vec<u8>, Refusal> {
    if catalogue
        .packs(Lang::binding())
        .all(|pack| pack.guide.id != guide)
    {
        return Err(Refusal::no_such_guide());
    }
    let mut request = object(text)?;
    let lang = match request.remove("lang") {
        None => read_lang(None)?,
        Some(Value::String(code)) => read_lang(Some(&code))?,
        Some(_) => return Err(no_such_language()),
    };
    let day = match request.remove("as_of") {
        None => today,
        Some(Value::String(day)) => read_day(&day)?,
        Some(_) => return Err(Refusal::bad("as_of", "write a day such as 2026-11-23")),
    };
    let given = match request.remove(ANSWERS) {
        None => Map::new(),
        Some(Value::Object(given)) => given,
        Some(_) => {
            return Err(Refusal::bad(ANSWERS, "send an object: question and answer"));
        }
    };
    if let Some(unknown) = request.keys().next() {
        return Err(Refusal::bad(unknown, "there is no such field"));
    }
    let pack = catalogue
        .pack(guide, lang)
        .ok_or_else(Refusal::no_such_guide)?;
    let answers = answers_json::read(ANSWERS, &pack.guide, &given, day)?;
    reply(pack, &answers, day)
}

/// Reads a day for which a plan may be made.
///
/// # Errors
/// Names the field `as_of`.
pub(crate) fn read_day(text: &str) -> Result<Date, Refusal> {
    date(text)
        .filter(|day| YEARS.contains(&day.year()))
        .ok_or_else(|| Refusal::bad("as_of", "write a day such as 2026-11-23"))
}

/// The next question or the plan.
///
/// # Errors
/// When an answer cannot be used together with the others.
pub(crate) fn reply(pack: &Pack, answers: &Answers, day: Date) -> Result<Vec<u8>, Refusal> {
    match next(pack, answers, day)? {
        Next::Asking(question, trail) => {
            let asked = trail.iter().filter_map(|at| pack.guide.questions.get(*at));
            let asked = asked.map(|question| question.id.as_str()).collect();
            let question = Asked::of(pack, question).ok_or_else(Refusal::ours)?;
            line(&Reply::Asking { question, asked })
        }
        Next::Plan(plan) => line(&Reply::Plan {
            plan: &plan,
            digest: plan.digest(),
        }),
    }
}

/// What answers lead to.
pub(crate) enum Next {
    /// The index of a question, and of those before it.
    Asking(usize, Vec<usize>),
    /// The plan.
    Plan(Box<Plan>),
}

/// Evaluates answers.
///
/// # Errors
/// When an answer cannot be used together with the others.
pub(crate) fn next(pack: &Pack, answers: &Answers, day: Date) -> Result<Next, Refusal> {
    match turn(&pack.guide, answers, day) {
        Turn::Asking(asking) => match asking.refused {
            Some(fault) => Err(fault.into()),
            None => Ok(Next::Asking(asking.question, asking.trail)),
        },
        Turn::Decided(decision) => Ok(Next::Plan(Box::new(plan::write(pack, &decision, day)))),
        // The check keeps this from happening; whoever asks should still not see a broken server.
        Turn::Stuck(_) => Err(Refusal::unfit(
            ANSWERS,
            "no rule of this guide answers this",
        )),
    }
}

impl<'a> Asked<'a> {
    /// The question at `at` with its words.
    pub(crate) fn of(pack: &'a Pack, at: usize) -> Option<Self> {
        let question = pack.guide.questions.get(at)?;
        let words = pack.words.guide.questions.get(at)?;
        let shape = match &question.kind {
            Kind::One(kind) => Shape::of(pack, kind, &words.options),
            Kind::List { fields, most } => Shape::List {
                most: *most,
                fields: columns(pack, fields, words),
            },
        };
        Some(Self {
            id: &question.id,
            shape,
            ask: &words.ask,
            name: &words.name,
            why: &words.why,
            help: &words.help,
            unsure: question.unsure.is_some(),
            find_out: &words.find_out,
            private: question.private,
        })
    }
}

fn columns<'a>(pack: &'a Pack, fields: &'a [Field], words: &'a QuestionWords) -> Vec<Column<'a>> {
    let mut columns = Vec::with_capacity(fields.len());
    for (field, (label, options)) in fields.iter().zip(&words.fields) {
        columns.push(Column {
            id: &field.id,
            label,
            shape: Shape::of(pack, &field.kind, options),
        });
    }
    columns
}

impl<'a> Shape<'a> {
    fn of(pack: &'a Pack, kind: &'a FieldKind, labels: &'a [(String, String)]) -> Self {
        match kind {
            FieldKind::Bool => Self::Bool,
            FieldKind::Choice { options } => Self::Choice {
                options: named(options, labels),
            },
            FieldKind::Ratio => Self::Ratio,
            FieldKind::Ratios => Self::Ratios,
            FieldKind::Several { options, most } => Self::Several {
                options: named(options, labels),
                most: *most,
            },
            FieldKind::City { .. } => Self::City {
                options: places(pack, kind),
            },
            FieldKind::Province => Self::Province {
                options: places(pack, kind),
            },
            FieldKind::Month { from, ahead } => Self::Month {
                from: from.to_string(),
                months_ahead: *ahead,
            },
            FieldKind::Date { from, ahead } => Self::Date {
                from: from.to_string(),
                days_ahead: *ahead,
            },
            FieldKind::Count { min, max, .. } => Self::Count {
                min: *min,
                max: *max,
            },
            FieldKind::Money { min, max } => Self::Money {
                min_fen: *min,
                max_fen: *max,
            },
        }
    }
}

/// Options with what they are called.
fn named<'a>(options: &'a [String], labels: &'a [(String, String)]) -> Vec<Choice<'a>> {
    let named = options.iter().zip(labels);
    let named = named.map(|(id, (label, hint))| Choice {
        id: id.clone(),
        label,
        hint,
    });
    named.collect()
}

/// The places that may be chosen: what the engine accepts, whatever the list of names holds.
fn places<'a>(pack: &'a Pack, kind: &FieldKind) -> Vec<Choice<'a>> {
    let named = pack.words.places.iter();
    let allowed = named.filter(|named| {
        kind.check(&seeds::answers::Answer::Place(named.place), Date::FIRST)
            .is_ok()
    });
    allowed
        .map(|named| Choice {
            id: named.place.to_string(),
            label: &named.name,
            hint: "",
        })
        .collect()
}
