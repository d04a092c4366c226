//! `ticket-price` as JSON: places beside figures, one record a place and person.

use crate::answers::Problem;
use crate::calculators::ticket_price::{self, Input, NoTotal, Pays, Person};
use crate::calendar::{Date, Month};
use crate::card::Group;
use crate::catalogue::FigureTable;
use crate::catalogue::places::{Charge, Places};
use crate::field::json::{JsonFault, JsonProblem, Record, day, object, place, text, whole};
use crate::money::Fen;
use serde::Serialize;

/// What a party pays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tickets {
    /// The day of the visit.
    pub on: Date,
    /// One record a place, in the order asked.
    pub places: Vec<Visit>,
    /// The sum; null where a part of it is not known.
    pub total_fen: Option<Fen>,
    /// Why there is no sum. Left out where there is one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub no_total: Vec<NoTotal>,
}

/// What a party pays at one place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Visit {
    /// The place's id.
    pub place: String,
    /// Code of the pricing rule: `R-GOV`, `R-MKT`, `R-PARK`, `R-FREE` or `R-?`.
    pub rule: &'static str,
    /// The full price of the first ticket.
    pub price_fen: Option<Fen>,
    /// Since when that price is known to apply.
    pub price_from: Option<Month>,
    /// What costs extra; no price of it is known.
    pub also_pays: Vec<Charge>,
    /// The clauses of pricing rule and price, as `document:clause`.
    pub sources: Vec<String>,
    /// One record a person, in the party's order.
    pub party: Vec<Ticket>,
}

/// What one person pays at one place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ticket {
    /// What part of the price.
    pub pays: Pays,
    /// How much; null where it is not known.
    pub fen: Option<Fen>,
    /// Why, in the caller's language.
    pub because: String,
    /// What to show, in the caller's language.
    pub show: String,
    /// The comparison that decided. Left out where none did.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub formula: String,
    /// The clause that says so, as `document:clause`; null where that of the place does.
    pub source: Option<String>,
}

/// Answers the request `body`; `label` words a label key.
///
/// # Errors
/// The first field that is wrong, and what is wrong with it.
pub fn tickets(
    body: &str,
    places: &Places,
    figures: &FigureTable,
    label: &dyn Fn(&str) -> String,
) -> Result<Tickets, JsonFault> {
    let input = read(body)?;
    let output = ticket_price::price(&places.attractions, &input, figures)?;
    let visits = output.visits.into_iter().map(|visit| {
        let place = places.attraction(&visit.place);
        let sources = place.map(|place| {
            let price = place.price.as_ref().map(|price| &price.source);
            let sources = place.rule_source.iter().chain(price);
            let mut clauses: Vec<String> = sources.flat_map(|it| it.clauses.clone()).collect();
            clauses.dedup();
            clauses
        });
        let tickets = visit.tickets.into_iter().map(|ticket| Ticket {
            pays: ticket.pays,
            fen: ticket.fen,
            because: label(ticket.because.label()),
            show: label(ticket.because.show().label()),
            source: ticket
                .rests_on(figures)
                .and_then(|figure| figure.values.last())
                .map(|dated| dated.clause.clone()),
            formula: ticket.formula,
        });
        Visit {
            rule: place.map_or("", |place| place.rule.code()),
            place: visit.place,
            price_fen: visit.price,
            price_from: visit.price_from,
            also_pays: visit.charges,
            sources: sources.unwrap_or_default(),
            party: tickets.collect(),
        }
    });
    Ok(Tickets {
        on: input.on,
        places: visits.collect(),
        total_fen: output.total,
        no_total: output.no_total,
    })
}

fn read(body: &str) -> Result<Input, JsonFault> {
    let request = object(body)?;
    let request = Record::open(".", &request, &["on", "party", "places"])?;
    let on = request.required("on", day)?;
    let party = request.records("party", &["age", "height_cm", "groups", "home"])?;
    let party = request.given("party", party)?;
    let places = request.given("places", request.list("places", text)?)?;
    Ok(Input {
        on,
        party: party.iter().map(person).collect::<Result<_, _>>()?,
        places: places.into_iter().map(str::to_owned).collect(),
    })
}

fn person(record: &Record<'_>) -> Result<Person, JsonFault> {
    let named = |value| Group::named(text(value)?).ok_or(Problem::NoSuchOption);
    let groups = record.list("groups", named)?.unwrap_or_default();
    for (at, group) in groups.iter().enumerate() {
        if groups.iter().take(at).any(|earlier| earlier == group) {
            return Err(record.fault("groups", JsonProblem::GivenTwice));
        }
    }
    Ok(Person {
        age: record.required("age", whole)?,
        height_cm: record.read("height_cm", whole)?,
        groups,
        home: record.required("home", place)?,
    })
}
