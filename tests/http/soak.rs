//! What takes longer than other tests may: `cargo xtask soak` runs these, `cargo xtask test` does not.

mod midnight;
mod mixed;
mod nginx;
mod power;
mod replicas;

use crate::exchange::Exchange;
use std::net::{Ipv4Addr, SocketAddrV4};
use std::time::Duration;
use tokio::net::TcpSocket;

/// A connection to `port` from another address of this machine: limits count by address.
fn connect_from(from: Ipv4Addr, port: u16) -> std::io::Result<Exchange> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let stream = runtime.block_on(async {
        let socket = TcpSocket::new_v4()?;
        socket.bind(SocketAddrV4::new(from, 0).into())?;
        let to = SocketAddrV4::new(Ipv4Addr::LOCALHOST, port);
        socket.connect(to.into()).await?.into_std()
    })?;
    stream.set_nonblocking(false)?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    Ok(Exchange::over(stream))
}

/// The time below which 99 of 100 lie.
fn p99(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    let at = times.len() * 99 / 100;
    times.get(at).copied().unwrap_or_default()
}
