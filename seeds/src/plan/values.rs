//! Values in words: months, money, places, answers.

use crate::answers::Answer;
use crate::calculators::Amount;
use crate::calendar::{Date, Month};
use crate::catalogue::{
    Field, FieldKind, FigureUnit, FigureValue, Kind, Lang, Pack, QuestionWords,
};
use crate::field::span::Counted;
use crate::money::Fen;
use crate::place::Place;

/// Words that every guide's plans use.
pub(super) enum Phrase {
    FindOut,
    FindOutFirst,
    FindOutStep,
    OtherShandong,
    Estimate,
}

/// A phrase in words.
pub(super) fn writer_phrase(lang: Lang, phrase: Phrase) -> String {
    let words = match (lang, phrase) {
        (Lang::Zh, Phrase::FindOut) => "先查清：",
        (Lang::En, Phrase::FindOut) => "First find out: ",
        (Lang::Zh, Phrase::FindOutFirst) => "先查清这一点，再回来继续。",
        (Lang::En, Phrase::FindOutFirst) => "First find this out, then come back.",
        (Lang::Zh, Phrase::FindOutStep) => "问清：",
        (Lang::En, Phrase::FindOutStep) => "Find out: ",
        (Lang::Zh, Phrase::OtherShandong) => "山东其他城市",
        (Lang::En, Phrase::OtherShandong) => "another city in Shandong",
        (Lang::Zh, Phrase::Estimate) => "（估算，待核）",
        (Lang::En, Phrase::Estimate) => " (estimate, not confirmed)",
    };
    words.to_owned()
}

/// What stands for a value that was not found.
pub(crate) fn not_found(lang: Lang) -> String {
    match lang {
        Lang::Zh => "未查到",
        Lang::En => "not found",
    }
    .to_owned()
}

fn written_months(lang: Lang, months: i64) -> String {
    match lang {
        Lang::Zh => format!("{months}个月"),
        Lang::En if months == 1 => "1 month".to_owned(),
        Lang::En => format!("{months} months"),
    }
}

fn written_month(lang: Lang, month: Month) -> String {
    match lang {
        Lang::Zh => format!("{}年{}月", month.year(), month.month()),
        Lang::En => month.to_string(),
    }
}

fn written_day(lang: Lang, day: Date) -> String {
    match lang {
        Lang::Zh => format!("{}年{}月{}日", day.year(), day.month(), day.day()),
        Lang::En => day.to_string(),
    }
}

/// A figure with its unit.
pub(crate) fn written_figure(lang: Lang, unit: FigureUnit, value: &FigureValue) -> String {
    let whole = match value {
        FigureValue::Ratio(ratio) => return ratio.percent(),
        FigureValue::Month(month) => return written_month(lang, *month),
        FigureValue::Whole(whole) => *whole,
    };
    let plural = if whole == 1 { "" } else { "s" };
    match (unit, lang) {
        (FigureUnit::Months, lang) => written_months(lang, whole),
        (FigureUnit::Fen, Lang::Zh) => format!("{}元", Fen(whole).whole_yuan()),
        (FigureUnit::Fen, Lang::En) => format!("{} yuan", Fen(whole).whole_yuan()),
        (FigureUnit::WorkingDays, Lang::Zh) => format!("{whole}个工作日"),
        (FigureUnit::WorkingDays, Lang::En) => format!("{whole} working day{plural}"),
        (FigureUnit::Days, Lang::Zh) => format!("{whole}个自然日"),
        (FigureUnit::Days, Lang::En) => format!("{whole} calendar day{plural}"),
        (FigureUnit::Years, Lang::Zh) => format!("{whole}周岁"),
        (FigureUnit::Years, Lang::En) => format!("{whole} year{plural} of age"),
        (FigureUnit::Number | FigureUnit::Ratio | FigureUnit::Month, _) => whole.to_string(),
    }
}

/// An amount with its unit.
pub(super) fn written_amount(pack: &Pack, amount: &Amount) -> String {
    let lang = pack.words.lang;
    match amount {
        Amount::Money(fen) => match lang {
            Lang::Zh => format!("{}元", fen.yuan()),
            Lang::En => format!("{} yuan", fen.yuan()),
        },
        Amount::Months(months) => written_months(lang, *months),
        Amount::Years(years) => match lang {
            Lang::Zh => format!("{years}年"),
            Lang::En if *years == 1 => "1 year".to_owned(),
            Lang::En => format!("{years} years"),
        },
        Amount::WorkingDays(days) => {
            written_figure(lang, FigureUnit::WorkingDays, &FigureValue::Whole(*days))
        }
        Amount::Days(days) => written_figure(lang, FigureUnit::Days, &FigureValue::Whole(*days)),
        Amount::Month(month) => written_month(lang, *month),
        Amount::Day(day) => written_day(lang, *day),
        Amount::Place(place) => pack.words.place_name(*place),
        Amount::Ratio(ratio) => ratio.percent(),
        Amount::None => String::new(),
    }
}

