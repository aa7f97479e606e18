import { defineReport } from "../../../domain/report.ts";
import { bomOf } from "../shared/bom/bom.ts";

/** The inventory as a CycloneDX 1.7 machine-learning bill of materials. */
export const cyclonedx = defineReport({
  id: "cyclonedx",
  title: "CycloneDX 1.7 ML-BOM",
  purpose: "AI bill of materials, CycloneDX 1.7",
  mediaType: "application/vnd.cyclonedx+json; version=1.7",
  fileName: "stance.cdx.json",
  render: (snapshot) => bomOf(snapshot, "1.7"),
});
