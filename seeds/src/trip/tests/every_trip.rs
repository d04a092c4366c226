//! Every choice of cities, every start, a day in each month, against a search of its own.

use super::*;

/// What is known of the way between two cities: typed from the facts (RAIL-01 to RAIL-10 and the
/// table of fastest trains), not from the content.
struct Way(Place, Place, Direct, Option<Time>);

/// Minutes, the month to which they apply, and whether a report names them.
struct Time(i64, Option<(i32, i32)>, bool);

const WAYS: [Way; 10] = [
    Way(
        QINGDAO,
        YANTAI,
        Direct::Yes,
        Some(Time(78, Some((2016, 11)), true)),
    ),
    Way(
        QINGDAO,
        WEIFANG,
        Direct::Yes,
        Some(Time(56, Some((2016, 3)), false)),
    ),
    Way(
        QINGDAO,
        WEIHAI,
        Direct::Yes,
        Some(Time(107, Some((2023, 12)), true)),
    ),
    Way(QINGDAO, RIZHAO, Direct::Yes, Some(Time(60, None, false))),
    Way(
        YANTAI,
        WEIFANG,
        Direct::Yes,
        Some(Time(78, Some((2024, 10)), true)),
    ),
    Way(
        YANTAI,
        WEIHAI,
        Direct::Yes,
        Some(Time(28, Some((2016, 3)), false)),
    ),
    Way(WEIFANG, WEIHAI, Direct::Yes, None),
    Way(YANTAI, RIZHAO, Direct::Unknown, None),
    Way(WEIHAI, RIZHAO, Direct::Unknown, None),
    Way(WEIFANG, RIZHAO, Direct::NotYet, None),
];

/// Days of the festivals of Weifang, typed from ROUT-06 and ROUT-07.
const FESTIVALS: [(&str, &str, &str); 3] = [
    ("fish-salt", "2026-03-20", "2026-03-20"),
    ("vegetable-expo", "2026-04-20", "2026-05-30"),
    ("fish-salt", "2027-03-09", "2027-03-09"),
];

fn way(from: Place, to: Place) -> &'static Way {
    let fits = |way: &&Way| (way.0 == from && way.1 == to) || (way.0 == to && way.1 == from);
    WAYS.iter().find(fits).expect("every pair is typed")
}

/// How bad an order is: ways without a train, ways without a time, minutes, and where each city
/// stood when it was asked.
fn badness(order: &[Place], asked: &[Place]) -> (usize, usize, i64, Vec<usize>) {
    let ways: Vec<&Way> = order.windows(2).map(|pair| way(pair[0], pair[1])).collect();
    let stood = |city: &Place| asked.iter().position(|it| it == city).expect("asked");
    (
        ways.iter().filter(|way| way.2 != Direct::Yes).count(),
        ways.iter().filter(|way| way.3.is_none()).count(),
        ways.iter()
            .filter_map(|way| way.3.as_ref())
            .map(|time| time.0)
            .sum(),
        order.iter().map(stood).collect(),
    )
}

/// The best order, by trying every sequence of cities with every city in it.
fn best(asked: &[Place], start: Option<Place>) -> Vec<Place> {
    let count = asked.len();
    let sequences = (0..count.pow(u32::try_from(count).expect("few"))).map(|number| {
        let digit = |at: usize| number / count.pow(u32::try_from(at).expect("few")) % count;
        (0..count).map(|at| asked[digit(at)]).collect::<Vec<_>>()
    });
    sequences
        .filter(|order| asked.iter().all(|city| order.contains(city)))
        .filter(|order| start.is_none_or(|start| order[0] == start))
        .min_by_key(|order| badness(order, asked))
        .expect("an order")
}

