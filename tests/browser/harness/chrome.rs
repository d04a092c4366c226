//! A headless Chromium with an empty profile of its own.

use chromiumoxide::cdp::browser_protocol::browser::CloseParams;
use chromiumoxide::cdp::browser_protocol::target::{
    CreateBrowserContextParams, CreateTargetParams,
};
use chromiumoxide::handler::HandlerConfig;
use chromiumoxide::{Browser, Page};
use futures::StreamExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs, process};
use tokio::time::{sleep, timeout};

const START_LIMIT: Duration = Duration::from_secs(30);
const END_LIMIT: Duration = Duration::from_secs(5);
const ANSWER_LIMIT: Duration = Duration::from_secs(60);

const SWITCHES: [&str; 12] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--disable-breakpad",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--remote-debugging-port=0",
];

/// A running browser; ends when dropped.
pub(crate) struct Chrome {
    browser: Browser,
    process: Running,
}

impl Chrome {
    pub(crate) async fn start() -> Self {
        let process = Running::start();
        let address = process.address().await;
        let config = HandlerConfig {
            viewport: None,
            request_timeout: ANSWER_LIMIT,
            ..HandlerConfig::default()
        };
        let (browser, mut handler) = Browser::connect_with_config(address, config)
            .await
            .expect("the browser's DevTools answer");
        tokio::spawn(async move { while handler.next().await.is_some() {} });
        Self { browser, process }
    }

    /// An empty page in a profile of its own: no cookies, storage or cache of another.
    pub(crate) async fn page(&self) -> Page {
        let profile = self
            .browser
            .create_browser_context(CreateBrowserContextParams::default())
            .await
            .expect("a new profile");
        let target = CreateTargetParams::builder()
            .url("about:blank")
            .browser_context_id(profile)
            .build()
            .expect("an address is given");
        self.browser.new_page(target).await.expect("a new page")
    }

    /// Ends the browser in its own way, so that nothing of it stays.
    pub(crate) async fn end(mut self) {
        // An answer may be lost when the browser is faster than the connection.
        let _ = timeout(END_LIMIT, self.browser.execute(CloseParams::default())).await;
        self.process.wait().await;
    }
}

/// The process and its folder.
struct Running {
    child: Child,
    folder: PathBuf,
}

impl Running {
    fn start() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("portal-browser-{}-{count}", process::id()));
        fs::create_dir_all(&folder).expect("a folder for the profile");
        let program = env::var_os("CHROME").unwrap_or_else(|| "/usr/bin/chromium".into());
        let child = Command::new(&program)
            .args(SWITCHES)
            .arg(format!("--user-data-dir={}", folder.display()))
            .arg("about:blank")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}", Path::new(&program).display()));
        Self { child, folder }
    }

    /// The address of its DevTools, which it writes into its folder.
    async fn address(&self) -> String {
        let file = self.folder.join("DevToolsActivePort");
        let end = Instant::now() + START_LIMIT;
        loop {
            let text = fs::read_to_string(&file).unwrap_or_default();
            if let Some((port, path)) = text.split_once('\n')
                && path.starts_with("/devtools/")
            {
                return format!("ws://127.0.0.1:{port}{}", path.trim_end());
            }
            assert!(Instant::now() < end, "the browser does not start");
            sleep(Duration::from_millis(20)).await;
        }
    }

    async fn wait(&mut self) {
        let end = Instant::now() + END_LIMIT;
        while Instant::now() < end {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return;
            }
            sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
        // Its helpers end a moment later and may still write.
        for _ in 0..10 {
            if fs::remove_dir_all(&self.folder).is_ok() || !self.folder.exists() {
                break;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}
