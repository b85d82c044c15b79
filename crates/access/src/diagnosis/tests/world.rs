//! A small world for each manual in which somebody has access, and what can be made wrong in it.

use jiff::Timestamp;

use super::{answer, noon};
use crate::condition::{Answers, Case, Question, Reply, Sign, Target};
use crate::diagnosis::{Diagnosis, diagnose};
use crate::testing::*;
use crate::tree::{Seen, Tree};
use crate::{
    Entry, Fact, Function, Known, Level, Node, Person, PersonId, Role, Status, Told, Witness,
};

/// Makes something wrong.
pub(super) type Fault = fn(&mut World);

/// The fault that somebody sees.
macro_rules! signs {
    ($($sign:ident),*) => {
        /// As a fault.
        pub(super) fn sign(sign: Sign) -> Fault {
            match sign {
                $(Sign::$sign => |world| world.sees(Sign::$sign),)*
            }
        }
    };
}

signs!(
    UnitMissing,
    UnitTwice,
    NoFunctionOffered,
    HeraclesRefuses,
    ProfileInvalid,
    TileClosed,
    NotInPublicList,
    CodeRefused,
    ResidentCard,
    HospitalMissing,
    HeadPhysicianRefused,
    InclusionRefuses,
    ActivationRefused,
    HcoListAbsent,
    CamCannotLogIn,
    BrowserCardFails,
    OtherProfile
);

pub(super) struct World {
    pub manual: &'static str,
    pub target: Target,
    /// Where the person stands: the right place, or another.
    pub node: &'static str,
    pub member: Option<Seen>,
    /// Where the person is a user as well.
    pub also: Vec<&'static str>,
    pub cam: Option<(Role, Status)>,
    pub active: Vec<(&'static str, bool)>,
    pub unauthorised: Option<&'static str>,
    /// Known in the second register, and with a role there.
    pub entry: Option<(bool, bool)>,
    pub changed: Option<Timestamp>,
    /// The day of the exports.
    pub exported: jiff::civil::Date,
    /// Further answers.
    pub said: Vec<(Question, Reply)>,
    pub signs: Vec<Sign>,
    pub roles: Vec<&'static str>,
}

impl World {
    /// Everything is as it should be.
    pub fn clean(manual: &'static str) -> Self {
        let (chain, node, application, function) = match manual {
            "000" => ("famhp", "quality", "Portail MEDSEIP", ""),
            "001" => (
                "prosante",
                "quality",
                "Honoraires de disponibilité (INAMI)",
                "HOSPITAL_DOCTOR",
            ),
            "002" => ("heracles", "site", "Heracles", "Hoofdradioloog"),
            _ => (
                "inclusion",
                "quality",
                "Gestion pour les Projets de Soins Intégrés",
                "Gestionnaire",
            ),
        };
        let functions = Some(function).filter(|name| !name.is_empty());
        let functions = functions.into_iter().map(|name| Function {
            name: name.to_owned(),
            start: Some(EXPORTED),
            end: None,
        });
        World {
            manual,
            target: Target::new(chain, &id(node)),
            node,
            member: Some(Seen {
                applications: Known::Told(vec![application.to_owned(), "eHealthBox".to_owned()]),
                functions: Known::Told(functions.collect()),
                ..seen(2, Role::User)
            }),
            also: Vec::new(),
            cam: Some((Role::Cam, Status::Active)),
            active: Vec::new(),
            unauthorised: None,
            entry: Some((true, true)),
            changed: None,
            exported: EXPORTED,
            said: Vec::new(),
            signs: Vec::new(),
            roles: Vec::new(),
        }
    }

    pub fn line(&mut self, change: impl FnOnce(&mut Seen)) {
        if let Some(line) = &mut self.member {
            change(line);
        }
    }

    pub fn function(&mut self, change: impl FnOnce(&mut Function)) {
        self.line(|line| {
            if let Known::Told(functions) = &mut line.functions {
                functions.first_mut().map(change);
            }
        });
    }

    pub fn sees(&mut self, sign: Sign) {
        self.signs.push(sign);
    }

    pub fn is(&mut self, role: &'static str) {
        self.roles.push(role);
    }

