//! The same case beside itself: in each of the five cities, or on another day. Pure functions of
//! (pack, answers, day): nothing about a city or a date stands here, all of it in the content.

mod city;
mod entries;
#[cfg(all(test, feature = "load"))]
mod tests;

use crate::answers::{Answer, Answers};
use crate::calendar::{Date, Month};
use crate::catalogue::{ClauseCard, Contact, Dated, Guide, Level, Pack};
use crate::interview::{self, Decision, Turn};
use crate::place::Place;
use crate::plan::{self, Plan, PlanItem, written_answer};

pub use city::differing;

/// What is compared, in the order in which a plan says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// The answer.
    Outcome,
    /// What is to be done.
    Steps,
    /// What one brings.
    Papers,
    /// Where it is done.
    Place,
    /// How long it takes.
    Limit,
    /// What it costs.
    Fee,
    /// What one should know before acting, unknown things among it.
    Warnings,
    /// Lines of calculations.
    Workings,
}

impl Aspect {
    /// Every aspect, in order.
    pub const ALL: [Self; 8] = [
        Self::Outcome,
        Self::Steps,
        Self::Papers,
        Self::Place,
        Self::Limit,
        Self::Fee,
        Self::Warnings,
        Self::Workings,
    ];
}

/// How an aspect of a case stands to the same aspect of the person's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Both say the same, or nobody knows what either says.
    Same,
    /// They say different things.
    Differs,
    /// Nobody knows what the case says, and the other is known: neither the same nor different.
    Unknown,
}

/// What one side says of an aspect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Side {
    /// What it says and the other side does not, in words; empty where it only lacks something.
    Known(String),
    /// It was not found: who knows.
    Unknown(Contact),
}

/// One aspect of a case beside the person's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Which.
    pub aspect: Aspect,
    /// How it stands.
    pub standing: Standing,
    /// What the case says.
    pub here: Side,
    /// What the person's own case says instead.
    pub there: Side,
    /// The clauses that make it differ, by position in the sources of [`Comparison::plan`].
    pub cites: Vec<usize>,
}

/// What a case comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Becomes {
    /// A plan: its answer in one line, and the weakest support of that.
    Plan(String, Level),
    /// A further question is asked first: its short name.
    Asks(String),
    /// The guide has no answer: a fault that the check reports.
    Stuck,
}

/// One of the cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The city or the day, in words.
    pub name: String,
    /// What comes of it.
    pub becomes: Becomes,
    /// How it stands to the person's own case; empty for that itself, and where there is no plan.
    pub points: Vec<Point>,
}

impl Case {
    /// Whether it comes to something else than the person's own.
    #[must_use]
    pub fn differs(&self) -> bool {
        let other = |point: &Point| point.standing != Standing::Same;
        !matches!(self.becomes, Becomes::Plan(..)) || self.points.iter().any(other)
    }
}

/// Cases beside the person's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The person's own city or day, in words.
    pub own: String,
    /// The person's own plan; its sources are followed by those of the cases.
    pub plan: Plan,
    /// The other cases.
    pub cases: Vec<Case>,
    /// Figures that take another value on the other day and on which a calculation shown rests.
    pub moved: Vec<PlanItem>,
}

impl Guide {
    /// The question whose five cities are compared, where it is among those that were asked.
    #[must_use]
    pub fn compared(&self, asked: &[usize]) -> Option<usize> {
        let compared = usize::from(self.compare?);
        asked.contains(&compared).then_some(compared)
    }
}

/// The case in the five cities, or on the first day of `month`. `None` where there is no plan yet,
/// or where its answer does not depend on a city.
#[must_use]
pub fn compare(
    pack: &Pack,
    answers: &Answers,
    today: Date,
    month: Option<Month>,
) -> Option<Comparison> {
    let own = solved(pack, answers, today).ok()?;
    let mut others = Vec::new();
    let named = if let Some(month) = month {
        let day = month.first_day()?;
        others.push((day.to_string(), answers.clone(), day));
        today.to_string()
    } else {
        let question = pack.guide.compared(&own.decision.trail)?;
        let given = answers.get(question)?;
        for city in Place::FIVE.map(Answer::Place) {
            if city != *given {
                let name = written_answer(pack, question, &city);
                let mut there = answers.clone();
                there.set(question, city);
                others.push((name, there, today));
            }
        }
        written_answer(pack, question, given)
    };
    let mut comparison = Comparison {
        own: named,
        plan: own.plan,
        cases: Vec::new(),
        moved: Vec::new(),
    };
    for (name, answers, day) in others {
        let there = solved(pack, &answers, day);
        let months = [today, day].map(Month::of);
        comparison.figures(pack, &own.decision, months);
        if let Ok(there) = &there {
            comparison.figures(pack, &there.decision, months);
        }
        comparison.add(name, there);
    }
    Some(comparison)
}

