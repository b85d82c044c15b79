//! The records' SQL, and nothing else.

use rusqlite::{Connection, OptionalExtension as _, Result, Row as Found, params};

use super::head::Head;
use super::link::Row;

/// A document as it stands in the database.
pub(super) struct DocumentRow {
    pub(super) number: i64,
    pub(super) kind: String,
    pub(super) id: String,
    pub(super) version: u64,
    pub(super) rank: i64,
    /// Microseconds.
    pub(super) at: i64,
    pub(super) pieces: u64,
    /// How many of them are erased.
    pub(super) erased: u64,
}

/// A piece as it stands in the database.
pub(super) struct PieceRow {
    pub(super) position: u64,
    pub(super) entry: u64,
    pub(super) leaf: u64,
    pub(super) salt: Vec<u8>,
    pub(super) nonce: Vec<u8>,
    pub(super) content: Vec<u8>,
}

/// The last entry of the chain, and its time.
pub(super) fn end(connection: &Connection) -> Result<(Head, Option<String>)> {
    let mut statement = connection
        .prepare_cached("SELECT sequence, link, at FROM entry ORDER BY sequence DESC LIMIT 1")?;
    let found = statement
        .query_row([], |row| {
            let head = Head {
                number: number(row, 0)?,
                hash: row.get(1)?,
            };
            Ok((head, Some(row.get(2)?)))
        })
        .optional()?;
    Ok(found.unwrap_or((Head::START, None)))
}

/// The link of entry `sequence`; the start for 0.
pub(super) fn link(connection: &Connection, sequence: u64) -> Result<Option<[u8; 32]>> {
    if sequence == 0 {
        return Ok(Some(Head::START.hash));
    }
    let mut statement = connection.prepare_cached("SELECT link FROM entry WHERE sequence = ?1")?;
    statement
        .query_row([signed(sequence)], |row| row.get(0))
        .optional()
}

/// Entries from number `from` on, at most `most`, each with link and seal.
pub(super) fn entries(
    connection: &Connection,
    from: u64,
    most: u64,
    mut each: impl FnMut(Row, Vec<u8>, Vec<u8>) -> Result<bool>,
) -> Result<()> {
    let mut statement = connection.prepare_cached(
        "SELECT sequence, at, event, changes, commitments, link, seal FROM entry
         WHERE sequence >= ?1 ORDER BY sequence LIMIT ?2",
    )?;
    let mut rows = statement.query([signed(from), signed(most)])?;
    while let Some(found) = rows.next()? {
        let row = Row {
            sequence: number(found, 0)?,
            at: found.get(1)?,
            event: found.get(2)?,
            changes: found.get(3)?,
            commitments: found.get(4)?,
        };
        if !each(row, found.get(5)?, found.get(6)?)? {
            break;
        }
    }
    Ok(())
}

pub(super) fn insert_entry(
    connection: &Connection,
    row: &Row,
    link: &[u8],
    seal: &[u8],
) -> Result<()> {
    connection.execute(
        "INSERT INTO entry (sequence, at, event, changes, commitments, link, seal)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            signed(row.sequence),
            row.at,
            row.event,
            row.changes,
            row.commitments,
            link,
            seal
        ],
    )?;
    Ok(())
}

/// The documents for which `which` (SQL about `d`) holds, in `order`.
pub(super) fn documents(
    connection: &Connection,
    which: &str,
    order: &str,
    values: &[&dyn rusqlite::ToSql],
) -> Result<Vec<DocumentRow>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT d.number, d.kind, d.id, d.version, d.rank, d.at, d.pieces, d.erased
         FROM document d WHERE {which} ORDER BY {order}"
    ))?;
    let found = statement.query_map(values, |row| {
        Ok(DocumentRow {
            number: row.get(0)?,
            kind: row.get(1)?,
            id: row.get(2)?,
            version: number(row, 3)?,
            rank: row.get(4)?,
            at: row.get(5)?,
            pieces: number(row, 6)?,
            erased: number(row, 7)?,
        })
    })?;
    found.collect()
}

pub(super) fn document(
    connection: &Connection,
    kind: &str,
    id: &str,
) -> Result<Option<DocumentRow>> {
    let found = documents(
        connection,
        "d.kind = ?1 AND d.id = ?2",
        "d.number",
        &[&kind, &id],
    )?;
    Ok(found.into_iter().next())
}

/// Number and version of a document.
pub(super) fn version(connection: &Connection, kind: &str, id: &str) -> Result<Option<(i64, u64)>> {
    let mut statement = connection
        .prepare_cached("SELECT number, version FROM document WHERE kind = ?1 AND id = ?2")?;
    statement
        .query_row([kind, id], |row| Ok((row.get(0)?, number(row, 1)?)))
        .optional()
}

