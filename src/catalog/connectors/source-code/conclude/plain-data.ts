import { outsideBases } from "../evaluate/classes.ts";
import type { Program } from "../evaluate/program.ts";
import type { ClassValue, ObjectValue } from "../evaluate/values.ts";

/** Methods by which the classes of frameworks run a tool. */
export const RUN_METHODS = [
  "_run",
  "run",
  "_arun",
  "_run_tool",
  "run_tool",
  "runTool",
  "_execute",
  "forward",
  "execute",
  "_call",
  "call",
  "__call__",
  "__invoke",
  "invoke",
  // Go's
  "Call",
  "Run",
  "Execute",
  "Invoke",
  "InvokableRun",
  // C#'s
  "ExecuteAsync",
  "InvokeAsync",
  "RunAsync",
  "CallAsync",
];

/** Classes that only hold data. */
const HOLDS_DATA =
  /(^|\.)(TypedDict|NamedTuple|BaseModel|BaseSettings|AgentState|MessagesState|Enum|StrEnum|IntEnum|Protocol|Generic(\[\])?|ABC|object|SQLModel)$/;

/** Whether a class only holds data: it descends from nothing that could run, and has no method that a framework would. */
export function isPlainData({ evaluator }: Program, { module, id }: Omit<ClassValue, "kind">): boolean {
  const own: ObjectValue = { kind: "object", module, classId: id, call: null };
  return (
    outsideBases(evaluator, { kind: "class", module, id }).every((path) => HOLDS_DATA.test(path)) &&
    module.ir.classes[id]?.bases.every((base) => base.kind !== "name" || !base.name.endsWith("Tool")) === true &&
    !RUN_METHODS.some((name) => evaluator.member(own, name).some(({ kind }) => kind === "function"))
  );
}
