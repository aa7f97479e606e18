import { ATTACK_LENGTH, attacksOn, Range } from "../test/hostile/patterns/attack.ts";
import { keyOf, literalPatterns } from "../test/hostile/patterns/collect.ts";
import { madePatterns } from "../test/hostile/patterns/made.ts";
import { provenAttack } from "../test/hostile/patterns/proofs.ts";

/** How long every shipped regular expression takes on texts that are made to be slow: `node bench/patterns.ts`. */
const AIM = 50;
const LIMIT = 60_000;
const SHOWN = 15;

const patterns = [...literalPatterns(), ...madePatterns()];
const range = new Range();
const rows: { readonly milliseconds: number; readonly name: string; readonly at: string }[] = [];
let texts = 0;
for (const pattern of patterns) {
  const attacks = [...attacksOn(pattern), ...provenAttack(pattern)];
  texts += attacks.length;
  const milliseconds = (await range.run(pattern, attacks, LIMIT)) ?? Number.POSITIVE_INFINITY;
  rows.push({ milliseconds, name: keyOf(pattern).slice(0, 100), at: pattern.at });
}
await range.close();
rows.sort((a, b) => b.milliseconds - a.milliseconds);
console.log(
  `${patterns.length} patterns, ${texts} texts of ${ATTACK_LENGTH} characters; over ${AIM} ms: ${rows.filter((row) => row.milliseconds > AIM).length}\n`,
);
console.log("      ms   pattern");
for (const { milliseconds, name, at } of rows.slice(0, SHOWN))
  console.log(`${milliseconds.toFixed(1).padStart(8)}   ${at}  ${name}`);
