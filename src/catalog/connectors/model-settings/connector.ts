import { baseName } from "../../../domain/application-root.ts";
import { Refusal } from "../../../domain/errors.ts";
import { defineFileConnector } from "../../../domain/file-connector.ts";
import { readConfig } from "../shared/config-document.ts";
import { placesOf } from "../shared/placed-text.ts";
import { isWorkflowFile } from "../shared/workflow-steps.ts";
import { conclude } from "./conclude.ts";
import type { ModelSetting, ModelSettingsFacts } from "./facts.ts";
import { agentsIn, hasAgentList } from "./find-agents.ts";
import { listedIn } from "./find-lists.ts";
import { modelsIn } from "./find-models.ts";

const LARGEST = 1024 * 1024;
const MOST_MODELS = 500;
/** Samples of a settings file are settings too, of an example. */
const SETTINGS =
  /^\.env(?:rc)?(?:[._-][\w.-]{1,60})?$|\.(?:env|ya?ml|toml|properties|ini|cfg|conf)(?:\.(?:example|sample|template|tmpl|dist|default))?$/i;
const YAML = /\.ya?ml(?:\.(?:example|sample|template|tmpl|dist|default))?$/i;
/** What a chart serves is read together with its templates, which tell that the name is one of a hub. */
const CHART_VALUES = /(?:^|\/)values[\w.-]{0,60}\.ya?ml$/i;
/** Descriptions of an API name models in examples of requests. */
const DESCRIBES_API = /^(?:openapi|swagger)\s*:/m;

/** Reads models that settings name whatever program reads them: environment files, YAML, TOML and properties. */
export const modelSettings = defineFileConnector<ModelSettingsFacts>({
  id: "model-settings",
  title: "Models named in settings",
  reads: [
    { title: "environment files that name models", files: [".env", ".env.example"] },
    { title: "settings that name models or list assistants", files: ["*.yaml", "*.toml", "*.properties", "*.ini"] },
  ],
  emits: { assets: ["application", "model", "agent"], relationships: ["uses", "contains"] },
  claims: (path) => (SETTINGS.test(baseName(path)) && !isWorkflowFile(path) ? "text" : undefined),
  needles: () => ["model", "deployment", "llm"],
  examine(file, { knowledge }) {
    if (file.size > LARGEST) throw new Refusal("too-large", `${file.size} bytes of settings`);
    const text = file.text();
    if (DESCRIBES_API.test(text)) return undefined;
    const isChart = CHART_VALUES.test(file.path);
    const listed = YAML.test(file.path) ? listedIn(text, knowledge) : [];
    const all = joined(modelsIn(text, knowledge), listed).filter(({ id }) => !(isChart && id.includes("/")));
    const hasAgents = YAML.test(file.path) && all.length > 0 && hasAgentList(text);
    const agents = hasAgents ? agentsIn(readConfig(text, "yaml"), placesOf(text, []), knowledge) : [];
    if (all.length === 0) return undefined;
    const facts = { models: all.slice(0, MOST_MODELS), agents };
    if (all.length <= MOST_MODELS) return { facts };
    return {
      facts,
      notExamined: [{ reason: "truncated", detail: `${all.length - MOST_MODELS} more models in this file` }],
    };
  },
  conclude,
});

/** What a list says, where no setting on the same line says more. */
function joined(settings: readonly ModelSetting[], listed: readonly ModelSetting[]): readonly ModelSetting[] {
  const lines = new Set(settings.map(({ line }) => line));
  return [...settings, ...listed.filter(({ line }) => !lines.has(line))].sort((one, other) => one.line - other.line);
}