/// Pieces of a document by position, from `from` on to before `to`; of the words of entry `from` without one.
pub(super) fn pieces(
    connection: &Connection,
    document: Option<i64>,
    from: u64,
    to: u64,
    mut each: impl FnMut(PieceRow) -> Result<bool>,
) -> Result<()> {
    let which = match document {
        Some(_) => "document = ?1 AND position >= ?2 AND position < ?3 ORDER BY position",
        None => "document IS NULL AND ?1 IS NULL AND entry >= ?2 AND entry < ?3 ORDER BY entry",
    };
    let mut statement = connection.prepare_cached(&format!(
        "SELECT position, entry, leaf, salt, nonce, content FROM piece WHERE {which}"
    ))?;
    let mut rows = statement.query(params![document, signed(from), signed(to)])?;
    while let Some(row) = rows.next()? {
        let piece = PieceRow {
            position: number(row, 0)?,
            entry: number(row, 1)?,
            leaf: number(row, 2)?,
            salt: row.get(3)?,
            nonce: row.get(4)?,
            content: row.get(5)?,
        };
        if !each(piece)? {
            break;
        }
    }
    Ok(())
}

/// Puts a document in; its number.
pub(super) fn insert_document(connection: &Connection, row: &DocumentRow) -> Result<i64> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO document (kind, id, version, rank, at, pieces)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    statement.insert(params![
        row.kind,
        row.id,
        signed(row.version),
        row.rank,
        row.at,
        signed(row.pieces)
    ])
}

/// Puts a piece in; its number.
pub(super) fn insert_piece(
    connection: &Connection,
    document: Option<i64>,
    row: &PieceRow,
) -> Result<i64> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO piece (document, position, entry, leaf, salt, nonce, content)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    statement.insert(params![
        document,
        signed(row.position),
        signed(row.entry),
        signed(row.leaf),
        row.salt,
        row.nonce,
        row.content
    ])
}

pub(super) fn insert_look_up(connection: &Connection, hash: &[u8], piece: i64) -> Result<()> {
    let mut statement =
        connection.prepare_cached("INSERT OR IGNORE INTO look_up (hash, piece) VALUES (?1, ?2)")?;
    statement.execute(params![hash, piece]).map(drop)
}

pub(super) fn insert_subject(connection: &Connection, id: &[u8], hash: &[u8]) -> Result<()> {
    let mut statement =
        connection.prepare_cached("INSERT INTO subject (id, hash) VALUES (?1, ?2)")?;
    statement.execute(params![id, hash]).map(drop)
}

pub(super) fn insert_concerns(connection: &Connection, subject: &[u8], piece: i64) -> Result<()> {
    let mut statement = connection
        .prepare_cached("INSERT OR IGNORE INTO concerns (subject, piece) VALUES (?1, ?2)")?;
    statement.execute(params![subject, piece]).map(drop)
}

/// The subject of a person's keyed hash.
pub(super) fn subject(connection: &Connection, hash: &[u8]) -> Result<Option<Vec<u8>>> {
    let mut statement = connection.prepare_cached("SELECT id FROM subject WHERE hash = ?1")?;
    statement.query_row([hash], |row| row.get(0)).optional()
}

pub(super) fn delete_document(connection: &Connection, number: i64) -> Result<()> {
    let mut statement = connection.prepare_cached("DELETE FROM document WHERE number = ?1")?;
    statement.execute([number]).map(drop)
}

pub(super) fn set_version(connection: &Connection, document: i64, version: u64) -> Result<()> {
    let mut statement =
        connection.prepare_cached("UPDATE document SET version = ?2 WHERE number = ?1")?;
    statement.execute([document, signed(version)]).map(drop)
}

pub(super) fn setting(connection: &Connection, name: &str) -> Result<Option<String>> {
    let mut statement = connection.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
    statement.query_row([name], |row| row.get(0)).optional()
}

/// Sets what another process has not set meanwhile.
pub(super) fn set_if_absent(connection: &Connection, name: &str, value: &str) -> Result<()> {
    connection
        .execute(
            "INSERT OR IGNORE INTO setting (name, value) VALUES (?1, ?2)",
            [name, value],
        )
        .map(drop)
}

pub(super) fn unset(connection: &Connection, name: &str) -> Result<()> {
    connection
        .execute("DELETE FROM setting WHERE name = ?1", [name])
        .map(drop)
}

/// SQLite counts in signed numbers.
pub(super) fn number(row: &Found<'_>, index: usize) -> Result<u64> {
    let found: i64 = row.get(index)?;
    u64::try_from(found).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(index, found))
}

pub(super) fn signed(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

/// Names the key of everything in the file.
pub(super) const KEY: &str = "key";
/// There while erased values may still lie in unused places of the file.
pub(super) const WIPE_DUE: &str = "wipe-due";
