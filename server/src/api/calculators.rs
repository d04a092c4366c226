//! The law in code, by name.

use super::refusal::Refusal;
use super::{answered, id, line, parameter, read_lang, read_text};
use crate::site::portal::Portal;
use axum::extract::{Request, State};
use axum::response::Response;
use seeds::calculators::json;
use seeds::calculators::ticket_price;
use seeds::calendar::Date;
use seeds::catalogue::{Catalogue, Lang};
use std::sync::Arc;

/// `POST /api/v1/calculators/{id}`
pub(super) async fn post(State(portal): State<Arc<Portal>>, request: Request) -> Response {
    let calculator = id(request.uri()).to_owned();
    let lang = parameter(request.uri(), "lang").and_then(|lang| read_lang(lang.as_deref()));
    let (headers, text) = read_text(request).await;
    let catalogue = Arc::clone(&portal.edition().site.catalogue);
    let today = portal.clock.today();
    let make = move || {
        let lang = lang?;
        run(&catalogue, &calculator, &text?, lang, today)
    };
    answered(&portal, &headers, make).await
}

/// The reply to a request in JSON; the command line prints the same.
///
/// # Errors
/// The first field that is wrong.
pub(crate) fn run(
    catalogue: &Catalogue,
    calculator: &str,
    text: &str,
    lang: Lang,
    today: Date,
) -> Result<Vec<u8>, Refusal> {
    let labels = catalogue.calculator_labels.in_lang(lang);
    let label = |key: &str| {
        let found = labels.iter().find(|(name, _)| name == key);
        found.map_or_else(|| key.to_owned(), |(_, label)| label.clone())
    };
    let figures = &catalogue.figures;
    if calculator == ticket_price::ID {
        line(&json::tickets(text, &catalogue.places, figures, &label)?)
    } else {
        line(&json::answer(calculator, text, figures, today, &label)?)
    }
}
