//! The forms of the shipped tools, as sent, and what they mean.

use super::{Declared, Filling, PackOf};
use crate::form::Pressed;
use crate::page::{Address, Mode};
use crate::parts::card::Card;
use crate::parts::settlement::{Settlement, SettlementScreen};
use crate::parts::tickets::{Tickets, TicketsScreen};
use crate::parts::trip::Trips;
use crate::shipped::{catalogue, lang};
use crate::tools::ToolScene;
use crate::words;
use seeds::answers::Problem;
use seeds::calculators::medical_settlement::{Draft, Lacking, Situation, other_place};
use seeds::calculators::ticket_price::Input;
use seeds::calendar::{Date, date};
use seeds::card::Group;
use seeds::catalogue::Values;
use seeds::catalogue::sent::PagePack;
use seeds::field::FieldFault;
use seeds::place::Place;
use seeds::trip::Wish;

const QINGDAO: Place = Place(370_200);
const WEIFANG: Place = Place(370_700);

fn today() -> Date {
    date("2026-11-25").expect("a day")
}

fn pack<T: Declared>() -> PackOf<T> {
    PackOf::<T>::of(catalogue())
}

type Sent<'a> = &'a [(&'a str, &'a str)];

fn sent<T: Declared>(fields: Sent<'_>) -> Filling<T> {
    let fields: Vec<(String, String)> = fields
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    Filling::submit(&pack::<T>(), &fields, today())
}

/// A fault: the field, the record's row and column, and the problem.
type Wrong = (String, Option<(usize, usize)>, Problem);

/// What is wrong.
fn wrong<T: Declared>(screen: &Filling<T>) -> Vec<Wrong> {
    let tool = pack::<T>().tool;
    let faults = screen.sheet.faults.iter();
    let faults = faults.map(|it| {
        let FieldFault {
            row,
            column,
            problem,
        } = it.fault;
        let field = tool.question(it.field).expect("a field").id.clone();
        (field, row.zip(column), problem)
    });
    faults.collect()
}

fn drawn<T: Declared>(screen: &Filling<T>, words: &T::Words, code: &str) -> String {
    let address = Address {
        page: T::PAGE,
        lang: lang(code),
        mode: Mode::Standard,
    };
    let pack = pack::<T>();
    let scene = ToolScene {
        pack: &pack,
        words,
        address: &address,
        today: today(),
        public_url: "https://example.org",
    };
    screen.draw(&scene).into_string()
}

const ON: [(&str, &str); 3] = [("on.year", "２０２６"), ("on.month", "12"), ("on.day", "1")];

#[test]
fn a_party_is_read_whole() {
    let fields = [
        &ON[..],
        &[
            ("do", "next"),
            ("party.0.age", " 67 "),
            ("party.0.height_cm", ""),
            ("party.0.home", "370700"),
            ("party.1.age", "９"),
            ("party.1.height_cm", "138"),
            ("party.1.groups", "student"),
            ("party.1.groups", "king"),
            ("places", "laoshan"),
            ("places", "laoshan"),
            ("places", "atlantis"),
        ],
    ]
    .concat();
    let screen = sent::<Tickets>(&fields);
    assert_eq!(wrong(&screen), []);
    let tool = pack::<Tickets>().tool;
    let input = Input::filled(screen.sheet.told(&tool)).expect("nothing is missing");
    assert_eq!(input.on.to_string(), "2026-12-01");
    assert_eq!(input.places, ["laoshan"]);
    let [elder, child] = &input.party[..] else {
        panic!("two people: {:?}", input.party)
    };
    assert_eq!((elder.age, elder.height_cm), (67, None));
    assert_eq!(elder.home, WEIFANG);
    assert_eq!((child.age, child.height_cm), (9, Some(138)));
    assert_eq!(child.groups, [Group::Student]);
    assert_eq!(child.home, Place::ELSEWHERE, "left out");
}

