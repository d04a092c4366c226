//! One person at one place: the provincial rules by who sets the price.

use super::{Because, FIGURES, Pays, Person};
use crate::calculators::{CalculationFault, FiguresAt};
use crate::card::Group;
use crate::catalogue::places::{Attraction, Grade, PricingRule};

/// The ages and the height at which rules turn, as they stand in one month.
pub(super) struct Lines {
    free_age: i64,
    free_height_cm: i64,
    minor_age: i64,
    senior_age: i64,
    market_half_age: i64,
    market_free_age: i64,
}

impl Lines {
    /// The lines; `None` in a month before one of the rules began.
    pub(super) fn at(figures: FiguresAt<'_>) -> Result<Option<Self>, CalculationFault> {
        let mut values = [0; FIGURES.len()];
        for (value, id) in values.iter_mut().zip(FIGURES) {
            match figures.whole_if_known(id)? {
                Some(known) => *value = known,
                None => return Ok(None),
            }
        }
        let [
            free_age,
            free_height_cm,
            minor_age,
            senior_age,
            market_half_age,
            market_free_age,
        ] = values;
        Ok(Some(Self {
            free_age,
            free_height_cm,
            minor_age,
            senior_age,
            market_half_age,
            market_free_age,
        }))
    }
}

/// What one person pays of the price, and why.
pub(super) struct Verdict {
    pub(super) pays: Pays,
    pub(super) because: Because,
    pub(super) formula: String,
    pub(super) figure: Option<&'static str>,
}

impl Verdict {
    fn of(pays: Pays, because: Because) -> Self {
        Self {
            pays,
            because,
            formula: String::new(),
            figure: None,
        }
    }

    fn by(pays: Pays, because: Because, formula: String, figure: &'static str) -> Self {
        Self {
            pays,
            because,
            formula,
            figure: Some(figure),
        }
    }
}

/// Who of the party enters as a companion: one for each severely disabled person, in order.
pub(super) fn companions(party: &[Person]) -> Vec<bool> {
    let has = |person: &Person, group| person.groups.contains(&group);
    let severe = party
        .iter()
        .filter(|person| has(person, Group::DisabledSevere));
    let mut left = severe.count();
    let accompanies = party.iter().map(|person| {
        let takes = left > 0 && has(person, Group::Companion);
        left -= usize::from(takes);
        takes
    });
    accompanies.collect()
}

pub(super) fn verdict(
    place: &Attraction,
    person: &Person,
    companion: bool,
    lines: &Lines,
) -> Verdict {
    match place.rule {
        PricingRule::Free => Verdict::of(Pays::Free, Because::FreeForAll),
        PricingRule::Unknown => Verdict::of(Pays::Unknown, Because::RuleUnknown),
        PricingRule::Market => market(person, lines),
        PricingRule::Government | PricingRule::Park => government(place, person, companion, lines),
    }
}

/// 政府指导价景区 and 政府投资兴办的公园 (card:TICK-02, card:TICK-03).
fn government(place: &Attraction, person: &Person, companion: bool, lines: &Lines) -> Verdict {
    let Person { age, height_cm, .. } = *person;
    let has = |group| person.groups.contains(&group);
    if age <= lines.free_age {
        let formula = format!("{age} ≤ {}", lines.free_age);
        return Verdict::by(Pays::Free, Because::YoungChild, formula, "scenic-free-age");
    }
    let child = age < lines.minor_age;
    if child && let Some(height) = height_cm.filter(|height| *height <= lines.free_height_cm) {
        let formula = format!("{height} cm ≤ {} cm", lines.free_height_cm);
        let figure = "scenic-free-height-cm";
        return Verdict::by(Pays::Free, Because::SmallChild, formula, figure);
    }
    if age >= lines.senior_age {
        let formula = format!("{age} ≥ {}", lines.senior_age);
        return Verdict::by(Pays::Free, Because::Senior, formula, "senior-age");
    }
    let free = [
        (Group::DisabledSevere, Because::Disabled),
        (Group::Disabled, Because::Disabled),
        (Group::Soldier, Because::Soldier),
        (Group::MartyrFamily, Because::MartyrFamily),
        (Group::ArmyRetiree, Because::ArmyRetiree),
        (Group::FireRescue, Because::FireRescue),
    ];
    if let Some((_, because)) = free.into_iter().find(|(group, _)| has(*group)) {
        return Verdict::of(Pays::Free, because);
    }
    if companion {
        return Verdict::of(Pays::Free, Because::Companion);
    }
    if has(Group::Talent) && talent_counts(place) == Some(true) {
        return Verdict::of(Pays::Free, Because::Talent);
    }
    if has(Group::Veteran) && place.rule == PricingRule::Park {
        return Verdict::of(Pays::Free, Because::Veteran);
    }
    // Something that was not found or not given could still make it less.
    if child && height_cm.is_none() {
        let formula = format!("≤ {} cm ?", lines.free_height_cm);
        let figure = "scenic-free-height-cm";
        return Verdict::by(Pays::Unknown, Because::HeightNeeded, formula, figure);
    }
    if has(Group::Veteran) {
        return Verdict::of(Pays::Unknown, Because::VeteranUnknown);
    }
    if has(Group::Talent) && talent_counts(place).is_none() {
        return Verdict::of(Pays::Unknown, Because::GradeUnknown);
    }
    if child {
        let formula = format!("{age} < {}", lines.minor_age);
        return Verdict::by(Pays::Half, Because::Minor, formula, "scenic-minor-age");
    }
    if has(Group::Student) {
        return Verdict::of(Pays::Half, Because::Student);
    }
    if age == lines.minor_age {
        let formula = format!("{age} = {}", lines.minor_age);
        let figure = "scenic-minor-age";
        return Verdict::by(Pays::Unknown, Because::MinorEdge, formula, figure);
    }
    Verdict::of(Pays::Full, Because::NoReduction)
}

/// Whether the talent card counts here: from 3A, and in national forest parks. `None` where the
/// grade was not found.
fn talent_counts(place: &Attraction) -> Option<bool> {
    if place.national_forest_park {
        return Some(true);
    }
    match place.grade {
        Some(Grade::Three | Grade::Four | Grade::Five) => Some(true),
        Some(Grade::Two) => Some(false),
        Some(Grade::Some) | None => None,
    }
}

/// 市场调节价景区 (card:TICK-03): the law speaks of older people only; for every other group the
/// sight's own notice decides.
fn market(person: &Person, lines: &Lines) -> Verdict {
    let age = person.age;
    if age >= lines.market_free_age {
        let formula = format!("{age} ≥ {}", lines.market_free_age);
        let figure = "scenic-market-free-age";
        return Verdict::by(Pays::Free, Because::Senior, formula, figure);
    }
    if age >= lines.market_half_age {
        let formula = format!(
            "{} ≤ {age} < {}",
            lines.market_half_age, lines.market_free_age
        );
        let figure = "scenic-market-half-age";
        return Verdict::by(Pays::Half, Because::MarketSenior, formula, figure);
    }
    if age <= lines.minor_age || !person.groups.is_empty() {
        return Verdict::of(Pays::Unknown, Because::MarketOwnRule);
    }
    Verdict::of(Pays::Full, Because::NoReduction)
}
