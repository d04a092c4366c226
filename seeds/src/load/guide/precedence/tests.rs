//! The order in which outcomes are written decides nothing.

use super::super::{Compiled, Shared, Surroundings, ids, load};
use super::close;
use crate::load::fault::Faults;
use crate::load::shipped::texts;
use crate::load::{Text, directory, figures, sources};

#[test]
fn who_wins_over_a_winner_wins_over_its_losers() {
    let mut wins = vec![
        vec![false, true, false],
        vec![false, false, true],
        vec![false, false, false],
    ];
    close(&mut wins);
    assert_eq!(wins[0], [false, true, true]);
    assert_eq!(wins[2], [false, false, false]);
}

/// The text of a guide before its outcomes, the outcomes, and what follows them.
fn cut(body: &str) -> (&str, Vec<String>, &str) {
    const HEAD: &str = "[[outcomes]]";
    let begin = body.find(HEAD).expect("outcomes");
    let last = body.rfind(HEAD).expect("outcomes");
    let rest = &body[last + HEAD.len()..];
    let end = ["\n[[", "\n# -"].iter().filter_map(|next| rest.find(next));
    let end = last + HEAD.len() + end.min().unwrap_or(rest.len());
    let blocks = body[begin..end].split(HEAD).skip(1);
    let blocks = blocks.map(|block| format!("{HEAD}{block}\n"));
    (&body[..begin], blocks.collect(), &body[end..])
}

/// Numbers that look random and are the same on every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound as u64).expect("a small number")
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}

fn compiled(id: &str, texts: &[Text], around: &Surroundings<'_>) -> Compiled {
    let mut faults = Faults::default();
    let compiled = load(id, texts, around, &mut faults).expect("a guide");
    let (errors, _) = faults.sorted();
    assert!(errors.is_empty(), "{errors:#?}");
    compiled
}

/// Shuffles the outcomes of every third guide a thousand times.
fn shuffles_change_no_byte(third: usize) {
    let texts = texts();
    let mut faults = Faults::default();
    let documents = sources::load(&texts, &mut faults);
    let clauses = sources::Clauses::of(&documents, &texts, &mut faults);
    let figures = figures::load(&texts, &clauses, &mut faults);
    let directory = directory::load(&texts, &mut faults);
    let shared = Shared::load(&texts, &mut faults);
    let ids = ids(&texts);
    let around = Surroundings {
        ids: &ids,
        clauses: &clauses,
        figures: &figures,
        directory: &directory,
        shared: &shared,
    };
    let mut dice = Dice(0x2026_1129);
    for id in ids.iter().skip(third).step_by(3) {
        // The binding words name the figures; a translation has the same slots.
        let files = ["guide.toml", "zh.toml"].map(|name| format!("guides/{id}/{name}"));
        let own = texts.iter().filter(|text| files.contains(&text.path));
        let mut own: Vec<Text> = own.cloned().collect();
        let written = compiled(id, &own, &around);
        let guide = own
            .iter_mut()
            .find(|text| text.path.ends_with("guide.toml"));
        let at = guide.expect("a guide").clone();
        let (before, mut blocks, after) = cut(&at.body);
        for _ in 0..1000 {
            dice.shuffle(&mut blocks);
            let body = [before, &blocks.concat(), after].concat();
            let text = own.iter_mut().find(|text| text.path == at.path);
            text.expect("a guide").body = body;
            let shuffled = compiled(id, &own, &around);
            let same = written.guide == shuffled.guide
                && written.clauses == shuffled.clauses
                && written.contacts == shuffled.contacts
                && written.precedence == shuffled.precedence;
            assert!(same, "{id}:\n{}", blocks.concat());
        }
    }
}

/// In thirds, so that none comes near the limit of a test on a slow machine.
mod a_thousand_shuffles_of_the_written_order_of_outcomes_change_no_byte {
    use super::shuffles_change_no_byte;

    #[test]
    fn of_the_first_third_of_the_guides() {
        shuffles_change_no_byte(0);
    }

    #[test]
    fn of_the_second_third_of_the_guides() {
        shuffles_change_no_byte(1);
    }

    #[test]
    fn of_the_last_third_of_the_guides() {
        shuffles_change_no_byte(2);
    }
}
