//! A file as records: cells by `csv-core`, with the raw text and the line number in the file.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::encoding::{Encoding, Text};
use super::error::ImportError;

/// One record. Its cells may have line breaks, so it may stand on several lines of the file.
#[derive(Default)]
pub(super) struct Record {
    /// The line of the file on which it begins, from 1.
    pub(super) line: u64,
    /// As in the file, without the line break at its end.
    pub(super) raw: String,
    text: String,
    ends: Vec<usize>,
}

impl Record {
    /// The cells, in order.
    pub(super) fn cells(&self) -> impl Iterator<Item = &str> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts
            .zip(&self.ends)
            .map(|(start, end)| self.text.get(start..*end).unwrap_or_default())
    }

    /// Whether every cell is empty.
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// The records of a file, one after the other. Lines with nothing on them are passed over and counted.
pub(super) struct Records<'a> {
    text: Text<'a>,
    reader: Reader,
    block: Vec<u8>,
    at: usize,
    more: bool,
    lines: Lines,
    longest: usize,
    raw: Vec<u8>,
    cells: Vec<u8>,
    ends: Vec<usize>,
}

impl<'a> Records<'a> {
    /// Reads `bytes` with one separator; a record of more than `longest` bytes is refused.
    pub(super) fn new(bytes: &'a [u8], encoding: Encoding, separator: u8, longest: usize) -> Self {
        Records {
            text: Text::new(bytes, encoding),
            reader: ReaderBuilder::new().delimiter(separator).build(),
            block: Vec::new(),
            at: 0,
            more: true,
            lines: Lines {
                line: 1,
                after_cr: false,
            },
            longest,
            raw: Vec::new(),
            cells: vec![0; 1024],
            ends: vec![0; 64],
        }
    }

    /// Bytes of the file that were not decoded yet.
    pub(super) fn left(&self) -> usize {
        self.text.left()
    }

    /// Puts the next record in `record`; false at the end.
    ///
    /// # Errors
    /// [`ImportError::QuoteOpen`] and [`ImportError::LineTooLong`].
    pub(super) fn next(&mut self, record: &mut Record) -> Result<bool, ImportError> {
        self.raw.clear();
        let (mut out, mut fields) = (0, 0);
        let mut began: Option<u64> = None;
        loop {
            if self.at >= self.block.len() && self.more {
                self.at = 0;
                self.more = self.text.next(&mut self.block);
            }
            if !self.more && began.is_some() && self.in_quotes(&mut out, &mut fields) {
                return Err(ImportError::QuoteOpen {
                    line: began.unwrap_or(1),
                });
            }
            if !self.more && began.is_some() {
                break;
            }
            let input = self.block.get(self.at..).unwrap_or_default();
            let (Some(output), Some(ends)) =
                (self.cells.get_mut(out..), self.ends.get_mut(fields..))
            else {
                return Ok(false);
            };
            let (result, read, written, ended) = self.reader.read_record(input, output, ends);
            let consumed = input.get(..read).unwrap_or_default();
            if began.is_none() {
                let breaks = consumed
                    .iter()
                    .take_while(|byte| matches!(byte, b'\r' | b'\n'))
                    .count();
                let (before, rest) = consumed.split_at(breaks);
                self.lines.pass(before);
                if !rest.is_empty() {
                    began = Some(self.lines.line);
                    self.raw.extend_from_slice(rest);
                    self.lines.pass(rest);
                }
            } else {
                self.raw.extend_from_slice(consumed);
                self.lines.pass(consumed);
            }
            self.at += read;
            out += written;
            fields += ended;
            if self.raw.len() > self.longest {
                let line = began.unwrap_or(1);
                return Err(if self.in_quotes(&mut out, &mut fields) {
                    ImportError::QuoteOpen { line }
                } else {
                    ImportError::LineTooLong { line }
                });
            }
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.cells.resize(self.cells.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return Ok(false),
            }
        }
        record.line = began.unwrap_or(self.lines.line);
        record.raw.clear();
        record
            .raw
            .push_str(String::from_utf8_lossy(&self.raw).trim_end_matches(['\r', '\n']));
        record.text.clear();
        record.text.push_str(&String::from_utf8_lossy(
            self.cells.get(..out).unwrap_or_default(),
        ));
        record.ends.clear();
        record
            .ends
            .extend_from_slice(self.ends.get(..fields).unwrap_or_default());
        Ok(true)
    }

