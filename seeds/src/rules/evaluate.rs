//! Evaluates compiled conditions on answers.

use super::{Arithmetic, Comparison, Expr, Function, Gather, Value};
use crate::answers::{Answer, Answers};
use crate::calculators::{self, CalculationFault, Calculator, Computed, Given};
use crate::calendar::{Date, Month, age_in_years};
use crate::catalogue::{FigureValue, Guide};
use core::cell::{Cell, RefCell};
use std::sync::Arc;

/// Why an evaluation stops.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The question at this index must be answered first.
    Missing(usize),
    /// A calculation refuses the answer to the question at this index.
    Refused(usize, CalculationFault),
    /// A calculation refuses its input, and no question gives it.
    Failed(CalculationFault),
}

/// What a missing answer means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Absence {
    /// It stops the evaluation.
    Stops,
    /// It is unclear, as 不清楚 is.
    IsUnclear,
}

/// How far an evaluation came: what stands whatever further answers are given.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    outcome: usize,
    read: Vec<usize>,
    computed: Vec<Option<Done>>,
}

/// Finds a calculator by its registered name.
type Calculators = fn(&str) -> Option<&'static Calculator>;

/// For guides that calculate nothing: a program that evaluates no others holds no calculator.
fn none(_: &str) -> Option<&'static Calculator> {
    None
}

/// What is calculated is read often, by conditions and by words, and never changed.
type Done = (usize, Result<Arc<Computed>, Value>);

/// One evaluation of a guide: remembers which answers it read, in order, and what it calculated.
pub struct Evaluation<'a> {
    guide: &'a Guide,
    answers: &'a Answers,
    today: Date,
    absence: Absence,
    calculators: Calculators,
    read: RefCell<Vec<usize>>,
    /// Calculations, each with how many answers were read when it was done.
    computed: RefCell<Vec<Option<Done>>>,
    /// The outcome at hand, and how many answers were read before it.
    at: Cell<(usize, usize)>,
}

impl<'a> Evaluation<'a> {
    /// An evaluation on `today` that stops at the first missing answer.
    #[must_use]
    pub fn new(guide: &'a Guide, answers: &'a Answers, today: Date) -> Self {
        Self::with(guide, answers, today, Absence::Stops, calculators::find)
    }

    /// An evaluation on `today` that treats missing answers as unclear: what holds in it holds
    /// whatever the missing answers are.
    #[must_use]
    pub fn partial(guide: &'a Guide, answers: &'a Answers, today: Date) -> Self {
        Self::with(guide, answers, today, Absence::IsUnclear, calculators::find)
    }

    /// As [`Evaluation::partial`], of a guide that calculates nothing.
    #[must_use]
    pub fn plain(guide: &'a Guide, answers: &'a Answers, today: Date) -> Self {
        Self::with(guide, answers, today, Absence::IsUnclear, none)
    }

    fn with(
        guide: &'a Guide,
        answers: &'a Answers,
        today: Date,
        absence: Absence,
        calculators: Calculators,
    ) -> Self {
        Self {
            guide,
            answers,
            today,
            absence,
            calculators,
            read: RefCell::new(Vec::with_capacity(16)),
            computed: RefCell::new(vec![None; guide.calculations.len()]),
            at: Cell::new((0, 0)),
        }
    }

    /// An evaluation that goes on where one with an answer less stopped.
    #[must_use]
    pub fn resumed(
        guide: &'a Guide,
        answers: &'a Answers,
        today: Date,
        progress: &Progress,
    ) -> Self {
        let resumed = Self::new(guide, answers, today);
        if !progress.computed.is_empty() {
            resumed.computed.borrow_mut().clone_from(&progress.computed);
        }
        resumed.read.borrow_mut().extend(&progress.read);
        resumed.at.set((progress.outcome, progress.read.len()));
        resumed
    }

