import { textSignals } from "../../shared/text-signals.ts";
import type { PatternValue, Place, Value } from "../evaluate/values.ts";
import type { Recognition } from "../recognise/recogniser.ts";
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
];
const MESSAGES = ["messages", "input", "contents", 0, 1];

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

  constructor(bench: Workbench) {
    this.#bench = bench;
  }

  /** Prompts that a known call is given as instructions or as system messages; their keys. */
  promptsOf({ call, spec, signature }: Recognition, owner: string): readonly string[] {
    const { given } = this.#bench;
    const isModel = spec.role === "model" || spec.role === "client";
    const places = spec.instructions ?? (isModel ? [] : USUAL_INSTRUCTIONS);
    const role = spec.role === "prompt" ? "template" : "system";
    const direct = places.flatMap((place) => given.at(call, place)).flatMap((value) => this.#texts(value, role));
    const messages = given.items(MESSAGES.flatMap((place) => given.at(call, place)));
    const system = messages
      .flatMap((message) => systemContents(this.#bench, message))
      .flatMap((value) => this.#texts(value, "system"));
    return [...direct, ...system].map((found) => this.#prompt(found, role, owner, signature.id));
  }

  #texts(value: Value, role: PromptRole): readonly PromptText[] {
    switch (value.kind) {
      case "text":
        return value.value.length >= SHORTEST && /\s/.test(value.value)
          ? [{ text: value.value, interpolates: variablesOf(value.value, role), place: value.place, whole: true }]
          : [];
      case "pattern":
        return [composed(value)].filter((found) => found.text.length >= SHORTEST);
      case "list":
        return this.#bench.given.items([value]).flatMap((item) => this.#texts(item, role));
      case "dict":
        return ["content", "text"]
          .flatMap((name) => this.#bench.program.evaluator.member(value, name))
          .flatMap((item) => (item.kind === "dict" ? [] : this.#texts(item, role)));
      default:
        return [];
    }
  }

  #prompt({ text, place, whole, interpolates }: PromptText, role: PromptRole, owner: string, family: string): string {
    const { emit, names } = this.#bench;
    const evidence = emit.evidence(place.module, place.line, whole ? "declared" : "inferred");
    const digest = emit.digest(text);
    const key = `${place.module.path}#prompt:${place.line}:${digest.slice(0, 12)}`;
    if (emit.has(key)) return key;
    const signals = textSignals(text).map(({ id, message }) => ({ id, message, evidence }));
    const name = names.constantAt(place.module, place.line) ?? `${owner} instructions`;
    const properties = { role, digest, characters: text.length, interpolates, textSignals: signals };
    emit.asset(key, { kind: "prompt", name, anchor: `${family}:${owner}`, properties }, [evidence]);
    emit.belongs(place.module, "uses", key, [evidence]);
    return key;
  }
}

/** A text put together at run time, with the names of what is put in. */
function composed({ parts, names, place }: PatternValue): PromptText {
  const interpolates = new Set<string>();
  const text = parts
    .map((part, index) => {
      const [only] = part;
      if (part.length === 1 && (only?.kind === "text" || only?.kind === "number")) return String(only.value);
      const name = names?.[index] ?? nameOfPart(only);
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
