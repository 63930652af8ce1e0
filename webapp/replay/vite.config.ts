import { builtinModules } from "node:module"
import { defineConfig } from "vite"

/** One file for Node, with everything in it: bin/replay needs nothing else. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: "main.ts",
    target: "node20",
    outDir: "../dist-tools",
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      external: [...builtinModules, ...builtinModules.map((name) => `node:${name}`), "bufferutil", "utf-8-validate"],
      output: { entryFileNames: "replay.mjs", format: "esm" },
    },
  },
})
