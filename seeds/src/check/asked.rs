//! How many questions a case takes, and whether another order would ask fewer.
//!
//! A walk is kept as a decision graph: equal ends are one node, and a question whose answers all
//! lead to the same end is none. All combinations of representative answers weigh alike. The best
//! order is searched among the questions that most cases need, not among all orders: what it finds
//! is an order that exists, not a bound.

use super::{FaultKind, GuideFault};
use crate::catalogue::Guide;
use core::fmt;
use std::collections::HashMap;
use std::rc::Rc;

/// A mean number of questions, in hundredths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mean(u64);

impl Mean {
    fn of(questions: f64, cases: f64) -> Self {
        if cases > 0.0 {
            Self((questions / cases * 100.0).round() as u64)
        } else {
            Self(0)
        }
    }

    /// Whether it is more than a tenth above `best`.
    fn exceeds(self, best: Self) -> bool {
        self.0 * 10 > best.0 * 11
    }
}

impl fmt::Display for Mean {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

/// How many questions a guide asks. In a merged guide a case concerns one subject.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The guide's id.
    pub guide: String,
    /// Of the longest case.
    pub longest: usize,
    /// The mean over all cases.
    pub mean: Mean,
    /// The mean in the best order found.
    pub best: Mean,
    /// That order, by ids of questions, where it saves more than a tenth.
    pub order: Vec<String>,
}

impl Asked {
    pub(super) fn of(guide: &Guide, measured: Measured) -> Self {
        let id = |question: usize| guide.questions.get(question).map(|asked| asked.id.clone());
        Self {
            guide: guide.id.clone(),
            longest: measured.longest,
            mean: measured.mean,
            best: measured.best,
            order: measured.order.into_iter().filter_map(id).collect(),
        }
    }

    /// What to say of a guide that asks more than it needs.
    pub(super) fn warning(&self) -> Option<GuideFault> {
        let order = self.order.join(", ");
        let (mean, best) = (self.mean, self.best);
        (!self.order.is_empty()).then(|| GuideFault {
            guide: self.guide.clone(),
            kind: FaultKind::ManyQuestions,
            message: format!("asks {mean} questions in the mean; {best} in this order: {order}"),
            answers: String::new(),
        })
    }
}

/// As [`Asked`], with questions by index.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Measured {
    longest: usize,
    mean: Mean,
    best: Mean,
    order: Vec<usize>,
}

/// A state of the interview, or what it ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Node(u32);

impl Node {
    /// Answers that nobody can give together.
    pub(super) const IMPOSSIBLE: Self = Self(0);
    /// Answers that are not walked: they lead elsewhere than those beside them.
    pub(super) const ELSEWHERE: Self = Self(1);
}

#[derive(Clone, PartialEq, Eq, Hash)]
enum State {
    Impossible,
    Elsewhere,
    /// A plan, by the fingerprint of what it says.
    Plan(u64),
    /// A question, with what follows from each answer.
    Question(usize, Rc<[Node]>),
}

/// What a part of the walk saw, in sums over its cases.
#[derive(Clone, Copy)]
pub(super) struct Counted {
    /// Where it begins.
    pub(super) node: Node,
    /// The share of all cases that pass here.
    cases: f64,
    /// Questions asked from here on, summed over these cases.
    questions: f64,
    longest: usize,
}

impl Counted {
    pub(super) fn end(node: Node) -> Self {
        let counts = node != Node::IMPOSSIBLE && node != Node::ELSEWHERE;
        Self {
            node,
            cases: if counts { 1.0 } else { 0.0 },
            questions: 0.0,
            longest: 0,
        }
    }
}

/// The states of an interview; equal ones are one.
pub(super) struct Graph {
    states: Vec<State>,
    known: HashMap<State, Node>,
    answered: HashMap<(Node, usize), Rc<[Node]>>,
    cases: HashMap<Node, f64>,
    needs: HashMap<Node, Rc<[f64]>>,
    best: HashMap<Node, Best>,
    questions: usize,
    /// How many states may still be asked in more than one way.
    patience: usize,
}

