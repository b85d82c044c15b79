//! Erasing in the database: what goes, and what is noted of it for the chain.

use host::points;
use jiff::Timestamp;
use rusqlite::{Connection, params};

use super::error::Failed;
use super::link::Line;
use super::rows;

/// How much went.
#[derive(Default)]
pub(super) struct Count {
    pub(super) documents: u64,
    pub(super) pieces: u64,
    pub(super) words: u64,
}

/// Writes the file anew and empties the log; false while another process has it in use.
pub(super) fn wipe(connection: &Connection) -> rusqlite::Result<bool> {
    connection.execute_batch("VACUUM")?;
    points::pass("records.wipe.vacuumed");
    let busy: i64 =
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    points::pass("records.wipe.emptied");
    Ok(busy == 0)
}

/// Deletes all that belongs to a subject, and notes what has to be told.
pub(super) fn forget(connection: &Connection, subject: &[u8]) -> rusqlite::Result<Count> {
    let pieces = "SELECT c.piece FROM concerns c WHERE c.subject = ?1";
    let documents = rows::documents(
        connection,
        &format!("d.number IN (SELECT p.document FROM piece p WHERE p.number IN ({pieces}))"),
        "d.number",
        &[&subject],
    )?;
    let mut words = connection.prepare_cached(&format!(
        "SELECT p.entry FROM piece p WHERE p.document IS NULL AND p.number IN ({pieces})"
    ))?;
    let words: Vec<u64> = words
        .query_map([subject], |row| rows::number(row, 0))?
        .collect::<Result<_, _>>()?;
    let mut counted = connection.prepare_cached(&format!(
        "UPDATE document SET erased = erased + (SELECT count(*) FROM piece p
         WHERE p.document = document.number AND p.number IN ({pieces})) WHERE number = ?2"
    ))?;
    for document in &documents {
        counted.execute(params![subject, document.number])?;
    }
    let gone = connection.execute(
        &format!("DELETE FROM piece WHERE number IN ({pieces})"),
        [subject],
    )?;
    connection.execute("DELETE FROM subject WHERE id = ?1", [subject])?;
    let count = Count {
        documents: documents.len() as u64,
        pieces: (gone as u64).saturating_sub(words.len() as u64),
        words: words.len() as u64,
    };
    for document in documents {
        let (kind, id) = (document.kind, document.id);
        untold(connection, &Line::Erase { kind, id })?;
    }
    for entry in words {
        untold(connection, &Line::Words(entry))?;
    }
    untold(connection, &Line::Forget(subject.to_vec()))?;
    rows::set_if_absent(connection, rows::WIPE_DUE, "1")?;
    Ok(count)
}

/// Deletes documents and words that are older than `limit`.
pub(super) fn take_old(connection: &Connection, limit: Timestamp) -> rusqlite::Result<Count> {
    let mut count = Count::default();
    let at = limit.as_microsecond();
    for document in rows::documents(connection, "d.at < ?1", "d.at, d.number", &[&at])? {
        rows::delete_document(connection, document.number)?;
        count.documents += 1;
        count.pieces += document.pieces.saturating_sub(document.erased);
        let (kind, id) = (document.kind, document.id);
        untold(connection, &Line::Remove { kind, id })?;
    }
    let mut statement = connection.prepare_cached(
        "SELECT p.number, e.sequence, e.at FROM piece p JOIN entry e ON e.sequence = p.entry
         WHERE p.document IS NULL ORDER BY e.sequence",
    )?;
    let found = statement.query_map([], |row| {
        Ok((row.get::<_, i64>(0)?, rows::number(row, 1)?, row.get(2)?))
    })?;
    for found in found {
        let (piece, entry, at): (i64, u64, String) = found?;
        if at.parse::<Timestamp>().is_ok_and(|at| at < limit) {
            connection.execute("DELETE FROM piece WHERE number = ?1", [piece])?;
            count.words += 1;
            untold(connection, &Line::Words(entry))?;
        }
    }
    rows::set_if_absent(connection, rows::WIPE_DUE, "1")?;
    Ok(count)
}

/// Number and hash of every subject that no piece is about any more.
pub(super) fn subjects_of_nothing(
    connection: &Connection,
) -> rusqlite::Result<Vec<(Vec<u8>, Vec<u8>)>> {
    let mut statement = connection.prepare_cached(
        "SELECT s.id, s.hash FROM subject s
         WHERE NOT EXISTS (SELECT 1 FROM concerns c WHERE c.subject = s.id)",
    )?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    found.collect()
}

/// Notes what was done without an entry, for the next one.
fn untold(connection: &Connection, line: &Line) -> rusqlite::Result<()> {
    let mut text = String::new();
    line.write(&mut text);
    let mut statement = connection.prepare_cached("INSERT INTO untold (line) VALUES (?1)")?;
    statement.execute(params![text]).map(drop)
}

/// What was done without an entry, for the one that begins as `sequence`; the documents in it get that version.
pub(super) fn take_untold(connection: &Connection, sequence: u64) -> Result<String, Failed> {
    let mut statement = connection.prepare_cached("SELECT line FROM untold ORDER BY number")?;
    let lines: Vec<String> = statement
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let text = lines.concat();
    for line in Line::read_all(&text).unwrap_or_default() {
        if let Line::Erase { kind, id } = line
            && let Some((number, _)) = rows::version(connection, &kind, &id)?
        {
            rows::set_version(connection, number, sequence)?;
        }
    }
    connection.execute("DELETE FROM untold", [])?;
    Ok(text)
}
