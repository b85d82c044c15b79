//! What the exchanges say of each assumption. Doubt never becomes a verdict: what could have
//! another cause is named and left open.

use std::collections::BTreeSet;

use super::Verdict;
use super::exchange::{DnForm, Exchange, Outcome};
use crate::assumptions::{AssumptionId, Assumptions, ContractDn, EidKeyInfo};
use crate::operation::{Operation, SignedBy};

/// A verdict and what it rests on.
pub(super) struct Judged {
    pub(super) verdict: Verdict,
    pub(super) seen: Vec<String>,
}

/// What `exchanges` say of one assumption.
pub(super) fn judge(id: AssumptionId, settings: &Assumptions, exchanges: &[Exchange]) -> Judged {
    match id {
        AssumptionId::EcSignature => ec_signature(settings, exchanges),
        AssumptionId::AlgorithmRefusedCodes => algorithm_refused(settings, exchanges),
        AssumptionId::EidKeyInfo => eid_key_info(settings, exchanges),
        AssumptionId::ContractDn => contract_dn(settings, exchanges),
        AssumptionId::KeyUnknownCodes => key_unknown(settings, exchanges),
        AssumptionId::PendingCodes => pending(settings, exchanges),
        AssumptionId::ErrorCodes => error_codes(settings, exchanges),
        AssumptionId::KeyUsage => key_usage(settings, exchanges),
        AssumptionId::ChainLength => chain_length(settings, exchanges),
        AssumptionId::IssuingAuthority => issuing_authority(exchanges),
        AssumptionId::OrganisationTypes => organisation_types(exchanges),
        AssumptionId::CheckDigitAlgorithms => check_digits(exchanges),
        AssumptionId::ReplacementDays => replacement_days(settings, exchanges),
        AssumptionId::StsAttributes => sts(exchanges),
        // A contact does not show how files are called, nor how often one may ask.
        AssumptionId::PollSeconds | AssumptionId::KeystoreEnding | AssumptionId::KeystoreFolder => {
            open(BTreeSet::new())
        }
    }
}

fn ec_signature(settings: &Assumptions, exchanges: &[Exchange]) -> Judged {
    let of_the_setting = settings.ec_signature.word();
    let signed = by_card(exchanges).filter(|exchange| {
        let signature = exchange.signature.as_ref();
        signature.is_some_and(|signature| signature.algorithm == of_the_setting)
    });
    accepted(signed, &["SIGNATURE", "ALGORITHM"], |exchange| {
        let signature = exchange.signature.as_ref();
        signature.map(|signature| signature.algorithm.clone())
    })
}

fn algorithm_refused(settings: &Assumptions, exchanges: &[Exchange]) -> Judged {
    let codes = refusal_codes(exchanges.iter());
    let known = &settings.algorithm_refused_codes;
    let seen: BTreeSet<String> = codes
        .into_iter()
        .filter(|code| known.contains(code))
        .collect();
    if seen.is_empty() {
        open(seen)
    } else {
        held(seen)
    }
}

fn eid_key_info(settings: &Assumptions, exchanges: &[Exchange]) -> Judged {
    let as_set = by_card(exchanges).filter(|exchange| {
        let count = exchange
            .signature
            .as_ref()
            .map_or(0, |one| one.certificates);
        match settings.eid_key_info {
            EidKeyInfo::Chain => count > 1,
            EidKeyInfo::Leaf => count == 1,
        }
    });
    accepted(as_set, &["KEYINFO", "CHAIN"], |exchange| {
        let signature = exchange.signature.as_ref();
        signature.map(|signature| format!("{} certificates", signature.certificates))
    })
}

