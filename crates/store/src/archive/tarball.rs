//! The tar inside.

use std::io::Read as _;

use jiff::Timestamp;
use tar::{Archive, Builder, EntryType, Header};
use zeroize::Zeroizing;

use super::{ArchiveEntry, damaged};
use crate::StoreError;

/// The manifest and the entries as a tar, wiped when dropped.
pub(super) fn pack(
    manifest: &ArchiveEntry,
    entries: &[ArchiveEntry],
    made: Timestamp,
) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    let all = || std::iter::once(manifest).chain(entries);
    // Reserved once, so that no copy is left behind by growing: two headers at most for a name
    // that is long, and the content in blocks.
    let room = all()
        .map(|entry| entry.content.len() + 5 * BLOCK)
        .sum::<usize>()
        + 2 * BLOCK;
    let buffer = Zeroizing::new(Vec::with_capacity(room));
    let mut builder = Builder::new(Written(buffer));
    for entry in all() {
        let mut header = Header::new_gnu();
        header.set_entry_type(EntryType::Regular);
        header.set_mode(0o600);
        header.set_mtime(u64::try_from(made.as_second()).unwrap_or_default());
        header.set_size(entry.content.len() as u64);
        builder
            .append_data(&mut header, &entry.name, entry.content.as_slice())
            .map_err(|_| StoreError::ArchiveFailed)?;
    }
    let written = builder
        .into_inner()
        .map_err(|_| StoreError::ArchiveFailed)?;
    Ok(written.0)
}

/// Every regular file of a tar; anything else is refused, folders passed over.
pub(super) fn unpack(tar: &[u8], most: usize) -> Result<Vec<ArchiveEntry>, StoreError> {
    let mut archive = Archive::new(tar);
    let mut entries = Vec::new();
    let files = archive.entries().map_err(|_| damaged("entries"))?;
    for file in files {
        let file = file.map_err(|_| damaged("entries"))?;
        match file.header().entry_type() {
            EntryType::Directory => continue,
            EntryType::Regular if entries.len() <= most => {}
            _ => return Err(damaged("entries")),
        }
        let name = String::from_utf8(file.path_bytes().into_owned());
        let name = name.map_err(|_| damaged("entries"))?;
        let size = usize::try_from(file.size()).map_err(|_| damaged("entries"))?;
        if size > tar.len() {
            return Err(damaged("entries"));
        }
        let mut content = Zeroizing::new(Vec::with_capacity(size));
        let mut limited = file.take(size as u64);
        limited
            .read_to_end(&mut content)
            .map_err(|_| damaged("entries"))?;
        if content.len() != size {
            return Err(damaged("entries"));
        }
        entries.push(ArchiveEntry { name, content });
    }
    Ok(entries)
}

/// A buffer that is wiped, as a place to write to.
struct Written(Zeroizing<Vec<u8>>);

impl std::io::Write for Written {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

const BLOCK: usize = 512;
