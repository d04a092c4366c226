//! What a plan says first must be exact: a headline carries the figure that matters, and a step says
//! where it is done.

use super::lints::plain;
use super::{FaultKind, GuideFault};
use crate::catalogue::{Actor, Catalogue, Lang};

/// Words that stand where a figure or a month belongs.
const VAGUE: [&str; 7] = [
    "还差一些",
    "差一点",
    "差几个月",
    "一段时间",
    "一阵子",
    "过些时候",
    "以后再说",
];

/// Words with which a text says where something is done.
const PLACES: [&str; 19] = [
    "在",
    "到",
    "去",
    "向",
    "找",
    "打",
    "问",
    "回",
    "上网",
    "网上",
    "窗口",
    "App",
    "单位",
    "医院",
    "平台",
    "小程序",
    "派出所",
    "上车",
    "对方",
];

/// What one does wherever one is.
const AT_HAND: [&str; 4] = ["留", "签", "出示", "拍照"];

/// Headlines without their figure, and steps of a person that name no place.
pub(super) fn headlines(catalogue: &Catalogue) -> Vec<GuideFault> {
    let mut faults = Vec::new();
    for pack in catalogue.packs(Lang::binding()) {
        let mut fault = |kind, message| {
            faults.push(GuideFault {
                guide: pack.guide.id.clone(),
                kind,
                message,
                answers: String::new(),
            });
        };
        let words = &pack.words.guide;
        for (outcome, said) in pack.guide.outcomes.iter().zip(&words.outcomes) {
            let title = plain(&said.title);
            if let Some(vague) = VAGUE.iter().find(|vague| title.contains(**vague)) {
                let place = format!("outcomes.{}", outcome.id);
                fault(
                    FaultKind::Vague,
                    format!("{place}: “{vague}” in place of a figure: {title}"),
                );
            }
        }
        for (step, said) in pack.guide.steps.iter().zip(&words.steps) {
            let text = plain(&said.title) + &plain(&said.text);
            let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
            let placed = !step.contacts.is_empty() || step.guide.is_some();
            if step.actor == Actor::You && !placed && !says(&PLACES) && !says(&AT_HAND) {
                let place = format!("steps.{}", step.item.id);
                fault(
                    FaultKind::Placeless,
                    format!("{place}: neither contact nor place: {text}"),
                );
            }
        }
    }
    faults
}
