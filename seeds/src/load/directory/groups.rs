//! How the directory is arranged for people.

use super::Directory;
use crate::catalogue::arranged::ContactGroup;
use crate::load::Text;
use crate::load::fault::Faults;
use crate::load::said::Said;
use serde::Deserialize;

const PATH: &str = "directory/groups.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupsFile {
    groups: Vec<Group>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    id: String,
    name: String,
    contacts: Vec<String>,
}

/// Reads the groups. A contact stands in one group at most.
pub(super) fn load(
    texts: &[Text],
    directory: &Directory,
    faults: &mut Faults,
) -> Vec<ContactGroup> {
    let Some(text) = texts.iter().find(|text| text.path == PATH) else {
        return Vec::new();
    };
    let raw = faults.parse::<GroupsFile>(text);
    let groups = raw.map(|raw| raw.groups).unwrap_or_default();
    let mut placed: Vec<&str> = Vec::new();
    for (group, id) in groups
        .iter()
        .flat_map(|group| group.contacts.iter().map(move |id| (group, id)))
    {
        let marks = [format!("\"{}\"", group.id), format!("\"{id}\"")];
        let marks = [marks[0].as_str(), marks[1].as_str()];
        if !directory.knows(id) {
            faults.error(
                Some(text),
                &marks,
                format!("there is no contact `{id}`"),
                "",
            );
        }
        if placed.contains(&id.as_str()) {
            faults.error(
                Some(text),
                &marks,
                format!("`{id}` stands in two groups"),
                "",
            );
        }
        placed.push(id);
    }
    let mut said = Said::of(texts, PATH, faults);
    let groups = groups.into_iter().map(|group| ContactGroup {
        name: said.word(&[&group.id], &group.name, faults),
        id: group.id,
        contacts: group.contacts,
    });
    let groups = groups.collect();
    said.finish(faults);
    groups
}
