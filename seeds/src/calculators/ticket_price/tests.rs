use super::*;
use crate::answers::Problem;
use crate::calendar::date;
use crate::catalogue::Catalogue;
use crate::load::shipped::catalogue;

const QINGDAO: Place = Place(370_200);
const WEIFANG: Place = Place(370_700);
const WEIHAI: Place = Place(371_000);
const RIZHAO: Place = Place(371_100);

fn person(age: i64, home: Place) -> Person {
    Person {
        age,
        height_cm: None,
        groups: Vec::new(),
        home,
    }
}

fn with(groups: &[Group], person: Person) -> Person {
    Person {
        groups: groups.to_vec(),
        ..person
    }
}

fn tall(height_cm: i64, person: Person) -> Person {
    Person {
        height_cm: Some(height_cm),
        ..person
    }
}

fn asked(party: &[Person], places: &[&str]) -> Output {
    asked_of(catalogue(), party, places)
}

fn asked_of(catalogue: &Catalogue, party: &[Person], places: &[&str]) -> Output {
    let input = Input {
        on: date("2026-11-23").expect("a day"),
        party: party.to_vec(),
        places: places.iter().map(|id| (*id).to_owned()).collect(),
    };
    price(&catalogue.places.attractions, &input, &catalogue.figures).expect("prices")
}

/// Part, fen and reason of the one person at the one place.
fn one(person: Person, place: &str) -> (Pays, Option<i64>, Because) {
    let output = asked(&[person], &[place]);
    let ticket = &output.visits[0].tickets[0];
    (ticket.pays, ticket.fen.map(|fen| fen.0), ticket.because)
}

/// The catalogue with Penglai Pavilion under another pricing rule.
fn ruled(rule: crate::catalogue::places::PricingRule) -> Catalogue {
    let mut catalogue = catalogue().clone();
    for place in &mut catalogue.places.attractions {
        if place.id == "penglai-pavilion" {
            place.rule = rule;
        }
    }
    catalogue
}

#[test]
fn t3_ten_years_and_145_centimetres_pay_half_at_laoshan_whose_price_was_not_found() {
    let child = tall(145, person(10, WEIFANG));
    assert_eq!(
        one(child.clone(), "laoshan"),
        (Pays::Half, None, Because::Minor)
    );
    let output = asked(&[child], &["laoshan"]);
    assert_eq!(
        (output.total, output.no_total),
        (None, vec![NoTotal::PriceUnknown])
    );
}

#[test]
fn t4_seven_years_and_135_centimetres_enter_penglai_pavilion_free() {
    let child = tall(135, person(7, QINGDAO));
    assert_eq!(
        one(child.clone(), "penglai-pavilion"),
        (Pays::Free, Some(0), Because::SmallChild)
    );
    assert_eq!(asked(&[child], &["penglai-pavilion"]).total, Some(Fen(0)));
}

#[test]
fn t5_at_66_one_pays_half_at_a_market_priced_sight() {
    assert_eq!(
        one(person(66, WEIHAI), "haichang-polar"),
        (Pays::Half, Some(13_500), Because::MarketSenior)
    );
}

#[test]
fn t6_at_72_liugong_island_is_free_but_the_boat_is_not_and_no_total_is_given() {
    let output = asked(&[person(72, RIZHAO)], &["liugong-island"]);
    let visit = &output.visits[0];
    assert_eq!(visit.tickets[0].pays, Pays::Free);
    assert_eq!(visit.tickets[0].fen, Some(Fen(0)));
    assert_eq!(visit.charges, [Charge::Boat]);
    assert_eq!(
        (output.total, output.no_total),
        (None, vec![NoTotal::BoatUnknown])
    );
}

#[test]
fn trap_the_line_is_140_centimetres_not_120() {
    for (height, expected) in [
        (120, (Pays::Free, Some(0), Because::SmallChild)),
        (121, (Pays::Free, Some(0), Because::SmallChild)),
        (140, (Pays::Free, Some(0), Because::SmallChild)),
        (141, (Pays::Half, Some(5_000), Because::Minor)),
    ] {
        let child = tall(height, person(9, WEIFANG));
        assert_eq!(one(child, "penglai-pavilion"), expected, "{height} cm");
    }
    // Neither line is the province’s rule at a market-priced sight.
    let child = tall(115, person(5, WEIFANG));
    assert_eq!(
        one(child, "haichang-polar"),
        (Pays::Unknown, None, Because::MarketOwnRule)
    );
}

