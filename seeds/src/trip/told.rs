//! What is told of a trip beside its order.

use super::{Leg, Reminder, Trip};
use crate::calendar::Date;
use crate::place::Place;

/// Where a train arrives at one station of a city and the next one leaves from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change<'a> {
    /// The city.
    pub city: Place,
    /// Id of the station that is reached.
    pub reached: &'a str,
    /// Id of the station that is left.
    pub left: &'a str,
}

impl Leg {
    /// Ids of the stations left and reached, where they are known.
    #[must_use]
    pub fn stations(&self) -> Option<[&str; 2]> {
        let fastest = self.fastest.as_ref()?;
        Some([&fastest.from_station, &fastest.to_station])
    }
}

impl Trip {
    /// Ids of two wanted festivals that no trip holds.
    #[must_use]
    pub fn apart(&self) -> Option<[&str; 2]> {
        self.reminders.iter().find_map(|reminder| match reminder {
            Reminder::FestivalsApart { first, second, .. } => Some([&**first, &**second]),
            _ => None,
        })
    }

    /// Where one changes the station, in order.
    pub fn changes(&self) -> impl Iterator<Item = Change<'_>> {
        self.legs.windows(2).filter_map(|pair| {
            let [first, second] = pair else { return None };
            let [_, reached] = first.stations()?;
            let [left, _] = second.stations()?;
            let city = second.from;
            (reached != left).then_some(Change {
                city,
                reached,
                left,
            })
        })
    }

    /// Ids of what is closed, with the days: days on which the same is closed stand together.
    #[must_use]
    pub fn closed(&self) -> Vec<(Vec<Date>, &[String])> {
        let mut alike: Vec<(Vec<Date>, &[String])> = Vec::new();
        for reminder in &self.reminders {
            if let Reminder::Closed { on, venues } = reminder {
                match alike.iter_mut().find(|(_, known)| known == venues) {
                    Some((days, _)) => days.push(*on),
                    None => alike.push((vec![*on], venues)),
                }
            }
        }
        alike
    }
}