    pub fn tree(&self) -> Tree {
        let quality = match self.manual {
            "000" => "health-institution",
            "001" => "hospital",
            "002" => "mammography",
            _ => "inclusion",
        };
        let mut tree = Tree::new();
        let mut add = |name: &str, parent: Option<&str>, level| {
            let parent = parent.map(id);
            let mut node = Node::new(name, parent.as_ref(), level, &format!("De {name}"));
            node.quality = (level != Level::Entity).then(|| quality.to_owned());
            tree.add_node(node).unwrap();
        };
        add("entity", None, Level::Entity);
        add("quality", Some("entity"), Level::Quality);
        if self.manual == "002" {
            add("unit", Some("quality"), Level::Subdivision);
            add("site", Some("unit"), Level::Site);
            add("zuid", Some("unit"), Level::Site);
        }
        let mut fresh = fresh();
        let mut take = |tree: &mut Tree, node: &str, mut list: Vec<Seen>| {
            // Nobody's list is empty: somebody else stands there.
            list.push(Seen {
                niss: Some(niss("62.04.05-967.19")),
                name: "Proefpersoon".to_owned(),
                first_name: "Wout".to_owned(),
                user_name: Some("woutproefpersoon".to_owned()),
                ..seen(9, Role::CoSubdivisionManager)
            });
            let export = export(&format!("e-{node}"), node, self.exported);
            tree.take(&export, list, &mut fresh).unwrap();
        };
        let cam = self.cam.clone().map(|(role, status)| Seen {
            niss: Some(niss("61.08.06-962.01")),
            name: "Voorbeeldig".to_owned(),
            first_name: "Els".to_owned(),
            user_name: Some("elsvoorbeeldig".to_owned()),
            status: Known::Told(status),
            ..seen(2, role)
        });
        take(&mut tree, "entity", cam.into_iter().collect());
        let mut nodes = vec!["quality"];
        if self.manual == "002" {
            nodes.extend(["unit", "site", "zuid"]);
        }
        for node in nodes {
            let here = self.member.iter().filter(|_| node == self.node);
            let mut list: Vec<Seen> = here.cloned().collect();
            if self.also.contains(&node) {
                list.push(seen(3, Role::User));
            }
            take(&mut tree, node, list);
        }
        if tree.person_of(&niss("75.01.23-955.34")).is_none() {
            tree.add_person(Person {
                id: PersonId("unlisted".to_owned()),
                niss: Some(niss("75.01.23-955.34")),
                name: "Modelmans".to_owned(),
                first_name: "Milan".to_owned(),
                email: None,
                language: None,
                other_names: Vec::new(),
                user_names: Vec::new(),
                as_of: EXPORTED,
            });
        }
        self.tell(&mut tree);
        tree
    }

    fn tell(&self, tree: &mut Tree) {
        let said = || Witness::Statement {
            by: "Els".to_owned(),
            day: TODAY,
        };
        for (node, active) in &self.active {
            let told = Told {
                value: *active,
                witness: said(),
            };
            tree.tell_active(&id(node), told).unwrap();
        }
        if self.manual == "002" {
            for node in ["quality", "unit", "site"] {
                let mut value = vec!["Heracles".to_owned(), "eHealthBox".to_owned()];
                value.truncate(if self.unauthorised == Some(node) {
                    1
                } else {
                    2
                });
                let witness = said();
                tree.tell_authorised(&id(node), Told { value, witness })
                    .unwrap();
            }
        }
        let person = self.person(tree);
        let (register, person) = match self.manual {
            "000" => ("famhp-enterprise", None),
            "001" => ("inami-head-physician", Some(person)),
            "002" => ("heracles", Some(person)),
            _ => return,
        };
        if let Some((active, role)) = self.entry {
            let roles = role.then(|| "1e lezer".to_owned()).into_iter().collect();
            let entry = Entry {
                person,
                node: id("entity"),
                register: register.to_owned(),
                active: Fact::by(active, said()),
                roles: Fact::by(roles, said()),
            };
            tree.tell_entry(entry).unwrap();
        }
    }

    pub fn person(&self, tree: &Tree) -> PersonId {
        tree.person_of(&niss("75.01.23-955.34")).unwrap().id.clone()
    }

    pub fn answers(&self, person: &PersonId) -> Answers {
        let mut answers = Answers::default();
        let person = || person.clone();
        let logs_in = Question::LogsIn {
            person: person(),
            target: self.target.chain.clone(),
        };
        answers.note(logs_in, answer(Reply::Yes));
        let other = Question::OtherLogin { person: person() };
        answers.note(other, answer(Reply::No));
        for sign in &self.signs {
            let sees = Question::Sees {
                person: person(),
                sign: *sign,
            };
            answers.note(sees, answer(Reply::Yes));
        }
        for (question, reply) in &self.said {
            answers.note(question.clone(), answer(*reply));
        }
        for role in &self.roles {
            let is = Question::Is {
                person: person(),
                role: (*role).to_owned(),
            };
            answers.note(is, answer(Reply::Yes));
        }
        answers
    }

    pub fn diagnose(&self) -> Diagnosis {
        let tree = self.tree();
        let person = self.person(&tree);
        let answers = self.answers(&person);
        let (catalogue, diagnoses) = (catalogue(), diagnoses());
        let target = &self.target;
        let mut case = Case::new(&tree, &catalogue, &answers, &person, target, noon()).unwrap();
        case.changed = self.changed;
        diagnose(&case, &diagnoses)
    }
}

/// A line of the person.
pub(super) fn seen(line: u64, role: Role) -> Seen {
    Seen {
        line,
        niss: Some(niss("75.01.23-955.34")),
        name: "Modelmans".to_owned(),
        first_name: "Milan".to_owned(),
        email: None,
        language: None,
        user_name: Some("milanmodelmans".to_owned()),
        role: Some(role),
        role_text: role.word().to_owned(),
        status: Known::Told(Status::Active),
        applications: Known::Unknown,
        functions: Known::Unknown,
    }
}
