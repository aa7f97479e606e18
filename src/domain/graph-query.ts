import { ASSET_KINDS, type AssetKind } from "./asset.ts";
import { VERBS, type Verb } from "./relationship.ts";

/** Assets of a kind, or of any; by the beginning of a name where one is given. */
export interface QueryNode {
  readonly kind: AssetKind | null;
  readonly name: string | null;
}

/** On from a node along edges of one verb, or of any; `backward`: against their direction. */
export interface QueryLeg {
  readonly verb: Verb | null;
  readonly backward: boolean;
  readonly to: QueryNode;
}

/** A chain of assets: `agent "mail" uses tool`, `package "openai" <depends-on application`, `credential - anything`. */
export interface GraphQuery {
  readonly start: QueryNode;
  readonly legs: readonly QueryLeg[];
}

export const ANY_KIND = "anything";
export const ANY_VERB = "-";
const MOST_LEGS = 4;
const LONGEST = 400;
const TOKEN = /"([^"]*)"|(\S+)/g;

type Read = { readonly query: GraphQuery } | { readonly problem: string };

/** Reads a query; says in words what is wrong with it. */
export function parseGraphQuery(text: string): Read {
  if (text.length > LONGEST) return { problem: `a query has at most ${LONGEST} characters` };
  const tokens = [...text.matchAll(TOKEN)].map(([whole, name]) => (name === undefined ? { word: whole } : { name }));
  const node = (): QueryNode | string => {
    const kind = tokens.shift()?.word;
    if (kind === undefined) return "a kind of asset is missing, as in: agent uses tool";
    if (kind !== ANY_KIND && !(ASSET_KINDS as readonly string[]).includes(kind)) return `"${kind}" is no kind of asset`;
    const name = tokens[0]?.name === undefined ? null : (tokens.shift()?.name ?? null);
    return { kind: kind === ANY_KIND ? null : (kind as AssetKind), name: name === "" ? null : name };
  };
  const start = node();
  if (typeof start === "string") return { problem: start };
  const legs: QueryLeg[] = [];
  while (tokens.length > 0) {
    const said = tokens.shift()?.word ?? "";
    const backward = said.startsWith("<");
    const verb = backward ? said.slice(1) : said;
    if (verb !== ANY_VERB && !(VERBS as readonly string[]).includes(verb))
      return { problem: `"${said}" is no relationship` };
    const to = node();
    if (typeof to === "string") return { problem: to };
    legs.push({ verb: verb === ANY_VERB ? null : (verb as Verb), backward, to });
    if (legs.length > MOST_LEGS) return { problem: `a query goes over at most ${MOST_LEGS} relationships` };
  }
  return { query: { start, legs } };
}
