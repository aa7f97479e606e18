import { baseName } from "../../../domain/application-root.ts";
import type { ExamineTools } from "../../../domain/file-connector.ts";
import type { RunFact } from "../shared/add-run.ts";
import { type DeclaredContainer, readContainer, secretValues } from "../shared/container-run.ts";
import { HOLE } from "../shared/image-reference.ts";
import { placesOf } from "../shared/placed-text.ts";

/** One instruction of a build file, continued lines joined. */
interface Instruction {
  readonly name: string;
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

const LONGEST = 20_000;
const MOST_INSTRUCTIONS = 5_000;

/** What one build file says of the image it makes. */
export interface BuildFacts {
  readonly kind: "build";
  readonly left: 0;
  readonly runs: readonly RunFact[];
}

/** True for the names that build files go by. */
export const isBuildFile = (path: string): boolean =>
  /^(?:(?:Docker|Container)file(?:[._-][\w.-]+)?|[\w.-]+\.(?:docker|container)file)$/i.test(baseName(path));

/** Where a here-document ends that an instruction begins: `RUN <<EOF`, `COPY <<-"A" /x`. */
const HERE_DOCUMENT = /<<-?(["']?)([A-Za-z_]\w*)\1(?=\s|$)/;
/** The letter that goes on with a line: another one where the first comments say so (Dockerfile reference, Parser directives). */
function goesOnWith(lines: readonly string[]): string {
  const directives = lines.slice(
    0,
    Math.max(
      0,
      lines.findIndex((line) => !line.startsWith("#")),
    ),
  );
  return directives.some((line) => /^#\s*escape\s*=\s*`/i.test(line)) ? "`" : "\\";
}

/** Instructions in order. Comments and empty lines are left out; a here-document counts as its first line. */
export function instructionsOf(text: string): Instruction[] {
  const lines = text.split("\n");
  const goesOn = goesOnWith(lines);
  const found: Instruction[] = [];
  let open: { name: string; text: string; line: number } | undefined;
  let until: string | undefined;
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    if (until !== undefined) {
      if (line === until) until = undefined;
      continue;
    }
    if (line === "" || line.startsWith("#")) continue;
    const continues = line.endsWith(goesOn);
    const part = continues ? line.slice(0, -1) : line;
    if (open === undefined) {
      const [, name, rest] = /^([A-Za-z]{2,20})\s+(.*)$/s.exec(part) ?? [];
      if (name === undefined) continue;
      open = { name: name.toUpperCase(), text: rest ?? "", line: index + 1 };
    } else if (open.text.length < LONGEST) open.text = `${open.text} ${part}`.trimStart();
    if (continues) continue;
    if (/^(?:RUN|COPY|ADD)$/.test(open.name)) until = HERE_DOCUMENT.exec(open.text)?.[2];
    found.push(open);
    open = undefined;
    if (found.length >= MOST_INSTRUCTIONS) break;
  }
  if (open !== undefined) found.push(open);
  return found;
}

/** Reads a build file; undefined where the image it makes has nothing to do with AI. */
export function readBuildFile(path: string, text: string, tools: ExamineTools): BuildFacts | undefined {
  const instructions = instructionsOf(text);
  const container = declared(instructions);
  const run = readContainer(container, tools);
  if (run === undefined) return undefined;
  const place = placesOf(text, secretValues(container, tools));
  const from = instructions.filter(({ name }) => name === "FROM").at(-1)?.line ?? 1;
  const started = instructions.filter(({ name }) => /^(?:CMD|ENTRYPOINT|RUN|ENV)$/.test(name));
  const modelLine = started.find(({ text: words }) => run.models.some(({ id }) => words.includes(id)))?.line ?? from;
  return {
    kind: "build",
    left: 0,
    runs: [
      {
        ...place(from),
        name: nameOf(path),
        resourceType: "Dockerfile",
        run,
        imagePlace: place(from),
        modelPlace: place(modelLine),
        rootAccess: rootAccess(instructions),
        hostSignals: [],
        endpoints: [],
      },
    ],
  };
}

/** The folder says what is built, or the ending where there is one: `Dockerfile.worker`. */
function nameOf(path: string): string {
  const ending = /^(?:Docker|Container)file[._-](.+)$/i.exec(baseName(path))?.[1];
  const folder = path.split("/").at(-2);
  return [folder, ending].filter((part) => part !== undefined).join(" ") || baseName(path);
}

/** Only the last stage becomes the image, with the stages it stands on. */
function declared(instructions: readonly Instruction[]): DeclaredContainer {
  const defaults = argumentsOf(instructions);
  const fill = (text: string): string =>
    text.replace(
      /\$\{?(\w{1,80})(?::-([^}]{0,200}))?\}?/g,
      (_, name: string, fallback) => defaults.get(name) ?? fallback ?? HOLE,
    );
  const stages = stagesOf(instructions);
  const chain = chainOf(stages, fill);
  const kept = chain.flatMap(({ body }) => body);
  return {
    image: chain.length === 0 ? null : fill(chain[0]?.base ?? ""),
    words: kept.filter(({ name }) => /^(?:RUN|CMD|ENTRYPOINT)$/.test(name)).map(({ text }) => fill(shellOf(text))),
    variables: new Map(kept.filter(({ name }) => name === "ENV").flatMap(({ text }) => variablesOf(text))),
    gpu: false,
    open: true,
  };
}

/** A list in JSON as words. */
const shellOf = (text: string): string =>
  text.trim().startsWith("[")
    ? [...text.matchAll(/"((?:[^"\\]|\\.|\\$)*)(?:"|$)/gs)].map((match) => match[1]).join(" ")
    : text;

const argumentsOf = (instructions: readonly Instruction[]): ReadonlyMap<string, string> =>
  new Map(
    instructions.flatMap(({ name, text }): [string, string][] => {
      const [, key, value] = name === "ARG" ? (/^(\w+)=["']?([^"'\s]*)/.exec(text) ?? []) : [];
      return key === undefined || value === undefined ? [] : [[key, value]];
    }),
  );

interface Stage {
  readonly base: string;
  readonly alias: string | null;
  readonly body: readonly Instruction[];
}

function stagesOf(instructions: readonly Instruction[]): Stage[] {
  const stages: { base: string; alias: string | null; body: Instruction[] }[] = [];
  for (const instruction of instructions) {
    if (instruction.name !== "FROM") stages.at(-1)?.body.push(instruction);
    else {
      const [, base = "", alias] = /^(?:--\S+\s+)*(\S+)(?:\s+as\s+(\S+))?/i.exec(instruction.text) ?? [];
      stages.push({ base, alias: alias?.toLowerCase() ?? null, body: [] });
    }
  }
  return stages;
}

/** The last stage and those it is built on, base first. */
function chainOf(stages: readonly Stage[], fill: (text: string) => string): Stage[] {
  const chain: Stage[] = [];
  let stage = stages.at(-1);
  while (stage !== undefined && !chain.includes(stage)) {
    chain.unshift(stage);
    const base = fill(stage.base).toLowerCase();
    stage = stages.find(({ alias }) => alias === base);
  }
  return chain;
}

function variablesOf(text: string): [string, string][] {
  const pairs = [...text.matchAll(/(?<!\w)(\w{1,120})=(?:"([^"]*)"|'([^']*)'|(\S*))/g)];
  if (pairs.length > 0) return pairs.map(([, name = "", a, b, c]) => [name, unfilled(a ?? b ?? c ?? "")]);
  const [, name, value] = /^(\w+)\s+(.*)$/s.exec(text) ?? [];
  return name === undefined ? [] : [[name, unfilled(value ?? "")]];
}

const unfilled = (value: string): string => value.replace(/\$\{?\w+[^}\s]{0,200}\}?/g, HOLE);

/** The last USER of the image; without one the base decides. */
function rootAccess(instructions: readonly Instruction[]): RunFact["rootAccess"] {
  const user = instructions.filter(({ name }) => name === "USER" || name === "FROM").at(-1);
  const last = instructions
    .slice(user === undefined ? 0 : instructions.indexOf(user))
    .find(({ name }) => name === "USER");
  if (last === undefined) return { reason: "not-configured", detail: "no USER is set: the base image decides" };
  if (last.text.includes("$")) return { reason: "dynamic", detail: "USER is set by a build argument" };
  return /^(?:0|root)(?::|\s|$)/.test(last.text);
}
