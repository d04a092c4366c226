//! What is said around corrections.

use super::sent::words;

words! {
    /// What the form and the receipt say.
    pub struct CorrectWords {
        /// Heading of the form.
        pub title: &'static str,
        /// Under it.
        pub lead: &'static str,
        /// Before the page that it is about.
        pub about: &'static str,
        /// Before the clause that it is about.
        pub clause: &'static str,
        /// Label: what is wrong.
        pub wrong: &'static str,
        /// Under that label.
        pub wrong_hint: &'static str,
        /// Label: what one goes by.
        pub source: &'static str,
        /// Under that label.
        pub source_hint: &'static str,
        /// Label: how to be reached.
        pub contact: &'static str,
        /// Under that label.
        pub contact_hint: &'static str,
        /// The box of the answers.
        pub case: &'static str,
        /// Under it.
        pub case_hint: &'static str,
        /// The field that nobody sees.
        pub trap: &'static str,
        /// The button.
        pub send: &'static str,
        /// What is kept and how long.
        pub kept: &'static str,
        /// Before what is wrong with the form.
        pub faults: &'static str,
        /// Nothing says what is wrong.
        pub empty: &'static str,
        /// A field is too long.
        pub too_long: &'static str,
        /// The field that nobody sees is filled.
        pub trapped: &'static str,
        /// The answers cannot be read.
        pub no_case: &'static str,
        /// One came a moment ago.
        pub too_soon: &'static str,
        /// Too many came today.
        pub too_many: &'static str,
        /// It cannot be kept now.
        pub away: &'static str,
        /// Heading of the receipt.
        pub receipt: &'static str,
        /// That it is kept, and how to come back.
        pub stored: &'static str,
        /// Before the receipt's number.
        pub number: &'static str,
        /// Before the day on which it came.
        pub received: &'static str,
        /// Before its state.
        pub state: &'static str,
        /// Nobody decided yet.
        pub open: &'static str,
        /// It is dealt with.
        pub resolved: &'static str,
        /// Before what is said to it.
        pub answer: &'static str,
        /// There is none with that number.
        pub unknown: &'static str,
        /// Under that.
        pub unknown_text: &'static str,
        /// It cannot be looked for now.
        pub cannot_look: &'static str,
        /// Under that.
        pub cannot_look_text: &'static str,
        /// Leads to an empty form.
        pub another: &'static str,
    }
}
