import type { Evaluator } from "../evaluate/evaluator.ts";
import type { InstanceValue, Value } from "../evaluate/values.ts";
import { textIn } from "../recognise/arguments.ts";
import type { Workbench } from "./workbench.ts";

const SYSTEM = /^(system|developer)$/;

/** What a message says when it speaks for the system: `{"role": "system", "content": …}` and its tuple `("system", …)`. */
export function systemContents({ program: { evaluator } }: Workbench, message: Value): readonly Value[] {
  if (message.kind === "dict")
    return SYSTEM.test(textIn(evaluator.member(message, "role")) ?? "") ? evaluator.member(message, "content") : [];
  if (message.kind === "instance") return saidByRole(evaluator, message);
  if (message.kind !== "list") return [];
  const [role, content] = message.expression.items;
  return role?.kind === "string" && SYSTEM.test(role.value) && content !== undefined
    ? evaluator.evaluate(content, message.context)
    : [];
}

/** `new ChatMessage(ChatRole.System, "…")` */
function saidByRole(evaluator: Evaluator, { path, call, context }: InstanceValue): readonly Value[] {
  const [role, content] = call.positional;
  const isSystem = role?.kind === "member" && /^(System|Developer)$/.test(role.name);
  return isSystem && content !== undefined && /\bChatMessage\(\)$/.test(path)
    ? evaluator.evaluate(content, context)
    : [];
}
