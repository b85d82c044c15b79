import type { AccessNodeLine } from "../desk";

/** A row of a drawn tree. */
export type TreeRow<T> = {
  node: T;
  /** How deep, from 0. */
  depth: number;
  /** For each level to the left of it, whether the line there goes on beneath. The last is its own bend. */
  lines: boolean[];
  /** Whether it is open; `null` when nothing hangs under it. */
  open: boolean | null;
};

/** The rows that are seen, from the top; what hangs under a closed one is left out. A node whose parent is unknown stands at the top. */
export function grown<T extends Pick<AccessNodeLine, "node" | "parent">>(nodes: T[], closed: string[]): TreeRow<T>[] {
  const known = new Set(nodes.map((one) => one.node));
  const under = new Map<string | null, T[]>();
  for (const one of nodes) {
    const parent = one.parent !== null && known.has(one.parent) && one.parent !== one.node ? one.parent : null;
    under.set(parent, [...(under.get(parent) ?? []), one]);
  }
  const rows: TreeRow<T>[] = [];
  const walk = (parent: string | null, depth: number, lines: boolean[]): void => {
    const children = under.get(parent) ?? [];
    children.forEach((node, at) => {
      const goesOn = at < children.length - 1;
      const own = depth === 0 ? [] : [...lines, goesOn];
      const has = (under.get(node.node) ?? []).length > 0;
      const open = has ? !closed.includes(node.node) : null;
      rows.push({ node, depth, lines: own, open });
      if (open) walk(node.node, depth + 1, own);
    });
  };
  walk(null, 0, []);
  return rows;
}
