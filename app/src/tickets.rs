//! The form of tickets, pure: what was sent → who goes where and when, and what is wrong.
//!
//! Names of fields: `on` (the day), `age.<row>`, `height.<row>`, `home.<row>` and `group.<row>` of
//! each person, `place` (as often as chosen), `city` (hidden: whose places are open), and `do`.

use crate::form::{Action, DO, Fields, field};
use seeds::answers::Problem;
use seeds::calculators::CalculationFault;
use seeds::calculators::ticket_price::{HEIGHTS_CM, Input, OLDEST, Person};
use seeds::calendar::Date;
use seeds::card::Group;
use seeds::catalogue::FieldKind;
use seeds::field::span::Counted;
use seeds::field::{day, number};
use seeds::place::Place;

/// The day of the visit.
pub const ON: &str = "on";
/// A place that is chosen.
pub const PLACE: &str = "place";
/// The city whose places are open.
pub const CITY: &str = "city";
/// The id of the places, for what is wrong with them.
pub const PLACES: &str = "places";

/// The most people of one party.
pub const MOST_PEOPLE: usize = 8;
/// The most places at a time.
pub const MOST_PLACES: usize = 10;

/// The longest text that a control keeps, in characters.
const LONGEST: usize = 12;

/// What is asked of a person, each the beginning of a control's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Age in whole years.
    Age,
    /// Height in centimetres.
    Height,
    /// Where the person lives.
    Home,
    /// What the person can prove.
    Group,
}

impl Part {
    /// The name of the control of the person `row`, which is its id too.
    #[must_use]
    pub fn name(self, row: usize) -> String {
        let part = match self {
            Self::Age => "age.",
            Self::Height => "height.",
            Self::Home => "home.",
            Self::Group => "group.",
        };
        [part, &row.to_string()].concat()
    }

    /// What a number may be; `None` for what is no number.
    #[must_use]
    pub const fn takes(self) -> Option<FieldKind> {
        match self {
            Self::Age => Some(FieldKind::Count {
                min: 0,
                max: OLDEST,
                counted: Counted::Pieces,
            }),
            Self::Height => Some(FieldKind::Count {
                min: HEIGHTS_CM[0],
                max: HEIGHTS_CM[1],
                counted: Counted::Pieces,
            }),
            Self::Home | Self::Group => None,
        }
    }
}

/// A person as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Age.
    pub age: String,
    /// Height.
    pub height: String,
    /// Where the person lives.
    pub home: Option<Place>,
    /// What the person can prove.
    pub groups: Vec<Group>,
}

/// What the last button asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// Draw what the form holds.
    #[default]
    Show,
    /// Say who pays what.
    Price,
    /// One person more.
    Added,
    /// One person less.
    Removed,
    /// Another city's places.
    City,
}

/// A control that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Name of the control, which is its id too.
    pub control: String,
    /// The person it is about.
    pub row: Option<(usize, Part)>,
    /// What is wrong.
    pub problem: Problem,
}

/// What the page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TicketsScreen {
    /// The day as typed; empty for today.
    pub on: String,
    /// Who goes; nobody yet stands for one empty row.
    pub party: Vec<Row>,
    /// Ids of the places chosen, each once.
    pub places: Vec<String>,
    /// Whose places are open.
    pub city: Option<Place>,
    /// What the last button asked for.
    pub step: Step,
    /// What is wrong, once the price was asked for.
    pub faults: Vec<Fault>,
    /// What is asked, where nothing is wrong.
    pub input: Option<Input>,
}

impl TicketsScreen {
    /// What comes after `fields` were sent on `today`. What the form cannot have sent is left out.
    #[must_use]
    pub fn read(fields: &Fields, today: Date) -> Self {
        let typed = |name: &str| -> String {
            let value = field(fields, name).unwrap_or_default().trim();
            value.chars().take(LONGEST).collect()
        };
        let mut screen = Self {
            on: typed(ON),
            city: field(fields, CITY).and_then(five),
            ..Self::default()
        };
        for at in 0..MOST_PEOPLE {
            if field(fields, &Part::Age.name(at)).is_none() {
                continue;
            }
            let group = Part::Group.name(at);
            let ticked = |each: &Group| {
                let mut sent = fields.iter();
                sent.any(|(name, value)| *name == group && value == each.name())
            };
            let home = field(fields, &Part::Home.name(at)).and_then(|home| home.parse().ok());
            screen.party.push(Row {
                age: typed(&Part::Age.name(at)),
                height: typed(&Part::Height.name(at)),
                home: home.filter(|home| crate::card::HOMES.contains(home)),
                groups: Group::ALL.into_iter().filter(ticked).collect(),
            });
        }
        for (name, id) in fields {
            if name == PLACE && !screen.places.contains(id) && screen.places.len() <= MOST_PLACES {
                screen.places.push(id.clone());
            }
        }
        if screen.party.is_empty() {
            screen.party.push(Row::default());
        }
        screen.take(Action::read(field(fields, DO).unwrap_or_default()), today);
        screen
    }

