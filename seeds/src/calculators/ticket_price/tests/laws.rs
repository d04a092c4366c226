//! What holds for every party.

use super::*;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

fn people() -> impl Strategy<Value = Person> {
    let height = prop_oneof![Just(None), (90_i64..=190).prop_map(Some)];
    let groups = subsequence(Group::ALL.to_vec(), 0..=3);
    (0_i64..=100, height, groups, select(Place::FIVE.to_vec())).prop_map(
        |(age, height_cm, groups, home)| Person {
            age,
            height_cm,
            groups,
            home,
        },
    )
}

fn sights() -> impl Strategy<Value = &'static str> {
    let ids = catalogue().places.attractions.iter();
    select(ids.map(|place| place.id.as_str()).collect::<Vec<_>>())
}

proptest! {
    #[test]
    fn a_total_is_the_sum_of_tickets_all_of_which_are_known(
        party in proptest::collection::vec(people(), 1..6),
        place in sights(),
    ) {
        let output = asked(&party, &[place]);
        let tickets = &output.visits[0].tickets;
        prop_assert_eq!(tickets.len(), party.len());
        prop_assert_eq!(output.total.is_none(), !output.no_total.is_empty());
        if let Some(total) = output.total {
            let sum: Option<i64> = tickets.iter().map(|ticket| ticket.fen.map(|fen| fen.0)).sum();
            prop_assert_eq!(Some(total.0), sum);
        }
        for ticket in tickets {
            prop_assert!(ticket.pays != Pays::Unknown || ticket.fen.is_none());
            prop_assert!(ticket.pays != Pays::Free || ticket.fen == Some(Fen(0)));
        }
    }

    #[test]
    fn where_one_lives_changes_nothing(person in people(), place in sights()) {
        let moved = Person { home: Place::ELSEWHERE, ..person.clone() };
        prop_assert_eq!(asked(&[person], &[place]), asked(&[moved], &[place]));
    }

    #[test]
    fn a_paper_more_never_makes_a_ticket_dearer(
        person in people(),
        group in select(Group::ALL.to_vec()),
        place in sights(),
    ) {
        let mut richer = person.clone();
        richer.groups.push(group);
        let before = one(person, place).0;
        let after = one(richer, place).0;
        let rank = |pays| match pays {
            Pays::Free => Some(0),
            Pays::Half => Some(1),
            Pays::Full => Some(2),
            Pays::Unknown => None,
        };
        // It may become unknown where a rule for that group was not found, unless it was free.
        match (rank(before), rank(after)) {
            (Some(before), Some(after)) => prop_assert!(after <= before),
            (Some(0), None) => prop_assert!(false, "free before, unknown after"),
            _ => {}
        }
    }
}
