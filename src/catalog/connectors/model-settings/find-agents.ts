import type { Knowledge } from "../../../domain/knowledge.ts";
import { type ConfigDocument, isRecord, textAt, valueAt } from "../shared/config-document.ts";
import { providerOfModelId } from "../shared/model-ids.ts";
import type { Place } from "../shared/observation-builder.ts";
import type { ListedAgent } from "./facts.ts";
import { isModelKey } from "./find-models.ts";

const LISTS = ["assistants", "agents", "bots", "personas"] as const;

/** Whether a text has such a list at its top. */
export const hasAgentList = (text: string): boolean => /^(?:assistants|agents|bots|personas):\s*$/m.test(text);

/** The entries of a top-level list that have a name and a documented model. */
export function agentsIn(
  document: ConfigDocument,
  place: (line: number) => Place,
  knowledge: Knowledge,
): readonly ListedAgent[] {
  return LISTS.flatMap((list) => {
    const items = valueAt(document.root, [list]);
    if (!Array.isArray(items)) return [];
    return items.flatMap((item, index): ListedAgent[] => {
      const name = textAt(item, "name");
      if (!isRecord(item) || name === undefined) return [];
      const key = Object.keys(item).find((known) => isModelKey(known));
      const id = key === undefined ? undefined : textAt(item, key);
      const provider = id === undefined ? undefined : providerOfModelId(id, knowledge);
      if (key === undefined || id === undefined || provider === undefined) return [];
      const at = (part: string): Place => place(document.lineOf([list, index, part]));
      return [{ ...at("name"), name, model: { ...at(key), id, provider } }];
    });
  });
}
