//! nginx as Debian has it, on a port of its own.

use crate::folder::Folder;
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A running nginx; ends when dropped.
pub(crate) struct Nginx {
    child: Child,
    port: u16,
}

impl Nginx {
    /// Starts it by `run` with what `site` says in its `http` block for a port; all its files stand
    /// in `folder`.
    pub(crate) fn start(
        mut run: Command,
        folder: &Folder,
        connections: u32,
        site: impl FnOnce(u16) -> String,
    ) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = free.local_addr().expect("an address").port();
        drop(free);
        let root = folder.path().to_str().expect("UTF-8");
        let kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|name| format!("{name}_temp_path {root}/{name};\n"))
            .concat();
        let config = folder.write(
            "nginx.conf",
            &format!(
                "daemon off; worker_processes 1; pid {root}/pid; error_log {root}/all crit;\n\
                 events {{ worker_connections {connections}; }}\nhttp {{\n{kept}{}\n}}\n",
                site(port)
            ),
        );
        let child = run
            .args(["-c", &config])
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("nginx is installed: apt-get install nginx-light");
        let until = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(Instant::now() < until, "nginx starts");
            std::thread::yield_now();
        }
        Self { child, port }
    }

    /// Where it listens.
    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// The process that was started.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // Its worker goes with it only where it is asked to.
        let asked = Command::new("kill")
            .args(["-TERM", &self.child.id().to_string()])
            .status();
        if asked.is_ok() {
            let _ = self.child.wait();
        }
    }
}
