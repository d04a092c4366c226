//! What works for one person: the matrix seen through a profile.

use super::matrix::{Entry, Matrix, Service, State};
use super::profile::Profile;
use crate::place::Place;

/// What holds for a person in one city.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fitting<'m> {
    /// The city.
    pub city: Place,
    /// The best state among the entries: what one can do there at all. What is not known for the
    /// person’s own group stands in the entries, before it.
    pub state: State,
    /// What holds for this person, then what holds for everyone. Never empty in a checked matrix.
    pub entries: Vec<&'m Entry>,
}

/// A service for a person, city by city.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FittingService<'m> {
    /// The service.
    pub service: &'m Service,
    /// The five cities, in the order of [`Place::FIVE`].
    pub cities: Vec<Fitting<'m>>,
}

impl<'m> FittingService<'m> {
    /// Each thing that holds, with the cities in which it does.
    #[must_use]
    pub fn entries(&self) -> Vec<(&'m Entry, Vec<Place>)> {
        let mut entries: Vec<(&Entry, Vec<Place>)> = Vec::new();
        for fitting in &self.cities {
            for entry in &fitting.entries {
                match entries.iter_mut().find(|(known, _)| known == entry) {
                    Some((_, cities)) => cities.push(fitting.city),
                    None => entries.push((*entry, vec![fitting.city])),
                }
            }
        }
        entries
    }
}

/// What works for `profile`, service by service. An empty profile sees what holds for everyone.
/// What holds for some comes in written order, the most specific first, before what holds for all.
#[must_use]
pub fn fitting<'m>(matrix: &'m Matrix, profile: &Profile) -> Vec<FittingService<'m>> {
    let services = matrix.services.iter();
    let services = services.map(|service| FittingService {
        service,
        cities: Place::FIVE
            .into_iter()
            .map(|city| in_city(service, city, profile))
            .collect(),
    });
    services.collect()
}

fn in_city<'m>(service: &'m Service, city: Place, profile: &Profile) -> Fitting<'m> {
    let cell = service.cell(city);
    let personal = cell.iter().filter(|entry| {
        let when = entry.when.as_ref();
        when.is_some_and(|when| when.holds(profile, city))
    });
    let general = cell.iter().filter(|entry| entry.when.is_none());
    let mut entries: Vec<&Entry> = Vec::new();
    for entry in personal.chain(general) {
        entries.push(entry);
        if entry.enough {
            break;
        }
    }
    let best = entries.iter().map(|entry| entry.state).min();
    Fitting {
        city,
        state: best.unwrap_or(State::Unknown),
        entries,
    }
}