#[test]
fn every_slip_of_a_party_has_its_control() {
    let screen = sent::<Tickets>(&[
        ("do", "next"),
        ("on.year", "2029"),
        ("on.month", "1"),
        ("on.day", "1"),
        ("party.0.age", "200"),
        ("party.0.height_cm", "高"),
        ("party.1.age", ""),
        ("party.1.height_cm", "30"),
        ("party.2.age", "六十"),
    ]);
    let party = |row, column, problem| ("party".to_owned(), Some((row, column)), problem);
    assert_eq!(
        wrong(&screen),
        [
            party(0, 0, Problem::TooLarge),
            party(0, 1, Problem::NotANumber),
            party(1, 0, Problem::Missing),
            party(1, 1, Problem::TooSmall),
            party(2, 0, Problem::NotANumber),
            ("on".to_owned(), None, Problem::TooLate),
            ("places".to_owned(), None, Problem::Missing),
        ]
    );
    // An empty form asks for an age, not for eight people.
    let empty = sent::<Tickets>(&[("do", "next")]);
    assert_eq!(wrong(&empty)[0], party(0, 0, Problem::Missing));
}

#[test]
fn people_come_and_go_without_losing_the_others() {
    let fields = [("party.0.age", "67"), ("party.1.age", "9")];
    let added = sent::<Tickets>(&[&fields[..], &[("do", "add-row:party")]].concat());
    assert_eq!(added.sheet.pressed, Pressed::Added(0));
    let left = sent::<Tickets>(&[&fields[..], &[("do", "remove-row:party:0")]].concat());
    let written = |screen: &TicketsScreen| -> Vec<(String, String)> {
        let tool = pack::<Tickets>().tool;
        let written = screen.sheet.written(&tool).into_iter();
        let party = written.filter(|(field, _)| *field == "party");
        party.map(|(_, pair)| pair).collect()
    };
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let both = [pair("party.0.age", "67"), pair("party.1.age", "9")];
    assert_eq!(written(&added), both);
    assert_eq!(written(&left), [pair("party.0.age", "9")]);
    let html = drawn(&added, &words::of(lang("zh")).tickets, "zh");
    assert_eq!(html.matches("class=\"row\"").count(), 3, "one more, empty");
    let full: Vec<(String, String)> = (0..8)
        .map(|at| (format!("party.{at}.age"), "30".to_owned()))
        .collect();
    let mut full: Vec<(&str, &str)> = full
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    full.push(("do", "add-row:party"));
    let html = drawn(
        &sent::<Tickets>(&full),
        &words::of(lang("zh")).tickets,
        "zh",
    );
    assert_eq!(html.matches("class=\"row\"").count(), 8);
    assert!(!html.contains("add-row:party"), "there is room for eight");
}

#[test]
fn a_link_chooses_a_place_or_a_city_and_today() {
    let pack = pack::<Tickets>();
    let place = TicketsScreen::chosen(&pack, "laoshan", today());
    assert_eq!(place.sheet.ticked(&pack.tool, "places"), ["laoshan"]);
    assert_eq!(place.sheet.told(&pack.tool).day("on"), Some(today()));
    assert_eq!(
        TicketsScreen::chosen(&pack, "370200", today()).state,
        Some(QINGDAO)
    );
    let none = TicketsScreen::chosen(&pack, "atlantis", today());
    assert!(none.sheet.ticked(&pack.tool, "places").is_empty());
}

const FROM: [(&str, &str); 4] = [
    ("from.year", "2026"),
    ("from.month", "11"),
    ("from.day", "28"),
    ("days", "３"),
];

