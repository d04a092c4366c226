//! Every service that the seed plan names, and what serves it.

use super::CATALOGUE;
use seeds::catalogue::Level;
use seeds::catalogue::arranged::Target;

/// The table of services as the facts have it.
const INVENTORY: &str = include_str!("inventory.tsv");

#[test]
fn every_service_that_the_facts_name_stands_there_once() {
    let listed = INVENTORY.lines().filter(|line| !line.starts_with('#'));
    let listed: Vec<Vec<&str>> = listed.map(|line| line.split('\t').collect()).collect();
    let rows = &CATALOGUE.promises.rows;
    let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    let expected: Vec<&str> = listed.iter().map(|cells| cells[0]).collect();
    assert_eq!(ids, expected);
    assert_eq!(ids.len(), 73);
    for (row, cells) in rows.iter().zip(&listed) {
        let [id, name, _, _, kind, _] = cells[..] else {
            panic!("{} cells in {cells:?}", cells.len());
        };
        assert!(
            !row.today.in_lang(tests::lang("zh")).is_empty(),
            "{id} {name}: nothing is said"
        );
        // What the facts call a guide is one; one card (S37) is an entry with whom to ask.
        let guided = |target: &Target| matches!(target, Target::Guide(_)) || id == "S37";
        let guide = !kind.starts_with("办事指南") || row.served.iter().any(guided);
        assert!(guide, "{id} {name}: no guide serves it");
    }
}

#[test]
fn a_service_is_served_by_a_guide_or_page_or_says_whom_to_ask() {
    let mut served = 0;
    for row in &CATALOGUE.promises.rows {
        for target in &row.served {
            let Target::Guide(id) = target else { continue };
            let found = CATALOGUE.guides.iter().flatten();
            let found = found.filter(|pack| pack.guide.id == *id);
            assert!(found.count() > 0, "{}: there is no guide `{id}`", row.id);
            served += 1;
        }
        let nothing = row.served.is_empty() || row.level == Level::Unknown;
        assert!(!nothing || row.ask.is_some(), "{}: nobody is asked", row.id);
        // What somebody found is shown with its document.
        let sourced = row.source.as_ref().is_some_and(|it| !it.clauses.is_empty());
        assert!(
            sourced || row.level == Level::Unknown,
            "{}: no document",
            row.id
        );
    }
    assert!(served >= 35, "only {served} services have a guide");
}

#[test]
fn every_guide_but_those_named_here_helps_in_a_life_event() {
    let led = CATALOGUE.events.iter().flat_map(|event| &event.leads);
    let led: Vec<&Target> = led.collect();
    let guides = CATALOGUE
        .guides
        .iter()
        .filter_map(|packs| packs.own(tests::lang("zh")));
    let left: Vec<&str> = guides
        .map(|pack| pack.guide.id.as_str())
        .filter(|id| !led.contains(&&Target::Guide((*id).to_owned())))
        .collect();
    assert_eq!(left, ["library-card"]);
}

#[test]
fn the_twelve_events_of_the_issue_stand_on_the_site() {
    let names = CATALOGUE
        .events
        .iter()
        .map(|event| event.name.in_lang(tests::lang("zh")).as_str());
    let names: Vec<&str> = names.collect();
    for name in [
        "换城市工作",
        "退休",
        "看病",
        "孩子上学",
        "买房租房",
        "老人随迁",
        "开车",
        "开店办企业",
        "出门旅游",
        "毕业",
        "结婚",
        "证件丢了",
    ] {
        assert!(names.contains(&name), "{name}");
    }
}
