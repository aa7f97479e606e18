import { type Change, type Compared, defineDriftKind } from "../../../domain/drift.ts";
import { named, starting, valueWords } from "../shared/words.ts";

export const inferenceChanged = defineDriftKind<"operation" | "agent" | "model">({
  id: "inference-changed",
  title: "Limits or parameters of inference changed",
  on: ["operation", "agent", "model"],
  compares: "limits of tokens, steps and time, streaming, memory, where answers end up, quantization of a model",
  why: "A limit that is gone is paid for; another quantization is another model.",
  compare: (pair): readonly Change[] => {
    if (pair.was === null || pair.is === null) return [];
    if (pair.asset.kind === "operation") return ofOperation(pair as unknown as Compared<"operation">);
    return pair.asset.kind === "agent"
      ? ofAgent(pair as unknown as Compared<"agent">)
      : ofModel(pair as unknown as Compared<"model">);
  },
});

function ofOperation(pair: Compared<"operation">): readonly Change[] {
  const reaches = pair.members("outputReaches").gained;
  const untrusted = pair.value("untrustedInstructions");
  return [
    ...limit(pair, "maxTokens", pair.value("maxTokens"), "tokens"),
    ...plain(pair, "streaming", pair.value("streaming")),
    ...plain(pair, "timeout", pair.value("timeout")),
    ...(reaches.length === 0
      ? []
      : [
          {
            subject: "outputReaches",
            says: `What ${named(pair.asset)} answers now reaches ${reaches.join(", ")}.`,
            ...({ before: null, after: reaches.join(", "), effect: "opens", severity: "high" } as const),
          },
        ]),
    ...(untrusted?.after === true
      ? [
          {
            subject: "untrustedInstructions",
            says: `Words of outsiders now enter the instructions of ${named(pair.asset)}.`,
            ...({ before: "no", after: "yes", effect: "opens", severity: "high" } as const),
          },
        ]
      : []),
  ];
}

const ofAgent = (pair: Compared<"agent">): readonly Change[] => [
  ...limit(pair, "maxSteps", pair.value("maxSteps"), "steps"),
  ...limit(pair, "sessionSeconds", pair.value("sessionSeconds"), "seconds of session"),
  ...plain(pair, "hasMemory", pair.value("hasMemory")),
];

const ofModel = (pair: Compared<"model">): readonly Change[] => plain(pair, "quantization", pair.value("quantization"));

interface Values<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** A number that bounds something: none is the worst of all. */
function limit(
  pair: Compared,
  subject: string,
  change: Values<number | null> | undefined,
  unit: string,
): readonly Change[] {
  if (change === undefined) return [];
  const isHigher = change.after === null || (change.before !== null && change.after > change.before);
  const words = (value: number | null): string => (value === null ? "no limit" : `${value} ${unit}`);
  return [
    {
      subject,
      says: `${starting(pair.asset)} was bounded by ${words(change.before)} and is now bounded by ${words(change.after)}.`,
      before: words(change.before),
      after: words(change.after),
      effect: isHigher ? "opens" : "closes",
      severity: change.after === null ? "medium" : isHigher ? "low" : "info",
    },
  ];
}

const TITLES: { readonly [subject: string]: string } = { hasMemory: "memory" };

function plain(pair: Compared, subject: string, change: Values<unknown> | undefined): readonly Change[] {
  if (change === undefined) return [];
  const words = (value: unknown): string => (value === true ? "on" : value === false ? "off" : valueWords(value));
  const [before, after] = [words(change.before), words(change.after)];
  return [
    {
      subject,
      says: `The ${TITLES[subject] ?? subject} of ${named(pair.asset)} was ${before} and is now ${after}.`,
      ...{ before, after, effect: "alters", severity: "low" },
    },
  ];
}
