//! Care in another city, chronic diseases and reimbursement by hand (medical facts, decision tree of
//! section 19, and what was corrected of them in November 2026).

mod rates;

use super::{plan, plan_on};
use seeds::calendar::date;
use seeds::catalogue::{Level, Tone};
use seeds::plan::{Plan, Told};

const AWAY: &str = "medical-away";
const CHRONIC: &str = "chronic-outpatient";
const MANUAL: &str = "manual-reimbursement";

/// Whoever goes to a doctor in order, and nobody else has to pay.
const GOING: &str = "stage=going~other_payer=none~insured_now=y";
const IN_HOSPITAL: &str = "stage=in_hospital~other_payer=none";

/// Whether something on the plan is said not to have been found.
fn says_not_found(plan: &Plan) -> bool {
    plan.warnings.iter().any(|warning| {
        warning.unknown
            || warning
                .cites
                .iter()
                .any(|cite| plan.sources[*cite].level == Level::Unknown)
    })
}

/// Where, among the steps, the first stands whose title holds these words.
fn step(plan: &Plan, words: &str) -> Option<usize> {
    let Told::Present(steps) = &plan.steps else {
        panic!("{:?}", plan.steps)
    };
    steps.iter().position(|step| step.title.contains(words))
}

/// The names of the papers.
fn papers(plan: &Plan) -> Vec<&str> {
    match &plan.papers {
        Told::Present(papers) => papers.iter().map(|paper| paper.name.as_str()).collect(),
        other => panic!("{other:?}"),
    }
}

fn warned(plan: &Plan, id: &str) -> bool {
    plan.warnings.iter().any(|warning| warning.id == id)
}

#[test]
fn a_mother_insured_in_weifang_who_lives_in_qingdao_gets_one_plan_to_register_be_recognised_and_pay()
 {
    // UPD-MED-05: one of four papers, two working days; a promise alone no longer does.
    let places = format!("{GOING}~insured_at=370700~treated_at=370200");
    let away = plan(
        AWAY,
        &format!("{places}~linked=y~category=living~filed=n~chronic=y"),
    );
    assert_eq!(away.outcome.id, "long-here");
    let order = ["认定", "长期备案", "审核", "出示"].map(|words| step(&away, words));
    assert_eq!(order, [0, 1, 2, 3].map(Some));
    // Only who does not know whether the hospital is linked is sent to ask.
    assert_eq!(step(&away, "开没开通"), None);
    let unknown = plan(
        AWAY,
        &format!("{places}~linked=unsure~category=living~filed=n~chronic=y"),
    );
    let order = ["认定", "长期备案", "审核", "开没开通", "出示"].map(|words| step(&unknown, words));
    assert_eq!(order, [0, 1, 2, 3, 4].map(Some));
    let proof = papers(&away).join(" ");
    for paper in ["居住证", "户口簿", "派出凭证", "劳动合同"] {
        assert!(proof.contains(paper), "{paper}: {proof}");
        assert!(away.outcome.text.contains(paper), "{paper}: first screen");
    }
    assert!(!proof.contains("承诺"), "{proof}");
    assert!(matches!(&away.limit, Told::Present(limit) if limit.working_days == 2));
    // UPD-MED-06: that the rate stays was said by Qingdao alone.
    assert_eq!(away.level, Level::Reported);
    assert!(warned(&away, "rate-of-qingdao"));

    let chronic = plan(
        CHRONIC,
        "insured_at=370700~treated_at=370200~recognised=n~lives_there=y",
    );
    assert_eq!(chronic.outcome.id, "recognise-and-register");
    assert!(
        chronic.outcome.title.contains("潍坊"),
        "recognition is the insured place's"
    );
    let order = ["怎么认定", "办认定", "长期备案", "拿药"].map(|words| step(&chronic, words));
    assert_eq!(order, [0, 1, 2, 3].map(Some));
    assert!(papers(&chronic).join(" ").contains("居住证"));
    assert!(says_not_found(&chronic));
    // UPD-MED-08: medicine that somebody else fetches is not care elsewhere.
    assert!(warned(&chronic, "not-there-in-person"));
}

