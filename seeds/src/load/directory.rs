//! directory/: entrances and hotlines, the hosts that may be linked, names of places, the
//! working-day calendar.

mod groups;

use super::fault::Faults;
use super::said::Said;
use super::sources::day;
use super::{Text, raw};
use crate::calendar::WorkingCalendar;
use crate::catalogue::arranged::{ContactGroup, LocalContact};
use crate::catalogue::{ByLang, Contact, NamedPlace};
use crate::place::Place;

/// Everything of directory/, lists by language.
pub(super) struct Directory {
    pub(super) contacts: ByLang<Vec<Contact>>,
    pub(super) places: ByLang<Vec<NamedPlace>>,
    pub(super) calendar: WorkingCalendar,
    pub(super) hosts: Vec<String>,
    pub(super) groups: Vec<ContactGroup>,
    pub(super) local: Vec<LocalContact>,
}

impl Directory {
    /// Whether a contact is called so.
    pub(super) fn knows(&self, id: &str) -> bool {
        let mut contacts = self.contacts.iter().flatten();
        contacts.any(|contact| contact.id == id)
    }
}

pub(super) fn load(texts: &[Text], faults: &mut Faults) -> Directory {
    let hosts = faults
        .parse_at::<raw::Hosts>(texts, "directory/hosts.toml")
        .map(|raw| raw.hosts)
        .unwrap_or_default();
    let (contacts, local) = contacts(texts, &hosts, faults);
    let mut directory = Directory {
        contacts,
        places: places(texts, faults),
        calendar: calendar(texts, faults),
        hosts,
        groups: Vec::new(),
        local,
    };
    directory.groups = groups::load(texts, &directory, faults);
    directory
}

fn contacts(
    texts: &[Text],
    hosts: &[String],
    faults: &mut Faults,
) -> (ByLang<Vec<Contact>>, Vec<LocalContact>) {
    let path = "directory/contacts.toml";
    let text = texts.iter().find(|text| text.path == path);
    let raw = faults
        .parse_at::<raw::Contacts>(texts, path)
        .map(|raw| raw.contacts)
        .unwrap_or_default();
    let mut known: Vec<&str> = Vec::new();
    for contact in &raw {
        let mark = format!("\"{}\"", contact.id);
        if known.contains(&contact.id.as_str()) {
            faults.error(
                text,
                &[&mark, &mark],
                format!("`{}` stands here twice", contact.id),
                "",
            );
        }
        known.push(&contact.id);
        if let Some(url) = &contact.url
            && !host(url).is_some_and(|host| hosts.iter().any(|allowed| allowed == host))
        {
            faults.error(
                text,
                &[&mark, "url"],
                format!("the host of {url} is not on the allow-list"),
                "only hosts of directory/hosts.toml may be linked",
            );
        }
        if contact.city.is_some_and(|city| !city.is_one_of_five()) {
            let help = "370200, 370600, 370700, 371000 or 371100";
            let message = format!("the city of `{}` is not one of the five", contact.id);
            faults.error(text, &[&mark, "city"], message, help);
        }
        if contact.facts.is_empty() {
            faults.error(
                text,
                &[&mark],
                format!("`{}` names no fact", contact.id),
                "say where it was seen",
            );
        }
        let digits = |phone: &str| {
            let plain = phone
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'-');
            plain && (3..=13).contains(&phone.len())
        };
        if contact.phone.as_deref().is_some_and(|phone| !digits(phone)) {
            faults.error(
                text,
                &[&mark, "phone"],
                "this is not a telephone number",
                "0532-85012822",
            );
        }
    }
    let mut said = Said::of(texts, path, faults);
    let words = raw.iter().map(|contact| {
        let mut word = |key, says| said.word(&[&contact.id, key], says, faults);
        let hours = contact.hours.as_ref().map(|hours| word("hours", hours));
        (
            word("name", &contact.name),
            word("use", &contact.use_for),
            hours,
        )
    });
    let words: Vec<_> = words.collect();
    said.finish(faults);
    let languages = ByLang::new(|lang| {
        let mut contacts: Vec<Contact> = Vec::new();
        for (contact, (name, use_for, hours)) in raw.iter().zip(&words) {
            let name = name.in_lang(lang);
            contacts.push(Contact {
                id: contact.id.clone(),
                kind: contact.kind,
                name: name.clone(),
                original: match *name == contact.name {
                    true => String::new(),
                    false => contact.name.clone(),
                },
                use_for: use_for.in_lang(lang).clone(),
                url: contact.url.clone(),
                phone: contact.phone.clone(),
                hours: hours.as_ref().map(|hours| hours.in_lang(lang).clone()),
                level: contact.level,
                checked_on: match text {
                    Some(text) => day(text, &contact.checked_on, faults),
                    None => crate::calendar::Date::FIRST,
                },
            });
        }
        contacts.sort_by(|left, right| left.id.cmp(&right.id));
        contacts
    });
    let local = raw.into_iter().filter_map(|contact| {
        Some(LocalContact {
            city: contact.city?,
            contact: contact.id,
        })
    });
    (languages, local.collect())
}

