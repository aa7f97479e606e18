import type { Resource } from "../../../domain/resource.ts";
import type { Declaration, Entry, Expression } from "./declaration.ts";
import { addReadings, type Draft } from "./draft.ts";
import type { Estate } from "./estate.ts";
import { fitsName } from "./name-glob.ts";
import { decide, placed as placedAt } from "./places.ts";
import type { Placed, Scope } from "./scope.ts";
import type { Specs } from "./specs.ts";
import { HOLE, isSameName, resourcesIn, textOf, type Value } from "./value.ts";

/** Key of a resource inside the observation. */
const keyOf = (scope: string, address: string): string => `${scope}:${address}`;

/** Every declaration that is known, and every known part of one, read by itself. What is not created (`count = 0`) is left out. */
export function draftsOf(scopes: readonly Scope[], specs: Specs, estate: Estate): Draft[] {
  return scopes.flatMap((scope) =>
    [...scope.resources.values()]
      .filter(({ declaration }) => !declaration.lookUp)
      .flatMap((placed) => [
        ...draftFor(scope, placed, specs.of(placed.declaration), estate),
        ...specs
          .partsOf(placed.declaration)
          .flatMap(({ place, spec }) =>
            partsAt(placed, place).flatMap((part) => draftFor(scope, part, [spec], estate)),
          ),
      ]),
  );
}

function draftFor(scope: Scope, placed: Placed, candidates: readonly Resource[], estate: Estate): Draft[] {
  if (candidates.length === 0) return [];
  const attributes = scope.mapOf(placed.declaration.attributes);
  if (isNotCreated(attributes)) return [];
  const spec = candidates.find(({ only }) => only === undefined || isMet(attributes, only));
  if (spec === undefined) return [];
  const key = keyOf(scope.id, placed.declaration.address);
  const draft: Draft = { key, scope, placed, spec, attributes, properties: { ...spec.fixed }, gaps: {}, shown: [] };
  if (spec.of !== undefined || spec.standsFor !== undefined) return [draft];
  Object.assign(draft.properties, { platform: spec.platform, resourceType: placed.declaration.type });
  addReadings(draft, draft, spec.reads, estate);
  return [draft];
}

function isNotCreated(attributes: Value): boolean {
  const { count, for_each: over } = attributes.is === "map" ? attributes.entries : {};
  if (over?.is === "list") return over.items.length === 0;
  if (over?.is === "map") return Object.keys(over.entries).length === 0;
  return count?.is === "known" && (count.value === 0 || count.value === false);
}

function isMet(attributes: Value, condition: NonNullable<Resource["only"]>): boolean {
  const decision = decide(attributes, condition);
  return "holds" in decision && decision.holds;
}

/** The items written out at a place in a declaration, each as one of its own that knows its declaration as `^`. */
function partsAt({ path, declaration }: Placed, place: string): Placed[] {
  const parent: Entry = { name: "^", value: { is: "reference", names: [declaration.address] }, line: declaration.line };
  return objectsAt({ is: "object", entries: declaration.attributes }, place.split(".")).map((entries, index) => ({
    path,
    declaration: {
      ...declaration,
      address: `${declaration.address}#${place}.${index}`,
      line: entries[0]?.line ?? declaration.line,
      endLine: entries.at(-1)?.line ?? declaration.endLine,
      snippet: place,
      attributes: [...entries, { ...parent, value: parentReference(declaration) }],
    },
  }));
}

const parentReference = (declaration: Declaration): Expression => ({
  is: "reference",
  names: declaration.format === "terraform" ? declaration.address.split(".") : [declaration.address],
});

function objectsAt(expression: Expression, names: readonly string[]): (readonly Entry[])[] {
  if (expression.is === "list") return expression.items.flatMap((item) => objectsAt(item, names));
  if (expression.is !== "object") return [];
  const [name, ...rest] = names;
  if (name === undefined) return [expression.entries];
  return expression.entries
    .filter((entry) => isSameName(entry.name, name))
    .flatMap((entry) => objectsAt(entry.value, rest));
}

/** Drafts that stand for themselves, what the others say of them added, and who stands for whom. */
export class Drafts {
  readonly assets = new Map<string, Draft>();
  /** Declarations that only say something of an asset, with it. */
  readonly companions: { readonly companion: Draft; readonly target: Draft }[] = [];
  /** Assets that are another one over again, with it: instances of a module that come to the same. */
  readonly repeated: { readonly draft: Draft; readonly first: Draft }[] = [];
  readonly #names = new Map<string, string>();
  readonly #estate: Estate;

