//! A merged guide must say what its parts say. Wherever one of its steps or spared items stands, the
//! part for which it speaks is turned with the same answers; and no part that concerns somebody is
//! forgotten.

use super::{FaultKind, GuideFault};
use crate::answers::{Answer, Answers};
use crate::calendar::Date;
use crate::catalogue::{Agreement, Catalogue, Element, Guide, Lang, Merge, Pack, Part, Standing};
use crate::interview::{Chosen, Decision, Listed, choose};
use crate::rules::{Evaluation, Progress, Stop};
use crate::share::{read_state, write_state};
use std::collections::{BTreeSet, HashMap};

/// What the comparison saw.
#[derive(Clone, Debug, Default)]
pub(super) struct Agreed {
    /// How often an item was held against a part, and a part looked for on a plan.
    pub(super) checked: usize,
    /// What is wrong.
    pub(super) faults: Vec<GuideFault>,
}

/// Holds every plan of a merged guide against the parts.
pub(super) fn agree(
    catalogue: &Catalogue,
    merge: &Merge,
    pack: &Pack,
    decisions: &[Decision],
    today: Date,
) -> Agreed {
    let mut comparison = Comparison {
        catalogue,
        merge,
        guide: &pack.guide,
        today,
        reached: HashMap::new(),
        agreed: Agreed::default(),
    };
    for decision in decisions {
        comparison.plan(decision);
    }
    comparison.agreed
}

/// What a part may still come to.
#[derive(Default)]
struct Reach {
    outcomes: BTreeSet<usize>,
    /// Papers that are brought in any case, where only one outcome is left.
    papers: Vec<String>,
}

struct Comparison<'a> {
    catalogue: &'a Catalogue,
    merge: &'a Merge,
    guide: &'a Guide,
    today: Date,
    reached: HashMap<(&'a str, Answers), Reach>,
    agreed: Agreed,
}

impl<'a> Comparison<'a> {
    fn fault(&mut self, kind: FaultKind, message: String, answers: &Answers) {
        let faults = &mut self.agreed.faults;
        if faults.iter().all(|known| known.message != message) {
            faults.push(GuideFault {
                guide: self.guide.id.clone(),
                kind,
                message,
                answers: write_state(self.guide, answers),
            });
        }
    }

    fn plan(&mut self, decision: &Decision) {
        let Chosen::Outcome(outcome) = decision.chosen else {
            return;
        };
        let concerned = self.concerned(&decision.answers);
        let at = |listed: &Listed| u16::try_from(listed.index).unwrap_or(u16::MAX);
        let steps = decision.steps.iter();
        let steps = steps.map(|step| (Standing::Step(at(step)), step));
        let spared = decision.spared.iter();
        let spared = spared.map(|spared| (Standing::Spared(at(spared)), spared));
        let mut spoken: BTreeSet<&str> = BTreeSet::new();
        for (standing, listed) in steps.chain(spared) {
            let merge = self.merge;
            let named = merge.agreements.iter();
            let named: Vec<&Agreement> = named.filter(|named| named.standing == standing).collect();
            let guides: BTreeSet<&str> = named.iter().map(|named| named.guide.as_str()).collect();
            spoken.extend(guides.iter().copied());
            spoken.extend(self.onward(standing));
            // What rests on an unknown answer stands marked as such, beside its contrary.
            if listed.depends_on.is_some() {
                continue;
            }
            for guide in guides {
                let listed = matches!(self.guide.outcomes[outcome].papers, Element::Present(()));
                self.item(standing, guide, &concerned, decision, listed);
            }
        }
        for part in concerned {
            self.agreed.checked += 1;
            if !spoken.contains(part.guide.as_str()) {
                let message = format!("`{}` is forgotten: nothing speaks for it", part.guide);
                self.fault(FaultKind::Forgotten, message, &decision.answers);
            }
        }
    }

