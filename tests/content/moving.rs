//! The merged plan for whoever moves: one list for seven relations, on examples of the facts
//! (social insurance, sections 1 to 8).

use super::{pack, plan, today};
use seeds::catalogue::Tone;
use seeds::interview::{Turn, turn};
use seeds::plan::{Plan, Told};
use seeds::share::read_state;

const GUIDE: &str = "moving-city";

/// Neither medical insurance nor fund nor unemployment insurance.
const NOTHING_ELSE: &str = "medical=none~fund=n~unemployment=none";

fn moving(answers: &str) -> Plan {
    plan(GUIDE, answers)
}

fn steps(plan: &Plan) -> Vec<&str> {
    match &plan.steps {
        Told::Present(steps) => steps.iter().map(|step| step.id.as_str()).collect(),
        Told::NotNeeded(_) | Told::Unknown(_) => Vec::new(),
    }
}

fn spared(plan: &Plan) -> Vec<&str> {
    plan.spared
        .iter()
        .map(|spared| spared.id.as_str())
        .collect()
}

fn papers(plan: &Plan) -> Vec<&str> {
    match &plan.papers {
        Told::Present(papers) => papers.iter().map(|paper| paper.id.as_str()).collect(),
        Told::NotNeeded(_) | Told::Unknown(_) => Vec::new(),
    }
}

/// The questions in the order in which somebody with these answers is asked.
fn asked(answers: &str) -> Vec<String> {
    let guide = &pack(GUIDE, tests::lang("zh")).guide;
    let known = read_state(guide, answers);
    let mut given = seeds::answers::Answers::none();
    let mut asked = Vec::new();
    while let Turn::Asking(asking) = turn(guide, &given, today()) {
        let id = &guide.questions[asking.question].id;
        let answer = known.get(asking.question);
        let answer = answer.unwrap_or_else(|| panic!("`{id}` is asked"));
        given.set(asking.question, answer.clone());
        asked.push(id.clone());
    }
    asked
}

#[test]
fn a_woman_of_41_keeps_her_pension_where_it_is() {
    // PEN-05, PEN-07: household in Weifang, first insured in another province at 41.
    let common = "from=370700~to=000000~receiving=n~pension=enterprise~household_here=n~sex=female\
                  ~approved_move=n~first_insured_here=2026-05";
    let late = moving(&format!("{common}~birth=1985-05~{NOTHING_ELSE}"));
    assert_eq!(late.outcome.id, "nothing-needed");
    assert_eq!(spared(&late), ["temporary-account", "injury-and-maternity"]);
    // PEN-09: moving the household register later changes the account. NF-01: a newer notice.
    let warned: Vec<&str> = late.warnings.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(warned, ["household-moves-later", "unread-notice"]);
    // PEN-06: an approved move is transferred at any age, with the approval.
    let approved = common.replace("approved_move=n", "approved_move=y");
    let approved = moving(&format!("{approved}~birth=1985-05~{NOTHING_ELSE}"));
    assert_eq!(steps(&approved), ["pension-across"]);
    assert!(papers(&approved).contains(&"transfer-order"));
    // 39 years and 11 months in that month, 40 today: the month counts.
    let before = moving(&format!("{common}~birth=1986-06~{NOTHING_ELSE}"));
    assert_eq!(steps(&before), ["pension-across"]);
    // Insured there before 2010 and over the age then: PEN-08 does not say.
    let early = common.replace("2026-05", "2009-12");
    let early = moving(&format!("{early}~birth=1960-01~{NOTHING_ELSE}"));
    assert_eq!(steps(&early), ["pension-account"]);
}

