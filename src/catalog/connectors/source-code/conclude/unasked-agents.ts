import type { AiClientId } from "../../../../domain/ai-client.ts";
import { booleanIn, textIn } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import type { Workbench } from "./workbench.ts";

/** Programs that are coding agents. */
const CLIENTS: { readonly [program: string]: AiClientId } = {
  aider: "aider",
  claude: "claude-code",
  codex: "openai-codex",
  copilot: "copilot-cli",
  "cursor-agent": "cursor",
  droid: "factory",
  gemini: "gemini-cli",
  goose: "goose",
  opencode: "opencode",
  qwen: "qwen-code",
};
/** Options of coding agents that switch every question off. */
const SWITCHES = [
  "dangerously-skip-permissions",
  "yolo",
  "dangerously-bypass-approvals-and-sandbox",
  "allow-all-tools",
  "yes-always",
];
/** Options that do so by one of their values. */
const MODES: readonly (readonly [option: string, value: string])[] = [
  ["permission-mode", "bypassPermissions"],
  ["approval-mode", "yolo"],
];

/** The coding agent that a command of a script starts. */
export const commandClient = ({ call, path }: Recognition): AiClientId | undefined =>
  call.module.ir.language === "shell" ? CLIENTS[path.split(".", 1)[0] as string] : undefined;

/** Says of a coding agent that a script runs whether it asks before it acts. */
export function addUnasked({ given, emit }: Workbench, recognition: Recognition, keys: readonly string[]): void {
  const { call, spec } = recognition;
  if (spec.role !== "agent" || commandClient(recognition) === undefined) return;
  const isOn = SWITCHES.some((option) => booleanIn(given.at(call, option)) === true);
  const bypassesApproval = isOn || MODES.some(([option, value]) => textIn(given.at(call, option)) === value);
  const evidence = emit.at(call);
  const signal = { id: "approval-off", message: "runs every tool without asking", evidence };
  for (const key of keys)
    emit.amend<"agent">(
      key,
      { bypassesApproval, sandboxed: null, configurationSignals: bypassesApproval ? [signal] : [] },
      [evidence],
    );
}