  constructor(drafts: readonly Draft[], estate: Estate) {
    this.#estate = estate;
    const standing = drafts.filter(({ spec }) => spec.standsFor !== undefined);
    for (const draft of drafts)
      if (draft.spec.of === undefined && draft.spec.standsFor === undefined) this.assets.set(draft.key, draft);
    for (const draft of standing) {
      const [target] = placedAt(draft.attributes, draft.spec.standsFor ?? "").values.flatMap(resourcesIn);
      if (target !== undefined) this.#names.set(draft.key, keyOf(target.scope, target.address));
    }
    const companions = drafts.filter(({ spec }) => spec.of !== undefined);
    for (const draft of companions.filter(({ spec }) => spec.overrules !== true)) this.#attach(draft, estate);
    for (const draft of companions.filter(({ spec }) => spec.overrules === true)) this.#attach(draft, estate);
    this.#joinRepeated();
  }

  /** One declaration may stand in many instances of its module; those that come to the same are one asset. */
  #joinRepeated(): void {
    const firsts = new Map<string, Draft>();
    for (const draft of [...this.assets.values()]) {
      const { path, declaration } = draft.placed;
      const same = JSON.stringify([path, declaration.address, writtenText(draft), draft.properties, draft.gaps]);
      const first = firsts.get(same);
      if (first === undefined) firsts.set(same, draft);
      else {
        this.assets.delete(draft.key);
        this.#names.set(draft.key, first.key);
        this.repeated.push({ draft, first });
      }
    }
  }

  /** The asset a key comes to, over versions and aliases. */
  resolve(key: string): Draft | undefined {
    let at = key;
    for (let steps = 0; steps < 8 && !this.assets.has(at); steps++) at = this.#names.get(at) ?? at;
    return this.assets.get(at);
  }

  /** The assets that a value names. A look-up names what its own name comes from. */
  named(value: Value, depth = 0): Draft[] {
    return resourcesIn(value).flatMap((resource) => {
      const found = this.resolve(keyOf(resource.scope, resource.address));
      if (found !== undefined) return [found];
      const declaration = this.#estate.declarationOf(resource)?.declaration;
      const attributes = declaration?.lookUp === true ? this.#estate.attributesOf(resource) : undefined;
      if (attributes === undefined || depth > 4) return [];
      const names = placedAt(attributes, "name").values;
      return names
        .flatMap((name) => this.named(name, depth + 1))
        .filter((draft) => draft.placed.declaration.type === declaration?.type);
    });
  }

  /**
   * Assets of the companion's unit of configuration that are meant by their written name: `collection/vectors`, `collection/*`.
   * A name that is not wholly known means an asset only where there is no other to mean.
   */
  #called(value: Value, { scope, placed }: Draft): Draft[] {
    const name = textOf(value)?.split(/[/:]/).at(-1);
    if (name === undefined || name === "") return [];
    const found = [...this.assets.values()].filter(
      (draft) =>
        draft.scope === scope &&
        serviceOf(draft.placed.declaration) === serviceOf(placed.declaration) &&
        fitsName(name, writtenText(draft) ?? HOLE),
    );
    return name.includes(HOLE) && found.length > 1 ? [] : found;
  }

  #attach(companion: Draft, estate: Estate): void {
    for (const value of placedAt(companion.attributes, companion.spec.of ?? "").values)
      for (const target of [...this.named(value), ...this.#called(value, companion)]) {
        if (![companion.spec.kind, ...(companion.spec.alsoOf ?? [])].includes(target.spec.kind)) continue;
        addReadings(target, companion, companion.spec.reads, estate);
        this.companions.push({ companion, target });
      }
  }
}

/** What is known of the name a declaration writes. */
function writtenText({ attributes, spec }: Draft): string | null {
  const [value] = placedAt(attributes, spec.name).values;
  return (value && textOf(value)) ?? null;
}

/** The service a type belongs to: `AWS::S3::Bucket` and `aws_s3_bucket` to `s3`. */
const serviceOf = ({ type }: Declaration): string => (type.split(/::|_/)[1] ?? type).toLowerCase();
