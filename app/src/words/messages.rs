//! What the server says by itself: on pages about what it saw of official addresses, and where it can
//! draw no page.

use super::sent::words;

words! {
    /// What the server says by itself.
    pub struct MessageWords {
        /// Behind the name of an entrance that does not open.
        pub broken: &'static str,
        /// Where a document says what was read of it: the text has changed since.
        pub changed: &'static str,
        /// The same place: the text cannot be opened any more.
        pub gone: &'static str,
        /// There are too many visitors. Sent without any page, as are all that follow.
        pub crowded: &'static str,
        /// A fault of ours.
        pub failed: &'static str,
        /// The address is too long.
        pub long_address: &'static str,
        /// What the browser says of itself is too long.
        pub long_headers: &'static str,
        /// The request cannot be read.
        pub unreadable: &'static str,
    }
}
