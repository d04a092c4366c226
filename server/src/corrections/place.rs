//! Where corrections are kept: an SQLite file, unless `DATABASE_URL` names a PostgreSQL database or
//! another file.

use std::env;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// The file, in the folder that systemd gives to a service, or else where the process was started.
const FILE: &str = "corrections.db";

/// A database that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// A file of this machine.
    File(PathBuf),
    /// A PostgreSQL database, by its address.
    Server(String),
}

/// The text names no database that can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("write sqlite:FILE or postgres://USER@HOST/DATABASE")]
pub(crate) struct Unknown;

impl Place {
    /// What `url` names; the file where it names nothing.
    ///
    /// # Errors
    /// [`Unknown`].
    pub(crate) fn read(url: Option<&str>) -> Result<Self, Unknown> {
        let Some(url) = url else {
            let folder = env::var_os("STATE_DIRECTORY").map(PathBuf::from);
            return Ok(Self::File(folder.unwrap_or_default().join(FILE)));
        };
        if let Some(file) = url.strip_prefix("sqlite:") {
            let file = file.strip_prefix("//").unwrap_or(file);
            let plain = !file.is_empty() && !file.contains(['?', '#', '%']);
            return if plain {
                Ok(Self::File(file.into()))
            } else {
                Err(Unknown)
            };
        }
        let host = ["postgres://", "postgresql://"]
            .iter()
            .find_map(|scheme| url.strip_prefix(scheme));
        match host {
            Some(host) if !host.is_empty() => Ok(Self::Server(url.to_owned())),
            _ => Err(Unknown),
        }
    }

    /// The file, where it is one.
    pub(crate) fn file(&self) -> Option<&Path> {
        match self {
            Self::File(file) => Some(file),
            Self::Server(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_and_servers_are_told_apart_and_anything_else_is_refused() {
        let file = |text: &str| Ok(Place::File(text.into()));
        assert_eq!(Place::read(Some("sqlite:a.db")), file("a.db"));
        assert_eq!(Place::read(Some("sqlite:///var/a.db")), file("/var/a.db"));
        let server = "postgres://portal@127.0.0.1/portal";
        assert_eq!(
            Place::read(Some(server)),
            Ok(Place::Server(server.to_owned()))
        );
        for url in [
            "",
            "a.db",
            "sqlite:",
            "sqlite:a?mode=ro",
            "mysql://a/b",
            "postgres://",
        ] {
            assert_eq!(Place::read(Some(url)), Err(Unknown), "{url}");
        }
    }
}
