//! Text and its ground, by WCAG 2.2's formula, for every pair that the stylesheets put together.

use std::collections::HashMap;

const TOKENS: &str = include_str!("../../../../../style/tokens.css");

/// Text, and the grounds on which it stands: at least 7:1, which 长辈版 needs (1.4.6).
const TEXT: [(&str, &[&str]); 8] = [
    (
        "ink",
        &[
            "paper",
            "surface",
            "wash",
            "kite-wash",
            "fine-wash",
            "doubt-wash",
            "blank-wash",
        ],
    ),
    (
        "soft",
        &[
            "paper",
            "surface",
            "wash",
            "kite-wash",
            "fine-wash",
            "doubt-wash",
            "blank-wash",
        ],
    ),
    ("sea", &["paper", "surface", "wash"]),
    ("deep", &["paper", "surface", "wash"]),
    ("kite", &["paper", "surface", "kite-wash"]),
    ("fine", &["paper", "surface", "fine-wash"]),
    ("doubt", &["paper", "surface", "doubt-wash"]),
    ("blank", &["paper", "surface", "blank-wash"]),
];

/// Text on a coloured ground.
const ON: [(&str, &str); 3] = [("on", "sea"), ("on", "deep"), ("on", "kite")];

/// Lines that bound a control or carry a state: at least 3:1 (1.4.11).
const LINES: [(&str, &[&str]); 4] = [
    ("edge", &["paper", "surface"]),
    ("sea", &["paper", "surface", "wash"]),
    ("kite", &["paper", "surface", "wash"]),
    ("doubt", &["paper", "doubt-wash"]),
];

fn scheme(text: &str) -> HashMap<&str, &str> {
    let declared = text.lines().filter_map(|line| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(':')?;
        Some((name, value.trim().strip_suffix(';')?))
    });
    declared.collect()
}

fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value =
            f64::from(u8::from_str_radix(&colour[at..at + 2], 16).expect("#rrggbb")) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn ratio(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn the_formula_is_the_one_of_the_standard() {
    assert!((ratio("#000000", "#ffffff") - 21.0).abs() < 1e-9);
    assert!((ratio("#777777", "#ffffff") - 4.478).abs() < 1e-3);
}

#[test]
fn text_can_be_read_on_every_ground_in_both_schemes() {
    let (light, dark) = TOKENS.split_once("@media").expect("two schemes");
    let mut faint = Vec::new();
    for (name, scheme) in [("light", scheme(light)), ("dark", scheme(dark))] {
        let mut need = |text: &str, ground: &str, least: f64| {
            let found = ratio(scheme[text], scheme[ground]);
            if found < least {
                faint.push(format!(
                    "{name}: {text} on {ground} is {found:.2}, not {least}"
                ));
            }
        };
        for (text, grounds) in TEXT {
            grounds.iter().for_each(|ground| need(text, ground, 7.0));
        }
        ON.iter().for_each(|(text, ground)| need(text, ground, 7.0));
        for (line, grounds) in LINES {
            grounds.iter().for_each(|ground| need(line, ground, 3.0));
        }
    }
    assert!(faint.is_empty(), "{}", faint.join("\n"));
}