#[test]
fn a_trip_holds_what_the_form_can_send_and_nothing_else() {
    let fields = [
        &FROM[..],
        &[
            ("do", "next"),
            ("cities", "370700"),
            ("cities", "370700"),
            ("cities", "370100"),
            ("cities", "x"),
            ("start", "370700"),
            ("places", "dinosaur-museum"),
            ("places", "atlantis"),
            ("festivals", "carnival"),
        ],
    ]
    .concat();
    let screen = sent::<Trips>(&fields);
    assert_eq!(wrong(&screen), []);
    let tool = pack::<Trips>().tool;
    let wish = Wish::filled(screen.sheet.told(&tool)).expect("nothing is missing");
    assert_eq!(wish.cities, [WEIFANG]);
    assert_eq!(wish.start, Some(WEIFANG));
    assert_eq!(wish.days, 3, "full-width digits count");
    assert_eq!(wish.from.to_string(), "2026-11-28");
    assert_eq!(wish.places, ["dinosaur-museum"]);
    assert!(wish.festivals.is_empty());
}

#[test]
fn what_is_wrong_with_a_trip_is_said_at_its_control() {
    let empty = sent::<Trips>(&[("do", "next")]);
    let fields: Vec<String> = wrong(&empty).into_iter().map(|(field, ..)| field).collect();
    assert_eq!(fields, ["cities", "from", "days"]);
    let cases = [
        ("from.day", "31", "from", Problem::NotADate),
        ("from.day", "", "from", Problem::NotADate),
        ("from.day", "24", "from", Problem::Contradiction),
        ("from.year", "2025", "from", Problem::TooEarly),
        ("from.year", "2031", "from", Problem::TooLate),
        ("from.month", "13", "from", Problem::NotADate),
        ("days", "0", "days", Problem::TooSmall),
        ("days", "31", "days", Problem::TooLarge),
        ("days", "-1", "days", Problem::TooSmall),
        ("days", "三", "days", Problem::NotANumber),
    ];
    for (name, value, field, problem) in cases {
        let mut fields: Vec<_> = FROM.into_iter().filter(|(it, _)| *it != name).collect();
        fields.extend([("cities", "370200"), (name, value), ("do", "next")]);
        let screen = sent::<Trips>(&fields);
        let said = (field.to_owned(), None, problem);
        assert_eq!(wrong(&screen), [said], "{name}={value}");
        for code in ["zh", "en"] {
            let html = drawn(&screen, &words::of(lang(code)).trip, code);
            let target = match field {
                "from" => "from.year",
                field => field,
            };
            for part in [
                format!("id=\"fault-{field}\""),
                format!("href=\"#{target}\""),
                format!(" id=\"{target}\""),
                format!("fault-{field}"),
            ] {
                assert!(html.contains(&part), "{name}={value}: {part}");
            }
        }
    }
    // The city in which one starts is refused by the engine, at its own control.
    let fields = [
        &FROM[..],
        &[("cities", "370200"), ("start", "371100"), ("do", "next")],
    ]
    .concat();
    let html = drawn(&sent::<Trips>(&fields), &words::of(lang("zh")).trip, "zh");
    assert!(html.contains("href=\"#start\""), "{html}");
    assert!(html.contains("出发的城要在选的城里面。"));
}

#[test]
fn a_route_fills_the_form_and_leaves_the_days_alone() {
    let pack = pack::<Trips>();
    let route = pack.data.routes.first().expect("a route").clone();
    let press = format!("fill:{}", route.id);
    let fields = [&FROM[..], &[("do", press.as_str()), ("start", "371100")]].concat();
    let screen = sent::<Trips>(&fields);
    assert_eq!(screen.state, Some(route.id));
    let cities: Vec<String> = route.cities.iter().map(ToString::to_string).collect();
    let mut ticked = screen.sheet.ticked(&pack.tool, "cities").to_vec();
    ticked.sort_by_key(|city| cities.iter().position(|known| known == city));
    assert_eq!(ticked, cities);
    let told = screen.sheet.told(&pack.tool);
    assert_eq!(told.count("days"), Some(3));
    let starts_there = route.cities.contains(&Place(371_100));
    assert_eq!(told.place("start").is_some(), starts_there);
}

