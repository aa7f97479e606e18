import { baseName } from "../../../../domain/application-root.ts";
import { fileRole } from "../../../../domain/evidence.ts";
import type { Gap } from "../../../../domain/observation.ts";
import { promptMeasure } from "../../../../domain/text.ts";
import { textSignals } from "../../shared/text-signals.ts";
import { pathRead } from "../evaluate/data-files.ts";
import type { Call } from "../evaluate/evaluation.ts";
import type { ListValue, PatternValue, Place, Value } from "../evaluate/values.ts";
import type { Expression, WrittenMessage } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import { textIn } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import { type NamedPrompt, namedPrompts, speaksToModel } from "./named-prompts.ts";
import { promptFile } from "./prompt-files.ts";
import { systemContents } from "./system-messages.ts";
import type { Workbench } from "./workbench.ts";

/** A text worth calling a prompt: more than a word. */
const SHORTEST = 12;
const USUAL_INSTRUCTIONS = [
  "instructions",
  "instruction",
  "system_prompt",
  "systemPrompt",
  "system",
  "system_message",
  "systemMessage",
  "system_instruction",
  "config.system_instruction",
  "config.systemInstruction",
];
const MESSAGES = ["messages", "input", "contents", 0, 1];

const ELSEWHERE: Gap = { reason: "unsupported", detail: "its text lies on a hub" };

type PromptRole = "system" | "template";

/** A prompt as found: its text as far as known, with `{name}` where something is put in. */
interface PromptText {
  readonly text: string;
  readonly interpolates: readonly string[];
  readonly place: Place;
  readonly whole: boolean;
}

/** Finds instructions given to agents and models. */
export class PromptPart {
  readonly #bench: Workbench;
  /** Messages that some known call is given. */
  readonly #given = new Set<Expression>();
  /** Places of the texts that were told. */
  readonly #places = new Set<string>();

  constructor(bench: Workbench) {
    this.#bench = bench;
  }

