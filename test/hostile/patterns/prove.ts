import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import recheck from "recheck";
import { literalPatterns, type Pattern } from "./collect.ts";
import { madePatterns } from "./made.ts";
import { digestOf, type Proofs } from "./proofs.ts";

/**
 * Asks a checker that reasons over automata about every shipped regular expression that it was not asked about before, and keeps what it
 * said: `node test/hostile/patterns/prove.ts`. Expressions that it cannot prove linear are attacked with its own text as well.
 */
const FILE = join(import.meta.dirname, "proofs.json");
const MILLISECONDS = 5_000;

async function verdictOn({ source, flags }: Pattern): Promise<Proofs[string]> {
  // The checker knows no sets; none of ours are in use where `v` stands.
  const answer = await recheck.check(source, flags.replace("v", "u").replace("d", ""), { timeout: MILLISECONDS });
  if (answer.status === "safe") return "linear";
  return answer.status === "vulnerable" ? { pumps: answer.attack.pumps, suffix: answer.attack.suffix } : "unproven";
}

const known = JSON.parse(readFileSync(FILE, "utf8")) as Proofs;
const proofs: { [digest: string]: Proofs[string] } = {};
for (const pattern of [...literalPatterns(), ...madePatterns()]) {
  const digest = digestOf(pattern);
  proofs[digest] ??= known[digest] ?? (await verdictOn(pattern));
}
const sorted = Object.fromEntries(Object.entries(proofs).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify(sorted, null, 2)}\n`);
