//! The engine on the shipped guides: order of questions, why, refused answers.

use super::{CATALOGUE, pack, plan, today};
use seeds::answers::{Answers, Problem};
use seeds::catalogue::Pack;
use seeds::check::walk;
use seeds::interview::{Turn, left, turn};
use seeds::plan::{Told, write};
use seeds::rules::Evaluation;
use seeds::share::{read_state, write_state};

#[test]
fn changing_an_answer_keeps_those_that_still_apply() {
    let guide = &pack("enterprise-pension", tests::lang("zh")).guide;
    let moved = read_state(
        guide,
        "aim=transfer~receiving=n~sector=enterprise~from=000000~to=370700~household_here=y~arrears=none",
    );
    // Back to a question before the open one: what came after is kept while it may still matter.
    let mut changed = moved.clone();
    let household = guide
        .question_index("household_here")
        .expect("the question");
    changed.set(household, seeds::answers::Answer::Bool(false));
    let Turn::Asking(asking) = turn(guide, &changed, today()) else {
        panic!("still asking")
    };
    assert_eq!(guide.questions[asking.question].id, "approved_move");
    let arrears = guide.question_index("arrears").expect("the question");
    assert_eq!(asking.answers.get(arrears), moved.get(arrears));
}

#[test]
fn the_deciding_answers_alone_decide() {
    for pack in CATALOGUE.packs(tests::lang("zh")) {
        for path in walk(&CATALOGUE, pack, today()).paths.into_iter().step_by(7) {
            let Turn::Decided(decision) = turn(&pack.guide, &path.answers, today()) else {
                panic!("a path ends in a decision")
            };
            let why = seeds::why::explain(&pack.guide, &decision, today());
            let mut few = Answers::none();
            for question in &why.deciding {
                few.set(
                    *question,
                    path.answers.get(*question).expect("it was read").clone(),
                );
            }
            let evaluation = Evaluation::partial(&pack.guide, &few, today());
            let chosen =
                seeds::interview::choose(&pack.guide, &evaluation).expect("nothing stops it");
            assert_eq!(chosen, Some(path.chosen), "{:?}", path.answers);
            for flip in &why.flips {
                assert_ne!(
                    flip.answers.get(flip.question),
                    path.answers.get(flip.question)
                );
                let flipped = turn(&pack.guide, &flip.answers, today());
                if let Turn::Decided(flipped) = flipped {
                    assert_ne!(flipped.chosen, path.chosen, "a flip changes the outcome");
                }
            }
        }
    }
}

#[test]
fn why_names_the_answers_that_matter_and_what_would_change_the_outcome() {
    let plan = plan(
        "enterprise-pension",
        "aim=transfer~receiving=n~sector=enterprise~from=370200~to=370700~lump_sum=n",
    );
    for question in ["from", "to"] {
        assert!(
            plan.why.deciding.iter().any(|id| id == question),
            "{:?}",
            plan.why
        );
    }
    assert!(
        !plan.why.deciding.iter().any(|id| id == "lump_sum"),
        "it only adds a warning"
    );
    assert!(
        plan.why.flips.iter().any(|flip| flip.question == "from"),
        "{:?}",
        plan.why.flips
    );
}

#[test]
fn overlapping_periods_are_refused_at_the_row() {
    let guide = &pack("enterprise-pension", tests::lang("zh")).guide;
    let answers = read_state(
        guide,
        "aim=amount~receiving=n~sector=enterprise~from=000000~to=370700~account=ordinary\
         ~paid_before_1998=n~account_balance=334200~wages=2021-07.2021-12.450000!2021-12.2022-03.480000",
    );
    let Turn::Asking(asking) = turn(guide, &answers, today()) else {
        panic!("it is refused")
    };
    let refused = asking.refused.expect("a reason");
    assert_eq!((refused.problem, refused.row), (Problem::Overlap, Some(1)));
    assert!(refused.field.starts_with("wages[1]"), "{}", refused.field);
    let kept = asking.answers.get(asking.question);
    assert!(kept.is_some(), "what was typed stays");
}

#[test]
fn a_plan_is_a_pure_function_of_its_inputs() {
    for lang in super::languages() {
        let pack = pack("moving-city", lang);
        let paths = walk(&CATALOGUE, pack, today()).paths;
        for path in paths.iter().step_by(paths.len() / 20 + 1) {
            let Turn::Decided(decision) = turn(&pack.guide, &path.answers, today()) else {
                panic!("a path ends in a decision")
            };
            let (once, again) = (
                write(pack, &decision, today()),
                write(pack, &decision, today()),
            );
            assert_eq!(once.digest(), again.digest());
            assert_eq!(once.digest().len(), 64);
        }
    }
}

/// The longest way from `answers` to a plan, of all there are; `None` where there are more than
/// `states` states to walk.
fn longest(pack: &Pack, answers: &Answers, states: &mut u32) -> Option<usize> {
    *states = states.checked_sub(1)?;
    match turn(&pack.guide, answers, today()) {
        Turn::Asking(asking) if answers.get(asking.question).is_none() => {
            let asked = &pack.guide.questions[asking.question];
            let mut most = 0;
            for answer in &asked.representatives {
                let mut further = answers.clone();
                further.set(asking.question, answer.clone());
                most = most.max(longest(pack, &further, states)?);
            }
            Some(1 + most)
        }
        _ => Some(0),
    }
}

#[test]
fn about_as_many_questions_are_left_as_the_longest_way_asks() {
    for pack in CATALOGUE.packs(tests::lang("zh")) {
        let mut answers = Answers::none();
        let example = read_state(&pack.guide, &pack.guide.example);
        while let Turn::Asking(asking) = turn(&pack.guide, &answers, today()) {
            let told = left(&pack.guide, &answers, today());
            // A merged guide has more ways at its beginning than anybody can walk.
            let exact = longest(pack, &answers, &mut 20_000).unwrap_or(told);
            assert!(
                told <= exact && (told + 1 >= exact || told * 4 >= exact * 3),
                "{}: {exact} are left, {told} are told after {}",
                pack.guide.id,
                write_state(&pack.guide, &answers),
            );
            let answer = example.get(asking.question).expect("the example goes on");
            answers.set(asking.question, answer.clone());
        }
        assert_eq!(left(&pack.guide, &answers, today()), 0, "{}", pack.guide.id);
    }
}

#[test]
fn what_matters_after_some_replies_only_depends_on_what_is_asked_first() {
    for (guide, answers, asked) in [
        // svc:DL-5: while a licence is held none is replaced, here or elsewhere.
        (
            "driving-licence",
            "aim=lost~elsewhere=unsure~held=unsure",
            [
                ("find-out-held", None),
                ("find-out-elsewhere", Some("被扣或记满12分")),
            ],
        ),
        // si:SD-07: where one side is a public body it is transferred, from wherever one moves.
        (
            "enterprise-pension",
            "aim=transfer~receiving=n~sector=unsure~from=unsure~to=370200~household_here=y",
            [
                ("find-out-sector", None),
                ("find-out-from", Some("单位类型")),
            ],
        ),
    ] {
        let plan = plan(guide, answers);
        let Told::Present(steps) = &plan.steps else {
            panic!("{guide}: {:?}", plan.steps)
        };
        let told = steps
            .iter()
            .map(|step| (step.id.as_str(), step.depends_on.as_deref()));
        assert_eq!(told.collect::<Vec<_>>(), asked, "{guide}");
        assert_eq!(plan.tasks().len(), 1, "{guide}: one call for both");
    }
}
