import { defineFileConnector } from "../../../domain/file-connector.ts";
import { readImported } from "../shared/imported-document.ts";
import { conclude } from "./conclude.ts";
import type { BomFact } from "./facts.ts";
import { readBom } from "./read-bom.ts";

/** Takes over what the CycloneDX BOM of another tool says of AI, and which vulnerabilities it names. */
export const cyclonedxImport = defineFileConnector<BomFact>({
  id: "cyclonedx-import",
  title: "Bills of materials of other tools (CycloneDX 1.4 to 1.7 in JSON, by --import)",
  emits: {
    assets: ["application", "package", "model", "dataset", "container-image", "endpoint", "ai-service", "assessment"],
    relationships: ["depends-on", "uses", "deploys", "trained-on", "fine-tuned-from", "supplied-by", "reads"],
  },
  reads: [{ title: "CycloneDX 1.4 to 1.7 BOMs in JSON that --import names", files: [] }],
  imports: true,
  claims: () => undefined,
  examine(file, { knowledge }) {
    const text = file.text();
    const root = readImported(text);
    if (root.bomFormat !== "CycloneDX") return undefined;
    const { facts, skipped } = readBom(root, text, knowledge);
    return { facts, notExamined: skipped };
  },
  conclude,
});
