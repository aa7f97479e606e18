import type { Snapshot } from "../../../domain/snapshot.ts";
import { exceptionLines } from "../shared/exceptions.ts";
import { counted } from "../shared/words.ts";
import { CREATION, type Element, type MakeId } from "./element.ts";

/** The instant that stands for "no time was given": SPDX wants one, and a scan has none unless told. */
const NO_TIME = "1970-01-01T00:00:00Z";

/** Who made the document, the document itself, the bill of materials and the scanned folder as its root. */
export function headOf(snapshot: Snapshot, parts: readonly Element[], id: MakeId): Element[] {
  const [agent, tool, bom, target] = [id("stance"), id("tool"), id("bom"), id("target")];
  const elements = [target, ...parts.flatMap((part) => part.spdxId ?? [])];
  const shared = { creationInfo: CREATION, profileConformance: ["core", "software", "simpleLicensing"] };
  return [
    { type: "CreationInfo", "@id": CREATION, ...creation(snapshot), createdBy: [agent], createdUsing: [tool] },
    { type: "SoftwareAgent", spdxId: agent, creationInfo: CREATION, name: "Stance" },
    { type: "Tool", spdxId: tool, creationInfo: CREATION, name: `stance ${snapshot.tool.version}` },
    {
      type: "SpdxDocument",
      spdxId: id("document"),
      ...shared,
      name: `AI in ${snapshot.target.name}`,
      rootElement: [bom],
      element: [agent, tool, bom, ...elements],
    },
    {
      type: "software_Sbom",
      spdxId: bom,
      ...shared,
      name: `AI in ${snapshot.target.name}`,
      comment: limits(snapshot),
      software_sbomType: ["source"],
      rootElement: [target],
      element: elements,
    },
    {
      type: "software_Package",
      spdxId: target,
      creationInfo: CREATION,
      name: snapshot.target.name,
      software_primaryPurpose: "source",
      ...(snapshot.target.commit !== null && { software_packageVersion: snapshot.target.commit }),
    },
  ];
}

function creation({ time }: Snapshot) {
  const created = time === null ? NO_TIME : new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
  return {
    specVersion: "3.0.1",
    created,
    ...(time === null && { comment: "No time was given for this scan; `created` only stands for one." }),
  };
}

function limits(snapshot: Snapshot): string {
  const { notExamined, runs, leftOut } = snapshot;
  const exceptions = exceptionLines(snapshot);
  const others = leftOut?.packages ?? 0;
  const failed = runs.filter((run) => run.status === "failed").map((run) => run.connector);
  return [
    "What these sources saw, never a proof that nothing else is there.",
    notExamined.length > 0 && `${counted(notExamined.length, "item")} could not be examined.`,
    others > 0 && `${counted(others, "further package")} without AI, which no known advisory is about: not listed.`,
    exceptions.length > 0 && `Rules: ${exceptions.join("; ")}.`,
    failed.length > 0 && `Failed sources: ${failed.join(", ")}.`,
  ]
    .filter(Boolean)
    .join(" ");
}
