//! The four validators of facts §18: parameters that look wrong are named, and still used.

use super::case::{Case, Situation};
use super::names::Name;
use super::parameters::{Mode, Parameters, Scheme};
use super::share::Share;
use crate::calculators::{CalculationFault, FiguresAt};
use crate::money::{Fen, Ratio};
use serde::Serialize;

/// The most that a ratio falls for 转诊 and 急诊 (med:MED-27, reported: only for this warning).
pub(super) const REFERRAL_DROP: &str = "settlement-referral-drop";
/// The most that a ratio falls otherwise (med:MED-27, reported: only for this warning).
pub(super) const OTHER_DROP: &str = "settlement-other-drop";
/// What part of the income per head 大病 starts at, at most (med:MED-90).
pub(super) const CII_INCOME: &str = "settlement-cii-income-share";
/// The least that 大病 pays (med:MED-90).
pub(super) const CII_LEAST: &str = "settlement-cii-least-ratio";

/// Something that looks wrong in the parameters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Warning {
    /// ① A higher hospital level has a higher ratio.
    RatioRises {
        /// The parameter of the higher level.
        parameter: &'static str,
    },
    /// ② With the retired person's bonus a ratio is above 1; the whole is used.
    RatioAboveOne {
        /// The parameter with the ratio.
        parameter: &'static str,
        /// What it comes to.
        ratio: Share,
    },
    /// ③ Away from home the ratio falls by more than the usual bound.
    RemoteDrop {
        /// By how much.
        drop: Share,
    },
    /// ④ 大病 starts at more than half of the income per head.
    CiiThreshold {
        /// Where it starts.
        from_fen: Fen,
        /// The most it should.
        most_fen: Fen,
    },
    /// ④ 大病 pays less than the least ratio.
    CiiRatio {
        /// The stretch, counted from 0.
        row: usize,
        /// What it pays.
        ratio: Ratio,
        /// The least it should.
        least: Ratio,
    },
}

impl Warning {
    /// The key of its words in the content's calculator labels.
    #[must_use]
    pub fn label(&self) -> &'static str {
        match self {
            Self::RatioRises { .. } => "medical-settlement.warning.ratio-rises",
            Self::RatioAboveOne { .. } => "medical-settlement.warning.ratio-above-one",
            Self::RemoteDrop { .. } => "medical-settlement.warning.remote-drop",
            Self::CiiThreshold { .. } => "medical-settlement.warning.cii-threshold",
            Self::CiiRatio { .. } => "medical-settlement.warning.cii-ratio",
        }
    }
}

/// What looks wrong in `parameters` for `case`. What is not known is not judged.
pub(super) fn warnings(
    parameters: &Parameters,
    case: &Case,
    figures: FiguresAt<'_>,
) -> Result<Vec<Warning>, CalculationFault> {
    let mut found = Vec::new();
    rising(parameters, &mut found);
    above_one(parameters, case, &mut found);
    drop_away(parameters, case, figures, &mut found)?;
    critical_illness(parameters, figures, &mut found)?;
    Ok(found)
}

fn rising(parameters: &Parameters, found: &mut Vec<Warning>) {
    let known: Vec<(Name, Ratio)> = super::Level::ALL
        .into_iter()
        .filter_map(|level| Some((Name::Ratio(level), parameters.ratio[level.index()]?)))
        .collect();
    for pair in known.windows(2) {
        if let [(_, lower), (name, higher)] = pair
            && higher.millionths() > lower.millionths()
        {
            let parameter = name.as_str();
            found.push(Warning::RatioRises { parameter });
        }
    }
}

/// The ratios that hold at the hospital of `case`, with the parameter that has them.
fn ratios(parameters: &Parameters, case: &Case) -> Vec<(Name, Ratio)> {
    match parameters.segments.as_deref() {
        None => Vec::new(),
        Some([]) => {
            let ratio = parameters.ratio[case.level.index()];
            let name = Name::Ratio(case.level);
            ratio.map(|ratio| (name, ratio)).into_iter().collect()
        }
        Some(segments) => {
            let each = segments.iter();
            each.map(|segment| (Name::Segments, segment.ratio))
                .collect()
        }
    }
}

/// The bonus that applies; `None` where it does and is not known.
fn bonus(parameters: &Parameters, case: &Case) -> Option<Option<Ratio>> {
    match case.retiree {
        false => Some(None),
        true => parameters.retiree_bonus.map(Some),
    }
}

fn above_one(parameters: &Parameters, case: &Case, found: &mut Vec<Warning>) {
    let Some(bonus) = bonus(parameters, case) else {
        return;
    };
    for (name, ratio) in ratios(parameters, case) {
        let ratio = Parameters::with_bonus(ratio, bonus);
        if ratio > Share::ALL {
            let parameter = name.as_str();
            found.push(Warning::RatioAboveOne { parameter, ratio });
        }
    }
}

fn drop_away(
    parameters: &Parameters,
    case: &Case,
    figures: FiguresAt<'_>,
    found: &mut Vec<Warning>,
) -> Result<(), CalculationFault> {
    let most = match case.remote {
        Situation::Referral | Situation::Emergency => figures.ratio(REFERRAL_DROP)?,
        Situation::Other | Situation::Unfiled => figures.ratio(OTHER_DROP)?,
        Situation::Home | Situation::InProvince | Situation::LongTerm => return Ok(()),
    };
    let remote = case.remote.away().and_then(|at| parameters.remote.get(at));
    let known = remote.and_then(|remote| Some((remote.mode?, remote.value?)));
    let (Some((mode, value)), Some(bonus)) = (known, bonus(parameters, case)) else {
        return Ok(());
    };
    let drops = ratios(parameters, case).into_iter().map(|(_, ratio)| {
        let home = Parameters::with_bonus(ratio, bonus);
        let away = match mode {
            Mode::None | Mode::Prepay => home,
            Mode::MinusPoints => home.minus(value.into()),
            Mode::Multiply => home.times(value),
        };
        home.within_bounds().minus(away.within_bounds())
    });
    if let Some(drop) = drops.max().filter(|drop| *drop > Share::from(most)) {
        found.push(Warning::RemoteDrop { drop });
    }
    Ok(())
}

fn critical_illness(
    parameters: &Parameters,
    figures: FiguresAt<'_>,
    found: &mut Vec<Warning>,
) -> Result<(), CalculationFault> {
    let (share, least) = (figures.ratio(CII_INCOME)?, figures.ratio(CII_LEAST)?);
    let segments = match parameters.scheme {
        Some(Scheme::Resident) => parameters.cii_segments.as_deref().unwrap_or_default(),
        Some(Scheme::Employee) | None => &[],
    };
    if let (Some(first), Some(income)) = (segments.first(), parameters.disposable_income) {
        let most = share.of(income);
        if first.from > most {
            found.push(Warning::CiiThreshold {
                from_fen: first.from,
                most_fen: most,
            });
        }
    }
    for (row, segment) in segments.iter().enumerate() {
        let ratio = segment.ratio;
        if ratio.millionths() < least.millionths() {
            found.push(Warning::CiiRatio { row, ratio, least });
        }
    }
    Ok(())
}
