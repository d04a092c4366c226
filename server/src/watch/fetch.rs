//! One address: asked politely, followed only where it may lead, read only so far.

use super::resolve::{Reach, Resolver};
use super::robots::Rules;
use super::text;
use reqwest::header::{ACCEPT_ENCODING, CONTENT_TYPE, ETAG, HeaderMap, IF_NONE_MATCH, LOCATION};
use reqwest::{Client, Method, Response, StatusCode, Url, redirect};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::time::{sleep_until, timeout};

/// The largest page that is read.
const MOST_BYTES: usize = 5 * 1024 * 1024;
/// The largest file of rules that is read.
const MOST_RULES: usize = 512 * 1024;
/// Redirects that are followed.
const MOST_REDIRECTS: usize = 5;

/// How addresses are asked.
#[derive(Clone, Debug)]
pub(crate) struct Manner {
    /// Between two requests to one host.
    pub(crate) pause: Duration,
    /// How long one request may take, its body included.
    pub(crate) patience: Duration,
    /// Which addresses may be asked.
    pub(crate) reach: Reach,
    /// Who asks: an address that explains it.
    pub(crate) contact: String,
}

/// What an address answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// It is as it was: the server says so.
    Same(u16),
    /// It was read.
    Read {
        /// The status.
        status: u16,
        /// The server's mark of the bytes.
        etag: Option<String>,
        /// Digest of the visible text.
        digest: String,
    },
    /// It does not work: the status where there was one, and why.
    Broken(Option<u16>, String),
    /// The host does not want programs to ask.
    Unasked(String),
}

/// Asks one host after another, none too often.
pub(crate) struct Asker {
    client: Client,
    manner: Manner,
    hosts: Vec<String>,
    asked: HashMap<String, Instant>,
    rules: HashMap<String, Rules>,
}

/// Why a request came to nothing.
enum Stop {
    /// The host's rules.
    Rules(String),
    /// Anything else: the status where there was one.
    Fault(Option<u16>, String),
}

impl Asker {
    /// Asks only `hosts`.
    ///
    /// # Errors
    /// There is no TLS.
    pub(crate) fn new(hosts: &[String], manner: Manner) -> reqwest::Result<Self> {
        // Another part of the process may have installed it.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let agent = format!("JiaodongLinkWatch (+{})", manner.contact);
        let client = Client::builder()
            .user_agent(agent)
            .redirect(redirect::Policy::none())
            .dns_resolver(Arc::new(Resolver(manner.reach)))
            .no_proxy()
            .pool_max_idle_per_host(0)
            .connect_timeout(manner.patience)
            .build()?;
        Ok(Self {
            client,
            manner,
            hosts: hosts.to_vec(),
            asked: HashMap::new(),
            rules: HashMap::new(),
        })
    }

    /// Looks at `url`; `etag` is the mark that was seen last.
    pub(crate) async fn ask(&mut self, url: &str, etag: Option<&str>) -> Answer {
        match self.look(url, etag).await {
            Ok(answer) => answer,
            Err(Stop::Rules(why)) => Answer::Unasked(why),
            Err(Stop::Fault(status, why)) => Answer::Broken(status, why),
        }
    }

    async fn look(&mut self, url: &str, etag: Option<&str>) -> Result<Answer, Stop> {
        let url = Url::parse(url).map_err(|error| Stop::Fault(None, error.to_string()))?;
        // First without the body: a mark that is known spares it. Some hosts answer no HEAD.
        if let Ok(head) = self.follow(Method::HEAD, url.clone(), etag).await {
            let marked = etag.is_some() && mark(head.headers()).as_deref() == etag;
            let status = head.status();
            if status == StatusCode::NOT_MODIFIED || (status.is_success() && marked) {
                return Ok(Answer::Same(status.as_u16()));
            }
        }
        let reply = self.follow(Method::GET, url, etag).await?;
        let status = reply.status();
        if status == StatusCode::NOT_MODIFIED && etag.is_some() {
            return Ok(Answer::Same(status.as_u16()));
        }
        if !status.is_success() {
            return Err(Stop::Fault(
                Some(status.as_u16()),
                format!("status {}", status.as_u16()),
            ));
        }
        let etag = mark(reply.headers());
        let kind = reply.headers().get(CONTENT_TYPE);
        let kind = kind
            .and_then(|kind| kind.to_str().ok())
            .unwrap_or_default()
            .to_owned();
        let body = self.body(reply, MOST_BYTES).await?;
        Ok(Answer::Read {
            status: status.as_u16(),
            etag,
            digest: text::digest(&kind, &body),
        })
    }

