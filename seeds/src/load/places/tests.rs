use crate::catalogue::Lang;
use crate::catalogue::places::{Charge, Direct, Grade, GradeBasis, Places, PricingRule};
use crate::load::load;
use crate::load::shipped::{assert_caught, catalogue, planted, texts};
use crate::money::Fen;
use crate::place::Place;

fn places() -> &'static Places {
    &catalogue().places
}

#[test]
fn every_row_of_the_facts_that_may_be_shown_is_a_place_and_no_other() {
    let mut rows: Vec<&str> = places()
        .attractions
        .iter()
        .flat_map(|attraction| &attraction.source.facts)
        .map(String::as_str)
        .collect();
    rows.dedup();
    // 27, 12, 28, 12 and 14 rows, without QD19, YT11, YT12 and WH12 that only memory gives.
    let cities = [("QD", 27), ("YT", 12), ("WF", 28), ("WH", 12), ("RZ", 14)];
    let expected: Vec<String> = cities
        .into_iter()
        .flat_map(|(city, rows)| (1..=rows).map(move |row| format!("card:ATTR-{city}{row:02}")))
        .filter(|row| {
            !["QD19", "YT11", "YT12", "WH12"]
                .iter()
                .any(|left_out| row.ends_with(left_out))
        })
        .collect();
    assert_eq!(rows, expected);
}

#[test]
fn rows_that_hold_several_places_are_split() {
    for (row, count) in [
        ("YT01", 3),
        ("WF24", 2),
        ("WF27", 3),
        ("WF28", 5),
        ("WH04", 3),
        ("RZ07", 2),
        ("RZ14", 2),
        ("QD01", 1),
    ] {
        let fact = format!("card:ATTR-{row}");
        let found = places()
            .attractions
            .iter()
            .filter(|attraction| attraction.source.facts.contains(&fact));
        assert_eq!(found.count(), count, "{row}");
    }
    assert_eq!(places().attractions.len(), 102);
}

#[test]
fn prices_are_those_of_the_facts_and_carry_their_month() {
    let priced: Vec<(&str, i64, String)> = places()
        .attractions
        .iter()
        .filter_map(|attraction| {
            let price = attraction.price.as_ref()?;
            Some((attraction.id.as_str(), price.fen.0, price.from.to_string()))
        })
        .collect();
    assert_eq!(
        priced,
        [
            ("haichang-polar", 27_000, "2022-01".to_owned()),
            ("penglai-pavilion", 10_000, "2019-11".to_owned()),
            ("liugong-island", 9_100, "2019-12".to_owned()),
        ]
    );
    assert_eq!(
        places()
            .attraction("penglai-pavilion")
            .and_then(|it| it.price.as_ref())
            .map(|price| price.fen),
        Some(Fen(10_000))
    );
}

#[test]
fn pricing_rules_are_those_of_the_facts() {
    let of = |rule: PricingRule| {
        let found = places().attractions.iter();
        found
            .filter(move |attraction| attraction.rule == rule)
            .count()
    };
    // Qingdao’s list of 2020 has twelve; then Penglai Pavilion and Liugong Island.
    assert_eq!(of(PricingRule::Government), 12 + 2);
    assert_eq!(of(PricingRule::Market), 1);
    assert_eq!(of(PricingRule::Park), 0);
    assert_eq!(of(PricingRule::Free), 5);
    let rule = |id: &str| places().attraction(id).map(|it| it.rule);
    assert_eq!(rule("laoshan"), Some(PricingRule::Government));
    assert_eq!(rule("sanxianshan"), Some(PricingRule::Unknown));
    assert_eq!(
        rule("dinosaur-museum"),
        Some(PricingRule::Unknown),
        "state-owned is no pricing rule"
    );
    let island = places().attraction("liugong-island").expect("a place");
    assert_eq!(island.charges, [Charge::Boat]);
}

#[test]
fn what_only_memory_gives_or_texts_disagree_on_is_left_out() {
    let farm = places().attraction("west-coast-eco").expect("a place");
    assert_eq!(farm.grade, None, "3A, 4A and 3A again");
    let polar = places().attraction("haichang-polar").expect("a place");
    assert_eq!((polar.grade, polar.county), (None, None));
    let weak = places().attraction("jinbao-park").expect("a place");
    assert!(weak.grade.is_none() && !weak.source.is_fact());
    let tower = places().attraction("tv-tower").expect("a place");
    assert_eq!(
        (tower.grade, tower.grade_basis),
        (Some(Grade::Four), GradeBasis::Proposed)
    );
}

#[test]
fn every_pair_of_cities_is_linked_or_said_not_to_be() {
    let places = places();
    assert_eq!(places.city_links.len(), 10);
    let direct = |one: u32, other: u32| {
        let found = places
            .city_links
            .iter()
            .find(|link| (link.from, link.to) == (Place(one), Place(other)));
        found.map(|link| link.direct)
    };
    assert_eq!(direct(370_700, 371_100), Some(Direct::NotYet));
    assert_eq!(direct(370_600, 371_100), Some(Direct::Unknown));
    assert_eq!(direct(370_200, 371_100), Some(Direct::Yes));
}

#[test]
fn everything_has_a_name_in_every_language_and_a_source() {
    let places = places();
    let names = places
        .attractions
        .iter()
        .map(|it| (&it.name, &it.source))
        .chain(places.venues.iter().map(|it| (&it.name, &it.source)))
        .chain(places.stations.iter().map(|it| (&it.name, &it.source)))
        .chain(places.lines.iter().map(|it| (&it.name, &it.source)));
    for (name, source) in names {
        for lang in Lang::all() {
            assert!(!name.in_lang(lang).is_empty());
        }
        assert!(!source.clauses.is_empty(), "{}", name.in_lang(Lang::Zh));
    }
    let bytes = postcard::to_allocvec(places).expect("bytes");
    assert_eq!(postcard::from_bytes(&bytes), Ok(places.clone()));
}

