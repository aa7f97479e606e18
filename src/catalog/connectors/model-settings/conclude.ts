import type { ConcludeContext, FileFacts } from "../../../domain/file-connector.ts";
import type { Observation } from "../../../domain/observation.ts";
import { ObservationBuilder } from "../shared/observation-builder.ts";
import type { ModelSetting, ModelSettingsFacts } from "./facts.ts";

/** Settings as models that the application they lie in uses, and listed assistants as its agents. */
export function conclude(
  files: readonly FileFacts<ModelSettingsFacts>[],
  context: ConcludeContext,
): Omit<Observation, "connector" | "scope"> {
  const builder = new ObservationBuilder("model-settings", context);
  for (const { path, facts } of files) {
    for (const model of facts.models) {
      const evidence = builder.evidence(path, model);
      const verb = model.isOffered === true ? "contains" : "uses";
      builder.link(builder.application(path, evidence), verb, addModel(builder, path, model), evidence);
    }
    for (const { name, model, ...place } of facts.agents) {
      const evidence = builder.evidence(path, place);
      const agent = builder.add({
        key: `${path}#agent:${name}`,
        kind: "agent",
        name,
        identities: [],
        anchor: `settings:${name}`,
        properties: {},
        evidence: [evidence],
      });
      builder.link(builder.application(path, evidence), "uses", agent, evidence);
      builder.link(agent, "uses", addModel(builder, path, model), builder.evidence(path, model));
    }
  }
  return builder.result();
}

function addModel(
  builder: ObservationBuilder,
  path: string,
  { id, provider, isOffered, line, snippet }: ModelSetting,
): string {
  const identity = `model:${provider ?? "?"}/${id}`;
  return builder.add({
    key: identity,
    kind: "model",
    name: id,
    identities: [identity],
    anchor: identity,
    properties: {
      modelId: id,
      usage: isOffered === true ? "selectable" : "used",
      ...(provider !== null && { provider }),
    },
    ...(provider === null && { gaps: { provider: { reason: "dynamic", detail: "many providers offer this id" } } }),
    evidence: [builder.evidence(path, { line, snippet })],
  });
}
