//! What follows from the form: a total only when nothing that it rests on is missing.

use super::SettlementScene;
use super::bar::{self, Part};
use super::table::table;
use crate::parts::level_tag;
use crate::parts::markup::{Markup, html};
use crate::parts::sheet::Paper;
use seeds::calculators::Amount;
use seeds::calculators::medical_settlement::{
    Case, Elsewhere, Lacking, Name, Output, Reply, Settled, Situation, Warning, field_of,
};
use seeds::catalogue::{Level, Values};
use seeds::money::Fen;

/// What the reply is drawn from.
struct Bill<'a> {
    scene: &'a SettlementScene<'a>,
    paper: &'a Paper<'a>,
    reply: &'a Reply,
}

impl Bill<'_> {
    /// The words of a key of the calculator.
    fn label(&self, key: &str) -> String {
        let labels = &self.scene.pack.data;
        labels.label(self.scene.address.lang, key).to_owned()
    }

    /// What an amount is called, by the end of its key.
    fn amount(&self, key: &str) -> String {
        self.label(&["medical-settlement.", key].concat())
    }

    /// What a parameter is called, by its name in the contract.
    fn called(&self, parameter: &str) -> &str {
        self.paper.label(&field_of(parameter))
    }
}

/// The reply to a form without faults.
pub(super) fn reply(scene: &SettlementScene<'_>, paper: &Paper<'_>, reply: &Reply) -> Markup {
    let sheet = &Bill {
        scene,
        paper,
        reply,
    };
    html! {
        div class="plan" {
            @match reply.whole() {
                Some(whole) => { (total(sheet, &whole.output)) }
                None => { (refused(sheet)) }
            }
            (told(sheet, &reply.warnings()))
            @if let Some(whole) = reply.whole() { (pictures(sheet, &whole.case, &whole.output)) }
            @if let Some(settled) = &reply.settled {
                @if let Some(elsewhere) = &reply.elsewhere { (comparison(sheet, settled, elsewhere)) }
                (working(sheet, settled))
            }
        }
    }
}

/// How it was worked out, as far as it was.
fn working(sheet: &Bill<'_>, settled: &Settled) -> Markup {
    let words = sheet.scene.words;
    let lines = settled.working.iter().filter_map(|line| {
        let Amount::Money(amount) = &line.amount else {
            return None;
        };
        Some(html! { tr { th scope="row" { (sheet.label(&line.label)) } td { (line.formula) } td class="n" { (amount.yuan()) } } })
    });
    let lines: Vec<Markup> = lines.collect();
    let heading = match settled.output.missing.is_empty() {
        true => words.working,
        false => words.so_far,
    };
    html! { section { h2 { (heading) } (table(heading, words.columns, &lines)) } }
}

fn total(sheet: &Bill<'_>, output: &Output) -> Markup {
    let words = sheet.scene.words;
    let shown = [
        ("personal", output.personal),
        ("cash", output.cash),
        ("basic", output.basic),
        ("large", output.large.filter(|amount| *amount > Fen(0))),
        ("cii", output.cii.filter(|amount| *amount > Fen(0))),
    ];
    html! {
        div class="verdict result" role="status" {
            p { (level_tag(sheet.scene.address.lang, Level::Unconfirmed)) }
            h2 { (words.estimated) }
            p { (words.estimated_note) }
        }
        dl class="facts" {
            @for (key, amount) in shown {
                @if let Some(amount) = amount { div { dt { (sheet.amount(key)) } dd { (amount.yuan()) " " small { (sheet.scene.ui().ask.yuan) } } } }
            }
        }
    }
}

fn refused(sheet: &Bill<'_>) -> Markup {
    let words = sheet.scene.words;
    html! {
        div class="verdict ask" role="status" {
            p { (level_tag(sheet.scene.address.lang, Level::Unknown)) }
            h2 { (words.refused) }
            @if let Some(range) = &sheet.reply.range {
                @let [before, to, after] = words.range;
                p class="big" { (before) b { (range.least.yuan()) } (to) b { (range.most.yuan()) } (after) }
            }
            p { (words.refused_note) }
            (missing(sheet))
        }
    }
}

/// What is missing, what narrows the range most first; each entry leads to its control.
fn missing(sheet: &Bill<'_>) -> Markup {
    let lacking = sheet.reply.lacking().into_iter();
    let entries = lacking.map(|(lacking, by)| match lacking {
        Lacking::Parameter(name) => (field_that_tells(sheet, name), by),
        lacking => (lacking.field(), by),
    });
    // Only what this person is asked for.
    let entries = entries.filter(|(field, _)| sheet.paper.asks(field));
    fields(sheet, entries.collect())
}

/// Fields by name, each with how much it narrows the range; each leads to its control.
fn fields(sheet: &Bill<'_>, fields: Vec<(String, Fen)>) -> Markup {
    let [before, after] = sheet.scene.words.narrows;
    html! {
        ul class="missing" {
            @for (field, by) in fields {
                li {
                    a href={ "#" (sheet.paper.leads_to(&field)) } { (sheet.paper.label(&field)) }
                    @if by > Fen(0) { " " span class="small soft" { (before) (by.yuan()) (after) } }
                }
            }
        }
    }
}

/// The field that tells a parameter next.
fn field_that_tells(sheet: &Bill<'_>, name: Name) -> String {
    let told = sheet.paper.sheet.told(sheet.paper.tool);
    match name {
        Name::Segments if told.option("segmented").is_some() => name.as_str().to_owned(),
        name => name.field(),
    }
}

