//! Values in words: months, money, places, answers.

use crate::answers::Answer;
use crate::calculators::Amount;
use crate::catalogue::{
    Field, FieldKind, FigureUnit, FigureValue, Kind, Lang, Pack, QuestionWords,
};
use crate::field::span::Counted;
use crate::money::Fen;
use crate::place::Place;

/// A figure with its unit.
pub(crate) fn written_figure(lang: Lang, unit: FigureUnit, value: &FigureValue) -> String {
    let wording = lang.wording();
    let whole = match value {
        FigureValue::Ratio(ratio) => return ratio.percent(),
        FigureValue::Month(month) => return wording.written_month(wording.month(), *month),
        FigureValue::Whole(whole) => *whole,
    };
    let forms = match unit {
        FigureUnit::Months => wording.months(),
        FigureUnit::WorkingDays => wording.working_days(),
        FigureUnit::Days => wording.days(),
        FigureUnit::Years => wording.years_of_age(),
        FigureUnit::Fen => return wording.yuan().around(&Fen(whole).whole_yuan()),
        FigureUnit::Number | FigureUnit::Ratio | FigureUnit::Month => return whole.to_string(),
    };
    wording.counted(forms, whole)
}

/// An amount with its unit.
pub(super) fn written_amount(pack: &Pack, amount: &Amount) -> String {
    let wording = pack.words.lang.wording();
    match amount {
        Amount::Money(fen) => wording.yuan().around(&fen.yuan()),
        Amount::Months(months) => wording.counted(wording.months(), *months),
        Amount::Years(years) => wording.counted(wording.years(), *years),
        Amount::WorkingDays(days) => wording.counted(wording.working_days(), *days),
        Amount::Days(days) => wording.counted(wording.days(), *days),
        Amount::Month(month) => wording.written_month(wording.month(), *month),
        Amount::Day(day) => wording.written_day(wording.day(), *day),
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
            written.join(pack.words.lang.wording().semicolon())
        }
        // Where cities are asked, the province's code stands for its other cities.
        (Kind::One(FieldKind::City { .. }), Answer::Place(Place::OTHER_SHANDONG)) => {
            pack.words.lang.wording().other_shandong().to_owned()
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
    let wording = pack.words.lang.wording();
    match answer {
        Answer::Unsure => wording.unsure().to_owned(),
        Answer::Bool(true) => wording.yes().to_owned(),
        Answer::Bool(false) => wording.no().to_owned(),
        Answer::Choice(option) => options
            .get(usize::from(*option))
            .map_or_else(String::new, |(label, _)| label.clone()),
        Answer::Place(place) => pack.words.place_name(*place),
        Answer::Month(month) => wording.written_month(wording.month(), *month),
        Answer::Date(day) => wording.written_day(wording.day(), *day),
        Answer::Count(count) if counts_months => wording.counted(wording.months(), *count),
        Answer::Count(count) => count.to_string(),
        Answer::Money(amount) => wording.yuan().around(&amount.yuan()),
        Answer::Ratio(ratio) => ratio.percent(),
        Answer::Ratios(ratios) => {
            let written = ratios.iter().map(|ratio| ratio.percent());
            written.collect::<Vec<_>>().join(" ")
        }
        Answer::Several(picked) => {
            let labels = picked.iter().filter_map(|at| options.get(usize::from(*at)));
            let labels = labels.map(|(label, _)| label.as_str());
            labels.collect::<Vec<_>>().join(wording.semicolon())
        }
        Answer::Rows(_) => String::new(),
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
