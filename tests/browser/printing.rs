//! A plan on paper: A4, three pages at most, nothing missing, the code large enough for a camera.

use crate::harness::catalogue::{PENSION, catalogue, pack, planned_from};
use crate::harness::kinds::{PLAN_ACT, PLAN_AMOUNT, PLAN_NOTHING, PLAN_RETIRE};
use crate::harness::run;
use crate::harness::tab::{Tab, squeezed};
use chromiumoxide::cdp::browser_protocol::page::PrintToPdfParams;
use seeds::plan::{Plan, Told};
use std::io::Write as _;
use std::process::{Command, Stdio};

pub(crate) const MOST_PAGES: usize = 3;
/// Large print is for eyes that need it, not for saving paper.
const MOST_LARGE_PAGES: usize = 6;
/// Four centimetres in CSS pixels.
const FOUR_CM: f64 = 4.0 / 2.54 * 96.0;

/// The text of a PDF, page by page.
fn pages(pdf: &[u8]) -> Vec<String> {
    let mut reader = Command::new("pdftotext")
        // In the order in which it is set: a line of one column is not mixed with its neighbour.
        .args(["-raw", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext, of poppler-utils");
    let mut pipe = reader.stdin.take().expect("its input");
    let pdf = pdf.to_owned();
    let writing = std::thread::spawn(move || pipe.write_all(&pdf));
    let text = reader.wait_with_output().expect("its output").stdout;
    writing
        .join()
        .expect("the writer ends")
        .expect("it reads all");
    let text = String::from_utf8_lossy(&text);
    let pages = text.trim_end_matches('\u{c}').split('\u{c}');
    pages.map(str::to_owned).collect()
}

/// The page on A4, as text.
pub(crate) async fn printed(tab: &Tab) -> Vec<String> {
    let paper = PrintToPdfParams {
        paper_width: Some(8.27),
        paper_height: Some(11.69),
        prefer_css_page_size: Some(true),
        ..PrintToPdfParams::default()
    };
    pages(&tab.page.pdf(paper).await.expect("a PDF"))
}

/// What must not be missing on paper.
pub(crate) fn needed(plan: &Plan) -> Vec<&str> {
    let mut needed = vec![plan.outcome.title.as_str()];
    if let Told::Present(steps) = &plan.steps {
        needed.extend(steps.iter().map(|step| step.title.as_str()));
    }
    if let Told::Present(papers) = &plan.papers {
        needed.extend(papers.iter().map(|paper| paper.name.as_str()));
    }
    needed.extend(plan.warnings.iter().map(|warning| warning.title.as_str()));
    needed.extend(plan.point.iter().map(|point| point.said.as_str()));
    needed
}

/// 潍坊 to 青岛 with everything (J1).
const MOVING: &str = "from=370700~to=370200~receiving=n~pension=enterprise~medical=employee\
                      ~stopped_and_joined=y~fund=y~account_open=y~loan_at_origin=n~unemployment=insured";
/// Sides of the merged plan.
const MOST_MOVING_PAGES: usize = 2;
/// 10.5 points in CSS pixels.
const LEAST_TYPE: f64 = 14.0;

/// The smallest type on paper with its text, and tasks that are torn between columns.
const SMALLEST: &str = "(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let least = [Infinity, ''];
    while (walk.nextNode()) {
      const { parentElement: holder, textContent } = walk.currentNode;
      if (!textContent.trim() || !holder.checkVisibility() || holder.closest('svg, script, style, noscript')) continue;
      const size = parseFloat(getComputedStyle(holder).fontSize);
      if (size < least[0]) least = [size, `${holder.tagName}.${holder.className} ${textContent.slice(0, 20)}`];
    }
    const torn = [...document.querySelectorAll('.tasks > li, .papers > li')]
      .filter(each => each.getClientRects().length !== 1).map(each => each.textContent.slice(0, 20));
    return { least: least[0], where: least[1], torn };
})()";

#[test]
fn the_merged_plan_takes_two_sides_in_readable_type_with_its_whole_address() {
    run(async |world| {
        let tab = world.tab().await;
        tab.go("/about").await;
        let fields = [("state", MOVING), ("do", "share"), ("consent", "yes")];
        tab.post("/guides/moving-city/ask", &fields).await;
        tab.stand("plan").await;
        let pages = printed(&tab).await;
        let link = tab.property("#link", "value").await;
        assert!(link.contains("loan_at_origin"), "{link}");
        // The reader of PDFs drops hyphens at the ends of lines.
        let plain = |text: &str| squeezed(text).replace('-', "");
        let text = plain(&pages.concat());
        assert!(text.contains(&plain(&link)), "{link} is cut off: {text}");
        tab.media("print", &[]).await;
        tab.size(718, 1000).await;
        let found = tab.value(SMALLEST).await;
        println!("{} sides, {found}", pages.len());
        let least = found["least"].as_f64().unwrap_or_default();
        assert!(least > LEAST_TYPE - 0.05, "{found}");
        assert_eq!(found["torn"], serde_json::json!([]), "{found}");
        assert!(pages.len() <= MOST_MOVING_PAGES, "{} sides", pages.len());
        tab.close().await;
    });
}

#[test]
fn a_plan_prints_whole_on_a4_with_a_code_of_four_centimetres() {
    run(async |world| {
        let catalogue = catalogue();
        let mut faults = Vec::new();
        for (start, lang, most) in [
            ("", tests::lang("zh"), MOST_PAGES),
            ("/en", tests::lang("en"), MOST_PAGES),
            ("/large", tests::lang("zh"), MOST_LARGE_PAGES),
        ] {
            for state in [PLAN_NOTHING, PLAN_ACT, PLAN_AMOUNT, PLAN_RETIRE] {
                let plan = planned_from(pack(&catalogue, PENSION, lang), state);
                let tab = world.tab().await;
                tab.go(&format!("{start}/about")).await;
                tab.post(
                    &format!("{start}/guides/{PENSION}/ask"),
                    &[("state", state), ("do", "next")],
                )
                .await;
                tab.stand("plan").await;
                let pages = printed(&tab).await;
                let text = squeezed(&pages.join(
                    "
",
                ));
                let name = format!("{start} {}", plan.outcome.id);
                for words in needed(&plan) {
                    if !text.contains(&squeezed(words)) {
                        faults.push(format!("{name}: `{words}` is missing"));
                    }
                }
                let host = world.portal.origin().trim_start_matches("http://");
                if !text.contains(host) {
                    faults.push(format!("{name}: the link's host is missing"));
                }
                if pages.len() > most {
                    faults.push(format!("{name}: {} pages", pages.len()));
                }

                tab.media("print", &[]).await;
                tab.size(718, 1000).await;
                let code = "(() => { const box = document.querySelector('main .qr')?.getBoundingClientRect();
                    return box ? Math.min(box.width, box.height) : 0; })()";
                let code = tab.value(code).await.as_f64().unwrap_or_default();
                if code < FOUR_CM - 0.5 {
                    faults.push(format!("{name}: the code is {code} px wide"));
                }
                println!("{name}: {} pages, code {code:.0} px", pages.len());
                tab.close().await;
            }
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    });
}
