//! The files of `server/deploy`, with what they are for: nginx and systemd as Debian has them.

use crate::exchange::{Exchange, form, get};
use crate::folder::Folder;
use crate::nginx::Nginx;
use crate::portal::{Portal, binary};
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

fn deployed(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../server/deploy");
    fs::read_to_string(folder.join(name)).expect("a file to deploy")
}

/// nginx before some portals; ends when dropped.
pub(crate) struct Proxy {
    nginx: Nginx,
    folder: Folder,
}

impl Proxy {
    /// The file as it is, but for the addresses and the folder of the logs.
    pub(crate) fn before(name: &str, portals: &[&Portal]) -> Self {
        let folder = Folder::new(name);
        let logs = folder.path().to_str().expect("UTF-8").to_owned();
        let line = "    server 127.0.0.1:3000 max_fails=1 fail_timeout=5s;\n";
        let servers = portals
            .iter()
            .map(|portal| line.replace("3000", &portal.port().to_string()));
        let servers = servers.collect::<String>();
        let nginx = Nginx::start(Command::new("nginx"), &folder, 512, |port| {
            let mut site = deployed("nginx.conf");
            for (from, to) in [
                (line, servers.as_str()),
                ("listen 80;", &format!("listen 127.0.0.1:{port};")),
                ("    listen [::]:80;\n", ""),
                ("/var/log/nginx", &logs),
            ] {
                assert!(site.contains(from), "nginx.conf says {from:?}");
                site = site.replace(from, to);
            }
            format!("include {};", folder.write("portal.conf", &site))
        });
        Self { nginx, folder }
    }

    /// Where it listens.
    pub(crate) fn port(&self) -> u16 {
        self.nginx.port()
    }

    fn connect(&self) -> Exchange {
        let stream = TcpStream::connect(("127.0.0.1", self.port())).expect("a connection");
        let limit = Some(Duration::from_secs(30));
        stream.set_read_timeout(limit).expect("a time limit");
        Exchange::over(stream)
    }
}

#[test]
fn pages_come_through_the_proxy_as_they_are_and_its_log_tells_of_nobody() {
    let portal = Portal::start();
    let proxy = Proxy::before("proxy", &[&portal]);
    let secret = "sesame";
    let mut through = proxy.connect();
    for request in [
        get("/", "br"),
        get("/en/guides/moving-city", "gzip"),
        get("/nothing", "identity"),
        form("/search", "br", &format!("q={secret}")),
    ] {
        let direct = Exchange::over(portal.connect())
            .ask(&request)
            .expect("a reply");
        let through = through.ask(&request).expect("a reply through the proxy");
        assert_eq!(
            (through.status, &through.bytes),
            (direct.status, &direct.bytes)
        );
        for header in [
            "content-security-policy",
            "cache-control",
            "content-encoding",
        ] {
            let line = |headers: &str| {
                let mut lines = headers.lines();
                lines
                    .find(|line| line.starts_with(header))
                    .map(str::to_owned)
            };
            assert_eq!(line(&through.headers), line(&direct.headers), "{request}");
        }
    }
    let asked = format!("/{secret}?q={secret}");
    assert_eq!(
        through.ask(&get(&asked, "br")).expect("a reply").status,
        404
    );
    assert_eq!(
        through.ask(&get("/metrics", "br")).expect("a reply").status,
        404
    );
    let log = fs::read_to_string(proxy.folder.path().join("portal.log")).expect("a log");
    assert!(log.lines().count() >= 5, "{log}");
    for line in log.lines() {
        assert!(
            serde_json::from_str::<serde_json::Value>(line).is_ok(),
            "{line}"
        );
        assert!(
            !line.contains("127.0.0.1") && !line.contains("q="),
            "{line}"
        );
    }
}

#[test]
fn one_of_three_replicas_is_killed_under_load_and_no_page_is_lost() {
    let portals = [Portal::start(), Portal::start(), Portal::start()];
    let proxy = Proxy::before("replicas", &[&portals[0], &portals[1], &portals[2]]);
    // nginx ends a connection after some requests, and says so: who goes on comes again.
    let ask = |exchange: &mut Exchange, path: &str| {
        let reply = exchange.ask(&get(path, "br"))?;
        if reply.headers.contains("connection: close") {
            *exchange = proxy.connect();
        }
        Some(reply.status)
    };
    let ended = &AtomicBool::new(false);
    let (asked, read) = std::thread::scope(|scope| {
        let visitors = [(); 16].map(|()| {
            scope.spawn(|| {
                let mut exchange = proxy.connect();
                let mut asked = 0;
                while !ended.load(Ordering::Relaxed) || asked < 20 {
                    match ask(&mut exchange, "/guides") {
                        Some(200) => asked += 1,
                        Some(429) => {}
                        other => panic!("no page is lost: {other:?}"),
                    }
                }
                asked
            })
        });
        let mut reader = proxy.connect();
        let read: Vec<_> = (0..60)
            .map(|round| {
                if round == 20 {
                    portals[1].signal("-KILL");
                }
                ask(&mut reader, "/")
            })
            .collect();
        ended.store(true, Ordering::Relaxed);
        let asked = visitors.map(|visitor| visitor.join().expect("no page is lost"));
        (asked, read)
    });
    let served = |status: &Option<u16>| matches!(status, Some(200 | 429));
    assert!(read.iter().all(served), "{read:?}");
    assert!(asked.iter().sum::<u32>() >= 320, "{asked:?}");
}