#[test]
fn every_choice_of_cities_start_and_month_gives_the_best_order_of_known_legs() {
    let pack = TripPack::of(catalogue());
    let mut trips = 0;
    for chosen in 1_u32..32 {
        let cities: Vec<Place> = Place::FIVE
            .into_iter()
            .enumerate()
            .filter(|(at, _)| chosen & (1 << at) != 0)
            .map(|(_, city)| city)
            .collect();
        let starts = [None].into_iter().chain(cities.iter().copied().map(Some));
        for start in starts {
            let order = best(&cities, start);
            for month in 1..=12 {
                let from = Date::new(2026, month, 20).expect("a day");
                let days = 1 + u16::try_from(month).expect("small") % 7;
                let wish = Wish {
                    cities: cities.clone(),
                    start,
                    from,
                    days,
                    places: Vec::new(),
                    festivals: Vec::new(),
                };
                let trip = plan(&pack, &wish).expect("a trip");
                assert_eq!(trip.order, order, "{wish:?}");
                holds(&wish, &trip);
                trips += 1;
            }
        }
    }
    assert_eq!(trips, (31 + 80) * 12);
}

/// What must be true of any trip.
fn holds(wish: &Wish, trip: &Trip) {
    assert_eq!(trip.legs.len() + 1, trip.order.len(), "{wish:?}");
    let mut minutes = Some(0);
    for (leg, pair) in trip.legs.iter().zip(trip.order.windows(2)) {
        assert_eq!([leg.from, leg.to], [pair[0], pair[1]], "{wish:?}");
        let Way(_, _, direct, time) = way(leg.from, leg.to);
        assert_eq!(leg.direct, *direct, "{wish:?}");
        let told = leg.fastest.as_ref().map(|it| (it.minutes, it.as_of));
        let known = time.as_ref().map(|Time(minutes, month, _)| {
            (*minutes, month.map(|(year, month)| Month::new(year, month)))
        });
        assert_eq!(told, known, "{wish:?}");
        let reported = time.as_ref().filter(|time| time.2).map(|time| time.0);
        minutes = minutes.zip(reported).map(|(sum, more)| sum + more);
        let minded = trip.reminders.contains(&Reminder::NoDirectTrain {
            from: leg.from,
            to: leg.to,
            direct: leg.direct,
        });
        assert_eq!(minded, *direct != Direct::Yes, "{wish:?}");
    }
    assert_eq!(trip.minutes, minutes, "{wish:?}");
    let few = |it: &Reminder| matches!(it, Reminder::FewDays { .. });
    assert_eq!(
        trip.reminders.iter().any(few),
        wish.cities.len() > usize::from(wish.days),
        "{wish:?}"
    );
    let last = wish
        .from
        .plus_days(u32::from(wish.days) - 1)
        .expect("a day");
    let met: Vec<_> = FESTIVALS
        .iter()
        .map(|(id, from, to)| (*id, date(from).expect("a day"), date(to).expect("a day")))
        .filter(|(_, from, to)| *from <= last && wish.from <= *to)
        .filter(|_| wish.cities.contains(&WEIFANG))
        .collect();
    let told: Vec<_> = trip
        .reminders
        .iter()
        .filter_map(|it| match it {
            Reminder::FestivalDuring { festival, from, to } => {
                Some((festival.as_str(), *from, *to))
            }
            _ => None,
        })
        .collect();
    assert_eq!(told, met, "{wish:?}");
}

#[test]
fn the_orders_that_a_person_can_check_by_hand() {
    // All five: Rizhao hangs on Qingdao; then Weifang 56, Yantai 78, Weihai 28.
    assert_eq!(
        best(&Place::FIVE, None),
        [WEIHAI, YANTAI, WEIFANG, QINGDAO, RIZHAO]
    );
    assert_eq!(
        best(&Place::FIVE, Some(RIZHAO)),
        [RIZHAO, QINGDAO, WEIFANG, YANTAI, WEIHAI]
    );
    // Weifang to Rizhao has no line: by Qingdao.
    assert_eq!(
        best(&[QINGDAO, WEIFANG, RIZHAO], Some(WEIFANG)),
        [WEIFANG, QINGDAO, RIZHAO]
    );
}

#[test]
fn what_the_browser_reads_plans_the_same_trip() {
    let pack = TripPack::of(catalogue());
    let bytes = pack.to_bytes().expect("bytes");
    assert!(bytes.len() < 20_000, "{}", bytes.len());
    assert_eq!(TripPack::from_bytes(&bytes), Some(pack));
    assert_eq!(TripPack::from_bytes(&bytes[..bytes.len() - 1]), None);
}
