import type { AiService, KeyFormat } from "../domain/knowledge.ts";

/** A key made up at run time in a documented format, so that no key stands in the sources. */
export interface PlantedKey {
  readonly service: AiService;
  readonly format: KeyFormat;
  readonly value: string;
}

const WORD = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"];
const DIGITS = [..."0123456789"];
/** Taken for `{n,}`, `*` and `+`. */
const OPEN_REPEATS = 4;

/** One key for every documented format that is a secret and has a prefix. The same seed gives the same keys. */
export function plantKeys(services: readonly AiService[], seed = 1): PlantedKey[] {
  const random = generator(seed);
  return services.flatMap((service) =>
    service.keyFormats
      .filter((format) => (format.prefix ?? "") !== "" && !format.kind.includes("not secret"))
      .map((format) => ({ service, format, value: randomKey(format, random) })),
  );
}

/** Whole numbers below a limit, evenly spread and repeatable (mulberry32, public domain). */
function generator(seed: number): Random {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

function randomKey({ prefix = "", regex }: KeyFormat, random: Random): string {
  for (;;) {
    const value = randomMatch(regex, random);
    if (value.startsWith(prefix)) return value;
  }
}

const ATTEMPTS = 100;

/** A random text that a regular expression of literals, classes, groups and counts matches whole. */
function randomMatch(source: string, random: Random): string {
  const make = alternatives({ source, at: 0, random });
  const whole = new RegExp(`^(?:${source})$`);
  // What a boundary at the end asks for is left to chance.
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const text = make();
    if (whole.test(text)) return text;
  }
  throw new Error(`cannot make a match of ${source}`);
}

type Random = (limit: number) => number;

interface Reader {
  readonly random: Random;
  readonly source: string;
  at: number;
}
type Make = () => string;

const pick = <T>(list: readonly T[], random: Random): T => list[random(list.length)] as T;

function alternatives(reader: Reader): Make {
  const options: Make[] = [sequence(reader)];
  while (reader.source[reader.at] === "|") {
    reader.at++;
    options.push(sequence(reader));
  }
  return () => pick(options, reader.random)();
}

function sequence(reader: Reader): Make {
  const parts: Make[] = [];
  while (reader.at < reader.source.length && !"|)".includes(reader.source[reader.at] as string))
    parts.push(repeated(reader, atom(reader)));
  return () => parts.map((part) => part()).join("");
}

function atom(reader: Reader): Make {
  const letter = reader.source[reader.at++] as string;
  if (letter === "(") {
    if (reader.source.startsWith("?:", reader.at)) reader.at += 2;
    const inner = alternatives(reader);
    reader.at++;
    return inner;
  }
  if (letter === "[") return fromList(characterClass(reader), reader.random);
  if (letter === "\\") return fromList(escaped(reader), reader.random);
  return () => letter;
}

const fromList =
  (list: readonly string[], random: Random): Make =>
  () =>
    list.length === 0 ? "" : pick(list, random);

function escaped(reader: Reader): readonly string[] {
  const letter = reader.source[reader.at++] as string;
  if (letter === "b") return [];
  return letter === "w" ? WORD : letter === "d" ? DIGITS : [letter];
}

function characterClass(reader: Reader): string[] {
  const letters: string[] = [];
  while (reader.source[reader.at] !== "]") {
    if (reader.source[reader.at] === "\\") {
      reader.at++;
      letters.push(...escaped(reader));
    } else if (reader.source[reader.at + 1] === "-" && reader.source[reader.at + 2] !== "]") {
      const [from, to] = [reader.source.charCodeAt(reader.at), reader.source.charCodeAt(reader.at + 2)];
      for (let code = from; code <= to; code++) letters.push(String.fromCharCode(code));
      reader.at += 3;
    } else letters.push(reader.source[reader.at++] as string);
  }
  reader.at++;
  return letters;
}

function repeated(reader: Reader, make: Make): Make {
  const quantifier = /^(?:\{(\d+)(,)?(\d*)\}|([?*+]))/.exec(reader.source.slice(reader.at));
  if (quantifier === null) return make;
  reader.at += quantifier[0].length;
  const [, least, comma, most, sign] = quantifier;
  const low = least === undefined ? (sign === "+" ? 1 : 0) : Number(least);
  const high = sign === "?" ? 1 : comma === undefined && least !== undefined ? low : Number(most || low + OPEN_REPEATS);
  return () => Array.from({ length: low + reader.random(high - low + 1) }, make).join("");
}
