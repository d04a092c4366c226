//! Walks a guide's interview from empty: every representative answer to every question that is
//! asked, down to every plan. A merged guide is walked with each of its subjects alone, then with
//! every two of them together. Where a guide changes with the date, it is walked on both sides of
//! each such day too.

use super::asked::{Asked, Counted, Graph, Node};
use super::days::days_of_change;
use super::shown::Shown;
use super::together::Subjects;
use super::{FaultKind, GuideFault};
use crate::answers::{Answer, Answers, Problem};
use crate::calendar::Date;
use crate::catalogue::{Catalogue, Element, Guide, Level, Pack, Tone};
use crate::interview::{Asking, Chosen, Decision, Turn, turn_from};
use crate::plan::{self, Plan, Told};
use crate::rules::Progress;
use crate::share::{self, Consent};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// One way through a guide, to its plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The answers that lead to the plan.
    pub answers: Answers,
    /// The outcome.
    pub chosen: Chosen,
}

/// What a walk through one guide saw.
#[derive(Clone, Debug, Default)]
pub struct Walk {
    /// Every path of a plan made today, in the order in which it was walked.
    pub paths: Vec<Path>,
    /// What was decided on each path of a merged guide.
    pub(super) decisions: Vec<Decision>,
    /// How many questions were asked under different answers, and plans reached.
    pub states: usize,
    /// How many questions a case takes.
    pub asked: Asked,
    /// What is wrong.
    pub faults: Vec<GuideFault>,
}

/// More paths than this in one guide mean that it asks what does not belong together.
const MOST_PATHS: usize = 60_000;

/// What follows from answers that nobody can give together.
const IMPOSSIBLE: u64 = 0;

fn is_contradiction(asking: &Asking) -> bool {
    let refused = asking.refused.as_ref();
    refused.is_some_and(|fault| fault.problem == Problem::Contradiction)
}

/// Walks the whole answer space of a guide of `catalogue`.
#[must_use]
pub fn walk(catalogue: &Catalogue, pack: &Pack, today: Date) -> Walk {
    let guide = &pack.guide;
    let mut walker = Walker {
        pack,
        guide,
        today,
        subjects: Subjects::of(guide, catalogue.merge(&guide.id)),
        plans: Vec::new(),
        shown: Shown::by(pack),
        worded: HashMap::new(),
        walk: Walk::default(),
        graph: Graph::of(guide.questions.len()),
        counts: true,
        matters: vec![Mattering::default(); guide.questions.len()],
        reached: Reached::of(guide),
    };
    let whole = walker.from(&Answers::none(), 0, &Progress::default());
    walker.counts = false;
    walker.walk.asked = Asked::of(guide, walker.graph.measured(whole.counted));
    walker.graph = Graph::of(guide.questions.len());
    let alone = core::mem::take(&mut walker.plans);
    for answers in walker.subjects.joined(&alone) {
        walker.from(&answers, answers.iter().count(), &Progress::default());
    }
    let now = core::mem::take(&mut walker.walk.paths);
    let decisions = core::mem::take(&mut walker.walk.decisions);
    for day in days_of_change(pack, today) {
        walker.today = day;
        walker.walk.paths.clear();
        walker.from(&Answers::none(), 0, &Progress::default());
    }
    walker.walk.paths = now;
    walker.walk.decisions = decisions;
    walker.unreached();
    walker.walk
}

/// Whether a question was asked, and whether two answers to it ever led to different results.
#[derive(Clone, Copy, Default)]
struct Mattering {
    asked: bool,
    matters: bool,
}

struct Reached {
    outcomes: Vec<bool>,
    spared: Vec<bool>,
    steps: Vec<bool>,
    alternatives: Vec<bool>,
    papers: Vec<bool>,
    warnings: Vec<bool>,
    channels: Vec<bool>,
    remedies: Vec<bool>,
}

impl Reached {
    fn of(guide: &Guide) -> Self {
        Self {
            outcomes: vec![false; guide.outcomes.len()],
            spared: vec![false; guide.spared.len()],
            steps: vec![false; guide.steps.len()],
            alternatives: vec![false; guide.alternatives.len()],
            papers: vec![false; guide.papers.len()],
            warnings: vec![false; guide.warnings.len()],
            channels: vec![false; guide.channels.len()],
            remedies: vec![false; guide.remedies.len()],
        }
    }
}

