//! Slots of a pattern: each that is asked for, once, and no other.

/// What is wrong with a pattern that must hold one slot of each of `groups`.
pub(super) fn faults(pattern: &str, groups: &[&[&str]]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut slots = Vec::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((slot, after)) = after.split_once('}') else {
            faults.push(format!("a slot is not closed in “{pattern}”"));
            return faults;
        };
        if before.contains('}') {
            faults.push(format!("a slot is not opened in “{pattern}”"));
        }
        slots.push(slot);
        rest = after;
    }
    if rest.contains('}') {
        faults.push(format!("a slot is not opened in “{pattern}”"));
    }
    for slot in &slots {
        if groups.iter().all(|group| !group.contains(slot)) {
            faults.push(format!("there is no slot {{{slot}}} in “{pattern}”"));
        }
    }
    for group in groups {
        let held = slots.iter().filter(|slot| group.contains(slot)).count();
        let named: Vec<String> = group.iter().map(|slot| format!("{{{slot}}}")).collect();
        let named = named.join(" or ");
        match held {
            0 => faults.push(format!("“{pattern}” lacks {named}")),
            1 => {}
            _ => faults.push(format!("“{pattern}” has {named} more than once")),
        }
    }
    faults
}
