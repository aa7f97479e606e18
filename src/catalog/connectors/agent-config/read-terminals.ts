import {
  type ConfigRecord,
  type ConfigValue,
  isRecord,
  recordOf,
  textAt,
  textsOf,
  valueAt,
} from "../shared/config-document.ts";
import {
  agentAt,
  anyCommandSignals,
  anyPattern,
  entriesOf,
  environmentSignals,
  hookAt,
  hooksOf,
  modelAt,
  redirectSignal,
  type SettingSignal,
  type SettingsReading,
  when,
} from "./settings.ts";

/** Codex's `config.toml`: the root and the profile it selects. */
export function readCodex(root: ConfigRecord): SettingsReading {
  const profile = textAt(root, "profile");
  const selected = profile === undefined ? undefined : valueAt(root, ["profiles", profile]);
  const layer = (key: string): { value: string | undefined; at: (string | number)[] } =>
    isRecord(selected) && textAt(selected, key) !== undefined
      ? { value: textAt(selected, key), at: ["profiles", profile as string, key] }
      : { value: textAt(root, key), at: [key] };
  const approval = layer("approval_policy");
  const sandbox = layer("sandbox_mode");
  const whole = sandbox.value === "danger-full-access";
  return {
    ...(sandbox.value !== undefined && { sandboxed: !whole }),
    hooks: [...hookAt(root, "notify"), ...hooksOf(root.hooks, ["hooks"])],
    signals: [
      ...when(approval.value === "never", "approval-off", "never asks before it runs a command", ...approval.at),
      ...when(whole, "sandbox-off", "runs commands with full access to disk and network", ...sandbox.at),
      ...redirectSignal(root, "openai_base_url"),
      ...redirectSignal(root, "chatgpt_base_url"),
      ...redirectSignal(root, "model_providers", "openai", "base_url"),
      ...environmentSignals(valueAt(root, ["shell_environment_policy", "set"]), ["shell_environment_policy", "set"]),
    ],
    ...modelAt(root, "model"),
    environment: {
      at: ["shell_environment_policy", "set"],
      entries: entriesOf(valueAt(root, ["shell_environment_policy", "set"])),
    },
  };
}

const first = (
  root: ConfigRecord,
  ...paths: (readonly string[])[]
): { value: ConfigValue; at: readonly string[] } | undefined => {
  for (const at of paths) {
    const value = valueAt(root, at);
    if (value !== undefined) return { value, at };
  }
  return undefined;
};

/** Gemini CLI's and Qwen Code's `settings.json`, in the flat and the nested form. */
export function readGemini(root: ConfigRecord): SettingsReading {
  const mode = first(root, ["general", "defaultApprovalMode"], ["tools", "approvalMode"], ["approvalMode"]);
  const sandbox = first(root, ["tools", "sandbox"], ["sandbox"]);
  const allowed = first(root, ["tools", "allowed"], ["allowedTools"]);
  return {
    contextFiles: textsOf(first(root, ["context", "fileName"], ["contextFileName"])?.value),
    allowed: textsOf(allowed?.value),
    denied: textsOf(first(root, ["tools", "exclude"], ["excludeTools"])?.value),
    ...(sandbox !== undefined && {
      sandboxed: sandbox.value !== false && sandbox.value !== "false" && sandbox.value !== "",
    }),
    hooks: [
      ...hooksOf(root.hooks, ["hooks"]),
      ...["toolDiscoveryCommand", "toolCallCommand"].flatMap((key) => hookAt(root, key)),
      ...["discoveryCommand", "callCommand"].flatMap((key) => hookAt(root, "tools", key)),
    ],
    signals: [
      ...when(mode?.value === "yolo", "approval-off", "runs every tool without asking", ...(mode?.at ?? [])),
      ...when(
        mode?.value === "auto_edit" || mode?.value === "auto-edit",
        "accepts-edits",
        "changes files without asking",
        ...(mode?.at ?? []),
      ),
      ...when(
        root.autoAccept === true || valueAt(root, ["tools", "autoAccept"]) === true,
        "accepts-edits",
        "accepts tool calls it holds for safe without asking",
        ...(root.autoAccept === true ? ["autoAccept"] : ["tools", "autoAccept"]),
      ),
      ...anyCommandSignals(textsOf(allowed?.value), allowed?.at ?? []),
    ],
  };
}

const ASKS = new Set(["ask", "deny"]);

