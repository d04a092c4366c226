//! Decision → plan: everything worded, clauses numbered.

use super::{
    Plan, PlanAnswer, PlanFlip, PlanItem, PlanLimit, PlanLine, PlanOutcome, PlanPaper, PlanStep,
    PlanWhy, PlanWorking, Told,
};
use crate::answers::{Answer, Answers};
use crate::calculators::{Amount, Computed};
use crate::calendar::{Date, Month};
use crate::catalogue::{
    Contact, Element, Field, FieldKind, FigureUnit, FigureValue, ItemWords, Kind, Lang, Level,
    Limit, LinePiece, Pack, Slot, Template, Tone,
};
use crate::interview::{Chosen, Decision, Listed};
use crate::money::Fen;
use crate::rules::{Evaluation, Value};
use crate::why::{self, Becomes};

/// Words a decision in the pack's language, for the day `today`.
#[must_use]
pub fn write(pack: &Pack, decision: &Decision, today: Date) -> Plan {
    let mut writer = Writer {
        pack,
        decision,
        today,
        cited: Vec::new(),
    };
    let outcome = writer.outcome();
    let why = writer.why();
    let level = writer.level(&outcome.cites);
    let guide = &pack.guide;
    let chosen = match decision.chosen {
        Chosen::Outcome(index) => guide.outcomes.get(index),
        Chosen::FindOut(_) => None,
    };
    let later = writer_phrase(pack.words.lang, Phrase::FindOutFirst);
    let steps = writer.steps();
    let papers = writer.papers();
    let place = writer.contacts_of_plan();
    let (steps, papers, limit, fee) = match chosen {
        None => (
            Told::NotNeeded(later.clone()),
            Told::NotNeeded(later.clone()),
            Told::NotNeeded(later.clone()),
            Told::NotNeeded(later),
        ),
        Some(outcome) => (
            writer.element(&outcome.steps, |_, ()| steps),
            writer.element(&outcome.papers, |_, ()| papers),
            writer.element(&outcome.limit, Writer::limit),
            writer.element(&outcome.fee, |writer, cites| writer.cites(cites)),
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
    let hotline = match decision.chosen {
        Chosen::Outcome(_) => chosen.and_then(|outcome| writer.contact(outcome.hotline)),
        Chosen::FindOut(question) => guide
            .questions
            .get(question)
            .and_then(|question| question.unsure.as_ref()?.contacts.first())
            .and_then(|contact| writer.contact(*contact)),
    };
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
        papers,
        place,
        limit,
        fee,
        warnings,
        workings,
        remedies,
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

struct Writer<'a> {
    pack: &'a Pack,
    decision: &'a Decision,
    today: Date,
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
            .map(|figure| figure.clause.clone());
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

    fn contacts(&self, indices: &[u16]) -> Vec<Contact> {
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
                    tone: outcome.tone,
                    title: self.fill(&words.outcomes[index].title),
                    text: self.fill(&words.outcomes[index].text),
                    cites: self.cites(&outcome.cites),
                }
            }
            Chosen::FindOut(question) => PlanOutcome {
                id: "find-out".to_owned(),
                tone: Tone::Ask,
                title: writer_phrase(self.pack.words.lang, Phrase::FindOut)
                    + &words.questions[question].name,
                text: words.questions[question].find_out.clone(),
                cites: Vec::new(),
            },
        }
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
                Becomes::Chosen(Chosen::FindOut(question)) => Some(
                    writer_phrase(self.pack.words.lang, Phrase::FindOut)
                        + &words.questions[question].name,
                ),
                Becomes::Asks(_) => None,
            };
            PlanFlip {
                question: questions[flip.question].id.clone(),
                name: words.questions[flip.question].name.clone(),
                answer: written_answer(self.pack, flip.question, &flip.answer),
                becomes,
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

    fn depends_on(&self, listed: Listed) -> Option<String> {
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
                title: self.fill(&words.title),
                text: self.fill(&words.text),
                result: self.fill(&words.result),
                contacts: self.contacts(&step.contacts),
                limit: self.element(&step.limit, Self::limit),
                guide: step.guide.clone(),
                depends_on: self.depends_on(*listed),
                cites: self.cites(&step.item.cites),
            });
        }
        steps
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
        let month = Month::of(self.today);
        let (mut working_days, mut days) = (0_u32, 0_u32);
        let mut stages = Vec::new();
        let mut cites = Vec::new();
        for id in &limit.figures {
            let figure = self.pack.guide.figures.get(id);
            let (unit, value) = figure
                .and_then(|figure| Some((figure.unit, figure.whole_at(month)?)))
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
            .and_then(|day| {
                let span = jiff::Span::new().days(i64::from(days));
                day.checked_add(span).ok()
            });
        PlanLimit {
            working_days,
            days,
            stages,
            ends,
            known_until: calendar.to,
            cites,
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
                    formula: line.formula.clone(),
                    value: written_amount(self.pack, &line.amount),
                    amount: line.amount.clone(),
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

    fn fill(&self, template: &Template) -> String {
        let filling = Filling {
            pack: self.pack,
            answers: &self.decision.answers,
            computed: self.decision.computed.clone(),
            today: self.today,
        };
        filling.fill(template)
    }
}

struct Filling<'a> {
    pack: &'a Pack,
    answers: &'a Answers,
    computed: Vec<Option<Computed>>,
    today: Date,
}