fn contract_dn(settings: &Assumptions, exchanges: &[Exchange]) -> Judged {
    let received = of(exchanges, Operation::GenerateContract).filter_map(|exchange| {
        let dn = exchange.dn.as_ref()?;
        Some(format!(
            "received {}: {}",
            form(dn.form),
            dn.parts.join(" ")
        ))
    });
    let received: BTreeSet<String> = received.collect();
    let sent = of(exchanges, Operation::GenerateCertificate).filter(|exchange| {
        match settings.contract_dn {
            ContractDn::Escaped => exchange.dn_sent == Some(DnForm::Escaped),
            ContractDn::AsReceived => exchange.dn_sent.is_some(),
        }
    });
    let mut judged = accepted(sent, &["CONTRACT", "DN"], |exchange| {
        exchange.dn_sent.map(|sent| format!("sent {}", form(sent)))
    });
    judged.seen.extend(received);
    judged
}

fn key_unknown(settings: &Assumptions, exchanges: &[Exchange]) -> Judged {
    let codes = refusal_codes(of(exchanges, Operation::GetCertificate));
    let known = codes
        .iter()
        .any(|code| settings.key_unknown_codes.contains(code));
    let others: BTreeSet<String> = codes
        .into_iter()
        .filter(|code| !settings.pending_codes.contains(code))
        .collect();
    if known { held(others) } else { open(others) }
}

fn pending(settings: &Assumptions, exchanges: &[Exchange]) -> Judged {
    let codes = refusal_codes(of(exchanges, Operation::GetCertificate));
    let seen: BTreeSet<String> = codes
        .into_iter()
        .filter(|code| settings.pending_codes.contains(code))
        .collect();
    if seen.is_empty() {
        open(seen)
    } else {
        held(seen)
    }
}

/// Unknown codes contradict nothing: that they come as they are is what is assumed.
fn error_codes(settings: &Assumptions, exchanges: &[Exchange]) -> Judged {
    let known = |code: &&str| {
        let lists = [
            &settings.pending_codes,
            &settings.key_unknown_codes,
            &settings.algorithm_refused_codes,
        ];
        lists
            .iter()
            .any(|list| list.iter().any(|one| one.as_str() == *code))
    };
    let seen: BTreeSet<String> = exchanges
        .iter()
        .flat_map(|exchange| {
            let codes = exchange.all_codes().filter(|code| !known(code));
            codes.map(|code| format!("{} {code}", exchange.operation))
        })
        .collect();
    if seen.is_empty() {
        open(seen)
    } else {
        held(seen)
    }
}

fn key_usage(settings: &Assumptions, exchanges: &[Exchange]) -> Judged {
    let expected: BTreeSet<&str> = settings.key_usage.iter().map(String::as_str).collect();
    let leaves = exchanges
        .iter()
        .filter_map(|exchange| exchange.certificates.first());
    compared(leaves.map(|leaf| {
        let usage: BTreeSet<&str> = leaf.key_usage.iter().map(String::as_str).collect();
        (usage == expected, leaf.key_usage.join(" "))
    }))
}

fn chain_length(settings: &Assumptions, exchanges: &[Exchange]) -> Judged {
    let chains = exchanges.iter().map(|exchange| &exchange.certificates);
    compared(chains.filter(|chain| !chain.is_empty()).map(|chain| {
        let as_expected = chain.len() == usize::from(settings.chain_length);
        (as_expected, format!("{} certificates", chain.len()))
    }))
}

fn issuing_authority(exchanges: &[Exchange]) -> Judged {
    compared(exchanges.iter().filter_map(|exchange| {
        let leaf = exchange.certificates.first()?;
        let above = exchange.certificates.get(1);
        let key = above.map_or("?", |issuer| issuer.key.as_str());
        let trusted = exchange.trusted == Some(true);
        Some((trusted, format!("{} ({key})", leaf.issuer)))
    }))
}

/// A type that no table of ours has is a difference worth knowing.
fn organisation_types(exchanges: &[Exchange]) -> Judged {
    let listed = exchanges
        .iter()
        .flat_map(|exchange| &exchange.organisation_types);
    compared(listed.map(|kind| {
        let known = identifiers::identifier_length(kind).is_some();
        (known, kind.clone())
    }))
}

fn check_digits(exchanges: &[Exchange]) -> Judged {
    let names = exchanges
        .iter()
        .flat_map(|exchange| &exchange.check_digit_algorithms);
    open(names.cloned().collect())
}

