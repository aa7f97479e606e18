import { LineCounter, parseDocument } from "yaml";
import { closest } from "../src/domain/closest.ts";
import { TruthError } from "./truth.ts";

/** One entry of a truth file with the line it stands on. */
export class Entry {
  readonly #fields: { readonly [name: string]: unknown };
  readonly place: string;

  constructor(fields: { readonly [name: string]: unknown }, place: string, known: readonly string[]) {
    this.#fields = fields;
    this.place = place;
    for (const name of Object.keys(fields))
      if (!known.includes(name)) throw this.error(`${name} is no field here`, suggestion(name, known));
  }

  error(message: string, hint: string): TruthError {
    return new TruthError(this.place, message, hint);
  }

  text(name: string): string | undefined {
    const value = this.#fields[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value === "string" || typeof value === "number") return String(value);
    throw this.error(`${name} must be a text`, `Write ${name} as one line of text.`);
  }

  required(name: string): string {
    const value = this.text(name);
    if (value === undefined || value === "") throw this.error(`${name} is missing`, `Add ${name} to this entry.`);
    return value;
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T {
    const value = this.required(name);
    const found = allowed.find((item) => item === value);
    if (found === undefined) throw this.error(`${name} ${value} is not known`, suggestion(value, allowed));
    return found;
  }

  number(name: string, fallback: number): number {
    const value = this.#fields[name] ?? fallback;
    if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
    throw this.error(`${name} must be a whole number`, `Write the number of lines, such as ${fallback}.`);
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.#fields[name] ?? fallback;
    if (typeof value === "boolean") return value;
    throw this.error(`${name} must be true or false`, `Leave ${name} out for ${fallback}.`);
  }

  table(name: string): { readonly [name: string]: unknown } {
    const value = this.#fields[name] ?? {};
    if (isTable(value)) return value;
    throw this.error(`${name} must be a table`, `Write ${name} as { property: value }.`);
  }
}

const isTable = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function suggestion(written: string, known: readonly string[]): string {
  const [near] = closest(written, known);
  return near === undefined ? `Known are: ${known.join(", ")}.` : `Did you mean ${near}?`;
}

/** A truth file as parsed, its lists still unread. */
export class TruthDocument {
  readonly #document: ReturnType<typeof parseDocument>;
  readonly #lines = new LineCounter();
  readonly #file: string;

  constructor(text: string, file: string) {
    this.#file = file;
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: true });
    const [fault] = this.#document.errors;
    if (fault !== undefined)
      throw new TruthError(
        `${file}:${this.#lines.linePos(fault.pos[0]).line}`,
        fault.message.split("\n")[0] ?? "",
        "Mend the YAML here.",
      );
  }

  /** The top of the file as one entry. */
  head(known: readonly string[]): Entry {
    const value: unknown = this.#document.toJS();
    if (isTable(value)) return new Entry(value, `${this.#file}:1`, known);
    throw new TruthError(`${this.#file}:1`, "the file is no table", "Begin with `repository: <name>`.");
  }

  /** Items of a list with the place of each; a text item is given as the field `text`. */
  list(name: string, known: readonly string[]): Entry[] {
    const value: unknown = this.#document.toJS()?.[name] ?? [];
    if (!Array.isArray(value))
      throw new TruthError(`${this.#file}:1`, `${name} is no list`, `Write ${name} as a list.`);
    return value.map((item: unknown, index) => {
      const place = `${this.#file}:${this.#lineOf([name, index])}`;
      if (typeof item === "string") return new Entry({ text: item }, place, known);
      if (isTable(item)) return new Entry(item, place, known);
      throw new TruthError(place, `an entry of ${name} is neither a table nor a text`, "Write { field: value, … }.");
    });
  }

  #lineOf(path: readonly (string | number)[]): number {
    const node = this.#document.getIn(path, true) as { readonly range?: readonly number[] } | undefined;
    return this.#lines.linePos(node?.range?.[0] ?? 0).line;
  }
}
