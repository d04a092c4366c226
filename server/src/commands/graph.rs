//! `portal graph`

use super::{Source, print};
use crate::api::refusal::Refusal;
use crate::clock::Clock;
use crate::content;
use clap::Args;
use seeds::catalogue::{Lang, Pack};
use seeds::check::walk;
use seeds::interview::{Chosen, Turn, turn};
use seeds::plan::written_answer;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::process::ExitCode;

/// Draws a guide's questions and outcomes as a Graphviz graph.
#[derive(Args, Debug)]
pub(super) struct Graph {
    /// The guide's id.
    guide: String,
    #[command(flatten)]
    source: Source,
}

/// Answers shown on an arrow before it says `…`.
const MOST_LABELS: usize = 4;

impl Graph {
    pub(super) fn run(self) -> Result<ExitCode, Box<dyn Error>> {
        let catalogue = content::of(self.source.content.as_deref())?;
        let today = Clock::new(self.source.today).today();
        let pack = catalogue
            .pack(&self.guide, Lang::binding())
            .ok_or_else(Refusal::no_such_guide)?;
        let mut arrows: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
        let mut paths = 0_usize;
        for path in walk(&catalogue, pack, today).paths {
            let Turn::Decided(decision) = turn(&pack.guide, &path.answers, today) else {
                continue;
            };
            paths += 1;
            let deciding = decision
                .trail
                .get(..decision.deciding)
                .unwrap_or(&decision.trail);
            for (at, question) in deciding.iter().enumerate() {
                let to = match (deciding.get(at + 1), decision.chosen) {
                    (Some(next), _) => question_node(pack, *next),
                    (None, Chosen::Outcome(outcome)) => outcome_node(pack, outcome),
                    (None, Chosen::FindOut(question)) => {
                        format!("find-out: {}", id(pack, question))
                    }
                };
                let answer = decision.answers.get(*question);
                let answer = answer.map(|answer| written_answer(pack, *question, answer));
                let labels = arrows
                    .entry((question_node(pack, *question), to))
                    .or_default();
                labels.extend(answer);
            }
        }
        print(dot(pack, &arrows, paths)?.as_bytes());
        Ok(ExitCode::SUCCESS)
    }
}

fn dot(
    pack: &Pack,
    arrows: &BTreeMap<(String, String), BTreeSet<String>>,
    paths: usize,
) -> Result<String, std::fmt::Error> {
    let mut text = format!(
        "// {paths} paths\ndigraph \"{}\" {{\n  rankdir=LR;\n",
        pack.guide.id
    );
    for (at, question) in pack.guide.questions.iter().enumerate() {
        let ask = pack
            .words
            .guide
            .questions
            .get(at)
            .map_or("", |words| words.name.as_str());
        writeln!(text, "  \"{}\" [label={:?}];", question.id, ask)?;
    }
    for outcome in &pack.guide.outcomes {
        writeln!(text, "  \"= {}\" [shape=box];", outcome.id)?;
    }
    for ((from, to), labels) in arrows {
        let mut label: Vec<&str> = labels
            .iter()
            .take(MOST_LABELS)
            .map(String::as_str)
            .collect();
        if labels.len() > MOST_LABELS {
            label.push("…");
        }
        writeln!(text, "  {from:?} -> {to:?} [label={:?}];", label.join("、"))?;
    }
    text += "}\n";
    Ok(text)
}

fn id(pack: &Pack, question: usize) -> &str {
    pack.guide
        .questions
        .get(question)
        .map_or("?", |question| question.id.as_str())
}

fn question_node(pack: &Pack, question: usize) -> String {
    id(pack, question).to_owned()
}

fn outcome_node(pack: &Pack, outcome: usize) -> String {
    format!(
        "= {}",
        pack.guide
            .outcomes
            .get(outcome)
            .map_or("?", |outcome| outcome.id.as_str())
    )
}
