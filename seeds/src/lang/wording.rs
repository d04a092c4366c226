//! How a language writes values, and what checks know of it: patterns with slots, counted phrases, joints.
//! All of it stands in `words/<lang>/wording.toml`.

#[cfg(feature = "load")]
use super::rules::{DAY_OF_YEAR, MONTH_OF_YEAR, NUMBER, Rule, WHOLE_DAY, YEAR};
use super::sent::{PART, TEXT};
use crate::calendar::{Date, Month};

/// A set of texts of one language, each with its rule.
macro_rules! said {
    ($(#[$meta:meta])* pub struct $name:ident by $key:ident {
        $($(#[$about:meta])* $field:ident: $kind:ident = $rule:expr,)*
    }) => {
        #[derive(Clone, Copy)]
        #[expect(non_camel_case_types, reason = "these are the keys of a file")]
        enum $key { $($field,)* }

        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name([&'static str; [$($key::$field),*].len()]);

        impl $name {
            /// Nothing is said.
            pub(super) const EMPTY: Self = Self([""; [$($key::$field),*].len()]);

            /// The keys of the file with what must hold of them.
            #[cfg(feature = "load")]
            pub(crate) const RULES: &'static [(&'static str, Rule)] =
                &[$((stringify!($field), $rule),)*];

            /// Reads what was written, text by text.
            pub(super) fn read(text: &'static str) -> Self {
                let mut read = Self::EMPTY;
                for (own, text) in read.0.iter_mut().zip(text.split(TEXT)) {
                    *own = text;
                }
                read
            }

            /// Its texts, for a page that has none of the program's memory.
            pub(super) fn write(&self) -> String {
                self.0.join(TEXT.encode_utf8(&mut [0; 1]))
            }

            $($(#[$about])*
            #[must_use]
            pub const fn $field(&self) -> said!(@kind $kind) {
                said!(@of $kind self.0[$key::$field as usize])
            })*
        }
    };
    (@kind str) => { &'static str };
    (@kind $kind:ident) => { $kind };
    (@of str $text:expr) => { $text };
    (@of $kind:ident $text:expr) => { $kind($text) };
}

said! {
    /// How a language writes values.
    pub struct Wording by Key {
        /// Which of its counted phrases stands beside each number from 0 to 199, a digit each; empty
        /// where there is one. No key of the file: the library of plural rules knows it.
        categories: str = Rule::Joint,
        /// An amount of money: `{n}` is in yuan.
        yuan: Pattern = NUMBER,
        /// A length in months.
        months: Forms = Rule::Counted,
        /// A length in years.
        years: Forms = Rule::Counted,
        /// How old somebody is.
        years_of_age: Forms = Rule::Counted,
        /// Days on which agencies work.
        working_days: Forms = Rule::Counted,
        /// Days of the calendar.
        days: Forms = Rule::Counted,
        /// Copies of a paper.
        copies: Forms = Rule::Counted,
        /// Documents behind a plan.
        documents: Forms = Rule::Counted,
        /// How many of them were read in full.
        documents_read: Forms = Rule::Counted,
        /// How many of them were not.
        documents_told: Forms = Rule::Counted,
        /// A year as one picks it from a list.
        year: Pattern = Rule::Slots(&[YEAR]),
        /// A month, short.
        month: Pattern = MONTH_OF_YEAR,
        /// A day, short.
        day: Pattern = WHOLE_DAY,
        /// A day of the year at hand, large or in a picture.
        day_of_year: Pattern = DAY_OF_YEAR,
        /// The same of another year.
        day_of_other_year: Pattern = WHOLE_DAY,
        /// A month in running text.
        month_in_full: Pattern = MONTH_OF_YEAR,
        /// A day in running text.
        day_in_full: Pattern = WHOLE_DAY,
        /// The same without its year, beside a day that has it.
        day_in_full_of_year: Pattern = DAY_OF_YEAR,
        /// First and last day of one year; `short_` leaves out the year.
        days_of_year: Pattern = Rule::Slots(&[&["from", "short_from"], &["to", "short_to"]]),
        /// First and last day of two years.
        days_of_years: Pattern = Rule::Slots(&[&["from"], &["to"]]),
        /// Names of months for `{name}`, January first.
        short_months: Names = Rule::Months("name"),
        /// Names of months for `{full}`, January first.
        full_months: Names = Rule::Months("full"),
        /// Between the entries of a list.
        comma: str = Rule::Said,
        /// Between sentences or rows in one line.
        semicolon: str = Rule::Said,
        /// Between a name and what is said of it.
        colon: str = Rule::Said,
        /// Between a number and its unit.
        unit_gap: str = Rule::Joint,
        /// Between a document and its article.
        article_gap: str = Rule::Joint,
        /// Between a city and its county.
        place_gap: str = Rule::Joint,
        /// An answer.
        yes: str = Rule::Said,
        /// An answer.
        no: str = Rule::Said,
        /// An answer.
        unsure: str = Rule::Said,
        /// In place of a value that nobody found.
        not_found: str = Rule::Said,
        /// Behind a value that is not confirmed.
        estimate: str = Rule::Said,
        /// Cities of the province that are none of the five.
        other_shandong: str = Rule::Said,
        /// Before what is to be found out first.
        find_out: str = Rule::Said,
        /// That it comes before everything else.
        find_out_first: str = Rule::Said,
        /// Before a step that finds something out.
        find_out_step: str = Rule::Said,
        /// How wide a line of a trip's picture is at most, in its units.
        strip_width: str = Rule::Number,
    }
}

said! {
    /// What checks of the content know of a language. A figure is told by signs where a language
    /// writes without blanks, by words where it writes with them.
    pub struct Checks by CheckKey {
        /// The most signs of a step's name. A slot counts as two.
        longest_step_name: str = Rule::Number,
        /// Words in the name of a step that is one way among several; small letters, as all below.
        one_of_several: Names = Rule::List,
        /// What the name of an act must not begin with: that it is done or not needed.
        not_done: Names = Rule::List,
        /// Words that promise, with the blanks around them.
        promises: Names = Rule::List,
        /// Words that contain one of those and promise nothing.
        no_promises: Names = Rule::List,
        /// Words with which a heading says that it is open.
        open: Names = Rule::List,
        /// Signs that make up a numeral.
        numeral_signs: str = Rule::Joint,
        /// What a numeral of signs counts where it is a figure.
        counted_by_signs: Names = Rule::List,
        /// Signs that may stand between.
        signs_between: str = Rule::Joint,
        /// Behind these the sign of one points at a thing and counts nothing.
        pointers: str = Rule::Joint,
        /// The sign of one.
        sign_of_one: str = Rule::Joint,
        /// Behind this sign a numeral is a place in a row.
        ordinal_sign: str = Rule::Joint,
        /// Before a numeral that is a share.
        share_before: str = Rule::Joint,
        /// Words that are numerals.
        numeral_words: Names = Rule::List,
        /// Words that may stand between a numeral and what it counts.
        words_between: Names = Rule::List,
        /// What a numeral of words counts where it is a figure, in every form.
        counted_by_words: Names = Rule::List,
    }
}

impl Checks {
    /// [`Checks::longest_step_name`] as a number.
    #[must_use]
    pub fn most_signs(&self) -> usize {
        self.longest_step_name().parse().unwrap_or_default()
    }
}

/// Texts in a row.
#[derive(Clone, Copy, Debug)]
pub struct Names(&'static str);

impl Names {
    /// Each of them.
    pub fn iter(self) -> impl Iterator<Item = &'static str> {
        self.0.split(PART).filter(|name| !name.is_empty())
    }
}

/// A phrase with a number in it: one for each category of numbers.
#[derive(Clone, Copy, Debug)]
pub struct Forms(&'static str);

/// A text with slots.
#[derive(Clone, Copy, Debug)]
pub struct Pattern(&'static str);

impl Pattern {
    /// The text, each slot filled by `fill`, which is told its name.
    #[must_use]
    pub fn with(self, fill: &mut dyn FnMut(&str) -> String) -> String {
        let mut written = String::new();
        let mut rest = self.0;
        while let Some((before, (slot, after))) = rest
            .split_once('{')
            .and_then(|(before, after)| Some((before, after.split_once('}')?)))
        {
            written += before;
            written += &fill(slot);
            rest = after;
        }
        written + rest
    }

    /// The text with its only slot filled.
    #[must_use]
    pub fn around(self, number: &str) -> String {
        self.with(&mut |_| number.to_owned())
    }
}

impl Wording {
    /// The phrase for `number`.
    #[must_use]
    pub fn form(&self, Forms(forms): Forms, number: u64) -> Pattern {
        let place = match number < CATEGORISED {
            true => number,
            // Plural rules look at no more than the last two digits of what is larger.
            false => 100 + number % 100,
        };
        let category = self.categories().as_bytes().get(place as usize);
        let category = category.map_or(0, |digit| usize::from(digit - b'0'));
        Pattern(forms.split(PART).nth(category).unwrap_or_default())
    }

    /// `number` things.
    #[must_use]
    pub fn counted(&self, forms: Forms, number: i64) -> String {
        let form = self.form(forms, number.unsigned_abs());
        form.around(&number.to_string())
    }

    /// What `number` things are, without the number.
    #[must_use]
    pub fn unit(&self, forms: Forms, number: u32) -> String {
        let unit = self.form(forms, number.into()).around("");
        unit.trim().to_owned()
    }

    /// A month by one of the patterns.
    #[must_use]
    pub fn written_month(&self, pattern: Pattern, month: Month) -> String {
        self.dated(pattern, month.year(), month.month(), 0)
    }

    /// A day by one of the patterns.
    #[must_use]
    pub fn written_day(&self, pattern: Pattern, day: Date) -> String {
        self.dated(pattern, day.year(), day.month(), day.day())
    }

    fn dated(&self, pattern: Pattern, year: i32, month: i32, day: i32) -> String {
        let name = |names: Names| {
            let named = names.iter().nth(month.unsigned_abs() as usize - 1);
            named.unwrap_or_default().to_owned()
        };
        pattern.with(&mut |slot| match slot {
            "year" => year.to_string(),
            "month" => month.to_string(),
            "mm" => two_digits(month),
            "day" => day.to_string(),
            "dd" => two_digits(day),
            "name" => name(self.short_months()),
            _ => name(self.full_months()),
        })
    }

    /// First and last day of a span in running text, a year that both share once.
    #[must_use]
    pub fn span(&self, from: Date, to: Date) -> String {
        let pattern = match from.year() == to.year() {
            true => self.days_of_year(),
            false => self.days_of_years(),
        };
        pattern.with(&mut |slot| {
            let (pattern, slot) = match slot.strip_prefix("short_") {
                Some(slot) => (self.day_in_full_of_year(), slot),
                None => (self.day_in_full(), slot),
            };
            self.written_day(pattern, if slot == "from" { from } else { to })
        })
    }
}

/// Numbers whose categories are written down one by one.
pub(crate) const CATEGORISED: u64 = 200;

fn two_digits(number: i32) -> String {
    let zero = if number < 10 { "0" } else { "" };
    [zero, &number.to_string()].concat()
}
