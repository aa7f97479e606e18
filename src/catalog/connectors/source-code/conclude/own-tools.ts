import { fileRole } from "../../../../domain/evidence.ts";
import type { ClassIr, Expression, ProgramLanguage } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import { RUN_METHODS } from "./plain-data.ts";
import type { ToolClass } from "./tool-classes.ts";
import type { ToolPart } from "./tools.ts";
import type { Workbench } from "./workbench.ts";

/** Go's types have no base, and Rust's traits are known by their libraries. */
const LANGUAGES: ReadonlySet<ProgramLanguage> = new Set([
  "python",
  "javascript",
  "ruby",
  "php",
  "java",
  "kotlin",
  "csharp",
]);
/** Classes that tools are derived from, as programs call them. */
const BASE = /Tool(?:Base|Interface|Impl)?$/;
/** Such classes belong to no library. */
const FRAMEWORK = "own";
const NAMES = /^[A-Za-z_][\w.-]*$/;

/**
 * Tools that a program derives from a base class of its own: classes that tell a model their name and what they are for, and run. Tests
 * offer none, and a class whose name is told only at run time stands for tools of elsewhere.
 */
export function addOwnTools({ program }: Workbench, tools: ToolPart): void {
  for (const module of program.modules.values()) {
    if (!LANGUAGES.has(module.ir.language) || fileRole(module.path) === "test") continue;
    for (const own of module.ir.classes) {
      const place = { module, id: own.id };
      if (!own.bases.some(isToolBase) || !runs(module, own) || tools.isTold(place)) continue;
      const tool = tools.classOf(place);
      if (tellsItself(tool)) tools.fromClass(tool, FRAMEWORK);
    }
  }
}

const isToolBase = (base: Expression): boolean =>
  (base.kind === "name" || base.kind === "member") && BASE.test(base.name);

const runs = ({ ir }: LoadedModule, own: ClassIr): boolean =>
  own.methods.some((id) => RUN_METHODS.includes(ir.functions[id]?.name ?? ""));

const tellsItself = (tool: ToolClass): boolean =>
  NAMES.test(tool.text("name") ?? "") &&
  tool.values("description").some(({ kind }) => kind === "text" || kind === "pattern");
