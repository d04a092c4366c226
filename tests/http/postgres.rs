//! PostgreSQL as Debian has it, on a free port of this machine; ends when dropped.

use crate::folder::Folder;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// A server with one database.
pub(crate) struct Postgres {
    folder: Folder,
    port: u16,
    programs: PathBuf,
}

impl Postgres {
    /// A new server. It refuses to run as root, so that it runs as the user of its package.
    pub(crate) fn start(name: &str) -> Self {
        let folder = Folder::new(name);
        let free = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = free.local_addr().expect("an address").port();
        drop(free);
        let versions = std::fs::read_dir("/usr/lib/postgresql");
        let versions = versions.expect("PostgreSQL is installed: apt-get install postgresql");
        let programs = versions.flatten().map(|version| version.path().join("bin"));
        let programs = programs.max().expect("a version");
        let postgres = Self {
            folder,
            port,
            programs,
        };
        let folder = postgres.folder.path().to_str().expect("UTF-8");
        let owned = Command::new("chown").args(["postgres", folder]).status();
        assert!(
            owned.is_ok_and(|status| status.success()),
            "this needs root"
        );
        let data = postgres.folder.file("data");
        postgres.run(
            "initdb",
            &["-D", &data, "-U", "portal", "-A", "trust", "--no-sync"],
        );
        postgres.up();
        postgres
    }

    /// Starts it again.
    pub(crate) fn up(&self) {
        let data = self.folder.file("data");
        let folder = self.folder.path().to_str().expect("UTF-8");
        let options = format!("-p {} -c listen_addresses=127.0.0.1 -k {folder}", self.port);
        let log = self.folder.file("log");
        self.run(
            "pg_ctl",
            &["-D", &data, "-o", &options, "-l", &log, "-w", "start"],
        );
        let until = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(Instant::now() < until, "PostgreSQL starts");
            std::thread::yield_now();
        }
    }

    /// Stops it at once, as a machine that fails.
    pub(crate) fn down(&self) {
        let data = self.folder.file("data");
        self.run("pg_ctl", &["-D", &data, "-m", "immediate", "-w", "stop"]);
    }

    /// What `DATABASE_URL` names it.
    pub(crate) fn url(&self) -> String {
        format!("postgres://portal@127.0.0.1:{}/postgres", self.port)
    }

    fn run(&self, program: &str, arguments: &[&str]) {
        let program: &Path = &self.programs.join(program);
        let output = Command::new("runuser")
            .args(["-u", "postgres", "--"])
            .arg(program)
            .args(arguments)
            .current_dir("/")
            .output()
            .expect("runuser runs");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{}: {said}", program.display());
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let data = self.folder.file("data");
        // A failed test may have stopped it already.
        let _ = Command::new("runuser")
            .args(["-u", "postgres", "--"])
            .arg(self.programs.join("pg_ctl"))
            .args(["-D", &data, "-m", "immediate", "-w", "stop"])
            .current_dir("/")
            .output();
    }
}