/** opencode's `permission`: an action, a table by tool, or a table of command patterns inside a tool. */
export function readOpencode(root: ConfigRecord): SettingsReading {
  const { permission } = root;
  const tools = recordOf(permission);
  const bash = recordOf(tools.bash);
  const everything = permission === "allow" || tools["*"] === "allow";
  const patterns = Object.keys(bash).filter((pattern) => bash[pattern] === "allow");
  return {
    allowed: [
      ...Object.keys(tools).filter((tool) => tools[tool] === "allow"),
      ...patterns.map((pattern) => `bash(${pattern})`),
    ],
    denied: [
      ...Object.keys(tools).filter((tool) => tools[tool] === "deny"),
      ...Object.keys(bash)
        .filter((pattern) => bash[pattern] === "deny")
        .map((pattern) => `bash(${pattern})`),
    ],
    signals: [
      ...when(everything && !asksSomewhere(tools), "approval-off", "runs every tool without asking", "permission"),
      ...when(tools.bash === "allow", "any-command", "`bash` allows any command", "permission", "bash"),
      ...patterns.flatMap((pattern): SettingSignal[] => {
        const why = anyPattern(pattern);
        return why === undefined
          ? []
          : [{ id: "any-command", message: `\`bash(${pattern})\` ${why}`, at: ["permission", "bash", pattern] }];
      }),
      ...["anthropic", "openai", "google"].flatMap((provider) =>
        redirectSignal(root, "provider", provider, "options", "baseURL"),
      ),
    ],
    ...modelAt(root, "model"),
    agents: Object.keys(recordOf(root.agent)).map((name) => agentAt(root, name, ["agent", name])),
  };
}

const asksSomewhere = (tools: ConfigRecord): boolean =>
  ["bash", "edit"].some((tool) => typeof tools[tool] === "string" && ASKS.has(tools[tool] as string));

/** Aider's `.aider.conf.yml`. */
export const readAider = (root: ConfigRecord): SettingsReading => ({
  ...modelAt(root, "model"),
  hooks: [...hookAt(root, "test-cmd"), ...hookAt(root, "lint-cmd"), ...hookAt(root, "notifications-command")],
  signals: [
    ...when(root["yes-always"] === true, "approval-off", "answers every question with yes", "yes-always"),
    ...when(root.yes === true, "approval-off", "answers every question with yes", "yes"),
    ...redirectSignal(root, "openai-api-base"),
    ...redirectSignal(root, "anthropic-api-base"),
    ...when(
      root["verify-ssl"] === false,
      "tls-check-off",
      "verify-ssl switches the check of certificates off",
      "verify-ssl",
    ),
  ],
});

/** Goose's `config.yaml`. */
export const readGoose = (root: ConfigRecord): SettingsReading => ({
  signals: when(root.GOOSE_MODE === "auto", "approval-off", "runs every tool without asking", "GOOSE_MODE"),
});

/** Amp's `settings.json`. */
export const readAmp = (root: ConfigRecord): SettingsReading => ({
  allowed: textsOf(root["amp.commands.allowlist"]),
  signals: [
    ...when(
      root["amp.dangerouslyAllowAll"] === true,
      "approval-off",
      "runs every command without asking",
      "amp.dangerouslyAllowAll",
    ),
    ...textsOf(root["amp.commands.allowlist"]).flatMap((pattern, index) => {
      const why = anyPattern(pattern);
      return when(why !== undefined, "any-command", `\`${pattern}\` ${why}`, "amp.commands.allowlist", index);
    }),
  ],
});

/** Crush's `crush.json`. */
export function readCrush(root: ConfigRecord): SettingsReading {
  const allowed = textsOf(valueAt(root, ["permissions", "allowed_tools"]));
  return { allowed, signals: anyCommandSignals(allowed, ["permissions", "allowed_tools"]) };
}

/** Continue's `permissions.yaml`. */
export function readContinue(root: ConfigRecord): SettingsReading {
  const allowed = textsOf(root.allow);
  return { allowed, denied: textsOf(root.exclude), signals: anyCommandSignals(allowed, ["allow"]) };
}

/** Agent files of Kiro and Amazon Q: `allowedTools` run without asking. */
export function readAgentJson(root: ConfigRecord): SettingsReading {
  const allowed = textsOf(root.allowedTools);
  return {
    allowed,
    hooks: hooksOf(root.hooks, ["hooks"]),
    signals: anyCommandSignals(allowed, ["allowedTools"]),
    agents: [agentAt(root, textAt(root, "name") ?? "agent", [])],
  };
}

/** Roo's `.roomodes`: a list of agents in the project's own words. */
export const readRooModes = (root: ConfigRecord): SettingsReading => ({
  agents: (Array.isArray(root.customModes) ? root.customModes : []).map((mode, index) =>
    agentAt(root, textAt(mode, "slug") ?? textAt(mode, "name") ?? `mode ${index + 1}`, ["customModes", index]),
  ),
});
