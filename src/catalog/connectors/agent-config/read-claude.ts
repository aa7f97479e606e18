import { type ConfigRecord, recordOf, textAt, textsOf, valueAt } from "../shared/config-document.ts";
import {
  anyCommandSignals,
  entriesOf,
  environmentSignals,
  hookAt,
  hooksOf,
  modelAt,
  type SettingsReading,
  when,
} from "./settings.ts";

/** Claude Code's `.claude/settings.json` (code.claude.com/docs, Settings and Hooks). */
export function readClaude(root: ConfigRecord): SettingsReading {
  const permissions = recordOf(root.permissions);
  const allowed = textsOf(permissions.allow);
  const mode = textAt(permissions, "defaultMode");
  const sandbox = valueAt(root, ["sandbox", "enabled"]);
  return {
    allowed,
    denied: textsOf(permissions.deny),
    ...(typeof sandbox === "boolean" && { sandboxed: sandbox }),
    hooks: [
      ...(root.disableAllHooks === true ? [] : hooksOf(root.hooks, ["hooks"])),
      ...hookAt(root, "apiKeyHelper"),
      ...hookAt(root, "awsAuthRefresh"),
      ...hookAt(root, "awsCredentialExport"),
      ...hookAt(root, "otelHeadersHelper"),
      ...hookAt(root, "statusLine", "command"),
      ...hookAt(root, "fileSuggestion", "command"),
    ],
    signals: [
      ...when(
        mode === "bypassPermissions",
        "approval-off",
        "starts without asking for any permission",
        "permissions",
        "defaultMode",
      ),
      ...when(mode === "acceptEdits", "accepts-edits", "changes files without asking", "permissions", "defaultMode"),
      ...when(
        root.enableAllProjectMcpServers === true,
        "trusts-all-servers",
        "starts every MCP server that the project names",
        "enableAllProjectMcpServers",
      ),
      ...anyCommandSignals(allowed, ["permissions", "allow"]),
      ...environmentSignals(root.env, ["env"]),
    ],
    environment: { at: ["env"], entries: entriesOf(root.env) },
    ...modelAt(root, "model"),
  };
}

/** Files that hold only hooks: Cursor, Windsurf, Codex, GitHub, plugins. */
export const readHooks = (root: ConfigRecord): SettingsReading => ({
  hooks: hooksOf(root.hooks ?? root, root.hooks === undefined ? [] : ["hooks"]),
});

/** Kiro's `*.kiro.hook`: one occasion, and a command or a prompt. */
export const readKiroHook = (root: ConfigRecord): SettingsReading => ({
  hooks:
    root.enabled === false
      ? []
      : hookAt(root, "then", "command").map((hook) => ({ ...hook, event: textAt(root, "when", "type") ?? "hook" })),
});