#[test]
fn temporary_care_inside_shandong_is_not_registered_and_the_title_says_temporary() {
    // UPD-MED-01, read in an agency's own announcement.
    for (insured, treated) in [
        ("370700", "370200"),
        ("371100", "371000"),
        ("370000", "370600"),
    ] {
        let places = format!("insured_at={insured}~treated_at={treated}~linked=y");
        for category in ["referred", "other"] {
            let plan = plan(
                AWAY,
                &format!("{GOING}~{places}~category={category}~chronic=n"),
            );
            assert_eq!(plan.outcome.id, "in-shandong", "{places}");
            assert!(plan.outcome.title.contains("临时") && plan.outcome.title.contains("不用备案"));
            assert_eq!(plan.level, Level::Official);
            assert_eq!(papers(&plan), ["医保码或社保卡"]);
            assert!(says_not_found(&plan), "what is paid was not found");
        }
    }
}

#[test]
fn a_long_stay_inside_shandong_is_registered_once_and_then_settles() {
    let places = "insured_at=370600~treated_at=370700~linked=y";
    for category in ["living", "retired", "working"] {
        let answers = format!("{GOING}~{places}~category={category}");
        let registered = plan(AWAY, &format!("{answers}~filed=y~chronic=n"));
        assert_eq!(registered.outcome.id, "long-here-filed", "{category}");
        for filed in ["n", "unsure"] {
            let open = plan(AWAY, &format!("{answers}~filed={filed}~chronic=n"));
            assert_eq!(open.outcome.id, "long-here", "{category} {filed}");
        }
    }
}

#[test]
fn the_father_in_a_hospital_in_shanghai_is_mended_before_the_bill_and_by_hand_after_it() {
    for insured in ["370200", "370600", "370700", "371000", "371100"] {
        let last_day = plan(
            AWAY,
            &format!("{IN_HOSPITAL}~insured_at={insured}~treated_at=000000~emergency=y"),
        );
        assert_eq!(last_day.outcome.id, "emergency-in-hospital");
        assert!(last_day.outcome.title.contains("医保办"), "one act");
        assert!(last_day.outcome.title.contains("先别自费结清"));
        assert!(
            last_day.outcome.text.contains("手工报"),
            "what is left after it"
        );
        // What is done only where the hospital refuses says so where one reads what to do.
        let order = ["急诊上传", "医院不认：", "备案补好：", "还是结不了："]
            .map(|words| step(&last_day, words));
        assert_eq!(order, [0, 1, 2, 3].map(Some));
        let Told::Present(steps) = &last_day.steps else {
            panic!("{:?}", last_day.steps)
        };
        assert!(
            steps[0].text.contains("急诊抢救标识"),
            "what to say at the desk"
        );
        // UPD-MED-07: Shandong's own channel counts at once, the national one is reviewed by hand.
        let first = last_day
            .entrances()
            .next()
            .map(|contact| contact.id.as_str());
        assert_eq!(first, Some("aishandong"));
        assert_eq!(
            last_day.hotline.as_ref().map(|contact| contact.id.as_str()),
            Some("hotline-12393")
        );
    }
    // Whoever is insured outside Shandong registers on the national platform.
    let outsider = plan(
        AWAY,
        &format!("{IN_HOSPITAL}~insured_at=000000~treated_at=370200~emergency=y"),
    );
    let first = outsider
        .entrances()
        .next()
        .map(|contact| contact.id.as_str());
    assert_eq!(first, Some("nhsa-platform"));

    // UPD-MED-10: after paying one may register and claim by hand.
    let paid = plan(AWAY, "stage=settled");
    assert_eq!(paid.outcome.id, "paid");
    let manual = plan(
        MANUAL,
        "stage=settled~other_payer=none~reason=unfiled~injury=n",
    );
    assert_eq!(manual.outcome.id, "unfiled");
    assert!(manual.outcome.title.contains("补备案"));
    assert_eq!(manual.level, Level::Reported);
    assert!(
        matches!(manual.limit, Told::Unknown(_)),
        "no deadline was found"
    );
    assert!(says_not_found(&manual));
    assert!(
        warned(&manual, "emergency-counts"),
        "MED-17 holds after paying too"
    );
}

