//! The four levels of support, explained.

use super::drawn::level_tag;
use super::frame::Frame;
use leptos::prelude::*;
use seeds::catalogue::Level;

/// The four levels and what they mean.
pub(super) fn levels(frame: &Frame<'_>) -> AnyView {
    let levels = [
        Level::Official,
        Level::Reported,
        Level::Unconfirmed,
        Level::Unknown,
    ];
    let rows = levels.map(|level| {
        let meaning = frame.ui().levels.of(level).meaning;
        view! { <dt>{level_tag(frame.address.lang, level)}</dt><dd>{meaning}</dd> }
    });
    view! { <dl class="pairs levels">{rows.into_iter().collect_view()}</dl> }.into_any()
}
