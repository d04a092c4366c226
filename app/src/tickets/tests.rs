//! Forms as sent, and what they mean.

use super::*;
use seeds::calendar::date;

fn today() -> Date {
    date("2026-11-25").expect("a day")
}

fn sent(fields: &[(&str, &str)]) -> TicketsScreen {
    let fields: Vec<(String, String)> = fields
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    TicketsScreen::read(&fields, today())
}

fn wrong(screen: &TicketsScreen) -> Vec<(&str, Problem)> {
    let faults = screen.faults.iter();
    faults
        .map(|fault| (fault.control.as_str(), fault.problem))
        .collect()
}

#[test]
fn a_form_is_read_whole() {
    let screen = sent(&[
        ("do", "next"),
        ("on", "２０２６-12-01"),
        ("age.0", " 67 "),
        ("height.0", ""),
        ("home.0", "370700"),
        ("age.1", "９"),
        ("height.1", "138"),
        ("group.1", "student"),
        ("group.1", "king"),
        ("place", "laoshan"),
        ("place", "laoshan"),
        ("city", "370200"),
    ]);
    assert_eq!(wrong(&screen), []);
    let input = screen.input.expect("nothing is wrong");
    assert_eq!(input.on.to_string(), "2026-12-01");
    assert_eq!(input.places, ["laoshan"]);
    let [elder, child] = &input.party[..] else {
        panic!("two people: {:?}", input.party)
    };
    assert_eq!((elder.age, elder.height_cm), (67, None));
    assert_eq!(elder.home, Place(370_700));
    assert_eq!((child.age, child.height_cm), (9, Some(138)));
    assert_eq!(child.groups, [Group::Student]);
    assert_eq!(child.home, Place::ELSEWHERE, "left out");
}

#[test]
fn every_slip_has_its_control() {
    let screen = sent(&[
        ("do", "next"),
        ("on", "2028-01-01"),
        ("age.0", "200"),
        ("height.0", "30"),
        ("age.1", ""),
        ("height.1", "1.4"),
        ("age.2", "六十"),
        ("height.2", "251"),
        ("age.3", "-1"),
    ]);
    assert_eq!(
        wrong(&screen),
        [
            ("on", Problem::TooLate),
            ("age.0", Problem::TooLarge),
            ("height.0", Problem::TooSmall),
            ("age.1", Problem::Missing),
            ("height.1", Problem::NotANumber),
            ("age.2", Problem::NotANumber),
            ("height.2", Problem::TooLarge),
            ("age.3", Problem::TooSmall),
            ("places", Problem::Missing),
        ]
    );
    assert_eq!(screen.input, None);
    assert_eq!(screen.party[0].age, "200", "what was typed stays");
}

#[test]
fn rows_come_and_go_and_there_is_always_one() {
    assert_eq!(sent(&[]).party.len(), 1);
    let more = sent(&[("do", "add-row"), ("age.0", "67"), ("age.4", "8")]);
    let ages: Vec<&str> = more.party.iter().map(|row| row.age.as_str()).collect();
    assert_eq!(ages, ["67", "8", ""], "rows close up");
    assert_eq!(
        more.faults,
        [],
        "nothing is wrong before the price is asked for"
    );
    let less = sent(&[("do", "remove-row:0"), ("age.0", "67"), ("age.1", "8")]);
    assert_eq!(less.party.len(), 1);
    assert_eq!(less.party[0].age, "8");
    assert_eq!(
        sent(&[("do", "remove-row:0"), ("age.0", "67")]).party,
        [Row::default()]
    );
    let names: Vec<String> = (0..20).map(|at| Part::Age.name(at)).collect();
    let mut full: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "1")).collect();
    full.push(("do", "add-row"));
    assert_eq!(sent(&full).party.len(), MOST_PEOPLE);
}

#[test]
fn too_many_places_are_told_and_not_priced() {
    let ids: Vec<String> = (0..30).map(|at| format!("place-{at}")).collect();
    let mut fields: Vec<(&str, &str)> = ids.iter().map(|id| ("place", id.as_str())).collect();
    fields.extend([("do", "next"), ("on", "2026-11-25"), ("age.0", "30")]);
    let screen = sent(&fields);
    assert_eq!(wrong(&screen), [("places", Problem::TooManyRows)]);
}

#[test]
fn a_link_chooses_a_place_or_opens_a_city() {
    let place = TicketsScreen::chosen("laoshan");
    assert_eq!(place.places, ["laoshan"]);
    let city = TicketsScreen::chosen("370600");
    assert_eq!((city.places.len(), city.city), (0, Some(Place(370_600))));
    assert_eq!(TicketsScreen::chosen("110000").city, None);
}
