mod every_trip;

use super::*;
use crate::calendar::date;
use crate::catalogue::sent::PagePack;
use crate::load::shipped::catalogue;

const QINGDAO: Place = Place(370_200);
const YANTAI: Place = Place(370_600);
const WEIFANG: Place = Place(370_700);
const WEIHAI: Place = Place(371_000);
const RIZHAO: Place = Place(371_100);

fn wish(cities: &[Place], from: &str, days: u16) -> Wish {
    Wish {
        cities: cities.to_vec(),
        start: None,
        from: date(from).expect("a day"),
        days,
        places: Vec::new(),
        festivals: Vec::new(),
    }
}

fn planned(wish: &Wish) -> Trip {
    plan(&TripPack::of(catalogue()), wish).expect("a trip")
}

#[test]
fn cities_are_ordered_so_that_direct_trains_link_them() {
    // Rizhao has a known direct train to Qingdao only: it stands at an end, beside Qingdao.
    let trip = planned(&wish(&Place::FIVE, "2026-11-24", 5));
    let at = |city| {
        trip.order
            .iter()
            .position(|it| *it == city)
            .expect("a city")
    };
    assert_eq!(trip.order.len(), 5);
    assert!([0, 4].contains(&at(RIZHAO)));
    assert_eq!(at(RIZHAO).abs_diff(at(QINGDAO)), 1);
    assert!(trip.legs.iter().all(|leg| leg.direct == Direct::Yes));
    assert!(trip.legs.iter().all(|leg| leg.fastest.is_some()));
}

#[test]
fn the_fastest_times_are_those_of_the_facts_with_their_month() {
    let leg = |from, to| {
        let mut wish = wish(&[from, to], "2026-11-24", 2);
        wish.start = Some(from);
        planned(&wish).legs[0].clone()
    };
    let yantai = leg(WEIFANG, YANTAI).fastest.expect("a time");
    assert_eq!(yantai.minutes, 78);
    assert_eq!(yantai.as_of, Some(Month::new(2024, 10)));
    assert_eq!(yantai.level, Level::Reported);
    assert_eq!(yantai.from_station, "weifang-north");
    assert_eq!(yantai.to_station, "yantai");
    let back = leg(YANTAI, WEIFANG).fastest.expect("a time");
    assert_eq!(back.from_station, "yantai");
    let weihai = leg(QINGDAO, WEIHAI).fastest.expect("a time");
    assert_eq!(
        (weihai.minutes, weihai.to_station.as_str()),
        (107, "rongcheng")
    );
    let rizhao = leg(QINGDAO, RIZHAO).fastest.expect("a time");
    assert_eq!((rizhao.minutes, rizhao.level), (60, Level::Unconfirmed));
    assert_eq!(rizhao.as_of, None);
    assert_eq!(
        leg(WEIFANG, WEIHAI).fastest,
        None,
        "the new time was not found"
    );
    assert_eq!(leg(WEIFANG, WEIHAI).direct, Direct::Yes);
}

#[test]
fn only_reported_times_are_added_up() {
    let mut reported = wish(&[WEIFANG, YANTAI, QINGDAO], "2026-11-24", 3);
    reported.start = Some(WEIFANG);
    let trip = planned(&reported);
    // From Weifang to Qingdao only a timetable of 2016 is known; by Yantai both times are reported.
    match trip.order.as_slice() {
        [WEIFANG, YANTAI, QINGDAO] => assert_eq!(trip.minutes, Some(78 + 78)),
        _ => assert_eq!(trip.minutes, None),
    }
    assert_eq!(
        planned(&wish(&[QINGDAO, RIZHAO], "2026-11-24", 2)).minutes,
        None
    );
    assert_eq!(planned(&wish(&[QINGDAO], "2026-11-24", 2)).minutes, Some(0));
}

#[test]
fn weifang_and_rizhao_have_no_direct_line_yet_and_that_is_said() {
    let trip = planned(&wish(&[WEIFANG, RIZHAO], "2026-11-24", 2));
    assert!(trip.reminders.contains(&Reminder::NoDirectTrain {
        from: WEIFANG,
        to: RIZHAO,
        direct: Direct::NotYet,
    }));
}

#[test]
fn zhucheng_has_no_high_speed_station_until_2028() {
    let mut dinosaurs = wish(&[QINGDAO, WEIFANG], "2026-11-24", 3);
    dinosaurs.places = vec!["dinosaur-museum".into(), "qingzhou-old-town".into()];
    assert!(
        planned(&dinosaurs)
            .reminders
            .contains(&Reminder::NoStation {
                county: Place(370_782),
                expected: Some(Month::new(2028, 6)),
            })
    );
    dinosaurs.places = vec!["qingzhou-old-town".into()];
    let reminders = planned(&dinosaurs).reminders;
    assert!(
        !reminders
            .iter()
            .any(|it| matches!(it, Reminder::NoStation { .. }))
    );
}

