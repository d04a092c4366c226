//! `portal check`

use super::Source;
use crate::clock::Clock;
use crate::content;
use clap::Args;
use seeds::check::{self, FLOOR};
use std::error::Error;
use std::process::ExitCode;
use std::time::Instant;

/// Walks every guide, and lists what is wrong with the content.
#[derive(Args, Debug)]
pub(super) struct Check {
    #[command(flatten)]
    source: Source,
}

impl Check {
    pub(super) fn run(self) -> Result<ExitCode, Box<dyn Error>> {
        let started = Instant::now();
        let (catalogue, texts) = content::with_warnings(self.source.content.as_deref())?;
        let report = check::check(&catalogue, Clock::new(self.source.today).today());
        for asked in &report.asked {
            println!(
                "{}: longest {}, mean {}, best order found {}",
                asked.guide, asked.longest, asked.mean, asked.best
            );
        }
        for warning in &texts {
            println!("{warning}");
        }
        for warning in &report.warnings {
            println!("warning: {warning}");
        }
        for fault in &report.faults {
            println!("error: {fault}");
        }
        println!(
            "{} guides, {} states, {} paths, {} agreements in {:.2} seconds; {} faults, {} warnings",
            report.guides,
            report.states,
            report.paths,
            report.agreements,
            started.elapsed().as_secs_f64(),
            report.faults.len(),
            report.warnings.len() + texts.len(),
        );
        let reached = report.reaches(FLOOR);
        if !reached {
            println!(
                "error: the floor is {} guides, {} states, {} paths, {} agreements",
                FLOOR.guides, FLOOR.states, FLOOR.paths, FLOOR.agreements
            );
        }
        let good = reached && report.faults.is_empty();
        Ok(if good {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}