/// The best that was found for a state: questions summed over its cases, and what to ask first.
#[derive(Clone, Copy)]
struct Best {
    questions: f64,
    first: Option<usize>,
}

/// So many states of a guide are asked in several ways; a bound on work.
const PATIENCE: usize = 1_500;
/// So many questions are tried at each of them.
const TRIED: usize = 3;

impl Graph {
    /// Of an interview with this many questions.
    pub(super) fn of(questions: usize) -> Self {
        let mut graph = Self {
            states: Vec::new(),
            known: HashMap::new(),
            answered: HashMap::new(),
            cases: HashMap::new(),
            needs: HashMap::new(),
            best: HashMap::new(),
            questions,
            patience: PATIENCE,
        };
        graph.node(State::Impossible);
        graph.node(State::Elsewhere);
        graph
    }

    /// The end with this fingerprint.
    pub(super) fn plan(&mut self, fingerprint: u64) -> Node {
        self.node(State::Plan(fingerprint))
    }

    /// The state that asks `question`, with what was counted behind each of its answers.
    pub(super) fn asks(&mut self, question: usize, follow: &[Counted]) -> Counted {
        let share = 1.0 / follow.len().max(1) as f64;
        let children: Rc<[Node]> = follow.iter().map(|follow| follow.node).collect();
        let cases: f64 = follow.iter().map(|follow| follow.cases * share).sum();
        let later: f64 = follow.iter().map(|follow| follow.questions * share).sum();
        let longest = follow.iter().map(|follow| follow.longest).max();
        Counted {
            node: self.question(question, children),
            cases,
            questions: cases + later,
            longest: longest.unwrap_or_default() + 1,
        }
    }

    /// How many questions the walk asked that was counted, beside the best order found.
    pub(super) fn measured(&mut self, counted: Counted) -> Measured {
        let mean = Mean::of(counted.questions, counted.cases);
        let found = self.best(counted.node).questions;
        let best = Mean::of(found, self.cases(counted.node)).min(mean);
        let order = if mean.exceeds(best) {
            self.order(counted.node)
        } else {
            Vec::new()
        };
        Measured {
            longest: counted.longest,
            mean,
            best,
            order,
        }
    }

    fn node(&mut self, state: State) -> Node {
        let next = Node(u32::try_from(self.states.len()).unwrap_or(u32::MAX));
        let states = &mut self.states;
        let known = self.known.entry(state);
        *known.or_insert_with_key(|state| {
            states.push(state.clone());
            next
        })
    }

    fn question(&mut self, question: usize, children: Rc<[Node]>) -> Node {
        let mut possible = children.iter().filter(|node| **node != Node::IMPOSSIBLE);
        match possible.next() {
            None => Node::IMPOSSIBLE,
            Some(first) if possible.all(|node| node == first) => *first,
            Some(_) => self.node(State::Question(question, children)),
        }
    }

    fn state(&self, node: Node) -> State {
        self.states[node.0 as usize].clone()
    }

    /// What is left of `node` with each answer to `question` given beforehand; empty where it is
    /// not asked from there on.
    fn answered(&mut self, node: Node, question: usize) -> Rc<[Node]> {
        if let Some(known) = self.answered.get(&(node, question)) {
            return Rc::clone(known);
        }
        let left: Rc<[Node]> = match self.state(node) {
            State::Question(asked, children) if asked == question => children,
            State::Question(asked, children) => {
                let parts: Vec<Rc<[Node]>> = children
                    .iter()
                    .map(|child| self.answered(*child, question))
                    .collect();
                let answers = parts.iter().map(|part| part.len()).max().unwrap_or(0);
                (0..answers)
                    .map(|answer| {
                        let children = children.iter().zip(&parts);
                        let of = children.map(|(child, part)| *part.get(answer).unwrap_or(child));
                        let of = of.collect();
                        self.question(asked, of)
                    })
                    .collect()
            }
            State::Impossible | State::Elsewhere | State::Plan(_) => Rc::new([]),
        };
        self.answered.insert((node, question), Rc::clone(&left));
        left
    }

