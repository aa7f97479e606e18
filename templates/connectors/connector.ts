import { applicationIdentity, baseName, folderOf } from "../../../domain/application-root.ts";
import { fileRole } from "../../../domain/evidence.ts";
import { defineFileConnector } from "../../../domain/file-connector.ts";

/** What one file yields; plain data, which goes from a worker to the conclusion. */
interface Facts {
  readonly line: number;
}

/** FILL IN: what it reads and what it claims to see there. */
export const __NAME__ = defineFileConnector<Facts>({
  id: "__ID__",
  title: "FILL IN: what it reads",
  emits: { assets: ["application"], relationships: [] },
  // FILL IN: which files it wants, told from the path alone.
  claims: (path) => (baseName(path) === "__ID__.json" ? "text" : undefined),
  // FILL IN: facts of one file. Throw a Refusal with the reason where it cannot be read: nothing is passed over in silence.
  examine: (file) => (file.text().trim() === "" ? undefined : { facts: { line: 1 } }),
  // FILL IN: the facts of all files as assets, each with its evidence. What nobody could read is a gap, never a guess.
  conclude: (files, context) => ({
    assets: files.map(({ path, facts }) => ({
      key: path,
      kind: "application",
      name: baseName(folderOf(path)) || context.scope.name,
      identities: [applicationIdentity(folderOf(path))],
      anchor: "application",
      properties: {},
      evidence: [{ connector: "__ID__", path, line: facts.line, confidence: "declared", role: fileRole(path) }],
    })),
    relationships: [],
    relationshipGaps: [],
    notExamined: [],
  }),
});
