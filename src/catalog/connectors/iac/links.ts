import type { Evidence } from "../../../domain/evidence.ts";
import type { AnyObservedAsset, RelationshipGap } from "../../../domain/observation.ts";
import type { Verb } from "../../../domain/relationship.ts";
import type { ResourceLink } from "../../../domain/resource.ts";
import { promptMeasure } from "../../../domain/text.ts";
import type { ObservationBuilder } from "../shared/observation-builder.ts";
import { textSignals } from "../shared/text-signals.ts";
import type { Draft } from "./draft.ts";
import type { Drafts } from "./drafts.ts";
import type { Estate } from "./estate.ts";
import { entryAt, placed as placedAt, shownAt } from "./places.ts";
import { HOLE, textOf, type Value, valuesAt } from "./value.ts";

type Stub = Omit<AnyObservedAsset, "evidence">;

/** An edge between drafts, or to something that is only named. */
export interface Edge {
  readonly from: Draft;
  readonly verb: Verb;
  readonly to: Draft | Stub;
  readonly inverse: boolean;
  readonly evidence: Evidence;
}

export const isDraft = (end: Draft | Stub): end is Draft => "spec" in end;

/** What the attributes of all declarations tell of relationships. */
export interface Edges {
  readonly edges: readonly Edge[];
  /** Edges that lead to what only a deployment decides. */
  readonly gaps: readonly RelationshipGap[];
}

/** Reads the edges of every asset and of what is declared beside it. */
export function edgesOf(
  drafts: Drafts,
  estate: Estate,
  builder: ObservationBuilder,
  digest: (text: string) => string,
): Edges {
  const edges: Edge[] = [];
  const gaps: RelationshipGap[] = [];
  const take = (told: Draft, from: Draft): void => {
    for (const link of told.spec.links ?? []) {
      const { values, names } = placedAt(told.attributes, link.at);
      const { path, declaration } = told.placed;
      const entry = entryAt(declaration.attributes, names);
      const evidence = builder.evidence(path, {
        line: entry?.line ?? declaration.line,
        // A setting among many may hold anything: its value is not shown.
        snippet: entry === undefined || link.like !== undefined ? names.join(".") : shownAt(entry, names),
      });
      for (const value of values) {
        const found =
          link.prompt === true
            ? promptStub(told, textOf(value), evidence, digest)
            : endsOf(value, link, drafts, estate);
        const ends = found.filter((end) => end !== from && !isHandedOn(end, link));
        for (const to of ends) edges.push({ from, verb: link.verb, to, inverse: link.inverse === true, evidence });
        if (ends.length === 0 && value.is === "unknown" && link.inverse !== true && link.like === undefined)
          gaps.push({
            from: from.key,
            verb: link.verb,
            reason: "dynamic",
            detail: `${names.join(".")} is ${value.why}`,
          });
      }
    }
  };
  for (const draft of drafts.assets.values()) take(draft, draft);
  for (const { draft, first } of drafts.repeated) take(draft, first);
  for (const { companion, target } of drafts.companions) take(companion, drafts.resolve(target.key) ?? target);
  return { edges, gaps };
}

/** A setting may hold the id of the identity that something runs as: that is no use of it. */
const isHandedOn = (end: Draft | Stub, { verb }: ResourceLink): boolean =>
  verb === "uses" && isDraft(end) && end.spec.kind === "identity";

function endsOf(value: Value, link: ResourceLink, drafts: Drafts, estate: Estate): (Draft | Stub)[] {
  const named = drafts.named(value);
  if (named.length > 0) return named;
  const stub = stubOf(literalOf(value, estate), link);
  return stub === undefined ? [] : [stub];
}

/** Where a look-up names what it looks up. */
const LOOKED_UP = ["model_id", "inference_profile_id", "name", "arn"];

/** The text a value comes to; of a look-up the name that is looked up. */
function literalOf(value: Value, estate: Estate): string | undefined {
  if (value.is !== "resource") return textOf(value);
  if (estate.declarationOf(value)?.declaration.lookUp !== true) return undefined;
  const attributes = estate.attributesOf(value);
  const [name] = attributes === undefined ? [] : LOOKED_UP.flatMap((place) => valuesAt(attributes, [place]));
  return name && textOf(name);
}

/** What a literal at the far end names, where the link says of which kind it is. */
function stubOf(text: string | undefined, link: ResourceLink): Stub | undefined {
  if (text === undefined || text === "") return undefined;
  if (link.model !== undefined) return modelStub(modelIdOf(text), link);
  if (link.image === true) return imageStub(text);
  if (link.identity === true) return identityStub(text);
  return undefined;
}

/** `arn:aws:bedrock:eu-west-1::foundation-model/anthropic.claude-3-haiku` and `publishers/google/models/gemma` name the model after the slash. */
const modelIdOf = (text: string): string =>
  /^arn:|(?:^|\/)publishers\//.test(text) ? (text.split("/").at(-1) ?? text) : text;

function modelStub(modelId: string, { model, like }: ResourceLink): Stub | undefined {
  if (modelId.includes(HOLE) || (like !== undefined && !new RegExp(like).test(modelId))) return undefined;
  return {
    key: `model:${model}/${modelId}`,
    kind: "model",
    name: modelId,
    identities: [`model:${model}/${modelId}`],
    anchor: modelId,
    properties: { modelId, provider: model, usage: "used", source: "api" },
  } as Stub;
}

/** What an agent is told, unless nothing of it is known. */
function promptStub(
  { key, attributes, spec }: Draft,
  told: string | undefined,
  evidence: Evidence,
  digest: (text: string) => string,
): Stub[] {
  const text = told?.replaceAll(HOLE, "{value}").trim();
  if (text === undefined || !/[\p{L}]{2}/u.test(text.replaceAll("{value}", ""))) return [];
  const [owner = "agent"] = placedAt(attributes, spec.name).values.flatMap((value) => textOf(value) ?? []);
  return [
    {
      key: `${key}#prompt`,
      kind: "prompt",
      name: `${owner.replaceAll(HOLE, "…")} instructions`,
      identities: [],
      anchor: `${key.replace(/^[a-z]+:[^:]*?(?=\/module\.|:)/, "")}:prompt`,
      properties: {
        role: "system",
        ...promptMeasure(text, digest),
        interpolates: text.includes("{value}") ? ["value"] : [],
        textSignals: textSignals(text).map(({ id, message }) => ({ id, message, evidence })),
      },
    },
  ];
}

function imageStub(text: string): Stub | undefined {
  const reference = text.replaceAll(HOLE, "…");
  const [name = reference, digest] = reference.split("@");
  const [, base = name, tag] = /^(.*?)(?::([^:/]+))?$/.exec(name) ?? [];
  if (!/[\p{L}\p{N}]/u.test(base)) return undefined;
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

function identityStub(text: string): Stub | undefined {
  const name = text.split("/").at(-1) ?? text;
  if (name.includes(HOLE)) return undefined;
  return {
    key: `identity:${text.replaceAll(HOLE, "…")}`,
    kind: "identity",
    name,
    identities: [`identity:${text.replaceAll(HOLE, "…")}`],
    anchor: name,
    properties: { identityType: "service" },
  };
}
