//! `portal plan`

use super::{Source, Spoken, print};
use crate::api::plan::{Next, next, reply};
use crate::api::refusal::Refusal;
use crate::clock::Clock;
use crate::content;
use clap::Args;
use seeds::answers::{Answers, text};
use seeds::calendar::Date;
use seeds::catalogue::{Contact, FigureUnit, Lang, Pack};
use seeds::plan::{Plan as Written, PlanItem, PlanLimit, Told, written_days};
use std::error::Error;
use std::fmt::Write as _;
use std::process::ExitCode;

/// Answers a guide's questions, and shows the next one or the plan.
#[derive(Args, Debug)]
pub(super) struct Plan {
    /// The guide's id.
    guide: String,
    /// An answer; `y`, `n`, an option, a code, `2019-01`, a number, fen, `unsure`, or rows as
    /// `370000.120!410000.60`.
    #[arg(long = "answer", value_name = "QUESTION=ANSWER")]
    answers: Vec<String>,
    #[command(flatten)]
    spoken: Spoken,
    /// Prints what the API replies.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    source: Source,
}

impl Plan {
    pub(super) fn run(self) -> Result<ExitCode, Box<dyn Error>> {
        let catalogue = content::of(self.source.content.as_deref())?;
        let lang = self.spoken.lang()?;
        let day = Clock::new(self.source.today).today();
        let pack = catalogue
            .pack(&self.guide, lang)
            .ok_or_else(Refusal::no_such_guide)?;
        let answers = read(pack, &self.answers, day)?;
        if self.json {
            print(&reply(pack, &answers, day)?);
        } else {
            let shown = match next(pack, &answers, day)? {
                Next::Asking(question, _) => asking(pack, question),
                Next::Plan(plan) => shown(&plan)?,
            };
            print(shown.as_bytes());
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Reads and checks every answer.
fn read(pack: &Pack, given: &[String], day: Date) -> Result<Answers, Refusal> {
    let mut answers = Answers::none();
    for pair in given {
        let (id, written) = pair
            .split_once('=')
            .ok_or_else(|| Refusal::bad(pair, "write question=answer"))?;
        let index = pack
            .guide
            .question_index(id)
            .ok_or_else(|| Refusal::bad(id, "this guide has no such question"))?;
        if answers.get(index).is_some() {
            return Err(Refusal::bad(id, "this question is answered twice"));
        }
        let question = &pack.guide.questions[index];
        let answer = text::read(question, written)
            .ok_or_else(|| Refusal::unfit(id, "this is not an answer to this question"))?;
        question.check(&answer, day)?;
        answers.set(index, answer);
    }
    Ok(answers)
}

fn asking(pack: &Pack, question: usize) -> String {
    let id = pack
        .guide
        .questions
        .get(question)
        .map_or("", |question| question.id.as_str());
    let words = pack.words.guide.questions.get(question);
    let (ask, why) = words.map_or(("", ""), |words| (words.ask.as_str(), words.why.as_str()));
    let mut shown = format!("{id}: {ask}\n  {why}\n");
    if let Some(words) = words {
        for (label, hint) in &words.options {
            shown += format!("  - {label} {hint}").trim_end();
            shown.push('\n');
        }
    }
    shown
}

/// The plan as plain text.
fn shown(plan: &Written) -> Result<String, std::fmt::Error> {
    let mut text = format!(
        "{}\n\n{}\n{}\n",
        plan.title, plan.outcome.title, plan.outcome.text
    );
    items(&mut text, "○", &plan.spared)?;
    match &plan.steps {
        Told::Present(steps) => {
            for (at, step) in steps.iter().enumerate() {
                writeln!(text, "\n{}. {}\n   {}", at + 1, step.title, step.text)?;
                if !step.say.is_empty() {
                    writeln!(text, "   “{}”", step.say)?;
                }
                told(&mut text, "   ", &step.limit, |it| limit(plan.lang, it))?;
            }
        }
        other => told(&mut text, "", other, |_| String::new())?,
    }
    if let Some(choice) = &plan.choice {
        writeln!(text, "\n{}", choice.title)?;
        for way in &choice.ways {
            writeln!(text, "* {}  {} {}", way.title, way.brings, way.costs)?;
            if let Some(lost) = &way.loses {
                writeln!(text, "  ! {lost}")?;
            }
        }
    }
    text.push('\n');
    told(&mut text, "", &plan.papers, |papers| {
        papers
            .iter()
            .map(|paper| format!("□ {}\n", paper.name))
            .collect()
    })?;
    told(&mut text, "", &plan.place, |contacts| {
        contacts.iter().map(contact).collect()
    })?;
    told(&mut text, "", &plan.limit, |it| limit(plan.lang, it))?;
    items(&mut text, "!", &plan.warnings)?;
    for working in &plan.workings {
        writeln!(text, "\n{}", working.title)?;
        for line in &working.lines {
            writeln!(text, "  {}  {}  {}", line.label, line.formula, line.value)?;
        }
    }
    items(&mut text, "?", &plan.remedies)?;
    text.push('\n');
    for (at, source) in plan.sources.iter().enumerate() {
        writeln!(text, "[{}] {}", at + 1, source.title)?;
    }
    Ok(text)
}

fn items(text: &mut String, mark: &str, items: &[PlanItem]) -> std::fmt::Result {
    for item in items {
        writeln!(text, "{mark} {}  {}", item.title, item.text)?;
    }
    Ok(())
}

fn told<T>(
    text: &mut String,
    indent: &str,
    told: &Told<T>,
    present: impl Fn(&T) -> String,
) -> std::fmt::Result {
    match told {
        Told::Present(value) => {
            for line in present(value).lines() {
                writeln!(text, "{indent}{line}")?;
            }
            Ok(())
        }
        Told::NotNeeded(reason) => writeln!(text, "{indent}{reason}"),
        Told::Unknown(who) => write!(text, "{indent}? {}", contact(who)),
    }
}

fn contact(contact: &Contact) -> String {
    format!("{}\n", contact.name)
}

/// A limit with the units that the plan's language has for figures.
fn limit(lang: Lang, limit: &PlanLimit) -> String {
    let units = [
        (FigureUnit::WorkingDays, limit.working_days),
        (FigureUnit::Days, limit.days),
    ];
    let shown = units.into_iter().filter(|(_, days)| *days > 0);
    let shown = shown.map(|(unit, days)| written_days(lang, unit, days));
    let shown: Vec<String> = shown.collect();
    format!("≤ {}\n", shown.join(" + "))
}
