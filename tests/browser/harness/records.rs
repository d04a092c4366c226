//! What a tab did: every request, every complaint, every dialog.

use chromiumoxide::Page;
use chromiumoxide::cdp::IntoEventKind;
use chromiumoxide::cdp::browser_protocol::log::{EventEntryAdded, LogEntryLevel};
use chromiumoxide::cdp::browser_protocol::network::{
    EventRequestWillBeSent, EventRequestWillBeSentExtraInfo, Headers,
};
use chromiumoxide::cdp::browser_protocol::page::{
    EventJavascriptDialogOpening, HandleJavaScriptDialogParams,
};
use chromiumoxide::cdp::js_protocol::runtime::{
    ConsoleApiCalledType, EventConsoleApiCalled, EventExceptionThrown,
};
use futures::StreamExt as _;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

/// A request as it left the browser.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Request {
    pub(crate) id: String,
    pub(crate) method: String,
    pub(crate) url: String,
    pub(crate) body: String,
    /// Every header, in lower case, also those that the page does not see.
    pub(crate) headers: BTreeMap<String, String>,
}

impl Request {
    /// Method, address, headers and body as one text: what goes over the wire.
    pub(crate) fn wire(&self) -> String {
        let mut text = format!("{} {}\n", self.method, self.url);
        for (name, value) in &self.headers {
            let _ = writeln!(text, "{name}: {value}");
        }
        text + &self.body
    }
}

/// Everything that a tab did since it was opened.
#[derive(Clone, Default)]
pub(crate) struct Records {
    inner: Arc<Inner>,
}

#[derive(Default)]
struct Inner {
    requests: Mutex<Vec<Request>>,
    complaints: Mutex<Vec<String>>,
    dialogs: Mutex<Vec<String>>,
    consent: AtomicBool,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().expect("no recorder panicked")
}

impl Records {
    /// Records from now on.
    pub(crate) async fn of(page: &Page) -> Self {
        let records = Self::default();
        page.enable_log().await.expect("the log is told");
        records.on(page, Self::request).await;
        records.on(page, Self::headers).await;
        records.on(page, Self::console).await;
        records.on(page, Self::exception).await;
        records.on(page, Self::log).await;
        records.answer_dialogs(page).await;
        records
    }

    async fn on<T: IntoEventKind + Unpin>(&self, page: &Page, note: fn(&Self, &T)) {
        let mut events = page.event_listener::<T>().await.expect("events are told");
        let records = self.clone();
        tokio::spawn(async move {
            while let Some(event) = events.next().await {
                note(&records, &event);
            }
        });
    }

    async fn answer_dialogs(&self, page: &Page) {
        let mut dialogs = page
            .event_listener::<EventJavascriptDialogOpening>()
            .await
            .expect("dialogs are told");
        let records = self.clone();
        let page = page.clone();
        tokio::spawn(async move {
            while let Some(dialog) = dialogs.next().await {
                locked(&records.inner.dialogs).push(dialog.message.clone());
                let accept = records.inner.consent.load(Ordering::SeqCst);
                // The tab may be gone; then there is nobody left to answer.
                let _ = page
                    .execute(HandleJavaScriptDialogParams::new(accept))
                    .await;
            }
        });
    }

    fn request(&self, event: &EventRequestWillBeSent) {
        let request = &event.request;
        // A picture that stands in the page itself is fetched from nowhere.
        if request.url.starts_with("data:") {
            return;
        }
        let mut requests = locked(&self.inner.requests);
        let id = event.request_id.inner().clone();
        let noted = requests
            .iter()
            .position(|known| known.id == id && known.url.is_empty());
        let at = noted.unwrap_or_else(|| {
            requests.push(Request {
                id,
                ..Request::default()
            });
            requests.len() - 1
        });
        let noted = &mut requests[at];
        noted.method.clone_from(&request.method);
        noted.url = request.url.clone() + request.url_fragment.as_deref().unwrap_or_default();
        for entry in request.post_data_entries.iter().flatten() {
            if let Some(bytes) = &entry.bytes {
                noted.body += AsRef::<str>::as_ref(bytes);
            }
        }
        add(&mut noted.headers, &request.headers);
    }

    fn headers(&self, event: &EventRequestWillBeSentExtraInfo) {
        let mut requests = locked(&self.inner.requests);
        let id = event.request_id.inner();
        match requests.iter_mut().rev().find(|known| known.id == *id) {
            Some(noted) => add(&mut noted.headers, &event.headers),
            None => {
                let mut noted = Request {
                    id: id.clone(),
                    ..Request::default()
                };
                add(&mut noted.headers, &event.headers);
                requests.push(noted);
            }
        }
    }

    fn console(&self, event: &EventConsoleApiCalled) {
        use ConsoleApiCalledType::{Assert, Error, Warning};
        if matches!(event.r#type, Error | Warning | Assert) {
            let words: Vec<String> = event
                .args
                .iter()
                .map(|argument| match &argument.value {
                    Some(Value::String(text)) => text.clone(),
                    Some(value) => value.to_string(),
                    None => argument.description.clone().unwrap_or_default(),
                })
                .collect();
            self.complain(format!("console: {}", words.join(" ")));
        }
    }

    fn exception(&self, event: &EventExceptionThrown) {
        let details = &event.exception_details;
        let thrown = details.exception.as_ref();
        let thrown = thrown.and_then(|thrown| thrown.description.clone());
        let thrown = thrown.unwrap_or_default();
        self.complain(format!("exception: {} {thrown}", details.text));
    }

    fn log(&self, event: &EventEntryAdded) {
        let entry = &event.entry;
        if matches!(entry.level, LogEntryLevel::Error | LogEntryLevel::Warning) {
            let url = entry.url.as_deref().unwrap_or_default();
            self.complain(format!("log: {} {url}", entry.text));
        }
    }

    fn complain(&self, complaint: String) {
        locked(&self.inner.complaints).push(complaint);
    }

    /// The requests so far, in the order in which they were sent.
    pub(crate) fn requests(&self) -> Vec<Request> {
        locked(&self.inner.requests).clone()
    }

    /// Console errors and warnings, uncaught exceptions and violations of the content policy so far.
    pub(crate) fn complaints(&self) -> Vec<String> {
        locked(&self.inner.complaints).clone()
    }

    /// Forgets the complaints so far.
    pub(crate) fn forgive(&self) {
        locked(&self.inner.complaints).clear();
    }

    /// What dialogs asked so far.
    pub(crate) fn dialogs(&self) -> Vec<String> {
        locked(&self.inner.dialogs).clone()
    }

    /// How dialogs are answered from now on; without this they are refused.
    pub(crate) fn consent(&self, consent: bool) {
        self.inner.consent.store(consent, Ordering::SeqCst);
    }
}

fn add(headers: &mut BTreeMap<String, String>, more: &Headers) {
    for (name, value) in more.inner().as_object().into_iter().flatten() {
        let value = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        headers.insert(name.to_ascii_lowercase(), value);
    }
}
