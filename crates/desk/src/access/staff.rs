//! A staff list beside what the portals say.

use std::path::Path;

use ::access::import::staff::{Reason, Staff, is_workbook, movements, open, read, read_sheet};
use ::access::import::{Kind, Limits, Opening, Snapshot, unwatched, without_numbers};
use ::access::tree::Tree;
use ::access::{NodeId, Person, PersonId};
use jiff::civil::Date;

use super::Access;
use super::export::line_number;
use super::kept::fresh;
use super::node::count;
use super::plan::Want;
use super::review::day;
use crate::Failure;
use crate::answers::{PlanAnswer, StaffAnswer, StaffLine, StaffWords};

impl Access<'_> {
    /// A staff list that was chosen, against what is known.
    ///
    /// # Errors
    /// `DISK-...`, `ACCESS-IMPORT-...`, `ACCESS-TREE-NODE-UNKNOWN`.
    pub fn staff_file(&self, file: &Path, organisation: &str) -> Result<StaffAnswer, Failure> {
        let list = self.hold(file)?;
        self.staff_list(list, organisation)
    }

    /// A staff list that is held, against what is known.
    ///
    /// # Errors
    /// `ACCESS-IMPORT-OVER`, `ACCESS-IMPORT-...`, `ACCESS-TREE-NODE-UNKNOWN`.
    pub fn staff_list(&self, list: u32, organisation: &str) -> Result<StaffAnswer, Failure> {
        let held = self.desk.access.held(list)?;
        let (_, tree) = self.known()?;
        let top = self.organisation(&tree, organisation)?.id.clone();
        let staff = self.staff(&held.bytes)?;
        let latest = self.latest(&tree, &top, None)?;
        let snapshots: Vec<&Snapshot> = latest.iter().map(|(_, one)| one).collect();
        let found = movements(&staff, &snapshots, self.today());
        let joiners = found.joiners.iter().map(|joiner| {
            let employee = &joiner.employee;
            StaffLine {
                line: Some(line_number(employee.line)),
                person: None,
                name: format!("{}, {}", employee.name, employee.first_name),
                niss: Some(employee.niss.masked()).filter(|text| !text.is_empty()),
                job: employee.job.clone(),
                sentence: self.say("access-joiner", &[]),
            }
        });
        let leavers = found.leavers.iter().filter_map(|leaver| {
            let person = leaver.seen.iter().find_map(|seen| {
                let members = tree.within(&top).flat_map(|node| tree.members(&node.id));
                let export = latest.iter().find(|(_, one)| one.about.node == seen.node);
                let export = export.map(|(id, _)| id.as_str());
                let mut here = members.filter(|one| {
                    one.seen.lines.contains(&seen.line)
                        && Some(one.seen.export.0.as_str()) == export
                });
                here.next().map(|one| tree.head(&one.person).clone())
            })?;
            let (word, end) = match &leaver.reason {
                Reason::Left { end } => ("left", end.to_string()),
                Reason::Leaves { end } => ("leaves", end.to_string()),
                Reason::NotListed => ("not-listed", String::new()),
            };
            let facts = [("reason", word.to_owned()), ("date", end)];
            Some(StaffLine {
                line: None,
                name: self.person_name(&tree, &person),
                niss: tree.person(&person).and_then(Person::masked),
                job: None,
                sentence: self.say("import-leaver", &facts),
                person: Some(person.0),
            })
        });
        let unclear = found
            .unclear
            .iter()
            .map(|line| self.say("access-staff-unclear", &[("line", line.to_string())]));
        Ok(StaffAnswer {
            list,
            file: without_numbers(&held.name),
            people: count(staff.people.len()),
            joiners: joiners.collect(),
            leavers: leavers.collect(),
            remarks: unclear.collect(),
        })
    }

    /// Wants what a staff list says: joiners with a job, leavers with none.
    ///
    /// # Errors
    /// `ACCESS-IMPORT-OVER`, `ACCESS-IMPORT-...`, `ACCESS-JOB-UNKNOWN`, `ACCESS-DAY`.
    pub fn take_staff(
        &self,
        list: u32,
        organisation: &str,
        words: &StaffWords,
    ) -> Result<PlanAnswer, Failure> {
        let held = self.desk.access.held(list)?;
        let (version, mut tree) = self.known()?;
        let top = self.organisation(&tree, organisation)?.id.clone();
        let staff = self.staff(&held.bytes)?;
        let jobs = self.jobs(&top)?;
        let mut wants = Vec::new();
        for employee in &staff.people {
            if !words.joiners.contains(&line_number(employee.line)) {
                continue;
            }
            let called = words.template.as_deref().or(employee.job.as_deref());
            let called = called.unwrap_or_default();
            let job = jobs.iter().find(|job| {
                job.id == called
                    || ::access::fold(&job.value.template.name) == ::access::fold(called)
            });
            let Some(job) = job else {
                let facts = vec![("name", called.to_owned())];
                return Err(Failure::new("ACCESS-JOB-UNKNOWN", facts));
            };
            let person = self.joining(&mut tree, employee);
            wants.push(Want {
                organisation: top.clone(),
                person,
                template: Some(job.id.clone()),
                places: Vec::new(),
                from: employee.start,
                leaves: None,
            });
        }
        for leaver in &words.leavers {
            let last = words.last_day.as_deref().map(day).transpose()?;
            wants.push(self.leaving(&tree, &top, leaver, last)?);
        }
        let mut acts = vec![self.tree_act(version, &tree)?];
        for want in &wants {
            acts.push(self.want_act(&tree, want)?);
        }
        self.write("staff.taken", "", &[], &acts)?;
        self.plan(&top.0)
    }

    fn leaving(
        &self,
        tree: &Tree,
        top: &NodeId,
        person: &str,
        last: Option<Date>,
    ) -> Result<Want, Failure> {
        Ok(Want {
            organisation: top.clone(),
            person: self.person_id(tree, person)?,
            template: None,
            places: Vec::new(),
            from: None,
            leaves: Some(last.unwrap_or_else(|| self.today())),
        })
    }

    /// Somebody of a staff list as a person of the tree.
    fn joining(&self, tree: &mut Tree, employee: &::access::import::staff::Employee) -> PersonId {
        let digits = employee.niss.right();
        let niss = digits.and_then(|text| identifiers::Niss::parse(text, self.today()).ok());
        if let Some(known) = niss.as_ref().and_then(|niss| tree.person_of(niss)) {
            return known.id.clone();
        }
        let person = Person {
            id: PersonId(fresh('p')),
            niss,
            name: employee.name.clone(),
            first_name: employee.first_name.clone(),
            email: employee.email.clone(),
            language: None,
            other_names: Vec::new(),
            user_names: Default::default(),
            as_of: self.today(),
        };
        let id = person.id.clone();
        tree.add_person(person);
        id
    }

    fn staff(&self, bytes: &[u8]) -> Result<Staff, Failure> {
        let (limits, headings) = (Limits::default(), &self.rules.catalogue);
        let today = self.today();
        if is_workbook(bytes) {
            let sheet = open(bytes, None, headings, &[], &limits)?;
            return Ok(read_sheet(&sheet, &sheet.mapping, today)?);
        }
        let opening = Opening::of(bytes, Kind::Staff, headings, &[], &limits)?;
        Ok(read(bytes, &opening, today, &limits, &mut unwatched)?)
    }
}
