import type { AnyObservedAsset } from "../../../domain/observation.ts";
import type { ResourceLink } from "../../../domain/resource.ts";
import type { ObservationBuilder } from "../shared/observation-builder.ts";
import { type Draft, keyOf } from "./assets.ts";
import { lineOf, placed as placedAt } from "./reading.ts";
import type { Value } from "./value.ts";

/** Draws the edges that a resource's attributes tell. */
export function drawLinks(draft: Draft, assets: ReadonlyMap<string, Draft>, builder: ObservationBuilder): void {
  for (const link of draft.spec.links ?? []) {
    const { values, names } = placedAt(draft.attributes, link.at);
    for (const value of values) drawLink(draft, link, value, names, assets, builder);
  }
}

function drawLink(
  draft: Draft,
  link: ResourceLink,
  value: Value,
  names: readonly string[],
  assets: ReadonlyMap<string, Draft>,
  builder: ObservationBuilder,
): void {
  const { path, declaration } = draft.placed;
  const line = lineOf(declaration.attributes, names) ?? declaration.line;
  const evidence = builder.evidence(path, { line, snippet: names.join(".") });
  if (value.is === "unknown" && link.inverse !== true)
    builder.gap({ from: draft.key, verb: link.verb, reason: "dynamic", detail: `${names.join(".")} is ${value.why}` });
  const other = value.is === "resource" ? keyOf(value.scope, value.address) : undefined;
  const end = other !== undefined && assets.has(other) ? other : literalEnd(value, link);
  if (end === undefined || end === draft.key) return;
  const key = typeof end === "string" ? end : builder.add({ ...end, evidence: [evidence] } as AnyObservedAsset);
  if (link.inverse === true) builder.link(key, link.verb, draft.key, evidence);
  else builder.link(draft.key, link.verb, key, evidence);
}

type Stub = Omit<AnyObservedAsset, "evidence">;

/** What a literal at the far end names, where the link says of which kind it is. */
function literalEnd(value: Value, link: ResourceLink): Stub | undefined {
  if (value.is !== "known" || typeof value.value !== "string" || value.value === "") return undefined;
  if (link.model !== undefined) return modelStub(modelIdOf(value.value), link.model);
  if (link.image === true) return imageStub(value.value);
  if (link.identity === true) return identityStub(value.value);
  return undefined;
}

/** `arn:aws:bedrock:eu-west-1::foundation-model/anthropic.claude-3-haiku` names the model after the slash. */
const modelIdOf = (text: string): string => (text.startsWith("arn:") ? (text.split("/").at(-1) ?? text) : text);

const modelStub = (modelId: string, provider: string): Stub => ({
  key: `model:${provider}/${modelId}`,
  kind: "model",
  name: modelId,
  identities: [`model:${provider}/${modelId}`],
  anchor: modelId,
  properties: { modelId, provider, usage: "used", source: "api" },
});

function imageStub(reference: string): Stub {
  const [name = reference, digest] = reference.split("@");
  const [, base = name, tag] = /^(.*?)(?::([^:/]+))?$/.exec(name) ?? [];
  const first = base.split("/")[0] ?? "";
  const registry = base.includes("/") && /[.:]|^localhost$/.test(first) ? first : null;
  return {
    key: `image:${reference}`,
    kind: "container-image",
    name: reference,
    identities: [`image:${reference}`],
    anchor: base,
    properties: { reference, registry, tag: tag ?? null, digest: digest ?? null },
  };
}

const identityStub = (name: string): Stub => ({
  key: `identity:${name}`,
  kind: "identity",
  name: name.split("/").at(-1) ?? name,
  identities: [`identity:${name}`],
  anchor: name,
  properties: { identityType: "service" },
});
