//! The journal's SQL, and nothing else.

use rusqlite::{Connection, OptionalExtension as _, Result, params};

use crate::chain::{Chain, Row, START};
use crate::entry::ThreadId;

/// Per thread: time of its first entry, and its latest entry; by first entry.
pub(super) fn threads(connection: &Connection) -> Result<Vec<(String, Row)>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS}, (SELECT f.at FROM entry f WHERE f.thread = e.thread ORDER BY f.sequence LIMIT 1)
         FROM entry e
         JOIN (SELECT thread, min(sequence) AS first, max(sequence) AS last FROM entry GROUP BY thread) t
           ON t.last = e.sequence
         ORDER BY t.first"
    ))?;
    let found = statement.query_map([], |row| Ok((row.get(8)?, read(row)?)))?;
    found.collect()
}

pub(super) fn of_thread(connection: &Connection, thread: &ThreadId) -> Result<Vec<Row>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM entry e WHERE e.thread = ?1 ORDER BY e.sequence"
    ))?;
    let found = statement.query_map([thread.as_str()], read)?;
    found.collect()
}

pub(super) fn latest(connection: &Connection, thread: &ThreadId) -> Result<Option<Row>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM entry e WHERE e.thread = ?1 ORDER BY e.sequence DESC LIMIT 1"
    ))?;
    statement.query_row([thread.as_str()], read).optional()
}

pub(super) fn key_names(connection: &Connection) -> Result<Vec<String>> {
    let mut statement = connection.prepare_cached("SELECT DISTINCT key_name FROM entry")?;
    let found = statement.query_map([], |row| row.get(0))?;
    found.collect()
}

/// Threads that have one of the hashes, by the first entry that has it.
pub(super) fn with_hashes(connection: &Connection, hashes: &[Vec<u8>]) -> Result<Vec<String>> {
    let mut statement = connection.prepare_cached(
        "SELECT e.sequence, e.thread FROM look_up l JOIN entry e ON e.sequence = l.sequence
         WHERE l.hash = ?1",
    )?;
    let mut found: Vec<(i64, String)> = Vec::new();
    for hash in hashes {
        let rows = statement.query_map([hash], |row| Ok((row.get(0)?, row.get(1)?)))?;
        for row in rows {
            found.push(row?);
        }
    }
    found.sort();
    let mut threads: Vec<String> = Vec::new();
    for (_, thread) in found {
        if !threads.contains(&thread) {
            threads.push(thread);
        }
    }
    Ok(threads)
}

/// Number and link of the last entry.
pub(super) fn end(connection: &Connection) -> Result<(u64, [u8; 32])> {
    let mut statement = connection
        .prepare_cached("SELECT sequence, link FROM entry ORDER BY sequence DESC LIMIT 1")?;
    let found = statement
        .query_row([], |row| Ok((number(row, 0)?, row.get(1)?)))
        .optional()?;
    Ok(found.unwrap_or((0, START)))
}

pub(super) fn insert(
    connection: &Connection,
    row: &Row,
    look_ups: &[Vec<u8>],
    before: &[u8; 32],
) -> Result<()> {
    let sequence = signed(row.sequence);
    connection.execute(
        "INSERT INTO entry (sequence, thread, step, version, at, key_name, nonce, payload, link)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            sequence,
            row.thread,
            row.step,
            row.version,
            row.at,
            row.key_name,
            row.nonce,
            row.payload,
            row.link(before, look_ups),
        ],
    )?;
    for hash in look_ups {
        connection.execute(
            "INSERT INTO look_up (hash, sequence) VALUES (?1, ?2)",
            params![hash, sequence],
        )?;
    }
    Ok(())
}

pub(super) fn current_key(connection: &Connection) -> Result<Option<String>> {
    let mut statement = connection.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
    statement
        .query_row([CURRENT_KEY], |row| row.get(0))
        .optional()
}

pub(super) fn set_current_key(connection: &Connection, name: &str) -> Result<()> {
    connection.execute(
        "INSERT INTO setting (name, value) VALUES (?1, ?2)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        [CURRENT_KEY, name],
    )?;
    Ok(())
}

/// `ok`, or the first thing that is wrong with the file.
pub(super) fn quick_check(connection: &Connection) -> Result<String> {
    connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
}

/// Follows the chain; the number of the first entry that does not fit.
pub(super) fn walk(connection: &Connection) -> Result<std::result::Result<Chain, u64>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS}, e.link FROM entry e ORDER BY e.sequence"
    ))?;
    let mut hashes =
        connection.prepare_cached("SELECT hash FROM look_up WHERE sequence = ?1 ORDER BY hash")?;
    let mut chain = Chain {
        entries: 0,
        last: START,
    };
    let mut rows = statement.query([])?;
    while let Some(found) = rows.next()? {
        let row = read(found)?;
        let kept: Vec<u8> = found.get(8)?;
        let look_ups: Result<Vec<Vec<u8>>> = hashes
            .query_map([signed(row.sequence)], |row| row.get(0))?
            .collect();
        let link = row.link(&chain.last, &look_ups?);
        if row.sequence != chain.entries + 1 || kept != link {
            return Ok(Err(row.sequence));
        }
        chain.entries = row.sequence;
        chain.last = link;
    }
    Ok(Ok(chain))
}

fn read(row: &rusqlite::Row<'_>) -> Result<Row> {
    Ok(Row {
        sequence: number(row, 0)?,
        thread: row.get(1)?,
        step: row.get(2)?,
        version: row.get(3)?,
        at: row.get(4)?,
        key_name: row.get(5)?,
        nonce: row.get(6)?,
        payload: row.get(7)?,
    })
}

/// SQLite counts in signed numbers.
fn number(row: &rusqlite::Row<'_>, index: usize) -> Result<u64> {
    let found: i64 = row.get(index)?;
    u64::try_from(found).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(index, found))
}

fn signed(sequence: u64) -> i64 {
    i64::try_from(sequence).unwrap_or(i64::MAX)
}

const COLUMNS: &str =
    "e.sequence, e.thread, e.step, e.version, e.at, e.key_name, e.nonce, e.payload";

/// Name of the setting that names the key for new entries.
const CURRENT_KEY: &str = "current-key";