    /// The first reply that leads nowhere else.
    async fn follow(
        &mut self,
        method: Method,
        mut url: Url,
        etag: Option<&str>,
    ) -> Result<Response, Stop> {
        for _ in 0..=MOST_REDIRECTS {
            self.allowed(&url).await?;
            let reply = self.send(method.clone(), &url, etag).await?;
            let status = reply.status();
            if !status.is_redirection() || status == StatusCode::NOT_MODIFIED {
                return Ok(reply);
            }
            let fault = |why: &str| Stop::Fault(Some(status.as_u16()), why.to_owned());
            let to = reply
                .headers()
                .get(LOCATION)
                .and_then(|to| to.to_str().ok());
            let to = to.and_then(|to| url.join(to).ok());
            let to = to.ok_or_else(|| fault("a redirect to nowhere"))?;
            if url.scheme() == "https" && to.scheme() != "https" {
                return Err(fault("a redirect away from TLS"));
            }
            url = to;
        }
        Err(Stop::Fault(None, "too many redirects".to_owned()))
    }

    /// Whether `url` may be asked for: by us, and by its host's rules.
    async fn allowed(&mut self, url: &Url) -> Result<(), Stop> {
        let fault = |why: String| Stop::Fault(None, why);
        let host = url.host_str().unwrap_or_default().to_owned();
        if !matches!(url.scheme(), "http" | "https") || !url.username().is_empty() {
            return Err(fault(format!("{} is no address of the web", url.scheme())));
        }
        if !self.hosts.contains(&host) {
            return Err(fault(format!("{host} is not on the allow-list")));
        }
        // A number is not resolved, so nobody else looks at it.
        let number = host.trim_matches(['[', ']']).parse();
        if number.is_ok_and(|number| !self.manner.reach.allows(number)) {
            return Err(fault(format!("{host} is no public address")));
        }
        let origin = url.origin().ascii_serialization();
        if !self.rules.contains_key(&origin) {
            let rules = self.rules(url).await;
            self.rules.insert(origin.clone(), rules);
        }
        let path = match url.query() {
            Some(query) => [url.path(), "?", query].concat(),
            None => url.path().to_owned(),
        };
        let rules = self.rules.get(&origin);
        if rules.is_some_and(|rules| rules.allow(&path)) {
            Ok(())
        } else {
            Err(Stop::Rules(format!("{host} lets no program ask for it")))
        }
    }

    /// The rules of a host. Where it has none, everything may be asked for; where it cannot say,
    /// nothing.
    async fn rules(&mut self, url: &Url) -> Rules {
        let Ok(place) = url.join("/robots.txt") else {
            return Rules::nothing();
        };
        let Ok(reply) = self.send(Method::GET, &place, None).await else {
            return Rules::nothing();
        };
        let status = reply.status();
        if status.is_server_error() {
            return Rules::nothing();
        }
        if !status.is_success() {
            return Rules::default();
        }
        match self.body(reply, MOST_RULES).await {
            Ok(body) => Rules::read(&String::from_utf8_lossy(&body)),
            Err(_) => Rules::nothing(),
        }
    }

    /// Sends one request, when it is this host's turn.
    async fn send(
        &mut self,
        method: Method,
        url: &Url,
        etag: Option<&str>,
    ) -> Result<Response, Stop> {
        let host = url.host_str().unwrap_or_default().to_owned();
        if let Some(asked) = self.asked.get(&host) {
            sleep_until((*asked + self.manner.pause).into()).await;
        }
        self.asked.insert(host, Instant::now());
        let mut request = self
            .client
            .request(method, url.clone())
            .header(ACCEPT_ENCODING, "identity");
        if let Some(etag) = etag {
            request = request.header(IF_NONE_MATCH, etag);
        }
        match timeout(self.manner.patience, request.send()).await {
            Ok(Ok(reply)) => Ok(reply),
            Ok(Err(error)) => Err(Stop::Fault(None, plain(&error))),
            Err(_) => Err(Stop::Fault(None, "no answer in time".to_owned())),
        }
    }

    /// The body, as far as it may be read.
    async fn body(&self, mut reply: Response, most: usize) -> Result<Vec<u8>, Stop> {
        let status = Some(reply.status().as_u16());
        let reading = async {
            let mut body = Vec::new();
            loop {
                let part = reply.chunk().await;
                let Some(part) = part.map_err(|error| Stop::Fault(status, plain(&error)))? else {
                    break;
                };
                if body.len() + part.len() > most {
                    return Err(Stop::Fault(status, "more than 5 MB".to_owned()));
                }
                body.extend_from_slice(&part);
            }
            Ok(body)
        };
        let late = || Err(Stop::Fault(status, "not whole in time".to_owned()));
        timeout(self.manner.patience, reading)
            .await
            .unwrap_or_else(|_| late())
    }
}

fn mark(headers: &HeaderMap) -> Option<String> {
    Some(headers.get(ETAG)?.to_str().ok()?.to_owned())
}

/// Why, in one line: the innermost reason tells most.
fn plain(error: &reqwest::Error) -> String {
    let mut reason: &dyn std::error::Error = error;
    while let Some(inner) = reason.source() {
        reason = inner;
    }
    reason.to_string()
}