/// The first month after `today` in which a figure of the guide takes another value.
#[must_use]
pub fn next_change(guide: &Guide, today: Date) -> Option<Month> {
    let dated = guide.figures.0.iter().flat_map(|figure| &figure.values);
    let months = dated.filter_map(Dated::from_month);
    months.filter(|from| *from > Month::of(today)).min()
}

/// A plan with the decision it words.
struct Solved {
    plan: Plan,
    decision: Box<Decision>,
}

fn solved(pack: &Pack, answers: &Answers, day: Date) -> Result<Solved, Becomes> {
    match interview::turn(&pack.guide, answers, day) {
        Turn::Decided(decision) => Ok(Solved {
            plan: plan::write(pack, &decision, day),
            decision,
        }),
        Turn::Asking(asking) => {
            let asked = pack.words.guide.questions.get(asking.question);
            Err(asked.map_or(Becomes::Stuck, |words| Becomes::Asks(words.name.clone())))
        }
        Turn::Stuck(_) => Err(Becomes::Stuck),
    }
}

impl Comparison {
    fn add(&mut self, name: String, there: Result<Solved, Becomes>) {
        let mut case = Case {
            name,
            becomes: Becomes::Stuck,
            points: Vec::new(),
        };
        case.becomes = match there {
            Err(becomes) => becomes,
            Ok(Solved { plan, .. }) => {
                let names = [self.own.as_str(), case.name.as_str()];
                let points = entries::points(&self.plan, &plan, names);
                for (mut point, cards) in points {
                    for card in cards {
                        let at = cite(&mut self.plan.sources, &card);
                        if !point.cites.contains(&at) {
                            point.cites.push(at);
                        }
                    }
                    case.points.push(point);
                }
                Becomes::Plan(plan.outcome.title, plan.level)
            }
        };
        self.cases.push(case);
    }

    /// Notes the figures behind the workings of a decision whose values differ in two months.
    fn figures(&mut self, pack: &Pack, decision: &Decision, months: [Month; 2]) {
        let computed = |at: &usize| decision.computed.get(*at)?.as_ref();
        for line in decision
            .workings
            .iter()
            .filter_map(computed)
            .flat_map(|done| &done.working)
        {
            let named = line.figure.as_deref();
            let Some(figure) = named.and_then(|id| pack.guide.figures.get(id)) else {
                continue;
            };
            let values = months.map(|month| figure.at(month));
            if values[0] == values[1] || self.moved.iter().any(|moved| moved.id == figure.id) {
                continue;
            }
            let [before, after] = values.map(|value| match value {
                Some(value) => plan::written_figure(pack.words.lang, figure.unit, value),
                None => pack.words.lang.wording().not_found().to_owned(),
            });
            let clause = |card: &&ClauseCard| {
                let named = figure.in_month(months[1]).or(figure.values.first());
                let rest = named.and_then(|it| it.clause.strip_prefix(card.document.as_str()));
                rest.and_then(|rest| rest.strip_prefix(':')) == Some(card.clause.as_str())
            };
            let card = pack.words.clauses.iter().find(clause);
            self.moved.push(PlanItem {
                id: figure.id.clone(),
                title: pack.words.label(&line.label),
                text: [&before, " → ", &after].concat(),
                depends_on: None,
                cites: card
                    .map(|card| cite(&mut self.plan.sources, card))
                    .into_iter()
                    .collect(),
                unknown: false,
                contacts: Vec::new(),
            });
        }
    }
}

/// The position of a clause among those cited, added where it is new.
fn cite(sources: &mut Vec<ClauseCard>, card: &ClauseCard) -> usize {
    let same =
        |known: &ClauseCard| (&known.document, &known.clause) == (&card.document, &card.clause);
    let known = sources.iter().position(same);
    known.unwrap_or_else(|| {
        sources.push(card.clone());
        sources.len() - 1
    })
}
