//! `portal watch`

use super::{Source, print};
use crate::clock::{self, Clock};
use crate::content;
use crate::watch::fetch::{Asker, Manner};
use crate::watch::record::Record;
use crate::watch::resolve::Reach;
use crate::watch::{report, round, targets};
use clap::Args;
use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

/// Something is to be looked at by a person.
const TO_CHECK: u8 = 2;

/// Looks whether official entrances and sources still stand as they were checked. It ends with 0
/// where they do, with 2 where a person should look, with 1 where it could not be done.
#[derive(Args, Debug)]
pub(super) struct Watch {
    /// The file in which it is written down; `portal serve --watched` reads it.
    #[arg(long, value_name = "FILE", default_value = "watched.json")]
    record: PathBuf,
    /// Asks nobody, and lists what a person should look at again.
    #[arg(long)]
    report: bool,
    /// An address that explains who asks.
    #[arg(
        long,
        value_name = "URL",
        env = "PORTAL_PUBLIC_URL",
        default_value = "about this program"
    )]
    contact: String,
    /// Milliseconds between two requests to one host.
    #[arg(long, value_name = "MILLISECONDS", default_value = "5000", hide = true)]
    pause: u64,
    /// Milliseconds that one request may take.
    #[arg(
        long,
        value_name = "MILLISECONDS",
        default_value = "20000",
        hide = true
    )]
    patience: u64,
    /// Lets 127.0.0.1 be asked, for tests.
    #[arg(long, hide = true)]
    allow_loopback: bool,
    #[command(flatten)]
    source: Source,
}

impl Watch {
    pub(super) fn run(self) -> Result<ExitCode, Box<dyn Error>> {
        let catalogue = content::of(self.source.content.as_deref())?;
        let today = Clock::new(self.source.today).today();
        let targets = targets::of(&catalogue);
        let mut record = Record::read(&self.record)?;
        if !self.report {
            let reach = if self.allow_loopback {
                Reach::Loopback
            } else {
                Reach::Public
            };
            let manner = Manner {
                pause: Duration::from_millis(self.pause),
                patience: Duration::from_millis(self.patience),
                reach,
                contact: self.contact.clone(),
            };
            let mut asker = Asker::new(&catalogue.hosts, manner)?;
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()?;
            let when = (clock::seconds, today);
            runtime.block_on(round::go(
                &mut asker,
                &targets,
                &mut record,
                when,
                &self.record,
            ))?;
        }
        let lines = report::lines(&catalogue, &targets, &record, today);
        for line in &lines {
            print(format!("{line}\n").as_bytes());
        }
        Ok(if lines.is_empty() {
            ExitCode::SUCCESS
        } else {
            ExitCode::from(TO_CHECK)
        })
    }
}
