//! The page that is made of the data.

use super::{Chapter, Mode, Requirement, Requirements, Standing};

impl Requirements {
    /// `docs/requirements.md`.
    pub fn page(&self) -> String {
        let mut page = String::from(HEAD);
        page.push_str(&self.counts());
        for chapter in &self.chapters {
            page.push_str(&self.chapter(chapter));
        }
        page
    }

    fn counts(&self) -> String {
        let mut table =
            String::from("| mode | all | carried | in part | planned |\n|---|---|---|---|---|\n");
        let count = |mode: Option<Mode>, standing: Option<Standing>| {
            let fits = |(id, one): &(&String, &Requirement)| {
                mode.is_none_or(|mode| one.mode == mode)
                    && standing.is_none_or(|standing| self.standing(id, one) == standing)
            };
            self.requirements.iter().filter(fits).count()
        };
        for (name, mode) in [
            (
                "A: Clavis does or checks it; a test shows that",
                Some(Mode::A),
            ),
            (
                "G: done at the portal, guided; a workflow has it",
                Some(Mode::G),
            ),
            ("I: shown", Some(Mode::I)),
            ("together", None),
        ] {
            table.push_str(&format!("| {name} | {} |", count(mode, None)));
            for standing in [Standing::Carried, Standing::Partly, Standing::Planned] {
                table.push_str(&format!(" {} |", count(mode, Some(standing))));
            }
            table.push('\n');
        }
        table
    }

    fn chapter(&self, chapter: &Chapter) -> String {
        let mut text = format!("\n## {} ({})\n", chapter.title, chapter.id);
        for part in &chapter.part {
            text.push_str(&format!(
                "\n### {}\n\n| id | kind | mode | what | carried by |\n|---|---|---|---|---|\n",
                part.title
            ));
            for (number, requirement) in &part.rows {
                let id = format!("R-{}-{number}", chapter.id);
                text.push_str(&format!(
                    "| {id} | {} | {:?} | {} | {} |\n",
                    requirement.kind,
                    requirement.mode,
                    requirement.is,
                    self.cell(&id, requirement)
                ));
            }
        }
        text
    }

    /// What carries it, and what is planned.
    fn cell(&self, id: &str, requirement: &Requirement) -> String {
        let mut parts: Vec<String> = Vec::new();
        let mut add = |part: String| {
            if !parts.contains(&part) {
                parts.push(part);
            }
        };
        for carrier in self.carriers_of(requirement) {
            carrier
                .tests
                .iter()
                .for_each(|test| add(format!("`{test}`")));
        }
        requirement
            .shown
            .iter()
            .for_each(|place| add(format!("shown in `{place}`")));
        let places = requirement.at.iter().filter(|place| place.contains(' '));
        places.for_each(|place| add(place.clone()));
        if let Some(workflows) = self.workflows.get(id) {
            let placed = |one: &String| requirement.at.iter().any(|at| at.starts_with(one));
            workflows
                .iter()
                .filter(|one| !placed(one) || requirement.at.contains(one))
                .for_each(|one| add(one.clone()));
        }
        for carrier in self.carriers_of(requirement) {
            carrier
                .planned
                .iter()
                .for_each(|room| add(format!("planned: {room}")));
        }
        parts.join(", ")
    }
}

const HEAD: &str = "# What carries each requirement\n
Made from `docs/requirements.toml` and from `shows` of the workflows; `CLAVIS_WRITE=1 cargo test -p clavis --test across generated` writes it
anew. `tests/requirements.rs` holds both: no requirement is missing, and every test, workflow and place that is named exists. The ids are those
of the list into which the manuals and the mission were taken apart; the few words beside them are ours.\n
A name in code marks is a test. `W-..` is a workflow that shows or guides it, with the part that does so where one is named. *Planned* is the
room that will carry it, or the rest of it. What the manuals say and no workflow repeats is in [manuals.md](manuals.md).\n
";
