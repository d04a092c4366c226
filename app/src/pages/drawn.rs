//! Parts as views of a page.

use super::frame::Frame;
use crate::form::Screen;
use crate::parts::{self, Markup, Scene};
use leptos::prelude::*;
use leptos::tachys::html::InertElement;
use seeds::catalogue::{ClauseCard, Contact, Level};
use seeds::share::Shared;

/// Finished markup.
pub(super) fn inert(markup: Markup) -> AnyView {
    InertElement::new(markup.into_string()).into_any()
}

/// How well a statement is supported.
pub(super) fn level_tag(frame: &Frame<'_>, level: Level) -> AnyView {
    inert(parts::level_tag(frame.address.lang, level))
}

/// Clauses at their numbers, each leading to its place in its document at `path`, with how well it is
/// supported and where it holds.
pub(super) fn basis(
    frame: &Frame<'_>,
    clauses: &[ClauseCard],
    path: impl Fn(&ClauseCard) -> String,
) -> AnyView {
    inert(parts::basis(frame.address.lang, clauses, path))
}

/// Entrances, windows and hotlines.
pub(super) fn contacts(frame: &Frame<'_>, listed: &[Contact]) -> AnyView {
    inert(parts::contacts(frame.address.lang, listed))
}

/// The link of one entrance or hotline.
pub(super) fn contact_link(contact: &Contact) -> AnyView {
    inert(parts::contact_link(contact))
}

/// Which question a plan that was sent leaves open.
pub(super) fn left_open(scene: &Scene<'_>, shown: &Screen, shared: &Shared) -> AnyView {
    inert(parts::left_open(scene, shown, shared))
}

/// The part of the interview's page that changes with each answer.
pub(super) fn screen(scene: &Scene<'_>, shown: &Screen) -> AnyView {
    inert(parts::screen(scene, shown))
}
