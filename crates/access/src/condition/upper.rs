//! C1, C2, C3 and C6: what stands above the person.

use super::{Case, Cause, Condition, Evidence, Judged, Question, Sign};
use crate::{Level, Node, NodeId, Role, Truth};

impl Case<'_> {
    /// C1: the entity has a CAM and its account is active.
    pub(super) fn cam(&self) -> Judged {
        let node = self.entity();
        let members = self.tree.members(&node).iter();
        let cams: Vec<_> = members.filter(|one| one.role == Some(Role::Cam)).collect();
        let lines = cams.iter().map(|cam| Evidence::Told(cam.seen.witness()));
        let lines: Vec<Evidence> = lines.collect();
        let one = |truth| cams.iter().any(|cam| cam.active() == truth);
        let told = if one(Truth::True) {
            Judged::yes(Condition::C1, lines)
        } else if one(Truth::Unknown) {
            Judged::open(Condition::C1, lines)
        } else if !cams.is_empty() {
            Judged::no(Condition::C1, Cause::CamBlocked, lines)
        } else if self.tree.list(&node).is_some() {
            let evidence = vec![self.list_evidence(&node)];
            Judged::no(Condition::C1, Cause::NoCam, evidence)
        } else {
            let evidence = vec![self.list_evidence(&node)];
            Judged::open(Condition::C1, evidence)
        };
        let judged = self.settle(told, Question::Cam { node }, Cause::NoCam);
        // The account of a CAM whose codes have not come is not active, whatever a list says.
        self.unless_seen(judged, Sign::CamCannotLogIn, Cause::CamCannotLogIn)
    }

    /// C2: the quality is active. A list that was exported there or below can only be of an active one.
    pub(super) fn quality_active(&self) -> Judged {
        let node = self.quality();
        let judged = self.active(Condition::C2, &node, Cause::QualityInactive);
        self.unless_seen(judged, Sign::ActivationRefused, Cause::QualityInactive)
    }

    /// C3: the levels exist and are not blocked; from the top.
    pub(super) fn exists(&self) -> Judged {
        let levels = self.chain.exists.as_ref().map(|exists| &exists.levels);
        let levels = levels.into_iter().flatten();
        let judged = levels.map(|level| match self.at(*level) {
            Some(node) => {
                let missing = Cause::NodeMissing {
                    node: node.id.clone(),
                };
                self.active(Condition::C3, &node.id, missing)
            }
            // The target hangs at the chain's level, so everything above it is there.
            None => Judged::yes(Condition::C3, Vec::new()),
        });
        let judged = self.all(Condition::C3, judged);
        let missing = Cause::NodeMissing {
            node: self.target.node.clone(),
        };
        self.unless_seen(judged, Sign::HcoListAbsent, missing)
    }

    /// C6: the authorisation is ticked at every level; the topmost that lacks it is named.
    pub(super) fn authorised(&self) -> Judged {
        let Some(rule) = &self.chain.authorised else {
            return Judged::yes(Condition::C6, Vec::new());
        };
        let nodes = rule.levels.iter().filter_map(|level| self.at(*level));
        let judged = nodes.flat_map(|node| {
            let applications = rule.ticked.iter();
            applications.map(move |application| self.authorised_at(node, application))
        });
        let judged = self.all(Condition::C6, judged);
        let cause = Cause::NotAuthorised {
            node: self.quality(),
            applications: Vec::new(),
        };
        self.unless_seen(judged, Sign::NoFunctionOffered, cause)
    }

    fn authorised_at(&self, node: &Node, application: &str) -> Judged {
        let cause = Cause::NotAuthorised {
            node: node.id.clone(),
            applications: vec![application.to_owned()],
        };
        let told = match node.authorised.told() {
            Some(told) => {
                let evidence = vec![Evidence::Told(told.witness.clone())];
                let mut ticked = told.value.iter();
                if ticked.any(|text| self.catalogue.application_key(text) == application) {
                    Judged::yes(Condition::C6, evidence)
                } else {
                    Judged::no(Condition::C6, cause.clone(), evidence)
                }
            }
            None => Judged::open(Condition::C6, Vec::new()),
        };
        let question = Question::Authorised {
            node: node.id.clone(),
            application: application.to_owned(),
        };
        self.settle(told, question, cause)
    }

    /// Whether a node is active, by what was told of it or by an export of it or of what hangs below.
    fn active(&self, condition: Condition, node: &NodeId, cause: Cause) -> Judged {
        let told = self.tree.node(node).and_then(|node| node.active.told());
        let exported = self.exported(node);
        let told = match (told, exported) {
            // An export of a later day speaks against an older word.
            (Some(told), Some(exported)) if exported.day() > Some(told.witness.day()) => {
                Judged::yes(condition, vec![exported])
            }
            (Some(told), _) => {
                let evidence = vec![Evidence::Told(told.witness.clone())];
                if told.value {
                    Judged::yes(condition, evidence)
                } else {
                    Judged::no(condition, cause.clone(), evidence)
                }
            }
            (None, Some(exported)) => Judged::yes(condition, vec![exported]),
            (None, None) => {
                Judged::open(condition, vec![Evidence::NoExport { node: node.clone() }])
            }
        };
        let node = node.clone();
        self.settle(told, Question::Active { node }, cause)
    }

    /// The newest export of the node, or of one between it and the target.
    fn exported(&self, node: &NodeId) -> Option<Evidence> {
        let between = self.tree.upwards(&self.target.node);
        let between = between.filter(|one| self.tree.is_within(&one.id, node));
        let lists = between.filter_map(|one| Some((one, self.tree.list(&one.id)?)));
        let filled = lists.filter(|(_, list)| !list.members.is_empty());
        let (node, list) = filled.max_by_key(|(_, list)| list.day)?;
        Some(Evidence::Exported {
            node: node.id.clone(),
            export: list.export.clone(),
            day: list.day,
        })
    }

    /// The node of a level at or above the target.
    fn at(&self, level: Level) -> Option<&Node> {
        self.tree.at_level(&self.target.node, level)
    }

    /// All of several: the first false one counts, then the unknown ones together.
    pub(super) fn all(
        &self,
        condition: Condition,
        several: impl Iterator<Item = Judged>,
    ) -> Judged {
        let mut whole = Judged::yes(condition, Vec::new());
        for one in several {
            match one.truth {
                Truth::False => return one,
                Truth::Unknown if whole.truth == Truth::True => whole = one,
                Truth::Unknown => {
                    whole.evidence.extend(one.evidence);
                    whole.questions.extend(one.questions);
                }
                Truth::True if whole.truth == Truth::True => whole.evidence.extend(one.evidence),
                Truth::True => {}
            }
        }
        whole
    }

    /// What a person sees speaks against a condition that holds or is open; where it is false already, its cause
    /// is known better.
    pub(super) fn unless_seen(&self, judged: Judged, sign: Sign, cause: Cause) -> Judged {
        let Some(answer) = self.sees(sign).filter(|_| judged.truth != Truth::False) else {
            return judged;
        };
        let evidence = vec![Evidence::said(&answer.by, answer.day)];
        Judged::no(judged.condition, cause, evidence)
    }

    /// Who said that this happens.
    pub(crate) fn sees(&self, sign: Sign) -> Option<&super::Answer> {
        let person = self.person.clone();
        let answer = self.answers.to(&Question::Sees { person, sign })?;
        (answer.reply == super::Reply::Yes).then_some(answer)
    }
}
