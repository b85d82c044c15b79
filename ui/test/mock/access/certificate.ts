/** What the mocked desk answers about a certificate: known from the keystore and from the card, nothing is asked. */
import type { DiagnosisAnswer, DiagnosisAsked } from "../../../src/desk";

type Say = (fr: string, nl: string, de: string, en: string) => string;

export function certificate(asked: DiagnosisAsked, say: Say, unit: string): DiagnosisAnswer {
  const remedy = say("Renouvelez le certificat avec la carte de la personne responsable.", "Vernieuw het certificaat met de kaart van de verantwoordelijke.", "Erneuern Sie das Zertifikat mit der Karte der verantwortlichen Person.", "Renew the certificate with the responsible person’s card.");
  return {
    person: asked.person,
    name: "Wout Proefpersoon",
    target: { node: "n1", words: say(`Certificat eHealth de ${unit}`, `eHealth-certificaat van ${unit}`, `eHealth-Zertifikat von ${unit}`, `eHealth certificate of ${unit}`), manual: "004" },
    found: {
      id: "D-22",
      sign: say("Le logiciel dit que le certificat va expirer ou qu’il a expiré.", "De software zegt dat het certificaat gaat verlopen of verlopen is.", "Die Software sagt, dass das Zertifikat abläuft oder abgelaufen ist.", "The software says that the certificate is about to expire or has expired."),
      cause: say("La fin est dans 90 jours au plus.", "Het einde is binnen 90 dagen.", "Das Ende ist in höchstens 90 Tagen.", "The end is within 90 days."),
      remedy,
      task: "W-83",
      task_title: say("Renouveler le certificat", "Het certificaat vernieuwen", "Das Zertifikat erneuern", "Renew the certificate"),
      contact: { name: "eHealth", telephone: null, email: "support@ehealth.example", hours: null },
      question: null,
    },
    conditions: [
      { id: "offered", truth: "true", words: say("La demande de certificat propose l’organisation à cette personne.", "De certificaataanvraag stelt de organisatie aan deze persoon voor.", "Die Zertifikatsanfrage bietet dieser Person die Organisation an.", "The certificate request offers the organisation to this person."), evidence: say("Demandé avec la carte de cette personne le 28 novembre 2026.", "Gevraagd met de kaart van deze persoon op 28 november 2026.", "Mit der Karte dieser Person gefragt am 28. November 2026.", "Asked with this person’s card on 28 November 2026."), ask: null, page: null },
      { id: "certificate", truth: "false", words: say("Le certificat de l’organisation est dans ses 90 derniers jours, ou il a expiré.", "Het certificaat van de organisatie zit in zijn laatste 90 dagen, of is verlopen.", "Das Zertifikat der Organisation ist in seinen letzten 90 Tagen oder abgelaufen.", "The certificate of the organisation is in its last 90 days, or has ended."), evidence: say("Vous pouvez le renouveler maintenant.", "U kunt het nu vernieuwen.", "Sie können es jetzt erneuern.", "You can renew it now."), ask: null, page: null },
    ],
    questions: [],
    colleague: "",
    then: remedy,
  };
}
