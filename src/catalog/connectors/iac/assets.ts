import type { Evidence } from "../../../domain/evidence.ts";
import type { AnyObservedAsset, Gap } from "../../../domain/observation.ts";
import type { Reading, Resource } from "../../../domain/resource.ts";
import type { ObservationBuilder } from "../shared/observation-builder.ts";
import { lineOf, placed as placedAt, read } from "./reading.ts";
import type { Placed, Scope } from "./scope.ts";
import type { Value } from "./value.ts";

/** A resource on its way to an asset. */
export interface Draft {
  readonly key: string;
  readonly scope: Scope;
  readonly placed: Placed;
  readonly spec: Resource;
  readonly attributes: Value;
  readonly properties: { [property: string]: unknown };
  readonly gaps: { [property: string]: Gap };
  /** Places that show single properties. */
  readonly shown: {
    readonly property: string;
    readonly path: string;
    readonly line: number;
    readonly snippet: string;
  }[];
}

/** Key of a resource inside the observation. */
export const keyOf = (scope: string, address: string): string => `${scope}:${address}`;

/** Reads what a declaration says by itself; undefined when it creates nothing (`count = 0`). */
export function draftOf(scope: Scope, placed: Placed, spec: Resource): Draft | undefined {
  const { declaration } = placed;
  const attributes = scope.mapOf(declaration.attributes);
  if (attributes.is === "map") {
    const count = attributes.entries.count;
    if (count?.is === "known" && (count.value === 0 || count.value === false)) return undefined;
  }
  const draft: Draft = {
    key: keyOf(scope.id, declaration.address),
    scope,
    placed,
    spec,
    attributes,
    properties: { ...spec.fixed },
    gaps: {},
    shown: [],
  };
  if (spec.of === undefined) {
    Object.assign(draft.properties, { platform: spec.platform, resourceType: declaration.type });
    addReadings(draft, draft, spec.reads);
  }
  return draft;
}

/** Adds what the readings of one declaration say to the asset another (or the same) declares. */
function addReadings(target: Draft, from: Draft, reads: Resource["reads"]): void {
  for (const [property, reading] of Object.entries(reads) as [string, Reading<unknown>][]) {
    const found = read(from.attributes, reading);
    if ("gap" in found) {
      if (target === from || !(property in target.properties)) target.gaps[property] = found.gap;
    } else {
      target.properties[property] = found.value;
      delete target.gaps[property];
      show(target, from, property, found.names);
    }
  }
}

function show(
  target: Draft,
  { placed: { path, declaration } }: Draft,
  property: string,
  names: readonly string[],
): void {
  const line = names.length === 0 ? undefined : lineOf(declaration.attributes, names);
  const own = target.placed.declaration === declaration;
  if (line !== undefined) target.shown.push({ property, path, line, snippet: names.join(".") });
  else if (!own) target.shown.push({ property, path, line: declaration.line, snippet: declaration.snippet });
}

/** A declaration that only says something of another: its readings go there. Who it speaks of may be unknown; then nothing is said. */
export function companionReadings(companion: Draft, assets: ReadonlyMap<string, Draft>): void {
  for (const value of placedAt(companion.attributes, companion.spec.of ?? "").values) {
    const target = value.is === "resource" ? assets.get(keyOf(value.scope, value.address)) : undefined;
    if (target !== undefined && target.spec.kind === companion.spec.kind)
      addReadings(target, companion, companion.spec.reads);
  }
}

/** The asset of a draft. Several resources made by one declaration (count, for_each) are one asset: they share all that is judged. */
export function finished(draft: Draft, builder: ObservationBuilder): AnyObservedAsset {
  const { declaration, path } = draft.placed;
  const whole = builder.evidence(path, { line: declaration.line, snippet: declaration.snippet });
  const shown = draft.shown.map(
    (item): Evidence =>
      builder.evidence(item.path, { line: item.line, snippet: item.snippet }, { property: item.property }),
  );
  return {
    key: draft.key,
    kind: draft.spec.kind,
    name: nameOf(draft),
    identities: [],
    anchor: `${declaration.type}:${draft.key.replace(/^[a-z]+:[^:]*?(?=\/module\.|:)/, "")}`,
    properties: draft.properties,
    gaps: draft.gaps,
    evidence: [{ ...whole, endLine: declaration.endLine }, ...shown],
  } as AnyObservedAsset;
}

function nameOf({ attributes, spec, placed: { declaration } }: Draft): string {
  const [value] = placedAt(attributes, spec.name).values;
  return value?.is === "known" && value.value !== null && value.value !== ""
    ? String(value.value)
    : (declaration.address.split(".").at(-1) ?? declaration.address);
}
