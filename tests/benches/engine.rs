//! How long one evaluation takes: `cargo bench -p tests --bench engine`.

use divan::Bencher;
use seeds::answers::Answers;
use seeds::calendar::{Date, date};
use seeds::catalogue::{Catalogue, Pack};
use seeds::interview::{Decision, Turn, turn};
use seeds::load::load;
use std::sync::LazyLock;

fn main() {
    divan::main();
}

fn today() -> Date {
    date("2026-11-23").expect("a day")
}

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| load(&tests::shipped()).expect("sound content").catalogue);

fn transfer() -> (&'static Pack, Answers) {
    let pack = CATALOGUE
        .pack("enterprise-pension", tests::lang("zh"))
        .expect("the guide");
    let answers = seeds::share::read_state(
        &pack.guide,
        "aim=transfer~receiving=n~sector=enterprise~from=000000~to=370700~household_here=n\
         ~approved_move=n~sex=male~birth=1974-07~first_insured_here=2024-06~arrears=none~double=n~lump_sum=n",
    );
    (pack, answers)
}

fn decided(pack: &Pack, answers: &Answers) -> Decision {
    match turn(&pack.guide, answers, today()) {
        Turn::Decided(decision) => *decision,
        other => panic!("{other:?}"),
    }
}

/// Rules on answers: the bound is 10 µs.
#[divan::bench]
fn evaluate_a_pension_transfer(bencher: Bencher<'_, '_>) {
    let (pack, answers) = transfer();
    decided(pack, &answers);
    bencher.bench(|| turn(&pack.guide, divan::black_box(&answers), today()));
}

/// Rules, reasons and all words of the plan.
#[divan::bench]
fn word_the_plan_of_a_pension_transfer(bencher: Bencher<'_, '_>) {
    let (pack, answers) = transfer();
    let decision = decided(pack, &answers);
    bencher.bench(|| seeds::plan::write(pack, divan::black_box(&decision), today()));
}
