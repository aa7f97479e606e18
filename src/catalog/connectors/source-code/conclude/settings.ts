import type { Call } from "../evaluate/evaluation.ts";
import type { Expression, ModuleIr } from "../ir.ts";
import type { FunctionPlace } from "./function-place.ts";
import { functionAround } from "./names.ts";

const SETTINGS = /config|settings?(?![a-z])|preferences|dotenv|(^|_)env(_|$)/i;
const SETTINGS_FILE = /(^|[/.])(config|settings?|\.env)\b|\.(ya?ml|toml|ini|cfg|conf|properties)$/i;
/** Parameters that a framework hands over; not what the tool is asked for. */
const CONTEXTS = new Set(["self", "cls", "this", "ctx", "context", "runtime", "state", "config", "settings"]);
const MOST_STEPS = 4;

/** Whether a call asks for the program's own settings: by its name, and given nothing of what the caller was asked for. */
export function servesSettings({ module, id }: FunctionPlace, call: Call): boolean {
  const name = module.ir.functions[id]?.name ?? "";
  return (SETTINGS.test(name) || SETTINGS.test(module.path)) && !isGivenInput(call);
}

/** Whether a call opens a file of settings by a fixed name. */
export const readsSettings = ({
  call: {
    positional: [first],
  },
}: Call): boolean => first?.kind === "string" && SETTINGS_FILE.test(first.value);

function isGivenInput({ module: { ir }, module, scope, call }: Call): boolean {
  const own = functionAround(module, scope);
  const parameters = new Set((own?.parameters ?? []).map(({ name }) => name).filter((name) => !CONTEXTS.has(name)));
  const given = [...call.positional, ...call.spreads, ...call.keywords.map(({ value }) => value)];
  return given.some((item) => comesFrom(item, parameters, { ir, scope: own?.scope ?? scope }, 0));
}

/** Whether an expression is put together from one of the parameters, by way of variables too. */
function comesFrom(
  expression: Expression,
  parameters: ReadonlySet<string>,
  at: { readonly ir: ModuleIr; readonly scope: number },
  steps: number,
): boolean {
  const inner = (items: readonly Expression[]): boolean => items.some((item) => comesFrom(item, parameters, at, steps));
  switch (expression.kind) {
    case "name":
      if (parameters.has(expression.name)) return true;
      return (
        steps < MOST_STEPS &&
        (at.ir.scopes[at.scope]?.bindings ?? []).some(
          ({ name, value }) => name === expression.name && comesFrom(value, parameters, at, steps + 1),
        )
      );
    case "member":
      return inner([expression.object]);
    case "index":
      return inner([expression.object, expression.key]);
    case "call":
      return inner([
        expression.callee,
        ...expression.positional,
        ...expression.spreads,
        ...expression.keywords.map(({ value }) => value),
      ]);
    case "template":
      return inner(expression.parts);
    case "list":
      return inner(expression.items);
    case "dict":
      return inner([...expression.entries.map(({ value }) => value), ...expression.spreads, ...expression.computed]);
    case "either":
      return inner(expression.options);
    default:
      return false;
  }
}
