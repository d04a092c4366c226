//! What a party pays, gathered as it is told: alike tickets together, and who enters free where.

use super::{Output, Pays, Ticket, Visit};

impl Visit {
    /// People whose tickets are alike, by their places in the party, in its order.
    #[must_use]
    pub fn together(&self) -> Vec<(Vec<usize>, &Ticket)> {
        let mut groups: Vec<(Vec<usize>, &Ticket)> = Vec::new();
        for (at, ticket) in self.tickets.iter().enumerate() {
            match groups.iter_mut().find(|(_, known)| *known == ticket) {
                Some((people, _)) => people.push(at),
                None => groups.push((vec![at], ticket)),
            }
        }
        groups
    }
}

impl Output {
    /// Where the person at `at` of the party enters free.
    #[must_use]
    pub fn free(&self, at: usize) -> Vec<(&Visit, &Ticket)> {
        let visits = self.visits.iter();
        let tickets = visits.filter_map(|visit| Some((visit, visit.tickets.get(at)?)));
        let free = tickets.filter(|(_, ticket)| ticket.pays == Pays::Free);
        free.collect()
    }
}
