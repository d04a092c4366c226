//! The same case beside itself: in each of the five cities, or on another day. Pure functions of
//! (pack, answers, day): nothing about a city or a date stands here, all of it in the content.

mod entries;
#[cfg(all(test, feature = "load"))]
mod tests;

use crate::answers::{Answer, Answers};
use crate::calculators::WorkingLine;
use crate::calendar::{Date, Month};
use crate::catalogue::{ClauseCard, Contact, Guide, Level, Pack};
use crate::interview::{self, Decision, Turn};
use crate::place::Place;
use crate::plan::{self, Plan, PlanItem, written_answer};

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
    /// Both say the same.
    Same,
    /// They say different things.
    Differs,
    /// Nobody knows what the case says: it is neither the same nor different.
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

/// The case in the five cities: its own first, then the others. `None` where the guide's answer
/// does not depend on a city, or there is no plan yet.
#[must_use]
pub fn cities(pack: &Pack, answers: &Answers, today: Date) -> Option<Comparison> {
    let own = solved(pack, answers, today).ok()?;
    let question = pack.guide.compared(&own.decision.trail)?;
    let given = answers.get(question)?;
    let mut comparison = Comparison::of(written_answer(pack, question, given), own.plan);
    for city in Place::FIVE.map(Answer::Place) {
        if city != *given {
            let mut there = answers.clone();
            let name = written_answer(pack, question, &city);
            there.set(question, city);
            comparison.add(name, solved(pack, &there, today));
        }
    }
    Some(comparison)
}

/// The case on the first day of `month` beside today's; `None` where there is no plan yet.
#[must_use]
pub fn on(pack: &Pack, answers: &Answers, today: Date, month: Month) -> Option<Comparison> {
    let own = solved(pack, answers, today).ok()?;
    let day = month.first_day()?;
    let there = solved(pack, answers, day);
    let mut comparison = Comparison::of(today.to_string(), own.plan);
    let decisions = [
        Some(&own.decision),
        there.as_ref().ok().map(|there| &there.decision),
    ];
    for decision in decisions.into_iter().flatten() {
        for at in &decision.workings {
            let computed = decision.computed.get(*at).and_then(Option::as_ref);
            for line in computed.map_or(&[][..], |computed| &computed.working) {
                comparison.figure(pack, line, Month::of(today), month);
            }
        }
    }
    comparison.add(day.to_string(), there);
    Some(comparison)
}

/// The first month after `today` in which a figure of the guide takes another value.
#[must_use]
pub fn next_change(guide: &Guide, today: Date) -> Option<Month> {
    let dated = guide.figures.0.iter().flat_map(|figure| &figure.values);
    let months = dated.filter_map(|(from, _)| *from);
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
    fn of(own: String, plan: Plan) -> Self {
        Self {
            own,
            plan,
            cases: Vec::new(),
            moved: Vec::new(),
        }
    }

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

    /// Notes the figure of `line` where it has another value in `after` than in `before`.
    fn figure(&mut self, pack: &Pack, line: &WorkingLine, before: Month, after: Month) {
        let named = line.figure.as_deref();
        let Some(figure) = named.and_then(|id| pack.guide.figures.get(id)) else {
            return;
        };
        let values = [figure.at(before), figure.at(after)];
        let title = pack.words.label(&line.label);
        if values[0] == values[1] || self.moved.iter().any(|moved| moved.title == title) {
            return;
        }
        let [before, after] = values.map(|value| {
            value.map_or_else(
                || plan::not_found(pack.words.lang),
                |value| plan::written_figure(pack.words.lang, figure.unit, value),
            )
        });
        let (document, clause) = figure.clause.split_once(':').unwrap_or_default();
        let cards = pack.words.clauses.iter();
        let cards = cards.filter(|card| card.document == document && card.clause == clause);
        self.moved.push(PlanItem {
            id: figure.id.clone(),
            title,
            text: [&before, " → ", &after].concat(),
            depends_on: None,
            cites: cards
                .map(|card| cite(&mut self.plan.sources, card))
                .collect(),
            unknown: false,
            contacts: Vec::new(),
        });
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