#[test]
fn who_is_young_or_returns_home_is_asked_less_and_transfers() {
    // PEN-05: under 50 today is under 50 in every earlier month.
    let young = "from=000000~to=370200~receiving=n~pension=enterprise~household_here=n~sex=male\
                 ~birth=1990-06~medical=none~fund=n~unemployment=none";
    assert_eq!(
        asked(young),
        [
            "from",
            "to",
            "receiving",
            "pension",
            "household_here",
            "sex",
            "birth",
            "medical",
            "fund",
            "unemployment"
        ]
    );
    let young = moving(young);
    assert_eq!(steps(&young), ["pension-across"]);
    // PEN-26: what is brought; the household book only for who returns home (PEN-04).
    let brought = [
        "id-card",
        "real-name",
        "social-card",
        "application-form",
        "payment-certificate",
    ];
    assert_eq!(papers(&young), brought);
    let home = moving(&format!(
        "from=000000~to=370200~receiving=n~pension=enterprise~household_here=y~{NOTHING_ELSE}"
    ));
    assert!(papers(&home).contains(&"household-book"));
}

#[test]
fn between_the_five_cities_an_employee_pension_needs_nothing() {
    for (from, to) in [("370200", "370600"), ("371100", "371000")] {
        // SD-01 to SD-03.
        let answers = format!("from={from}~to={to}~receiving=n~pension=enterprise~{NOTHING_ELSE}");
        let plan = moving(&answers);
        assert_eq!(plan.outcome.id, "nothing-needed");
        assert_eq!(spared(&plan), ["pension-inside", "injury-and-maternity"]);
        assert_eq!(asked(&answers).len(), 7);
    }
    // LINK-02, RES-03: both pensions, the household register stays: later, and only to link them.
    let both = moving(&format!(
        "from=370200~to=370600~receiving=n~pension=both~household_move=none~{NOTHING_ELSE}"
    ));
    assert_eq!(both.outcome.id, "later-only");
    assert_eq!(
        spared(&both),
        [
            "pension-inside",
            "resident-pension-stays",
            "injury-and-maternity"
        ]
    );
    assert_eq!(steps(&both), ["link-at-retirement"]);
}

#[test]
fn a_civil_servant_who_goes_to_a_company_transfers_even_within_one_city() {
    let common = "receiving=n~pension=public~direction=to_enterprise";
    // GOV-06, GOV-08: after a resignation first to the household register, by the old employer.
    let left = moving(&format!(
        "from=370600~to=370200~{common}~leaving=left~job_after=other_province~{NOTHING_ELSE}"
    ));
    assert_eq!(left.outcome.id, "public-pension");
    assert_eq!(steps(&left), ["public-left", "public-move-on"]);
    assert_eq!(papers(&left), ["id-card", "leaving-form"]);
    // GOV-05: a posting goes where the enterprise is insured.
    let posted = moving(&format!(
        "from=370600~to=370200~{common}~leaving=approved~{NOTHING_ELSE}"
    ));
    assert_eq!(steps(&posted), ["pension-public"]);
    // GOV-02: within one city too; nothing else is asked there.
    let within = format!("from=370200~to=370200~{common}~leaving=approved");
    assert_eq!(asked(&within).len(), 6);
    let within = moving(&within);
    assert_eq!(within.outcome.id, "same-city-pension");
    assert_eq!(steps(&within), ["pension-public"]);
    // GOV-07: on leave to start a business, it may stay.
    let leave = moving(&format!(
        "from=370600~to=370200~{common}~leaving=start_up~{NOTHING_ELSE}"
    ));
    assert_eq!(leave.outcome.id, "nothing-needed");
    assert!(spared(&leave).contains(&"start-up-stays"));
}

#[test]
fn a_resident_pension_follows_the_household_register() {
    let common = "from=370200~to=371100~receiving=n~pension=resident";
    let cases = [
        // RES-03: another home, or another street of the county.
        ("household_move=none", "resident-pension-stays"),
        ("household_move=same_county", "resident-address"),
        // RES-01, and LINK-02 for whoever pays the employee pension from now on.
        (
            "household_move=other_county~next_pension=resident",
            "pension-resident",
        ),
        (
            "household_move=other_county~next_pension=employee",
            "resident-pension-kept",
        ),
    ];
    for (answers, stands) in cases {
        let plan = moving(&format!("{common}~{answers}~{NOTHING_ELSE}"));
        let all = [steps(&plan), spared(&plan)].concat();
        assert!(all.contains(&stands), "{answers}: {all:?}");
        let one = all.iter().filter(|id| id.contains("resident"));
        assert_eq!(one.count(), 1, "{answers}: {all:?}");
    }
    // RES-02: whoever draws it keeps it where it is. LINK-09: two pensions must be settled.
    let drawn = moving(&format!(
        "from=370200~to=371100~receiving=y~drawn=resident~{NOTHING_ELSE}"
    ));
    assert_eq!(drawn.outcome.id, "nothing-needed");
    let two = moving(&format!(
        "from=370200~to=371100~receiving=y~drawn=both~{NOTHING_ELSE}"
    ));
    assert_eq!(steps(&two), ["two-pensions"]);
}