#[test]
fn planted_faults_are_caught_with_file_line_and_cause() {
    const ATTRACTIONS: &str = "places/attractions.csv";
    for (what, path, from, to, message) in [
        (
            "a cell too many",
            ATTRACTIONS,
            "laoshan,",
            "laoshan,,",
            "18 cells where 17",
        ),
        (
            "an open quotation",
            ATTRACTIONS,
            "laoshan,",
            "\"laoshan,",
            "does not close",
        ),
        (
            "an id twice",
            ATTRACTIONS,
            "xiaoyushan,",
            "laoshan,",
            "stands here twice",
        ),
        (
            "an id with signs",
            ATTRACTIONS,
            "xiaoyushan,",
            "小鱼山,",
            "is no id",
        ),
        ("no name", ATTRACTIONS, "崂山风景区", "", "`name` is empty"),
        (
            "another city",
            ATTRACTIONS,
            "370200,370212",
            "370100,370212",
            "five cities",
        ),
        (
            "another city’s county",
            ATTRACTIONS,
            "370200,370212",
            "370600,370212",
            "another city",
        ),
        (
            "a county without name",
            ATTRACTIONS,
            "370212",
            "370299",
            "has no name",
        ),
        (
            "a grade that is none",
            ATTRACTIONS,
            "5A,named,2011,mountain",
            "6A,named,2011,mountain",
            "grade",
        ),
        (
            "a rule that is none",
            ATTRACTIONS,
            "yes,R-GOV",
            "yes,R-XXX",
            "rule",
        ),
        (
            "a rule without fact",
            ATTRACTIONS,
            "yes,R-GOV,card:TICK-06",
            "yes,R-GOV,",
            "needs a reported fact",
        ),
        (
            "an unknown rule with fact",
            ATTRACTIONS,
            "yes,R-GOV,card:TICK-06",
            "yes,R-?,card:TICK-06",
            "needs a reported fact",
        ),
        (
            "a weak price",
            ATTRACTIONS,
            "91,2019-12,card:TICK-07",
            "91,2019-12,card:TICK-10",
            "a price needs",
        ),
        (
            "a price without month",
            ATTRACTIONS,
            "91,2019-12,",
            "91,,",
            "a price needs",
        ),
        (
            "a price beyond reason",
            ATTRACTIONS,
            "270,2022-01",
            "27000,2022-01",
            "cannot be right",
        ),
        (
            "a fact without clause",
            ATTRACTIONS,
            "card:ATTR-QD01",
            "card:ATTR-QD99",
            "no clause stands behind",
        ),
        (
            "no fact",
            ATTRACTIONS,
            "card:ATTR-QD01",
            "",
            "`facts` is empty",
        ),
        (
            "a note on nothing",
            "places/notes.csv",
            "laoshan,reduction",
            "laoshann,reduction",
            "there is no place",
        ),
        (
            "a note of no kind",
            "places/notes.csv",
            "laoshan,reduction",
            "laoshan,gossip",
            "kind",
        ),
        (
            "a county of another city",
            "places/counties.csv",
            "370202,370200",
            "370202,370600",
            "does not lie in",
        ),
        (
            "a venue of no kind",
            "places/libraries-and-museums.csv",
            "yantai-library,library",
            "yantai-library,shop",
            "kind",
        ),
        (
            "a station that is none",
            "places/lines.csv",
            "weifang-north;changyi",
            "weifang-nord;changyi",
            "there is no station",
        ),
        (
            "a line that opens and opened",
            "places/lines.csv",
            "2024-10-21,,",
            "2024-10-21,2025-01,",
            "opened or will open",
        ),
        (
            "a link twice",
            "places/links.csv",
            "qingdao,yantai,90",
            "yantai,qingdao-north,90",
            "stands here twice",
        ),
        (
            "minutes backwards",
            "places/links.csv",
            "68,73",
            "73,68",
            "cannot be right",
        ),
        (
            "minutes by hand",
            "places/links.csv",
            "weifang-north,yantai,78",
            "weifang-north,yantai,一",
            "cannot stand in",
        ),
        (
            "a link within a city",
            "places/links.csv",
            "laixi,rongcheng,64,,2023-12,,",
            "weihai,rongcheng,64,,2023-12,yes,",
            "two known cities",
        ),
        (
            "a festival without days",
            "places/festivals.csv",
            "04-20/05-30",
            "05-30/04-20",
            "not days of a festival",
        ),
        (
            "a route to nowhere",
            "places/routes.csv",
            "qingzhou-old-town",
            "atlantis",
            "no place or festival",
        ),
    ] {
        assert_caught(what, path, from, to, message);
    }
}

#[test]
fn a_heading_a_file_or_a_pair_that_is_missing_is_a_fault() {
    let faults = planted("places/links.csv", "from,to,minutes,", "from,to,time,");
    assert!(
        faults.iter().any(|fault| fault.message.contains("heading")),
        "{faults:#?}"
    );
    let faults = planted(
        "places/city-links.csv",
        "370700,371100,not-yet,card:RAIL-09",
        "# ",
    );
    assert!(
        faults
            .iter()
            .any(|fault| fault.message.contains("370700–371100 is missing")),
        "{faults:#?}"
    );
    let mut texts = texts();
    texts.retain(|text| text.path != "places/stations.csv");
    let faults = load(&texts).expect_err("a file is missing");
    assert!(
        faults
            .iter()
            .any(|fault| fault.file == "places/stations.csv"),
        "{faults:#?}"
    );
}
