import type { Knowledge } from "../../../domain/knowledge.ts";

interface Form {
  readonly provider: string | null;
  readonly form: RegExp;
}

const formsOf = new WeakMap<Knowledge, readonly Form[]>();

/** Forms of all documented ids, those that tell the provider first. */
function forms(knowledge: Knowledge): readonly Form[] {
  const known = formsOf.get(knowledge);
  if (known !== undefined) return known;
  const all = knowledge.signatures.flatMap(({ provider, modelIds }) =>
    (modelIds ?? []).map((form) => ({ provider, form: new RegExp(`^(?:${form})$`) })),
  );
  const ordered = [
    ...all.filter(({ provider }) => provider !== null),
    ...all.filter(({ provider }) => provider === null),
  ];
  formsOf.set(knowledge, ordered);
  return ordered;
}

/** Whose model a text names by the form of its id: `null` = that of a model which many offer; `undefined` = no form is met. */
export function providerOfModelId(text: string, knowledge: Knowledge): string | null | undefined {
  if (text.length > 128) return undefined;
  return forms(knowledge).find(({ form }) => form.test(text))?.provider;
}
