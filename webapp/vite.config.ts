import preact from "@preact/preset-vite"
import { defineConfig } from "vitest/config"

/** Where `npm run dev` finds the server; the built app is served by the server itself. */
const server = process.env.KLUBBA_SERVER ?? "http://localhost:8080"

export default defineConfig({
  plugins: [preact()],
  build: {
    target: "es2022",
    manifest: true,
    // Fonts and pictures are never inlined: the content security policy knows no data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The editor is a chunk of its own that only those who write load; its size is known and wanted.
    chunkSizeWarningLimit: 450,
  },
  server: {
    proxy: {
      "/api": { target: server, ws: true },
      "/join": { target: server },
    },
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}", "replay/**/*.test.ts"],
    css: false,
  },
})
