//! Connections that are open, and which of them gives way when there is no more room: one that
//! only waits, of the address that holds most.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::Notify;

/// How long a connection may wait before it can be told to give way: longer than a request takes
/// to arrive from anywhere in the country.
const YOUNG: Duration = Duration::from_millis(250);

/// Every open connection.
pub(crate) struct Connections {
    most: usize,
    open: Mutex<Open>,
}

#[derive(Default)]
struct Open {
    next: u64,
    all: HashMap<u64, Arc<Connection>>,
}

/// One open connection.
pub(crate) struct Connection {
    address: IpAddr,
    // Since when nothing is asked of us; nothing while a request is handled.
    waits: Mutex<Option<Instant>>,
    given_up: Notify,
    // Whether a request came on it.
    asked: AtomicBool,
}

/// A connection's place; free again when dropped.
pub(crate) struct Place {
    connections: Arc<Connections>,
    number: u64,
    /// The connection.
    pub(crate) connection: Arc<Connection>,
}

impl Connections {
    /// Room for `most` at a time.
    pub(crate) fn new(most: usize) -> Arc<Self> {
        Arc::new(Self {
            most,
            open: Mutex::default(),
        })
    }

    /// Whether there is a connection on which nothing was asked yet.
    pub(crate) fn expects_a_first_request(&self) -> bool {
        let open = self.lock();
        let mut all = open.all.values();
        all.any(|connection| !connection.asked.load(Ordering::Relaxed))
    }

    /// A place for a connection from `address`, and whether another gave way for it. Nothing where
    /// all are full and each is being served.
    pub(crate) fn admit(self: &Arc<Self>, address: IpAddr) -> Option<(Place, bool)> {
        let mut open = self.lock();
        let full = open.all.len() >= self.most;
        if full {
            let idle = open.most_dispensable()?;
            if let Some(idle) = open.all.remove(&idle) {
                idle.given_up.notify_one();
            }
        }
        let connection = Arc::new(Connection {
            address,
            waits: Mutex::new(Some(Instant::now())),
            given_up: Notify::new(),
            asked: AtomicBool::new(false),
        });
        let number = open.next;
        open.next += 1;
        open.all.insert(number, Arc::clone(&connection));
        let connections = Arc::clone(self);
        let place = Place {
            connections,
            number,
            connection,
        };
        Some((place, full))
    }

    fn lock(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Open {
    /// The connection that has waited longest, of the address that holds most of those that wait.
    fn most_dispensable(&self) -> Option<u64> {
        let now = Instant::now();
        let mut waiting: HashMap<IpAddr, (usize, Instant, u64)> = HashMap::new();
        for (number, connection) in &self.all {
            let Some(since) = connection.waits_since() else {
                continue;
            };
            if now.saturating_duration_since(since) < YOUNG {
                continue;
            }
            let of_address = waiting
                .entry(connection.address)
                .or_insert((0, since, *number));
            of_address.0 += 1;
            if since < of_address.1 {
                (of_address.1, of_address.2) = (since, *number);
            }
        }
        let most = waiting
            .into_values()
            .max_by(|left, right| left.0.cmp(&right.0).then(right.1.cmp(&left.1)));
        most.map(|(_, _, number)| number)
    }
}

impl Connection {
    /// A request is being handled.
    pub(crate) fn works(&self) {
        self.asked.store(true, Ordering::Relaxed);
        *self.lock() = None;
    }

    /// Nothing is asked of us, or what is asked does not arrive.
    pub(crate) fn waits(&self) {
        let mut waits = self.lock();
        // Who sends a byte now and then has waited since the first.
        waits.get_or_insert_with(Instant::now);
    }

    /// Comes when the connection is to give way.
    pub(crate) async fn gives_way(&self) {
        self.given_up.notified().await;
    }

    fn waits_since(&self) -> Option<Instant> {
        *self.lock()
    }

    fn lock(&self) -> MutexGuard<'_, Option<Instant>> {
        self.waits.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.connections.lock().all.remove(&self.number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;

    fn address(last: u8) -> IpAddr {
        Ipv4Addr::new(192, 0, 2, last).into()
    }

    fn waited(place: &Place, milliseconds: u64) {
        let since = Instant::now().checked_sub(Duration::from_millis(milliseconds));
        *place.connection.lock() = since;
    }

    #[test]
    fn the_address_that_holds_most_gives_way_with_what_waited_longest() {
        let connections = Connections::new(4);
        let admit = |last| connections.admit(address(last)).expect("a place").0;
        let (alone, first, second, third) = (admit(1), admit(2), admit(2), admit(2));
        waited(&alone, 9_000);
        waited(&first, 2_000);
        waited(&second, 3_000);
        waited(&third, 1_000);
        let (_new, gave_way) = connections.admit(address(3)).expect("a place");
        assert!(gave_way);
        let held = |place: &Place| connections.lock().all.contains_key(&place.number);
        assert!(held(&alone) && held(&first) && !held(&second) && held(&third));
        let count = || connections.lock().all.len();
        assert_eq!(count(), 4);
        drop(second);
        assert_eq!(count(), 4);
        drop(first);
        assert_eq!(count(), 3);
    }

    #[test]
    fn who_is_served_or_only_came_does_not_give_way() {
        let connections = Connections::new(2);
        let (served, _) = connections.admit(address(1)).expect("a place");
        waited(&served, 5_000);
        served.connection.works();
        let (_fresh, gave_way) = connections.admit(address(1)).expect("a place");
        assert!(!gave_way);
        assert!(connections.expects_a_first_request());
        assert!(connections.admit(address(2)).is_none());
        served.connection.waits();
        waited(&served, 5_000);
        assert!(connections.admit(address(2)).is_some());
    }
}