fn told(sheet: &Bill<'_>, warnings: &[Warning]) -> Markup {
    html! {
        @if !warnings.is_empty() {
            section {
                h2 { (sheet.scene.words.warnings) }
                ul class="warnings" {
                    @for warning in warnings { li { div { p { (sheet.label(warning.label())) } p class="soft" { (about(sheet, warning)) } } } }
                }
            }
        }
    }
}

/// What a warning is about, by what was typed.
fn about(sheet: &Bill<'_>, warning: &Warning) -> String {
    let yuan = sheet.scene.ui().ask.yuan;
    let (comma, colon) = (sheet.scene.ui().plan.comma, sheet.scene.ui().plan.colon);
    let row = |row: usize| {
        let [before, after] = sheet.scene.words.row;
        [before, &(row + 1).to_string(), after].concat()
    };
    match warning {
        Warning::RatioRises { parameter } => sheet.called(parameter).to_owned(),
        Warning::RatioAboveOne { parameter, ratio } => {
            [sheet.called(parameter), colon, &ratio.percent()].concat()
        }
        Warning::RemoteDrop { drop } => {
            let remote = sheet.reply.draft.remote.and_then(Situation::label);
            let remote = sheet.label(remote.unwrap_or_default());
            [&remote, colon, &drop.percent()].concat()
        }
        Warning::CiiThreshold { from_fen, most_fen } => {
            let amount = |fen: &Fen| [&fen.yuan(), yuan].concat();
            [&amount(from_fen), " > ", &amount(most_fen)].concat()
        }
        Warning::CiiRatio {
            row: at,
            ratio,
            least,
        } => {
            let label = sheet.called(Name::CiiSegments.as_str());
            let below = [&ratio.percent(), " < ", &least.percent()].concat();
            [label, comma, &row(*at), colon, &below].concat()
        }
    }
}

fn pictures(sheet: &Bill<'_>, case: &Case, output: &Output) -> Markup {
    let words = sheet.scene.words;
    let label = |key: &str| sheet.amount(key);
    let Some(split) = output.split else {
        return html! {};
    };
    let parts = [
        Part::new(1, label("outside"), split.outside),
        Part::new(2, label("class-b-own"), split.class_b_own),
        Part::new(3, label("prepay"), split.prepay),
        Part::new(4, label("deductible"), split.deductible),
        Part::new(5, words.by_ratio.to_owned(), split.by_ratio),
        Part::new(6, words.above_cap.to_owned(), split.above_cap),
        Part::new(7, label("basic"), split.basic),
    ];
    let paid = |amount: Option<Fen>| amount.unwrap_or_default();
    let payers = [
        Part::new(7, label("basic"), paid(output.basic)),
        Part::new(8, label("large"), paid(output.large)),
        Part::new(9, label("cii"), paid(output.cii)),
        Part::new(4, words.aid.to_owned(), case.aid),
        Part::new(5, label("own"), paid(output.own)),
        Part::new(3, label("family"), paid(output.family)),
        Part::new(1, label("cash"), paid(output.cash)),
    ];
    html! {
        section {
            h2 { (words.parts) }
            p class="soft" { (words.parts_note) }
            (bar::bar(words.parts, words.shares, &parts, case.total))
        }
        section {
            h2 { (words.payers) }
            (bar::bar(words.payers, words.shares, &payers, case.total))
        }
    }
}

fn comparison(sheet: &Bill<'_>, first: &Settled, other: &Elsewhere) -> Markup {
    let words = sheet.scene.words;
    let shown = match other {
        Elsewhere::Uncounted => html! { p class="note" { (words.not_comparable) } },
        Elsewhere::Settled(second) => {
            let mut only = second.output.missing.clone();
            only.retain(|name| !first.output.missing.contains(name));
            if first.output.missing.is_empty() && only.is_empty() {
                beside(sheet, first, second)
            } else {
                let lacking = only.into_iter();
                let lacking = lacking.map(|name| (field_that_tells(sheet, name), Fen(0)));
                let lacking: Vec<(String, Fen)> = lacking.collect();
                html! {
                    p { (words.not_compared) }
                    @if !lacking.is_empty() { p { (words.other_lacks) } (fields(sheet, lacking)) }
                }
            }
        }
    };
    html! { section { h2 { (words.comparison) } p class="soft" { (words.comparison_note) } (shown) } }
}

/// Two places side by side. Nothing of either is missing.
fn beside(sheet: &Bill<'_>, first: &Settled, second: &Settled) -> Markup {
    let words = sheet.scene.words;
    let place = |settled: &Settled| sheet.label(settled.case.remote.label().unwrap_or_default());
    let rows = first.output.amounts().into_iter();
    let rows = rows.zip(second.output.amounts());
    let rows = rows.filter_map(|((key, here), (_, there))| {
        let class = (key == "personal").then_some("sum");
        let (here, there) = (here?, there?);
        Some(html! { tr class=[class] { th scope="row" { (sheet.amount(key)) } td class="n" { (here.yuan()) } td class="n" { (there.yuan()) } } })
    });
    let rows: Vec<Markup> = rows.collect();
    let (here, there) = (place(first), place(second));
    let borne = first.output.personal.zip(second.output.personal);
    let verdict = borne.map(|(here, there)| {
        let [before, after] = if there > here { words.more } else { words.less };
        match Fen((there.0 - here.0).abs()) {
            Fen(0) => words.same.to_owned(),
            difference => [before, " ", &difference.yuan(), " ", after].concat(),
        }
    });
    html! {
        @if let Some(verdict) = verdict { p { b { (there) (sheet.scene.ui().plan.colon) (verdict) } } }
        (table(words.comparison, [words.shares[0], &here, &there], &rows))
    }
}
