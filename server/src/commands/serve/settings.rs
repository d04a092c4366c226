//! What an operator sets: as a flag, as a variable, or in a file. A flag wins over a variable, a
//! variable over the file; what cannot be used is named and nothing is started.

use super::read_day;
use crate::clock::Clock;
use crate::corrections::place::Place;
use crate::ops::accept::Limits;
use axum::http::Uri;
use clap::Args;
use seeds::calendar::{Date, date};
use serde::{Deserialize, Deserializer, de};
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::Duration;
use thiserror::Error;

/// Where the portal listens unless it is told.
const ADDRESS: &str = "127.0.0.1:3000";

/// The options, none of which must be given.
#[derive(Args, Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct Options {
    /// A file with these options, by the same names (TOML).
    #[arg(long, value_name = "FILE", env = "PORTAL_CONFIG")]
    #[serde(skip)]
    config: Option<PathBuf>,
    /// Where to listen, IPv4 or IPv6; may be given more than once. Port 0 takes a free one.
    /// 127.0.0.1:3000 unless given.
    #[arg(
        long,
        value_name = "ADDRESS",
        env = "PORTAL_ADDR",
        value_delimiter = ','
    )]
    addr: Vec<SocketAddr>,
    /// Where operators reach /healthz, /readyz, /metrics and /digest; nowhere unless given.
    #[arg(long, value_name = "ADDRESS", env = "PORTAL_PRIVATE_ADDR")]
    private_addr: Option<SocketAddr>,
    /// How residents reach this site, for QR codes and the sitemap.
    #[arg(long, value_name = "URL", env = "PORTAL_PUBLIC_URL")]
    public_url: Option<String>,
    /// A content folder in place of the embedded content.
    #[arg(long, value_name = "DIR", env = "PORTAL_CONTENT")]
    content: Option<PathBuf>,
    /// The file in which `portal watch` writes down what it saw of official addresses; read again when
    /// it changes.
    #[arg(long, value_name = "FILE", env = "PORTAL_WATCHED")]
    watched: Option<PathBuf>,
    /// The day, YYYY-MM-DD, in place of today in Beijing.
    #[arg(long, value_name = "DAY", env = "PORTAL_TODAY", value_parser = read_day)]
    #[serde(deserialize_with = "day")]
    today: Option<Date>,
    /// Connections at a time, 8 to 65536; 1024 unless given.
    #[arg(long, value_name = "NUMBER", env = "PORTAL_CONNECTIONS")]
    connections: Option<usize>,
    /// Milliseconds for which requests are still taken when the process is asked to end, so that
    /// proxies notice, 0 to 8000; 300 unless given.
    #[arg(long, value_name = "MILLISECONDS", env = "PORTAL_NOTICE")]
    notice: Option<u64>,
    /// Where corrections are kept: sqlite:FILE, or postgres://USER@HOST/DATABASE. A file called
    /// corrections.db in the service's folder or this one unless given.
    #[arg(long, value_name = "URL", env = "DATABASE_URL", hide_env_values = true)]
    database: Option<String>,
    /// Proxies that are believed when they say in X-Real-IP whose request it is; may be given more
    /// than once. None unless given.
    #[arg(
        long,
        value_name = "ADDRESS",
        env = "PORTAL_PROXY",
        value_delimiter = ','
    )]
    proxy: Vec<IpAddr>,
}

/// Options that can be followed.
#[derive(Debug)]
pub(super) struct Settings {
    /// Where to listen.
    pub(super) addresses: Vec<SocketAddr>,
    /// Whether the operator said where.
    pub(super) addresses_given: bool,
    /// Where operators reach it.
    pub(super) private: Option<SocketAddr>,
    /// Scheme and host, where they are known.
    pub(super) public_url: Option<String>,
    /// The content folder.
    pub(super) content: Option<PathBuf>,
    /// What was seen of official addresses.
    pub(super) watched: Option<PathBuf>,
    /// Tells the day.
    pub(super) clock: Clock,
    /// How much at a time, and how long.
    pub(super) limits: Limits,
    /// Where corrections are kept.
    pub(super) database: Place,
    /// Proxies that are believed.
    pub(super) proxies: Vec<IpAddr>,
}

/// Why options cannot be followed.
#[derive(Debug, Error)]
pub(super) enum SettingsError {
    /// The file is not there, or not to be read.
    #[error("{}: {}", .0.display(), .1)]
    Unreadable(PathBuf, std::io::Error),
    /// The file says something that is no option.
    #[error("{}: {}", .0.display(), .1)]
    Malformed(PathBuf, Box<toml::de::Error>),
    /// A value is of no use.
    #[error("{option}: {problem}")]
    Unfit {
        /// The option's name.
        option: &'static str,
        /// What is wrong with it.
        problem: String,
    },
}

