//! Access management at the counter: organisations and their trees, exports, people.

use std::ops::ControlFlow;
use std::sync::Arc;

use super::{Counter, Post, Told};
use crate::access::{ImportProgress, ImportStep};
use crate::answers::{
    AccessOrganisationsAnswer, Call, ChangeLine, Corrected, Correction, FindingLine, ImportAnswer,
    ImportTold, ImportWords, NodeAnswer, NodeSaid, NodeWords, OrganisationWords, PeopleAnswer,
    PeopleAsked, PersonAnswer, SnapshotsAnswer, TakenAnswer, TreeAnswer, TruthWord,
};

impl Counter {
    /// The organisations of this workspace.
    ///
    /// # Errors
    /// Those of the record.
    pub fn access_organisations(&self) -> Told<AccessOrganisationsAnswer> {
        self.at(|post| post.desk.access()?.organisations())
    }

    /// Adds an organisation, with its entity and the qualities of its manuals.
    ///
    /// # Errors
    /// `ACCESS-NAME-MISSING`, `ACCESS-MANUAL-UNKNOWN`, `NUMBER-...`.
    pub fn access_add_organisation(&self, words: &OrganisationWords) -> Told<NodeAnswer> {
        let answer = self.at(|post| post.desk.access()?.add_organisation(words));
        self.inner.home_changed();
        answer
    }

    /// Adds a node to a tree.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`, `ACCESS-NAME-MISSING`, `ACCESS-LEVEL`, `NUMBER-...`.
    pub fn access_add_node(&self, words: &NodeWords) -> Told<NodeAnswer> {
        let answer = self.at(|post| post.desk.access()?.add_node(words));
        self.inner.home_changed();
        answer
    }

    /// The tree of an organisation, with a light for each level.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`.
    pub fn access_tree(&self, organisation: &str) -> Told<TreeAnswer> {
        self.at(|post| post.desk.access()?.tree(organisation))
    }

    /// The exports that were taken of an organisation.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`.
    pub fn access_snapshots(&self, organisation: &str) -> Told<SnapshotsAnswer> {
        self.at(|post| post.desk.access()?.snapshots(organisation))
    }

    /// How an export is read with what the person says of it.
    ///
    /// # Errors
    /// `ACCESS-IMPORT-OVER`, `ACCESS-IMPORT-...`.
    pub fn access_look_at_import(&self, import: u32, words: &ImportWords) -> Told<ImportAnswer> {
        self.at(|post| {
            post.desk
                .access()?
                .look_at_import(import, words, &mut self.import_watch(post))
        })
    }

    /// Takes an export: what has changed, what is wrong, which tasks it proves.
    ///
    /// # Errors
    /// `ACCESS-IMPORT-OVER`, `ACCESS-IMPORT-NODE`, `ACCESS-IMPORT-SUSPICIOUS`,
    /// `ACCESS-IMPORT-...`.
    pub fn access_take_import(&self, import: u32, words: &ImportWords) -> Told<TakenAnswer> {
        let answer = self.at(|post| {
            let watch = &mut self.import_watch(post);
            let whole = post.desk.access()?.take_import(import, words, watch)?;
            Ok(post.desk.access.hold_taken(whole))
        });
        self.inner.home_changed();
        answer
    }

    /// What an export that was taken found, from one place on; the worst comes first.
    ///
    /// # Errors
    /// `ACCESS-IMPORT-OVER`.
    pub fn access_taken_findings(&self, snapshot: &str, from: u32) -> Told<Vec<FindingLine>> {
        self.at(|post| post.desk.access.taken_findings(snapshot, from))
    }

    /// What an export that was taken has changed, from one place on.
    ///
    /// # Errors
    /// `ACCESS-IMPORT-OVER`.
    pub fn access_taken_changes(&self, snapshot: &str, from: u32) -> Told<Vec<ChangeLine>> {
        self.at(|post| post.desk.access.taken_changes(snapshot, from))
    }

    /// Stops the import that is under way; nothing was changed by it, unless it is being kept already.
    ///
    /// # Errors
    /// None.
    pub fn access_stop_import(&self) -> Told<()> {
        self.at(|post| {
            post.desk.access.stop_imports();
            Ok(())
        })
    }

    /// Tells the window how far an import is, until somebody stops it.
    pub(super) fn import_watch<'p>(
        &self,
        post: &'p Post,
    ) -> impl FnMut(ImportProgress) -> ControlFlow<()> + use<'p> {
        let (bell, began) = (Arc::clone(&self.inner.bell), post.desk.access.stops());
        move |progress| {
            let short = |lines: u64| u32::try_from(lines).unwrap_or(u32::MAX);
            bell.ring(Call::ImportTold(ImportTold {
                sentence: post.desk.say(progress.step.id(), &[]),
                lines: short(progress.lines),
                of: short(progress.of),
                stoppable: progress.step != ImportStep::Keep,
            }));
            match post.desk.access.stops() == began {
                true => ControlFlow::Continue(()),
                false => ControlFlow::Break(()),
            }
        }
    }

    /// Forgets an export that is not taken.
    ///
    /// # Errors
    /// None.
    pub fn access_drop_import(&self, import: u32) -> Told<()> {
        self.at(|post| {
            post.desk.access.drop_file(import);
            Ok(())
        })
    }

    /// People, by name.
    ///
    /// # Errors
    /// `ACCESS-NODE-UNKNOWN`.
    pub fn access_people(&self, asked: &PeopleAsked) -> Told<PeopleAnswer> {
        self.at(|post| post.desk.access()?.people(asked))
    }

    /// One person, in every organisation.
    ///
    /// # Errors
    /// `ACCESS-PERSON-UNKNOWN`.
    pub fn access_person(&self, person: &str) -> Told<PersonAnswer> {
        self.at(|post| post.desk.access()?.person(person))
    }

    /// Puts something right in the tree.
    ///
    /// # Errors
    /// `ACCESS-TREE-...`, `ACCESS-NAME-MISSING`, `NUMBER-...`.
    pub fn access_correct(&self, correction: &Correction) -> Told<Corrected> {
        let answer = self.at(|post| post.desk.access()?.correct(correction));
        self.inner.home_changed();
        answer
    }

    /// Keeps what a person read about a node at the portal.
    ///
    /// # Errors
    /// `ACCESS-TREE-NODE-UNKNOWN`.
    pub fn access_say_node(&self, said: &NodeSaid) -> Told<NodeAnswer> {
        let answer = self.at(|post| post.desk.access()?.say_node(said));
        self.inner.home_changed();
        answer
    }

    /// Says whether somebody is in a second register.
    ///
    /// # Errors
    /// `ACCESS-PERSON-UNKNOWN`, `ACCESS-REGISTER-UNKNOWN`.
    pub fn access_say_entry(
        &self,
        person: &str,
        register: &str,
        truth: TruthWord,
    ) -> Told<PersonAnswer> {
        let answer = self.at(|post| post.desk.access()?.say_entry(person, register, truth));
        self.inner.home_changed();
        answer
    }
}
