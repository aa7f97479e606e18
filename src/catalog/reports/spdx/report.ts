import { defineReport } from "../../../domain/report.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { contentUuid } from "../shared/bom/bom.ts";
import type { Element } from "./element.ts";
import { headOf } from "./head.ts";
import { packagesOf } from "./packages.ts";
import { relationshipsOf } from "./relationships.ts";

const CONTEXT = "https://spdx.org/rdf/3.0.1/spdx-context.jsonld";

/**
 * The inventory as an SPDX 3.0.1 bill of materials with the AI and Dataset profiles' classes (JSON-LD, canonical context). Its
 * name-space is drawn from the content, so the same scan gives the same ids. Conformance with the AI profile is not claimed: that
 * wants release time, version and supplier of every model, which code rarely tells.
 */
export const spdx = defineReport({
  id: "spdx",
  title: "SPDX 3.0.1",
  purpose: "AI bill of materials, SPDX 3.0.1 with AI and dataset packages",
  mediaType: "application/spdx+json",
  fileName: "stance.spdx.json",
  render(snapshot) {
    const space = `urn:uuid:${contentUuid(JSON.stringify(graphOf(snapshot, "urn:stance:draft")))}`;
    return `${JSON.stringify({ "@context": CONTEXT, "@graph": graphOf(snapshot, space) }, null, 2)}\n`;
  },
});

function graphOf(snapshot: Snapshot, space: string): Element[] {
  const id = (local: string): string => `${space}#${local}`;
  const packages = packagesOf(snapshot, id);
  const listed = new Set(packages.listed);
  const relationships = relationshipsOf(snapshot, listed, id);
  const parts = [...packages.elements, ...relationships];
  return [...headOf(snapshot, parts, id), ...parts];
}
