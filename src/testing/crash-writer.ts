import { packageNotPinned } from "../catalog/rules/package-not-pinned/rule.ts";
import type { Judging } from "../platform/store/contract/judging.ts";
import { openStore } from "../platform/store/open-store.ts";
import { Look } from "./look.ts";

/** What the n-th push of the crash test sees: things come, change and go. */
export function lookAt(number: number): Look {
  const look = new Look()
    .asset("application", "app")
    .asset("agent", `bot-${number % 3}`, { framework: `v${number % 5}` });
  for (let item = 0; item < 6; item++)
    if ((number + item) % 4 !== 0)
      look
        .package(`p${item}`, { pinned: (number * item) % 3 === 0, version: null })
        .link("application:app", "depends-on", `package:p${item}`);
  return look;
}

/** The one rule that judges, so that the writer starts soon. */
export const crashJudging: Judging = { rules: [packageNotPinned], advisories: new Map(), knowModel: (asset) => asset };

/** Writes until it is killed; says on stdout what was acknowledged: the number of a push, of a decision, of a job. */
async function write(at: string, first: number): Promise<void> {
  const store = await openStore({ at, judging: crashJudging });
  const estate = store.within({ organisation: "acme", projects: "all" });
  const writer = { kind: "service", id: "w", name: "Writer" } as const;
  for (let number = first; ; number++) {
    await estate.ingest.push(lookAt(number).push("shop", `push-${number}`), writer);
    console.log(`push-${number}`);
    await estate.jobs.enqueue({ kind: "scan", payload: number, idempotencyKey: `job-${number}` });
    console.log(`job-${number}`);
    const [open] = (await estate.findings.list({ states: ["open", "reopened"], limit: 1 })).items;
    if (open === undefined) continue;
    await estate.findings.decide([open.id], { action: "assign", assignee: `person-${number}` }, writer);
    console.log(`decision-${number}`);
  }
}

const [, script, address, first] = process.argv;
if (script === import.meta.filename && address !== undefined) await write(address, Number(first));
