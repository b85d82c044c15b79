//! Waiting for the signal to end.

/// Ends with the first of the two signals.
pub async fn interruption() {
    let (heard, mut waiting) = tokio::sync::mpsc::channel(1);
    let also_heard = heard.clone();
    tokio::spawn(async move {
        let _ = tokio::signal::ctrl_c().await;
        let _ = heard.send(()).await;
    });
    tokio::spawn(async move {
        terminated().await;
        let _ = also_heard.send(()).await;
    });
    waiting.recv().await;
}

#[cfg(unix)]
async fn terminated() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut end) => {
            end.recv().await;
        }
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn terminated() {
    std::future::pending().await
}
