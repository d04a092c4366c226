//! Sets of words, word by word: how a set is read, and how the browser gets it. That is one text, so that
//! its program holds no words of any language.

use std::str::Split;

/// What separates two words; no word holds it.
const JOINT: char = '\0';

/// The texts that are still to be taken.
pub type Sent = Split<'static, char>;

/// What looks at a word, or changes it: it is handed the word's path and the word.
pub type See<'s> = dyn FnMut(&str, &mut &'static str) + 's;

/// A set of words as a flat list of texts, in the order of its fields.
pub trait Texts {
    /// The set without any words. A constant, so that a program holds no instructions to make it.
    const EMPTY: Self;

    /// Takes its texts from the list; what the list lacks stays as it is.
    fn take(&mut self, sent: &mut Sent);

    /// Adds its texts to the list.
    fn write(&self, texts: &mut Vec<&'static str>);

    /// Shows every text to `see`, with its path: `plan.as_of.0`. The set itself stands at `at`.
    fn each(&mut self, at: &mut String, see: &mut See<'_>);
}

/// Shows the part `name` of the set at `at`.
pub fn part(part: &mut impl Texts, name: &str, at: &mut String, see: &mut See<'_>) {
    let before = at.len();
    if before > 0 {
        at.push('.');
    }
    at.push_str(name);
    part.each(at, see);
    at.truncate(before);
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

    fn each(&mut self, at: &mut String, see: &mut See<'_>) {
        see(at, self);
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

    fn each(&mut self, at: &mut String, see: &mut See<'_>) {
        for (place, entry) in self.iter_mut().enumerate() {
            part(entry, &place.to_string(), at, see);
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

    fn each(&mut self, at: &mut String, see: &mut See<'_>) {
        part(&mut self.0, "0", at, see);
        part(&mut self.1, "1", at, see);
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

            fn each(&mut self, at: &mut String, see: &mut $crate::words::sent::See<'_>) {
                $($crate::words::sent::part(&mut self.$field, stringify!($field), at, see);)*
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::ui;
    use seeds::catalogue::Lang;

    #[test]
    fn words_come_back_as_they_were_sent() {
        crate::shipped::languages();
        for lang in Lang::all() {
            let sent: &'static str = write(ui(lang)).leak();
            assert_eq!(&read::<crate::words::Ui>(sent), ui(lang), "{}", lang.code());
        }
    }

    #[test]
    #[expect(unreachable_pub)]
    fn every_word_is_seen_with_its_path() {
        words! {
            /// Within another.
            pub struct Inner {
                /// A list.
                pub list: [&'static str; 2],
            }
        }
        words! {
            /// Around another.
            pub struct Outer {
                /// A word.
                pub said: &'static str,
                /// Another set.
                pub inner: Inner,
                /// Pairs.
                pub pairs: [(&'static str, [&'static str; 1]); 2],
            }
        }
        let mut words: Outer = read("a\0b\0c\0d\0e\0f\0g");
        let mut seen = Vec::new();
        words.each(&mut String::new(), &mut |path, word| {
            seen.push(format!("{path}={word}"));
            *word = "changed";
        });
        assert_eq!(
            seen,
            [
                "said=a",
                "inner.list.0=b",
                "inner.list.1=c",
                "pairs.0.0=d",
                "pairs.0.1.0=e",
                "pairs.1.0=f",
                "pairs.1.1.0=g"
            ]
        );
        assert_eq!(words.pairs[1].1, ["changed"]);
    }

    #[test]
    fn no_word_holds_what_parts_two() {
        crate::shipped::languages();
        for lang in Lang::all() {
            let mut texts = Vec::new();
            ui(lang).write(&mut texts);
            assert!(texts.iter().all(|text| !text.contains(JOINT)));
            assert!(texts.len() > 150, "{}", texts.len());
        }
    }
}