#[test]
fn a_card_holds_what_the_form_can_send_and_nothing_else() {
    let screen = sent::<Card>(&[
        ("do", "next"),
        ("home", "370700"),
        ("insured", "110000"),
        ("age", " ６７ "),
        ("groups", "veteran"),
        ("groups", "king"),
        ("cards", "transit-union"),
    ]);
    let told = |screen: &Filling<Card>| screen.profile(&pack::<Card>()).to_fragment();
    let body = |told: String| told.rsplit_once('~').map(|(body, _)| body.to_owned());
    // A place that the form does not offer is said to be wrong, not left out in silence.
    assert_eq!(
        wrong(&screen),
        [("insured".to_owned(), None, Problem::NoSuchPlace)]
    );
    let screen = sent::<Card>(&[
        ("do", "next"),
        ("home", "370700"),
        ("age", " ６７ "),
        ("groups", "veteran"),
        ("cards", "transit-union"),
    ]);
    assert_eq!(
        body(told(&screen)).as_deref(),
        Some("card1~home=370700~age=67~groups=veteran~cards=transit-union~made=2026-11-25")
    );
}

#[test]
fn an_age_that_is_none_is_asked_again_with_what_was_typed() {
    for (typed, problem) in [
        ("131", Problem::TooLarge),
        ("-1", Problem::TooSmall),
        ("6.5", Problem::NotANumber),
        ("六十", Problem::NotANumber),
    ] {
        let screen = sent::<Card>(&[("do", "next"), ("age", typed)]);
        assert_eq!(
            wrong(&screen),
            [("age".to_owned(), None, problem)],
            "{typed}"
        );
        let html = drawn(&screen, &words::of(lang("zh")).card, "zh");
        assert!(html.contains(&format!("value=\"{typed}\"")), "{typed}");
        assert!(!html.contains("class=\"pass\""), "no card: {typed}");
    }
    for typed in ["", "0"] {
        let screen = sent::<Card>(&[("do", "next"), ("age", typed)]);
        let html = drawn(&screen, &words::of(lang("zh")).card, "zh");
        assert!(html.contains("class=\"pass\""), "a card: {typed}");
    }
}

#[test]
fn what_is_sensitive_is_in_the_link_only_after_consent() {
    let fields = [("do", "next"), ("groups", "disabled-severe"), ("age", "30")];
    let link = |screen: &Filling<Card>| {
        let html = drawn(screen, &words::of(lang("zh")).card, "zh");
        let (_, link) = html.split_once("id=\"link\"").expect("a link");
        link.split_once('>').expect("its end").0.to_owned()
    };
    assert!(!link(&sent::<Card>(&fields)).contains("disabled"));
    let agreed = [fields[1], fields[2], ("do", "share"), ("consent", "yes")];
    assert!(link(&sent::<Card>(&agreed)).contains("disabled-severe"));
}

#[test]
fn a_card_keeps_its_day_until_it_is_made_anew_and_forgets_everything_at_once() {
    let on = |fields: Sent<'_>| sent::<Card>(fields).state.on;
    assert_eq!(on(&[("do", "show"), ("age", "67")]), None);
    let made = ("made", "2026-11-01");
    assert_eq!(on(&[("do", "share"), made]), date("2026-11-01"));
    assert_eq!(on(&[("do", "keep"), made]), date("2026-11-01"));
    assert_eq!(on(&[("do", "next"), made]), Some(today()));
    let cleared = sent::<Card>(&[("do", "restart"), ("age", "67"), made]);
    assert_eq!(cleared, Filling::blank(&pack::<Card>(), today()));
}

/// The fields of the settlement that are asked beside the bill.
fn asked(fields: Sent<'_>) -> Vec<String> {
    let screen = sent::<Settlement>(fields);
    let tool = pack::<Settlement>().tool;
    let bill = tool.groups.iter().find(|group| group.id == "bill");
    let bill = &bill.expect("the bill").fields;
    let asked = screen.sheet.asked.iter().enumerate();
    let asked = asked.filter(|(at, asked)| {
        let at = u16::try_from(*at).expect("few fields");
        **asked && !bill.contains(&at)
    });
    asked
        .map(|(at, _)| tool.question(at).expect("a field").id.clone())
        .collect()
}

