//! How a rule's figure grows over the years; its label says the same in words.

use super::shown::Guide;
use leptos::prelude::*;
use seeds::catalogue::Curve;

/// The picture of the figure that the guide names; nothing where it names none.
pub(super) fn curve(guide: &Guide<'_>) -> Option<AnyView> {
    let curve = guide.pack.words.curve.as_ref()?;
    let drawing = [&curve.drawing, Curve::END].concat();
    let cites = guide.cites([curve.clause]);
    Some(view! { <div class="curve"><figure inner_html=drawing></figure>{cites}</div> }.into_any())
}
