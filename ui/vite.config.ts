import { svelte } from "@sveltejs/vite-plugin-svelte";
import { paraglideVitePlugin } from "@inlang/paraglide-js";
import { defineConfig } from "vitest/config";
import { WORDS } from "./words.mjs";

export default defineConfig({
  // The tests compile the words beforehand: the plugin would watch them, and keep the runner from ending.
  plugins: [process.env["VITEST"] ? [] : paraglideVitePlugin(WORDS), svelte()],
  clearScreen: false,
  server: { port: 1420, strictPort: true },
  // Nothing is inlined: the policy of the page forbids it.
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false }, sourcemap: false },
  test: { environment: "jsdom", include: ["test/unit/**/*.test.ts"] },
});
