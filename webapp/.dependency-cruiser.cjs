/** Who may know whom in the webapp. The rooms: model, wire, session, features, ui, shells. */
const inner = "^src/(model|wire|session|features|ui|shells)/"

module.exports = {
  forbidden: [
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "model-knows-nothing",
      severity: "error",
      from: { path: "^src/model/" },
      to: { path: inner, pathNot: "^src/model/" },
    },
    {
      name: "model-is-without-packages",
      severity: "error",
      from: { path: "^src/model/", pathNot: "\\.test\\.tsx?$" },
      to: { dependencyTypes: ["npm", "npm-dev"] },
    },
    {
      name: "ui-knows-nothing",
      severity: "error",
      from: { path: "^src/ui/" },
      to: { path: inner, pathNot: "^src/ui/" },
    },
    {
      name: "wire-knows-model",
      severity: "error",
      from: { path: "^src/wire/" },
      to: { path: inner, pathNot: "^src/(wire|model)/" },
    },
    {
      name: "session-knows-wire-and-model",
      severity: "error",
      from: { path: "^src/session/" },
      to: { path: inner, pathNot: "^src/(session|wire|model)/" },
    },
    {
      name: "a-feature-never-knows-another",
      comment: "Features meet in a shell, or by what ui and model hold for all.",
      severity: "error",
      from: { path: "^src/features/([^/]+)/" },
      to: { path: "^src/features/([^/]+)/", pathNot: "^src/features/$1/" },
    },
    {
      name: "features-know-the-session-by-its-hooks",
      comment:
        "hooks.ts is the only door for components of the meeting, desk.ts for those of the desk; the editor speaks with session/text.",
      severity: "error",
      from: { path: "^src/features/" },
      to: { path: inner, pathNot: "^src/(features|ui|model)/|^src/session/(hooks|desk)\\.tsx?$|^src/session/text/" },
    },
    {
      name: "session-text-is-for-the-editor",
      severity: "error",
      from: { path: "^src/features/", pathNot: "^src/features/minutes/editor/" },
      to: { path: "^src/session/text/" },
    },
    {
      name: "the-editor-is-loaded-late",
      comment: "Tiptap and ProseMirror may be reached only by a dynamic import of the editor's folder.",
      severity: "error",
      from: { pathNot: "^src/features/minutes/editor/" },
      to: { path: "^src/features/minutes/editor/", dependencyTypesNot: ["dynamic-import", "type-only"] },
    },
    {
      name: "prosemirror-stands-in-the-editor-and-the-text-session",
      severity: "error",
      from: { pathNot: "^src/(features/minutes/editor|session/(text|testing))/" },
      to: { path: "node_modules/(@tiptap|prosemirror-)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "nobody-knows-the-shells",
      severity: "error",
      from: { pathNot: "^src/shells/" },
      to: { path: "^src/shells/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // dependency-cruiser reads TypeScript with the compiler of version 6; version 7, which checks the types, has no such door.
    parser: "tsc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".json", ".css"],
      conditionNames: ["import", "types", "default"],
      exportsFields: ["exports"],
    },
  },
}
