//! One hit: where it leads, what is filled in already, what is still to be picked.

use super::facts;
use super::scene::{ALONG, Asked, HandOver, SearchScene};
use crate::form::STATE;
use crate::page::{Address, Mode, Page};
use crate::parts::level_tag;
use crate::parts::markup::{Markup, html};
use seeds::place::Place;
use seeds::search::{Filled, Found, Hit, Subject, SubjectKind, Verdict};
use seeds::share;

pub(super) fn hit(
    scene: &SearchScene<'_>,
    asked: &Asked<'_>,
    found: &Found<'_>,
    hit: &Hit<'_>,
) -> Markup {
    let words = scene.words;
    let subject = hit.subject;
    let taken = &hit.taken;
    let along =
        |filled: &&Filled| !filled.private || asked.along.contains(&filled.question.as_str());
    let filled: Vec<&Filled> = taken.filled.iter().filter(along).collect();
    let kept: Vec<&Filled> = taken.kept.iter().filter(along).collect();
    let all = taken.filled.iter().chain(&taken.kept);
    let private = all.filter(|filled| !along(filled));
    let state = state(&[&filled[..], &kept[..]].concat());
    let named = |filled: &Filled| {
        let fact = found.facts.get(filled.fact);
        fact.map(|fact| facts::name(scene, fact))
            .unwrap_or_default()
    };
    let names = |filled: &[&Filled]| {
        let mut names: Vec<String> = filled.iter().map(|filled| named(filled)).collect();
        names.dedup();
        names.join(words.comma)
    };
    let link = match (scene.hand, state.is_empty()) {
        (HandOver::Fragment, false) => onward(scene, subject, &state),
        _ => path(scene, subject),
    };
    html! {
        li {
            h3 { a href=(link) { (subject.title) } }
            @if let Some(kind) = kind(scene, subject) { span class="tag" { (kind) } " " }
            @if let Some(verdict) = hit.verdict { (decided(scene, verdict)) }
            @if !subject.text.is_empty() { p { (subject.text) } }
            @if !state.is_empty() {
                @if !filled.is_empty() {
                    p class="small" { b { (words.filled) } (names(&filled)) }
                }
                @if !kept.is_empty() {
                    p class="small" { b { (words.kept) } (names(&kept)) }
                }
                (go_on(scene, subject, &state, &link))
            }
            @for filled in private {
                p class="small soft" {
                    (named(filled)) (words.brackets[0]) (words.private) (words.brackets[1]) " "
                    @if scene.hand == HandOver::Fragment {
                        button class="quiet" type="button" name=(ALONG) value=(filled.question) {
                            (words.along)
                        }
                    }
                }
            }
            (readings(scene, subject, &state, &taken.readings, &named))
        }
    }
}

/// What is decided already, how much is asked at most until it is certain, and the clause on which it stands.
fn decided(scene: &SearchScene<'_>, verdict: &Verdict) -> Markup {
    let [before, after] = scene.words.left;
    let left = match verdict.left {
        0 => scene.words.left_none.to_owned(),
        1 => scene.words.left_one.to_owned(),
        several => [before, &several.to_string(), after].concat(),
    };
    let lang = scene.finder.index().lang;
    html! {
        p { b { (verdict.says.in_lang(lang)) } " " span class="soft left" { (left) } }
        p class="small" {
            (level_tag(scene.address.lang, verdict.level)) " "
            a href=(scene.path(Page::Source(verdict.document.clone()))) { (verdict.source.in_lang(lang)) }
        }
    }
}

/// The ways on: the interview with what is filled in, and the guide itself.
fn go_on(scene: &SearchScene<'_>, subject: &Subject, state: &str, link: &str) -> Markup {
    let words = scene.words;
    html! {
        @match scene.hand {
            HandOver::Fragment => {
                p {
                    a href=(link) { (words.go_on) } " · "
                    a href=(path(scene, subject)) { (words.guide) }
                }
            }
            HandOver::Form => { (form(scene, subject, state, words.go_on)) }
        }
    }
}

