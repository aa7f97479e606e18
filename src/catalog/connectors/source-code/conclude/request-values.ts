import { oncePer } from "../../../../domain/once-per.ts";
import type { Value } from "../evaluate/values.ts";
import type { Expression, FunctionIr } from "../ir.ts";
import { calleeName } from "./naming.ts";
import type { Workbench } from "./workbench.ts";

/** What marks a function as one that answers requests: `@app.post(…)`, `[HttpPost]`, `@PostMapping`. */
const ROUTE = /(^|\.)(get|post|put|patch|delete|route|websocket|api_route|api_view|action)$/;
const MARKED = /^(Http(Get|Post|Put|Patch|Delete)|(Get|Post|Put|Patch|Delete|Request)Mapping)$/;
/** Calls that register such a function for a path. */
const REGISTERS =
  /(^|\.)(Map)?(get|post|put|patch|delete|route|all|any|handlefunc|handle|methods|add_url_rule|add_api_route)$/i;
const PATH = /^([A-Z]{3,7} )?\//;
/** What frameworks call what a request brings. */
const REQUEST =
  /^(\?(req|request|ctx|c|event|body)\.|flask\.request\.|\?request\.|(\?|\w*Controller\(\)\.)params[[.]|Illuminate\.Http\.Request\(\)\.|(\?|io\.ktor\.[\w.]+\.)call\.(receive|request|parameters)|net\/http\.Request\(\)\.(Form|PostForm|URL|Body|Header))/;
const MOST_DEPTH = 6;

/** Functions that some call registers to answer requests. */
const handlersOf = oncePer(({ program, given }: Workbench): ReadonlySet<FunctionIr> => {
  const found = new Set<FunctionIr>();
  for (const call of program.calls()) {
    const [path] = call.call.positional;
    if (path?.kind !== "string" || !PATH.test(path.value) || !REGISTERS.test(calleeName(call))) continue;
    const handed = call.call.positional.slice(1).flatMap((item) => [item, ...handedOn(item)]);
    for (const value of given.values(call, handed))
      if (value.kind === "function") found.add(value.module.ir.functions[value.id] as FunctionIr);
  }
  return found;
});

/** `get(handler)`, as axum writes it. */
const handedOn = (item: Expression): readonly Expression[] => (item.kind === "call" ? item.positional : []);

/** Whether a value, or a part of it, is what a stranger sends. */
export function comesFromRequest(bench: Workbench, value: Value, depth = 0): boolean {
  if (depth > MOST_DEPTH) return false;
  switch (value.kind) {
    case "symbol":
    case "instance":
      return (
        REQUEST.test(value.path) || (value.receiver !== null && comesFromRequest(bench, value.receiver, depth + 1))
      );
    case "pattern":
      return value.parts.some((part) => part.some((each) => comesFromRequest(bench, each, depth + 1)));
    case "parameter":
      return answersRequests(bench, value.module.ir.functions[value.functionId]);
    default:
      return false;
  }
}

const answersRequests = (bench: Workbench, own: FunctionIr | undefined): boolean =>
  own !== undefined && (own.decorators.some(marksRoute) || handlersOf(bench).has(own));

function marksRoute(decorator: Expression): boolean {
  const callee = decorator.kind === "call" ? decorator.callee : decorator;
  if (callee.kind === "member" && decorator.kind === "call") return ROUTE.test(callee.name) || MARKED.test(callee.name);
  return callee.kind === "name" && MARKED.test(callee.name);
}
