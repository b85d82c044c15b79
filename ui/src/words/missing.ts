import type { MissingFacts } from "../desk";

/** Nothing was said yet about an organisation that is not in the list. */
export function noFacts(): MissingFacts {
  return { care_project: null, confirmed: null, responsible: null, ticked: null };
}

/** The fact that was said last, taken back: one question earlier. */
export function withoutLast(facts: MissingFacts): MissingFacts {
  if (facts.ticked !== null) return { ...facts, ticked: null };
  if (facts.responsible !== null) return { ...facts, responsible: null };
  if (facts.confirmed !== null) return { ...facts, confirmed: null };
  return noFacts();
}
