import { builtinModules } from "node:module"
import { defineConfig } from "vite"

/** Programs for Node with everything in them: the player of bin/replay, and the two hundred voters of the tests. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: "node20",
    outDir: "../dist-tools",
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: { replay: "main.ts", voters: "../e2e/voters.ts" },
      external: [...builtinModules, ...builtinModules.map((name) => `node:${name}`), "bufferutil", "utf-8-validate"],
      output: { entryFileNames: "[name].mjs", chunkFileNames: "shared-[hash].mjs", format: "esm" },
    },
  },
})
