//! What the controls of a question hold, and the answer it means.
//!
//! Names of controls: `answer`, in a tool the field's id; for months and days `answer.year`,
//! `answer.month`, `answer.day`; in lists `answer.<row>.<field>` with the same endings.

use super::{Field, FieldFault, FieldKind, Fields, Kind, field, number, span};
use crate::answers::{Answer, Problem, text};
use crate::calendar::{Date, date};
use crate::catalogue::{Begins, Question};

/// The value by which a radio button says 不清楚.
pub const UNSURE: &str = "unsure";

/// The name of the controls of a question that is not a list.
pub const ANSWER: &str = "answer";

/// The longest text that a control keeps, in characters: no answer is longer.
const LONGEST: usize = 40;

/// What the controls hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// 不清楚.
    Unsure,
    /// One value.
    One(Cell),
    /// Records, each with one cell per field.
    Rows(Vec<Vec<Cell>>),
}

/// What the controls of one value hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The value; of a month or day its year; of several options those that are ticked, with blanks
    /// between them.
    pub main: String,
    /// The month of a month or day, `1` to `12`.
    pub month: String,
    /// The day of a day, `1` to `31`.
    pub day: String,
}

/// How the controls of one value are read, and what answer they mean: a program that draws interviews
/// alone holds nothing of what only tools ask (0.8 kB).
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    /// Reads the controls of a kind that are called so.
    pub read: fn(&FieldKind, &str, &Fields) -> Cell,
    /// The answer that they mean on a day.
    pub answer: fn(&Cell, &FieldKind, Date) -> Result<Answer, Problem>,
}

impl Reader {
    /// What guides ask.
    pub const GUIDE: Self = Self {
        read: |_, name, sent| Cell::read(name, sent),
        answer: Cell::answer,
    };
}

/// The name of a cell of the list `list`.
#[must_use]
pub fn cell_name(list: &str, row: usize, field: &Field) -> String {
    [list, ".", &row.to_string(), ".", &field.id].concat()
}

impl Typed {
    /// The controls of `question` with `answer` filled in.
    #[must_use]
    pub fn of(question: &Question, answer: Option<&Answer>) -> Self {
        match (&question.kind, answer) {
            (_, Some(Answer::Unsure)) => Self::Unsure,
            (Kind::One(kind), Some(answer)) => Self::One(Cell::of(kind, answer)),
            (Kind::List { fields, .. }, Some(Answer::Rows(rows))) if !rows.is_empty() => {
                let cell = |(field, answer): (&Field, &Answer)| Cell::of(&field.kind, answer);
                let row = |row: &Vec<Answer>| fields.iter().zip(row).map(cell).collect();
                Self::Rows(rows.iter().map(row).collect())
            }
            (kind, _) => Self::blank(kind),
        }
    }

    /// Empty controls: a list begins with one row.
    #[must_use]
    pub fn blank(kind: &Kind) -> Self {
        match kind {
            Kind::One(_) => Self::One(Cell::default()),
            Kind::List { fields, .. } => Self::Rows(vec![vec![Cell::default(); fields.len()]]),
        }
    }

    /// What stands in the controls that nobody filled in.
    #[must_use]
    pub fn begun(begins: Begins, today: Date) -> Self {
        let number = |number: i32| number.to_string();
        let year = Cell {
            main: number(today.year()),
            ..Cell::default()
        };
        Self::One(match begins {
            Begins::ThisYear => year,
            Begins::Today => Cell {
                month: number(today.month()),
                day: number(today.day()),
                ..year
            },
        })
    }

    /// Whether a control holds something.
    #[must_use]
    pub fn is_filled(&self) -> bool {
        let filled = |cell: &Cell| *cell != Cell::default();
        match self {
            Self::Unsure => true,
            Self::One(cell) => filled(cell),
            Self::Rows(rows) => rows.iter().flatten().any(filled),
        }
    }