/// An answer in words.
#[must_use]
pub fn written_answer(pack: &Pack, question: usize, answer: &Answer) -> String {
    let Some(asked) = pack.guide.question(question) else {
        return String::new();
    };
    let blank = QuestionWords::default();
    let words = pack.words.guide.questions.get(question).unwrap_or(&blank);
    match (&asked.kind, answer) {
        (Kind::List { fields, .. }, Answer::Rows(rows)) => {
            let written: Vec<String> = rows
                .iter()
                .map(|row| {
                    let cells = fields
                        .iter()
                        .enumerate()
                        .zip(row)
                        .map(|((at, field), cell)| {
                            let options =
                                words.fields.get(at).map(|(_, options)| options.as_slice());
                            written_cell(pack, field, options.unwrap_or(&[]), cell)
                        });
                    cells.collect::<Vec<_>>().join(" ")
                })
                .collect();
            written.join(match pack.words.lang {
                Lang::Zh => "；",
                Lang::En => "; ",
            })
        }
        // Where cities are asked, the province's code stands for its other cities.
        (Kind::One(FieldKind::City { .. }), Answer::Place(Place::OTHER_SHANDONG)) => {
            writer_phrase(pack.words.lang, Phrase::OtherShandong)
        }
        (Kind::One(_), answer) | (Kind::List { .. }, answer) => {
            written_single(pack, &words.options, answer, false)
        }
    }
}

fn written_cell(pack: &Pack, field: &Field, options: &[(String, String)], cell: &Answer) -> String {
    let counts_months = matches!(
        field.kind,
        FieldKind::Count {
            counted: Counted::Months,
            ..
        }
    );
    written_single(pack, options, cell, counts_months)
}

fn written_single(
    pack: &Pack,
    options: &[(String, String)],
    answer: &Answer,
    counts_months: bool,
) -> String {
    let lang = pack.words.lang;
    match (answer, lang) {
        (Answer::Unsure, Lang::Zh) => "不清楚".to_owned(),
        (Answer::Unsure, Lang::En) => "not sure".to_owned(),
        (Answer::Bool(true), Lang::Zh) => "是".to_owned(),
        (Answer::Bool(true), Lang::En) => "yes".to_owned(),
        (Answer::Bool(false), Lang::Zh) => "否".to_owned(),
        (Answer::Bool(false), Lang::En) => "no".to_owned(),
        (Answer::Choice(option), _) => options
            .get(usize::from(*option))
            .map_or_else(String::new, |(label, _)| label.clone()),
        (Answer::Place(place), _) => pack.words.place_name(*place),
        (Answer::Month(month), lang) => written_month(lang, *month),
        (Answer::Date(day), lang) => written_day(lang, *day),
        (Answer::Count(count), lang) if counts_months => written_months(lang, *count),
        (Answer::Count(count), _) => count.to_string(),
        (Answer::Money(amount), Lang::Zh) => format!("{}元", amount.yuan()),
        (Answer::Money(amount), Lang::En) => format!("{} yuan", amount.yuan()),
        (Answer::Rows(_), _) => String::new(),
    }
}

/// A formula with the names of the places whose codes it holds. Amounts are grouped, so that six
/// digits in a row are always a code.
pub(super) fn written_formula(pack: &Pack, formula: &str) -> String {
    let mut written = String::with_capacity(formula.len());
    let mut digits = String::new();
    for sign in formula.chars().map(Some).chain([None]) {
        match sign {
            Some(digit) if digit.is_ascii_digit() => digits.push(digit),
            other => {
                match digits.parse::<Place>() {
                    Ok(place) => written += &pack.words.place_name(place),
                    Err(_) => written += &digits,
                }
                digits.clear();
                written.extend(other);
            }
        }
    }
    written
}

/// A number of days with its unit.
#[must_use]
pub fn written_days(lang: Lang, unit: FigureUnit, days: u32) -> String {
    written_figure(lang, unit, &FigureValue::Whole(days.into()))
}
