//! What is filled into a task: values, proposals, what is copied.

use ::access::Known;
use ::access::task::{Event, Task, pasted};
use ::access::tree::Tree;
use ::access::workflow::{Circumstances, InputKind};
use identifiers::{PortalPassword, PortalUsername};
use zeroize::Zeroizing;

use super::Access;
use super::kept::Act;
use crate::Failure;
use crate::answers::{AccessTaskAnswer, CopiedAnswer};

impl Access<'_> {
    /// Fills something in; an empty text takes it out. What is never kept stays in this run of the program.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`, `NUMBER-...` with the fact `input`.
    pub fn fill(
        &self,
        task: &str,
        input: &str,
        text: &Zeroizing<String>,
    ) -> Result<AccessTaskAnswer, Failure> {
        let (_, tree) = self.known()?;
        let kept = self.the_task(task)?;
        let (set, now) = (&self.rules.set, self.desk.clock.now());
        let event = match text.trim() {
            "" => Event::Clear {
                input: input.to_owned(),
            },
            text => Event::Fill {
                input: input.to_owned(),
                text: text.to_owned(),
            },
        };
        let after = kept.value.apply(set, event, now)?;
        let is_secret = set
            .workflow(&after.workflow)
            .and_then(|workflow| workflow.input.iter().find(|one| one.id == input))
            .is_some_and(|one| one.kind.is_secret());
        if is_secret {
            let value = after.inputs().get(input);
            let value = value.map(|value| Zeroizing::new(value.to_owned()));
            self.desk.access.keep_secret(task, input, value);
        }
        let after = self.with_case(&tree, after);
        let mut acts = vec![self.task_act(&tree, Some(kept.version), &after)?];
        acts.extend(self.number_learnt(&after)?);
        acts.extend(self.parts_acts(&tree, &after)?);
        self.write("task.filled", "", &[], &acts)?;
        self.task(task)
    }

    /// The number of somebody who was known by name alone: the tree learns it.
    fn number_learnt(&self, task: &Task) -> Result<Option<Act>, Failure> {
        let Some(digits) = task.inputs().get("niss") else {
            return Ok(None);
        };
        let (version, mut tree) = self.known()?;
        let person = task.about.person.as_ref().and_then(|id| tree.person(id));
        let Some(mut person) = person.filter(|one| one.niss.is_none()).cloned() else {
            return Ok(None);
        };
        let Ok(niss) = identifiers::Niss::parse(digits, self.today()) else {
            return Ok(None);
        };
        if tree.person_of(&niss).is_some() {
            return Ok(None);
        }
        person.niss = Some(niss);
        tree.add_person(person);
        self.tree_act(version, &tree).map(Some)
    }

    /// The case follows what was filled in: a number that nobody here has is probably new.
    fn with_case(&self, tree: &Tree, task: Task) -> Task {
        let niss = task.inputs().get("niss");
        let niss = niss.and_then(|text| identifiers::Niss::parse(text, self.today()).ok());
        let Some(niss) = niss else { return task };
        let known = tree.person_of(&niss).is_some_and(|person| {
            tree.of_person(&person.id)
                .any(|one| one.user_name.is_some())
        });
        let case = Circumstances {
            known: match known {
                true => Known::Told(true),
                false => task.case().known.clone(),
            },
            login: task.case().login.clone().or_else(|| {
                (niss.register() == identifiers::Register::National).then(|| "eid".to_owned())
            }),
            ..task.case().clone()
        };
        let now = self.desk.clock.now();
        match task.apply(&self.rules.set, Event::Case(case), now) {
            Ok(after) => after,
            Err(_) => task,
        }
    }

    /// Fills in what is proposed: a user name, or a first password, which is never kept.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`, `ACCESS-NO-PROPOSAL`.
    pub fn propose(&self, task: &str, input: &str) -> Result<AccessTaskAnswer, Failure> {
        let kept = self.the_task(task)?;
        let (_, tree) = self.known()?;
        let workflow = self.rules.set.workflow(&kept.value.workflow);
        let wanted = workflow.and_then(|one| one.input.iter().find(|one| one.id == input));
        let proposal = match wanted.map(|one| one.kind) {
            Some(InputKind::PortalUsername) => {
                self.user_name(&tree, &kept.value).map(Zeroizing::new)
            }
            Some(InputKind::PortalPassword) => first_password(),
            _ => None,
        };
        let none = || Failure::new("ACCESS-NO-PROPOSAL", vec![("input", input.to_owned())]);
        self.fill(task, input, &proposal.ok_or_else(none)?)
    }

    /// A user name by the rules, that nobody here has.
    pub(super) fn user_name(&self, tree: &Tree, task: &Task) -> Option<String> {
        let known = task.about.person.as_ref().and_then(|id| tree.person(id));
        let typed = |id: &str| task.inputs().get(id).unwrap_or_default().to_owned();
        let (name, first) = match known {
            Some(person) => (person.name.clone(), person.first_name.clone()),
            None => (typed("name"), typed("first-name")),
        };
        let taken = |wanted: &str| {
            let mut names = tree
                .memberships()
                .filter_map(|one| one.user_name.as_deref());
            names.any(|one| one.eq_ignore_ascii_case(wanted))
        };
        let first_choice = PortalUsername::propose(&first, &name)?;
        std::iter::once(first_choice.clone())
            .chain(first_choice.alternatives())
            .map(|one| one.as_str().to_owned())
            .find(|one| !taken(one))
    }

    /// A value of a task, whole, for the clipboard and nothing else.
    ///
    /// # Errors
    /// `ACCESS-TASK-...`, `ACCESS-NOT-GIVEN`.
    pub fn reveal(
        &self,
        task: &str,
        input: &str,
    ) -> Result<(Zeroizing<String>, CopiedAnswer), Failure> {
        let kept = self.the_task(task)?;
        let workflow = self.rules.set.workflow(&kept.value.workflow);
        let wanted = workflow.and_then(|one| one.input.iter().find(|one| one.id == input));
        let value = kept.value.inputs().get(input);
        let (Some(wanted), Some(value)) = (wanted, value) else {
            return Err(Failure::new(
                "ACCESS-NOT-GIVEN",
                vec![("input", input.to_owned())],
            ));
        };
        self.desk.access.copied(task, input);
        let order = self.copy_order(&kept.value);
        let next = order.iter().skip_while(|one| *one != input).nth(1).cloned();
        let value = Zeroizing::new(pasted(wanted, value));
        let answer = CopiedAnswer {
            input: input.to_owned(),
            next,
            seconds: SECONDS,
        };
        Ok((value, answer))
    }

    /// The inputs of a task in the order in which the portal's form asks for them.
    pub(super) fn copy_order(&self, task: &Task) -> Vec<String> {
        let Some(workflow) = self.rules.set.workflow(&task.workflow) else {
            return Vec::new();
        };
        let steps = task.steps(&self.rules.set, workflow);
        let mut order: Vec<String> = Vec::new();
        for input in steps.iter().flat_map(|step| &step.copy) {
            if !order.contains(input) {
                order.push(input.clone());
            }
        }
        order
    }
}

/// A first password by the portal's rules; none without random numbers.
fn first_password() -> Option<Zeroizing<String>> {
    let mut pool = Zeroizing::new([0; RANDOM]);
    aws_lc_rs::rand::fill(&mut *pool).ok()?;
    let mut at = 0;
    let made = PortalPassword::generate(&mut || {
        let byte = pool.get(at).copied().unwrap_or_default();
        at = (at + 1) % RANDOM;
        byte
    });
    Some(Zeroizing::new(made.as_str().to_owned()))
}

/// After so many seconds a value is wiped from the clipboard when it is still there.
const SECONDS: u32 = 30;
/// Random bytes for a password, more than one needs.
const RANDOM: usize = 512;
