//! Pages fit narrow windows and large type, and what one taps is large enough.

use crate::harness::kinds::{LARGE_EN, LARGE_ZH, STANDARD_EN, STANDARD_ZH, Setting, kinds};
use crate::harness::run;
use serde_json::json;

/// What is wider than the window, with how far it reaches.
pub(crate) const OVERFLOW: &str = "(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= window.innerWidth) return [];
    return [`scrolls to ${root.scrollWidth} of ${window.innerWidth}`,
      ...[...document.querySelectorAll('body *')]
        .filter(each => each.getBoundingClientRect().right > window.innerWidth + 1)
        .slice(-4).map(each => `${each.tagName}.${each.className} ${Math.round(each.getBoundingClientRect().right)}`)];
})()";

/// Targets that are too small: lower than `least`, or primary ones lower than `primary`. Links
/// within a sentence are exempt; a label counts with its control, a box with its label.
const SMALL: &str = "((least, primary) => {
    const shown = each => each.checkVisibility({ visibilityProperty: true }) && each.getClientRects().length > 0
      && each.getBoundingClientRect().bottom > 0 && each.getBoundingClientRect().right > 0;
    const inline = each => getComputedStyle(each).display.startsWith('inline')
      && [...each.parentElement.childNodes].some(node => node !== each && node.textContent.trim() !== '');
    const within = each => each.closest('label') ?? each.labels?.[0] ?? each;
    const size = each => {
      const own = each.getBoundingClientRect().height;
      return each.matches('input[type=radio], input[type=checkbox]')
        ? Math.max(own, within(each).getBoundingClientRect().height) : own;
    };
    return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, label')]
      .filter(each => shown(each) && !(each.matches('a') && inline(each)))
      .filter(each => !(each.matches('label') && !each.querySelector('input') && !each.control?.matches('[type=radio], [type=checkbox]')))
      .map(each => [each, size(each), each.matches('button.primary, a.primary, .button:not(.quiet):not(.plain)') ? primary : least])
      .filter(([, height, bound]) => height < bound - 0.5)
      .map(([each, height, bound]) => `${each.tagName}.${each.className} “${(each.innerText ?? '').trim().slice(0, 20)}” ${Math.round(height)} of ${bound}`);
})";

/// Type that is too small: body text below `least`, notes below `note`.
const SMALL_TYPE: &str = "((least, note) => [...document.querySelectorAll('main p, main li')]
    .filter(each => each.checkVisibility() && [...each.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()))
    .map(each => [each, parseFloat(getComputedStyle(each).fontSize)])
    .filter(([each, size]) => size < (each.matches('.small, .cites, .cites-of-facts li') ? note : least))
    .map(([each, size]) => `${each.tagName}.${each.className} in .${each.parentElement.className} ${size}: ${each.innerText.slice(0, 20)}`))";

/// Buttons of which a finger may hit the wrong one: nearer to each other than eight pixels.
const TOUCHING: &str = "(() => {
    const shown = [...document.querySelectorAll('main button:not(.link), main .button')]
      .filter(each => each.checkVisibility({ visibilityProperty: true }) && each.getClientRects().length > 0);
    const boxes = shown.map(each => [each.innerText.trim().slice(0, 20), each.getBoundingClientRect()]);
    const apart = (one, other) => Math.max(other.left - one.right, one.left - other.right,
      other.top - one.bottom, one.top - other.bottom);
    return boxes.flatMap(([name, box], at) => boxes.slice(at + 1)
      .filter(([, other]) => apart(box, other) < 8 - 0.5)
      .map(([other, place]) => `“${name}” “${other}” ${Math.round(apart(box, place))}`));
})()";

/// Lists of nothing, and what is left of a paragraph that ended where something stood in it that may not.
const BROKEN: &str =
    "[...document.querySelectorAll('main :is(p, ul, ol, dl):empty:not([role=status])')]
    .map(each => each.parentElement.outerHTML.slice(0, 160))";

/// What does not fit, of every kind of page in these settings.
fn every_kind_of_page_fits(settings: [Setting; 2]) {
    run(async |world| {
        let tab = world.tab().await;
        let (mut wide, mut small) = (Vec::new(), Vec::new());
        for setting in settings {
            let primary = if setting.large { 60 } else { 44 };
            for kind in kinds() {
                let place = format!("{} {}", kind.name, setting.path("/"));
                tab.size(360, 640).await;
                kind.open(&tab, setting).await;
                let targets = tab.value(&format!("{SMALL}(44, {primary})")).await;
                if targets != json!([]) {
                    small.push(format!("{place}: {targets}"));
                }
                for (what, script) in [("touching", TOUCHING), ("broken", BROKEN)] {
                    let found = tab.value(script).await;
                    if found != json!([]) {
                        small.push(format!("{place}: {what} {found}"));
                    }
                }
                let type_size = tab.value(&format!("{SMALL_TYPE}(18, 16)")).await;
                if type_size != json!([]) {
                    small.push(format!("{place}: type {type_size}"));
                }
                for width in [360, 320, 768, 1280] {
                    tab.size(width, 640).await;
                    let found = tab.value(OVERFLOW).await;
                    if found != json!([]) {
                        wide.push(format!("{place} at {width}: {found}"));
                    }
                }
                // Twice the root's size in a window of 640: what a person who enlarges sees.
                tab.size(640, 640).await;
                let twice = "document.documentElement.style.fontSize = \
                    2 * parseFloat(getComputedStyle(document.documentElement).fontSize) + 'px'";
                tab.value(twice).await;
                let found = tab.value(OVERFLOW).await;
                if found != json!([]) {
                    wide.push(format!("{place} at 200 %: {found}"));
                }
            }
        }
        let told = |found: &[String]| format!("{}:\n{}", found.len(), found.join("\n"));
        assert!(wide.is_empty(), "too wide: {}", told(&wide));
        assert!(small.is_empty(), "too small: {}", told(&small));
    });
}

#[test]
fn no_chinese_page_scrolls_sideways_and_its_targets_and_type_are_large_enough() {
    every_kind_of_page_fits([STANDARD_ZH, LARGE_ZH]);
}

#[test]
fn no_english_page_scrolls_sideways_and_its_targets_and_type_are_large_enough() {
    every_kind_of_page_fits([STANDARD_EN, LARGE_EN]);
}

#[test]
fn in_forced_colours_no_text_vanishes_and_with_reduced_motion_nothing_moves() {
    run(async |world| {
        let tab = world.tab().await;
        tab.media(
            "screen",
            &[
                ("forced-colors", "active"),
                ("prefers-reduced-motion", "reduce"),
            ],
        )
        .await;
        for kind in kinds() {
            kind.open(&tab, STANDARD_ZH).await;
            let vanished = "[...document.querySelectorAll('main *')].filter(each =>
                [...each.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()))
              .filter(each => getComputedStyle(each).color === getComputedStyle(each).backgroundColor)
              .map(each => each.outerHTML.slice(0, 80))";
            assert_eq!(tab.value(vanished).await, json!([]), "{}", kind.name);
            let moving = "[...document.querySelectorAll('body *')].filter(each => {
                const style = getComputedStyle(each);
                return [style.transitionDuration, style.animationDuration]
                  .some(times => times.split(',').some(time => parseFloat(time) > 0.011));
              }).map(each => each.outerHTML.slice(0, 80))";
            assert_eq!(tab.value(moving).await, json!([]), "{}", kind.name);
        }
    });
}
