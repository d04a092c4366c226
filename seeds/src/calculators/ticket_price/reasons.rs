//! Why a person pays what, and what to show: keys into the calculators’ labels.

use serde::{Deserialize, Serialize};

/// Why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    /// The first ticket is free for everyone.
    FreeForAll,
    /// Up to the age at which children enter free.
    YoungChild,
    /// Up to the height at which children enter free.
    SmallChild,
    /// Old enough for free entry.
    Senior,
    /// Disabled.
    Disabled,
    /// Accompanies a severely disabled person of the party.
    Companion,
    /// A soldier on duty.
    Soldier,
    /// Of the family of a fallen soldier.
    MartyrFamily,
    /// A retired officer or sergeant.
    ArmyRetiree,
    /// Fire and rescue staff.
    FireRescue,
    /// A veteran in a park built by the government.
    Veteran,
    /// Holds the Huicai talent card.
    Talent,
    /// Not yet of age.
    Minor,
    /// A full-time student.
    Student,
    /// Old enough for half price at market-priced sights.
    MarketSenior,
    /// No reduction applies.
    NoReduction,
    /// Who sets the price was not found.
    RuleUnknown,
    /// The height decides and was not given.
    HeightNeeded,
    /// Whether the rule for minors includes this very age was not found.
    MinorEdge,
    /// Whether the sight lets veterans in free was not found.
    VeteranUnknown,
    /// Whether the grade is high enough for the talent card was not found.
    GradeUnknown,
    /// The sight makes its own rule for this group.
    MarketOwnRule,
}

impl Because {
    /// Every reason.
    pub const ALL: [Self; 22] = [
        Self::FreeForAll,
        Self::YoungChild,
        Self::SmallChild,
        Self::Senior,
        Self::Disabled,
        Self::Companion,
        Self::Soldier,
        Self::MartyrFamily,
        Self::ArmyRetiree,
        Self::FireRescue,
        Self::Veteran,
        Self::Talent,
        Self::Minor,
        Self::Student,
        Self::MarketSenior,
        Self::NoReduction,
        Self::RuleUnknown,
        Self::HeightNeeded,
        Self::MinorEdge,
        Self::VeteranUnknown,
        Self::GradeUnknown,
        Self::MarketOwnRule,
    ];

