import type { Evidence } from "../../../domain/evidence.ts";
import { textSignals } from "../shared/text-signals.ts";
import type { Emitter } from "./emit.ts";
import type { Program } from "./program.ts";
import type { Recogniser, Recognition } from "./recognise.ts";
import type { Place, Value } from "./values.ts";

/** A text worth calling a prompt: more than a word. */
const SHORTEST = 12;

/** A prompt as found: its text as far as known, with `{name}` where something is put in. */
interface PromptText {
  readonly text: string;
  readonly interpolates: readonly string[];
  readonly place: Place;
  readonly whole: boolean;
}

/** Finds instructions given to agents and models. */
export class PromptPart {
  readonly #emit: Emitter;
  readonly #program: Program;
  readonly #recogniser: Recogniser;

  constructor(emit: Emitter, program: Program, recogniser: Recogniser) {
    this.#emit = emit;
    this.#program = program;
    this.#recogniser = recogniser;
  }

  /** Prompts that a known call is given as instructions or as system messages; their keys. */
  promptsOf(recognition: Recognition, owner: string): string[] {
    const { call, spec } = recognition;
    const isModel = spec.role === "model" || spec.role === "client";
    const places = spec.instructions ?? (isModel ? [] : USUAL_INSTRUCTIONS);
    const direct = places.flatMap((place) => this.#recogniser.at(call, place));
    const role = spec.role === "prompt" ? "template" : "system";
    return [...direct.flatMap((value) => this.#texts(value, role)), ...this.#systemMessages(recognition)].flatMap(
      (found) => this.#prompt(found, role, owner, recognition.signature.id),
    );
  }

  #texts(value: Value, role: string): PromptText[] {
    if (value.kind === "text")
      return value.value.length >= SHORTEST && /\s/.test(value.value)
        ? [{ text: value.value, interpolates: variablesOf(value.value, role), place: value.place, whole: true }]
        : [];
    if (value.kind === "pattern") return [this.#pattern(value)].filter((found) => found.text.length >= SHORTEST);
    if (value.kind === "list")
      return value.expression.items
        .flatMap((item) => this.#program.evaluator.evaluate(item, value.context))
        .flatMap((item) => this.#texts(item, role));
    if (value.kind === "dict")
      return ["content", "text"]
        .flatMap((name) => this.#program.evaluator.member(value, name))
        .flatMap((item) => (item.kind === "dict" ? [] : this.#texts(item, role)));
    return [];
  }

  #pattern(value: Extract<Value, { kind: "pattern" }>): PromptText {
    const interpolates: string[] = [];
    const text = value.parts
      .map((part) => {
        const only = part[0];
        if (part.length === 1 && (only?.kind === "text" || only?.kind === "number")) return String(only.value);
        const name =
          only?.kind === "parameter" || only?.kind === "environment"
            ? only.name
            : only?.kind === "symbol"
              ? only.path.replace(/^\?\.?/, "")
              : "value";
        interpolates.push(name);
        return `{${name}}`;
      })
      .join("");
    return { text, interpolates: [...new Set(interpolates)].sort(), place: value.place, whole: false };
  }

  /** `messages=[{"role": "system", "content": …}]` and its tuples `("system", …)`. */
  #systemMessages({ call }: Recognition): PromptText[] {
    const values = ["messages", "input", "contents", 0, 1].flatMap((place) => this.#recogniser.at(call, place));
    return values
      .flatMap((value) =>
        value.kind === "list"
          ? value.expression.items.flatMap((item) => this.#program.evaluator.evaluate(item, value.context))
          : [],
      )
      .flatMap((item) => this.#systemMessage(item));
  }

  #systemMessage(item: Value): PromptText[] {
    const evaluator = this.#program.evaluator;
    if (item.kind === "dict") {
      const role = evaluator.member(item, "role").find((value) => value.kind === "text");
      return role?.kind === "text" && /^(system|developer)$/.test(role.value)
        ? evaluator.member(item, "content").flatMap((value) => this.#texts(value, "system"))
        : [];
    }
    if (item.kind === "list") {
      const [role, content] = item.expression.items;
      if (role?.kind === "string" && /^(system|developer)$/.test(role.value) && content !== undefined)
        return evaluator.evaluate(content, item.context).flatMap((value) => this.#texts(value, "system"));
    }
    return [];
  }

  #prompt(found: PromptText, role: "system" | "template", owner: string, framework: string): string[] {
    const { place } = found;
    const evidence: Evidence = this.#emit.evidence(place.module, place.line, found.whole ? "declared" : "inferred");
    const key = `${place.module.path}#prompt:${place.line}:${this.#emit.digest(found.text).slice(0, 12)}`;
    if (this.#emit.has(key)) return [key];
    this.#emit.asset(
      key,
      {
        kind: "prompt",
        name: `${owner} instructions`,
        anchor: `${framework}:${owner}`,
        properties: {
          role,
          digest: this.#emit.digest(found.text),
          characters: found.text.length,
          interpolates: found.interpolates,
          textSignals: textSignals(found.text).map(({ id, message }) => ({ id, message, evidence })),
        },
      },
      [evidence],
    );
    this.#emit.link(this.#emit.application(place.module, [evidence]), "uses", key, [evidence]);
    return [key];
  }
}

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

const variablesOf = (text: string, role: string): string[] =>
  role === "template"
    ? [...new Set([...text.matchAll(/\{([a-zA-Z_]\w{0,40})\}/g)].map((match) => match[1] as string))].sort()
    : [];
