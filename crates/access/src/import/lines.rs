//! From a record to a line: every cell by what its column holds.

use jiff::civil::Date;

use super::cell::{clean, clean_number, is_formula};
use super::date::day;
use super::mapping::Mapping;
use super::number::SeenNiss;
use super::records::Record;
use super::remark::{Remark, Remarks, What};
use super::snapshot::{Aside, Line};
use crate::catalogue::{Catalogue, Field};
use crate::fold::fold;
use crate::{Function, Known, Status};

/// The places of the columns, looked up once.
struct Plan {
    columns: usize,
    fields: Vec<Option<Field>>,
    headings: Vec<String>,
    functions: Vec<[Option<usize>; 3]>,
}

impl Plan {
    fn of(mapping: &Mapping) -> Self {
        let places = |field| -> Vec<usize> { mapping.places(field).collect() };
        let (starts, ends) = (places(Field::FunctionStart), places(Field::FunctionEnd));
        let functions = places(Field::Function).into_iter().enumerate();
        Plan {
            columns: mapping.columns.len(),
            fields: mapping.columns.iter().map(|column| column.field).collect(),
            headings: mapping
                .columns
                .iter()
                .map(|column| fold(&column.heading))
                .collect(),
            functions: functions
                .map(|(count, place)| {
                    [
                        Some(place),
                        starts.get(count).copied(),
                        ends.get(count).copied(),
                    ]
                })
                .collect(),
        }
    }
}

/// The lines of a file while it is read.
pub(super) struct Lines<'a> {
    words: &'a Catalogue,
    plan: Plan,
    today: Date,
    remarks: Remarks,
    lines: Vec<Line>,
    aside: Vec<Aside>,
}

impl<'a> Lines<'a> {
    pub(super) fn new(words: &'a Catalogue, mapping: &Mapping, today: Date) -> Self {
        Lines {
            words,
            plan: Plan::of(mapping),
            today,
            remarks: Remarks::default(),
            lines: Vec::new(),
            aside: Vec::new(),
        }
    }

    /// Everything that was read.
    pub(super) fn told(self) -> (Vec<Line>, Vec<Aside>, Vec<Remark>) {
        (self.lines, self.aside, self.remarks.told())
    }

    pub(super) fn record(&mut self, record: &Record, cells: &[String]) {
        if record.is_blank() {
            self.remarks.add(What::Blank, None, record.line);
            return;
        }
        let again = cells.len() == self.plan.columns
            && cells
                .iter()
                .zip(&self.plan.headings)
                .all(|(cell, heading)| fold(cell) == *heading);
        if again {
            self.remarks.add(What::HeadingsAgain, None, record.line);
            self.aside(record);
            return;
        }
        if self.names_nobody(cells) {
            self.remarks.add(What::Nobody, None, record.line);
            self.aside(record);
            return;
        }
        match cells.len().cmp(&self.plan.columns) {
            std::cmp::Ordering::Less => self.remarks.add(What::Short, None, record.line),
            std::cmp::Ordering::Greater => self.remarks.add(What::Long, None, record.line),
            std::cmp::Ordering::Equal => {}
        }
        if record.raw.contains('\u{fffd}') {
            self.remarks.add(What::Damaged, None, record.line);
        }
        let line = self.line(record, cells);
        self.lines.push(line);
    }

    pub(super) fn aside(&mut self, record: &Record) {
        self.aside.push(Aside {
            line: record.line,
            raw: record.raw.clone(),
        });
    }

    /// A total has neither a number nor a user name, and fills hardly a cell.
    fn names_nobody(&self, cells: &[String]) -> bool {
        let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        let key = cells.iter().zip(&self.plan.fields).any(|(cell, field)| {
            field.is_some_and(|field| KEYS.contains(&field)) && !cell.trim().is_empty()
        });
        !key && filled <= 2
    }

    fn line(&mut self, record: &Record, cells: &[String]) -> Line {
        let mut line = empty_line(record);
        for (place, cell) in cells.iter().enumerate() {
            let field = self.plan.fields.get(place).copied().flatten();
            let (text, repair) = clean(cell);
            if let Some(what) = repair {
                self.remarks.add(what, Some(place), record.line);
            }
            if is_formula(text) {
                self.remarks.add(What::Formula, Some(place), record.line);
            }
            match field {
                None if text.is_empty() => {}
                None => line.other.push((place, text.to_owned())),
                Some(field) => self.cell(&mut line, field, place, cell, text),
            }
        }
        self.functions(&mut line, cells);
        // A column that is there and a line that is too short for it: the cell is empty, not unknown.
        for field in self
            .plan
            .fields
            .iter()
            .skip(cells.len())
            .flatten()
            .copied()
            .collect::<Vec<_>>()
        {
            self.cell(&mut line, field, usize::MAX, "", "");
        }
        line
    }

