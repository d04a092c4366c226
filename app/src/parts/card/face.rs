//! The card as one sees it, and what one can do with it.

use super::CardScene;
use super::form::FORM;
use crate::card::{CardScreen, Press};
use crate::form::{CONSENT, DO};
use crate::page::Page;
use crate::parts::markup::{Markup, all, html};
use crate::parts::qr::qr;
use crate::words::ui;
use seeds::card::{Group, HeldCard, Profile};

/// The card: groups as symbols with words, city, the day, the code.
pub(super) fn face(scene: &CardScene<'_>, screen: &CardScreen) -> Markup {
    let words = scene.words;
    let profile = &screen.profile;
    let groups = Group::ALL.iter().zip(words.group);
    let groups = groups.filter(|(group, _)| profile.groups.contains(group));
    let groups = groups.map(|(group, name)| html! { li { (symbol(*group)) span { (name) } } });
    let cards = HeldCard::ALL.iter().zip(words.card);
    let cards: Vec<&str> = cards
        .filter(|(card, _)| profile.cards.contains(card))
        .map(|(_, name)| name)
        .collect();
    let day = profile
        .made_on
        .map(|day| day.to_string())
        .unwrap_or_default();
    let lines = stated(scene, profile);
    let kept = screen.kept.map(|kept| match kept {
        true => html! { p class="note no-print" id="kept" { (words.kept) } },
        false => html! { p class="alert no-print" id="kept" { (words.not_kept) } },
    });
    html! {
        section {
            div class="pass" id="result" tabindex="-1" {
                div class="pass-top" {
                    div {
                        h2 { (words.title) }
                        @for line in &lines { p class="big" { (line) } }
                        @if lines.is_empty() && profile.groups.is_empty() && cards.is_empty() { p { (words.nothing) } }
                        ul { (all(groups)) }
                        @if !cards.is_empty() { p { (cards.join(words.comma)) } }
                    }
                    (all(code(scene, screen)))
                }
                p class="small" { time datetime=(day) { (day) } " " (words.made) }
            }
            (all(kept))
            p class="buttons needs-script" {
                button form=(FORM) name=(DO) value=(Press::Save.write()) { (words.save) }
                " "
                button type="button" class="quiet" data-do="print" { (ui(scene.address.lang).share.print) }
                " "
                button class="quiet" form=(FORM) name=(DO) value=(Press::Clear.write()) { (words.clear) }
            }
        }
    }
}

/// Age and cities, a line each.
fn stated(scene: &CardScene<'_>, profile: &Profile) -> Vec<String> {
    let words = scene.words;
    let age = profile
        .age
        .map(|age| [words.years[0], &age.to_string(), words.years[1]].concat());
    let home = profile
        .home
        .map(|home| [words.lives, scene.place(home)].concat());
    let insured = profile
        .insured
        .map(|place| [words.covered, scene.place(place)].concat());
    let height = profile.height.map(|band| {
        let [before, after] = match band.most_cm() {
            Some(_) => words.height_to,
            None => words.height_over,
        };
        // Above the last line stands the line itself.
        let line = band.most_cm().unwrap_or(band.stand_in_cm() - 1).to_string();
        [words.height, " ", before, &line, after].concat()
    });
    [age, home, insured, height].into_iter().flatten().collect()
}

/// The card in one line.
pub(super) fn said(scene: &CardScene<'_>, profile: &Profile) -> String {
    let lines = stated(scene, profile);
    [scene.words.title, " ", &lines.join(scene.words.comma)].concat()
}

fn link(scene: &CardScene<'_>, screen: &CardScreen) -> String {
    let page = scene.path(Page::Card);
    [scene.public_url, &page, "#", &screen.fragment()].concat()
}

fn code(scene: &CardScene<'_>, screen: &CardScreen) -> Option<Markup> {
    qr(&link(scene, screen), scene.words.scan)
}

/// The link, what it tells, and consent to tell more.
pub(super) fn taking(scene: &CardScene<'_>, screen: &CardScreen) -> Markup {
    let words = scene.words;
    let share = &ui(scene.address.lang).share;
    let left_out = screen.profile.is_sensitive() && !screen.consent;
    html! {
        section class="card-link" {
            h2 { (words.link) }
            p { label for="link" { (words.link_label) } input class="link" id="link" type="text" readonly value=(link(scene, screen)) autocomplete="off"; }
            p class="needs-script no-print" { button type="button" class="quiet" data-do="copy" { (share.copy) } }
            p class="soft" { (words.readable) }
            p class="soft" { (words.needs_script) }
            @if screen.profile.is_sensitive() {
                @if left_out { p class="note" { (words.left_out) } }
                p class="no-print ticks" { label { input type="checkbox" form=(FORM) name=(CONSENT) value="yes" checked[screen.consent]; span { (words.consent) } } }
                p class="buttons" { button class="quiet" form=(FORM) name=(DO) value=(Press::Share.write()) { (words.update) } }
            }
        }
    }
}

/// A plain sign of a group; the words beside it say the same.
fn symbol(group: Group) -> Markup {
    let path = match group {
        Group::Student => "M12 4 2 9l10 5 8-4v6h2V9zM6 13v4q6 4 12 0v-4l-6 3z",
        Group::Soldier => "M12 2l3 6.5 7 .8-5.2 4.7 1.5 7L12 17.5 5.7 21l1.5-7L2 9.3l7-.8z",
        Group::MartyrFamily => {
            "M12 21S3 14.5 3 8.5a4.5 4.5 0 0 1 9-1 4.5 4.5 0 0 1 9 1C21 14.5 12 21 12 21z"
        }
        Group::ArmyRetiree => "M12 3l9 6v4l-9-6-9 6V9zM12 12l9 6v4l-9-6-9 6v-4z",
        Group::Veteran => "M7 2h10l-3 8h-4zM12 10a6 6 0 1 0 .1 0z",
        Group::FireRescue => "M12 2q1 5 4 8t2 8q-2 4-6 4t-6-4 1-8q1 3 3 3 1-5 2-11z",
        Group::Disabled | Group::DisabledSevere => {
            "M11 2a2 2 0 1 0 .1 0zM10 7h3v4h5v2h-6l-2-2zM9 11v2a5 5 0 1 0 6 6h2a7 7 0 1 1-8-8zM15 15h3l2 5-2 1-2-4h-1z"
        }
        Group::Companion => {
            "M8 3a3 3 0 1 0 .1 0zM17 6a2.5 2.5 0 1 0 .1 0zM3 21v-7q0-4 5-4t5 4v7zM15 21v-8q5-1 6 3v5z"
        }
        Group::Talent => "M7 3h10l5 7-10 11L2 10z",
    };
    html! { svg viewBox="0 0 24 24" aria-hidden="true" { path d=(path) {} } }
}