impl<'a> Filling<'a> {
    fn of(pack: &'a Pack, answers: &'a Answers, today: Date) -> Self {
        let evaluation = Evaluation::new(&pack.guide, answers, today);
        for index in 0..u16::try_from(pack.guide.calculations.len()).unwrap_or(0) {
            // A calculation whose inputs are missing leaves its slots blank.
            drop(evaluation.calculation(index));
        }
        Self {
            pack,
            answers,
            computed: evaluation.done(),
            today,
        }
    }

    fn fill(&self, template: &Template) -> String {
        let mut text = String::new();
        for piece in template {
            match piece {
                LinePiece::Text(words) => text.push_str(words),
                LinePiece::Slot(Slot::Answer(question)) => {
                    let question = usize::from(*question);
                    match self.answers.get(question) {
                        Some(answer) => text += &written_answer(self.pack, question, answer),
                        None => text.push('…'),
                    }
                }
                LinePiece::Slot(Slot::Output(calculation, output)) => {
                    let shown = self.output(usize::from(*calculation), usize::from(*output));
                    text += &shown.unwrap_or_else(|| "…".to_owned());
                }
                LinePiece::Slot(Slot::Figure(figure)) => {
                    let figure = self.pack.guide.figures.0.get(usize::from(*figure));
                    let value = figure.and_then(|figure| {
                        Some(written_figure(
                            self.pack.words.lang,
                            figure.unit,
                            figure.at(Month::of(self.today))?,
                        ))
                    });
                    text += &value.unwrap_or_else(|| "…".to_owned());
                }
            }
        }
        text
    }

    fn output(&self, calculation: usize, output: usize) -> Option<String> {
        let calculator = &self.pack.guide.calculations.get(calculation)?.calculator;
        let shape = &crate::calculators::find(calculator)?.outputs.get(output)?;
        let value = *self
            .computed
            .get(calculation)?
            .as_ref()?
            .outputs
            .get(output)?;
        let amount = match value {
            Value::Whole(fen) if shape.1 == crate::calculators::Shape::Money => {
                Amount::Money(Fen(fen))
            }
            Value::Whole(months) => Amount::Months(months),
            Value::Month(month) => Amount::Month(month),
            Value::Place(place) => Amount::Place(place),
            _ => return None,
        };
        Some(written_amount(self.pack, &amount))
    }
}

enum Phrase {
    FindOut,
    FindOutFirst,
}

fn writer_phrase(lang: Lang, phrase: Phrase) -> String {
    let words = match (lang, phrase) {
        (Lang::Zh, Phrase::FindOut) => "先查清：",
        (Lang::En, Phrase::FindOut) => "First find out: ",
        (Lang::Zh, Phrase::FindOutFirst) => "先查清这一点，再回来继续。",
        (Lang::En, Phrase::FindOutFirst) => "First find this out, then come back.",
    };
    words.to_owned()
}

fn written_months(lang: Lang, months: i64) -> String {
    match lang {
        Lang::Zh => format!("{months}个月"),
        Lang::En if months == 1 => "1 month".to_owned(),
        Lang::En => format!("{months} months"),
    }
}

fn written_month(lang: Lang, month: Month) -> String {
    match lang {
        Lang::Zh => format!("{}年{}月", month.year(), month.month()),
        Lang::En => month.to_string(),
    }
}

