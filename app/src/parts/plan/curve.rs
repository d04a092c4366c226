//! The guide's curve with the person's point on it, and the same in a sentence.

use super::super::evidence::cites;
use super::super::scene::Scene;
use crate::parts::markup::{Markup, html};
use maud::PreEscaped;
use seeds::catalogue::Curve;
use seeds::plan::Plan;

/// The picture; nothing where the plan has no point. A line of no length with round ends is a dot
/// that keeps its shape in a picture whose two axes are stretched apart.
pub(super) fn curve(scene: &Scene<'_>, plan: &Plan) -> Markup {
    html! {
        @if let Some((curve, point)) = scene.pack.words.curve.as_ref().zip(plan.point.as_ref()) {
            figure class="curve" {
                (PreEscaped(curve.drawing.as_str()))
                path class="dot" d={
                    "M" (point.month.clamp(curve.first, curve.last).index().to_string())
                    " -" (point.value.to_string()) "h0"
                } {}
                (PreEscaped(Curve::END))
                p { (point.said) " " (cites(scene, &plan.sources, &point.cites)) }
            }
        }
    }
}
