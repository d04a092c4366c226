//! Who of a party pays what at which scenic area, why, and what to show.
//!
//! It needs the places beside the figures, so it stands beside the registered calculations: guides
//! do not call it, the API and the card do. What the rules do not settle is unknown, with the
//! reason; a total is given only where every ticket is known and nothing unavoidable is missing.
//!
//! Prices are for the first ticket. Nothing in the rules depends on where a person lives: free and
//! half tickets hold for everyone who shows the paper, and the one offer for residents of the five
//! cities (card:TOUR-05) ended in 2022.

mod gathered;
mod reasons;
mod rules;
mod sent;

pub use reasons::{Because, Show};
pub use sent::TicketsPack;

use super::{CalculationFault, FiguresAt, MOST_ROWS};
use crate::answers::Problem;
use crate::calendar::{Date, Month};
use crate::card::{Group, HeightBand, Profile};
use crate::catalogue::places::{Attraction, Charge, PricingRule};
use crate::catalogue::{Figure, FigureTable, Filled, Record, Values};
use crate::money::Fen;
use crate::place::Place;
use serde::{Deserialize, Serialize};

/// Registered name.
pub const ID: &str = "ticket-price";

/// Ids of the figures that it reads.
pub const FIGURES: [&str; 6] = [
    "scenic-free-age",
    "scenic-free-height-cm",
    "scenic-minor-age",
    "senior-age",
    "scenic-market-half-age",
    "scenic-market-free-age",
];

/// The oldest age that is taken: a bound against slips.
pub const OLDEST: i64 = 130;
/// The heights that are taken, in centimetres: bounds against slips, and against metres.
pub const HEIGHTS_CM: [i64; 2] = [40, 250];

/// One of the party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Whole years.
    pub age: i64,
    /// Height in centimetres, where it was given.
    pub height_cm: Option<i64>,
    /// What the person can prove.
    pub groups: Vec<Group>,
    /// Where the person lives.
    pub home: Place,
}

impl Person {
    /// The holder of a card; `None` where the card does not say the age. A height is known as far
    /// as the lines that rules ask for.
    #[must_use]
    pub fn of_card(profile: &Profile) -> Option<Self> {
        let height = profile.height.map(HeightBand::stand_in_cm);
        Some(Self {
            age: i64::from(profile.age?),
            height_cm: height.map(i64::from),
            groups: profile.groups.clone(),
            home: profile.home.unwrap_or(Place::ELSEWHERE),
        })
    }
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// The day of the visit.
    pub on: Date,
    /// Who comes.
    pub party: Vec<Person>,
    /// Where they go, by id.
    pub places: Vec<String>,
}

impl Input {
    /// What was filled into the form of the tool `tickets`; `None` while something is missing.
    #[must_use]
    pub fn filled(filled: Filled<'_>) -> Option<Self> {
        let person = |record: Record<'_>| {
            let groups = record.several("groups").into_iter();
            Some(Person {
                age: record.count("age")?,
                height_cm: record.count("height_cm"),
                groups: groups.filter_map(Group::named).collect(),
                // Left out: of nowhere that matters.
                home: record.place("home").unwrap_or(Place::ELSEWHERE),
            })
        };
        let party = filled.records("party").into_iter().map(person);
        let party: Vec<Person> = party.collect::<Option<_>>()?;
        let places = filled.several("places").into_iter().map(str::to_owned);
        let places: Vec<String> = places.collect();
        (!party.is_empty() && !places.is_empty()).then_some(Self {
            on: filled.day("on")?,
            party,
            places,
        })
    }
}

/// What a person pays of the first ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pays {
    /// Nothing.
    Free,
    /// Half.
    Half,
    /// The full price.
    Full,
    /// The rules found do not settle it.
    Unknown,
}

/// What one person pays at one place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticket {
    /// What part of the price.
    pub pays: Pays,
    /// How much; `None` where the price or the part is not known.
    pub fen: Option<Fen>,
    /// Why.
    pub because: Because,
    /// The comparison that decided, in signs and numbers: `67 ≥ 60`. Empty where none did.
    pub formula: String,
    /// The figure that decided, by id.
    pub figure: Option<String>,
}

impl Ticket {
    /// The figure whose clause says so; `None` where the place's own clause does.
    #[must_use]
    pub fn rests_on<'f>(&self, figures: &'f FigureTable) -> Option<&'f Figure> {
        figures.get(self.figure.as_deref().or(self.because.beside())?)
    }
}

/// What the party pays at one place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// The place's id.
    pub place: String,
    /// The full price on that day, as far as known.
    pub price: Option<Fen>,
    /// Since when that price is known to apply.
    pub price_from: Option<Month>,
    /// What costs extra there; no price of it is known.
    pub charges: Vec<Charge>,
    /// One ticket a person, in the party's order.
    pub tickets: Vec<Ticket>,
}

/// Why there is no total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoTotal {
    /// Who sets the price of a place was not found.
    RuleUnknown,
    /// What someone pays is not settled.
    PersonUnknown,
    /// A price was not found.
    PriceUnknown,
    /// The boat that everyone needs is not included and its fare was not found.
    BoatUnknown,
}

impl NoTotal {
    /// Every reason, in the order in which they are told.
    pub const ALL: [Self; 4] = [
        Self::RuleUnknown,
        Self::PersonUnknown,
        Self::PriceUnknown,
        Self::BoatUnknown,
    ];
}

