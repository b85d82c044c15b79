/** Compiles the words of the controls, for what runs without Vite: `node words.mjs`. */
import { compile } from "@inlang/paraglide-js";

/** How the words are compiled, here and in vite.config.ts: the desk says which language. */
export const WORDS = {
  project: "./project.inlang",
  outdir: "./src/paraglide",
  strategy: /** @type {["globalVariable", "baseLocale"]} */ (["globalVariable", "baseLocale"]),
  isServer: "false",
  disableAsyncLocalStorage: true,
};

if (process.argv[1]?.endsWith("words.mjs")) await compile(WORDS);
