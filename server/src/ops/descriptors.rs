//! File descriptors: as many as the system grants, and one in reserve for when they run out.

use std::fs::File;
use std::io;
use tokio::net::{TcpListener, TcpStream};

/// Raises the limit of this process as far as the system allows. Returns what holds now.
pub(crate) fn raise() -> u64 {
    // What cannot be raised stays; the number says so.
    rlimit::increase_nofile_limit(u64::MAX).unwrap_or(1024)
}

/// Whether an error says that there are no descriptors left, in this process or in the system.
pub(crate) fn ran_out(error: &io::Error) -> bool {
    // EMFILE and ENFILE have the same numbers on every Unix.
    matches!(error.raw_os_error(), Some(24 | 23))
}

/// A descriptor held back, so that one who comes when there are none left still gets an answer.
pub(crate) struct Spare(Option<File>);

impl Spare {
    /// Takes one.
    pub(crate) fn new() -> Self {
        Self(File::open("/dev/null").ok())
    }

    /// Gives the descriptor up for a connection that waits. Before the next, [`Spare::refill`].
    pub(crate) async fn accept(&mut self, listener: &TcpListener) -> io::Result<TcpStream> {
        self.0 = None;
        listener.accept().await.map(|(stream, _)| stream)
    }

    /// Takes one again, once the connection is closed.
    pub(crate) fn refill(&mut self) {
        if self.0.is_none() {
            *self = Self::new();
        }
    }
}
