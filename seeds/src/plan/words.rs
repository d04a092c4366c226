//! Decision → plan: everything worded, clauses numbered.

use super::slots::Filling;
use super::tone::tone;
use super::values::{written_amount, written_answer, written_figure, written_formula};
use super::{
    Plan, PlanAlternative, PlanAnswer, PlanBeside, PlanChoice, PlanFee, PlanFlip, PlanItem,
    PlanLimit, PlanLine, PlanOutcome, PlanPaper, PlanPoint, PlanStep, PlanWhy, PlanWorking, Told,
};
use crate::answers::{Answer, Answers};
use crate::calendar::Date;
use crate::catalogue::{
    Contact, Element, Fee, FigureUnit, ItemWords, Kind, Known, Level, Limit, Pack, Step, Template,
    Tone,
};
use crate::interview::{Chosen, Decision, Listed};
use crate::rules::{Evaluation, Value};
use crate::share;
use crate::why::{self, Becomes};
use std::borrow::Cow;

/// Words a decision in the pack's language, for the day `today`.
#[must_use]
pub fn write(pack: &Pack, decision: &Decision, today: Date) -> Plan {
    worded(pack, decision, today, |writer: &mut Writer<'_>| {
        writer.why()
    })
}

/// As [`write`], but without saying why: that takes most of the time, and the check reads it not.
#[cfg(feature = "check")]
pub(crate) fn unexplained(pack: &Pack, decision: &Decision, today: Date) -> Plan {
    worded(pack, decision, today, |_| PlanWhy {
        deciding: Vec::new(),
        flips: Vec::new(),
    })
}

fn worded(
    pack: &Pack,
    decision: &Decision,
    today: Date,
    why: impl FnOnce(&mut Writer<'_>) -> PlanWhy,
) -> Plan {
    let mut writer = Writer {
        pack,
        decision,
        today,
        cited: Vec::new(),
    };
    let outcome = writer.outcome();
    let why = why(&mut writer);
    let level = writer.level(&outcome.cites);
    let guide = &pack.guide;
    let chosen = match decision.chosen {
        Chosen::Outcome(index) => guide.outcomes.get(index),
        Chosen::FindOut(_) => None,
    };
    let later = pack.words.lang.wording().find_out_first().to_owned();
    let mut steps = writer.errands();
    steps.extend(writer.steps());
    let choice = writer.choice();
    let papers = writer.papers();
    let place = writer.contacts_of_plan();
    let (steps, papers, limit, fee) = match chosen {
        None => (
            Told::Present(steps),
            Told::NotNeeded(later.clone()),
            Told::NotNeeded(later.clone()),
            Told::NotNeeded(later),
        ),
        Some(outcome) => (
            writer.element(&outcome.steps, |_, ()| steps),
            writer.element(&outcome.papers, |_, ()| papers),
            writer.element(&outcome.limit, Writer::limit),
            writer.element(&outcome.fee, Writer::fee),
        ),
    };
    let place = match chosen {
        None => Told::Present(place),
        Some(outcome) => writer.element(&outcome.place, |_, ()| place),
    };
    let spared = writer.items(&decision.spared, &pack.words.guide.spared, |index| {
        let spared = &guide.spared[index];
        (&spared.item, false, &[])
    });
    let warnings = writer.items(&decision.warnings, &pack.words.guide.warnings, |index| {
        let warning = &guide.warnings[index];
        (&warning.item, warning.unknown, &[])
    });
    let remedies = writer.items(&decision.remedies, &pack.words.guide.remedies, |index| {
        let remedy = &guide.remedies[index];
        (&remedy.item, false, remedy.contacts.as_slice())
    });
    let workings = writer.workings();
    let point = writer.point();
    let hotline = match decision.chosen {
        Chosen::Outcome(_) => chosen.and_then(|outcome| writer.contact(outcome.hotline)),
        Chosen::FindOut(question) => guide
            .questions
            .get(question)
            .and_then(|question| question.unsure.as_ref()?.contacts.first())
            .and_then(|contact| writer.contact(*contact)),
    };
    let besides = writer.besides(&steps);
    Plan {
        guide: guide.id.clone(),
        title: pack.words.guide.title.clone(),
        lang: pack.words.lang,
        as_of: today,
        outcome,
        why,
        answers: writer.answers(),
        spared,
        steps,
        choice,
        papers,
        place,
        limit,
        fee,
        warnings,
        workings,
        point,
        remedies,
        besides,
        hotline,
        level,
        checked_on: guide.checked_on,
        recheck_due: today > guide.recheck_by
            || guide
                .figures
                .0
                .iter()
                .any(|figure| today > figure.recheck_by),
        stale_words: pack.words.stale,
        sources: writer
            .cited
            .iter()
            .filter_map(|cite| pack.words.clauses.get(usize::from(*cite)).cloned())
            .collect(),
    }
}

pub(super) struct Writer<'a> {
    pub(super) pack: &'a Pack,
    pub(super) decision: &'a Decision,
    pub(super) today: Date,
    cited: Vec<u16>,
}