pub(super) fn written_figure(lang: Lang, unit: FigureUnit, value: &FigureValue) -> String {
    let whole = match value {
        FigureValue::Ratio(ratio) => return ratio.percent(),
        FigureValue::Month(month) => return written_month(lang, *month),
        FigureValue::Whole(whole) => *whole,
    };
    let plural = if whole == 1 { "" } else { "s" };
    match (unit, lang) {
        (FigureUnit::Months, lang) => written_months(lang, whole),
        (FigureUnit::Fen, Lang::Zh) => format!("{}元", Fen(whole).yuan()),
        (FigureUnit::Fen, Lang::En) => format!("{} yuan", Fen(whole).yuan()),
        (FigureUnit::WorkingDays, Lang::Zh) => format!("{whole}个工作日"),
        (FigureUnit::WorkingDays, Lang::En) => format!("{whole} working day{plural}"),
        (FigureUnit::Days, Lang::Zh) => format!("{whole}个自然日"),
        (FigureUnit::Days, Lang::En) => format!("{whole} calendar day{plural}"),
        (FigureUnit::Years, Lang::Zh) => format!("{whole}年"),
        (FigureUnit::Years, Lang::En) => format!("{whole} year{plural}"),
        (FigureUnit::Number | FigureUnit::Ratio | FigureUnit::Month, _) => whole.to_string(),
    }
}

fn written_amount(pack: &Pack, amount: &Amount) -> String {
    let lang = pack.words.lang;
    match amount {
        Amount::Money(fen) => written_figure(lang, FigureUnit::Fen, &FigureValue::Whole(fen.0)),
        Amount::Months(months) => written_months(lang, *months),
        Amount::Years(years) => {
            written_figure(lang, FigureUnit::Years, &FigureValue::Whole(*years))
        }
        Amount::Month(month) => written_month(lang, *month),
        Amount::Place(place) => pack.words.place_name(*place),
        Amount::Ratio(ratio) => ratio.percent(),
        Amount::None => String::new(),
    }
}

/// An answer in words.
#[must_use]
pub fn written_answer(pack: &Pack, question: usize, answer: &Answer) -> String {
    let Some((asked, words)) = pack
        .guide
        .questions
        .get(question)
        .zip(pack.words.guide.questions.get(question))
    else {
        return String::new();
    };
    match (&asked.kind, answer) {
        (Kind::List { fields, .. }, Answer::Rows(rows)) => {
            let written: Vec<String> = rows
                .iter()
                .map(|row| {
                    let cells = fields
                        .iter()
                        .enumerate()
                        .zip(row)
                        .map(|((at, field), cell)| {
                            let options =
                                words.fields.get(at).map(|(_, options)| options.as_slice());
                            written_cell(pack, field, options.unwrap_or(&[]), cell)
                        });
                    cells.collect::<Vec<_>>().join(" ")
                })
                .collect();
            written.join(match pack.words.lang {
                Lang::Zh => "；",
                Lang::En => "; ",
            })
        }
        (Kind::One(_), answer) | (Kind::List { .. }, answer) => {
            written_single(pack, &words.options, answer, false)
        }
    }
}

fn written_cell(pack: &Pack, field: &Field, options: &[(String, String)], cell: &Answer) -> String {
    let counts_months = field.id == "months" && matches!(field.kind, FieldKind::Count { .. });
    written_single(pack, options, cell, counts_months)
}

fn written_single(
    pack: &Pack,
    options: &[(String, String)],
    answer: &Answer,
    counts_months: bool,
) -> String {
    let lang = pack.words.lang;
    match (answer, lang) {
        (Answer::Unsure, Lang::Zh) => "不清楚".to_owned(),
        (Answer::Unsure, Lang::En) => "not sure".to_owned(),
        (Answer::Bool(true), Lang::Zh) => "是".to_owned(),
        (Answer::Bool(true), Lang::En) => "yes".to_owned(),
        (Answer::Bool(false), Lang::Zh) => "否".to_owned(),
        (Answer::Bool(false), Lang::En) => "no".to_owned(),
        (Answer::Choice(option), _) => options
            .get(usize::from(*option))
            .map_or_else(String::new, |(label, _)| label.clone()),
        (Answer::Place(place), Lang::Zh) if *place == crate::place::Place::OTHER_SHANDONG => {
            // Where cities are asked, the province's code stands for its other cities.
            pack.words.place_name(*place)
        }
        (Answer::Place(place), _) => pack.words.place_name(*place),
        (Answer::Month(month), lang) => written_month(lang, *month),
        (Answer::Date(day), Lang::Zh) => {
            format!("{}年{}月{}日", day.year(), day.month(), day.day())
        }
        (Answer::Date(day), Lang::En) => day.to_string(),
        (Answer::Count(count), lang) if counts_months => written_months(lang, *count),
        (Answer::Count(count), _) => count.to_string(),
        (Answer::Money(amount), Lang::Zh) => format!("{}元", amount.yuan()),
        (Answer::Money(amount), Lang::En) => format!("{} yuan", amount.yuan()),
        (Answer::Rows(_), _) => String::new(),
    }
}