    /// How far it came.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let (outcome, read) = self.at.get();
        Progress {
            outcome,
            read: self.read.borrow().iter().copied().take(read).collect(),
            computed: self
                .computed
                .borrow()
                .iter()
                .map(|done| done.clone().filter(|(known, _)| *known <= read))
                .collect(),
        }
    }

    /// The outcome from which the rules are read.
    pub(crate) fn begins_at(&self) -> usize {
        self.at.get().0
    }

    /// The rule of this outcome is read next.
    pub(crate) fn comes_to(&self, outcome: usize) {
        self.at.set((outcome, self.read.borrow().len()));
    }

    /// The questions whose answers were read, in the order in which they were met.
    #[must_use]
    pub fn read(&self) -> Vec<usize> {
        self.read.borrow().clone()
    }

    /// Whether the answer to a question is 不清楚.
    #[must_use]
    pub fn is_unsure(&self, question: usize) -> bool {
        self.answers.get(question) == Some(&Answer::Unsure)
    }

    /// The answers, with another one to `question`.
    #[must_use]
    pub fn answers_with(&self, question: usize, answer: &Answer) -> Answers {
        let mut answers = self.answers.clone();
        answers.set(question, answer.clone());
        answers
    }

    /// The same answers, evaluated anew.
    #[must_use]
    pub fn anew(&self) -> Self {
        self.beside(self.answers)
    }

    /// The same evaluation of other answers.
    #[must_use]
    pub fn beside<'b>(&self, answers: &'b Answers) -> Evaluation<'b>
    where
        'a: 'b,
    {
        Evaluation::with(
            self.guide,
            answers,
            self.today,
            self.absence,
            self.calculators,
        )
    }

    /// As [`Evaluation::partial`], of other answers.
    #[must_use]
    pub fn partly<'b>(&self, answers: &'b Answers) -> Evaluation<'b>
    where
        'a: 'b,
    {
        Evaluation::partial(self.guide, answers, self.today)
    }

    /// What another evaluation read of the answers counts as read by this one too.
    pub fn also_read(&self, other: &Evaluation<'_>) {
        let mut read = self.read.borrow_mut();
        for question in other.read.borrow().iter() {
            if !read.contains(question) && self.answers.get(*question).is_some() {
                read.push(*question);
            }
        }
    }

    /// The calculation at `index`, done now if it was not done before.
    ///
    /// # Errors
    /// [`Stop`] when an input is missing or refused. `Ok(Err(value))` when an input is unclear.
    pub fn calculation(&self, index: u16) -> Result<Result<Arc<Computed>, Value>, Stop> {
        let at = usize::from(index);
        if let Some(Some((_, done))) = self.computed.borrow().get(at) {
            return Ok(done.clone());
        }
        let done = self.calculate(at)?;
        if let Some(slot) = self.computed.borrow_mut().get_mut(at) {
            *slot = Some((self.read.borrow().len(), done.clone()));
        }
        Ok(done)
    }

    /// The calculations that were done, by index.
    #[must_use]
    pub fn done(&self) -> Vec<Option<Arc<Computed>>> {
        let computed = self.computed.borrow();
        computed
            .iter()
            .map(|done| {
                done.as_ref()
                    .and_then(|(_, done)| done.as_ref().ok().cloned())
            })
            .collect()
    }

    fn calculate(&self, at: usize) -> Result<Result<Arc<Computed>, Value>, Stop> {
        let Some(calculation) = self.guide.calculations.get(at) else {
            return Ok(Err(Value::Absent));
        };
        let Some(calculator) = (self.calculators)(&calculation.calculator) else {
            return Ok(Err(Value::Absent));
        };
        let mut given = Vec::with_capacity(calculation.inputs.len());
        for input in &calculation.inputs {
            given.push(match input {
                None => Given::Nothing,
                Some(Expr::Rows(question)) => match self.answer(*question)? {
                    Err(unclear) => return Ok(Err(unclear)),
                    Ok(Answer::Rows(rows)) => Given::Rows(
                        rows.iter()
                            .map(|row| row.iter().map(plain_value).collect())
                            .collect(),
                    ),
                    Ok(_) => Given::Nothing,
                },
                Some(input) => match self.value(input)? {
                    unclear @ Value::Unclear(_) => return Ok(Err(unclear)),
                    value => Given::One(value),
                },
            });
        }
        match (calculator.run)(&given, &self.guide.figures, self.today) {
            Ok(computed) => Ok(Ok(Arc::new(computed))),
            Err(fault) => {
                let question = calculation
                    .input_questions
                    .get(fault.input)
                    .copied()
                    .flatten();
                Err(match question {
                    Some(question) => Stop::Refused(usize::from(question), fault),
                    None => Stop::Failed(fault),
                })
            }
        }
    }

    /// Whether the condition holds: `Ok(Some(bool))`, or `Ok(None)` where it is unclear, with the
    /// question that makes it so.
    ///
    /// # Errors
    /// [`Stop`] when an answer is missing or a calculation refuses one.
    pub fn holds(&self, condition: &Expr) -> Result<Result<bool, usize>, Stop> {
        Ok(match self.value(condition)? {
            Value::Bool(holds) => Ok(holds),
            Value::Unclear(question) => Err(usize::from(question)),
            _ => Ok(false),
        })
    }

    /// The value of an expression.
    ///
    /// # Errors
    /// [`Stop`] when an answer is missing or a calculation refuses one.
    pub fn value(&self, expr: &Expr) -> Result<Value, Stop> {
        self.in_row(expr, &[])
    }

    fn answer(&self, question: u16) -> Result<Result<&'a Answer, Value>, Stop> {
        let index = usize::from(question);
        {
            let mut read = self.read.borrow_mut();
            if !read.contains(&index) {
                read.push(index);
            }
        }
        match (self.answers.get(index), self.absence) {
            (Some(Answer::Unsure), _) | (None, Absence::IsUnclear) => {
                Ok(Err(Value::Unclear(question)))
            }
            (Some(answer), _) => Ok(Ok(answer)),
            (None, Absence::Stops) => Err(Stop::Missing(index)),
        }
    }

    fn in_row(&self, expr: &Expr, row: &[Answer]) -> Result<Value, Stop> {
        Ok(match expr {
            Expr::Constant(value) => *value,
            Expr::Answer(question) => match self.answer(*question)? {
                Ok(answer) => plain_value(answer),
                Err(unclear) => unclear,
            },
            Expr::Field(field) => row
                .get(usize::from(*field))
                .map_or(Value::Absent, plain_value),
            Expr::Output(calculation, output) => match self.calculation(*calculation)? {
                Ok(computed) => computed
                    .outputs
                    .get(usize::from(*output))
                    .copied()
                    .unwrap_or(Value::Absent),
                Err(unclear) => unclear,
            },
            Expr::Figure(figure) => self.figure(*figure),
            Expr::Today => Value::Date(self.today),
            Expr::Not(inner) => match self.in_row(inner, row)? {
                Value::Bool(holds) => Value::Bool(!holds),
                other => other,
            },
            Expr::And(parts) => self.until(parts, row, false)?,
            Expr::Or(parts) => self.until(parts, row, true)?,
            Expr::Compare(comparison, left, right) => {
                let left = self.in_row(left, row)?;
                let right = self.in_row(right, row)?;
                compare(*comparison, left, right)
            }
            Expr::In(inner, options) => match self.in_row(inner, row)? {
                unclear @ Value::Unclear(_) => unclear,
                value => Value::Bool(options.contains(&value)),
            },
            Expr::Arithmetic(arithmetic, left, right) => {
                let left = self.in_row(left, row)?;
                let right = self.in_row(right, row)?;
                calculate(*arithmetic, left, right)
            }
            Expr::IsUnsure(question) => {
                let unsure = match self.answer(*question)? {
                    Err(unclear) if self.answers.get(usize::from(*question)).is_none() => {
                        return Ok(unclear);
                    }
                    Err(_) => true,
                    Ok(_) => false,
                };
                Value::Bool(unsure)
            }
            Expr::Call(function, arguments) => self.call(*function, arguments, row)?,
            Expr::Over(question, gather, body) => match self.answer(*question)? {
                Err(unclear) => unclear,
                Ok(Answer::Rows(rows)) => self.gather(*gather, body, rows)?,
                Ok(_) => Value::Absent,
            },
            Expr::Rows(_) => Value::Absent,
        })
    }

    /// `and` (until false) and `or` (until true), left to right.
    fn until(&self, parts: &[Expr], row: &[Answer], end: bool) -> Result<Value, Stop> {
        let mut unclear = None;
        for part in parts {
            match self.in_row(part, row)? {
                Value::Bool(holds) if holds == end => return Ok(Value::Bool(end)),
                Value::Unclear(question) => unclear = unclear.or(Some(Value::Unclear(question))),
                _ => {}
            }
        }
        Ok(unclear.unwrap_or(Value::Bool(!end)))
    }

    fn figure(&self, figure: u16) -> Value {
        let figure = self.guide.figures.0.get(usize::from(figure));
        match figure
            .and_then(|figure| figure.on(self.today))
            .map(|dated| &dated.value)
        {
            Some(FigureValue::Whole(value)) => Value::Whole(*value),
            Some(FigureValue::Month(month)) => Value::Month(*month),
            Some(FigureValue::Ratio(_)) | None => Value::Absent,
        }
    }

    fn call(&self, function: Function, arguments: &[Expr], row: &[Answer]) -> Result<Value, Stop> {
        let mut values = [Value::Absent; 2];
        for (slot, argument) in values.iter_mut().zip(arguments) {
            *slot = self.in_row(argument, row)?;
        }
        if let Some(unclear) = values
            .iter()
            .find(|value| matches!(value, Value::Unclear(_)))
        {
            return Ok(*unclear);
        }
        Ok(match (function, values[0], values[1]) {
            (Function::InShandong, Value::Place(place), _) => Value::Bool(place.in_shandong()),
            (Function::IsOneOfFive, Value::Place(place), _) => Value::Bool(place.is_one_of_five()),
            (Function::IsKnown, value, _) => Value::Bool(value != Value::Absent),
            (Function::YearsBetween, earlier, later) => match (month(earlier), month(later)) {
                (Some(earlier), Some(later)) => {
                    Value::Whole(i64::from(age_in_years(earlier, later)))
                }
                _ => Value::Absent,
            },
            (Function::MonthsBetween, earlier, later) => match (month(earlier), month(later)) {
                (Some(earlier), Some(later)) => Value::Whole(i64::from(later.since(earlier))),
                _ => Value::Absent,
            },
            _ => Value::Absent,
        })
    }

    fn gather(&self, gather: Gather, body: &Expr, rows: &[Vec<Answer>]) -> Result<Value, Stop> {
        if gather == Gather::Last {
            return match rows.last() {
                Some(row) => self.in_row(body, row),
                None => Ok(Value::Absent),
            };
        }
        let (mut fulfilled, mut sum) = (0_i64, 0_i64);
        for row in rows {
            match self.in_row(body, row)? {
                Value::Bool(true) => fulfilled += 1,
                Value::Whole(value) => sum = sum.saturating_add(value),
                unclear @ Value::Unclear(_) => return Ok(unclear),
                _ => {}
            }
        }
        let all = usize::try_from(fulfilled).is_ok_and(|fulfilled| fulfilled == rows.len());
        Ok(match gather {
            Gather::Any => Value::Bool(fulfilled > 0),
            Gather::All => Value::Bool(all),
            Gather::Count => Value::Whole(fulfilled),
            Gather::Sum => Value::Whole(sum),
            Gather::Last => Value::Absent,
        })
    }
}

