//! What the server receives.

use super::body::Body;
use super::frame::Frame;
use super::shapes::cards;
use super::written::paragraphs;
use leptos::prelude::*;

/// The page.
pub(super) fn page(frame: &Frame<'_>) -> Body {
    let words = &frame.words().pages.privacy;
    let rows = words.rows.iter().map(|row| row.map(IntoAny::into_any));
    let main = view! {
        <div class="prose">
            <h1>{words.title}</h1>
            <p>{words.lead}</p>
            <h2 id="table">{words.table}</h2>
            <table class="cards" aria-labelledby="table">{cards(words.heads, rows.collect())}</table>
            <h2>{words.share.0}</h2>
            {paragraphs(&words.share.1)}
            <h2>{words.device.0}</h2>
            {paragraphs(&words.device.1)}
        </div>
    };
    Body::new(words.title, main).described(words.lead)
}