struct Walker<'a> {
    pack: &'a Pack,
    guide: &'a Guide,
    today: Date,
    subjects: Subjects,
    /// The answers of each path, with the fingerprint of its plan.
    plans: Vec<(Answers, u64)>,
    shown: Shown,
    /// Plans by day and by what they show.
    worded: HashMap<(Date, u64), Worded>,
    walk: Walk,
    graph: Graph,
    /// Whether questions are counted.
    counts: bool,
    matters: Vec<Mattering>,
    reached: Reached,
}

/// What is kept of a plan.
#[derive(Clone, Copy)]
struct Worded {
    /// The fingerprint of what it decides: plans of one subject that are alike are paired once.
    decides: u64,
    /// The fingerprint of every text that it says.
    says: u64,
}

/// What follows from some answers.
struct Follows {
    /// The fingerprint of all of it; [`IMPOSSIBLE`] where nobody can give them together.
    fingerprint: u64,
    counted: Counted,
}

impl Follows {
    /// No case goes on here.
    fn none() -> Self {
        Self {
            fingerprint: IMPOSSIBLE,
            counted: Counted::end(Node::IMPOSSIBLE),
        }
    }
}

impl Walker<'_> {
    fn fault(&mut self, kind: FaultKind, message: String, answers: &Answers) {
        let known = |fault: &&GuideFault| fault.kind == kind && fault.message == message;
        if self.walk.faults.iter().any(|fault| known(&fault)) {
            return;
        }
        let answers = share::write_state(self.guide, answers);
        self.walk.faults.push(GuideFault {
            guide: self.guide.id.clone(),
            kind,
            message,
            answers,
        });
    }

    /// Walks on from `answers`.
    fn from(&mut self, answers: &Answers, depth: usize, progress: &Progress) -> Follows {
        self.walk.states += 1;
        if self.walk.paths.len() > MOST_PATHS {
            self.fault(
                FaultKind::TooMany,
                format!("more than {MOST_PATHS} paths"),
                &Answers::none(),
            );
            return Follows::none();
        }
        let (turn, progress) = turn_from(self.guide, answers, self.today, progress);
        match turn {
            Turn::Asking(asking) => self.ask(&asking, answers, depth, &progress),
            Turn::Decided(decision) => self.decided(*decision, answers),
            Turn::Stuck(stuck) => {
                self.fault(FaultKind::DeadEnd, format!("{stuck:?}"), answers);
                Follows::none()
            }
        }
    }

    fn ask(
        &mut self,
        asking: &Asking,
        answers: &Answers,
        depth: usize,
        progress: &Progress,
    ) -> Follows {
        if is_contradiction(asking) {
            return Follows::none();
        }
        let question = &self.guide.questions[asking.question];
        if answers.get(asking.question).is_some() || depth > self.guide.questions.len() {
            let why = match &asking.refused {
                Some(fault) => format!(" because {fault}"),
                None => String::new(),
            };
            let message = format!(
                "`{}` is asked again after it was answered{why}",
                question.id
            );
            self.fault(FaultKind::Loop, message, answers);
            return Follows::none();
        }
        self.matters[asking.question].asked = true;
        let mut follows = Vec::with_capacity(question.representatives.len());
        let mut counted = Vec::with_capacity(question.representatives.len());
        let only = self.subjects.quiet(asking.question, answers).cloned();
        for answer in &question.representatives {
            if only.as_ref().is_some_and(|only| only != answer) {
                counted.push(Counted::end(Node::ELSEWHERE));
                continue;
            }
            let mut next = answers.clone();
            next.set(asking.question, answer.clone());
            let follow = self.from(&next, depth + 1, progress);
            counted.push(follow.counted);
            if follow.fingerprint != IMPOSSIBLE {
                follows.push(follow.fingerprint);
            }
        }
        if follows.windows(2).any(|pair| pair[0] != pair[1]) {
            self.matters[asking.question].matters = true;
        }
        Follows {
            fingerprint: fingerprint(&(asking.question, follows)),
            counted: self.graph.asks(asking.question, &counted),
        }
    }

    fn decided(&mut self, decision: Decision, answers: &Answers) -> Follows {
        self.reach(&decision);
        self.complete(&decision, answers);
        self.shareable(&decision, answers);
        self.walk.paths.push(Path {
            answers: decision.answers.clone(),
            chosen: decision.chosen,
        });
        let key = self.shown.of(self.guide, &decision);
        let worded = match self.worded.get(&(self.today, key)) {
            Some(known) => *known,
            None => {
                let worded = self.worded(&decision, answers);
                self.worded.insert((self.today, key), worded);
                worded
            }
        };
        let ways = match decision.chosen {
            Chosen::FindOut(question) if self.counts => self.ways(&decision, question),
            Chosen::FindOut(_) | Chosen::Outcome(_) => Vec::new(),
        };
        let says = fingerprint(&(worded.says, ways));
        if self.subjects.are_several() {
            self.plans.push((answers.clone(), worded.decides));
            self.walk.decisions.push(decision);
        }
        Follows {
            fingerprint: worded.decides,
            counted: Counted::end(self.graph.plan(says)),
        }
    }

    /// What an errand shows of the ways in which its open answer may turn out: where each leads.
    fn ways(&self, decision: &Decision, question: usize) -> Vec<(Option<Chosen>, Option<usize>)> {
        let answers = &self.guide.questions[question].representatives;
        let ways = answers.iter().filter(|answer| **answer != Answer::Unsure);
        let ways = ways.map(|answer| {
            let mut known = decision.answers.clone();
            known.set(question, answer.clone());
            match turn_from(self.guide, &known, self.today, &Progress::default()).0 {
                Turn::Decided(decision) => (Some(decision.chosen), None),
                Turn::Asking(asking) => (None, Some(asking.question)),
                Turn::Stuck(_) => (None, None),
            }
        });
        ways.collect()
    }

    /// Words a plan and looks at it.
    fn worded(&mut self, decision: &Decision, answers: &Answers) -> Worded {
        let plan = plan::unexplained(self.pack, decision, self.today);
        let cites: Vec<&str> = plan
            .sources
            .iter()
            .map(|card| card.clause.as_str())
            .collect();
        if plan.outcome.cites.is_empty() && plan.outcome.tone != Tone::Ask {
            let message = format!(
                "outcome `{}` cites nothing and asks nothing",
                plan.outcome.id
            );
            self.fault(FaultKind::Unsourced, message, answers);
        }
        if plan.outcome.tone == Tone::Act && plan.outcome.title.starts_with("不用") {
            let message = format!("“{}” has something to do on it", plan.outcome.title);
            self.fault(FaultKind::Untrue, message, answers);
        }
        let texts = texts(&plan);
        for (place, id, _) in texts.iter().filter(|(.., text)| text.contains('…')) {
            let message = format!(
                "outcome `{}`: a slot of {place} `{id}` has no value",
                plan.outcome.id
            );
            self.fault(FaultKind::EmptySlot, message, answers);
        }
        for message in self.ended(&plan) {
            self.fault(FaultKind::Superseded, message, answers);
        }
        let decides = fingerprint(&(
            (
                &plan.outcome.id,
                &plan.outcome.title,
                &plan.outcome.text,
                cites,
            ),
            [
                &decision.spared,
                &decision.steps,
                &decision.alternatives,
                &decision.papers,
                &decision.warnings,
            ],
            [&decision.channels, &decision.remedies],
            postcard::to_allocvec(&plan.workings).unwrap_or_default(),
        ));
        Worded {
            decides,
            says: fingerprint(&(decides, &texts)),
        }
    }

    /// The clauses of a plan that no longer hold on its day.
    fn ended(&self, plan: &Plan) -> Vec<String> {
        let day = self.today;
        let cards = plan.sources.iter();
        let ended = cards.filter(|card| card.to.is_some_and(|to| to < day));
        let said = ended.map(|card| {
            let (document, clause, outcome) = (&card.document, &card.clause, &plan.outcome.id);
            format!(
                "outcome `{outcome}` of {day} rests on `{document}:{clause}`, which ended before"
            )
        });
        said.collect()
    }

    fn reach(&mut self, decision: &Decision) {
        if let Chosen::Outcome(index) = decision.chosen {
            self.reached.outcomes[index] = true;
        }
        let lists = [
            (&decision.spared, &mut self.reached.spared),
            (&decision.steps, &mut self.reached.steps),
            (&decision.alternatives, &mut self.reached.alternatives),
            (&decision.papers, &mut self.reached.papers),
            (&decision.warnings, &mut self.reached.warnings),
            (&decision.channels, &mut self.reached.channels),
            (&decision.remedies, &mut self.reached.remedies),
        ];
        for (listed, reached) in lists {
            for entry in listed {
                reached[entry.index] = true;
            }
        }
    }

    /// Every outcome answers next step, papers, place, limit, fee and clause.
    fn complete(&mut self, decision: &Decision, answers: &Answers) {
        let Chosen::Outcome(index) = decision.chosen else {
            return;
        };
        let outcome = &self.guide.outcomes[index];
        let lists = [
            ("steps", &outcome.steps, decision.steps.is_empty()),
            ("papers", &outcome.papers, decision.papers.is_empty()),
            ("place", &outcome.place, decision.channels.is_empty()),
        ];
        for (name, element, empty) in lists {
            let listed = matches!(element, Element::Present(()));
            if listed && empty {
                let message = format!(
                    "outcome `{}` lists {name}, but here there are none",
                    outcome.id
                );
                self.fault(FaultKind::Incomplete, message, answers);
            }
            if !listed && !empty {
                let message = format!(
                    "outcome `{}` says {name} are not listed, but some are",
                    outcome.id
                );
                self.fault(FaultKind::Incomplete, message, answers);
            }
        }
        let cited = outcome.cites.iter().filter_map(|cite| {
            self.pack
                .words
                .clauses
                .get(usize::from(*cite))
                .map(|card| card.level)
        });
        if cited.max().is_some_and(|weakest| weakest > Level::Reported) {
            let message = format!("outcome `{}` rests on what nobody confirmed", outcome.id);
            self.fault(FaultKind::Unsourced, message, answers);
        }
    }

    fn shareable(&mut self, decision: &Decision, answers: &Answers) {
        if let Err(error) = share::write(self.guide, &decision.answers, Consent::Given) {
            self.fault(FaultKind::TooLongToShare, error.to_string(), answers);
        }
    }

    fn unreached(&mut self) {
        let guide = self.guide;
        let mut missed: HashMap<&str, Vec<String>> = HashMap::new();
        let mut note = |what: &'static str, reached: &[bool], id: &dyn Fn(usize) -> String| {
            for (index, _) in reached.iter().enumerate().filter(|(_, reached)| !**reached) {
                missed.entry(what).or_default().push(id(index));
            }
        };
        let reached = &self.reached;
        note("outcome", &reached.outcomes, &|at| {
            guide.outcomes[at].id.clone()
        });
        note("spared", &reached.spared, &|at| {
            guide.spared[at].item.id.clone()
        });
        note("step", &reached.steps, &|at| {
            guide.steps[at].item.id.clone()
        });
        note("alternative", &reached.alternatives, &|at| {
            guide.alternatives[at].item.id.clone()
        });
        note("paper", &reached.papers, &|at| {
            guide.papers[at].item.id.clone()
        });
        note("warning", &reached.warnings, &|at| {
            guide.warnings[at].item.id.clone()
        });
        note("remedy", &reached.remedies, &|at| {
            guide.remedies[at].item.id.clone()
        });
        note("channel", &reached.channels, &|at| {
            let contact = usize::from(guide.channels[at].contact);
            self.pack
                .words
                .contacts
                .get(contact)
                .map_or_else(String::new, |found| found.id.clone())
        });
        let asked: Vec<(String, Mattering)> = guide
            .questions
            .iter()
            .zip(&self.matters)
            .map(|(question, matters)| (question.id.clone(), *matters))
            .collect();
        for (what, ids) in missed {
            for id in ids {
                let message = format!("{what} `{id}` stands on no plan");
                self.fault(FaultKind::Unreachable, message, &Answers::none());
            }
        }
        for (id, mattering) in asked {
            let message = match mattering {
                Mattering { asked: false, .. } => format!("question `{id}` is never asked"),
                Mattering { matters: false, .. } => format!("question `{id}` changes nothing"),
                Mattering { .. } => continue,
            };
            self.fault(FaultKind::DoesNotMatter, message, &Answers::none());
        }
    }
}

/// What a plan says, and of what: kind and id. An ellipsis stands in place of a value that nobody
/// gave.
fn texts<'a>(plan: &'a Plan) -> Vec<(&'static str, &'a str, &'a str)> {
    let mut texts = Vec::new();
    let mut say = |kind, id: &'a String, said: &[&'a String]| {
        texts.extend(said.iter().map(|text| (kind, id.as_str(), text.as_str())));
    };
    let outcome = &plan.outcome;
    say("the outcome", &outcome.id, &[&outcome.title, &outcome.text]);
    if let Told::Present(steps) = &plan.steps {
        for step in steps {
            let said = [&step.title, &step.text, &step.say, &step.result];
            say("step", &step.id, &said);
        }
    }
    for way in plan.choice.iter().flat_map(|choice| &choice.ways) {
        let said = [&way.title, &way.brings, &way.costs, &way.whom];
        say("way", &way.id, &said);
    }
    let lists = [&plan.spared, &plan.warnings, &plan.remedies];
    for item in lists.into_iter().flatten() {
        say("item", &item.id, &[&item.title, &item.text]);
    }
    texts
}

fn fingerprint(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