    /// Ends the record with a line break: true when that became part of a cell.
    ///
    /// A copy of the reader cannot be asked: its copies do not know the separator any more.
    fn in_quotes(&mut self, out: &mut usize, fields: &mut usize) -> bool {
        self.cells.resize(self.cells.len().max(*out + 8), 0);
        self.ends.resize(self.ends.len().max(*fields + 8), 0);
        let (Some(cells), Some(ends)) = (self.cells.get_mut(*out..), self.ends.get_mut(*fields..))
        else {
            return true;
        };
        let (result, _, written, ended) = self.reader.read_record(b"\n", cells, ends);
        *out += written;
        *fields += ended;
        !matches!(result, ReadRecordResult::Record)
    }
}

/// Counts lines as an editor does: CR, LF and CR LF each end one.
struct Lines {
    line: u64,
    after_cr: bool,
}

impl Lines {
    fn pass(&mut self, bytes: &[u8]) {
        for byte in bytes {
            if *byte == b'\r' || *byte == b'\n' && !self.after_cr {
                self.line += 1;
            }
            self.after_cr = *byte == b'\r';
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<(u64, String, Vec<String>)>, ImportError> {
        let mut records = Records::new(text.as_bytes(), Encoding::Utf8, b';', 1000);
        let (mut record, mut all) = (Record::default(), Vec::new());
        while records.next(&mut record)? {
            all.push((
                record.line,
                record.raw.clone(),
                record.cells().map(str::to_owned).collect(),
            ));
        }
        Ok(all)
    }

    #[test]
    fn lines_are_those_of_the_file_with_breaks_in_cells_and_mixed_ends() {
        let lines = |text| -> Vec<u64> {
            read(text)
                .unwrap()
                .into_iter()
                .map(|(line, ..)| line)
                .collect()
        };
        assert_eq!(lines("a;b\r\n\"x\r\ny\";z\nc;d\re;f"), [1, 2, 4, 5]);
        assert_eq!(lines("\n\n a;b\r\n\r\n\r\nc;d\n"), [3, 6]);
        assert_eq!(lines("a\rb\r\nc\n\nd\n\n"), [1, 2, 3, 5]);
    }

    #[test]
    fn the_raw_text_and_the_cells_are_kept() {
        let read = read("a;\"b;\"\"c\"\"\"\r\n;;\r\n").unwrap();
        assert_eq!(read[0].1, "a;\"b;\"\"c\"\"\"");
        assert_eq!(read[0].2, ["a", "b;\"c\""]);
        assert_eq!(read[1].2, ["", "", ""]);
    }

    #[test]
    fn an_open_quote_names_its_line() {
        assert_eq!(
            read("a;b\nc;\"d\ne;f\n"),
            Err(ImportError::QuoteOpen { line: 2 })
        );
        assert_eq!(read("a;b\n\"c;d"), Err(ImportError::QuoteOpen { line: 2 }));
        let long = format!("a;b\nc;\"{}", "x\n".repeat(2000));
        assert_eq!(read(&long), Err(ImportError::QuoteOpen { line: 2 }));
        assert_eq!(
            read(&format!("a\n{}", "x".repeat(2000))),
            Err(ImportError::LineTooLong { line: 2 })
        );
    }

    #[test]
    fn long_cells_and_many_of_them_are_read_whole() {
        let text = format!("{}\n{}", "y".repeat(900), ";".repeat(200));
        let read = read(&text).unwrap();
        assert_eq!(read[0].2[0].len(), 900);
        assert_eq!(read[1].2.len(), 201);
    }
}
