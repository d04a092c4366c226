//! File descriptors: each connection takes one, and the system grants only so many.

use crate::portal::{Portal, binary};
use std::net::TcpStream;
use std::process::Command;
use std::time::{Duration, Instant};

const ASK: &str = "GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

#[test]
fn the_limit_is_raised_as_far_as_the_system_allows() {
    let portal = Portal::start();
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", portal.id()));
    let limits = limits.expect("the portal runs");
    let line = limits
        .lines()
        .find(|line| line.starts_with("Max open files"));
    let fields: Vec<&str> = line.expect("a limit").split_whitespace().collect();
    assert_eq!(fields[3], fields[4], "{limits}");
}

#[test]
fn who_comes_when_there_are_none_left_is_told_so_and_the_log_knows() {
    let portal = Portal::start();
    assert!(portal.raw(ASK).starts_with("HTTP/1.1 200 "));
    let set = Command::new("prlimit")
        .args(["--pid", &portal.id().to_string(), "--nofile=40:"])
        .status();
    assert!(set.expect("prlimit runs").success());
    let held: Vec<TcpStream> = (0..40).map(|_| portal.connect()).collect();
    let reply = portal.raw(ASK);
    assert!(reply.starts_with("HTTP/1.1 503 "), "{reply}");
    assert!(reply.contains("访问的人太多"), "{reply}");
    portal.logged("\"event\":\"descriptors_ran_out\"");
    drop(held);
    let until = Instant::now() + Duration::from_secs(10);
    while !portal.raw(ASK).starts_with("HTTP/1.1 200 ") {
        assert!(Instant::now() < until, "they come free");
    }
}

#[test]
fn sixty_four_are_enough_to_serve_and_to_make_room() {
    let mut limited = Command::new("prlimit");
    limited.arg("--nofile=64:64").arg(binary());
    let portal = Portal::under(limited, &[]);
    let _held: Vec<TcpStream> = (0..100).map(|_| portal.connect()).collect();
    let until = Instant::now() + Duration::from_secs(10);
    let mut served = 0;
    while served < 50 {
        let reply = portal.raw(ASK);
        if reply.starts_with("HTTP/1.1 200 ") {
            served += 1;
        } else {
            assert!(
                reply.is_empty() || reply.starts_with("HTTP/1.1 503 "),
                "{reply}"
            );
        }
        assert!(Instant::now() < until, "{served} of 50 are served");
    }
}
