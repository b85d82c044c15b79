import { describe, expect, test } from "vitest";
import { apart } from "../../src/words/names";

describe("a certificate's name", () => {
  test("is told apart from its identifier", () => {
    expect(apart("HOPITAL DE L EXEMPLE (NIHII-HOSPITAL 71980136, RADIO_2)")).toEqual({ owner: "HOPITAL DE L EXEMPLE", identifier: "NIHII-HOSPITAL 71980136, RADIO_2" });
    expect(apart("EXEMPLE (NORD) (CBE 0998123466)")).toEqual({ owner: "EXEMPLE (NORD)", identifier: "CBE 0998123466" });
  });

  test("stays whole where it has none: the name of a file", () => {
    for (const name of ["EXEMPLE-OLD.p12", "", "(CBE)", "A ()"]) expect(apart(name)).toEqual({ owner: name, identifier: "" });
  });
});