    /// What a link to the page chose: a place's id, or the code of one of the five cities.
    #[must_use]
    pub fn chosen(fragment: &str) -> Self {
        let city = five(fragment);
        Self {
            places: match city {
                Some(_) => Vec::new(),
                None => vec![fragment.to_owned()],
            },
            city,
            ..Self::default()
        }
    }

    fn take(&mut self, action: Action<'_>, today: Date) {
        self.step = match action {
            Action::AddRow => {
                if self.party.len() < MOST_PEOPLE {
                    self.party.push(Row::default());
                }
                Step::Added
            }
            Action::RemoveRow(at) => {
                if at < self.party.len() {
                    self.party.remove(at);
                }
                if self.party.is_empty() {
                    self.party.push(Row::default());
                }
                Step::Removed
            }
            Action::Change(city) => {
                self.city = five(city).or(self.city);
                Step::City
            }
            Action::Next => {
                self.ask(today);
                Step::Price
            }
            _ => Step::Show,
        };
    }

    /// Reads what was typed; what is wrong becomes a fault of its control.
    fn ask(&mut self, today: Date) {
        let on = match self.on.as_str() {
            "" => Err(Problem::NotADate),
            typed => match day::read(typed) {
                Ok(day) if day.year() > today.year() + 1 => Err(Problem::TooLate),
                day => day,
            },
        };
        if let Err(problem) = on {
            self.fault(ON.to_owned(), problem);
        }
        let mut party = Vec::with_capacity(self.party.len());
        for (at, row) in self.party.clone().into_iter().enumerate() {
            let age = self.number(at, Part::Age, &row.age);
            if age == Some(None) {
                self.fault_in(at, Part::Age, Problem::Missing);
            }
            let height = self.number(at, Part::Height, &row.height);
            if let (Some(Some(age)), Some(height_cm)) = (age, height) {
                party.push(Person {
                    age,
                    height_cm,
                    groups: row.groups,
                    home: row.home.unwrap_or(Place::ELSEWHERE),
                });
            }
        }
        match self.places.len() {
            0 => self.fault(PLACES.to_owned(), Problem::Missing),
            many if many > MOST_PLACES => self.fault(PLACES.to_owned(), Problem::TooManyRows),
            _ => {}
        }
        if let (Ok(on), true) = (on, self.faults.is_empty()) {
            self.input = Some(Input {
                on,
                party,
                places: self.places.clone(),
            });
        }
    }

    /// `Some(None)` where nothing is typed; `None` where it is wrong, which is noted.
    fn number(&mut self, at: usize, part: Part, typed: &str) -> Option<Option<i64>> {
        if typed.is_empty() {
            return Some(None);
        }
        let number = match number::count(typed) {
            Ok(number) => number,
            Err(problem) => {
                self.fault_in(at, part, problem);
                return None;
            }
        };
        match part.takes() {
            Some(FieldKind::Count { min, .. }) if number < min => {
                self.fault_in(at, part, Problem::TooSmall);
                None
            }
            Some(FieldKind::Count { max, .. }) if number > max => {
                self.fault_in(at, part, Problem::TooLarge);
                None
            }
            _ => Some(Some(number)),
        }
    }

    fn fault_in(&mut self, at: usize, part: Part, problem: Problem) {
        self.faults.push(Fault {
            control: part.name(at),
            row: Some((at, part)),
            problem,
        });
    }

    fn fault(&mut self, control: String, problem: Problem) {
        self.faults.push(Fault {
            control,
            row: None,
            problem,
        });
    }

    /// Notes what is wrong with the places; then nothing is asked.
    pub fn refuse_places(&mut self, problem: Problem) {
        self.input = None;
        self.fault(PLACES.to_owned(), problem);
    }

    /// Notes a fault of the calculation at the control that mends it.
    pub fn refuse(&mut self, fault: &CalculationFault) {
        let part = match fault.column {
            Some(0) => Part::Age,
            _ => Part::Height,
        };
        match (fault.field.as_str(), fault.row) {
            (ON, _) => self.fault(ON.to_owned(), fault.problem),
            (field, Some(at)) if field.starts_with("party") => {
                self.fault_in(at, part, fault.problem);
            }
            _ => self.fault(PLACES.to_owned(), fault.problem),
        }
    }
}

/// The city with that code, where it is one of the five.
fn five(code: &str) -> Option<Place> {
    code.parse()
        .ok()
        .filter(|place: &Place| place.is_one_of_five())
}

#[cfg(test)]
mod tests;
