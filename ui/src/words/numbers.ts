/** Numbers as people read them. */

const GROUPS: Record<string, number[]> = {
  CBE: [4, 3, 3],
  "NIHII-GROUP": [1, 5, 2],
  "NIHII-HOSPITAL": [1, 5, 2],
};

/** An organisation's number in groups, for example `0998.123.466` or `9-49876-45`; one of an unknown form comes back as it is. */
export function grouped(kind: string, id: string): string {
  const groups = GROUPS[kind];
  if (!groups || !/^\d+$/.test(id) || id.length !== groups.reduce((sum, size) => sum + size, 0)) return id;
  let place = 0;
  const parts = groups.map((size) => id.slice(place, (place += size)));
  return parts.join(kind === "CBE" ? "." : "-");
}

/** A hexadecimal identifier in groups of four, so that two can be compared by eye. */
export function compared(hex: string): string {
  return hex.replace(/(.{4})(?=.)/g, "$1 ");
}
