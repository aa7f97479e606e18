import { judgeImport } from "../pickle/imports.ts";
import type { Reading } from "../reading.ts";
import { objectsIn, textField } from "./json-document.ts";

/** Node kinds of skops that call or look up something by a name that the file gives. */
const CALLING = new Set(["OperatorFuncNode", "MethodNode", "FunctionNode", "PartialNode"]);

/** Skops restores the types of these packages only; names in them that do more are in the list of dangerous ones. */
const KNOWN_PACKAGES = /^(sklearn|numpy|scipy)(\.|$)/;

/** Judges the schema of a skops file: every type and function it makes a loader restore. */
export function judgeSkopsSchema(reading: Reading, schema: unknown): void {
  for (const object of objectsIn(schema)) {
    const [module, name] = [textField(object, "__module__"), textField(object, "__class__")];
    if (module === undefined || name === undefined) continue;
    const judged = judgeImport(module, name);
    const loader = textField(object, "__loader__") ?? "";
    const how = CALLING.has(loader) ? "calls" : "restores";
    if (judged.verdict === "dangerous")
      reading.add("dangerous-import", judged.name, `loading it ${how} ${judged.name}, which ${judged.does}`);
    else if (judged.verdict === "unknown" && !KNOWN_PACKAGES.test(module))
      reading.add(
        "unknown-import",
        judged.name,
        `loading it ${how} ${judged.name}, which is in no list of harmless names`,
      );
  }
}
