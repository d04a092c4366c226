//! What decides what a person is entitled to: stated once, kept on the device.

use crate::calendar::Date;
use crate::catalogue::{Filled, Values};
use crate::place::Place;
use core::fmt;
use serde::{Deserialize, Serialize};

/// The oldest age that is taken: a bound against slips.
pub const OLDEST: u8 = 130;

/// A group that a paper proves. The names are those of the API and of card links.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// A full-time student up to a bachelor’s degree, pupils included.
    Student,
    /// A soldier on duty.
    Soldier,
    /// 三属: family of a soldier who fell or died.
    MartyrFamily,
    /// A retired officer or sergeant of the army.
    ArmyRetiree,
    /// 退役军人 with the veterans’ card.
    Veteran,
    /// Fire and rescue staff.
    FireRescue,
    /// Holds a disability card.
    Disabled,
    /// Holds a disability card for a severe disability: one companion counts too.
    DisabledSevere,
    /// Comes as the companion of a severely disabled person.
    Companion,
    /// Holds the Huicai talent card of Shandong.
    Talent,
}

impl Group {
    /// Every group, in the order of card links.
    pub const ALL: [Self; 10] = [
        Self::Student,
        Self::Soldier,
        Self::MartyrFamily,
        Self::ArmyRetiree,
        Self::Veteran,
        Self::FireRescue,
        Self::Disabled,
        Self::DisabledSevere,
        Self::Companion,
        Self::Talent,
    ];

    /// Its name in the API and in card links.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Student => "student",
            Self::Soldier => "soldier",
            Self::MartyrFamily => "martyr-family",
            Self::ArmyRetiree => "army-retiree",
            Self::Veteran => "veteran",
            Self::FireRescue => "fire-rescue",
            Self::Disabled => "disabled",
            Self::DisabledSevere => "disabled-severe",
            Self::Companion => "companion",
            Self::Talent => "talent",
        }
    }

    /// Whether it is nobody else’s business: disability.
    #[must_use]
    pub const fn is_sensitive(self) -> bool {
        matches!(self, Self::Disabled | Self::DisabledSevere)
    }

    /// The group with that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.name() == name)
    }
}

/// A card that a person holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HeldCard {
    /// 社会保障卡.
    SocialSecurity,
    /// 电子社保卡.
    ElectronicSocialSecurity,
    /// Any card or phone card with the mark 交通联合.
    TransitUnion,
    /// 琴岛通 of Qingdao.
    Qindaotong,
    /// The citizen or bus card of another of the five cities.
    LocalTransit,
    /// 老年人电子优待证.
    SeniorElectronic,
}

impl HeldCard {
    /// Every card, in the order of card links.
    pub const ALL: [Self; 6] = [
        Self::SocialSecurity,
        Self::ElectronicSocialSecurity,
        Self::TransitUnion,
        Self::Qindaotong,
        Self::LocalTransit,
        Self::SeniorElectronic,
    ];

    /// Its name in card links.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::SocialSecurity => "social-security",
            Self::ElectronicSocialSecurity => "electronic-social-security",
            Self::TransitUnion => "transit-union",
            Self::Qindaotong => "qindaotong",
            Self::LocalTransit => "local-transit",
            Self::SeniorElectronic => "senior-electronic",
        }
    }

    /// The card with that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|card| card.name() == name)
    }
}

/// Height as far as any rule asks: between which of the lines 1.2, 1.3, 1.4 and 1.5 m.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum HeightBand {
    /// Up to and including 1.2 m.
    UpTo120,
    /// Above 1.2 m, up to and including 1.3 m.
    UpTo130,
    /// Above 1.3 m, up to and including 1.4 m.
    UpTo140,
    /// Above 1.4 m, up to and including 1.5 m.
    UpTo150,
    /// Above 1.5 m.
    Over150,
}

impl HeightBand {
    /// Every band, from the smallest.
    pub const ALL: [Self; 5] = [
        Self::UpTo120,
        Self::UpTo130,
        Self::UpTo140,
        Self::UpTo150,
        Self::Over150,
    ];

