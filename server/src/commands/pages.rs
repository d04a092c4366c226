//! `portal pages`

use super::{Source, print};
use crate::clock::Clock;
use crate::content;
use crate::site::edition::Edition;
use app::page::{Address, Mode, Page};
use app::render::{Input, render};
use clap::Args;
use seeds::catalogue::Lang;
use std::error::Error;
use std::fmt::Write as _;
use std::process::ExitCode;

/// Lists every kind of page: the shape of its address, how many there are, and the longest of them.
#[derive(Args, Debug)]
pub(super) struct Pages {
    /// How many of each kind are named.
    #[arg(long, value_name = "NUMBER", default_value_t = 3)]
    examples: usize,
    #[command(flatten)]
    source: Source,
}

impl Pages {
    pub(super) fn run(self) -> Result<ExitCode, Box<dyn Error>> {
        let catalogue = content::of(self.source.content.as_deref())?;
        let today = Clock::new(self.source.today).today();
        let edition = Edition::new(catalogue, "", today, None);
        // Each kind with its pages, the longest first.
        let mut kinds: Vec<(&str, Vec<(usize, String)>)> = Vec::new();
        for page in Page::all(&edition.site.catalogue) {
            let template = page.template();
            let address = Address {
                page,
                lang: Lang::binding(),
                mode: Mode::Standard,
            };
            let length = render(&edition.site, &address, today, Input::Get)
                .html
                .len();
            let at = kinds.iter().position(|(kind, _)| *kind == template);
            let at = at.unwrap_or_else(|| {
                kinds.push((template, Vec::new()));
                kinds.len() - 1
            });
            kinds[at].1.push((length, address.path()));
        }
        // Whoever sent a correction knows its address, and nobody else.
        kinds.push((Page::Correction(String::new()).template(), Vec::new()));
        let mut list = String::new();
        for (kind, mut pages) in kinds {
            pages.sort_by(|(left, _), (right, _)| right.cmp(left));
            write!(list, "{kind}\t{}", pages.len())?;
            for (_, path) in pages.iter().take(self.examples) {
                write!(list, "\t{path}")?;
            }
            list.push('\n');
        }
        print(list.as_bytes());
        Ok(ExitCode::SUCCESS)
    }
}