fn replacement_days(settings: &Assumptions, exchanges: &[Exchange]) -> Judged {
    let days = exchanges
        .iter()
        .flat_map(|exchange| &exchange.replacement_days);
    compared(days.map(|days| {
        let as_expected = *days == i64::from(settings.replacement_days);
        (as_expected, format!("{days} days"))
    }))
}

fn sts(exchanges: &[Exchange]) -> Judged {
    let asked = exchanges
        .iter()
        .filter(|exchange| exchange.operation == "RequestSecureToken");
    let done = asked
        .clone()
        .any(|exchange| exchange.outcome == Outcome::Done);
    let seen: BTreeSet<String> = asked
        .flat_map(|exchange| exchange.status.iter().cloned())
        .collect();
    if done { held(seen) } else { open(seen) }
}

/// Done means accepted; a refusal counts against it only when its code speaks of it.
fn accepted<'e>(
    exchanges: impl Iterator<Item = &'e Exchange>,
    words: &[&str],
    show: impl Fn(&Exchange) -> Option<String>,
) -> Judged {
    let mut seen = BTreeSet::new();
    let (mut done, mut against) = (false, false);
    for exchange in exchanges {
        let shown = show(exchange).unwrap_or_default();
        if exchange.outcome == Outcome::Done {
            done = true;
            seen.insert(format!("{shown} accepted"));
            continue;
        }
        for code in exchange.all_codes() {
            let speaks_of_it = words
                .iter()
                .any(|word| code.to_ascii_uppercase().contains(word));
            against |= speaks_of_it;
            seen.insert(format!("{shown} answered with {code}"));
        }
    }
    match (against, done) {
        (true, _) => Judged {
            verdict: Verdict::Contradicted,
            seen: seen.into_iter().collect(),
        },
        (false, true) => held(seen),
        (false, false) => open(seen),
    }
}

/// Held when all are as expected, contradicted when one is not.
fn compared(found: impl Iterator<Item = (bool, String)>) -> Judged {
    let all: BTreeSet<(bool, String)> = found.collect();
    let contradicted = all.iter().any(|(as_expected, _)| !as_expected);
    let seen: Vec<String> = all
        .into_iter()
        .filter(|(as_expected, _)| !contradicted || !as_expected)
        .map(|(_, shown)| shown)
        .collect();
    let verdict = match (contradicted, seen.is_empty()) {
        (true, _) => Verdict::Contradicted,
        (false, false) => Verdict::Held,
        (false, true) => Verdict::NotSeen,
    };
    Judged { verdict, seen }
}

fn held(seen: BTreeSet<String>) -> Judged {
    Judged {
        verdict: Verdict::Held,
        seen: seen.into_iter().collect(),
    }
}

fn open(seen: BTreeSet<String>) -> Judged {
    Judged {
        verdict: Verdict::NotSeen,
        seen: seen.into_iter().collect(),
    }
}

fn of(exchanges: &[Exchange], operation: Operation) -> impl Iterator<Item = &Exchange> {
    exchanges
        .iter()
        .filter(move |exchange| exchange.operation == operation.name())
}

/// What a card has signed.
fn by_card(exchanges: &[Exchange]) -> impl Iterator<Item = &Exchange> {
    exchanges.iter().filter(|exchange| {
        let operation = Operation::ALL
            .into_iter()
            .find(|operation| operation.name() == exchange.operation);
        let signed_by = operation.and_then(Operation::signed_by);
        matches!(
            signed_by,
            Some(SignedBy::EidAuthentication | SignedBy::EidSignature)
        )
    })
}

fn refusal_codes<'e>(exchanges: impl Iterator<Item = &'e Exchange>) -> BTreeSet<String> {
    exchanges
        .flat_map(|exchange| exchange.codes.iter().cloned())
        .collect()
}

fn form(form: DnForm) -> &'static str {
    match form {
        DnForm::Escaped => "escaped",
        DnForm::Unescaped => "unescaped",
        DnForm::Other => "in another form",
    }
}
