//! A tab: going to pages, asking them things, waiting for conditions.

use super::chrome::Chrome;
use super::records::Records;
use chromiumoxide::Page;
use chromiumoxide::cdp::browser_protocol::emulation::{
    MediaFeature, SetDeviceMetricsOverrideParams, SetEmulatedMediaParams,
    SetScriptExecutionDisabledParams,
};
use chromiumoxide::cdp::browser_protocol::fetch::{
    self, EventRequestPaused, FailRequestParams, RequestPattern,
};
use chromiumoxide::cdp::browser_protocol::input::{
    DispatchMouseEventParams, DispatchMouseEventType, MouseButton,
};
use chromiumoxide::cdp::browser_protocol::network::ErrorReason;
use chromiumoxide::cdp::browser_protocol::page::{
    AddScriptToEvaluateOnNewDocumentParams, NavigateParams, SetBypassCspParams,
};
use chromiumoxide::cdp::js_protocol::runtime::EvaluateParams;
use futures::StreamExt as _;
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use tokio::time::{sleep, timeout};

/// How long a condition may take to come true.
const PATIENCE: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(15);

/// How long the library may take to say that a page is there.
const ACCOUNT: Duration = Duration::from_secs(10);
/// How long that page may take then: where the library missed the end of the navigation before, it
/// sends the next one up to 30 seconds later.
const NAVIGATION: Duration = Duration::from_secs(50);

/// Whether every island is awake.
const AWAKE: &str = "'awake' in (document.getElementById('desk')?.dataset ?? {})";

/// Violations of the content policy are told as console errors, which outlive the document.
const WATCH_POLICY: &str = "document.addEventListener('securitypolicyviolation', event => \
    console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`))";

/// The text without its white space.
pub(crate) fn squeezed(text: &str) -> String {
    let letters = text.chars().filter(|letter| !letter.is_whitespace());
    letters.collect()
}

/// A tab of a profile of its own.
pub(crate) struct Tab {
    pub(crate) page: Page,
    pub(crate) records: Records,
    origin: String,
}

impl Tab {
    pub(crate) async fn open(chrome: &Chrome, origin: &str) -> Self {
        let page = chrome.page().await;
        let records = Records::of(&page).await;
        let watch = AddScriptToEvaluateOnNewDocumentParams::new(WATCH_POLICY);
        page.execute(watch).await.expect("the policy is watched");
        let origin = origin.to_owned();
        let tab = Self {
            page,
            records,
            origin,
        };
        tab.size(1280, 800).await;
        tab
    }

    /// Goes to a path of the portal and waits until it is there whole.
    ///
    /// The library keeps its own account of a navigation and, where scripts run, now and then waits
    /// in vain for its end; then the page itself says that it is there. It is not asked before:
    /// questions slow down a page on its way.
    pub(crate) async fn go(&self, path: &str) {
        let url = format!("{}{path}", self.origin);
        let arrived = self.arrived().await;
        // A page of the browser's own, that says what went wrong, is none of the portal's.
        let arrived = format!("{arrived} && location.origin === {}", json!(self.origin));
        let navigate = self.page.execute(NavigateParams::new(&url));
        match timeout(ACCOUNT, navigate).await {
            Ok(Ok(gone)) => assert_eq!(gone.result.error_text, None, "{url}"),
            Ok(Err(error)) => panic!("{url}: {error}"),
            Err(_) => {}
        }
        self.wait_for(NAVIGATION, &url, &arrived).await;
    }

    /// Does what leads to another document, and waits until that is there whole.
    pub(crate) async fn leave(&self, act: impl Future<Output = ()>) {
        let arrived = self.arrived().await;
        act.await;
        self.wait("another document", &arrived).await;
    }

    /// What is true once another document than the one of now is there whole.
    async fn arrived(&self) -> String {
        let before = self.value("performance.timeOrigin").await;
        format!("performance.timeOrigin !== {before} && document.readyState === 'complete'")
    }