#[test]
fn trap_sixty_is_free_at_government_prices_and_half_at_market_prices_until_seventy() {
    for (age, government, market) in [
        (59, Some(10_000), Some(27_000)),
        (60, Some(0), Some(13_500)),
        (69, Some(0), Some(13_500)),
        (70, Some(0), Some(0)),
    ] {
        let fen = |place| one(person(age, RIZHAO), place).1;
        assert_eq!(fen("penglai-pavilion"), government, "{age} years");
        assert_eq!(fen("haichang-polar"), market, "{age} years");
    }
}

#[test]
fn trap_a_veteran_is_promised_nothing_but_parks_built_by_the_government() {
    use crate::catalogue::places::PricingRule::Park;
    let veteran = || with(&[Group::Veteran], person(45, WEIFANG));
    for place in ["laoshan", "penglai-pavilion", "signal-hill"] {
        assert_eq!(
            one(veteran(), place),
            (Pays::Unknown, None, Because::VeteranUnknown),
            "{place}"
        );
    }
    let output = asked_of(&ruled(Park), &[veteran()], &["penglai-pavilion"]);
    assert_eq!(output.visits[0].tickets[0].because, Because::Veteran);
    assert_eq!(output.total, Some(Fen(0)));
    assert_eq!(
        one(veteran(), "yangma-island").0,
        Pays::Free,
        "free for all"
    );
}

#[test]
fn children_up_to_and_including_six_enter_free_and_older_ones_are_measured() {
    for (age, expected) in [
        (0, (Pays::Free, Some(0), Because::YoungChild)),
        (6, (Pays::Free, Some(0), Because::YoungChild)),
        (7, (Pays::Unknown, None, Because::HeightNeeded)),
        (17, (Pays::Unknown, None, Because::HeightNeeded)),
        (18, (Pays::Unknown, None, Because::MinorEdge)),
        (19, (Pays::Full, Some(10_000), Because::NoReduction)),
    ] {
        assert_eq!(
            one(person(age, QINGDAO), "penglai-pavilion"),
            expected,
            "{age}"
        );
    }
    let short = tall(138, person(30, QINGDAO));
    assert_eq!(
        one(short, "penglai-pavilion").0,
        Pays::Full,
        "adults are not measured"
    );
    let student = with(&[Group::Student], person(18, QINGDAO));
    assert_eq!(one(student, "penglai-pavilion").0, Pays::Half);
}

#[test]
fn a_card_holder_pays_what_the_card_says() {
    let holder = |age, height| {
        Person::of_card(&Profile {
            age: Some(age),
            height,
            ..Profile::default()
        })
    };
    let pays = |height| one(holder(9, height).expect("a person"), "penglai-pavilion").0;
    assert_eq!(pays(Some(HeightBand::UpTo140)), Pays::Free);
    assert_eq!(pays(Some(HeightBand::UpTo150)), Pays::Half);
    assert_eq!(pays(Some(HeightBand::Over150)), Pays::Half);
    assert_eq!(pays(None), Pays::Unknown);
    assert_eq!(Person::of_card(&Profile::default()), None);
}

#[test]
fn the_groups_of_the_notice_enter_free_and_students_pay_half() {
    for (group, because) in [
        (Group::Soldier, Because::Soldier),
        (Group::MartyrFamily, Because::MartyrFamily),
        (Group::ArmyRetiree, Because::ArmyRetiree),
        (Group::FireRescue, Because::FireRescue),
        (Group::Disabled, Because::Disabled),
        (Group::DisabledSevere, Because::Disabled),
        (Group::Talent, Because::Talent),
    ] {
        let adult = with(&[group], person(40, RIZHAO));
        assert_eq!(
            one(adult.clone(), "penglai-pavilion"),
            (Pays::Free, Some(0), because)
        );
        assert_eq!(
            one(adult, "haichang-polar"),
            (Pays::Unknown, None, Because::MarketOwnRule)
        );
    }
    let student = with(&[Group::Student], person(21, RIZHAO));
    assert_eq!(
        one(student, "penglai-pavilion"),
        (Pays::Half, Some(5_000), Because::Student)
    );
}

#[test]
fn one_companion_enters_free_with_each_severely_disabled_person() {
    let severe = || with(&[Group::DisabledSevere], person(40, RIZHAO));
    let companion = || with(&[Group::Companion], person(42, RIZHAO));
    let pays = |party: &[Person]| {
        let output = asked(party, &["penglai-pavilion"]);
        let tickets = &output.visits[0].tickets;
        tickets.iter().map(|ticket| ticket.pays).collect::<Vec<_>>()
    };
    assert_eq!(
        pays(&[companion(), severe(), companion()]),
        [Pays::Free, Pays::Free, Pays::Full]
    );
    let slight = with(&[Group::Disabled], person(40, RIZHAO));
    assert_eq!(pays(&[slight, companion()]), [Pays::Free, Pays::Full]);
}

