//! `portal calc`

use super::{Source, Spoken, print};
use crate::api::calculators;
use crate::clock::Clock;
use crate::content;
use clap::Args;
use std::error::Error;
use std::process::ExitCode;

/// Runs a calculation.
#[derive(Args, Debug)]
pub(super) struct Calc {
    /// The name of a calculation, as in the API.
    calculator: String,
    /// What it is given, as the API takes it.
    #[arg(long, value_name = "JSON")]
    json: String,
    #[command(flatten)]
    spoken: Spoken,
    #[command(flatten)]
    source: Source,
}

impl Calc {
    pub(super) fn run(self) -> Result<ExitCode, Box<dyn Error>> {
        let catalogue = content::of(self.source.content.as_deref())?;
        let lang = self.spoken.lang()?;
        let today = Clock::new(self.source.today).today();
        match calculators::run(&catalogue, &self.calculator, &self.json, lang, today) {
            Ok(reply) => {
                print(&reply);
                Ok(ExitCode::SUCCESS)
            }
            Err(refusal) => Err(refusal.into()),
        }
    }
}
