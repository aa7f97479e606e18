import type { Call } from "../evaluate/evaluation.ts";
import type { Value } from "../evaluate/values.ts";
import { systemContents } from "./system-messages.ts";
import type { Workbench } from "./workbench.ts";

const PLACES = ["system", "instructions", "system_prompt", "systemInstruction", "system_instruction"];
const MESSAGES = ["messages", "input"];
const ROUTE = /(^|\.)(get|post|put|patch|delete|route|websocket|api_route|api_view|action)$/;
const REQUEST = /^(\?(req|request|ctx|c|event|body)\.|flask\.request\.|\?request\.)/;

/** Whether something a stranger sends is put into the instructions that a call gives. */
export function hasUntrustedInstructions(bench: Workbench, call: Call): boolean {
  const { given } = bench;
  const direct = PLACES.flatMap((place) => given.at(call, place));
  const messages = given.items(MESSAGES.flatMap((place) => given.at(call, place)));
  const system = messages.flatMap((item) => (item.kind === "dict" ? systemContents(bench, item) : []));
  return [...direct, ...system].some((value) => value.kind === "pattern" && comesFromRequest(value));
}

function comesFromRequest(value: Value): boolean {
  switch (value.kind) {
    case "symbol":
      return REQUEST.test(value.path);
    case "pattern":
      return value.parts.some((part) => part.some(comesFromRequest));
    case "parameter":
      return isRouteParameter(value);
    default:
      return false;
  }
}

/** A parameter of a function that a web framework runs for a request. */
function isRouteParameter({ module, functionId }: Extract<Value, { kind: "parameter" }>): boolean {
  const decorators = module.ir.functions[functionId]?.decorators ?? [];
  return decorators.some(
    (decorator) => decorator.kind === "call" && decorator.callee.kind === "member" && ROUTE.test(decorator.callee.name),
  );
}
