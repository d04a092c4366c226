//! `portal search`

use super::{Source, Spoken, print};
use crate::api;
use crate::clock::Clock;
use crate::content;
use clap::Args;
use seeds::search::{Finder, Index};
use std::error::Error;
use std::process::ExitCode;

/// Finds what is asked in one's own words, and says what was understood.
#[derive(Args, Debug)]
pub(super) struct Search {
    /// The question.
    query: String,
    #[command(flatten)]
    spoken: Spoken,
    /// Says how each subject fits: score, share of the question, nearness of the words, the words.
    #[arg(long)]
    explain: bool,
    #[command(flatten)]
    source: Source,
}

impl Search {
    pub(super) fn run(self) -> Result<ExitCode, Box<dyn Error>> {
        let catalogue = content::of(self.source.content.as_deref())?;
        let lang = self.spoken.lang()?;
        let finder = Finder::new(Index::of(&catalogue, lang));
        if self.explain {
            println!("{}", finder.folded(&self.query));
            print(finder.explain(&self.query).as_bytes());
        }
        let today = Clock::new(self.source.today).today();
        match api::search::reply(&finder, &self.query, lang, today) {
            Ok(reply) => print(&reply),
            Err(_) => return Ok(ExitCode::FAILURE),
        }
        Ok(ExitCode::SUCCESS)
    }
}
