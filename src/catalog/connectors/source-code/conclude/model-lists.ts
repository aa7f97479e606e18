import type { CallExpression, Expression, ModuleIr, NamedLiteral } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import { canBeModelId, type ModelIds, type NamedModel } from "./model-ids.ts";

/** A literal that is, or stands among, ids of models. */
export interface ListedModel {
  readonly literal: NamedLiteral;
  readonly model: NamedModel;
}

/** Lines of a call that names an address: what it says of models it says of that address. */
export interface AddressedPart {
  readonly first: number;
  readonly last: number;
  readonly url: string;
}

/** Names of texts that only show people what could stand there, or say something else of a model than its id. */
const TELLS_PEOPLE = /placeholder|hint|slug|example|description|label|title|help|tooltip|architecture|encoding/i;
const SPEAKS_OF_MODELS = /models?$|model_?(ids?|names?|list)$|deployments?$/i;
/** Names of the address of an API, as against that of any page or server. */
const ADDRESS = /base_?url|api_?base|api_?url|api_?endpoint|^endpoint$/i;
const MOST_APART = 2;
const MOST_DEPTH = 4;

/**
 * Literals that have the form of a model id; and in a list that is named for models, those without a known form beside one that
 * has it. Deterministic in the order of the file. `constants`: what names for models stand for by a constant of a library.
 */
export function listedModels(
  { ir, path }: LoadedModule,
  ids: ModelIds,
  constants: readonly NamedLiteral[] = [],
): readonly ListedModel[] {
  const asked = MIGRATION.test(path) ? lookedUp(ir) : new Set<string>();
  const told = [...ir.literals, ...givenByName(ir), ...constants].filter(
    ({ name, value, line }) => !TELLS_PEOPLE.test(name) && !asked.has(`${line}\0${value}`),
  );
  return groupsOf(told).flatMap((group) => {
    const known = group.map((literal) => ({ literal, model: ids.match(literal.value) }));
    const isList = known.some(({ model }) => model !== undefined) && known.every(({ literal }) => isListed(literal));
    return known.flatMap(({ literal, model }): readonly ListedModel[] => {
      if (model !== undefined) return [{ literal, model }];
      return isList && hasTheLook(literal.value)
        ? [{ literal, model: { modelId: literal.value, provider: null } }]
        : [];
    });
  });
}

/** Texts that calls are given for a model by way of a variable: `id = "grok-3"; models.add(Model(model_name=id))`. */
const givenByName = ({ calls, scopes }: ModuleIr): readonly NamedLiteral[] =>
  calls.flatMap(({ call: { keywords }, scope }) =>
    keywords.flatMap(({ name, value }): readonly NamedLiteral[] => {
      if (value.kind !== "name" || !NAMES_ONE.test(name)) return [];
      const bound = scopes[scope]?.bindings.filter((binding) => binding.name === value.name) ?? [];
      return bound.flatMap(({ value: text }) =>
        text.kind === "string" ? [{ name, value: text.value, line: text.line, inList: false }] : [],
      );
    }),
  );

/** Names of an argument that is a model's id. */
const NAMES_ONE = /^(?:\w+_)?model(?:_?(?:id|name))?$/i;

/** Where what has once changed a database is kept. */
const MIGRATION = /(?:^|\/)(?:migrations?|migrate|versions)\/[^/]+\.(?:rb|py|php|[cm]?[jt]s|cs|go)$/i;
/** Calls that look rows up. */
const LOOKS_UP =
  /^(?:find_by!?|find_or_\w+|where|not|rewhere|exists\?|filter|filter_by|exclude|get|first|find\w*|delete\w*|destroy\w*)$/;

/** Texts by which rows are only looked up, as line and text. */
const lookedUp = ({ calls }: ModuleIr): ReadonlySet<string> =>
  new Set(
    calls.flatMap(({ call }) =>
      call.callee.kind === "member" && LOOKS_UP.test(call.callee.name)
        ? [...call.positional, ...call.keywords.map(({ value }) => value)].flatMap((item) => textsIn(item, 0))
        : [],
    ),
  );

function textsIn(value: Expression, depth: number): readonly string[] {
  if (value.kind === "string") return [`${value.line}\0${value.value}`];
  if (value.kind === "dict" && depth < MOST_DEPTH)
    return value.entries.flatMap((entry) => textsIn(entry.value, depth + 1));
  return value.kind === "list" && depth < MOST_DEPTH ? value.items.flatMap((item) => textsIn(item, depth + 1)) : [];
}

const isListed = ({ name, inList }: NamedLiteral): boolean => inList && SPEAKS_OF_MODELS.test(name);

/** An id that no signature has a form for: a name with a version. */
const hasTheLook = (value: string): boolean =>
  canBeModelId(value) && /\d/.test(value) && /[a-z]{2}/i.test(value) && /[-.:/]/.test(value) && value.length >= 5;

/** Literals under one name that follow each other. */
function groupsOf(literals: readonly NamedLiteral[]): readonly (readonly NamedLiteral[])[] {
  const groups: NamedLiteral[][] = [];
  for (const literal of literals) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const follows =
      before !== undefined &&
      before.name === literal.name &&
      before.inList === literal.inList &&
      Math.abs(literal.line - before.line) <= MOST_APART;
    if (follows && group !== undefined) group.push(literal);
    else groups.push([literal]);
  }
  return groups;
}

/** Calls that name an address in what they are given, outer ones first. */
export const addressedParts = ({ ir }: LoadedModule): readonly AddressedPart[] =>
  ir.calls
    .flatMap(({ call }) => {
      const url = addressIn(call);
      return url === undefined ? [] : [{ first: call.line, last: call.endLine, url }];
    })
    .sort((one, other) => other.last - other.first - (one.last - one.first));

const addressIn = (call: CallExpression): string | undefined =>
  [
    ...call.keywords.flatMap(({ name, value }) => urlsIn(name, value, 0)),
    ...call.positional.flatMap((value) => urlsIn("", value, 0)),
  ][0];

function urlsIn(name: string, value: Expression, depth: number): readonly string[] {
  if (depth > MOST_DEPTH) return [];
  if (value.kind === "string") return ADDRESS.test(name) && /^https?:\/\//.test(value.value) ? [value.value] : [];
  return value.kind === "dict" ? value.entries.flatMap((entry) => urlsIn(entry.name, entry.value, depth + 1)) : [];
}
