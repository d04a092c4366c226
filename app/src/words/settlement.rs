//! What the page of a medical settlement says around the calculator's own labels. No value of a
//! parameter stands here.

use super::sent::words;

words! {
    /// What the page says.
    pub struct SettlementWords {
        /// Heading.
        pub title: &'static str,
        /// Under the heading.
        pub lead: &'static str,
        /// That no official value exists.
        pub empty: &'static str,
        /// What the formula is.
        pub formula: &'static str,
        /// Estimates.
        pub go: &'static str,
        /// Opens the form below a reply.
        pub change: &'static str,
        /// Empties the form.
        pub clear: &'static str,
        /// No total.
        pub refused: &'static str,
        /// Between which amounts the person bears the bill: before, between and after them.
        pub range: [&'static str; 3],
        /// By how much a missing value narrows that at most: before and after the amount.
        pub narrows: [&'static str; 2],
        /// Why.
        pub refused_note: &'static str,
        /// An estimate.
        pub estimated: &'static str,
        /// What it rests on.
        pub estimated_note: &'static str,
        /// Heading of the working.
        pub working: &'static str,
        /// As far as it goes.
        pub so_far: &'static str,
        /// Heads of its columns.
        pub columns: [&'static str; 3],
        /// Heading of the warnings.
        pub warnings: &'static str,
        /// Heading of the parts.
        pub parts: &'static str,
        /// Under it.
        pub parts_note: &'static str,
        /// Heading of who pays.
        pub payers: &'static str,
        /// Heads of those tables: part, amount, share.
        pub shares: [&'static str; 3],
        /// Parts without a label of the calculator: by ratio, above the limit.
        pub by_ratio: &'static str,
        /// Above the limit.
        pub above_cap: &'static str,
        /// Aid.
        pub aid: &'static str,
        /// Heading of the comparison.
        pub comparison: &'static str,
        /// What is held the same.
        pub comparison_note: &'static str,
        /// That nothing is compared while values are missing.
        pub not_compared: &'static str,
        /// Before what is missing in the other place only.
        pub other_lacks: &'static str,
        /// That stays are counted by city.
        pub not_comparable: &'static str,
        /// The person bears more: before and after the amount. Less. The same.
        pub more: [&'static str; 2],
        /// Less.
        pub less: [&'static str; 2],
        /// The same.
        pub same: &'static str,
        /// Row of the stretch that a warning is about.
        pub row: [&'static str; 2],
        /// Heading of whom to ask.
        pub ask: &'static str,
        /// What happens to what was typed.
        pub privacy: &'static str,
        /// Heading of what the device keeps.
        pub keep: &'static str,
        /// What is kept and what not.
        pub keep_note: &'static str,
        /// Label of the name.
        pub set_name: &'static str,
        /// Keeps.
        pub save: &'static str,
        /// Removes.
        pub remove: &'static str,
        /// Takes the values out as a file.
        pub export: &'static str,
        /// Opens what brings them back.
        pub import: &'static str,
        /// Label of the text of such a file.
        pub set_text: &'static str,
        /// What one puts there.
        pub import_note: &'static str,
        /// Fills them in.
        pub take: &'static str,
        /// That the text holds none.
        pub no_set: &'static str,
        /// Before the name and day of values that are filled in.
        pub found: &'static str,
        /// Before the name and day of values that were kept.
        pub saved: &'static str,
        /// Nothing is kept.
        pub not_saved: &'static str,
        /// They were removed.
        pub removed: &'static str,
        /// That values of the device are to be checked again.
        pub found_note: &'static str,
        /// The link from other pages.
        pub link: &'static str,
        /// The line beside that link.
        pub link_note: &'static str,
    }
}
