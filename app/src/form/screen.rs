//! What a person sees of a guide: a question, the plan, or the notice that the guide is broken.

use super::action::Action;
use super::compare::Compared;
use super::fields::{DO, QUESTION, STATE};
use seeds::answers::Answers;
use seeds::calendar::Date;
use seeds::catalogue::{Guide, Pack, Question};
use seeds::field::{FieldFault, Reader, Typed};
use seeds::interview::{self, Turn};
use seeds::plan::{self, Plan};
use seeds::share::{self, Consent, ShareError};

/// So many answers one keeps in mind; more are shown before the plan.
const MOST_UNCHECKED: usize = 6;

/// What a person sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// A question.
    Asking(Box<Asking>),
    /// The plan, on phones behind the answers on which it rests: so many were given that one may be
    /// wrong.
    Checking(Box<Planned>),
    /// The plan.
    Planned(Box<Planned>),
    /// The plan beside the same case elsewhere or at another time.
    Compared(Box<Compared>),
    /// The guide has no answer: a fault in its rules, which the content check reports.
    Stuck,
}

/// A question, as far as it is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    /// Index of the question.
    pub question: usize,
    /// Questions answered on the way, in the order in which they were asked.
    pub trail: Vec<usize>,
    /// Every answer given, also those that the plan may turn out not to need.
    pub answers: Answers,
    /// What the controls hold.
    pub typed: Typed,
    /// What is wrong with it.
    pub faults: Vec<FieldFault>,
}

/// A plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// The plan in words.
    pub plan: Plan,
    /// Every answer given, also those that the plan does not need: changing one answer may bring
    /// them back.
    pub answers: Answers,
    /// The answers that the plan rests on: only these go into a link.
    pub decided: Answers,
    /// Questions answered, in the order in which they were asked.
    pub trail: Vec<usize>,
    /// Whether the person agreed to put private answers into the link.
    pub consent: bool,
}

impl Planned {
    /// Whether the link asks for consent.
    #[must_use]
    pub fn needs_consent(&self, guide: &Guide) -> bool {
        share::needs_consent(guide, &self.decided)
    }

    /// The plan as a link's fragment.
    ///
    /// # Errors
    /// [`ShareError::TooLong`].
    pub fn fragment(&self, guide: &Guide) -> Result<String, ShareError> {
        let consent = match self.consent {
            true => Consent::Given,
            false => Consent::NotGiven,
        };
        share::write(guide, &self.decided, consent)
    }
}

impl Screen {
    /// The first screen of a guide.
    #[must_use]
    pub fn open(pack: &Pack, today: Date) -> Self {
        Self::resume(pack, Answers::none(), today)
    }

    /// The screen on which `answers` leave off: the first question they leave open, or the plan.
    #[must_use]
    pub fn resume(pack: &Pack, answers: Answers, today: Date) -> Self {
        let answers = pack.guide.acceptable(&answers, today);
        match interview::turn(&pack.guide, &answers, today) {
            Turn::Asking(asking) => {
                let Some(question) = pack.guide.questions.get(asking.question) else {
                    return Self::Stuck;
                };
                let refused = asking.refused.map(FieldFault::from);
                Self::Asking(Box::new(Asking {
                    question: asking.question,
                    trail: asking.trail,
                    typed: Typed::of(question, answers.get(asking.question)),
                    answers,
                    faults: refused.into_iter().collect(),
                }))
            }
            Turn::Decided(decision) => Self::Planned(Box::new(Planned {
                plan: plan::write(pack, &decision, today),
                answers,
                decided: decision.answers,
                trail: decision.trail,
                consent: false,
            })),
            Turn::Stuck(_) => Self::Stuck,
        }
    }

