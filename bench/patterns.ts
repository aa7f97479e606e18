import { ATTACK_LENGTH, attacksOn, Range } from "../test/hostile/patterns/attack.ts";
import { keyOf, literalPatterns } from "../test/hostile/patterns/collect.ts";
import { madePatterns } from "../test/hostile/patterns/made.ts";
import { provenAttack } from "../test/hostile/patterns/proofs.ts";

const AIM = 50;
const LIMIT = 60_000;
const SHOWN = 15;

interface Row {
  readonly milliseconds: number;
  readonly name: string;
  readonly at: string;
}

/** How many processor milliseconds every shipped regular expression takes on texts that are made to be slow: `npm run bench -- patterns`. */
export async function benchPatterns(): Promise<void> {
  const patterns = [...literalPatterns(), ...madePatterns()];
  const range = new Range();
  const rows: Row[] = [];
  let texts = 0;
  for (const pattern of patterns) {
    const attacks = [...attacksOn(pattern), ...provenAttack(pattern)];
    texts += attacks.length;
    const milliseconds = (await range.run(pattern, attacks, LIMIT)) ?? Number.POSITIVE_INFINITY;
    rows.push({ milliseconds, name: keyOf(pattern).slice(0, 100), at: pattern.at });
  }
  await range.close();
  print(rows, texts);
}

function print(rows: readonly Row[], texts: number): void {
  const over = rows.filter((row) => row.milliseconds > AIM).length;
  console.log(`${rows.length} patterns, ${texts} texts of ${ATTACK_LENGTH} characters; over ${AIM} ms: ${over}\n`);
  console.log("      ms   pattern");
  const slowest = rows.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, SHOWN);
  for (const { milliseconds, name, at } of slowest)
    console.log(`${milliseconds.toFixed(1).padStart(8)}   ${at}  ${name}`);
}
