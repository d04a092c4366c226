//! What a desk may keep on its device: the values of a city, with a name and the day. Nothing of a
//! bill or a person is among them, the scheme neither.

use super::{ROWS, text};
use crate::form::Fields;
use seeds::calculators::medical_settlement::{Name, Takes};
use seeds::calendar::{Date, date};

/// The field of the name under which values are kept.
pub const SET_NAME: &str = "set_name";

/// What the text begins with; another beginning is of another build.
const KIND: &str = "settlement1";

/// Values that were kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Under which name.
    pub name: String,
    /// On which day.
    pub day: Date,
    /// The controls, with their name.
    pub fields: Vec<(String, String)>,
}

/// The names of every control of a parameter but the scheme.
pub(crate) fn controls() -> Vec<String> {
    let mut names = Vec::new();
    for name in Name::ALL.into_iter().filter(|name| *name != Name::Scheme) {
        let control = name.as_str();
        if name != Name::CiiSegments {
            names.push(control.to_owned());
        }
        if name.takes() == Takes::Segments {
            if name == Name::CiiSegments {
                names.push([control, ".from"].concat());
            }
            for row in 0..ROWS {
                let row = row.to_string();
                names.push([control, ".", &row, ".to"].concat());
                names.push([control, ".", &row, ".ratio"].concat());
            }
        }
    }
    names
}

/// The values among `fields` as one text.
pub(super) fn write(fields: &Fields, day: Date) -> String {
    let mut lines = vec![KIND.to_owned(), day.to_string(), text(fields, SET_NAME)];
    for name in controls() {
        let value = text(fields, &name);
        if !value.is_empty() {
            lines.push([&name, "=", &value].concat());
        }
    }
    lines.join("\n")
}

/// Reads [`write`]; `None` for any other text. What is no control of a parameter is left out.
pub(super) fn read(kept: &str) -> Option<Kept> {
    let mut lines = kept.lines();
    let (kind, day, name) = (lines.next()?, lines.next()?, lines.next()?);
    if kind != KIND {
        return None;
    }
    let known = controls();
    let pairs = lines.filter_map(|line| line.split_once('='));
    let mut fields = vec![(SET_NAME.to_owned(), name.to_owned())];
    fields.extend(
        pairs
            .filter(|(name, _)| known.iter().any(|known| known == name))
            .map(|(name, value)| (name.to_owned(), value.to_owned())),
    );
    Some(Kept {
        name: name.to_owned(),
        day: date(day)?,
        fields,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_kept_and_nothing_of_the_bill() {
        let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let day = date("2026-11-23").expect("a day");
        let fields = [
            field("scheme", "resident"),
            field("total_fen", "50000"),
            field("retiree", "y"),
            field("remote", "emergency"),
            field("ytd_basic_fen", "1"),
            field(SET_NAME, "潍坊居民"),
            field("cap_basic", "200000"),
            field("cii.segments.from", "15000"),
            field("cii.segments.0.ratio", "60%"),
            field("ratio.l3", ""),
        ];
        let text = write(&fields, day);
        assert_eq!(
            text,
            "settlement1\n2026-11-23\n潍坊居民\ncap_basic=200000\ncii.segments.from=15000\n\
             cii.segments.0.ratio=60%"
        );
        let kept = read(&text).expect("what was kept");
        assert_eq!((kept.name.as_str(), kept.day), ("潍坊居民", day));
        assert_eq!(kept.fields.len(), 4);
        assert_eq!(write(&kept.fields, day), text);
    }

    #[test]
    fn other_texts_are_not_read() {
        for text in [
            "",
            "settlement1",
            "settlement2\n2026-11-23\nx",
            "settlement1\nx\nx",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        let kept =
            read("settlement1\n2026-11-23\nx\ntotal_fen=5\nscheme=resident").expect("a name");
        assert_eq!(kept.fields, [(SET_NAME.to_owned(), "x".to_owned())]);
    }
}