/// The host of an address; `None` for anything that is not plain http or https.
/// The hosts that may be linked. A fault of their file is reported where the directory is read.
pub(super) fn allowed(texts: &[Text]) -> Vec<String> {
    let text = texts
        .iter()
        .find(|text| text.path == "directory/hosts.toml");
    let read = text.and_then(|text| toml::from_str::<raw::Hosts>(&text.body).ok());
    read.map(|raw| raw.hosts).unwrap_or_default()
}

pub(super) fn host(url: &str) -> Option<&str> {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))?;
    let authority = rest.split(['/', '?', '#']).next()?;
    if authority.contains('@') {
        return None;
    }
    Some(authority.split(':').next().unwrap_or(authority))
}

fn places(texts: &[Text], faults: &mut Faults) -> ByLang<Vec<NamedPlace>> {
    let path = "directory/places.toml";
    let text = texts.iter().find(|text| text.path == path);
    let raw = faults
        .parse_at::<raw::Places>(texts, path)
        .map(|raw| raw.places)
        .unwrap_or_default();
    let mut said = Said::of(texts, path, faults);
    let mut names: Vec<(Place, ByLang<String>)> = Vec::new();
    for named in raw {
        match named.code.parse() {
            Ok(place) => names.push((place, said.word(&[&named.code], &named.name, faults))),
            Err(error) => faults.error(text, &[&named.code], format!("{error}"), ""),
        }
    }
    for code in crate::answers::PROVINCES {
        if !names.iter().any(|(place, _)| place.0 == code) {
            faults.error(text, &[], format!("province {code} has no name"), "");
        }
    }
    said.finish(faults);
    ByLang::new(|lang| {
        let named = names.iter().map(|(place, name)| NamedPlace {
            place: *place,
            name: name.in_lang(lang).clone(),
        });
        named.collect()
    })
}

fn calendar(texts: &[Text], faults: &mut Faults) -> WorkingCalendar {
    let path = "directory/calendar.toml";
    let Some(text) = texts.iter().find(|text| text.path == path) else {
        faults.error(None, &[], "directory/calendar.toml is missing", "");
        return WorkingCalendar::default();
    };
    let Some(raw) = faults.parse::<raw::Calendar>(text) else {
        return WorkingCalendar::default();
    };
    let mut days = |written: &[String]| {
        let mut days: Vec<_> = written
            .iter()
            .map(|written| day(text, written, faults))
            .collect();
        days.sort_unstable();
        days
    };
    let (days_off, days_worked) = (days(&raw.days_off), days(&raw.days_worked));
    WorkingCalendar {
        from: Some(day(text, &raw.from, faults)),
        to: Some(day(text, &raw.to, faults)),
        days_off,
        days_worked,
    }
}
