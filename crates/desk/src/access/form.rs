//! What is filled in, copied and ticked in a task: its inputs, and its steps in the order of the portal's form.

use std::collections::BTreeSet;

use ::access::task::{Lack, masked};
use ::access::tree::Tree;
use ::access::workflow::{Input, InputKind, Reaches, StepEntry};

use super::Access;
use super::task_page::Page;
use crate::Failure;
use crate::answers::{
    AccessState, Choice, CopyLine, FailureAnswer, FailureWords, InputLine, LinkWords, StepLine,
};

impl Access<'_> {
    /// What is to be filled in.
    pub(super) fn inputs(&self, page: &Page<'_>, tree: &Tree) -> Vec<InputLine> {
        let now = self.desk.clock.now();
        let lacks = page.task.lacks(page.workflow, now);
        let asked = page.task.asked(page.workflow).into_iter();
        asked
            .map(|input| {
                let value = page.task.inputs().get(&input.id);
                let is_named = value.and_then(|value| page.names.0.get(value));
                let text = match (is_named, value) {
                    (Some(name), _) => name.clone(),
                    (None, Some(value)) => masked(input, value),
                    (None, None) => String::new(),
                };
                let proposal = match input.kind {
                    InputKind::PortalUsername if value.is_none() => self.user_name(tree, page.task),
                    _ => None,
                };
                InputLine {
                    id: input.id.clone(),
                    label: self.shown(page, &input.label),
                    hint: input.hint.as_ref().map(|hint| self.shown(page, hint)),
                    kind: super::workflows::kind_word(input.kind),
                    required: input.required,
                    personal: input.is_personal(),
                    kept: !input.kind.is_secret(),
                    given: value.is_some(),
                    value: text,
                    wrong: self.wrong_value(&lacks, input),
                    choices: self.choices(page, tree, input),
                    proposal,
                }
            })
            .collect()
    }

    fn wrong_value(&self, lacks: &[Lack], input: &Input) -> Option<FailureWords> {
        let code = lacks.iter().find_map(|lack| match lack {
            Lack::Wrong { input: of, code } if *of == input.id => Some(*code),
            Lack::Before { input: of, .. } if *of == input.id => Some("ACCESS-TASK-BEFORE"),
            _ => None,
        })?;
        let failure = Failure::new(code, vec![("input", input.id.clone())]);
        Some(FailureAnswer::new(&failure, &self.desk.catalogue, self.desk.language).error)
    }

    /// What can be chosen for an input.
    fn choices(&self, page: &Page<'_>, tree: &Tree, input: &Input) -> Vec<Choice> {
        let catalogue = &self.rules.catalogue;
        let quality = page
            .task
            .about
            .node
            .as_ref()
            .and_then(|node| tree.node(node)?.quality.clone())
            .and_then(|id| catalogue.quality(&id));
        let choice = |id: &str, words: String| Choice {
            id: id.to_owned(),
            words,
        };
        match input.kind {
            InputKind::Choice => input
                .values
                .iter()
                .map(|value| {
                    let text = input.value.get(value);
                    choice(
                        value,
                        text.map_or(value.clone(), |text| self.shown(page, text)),
                    )
                })
                .collect(),
            InputKind::Applications => quality
                .iter()
                .flat_map(|quality| &quality.applications)
                .map(|id| choice(id, self.application(id)))
                .collect(),
            InputKind::Function => quality
                .iter()
                .flat_map(|quality| &quality.functions)
                .map(|id| choice(id, self.function(id)))
                .collect(),
            InputKind::Node => match &page.task.about.organisation {
                Some(top) => tree
                    .within(top)
                    .map(|node| choice(&node.id.0, node.name.clone()))
                    .collect(),
                None => Vec::new(),
            },
            InputKind::Person => match &page.task.about.organisation {
                Some(top) => {
                    let members = tree.within(top).flat_map(|node| tree.members(&node.id));
                    let managers = members.filter(|member| member.manages());
                    let people = managers.filter_map(|member| tree.person(&member.person));
                    // By name, and once each: somebody may manage more than one level.
                    let named: BTreeSet<(String, &str)> = people
                        .map(|person| (super::words::listed_name(person), person.id.0.as_str()))
                        .collect();
                    named
                        .into_iter()
                        .map(|(name, id)| choice(id, name))
                        .collect()
                }
                None => Vec::new(),
            },
            InputKind::Organisation => tree
                .organisations()
                .map(|node| choice(&node.id.0, node.name.clone()))
                .collect(),
            InputKind::Language => ["fr", "nl", "de"]
                .iter()
                .map(|id| {
                    choice(
                        id,
                        self.say("access-language", &[("language", (*id).to_owned())]),
                    )
                })
                .collect(),
            _ => Vec::new(),
        }
    }

    /// What is done, one after the other.
    pub(super) fn steps(&self, page: &Page<'_>) -> Vec<StepLine> {
        let next = page.task.next_step(&self.rules.set, page.workflow);
        let next = next.and_then(|step| step.id.as_deref());
        let steps = page.task.steps(&self.rules.set, page.workflow).into_iter();
        steps.map(|step| self.step(page, step, next)).collect()
    }

    fn step(&self, page: &Page<'_>, step: &StepEntry, next: Option<&str>) -> StepLine {
        let id = step.id.clone().unwrap_or_default();
        let link = step.link.as_deref().and_then(|id| {
            let link = self.rules.set.link(id)?;
            Some(LinkWords {
                id: id.to_owned(),
                words: self.plain(&link.name),
                address: link.url.get(self.tongues().portal).to_owned(),
                checked: link.checked.map(|day| day.to_string()).unwrap_or_default(),
            })
        });
        let over = page.task.is_over() || page.task.done().is_some();
        StepLine {
            page: step.page.as_deref().and_then(|word| self.portal_word(word)),
            text: step
                .text
                .as_ref()
                .map(|text| self.shown(page, text))
                .unwrap_or_default(),
            warn: step.warn.as_ref().map(|text| self.shown(page, text)),
            copies: self.copies(page, &step.copy),
            ticks: step
                .tick
                .as_deref()
                .map(|input| self.ticks(page, input))
                .unwrap_or_default(),
            link,
            reaches: step.reaches.map(|reaches| match reaches {
                Reaches::OnPortal => AccessState::OnPortal,
                Reaches::Saved => AccessState::Saved,
                Reaches::Confirmed => AccessState::Waiting,
                Reaches::Sent => AccessState::Sent,
            }),
            minutes: step.minutes.map(u32::from),
            done: page.task.steps_done().contains(&id),
            now: !over && next == Some(id.as_str()),
            id,
        }
    }

    /// Values to be copied, masked where they are personal; each once, also where the form has it twice.
    pub(super) fn copies(&self, page: &Page<'_>, inputs: &[String]) -> Vec<CopyLine> {
        let times = |id: &String| inputs.iter().filter(|one| *one == id).count();
        let first = |at: usize, id: &String| !inputs.iter().take(at).any(|one| one == id);
        let each = inputs.iter().enumerate().filter(|(at, id)| first(*at, id));
        let found = each.filter_map(|(_, id)| {
            let input = page.workflow.input.iter().find(|input| input.id == *id)?;
            let value = page.task.inputs().get(id);
            Some(CopyLine {
                input: id.clone(),
                label: self.shown(page, &input.label),
                shown: value.map(|value| masked(input, value)).unwrap_or_default(),
                times: u32::try_from(times(id)).unwrap_or(u32::MAX),
                given: value.is_some(),
                invented: input.kind == InputKind::PortalPassword,
                copied: self.desk.access.was_copied(&page.task.id.0, id),
            })
        });
        found.collect()
    }

    /// What is ticked, in the portal's words.
    pub(super) fn ticks(&self, page: &Page<'_>, input: &str) -> Vec<String> {
        let values = page.task.inputs().list(input).into_iter();
        values.map(|value| self.application(value)).collect()
    }
}
