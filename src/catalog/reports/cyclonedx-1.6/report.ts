import { defineReport } from "../../../domain/report.ts";
import { bomOf } from "../shared/bom/bom.ts";

/** The inventory as a CycloneDX 1.6 machine-learning bill of materials. */
export const cyclonedx16 = defineReport({
  id: "cyclonedx-1.6",
  title: "CycloneDX 1.6 ML-BOM",
  purpose: "the same for tools that stop at 1.6",
  mediaType: "application/vnd.cyclonedx+json; version=1.6",
  fileName: "stance.cdx-1.6.json",
  render: (snapshot) => bomOf(snapshot, "1.6"),
});
