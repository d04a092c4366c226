//! What a person is answered: the bill settled as far as it is known, the same bill in another place, and
//! between which amounts one bears it while values are missing.

use super::{
    CalculationFault, Case, Draft, Input, Lacking, Name, Output, Range, Situation, Warning,
    Working, calculate, range,
};
use crate::calendar::Date;
use crate::catalogue::FigureTable;
use crate::money::Fen;

/// A bill settled in a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// The bill.
    pub case: Case,
    /// Who pays what.
    pub output: Output,
    /// How it was worked out.
    pub working: Working,
}

/// The same bill in another place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// Settled there; a value may be missing there that is not needed here.
    Settled(Box<Settled>),
    /// Which stay it would be there is not known.
    Uncounted,
}

/// What is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The bill as far as it is known.
    pub draft: Draft,
    /// The settlement, where nothing of the bill itself is missing.
    pub settled: Option<Settled>,
    /// The same bill in the place to compare with, where there is one.
    pub elsewhere: Option<Elsewhere>,
    /// Between which amounts the person bears it, while something is missing.
    pub range: Option<Range>,
}

/// Answers a bill as far as it is known, in `elsewhere` too where that is named.
///
/// # Errors
/// Those of [`calculate`].
pub fn reply(
    draft: Draft,
    elsewhere: Option<Situation>,
    figures: &FigureTable,
    on: Date,
) -> Result<Reply, CalculationFault> {
    let settled = match draft.case() {
        Some(case) => Some(settle(&draft, case, figures, on)?),
        None => None,
    };
    let is_whole = settled
        .as_ref()
        .is_some_and(|it| it.output.missing.is_empty());
    let range = match is_whole {
        true => None,
        false => Some(range(&draft, figures, on)?),
    };
    let elsewhere = settled.as_ref().zip(elsewhere);
    let elsewhere = elsewhere.map(|(settled, place)| there(&draft, settled, place, figures, on));
    Ok(Reply {
        draft,
        settled,
        elsewhere,
        range,
    })
}

fn settle(
    draft: &Draft,
    case: Case,
    figures: &FigureTable,
    on: Date,
) -> Result<Settled, CalculationFault> {
    let parameters = draft.parameters.clone();
    let (output, working) = calculate(&Input { parameters, case }, figures, on)?;
    Ok(Settled {
        case,
        output,
        working,
    })
}

/// The bill in `place` instead.
fn there(
    draft: &Draft,
    here: &Settled,
    place: Situation,
    figures: &FigureTable,
    on: Date,
) -> Elsewhere {
    // The number of stays in this city says nothing about the other.
    let across = draft.parameters.nth_across_cities;
    if here.case.nth > 1 && across == Some(false) {
        return Elsewhere::Uncounted;
    }
    let case = Case {
        remote: place,
        nth_same_city: None,
        ..here.case
    };
    let Ok(mut there) = settle(draft, case, figures, on) else {
        return Elsewhere::Uncounted;
    };
    // At home every stay would be taken to have been there.
    let name = Name::NthAcrossCities;
    if case.nth > 1 && across.is_none() && !there.output.missing.contains(&name) {
        there.output.missing.push(name);
    }
    Elsewhere::Settled(Box::new(there))
}

impl Reply {
    /// The settlement, where nothing that it rests on is missing.
    #[must_use]
    pub fn whole(&self) -> Option<&Settled> {
        let settled = self.settled.as_ref();
        settled.filter(|settled| settled.output.missing.is_empty())
    }

    /// What looks wrong in the parameters, here and in the other place, each once.
    #[must_use]
    pub fn warnings(&self) -> Vec<Warning> {
        let elsewhere = match &self.elsewhere {
            Some(Elsewhere::Settled(there)) => there.output.warnings.as_slice(),
            Some(Elsewhere::Uncounted) | None => &[],
        };
        let here = self.settled.iter().flat_map(|here| &here.output.warnings);
        let mut warnings: Vec<Warning> = Vec::new();
        for warning in here.chain(elsewhere) {
            if !warnings.contains(warning) {
                warnings.push(warning.clone());
            }
        }
        warnings
    }

    /// What is missing, each with how much it narrows the range: what narrows it most comes first.
    #[must_use]
    pub fn lacking(&self) -> Vec<(Lacking, Fen)> {
        let mut lacking = self
            .range
            .as_ref()
            .map_or_else(Vec::new, |range| range.matters.clone());
        let of_bill = self.draft.missing().into_iter();
        let of_bill = of_bill.filter(|lacking| matches!(lacking, Lacking::Case(_)));
        let of_city = self.settled.iter().flat_map(|here| &here.output.missing);
        for rest in of_bill.chain(of_city.map(|name| Lacking::Parameter(*name))) {
            if lacking.iter().all(|(known, _)| *known != rest) {
                lacking.push((rest, Fen(0)));
            }
        }
        lacking
    }
}

impl Output {
    /// The amounts, each with the end of its label's key, in the order of a settlement sheet.
    #[must_use]
    pub const fn amounts(&self) -> [(&'static str, Option<Fen>); 9] {
        [
            ("deductible", self.deductible),
            ("prepay", self.prepay),
            ("basic", self.basic),
            ("large", self.large),
            ("cii", self.cii),
            ("personal", self.personal),
            ("own", self.own),
            ("family", self.family),
            ("cash", self.cash),
        ]
    }
}