#[test]
fn t9_the_fish_and_salt_festival_and_the_vegetable_expo_do_not_meet() {
    let mut both = wish(&[WEIFANG], "2026-04-20", 5);
    both.festivals = vec!["fish-salt".into(), "vegetable-expo".into()];
    let day = |text| date(text).expect("a day");
    let reminders = planned(&both).reminders;
    assert!(reminders.contains(&Reminder::FestivalsApart {
        first: "fish-salt".into(),
        first_ends: day("2026-03-20"),
        second: "vegetable-expo".into(),
        second_begins: day("2026-04-20"),
    }));
    assert!(reminders.contains(&Reminder::FestivalMissed {
        festival: "fish-salt".into(),
        days: Some((day("2026-03-20"), day("2026-03-20"))),
    }));
    assert!(reminders.contains(&Reminder::FestivalDuring {
        festival: "vegetable-expo".into(),
        from: day("2026-04-20"),
        to: day("2026-05-30"),
    }));
}

#[test]
fn a_festival_whose_day_is_not_known_is_not_guessed() {
    let mut late = wish(&[WEIFANG], "2031-03-01", 5);
    late.festivals = vec!["fish-salt".into()];
    assert!(
        planned(&late)
            .reminders
            .contains(&Reminder::FestivalMissed {
                festival: "fish-salt".into(),
                days: None,
            })
    );
}

#[test]
fn mondays_and_other_closed_days_are_said() {
    // 2026-11-23 is a Monday, 11-26 a Thursday, 11-27 a Friday.
    let closed = |from, days| {
        let reminders = planned(&wish(&[QINGDAO], from, days)).reminders;
        let closed = reminders.into_iter().filter_map(|it| match it {
            Reminder::Closed { on, venues } => Some((on.to_string(), venues)),
            _ => None,
        });
        closed.collect::<Vec<_>>()
    };
    let week = closed("2026-11-23", 7);
    let days: Vec<&str> = week.iter().map(|(on, _)| on.as_str()).collect();
    assert_eq!(days, ["2026-11-23", "2026-11-26", "2026-11-27"]);
    assert!(week[0].1.contains(&"qingdao-museum".to_owned()));
    assert_eq!(week[1].1, ["laoshan-library"]);
    assert!(closed("2026-11-24", 2).is_empty());
    // 2026-10-05 is a Monday within the National Day holiday.
    let holiday = closed("2026-10-05", 1);
    assert!(!holiday[0].1.contains(&"qingdao-museum".to_owned()));
    assert!(holiday[0].1.contains(&"qingdao-art-museum".to_owned()));
}

#[test]
fn more_cities_than_days_and_places_elsewhere_are_said() {
    let mut short = wish(&[QINGDAO, YANTAI], "2026-11-24", 1);
    short.places = vec!["liugong-island".into()];
    let reminders = planned(&short).reminders;
    assert!(reminders.contains(&Reminder::FewDays { cities: 2, days: 1 }));
    assert!(reminders.contains(&Reminder::PlaceElsewhere {
        place: "liugong-island".into(),
        city: WEIHAI,
    }));
}

#[test]
fn what_cannot_be_is_refused_with_its_field() {
    let pack = TripPack::of(catalogue());
    let sound = || wish(&[QINGDAO, YANTAI], "2026-11-24", 2);
    let with = |change: fn(&mut Wish)| {
        let mut wish = sound();
        change(&mut wish);
        let fault = plan(&pack, &wish).expect_err("a fault");
        (fault.field, fault.problem)
    };
    let named = |field: &str, problem| (field.to_owned(), problem);
    assert_eq!(
        with(|it| it.cities.clear()),
        named("cities", Problem::Missing)
    );
    assert_eq!(
        with(|it| it.cities.push(QINGDAO)),
        named("cities[2]", Problem::Overlap)
    );
    assert_eq!(
        with(|it| it.cities.push(Place(370_100))),
        named("cities[2]", Problem::NoSuchPlace)
    );
    assert_eq!(
        with(|it| it.start = Some(RIZHAO)),
        named("start", Problem::NoSuchPlace)
    );
    assert_eq!(with(|it| it.days = 0), named("days", Problem::TooSmall));
    assert_eq!(with(|it| it.days = 31), named("days", Problem::TooLarge));
    assert_eq!(
        with(|it| it.places.push("atlantis".into())),
        named("places[0]", Problem::NoSuchPlace)
    );
    assert_eq!(
        with(|it| it.festivals.push("carnival".into())),
        named("festivals[0]", Problem::NoSuchPlace)
    );
}

#[test]
fn the_plans_two_joint_routes_have_their_stops_and_what_is_true_of_them() {
    let places = &catalogue().places;
    let routes: Vec<(&str, usize)> = places
        .routes
        .iter()
        .map(|route| (route.id.as_str(), route.stops.len()))
        .collect();
    assert_eq!(routes, [("peak", 3), ("off-season", 4)]);
}
