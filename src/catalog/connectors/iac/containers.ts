import type { AnyObservedAsset } from "../../../domain/observation.ts";
import {
  type ContainerRun,
  type ContainerTools,
  type DeclaredContainer,
  readContainer,
} from "../shared/container-run.ts";
import { HOLE as UNREAD } from "../shared/image-reference.ts";
import type { ObservationBuilder } from "../shared/observation-builder.ts";
import type { StartedModel } from "../shared/started-models.ts";
import type { Entry, Expression } from "./declaration.ts";
import type { Draft } from "./draft.ts";
import type { Drafts } from "./drafts.ts";
import { type Edge, isDraft } from "./links.ts";
import { entryAt, placed as placedAt, shownAt } from "./places.ts";
import { HOLE, textOf, type Value, valuesAt } from "./value.ts";

/** Where formats write the parts of a container; names are compared without case and underscores. */
const WORDS = ["entry_point", "command", "args"];
const VARIABLES = ["env", "environment"];
const GPU = ["resources", "limits", "nvidia.com/gpu"];

/** What runs AI in containers, with what they run. What a program is for is what its workload is for. */
export function runningIn(drafts: Drafts, tools: ContainerTools): ReadonlyMap<Draft, readonly ContainerRun[]> {
  const running = new Map<Draft, readonly ContainerRun[]>();
  for (const draft of drafts.assets.values()) {
    const containers = placedAt(draft.attributes, draft.spec.containers ?? "").values;
    const runs = containers.flatMap((value) => readContainer(containerOf(value), tools) ?? []);
    const [main] = [...runs].sort((a, b) => Number(b.program !== null) - Number(a.program !== null));
    if (main === undefined) continue;
    draft.properties.purpose = main.purpose;
    running.set(draft, runs);
  }
  return running;
}

const readable = (value: Value | undefined): string | null =>
  (value && textOf(value))?.replaceAll(HOLE, UNREAD) ?? null;

function containerOf(value: Value): DeclaredContainer {
  const variables = VARIABLES.flatMap((name) => valuesAt(value, [name])).flatMap((item): [string, string | null][] => {
    const name = readable(valuesAt(item, ["name"])[0]);
    return name === null ? [] : [[name, readable(valuesAt(item, ["value"])[0])]];
  });
  return {
    image: readable(valuesAt(value, ["image"])[0]),
    words: WORDS.flatMap((name) => valuesAt(value, [name])).map((word) => readable(word) ?? UNREAD),
    variables: new Map(variables),
    gpu: valuesAt(value, GPU).length > 0,
    open: true,
  };
}

/** Edges to the models that containers are started with, but for those that a link of the resource has told already. */
export function modelEdges(
  running: ReadonlyMap<Draft, readonly ContainerRun[]>,
  told: readonly Edge[],
  builder: ObservationBuilder,
): Edge[] {
  const known = new Set(told.flatMap(({ from, to }) => (isDraft(to) ? [] : [`${from.key}\0${to.name}`])));
  return [...running].flatMap(([draft, runs]) =>
    runs.flatMap(({ purpose, models }) =>
      models
        .filter(({ id }) => !known.has(`${draft.key}\0${id}`))
        .map((model): Edge => {
          const verb = purpose === "model-server" ? "serves" : "uses";
          return { from: draft, verb, to: modelOf(model), inverse: false, evidence: shown(draft, model.id, builder) };
        }),
    ),
  );
}

const modelOf = ({ id, provider, source, revision, trustsRemoteCode }: StartedModel) =>
  ({
    key: `model:${provider ?? "?"}/${id}`,
    kind: "model",
    name: id,
    identities: [`model:${provider ?? "?"}/${id}`],
    anchor: `model:${provider ?? "?"}/${id}`,
    properties: {
      ...{ provider, modelId: id, usage: "used", source },
      ...(source === "hub" && { revision }),
      ...(trustsRemoteCode && { trustsRemoteCode }),
    },
  }) as Omit<AnyObservedAsset, "evidence">;

function shown({ spec, attributes, placed: { path, declaration } }: Draft, text: string, builder: ObservationBuilder) {
  const { names } = placedAt(attributes, spec.containers ?? "");
  const containers = entryAt(declaration.attributes, names);
  const entry = containers === undefined ? undefined : (entryHolding(containers.value, text) ?? containers);
  return builder.evidence(path, {
    line: entry?.line ?? declaration.line,
    snippet: entry === undefined ? names.join(".") : shownAt(entry, names),
  });
}

/** The innermost entry whose written text holds a word. */
function entryHolding(expression: Expression, text: string): Entry | undefined {
  const entries =
    expression.is === "object"
      ? expression.entries
      : expression.is === "list"
        ? expression.items.flatMap((item) => (item.is === "object" ? item.entries : []))
        : [];
  for (const entry of entries) {
    const found = entryHolding(entry.value, text) ?? (entry.text?.includes(text) === true ? entry : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}
