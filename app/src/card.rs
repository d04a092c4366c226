//! The card as one HTML form, pure: what the form holds → the card.
//!
//! The server calls it with the body of a POST, the island with the same form's fields in the
//! browser. Names of fields: `home`, `insured`, `age`, `height`, `group` and `held` (each as often
//! as ticked), `made` (hidden: the day on which the card was made), `consent`, and `do`.

use crate::form::{CONSENT, DO, Fields, field};
use seeds::answers::Problem;
use seeds::calendar::{Date, date};
use seeds::card::{CardLinkError, Group, HeightBand, HeldCard, OLDEST, Profile};
use seeds::field::number;
use seeds::place::Place;

/// The city one lives in.
pub const HOME: &str = "home";
/// The city one is insured in.
pub const INSURED: &str = "insured";
/// Age in whole years.
pub const AGE: &str = "age";
/// Height, as a band.
pub const HEIGHT: &str = "height";
/// A group that one belongs to.
pub const GROUP: &str = "group";
/// A card that one holds.
pub const HELD: &str = "held";
/// The day on which the card was made.
pub const MADE: &str = "made";

/// Where one can live: the five, another city of Shandong, elsewhere.
pub const HOMES: [Place; 7] = [
    Place::FIVE[0],
    Place::FIVE[1],
    Place::FIVE[2],
    Place::FIVE[3],
    Place::FIVE[4],
    Place::OTHER_SHANDONG,
    Place::ELSEWHERE,
];

/// What a button asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// Make the card.
    Make,
    /// Draw what the form holds.
    Show,
    /// Put what is sensitive into the link, or take it out.
    Share,
    /// Keep the card on the device.
    Save,
    /// Forget everything.
    Clear,
}

impl Press {
    /// Reads the field. What no button sends counts as the first button of the form.
    #[must_use]
    pub fn read(text: &str) -> Self {
        match text {
            "show" => Self::Show,
            "share" => Self::Share,
            "save" => Self::Save,
            "clear" => Self::Clear,
            _ => Self::Make,
        }
    }

    /// Writes the field.
    #[must_use]
    pub const fn write(self) -> &'static str {
        match self {
            Self::Make => "make",
            Self::Show => "show",
            Self::Share => "share",
            Self::Save => "save",
            Self::Clear => "clear",
        }
    }
}

/// What the page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardScreen {
    /// What is stated.
    pub profile: Profile,
    /// The age as typed, where it is no age.
    pub wrong_age: Option<String>,
    /// Why a link cannot be opened.
    pub unread: Option<CardLinkError>,
    /// Whether what is sensitive may stand in the link.
    pub consent: bool,
    /// Whether the device keeps it; `Some(false)` where the device refused.
    pub kept: Option<bool>,
}

impl CardScreen {
    /// Whether there is a card to show.
    #[must_use]
    pub const fn is_made(&self) -> bool {
        self.profile.made_on.is_some() && self.wrong_age.is_none()
    }

    /// A card that was kept or came by link.
    #[must_use]
    pub fn of(profile: Profile, today: Date) -> Self {
        let made_on = profile.made_on.or(Some(today));
        Self {
            profile: Profile { made_on, ..profile },
            ..Self::default()
        }
    }

    /// What comes after `fields` were sent on `today`. What the form cannot have sent is left out.
    #[must_use]
    pub fn submit(fields: &Fields, today: Date) -> Self {
        let press = Press::read(field(fields, DO).unwrap_or_default());
        if press == Press::Clear {
            return Self::default();
        }
        let place = |name: &str| {
            let place: Place = field(fields, name)?.parse().ok()?;
            HOMES.contains(&place).then_some(place)
        };
        let typed = field(fields, AGE).unwrap_or_default();
        let age = read_age(typed);
        let made = field(fields, MADE).and_then(date);
        let mut profile = Profile {
            home: place(HOME),
            insured: place(INSURED),
            age: age.unwrap_or_default(),
            height: field(fields, HEIGHT).and_then(HeightBand::named),
            groups: Vec::new(),
            cards: Vec::new(),
            made_on: match press {
                Press::Make => Some(today),
                Press::Show => made,
                _ => made.or(Some(today)),
            },
        };
        for (name, value) in fields {
            match name.as_str() {
                GROUP => {
                    if let Some(group) = Group::named(value) {
                        profile.add_group(group);
                    }
                }
                HELD => {
                    if let Some(card) = HeldCard::named(value) {
                        profile.add_card(card);
                    }
                }
                _ => {}
            }
        }
        Self {
            profile,
            wrong_age: age.is_none().then(|| typed.chars().take(8).collect()),
            unread: None,
            consent: field(fields, CONSENT).is_some(),
            kept: None,
        }
    }

    /// What a link to the card carries: what is sensitive only after consent.
    #[must_use]
    pub fn fragment(&self) -> String {
        if self.consent {
            self.profile.to_fragment()
        } else {
            self.profile.without_sensitive().to_fragment()
        }
    }
}

/// `Some(None)` where nothing is typed; `None` where it is no age.
fn read_age(typed: &str) -> Option<Option<u8>> {
    match number::count(typed) {
        Err(Problem::Missing) => Some(None),
        age => {
            let age = u8::try_from(age.ok()?).ok()?;
            (age <= OLDEST).then_some(Some(age))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Date {
        date("2026-11-23").expect("a day")
    }

    fn sent(fields: &[(&str, &str)]) -> CardScreen {
        let fields: Vec<(String, String)> = fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        CardScreen::submit(&fields, today())
    }

    #[test]
    fn a_card_holds_what_the_form_can_send_and_nothing_else() {
        let screen = sent(&[
            ("do", "make"),
            ("home", "370700"),
            ("insured", "110000"),
            ("age", " ６７ "),
            ("group", "veteran"),
            ("group", "king"),
            ("held", "transit-union"),
        ]);
        assert!(screen.is_made());
        assert_eq!(
            screen.fragment().rsplit_once('~').map(|(body, _)| body),
            Some("card1~home=370700~age=67~groups=veteran~cards=transit-union~made=2026-11-23")
        );
    }

    #[test]
    fn an_age_that_is_none_is_asked_again_with_what_was_typed() {
        for typed in ["131", "-1", "6.5", "六十", "999"] {
            let screen = sent(&[("do", "make"), ("age", typed)]);
            assert!(!screen.is_made(), "{typed}");
            assert_eq!(screen.wrong_age.as_deref(), Some(typed));
        }
        assert!(sent(&[("do", "make"), ("age", "")]).is_made());
        assert!(sent(&[("do", "make"), ("age", "0")]).is_made());
    }

    #[test]
    fn what_is_sensitive_is_in_the_link_only_after_consent() {
        let fields = [("do", "make"), ("group", "disabled-severe"), ("age", "30")];
        assert!(!sent(&fields).fragment().contains("disabled"));
        let agreed = [fields[1], fields[2], ("do", "share"), ("consent", "yes")];
        assert!(sent(&agreed).fragment().contains("disabled-severe"));
    }

    #[test]
    fn clearing_forgets_everything() {
        let cleared = sent(&[("do", "clear"), ("age", "67"), ("made", "2026-11-23")]);
        assert_eq!(cleared, CardScreen::default());
    }

    #[test]
    fn drawing_again_makes_no_card_and_keeps_its_day() {
        assert!(!sent(&[("do", "show"), ("age", "67")]).is_made());
        let again = sent(&[("do", "share"), ("age", "67"), ("made", "2026-11-01")]);
        assert_eq!(again.profile.made_on, date("2026-11-01"));
    }
}