    /// The guide that a step leads on to.
    fn onward(&self, standing: Standing) -> Option<&'a str> {
        let Standing::Step(at) = standing else {
            return None;
        };
        self.guide.steps.get(usize::from(at))?.guide.as_deref()
    }

    /// The parts that concern whoever gives these answers.
    fn concerned(&self, answers: &Answers) -> Vec<&'a Part> {
        let evaluation = Evaluation::partial(self.guide, answers, self.today);
        let parts = self.merge.parts.iter();
        let concerns = |part: &&Part| matches!(evaluation.holds(&part.when), Ok(Ok(true)));
        parts.filter(concerns).collect()
    }

    /// Holds one item against one part.
    fn item(
        &mut self,
        standing: Standing,
        guide: &str,
        concerned: &[&'a Part],
        decision: &Decision,
        papers_listed: bool,
    ) {
        let id = self.id(standing);
        let Some(part) = concerned.iter().find(|part| part.guide == guide) else {
            let message = format!("`{id}` speaks for `{guide}`, which concerns nobody here");
            self.fault(FaultKind::Disagrees, message, &decision.answers);
            return;
        };
        let Some(pack) = self.catalogue.pack(&part.guide, Lang::binding()) else {
            return;
        };
        self.agreed.checked += 1;
        let carried = carried(self.guide, &pack.guide, &decision.answers, &part.given);
        let key = (part.guide.as_str(), carried);
        if !self.reached.contains_key(&key) {
            let found = reach(&pack.guide, &key.1, self.today);
            self.reached.insert(key.clone(), found);
        }
        let reach = &self.reached[&key];
        let named = |outcome: &usize| {
            let outcome = &pack.guide.outcomes[*outcome].id;
            let mut agreements = self.merge.agreements.iter();
            agreements.any(|named| {
                named.standing == standing && named.guide == guide && named.outcome == *outcome
            })
        };
        let ids = |outcomes: &mut dyn Iterator<Item = &usize>| {
            let ids = outcomes.map(|outcome| pack.guide.outcomes[*outcome].id.as_str());
            ids.collect::<Vec<_>>().join(", ")
        };
        let mut faults = Vec::new();
        let contrary = match standing {
            Standing::Spared(_) => reach.outcomes.iter().any(|outcome| !named(outcome)),
            Standing::Step(_) => !reach.outcomes.is_empty() && !reach.outcomes.iter().any(named),
        };
        if contrary {
            let others = ids(&mut reach.outcomes.iter().filter(|outcome| !named(outcome)));
            faults.push(format!("`{id}` stands, but `{guide}` comes to {others}"));
        } else if papers_listed && matches!(standing, Standing::Step(_)) {
            let stands = |paper: &String| {
                let mut listed = decision.papers.iter();
                listed.any(|listed| self.guide.papers[listed.index].item.id == *paper)
            };
            for paper in reach.papers.iter().filter(|paper| !stands(paper)) {
                let message = "stands, but the plan lacks its paper";
                faults.push(format!("`{id}` {message} `{paper}` of `{guide}`"));
            }
        }
        for message in faults {
            self.fault(FaultKind::Disagrees, message, &decision.answers);
        }
    }

    fn id(&self, standing: Standing) -> &'a str {
        let item = match standing {
            Standing::Step(at) => self.guide.steps.get(usize::from(at)).map(|it| &it.item),
            Standing::Spared(at) => self.guide.spared.get(usize::from(at)).map(|it| &it.item),
        };
        item.map_or("", |item| item.id.as_str())
    }
}

/// The answers that both guides ask alike, and what coming from the one answers in the other.
fn carried(from: &Guide, to: &Guide, answers: &Answers, given: &str) -> Answers {
    let mut carried = read_state(to, given);
    for (index, answer) in answers.iter() {
        let question = &from.questions[index];
        let there = to.question_index(&question.id);
        if let Some(there) = there.filter(|there| to.questions[*there].kind == question.kind) {
            carried.set(there, answer.clone());
        }
    }
    carried
}

/// Every outcome that a part may still come to with these answers.
fn reach(guide: &Guide, answers: &Answers, today: Date) -> Reach {
    let answers = guide.acceptable(answers, today);
    let mut reach = Reach::default();
    let begin = Progress::default();
    walk_on(guide, &answers, today, &begin, &mut reach.outcomes);
    if let [only] = reach.outcomes.iter().copied().collect::<Vec<_>>()[..] {
        let evaluation = Evaluation::partial(guide, &answers, today);
        for paper in &guide.papers {
            let scope = &paper.item.scope;
            let mut named = scope.outcomes.iter();
            let belongs = scope.outcomes.is_empty() || named.any(|at| usize::from(*at) == only);
            let when = scope.when.as_ref();
            let always = when.is_none_or(|when| matches!(evaluation.holds(when), Ok(Ok(true))));
            if belongs && always {
                reach.papers.push(paper.item.id.clone());
            }
        }
    }
    reach
}

fn walk_on(
    guide: &Guide,
    answers: &Answers,
    today: Date,
    progress: &Progress,
    outcomes: &mut BTreeSet<usize>,
) {
    let evaluation = Evaluation::resumed(guide, answers, today, progress);
    match choose(guide, &evaluation) {
        Ok(Some(Chosen::Outcome(outcome))) => {
            outcomes.insert(outcome);
        }
        Err(Stop::Missing(question)) => {
            let progress = evaluation.progress();
            let representatives: &[Answer] = &guide.questions[question].representatives;
            for answer in representatives {
                let mut next = answers.clone();
                next.set(question, answer.clone());
                walk_on(guide, &next, today, &progress, outcomes);
            }
        }
        // An answer that must be found out speaks against nothing; the rest is the part's own fault.
        Ok(Some(Chosen::FindOut(_)) | None) | Err(Stop::Refused(..) | Stop::Failed(_)) => {}
    }
}
