import type { Knowledge } from "../../../domain/knowledge.ts";
import { providerOfModelId } from "../shared/model-ids.ts";
import type { ModelSetting } from "./facts.ts";
import { plainValue } from "./find-models.ts";

/** A key under which models are listed. */
const OPENS = /^(\s{0,80})(?:-\s{1,8})?["']?(?:[\w-]{0,40}[-_])?(?:models|llms)["']?:\s{0,4}(?:#.*)?$/i;
/** A key with nothing behind it: what follows is said of it. */
const KEY = /^["']?([A-Za-z][\w./:@+-]{1,127}?)["']?:\s{0,4}(?:#.*|\{.*)?$/;
/** An item of a list, by itself or by its name. */
const ITEM = /^-\s{1,8}(?:["']?(?:id|name|model|model_name)["']?:\s{1,4})?(\S.{0,200})$/;
/** What people call a model, and its id. */
const PAIR = /^["']?[\w.-]{1,80}["']?:\s{1,4}(\S.{0,200})$/;
/** The id of a model that its key only gives a name of people's own: `fast: { name: gpt-4o-mini }`. */
const NAMED = /^["']?(?:name|id|model|model_?name|model_?id)["']?:\s{1,4}(\S.{0,200})$/i;
const LONGEST_LINE = 400;

interface Candidate {
  readonly id: string;
  readonly line: number;
  readonly snippet: string;
}

/**
 * Models that YAML lists under a key for models, by their ids as keys (`models: { gpt-4o: … }`), as items, or by a name, which stands
 * for a key of people's own as well (`llms: { fast: { name: gpt-4o-mini } }`). Line by line, so
 * that templates of settings are read as well. An id of no known form is one beside those that have it.
 */
export const listedIn = (text: string, knowledge: Knowledge): readonly ModelSetting[] =>
  sectionsOf(text, (id) => providerOfModelId(id, knowledge) !== undefined).flatMap((section) => {
    const known = section.map((each) => ({ ...each, provider: providerOfModelId(each.id, knowledge) }));
    if (!known.some(({ id, provider }) => provider !== undefined || isKnownThere(id, knowledge))) return [];
    return known
      .filter(({ id, provider }) => provider !== undefined || hasTheLook(id))
      .map(({ provider, ...each }) => ({ ...each, provider: provider ?? null, isOffered: true }));
  });

/** Whether an id is a known one below the name of its maker, as markets of models write it: `meta/Llama-3.3-70B`. */
const isKnownThere = (id: string, knowledge: Knowledge): boolean =>
  providerOfModelId(id.slice(id.lastIndexOf("/") + 1).toLowerCase(), knowledge) !== undefined;

/** The direct members of every list of models. */
function sectionsOf(text: string, isKnown: (id: string) => boolean): readonly (readonly Candidate[])[] {
  const sections: Candidate[][] = [];
  let open: { readonly indent: number; inner: number | undefined; readonly members: Candidate[] } | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.length > LONGEST_LINE || /^\s*(?:#|$)/.test(line)) continue;
    const indent = line.search(/\S/);
    const isItem = line.charAt(indent) === "-";
    if (open !== undefined && (indent < open.indent || (indent === open.indent && !isItem))) open = undefined;
    if (open !== undefined) {
      open.inner ??= indent;
      const id = indent === open.inner ? memberIn(line.trim()) : undefined;
      const place = { line: index + 1, snippet: line.trim().slice(0, 160) };
      if (id !== undefined) open.members.push({ id, ...place });
      const named = indent > open.inner ? NAMED.exec(line.trim())?.[1] : undefined;
      const ownId = named === undefined ? undefined : plainValue(named);
      if (ownId !== undefined && open.members.length > 0 && isKnown(ownId))
        open.members[open.members.length - 1] = { id: ownId, ...place };
      continue;
    }
    const opened = OPENS.exec(line);
    if (opened === null) continue;
    open = { indent, inner: undefined, members: [] };
    sections.push(open.members);
  }
  return sections;
}

function memberIn(line: string): string | undefined {
  const written = KEY.exec(line)?.[1] ?? ITEM.exec(line)?.[1] ?? PAIR.exec(line)?.[1];
  return written === undefined ? undefined : plainValue(written);
}

/** A name with a version. */
const hasTheLook = (id: string): boolean =>
  /^[A-Za-z][\w./:@+-]{4,127}$/.test(id) &&
  /\d/.test(id) &&
  /[-.:/]/.test(id) &&
  !/\.(?:ya?ml|json|py|ts|js)$/i.test(id);
