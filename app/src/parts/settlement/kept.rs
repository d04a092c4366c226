//! What a desk may keep on its device: the values of a city, with a name and the day. Nothing of a
//! bill or a person is among them, the scheme neither.

use crate::form::Sheet;
use seeds::calendar::{Date, date};
use seeds::catalogue::Tool;
use seeds::field::{Fields, field};

/// The field of the name under which values are kept.
pub const SET_NAME: &str = "set_name";

/// What the text begins with; another beginning is of another build.
const KIND: &str = "settlement2";

/// Lines before the values: what it is, the day, the name.
const HEAD: usize = 3;

/// The longest text that is shown again, in characters.
pub(super) const LONGEST_TEXT: usize = 4000;

/// The longest name, in characters.
const LONGEST: usize = 40;

/// The parts of the form that are a person's own.
const OWN: [&str; 2] = ["bill", "later"];

/// Values that were kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Under which name.
    pub name: String,
    /// On which day.
    pub day: Date,
    /// What stands in the controls.
    pub fields: Vec<(String, String)>,
}

/// The name that was typed.
pub(super) fn name_in(fields: &Fields) -> String {
    let name = field(fields, SET_NAME).unwrap_or_default().trim();
    name.chars().take(LONGEST).collect()
}

/// Whether the field `id` may be kept: it is a value of the city.
pub(super) fn is_kept(tool: &Tool, id: &str) -> bool {
    let Some(at) = tool.field(id).and_then(|at| u16::try_from(at).ok()) else {
        return false;
    };
    let mut groups = tool.groups.iter();
    groups.any(|group| group.fields.contains(&at) && !OWN.contains(&group.id.as_str()))
}

/// The field of a text that was taken out of a device, to be filled in.
pub(super) const SET_TEXT: &str = "set_text";

/// A text as the address of a file.
pub(super) fn as_file(text: &str) -> String {
    let mut address = "data:text/plain;charset=utf-8,".to_owned();
    for byte in text.bytes() {
        match byte.is_ascii_alphanumeric() {
            true => address.push(char::from(byte)),
            false => {
                let digit = |nibble: u8| char::from_digit(nibble.into(), 16).unwrap_or('0');
                address.extend(['%', digit(byte >> 4), digit(byte & 15)]);
            }
        }
    }
    address
}

/// The values in `sheet` as one text; `None` where there are none.
pub(super) fn text_of(tool: &Tool, sheet: &Sheet, name: &str, day: Date) -> Option<String> {
    let text = write(tool, sheet, name, day);
    (text.lines().count() > HEAD).then_some(text)
}

/// The values in `sheet` as one text.
pub(super) fn write(tool: &Tool, sheet: &Sheet, name: &str, day: Date) -> String {
    let mut lines = vec![KIND.to_owned(), day.to_string(), name.to_owned()];
    for (field, (name, value)) in sheet.written(tool) {
        if is_kept(tool, field) {
            lines.push([&name, "=", &value].concat());
        }
    }
    lines.join("\n")
}

impl Kept {
    /// Reads what was kept; `None` for any other text. What is no value of a city is left out.
    pub(super) fn read(tool: &Tool, text: &str) -> Option<Self> {
        let mut lines = text.trim_start().lines();
        let (kind, day, name) = (lines.next()?, lines.next()?, lines.next()?);
        if kind != KIND {
            return None;
        }
        let own = |name: &str| {
            let id = name.split('.').next().unwrap_or_default();
            is_kept(tool, id)
        };
        let owned = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
        let pairs = lines.filter_map(|line| line.split_once('='));
        let pairs = pairs.filter(|(name, _)| own(name));
        Some(Self {
            name: name.to_owned(),
            day: date(day)?,
            fields: pairs.map(owned).collect(),
        })
    }
}
