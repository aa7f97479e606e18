import type { CallExpression, Expression, Keyword } from "../ir.ts";
import type { ModuleBuilder } from "./builder.ts";

const SYSTEM = /^(?:system|developer)$/;
/** Constants that name the role: `openai.ChatMessageRoleSystem`, `Role.SYSTEM`. */
const SYSTEM_CONSTANT = /(?:^|role_?)(?:system|developer)$/i;
/** What a message to a model has beside its role and its content; one with an id or a time is shown to people. */
const BESIDE = /^(?:role|content|name|type|cache_?control|provider_?options)$/i;

/** Keeps what is written as a message of the system to a model: `{"role": "system", "content": …}`. */
export function noteMessage(
  builder: ModuleBuilder,
  holder: Expression,
  entries: readonly Keyword[],
  scope: number,
): void {
  if (!entries.every(({ name }) => BESIDE.test(name))) return;
  const under = (key: string): Expression | undefined => entries.find(({ name }) => name.toLowerCase() === key)?.value;
  const [role, content] = [under("role"), under("content")];
  if (content !== undefined && role !== undefined && isSystem(role)) builder.messages.push({ holder, content, scope });
}

/** Keeps what a call takes for such a message, role first: `new ChatMessage(ChatRole.System, "…")`, `new(ChatRole.System, …)`. */
export function noteRoleFirst(builder: ModuleBuilder, holder: CallExpression, scope: number): void {
  const [role, content] = holder.positional;
  if (role?.kind !== "member" || content === undefined || !isMessage(holder.callee)) return;
  if (/^(?:system|developer)$/i.test(role.name) && isRole(role.object))
    builder.messages.push({ holder, content, scope });
}

/** A message by its name, or one whose type stands elsewhere. */
const isMessage = (callee: Expression): boolean =>
  callee.kind === "unknown" || ((callee.kind === "name" || callee.kind === "member") && /message$/i.test(callee.name));

/** `ChatRole`, `OpenAI.ChatMessageRole` */
const isRole = (holder: Expression): boolean =>
  (holder.kind === "name" || holder.kind === "member") && /role$/i.test(holder.name);

const isSystem = (role: Expression): boolean =>
  (role.kind === "string" && SYSTEM.test(role.value)) || (role.kind === "member" && SYSTEM_CONSTANT.test(role.name));