#[test]
fn in_hospital_without_registration_one_may_register_until_the_bill_is_settled() {
    // MED-28, for each kind of registration.
    for category in ["retired", "living", "working", "referred", "other"] {
        let late = plan(
            AWAY,
            &format!(
                "{IN_HOSPITAL}~insured_at=370600~treated_at=000000~emergency=n~linked=y~filed=n\
                 ~category={category}"
            ),
        );
        assert_eq!(late.outcome.id, "late-filing", "{category}");
        let long = ["retired", "living", "working"].contains(&category);
        let proof = papers(&late).join(" ");
        assert_eq!(proof.contains("居住证"), long, "{category}: {proof}");
        // Two working days may be too long for a discharge.
        assert_eq!(warned(&late, "long-takes-days"), long, "{category}");
    }
    let manual = plan(MANUAL, "stage=in_hospital");
    assert_eq!(manual.outcome.id, "settle-first");
}

#[test]
fn the_reason_for_going_decides_the_kind_of_registration() {
    // MED-13 and MED-14; UPD-MED-05 for those insured in Shandong.
    let cases = [
        ("371000", "category=retired~chronic=n", "long-stay"),
        ("371000", "category=living~chronic=n", "long-stay"),
        ("371000", "category=working~chronic=n", "long-stay"),
        ("371000", "category=referred", "referral"),
        ("371000", "category=other", "temporary"),
        ("370200", "category=other", "temporary-qingdao"),
    ];
    for (insured, rest, outcome) in cases {
        let plan = plan(
            AWAY,
            &format!(
                "{GOING}~insured_at={insured}~treated_at=000000~emergency=n~linked=y~filed=n~{rest}"
            ),
        );
        assert_eq!(plan.outcome.id, outcome, "{rest}");
        assert!(says_not_found(&plan), "{rest}");
        assert!(!papers(&plan).join(" ").contains("承诺"), "{rest}");
    }
    // The national rule still takes a promise from those insured elsewhere (MED-15).
    let outsider = plan(
        AWAY,
        &format!(
            "{GOING}~insured_at=000000~treated_at=370200~emergency=n~linked=y~filed=n\
             ~category=living~chronic=n"
        ),
    );
    assert_eq!(outsider.outcome.id, "long-stay-outside");
    assert!(papers(&outsider).join(" ").contains("承诺书"));
    assert!(matches!(outsider.limit, Told::Unknown(_)));
}

#[test]
fn who_else_must_pay_is_told_by_the_law() {
    // Social Insurance Law, article 30 (UPD-SI-01): work injury fund, third party, abroad; the third
    // party does not pay or is not found: medical insurance pays first and recovers it.
    let places = "insured_at=370700~treated_at=370200";
    for (guide, stage) in [
        (AWAY, format!("stage=going~insured_now=y~{places}")),
        (MANUAL, "stage=settled".to_owned()),
    ] {
        let abroad = plan(guide, &format!("{stage}~other_payer=abroad"));
        assert_eq!(abroad.outcome.tone, Tone::Answer, "{guide}");
        assert_eq!(abroad.level, Level::Official, "{guide}");
        let person = plan(guide, &format!("{stage}~other_payer=other_person"));
        assert_eq!(person.level, Level::Official, "{guide}");
        assert!(person.outcome.title.contains("医保先付"), "{guide}");
        assert!(person.outcome.text.contains("追"), "{guide}");
        assert!(matches!(person.papers, Told::Unknown(_)), "{guide}");
        let work = plan(guide, &format!("{stage}~other_payer=work"));
        assert!(work.outcome.title.contains("工伤保险"), "{guide}");
        assert_eq!(
            work.hotline.as_ref().map(|contact| contact.id.as_str()),
            Some("hotline-12333"),
            "{guide}"
        );
        let unsure = plan(guide, &format!("{stage}~other_payer=unsure"));
        assert_eq!(unsure.outcome.tone, Tone::Ask, "{guide}");
    }
    // UPD-MED-11: inpatient first, with the social security card; one reprint.
    let work = plan(
        AWAY,
        &format!("stage=in_hospital~{places}~other_payer=work"),
    );
    assert_eq!(work.level, Level::Reported);
    assert!(work.outcome.text.contains("社保卡") && work.outcome.text.contains("12333"));
}

