//! Whether what a workflow names is there, and whether it can come to an end.

use std::collections::BTreeSet;

use super::Look;
use crate::Truth;
use crate::workflow::fault::{Fault, Named};
use crate::workflow::form::{Precondition, Reaches, StepEntry, Way, Workflow};
use crate::workflow::kind::InputKind;
use crate::workflow::place::{Path, element};
use crate::workflow::text::{Brace, Language, Piece, pieces};
use crate::workflow::when::{Circumstances, When};

impl Look<'_> {
    pub(super) fn workflow(&mut self, workflow: &Workflow) {
        let inputs: BTreeSet<&str> = workflow
            .input
            .iter()
            .map(|input| input.id.as_str())
            .collect();
        for role in &workflow.who {
            self.role(&Path::default().key("who"), role);
        }
        self.inputs(workflow, &inputs);
        self.preconditions(&workflow.precondition, &inputs);
        self.steps(workflow, &inputs);
        self.wrong(workflow, &inputs);
        self.parts(workflow, &inputs);
        self.rest(workflow, &inputs);
        self.end(workflow);
    }

    fn inputs(&mut self, workflow: &Workflow, inputs: &BTreeSet<&str>) {
        self.once("input", workflow.input.iter().map(|one| one.id.as_str()));
        for (index, input) in workflow.input.iter().enumerate() {
            let path = element("input", index);
            self.when(input.when.as_ref(), &path, inputs);
            for (key, other) in [("after", &input.after), ("differs", &input.differs)] {
                if let Some(other) = other.as_deref().filter(|other| !inputs.contains(other)) {
                    self.unknown(path.key(key), Named::Input, other);
                }
            }
            let choice = input.kind == InputKind::Choice;
            if choice && input.values.is_empty() {
                let wanted = "values".to_owned();
                self.fault(path.clone(), Fault::KeyMissing { wanted });
            }
            for value in &input.values {
                if !input.value.contains_key(value) {
                    let wanted = format!("value.{value}");
                    self.fault(path.key("values"), Fault::KeyMissing { wanted });
                }
            }
            for value in input.value.keys() {
                if !input.values.contains(value) {
                    let found = value.clone();
                    let known = input.values.join(", ");
                    self.fault(path.key("value"), Fault::KeyUnknown { found, known });
                }
            }
        }
    }

    fn preconditions(&mut self, preconditions: &[Precondition], inputs: &BTreeSet<&str>) {
        self.once(
            "precondition",
            preconditions.iter().map(|one| one.id.as_str()),
        );
        for (index, precondition) in preconditions.iter().enumerate() {
            let path = element("precondition", index);
            self.when(precondition.when.as_ref(), &path, inputs);
            if let Some(other) = &precondition.otherwise {
                self.other(&path.key("otherwise"), other);
            }
        }
    }

    fn steps(&mut self, workflow: &Workflow, inputs: &BTreeSet<&str>) {
        let mut ids: Vec<(usize, String)> = Vec::new();
        for (index, entry) in workflow.step.iter().enumerate() {
            let path = element("step", index);
            self.step(entry, &path);
            if entry.shared.is_none() {
                self.step_inputs(entry, &path, inputs);
                ids.extend(entry.id.clone().map(|id| (index, id)));
                continue;
            }
            // What shared steps want of the workflow is told where they are used.
            let alone = Workflow {
                step: vec![entry.clone()],
                ..workflow.clone()
            };
            for step in self.set.steps(&alone) {
                self.step_inputs(step, &path, inputs);
                ids.extend(step.id.clone().map(|id| (index, id)));
            }
        }
        let mut seen = BTreeSet::new();
        for (index, id) in ids {
            if !seen.insert(id.clone()) {
                let found = id;
                self.fault(element("step", index), Fault::Twice { found });
            }
        }
    }

    fn step_inputs(&mut self, step: &StepEntry, path: &Path, inputs: &BTreeSet<&str>) {
        for (key, input) in step
            .copy
            .iter()
            .map(|input| ("copy", input))
            .chain(step.tick.iter().map(|input| ("tick", input)))
        {
            if !inputs.contains(input.as_str()) {
                self.unknown(path.key(key), Named::Input, input);
            }
        }
        for text in step.text.iter().chain(&step.warn) {
            for piece in pieces(text.get(Language::Fr)).into_iter().flatten() {
                match piece {
                    Piece::Brace(Brace::Input(input)) if !inputs.contains(input.as_str()) => {
                        self.unknown(path.clone(), Named::Input, &input);
                    }
                    _ => {}
                }
            }
        }
        self.when(step.when.as_ref(), path, inputs);
    }

    fn wrong(&mut self, workflow: &Workflow, inputs: &BTreeSet<&str>) {
        self.once("wrong", workflow.wrong.iter().map(|one| one.id.as_str()));
        for (index, wrong) in workflow.wrong.iter().enumerate() {
            let path = element("wrong", index);
            self.when(wrong.when.as_ref(), &path, inputs);
            if let Some(other) = &wrong.workflow {
                self.other(&path.key("workflow"), other);
            }
            if let Some(contact) = &wrong.contact {
                self.contact(&path.key("contact"), contact);
            }
        }
    }

    fn parts(&mut self, workflow: &Workflow, inputs: &BTreeSet<&str>) {
        self.once("part", workflow.part.iter().map(|one| one.id.as_str()));
        for (index, part) in workflow.part.iter().enumerate() {
            let path = element("part", index);
            self.when(part.when.as_ref(), &path, inputs);
            self.other(&path.key("workflow"), &part.workflow);
            for (input, own) in &part.with {
                if !inputs.contains(own.as_str()) {
                    self.unknown(path.key("with"), Named::Input, own);
                }
                let other = self.set.workflow(&part.workflow);
                if other.is_some_and(|other| !other.input.iter().any(|one| one.id == *input)) {
                    self.unknown(path.key("with"), Named::Input, input);
                }
            }
            for after in &part.after {
                if !workflow.part.iter().any(|other| other.id == *after) {
                    self.unknown(path.key("after"), Named::Part, after);
                }
            }
        }
    }

    fn rest(&mut self, workflow: &Workflow, inputs: &BTreeSet<&str>) {
        let top = Path::default();
        if let Some(mail) = &workflow.mail {
            for contact in &mail.to {
                self.contact(&top.key("mail").key("to"), contact);
            }
            if mail.subject.is_some() == mail.subject_fixed.is_some() {
                let wanted = "subject".to_owned();
                self.fault(top.key("mail"), Fault::KeyMissing { wanted });
            }
        }
        if let Some(role) = workflow
            .evidence
            .as_ref()
            .and_then(|proof| proof.export.as_ref()?.role.as_ref())
        {
            self.role(&top.key("evidence").key("export"), role);
        }
        if workflow.evidence.is_none() && workflow.way != Way::Composite {
            let wanted = "evidence".to_owned();
            self.fault(top.clone(), Fault::KeyMissing { wanted });
        }
        if let Some(proof) = workflow
            .evidence
            .as_ref()
            .filter(|proof| proof.kinds.is_empty())
        {
            let detail = format!("kinds = {:?}", proof.kinds);
            self.fault(
                top.key("evidence").key("kinds"),
                Fault::ValueWrong { detail },
            );
        }
        if let Some(before) = &workflow.reminder_before
            && !inputs.contains(before.input.as_str())
        {
            self.unknown(top.key("reminder_before"), Named::Input, &before.input);
        }
    }

    /// The keys that a way needs, and a last step for each manual.
    fn end(&mut self, workflow: &Workflow) {
        let missing = match workflow.way {
            Way::Composite if workflow.part.is_empty() => Some("part"),
            Way::Clavis if workflow.opens.is_none() => Some("opens"),
            Way::Portal | Way::Message if workflow.step.is_empty() => Some("step"),
            _ => None,
        };
        if let Some(wanted) = missing {
            let wanted = wanted.to_owned();
            self.fault(Path::default(), Fault::KeyMissing { wanted });
            return;
        }
        // At a portal, too, a form or a signed document may be what leaves.
        let (reached, wanted) = match workflow.way {
            Way::Portal => ([Reaches::Confirmed, Reaches::Sent], "confirmed"),
            Way::Message => ([Reaches::Sent, Reaches::Sent], "sent"),
            Way::Composite | Way::Clavis | Way::Question => return,
        };
        let ends = |manual: &String| {
            let case = Circumstances {
                manual: Some(manual.clone()),
                ..Circumstances::default()
            };
            self.set.steps(workflow).iter().any(|step| {
                step.reaches.is_some_and(|one| reached.contains(&one))
                    && step
                        .when
                        .as_ref()
                        .is_none_or(|when| when.holds(&case, &|_| None) != Truth::False)
            })
        };
        let endless: Vec<&String> = workflow.manuals.iter().filter(|one| !ends(one)).collect();
        // Said once where it is so for all.
        let cases = match endless.len() {
            count if count == workflow.manuals.len() => vec![None; count.min(1)],
            _ => endless.into_iter().cloned().map(Some).collect(),
        };
        for case in cases {
            self.fault(Path::default().key("step"), Fault::NoEnd { wanted, case });
        }
    }

    fn when(&mut self, when: Option<&When>, path: &Path, inputs: &BTreeSet<&str>) {
        let Some(when) = when else { return };
        for input in when.inputs() {
            if !inputs.contains(input) {
                self.unknown(path.key("when"), Named::Input, input);
            }
        }
        let mut inner = Some(when);
        while let Some(when) = inner {
            if when.is_empty() {
                let detail = "when = {}".to_owned();
                self.fault(path.key("when"), Fault::ValueWrong { detail });
            }
            for role in &when.role {
                self.role(&path.key("when"), role);
            }
            inner = when.not.as_deref();
        }
    }

    fn once<'i>(&mut self, list: &str, ids: impl Iterator<Item = &'i str>) {
        let mut seen = BTreeSet::new();
        for (index, id) in ids.enumerate() {
            if !seen.insert(id) {
                let found = id.to_owned();
                self.fault(element(list, index), Fault::Twice { found });
            }
        }
    }
}
