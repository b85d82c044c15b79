import { svelte } from "@sveltejs/vite-plugin-svelte";
import { paraglideVitePlugin } from "@inlang/paraglide-js";
import { defineConfig } from "vitest/config";

/** The words of the controls, compiled to functions; the desk says which language. */
const words = paraglideVitePlugin({
  project: "./project.inlang",
  outdir: "./src/paraglide",
  strategy: ["globalVariable", "baseLocale"],
  isServer: "false",
  disableAsyncLocalStorage: true,
});

export default defineConfig({
  plugins: [words, svelte()],
  clearScreen: false,
  server: { port: 1420, strictPort: true },
  // `cssTarget` as old as the oldest web view; nothing is inlined, since the policy of the page forbids it.
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false }, sourcemap: false },
  test: { environment: "jsdom", include: ["test/unit/**/*.test.ts"] },
});
