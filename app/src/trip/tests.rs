use super::*;
use crate::page::{Address, Mode, Page};
use crate::parts::trip::{TripScene, headline, trip};
use crate::shipped::catalogue;
use crate::words;
use seeds::calendar::date;
use seeds::catalogue::Lang;
use seeds::catalogue::sent::PagePack;
use std::sync::OnceLock;

const QINGDAO: Place = Place(370_200);
const WEIFANG: Place = Place(370_700);
const RIZHAO: Place = Place(371_100);

fn pack() -> &'static TripPack {
    static PACK: OnceLock<TripPack> = OnceLock::new();
    PACK.get_or_init(|| TripPack::of(catalogue()))
}

fn today() -> Date {
    date("2026-11-23").expect("a day")
}

fn sent(fields: &[(&str, &str)]) -> TripScreen {
    let fields: Vec<(String, String)> = fields
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    TripScreen::submit(pack(), &fields, today())
}

const DAY: [(&str, &str); 4] = [
    ("from.year", "2026"),
    ("from.month", "11"),
    ("from.day", "28"),
    ("days", "３"),
];

fn with(more: &[(&str, &str)]) -> TripScreen {
    sent(&[&DAY[..], more].concat())
}

fn drawn(lang: Lang, screen: &TripScreen) -> (String, String) {
    let address = Address {
        page: Page::Trip,
        lang,
        mode: Mode::Standard,
    };
    let scene = TripScene {
        pack: pack(),
        words: &words::of(lang).trip,
        address: &address,
        today: today(),
        public_url: "",
    };
    (headline(&scene, screen), trip(&scene, screen).into_string())
}

#[test]
fn a_trip_holds_what_the_form_can_send_and_nothing_else() {
    let screen = with(&[
        ("do", "go"),
        ("city", "370700"),
        ("city", "370700"),
        ("city", "370100"),
        ("city", "x"),
        ("start", "370700"),
        ("sight", "dinosaur-museum"),
        ("sight", "atlantis"),
        ("festival", "carnival"),
    ]);
    let (wish, trip) = screen.trip.as_ref().expect("a trip");
    assert_eq!(wish.cities, [WEIFANG]);
    assert_eq!(wish.start, Some(WEIFANG));
    assert_eq!(wish.days, 3, "full-width digits count");
    assert_eq!(wish.from.to_string(), "2026-11-28");
    assert_eq!(wish.places, ["dinosaur-museum"]);
    assert!(wish.festivals.is_empty());
    assert_eq!(trip.order, [WEIFANG]);
}

#[test]
fn every_control_that_is_wrong_is_said_at_once_in_the_order_of_the_page() {
    let empty = sent(&[("do", "go")]);
    assert_eq!(
        empty.faults,
        [Control::Cities, Control::From, Control::Days]
    );
    assert!(empty.trip.is_none());
    let city = ("city", "370200");
    for (name, value, wrong) in [
        ("start", "371100", Control::Start),
        ("from.day", "31", Control::From),
        ("from.day", "", Control::From),
        ("from.year", "2025", Control::From),
        ("from.year", "2031", Control::From),
        ("from.month", "13", Control::From),
        ("days", "0", Control::Days),
        ("days", "31", Control::Days),
        ("days", "-1", Control::Days),
        ("days", "三", Control::Days),
    ] {
        let mut fields: Vec<_> = DAY.into_iter().filter(|(it, _)| *it != name).collect();
        fields.extend([city, (name, value), ("do", "go")]);
        let screen = sent(&fields);
        assert_eq!(screen.faults, [wrong], "{name}={value}");
        for lang in Lang::all() {
            let (said, html) = drawn(lang, &screen);
            assert!(!said.is_empty());
            let [note, link] = [
                format!("id=\"fault-{}\"", wrong.id()),
                format!("href=\"#{}\"", wrong.id()),
            ];
            assert!(html.contains(&note), "{name}={value}");
            assert!(html.contains(&link), "{name}={value}");
            assert!(html.contains(&format!(" id=\"{}\"", wrong.id())), "{name}");
            assert!(html.contains("role=\"alert\""), "{name}={value}");
        }
    }
    let mut many = vec![city, ("do", "go")];
    let sights = pack().sights.iter().take(MOST_WISHES + 1);
    many.extend(sights.map(|sight| (SIGHT, sight.id.as_str())));
    assert_eq!(with(&many).faults, [Control::Sights]);
    assert!(with(&many[..many.len() - 1]).trip.is_some());
}

#[test]
fn a_route_of_the_plan_fills_the_form_and_leaves_the_days() {
    let screen = with(&[
        ("do", "fill-off-season"),
        ("city", "371100"),
        ("start", "371100"),
    ]);
    assert_eq!(screen.cities, [QINGDAO, WEIFANG]);
    assert_eq!(screen.start, None, "Rizhao is not on the route");
    assert_eq!(screen.festivals, ["fish-salt", "vegetable-expo"]);
    assert_eq!(screen.sights, ["yangjiabu"]);
    assert_eq!(screen.from, ["2026", "11", "28"]);
    assert!(screen.trip.is_none() && screen.faults.is_empty());
    let (_, html) = drawn(crate::shipped::lang("zh"), &screen);
    assert!(html.contains("淡季互补游"));
    assert_eq!(html.matches(" checked").count(), 5);
    let nowhere = with(&[("do", "fill-nowhere"), ("city", "371100")]);
    assert_eq!((nowhere.cities, nowhere.filled), (vec![RIZHAO], None));
}

