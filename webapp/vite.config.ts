import preact from "@preact/preset-vite"
import { defineConfig } from "vitest/config"

/** Where `npm run dev` finds the server; the built app is served by the server itself. */
const server = process.env.KLUBBA_SERVER ?? "http://localhost:8080"

/** The server listens on IPv4, and Node may take "localhost" for the other one. */
const target = server.replace("//localhost", "//127.0.0.1")

export default defineConfig({
  plugins: [preact()],
  build: {
    target: "es2022",
    manifest: true,
    // The meeting, the desk before and after it, the way in from Teams, and a page to read.
    rolldownOptions: { input: ["index.html", "desk.html", "teams.html", "om.html"] },
    // Fonts and pictures are never inlined: the content security policy knows no data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The editor is a chunk of its own that only those who write load; its size is known and wanted.
    chunkSizeWarningLimit: 450,
  },
  server: {
    // The page comes from here, everything behind it from the server, which takes nothing from a foreign origin.
    proxy: Object.fromEntries(
      ["^/in/", "^/api/", "^/m/[^/]+/[^/]+/.+"].map((path) => [
        path,
        { target, ws: true, changeOrigin: true, headers: { origin: server } },
      ]),
    ),
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}", "replay/**/*.test.ts"],
    css: false,
    // random tests take as long as the machine lets them; a limit is there for what hangs
    testTimeout: 60_000,
  },
})