#[test]
fn what_others_wait_for_comes_first_and_linking_last() {
    let plan = moving(
        "from=370600~to=370200~receiving=n~pension=both~household_move=other_county\
         ~medical=employee~stopped_and_joined=n~fund=y~account_open=n~unemployment=insured",
    );
    // MED-02: insured at the new place before the transfer. HPF-02: an account before the money.
    // LINK-05: collected before linked.
    assert_eq!(
        steps(&plan),
        [
            "medical-join",
            "fund-account",
            "medical-inside",
            "fund-to-qingdao",
            "pension-resident",
            "unemployment-inside",
            "link-at-retirement"
        ]
    );
    let later: Vec<&str> = [
        (
            "medical=resident~medical_after=resident~next_year_joined=n",
            "medical-resident",
        ),
        (
            "medical=resident~medical_after=employee~stopped_and_joined=y",
            "medical-inside",
        ),
    ]
    .iter()
    .filter_map(|(medical, step)| {
        // MED-03, MED-04.
        let plan = moving(&format!(
            "from=370200~to=370700~receiving=n~pension=none~{medical}~fund=n~unemployment=none"
        ));
        (steps(&plan) == [*step]).then_some(*step)
    })
    .collect();
    assert_eq!(later, ["medical-resident", "medical-inside"]);
}

#[test]
fn a_loan_comes_before_the_housing_fund_moves() {
    let common =
        "from=370700~to=370200~receiving=n~pension=none~medical=none~unemployment=none~fund=y";
    // HPF-10, HPF-11: the account is open, nothing is owed: at once, one working day.
    let free = moving(&format!("{common}~account_open=y~loan_at_origin=n"));
    assert_eq!(steps(&free), ["fund-to-qingdao"]);
    // HPF-07: many places refuse; what the five cities do was not found.
    for loan in ["y", "unsure"] {
        let owed = moving(&format!("{common}~account_open=y~loan_at_origin={loan}"));
        assert_eq!(steps(&owed), ["fund-loan"]);
        assert!(!papers(&owed).contains(&"fund-form"));
    }
    let closed = moving(&format!("{common}~account_open=n"));
    assert_eq!(steps(&closed), ["fund-account", "fund-to-qingdao"]);
}

#[test]
fn a_benefit_that_is_paid_stays_unless_one_works_in_the_other_province() {
    let common = "from=370700~to=000000~receiving=n~pension=none~medical=none~fund=n";
    // UI-04, UI-03.
    let stays = moving(&format!("{common}~unemployment=drawing~insured_there=n"));
    assert_eq!(stays.outcome.id, "nothing-needed");
    assert!(spared(&stays).contains(&"drawing-stays"));
    let moves = moving(&format!("{common}~unemployment=drawing~insured_there=y"));
    assert_eq!(steps(&moves), ["drawing-across"]);
    // UI-11: within Shandong nobody could say.
    let inside = common.replace("000000", "370600");
    let inside = moving(&format!("{inside}~unemployment=drawing"));
    assert_eq!(
        (inside.outcome.id.as_str(), steps(&inside)),
        ("ask-first", vec!["drawing-inside"])
    );
}

