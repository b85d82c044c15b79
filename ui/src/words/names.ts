/** A certificate's name as the desk tells it, apart: whose it is, and the identifier that it carries in brackets; `""` for none. */
export function apart(name: string): { owner: string; identifier: string } {
  const parts = /^(.*\S) \(([^()]+)\)$/.exec(name);
  return parts ? { owner: parts[1] ?? name, identifier: parts[2] ?? "" } : { owner: name, identifier: "" };
}