#[test]
fn who_asks_without_end_is_slowed_down_by_the_proxy() {
    let portal = Portal::start();
    let proxy = Proxy::before("limits", &[&portal]);
    let mut exchange = proxy.connect();
    let request = form("/search", "br", "q=a");
    let limited = (0..400).any(|_| exchange.ask(&request).expect("a reply").status == 429);
    assert!(limited, "forms are limited");
}

#[test]
fn the_units_are_sound_closed_and_start_what_they_name() {
    let folder = Folder::new("units");
    let service = deployed("portal.service");
    let named = "/usr/local/bin/portal serve --config /etc/portal.toml";
    assert!(service.contains(&format!("ExecStart={named}\n")));
    let program = binary().canonicalize().expect("the portal is built");
    let program = program.to_str().expect("UTF-8");
    let unit = folder.write(
        "portal.service",
        &service.replace("/usr/local/bin/portal", program),
    );
    let socket = folder.write("portal.socket", &deployed("portal.socket"));
    let verified = Command::new("systemd-analyze")
        .args(["verify", "--man=no", &unit, &socket])
        .output()
        .expect("systemd is installed: apt-get install systemd");
    assert!(
        verified.status.success(),
        "{}",
        String::from_utf8_lossy(&verified.stderr)
    );
    let judged = Command::new("systemd-analyze")
        .args(["security", "--offline=true", "--threshold=20", &unit])
        .output()
        .expect("systemd is installed");
    // Exposure in tenths, of at most 100.
    assert!(
        judged.status.success(),
        "{}",
        String::from_utf8_lossy(&judged.stdout)
    );
    // The settings beside it are accepted as they are.
    let settings = deployed("portal.toml").replace("127.0.0.1:3900", "127.0.0.1:0");
    let settings = folder.write("portal.toml", &settings);
    let mut portal = Portal::with(&["--config", &settings]);
    assert_eq!(portal.get("/").status, 200);
    portal.signal("-TERM");
    assert!(portal.ended().1.success());
}

/// The value of a setting of a unit.
fn setting(unit: &str, name: &str) -> String {
    let unit = deployed(unit);
    let line = unit.lines().find_map(|line| {
        let value = line.strip_prefix(name)?;
        value.strip_prefix('=').map(str::to_owned)
    });
    line.unwrap_or_else(|| panic!("{name} is set"))
}

#[test]
fn systemd_holds_the_address_and_starts_the_service_for_the_first_who_comes() {
    let folder = Folder::new("activated");
    let free = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = free.local_addr().expect("an address").port();
    drop(free);
    let program = binary().canonicalize().expect("the portal is built");
    let settings = deployed("portal.toml").replace("127.0.0.1:3900", "127.0.0.1:0");
    let settings = folder.write("portal.toml", &settings);
    // The address of the socket's unit and the command of the service's, in other places.
    let address = setting("portal.socket", "ListenStream").replace("3000", &port.to_string());
    let start = setting("portal.service", "ExecStart")
        .replace("/usr/local/bin/portal", program.to_str().expect("UTF-8"))
        .replace("/etc/portal.toml", &settings);
    let mut child = Command::new("systemd-socket-activate")
        .args(["-E", "STATE_DIRECTORY", "-l", &address])
        .args(start.split(' '))
        .env("STATE_DIRECTORY", folder.path())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("systemd is installed: apt-get install systemd");
    let until = Instant::now() + Duration::from_secs(20);
    let stream = loop {
        match TcpStream::connect(("127.0.0.1", port)) {
            Ok(stream) => break stream,
            Err(error) => assert!(Instant::now() < until, "{error}"),
        }
    };
    let limit = Some(Duration::from_secs(30));
    stream.set_read_timeout(limit).expect("a time limit");
    // Who came first started it, and is answered.
    let mut exchange = Exchange::over(stream);
    let reply = exchange.ask(&get("/guides", "br")).expect("a reply");
    assert_eq!(reply.status, 200);
    let body = "do=send&wrong=a";
    let sent = exchange.ask(&form("/corrections", "br", body));
    assert_eq!(sent.expect("a reply").status, 303);
    assert!(folder.path().join("corrections.db").exists());
    let asked = Command::new("kill")
        .args(["-TERM", &child.id().to_string()])
        .status();
    assert!(asked.expect("kill runs").success());
    assert!(child.wait().expect("it ends").success());
}
