//! The least and the most that the person bears.
//!
//! To the funds a bill is three parts: what the basic fund counts (`C`), what counts towards 大病
//! beside it (`B`: the deductible, and 先行自付 and one's own part of class B as `cii_base` says), and
//! the rest. Each rounding moves by no more than the amount under it, so in whole fen:
//!
//! - `C`, `B` and `C + B` go one way with each value that is not known, whatever the others are: their
//!   extremes lie at its ends.
//! - What the funds pay rises with `C` and with the shares, and for residents with `B`, with what
//!   the yearly limit leaves, and with everything that 大病 gives. For employees it may fall when the
//!   limit rises, as 大额 may pay more of a fee than the basic fund: every limit at which that turns
//!   is tried.
//! - Where fees above the limit do not count towards 大病, a bill that passes it is paid less of the
//!   more the shares are, and more the greater `B` is; a bill that does not pass it is paid as if they
//!   counted. Both kinds are bounded, each where it is worst.
//!
//! So a completion of what is known is a bill of three parts, settled by the formula. A bound is one
//! that a person can come to, but for four cases, in which it is somewhat wider:
//!
//! - `C` and `B` pull in two directions (先行自付 after a deductible that is not known, or beside a
//!   class B that is not known, where only one of the two counts towards 大病): the best, and the worst,
//!   of each is taken.
//! - Whether the bill passes the limit is open and fees above it do not count: the least is that of a
//!   bill that just reaches it.
//! - `ytd_base` is not known and the ratios rise and fall through the year (see `stretches`).
//! - 大病 might pay more than the bill: the person bears nothing, though no value may fit to the fen.

use super::super::case::{Case, Situation};
use super::super::formula::{borne, pay};
use super::super::parameters::{CiiBase, Mode, Parameters, PrepayOrder, Remote, Scheme};
use super::super::share::{Step, paid_of};
use super::draft::Draft;
use super::ends::{EMPTY, End, Ward, Way};
use crate::calculators::CalculationFault;
use crate::money::{Fen, Ratio};

/// The least and the most that the person bears.
pub(super) fn bounds(draft: &Draft) -> Result<(Fen, Fen), CalculationFault> {
    let aided = Case {
        total: draft.total,
        aid: draft.aid.unwrap_or_default(),
        ..EMPTY
    };
    let most = borne(&aided, funds(draft, End::Low)?)?;
    let least = match draft.aid {
        // Aid that is not known may take over the rest.
        None => Fen(0),
        // Where 大病 might pay more than the bill, what it pays is bounded by it.
        Some(_) => borne(&aided, funds(draft, End::High)?).unwrap_or_default(),
    };
    Ok((least, most))
}

/// What the funds pay at the least or at the most.
fn funds(draft: &Draft, end: End) -> Result<Fen, CalculationFault> {
    let edge = end.of(Fen(0), Fen(draft.total.0 - draft.aid.unwrap_or_default().0));
    let mut found: Option<Fen> = None;
    for ward in draft.wards()? {
        for way in draft.ways() {
            let stay = Stay { draft, ward, way };
            for scheme in draft.schemes() {
                let funds = match scheme {
                    Scheme::Employee => stay.of_employee(end)?,
                    Scheme::Resident => stay.of_resident(end)?,
                };
                let further = found.map_or(funds, |best| end.of(best.min(funds), best.max(funds)));
                if end.of(further <= edge, further >= edge) {
                    return Ok(further);
                }
                found = Some(further);
            }
        }
    }
    Ok(found.unwrap_or(edge))
}

/// A bill in one ward, settled in one way.
#[derive(Clone, Copy)]
struct Stay<'d> {
    draft: &'d Draft,
    ward: Ward,
    way: Way,
}

/// At which end each of the values stands that take from what the fund counts.
#[derive(Clone, Copy)]
struct Corner {
    outside: End,
    class_b: End,
    prepay: End,
    deductible: End,
}

impl Corner {
    /// What the fund counts is at its `end`.
    fn of_counted(end: End) -> Self {
        let takes = end.other();
        Self {
            outside: takes,
            class_b: takes,
            prepay: takes,
            deductible: takes,
        }
    }

    /// What counts towards 大病 is at its `end`: together with what the fund counts.
    fn of_both(end: End, counts: CiiBase) -> Self {
        Self {
            class_b: if counts.counts_class_b() {
                end
            } else {
                end.other()
            },
            deductible: end,
            ..Self::of_counted(end)
        }
    }

