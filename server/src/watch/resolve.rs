//! Names of hosts to addresses, once for each request: only to addresses of the public internet, so
//! that no answer from outside leads into this network.

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// Which addresses may be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Those of the public internet.
    Public,
    /// And 127.0.0.1, for tests.
    Loopback,
}

impl Reach {
    /// Whether `address` may be asked.
    pub(crate) fn allows(self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        let local = address == IpAddr::V4(Ipv4Addr::LOCALHOST);
        match address {
            _ if local => self == Self::Loopback,
            IpAddr::V4(address) => is_public(address),
            IpAddr::V6(address) => is_public_6(address),
        }
    }
}

fn is_public(address: Ipv4Addr) -> bool {
    let [first, second, third, _] = address.octets();
    let reserved = address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_multicast()
        || address.is_documentation()
        || first == 0
        || first >= 240
        // Carriers' own, protocol assignments, relays, benchmarks.
        || (first == 100 && (64..128).contains(&second))
        || (first, second, third) == (192, 0, 0)
        || (first, second, third) == (192, 88, 99)
        || (first == 198 && (18..20).contains(&second));
    !reserved
}

fn is_public_6(address: Ipv6Addr) -> bool {
    let [first, second, ..] = address.segments();
    // Global unicast, without documentation, tunnels and translators that carry other addresses.
    (first & 0xe000) == 0x2000
        && (first, second) != (0x2001, 0x0db8)
        && first != 0x2002
        && (first, second) != (0x2001, 0)
}

/// Resolves names for a client, within reach.
pub(crate) struct Resolver(pub(crate) Reach);

impl Resolve for Resolver {
    fn resolve(&self, name: Name) -> Resolving {
        let reach = self.0;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let found: Vec<SocketAddr> = found.collect();
            // One that leads inside makes all of them suspect.
            if found.is_empty() || !found.iter().all(|found| reach.allows(found.ip())) {
                return Err(io::Error::other("the name leads to no public address").into());
            }
            let addresses: Addrs = Box::new(found.into_iter());
            Ok(addresses)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_inside_is_asked() {
        for (address, public) in [
            ("8.8.8.8", true),
            ("203.0.114.1", true),
            ("2400:3200::1", true),
            ("10.0.0.1", false),
            ("172.16.0.1", false),
            ("192.168.1.1", false),
            ("127.0.0.2", false),
            ("169.254.169.254", false),
            ("100.64.0.1", false),
            ("0.0.0.0", false),
            ("255.255.255.255", false),
            ("224.0.0.1", false),
            ("198.18.0.1", false),
            ("::1", false),
            ("::ffff:10.0.0.1", false),
            ("fe80::1", false),
            ("fd00::1", false),
            ("64:ff9b::a00:1", false),
            ("2002:a00:1::", false),
            ("2001:db8::1", false),
        ] {
            let address: IpAddr = address.parse().expect("an address");
            assert_eq!(Reach::Public.allows(address), public, "{address}");
            assert_eq!(Reach::Loopback.allows(address), public, "{address}");
        }
        let local = IpAddr::V4(Ipv4Addr::LOCALHOST);
        assert!(!Reach::Public.allows(local) && Reach::Loopback.allows(local));
    }
}
