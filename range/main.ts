import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { figures } from "./figures.ts";
import { readTruths, scanEstate, scoreOf, writeEstate } from "./measure.ts";
import { table } from "./table.ts";
import { TruthError } from "./truth.ts";

const { values } = parseArgs({ options: { json: { type: "boolean" }, write: { type: "string" } } });

try {
  const truths = readTruths();
  if (values.write === undefined) {
    const score = scoreOf(await scanEstate(truths));
    process.stdout.write(values.json === true ? `${JSON.stringify(figures(score), null, 2)}\n` : table(score));
  } else {
    mkdirSync(values.write, { recursive: true });
    writeEstate(truths, values.write);
    process.stderr.write(`The estate lies in ${values.write}.\n`);
  }
} catch (error) {
  if (!(error instanceof TruthError)) throw error;
  process.stderr.write(`${error.message}\n${error.hint}\n`);
  process.exitCode = 2;
}