    /// What counts towards 大病 is at its `end`: beside what the fund counts.
    fn of_beside(end: End, counts: CiiBase) -> Self {
        Self {
            prepay: if counts.counts_prepay() {
                end
            } else {
                end.other()
            },
            ..Self::of_both(end, counts)
        }
    }
}

/// A bill as the funds see it.
#[derive(Clone, Copy)]
struct Parts {
    /// What the basic fund pays its share of.
    counted: Fen,
    /// What counts towards 大病 beside it.
    beside: Fen,
}

/// At which end each group of values stands when the funds pay.
#[derive(Clone, Copy)]
struct Terms {
    scheme: Scheme,
    share: End,
    room: Fen,
    /// What 大额 and 大病 give, and what they gave before.
    supplement: End,
    counts_above_cap: bool,
}

/// What the funds pay of [`Parts`].
struct Paid {
    funds: Fen,
    large: Fen,
    /// Whether the bill passes the limit of the basic fund.
    passes: bool,
    steps: Vec<Step>,
}

impl Stay<'_> {
    fn of_resident(self, end: End) -> Result<Fen, CalculationFault> {
        let counts = self.draft.counts(end);
        let counted = self.parts(Corner::of_counted(end), counts)?.counted;
        let both = self.parts(Corner::of_both(end, counts), counts)?;
        let parts = Parts {
            counted,
            beside: Fen(both.counted.0 + both.beside.0 - counted.0),
        };
        let terms = Terms {
            scheme: Scheme::Resident,
            share: end,
            room: self.draft.room(end),
            supplement: end,
            counts_above_cap: true,
        };
        let below = self.pay(parts, terms)?.funds;
        if self.draft.counts_above_cap(end) {
            return Ok(below);
        }
        let terms = Terms {
            share: end.other(),
            counts_above_cap: false,
            ..terms
        };
        let beside = self.parts(Corner::of_beside(end, counts), counts)?;
        match end {
            End::Low => Ok(below.min(self.pay(beside, terms)?.funds)),
            End::High => {
                let least = self.parts(Corner::of_counted(End::Low), counts)?;
                let parts = Parts {
                    counted: least.counted,
                    ..beside
                };
                let above = self.pay(parts, terms)?;
                // Where the least that is counted passes the limit at the least share, every bill does.
                Ok(if above.passes { above.funds } else { below })
            }
        }
    }

    fn of_employee(self, end: End) -> Result<Fen, CalculationFault> {
        let corner = Corner::of_counted(end);
        let parts = Parts {
            beside: Fen(0),
            ..self.parts(corner, CiiBase::Neither)?
        };
        let terms = Terms {
            scheme: Scheme::Employee,
            share: end,
            room: self.draft.room(End::Low),
            supplement: end,
            counts_above_cap: true,
        };
        let first = self.pay(parts, terms)?;
        let mut found = first.funds;
        for room in self.turns(parts, terms, &first)? {
            let funds = self.pay(parts, Terms { room, ..terms })?.funds;
            found = end.of(found.min(funds), found.max(funds));
        }
        Ok(found)
    }

    /// What the yearly limit may leave where the funds may pay more, or less, than with a little
    /// more of it and with a little less: its ends, where a stretch of fees ends, and where 大额 no
    /// longer pays all that it has.
    fn turns(
        self,
        parts: Parts,
        terms: Terms,
        at_least: &Paid,
    ) -> Result<Vec<Fen>, CalculationFault> {
        let (least, most) = (terms.room, self.draft.room(End::High));
        let mut turns = vec![most];
        if least == most {
            return Ok(turns);
        }
        let low = self.draft.ytd_base.unwrap_or_default();
        let high = Fen(low.0 + parts.counted.0);
        let ends = at_least.steps.iter().filter_map(|step| step.to.map(Fen));
        for place in ends
            .filter(|place| (low..high).contains(place))
            .chain([high])
        {
            let room = paid_of(&at_least.steps, low, place).rounded().0;
            turns.extend([room - 1, room, room + 1].map(Fen));
        }
        if self.draft.parameters.large_cap.is_some() && at_least.large > Fen(0) {
            let (mut all, mut fewer) = (least, most);
            while fewer.0 - all.0 > 1 {
                let room = Fen(all.0.midpoint(fewer.0));
                match self.pay(parts, Terms { room, ..terms })?.large == at_least.large {
                    true => all = room,
                    false => fewer = room,
                }
            }
            turns.extend([all, fewer]);
        }
        turns.retain(|room| (least..=most).contains(room));
        Ok(turns)
    }

    /// The parts of the bill with its values at `corner`.
    fn parts(self, corner: Corner, counts: CiiBase) -> Result<Parts, CalculationFault> {
        let outside = self.draft.outside(corner.outside);
        let class_b = self.draft.class_b(outside, corner.class_b);
        let (least, most) = self.ward.deductible;
        let (remote, prepay_order) = match self.way {
            Way::Prepay(known, order) => {
                let value = corner.prepay.ratio(known);
                (away(Mode::Prepay, value), Some(order))
            }
            Way::AsAtHome | Way::MinusPoints(_) | Way::Multiply(_) => (Remote::default(), None),
        };
        let known = self.draft.parameters.class_b_prepay_ratio;
        let parameters = Parameters {
            class_b_prepay_ratio: Some(corner.class_b.ratio(known)),
            ..asked(corner.deductible.of(least, most), remote, prepay_order)
        };
        let case = Case {
            total: self.draft.total,
            self_full: outside,
            class_b,
            remote: situation(remote),
            ..EMPTY
        };
        let (output, trail) = pay(&parameters, &case)?;
        let counted = trail.counted.unwrap_or_default();
        let mut beside = output.deductible.unwrap_or_default();
        if counts.counts_prepay() {
            beside.0 += output.prepay.unwrap_or_default().0;
        }
        if counts.counts_class_b() {
            beside.0 += trail.class_b_own.unwrap_or_default().0;
        }
        Ok(Parts { counted, beside })
    }

    /// What the funds pay of `parts`: of a bill of which all beside what is counted is the deductible.
    fn pay(self, parts: Parts, terms: Terms) -> Result<Paid, CalculationFault> {
        let draft = self.draft;
        let known = &draft.parameters;
        let (more, less) = (terms.supplement, terms.supplement.other());
        let remote = match self.way {
            Way::AsAtHome | Way::Prepay(..) => Remote::default(),
            Way::MinusPoints(points) => away(Mode::MinusPoints, terms.share.other().ratio(points)),
            Way::Multiply(factor) => away(Mode::Multiply, terms.share.ratio(factor)),
        };
        let parameters = Parameters {
            scheme: Some(terms.scheme),
            retiree_bonus: Some(draft.bonus(terms.share)),
            segments: Some(draft.stretches(self.ward, terms.share)),
            cap_basic: Some(terms.room),
            large_ratio: Some(more.ratio(known.large_ratio)),
            large_cap: Some(more.amount(known.large_cap)),
            cii_segments: Some(draft.cii_stretches(more)),
            cii_cap: Some(more.amount(known.cii_cap)),
            cii_above_cap: Some(terms.counts_above_cap),
            ..asked(parts.beside, remote, None)
        };
        let case = Case {
            total: draft.total,
            self_full: Fen(draft.total.0 - parts.counted.0 - parts.beside.0),
            retiree: true,
            remote: situation(remote),
            ytd_base: draft.ytd_base.unwrap_or_default(),
            ytd_large: less.amount(draft.ytd_large),
            ytd_cii_base: more.amount(draft.ytd_cii_base),
            ytd_cii_paid: less.amount(draft.ytd_cii_paid),
            ..EMPTY
        };
        let (output, trail) = pay(&parameters, &case)?;
        Ok(Paid {
            // Of a completion everything is known.
            funds: output.funds().unwrap_or_default(),
            large: output.large.unwrap_or_default(),
            passes: trail.over == Some(true),
            steps: trail.steps.unwrap_or_default(),
        })
    }
}

/// Parameters with which every bill comes to parts, and nothing is paid.
fn asked(deductible: Fen, remote: Remote, prepay_order: Option<PrepayOrder>) -> Parameters {
    let mut parameters = Parameters {
        scheme: Some(Scheme::Employee),
        nth_factor: Some(vec![Ratio::ALL]),
        segments: Some(Vec::new()),
        ratio: [Some(Ratio::NONE); 3],
        cap_basic: Some(Fen(0)),
        prepay_order,
        ..Parameters::default()
    };
    parameters.deductible[EMPTY.level.index()] = Some(deductible);
    parameters.remote[0] = remote;
    parameters
}

fn away(mode: Mode, value: Ratio) -> Remote {
    Remote {
        mode: Some(mode),
        value: Some(value),
    }
}

/// Where one is treated to whom `remote` applies.
fn situation(remote: Remote) -> Situation {
    match remote.mode {
        None => Situation::Home,
        Some(_) => Situation::AWAY[0],
    }
}