#[test]
fn a_person_is_asked_only_what_the_bill_needs() {
    // Before the insurance is known nothing else is.
    assert_eq!(asked(&[("do", "show")]), Vec::<String>::new());
    let later = ["ytd_base_fen", "ytd_basic_fen"];
    let helps = ["aid_fen", "own_balance_fen", "family_fen"];
    let home = asked(&[
        ("scheme", "employee"),
        ("remote", "none"),
        ("level", "3"),
        ("retiree", "n"),
        ("class_b_fen", "0"),
        ("nth", "1"),
    ]);
    let wanted: Vec<&str> = [
        &later[..],
        &["ytd_large_fen"],
        &helps,
        &["deductible_l3", "nth_factor", "segmented", "ratio_l3"],
        &["cap_basic", "large_ratio", "large_cap"],
    ]
    .concat();
    assert_eq!(home, wanted);
    let away = asked(&[
        ("scheme", "resident"),
        ("remote", "referral"),
        ("level", "2"),
        ("retiree", "y"),
        ("class_b_fen", "1"),
        ("nth", "2"),
        ("transferred_from", "1"),
        ("segmented", "some"),
        ("remote_referral_mode", "none"),
    ]);
    let wanted: Vec<&str> = [
        &["nth_same_city"][..],
        &later,
        &["ytd_cii_base_fen", "ytd_cii_paid_fen"],
        &helps,
        &["deductible_l1", "deductible_l2", "nth_factor"],
        &["nth_across_cities", "transfer_difference"],
        &[
            "class_b_prepay_ratio",
            "segmented",
            "segments",
            "retiree_bonus",
        ],
        &["remote_referral_mode", "cap_basic"],
        &["cii_from", "cii_segments", "cii_cap", "cii_base"],
        &["cii_above_cap", "disposable_income"],
    ]
    .concat();
    assert_eq!(away, wanted);
    // Until it is known how the share changes, by how much and in which order may matter.
    let open = asked(&[("scheme", "employee"), ("remote", "emergency")]);
    for field in [
        "remote_emergency_mode",
        "remote_emergency_value",
        "prepay_order",
    ] {
        assert!(open.iter().any(|asked| asked == field), "{field}");
    }
    let compared = asked(&[
        ("scheme", "employee"),
        ("remote", "none"),
        ("other", "unfiled"),
    ]);
    assert!(compared.iter().any(|asked| asked == "remote_unfiled_mode"));
}

#[test]
fn what_is_not_asked_is_not_judged_and_comes_back() {
    let typed = [
        ("scheme", "employee"),
        ("total_fen", "100"),
        ("cii_cap", "x"),
    ];
    let screen = sent::<Settlement>(&[&typed[..], &[("do", "next")]].concat());
    assert_eq!(wrong(&screen), []);
    let html = drawn(&screen, &words::of(lang("zh")).settlement, "zh");
    let (_, field) = html.split_once("data-part=\"cii_cap\"").expect("the field");
    let (field, _) = field.split_once("</div>").expect("its end");
    assert!(field.contains(" hidden"), "{field}");
    assert!(field.contains("value=\"x\""), "{field}");
    let resident = [("scheme", "resident"), typed[1], typed[2], ("do", "next")];
    assert_eq!(
        wrong(&sent::<Settlement>(&resident)),
        [("cii_cap".to_owned(), None, Problem::NotAnAmount)]
    );
}