fn form(scene: &SearchScene<'_>, subject: &Subject, state: &str, label: &str) -> Markup {
    html! {
        form method="post" action=(scene.path(Page::Ask(subject.id.clone()))) {
            input type="hidden" name=(STATE) value=(state);
            button class="quiet" { (label) }
        }
    }
}

/// What may be meant, to be picked: each of them, question by question.
fn readings(
    scene: &SearchScene<'_>,
    subject: &Subject,
    state: &str,
    readings: &[Filled],
    named: &dyn Fn(&Filled) -> String,
) -> Markup {
    let open: Vec<&Filled> = readings.iter().filter(|filled| !filled.private).collect();
    let roles = scene.words.roles;
    let label = |filled: &Filled| match filled.question.as_str() {
        "from" | "insured_at" => [roles[0], " ", place(scene, filled).as_str()].concat(),
        "to" | "treated_at" => [roles[1], " ", place(scene, filled).as_str()].concat(),
        _ => named(filled),
    };
    html! {
        @if !open.is_empty() {
            p class="small" { (scene.words.pick) }
            div class="chips" {
                @for filled in open {
                    @let more = match state.is_empty() {
                        true => pair(filled),
                        false => [state, "~", &pair(filled)].concat(),
                    };
                    @match scene.hand {
                        HandOver::Fragment => {
                            a class="button quiet" href=(onward(scene, subject, &more)) {
                                (label(filled))
                            }
                        }
                        HandOver::Form => { (form(scene, subject, &more, &label(filled))) }
                    }
                }
            }
        }
    }
}

/// The name of the place that is an answer.
fn place(scene: &SearchScene<'_>, filled: &Filled) -> String {
    let index = scene.finder.index();
    let place = filled.answer.parse().ok();
    match place.and_then(|place| index.named(place)) {
        Some(at) => index.spoken(at).to_owned(),
        None => filled.answer.clone(),
    }
}

fn pair(filled: &Filled) -> String {
    [filled.question.as_str(), "=", &filled.answer].concat()
}

fn state(filled: &[&Filled]) -> String {
    let pairs: Vec<String> = filled.iter().map(|filled| pair(filled)).collect();
    pairs.join("~")
}

fn onward(scene: &SearchScene<'_>, subject: &Subject, state: &str) -> String {
    let fragment = share::onward(&subject.id, state);
    [&scene.path(Page::Plan), "#", &fragment].concat()
}

/// Where a subject stands.
pub(super) fn path(scene: &SearchScene<'_>, subject: &Subject) -> String {
    let id = || subject.id.clone();
    let page = match subject.kind {
        SubjectKind::Guide => Page::Guide(id()),
        SubjectKind::Place => Page::OnePlace(id()),
        SubjectKind::Source => Page::Source(id()),
        SubjectKind::City => match subject.id.parse::<Place>() {
            Ok(city) => Page::PlacesIn(city),
            Err(_) => Page::Places,
        },
        SubjectKind::Hotline => return ["tel:", &subject.call].concat(),
        SubjectKind::Beyond => Page::Search,
        SubjectKind::Page => {
            let path = ["/", &subject.id].concat();
            match Address::from_path(&path) {
                // The larger type of this site is a page as well.
                Some(address) if address.mode == Mode::Large => {
                    return address.in_lang(scene.address.lang).path();
                }
                known => known.map_or(Page::Search, |address| address.page),
            }
        }
    };
    scene.path(page)
}

/// What a hit is, where its title does not say so.
fn kind<'a>(scene: &SearchScene<'a>, subject: &Subject) -> Option<&'a str> {
    use seeds::search::SubjectKind::{Beyond, City, Guide, Hotline, Page, Place, Source};
    let at = match subject.kind {
        Guide | Page | Beyond => return None,
        Place => 0,
        City => 1,
        Source => 2,
        Hotline => 3,
    };
    scene.words.kinds.get(at).copied()
}
