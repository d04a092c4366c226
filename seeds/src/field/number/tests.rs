use super::*;
use Problem::{
    BlankWithin, Currency, Misplaced, Missing, NotANumber, NotARatio, NotAnAmount, TenThousands,
    TooFine, TooLarge, WithUnit,
};

#[test]
fn amounts_are_read_in_every_usual_spelling() {
    for (text, fen) in [
        ("4500", 450_000),
        (" 4500 ", 450_000),
        ("4500.5", 450_050),
        ("4,500.5", 450_050),
        ("4，500。50", 450_050),
        ("４５００．０５元", 450_005),
        ("¥4500", 450_000),
        ("￥ 4500", 450_000),
        ("4500 元", 450_000),
        ("1,234,567.89", 123_456_789),
        ("1 234 567", 123_456_700),
        ("8\u{a0}500", 850_000),
        ("1'234", 123_400),
        // A decimal comma: it can be nothing else.
        ("8500，50", 850_050),
        ("8500,5", 850_050),
        ("8,50", 850),
        ("1.234,56", 123_456),
        // Two points are no decimal ones.
        ("1.234.567", 123_456_700),
        ("0.05", 5),
        ("007", 700),
        ("-3", -300),
        ("－３", -300),
        ("0", 0),
    ] {
        assert_eq!(money(text), Ok(Fen(fen)), "{text}");
    }
}

#[test]
fn amounts_that_are_not_well_formed_are_refused_with_their_reason() {
    for (text, problem) in [
        ("", Missing),
        ("  ", Missing),
        ("元", Missing),
        ("4.505", TooFine),
        ("8500,500", Misplaced),
        ("85,00,50", Misplaced),
        ("1,2345", Misplaced),
        ("1,23,456", Misplaced),
        ("0,500", Misplaced),
        ("4,500,", Misplaced),
        ("1,234,56", Misplaced),
        ("1,234.567,8", Misplaced),
        (".5", Misplaced),
        ("5.", Misplaced),
        ("8,500.5.0", Misplaced),
        ("85 00", BlankWithin),
        ("8 5", BlankWithin),
        ("8, 500", BlankWithin),
        ("4万", TenThousands),
        ("1.5万元", TenThousands),
        ("3千", TenThousands),
        ("$45", Currency),
        ("45€", Currency),
        ("4500块", WithUnit),
        ("4500 yuan", WithUnit),
        ("12-13", WithUnit),
        ("1e5", WithUnit),
        ("四千", NotAnAmount),
        ("x", NotAnAmount),
        ("+5", NotAnAmount),
        ("99999999999999", TooLarge),
        ("999999999999999999999999", TooLarge),
    ] {
        assert_eq!(money(text), Err(problem), "{text}");
    }
}

#[test]
fn counts_are_whole() {
    for (text, value) in [
        ("60", 60),
        (" ６０ ", 60),
        ("1,234", 1234),
        ("-1", -1),
        ("0", 0),
        ("012", 12),
    ] {
        assert_eq!(count(text), Ok(value), "{text}");
    }
    for (text, problem) in [
        ("", Missing),
        ("6.5", NotANumber),
        ("8,5", NotANumber),
        ("1,2345", Misplaced),
        ("6 0", BlankWithin),
        ("12个月", WithUnit),
        ("5年", WithUnit),
        ("60元", WithUnit),
        ("2万", TenThousands),
        ("六十", NotANumber),
        ("9999999999999999999", TooLarge),
    ] {
        assert_eq!(count(text), Err(problem), "{text}");
    }
}

#[test]
fn ratios_need_their_sign_or_their_point() {
    for (text, millionths) in [
        ("88%", 880_000),
        ("８８．５％", 885_000),
        ("8,5%", 85_000),
        ("8，5 %", 85_000),
        ("0.885", 885_000),
        ("0,5", 500_000),
        ("100%", 1_000_000),
        ("5%", 50_000),
        ("0.05%", 500),
        ("0", 0),
        ("1.0", 1_000_000),
    ] {
        assert_eq!(ratio(text).map(Ratio::millionths), Ok(millionths), "{text}");
    }
    for (text, problem) in [
        ("", Missing),
        ("%", Missing),
        ("1", NotARatio),
        ("88", NotARatio),
        ("8.8", NotARatio),
        ("101%", NotARatio),
        ("1,000%", NotARatio),
        ("-5%", NotARatio),
        ("0.12345678%", NotARatio),
        ("8,,5%", Misplaced),
        ("8 5%", BlankWithin),
        ("八成", NotARatio),
        ("8成", WithUnit),
        ("八万", NotARatio),
    ] {
        assert_eq!(ratio(text), Err(problem), "{text}");
    }
}
