import { fileRole } from "../../../../domain/evidence.ts";
import type { ClassIr, FunctionIr } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import type { ToolPart } from "./tools.ts";
import type { Workbench } from "./workbench.ts";

/** Methods by which a type of Go runs as a tool. */
const RUNS = /^(Call|Run|Execute|Invoke|InvokableRun|Handle)$/;
/** Methods that give the schema of what a tool takes: a command of a program has none. */
const SCHEMA =
  /^(Parameters|Schema|InputSchema|ParameterSchema|ParametersSchema|JSONSchema|FunctionDefinition|Definition|Declaration)$/;

/** Such types belong to no library. */
const FRAMEWORK = "own";

/**
 * Tools that a Go program writes as types and keeps in lists of its own: types that tell a model their name and what they are for,
 * and run. That they are no commands of the program itself, their schema or their own name says. Tests offer none, and a type whose
 * name is told only at run time stands for tools of elsewhere.
 */
export function addGoTools({ program }: Workbench, tools: ToolPart): void {
  for (const module of program.modules.values()) {
    if (module.ir.language !== "go" || fileRole(module.path) === "test") continue;
    for (const own of module.ir.classes) {
      const place = { module, id: own.id };
      if (!isTool(module, own) || tools.isTold(place)) continue;
      const tool = tools.classOf(place);
      if (tool.text("name") !== undefined) tools.fromClass(tool, FRAMEWORK);
    }
  }
}

function isTool(module: LoadedModule, own: ClassIr): boolean {
  if (own.name === null) return false;
  const methods = own.methods.map((id) => module.ir.functions[id] as FunctionIr);
  const has = (form: RegExp): boolean => methods.some(({ name }) => name !== null && form.test(name));
  const tellsItself = (has(/^Name$/) && has(/^Description$/)) || methods.some(isInfo);
  return tellsItself && has(RUNS) && (has(SCHEMA) || /tool$/i.test(own.name) || methods.some(isInfo));
}

/** `func (t *bash) Info() ToolInfo { return ToolInfo{Name: …, Description: …} }` */
const isInfo = ({ name, returns }: FunctionIr): boolean =>
  name === "Info" &&
  returns.some(
    (value) =>
      value.kind === "call" &&
      ["Name", "Description"].every((field) => value.keywords.some((keyword) => keyword.name === field)),
  );
