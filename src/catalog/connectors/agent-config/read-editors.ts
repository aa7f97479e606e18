import { type ConfigRecord, isRecord, recordOf, textAt, textsOf, valueAt } from "../shared/config-document.ts";
import { anyCommandSignals, anyPattern, hookAt, type SettingSignal, type SettingsReading, when } from "./settings.ts";

/** VS Code keys that switch approval off altogether, with the value that does so. */
const VSCODE_BYPASS: readonly (readonly [string, unknown])[] = [
  ["chat.tools.autoApprove", true],
  ["chat.tools.global.autoApprove", true],
  ["claudeCode.allowDangerouslySkipPermissions", true],
  ["claudeCode.initialPermissionMode", "bypassPermissions"],
  ["geminicodeassist.agentYoloMode", true],
  ["amp.dangerouslyAllowAll", true],
  ["windsurf.autoExecutionPolicy", "turbo"],
];
/** Keys that hold lists of commands which run without asking. */
const VSCODE_COMMAND_LISTS = [
  "roo-cline.allowedCommands",
  "kiroAgent.trustedCommands",
  "windsurf.cascadeCommandsAllowList",
  "cline.allowedCommands",
];
const TERMINAL = "chat.tools.terminal.autoApprove";

/** `.vscode/settings.json` and the `settings` of a workspace, as far as they steer agents. Undefined parts: nothing said. */
export function readVsCode(root: ConfigRecord): SettingsReading {
  const settings = isRecord(root.settings) ? root.settings : root;
  const base = isRecord(root.settings) ? ["settings"] : [];
  const terminal = recordOf(settings[TERMINAL]);
  const approved = Object.keys(terminal).filter(
    (pattern) => terminal[pattern] === true || valueAt(terminal, [pattern, "approve"]) === true,
  );
  const lists = VSCODE_COMMAND_LISTS.flatMap((key) =>
    textsOf(settings[key]).map((pattern, index) => ({ key, pattern, index })),
  );
  const bypass = VSCODE_BYPASS.flatMap(([key, value]) =>
    when(settings[key] === value, "approval-off", `\`${key}\` runs every tool without asking`, ...base, key),
  );
  return {
    allowed: [...approved, ...lists.map(({ pattern }) => pattern)],
    denied: [
      ...Object.keys(terminal).filter((pattern) => terminal[pattern] === false),
      ...textsOf(settings["roo-cline.deniedCommands"]),
    ],
    signals: [
      ...bypass,
      ...approved.flatMap((pattern) => broad(fromRegex(pattern), pattern, ...base, TERMINAL, pattern)),
      ...lists.flatMap(({ key, pattern, index }) => broad(prefix(pattern), pattern, ...base, key, index)),
      ...when(
        recordOf(settings["chat.tools.edits.autoApprove"])["**/*"] === true,
        "accepts-edits",
        "changes any file without asking",
        ...base,
        "chat.tools.edits.autoApprove",
      ),
    ],
  };
}

/** `/^git status/` as the command pattern it stands for. A plain name approves every command that begins with it. */
function fromRegex(pattern: string): string {
  const body = /^\/(.*)\/[a-z]*$/s.exec(pattern)?.[1];
  return prefix(
    body === undefined ? pattern : body.replace(/^\^/, "").replace(/(?:\\[bs][+*]?)?(?:\.[*+]\??)?\$?$/, ""),
  );
}

/** What is approved is every command that begins so. */
const prefix = (pattern: string): string => (/^[*.^]*$/.test(pattern) ? "*" : `${pattern} *`);

function broad(pattern: string, shown: string, ...at: (string | number)[]): readonly SettingSignal[] {
  const why = anyPattern(pattern);
  return why === undefined ? [] : [{ id: "any-command", message: `\`${shown}\` ${why}`, at }];
}

/** Zed's settings, part `agent`. */
export const readZed = (root: ConfigRecord): SettingsReading => ({
  signals: [
    ...when(
      valueAt(root, ["agent", "always_allow_tool_actions"]) === true,
      "approval-off",
      "runs every tool without asking",
      "agent",
      "always_allow_tool_actions",
    ),
    ...when(
      valueAt(root, ["agent", "tool_permissions", "default"]) === "allow",
      "approval-off",
      "runs every tool without asking",
      "agent",
      "tool_permissions",
      "default",
    ),
  ],
});

/** Cursor's `.cursor/cli.json`: permissions of its command line agent. */
export function readCursorCli(root: ConfigRecord): SettingsReading {
  const allowed = textsOf(valueAt(root, ["permissions", "allow"]));
  return {
    allowed,
    denied: textsOf(valueAt(root, ["permissions", "deny"])),
    signals: [
      ...anyCommandSignals(allowed, ["permissions", "allow"]),
      ...when(
        textAt(root, "approvalMode") === "unrestricted",
        "approval-off",
        "runs every tool without asking",
        "approvalMode",
      ),
    ],
  };
}

/** Cursor's `.cursor/environment.json`: what its remote agents run when they start. */
export const readCursorEnvironment = (root: ConfigRecord): SettingsReading => ({
  hooks: [...hookAt(root, "install"), ...hookAt(root, "start")],
});