    fn cell(&mut self, line: &mut Line, field: Field, place: usize, cell: &str, text: &str) {
        let some = || (!text.is_empty()).then(|| text.to_owned());
        match field {
            Field::Niss => {
                let (niss, told) = SeenNiss::read(cell, self.today);
                for what in told {
                    self.remarks.add(what, Some(place), line.number);
                }
                line.niss = niss;
            }
            Field::Name => text.clone_into(&mut line.name),
            Field::FirstName => text.clone_into(&mut line.first_name),
            Field::FullName => match text.split_once(',') {
                Some((name, first_name)) => {
                    name.trim().clone_into(&mut line.name);
                    first_name.trim().clone_into(&mut line.first_name);
                }
                None => text.clone_into(&mut line.name),
            },
            Field::UserName => line.user_name = some(),
            Field::Role => {
                line.role = self.words.role(text);
                text.clone_into(&mut line.role_text);
            }
            Field::Status => line.status = self.status(text),
            Field::Title => line.title = some(),
            Field::Language => {
                line.language = self.words.language(text).map(str::to_owned).or_else(some);
            }
            Field::Email => line.email = Known::Told(text.to_owned()),
            Field::LocalEmail => line.local_email = Known::Told(text.to_owned()),
            Field::Applications => {
                let mut ticked = line.applications.told().cloned().unwrap_or_default();
                ticked.extend(applications(text, self.words));
                line.applications = Known::Told(ticked);
            }
            Field::Created => line.created = self.day(cell, place, line.number),
            Field::Modified => line.modified = self.day(cell, place, line.number),
            Field::Level => {
                line.level = self.words.level(text);
                line.level_text = if line.level.is_none() { some() } else { None };
            }
            // Where several columns name the way down, the last filled one is the node.
            Field::Node => line.node = some().or_else(|| line.node.take()),
            Field::Function | Field::FunctionStart | Field::FunctionEnd => {}
            Field::StaffNumber | Field::Job | Field::Start | Field::End => {
                if let Some(text) = some() {
                    line.other.push((place, text));
                }
            }
        }
    }

    fn status(&self, text: &str) -> Known<Status> {
        match text {
            "" => Known::Unknown,
            text => Known::Told(self.words.status(text)),
        }
    }

    fn functions(&mut self, line: &mut Line, cells: &[String]) {
        if self.plan.functions.is_empty() {
            return;
        }
        let mut functions = Vec::new();
        for [name, start, end] in self.plan.functions.clone() {
            let parts = |place: Option<usize>| -> Vec<String> {
                let cell = place.and_then(|place| cells.get(place)).map(String::as_str);
                split(clean(cell.unwrap_or_default()).0, &['|', ';', '\n'])
            };
            let (names, starts, ends) = (parts(name), parts(start), parts(end));
            for (count, function) in names.iter().enumerate() {
                // One day stands for all where the cell has fewer days than functions.
                let of = |days: &[String]| {
                    days.get(count)
                        .or(days.first().filter(|_| days.len() == 1))
                        .cloned()
                };
                let (first, last) = (of(&starts), of(&ends));
                functions.push(Function {
                    name: function.clone(),
                    start: first
                        .and_then(|text| self.day(&text, start.unwrap_or_default(), line.number)),
                    end: last
                        .and_then(|text| self.day(&text, end.unwrap_or_default(), line.number)),
                });
            }
        }
        line.functions = Known::Told(functions);
    }

    fn day(&mut self, cell: &str, place: usize, line: u64) -> Option<Date> {
        let (text, _) = clean_number(cell);
        let read = day(text);
        if read.is_none() && !text.is_empty() {
            self.remarks.add(What::DateUnreadable, Some(place), line);
        }
        read
    }

    /// A last line that is short, in a file that does not end with a line break.
    pub(super) fn cut_short(&mut self, ends_within: bool) {
        let last = self.lines.last().map(|line| line.number);
        let short = |line: &u64| self.remarks.has(What::Short, *line);
        if let Some(line) = last.filter(|line| ends_within && short(line)) {
            self.remarks.add(What::CutShort, None, line);
        }
    }
}

fn empty_line(record: &Record) -> Line {
    Line {
        number: record.line,
        raw: record.raw.clone(),
        niss: SeenNiss::NoColumn,
        name: String::new(),
        first_name: String::new(),
        user_name: None,
        role_text: String::new(),
        role: None,
        status: Known::Unknown,
        title: None,
        language: None,
        email: Known::Unknown,
        local_email: Known::Unknown,
        applications: Known::Unknown,
        functions: Known::Unknown,
        created: None,
        modified: None,
        level: None,
        level_text: None,
        node: None,
        other: Vec::new(),
    }
}

/// Applications of a cell: by the strongest separator in it, since some names have a comma.
fn applications(text: &str, words: &Catalogue) -> Vec<String> {
    if text.is_empty() || words.application(text).is_some() {
        return split(text, &[]);
    }
    for separators in [&['|', '\n', '\r'][..], &[';'], &[',']] {
        if text.contains(separators) {
            return split(text, separators);
        }
    }
    split(text, &[])
}

/// Filled parts between separators; one in brackets does not count.
fn split(text: &str, separators: &[char]) -> Vec<String> {
    let mut depth = 0_usize;
    let parts = text.split(|character: char| {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && separators.contains(&character)
    });
    let filled = parts.map(str::trim).filter(|part| !part.is_empty());
    filled.map(str::to_owned).collect()
}

/// Without one of these nobody can be told apart.
pub(super) const KEYS: [Field; 2] = [Field::Niss, Field::UserName];