    /// The question at `index` with its answer filled in, all other answers kept; where it is not
    /// asked on this way, what [`Screen::resume`] shows.
    #[must_use]
    pub fn ask(pack: &Pack, answers: Answers, index: usize, today: Date) -> Self {
        let mut without = answers.clone();
        without.clear(index);
        let turn = interview::turn(&pack.guide, &without, today);
        match (turn, pack.guide.questions.get(index)) {
            (Turn::Asking(asking), Some(question))
                if asking.question == index && asking.refused.is_none() =>
            {
                let answers = pack.guide.acceptable(&answers, today);
                Self::Asking(Box::new(Asking {
                    question: index,
                    trail: asking.trail,
                    typed: Typed::of(question, answers.get(index)),
                    answers,
                    faults: Vec::new(),
                }))
            }
            _ => Self::resume(pack, answers, today),
        }
    }

    /// The answers to be checked before their plan; where there is none, what [`Screen::resume`]
    /// shows.
    pub(super) fn check(pack: &Pack, answers: Answers, today: Date) -> Self {
        match Self::resume(pack, answers, today) {
            Self::Planned(planned) => Self::Checking(planned),
            other => other,
        }
    }

    /// The question before this screen, its answer filled in; the first question stays.
    #[must_use]
    pub fn back(self, pack: &Pack, today: Date) -> Self {
        let (trail, answers) = match &self {
            Self::Asking(asking) => (&asking.trail, &asking.answers),
            Self::Planned(planned) | Self::Checking(planned) => (&planned.trail, &planned.answers),
            Self::Compared(_) | Self::Stuck => return self,
        };
        match trail.last() {
            Some(before) => Self::ask(pack, answers.clone(), *before, today),
            None => self,
        }
    }

    /// The same screen; a plan's link then carries private answers only with `consent`.
    #[must_use]
    pub fn with_consent(mut self, consent: bool) -> Self {
        if let Self::Planned(planned) = &mut self {
            planned.consent = consent;
        }
        self
    }

    /// What the hidden field `state` carries.
    #[must_use]
    pub fn state(&self, guide: &Guide) -> String {
        let answers = match self {
            Self::Asking(asking) => &asking.answers,
            Self::Planned(planned) | Self::Checking(planned) => &planned.answers,
            Self::Compared(compared) => &compared.planned.answers,
            Self::Stuck => return String::new(),
        };
        share::write_state(guide, answers)
    }

    /// The button with which the form [`HERE`](super::HERE) gives this screen once more.
    #[must_use]
    pub fn again(&self) -> Action<'static> {
        match self {
            Self::Asking(_) | Self::Stuck => Action::Show,
            Self::Checking(_) => Action::Check,
            Self::Planned(_) => Action::Share,
            Self::Compared(compared) if compared.month.is_some() => Action::On,
            Self::Compared(_) => Action::Compare,
        }
    }

    /// The form that shows `question` once more, with the answers of this screen, which came later.
    #[must_use]
    pub fn question_again(&self, guide: &Guide, question: &str) -> Vec<(String, String)> {
        let field = |name: &str, value: String| (name.to_owned(), value);
        vec![
            field(DO, Action::Show.write()),
            field(STATE, self.state(guide)),
            field(QUESTION, question.to_owned()),
        ]
    }

    /// The question that is open, by its id.
    #[must_use]
    pub fn question<'a>(&self, guide: &'a Guide) -> Option<&'a str> {
        match self {
            Self::Asking(asking) => Some(guide.questions.get(asking.question)?.id.as_str()),
            Self::Checking(_) | Self::Planned(_) | Self::Compared(_) | Self::Stuck => None,
        }
    }
}

impl Asking {
    /// Takes what was typed. A refused answer leaves everything as it was typed.
    pub(super) fn answered(
        mut self: Box<Self>,
        pack: &Pack,
        question: &Question,
        typed: Typed,
        today: Date,
    ) -> Screen {
        match typed.answer(Reader::GUIDE, question, today) {
            Ok(answer) => {
                self.answers.set(self.question, answer);
                match Screen::resume(pack, self.answers, today) {
                    Screen::Planned(planned) if planned.trail.len() > MOST_UNCHECKED => {
                        Screen::Checking(planned)
                    }
                    other => other,
                }
            }
            Err(faults) => {
                self.typed = typed;
                self.faults = faults;
                Screen::Asking(self)
            }
        }
    }
}
