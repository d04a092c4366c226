//! What tools ask and guides do not: parts of a whole, and several options at once.

use super::{Cell, FieldKind, Fields, Reader, number};
use crate::answers::{Answer, Problem};
use crate::calendar::Date;

/// What tools ask.
pub const TOOL: Reader = Reader { read, answer };

fn read(kind: &FieldKind, name: &str, sent: &Fields) -> Cell {
    let FieldKind::Several { options, .. } = kind else {
        return Cell::read(name, sent);
    };
    let ticked = |option: &&str| {
        let mut sent = sent.iter();
        sent.any(|(known, value)| known == name && value == *option)
    };
    let ticked = options.iter().map(String::as_str).filter(ticked);
    Cell {
        main: ticked.collect::<Vec<_>>().join(" "),
        ..Cell::default()
    }
}

fn answer(cell: &Cell, kind: &FieldKind, today: Date) -> Result<Answer, Problem> {
    let answer = match kind {
        FieldKind::Several { options, .. } => {
            let ticked = |option: &String| cell.ticked().any(|known| known == option);
            let picked = (0..).zip(options).filter(|(_, option)| ticked(option));
            Answer::Several(picked.map(|(at, _)| at).collect())
        }
        FieldKind::Ratio | FieldKind::Ratios if *cell == Cell::default() => {
            return Err(Problem::Missing);
        }
        FieldKind::Ratio => Answer::Ratio(number::ratio(&cell.main)?),
        FieldKind::Ratios => Answer::Ratios(number::ratios(&cell.main)?),
        kind => return cell.answer(kind, today),
    };
    kind.check(&answer, today).map(|()| answer)
}