    /// The share of cases that pass `node`, of those that could.
    fn cases(&mut self, node: Node) -> f64 {
        match self.state(node) {
            State::Impossible | State::Elsewhere => 0.0,
            State::Plan(_) => 1.0,
            State::Question(_, children) => {
                if let Some(known) = self.cases.get(&node) {
                    return *known;
                }
                let share = 1.0 / children.len() as f64;
                let cases = children
                    .iter()
                    .map(|child| self.cases(*child) * share)
                    .sum();
                self.cases.insert(node, cases);
                cases
            }
        }
    }

    /// For every question the share of cases that are asked it from `node` on.
    fn needs(&mut self, node: Node) -> Rc<[f64]> {
        if let Some(known) = self.needs.get(&node) {
            return Rc::clone(known);
        }
        let mut needs = vec![0.0; self.questions];
        if let State::Question(asked, children) = self.state(node) {
            let share = 1.0 / children.len() as f64;
            for child in children.iter() {
                for (need, more) in needs.iter_mut().zip(self.needs(*child).iter()) {
                    *need += more * share;
                }
            }
            needs[asked] = self.cases(node);
        }
        let needs: Rc<[f64]> = needs.into();
        self.needs.insert(node, Rc::clone(&needs));
        needs
    }

    /// The best way found to ask from `node` on.
    fn best(&mut self, node: Node) -> Best {
        let State::Question(asked, _) = self.state(node) else {
            return Best {
                questions: 0.0,
                first: None,
            };
        };
        if let Some(known) = self.best.get(&node) {
            return *known;
        }
        let needs = self.needs(node);
        let mut tried: Vec<usize> = (0..self.questions).filter(|at| needs[*at] > 0.0).collect();
        tried.sort_by(|one, other| {
            let own = |question: &usize| *question != asked;
            let by_need = needs[*other].total_cmp(&needs[*one]);
            by_need.then_with(|| own(one).cmp(&own(other)))
        });
        let tries = if self.patience > 0 { TRIED } else { 1 };
        tried.truncate(tries);
        if !tried.contains(&asked) && tries > 1 {
            tried.push(asked);
        }
        self.patience = self.patience.saturating_sub(1);
        let ways = tried.into_iter().map(|question| {
            let left = self.answered(node, question);
            let share = 1.0 / left.len().max(1) as f64;
            let follow = left.iter().map(|next| {
                let asked = self.best(*next).questions;
                (self.cases(*next) + asked) * share
            });
            (follow.sum::<f64>(), question)
        });
        let best = ways.min_by(|one, other| one.0.total_cmp(&other.0));
        let best = Best {
            questions: best.map_or(0.0, |(questions, _)| questions),
            first: best.map(|(_, question)| question),
        };
        self.best.insert(node, best);
        best
    }

