//! One person's way through a guide, typed from the facts: what must stand on the plan.

use super::{CATALOGUE, pack, plan_on};
use seeds::calendar::{Date, date};
use seeds::catalogue::FigureUnit;
use seeds::plan::{Told, written_days};
use serde::Deserialize;
use std::fs;
use std::path::Path;

/// The day on which the stories were written.
fn day() -> Date {
    date("2026-11-29").expect("a day")
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Journey {
    story: String,
    answers: String,
    outcome: String,
    shows: Vec<String>,
    facts: Vec<String>,
}

fn journeys() -> Vec<(String, Journey)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/journeys");
    let mut journeys = Vec::new();
    for entry in fs::read_dir(&folder).expect("the stories") {
        let path = entry.expect("an entry").path();
        let guide = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let text = fs::read_to_string(&path).expect("a story");
        journeys.push((guide, toml::from_str(&text).expect("a story")));
    }
    journeys.sort_by(|(left, _), (right, _)| left.cmp(right));
    journeys
}

#[test]
fn every_story_comes_to_the_outcome_and_the_words_that_its_facts_hold() {
    let clauses = CATALOGUE
        .documents
        .iter()
        .flat_map(|document| &document.clauses);
    let facts: Vec<&String> = clauses.flat_map(|clause| &clause.facts).collect();
    let journeys = journeys();
    let told: Vec<&str> = journeys.iter().map(|(guide, _)| guide.as_str()).collect();
    let guides = CATALOGUE
        .packs(tests::lang("zh"))
        .map(|pack| pack.guide.id.as_str());
    let mut guides: Vec<&str> = guides.collect();
    guides.sort_unstable();
    assert_eq!(told, guides, "every guide has its story");
    for (guide, journey) in journeys {
        assert!(
            !journey.story.is_empty() && !journey.shows.is_empty(),
            "{guide}"
        );
        let plan = plan_on(&guide, &journey.answers, day());
        assert_eq!(
            plan.outcome.id, journey.outcome,
            "{guide}: {}",
            journey.story
        );
        let mut written = serde_json::to_string(&plan).expect("a plan in JSON");
        let steps = match &plan.steps {
            Told::Present(steps) => steps.as_slice(),
            Told::NotNeeded(_) | Told::Unknown(_) => &[],
        };
        let limits = steps.iter().map(|step| &step.limit).chain([&plan.limit]);
        for limit in limits {
            if let Told::Present(limit) = limit {
                written += &written_days(
                    tests::lang("zh"),
                    FigureUnit::WorkingDays,
                    limit.working_days,
                );
                written += &written_days(tests::lang("zh"), FigureUnit::Days, limit.days);
            }
        }
        for shown in &journey.shows {
            assert!(
                written.contains(shown.as_str()),
                "{guide}: no {shown:?} on {written}"
            );
        }
        for fact in &journey.facts {
            assert!(facts.contains(&fact), "{guide}: no clause holds {fact}");
        }
        let given = journey.answers.split('~').count();
        assert_eq!(
            plan.answers.len(),
            given,
            "{guide}: something was told in vain"
        );
    }
}

#[test]
fn a_guide_with_a_story_takes_it_as_its_example() {
    for (guide, journey) in journeys() {
        let declared = &pack(&guide, tests::lang("zh")).guide.example;
        assert_eq!(*declared, journey.answers, "{guide}");
    }
}