#[test]
fn a_draft_says_what_of_the_bill_is_missing() {
    let tool = pack::<Settlement>().tool;
    let screen = sent::<Settlement>(&[
        ("scheme", "resident"),
        ("total_fen", "5000"),
        ("remote", "in-province"),
        ("other", "in-province"),
        ("nth", "1"),
        ("do", "next"),
    ]);
    let told = screen.sheet.told(&tool);
    let draft = Draft::filled(told).expect("a draft");
    assert!(draft.case().is_none());
    assert_eq!(other_place(told), None, "the same place is no other");
    let missing = draft.missing().into_iter();
    let missing = missing.filter(|lacking| matches!(lacking, Lacking::Case(_)));
    let missing: Vec<String> = missing.map(Lacking::field).collect();
    assert_eq!(
        missing,
        [
            "self_full_fen",
            "over_limit_fen",
            "class_b_fen",
            "level",
            "retiree",
            "ytd_base_fen",
            "ytd_basic_fen",
            "ytd_cii_base_fen",
            "ytd_cii_paid_fen",
            "aid_fen",
            "own_balance_fen",
            "family_fen",
        ]
    );
    let compared = [
        ("scheme", "resident"),
        ("total_fen", "1"),
        ("other", "unfiled"),
    ];
    let screen = sent::<Settlement>(&compared);
    let told = screen.sheet.told(&tool);
    assert_eq!(other_place(told), Some(Situation::Unfiled));
}

#[test]
fn from_the_first_two_numbers_on_there_is_a_range_that_narrows() {
    let html = |fields: Sent<'_>| {
        let fields = [&[("do", "next")][..], fields].concat();
        let screen = sent::<Settlement>(&fields);
        assert_eq!(wrong(&screen), []);
        drawn(&screen, &words::of(lang("zh")).settlement, "zh")
    };
    let range =
        |least: &str, most: &str| format!("自己付的最少<b>{least}</b>元，最多<b>{most}</b>元");
    let bill = [("scheme", "employee"), ("total_fen", "30000")];
    assert!(html(&bill).contains(&range("0.00", "30,000.00")));
    // What is outside the catalogue is the person's own, once nobody helps: 2,000 of 30,000 yuan.
    let known = [&bill[..], &[("self_full_fen", "2000"), ("aid_fen", "0")]].concat();
    assert!(html(&known).contains(&range("2,000.00", "30,000.00")));
    // What was filled in is missing no more; every entry leads to a control that is shown.
    let html = html(&known);
    let (_, missing) = html
        .split_once("class=\"missing\"")
        .expect("what is missing");
    let (missing, form) = missing.split_once("</ul>").expect("its end");
    assert!(!missing.contains("#self_full_fen") && missing.contains("#class_b_fen"));
    for link in missing.split("href=\"#").skip(1) {
        let (id, _) = link.split_once('"').expect("its end");
        assert!(form.contains(&format!("id=\"{id}\"")), "{id}");
    }
}

#[test]
fn values_of_a_city_are_kept_and_nothing_of_the_bill() {
    let pack = pack::<Settlement>();
    let screen = sent::<Settlement>(&[
        ("do", "keep"),
        ("scheme", "resident"),
        ("total_fen", "50000"),
        ("retiree", "y"),
        ("remote", "emergency"),
        ("ytd_basic_fen", "1"),
        ("set_name", "潍坊居民"),
        ("cap_basic", "200000"),
        ("cii_from", "15000"),
        ("cii_segments.0.ratio", "60%"),
        ("ratio_l3", ""),
    ]);
    let text = screen.kept(&pack, today()).expect("sound values");
    assert_eq!(
        text,
        "settlement2\n2026-11-25\n潍坊居民\ncap_basic=200000\ncii_from=15000\n\
         cii_segments.0.ratio=60%"
    );
    let found = SettlementScreen::found(&pack, &text, today()).expect("what was kept");
    assert_eq!(found.state.set_name, "潍坊居民");
    assert!(
        !found
            .sheet
            .told(&pack.tool)
            .records("cii_segments")
            .is_empty()
            || {
                // Residents alone are asked for it.
                let asked = pack.tool.field("cii_segments").expect("a field");
                !found.sheet.asked[asked]
            }
    );
    let mut again = found;
    again.sheet = again.sheet.asking(&pack.tool, today());
    again.sheet.faults.clear();
    assert_eq!(again.kept(&pack, today()), Some(text.clone()));
    for other in [
        "",
        "settlement1\n2026-11-23\nx",
        "settlement2\nx\nx",
        "settlement2",
    ] {
        assert!(
            SettlementScreen::found(&pack, other, today()).is_none(),
            "{other}"
        );
    }
    let own = "settlement2\n2026-11-23\nx\ntotal_fen=5\nscheme=resident";
    let found = SettlementScreen::found(&pack, own, today()).expect("a name");
    assert!(found.sheet.told(&pack.tool).money("total_fen").is_none());
    let nameless = sent::<Settlement>(&[("do", "keep"), ("cap_basic", "1")]);
    assert_eq!(nameless.kept(&pack, today()), None);
}