    /// The questions in the order in which the best way asks them, by their mean place.
    fn order(&mut self, root: Node) -> Vec<usize> {
        let mut places = vec![(0.0, 0.0); self.questions];
        let mut open = vec![(root, 0.0, 1.0)];
        while let Some((node, place, share)) = open.pop() {
            let Some(question) = self.best(node).first else {
                continue;
            };
            let weight = self.cases(node) * share;
            places[question].0 += place * weight;
            places[question].1 += weight;
            let left = self.answered(node, question);
            let share = share / left.len().max(1) as f64;
            open.extend(left.iter().map(|next| (*next, place + 1.0, share)));
        }
        let asked = places
            .iter()
            .enumerate()
            .filter(|(_, (_, weight))| *weight > 0.0);
        let mut asked: Vec<(f64, usize)> = asked
            .map(|(at, (sum, weight))| (sum / weight, at))
            .collect();
        asked.sort_by(|one, other| one.0.total_cmp(&other.0));
        asked.into_iter().map(|(_, at)| at).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A decision written down: what is asked, and what follows from each answer.
    enum Tree {
        Ends(u64),
        Cannot,
        NotWalked,
        Asks(usize, Vec<Tree>),
    }
    use Tree::{Asks, Cannot, Ends, NotWalked};

    fn counted(graph: &mut Graph, tree: &Tree) -> Counted {
        match tree {
            Ends(plan) => {
                let plan = graph.plan(*plan);
                Counted::end(plan)
            }
            Cannot => Counted::end(Node::IMPOSSIBLE),
            NotWalked => Counted::end(Node::ELSEWHERE),
            Asks(question, follow) => {
                let follow: Vec<Counted> = follow.iter().map(|tree| counted(graph, tree)).collect();
                graph.asks(*question, &follow)
            }
        }
    }

    fn measured(tree: &Tree) -> (usize, String, String, Vec<usize>) {
        let mut graph = Graph::of(4);
        let counted = counted(&mut graph, tree);
        let Measured {
            longest,
            mean,
            best,
            order,
        } = graph.measured(counted);
        (longest, mean.to_string(), best.to_string(), order)
    }

    #[test]
    fn what_few_cases_need_is_better_asked_last() {
        // Only who says no to 1 needs 0: asked the other way round, half of all are asked once.
        let needless = |plan| Asks(1, vec![Ends(1), Ends(plan)]);
        let tree = Asks(0, vec![needless(2), needless(3)]);
        assert_eq!(
            measured(&tree),
            (2, "2.00".into(), "1.50".into(), vec![1, 0])
        );
        let tree = Asks(1, vec![Ends(1), Asks(0, vec![Ends(2), Ends(3)])]);
        assert_eq!(measured(&tree), (2, "1.50".into(), "1.50".into(), vec![]));
    }

    #[test]
    fn what_every_case_needs_costs_nothing_wherever_it_is_asked() {
        let second = |at: u64| Asks(1, vec![Ends(at), Ends(at + 1), Ends(at + 2)]);
        let tree = Asks(0, vec![second(1), second(11)]);
        assert_eq!(measured(&tree), (2, "2.00".into(), "2.00".into(), vec![]));
    }

    #[test]
    fn a_question_that_changes_nothing_on_its_way_is_asked_in_vain() {
        let vain = Asks(2, vec![Ends(1), Ends(1)]);
        let tree = Asks(0, vec![vain, Ends(2)]);
        assert_eq!(measured(&tree), (2, "1.50".into(), "1.00".into(), vec![0]));
    }

    #[test]
    fn a_tenth_more_than_the_best_is_no_warning_yet() {
        // Ten answers to 0; one of them leads to nothing but the first plan of 1. In the best order
        // nobody is spared: 0 and 1 are both needed by nine cases in ten.
        let mut follow: Vec<Tree> = (0..9)
            .map(|at| Asks(1, vec![Ends(0), Ends(at + 1)]))
            .collect();
        follow.push(Asks(1, vec![Ends(0), Ends(0)]));
        let (longest, mean, best, order) = measured(&Asks(0, follow));
        // 1 first: 1 + a half; as written: 2.
        assert_eq!((longest, mean.as_str(), best.as_str()), (2, "2.00", "1.50"));
        assert_eq!(order, [1, 0]);
        assert!(!Mean(110).exceeds(Mean(100)));
        assert!(Mean(111).exceeds(Mean(100)));
    }

    #[test]
    fn what_cannot_be_counts_for_no_case_and_what_is_not_walked_keeps_its_question() {
        let tree = Asks(0, vec![Cannot, Ends(1), Asks(1, vec![Ends(2), Ends(3)])]);
        // Two of three answers can be, one of them asks once more.
        assert_eq!(measured(&tree), (2, "1.50".into(), "1.50".into(), vec![]));
        let tree = Asks(0, vec![NotWalked, Ends(1), Ends(1)]);
        assert_eq!(measured(&tree), (1, "1.00".into(), "1.00".into(), vec![]));
    }
}
