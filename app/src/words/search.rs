//! What search says. Which subjects there are stands in the content, never here.

use super::sent::words;

words! {
    /// What the results say.
    pub struct SearchUi {
        /// Before what was understood.
        pub heard: &'static str,
        /// How to take something back.
        pub heard_hint: &'static str,
        /// Before and after the name of what is taken back, for readers aloud.
        pub take_back: [&'static str; 2],
        /// What a place is: left, sought, home, unsaid.
        pub roles: [&'static str; 4],
        /// Before and after the months that were paid.
        pub months: [&'static str; 2],
        /// Before and after the months that were not.
        pub gap: [&'static str; 2],
        /// Before and after an age.
        pub age: [&'static str; 2],
        /// Before an age that is only about so.
        pub about: &'static str,
        /// Before a year, after it, after a month.
        pub birth: [&'static str; 3],
        /// Before and after what stands in brackets.
        pub brackets: [&'static str; 2],
        /// Before and after the number of hits.
        pub found: [&'static str; 2],
        /// Around how many questions remain at most until a verdict is certain.
        pub left: [&'static str; 2],
        /// That one question remains.
        pub left_one: &'static str,
        /// That none remains.
        pub left_none: &'static str,
        /// Before the answers that are filled in.
        pub filled: &'static str,
        /// Before what the guide does not ask and takes along.
        pub kept: &'static str,
        /// Between answers.
        pub comma: &'static str,
        /// Leads to the first question that is still open.
        pub go_on: &'static str,
        /// Leads to the guide itself.
        pub guide: &'static str,
        /// Before readings of which one is to be picked.
        pub pick: &'static str,
        /// Beside what stays on this page.
        pub private: &'static str,
        /// Takes along what is private.
        pub along: &'static str,
        /// Nothing fits.
        pub none: &'static str,
        /// Before and after the name of a subject that stands elsewhere.
        pub beyond: [&'static str; 2],
        /// Before the number to call.
        pub call: &'static str,
        /// Before what one says there.
        pub say: &'static str,
        /// Before and after the question in what one says.
        pub quote: [&'static str; 2],
        /// Before the nearest subjects.
        pub nearest: &'static str,
        /// What kind of thing is found, besides guides and pages: places, cities, documents, hotlines.
        pub kinds: [&'static str; 4],
        /// Before the words on which something was found.
        pub why: &'static str,
    }
}