/// What the party pays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Output {
    /// One visit a place, in the order asked.
    pub visits: Vec<Visit>,
    /// The sum, where every part of it is known.
    pub total: Option<Fen>,
    /// Why there is none, each reason once.
    pub no_total: Vec<NoTotal>,
}

/// Calculates what the party pays.
///
/// # Errors
/// The first field that cannot be taken: inputs are numbered `on`, `party`, `places`. A day before
/// the rules began is refused.
pub fn price(
    known: &[Attraction],
    input: &Input,
    figures: &FigureTable,
) -> Result<Output, CalculationFault> {
    let lines = rules::Lines::at(FiguresAt::new(figures, Month::of(input.on)))?;
    let lines = lines.ok_or_else(|| CalculationFault::of(0, "on", Problem::TooEarly))?;
    check(&input.party)?;
    let companions = rules::companions(&input.party);
    let mut visits = Vec::with_capacity(input.places.len());
    let mut lacks = Vec::new();
    for place in attractions(known, &input.places)? {
        let visit = visit(place, input, &lines, &companions);
        lacks.extend(missing(place, &visit));
        visits.push(visit);
    }
    let no_total = NoTotal::ALL.into_iter();
    let no_total: Vec<_> = no_total.filter(|reason| lacks.contains(reason)).collect();
    let known = visits.iter().flat_map(|visit| &visit.tickets);
    let sum = known.filter_map(|ticket| ticket.fen).map(|fen| fen.0).sum();
    Ok(Output {
        total: no_total.is_empty().then_some(Fen(sum)),
        no_total,
        visits,
    })
}

fn check(party: &[Person]) -> Result<(), CalculationFault> {
    if party.is_empty() {
        return Err(CalculationFault::of(1, "party", Problem::Missing));
    }
    if party.len() > MOST_ROWS {
        return Err(CalculationFault::of(1, "party", Problem::TooManyRows));
    }
    for (row, person) in party.iter().enumerate() {
        let fault = |column, problem| CalculationFault::in_row(1, "party", row, column, problem);
        match person.age {
            age if age < 0 => return Err(fault((0, "age"), Problem::TooSmall)),
            age if age > OLDEST => return Err(fault((0, "age"), Problem::TooLarge)),
            _ => {}
        }
        match person.height_cm {
            Some(height) if height < HEIGHTS_CM[0] => {
                return Err(fault((1, "height_cm"), Problem::TooSmall));
            }
            Some(height) if height > HEIGHTS_CM[1] => {
                return Err(fault((1, "height_cm"), Problem::TooLarge));
            }
            _ => {}
        }
    }
    Ok(())
}

fn attractions<'p>(
    known: &'p [Attraction],
    ids: &[String],
) -> Result<Vec<&'p Attraction>, CalculationFault> {
    if ids.is_empty() {
        return Err(CalculationFault::of(2, "places", Problem::Missing));
    }
    if ids.len() > MOST_ROWS {
        return Err(CalculationFault::of(2, "places", Problem::TooManyRows));
    }
    let mut found: Vec<&Attraction> = Vec::with_capacity(ids.len());
    for (row, id) in ids.iter().enumerate() {
        let fault = |problem| {
            let mut fault = CalculationFault::of(2, &format!("places[{row}]"), problem);
            fault.row = Some(row);
            fault
        };
        let place = known
            .iter()
            .find(|known| known.id == *id)
            .ok_or_else(|| fault(Problem::NoSuchPlace))?;
        if found.iter().any(|earlier| earlier.id == place.id) {
            return Err(fault(Problem::Overlap));
        }
        found.push(place);
    }
    Ok(found)
}

fn visit(place: &Attraction, input: &Input, lines: &rules::Lines, companions: &[bool]) -> Visit {
    let month = Month::of(input.on);
    let price = place.price.as_ref().filter(|price| price.from <= month);
    let fen = price.map(|price| price.fen);
    let people = input.party.iter().zip(companions);
    let tickets = people.map(|(person, companion)| {
        let verdict = rules::verdict(place, person, *companion, lines);
        Ticket {
            pays: verdict.pays,
            fen: match verdict.pays {
                Pays::Free => Some(Fen(0)),
                // Prices are whole yuan: half of one is whole fen.
                Pays::Half => fen.map(|fen| Fen(fen.0 / 2)),
                Pays::Full => fen,
                Pays::Unknown => None,
            },
            because: verdict.because,
            formula: verdict.formula,
            figure: verdict.figure.map(str::to_owned),
        }
    });
    Visit {
        place: place.id.clone(),
        price: fen,
        price_from: price.map(|price| price.from),
        charges: place.charges.clone(),
        tickets: tickets.collect(),
    }
}

/// What a total lacks at one place.
fn missing(place: &Attraction, visit: &Visit) -> Vec<NoTotal> {
    if place.rule == PricingRule::Unknown {
        return vec![NoTotal::RuleUnknown];
    }
    let tickets = visit.tickets.iter();
    let reasons = tickets.filter_map(|ticket| match (ticket.pays, ticket.fen) {
        (Pays::Unknown, _) => Some(NoTotal::PersonUnknown),
        (_, None) => Some(NoTotal::PriceUnknown),
        (_, Some(_)) => None,
    });
    let boat = visit.charges.iter().any(|charge| charge.is_unavoidable());
    reasons
        .chain(boat.then_some(NoTotal::BoatUnknown))
        .collect()
}

#[cfg(all(test, feature = "load"))]
mod tests;