impl Writer<'_> {
    fn cite(&mut self, clause: u16) -> usize {
        self.cited
            .iter()
            .position(|cited| *cited == clause)
            .unwrap_or_else(|| {
                self.cited.push(clause);
                self.cited.len() - 1
            })
    }

    fn cites(&mut self, clauses: &[u16]) -> Vec<usize> {
        clauses.iter().map(|clause| self.cite(*clause)).collect()
    }

    fn cites_of_figure(&mut self, id: &str) -> Vec<usize> {
        let clause = self
            .pack
            .guide
            .figures
            .get(id)
            .and_then(|figure| figure.clause_on(self.today));
        let at = clause.and_then(|clause| {
            let (document, clause) = clause.split_once(':')?;
            self.pack
                .words
                .clauses
                .iter()
                .position(|card| card.document == document && card.clause == clause)
        });
        at.and_then(|at| u16::try_from(at).ok())
            .map(|at| vec![self.cite(at)])
            .unwrap_or_default()
    }

    fn contact(&self, index: u16) -> Option<Contact> {
        self.pack.words.contacts.get(usize::from(index)).cloned()
    }

    pub(super) fn contacts(&self, indices: &[u16]) -> Vec<Contact> {
        indices
            .iter()
            .filter_map(|index| self.contact(*index))
            .collect()
    }

    fn level(&self, cites: &[usize]) -> Level {
        let cards = cites.iter().filter_map(|cite| {
            self.pack
                .words
                .clauses
                .get(usize::from(*self.cited.get(*cite)?))
        });
        cards
            .map(|card| card.level)
            .max()
            .unwrap_or(Level::Official)
    }

    fn element<T, U>(
        &mut self,
        element: &Element<T>,
        present: impl FnOnce(&mut Self, &T) -> U,
    ) -> Told<U> {
        match element {
            Element::Present(value) => Told::Present(present(self, value)),
            Element::NotNeeded(reason) => {
                let reasons = &self.pack.words.guide.reasons;
                let found = reasons.iter().find(|(key, _)| key == reason);
                Told::NotNeeded(found.map_or_else(String::new, |(_, words)| words.clone()))
            }
            Element::Unknown(contact) => match self.contact(*contact) {
                Some(contact) => Told::Unknown(contact),
                None => Told::NotNeeded(String::new()),
            },
        }
    }

    fn outcome(&mut self) -> PlanOutcome {
        let words = &self.pack.words.guide;
        match self.decision.chosen {
            Chosen::Outcome(index) => {
                let outcome = &self.pack.guide.outcomes[index];
                PlanOutcome {
                    id: outcome.id.clone(),
                    tone: tone(&self.pack.guide, self.decision),
                    title: self.fill(&words.outcomes[index].title),
                    text: self.fill(&words.outcomes[index].text),
                    cites: self.cites(&outcome.cites),
                    open: None,
                }
            }
            Chosen::FindOut(question) => PlanOutcome {
                id: "find-out".to_owned(),
                tone: Tone::Ask,
                title: self.to_find_out(&words.questions[question].name),
                text: words.questions[question].find_out.clone(),
                cites: Vec::new(),
                open: Some(self.pack.guide.questions[question].id.clone()),
            },
        }
    }

    /// That the answer to the question of that name must be found out first.
    fn to_find_out(&self, name: &str) -> String {
        [self.pack.words.lang.wording().find_out(), name].concat()
    }

    fn why(&self) -> PlanWhy {
        let why = why::explain(&self.pack.guide, self.decision, self.today);
        let questions = &self.pack.guide.questions;
        let words = &self.pack.words.guide;
        let flips = why.flips.iter().map(|flip| {
            let becomes = match flip.becomes {
                Becomes::Chosen(Chosen::Outcome(index)) => {
                    let other = Filling::of(self.pack, &flip.answers, self.today);
                    Some(other.fill(&words.outcomes[index].title))
                }
                Becomes::Chosen(Chosen::FindOut(question)) => {
                    Some(self.to_find_out(&words.questions[question].name))
                }
                Becomes::Asks(_) => None,
            };
            PlanFlip {
                question: questions[flip.question].id.clone(),
                name: words.questions[flip.question].name.clone(),
                answer: written_answer(self.pack, flip.question, &flip.answer),
                becomes,
                state: match &questions[flip.question].kind {
                    Kind::One(kind) if kind.is_picked() => {
                        share::write_state(&self.pack.guide, &flip.answers)
                    }
                    Kind::One(_) | Kind::List { .. } => String::new(),
                },
                asks: match flip.becomes {
                    Becomes::Asks(question) => Some(words.questions[question].name.clone()),
                    Becomes::Chosen(_) => None,
                },
            }
        });
        PlanWhy {
            flips: flips.collect(),
            deciding: why
                .deciding
                .iter()
                .map(|at| questions[*at].id.clone())
                .collect(),
        }
    }

    fn answers(&self) -> Vec<PlanAnswer> {
        let answered = self.decision.trail.iter().filter_map(|question| {
            let answer = self.decision.answers.get(*question)?;
            Some(PlanAnswer {
                question: self.pack.guide.questions.get(*question)?.id.clone(),
                name: self.pack.words.guide.questions.get(*question)?.name.clone(),
                answer: written_answer(self.pack, *question, answer),
            })
        });
        answered.collect()
    }

    pub(super) fn depends_on(&self, listed: Listed) -> Option<String> {
        Some(
            self.pack
                .words
                .guide
                .questions
                .get(listed.depends_on?)?
                .name
                .clone(),
        )
    }

    fn items<'b>(
        &mut self,
        listed: &[Listed],
        words: &[ItemWords],
        of: impl Fn(usize) -> (&'b crate::catalogue::Item, bool, &'b [u16]),
    ) -> Vec<PlanItem> {
        let mut items = Vec::with_capacity(listed.len());
        for entry in listed {
            let (item, unknown, contacts) = of(entry.index);
            items.push(PlanItem {
                id: item.id.clone(),
                title: self.fill(&words[entry.index].title),
                text: self.fill(&words[entry.index].text),
                depends_on: self.depends_on(*entry),
                cites: self.cites(&item.cites),
                unknown,
                contacts: self.contacts(contacts),
            });
        }
        items
    }

    fn steps(&mut self) -> Vec<PlanStep> {
        let mut steps = Vec::with_capacity(self.decision.steps.len());
        for listed in &self.decision.steps {
            let step = &self.pack.guide.steps[listed.index];
            let words = &self.pack.words.guide.steps[listed.index];
            steps.push(PlanStep {
                id: step.item.id.clone(),
                actor: step.actor,
                does: match self.decision.chosen {
                    Chosen::Outcome(outcome) => step.doing(outcome),
                    Chosen::FindOut(_) => step.does,
                },
                title: self.fill(&words.title),
                text: self.fill(&words.text),
                result: self.fill(&words.result),
                say: self.fill(&words.say),
                contacts: self.contacts(&step.contacts),
                limit: self.element(&step.limit, Self::limit),
                guide: step.guide.clone(),
                carries: self.known_there(step),
                depends_on: self.depends_on(*listed),
                cites: self.cites(&step.item.cites),
            });
        }
        steps
    }

    fn choice(&mut self) -> Option<PlanChoice> {
        let words = &self.pack.words.guide;
        let mut ways = Vec::with_capacity(self.decision.alternatives.len());
        for listed in &self.decision.alternatives {
            let one = &self.pack.guide.alternatives[listed.index];
            let said = &words.alternatives[listed.index];
            ways.push(PlanAlternative {
                id: one.item.id.clone(),
                title: self.fill(&said.title),
                brings: self.fill(&said.brings),
                costs: self.fill(&said.costs),
                whom: self.fill(&said.whom),
                loses: one.irreversible.then(|| self.fill(&said.loses)),
                contacts: self.contacts(&one.contacts),
                depends_on: self.depends_on(*listed),
                cites: self.cites(&one.item.cites),
            });
        }
        let title = self.fill(&words.choice);
        (!ways.is_empty()).then_some(PlanChoice { title, ways })
    }

    /// What goes along to the guide that explains `step`: what was answered, and what is known there
    /// because one comes from here.
    fn known_there(&self, step: &Step) -> String {
        let guide = &self.pack.guide;
        let evaluation = Evaluation::partial(guide, &self.decision.answers, self.today);
        let holds = |known: &&Known| evaluation.holds(&known.when) == Ok(Ok(true));
        let known = step.known.iter().find(holds);
        let known = known.map(|known| known.state.clone());
        let carried = self.carried(&step.carries);
        let parts = known.into_iter().chain([carried]);
        let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        parts.join("~")
    }

    /// Guides beside this one to which no step leads.
    fn besides(&self, steps: &Told<Vec<PlanStep>>) -> Vec<PlanBeside> {
        let steps = match steps {
            Told::Present(steps) => steps.as_slice(),
            Told::NotNeeded(_) | Told::Unknown(_) => &[],
        };
        let besides = self.pack.guide.besides.iter();
        let besides = besides.zip(&self.pack.words.besides);
        let besides = besides.filter(|(beside, _)| {
            let leads = |step: &PlanStep| step.guide.as_ref() == Some(&beside.guide);
            !steps.iter().any(leads)
        });
        let besides = besides.map(|(beside, title)| PlanBeside {
            guide: beside.guide.clone(),
            title: title.clone(),
            carries: self.carried(&beside.carries),
        });
        besides.collect()
    }

    /// 不清楚 does not go along: the other guide may know better how to find out.
    fn carried(&self, questions: &[u16]) -> String {
        let mut answers = Answers::none();
        for &question in questions {
            let index = usize::from(question);
            match self.decision.answers.get(index) {
                None | Some(Answer::Unsure) => {}
                Some(answer) => answers.set(index, answer.clone()),
            }
        }
        share::write_state(&self.pack.guide, &answers)
    }

    fn papers(&mut self) -> Vec<PlanPaper> {
        let mut papers = Vec::with_capacity(self.decision.papers.len());
        for listed in &self.decision.papers {
            let paper = &self.pack.guide.papers[listed.index];
            let words = &self.pack.words.guide.papers[listed.index];
            let serves = paper
                .serves
                .iter()
                .map(|step| usize::from(*step))
                .filter(|step| {
                    self.decision
                        .steps
                        .iter()
                        .any(|listed| listed.index == *step)
                });
            papers.push(PlanPaper {
                id: paper.item.id.clone(),
                name: words.name.clone(),
                text: words.text.clone(),
                form: paper.form,
                count: paper.count,
                need: paper.need,
                serves: serves
                    .map(|step| self.fill(&self.pack.words.guide.steps[step].title))
                    .collect(),
                depends_on: self.depends_on(*listed),
                cites: self.cites(&paper.item.cites),
            });
        }
        papers
    }

    fn contacts_of_plan(&self) -> Vec<Contact> {
        let indices: Vec<u16> = match self.decision.chosen {
            Chosen::FindOut(question) => {
                let question = self.pack.guide.questions.get(question);
                let unsure = question.and_then(|question| question.unsure.as_ref());
                unsure
                    .map(|unsure| unsure.contacts.clone())
                    .unwrap_or_default()
            }
            Chosen::Outcome(_) => {
                let channels = self.decision.channels.iter();
                channels
                    .map(|listed| self.pack.guide.channels[listed.index].contact)
                    .collect()
            }
        };
        self.contacts(&indices)
    }

    fn limit(&mut self, limit: &Limit) -> PlanLimit {
        let (mut working_days, mut days) = (0_u32, 0_u32);
        let mut stages = Vec::new();
        let mut cites = Vec::new();
        for id in &limit.figures {
            let figure = self.pack.guide.figures.get(id);
            let (unit, value) = figure
                .and_then(|figure| Some((figure.unit, figure.whole_on(self.today)?)))
                .unwrap_or((FigureUnit::Days, 0));
            let value = u32::try_from(value).unwrap_or(0);
            match unit {
                FigureUnit::WorkingDays => working_days += value,
                _ => days += value,
            }
            stages.push(value);
            for cite in self.cites_of_figure(id) {
                if !cites.contains(&cite) {
                    cites.push(cite);
                }
            }
        }
        let calendar = &self.pack.guide.calendar;
        let ends = calendar
            .working_day_after(self.today, working_days)
            .and_then(|day| day.plus_days(days));
        PlanLimit {
            working_days,
            days,
            stages,
            ends,
            known_until: calendar.to,
            cites,
        }
    }

    fn fee(&mut self, fee: &Fee) -> PlanFee {
        match fee {
            Fee::Free(clauses) => PlanFee {
                amounts: Vec::new(),
                cites: self.cites(clauses),
            },
            Fee::Paid(figures) => {
                let figure = |id: &String| {
                    let figure = self.pack.guide.figures.get(id)?;
                    let dated = figure.on(self.today)?;
                    let lang = self.pack.words.lang;
                    Some(written_figure(lang, figure.unit, &dated.value))
                };
                let amounts = figures.iter().filter_map(figure).collect();
                let mut cites: Vec<usize> = Vec::new();
                for id in figures {
                    cites.extend(self.cites_of_figure(id));
                }
                cites.dedup();
                PlanFee { amounts, cites }
            }
        }
    }

    fn workings(&mut self) -> Vec<PlanWorking> {
        let mut workings = Vec::new();
        for index in &self.decision.workings {
            let calculation = &self.pack.guide.calculations[*index];
            let Some(Some(computed)) = self.decision.computed.get(*index) else {
                continue;
            };
            let mut lines = Vec::with_capacity(computed.working.len());
            for line in &computed.working {
                let cites = line
                    .figure
                    .as_deref()
                    .map(|id| self.cites_of_figure(id))
                    .unwrap_or_default();
                lines.push(PlanLine {
                    label: self.pack.words.label(&line.label),
                    formula: written_formula(self.pack, &line.formula),
                    value: written_amount(self.pack, &line.amount),
                    amount: line.amount.clone(),
                    estimate: line.estimate,
                    cites,
                });
            }
            workings.push(PlanWorking {
                calculator: calculation.calculator.clone(),
                title: self.pack.words.label(&calculation.calculator),
                lines,
            });
        }
        workings
    }

    fn point(&mut self) -> Option<PlanPoint> {
        let curve = self.pack.words.curve.as_ref()?;
        let calculation = usize::from(curve.calculation);
        if !self.decision.workings.contains(&calculation) {
            return None;
        }
        let outputs = &self.decision.computed.get(calculation)?.as_ref()?.outputs;
        let (month, value) = (usize::from(curve.month), usize::from(curve.value));
        let (Value::Month(month), Value::Whole(value)) = (outputs.get(month)?, outputs.get(value)?)
        else {
            return None;
        };
        Some(PlanPoint {
            month: *month,
            value: *value,
            said: self.fill(&curve.point),
            cites: vec![self.cite(curve.clause)],
        })
    }

    fn fill(&self, template: &Template) -> String {
        let filling = Filling {
            pack: self.pack,
            answers: &self.decision.answers,
            computed: Cow::Borrowed(&self.decision.computed),
            today: self.today,
        };
        filling.fill(template)
    }
}
