import type { CallExpression, Expression } from "../ir.ts";

/** What a call says for the system as a message, role first: `new ChatMessage(ChatRole.System, "…")`, `new(ChatRole.System, …)`. */
export function saidForSystem({ callee, positional: [role, content] }: CallExpression): Expression | undefined {
  if (role?.kind !== "member" || !isMessage(callee)) return undefined;
  return /^(?:system|developer)$/i.test(role.name) && isRole(role.object) ? content : undefined;
}

/** A message by its name, or one whose type stands elsewhere. */
const isMessage = (callee: Expression): boolean =>
  callee.kind === "unknown" || ((callee.kind === "name" || callee.kind === "member") && /message$/i.test(callee.name));

/** `ChatRole`, `OpenAI.ChatMessageRole` */
const isRole = (holder: Expression): boolean =>
  (holder.kind === "name" || holder.kind === "member") && /role$/i.test(holder.name);
