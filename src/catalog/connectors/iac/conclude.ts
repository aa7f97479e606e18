import type { ConcludeContext, FileFacts } from "../../../domain/file-connector.ts";
import type { Observation } from "../../../domain/observation.ts";
import type { Resource } from "../../../domain/resource.ts";
import { ObservationBuilder } from "../shared/observation-builder.ts";
import { companionReadings, type Draft, draftOf, finished } from "./assets.ts";
import type { DeclaredFile } from "./declaration.ts";
import { drawLinks } from "./links.ts";
import type { Scope } from "./scope.ts";
import { terraformScopes } from "./terraform/modules.ts";

/** Gives every known resource of every unit of configuration its asset, with what other declarations add to it. */
export function conclude(
  files: readonly FileFacts<DeclaredFile>[],
  context: ConcludeContext,
): Omit<Observation, "connector" | "scope"> {
  const builder = new ObservationBuilder("iac", context);
  const specs = specsByType(context.knowledge.resources);
  const scopes = terraformScopes(files.filter(({ facts }) => facts.format === "terraform"));
  const drafts = draftsOf(scopes, specs);
  const assets = new Map(drafts.filter(({ spec }) => spec.of === undefined).map((draft) => [draft.key, draft]));
  for (const draft of drafts) if (draft.spec.of !== undefined) companionReadings(draft, assets);
  for (const draft of assets.values()) {
    const asset = finished(draft, builder);
    builder.add(asset);
    const [evidence] = asset.evidence;
    if (evidence !== undefined)
      builder.link(builder.application(draft.placed.path, evidence), "deploys", asset.key, evidence);
  }
  for (const draft of assets.values()) drawLinks(draft, assets, builder);
  return builder.result();
}

type Specs = ReadonlyMap<string, Resource>;

function specsByType(resources: readonly Resource[]): Specs {
  const specs = new Map<string, Resource>();
  for (const spec of resources)
    for (const [format, types] of Object.entries(spec.types))
      for (const type of types ?? []) specs.set(`${format}\0${type.toLowerCase()}`, spec);
  return specs;
}

function draftsOf(scopes: readonly Scope[], specs: Specs): Draft[] {
  return scopes.flatMap((scope) =>
    [...scope.resources.values()].flatMap((placed) => {
      const { format, type, lookUp } = placed.declaration;
      const spec = lookUp ? undefined : specs.get(`${format}\0${type.toLowerCase()}`);
      return spec === undefined ? [] : (draftOf(scope, placed, spec) ?? []);
    }),
  );
}
