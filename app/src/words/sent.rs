//! Words as the browser gets them: one text, so that its program holds no words of any language.

use std::str::Split;

/// What separates two words; no word holds it.
const JOINT: char = '\0';

/// The texts that are still to be taken.
pub type Sent = Split<'static, char>;

/// A set of words as a flat list of texts, in the order of its fields.
pub trait Texts {
    /// The set without any words. A constant, so that a program holds no instructions to make it.
    const EMPTY: Self;

    /// Takes its texts from the list; what the list lacks stays as it is.
    fn take(&mut self, sent: &mut Sent);

    /// Adds its texts to the list.
    fn write(&self, texts: &mut Vec<&'static str>);
}

impl Texts for &'static str {
    const EMPTY: Self = "";

    // Every word is taken by the same few instructions.
    #[inline(never)]
    fn take(&mut self, sent: &mut Sent) {
        if let Some(text) = sent.next() {
            *self = text;
        }
    }

    fn write(&self, texts: &mut Vec<&'static str>) {
        texts.push(self);
    }
}

impl<T: Texts, const N: usize> Texts for [T; N] {
    const EMPTY: Self = [T::EMPTY; N];

    fn take(&mut self, sent: &mut Sent) {
        for part in self {
            part.take(sent);
        }
    }

    fn write(&self, texts: &mut Vec<&'static str>) {
        for part in self {
            part.write(texts);
        }
    }
}

impl<A: Texts, B: Texts> Texts for (A, B) {
    const EMPTY: Self = (A::EMPTY, B::EMPTY);

    fn take(&mut self, sent: &mut Sent) {
        self.0.take(sent);
        self.1.take(sent);
    }

    fn write(&self, texts: &mut Vec<&'static str>) {
        self.0.write(texts);
        self.1.write(texts);
    }
}

/// Declares a set of words; its fields are texts, arrays of texts, or sets.
macro_rules! words {
    ($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$about:meta])* $seen:vis $field:ident: $kind:ty,)*
    }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $name {
            $($(#[$about])* $seen $field: $kind,)*
        }

        impl $crate::words::sent::Texts for $name {
            const EMPTY: Self = Self { $($field: $crate::words::sent::Texts::EMPTY,)* };

            fn take(&mut self, sent: &mut $crate::words::sent::Sent) {
                $($crate::words::sent::Texts::take(&mut self.$field, sent);)*
            }

            fn write(&self, texts: &mut Vec<&'static str>) {
                $($crate::words::sent::Texts::write(&self.$field, texts);)*
            }
        }
    };
}

pub(super) use words;

/// The words as one text.
#[must_use]
pub fn write(words: &impl Texts) -> String {
    let mut texts = Vec::new();
    words.write(&mut texts);
    texts.join(JOINT.encode_utf8(&mut [0; 1]))
}

/// Reads [`write`]; what was written after these words is left.
#[must_use]
pub fn read<T: Texts>(text: &'static str) -> T {
    let mut words = T::EMPTY;
    words.take(&mut text.split(JOINT));
    words
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::words::ui;
    use seeds::catalogue::Lang;

    #[test]
    fn words_come_back_as_they_were_sent() {
        for lang in Lang::all() {
            let sent: &'static str = write(ui(lang)).leak();
            assert_eq!(&read::<crate::words::Ui>(sent), ui(lang), "{}", lang.code());
        }
    }

    /// The names of texts that say nothing, or whose parts all say nothing. One part alone may: what
    /// is put in begins or ends the sentence then.
    fn silent(words: &impl core::fmt::Debug) -> Vec<String> {
        let written = format!("{words:#?}");
        let mut within: Vec<(&str, Vec<bool>)> = Vec::new();
        let mut found = Vec::new();
        for line in written.lines() {
            let line = line.trim().trim_end_matches(',');
            let (name, value) = match line.split_once(": ") {
                Some((name, value)) if !name.starts_with('"') => (name, value),
                _ => ("", line),
            };
            let mut says_nothing = value == "\"\"";
            let mut name = name;
            match value {
                "}" | "]" | ")" => {
                    let (whole, parts) = within.pop().expect("it was opened");
                    says_nothing = !parts.is_empty() && parts.iter().all(|says| !says);
                    name = whole;
                }
                _ if value.ends_with(['{', '[', '(']) => {
                    within.push((name, Vec::new()));
                    continue;
                }
                _ if name.is_empty() => {
                    let (_, parts) = within.last_mut().expect("it is within something");
                    parts.push(!says_nothing);
                    continue;
                }
                _ => {}
            }
            if says_nothing {
                let names = within.iter().map(|(name, _)| *name).chain([name]);
                let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
                found.push(names.join("."));
            }
        }
        assert!(within.is_empty(), "{written}");
        found
    }

    #[test]
    fn an_empty_word_is_seen_wherever_it_stands() {
        #[derive(Debug)]
        #[expect(dead_code)]
        struct Inner {
            said: &'static str,
            empty: &'static str,
            around: [&'static str; 2],
            nothing: [&'static str; 2],
        }
        #[derive(Debug)]
        #[expect(dead_code)]
        struct Outer {
            inner: Inner,
            pairs: [(&'static str, &'static str); 2],
        }
        let words = Outer {
            inner: Inner {
                said: "a: {",
                empty: "",
                around: ["", "after"],
                nothing: ["", ""],
            },
            pairs: [("x", ""), ("", "")],
        };
        let found = silent(&words);
        assert_eq!(found, ["inner.empty", "inner.nothing", "pairs"]);
    }

    #[test]
    fn no_word_is_empty_by_accident() {
        use crate::words::{card, correct, overview, pages, places, rail, search, settlement};
        use crate::words::{tickets, trip};
        let silent_in = |lang: Lang| {
            [
                silent(ui(lang)),
                silent(pages::words(lang)),
                silent(card::words(lang)),
                silent(correct::words(lang)),
                silent(overview::words(lang)),
                silent(places::words(lang)),
                silent(rail::words(lang)),
                silent(search::words(lang)),
                silent(settlement::words(lang)),
                silent(tickets::words(lang)),
                silent(trip::words(lang)),
            ]
            .concat()
        };
        // Chinese months are numbers, nothing parts its sentences, and it is what others are made from.
        let meant = ["plan.months", "plan.joint", "stale", "shell.original"];
        assert_eq!(silent_in(crate::shipped::lang("zh")), meant);
        assert_eq!(silent_in(crate::shipped::lang("en")), [""; 0]);
        for lang in Lang::all() {
            let mut texts = Vec::new();
            ui(lang).write(&mut texts);
            assert!(texts.iter().all(|text| !text.contains(JOINT)));
            assert!(texts.len() > 150, "{}", texts.len());
        }
    }
}
