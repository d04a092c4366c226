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

#[test]
fn every_reason_but_the_places_own_rests_on_a_clause() {
    let figures = &catalogue().figures;
    for because in Because::ALL {
        let ticket = Ticket {
            pays: Pays::Unknown,
            fen: None,
            because,
            formula: String::new(),
            figure: None,
        };
        let of_the_place = matches!(because, Because::FreeForAll | Because::RuleUnknown);
        assert_eq!(
            ticket.rests_on(figures).is_none(),
            of_the_place,
            "{because:?}"
        );
    }
    let clause = |because: Because| {
        let figure = figures
            .get(because.beside().expect("a figure"))
            .expect("known");
        figure.values[0].clause.clone()
    };
    // TICK-02 and TICK-03.
    assert_eq!(clause(Because::Soldier), "scenic-tickets-2022:free-groups");
    assert_eq!(clause(Because::Student), "scenic-tickets-2022:other-groups");
}

#[test]
fn no_pricing_rule_and_no_price_rests_on_less_than_a_report() {
    for place in &catalogue().places.attractions {
        let known = place.rule != crate::catalogue::places::PricingRule::Unknown;
        let rule = place.rule_source.as_ref();
        assert_eq!(
            rule.is_some_and(|source| source.is_fact()),
            known,
            "{}",
            place.id
        );
        let price = place.price.as_ref();
        assert!(
            price.is_none_or(|price| price.source.is_fact()),
            "{}",
            place.id
        );
    }
}

#[test]
fn the_pack_comes_back_as_it_was_sent_and_prices_the_same() {
    use crate::catalogue::sent::PagePack as _;
    let pack = TicketsPack::of(catalogue());
    let bytes = pack.to_bytes().expect("bytes");
    assert_eq!(TicketsPack::from_bytes(&bytes).as_ref(), Some(&pack));
    let party = [
        person(67, WEIFANG),
        with(&[Group::Veteran], person(45, RIZHAO)),
    ];
    for place in &pack.attractions {
        let input = Input {
            on: date("2026-11-23").expect("a day"),
            party: party.to_vec(),
            places: vec![place.id.clone()],
        };
        let sent = price(&pack.attractions, &input, &pack.figures);
        assert_eq!(sent, Ok(asked(&party, &[&place.id])), "{}", place.id);
    }
    for because in Because::ALL {
        for key in [because.label(), because.show().label()] {
            for lang in crate::catalogue::Lang::all() {
                assert_ne!(pack.labels.get(lang, key), key);
            }
        }
    }
}
