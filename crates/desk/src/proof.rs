//! The test of a keystore, in lights and sentences.

use std::path::Path;

use certificates::{Light, Step};

use crate::answers::{CheckLine, LightWord, TestAnswer};
use crate::keystores::absolute;
use crate::site::shown;
use crate::{Desk, Failure, KeystorePassword};

impl Desk {
    /// Checks a keystore from its keys to a token of the STS; changes nothing.
    ///
    /// # Errors
    /// `KEYSTORE-...`, `CERT-NOT-INSTALLED`: what keeps all checks from beginning.
    pub fn test(
        &self,
        keystore: &Path,
        platform: Option<&str>,
        password: &KeystorePassword,
        progress: &mut dyn FnMut(Step),
    ) -> Result<TestAnswer, Failure> {
        let path = absolute(keystore);
        let site = self.site(self.platform_of(&path, platform)?.as_deref())?;
        let proof = site.with(self, |life| life.test(&path, password, progress))?;
        let checks = proof.checks.iter().map(|check| {
            let failure = check
                .problem
                .as_ref()
                .map(|problem| Failure::new(problem.code, problem.facts.clone()));
            let words = failure
                .as_ref()
                .map(|failure| failure.sentence(&self.catalogue, self.language));
            CheckLine {
                check: check.topic.word().to_owned(),
                light: word(check.light),
                sentence: match &words {
                    None => self.say(&format!("proof-{}-good", check.topic.word()), &[]),
                    Some(words) => words.what.clone(),
                },
                code: failure.as_ref().map(|failure| failure.code().to_owned()),
                why: words.as_ref().map(|words| words.why.clone()),
                now: words.as_ref().map(|words| words.now.clone()),
                who: words.as_ref().map(|words| words.who.clone()),
            }
        });
        Ok(TestAnswer {
            platform: site.name(),
            keystore: shown(&path),
            light: word(proof.light()),
            checks: checks.collect(),
        })
    }
}

fn word(light: Light) -> LightWord {
    match light {
        Light::Green => LightWord::Green,
        Light::Amber => LightWord::Amber,
        Light::Red => LightWord::Red,
    }
}
