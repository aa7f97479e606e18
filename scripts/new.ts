// Makes a new entry of the catalogue from its template: `npm run new -- rule <id>`, then `npm run generate`.
import { join } from "node:path";
import { createEntry, KIND_WORDS } from "./new/create-entry.ts";

const [kind = "", id = ""] = process.argv.slice(2);
if (kind === "" || id === "") {
  console.error(`Usage: npm run new -- ${KIND_WORDS.join("|")} <id>`);
  process.exit(2);
}
try {
  const written = createEntry(join(import.meta.dirname, ".."), kind, id);
  console.log(`Wrote\n${written.map((path) => `  ${path}`).join("\n")}`);
  console.log("Next: replace every FILL IN, run `npm run generate` and `npm test`.");
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(2);
}
