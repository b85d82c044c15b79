//! The line breaks in each range of bytes of each exchange with the platform. What the platform may
//! have done is asked about and never repeated: it sees each request that changes something once.

use super::cutting::{Line, Range};
use crate::operation::{Stage, run};

#[test]
fn a_request_over_a_line_that_breaks() {
    cut_in_every_range("request");
}

#[test]
fn completing_over_a_line_that_breaks() {
    cut_in_every_range("complete");
}

#[test]
fn a_renewal_over_a_line_that_breaks() {
    cut_in_every_range("renew");
}

#[test]
fn activating_over_a_line_that_breaks() {
    cut_in_every_range("activate");
}

#[test]
fn revoking_over_a_line_that_breaks() {
    cut_in_every_range("revoke");
}

#[test]
fn adopting_over_a_line_that_breaks() {
    cut_in_every_range("adopt");
}

/// Changing a password, a backup and a restore ask nobody: there is no line to break.
#[test]
fn what_needs_no_platform_asks_none() {
    for name in ["password", "backup", "restore"] {
        let Some(mut stage) = Stage::of(name, "offline", &["--http"]) else {
            return;
        };
        let line = Line::to(stage.address(), None);
        stage.way(Some(&line.address));
        stage.scene.platform_down();
        run(&stage, &stage.words()).well();
        assert_eq!(line.exchanges(), 0, "{name}");
        stage.nothing_is_lost(name);
        assert!(!stage.operation.asks, "{name}");
    }
}

fn cut_in_every_range(name: &str) {
    let Some(mut stage) = Stage::of(name, "cut", &["--http"]) else {
        return;
    };
    assert!(stage.operation.asks, "{name}");
    let exchanges = recorded(&mut stage);
    assert!(exchanges > 0, "{name}");
    let (mut cut, mut changed) = (0, 0);
    for exchange in 0..exchanges {
        for range in Range::ALL {
            let at = format!("{name}, exchange {exchange}, {range:?}");
            let line = Line::to(stage.address(), Some((exchange, range)));
            stage.way(Some(&line.address));
            let ended = run(&stage, &stage.words());
            assert!(line.was_cut(), "{at}");
            let known = [0, 22, 24].contains(&ended.exit);
            assert!(known, "{at}: {} {}", ended.exit, ended.out);
            cut += 1;
            stage.way(None);
            stage.nothing_is_lost(&at);
            // While nothing has come of it, the next attempt is the next cut.
            if stage.has_come_to_something() || range == Range::AnswerLast {
                changed += 1;
                stage.goes_on(&at);
                stage.again();
            }
        }
    }
    println!(
        "{name}: cut in {cut} of {} ranges ({exchanges} exchanges recorded), gone on after {changed} \
         of them, the others by the next attempt; 0 keys lost, nothing asked for twice",
        exchanges * Range::ALL.len()
    );
    assert_eq!(cut, exchanges * Range::ALL.len());
    stage.note();
}

/// How many exchanges an undisturbed run has; everything is put back afterwards.
fn recorded(stage: &mut Stage) -> usize {
    let line = Line::to(stage.address(), None);
    stage.way(Some(&line.address));
    run(stage, &stage.words()).well();
    stage.again();
    line.exchanges()
}