#[test]
fn from_2027_the_law_lets_one_claim_what_cannot_be_settled_and_covers_a_spouse_without_a_job() {
    // 医疗保障法, articles 32, 35 and 15: in force from 2027-01-01 (UPD-MIL-02, 03 and 06).
    let cases = [
        (
            MANUAL,
            "stage=settled~other_payer=none~reason=failed~injury=n",
            "right-to-claim",
        ),
        (
            "birth-away",
            "aim=bill~stage=going~insured_at=370600~birth_at=370600",
            "spouse",
        ),
        (
            CHRONIC,
            "insured_at=370700~treated_at=370200~recognised=n~lives_there=y",
            "buying-for-another",
        ),
    ];
    for (guide, answers, id) in cases {
        let soon = format!("{id}-soon");
        let before = plan_on(guide, answers, date("2026-12-31").expect("a day"));
        assert!(warned(&before, &soon) && !warned(&before, id), "{guide}");
        let told = before.warnings.iter().find(|warning| warning.id == soon);
        let told = told.expect("warned of it");
        // Both identity documents were asked for before: 国务院令第735号, article 17, since 2021-05-01.
        if guide == CHRONIC {
            assert_eq!(told.title, "替家人买药，带两个人的身份证");
            assert!(told.text.contains("第17条"), "{}", told.text);
        } else {
            assert!(told.title.contains("2027年1月1日起"), "{guide}");
        }
        let since = plan_on(guide, answers, date("2027-01-01").expect("a day"));
        assert!(warned(&since, id) && !warned(&since, &soon), "{guide}");
    }
}

#[test]
fn nothing_is_registered_in_the_insured_city_or_where_it_is_registered_already() {
    let cases = [
        ("insured_at=371100~treated_at=371100", "same-city"),
        (
            "insured_at=000000~treated_at=370200~emergency=n~linked=y~filed=y",
            "filed",
        ),
    ];
    for (places, outcome) in cases {
        let answers = format!("{GOING}~{places}");
        assert_eq!(plan(AWAY, &answers).outcome.id, outcome, "{places}");
    }
}

#[test]
fn the_diseases_found_settle_across_provinces_only_when_recognised_and_registered() {
    // MED-50 and MED-53: five and five; whether there are more today was not found (MED-55).
    let found = [
        "hypertension",
        "diabetes",
        "cancer",
        "dialysis",
        "transplant",
        "copd",
        "arthritis",
        "coronary",
        "hepatitis",
        "spondylitis",
    ];
    let places = "insured_at=370700~treated_at=000000~recognised=y";
    for disease in found {
        let filed = format!("{places}~disease={disease}~filed=y~opened=y");
        assert_eq!(plan(CHRONIC, &filed).outcome.id, "direct", "{disease}");
        let unfiled = format!("{places}~disease={disease}~filed=n");
        assert_eq!(
            plan(CHRONIC, &unfiled).outcome.id,
            "file-first",
            "{disease}"
        );
    }
    let other = plan(CHRONIC, &format!("{places}~disease=other"));
    assert_eq!(other.outcome.id, "not-on-the-list");
    assert!(
        !other.outcome.title.contains("10"),
        "{}",
        other.outcome.title
    );
    assert!(warned(&other, "more-than-ten"));
}