    /// The key of its words among the calculators' labels.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::FreeForAll => "ticket-price.free-for-all",
            Self::YoungChild => "ticket-price.young-child",
            Self::SmallChild => "ticket-price.small-child",
            Self::Senior => "ticket-price.senior",
            Self::Disabled => "ticket-price.disabled",
            Self::Companion => "ticket-price.companion",
            Self::Soldier => "ticket-price.soldier",
            Self::MartyrFamily => "ticket-price.martyr-family",
            Self::ArmyRetiree => "ticket-price.army-retiree",
            Self::FireRescue => "ticket-price.fire-rescue",
            Self::Veteran => "ticket-price.veteran",
            Self::Talent => "ticket-price.talent",
            Self::Minor => "ticket-price.minor",
            Self::Student => "ticket-price.student",
            Self::MarketSenior => "ticket-price.market-senior",
            Self::NoReduction => "ticket-price.no-reduction",
            Self::RuleUnknown => "ticket-price.rule-unknown",
            Self::HeightNeeded => "ticket-price.height-needed",
            Self::MinorEdge => "ticket-price.minor-edge",
            Self::VeteranUnknown => "ticket-price.veteran-unknown",
            Self::GradeUnknown => "ticket-price.grade-unknown",
            Self::MarketOwnRule => "ticket-price.market-own-rule",
        }
    }

    /// A figure of the clause that names the group, for reasons that no figure decided.
    #[must_use]
    pub const fn beside(self) -> Option<&'static str> {
        match self {
            Self::FreeForAll | Self::RuleUnknown => None,
            Self::YoungChild
            | Self::SmallChild
            | Self::Senior
            | Self::Disabled
            | Self::Companion
            | Self::Soldier
            | Self::MartyrFamily
            | Self::ArmyRetiree
            | Self::FireRescue
            | Self::HeightNeeded => Some("scenic-free-age"),
            Self::Veteran
            | Self::Talent
            | Self::Minor
            | Self::Student
            | Self::MarketSenior
            | Self::NoReduction
            | Self::MinorEdge
            | Self::VeteranUnknown
            | Self::GradeUnknown
            | Self::MarketOwnRule => Some("scenic-minor-age"),
        }
    }

    /// The paper that proves it; for what is unknown, the paper to ask with.
    #[must_use]
    pub const fn show(self) -> Show {
        match self {
            Self::FreeForAll | Self::NoReduction => Show::Nothing,
            Self::YoungChild | Self::SmallChild | Self::HeightNeeded => Show::ChildPaper,
            Self::Senior | Self::MarketSenior => Show::SeniorPaper,
            Self::Disabled => Show::DisabilityCard,
            Self::Companion => Show::CompanionPapers,
            Self::Soldier => Show::SoldierCard,
            Self::MartyrFamily => Show::MartyrFamilyCard,
            Self::ArmyRetiree => Show::ArmyRetireeCard,
            Self::FireRescue => Show::FireRescueCard,
            Self::Veteran | Self::VeteranUnknown => Show::VeteranCard,
            Self::Talent | Self::GradeUnknown => Show::TalentCard,
            Self::Student => Show::StudentCard,
            Self::Minor | Self::MinorEdge | Self::RuleUnknown | Self::MarketOwnRule => Show::IdCard,
        }
    }
}

/// What to show at the gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Show {
    /// Nothing.
    Nothing,
    /// The ID card.
    IdCard,
    /// ID card or household book, or being measured.
    ChildPaper,
    /// Any of the papers that the rule for older people names.
    SeniorPaper,
    /// The disability card.
    DisabilityCard,
    /// The disabled person's card; the companion comes along.
    CompanionPapers,
    /// The officer's or soldier's card.
    SoldierCard,
    /// The family's card.
    MartyrFamilyCard,
    /// The retired officer's or sergeant's card.
    ArmyRetireeCard,
    /// The fire and rescue card.
    FireRescueCard,
    /// The veterans' card.
    VeteranCard,
    /// The Huicai talent card.
    TalentCard,
    /// ID card and student card.
    StudentCard,
}

impl Show {
    /// Everything that may have to be shown.
    pub const ALL: [Self; 13] = [
        Self::Nothing,
        Self::IdCard,
        Self::ChildPaper,
        Self::SeniorPaper,
        Self::DisabilityCard,
        Self::CompanionPapers,
        Self::SoldierCard,
        Self::MartyrFamilyCard,
        Self::ArmyRetireeCard,
        Self::FireRescueCard,
        Self::VeteranCard,
        Self::TalentCard,
        Self::StudentCard,
    ];

    /// The key of its words among the calculators' labels.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Nothing => "ticket-price.show-nothing",
            Self::IdCard => "ticket-price.show-id-card",
            Self::ChildPaper => "ticket-price.show-child-paper",
            Self::SeniorPaper => "ticket-price.show-senior-paper",
            Self::DisabilityCard => "ticket-price.show-disability-card",
            Self::CompanionPapers => "ticket-price.show-companion-papers",
            Self::SoldierCard => "ticket-price.show-soldier-card",
            Self::MartyrFamilyCard => "ticket-price.show-martyr-family-card",
            Self::ArmyRetireeCard => "ticket-price.show-army-retiree-card",
            Self::FireRescueCard => "ticket-price.show-fire-rescue-card",
            Self::VeteranCard => "ticket-price.show-veteran-card",
            Self::TalentCard => "ticket-price.show-talent-card",
            Self::StudentCard => "ticket-price.show-student-card",
        }
    }
}
