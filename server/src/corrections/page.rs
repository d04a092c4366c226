//! The form of a correction and its receipt over HTTP.

use super::Peer;
use super::limit::Limited;
use super::store::Kept;
use crate::clock;
use crate::ops::work::Busy;
use crate::site::form::{self, MOST_FORM_BYTES, Refused};
use crate::site::portal::Portal;
use crate::site::{busy, document, refused};
use app::correction::{Draft, Known, Looked, Said, State};
use app::page::{Address, Page};
use app::render::{render_correction, render_receipt};
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use std::net::{IpAddr, Ipv4Addr};

/// The header in which a proxy says whose request it is.
const VISITOR: &str = "x-real-ip";

/// Takes the form. Acknowledged is only what is kept.
pub(crate) async fn post(portal: &Portal, address: Address, request: Request) -> Response {
    let from = sender(portal, &request);
    let (parts, body) = request.into_parts();
    let (path, headers) = (parts.uri.path(), &parts.headers);
    let read = if form::is_type(headers, "application/x-www-form-urlencoded") {
        form::read(headers, body, MOST_FORM_BYTES).await
    } else {
        Err(Refused::WrongType)
    };
    let draft = match read.and_then(|body| form::fields(&body)) {
        Ok(fields) => Draft::read(&fields),
        Err(why) => return refused(portal, why, path, headers).await,
    };
    if !draft.is_sent() || !draft.faults().is_empty() {
        return again(portal, address, draft, Said::Faults, headers).await;
    }
    let now = clock::seconds();
    let admitted = portal
        .corrections
        .limiter
        .admit((portal.clock.today(), now), from, &draft);
    let receipt = match admitted {
        Ok(receipt) => receipt,
        Err(limited) => {
            let said = match limited {
                Limited::TooSoon => Said::TooSoon,
                Limited::TooMany => Said::TooMany,
            };
            return again(portal, address, draft, said, headers).await;
        }
    };
    match portal
        .corrections
        .store
        .keep(&kept(&receipt, now, &address, &draft))
        .await
    {
        Ok(()) => {
            portal.metrics.corrections_kept.inc();
            acknowledged(&address.to(Page::Correction(receipt)))
        }
        Err(error) => {
            portal.corrections.limiter.take_back(from, &receipt);
            portal.metrics.corrections_failed.inc();
            portal.log.event("corrections_away", error.to_string());
            again(portal, address, draft, Said::Away, headers).await
        }
    }
}

/// What became of a correction.
pub(crate) async fn receipt(
    portal: &Portal,
    address: Address,
    path: &str,
    headers: &HeaderMap,
) -> Response {
    let Page::Correction(number) = &address.page else {
        return refused(portal, Refused::Malformed, path, headers).await;
    };
    let looked = match portal.corrections.store.find(number).await {
        Ok(Some(kept)) => Looked::Known(known(kept)),
        Ok(None) => Looked::Unknown,
        Err(error) => {
            portal.log.event("corrections_away", error.to_string());
            Looked::Away
        }
    };
    let edition = portal.edition();
    let draw = move || render_receipt(&edition.site, &address, &looked);
    match portal.lane.run(draw).await {
        Ok(drawn) => document(drawn, headers),
        Err(Busy) => busy(portal, path, headers).await,
    }
}

/// Whose request it is: the connection's, unless a proxy of ours says otherwise.
fn sender(portal: &Portal, request: &Request) -> IpAddr {
    let peer = request.extensions().get::<Peer>();
    let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| {
        peer.0.to_canonical()
    });
    if !portal.corrections.proxies.contains(&peer) {
        return peer;
    }
    let named = request.headers().get(VISITOR);
    let named = named.and_then(|named| named.to_str().ok()?.parse().ok());
    named.unwrap_or(peer)
}

fn kept(receipt: &str, received: i64, address: &Address, draft: &Draft) -> Kept {
    let contact = draft.contact.trim();
    Kept {
        receipt: receipt.to_owned(),
        received,
        page: draft.page.clone(),
        clause: draft.clause.clone(),
        version: draft.version.clone(),
        lang: address.lang.code().to_owned(),
        wrong: draft.wrong.clone(),
        source: draft.source.clone(),
        contact: (!contact.is_empty()).then(|| contact.to_owned()),
        answers: draft.case.clone(),
        ..Kept::default()
    }
}

fn known(kept: Kept) -> Known {
    Known {
        received: clock::day_of(kept.received),
        page: kept.page,
        state: match kept.resolved {
            None => State::Open,
            Some(at) => State::Resolved(clock::day_of(at), kept.said),
        },
    }
}

/// Leads to the receipt, so that a page that is loaded again sends nothing again.
fn acknowledged(receipt: &Address) -> Response {
    let mut reply = Response::new(Body::empty());
    *reply.status_mut() = StatusCode::SEE_OTHER;
    if let Ok(path) = HeaderValue::from_str(&receipt.path()) {
        reply.headers_mut().insert(header::LOCATION, path);
    }
    reply
}

/// The form with what was typed, and why it was not taken.
async fn again(
    portal: &Portal,
    address: Address,
    draft: Draft,
    said: Said,
    headers: &HeaderMap,
) -> Response {
    let edition = portal.edition();
    let path = address.path();
    let draw = move || render_correction(&edition.site, &address, &draft, said);
    match portal.lane.run(draw).await {
        Ok(drawn) => document(drawn, headers),
        Err(Busy) => busy(portal, &path, headers).await,
    }
}
