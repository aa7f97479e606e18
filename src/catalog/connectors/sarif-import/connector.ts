import { defineFileConnector } from "../../../domain/file-connector.ts";
import { readImported } from "../shared/imported-document.ts";
import { conclude } from "./conclude.ts";
import type { RunFact } from "./facts.ts";
import { readLog } from "./read-log.ts";

/** Takes over what other tools found, from the SARIF log that a person hands over. */
export const sarifImport = defineFileConnector<readonly RunFact[]>({
  id: "sarif-import",
  title: "Results of other tools (SARIF 2.1.0, by --import)",
  emits: { assets: ["application", "assessment"], relationships: ["reads"] },
  reads: [{ title: "SARIF 2.1.0 logs that --import names", files: [] }],
  imports: true,
  claims: () => undefined,
  examine(file) {
    const root = readImported(file.text());
    return "runs" in root ? { facts: readLog(root) } : undefined;
  },
  conclude,
});
