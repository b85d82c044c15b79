/** Where one is: the part of the address behind `#/`, for example `keystores/3/test`. */
let path = $state(read());

function read(): string[] {
  return location.hash.replace(/^#\/?/, "").split("/").filter(Boolean);
}

if (typeof window !== "undefined") window.addEventListener("hashchange", () => (path = read()));

/** The screen that is shown and what it is about. */
export const place = {
  /** The word of the screen; `today` when the address names none. */
  get screen(): string {
    return path[0] ?? "today";
  },
  /** The keystore in the address; `null` for none. */
  get keystore(): number | null {
    const number = Number(path[1]);
    return path[1] !== undefined && Number.isInteger(number) ? number : null;
  },
  /** The second word of the address, whatever it is. */
  get about(): string | null {
    return path[1] ?? null;
  },
  /** A later word of the address, from 0; `null` when there is none. */
  word(at: number): string | null {
    return path[at] ?? null;
  },
  get whole(): string {
    return path.join("/");
  },
};

/** Goes to a screen; "back" of the window and of the mouse lead here again. */
export function go(to: string): void {
  location.hash = `#/${to}`;
}
