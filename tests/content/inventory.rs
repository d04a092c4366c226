//! Every service that the seed plan names, and the page that serves it.

use super::CATALOGUE;

const INVENTORY: &str = include_str!("inventory.tsv");

/// Pages of the site that are no guide.
const PAGES: [&str; 4] = ["/places", "/trip", "/rail", "/directory"];
/// What is background of the plan and no service.
const BACKGROUND: &str = "plan";

struct Row {
    id: &'static str,
    facts: Vec<&'static str>,
    level: &'static str,
    pages: Vec<&'static str>,
}

fn rows() -> Vec<Row> {
    let lines = INVENTORY.lines().filter(|line| !line.starts_with('#'));
    let cells = lines
        .skip(1)
        .map(|line| line.split('\t').collect::<Vec<_>>());
    let rows = cells.map(|cells| match cells[..] {
        [id, _, _, _, _, _, _, _, _, _, facts, level, pages] => Row {
            id,
            facts: facts.split(';').filter(|fact| !fact.is_empty()).collect(),
            level,
            pages: pages.split(';').collect(),
        },
        _ => panic!("{} cells in {cells:?}", cells.len()),
    });
    rows.collect()
}

#[test]
fn every_service_of_the_plan_stands_in_the_inventory_once() {
    let ids: Vec<&str> = rows().iter().map(|row| row.id).collect();
    let expected: Vec<String> = (1..=73).map(|at| format!("S{at:02}")).collect();
    assert_eq!(ids, expected);
}

#[test]
fn a_service_that_a_guide_serves_has_it_and_its_facts_are_held_by_a_clause() {
    let documents = CATALOGUE.documents.iter();
    let clauses = documents.flat_map(|document| &document.clauses);
    let facts: Vec<&String> = clauses.flat_map(|clause| &clause.facts).collect();
    let mut served = 0;
    for row in rows() {
        for page in &row.pages {
            if *page == BACKGROUND || PAGES.contains(page) {
                continue;
            }
            let found = CATALOGUE.guides.iter().flatten();
            let found = found.filter(|pack| pack.guide.id == *page);
            assert!(found.count() > 0, "{}: there is no guide `{page}`", row.id);
            served += 1;
        }
        let levels = ["official", "reported", "unconfirmed", "unknown"];
        assert!(levels.contains(&row.level), "{}: {}", row.id, row.level);
        for fact in &row.facts {
            assert!(
                facts.iter().any(|known| known == fact),
                "{}: no clause holds {fact}",
                row.id
            );
        }
    }
    assert!(served >= 35, "only {served} services have a guide");
}
