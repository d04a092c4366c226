//! Power cuts in full: at every boundary of many corrections.

use crate::power;

/// Corrections that are sent while it is recorded.
const SENT: usize = 60;

#[test]
fn sixty_corrections_survive_a_power_cut_at_every_boundary() {
    let (cuts, missing) = power::cut("power-soak", SENT, &[]);
    assert!(cuts > 20 * SENT, "{cuts}");
    assert_eq!(missing, 0);
}