#[test]
fn values_leave_in_a_file_and_come_back_without_a_bill() {
    let words = &words::of(lang("zh")).settlement;
    let values = [
        ("scheme", "employee"),
        ("total_fen", "100"),
        ("cap_basic", "200000"),
    ];
    let named = [&values[..], &[("do", "show"), ("set_name", "潍坊职工")]].concat();
    let html = drawn(&sent::<Settlement>(&named), words, "zh");
    let (_, link) = html
        .split_once("download=\"潍坊职工 2026-11-25.txt\"")
        .expect("a file");
    let (link, _) = link.split_once('>').expect("its end");
    let text = "settlement2\n2026-11-25\n潍坊职工\ncap_basic=200000";
    assert!(
        link.contains("settlement2%0a2026%2d11%2d25%0a%e6%bd%8d"),
        "{link}"
    );
    assert!(
        link.contains("cap%5fbasic%3d200000") && !link.contains("total"),
        "{link}"
    );
    let nothing = drawn(&sent::<Settlement>(&[("scheme", "employee")]), words, "zh");
    assert!(!nothing.contains("download="));
    for text in [
        text.to_owned(),
        format!("\n {}\r\n", text.replace('\n', "\r\n")),
    ] {
        let brought = sent::<Settlement>(&[
            ("do", "fill:set_text"),
            ("scheme", "employee"),
            ("total_fen", "5"),
            ("large_cap", "1"),
            ("set_text", &text),
        ]);
        let tool = pack::<Settlement>().tool;
        let told = brought.sheet.told(&tool);
        assert_eq!(told.money("cap_basic").map(|it| it.0), Some(20_000_000));
        assert_eq!(
            told.money("total_fen").map(|it| it.0),
            Some(500),
            "the bill stays"
        );
        assert_eq!(told.money("large_cap"), None, "another set");
        assert_eq!(brought.state.set_name, "潍坊职工");
    }
    let html = drawn(
        &sent::<Settlement>(&[
            ("do", "fill:set_text"),
            ("set_text", "x</textarea><script>"),
        ]),
        words,
        "zh",
    );
    assert!(html.contains("id=\"fault-set_text\"") && !html.contains("<script>"));
}

#[test]
fn what_follows_is_there_before_a_button_is_pressed() {
    let words = words::of(lang("zh"));
    let address = Address {
        page: Tickets::PAGE,
        lang: lang("zh"),
        mode: Mode::Standard,
    };
    let pack = pack::<Tickets>();
    let scene = ToolScene {
        pack: &pack,
        words: &words.tickets,
        address: &address,
        today: today(),
        public_url: "",
    };
    let typed = [&ON[..], &[("do", "show"), ("party.0.age", "67")]].concat();
    let open = sent::<Tickets>(&typed).live(&scene);
    assert!(open.said.is_empty() && open.reply.into_string().is_empty());
    let whole = [&typed[..], &[("places", "laoshan")]].concat();
    let live = sent::<Tickets>(&whole).live(&scene);
    assert!(live.reply.into_string().contains("免票"));
    assert!(!live.said.is_empty());
    // The same as after the press, but nothing is said to be wrong meanwhile.
    let wrong_age = [&whole[..], &[("party.1.age", "200")]].concat();
    let live = sent::<Tickets>(&wrong_age).live(&scene);
    assert!(live.said.is_empty() && live.reply.into_string().is_empty());
    let html = sent::<Tickets>(&wrong_age).draw(&scene).into_string();
    assert!(!html.contains("id=\"faults\""));
}
