//! What tickets are drawn from.

use crate::tools::ToolScene;
use crate::words::tickets::TicketWords;
use seeds::calculators::ticket_price::TicketsPack;
use seeds::catalogue::ToolPack;
use seeds::catalogue::places::PricingRule;

/// What the form and the reply are drawn from.
pub(super) type TicketsScene<'a> = ToolScene<'a, ToolPack<TicketsPack>, TicketWords>;

impl TicketsScene<'_> {
    /// Who sets the price.
    pub(super) fn rule(&self, rule: PricingRule) -> &'static str {
        self.words.rules[rule as usize]
    }
}
