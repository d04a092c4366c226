//! What is said about taking a plan along.

use super::sent::words;

words! {
    /// What is said about links.
    pub struct ShareWords {
        /// Heading.
        pub heading: &'static str,
        /// Prints.
        pub print: &'static str,
        /// How to print without the button.
        pub print_hint: &'static str,
        /// Copies the link.
        pub copy: &'static str,
        /// It was copied.
        pub copied: &'static str,
        /// Copying failed.
        pub not_copied: &'static str,
        /// Label of the link.
        pub link: &'static str,
        /// Who can read a link.
        pub readable: &'static str,
        /// Before the names of the answers that are left out.
        pub left_out: &'static str,
        /// Before the names of the answers that one may put in.
        pub consent: &'static str,
        /// After them.
        pub consent_warning: &'static str,
        /// Makes the link.
        pub make: &'static str,
        /// Text beside the code.
        pub scan: &'static str,
        /// Before and after the host.
        pub host: [&'static str; 2],
        /// Too long for a link.
        pub too_long: &'static str,
        /// Too long for a code.
        pub no_code: &'static str,
        /// The link is no plan.
        pub not_a_plan: &'static str,
        /// The link is damaged.
        pub damaged: &'static str,
        /// Made by another version.
        pub other_version: &'static str,
        /// Its guide does not exist here.
        pub unknown_guide: &'static str,
        /// The browser's program did not come; whether to send the answers instead.
        pub lost: &'static str,
        /// Around the name of an answer that is private and was not sent along.
        pub open_private: [&'static str; 2],
        /// Around the name of an answer that the link does not know.
        pub open_new: [&'static str; 2],
        /// Leads to all guides.
        pub to_guides: &'static str,
        /// Puts the answers beside a correction, and that they are sent.
        pub attach: &'static str,
        /// Opens the form of a correction.
        pub correct: &'static str,
        /// The same beside a reference.
        pub correct_this: &'static str,
    }
}
