//! Where corrections are kept. The same statements run on SQLite and on PostgreSQL.
//!
//! On SQLite a correction is on the disk before it is acknowledged: the log is written ahead and
//! synchronised with each (`synchronous=FULL`); what is deleted is overwritten.

use super::place::Place;
use sqlx::AnyPool;
use sqlx::any::{AnyConnectOptions, AnyPoolOptions, AnyRow, install_default_drivers};
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{Connection as _, Row as _, SqlSafeStr as _};
use std::str::FromStr as _;
use std::time::Duration;
use thiserror::Error;
use tokio::sync::OnceCell;
use tokio::time::timeout;

/// What a database is made of, in the order in which it is added.
const MIGRATIONS: [(i64, &str, &str); 1] = [(
    1,
    "corrections",
    include_str!("../../migrations/0001_corrections.sql"),
)];
/// The first SQLite in which connections at the same time cannot corrupt the log.
const OLDEST_SQLITE: [u32; 3] = [3, 51, 3];
/// How long a visitor waits for the database.
const PATIENCE: Duration = Duration::from_secs(4);
/// How long anyone waits for a connection to it.
const TO_CONNECT: Duration = Duration::from_secs(2);
/// Connections at a time: corrections are few.
const CONNECTIONS: u32 = 4;
/// How long a correction is kept, in seconds: two years.
const KEPT: i64 = 2 * 365 * 24 * 60 * 60;

/// When a correction counts as kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Durability {
    /// When it is on the disk.
    OnDisk,
    /// When the system has it: a power cut loses it. Only for a drill, which must notice.
    InMemory,
}

impl Durability {
    /// What SQLite is told: without `FULL`, a log that is written ahead is not synchronised.
    const fn synchronous(self) -> &'static str {
        match self {
            Self::OnDisk => "PRAGMA synchronous=FULL;",
            Self::InMemory => "PRAGMA synchronous=NORMAL;",
        }
    }
}

/// Why something could not be kept or read.
#[derive(Debug, Error)]
pub(crate) enum StoreError {
    /// The address of the database cannot be used.
    #[error("the database cannot be named: {0}")]
    Address(sqlx::Error),
    /// The database refuses, or is not there.
    #[error("the database: {0}")]
    Refused(#[from] sqlx::Error),
    /// Its tables cannot be made.
    #[error("the database's tables: {0}")]
    Tables(#[from] sqlx::migrate::MigrateError),
    /// It does not answer.
    #[error("the database does not answer")]
    Slow,
    /// This program was built with an SQLite that can lose data.
    #[error("SQLite {0} is older than 3.51.3")]
    Old(String),
}

/// A correction as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Kept {
    /// Its receipt.
    pub(crate) receipt: String,
    /// When it came, in seconds since 1970.
    pub(crate) received: i64,
    /// The page that it is about.
    pub(crate) page: String,
    /// The clause within the document of the page.
    pub(crate) clause: String,
    /// Digest of the content that the person saw.
    pub(crate) version: String,
    /// The language of the form.
    pub(crate) lang: String,
    /// What is wrong.
    pub(crate) wrong: String,
    /// What the person goes by.
    pub(crate) source: String,
    /// How the person can be reached.
    pub(crate) contact: Option<String>,
    /// The answers that show it.
    pub(crate) answers: Option<String>,
    /// When it was dealt with.
    pub(crate) resolved: Option<i64>,
    /// What is said to it.
    pub(crate) said: String,
}

/// A database of corrections. It is opened when it is first needed.
pub(crate) struct Store {
    place: Place,
    pool: AnyPool,
    ready: OnceCell<()>,
}

impl Store {
    /// The database at `place`, within a runtime.
    ///
    /// # Errors
    /// [`StoreError::Address`].
    pub(crate) fn at(place: Place, durability: Durability) -> Result<Self, StoreError> {
        install_default_drivers();
        let url = match &place {
            Place::File(file) => format!("sqlite:{}?mode=rwc", file.display()),
            Place::Server(url) => url.clone(),
        };
        let options = AnyConnectOptions::from_str(&url).map_err(StoreError::Address)?;
        let is_file = place.file().is_some();
        let pool = AnyPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(TO_CONNECT)
            .after_connect(move |connection, _| {
                Box::pin(async move {
                    if is_file {
                        let wanted = "PRAGMA journal_mode=WAL; PRAGMA secure_delete=ON; \
                             PRAGMA busy_timeout=2000;";
                        for wanted in [wanted, durability.synchronous()] {
                            sqlx::raw_sql(wanted).execute(&mut *connection).await?;
                        }
                    }
                    Ok(())
                })
            })
            .connect_lazy_with(options);
        Ok(Self {
            place,
            pool,
            ready: OnceCell::new(),
        })
    }

