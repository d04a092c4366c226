//! Faults that only show when every path is walked.

use super::{CHINESE, ENGLISH, GUIDE, base, replace, walked};
use seeds::calendar::date;
use seeds::check::{self, FaultKind};
use seeds::load::{Text, load};

#[test]
fn faults_of_the_rules_are_found_by_the_walk() {
    let cases = [
        (
            "dead end",
            "when = \"true\"",
            "when = \"old\"",
            FaultKind::DeadEnd,
        ),
        (
            "unreachable outcome",
            "when = \"old\"",
            "when = \"old and not old\"",
            FaultKind::Unreachable,
        ),
        (
            "unreachable step",
            "actor = \"you\"",
            "when = \"old\"\nactor = \"you\"",
            FaultKind::Unreachable,
        ),
        (
            "question that cannot matter",
            "resident and sum(trips.days) >= 9 or not resident",
            "sum(trips.days) >= 1 and (resident or not resident)",
            FaultKind::DoesNotMatter,
        ),
        (
            "question that is never asked",
            "resident and sum(trips.days) >= 9 or not resident",
            "not resident",
            FaultKind::DoesNotMatter,
        ),
        (
            "plan without a step",
            "for = [\"ticket\"]\nactor",
            "for = [\"ticket\"]\nwhen = \"resident\"\nactor",
            FaultKind::Incomplete,
        ),
    ];
    for (name, from, to, kind) in cases {
        let report = walked(GUIDE, from, to);
        let kinds: Vec<FaultKind> = report.faults.iter().map(|fault| fault.kind).collect();
        assert!(
            kinds.contains(&kind),
            "{name} is not caught: {:#?}",
            report.faults
        );
    }
}

#[test]
fn a_calculation_that_refuses_every_answer_is_a_loop() {
    let mut texts = base();
    replace(
        &mut texts,
        GUIDE,
        "fields = [{ id = \"days\", kind = \"count\", min = 1, max = 9 }]\ntemplates = [[[1]], [[4], [5]]]",
        "fields = [{ id = \"province\", kind = \"province\" }, { id = \"months\", kind = \"count\", min = 0, max = 9 }]\n\
         templates = [[[\"370000\", 0]]]\n\n[[questions]]\nid = \"home\"\nkind = \"province\"",
    );
    replace(
        &mut texts,
        GUIDE,
        "[[outcomes]]",
        "[[calculations]]\nid = \"drawn\"\ncalculator = \"pension-place\"\n\
         inputs = { household = \"home\", periods = \"trips\" }\n\n[[outcomes]]",
    );
    replace(&mut texts, GUIDE, "sum(trips.days) >= 9", "drawn.rule == 1");
    for path in [CHINESE, ENGLISH] {
        replace(
            &mut texts,
            path,
            "[questions.trips.fields.days]",
            "[questions.home]\nask = \"?\"\nname = \"?\"\nwhy = \"?\"\n\n[questions.trips.fields.province]\nlabel = \"?\"\n\n[questions.trips.fields.months]",
        );
    }
    let figures = texts
        .iter_mut()
        .find(|text| text.path == "figures/ferry.toml")
        .expect("figures");
    figures.body += "\n[[figures]]\nid = \"pension-place-months\"\nunit = \"months\"\nclause = \"si:T-1\"\n\
         recheck_by = \"2027-05-01\"\nvalues = [{ value = 120 }]\n";
    let loaded = load(&texts).unwrap_or_else(|faults| panic!("{faults:#?}"));
    let report = check::check(&loaded.catalogue, date("2026-11-23").expect("a day"));
    assert!(
        report
            .faults
            .iter()
            .any(|fault| fault.kind == FaultKind::Loop),
        "{:#?}",
        report.faults
    );
}

#[test]
fn an_expired_figure_and_an_expired_guide_are_warned_of() {
    let report = walked("figures/ferry.toml", "2027-05-01", "2026-11-22");
    assert!(
        report
            .warnings
            .iter()
            .any(|fault| fault.kind == FaultKind::Expired)
    );
    assert_eq!(report.faults, []);
    let report = walked(GUIDE, "2027-05-01", "2026-11-22");
    assert!(
        report
            .warnings
            .iter()
            .any(|fault| fault.kind == FaultKind::Expired)
    );
}

#[test]
fn a_walk_that_sees_too_little_is_noticed() {
    let loaded = load(&base()).unwrap_or_else(|faults| panic!("{faults:?}"));
    let report = check::check(&loaded.catalogue, date("2026-11-23").expect("a day"));
    assert!(!report.reaches(check::FLOOR));
}

#[test]
fn an_order_that_asks_everybody_what_few_need_is_warned_of_with_the_better_one() {
    let today = date("2026-11-23").expect("a day");
    let checked = |texts: &[Text]| {
        let loaded = load(texts).unwrap_or_else(|faults| panic!("{faults:#?}"));
        check::check(&loaded.catalogue, today)
    };
    // Three births of four end at once; the fourth is asked for residence, and two of its three
    // answers for the trips: (3 + (3 + 3 + 2) / 3) / 4.
    let sound = &checked(&base()).asked[0];
    assert_eq!((sound.longest, sound.mean.to_string()), (3, "1.42".into()));
    assert_eq!(sound.best, sound.mean);
    assert_eq!(sound.order, [""; 0]);
    // Residence asked of everybody first: 2 + 2 / 3 / 4.
    let mut texts = base();
    let first = "when = \"not resident and old or old\"";
    replace(&mut texts, GUIDE, "when = \"old\"", first);
    let example = "example = \"birth=1950-01~resident=y\"";
    replace(&mut texts, GUIDE, "example = \"birth=1950-01\"", example);
    let report = checked(&texts);
    assert_eq!(report.faults, []);
    let told: Vec<String> = report.warnings.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "ferry: ManyQuestions: asks 2.17 questions in the mean; 1.42 in this order: birth, resident, trips"
        ]
    );
}
