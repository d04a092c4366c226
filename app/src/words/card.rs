//! What is said about the shared services card.

use super::sent::words;

words! {
    /// What is said about the card.
    pub struct CardWords {
        /// Name of the card.
        pub title: &'static str,
        /// Heading of the form.
        pub form: &'static str,
        /// What happens with what one states.
        pub promise: &'static str,
        /// The five cities.
        pub places: [&'static str; 5],
        /// Makes the card.
        pub make: &'static str,
        /// Opens the form again.
        pub change: &'static str,
        /// Before and after the age on the card.
        pub years: [&'static str; 2],
        /// Before the city on the card.
        pub lives: &'static str,
        /// Before the city of insurance on the card.
        pub covered: &'static str,
        /// Nothing is stated.
        pub nothing: &'static str,
        /// After the day on which it was made.
        pub made: &'static str,
        /// Before the heading of what works.
        pub matrix: &'static str,
        /// The same, where nothing is stated.
        pub matrix_all: &'static str,
        /// What decides where an answer was left out.
        pub matrix_hint: &'static str,
        /// Column of the services.
        pub service: &'static str,
        /// The states: signs.
        pub signs: [&'static str; 6],
        /// The states: words.
        pub states: [&'static str; 6],
        /// Heading of how things work.
        pub how: &'static str,
        /// Before what to show.
        pub show: &'static str,
        /// Before the source.
        pub source: &'static str,
        /// Before whom to ask.
        pub ask: &'static str,
        /// Leads to the guide.
        pub guide: &'static str,
        /// Between cities.
        pub comma: &'static str,
        /// Keeps the card on the device.
        pub save: &'static str,
        /// It is kept.
        pub kept: &'static str,
        /// The device refused.
        pub not_kept: &'static str,
        /// Forgets everything.
        pub clear: &'static str,
        /// Heading of the link.
        pub link: &'static str,
        /// Label of the link.
        pub link_label: &'static str,
        /// What the link tells.
        pub readable: &'static str,
        /// That it opens only with JavaScript.
        pub needs_script: &'static str,
        /// What is left out of the link.
        pub left_out: &'static str,
        /// Agrees to put it in.
        pub consent: &'static str,
        /// Makes the link anew.
        pub update: &'static str,
        /// Beside the code.
        pub scan: &'static str,
        /// The link is no card.
        pub not_a_card: &'static str,
        /// The link is damaged.
        pub damaged: &'static str,
        /// Made by another version.
        pub other_version: &'static str,
    }
}
