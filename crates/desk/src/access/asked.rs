//! Who is asked about and into what, and what people answered so far.

use ::access::condition::{Answer, Answers, Case, Question, Target};
use ::access::tree::Tree;
use ::access::{NodeId, Person, PersonId};

use super::Access;
use super::certificate;
use super::kept::{Act, Piece, fresh, node_of, person_keys};
use crate::Failure;
use crate::answers::DiagnosisAsked;

impl Access<'_> {
    /// What people said so far.
    pub(super) fn answers(&self) -> Result<(Option<u64>, Answers), Failure> {
        let mut answers = Answers::default();
        let Some(document) = self.records.document(ANSWERS, ANSWERS)? else {
            return Ok((None, answers));
        };
        for bytes in document.pieces.iter().filter_map(store::Content::bytes) {
            if let Ok((question, answer)) = serde_json::from_slice::<(Question, Answer)>(bytes) {
                answers.note(question, answer);
            }
        }
        Ok((Some(document.listed.version), answers))
    }

    /// Who is asked about, and into what. Somebody who is in no list is looked for under a name of their own,
    /// which is not kept.
    pub(super) fn asked(
        &self,
        tree: &mut Tree,
        asked: &DiagnosisAsked,
    ) -> Result<(PersonId, Wanted), Failure> {
        let top = self.organisation(tree, &asked.organisation)?.id.clone();
        let person = match asked.person.as_deref().filter(|text| !text.is_empty()) {
            Some(text) => self.person_id(tree, text)?,
            None => {
                let id = PersonId(fresh('p'));
                tree.add_person(Person {
                    id: id.clone(),
                    niss: None,
                    name: String::new(),
                    first_name: String::new(),
                    email: None,
                    language: None,
                    other_names: Vec::new(),
                    user_names: Default::default(),
                    as_of: self.today(),
                });
                id
            }
        };
        let node = match asked.node.as_deref().filter(|text| !text.is_empty()) {
            Some(text) => Some(node_of(tree, text)?.id.clone()),
            None => None,
        };
        let manual = match (&asked.manual, &node) {
            (Some(manual), _) => Some(manual.clone()),
            (None, Some(node)) => self.manual(tree, node)?,
            (None, None) => self.house(&top)?.manuals.first().cloned(),
        };
        let manual = manual.unwrap_or_default();
        if manual == certificate::MANUAL {
            return Ok((person, Wanted::Certificate(top)));
        }
        let chains = self.rules.catalogue.chains().iter();
        let chain = chains.clone().find(|chain| chain.manual == manual);
        let chain = chain.ok_or_else(|| {
            Failure::new("ACCESS-MANUAL-UNKNOWN", vec![("manual", manual.clone())])
        })?;
        let node = match node {
            Some(node) => node,
            None => works_at(tree, &top, &person, chain)?,
        };
        Ok((person, Wanted::Access(Target::new(&chain.id, &node))))
    }

    pub(super) fn case<'a>(
        &'a self,
        tree: &'a Tree,
        answers: &'a Answers,
        person: &'a PersonId,
        target: &'a Target,
    ) -> Result<Case<'a>, Failure> {
        let now = self.desk.clock.now();
        let mut case = Case::new(tree, &self.rules.catalogue, answers, person, target, now)?;
        // What Clavis saw confirmed itself needs no question.
        let confirmed = self.kept_tasks()?.into_iter().filter_map(|kept| {
            let task = kept.value;
            let about = task.about.person.as_ref()?;
            let here = tree.head(about) == tree.head(person);
            task.done()
                .filter(|_| here && task.about.node.as_ref() == Some(&target.node))
        });
        case.changed = confirmed.max();
        Ok(case)
    }
}

/// What is asked about.
pub(super) enum Wanted {
    /// Access to something.
    Access(Target),
    /// The certificate of this organisation.
    Certificate(NodeId),
}

/// Where access of a chain works for somebody: where the person stands already, else the first such node.
fn works_at(
    tree: &Tree,
    top: &NodeId,
    person: &PersonId,
    chain: &::access::catalogue::Chain,
) -> Result<NodeId, Failure> {
    let mut nodes = tree.within(top).filter(|node| {
        let quality = node.quality.as_deref();
        node.level == chain.level() && quality.is_none_or(|quality| quality == chain.quality)
    });
    let mut first = None;
    let here = nodes.find(|node| {
        first.get_or_insert_with(|| node.id.clone());
        tree.of_person_at(person, &node.id).next().is_some()
    });
    let found = here.map(|node| node.id.clone()).or(first);
    found.ok_or_else(|| {
        let facts = vec![
            ("target", chain.id.clone()),
            ("wanted", chain.level().word().to_owned()),
            ("found", "entity".to_owned()),
        ];
        Failure::new("ACCESS-TREE-TARGET-LEVEL", facts)
    })
}

pub(super) fn answers_act(
    tree: &Tree,
    after: Option<u64>,
    answers: &Answers,
) -> Result<Act, Failure> {
    let mut pieces = Vec::new();
    for (question, answer) in answers.all() {
        let person = question.person().and_then(|id| tree.person(id));
        let persons = person.map_or_else(Vec::new, person_keys);
        pieces.push(Piece::of(&(question, answer), persons)?);
    }
    Ok(Act::Put {
        kind: ANSWERS,
        id: ANSWERS.to_owned(),
        after,
        pieces,
    })
}

/// The same for the same question.
pub(super) fn question_id(question: &Question) -> String {
    use sha2::{Digest, Sha256};
    let text = format!("{question:?}");
    let digest = hex::encode(Sha256::digest(text.as_bytes()));
    format!("q{}", digest.get(..ID).unwrap_or_default())
}

/// Kind and name of the document of answers.
const ANSWERS: &str = "answers";

/// Digits of a question's name.
const ID: usize = 8;
