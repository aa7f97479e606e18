import type { ScanState } from "../../src/domain/scan-state.ts";
import type { AssetRecord, RelationshipRecord } from "../../src/domain/snapshot.ts";

const CHANGED = 1_000;

/** One asset in ten uses a model; every thousandth has another limit or description in the later state. */
export function state(size: number, isLater: boolean): ScanState {
  const assets: AssetRecord[] = [];
  const relationships: RelationshipRecord[] = [];
  for (let at = 0; at < size; at++) {
    const id = at.toString(16).padStart(16, "0");
    const differs = isLater && at % CHANGED === 0;
    const isAgent = at % 2 === 0;
    const place = {
      connector: "source-code",
      path: `src/file${at >> 3}.py`,
      line: 10,
      confidence: "declared",
      role: "source",
    } as const;
    const properties = isAgent
      ? { framework: "crewai", maxSteps: differs ? 50 : 5, humanApproval: null, hasMemory: true, executesCode: false }
      : {
          framework: "mcp",
          description: `Looks up record ${at}.`,
          parameters: ["query", "limit"],
          capabilities: ["reads-private-data"],
        };
    assets.push({
      ...{ id, kind: isAgent ? "agent" : "tool", name: `asset-${at}`, identities: [], role: "source", properties },
      ...{ gaps: {}, evidence: [place], disagreements: [] },
    });
    if (!isAgent)
      relationships.push({ from: (at - 1).toString(16).padStart(16, "0"), verb: "uses", to: id, evidence: [place] });
  }
  const run = {
    connector: "source-code",
    status: "succeeded",
    examined: size,
    notExamined: 0,
    assets: size,
    error: null,
  } as const;
  return {
    ...{ target: { name: "bench", commit: null }, assets, relationships, incomplete: [], findings: [], undecided: [] },
    ...{ notExamined: [], runs: [run], rules: [] },
  };
}