    /// Whether controls called `name` are among `sent`.
    #[must_use]
    pub fn is_sent(name: &str, sent: &Fields) -> bool {
        sent.iter().any(|(sent, _)| {
            let rest = sent.strip_prefix(name);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    }

    /// What was sent in the controls called `name`. Rows may arrive with gaps in their numbers.
    #[must_use]
    pub fn read(reader: Reader, kind: &Kind, name: &str, sent: &Fields) -> Self {
        match kind {
            Kind::One(kind) => {
                let cell = (reader.read)(kind, name, sent);
                match offers_options(kind) && cell.main == UNSURE {
                    true => Self::Unsure,
                    false => Self::One(cell),
                }
            }
            Kind::List { fields, most } => {
                let mut rows: Vec<Vec<Cell>> = Vec::new();
                // One row above the most is kept, so that the person is told instead of cut off.
                for at in 0..=usize::from(*most) {
                    let start = [name, ".", &at.to_string(), "."].concat();
                    if sent.iter().any(|(name, _)| name.starts_with(&start)) {
                        let cell = |field: &Field| {
                            (reader.read)(&field.kind, &cell_name(name, at, field), sent)
                        };
                        rows.push(fields.iter().map(cell).collect());
                    }
                }
                if rows.is_empty() {
                    rows.push(vec![Cell::default(); fields.len()]);
                }
                Self::Rows(rows)
            }
        }
    }

    /// What [`Typed::read`] reads of the controls called `name`; what is empty is left out.
    #[must_use]
    pub fn written(&self, kind: &Kind, name: &str) -> Vec<(String, String)> {
        match (self, kind) {
            (Self::One(cell), Kind::One(kind)) => cell.written(kind, name),
            (Self::Rows(rows), Kind::List { fields, .. }) => {
                let cells = rows.iter().enumerate().flat_map(|(at, cells)| {
                    let cells = fields.iter().zip(cells);
                    cells.flat_map(move |(field, cell)| {
                        cell.written(&field.kind, &cell_name(name, at, field))
                    })
                });
                cells.collect()
            }
            _ => Vec::new(),
        }
    }

    /// One empty row more.
    ///
    /// # Errors
    /// When there are as many as there may be.
    pub fn add_row(&mut self, kind: &Kind) -> Result<(), FieldFault> {
        let Kind::List { fields, most } = kind else {
            return Ok(());
        };
        match self {
            Self::Rows(rows) if rows.len() >= usize::from(*most) => {
                return Err(FieldFault::of(Problem::TooManyRows));
            }
            Self::Rows(rows) => rows.push(vec![Cell::default(); fields.len()]),
            Self::One(_) | Self::Unsure => *self = Self::blank(kind),
        }
        Ok(())
    }

    /// Takes a row away; the last one is emptied instead.
    pub fn remove_row(&mut self, row: usize) {
        if let Self::Rows(rows) = self {
            if let [last] = rows.as_mut_slice() {
                last.fill(Cell::default());
            } else if row < rows.len() {
                rows.remove(row);
            }
        }
    }

    /// The answer to `question` that this means on `today`.
    ///
    /// # Errors
    /// Every control that is wrong.
    pub fn answer(
        &self,
        reader: Reader,
        question: &Question,
        today: Date,
    ) -> Result<Answer, Vec<FieldFault>> {
        let whole = |problem| vec![FieldFault::of(problem)];
        let answer = match (&question.kind, self) {
            (_, Self::Unsure) => Answer::Unsure,
            (Kind::One(kind), Self::One(cell)) => {
                (reader.answer)(cell, kind, today).map_err(whole)?
            }
            (Kind::List { fields, .. }, Self::Rows(rows)) => {
                Answer::Rows(answer_rows(reader, fields, rows, today)?)
            }
            _ => return Err(whole(Problem::WrongKind)),
        };
        match question.check(&answer, today) {
            Ok(()) => Ok(answer),
            Err(fault) => Err(vec![fault.into()]),
        }
    }
}

/// Rows that were left empty are no answer, unless there is no other.
fn answer_rows(
    reader: Reader,
    fields: &[Field],
    rows: &[Vec<Cell>],
    today: Date,
) -> Result<Vec<Vec<Answer>>, Vec<FieldFault>> {
    let blank = |row: &[Cell]| row.iter().all(|cell| *cell == Cell::default());
    let all_blank = rows.iter().all(|row| blank(row));
    let mut answers = Vec::with_capacity(rows.len());
    let mut faults = Vec::new();
    let filled = rows.iter().enumerate();
    for (at, row) in filled.filter(|(_, row)| all_blank || !blank(row)) {
        let mut cells = Vec::with_capacity(fields.len());
        for (column, (field, cell)) in fields.iter().zip(row).enumerate() {
            match (reader.answer)(cell, &field.kind, today) {
                Ok(answer) => cells.push(answer),
                Err(Problem::Missing) if field.optional => cells.push(Answer::Unsure),
                Err(problem) => faults.push(FieldFault {
                    row: Some(at),
                    column: Some(column),
                    problem,
                }),
            }
        }
        answers.push(cells);
    }
    match faults.is_empty() {
        true => Ok(answers),
        false => Err(faults),
    }
}

/// Whether the question is answered by picking one of a few options.
#[must_use]
pub const fn offers_options(kind: &FieldKind) -> bool {
    matches!(
        kind,
        FieldKind::Bool | FieldKind::Choice { .. } | FieldKind::City { .. }
    )
}

impl Cell {
    /// Of several options those that are ticked.
    pub fn ticked(&self) -> impl Iterator<Item = &str> {
        self.main.split(' ').filter(|option| !option.is_empty())
    }

    /// The controls with `answer` filled in.
    #[must_use]
    pub fn of(kind: &FieldKind, answer: &Answer) -> Self {
        let mut cell = Self::default();
        match (kind, answer) {
            (FieldKind::Bool, Answer::Bool(yes)) => {
                (if *yes { "y" } else { "n" }).clone_into(&mut cell.main);
            }
            (FieldKind::Choice { options }, Answer::Choice(option)) => {
                let option = options.get(usize::from(*option));
                cell.main = option.cloned().unwrap_or_default();
            }
            (_, Answer::Place(place)) => cell.main = place.to_string(),
            (_, Answer::Month(month)) => {
                cell.main = month.year().to_string();
                cell.month = month.month().to_string();
            }
            (_, Answer::Date(day)) => {
                cell.main = day.year().to_string();
                cell.month = day.month().to_string();
                cell.day = day.day().to_string();
            }
            (_, Answer::Count(count)) => cell.main = count.to_string(),
            (_, Answer::Money(amount)) => cell.main = amount.typed(),
            _ => {}
        }
        cell
    }

    fn written(&self, kind: &FieldKind, name: &str) -> Vec<(String, String)> {
        if matches!(kind, FieldKind::Several { .. }) {
            let ticked = self.ticked();
            let pairs = ticked.map(|value| (name.to_owned(), value.to_owned()));
            return pairs.collect();
        }
        let dated = matches!(kind, FieldKind::Month { .. } | FieldKind::Date { .. });
        let main = if dated { ".year" } else { "" };
        let parts = [
            (main, &self.main),
            (".month", &self.month),
            (".day", &self.day),
        ];
        let parts = parts.into_iter().filter(|(_, value)| !value.is_empty());
        let parts = parts.map(|(ending, value)| ([name, ending].concat(), value.clone()));
        parts.collect()
    }

    /// What was sent in the controls called `name`.
    #[must_use]
    pub fn read(name: &str, sent: &Fields) -> Self {
        let part = |ending: &str| {
            let value = field(sent, &[name, ending].concat()).unwrap_or_default();
            value.trim().chars().take(LONGEST).collect::<String>()
        };
        let mut cell = Self {
            main: part(""),
            month: part(".month"),
            day: part(".day"),
        };
        if cell.main.is_empty() {
            cell.main = part(".year");
        }
        cell
    }

    /// The answer of `kind` that this means on `today`.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn answer(&self, kind: &FieldKind, today: Date) -> Result<Answer, Problem> {
        if *self == Self::default() {
            return Err(Problem::Missing);
        }
        let answer = match kind {
            // What only tools ask is read where they are.
            FieldKind::Several { .. } | FieldKind::Ratio | FieldKind::Ratios => {
                return Err(Problem::WrongKind);
            }
            FieldKind::Bool | FieldKind::Choice { .. } => {
                text::read_one(kind, &self.main).ok_or(Problem::NoSuchOption)?
            }
            FieldKind::City { .. } | FieldKind::Province => {
                text::read_one(kind, &self.main).ok_or(Problem::NoSuchPlace)?
            }
            FieldKind::Month { .. } => {
                let year = year(&self.main);
                let written = [&year, "-", &two_digits(&self.month)].concat();
                let early = year.len() == 4 && year.as_str() < "1900";
                let problem = match early && !self.month.is_empty() {
                    true => Problem::TooEarly,
                    false => Problem::NotAMonth,
                };
                Answer::Month(written.parse().map_err(|_| problem)?)
            }
            FieldKind::Date { .. } => {
                let (month, day) = (two_digits(&self.month), two_digits(&self.day));
                let written = [&year(&self.main), "-", &month, "-", &day].concat();
                Answer::Date(date(&written).ok_or(Problem::NotADate)?)
            }
            FieldKind::Count { counted, .. } => Answer::Count(span::count(&self.main, *counted)?),
            FieldKind::Money { .. } => Answer::Money(number::money(&self.main)?),
        };
        kind.check(&answer, today).map(|()| answer)
    }
}

/// A year as it is typed: full-width digits, and the word behind it.
fn year(text: &str) -> String {
    let text = text.strip_suffix('年').unwrap_or(text);
    number::count(text).map_or_else(|_| text.to_owned(), |year| year.to_string())
}

fn two_digits(text: &str) -> String {
    if text.len() == 1 {
        ["0", text].concat()
    } else {
        text.to_owned()
    }
}