    /// The greatest height of the band in centimetres; `None` where it has none.
    #[must_use]
    pub const fn most_cm(self) -> Option<u16> {
        match self {
            Self::UpTo120 => Some(120),
            Self::UpTo130 => Some(130),
            Self::UpTo140 => Some(140),
            Self::UpTo150 => Some(150),
            Self::Over150 => None,
        }
    }

    /// A height of the band, in centimetres: on the same side of every line as all of it.
    #[must_use]
    pub const fn stand_in_cm(self) -> u16 {
        match self.most_cm() {
            Some(most) => most,
            None => 151,
        }
    }

    /// Whether everyone of the band is at most `line` cm tall; sure only for the lines above.
    #[must_use]
    pub fn is_at_most(self, line: u16) -> bool {
        self.most_cm().is_some_and(|most| most <= line)
    }

    /// Its name in card links.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::UpTo120 => "120",
            Self::UpTo130 => "130",
            Self::UpTo140 => "140",
            Self::UpTo150 => "150",
            Self::Over150 => "over",
        }
    }

    /// The band with that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|band| band.name() == name)
    }
}

impl fmt::Display for HeightBand {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// What a person stated. Everything may be left out: what is not known decides nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// The city one lives in, or [`Place::OTHER_SHANDONG`] or [`Place::ELSEWHERE`].
    pub home: Option<Place>,
    /// The city one is insured in, likewise.
    pub insured: Option<Place>,
    /// Age in whole years.
    pub age: Option<u8>,
    /// Height, where it matters.
    pub height: Option<HeightBand>,
    /// Groups, in the order of [`Group::ALL`], each once.
    pub groups: Vec<Group>,
    /// Cards held, in the order of [`HeldCard::ALL`], each once.
    pub cards: Vec<HeldCard>,
    /// The day on which the card was made.
    pub made_on: Option<Date>,
}

impl Profile {
    /// Whether nothing is stated.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What was filled into the form of the tool `card`.
    #[must_use]
    pub fn filled(filled: Filled<'_>) -> Self {
        let groups = filled.several("groups").into_iter();
        let cards = filled.several("cards").into_iter();
        Self {
            home: filled.place("home"),
            insured: filled.place("insured"),
            age: filled.count("age").and_then(|age| age.try_into().ok()),
            height: filled.option("height").and_then(HeightBand::named),
            groups: groups.filter_map(Group::named).collect(),
            cards: cards.filter_map(HeldCard::named).collect(),
            made_on: None,
        }
    }

    /// The fields of the form in which it stands.
    #[must_use]
    pub fn fields(&self) -> Vec<(String, String)> {
        let one = |name: &str, value: Option<String>| Some((name.to_owned(), value?));
        let single = [
            one("home", self.home.map(|home| home.to_string())),
            one("insured", self.insured.map(|city| city.to_string())),
            one("age", self.age.map(|age| age.to_string())),
            one("height", self.height.map(|band| band.name().to_owned())),
        ];
        let several = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let groups = self.groups.iter().map(|it| several("groups", it.name()));
        let cards = self.cards.iter().map(|it| several("cards", it.name()));
        single
            .into_iter()
            .flatten()
            .chain(groups)
            .chain(cards)
            .collect()
    }

    /// Adds a group in its place.
    pub fn add_group(&mut self, group: Group) {
        if let Err(at) = self.groups.binary_search(&group) {
            self.groups.insert(at, group);
        }
    }

    /// Adds a card in its place.
    pub fn add_card(&mut self, card: HeldCard) {
        if let Err(at) = self.cards.binary_search(&card) {
            self.cards.insert(at, card);
        }
    }

    /// Whether a link or a print tells something that is nobody else’s business: disability.
    #[must_use]
    pub fn is_sensitive(&self) -> bool {
        self.groups.iter().any(|group| group.is_sensitive())
    }

    /// The same without what is sensitive: what a link may hold without being asked for.
    #[must_use]
    pub fn without_sensitive(&self) -> Self {
        let mut rest = self.clone();
        rest.groups.retain(|group| !group.is_sensitive());
        rest
    }
}
