//! The working: a line for everything that is known, in the order of §18.

use super::Output;
use super::case::Case;
use super::formula::Trail;
use crate::calculators::{Amount, Working, WorkingLine};
use crate::money::Fen;

pub(super) fn working(case: &Case, output: &Output, trail: &Trail) -> Working {
    let mut lines = Working::with_capacity(16);
    let mut push = |label: &str, formula: String, amount: Option<Fen>| {
        if let Some(amount) = amount {
            let label = format!("medical-settlement.{label}");
            let amount = Amount::Money(amount);
            lines.push(WorkingLine::new(&label, formula, amount, None));
        }
    };
    let yuan = |amount: Option<Fen>| amount.map_or_else(String::new, Fen::yuan);
    push("total", String::new(), Some(case.total));
    let outside = Fen(case.self_full.0 + case.over_limit.0);
    let formula = format!("{} + {}", case.self_full.yuan(), case.over_limit.yuan());
    push("outside", formula, Some(outside));
    push("class-b-own", String::new(), trail.class_b_own);
    let own = yuan(trail.class_b_own);
    let formula = format!("{} − {} − {own}", case.total.yuan(), outside.yuan());
    push("in-policy", formula, trail.in_policy);
    push("prepay", String::new(), output.prepay);
    push("deductible", String::new(), output.deductible);
    let formula = format!(
        "{} − {} − {}",
        yuan(trail.in_policy),
        yuan(output.prepay),
        yuan(output.deductible)
    );
    push("counted", formula, trail.counted);
    push("room", String::new(), trail.room);
    push("basic", basic(trail), output.basic);
    push("large", String::new(), output.large);
    push("cii-base", String::new(), trail.cii_base);
    push("cii", String::new(), output.cii);
    let parts = [output.basic, output.large, output.cii, Some(case.aid)];
    let parts = parts.map(yuan).join(" − ");
    let formula = format!("{} − {parts}", case.total.yuan());
    push("personal", formula, output.personal);
    push("own", min(case.own_balance, output.personal), output.own);
    push("family", String::new(), output.family);
    let formula = format!(
        "{} − {} − {}",
        yuan(output.personal),
        yuan(output.own),
        yuan(output.family)
    );
    push("cash", formula, output.cash);
    lines
}

fn min(balance: Fen, personal: Option<Fen>) -> String {
    personal.map_or_else(String::new, |personal| {
        format!("min({}, {})", balance.yuan(), personal.yuan())
    })
}

/// `26,700.00 × 88%`, with `→ 150,000.00` where the yearly limit binds.
fn basic(trail: &Trail) -> String {
    let (Some(steps), Some(counted), Some(room)) =
        (trail.steps.as_deref(), trail.counted, trail.room)
    else {
        return String::new();
    };
    let shares: Vec<String> = steps.iter().map(|step| step.share.percent()).collect();
    let product = format!("{} × {}", counted.yuan(), shares.join(" / "));
    match trail.over {
        Some(true) => format!("min({product}, {})", room.yuan()),
        Some(false) | None => product,
    }
}
