//! The guides of cards and benefits on the personas of their facts (cards and tourism, 12).

use super::plan;
use seeds::plan::{Plan, Told};

fn outcome(guide: &str, answers: &str) -> String {
    plan(guide, answers).outcome.id
}

fn words(plan: &Plan) -> String {
    format!("{}{}", plan.outcome.title, plan.outcome.text)
}

#[test]
fn a_person_of_62_from_rizhao_rides_qingdaos_buses_free_and_learns_what_is_open_in_the_metro() {
    // T1
    let plan = plan(
        "senior-benefits",
        "age_group=sixties~aim=ride~ride_city=370200",
    );
    assert_eq!(plan.outcome.id, "ride-qingdao");
    // BENE-01, BENE-02: the bus on an ID card. TRAN-10: the metro with a senior card and 2 yuan on it.
    // TRAN-16 is weak: how to enter without one is not told as a fact, but whom to ask.
    for shown in ["公交免费", "不必先办", "未查到", "车站服务中心", "12345"] {
        assert!(words(&plan).contains(shown), "{shown}: {}", words(&plan));
    }
    assert!(
        !plan.outcome.title.contains("地铁免费"),
        "{}",
        plan.outcome.title
    );
    let Told::Present(steps) = &plan.steps else {
        panic!("{:?}", plan.steps)
    };
    for shown in ["12元", "2元"] {
        assert!(
            steps.iter().any(|step| step.text.contains(shown)),
            "TRAN-10, TRAN-12: {shown}"
        );
    }
    assert!(
        plan.warnings
            .iter()
            .any(|warning| warning.unknown && warning.title.contains("地铁站")),
        "{:?}",
        plan.warnings
    );
}

#[test]
fn every_age_falls_into_exactly_one_group_and_small_children_are_not_left_out() {
    // TICK-02: up to and with 6 years free. TICK-03: half price after that, below 18.
    let pack = super::pack("tourism-card", tests::lang("zh"));
    let group = pack.guide.question_index("group").expect("asked there");
    let labels = &pack.words.guide.questions[group].options;
    let has = |words: &str| {
        labels
            .iter()
            .filter(|(label, _)| label.contains(words))
            .count()
    };
    assert_eq!(has("6周岁及以下"), 1);
    assert_eq!(has("满7岁、不满18岁"), 1);
    // TRAN-15: what a child may ride free is not known anywhere.
    let plan = plan("transit-card", "rider=small_child~ride_city=370200");
    assert_eq!(plan.outcome.id, "small-child");
    assert!(words(&plan).contains("未查到"), "{}", words(&plan));
    assert!(matches!(plan.fee, Told::Unknown(_)));
}

#[test]
fn an_adult_from_yantai_taps_in_weihai_and_the_discount_is_unknown() {
    // T2
    let plan = plan("transit-card", "rider=adult~ride_city=371000~union_card=y");
    assert_eq!(plan.outcome.id, "tap");
    assert!(words(&plan).contains("没查到"), "{}", words(&plan));
    assert!(matches!(plan.fee, Told::Unknown(_)));
    assert_eq!(
        outcome("transit-card", "rider=adult~ride_city=371000~union_card=n"),
        "ask-local"
    );
}

#[test]
fn where_the_national_card_was_not_seen_to_work_a_person_looks_first() {
    // TRAN-04: at the end of 2018 Yantai and Weifang were testing, Rizhao was building.
    for city in ["370600", "370700", "371100"] {
        let answers = format!("rider=adult~ride_city={city}~union_card=y");
        assert_eq!(outcome("transit-card", &answers), "look-first", "{city}");
    }
}

#[test]
fn at_sights_under_guidance_prices_age_or_height_frees_a_child() {
    // T3: 10 years and 1.45 m pays half. T4: 7 years and 1.35 m is free by height.
    assert_eq!(
        outcome("tourism-card", "aim=sight~group=student"),
        "sight-half"
    );
    assert_eq!(
        outcome("tourism-card", "aim=sight~group=child"),
        "sight-free"
    );
}

#[test]
fn a_privately_run_sight_is_half_price_at_66_and_free_at_72() {
    // T5
    assert_eq!(
        outcome(
            "senior-benefits",
            "age_group=sixties~aim=sight~sight_kind=private"
        ),
        "sight-private"
    );
    // T6: the boat to Liugong Island is warned of, as not confirmed.
    let free = plan("senior-benefits", "age_group=seventy~aim=sight");
    assert_eq!(free.outcome.id, "sight-seventy");
    let boat = |title: &str| title.contains("刘公岛");
    assert!(
        free.warnings
            .iter()
            .any(|warning| warning.unknown && boat(&warning.title))
    );
}

#[test]
fn a_veteran_from_weifang_asks_before_riding_free_in_qingdao() {
    // T7
    let plan = plan("transit-card", "rider=special~ride_city=370200");
    assert_eq!(plan.outcome.id, "special");
    assert!(words(&plan).contains("12345"), "{}", words(&plan));
    assert!(
        plan.warnings
            .iter()
            .any(|warning| warning.unknown && warning.title.contains("青岛户籍"))
    );
}

#[test]
fn returning_a_book_of_qingdao_in_yantai_was_not_found() {
    // T8
    let plan = plan("library-card", "aim=elsewhere");
    assert_eq!(plan.outcome.id, "elsewhere");
    assert!(words(&plan).contains("没查到"), "{}", words(&plan));
}

#[test]
fn the_tourism_card_has_no_price_and_no_counter() {
    // T10
    let plan = plan("tourism-card", "aim=card");
    assert_eq!(plan.outcome.id, "card");
    assert!(words(&plan).contains("没查到"), "{}", words(&plan));
    assert!(matches!(plan.fee, Told::Unknown(_)));
    assert!(matches!(plan.place, Told::Unknown(_)));
}

#[test]
fn qingdao_lends_without_deposit_five_books_and_three_magazines() {
    // LIBR-01
    let plan = plan("library-card", "aim=borrow~library_city=370200");
    for shown in ["免押金", "5册书", "3本期刊"] {
        assert!(words(&plan).contains(shown), "{shown}: {}", words(&plan));
    }
}

#[test]
fn the_electronic_card_needs_a_physical_card_first() {
    // CARD-07, CARD-09
    let common = "aim=electronic~has_card";
    assert_eq!(
        outcome("social-security-card", &format!("{common}=n")),
        "physical"
    );
    assert_eq!(
        outcome("social-security-card", &format!("{common}=y~whom=self")),
        "claim"
    );
    let family = plan("social-security-card", &format!("{common}=y~whom=family"));
    assert!(family.outcome.title.contains("8位"));
}
