import type { Appearance } from "../desk";

const dark = typeof matchMedia === "function" ? matchMedia("(prefers-color-scheme: dark)") : null;
let wanted: Appearance = "system";

function show(): void {
  const isDark = wanted === "dark" || (wanted === "system" && dark?.matches === true);
  document.documentElement.dataset["appearance"] = isDark ? "dark" : "light";
}

dark?.addEventListener("change", show);

/** Shows the window light, dark, or as the system is, from now on. */
export function appear(appearance: Appearance): void {
  wanted = appearance;
  show();
}