#[test]
fn the_talent_card_counts_from_3a_and_in_national_forest_parks() {
    let holder = || with(&[Group::Talent], person(40, RIZHAO));
    assert_eq!(one(holder(), "laoshan").0, Pays::Free, "5A");
    assert_eq!(
        one(holder(), "zhushan-forest").0,
        Pays::Free,
        "a national forest park"
    );
    assert_eq!(
        one(holder(), "signal-hill"),
        (Pays::Unknown, None, Because::GradeUnknown)
    );
}

#[test]
fn nothing_is_calculated_where_the_pricing_rule_was_not_found() {
    for age in [3, 30, 65, 75] {
        assert_eq!(
            one(person(age, QINGDAO), "nanshan"),
            (Pays::Unknown, None, Because::RuleUnknown)
        );
    }
    let output = asked(&[person(75, QINGDAO)], &["penglai-pavilion", "nanshan"]);
    assert_eq!(
        (output.total, output.no_total),
        (None, vec![NoTotal::RuleUnknown])
    );
}

#[test]
fn a_party_is_added_up_where_everything_is_known() {
    let party = [
        person(67, RIZHAO),
        person(40, RIZHAO),
        tall(150, person(12, RIZHAO)),
        person(5, RIZHAO),
    ];
    let output = asked(&party, &["penglai-pavilion", "qingzhou-old-town"]);
    // Free, 100, 50, free; and nothing for the way into the old town.
    assert_eq!(output.total, Some(Fen(15_000)));
    assert!(output.no_total.is_empty());
    assert_eq!(output.visits[1].charges, [Charge::SightsInside]);
}

#[test]
fn a_price_or_a_rule_is_not_used_before_its_day() {
    let at = |day: &str, place: &str| {
        let catalogue = catalogue();
        let input = Input {
            on: date(day).expect("a day"),
            party: vec![person(40, RIZHAO)],
            places: vec![place.to_owned()],
        };
        price(&catalogue.places.attractions, &input, &catalogue.figures)
    };
    let fault = at("2022-05-31", "laoshan").expect_err("too early");
    assert_eq!(
        (fault.field.as_str(), fault.problem),
        ("on", Problem::TooEarly)
    );
    let output = at("2022-06-01", "penglai-pavilion").expect("prices");
    assert_eq!(output.total, Some(Fen(10_000)));
}

#[test]
fn what_cannot_be_is_refused_with_its_field() {
    let catalogue = catalogue();
    let fault = |party: Vec<Person>, places: &[&str]| {
        let input = Input {
            on: date("2026-11-23").expect("a day"),
            party,
            places: places.iter().map(|id| (*id).to_owned()).collect(),
        };
        let fault =
            price(&catalogue.places.attractions, &input, &catalogue.figures).expect_err("a fault");
        (fault.field.clone(), fault.problem)
    };
    let sound = || vec![person(40, RIZHAO)];
    for (party, places, field, problem) in [
        (vec![], &["laoshan"][..], "party", Problem::Missing),
        (
            vec![person(40, RIZHAO); 41],
            &["laoshan"],
            "party",
            Problem::TooManyRows,
        ),
        (
            vec![person(-1, RIZHAO)],
            &["laoshan"],
            "party[0].age",
            Problem::TooSmall,
        ),
        (
            vec![person(131, RIZHAO)],
            &["laoshan"],
            "party[0].age",
            Problem::TooLarge,
        ),
        (
            vec![tall(0, person(9, RIZHAO))],
            &["laoshan"],
            "party[0].height_cm",
            Problem::TooSmall,
        ),
        (
            vec![tall(251, person(9, RIZHAO))],
            &["laoshan"],
            "party[0].height_cm",
            Problem::TooLarge,
        ),
        (sound(), &[], "places", Problem::Missing),
        (
            sound(),
            &["laoshan", "atlantis"],
            "places[1]",
            Problem::NoSuchPlace,
        ),
        (
            sound(),
            &["laoshan", "laoshan"],
            "places[1]",
            Problem::Overlap,
        ),
    ] {
        assert_eq!(fault(party, places), (field.to_owned(), problem));
    }
}

mod laws;
mod replies;