#[test]
fn a_title_names_what_is_to_be_done_and_within_how_many_days() {
    let moves = |pension: &str, medical: &str, fund: &str, to: &str| {
        let rest = format!("receiving=n~pension={pension}~medical={medical}~{fund}");
        moving(&format!("from=370700~to={to}~{rest}~unemployment=none"))
    };
    let (insured, account) = (
        "employee~stopped_and_joined=y",
        "fund=y~account_open=y~loan_at_origin",
    );
    let (free, owed) = (format!("{account}=n"), format!("{account}=y"));
    // SD-01: no transfer of the pension. MED-05: 9 working days. HPF-11: 1 working day, to Qingdao.
    let medical = moves("enterprise", insured, "fund=n", "370200");
    assert_eq!(medical.outcome.title, "养老不用转。医保要转，9个工作日。");
    let both = moves("enterprise", insured, &free, "370200");
    for said in ["养老不用转", "医保要转，9个工作日", "公积金1个工作日"] {
        assert!(both.outcome.title.contains(said), "{}", both.outcome.title);
    }
    // HPF-12: only Qingdao's day was found. HPF-07: with a loan, nobody knows whether it may move.
    for elsewhere in [
        moves("enterprise", insured, &free, "370600"),
        moves("enterprise", insured, &owed, "370200"),
    ] {
        let title = &elsewhere.outcome.title;
        assert!(title.contains("公积金先看条件"), "{title}");
        assert!(!title.contains("1个工作日"), "{title}");
    }
    // A pension that must be found out first is promised nothing.
    let unclear = moves("unsure", insured, "fund=n", "370200");
    assert!(unclear.outcome.title.contains("养老先问清"));
    assert!(!unclear.outcome.title.contains("不用"));
}

#[test]
fn who_draws_two_pensions_or_whose_pension_moves_is_not_told_that_none_does() {
    let common = format!("from=370200~to=371100~receiving=n~{NOTHING_ELSE}");
    for pension in [
        "pension=public~direction=between_public",
        "pension=resident~household_move=other_county~next_pension=resident",
    ] {
        // SD-07, GOV-02, RES-01.
        let title = moving(&format!("{common}~{pension}")).outcome.title;
        assert!(title.contains("养老") && !title.contains("不用"), "{title}");
    }
    // LINK-02: both pensions within one city, nothing to do before retirement.
    let later = moving("from=370200~to=370200~receiving=n~pension=both~household_move=none");
    assert_eq!(later.outcome.id, "same-city-later");
    assert_eq!(later.outcome.tone, Tone::Later);
}

#[test]
fn what_is_not_known_is_found_out_first_and_the_rest_still_stands() {
    let plan = moving(
        "from=370200~to=370700~receiving=n~pension=unsure~medical=employee~stopped_and_joined=unsure\
         ~fund=n~unemployment=none",
    );
    assert_eq!(
        steps(&plan),
        ["find-pension", "medical-join", "medical-inside"]
    );
}

#[test]
fn nobody_is_asked_too_much() {
    use seeds::check::walk;
    let catalogue = &super::CATALOGUE;
    let mut counts: Vec<usize> = walk(catalogue, pack(GUIDE, tests::lang("zh")), today())
        .paths
        .iter()
        .map(|path| path.answers.iter().count())
        .collect();
    counts.sort_unstable();
    // Both pensions, another province, past 50, a benefit, a fund with a loan: hardly anybody.
    assert!(counts[counts.len() - 1] <= 18);
    let beyond = counts.iter().filter(|count| **count > 14).count();
    assert!(beyond * 20 < counts.len(), "{beyond} of {}", counts.len());
    assert!(counts[counts.len() / 2] <= 10);
    // A company's employee with everything, between two of the five cities.
    let usual = "from=370200~to=370700~receiving=n~pension=enterprise~medical=employee\
                 ~stopped_and_joined=y~fund=y~account_open=y~loan_at_origin=n~unemployment=insured";
    assert_eq!(asked(usual).len(), 10);
}

#[test]
fn a_link_of_before_asks_only_what_it_lacks() {
    // `household_moved` became the question that the resident pension asks.
    let guide = &pack(GUIDE, tests::lang("zh")).guide;
    let old = "from=370200~to=370700~receiving=n~pension=both~household_moved=y~medical=employee\
               ~fund=y~unemployment=insured";
    let Turn::Asking(asking) = turn(guide, &read_state(guide, old), today()) else {
        panic!("something is asked")
    };
    assert_eq!(guide.questions[asking.question].id, "household_move");
    assert_eq!(asking.answers.iter().count(), 7);
}