fn plain_value(answer: &Answer) -> Value {
    match answer {
        Answer::Bool(value) => Value::Bool(*value),
        Answer::Choice(option) => Value::Choice(*option),
        Answer::Place(place) => Value::Place(*place),
        Answer::Month(month) => Value::Month(*month),
        Answer::Date(day) => Value::Date(*day),
        Answer::Count(value) => Value::Whole(*value),
        Answer::Money(amount) => Value::Whole(amount.0),
        Answer::Unsure
        | Answer::Rows(_)
        | Answer::Ratio(_)
        | Answer::Ratios(_)
        | Answer::Several(_) => Value::Absent,
    }
}

fn month(value: Value) -> Option<Month> {
    match value {
        Value::Month(month) => Some(month),
        Value::Date(day) => Some(Month::of(day)),
        _ => None,
    }
}

fn compare(comparison: Comparison, left: Value, right: Value) -> Value {
    if let Some(unclear) = [left, right]
        .into_iter()
        .find(|value| matches!(value, Value::Unclear(_)))
    {
        return unclear;
    }
    let order = match (left, right) {
        (Value::Whole(left), Value::Whole(right)) => left.cmp(&right),
        (Value::Date(left), Value::Date(right)) => left.cmp(&right),
        (Value::Bool(left), Value::Bool(right)) => left.cmp(&right),
        (Value::Choice(left), Value::Choice(right)) => left.cmp(&right),
        (Value::Place(left), Value::Place(right)) => left.cmp(&right),
        (left, right) => match (month(left), month(right)) {
            (Some(left), Some(right)) => left.cmp(&right),
            _ => return Value::Bool(false),
        },
    };
    Value::Bool(match comparison {
        Comparison::Equal => order.is_eq(),
        Comparison::Unequal => order.is_ne(),
        Comparison::Less => order.is_lt(),
        Comparison::LessOrEqual => order.is_le(),
        Comparison::Greater => order.is_gt(),
        Comparison::GreaterOrEqual => order.is_ge(),
    })
}

fn calculate(arithmetic: Arithmetic, left: Value, right: Value) -> Value {
    match (left, right) {
        (unclear @ Value::Unclear(_), _) | (_, unclear @ Value::Unclear(_)) => unclear,
        (Value::Whole(left), Value::Whole(right)) => Value::Whole(match arithmetic {
            Arithmetic::Add => left.saturating_add(right),
            Arithmetic::Subtract => left.saturating_sub(right),
            Arithmetic::Multiply => left.saturating_mul(right),
        }),
        _ => Value::Absent,
    }
}
