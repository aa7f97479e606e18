import type { BaselineScope } from "../../domain/baseline.ts";
import { hexDigest } from "../files/digest.ts";
import { StoreError } from "../store/contract/errors.ts";
import type { Estate } from "../store/contract/store.ts";

/** What a person asks to have approved. */
export type ScopeWish =
  | { readonly kind: "estate" }
  | { readonly kind: "project" | "source"; readonly ref: string }
  | { readonly kind: "asset"; readonly ref: string; readonly project?: string | undefined };

/** A scope, and what people call it. */
export interface NamedScope {
  readonly scope: BaselineScope;
  readonly name: string;
}

/** One baseline for each scope: approving it again makes a further version. */
export const baselineIdOf = ({ kind, ref, project }: BaselineScope): string =>
  hexDigest(JSON.stringify([kind, ref, project])).slice(0, 16);

/** The scope that is meant, as far as the access reaches. Throws a StoreError where there is no such thing for it. */
export async function scopeOf(estate: Estate, wish: ScopeWish): Promise<NamedScope> {
  if (wish.kind === "estate") return { scope: { kind: "estate", ref: null, project: null }, name: "The whole estate" };
  if (wish.kind === "asset") {
    const asset = needed(await estate.assets.get(wish.ref), `no asset ${wish.ref}`);
    return { scope: { kind: "asset", ref: asset.id, project: projectOf(estate, wish.project) }, name: asset.name };
  }
  if (wish.kind === "source") {
    const source = needed(await estate.sources.get(wish.ref), `no source ${wish.ref}`);
    return { scope: { kind: "source", ref: source.id, project: source.project }, name: source.name };
  }
  const project = needed(
    (await estate.projects.list()).find(({ id }) => id === wish.ref),
    `no project ${wish.ref}`,
  );
  return { scope: { kind: "project", ref: project.id, project: project.id }, name: project.name };
}

/** As whose people an asset is looked at. */
function projectOf({ access: { projects } }: Estate, wish: string | undefined): string | null {
  if (wish !== undefined) return wish;
  if (projects === "all") return null;
  const [only, other] = projects;
  if (only !== undefined && other === undefined) return only;
  throw new StoreError("invalid", "say as which project's people see it: project");
}

function needed<Thing>(thing: Thing | null | undefined, problem: string): Thing {
  if (thing === null || thing === undefined) throw new StoreError("missing", problem);
  return thing;
}
