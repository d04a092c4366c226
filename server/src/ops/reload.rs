//! Publishes the content folder when it changes, or on SIGHUP. Faulty content is reported line by
//! line, and what was served before stays.

use crate::content;
use crate::ops::signals::Reload;
use crate::ops::work::aside;
use crate::site::portal::Portal;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::sleep;

/// How often the folder is looked at. A change counts once it stands still for this long, so that
/// half a copy is not read.
const PAUSE: Duration = Duration::from_secs(2);

/// Watches `folder` for as long as the process runs.
pub(crate) async fn watch(portal: Arc<Portal>, folder: PathBuf, mut asked: Reload) {
    let mut served = state(&folder);
    let mut seen = served;
    loop {
        let forced = tokio::select! {
            () = asked.comes() => true,
            () = sleep(PAUSE) => false,
        };
        let now = state(&folder);
        let settled = now == seen;
        seen = now;
        if forced || (settled && now != served) {
            served = now;
            publish(&portal, folder.clone()).await;
        }
    }
}

async fn publish(portal: &Arc<Portal>, folder: PathBuf) {
    let preparing = {
        let portal = Arc::clone(portal);
        // Reading and checking all content takes longer than requests should wait.
        aside(move || {
            let catalogue = content::checked(&folder, portal.clock.today())?;
            Ok::<_, content::ContentError>(portal.follow(catalogue))
        })
    };
    match preparing.await {
        Ok(edition) => {
            // Nobody waits for pages that are served now.
            edition.warm_after(&portal.edition()).await;
            let digest = edition.site.catalogue.digest.clone();
            portal.publish(edition);
            portal.log.event("content_published", digest);
        }
        Err(error) => refused(portal, &error),
    }
}

/// Reports why content is not published, each fault on its own line.
pub(crate) fn refused(portal: &Portal, error: &content::ContentError) {
    match error {
        content::ContentError::Faulty(faults) => {
            let count = i64::try_from(faults.len()).unwrap_or(i64::MAX);
            portal.metrics.content_faults.set(count);
            for fault in faults {
                portal.log.event("content_refused", fault.as_str());
            }
        }
        other => {
            portal.metrics.content_faults.set(1);
            portal.log.event("content_refused", other.to_string());
        }
    }
}

/// Changes whenever a file below `folder` comes, goes or is written.
fn state(folder: &Path) -> u64 {
    let mut hasher = DefaultHasher::new();
    add(folder, &mut hasher);
    hasher.finish()
}

fn add(folder: &Path, hasher: &mut DefaultHasher) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        path.hash(hasher);
        let Ok(data) = fs::metadata(&path) else {
            continue;
        };
        if data.is_dir() {
            add(&path, hasher);
        } else {
            data.len().hash(hasher);
            data.modified().ok().hash(hasher);
        }
    }
}