  /** Prompts that a known call is given as instructions or as system messages; their keys. */
  promptsOf({ call, spec, signature }: Recognition, owner: string): readonly string[] {
    const { given } = this.#bench;
    const isModel = spec.role === "model" || spec.role === "client";
    const places = spec.instructions ?? (isModel ? [] : USUAL_INSTRUCTIONS);
    const role = spec.role === "prompt" && spec.speaksForSystem !== true ? "template" : "system";
    const direct = places.map((place) => this.#texts(given.at(call, place), role));
    const messages = role === "template" ? [] : given.items(MESSAGES.flatMap((place) => given.at(call, place)));
    for (const message of messages) {
      if (message.kind === "dict") this.#given.add(message.expression);
      if (message.kind === "instance") this.#given.add(message.call);
    }
    const system = messages.map((message) => this.#texts(systemContents(this.#bench, message), role));
    const name = spec.source === "hub" ? textIn(given.of(call, spec, "name")) : undefined;
    if (name !== undefined) return [this.#kept(name, call)];
    const files = places.flatMap((place) => given.at(call, place)).flatMap((value) => this.#file(value, role) ?? []);
    if (files.length > 0) return [...new Set(files)];
    return [...together(direct), ...together(system)]
      .filter(isPrompt)
      .map((found) => this.#prompt(found, role, owner, signature.id));
  }

  /** Prompts among values that are instructions wherever they stand; their keys. */
  instructionsIn(values: readonly Value[], owner: string, family: string): readonly string[] {
    return this.#texts(values, "system")
      .filter(isPrompt)
      .map((found) => this.#prompt(found, "system", owner, family));
  }

  /** Prompts among what a call is given that asks a model: messages of the system, and texts that speak to a model; their keys. */
  toldIn(values: readonly Value[], owner: string, family: string): readonly string[] {
    const system = this.#bench.given.items(values).flatMap((message) => systemContents(this.#bench, message));
    const texts = this.#texts(values.filter(isText), "template").filter((found) =>
      speaksToModel(knownOf(found), found.interpolates.length > 0),
    );
    return [
      ...this.instructionsIn(system, owner, family),
      ...texts.map((found) => this.#prompt({ ...found, whole: false }, "template", owner, "named")),
    ];
  }

  /** Prompts that no known call was seen to be given, by their shape: messages of the system, and texts that are named for it. */
  addWritten(): void {
    const modules = [...this.#bench.program.modules.values()].filter(({ path }) => fileRole(path) !== "test");
    for (const module of modules)
      for (const message of module.ir.messages) if (!this.#given.has(message.holder)) this.#addWritten(module, message);
    for (const module of modules) for (const named of namedPrompts(module.ir)) this.#addNamed(module, named);
  }

  #addNamed(module: LoadedModule, { name, expression, scope }: NamedPrompt): void {
    const { program, names } = this.#bench;
    const values = program.evaluator.evaluate(expression, { module, scope, frame: null });
    const owner =
      (/^(?:system_?)?(?:prompt|message|instructions?)?$/i.test(name) && names.enclosing({ module, scope })?.name) ||
      name;
    const role = /system/i.test(name) ? "system" : "template";
    for (const value of values) this.#file(value, role);
    for (const found of this.#texts(values, "template"))
      if (speaksToModel(knownOf(found), found.interpolates.length > 0) && !this.#places.has(placeOf(found.place)))
        this.#prompt({ ...found, whole: false }, role, owner, "named");
  }

  #addWritten(module: LoadedModule, { content, scope }: WrittenMessage): void {
    const { program, names } = this.#bench;
    const owner = names.enclosing({ module, scope })?.name ?? nameOfFile(module.path);
    const values = program.evaluator.evaluate(content, { module, scope, frame: null });
    for (const value of values) this.#file(value, "system");
    for (const found of this.#texts(values, "system"))
      if (isPrompt(found) && isPrompt({ ...found, text: knownOf(found) }))
        this.#prompt({ ...found, whole: false }, "system", owner, "message");
  }

  /** A prompt whose text lies on a hub. */
  #kept(name: string, call: Call): string {
    const { emit } = this.#bench;
    const evidence = [emit.at(call)];
    const key = `prompt:hub/${name}`;
    const gaps = { digest: ELSEWHERE, characters: ELSEWHERE, interpolates: ELSEWHERE, textSignals: ELSEWHERE };
    emit.asset(key, { kind: "prompt", name, identities: [key], properties: { role: "template" }, gaps }, evidence);
    emit.belongs(call.module, "uses", key, evidence);
    return key;
  }

  /** A text read from a file of the scope, told where the file is. */
  #file(value: Value, role: PromptRole): string | undefined {
    if (value.kind !== "instance") return undefined;
    const { program } = this.#bench;
    const path = pathRead(program.evaluator, value);
    const document = path === undefined ? undefined : program.document(value.context.module, path);
    return document && promptFile(this.#bench, document, role, "declared");
  }

  #texts(values: readonly Value[], role: PromptRole): readonly PromptText[] {
    return values.flatMap((value) => this.#text(value, role) ?? []);
  }

  /** A text; a list of texts or of messages is one text, part by part. */
  #text(value: Value, role: PromptRole): PromptText | undefined {
    const { given, program } = this.#bench;
    switch (value.kind) {
      case "text":
        return { text: value.value, interpolates: variablesOf(value.value, role), place: value.place, whole: true };
      case "pattern":
        return composed(value);
      case "list":
        return joined(this.#texts(given.items(isMessage(value) ? [withoutRole(value)] : [value]), role));
      case "dict":
        return joined(
          this.#texts(
            ["content", "text"]
              .flatMap((name) => program.evaluator.member(value, name))
              .filter(({ kind }) => kind !== "dict"),
            role,
          ),
        );
      default:
        return undefined;
    }
  }

  #prompt({ text, place, whole, interpolates }: PromptText, role: PromptRole, owner: string, family: string): string {
    const { emit, names } = this.#bench;
    const evidence = emit.evidence(place.module, place.line, whole ? "declared" : "inferred");
    const { digest, characters } = promptMeasure(text, emit.digest);
    const key = `${place.module.path}#prompt:${place.line}:${digest.slice(0, 12)}`;
    this.#places.add(placeOf(place));
    if (emit.has(key)) return key;
    const signals = textSignals(text).map(({ id, message }) => ({ id, message, evidence }));
    const name = names.constantAt(place.module, place.line) ?? `${owner} instructions`;
    const properties = { role, digest, characters, interpolates, textSignals: signals };
    emit.asset(key, { kind: "prompt", name, anchor: `${family}:${owner}`, properties }, [evidence]);
    emit.belongs(place.module, "uses", key, [evidence]);
    return key;
  }
}

const isText = ({ kind }: Value): boolean => kind === "text" || kind === "pattern";

const isPrompt = ({ text }: PromptText): boolean => text.length >= SHORTEST && /\s/.test(text);

/** What of a text is known: without what is put in. */
const knownOf = ({ text, interpolates }: PromptText): string =>
  interpolates.reduce((left, name) => left.replaceAll(`{${name}}`, ""), text);

const placeOf = ({ module, line }: Place): string => `${module.path}:${line}`;

const nameOfFile = (path: string): string => baseName(path).replace(/\.\w+$/, "");

/** A message written as a pair: who speaks, and what. */
const isMessage = ({ expression: { items } }: ListValue): boolean =>
  items.length === 2 && items[0]?.kind === "string" && /^[a-z]{2,12}$/.test(items[0].value);

const withoutRole = (message: ListValue): ListValue => ({
  ...message,
  expression: { ...message.expression, items: message.expression.items.slice(1) },
});

/** Parts given in several places are one text. Where a part may be one of several, each makes a text of its own. */
function together(parts: readonly (readonly PromptText[])[]): readonly PromptText[] {
  const known = parts.filter((options) => options.length > 0);
  const most = Math.max(0, ...known.map((options) => options.length));
  return Array.from({ length: most }, (_, index) =>
    joined(known.flatMap((options) => options[Math.min(index, options.length - 1)] ?? [])),
  ).flatMap((text) => text ?? []);
}

function joined(parts: readonly PromptText[]): PromptText | undefined {
  const [first] = parts;
  if (first === undefined || parts.length === 1) return first;
  return {
    text: parts.map(({ text }) => text).join("\n"),
    interpolates: [...new Set(parts.flatMap(({ interpolates }) => interpolates))].sort(),
    place: first.place,
    whole: parts.every(({ whole }) => whole),
  };
}

/** A text put together at run time, with the names of what is put in. */
function composed({ parts, names, place }: PatternValue): PromptText {
  const interpolates = new Set<string>();
  const text = parts
    .map((part, index) => {
      const [only] = part;
      if (part.length === 1 && (only?.kind === "text" || only?.kind === "number")) return String(only.value);
      const name =
        names?.[index] ?? nameOfPart(part.find(({ kind }) => kind === "parameter" || kind === "environment") ?? only);
      interpolates.add(name);
      return `{${name}}`;
    })
    .join("");
  return { text, interpolates: [...interpolates].sort(), place, whole: false };
}

function nameOfPart(value: Value | undefined): string {
  if (value?.kind === "parameter" || value?.kind === "environment") return value.name;
  return value?.kind === "symbol" ? value.path.replace(/^\?\.?/, "") : "value";
}

function variablesOf(text: string, role: PromptRole): readonly string[] {
  if (role !== "template") return [];
  return [...new Set([...text.matchAll(/\{([a-zA-Z_]\w{0,40})\}/g)].map((match) => match[1] as string))].sort();
}
