import type { Gap } from "../../../domain/observation.ts";
import { type ConfigPath, type ConfigRecord, type ConfigValue, isRecord, recordOf } from "../shared/config-document.ts";
import type { AgentStep } from "../shared/workflow-steps.ts";
import type { Sign } from "./triggers.ts";

const SECRET = /\$\{\{(?:[^}$]|\$(?!\{\{)){0,500}?\bsecrets\.([A-Za-z_]\w{0,100})/g;
/** Keys of the model itself, without which no agent runs. */
const OWN_KEY =
  /^(?:ANTHROPIC|OPENAI|GEMINI|GOOGLE|CLAUDE|CLAUDE_CODE|CODEX|CURSOR|QWEN|DASHSCOPE|OPENROUTER|AZURE_OPENAI|FACTORY|AUGMENT|XAI|MISTRAL|GROQ|DEEPSEEK|COPILOT)\w{0,60}(?:KEY|TOKEN|AUTH)\w{0,20}$|^GITHUB_TOKEN$/i;

/** What an agent holds while it runs: rights to write and secrets beside the key of its own model. */
export function unattendedPowers(root: ConfigRecord, { job, step, at }: AgentStep): Sign[] | Gap {
  const body = recordOf(recordOf(root.jobs)[job]);
  const own = body.permissions !== undefined;
  const permissions = own ? body.permissions : root.permissions;
  const rights = rightsOf(permissions, own ? ["jobs", job, "permissions"] : ["permissions"]);
  const secrets = [
    ...secretsOf(step.env, [...at.slice(0, 4), "env"]),
    ...secretsOf(step.with, [...at.slice(0, 4), "with"]),
    ...secretsOf(body.env, ["jobs", job, "env"]),
    ...secretsOf(root.env, ["env"]),
  ];
  const powers = [...rights, ...new Map(secrets.map((sign) => [sign.id, sign])).values()];
  if (powers.length === 0 && permissions === undefined)
    return { reason: "not-configured", detail: "the workflow names no permissions: the repository's settings decide" };
  return powers;
}

function rightsOf(permissions: ConfigValue | undefined, at: ConfigPath): Sign[] {
  if (permissions === "write-all") return [{ id: "write:all", message: "may write everything", at }];
  if (!isRecord(permissions)) return [];
  return Object.entries(permissions)
    .filter(([, right]) => right === "write")
    .map(([scope]) => ({
      id: `write:${scope}`,
      message: scope === "id-token" ? "may prove the workflow's identity to others" : `may write ${scope}`,
      at: [...at, scope],
    }));
}

const secretsOf = (values: ConfigValue | undefined, at: ConfigPath): Sign[] =>
  Object.entries(recordOf(values)).flatMap(([name, value]) =>
    [...String(typeof value === "string" ? value : "").matchAll(SECRET)]
      .map((match) => match[1] ?? "")
      .filter((secret) => !OWN_KEY.test(secret))
      .map((secret) => ({ id: `secret:${secret}`, message: `holds the secret ${secret}`, at: [...at, name] })),
  );
