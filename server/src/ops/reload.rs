//! Publishes the content folder when it or what was seen of official addresses changes, or on SIGHUP. Faulty content is reported line by
//! line, and what was served before stays.

use crate::content::{self, Texts};
use crate::ops::signals::Reload;
use crate::ops::work::aside;
use crate::site::portal::Portal;
use crate::watch::record::Record;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::sleep;

/// How often the folder is looked at. A change counts once it stands still for this long, so that
/// half a copy is not read.
const PAUSE: Duration = Duration::from_secs(2);

/// Watches `texts` for as long as the process runs.
pub(crate) async fn watch(portal: Arc<Portal>, texts: Texts, mut asked: Reload) {
    let mut served = state(&texts);
    let mut seen = served;
    loop {
        let forced = tokio::select! {
            () = asked.comes() => true,
            () = sleep(PAUSE) => false,
        };
        let now = state(&texts);
        let settled = now == seen;
        seen = now;
        if forced || (settled && now != served) {
            served = now;
            publish(&portal, texts.clone()).await;
        }
    }
}

async fn publish(portal: &Arc<Portal>, texts: Texts) {
    let preparing = {
        let portal = Arc::clone(portal);
        // Reading and checking all content takes longer than requests should wait.
        aside(move || {
            let catalogue = texts.checked(portal.clock.today())?;
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

/// Changes whenever one of the files comes, goes or is written.
fn state(texts: &Texts) -> u64 {
    let mut hasher = DefaultHasher::new();
    if let Some(folder) = &texts.folder {
        add(folder, &mut hasher);
    }
    if let Some(watched) = &texts.watched {
        match Record::read(watched) {
            // Written after every address, and published only where pages say something else.
            Ok(record) => record.told().collect::<Vec<_>>().hash(&mut hasher),
            Err(_) => stamp(watched, &mut hasher),
        }
    }
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
        if path.is_dir() {
            add(&path, hasher);
        } else {
            stamp(&path, hasher);
        }
    }
}

fn stamp(file: &Path, hasher: &mut DefaultHasher) {
    if let Ok(data) = fs::metadata(file) {
        data.len().hash(hasher);
        data.modified().ok().hash(hasher);
    }
}
