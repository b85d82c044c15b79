//! After the request: completing, activating, testing, and what asks for no card.

use std::path::PathBuf;

use zeroize::Zeroizing;

use super::post::Post;
use super::{Counter, Inner, Told};
use crate::answers::{
    Call, CompleteAnswer, KeystoreHandle, ProgressTold, ReadyAnswer, RequestState, TestAnswer,
};
use crate::{Failure, KeystorePassword, Step};

impl Counter {
    /// Goes on with a keystore to its end, from wherever it stands. Doing it again changes nothing.
    ///
    /// # Errors
    /// `COUNTER-KEYSTORE-UNKNOWN`, `KEYSTORE-...`, `CERT-PENDING` while eHealth has not delivered,
    /// `CERT-IN-USE`, and those of the life of a certificate.
    pub fn complete(
        &self,
        keystore: KeystoreHandle,
        password: &Zeroizing<String>,
    ) -> Told<ReadyAnswer> {
        self.at(|post| {
            let Locked {
                path,
                platform,
                password,
            } = &post.locked(keystore, password)?;
            let mut steps = self.inner.steps(post, Some(keystore));
            let desk = &post.desk;
            let done = desk.complete(path, platform.as_deref(), password, false, &mut steps);
            let is_refused = |failure| post.is_refused_again(path, failure);
            if done.as_ref().is_err_and(is_refused) && post.hear(path, RequestState::Refused) {
                self.inner.home_changed();
            }
            Ok(self.ready(post, done?, keystore))
        })
    }

    /// Makes the encryption token of a renewed keystore the one that others use.
    ///
    /// # Errors
    /// As [`Counter::complete`]; `CERT-NOTHING-TO-ACTIVATE`.
    pub fn activate(
        &self,
        keystore: KeystoreHandle,
        password: &Zeroizing<String>,
    ) -> Told<ReadyAnswer> {
        self.at(|post| {
            let Locked {
                path,
                platform,
                password,
            } = &post.locked(keystore, password)?;
            let mut steps = self.inner.steps(post, Some(keystore));
            let desk = &post.desk;
            let done = desk.activate(path, platform.as_deref(), password, &mut steps)?;
            Ok(self.ready(post, done, keystore))
        })
    }

    /// Checks a keystore from its keys to a token of the STS; changes nothing.
    ///
    /// # Errors
    /// What keeps all checks from beginning: `KEYSTORE-...`, `CERT-NOT-INSTALLED`.
    pub fn test(&self, keystore: KeystoreHandle, password: &Zeroizing<String>) -> Told<TestAnswer> {
        self.at(|post| {
            let Locked {
                path,
                platform,
                password,
            } = &post.locked(keystore, password)?;
            let mut steps = self.inner.steps(post, Some(keystore));
            let mut answer = post
                .desk
                .test(path, platform.as_deref(), password, &mut steps)?;
            for check in &mut answer.checks {
                let code = check.code.as_deref().unwrap_or_default();
                if let Some(now) = self.inner.now_in_window(code, &[]) {
                    check.now = Some(now);
                }
            }
            Ok(answer)
        })
    }

    fn ready(&self, post: &Post, done: CompleteAnswer, handle: KeystoreHandle) -> ReadyAnswer {
        self.inner.home_changed();
        let facts = [
            ("path", done.keystore.clone()),
            ("date", done.renew_from.clone()),
        ];
        let steps: &[&str] = match done.activated {
            true => &[
                "ready-software",
                "ready-second-place",
                "ready-test",
                "ready-renew",
            ],
            false => &["ready-software-renewed", "ready-keep-old", "ready-activate"],
        };
        let next_steps = steps.iter().map(|id| post.desk.say(id, &facts)).collect();
        ReadyAnswer::of(done, handle, next_steps)
    }
}

/// A keystore with what opens it. Without `Debug`: it has the password.
pub(super) struct Locked {
    pub(super) path: PathBuf,
    /// How its platform is named.
    pub(super) platform: Option<String>,
    pub(super) password: KeystorePassword,
}

impl Post {
    /// The keystore of that number, with a password that it can have.
    ///
    /// # Errors
    /// `COUNTER-KEYSTORE-UNKNOWN`, `COUNTER-OTHER-SIDE`, and those of the password's form.
    pub(super) fn locked(
        &self,
        keystore: KeystoreHandle,
        password: &Zeroizing<String>,
    ) -> Result<Locked, Failure> {
        let path = self.keystore(keystore)?;
        Ok(Locked {
            password: self.desk.known_password(password)?,
            platform: self.platform_for(&path),
            path,
        })
    }
}

impl Inner {
    /// Tells each step of what belongs to no talk.
    pub(super) fn steps(&self, post: &Post, keystore: Option<KeystoreHandle>) -> impl FnMut(Step) {
        let (bell, desk) = (
            std::sync::Arc::clone(&self.bell),
            post.desk.again(post.desk.language),
        );
        move |step| {
            bell.ring(Call::ProgressTold(ProgressTold {
                talk: 0,
                keystore,
                step: step.id().to_owned(),
                sentence: desk.say(step.id(), &[]),
            }));
        }
    }
}
