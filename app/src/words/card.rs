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
        /// Label: where one lives.
        pub home: &'static str,
        /// Label: where one is insured.
        pub insured: &'static str,
        /// Nothing chosen.
        pub unsaid: &'static str,
        /// The five cities, another city of Shandong, elsewhere.
        pub places: [&'static str; 7],
        /// Label: age.
        pub age: &'static str,
        /// How to write the age.
        pub age_hint: &'static str,
        /// It is no age.
        pub age_wrong: &'static str,
        /// Label: height.
        pub height: &'static str,
        /// For whom it matters.
        pub height_hint: &'static str,
        /// Before and after a greatest height in centimetres.
        pub height_to: [&'static str; 2],
        /// Before and after the height above which the last band begins.
        pub height_over: [&'static str; 2],
        /// Heading of the groups.
        pub groups: &'static str,
        /// That only what a paper proves counts.
        pub groups_hint: &'static str,
        /// Names of the groups, in their order.
        pub group: [&'static str; 10],
        /// Heading of the cards.
        pub held: &'static str,
        /// Names of the cards, in their order.
        pub card: [&'static str; 6],
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
