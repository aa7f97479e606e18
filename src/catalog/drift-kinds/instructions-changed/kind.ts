import { type Change, type Compared, defineDriftKind } from "../../../domain/drift.ts";
import { count, listed, named, shown } from "../shared/words.ts";

export const instructionsChanged = defineDriftKind<"prompt">({
  id: "instructions-changed",
  title: "The text of a prompt or of instructions changed, came or went",
  on: ["prompt"],
  compares: "the digest of the text, the values put into it, and whether it is there",
  why: "Instructions are the program of an agent: one sentence more can undo every other.",
  compare: (pair) => [...textOf(pair), ...interpolated(pair)],
});

const ROLES: { readonly [role: string]: string } = {
  system: "The system prompt",
  template: "The prompt template",
  "agent-instructions": "The instructions",
  command: "The command",
};

function textOf(pair: Compared<"prompt">): readonly Change[] {
  const { was, is, asset } = pair;
  const role = pair.known(asset, "role") ?? "template";
  const what = `${ROLES[role] ?? "The prompt"} ${shown(asset.name)} ${role === "agent-instructions" ? "were" : "was"}`;
  const users = [...pair.around("instructed-by", "agent", "to"), ...pair.around("instructed-by", "operation", "to")];
  const read = users.length === 0 ? "" : ` Read by ${named(users[0] as never)}.`;
  if (was === null)
    return [
      {
        subject: "text",
        says: `${what} added.${read}`,
        ...{ before: null, after: digestWords(pair, is as never), effect: "opens", severity: "low" },
      },
    ];
  if (is === null)
    return [
      {
        subject: "text",
        says: `${what} taken away.`,
        ...{ before: digestWords(pair, was), after: null, effect: "alters", severity: "low" },
      },
    ];
  const digest = pair.value("digest");
  if (digest === undefined) return [];
  const signals = pair.members("textSignals").gained.map(({ message }) => shown(message));
  const lengths = [was, is].map((one) => pair.known(one, "characters"));
  const size = lengths.every((length) => length !== undefined)
    ? ` (${lengths.map((length) => count(length ?? 0)).join(" characters before, ")} now)`
    : "";
  const worse = signals.length === 0 ? "" : ` New in it: ${listed(signals)}.`;
  return [
    {
      subject: "text",
      says: `${what} rewritten${size}.${read}${worse}`,
      before: `sha256 ${digest.before.slice(0, 12)}`,
      after: `sha256 ${digest.after.slice(0, 12)}`,
      effect: signals.length > 0 ? "opens" : "alters",
      severity: signals.length > 0 ? "critical" : "medium",
    },
  ];
}

const digestWords = (pair: Compared<"prompt">, asset: NonNullable<Compared<"prompt">["is"]>): string => {
  const digest = pair.known(asset, "digest");
  return digest === undefined ? "there" : `sha256 ${digest.slice(0, 12)}`;
};

/** A value that is put into instructions may be anybody's words. */
function interpolated(pair: Compared<"prompt">): readonly Change[] {
  if (pair.was === null || pair.is === null) return [];
  const { gained } = pair.members("interpolates");
  if (gained.length === 0) return [];
  const names = listed(gained.map(shown));
  return [
    {
      subject: "interpolates",
      says: `${names === "value" ? "A value" : `The value of ${names}`} is now put into ${named(pair.asset)}.`,
      ...{ before: null, after: names, effect: "opens", severity: "medium" },
    },
  ];
}
