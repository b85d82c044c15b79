//! A catalogue of a person's own over ours: an entry with the same id takes the place of ours, a new one is added.

use super::form::Form;

impl Form {
    /// This one with the entries of `own` over it; nothing of ours can be taken away, so what others name stays.
    pub(super) fn with(mut self, own: Form) -> Form {
        lay(&mut self.level, own.level, |row| row.id);
        lay(&mut self.role, own.role, |row| row.id.clone());
        lay(&mut self.person_role, own.person_role, |row| row.id.clone());
        lay(&mut self.quality, own.quality, |row| row.id.clone());
        lay(&mut self.seen.qualities, own.seen.qualities, String::clone);
        lay(&mut self.subdivision_type, own.subdivision_type, |row| {
            row.id.clone()
        });
        lay(&mut self.application, own.application, |row| row.id.clone());
        lay(&mut self.function, own.function, |row| row.id.clone());
        lay(&mut self.register, own.register, |row| row.id.clone());
        lay(&mut self.register_role, own.register_role, |row| {
            row.id.clone()
        });
        lay(&mut self.suggestion, own.suggestion, |row| {
            row.function.clone()
        });
        lay(&mut self.chain, own.chain, |row| row.id.clone());
        lay(&mut self.login_means, own.login_means, |row| row.id.clone());
        lay(&mut self.status, own.status, |row| row.id.clone());
        lay(&mut self.title, own.title, |row| row.id.clone());
        lay(&mut self.language, own.language, |row| row.id.clone());
        lay(&mut self.column, own.column, |row| row.id);
        lay(&mut self.staff_column, own.staff_column, |row| row.id);
        self
    }
}

fn lay<T, Id: PartialEq>(ours: &mut Vec<T>, own: Vec<T>, id: impl Fn(&T) -> Id) {
    for row in own {
        let named = id(&row);
        match ours.iter_mut().find(|other| id(other) == named) {
            Some(other) => *other = row,
            None => ours.push(row),
        }
    }
}
