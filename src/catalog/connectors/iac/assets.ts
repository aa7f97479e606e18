import type { Evidence } from "../../../domain/evidence.ts";
import type { AnyObservedAsset } from "../../../domain/observation.ts";
import { maskedLine } from "../../../domain/text.ts";
import type { ObservationBuilder } from "../shared/observation-builder.ts";
import type { Draft } from "./draft.ts";
import { placed as placedAt } from "./places.ts";
import { HOLE, textOf } from "./value.ts";

/** The asset of a draft. Several resources made by one declaration (count, for_each) are one asset: they share all that is judged. */
export function finished(draft: Draft, builder: ObservationBuilder): AnyObservedAsset {
  const { declaration, path } = draft.placed;
  const whole = builder.evidence(path, { line: declaration.line, snippet: maskedLine(declaration.snippet) });
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

/** The name it is given, unknown parts as `…`; else the name it has in the configuration. */
function nameOf({ attributes, spec, placed: { declaration } }: Draft): string {
  const texts = placedAt(attributes, spec.name).values.flatMap((value) => textOf(value)?.replaceAll(HOLE, "…") ?? []);
  // Instances of one declaration have a name each.
  const [name, ...more] = [...new Set(texts)];
  if (more.length > 0) return [name, ...more].slice(0, 4).join(", ") + (more.length > 3 ? ", …" : "");
  const isTelling = name !== undefined && /[\p{L}\p{N}]{2}/u.test(name);
  return isTelling ? name : (declaration.address.split("#")[0]?.split(".").at(-1) ?? declaration.address);
}