    /// Whether something may be kept there already.
    pub(crate) fn is_there(&self) -> bool {
        self.place.file().is_none_or(std::path::Path::exists)
    }

    /// Keeps a correction. When this returns, it is kept; the same receipt is kept once.
    ///
    /// # Errors
    /// It may not have been kept.
    pub(crate) async fn keep(&self, kept: &Kept) -> Result<(), StoreError> {
        let insert = "INSERT INTO corrections (receipt, received, page, clause, version, lang, \
             wrong, source, contact, answers, said) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '') ON CONFLICT (receipt) DO NOTHING";
        let insert = || {
            sqlx::query(insert)
                .bind(kept.receipt.clone())
                .bind(kept.received)
                .bind(kept.page.clone())
                .bind(kept.clause.clone())
                .bind(kept.version.clone())
                .bind(kept.lang.clone())
                .bind(kept.wrong.clone())
                .bind(kept.source.clone())
                .bind(kept.contact.clone())
                .bind(kept.answers.clone())
        };
        self.within(async {
            let pool = self.open().await?;
            let mut attempts = 0;
            loop {
                let mut connection = pool.acquire().await?;
                let Err(error) = insert().execute(&mut *connection).await else {
                    return Ok(());
                };
                // A connection that was opened while the disk could not be written stays as it is
                // when the disk has recovered: the next one is new.
                connection.close_on_drop();
                attempts += 1;
                if attempts > CONNECTIONS || !is_read_only(&error) {
                    return Err(error.into());
                }
            }
        })
        .await
    }

    /// The correction with that receipt.
    ///
    /// # Errors
    /// The database cannot be asked.
    pub(crate) async fn find(&self, receipt: &str) -> Result<Option<Kept>, StoreError> {
        if !self.is_there() {
            return Ok(None);
        }
        let select = sqlx::query("SELECT * FROM corrections WHERE receipt = $1");
        let select = select.bind(receipt.to_owned());
        let found = self.within(async { Ok(select.fetch_optional(self.open().await?).await?) });
        Ok(found.await?.as_ref().map(read).transpose()?)
    }

    /// Every correction, those that came first first.
    ///
    /// # Errors
    /// The database cannot be asked.
    pub(crate) async fn all(&self) -> Result<Vec<Kept>, StoreError> {
        let select = sqlx::query("SELECT * FROM corrections ORDER BY received, receipt");
        let found = select.fetch_all(self.open().await?).await?;
        Ok(found.iter().map(read).collect::<Result<_, _>>()?)
    }

    /// Notes that a correction is dealt with, and deletes how the person can be reached. Whether
    /// there is one with that receipt.
    ///
    /// # Errors
    /// It may not have been noted.
    pub(crate) async fn resolve(
        &self,
        receipt: &str,
        now: i64,
        said: &str,
    ) -> Result<bool, StoreError> {
        let update = "UPDATE corrections SET resolved = $1, said = $2, contact = NULL \
             WHERE receipt = $3";
        let update = sqlx::query(update)
            .bind(now)
            .bind(said.to_owned())
            .bind(receipt.to_owned());
        let done = update.execute(self.open().await?).await?;
        self.settle().await;
        Ok(done.rows_affected() > 0)
    }