    /// Posts a form to a path, as a page of the portal would.
    pub(crate) async fn post(&self, path: &str, fields: &[(&str, &str)]) {
        let script = format!(
            "{{ const form = document.createElement('form');
               form.method = 'post'; form.action = {};
               for (const [name, value] of {}) {{
                 const input = document.createElement('input');
                 input.type = 'hidden'; input.name = name; input.value = value;
                 form.append(input);
               }}
               document.body.append(form);
               HTMLFormElement.prototype.submit.call(form); }}",
            json!(path),
            json!(fields)
        );
        self.leave(async {
            self.value(&script).await;
        })
        .await;
    }

    /// Evaluates an expression; promises are awaited.
    ///
    /// # Errors
    /// What it throws, or that the document went away meanwhile.
    pub(crate) async fn ask(&self, expression: &str) -> Result<Value, String> {
        self.evaluate(expression, true).await
    }

    async fn evaluate(&self, expression: &str, wait: bool) -> Result<Value, String> {
        let mut question = EvaluateParams::new(expression);
        question.return_by_value = Some(true);
        question.await_promise = Some(wait);
        question.user_gesture = Some(true);
        let reply = self.page.execute(question).await;
        let reply = reply.map_err(|error| error.to_string())?.result;
        match reply.exception_details {
            Some(details) => {
                let thrown = details.exception.and_then(|thrown| thrown.description);
                Err(thrown.unwrap_or(details.text))
            }
            None => Ok(reply.result.value.unwrap_or(Value::Null)),
        }
    }

    /// Evaluates an expression that must not fail and is no promise: also where pages may run no
    /// scripts.
    pub(crate) async fn value(&self, expression: &str) -> Value {
        match self.evaluate(expression, false).await {
            Ok(value) => value,
            Err(error) => panic!("{error}\nin: {expression}"),
        }
    }

    /// Goes where an expression leads, such as back. A page that goes away at once answers nothing.
    pub(crate) async fn travel(&self, expression: &str) {
        if let Err(error) = self.evaluate(expression, false).await {
            assert!(error.contains("navigated or closed"), "{error}");
        }
    }

    /// Evaluates an expression to a text.
    pub(crate) async fn text(&self, expression: &str) -> String {
        match self.value(expression).await {
            Value::String(text) => text,
            Value::Null => String::new(),
            other => other.to_string(),
        }
    }

    /// Waits until an expression is true; a document on its way counts as not yet.
    pub(crate) async fn wait(&self, what: &str, condition: &str) {
        self.wait_for(PATIENCE, what, condition).await;
    }

    async fn wait_for(&self, patience: Duration, what: &str, condition: &str) {
        let end = Instant::now() + patience;
        loop {
            let last = self.evaluate(condition, false).await;
            if last == Ok(Value::Bool(true)) {
                return;
            }
            if Instant::now() > end {
                let place = self.evaluate("location.href", false).await;
                let heading = "document.querySelector('h1')?.textContent";
                let heading = self.evaluate(heading, false).await;
                let complaints = self.records.complaints();
                panic!(
                    "waited in vain for {what} at {place:?}, {heading:?}: {last:?}\n\
                     in: {condition}\ncomplaints: {complaints:?}"
                );
            }
            sleep(PAUSE).await;
        }
    }

    /// Waits until something that only the test sees is true.
    pub(crate) async fn until(&self, what: &str, condition: impl Fn(&Records) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !condition(&self.records) {
            let complaints = self.records.complaints();
            assert!(
                Instant::now() < end,
                "waited in vain for {what}: {complaints:?}"
            );
            sleep(PAUSE).await;
        }
    }

    /// Waits until the page has nothing left to do: two idle moments in a row without a new request.
    pub(crate) async fn rest(&self) {
        let end = Instant::now() + PATIENCE;
        let mut before = usize::MAX;
        loop {
            let idle = "new Promise(done => requestIdleCallback(() => setTimeout(done, 150)))";
            self.ask(idle).await.expect("an idle moment");
            let now = self.records.requests().len();
            if now == before {
                return;
            }
            before = now;
            assert!(Instant::now() < end, "the page never rests");
        }
    }

    /// The words of the plan, without the buttons that only scripts serve.
    pub(crate) async fn plan_words(&self) -> String {
        self.value(
            "document.querySelectorAll('main .needs-script').forEach(each => each.remove())",
        )
        .await;
        self.words(super::form::PLAN).await
    }

    /// What a person reads who opens all that is folded, line by line, white space made even.
    pub(crate) async fn words(&self, selector: &str) -> String {
        let shown = format!(
            "(() => {{ const shown = document.querySelector({}); \
             shown?.querySelectorAll('details').forEach(each => {{ each.open = true; }}); \
             return shown?.innerText; }})()",
            json!(selector)
        );
        let text = self.text(&shown).await;
        let lines = text.lines().map(|line| {
            let words: Vec<&str> = line.split_whitespace().collect();
            words.join(" ")
        });
        let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
        lines.join("\n")
    }

    /// How many elements fit.
    pub(crate) async fn count(&self, selector: &str) -> u64 {
        let count = format!("document.querySelectorAll({}).length", json!(selector));
        self.value(&count).await.as_u64().unwrap_or_default()
    }

    /// The element's property, as text.
    pub(crate) async fn property(&self, selector: &str, property: &str) -> String {
        let read = format!("document.querySelector({})?.{property}", json!(selector));
        self.text(&read).await
    }

    /// Clicks the first element that fits.
    pub(crate) async fn click(&self, selector: &str) {
        let clicked = format!(
            "{{ const found = document.querySelector({}); found?.click(); found !== null }}",
            json!(selector)
        );
        assert_eq!(
            self.value(&clicked).await,
            json!(true),
            "nothing is {selector}"
        );
    }

    /// Clicks twice in one place, as a person does who is used to double clicks.
    pub(crate) async fn double_click(&self, selector: &str) {
        let place = format!(
            "(() => {{ const found = document.querySelector({});
               found.scrollIntoView({{ block: 'center' }});
               const box = found.getBoundingClientRect();
               return [box.x + box.width / 2, box.y + box.height / 2]; }})()",
            json!(selector)
        );
        let place = self.value(&place).await;
        let (x, y) = (place[0].as_f64(), place[1].as_f64());
        let (x, y) = x.zip(y).expect("a place on the page");
        for count in [1, 2] {
            for kind in [
                DispatchMouseEventType::MousePressed,
                DispatchMouseEventType::MouseReleased,
            ] {
                let mut event = DispatchMouseEventParams::new(kind, x, y);
                event.button = Some(MouseButton::Left);
                event.click_count = Some(count);
                self.page.execute(event).await.expect("a press");
            }
        }
    }

    /// Whether pages may run scripts, from the next document on.
    pub(crate) async fn scripts(&self, allowed: bool) {
        let disabled = SetScriptExecutionDisabledParams::new(!allowed);
        self.page
            .execute(disabled)
            .await
            .expect("scripts are switched");
    }

    /// The size of the window in CSS pixels.
    pub(crate) async fn size(&self, width: i64, height: i64) {
        let size = SetDeviceMetricsOverrideParams::new(width, height, 1.0, false);
        self.page.execute(size).await.expect("the window is sized");
    }

    /// The medium (`screen`, `print`), and what the person prefers, as `feature` and `value`.
    pub(crate) async fn media(&self, medium: &str, features: &[(&str, &str)]) {
        let features = features
            .iter()
            .map(|(name, value)| MediaFeature::new(*name, *value));
        let media = SetEmulatedMediaParams {
            media: Some(medium.to_owned()),
            features: Some(features.collect()),
        };
        self.page.execute(media).await.expect("the medium is set");
    }

    /// Lets this test's own scripts in; only where the portal's policy is not what is tested.
    pub(crate) async fn bypass_policy(&self) {
        let bypass = SetBypassCspParams::new(true);
        self.page
            .execute(bypass)
            .await
            .expect("the policy is bypassed");
    }

    /// Lets requests whose address fits the pattern fail from now on.
    pub(crate) async fn block(&self, pattern: &str) {
        let mut paused = self
            .page
            .event_listener::<EventRequestPaused>()
            .await
            .expect("requests are told");
        let page = self.page.clone();
        tokio::spawn(async move {
            while let Some(request) = paused.next().await {
                let id = request.request_id.clone();
                let fail = FailRequestParams::new(id, ErrorReason::BlockedByClient);
                // The tab may be gone; then there is nothing left to refuse.
                let _ = page.execute(fail).await;
            }
        });
        let enable = fetch::EnableParams::builder()
            .pattern(RequestPattern::builder().url_pattern(pattern).build())
            .build();
        self.page
            .execute(enable)
            .await
            .expect("requests are stopped");
    }

    /// Whether the page's island has something to do at once; where a shared plan would appear it
    /// waits for a link.
    pub(crate) async fn has_work(&self) -> bool {
        self.count("#desk[data-guide] leptos-island").await > 0
    }

    /// Waits until every island of the page is awake.
    pub(crate) async fn awake(&self) {
        self.value("document.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))")
            .await;
        self.wait("the islands", AWAKE).await;
    }

    /// Closes the tab.
    pub(crate) async fn close(self) {
        // Its profile goes with the browser; a tab that is gone already is as good.
        let _ = self.page.close().await;
    }
}