#[test]
fn drawing_again_gives_the_same_form() {
    let blank = TripScreen::blank(today());
    let year = ("from.year", "2026");
    let again = sent(&[("do", "show"), year, ("from.month", ""), ("days", "")]);
    assert_eq!(
        again, blank,
        "what the server drew is what the program wakes with"
    );
    let shown = with(&[("do", "show"), ("city", "370200")]);
    assert!(shown.trip.is_none() && shown.faults.is_empty());
}

#[test]
fn the_picture_shows_every_station_and_time_that_the_table_says() {
    let five: Vec<(&str, &str)> = ["370200", "370600", "370700", "371000", "371100"]
        .into_iter()
        .map(|city| ("city", city))
        .chain([("do", "go")])
        .collect();
    let screen = with(&five);
    for lang in Lang::all() {
        let (said, html) = drawn(lang, &screen);
        let start = html.find("<svg").expect("the picture");
        let end = html.find("</svg>").expect("its end");
        let (picture, table) = (&html[start..end], &html[end..]);
        let times: &[&str] = match lang.code() {
            "zh" => &["28到29分钟", "78分钟", "56到57分钟", "60分钟"],
            _ => &[
                "28 to 29 minutes",
                "78 minutes",
                "56 to 57 minutes",
                "60 minutes",
            ],
        };
        for time in times {
            assert!(picture.contains(time) && table.contains(time), "{time}");
        }
        let (_, trip) = screen.trip.as_ref().expect("a trip");
        for leg in &trip.legs {
            let fastest = leg.fastest.as_ref().expect("a time");
            for id in [&fastest.from_station, &fastest.to_station] {
                let station = pack().station(id).expect("a station");
                let name = station.name.in_lang(lang);
                assert!(picture.contains(name) && table.contains(name), "{name}");
            }
        }
        // Three of the four times are weak: each drawn broken, each marked in the table.
        assert_eq!(picture.matches("class=\"weak\"").count(), 3);
        assert_eq!(picture.matches("class=\"known\"").count(), 1);
        assert!(picture.contains("role=\"img\"") && !picture.contains("style="));
        let arrow = words::of(lang).trip.names.arrow;
        assert_eq!(said.matches(arrow.trim()).count(), 4, "{said}");
    }
}

#[test]
fn what_is_not_known_of_a_way_is_said_and_no_minutes_are_invented() {
    let screen = with(&[("city", "370700"), ("city", "371100"), ("do", "go")]);
    let (_, html) = drawn(crate::shipped::lang("zh"), &screen);
    assert!(html.contains("还没有直达高铁"));
    assert!(html.contains("算不出"));
    assert!(!html.contains("分钟"), "{html}");
    assert!(html.contains("class=\"none\""));
}

#[test]
fn days_are_written_as_people_read_them() {
    let address = Address {
        page: Page::Trip,
        lang: crate::shipped::lang("en"),
        mode: Mode::Standard,
    };
    let scene = |lang| TripScene {
        pack: pack(),
        words: &words::of(lang).trip,
        address: &address,
        today: today(),
        public_url: "",
    };
    let day = |text| date(text).expect("a day");
    let span = (day("2026-04-20"), day("2026-05-30"));
    let over = (day("2026-12-30"), day("2027-01-02"));
    let en = scene(crate::shipped::lang("en"));
    assert_eq!(en.days(span), "20 April to 30 May 2026");
    assert_eq!(en.days(over), "30 December 2026 to 2 January 2027");
    let chinese = Address {
        lang: crate::shipped::lang("zh"),
        ..address.clone()
    };
    let zh = TripScene {
        address: &chinese,
        ..scene(crate::shipped::lang("zh"))
    };
    assert_eq!(zh.days(span), "2026年4月20日到5月30日");
    assert_eq!(zh.days(over), "2026年12月30日到2027年1月2日");
    assert_eq!(zh.days((span.0, span.0)), "2026年4月20日");
}

#[test]
fn a_trip_that_begins_in_the_past_is_refused_at_its_day() {
    let on = |month: &str, day: &str| {
        sent(&[
            (CITY, "370200"),
            ("from.year", "2026"),
            ("from.month", month),
            ("from.day", day),
            ("days", "2"),
        ])
    };
    let past = on("11", "22");
    assert_eq!(past.faults, [Control::Past]);
    assert!(past.trip.is_none());
    for (lang, said) in [
        (crate::shipped::lang("zh"), "已经过去"),
        (crate::shipped::lang("en"), "has gone by"),
    ] {
        let (headline, html) = drawn(lang, &past);
        assert!(headline.contains(said), "{headline}");
        assert!(html.contains("href=\"#from.year\""), "{html}");
        assert_eq!(
            html.matches("aria-describedby=\"fault-from.year\"").count(),
            3
        );
    }
    // Today is no past.
    assert!(on("11", "23").trip.is_some());
}
