//! Faults of what is arranged for people: the plan beside today, life events, the directory's groups.

use super::base;
use seeds::load::{Text, load};

const PARTS: &str = "[[parts]]\nid = \"sea\"\nname = \"海上\"\n";
const HEAD: &str = "id,part,name,chapter,plan,today,since,facts,level,pages,ask";
const ROW: &str = "S01,sea,渡船,一,开船。,今天开船。,2026,si:T-1,official,ferry,";
const IN_ENGLISH: &str =
    "[S01]\nname = \"Ferry\"\nplan = \"Boats sail.\"\ntoday = \"Boats sail today.\"\n";
const LEADS: &str = "topic,lead,with,facts\n";

fn with(row: &str) -> Result<usize, String> {
    let mut texts = base();
    texts.push(Text::new("plan/parts.toml", PARTS));
    texts.push(Text::new("plan/rows.csv", format!("{HEAD}\n{row}\n")));
    texts.push(Text::new("plan/leads.csv", LEADS));
    texts.push(Text::new("words/en/plan/parts.toml", "sea = \"At sea\"\n"));
    texts.push(Text::new("words/en/plan/rows.toml", IN_ENGLISH));
    texts.push(Text::new("words/en/plan/leads.toml", ""));
    loaded(&texts).map(|catalogue| catalogue.promises.rows.len())
}

fn loaded(texts: &[Text]) -> Result<seeds::catalogue::Catalogue, String> {
    let told = |faults: Vec<seeds::load::Fault>| {
        let told = faults.iter().map(ToString::to_string);
        told.collect::<Vec<_>>().join("\n")
    };
    load(texts).map(|loaded| loaded.catalogue).map_err(told)
}

#[test]
fn a_row_of_the_plan_is_as_well_supported_as_its_facts_and_says_whom_to_ask() {
    assert_eq!(with(ROW), Ok(1));
    let asked = ROW.replace("今天开船。", "有没有开，未查到。");
    for (from, to, told) in [
        (
            "今天开船。",
            "有没有开，未查到。",
            "does not say whom to ask",
        ),
        (
            ",official,ferry,",
            ",unknown,ferry,",
            "does not say whom to ask",
        ),
        (
            ",official,ferry,",
            ",official,,",
            "does not say whom to ask",
        ),
        (",ferry,", ",raft,", "is called `raft`"),
        (",ferry,", ",/raft,", "is called `/raft`"),
        (",sea,", ",land,", "no part `land`"),
        ("si:T-1", "si:T-9", "si:T-9"),
        ("si:T-1", "", "its facts are Unknown"),
        ("ferry,", "ferry,hotline-raft", "no contact `hotline-raft`"),
        ("今天开船。", "", "`today` is empty"),
    ] {
        let row = ROW.replacen(from, to, 1);
        assert_ne!(row, ROW, "{from}");
        let faults = with(&row).expect_err(to);
        assert!(
            faults.contains(told) && faults.contains("plan/rows.csv:2"),
            "{faults}"
        );
    }
    let twice = format!("{ROW}\n{ROW}");
    assert!(with(&twice).is_err_and(|faults| faults.contains("stands here twice")));
    assert!(with(&asked).is_err());
}

fn event(leads: &str) -> Result<usize, String> {
    let mut texts = base();
    let event = format!("[[events]]\nid = \"sea\"\nname = \"过海\"\nleads = [{leads}]\n");
    texts.push(Text::new("guides/events.toml", event));
    texts.push(Text::new(
        "words/en/guides/events.toml",
        "sea = \"Crossing\"\n",
    ));
    loaded(&texts).map(|catalogue| catalogue.events.len())
}

#[test]
fn an_event_leads_to_what_exists_once() {
    assert_eq!(event("\"ferry\""), Ok(1));
    for (leads, told) in [
        ("\"raft\"", "is called `raft`"),
        ("\"ferry\", \"ferry\"", "twice"),
        ("", "nothing helps"),
    ] {
        let faults = event(leads).expect_err(leads);
        assert!(faults.contains(told), "{faults}");
    }
}

#[test]
fn a_contact_stands_in_one_group_at_most() {
    let known = base();
    let contacts = known
        .iter()
        .find(|text| text.path == "directory/contacts.toml");
    let contacts: toml::Table = contacts.expect("contacts").body.parse().expect("TOML");
    let id = contacts["contacts"][0]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    for (listed, told) in [
        (format!("\"{id}\""), None),
        (format!("\"{id}\", \"{id}\""), Some("two groups")),
        ("\"raft\"".to_owned(), Some("no contact `raft`")),
    ] {
        let group = format!("[[groups]]\nid = \"sea\"\nname = \"海上\"\ncontacts = [{listed}]\n");
        let mut texts = base();
        texts.push(Text::new("directory/groups.toml", group));
        texts.push(Text::new(
            "words/en/directory/groups.toml",
            "sea = \"At sea\"\n",
        ));
        let faults = loaded(&texts).err();
        match told {
            None => assert_eq!(faults, None),
            Some(told) => assert!(
                faults.is_some_and(|faults| faults.contains(told)),
                "{listed}"
            ),
        }
    }
}