impl Options {
    /// Reads the file, if one is named, and checks every value.
    ///
    /// # Errors
    /// The first option that cannot be followed.
    pub(super) fn settle(self) -> Result<Settings, SettingsError> {
        let file = match &self.config {
            Some(path) => read(path)?,
            None => Self::default(),
        };
        let mut addresses = if self.addr.is_empty() {
            file.addr
        } else {
            self.addr
        };
        let addresses_given = !addresses.is_empty();
        if addresses.is_empty() {
            addresses.extend(ADDRESS.parse::<SocketAddr>());
        }
        let public_url = self.public_url.or(file.public_url);
        let content = self.content.or(file.content);
        if let Some(content) = &content
            && !content.is_dir()
        {
            return Err(unfit(
                "content",
                format!("{} is no folder", content.display()),
            ));
        }
        let connections = self.connections.or(file.connections).unwrap_or(1024);
        if !(8..=65_536).contains(&connections) {
            return Err(unfit(
                "connections",
                format!("{connections} is not 8 to 65536"),
            ));
        }
        let notice = self.notice.or(file.notice).unwrap_or(300);
        if notice > 8_000 {
            return Err(unfit("notice", format!("{notice} is more than 8000")));
        }
        let database = self.database.or(file.database);
        let database = Place::read(database.as_deref())
            .map_err(|unknown| unfit("database", unknown.to_string()))?;
        let proxies = if self.proxy.is_empty() {
            file.proxy
        } else {
            self.proxy
        };
        Ok(Settings {
            database,
            proxies,
            addresses,
            addresses_given,
            private: self.private_addr.or(file.private_addr),
            public_url: public_url.map(|url| read_url(&url)).transpose()?,
            content,
            watched: self.watched.or(file.watched),
            clock: Clock::new(self.today.or(file.today)),
            limits: Limits {
                connections,
                notice: Duration::from_millis(notice),
            },
        })
    }
}

fn unfit(option: &'static str, problem: String) -> SettingsError {
    SettingsError::Unfit { option, problem }
}

fn read(path: &Path) -> Result<Options, SettingsError> {
    let text = std::fs::read_to_string(path)
        .map_err(|error| SettingsError::Unreadable(path.to_owned(), error))?;
    toml::from_str(&text).map_err(|error| SettingsError::Malformed(path.to_owned(), error.into()))
}

/// Scheme and host and no more, without a slash at the end.
fn read_url(text: &str) -> Result<String, SettingsError> {
    let wrong = || {
        unfit(
            "public-url",
            format!("{text:?} is not like https://www.example.cn"),
        )
    };
    let uri: Uri = text.parse().map_err(|_| wrong())?;
    let scheme = uri
        .scheme_str()
        .filter(|scheme| matches!(*scheme, "http" | "https"));
    let host = uri.authority().filter(|host| !host.as_str().contains('@'));
    match (scheme, host, uri.path(), uri.query()) {
        (Some(scheme), Some(host), "" | "/", None) => Ok(format!("{scheme}://{host}")),
        _ => Err(wrong()),
    }
}

fn day<'de, D: Deserializer<'de>>(value: D) -> Result<Option<Date>, D::Error> {
    let text = String::deserialize(value)?;
    match date(&text) {
        Some(day) => Ok(Some(day)),
        None => Err(de::Error::custom("write a day such as 2026-11-23")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(text: &str) -> Result<Settings, String> {
        let options: Options = toml::from_str(text).map_err(|error| error.to_string())?;
        options.settle().map_err(|error| error.to_string())
    }

    #[test]
    fn nothing_must_be_set() {
        let settings = settled("").expect("settings");
        let local: SocketAddr = "127.0.0.1:3000".parse().expect("an address");
        assert_eq!(settings.addresses, [local]);
        assert_eq!(settings.limits.connections, 1024);
        assert_eq!(settings.limits.notice, Duration::from_millis(300));
        assert!(settings.private.is_none() && settings.public_url.is_none());
    }

    #[test]
    fn a_file_sets_what_flags_leave_open() {
        let settings = settled(
            "addr = [\"[::1]:80\", \"127.0.0.1:80\"]\npublic-url = \"https://a.example/\"\n\
             private-addr = \"127.0.0.1:81\"\nconnections = 9\nnotice = 0\ntoday = \"2026-11-23\"\n",
        );
        let settings = settings.expect("settings");
        assert_eq!(settings.addresses.len(), 2);
        assert!(settings.addresses[0].is_ipv6());
        assert_eq!(settings.public_url.as_deref(), Some("https://a.example"));
        assert_eq!(settings.limits.connections, 9);
    }

    #[test]
    fn what_cannot_be_followed_is_named() {
        for (text, named) in [
            ("adr = []", "adr"),
            ("addr = [\"localhost\"]", "addr"),
            ("connections = 7", "connections"),
            ("connections = 65537", "connections"),
            ("connections = \"many\"", "connections"),
            ("notice = 8001", "notice"),
            ("today = \"2026-02-30\"", "today"),
            ("public-url = \"portal.example\"", "public-url"),
            ("public-url = \"ftp://portal.example\"", "public-url"),
            ("public-url = \"https://portal.example/a\"", "public-url"),
            ("public-url = \"https://a@portal.example\"", "public-url"),
            ("content = \"/nowhere/at/all\"", "content"),
            ("database = \"mysql://a/b\"", "database"),
            ("proxy = [\"localhost\"]", "proxy"),
        ] {
            let error = settled(text).expect_err(text);
            assert!(error.contains(named), "{text}: {error}");
        }
    }
}
