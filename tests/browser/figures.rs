//! Every number about a service has its clause one tap away: a link in its own block.

use crate::harness::kinds::{STANDARD_EN, STANDARD_ZH, kinds};
use crate::harness::run;
use serde_json::json;

/// Figures whose block leads to no clause. A figure is a number with a unit of time, money, age or
/// share. Left out are what a person types or typed (forms, answers, `own`, why they decide)
/// and documents, whose pages are the clauses.
const BARE: &str = r##"((root, place) => {
    const figure = /(?<!\d)\d[\d,.]*\s?(个?工作日|个?自然日|个月|天|元|%|周岁|岁|working days?|calendar days?|days?\b|months?\b|years?\b|yuan)|(?<!\d)\d{1,3}年/;
    const apart = 'form, .own, .answers, .no-print, time, script, style, svg, noscript, .cites, a.cite, .sources, .basis, h1, title, nav, [hidden]';
    const cited = block => block.querySelector('a[href*="#basis"], a[href*="#cite-"], a[href*="/sources/"]');
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const bare = [];
    let seen = 0;
    while (walker.nextNode()) {
        const text = walker.currentNode.textContent;
        const own = walker.currentNode.parentElement;
        if (!figure.test(text) || own.closest(apart)) continue;
        seen += 1;
        const block = own.closest('li, table, figure, .clause, .verdict') ?? own.closest('dd, p, section') ?? own;
        if (!cited(block)) bare.push(`${place.slice(-60)}: <${block.localName} class=${block.className} in ${block.parentElement?.className}> ${text.trim().slice(0, 90)}`);
    }
    for (const large of root.querySelectorAll('.facts dd')) {
        if (!figure.test(large.textContent) || large.matches('.own')) continue;
        seen += 1;
        if (!cited(large.closest('.facts').parentElement.querySelector('.cites-of-facts') ?? large))
            bare.push(`${place}: ${large.textContent}`);
    }
    return [seen, bare];
})"##;

/// How many pages are read in one call: the browser gives each half a minute.
const AT_ONCE: usize = 40;

#[test]
fn every_figure_of_every_page_leads_to_its_clause() {
    run(async |world| {
        let tab = world.tab().await;
        tab.go("/about").await;
        let paths = world.portal.paths().await;
        let paths: Vec<&String> = paths
            .iter()
            .filter(|path| !path.contains("/sources") && !path.starts_with("/large"))
            .collect();
        let (mut seen, mut bare) = (0, Vec::new());
        for some in paths.chunks(AT_ONCE) {
            let look = format!(
                "(async paths => {{
                    const found = [];
                    let seen = 0;
                    for (const path of paths) {{
                        const html = await (await fetch(path)).text();
                        const page = new DOMParser().parseFromString(html, 'text/html');
                        const [some, bare] = {BARE}(page.querySelector('main'), path);
                        seen += some;
                        found.push(...bare);
                    }}
                    return [seen, found];
                }})({})",
                json!(some)
            );
            let found = tab.ask(&look).await.expect("every page is read");
            seen += found[0].as_u64().unwrap_or_default();
            bare.extend(found[1].as_array().cloned().unwrap_or_default());
        }
        println!("{seen} figures on {} pages", paths.len());
        let told = serde_json::to_string_pretty(&bare).unwrap_or_default();
        assert!(bare.is_empty(), "{told}");
    });
}

/// Kinds of pages without figures of ours: the clauses themselves, and what is worked out from a
/// person's own values alone.
const OWN: [&str; 5] = ["/sources", "/card", "/settlement", "card", "settlement"];

#[test]
fn every_figure_of_an_answer_leads_to_its_clause() {
    run(async |world| {
        let tab = world.tab().await;
        let (mut seen, mut bare) = (0, Vec::new());
        for setting in [STANDARD_ZH, STANDARD_EN] {
            let ours = |name: &str| !OWN.iter().any(|own| name.starts_with(own));
            for kind in kinds().iter().filter(|kind| ours(kind.name)) {
                kind.open(&tab, setting).await;
                let place = json!(format!("{} {}", kind.name, setting.path("/")));
                let look = format!("{BARE}(document.querySelector('main'), {place})");
                let found = tab.value(&look).await;
                seen += found[0].as_u64().unwrap_or_default();
                bare.extend(found[1].as_array().cloned().unwrap_or_default());
            }
        }
        println!("{seen} figures");
        let told = serde_json::to_string_pretty(&bare).unwrap_or_default();
        assert!(bare.is_empty(), "{told}");
    });
}
