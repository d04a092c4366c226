//! Answering a guide as a person does: read the question, fill the controls, press a button. The
//! same with scripts and without.

use super::tab::Tab;
use serde_json::{Value, json};

/// The part of the page that holds the plan.
pub(crate) const PLAN: &str = "main .plan";

/// An answer: the question and what its controls hold, by name.
pub(crate) type Given<'a> = (&'a str, &'a [(&'a str, &'a str)]);

/// No guide asks more.
const MOST_QUESTIONS: usize = 40;

/// Where a person stands: the id of the question, `plan`, or nothing known.
const PLACE: &str = "(document.readyState !== 'complete' ? '' : \
    document.querySelector('main [name=question]')?.value ?? \
    (document.querySelector('main .plan') ? 'plan' : ''))";

/// The control of a name and value; of radio buttons and checkboxes the one with that value.
const FILL: &str = "(fields => fields.filter(([name, value]) => {
    const controls = [...document.querySelectorAll(`main form [name=\"${CSS.escape(name)}\"]`)];
    const choice = controls.find(each => ['radio', 'checkbox'].includes(each.type) && each.value === value);
    const control = choice ?? controls.find(each => !['radio', 'checkbox', 'hidden'].includes(each.type));
    if (!control) return true;
    if (choice) control.checked = true; else control.value = value;
    if (control.value !== value) return true;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
    return false;
  }).map(([name, value]) => `${name}=${value}`))";

impl Tab {
    /// The id of the open question, `plan`, or nothing.
    pub(crate) async fn place(&self) -> String {
        self.text(PLACE).await
    }

    /// Waits until a person stands at `place`.
    pub(crate) async fn stand(&self, place: &str) {
        let there = format!("{PLACE} === {}", json!(place));
        self.wait(&format!("the place `{place}`"), &there).await;
    }

    /// Waits until a person stands anywhere else than at `place`; where that is.
    pub(crate) async fn moved_from(&self, place: &str) -> String {
        let elsewhere = format!("![{}, ''].includes({PLACE})", json!(place));
        self.wait(&format!("what comes after `{place}`"), &elsewhere)
            .await;
        self.place().await
    }

    /// Presses a button of the form, as a person who looked first: the press is no second half of a
    /// double click.
    pub(crate) async fn press(&self, action: &str) {
        self.value("document.dispatchEvent(new Event('input'))")
            .await;
        self.click(&button(action)).await;
    }

    /// Fills controls by name; all must be there. A list gets the rows it needs.
    pub(crate) async fn fill(&self, fields: &[(&str, &str)]) {
        let mut filled = 0;
        for at in 0..=fields.len() {
            let row = fields.get(at).and_then(|(name, _)| row_of(name));
            let Some((list, row)) = row else { continue };
            let controls = row_controls(list, row);
            if self.count(&controls).await == 0 {
                self.fill_all(&fields[filled..at]).await;
                filled = at;
                self.press(&one_more(list)).await;
                let there = format!(
                    "document.readyState === 'complete' && document.querySelectorAll({}).length > 0",
                    json!(controls)
                );
                self.wait(&format!("row {row}"), &there).await;
                assert_eq!(self.missing(&fields[..at]).await, json!([]), "rows keep");
            }
        }
        self.fill_all(&fields[filled..]).await;
    }

    async fn fill_all(&self, fields: &[(&str, &str)]) {
        let unfilled = self.value(&format!("{FILL}({})", json!(fields))).await;
        assert_eq!(unfilled, json!([]), "controls of `{}`", self.place().await);
    }

    /// Which of the fields do not hold what they should.
    pub(crate) async fn missing(&self, fields: &[(&str, &str)]) -> Value {
        let held =
            "(fields => { const form = document.querySelector('main form:has([name=question]), main form.tool');
            const held = [...new FormData(form)];
            return fields.filter(([name, value]) =>
              !held.some(([other, text]) => other === name && text === value)); })";
        self.value(&format!("{held}({})", json!(fields))).await
    }

    /// Answers the open question; where the person stands then.
    pub(crate) async fn answer(&self, fields: &[(&str, &str)]) -> String {
        let place = self.place().await;
        self.fill(fields).await;
        self.press("next").await;
        self.moved_from(&place).await
    }

    /// Answers questions as they come, until the plan; the questions in the order in which they
    /// were asked.
    pub(crate) async fn answer_all(&self, answers: &[Given<'_>]) -> Vec<String> {
        let mut asked = Vec::new();
        let mut place = self.moved_from("").await;
        while place != "plan" {
            assert!(
                asked.len() < MOST_QUESTIONS,
                "no end of questions: {asked:?}"
            );
            let given = answers.iter().find(|(question, _)| *question == place);
            let (_, fields) = given.unwrap_or_else(|| panic!("`{place}` after {asked:?}"));
            asked.push(place);
            place = self.answer(fields).await;
        }
        asked
    }
}

/// The selector of a button.
pub(crate) fn button(action: &str) -> String {
    format!(
        "main button[name=do][value={}]:not([aria-hidden])",
        json!(action)
    )
}

/// The list of which a control is a part, and its record.
fn row_of(name: &str) -> Option<(&str, usize)> {
    let (list, rest) = name.split_once('.')?;
    let row = rest.split('.').next()?.parse().ok()?;
    Some((list, row))
}

fn row_controls(list: &str, row: usize) -> String {
    format!("main form [name^=\"{list}.{row}.\"]")
}

/// The button for one record more: the one list of a question, or a list of a tool.
fn one_more(list: &str) -> String {
    match list {
        "answer" => "add-row".to_owned(),
        list => format!("add-row:{list}"),
    }
}
