import type { Expression, Keyword } from "../ir.ts";
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

const isSystem = (role: Expression): boolean =>
  (role.kind === "string" && SYSTEM.test(role.value)) || (role.kind === "member" && SYSTEM_CONSTANT.test(role.name));