    /// Deletes what has been kept for two years. How many there were.
    ///
    /// # Errors
    /// It may not have been deleted.
    pub(crate) async fn purge(&self, now: i64) -> Result<u64, StoreError> {
        let delete = sqlx::query("DELETE FROM corrections WHERE received < $1");
        let delete = delete.bind(now.saturating_sub(KEPT));
        let gone = delete.execute(self.open().await?).await?.rows_affected();
        if gone > 0 {
            self.settle().await;
        }
        Ok(gone)
    }

    /// What was deleted is to leave the log of the file as well. Should another process read at this
    /// moment, the log is emptied later.
    async fn settle(&self) {
        if self.place.file().is_some() {
            let empty = sqlx::raw_sql("PRAGMA wal_checkpoint(TRUNCATE)");
            let _ = empty.execute(&self.pool).await;
        }
    }

    async fn open(&self) -> Result<&AnyPool, StoreError> {
        let open = || async {
            let migrations = MIGRATIONS.map(|(version, name, sql)| {
                let sql = sql.into_sql_str();
                Migration::new(version, name.into(), MigrationType::Simple, sql, false)
            });
            let migrator = Migrator::with_migrations(migrations.into());
            migrator.run(&self.pool).await
        };
        self.ready.get_or_try_init(open).await?;
        Ok(&self.pool)
    }

    async fn within<T>(
        &self,
        work: impl Future<Output = Result<T, StoreError>>,
    ) -> Result<T, StoreError> {
        timeout(PATIENCE, work)
            .await
            .unwrap_or(Err(StoreError::Slow))
    }
}

fn read(row: &AnyRow) -> Result<Kept, sqlx::Error> {
    Ok(Kept {
        receipt: row.try_get("receipt")?,
        received: row.try_get("received")?,
        page: row.try_get("page")?,
        clause: row.try_get("clause")?,
        version: row.try_get("version")?,
        lang: row.try_get("lang")?,
        wrong: row.try_get("wrong")?,
        source: row.try_get("source")?,
        contact: row.try_get("contact")?,
        answers: row.try_get("answers")?,
        resolved: row.try_get("resolved")?,
        said: row.try_get("said")?,
    })
}

/// Looks which SQLite this program holds.
///
/// # Errors
/// [`StoreError::Old`], where it can lose data.
pub(crate) async fn assert_sqlite() -> Result<(), StoreError> {
    install_default_drivers();
    let mut connection = sqlx::AnyConnection::connect("sqlite::memory:").await?;
    let row = sqlx::query("SELECT sqlite_version() AS version");
    let row = row.fetch_one(&mut connection).await?;
    let version: String = row.try_get("version")?;
    connection.close().await?;
    if is_sound(&version) {
        Ok(())
    } else {
        Err(StoreError::Old(version))
    }
}

/// Whether SQLite says that it cannot write where it is (`SQLITE_READONLY`, whatever the reason).
fn is_read_only(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(|error| error.code());
    let code = code.and_then(|code| code.parse::<u32>().ok());
    // The lowest byte is the kind of error, the others tell more of it.
    code.is_some_and(|code| code & 0xff == 8)
}

fn is_sound(version: &str) -> bool {
    let parts: Option<Vec<u32>> = version.split('.').map(|part| part.parse().ok()).collect();
    parts.is_some_and(|parts| parts.as_slice() >= OLDEST_SQLITE.as_slice())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_sqlite_that_can_lose_data_is_refused() {
        for (version, sound) in [
            ("3.51.3", true),
            ("3.51.4", true),
            ("3.60.0", true),
            ("4.0.0", true),
            ("3.51.2", false),
            ("3.46.0", false),
            ("", false),
        ] {
            assert_eq!(is_sound(version), sound, "{version}");
        }
    }
}
