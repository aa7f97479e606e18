import { didYouMean } from "../../domain/closest.ts";
import { ConfigError } from "../../domain/errors.ts";
import { COMMON_OPTIONS, type CommandSpec, type OptionSpec } from "./command-specs.ts";

/** A parsed command line: what was given, checked against the command's options. */
export class Arguments {
  readonly operands: readonly string[];
  readonly #values: ReadonlyMap<string, readonly string[]>;

  constructor(operands: readonly string[], values: ReadonlyMap<string, readonly string[]>) {
    this.operands = operands;
    this.#values = values;
  }

  /** True when the option was given. */
  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** Its value; of several the last. */
  value(name: string): string | undefined {
    return this.#values.get(name)?.at(-1);
  }

  /** All its values. */
  values(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  /** A whole number within bounds; throws a ConfigError for anything else. */
  count(name: string, least: number, most: number): number | undefined {
    const text = this.value(name);
    if (text === undefined) return undefined;
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new ConfigError(`--${name} cannot be "${text}"`, `Give a whole number from ${least} to ${most}.`);
  }
}

/** Parses what follows the command's name. Throws a ConfigError with a suggestion for whatever the command does not know. */
export function parseArguments(spec: CommandSpec, words: readonly string[]): Arguments {
  const operands: string[] = [];
  const values = new Map<string, string[]>();
  const rest = [...words];
  const take = (option: OptionSpec, shown: string, inline: string | undefined): void => {
    const given = values.get(option.name) ?? [];
    values.set(option.name, given);
    if (option.value === undefined) {
      if (inline !== undefined) throw new ConfigError(`${shown} takes no value`, `Write just ${shown}.`);
      return;
    }
    const value = inline ?? (rest[0]?.startsWith("-") ? undefined : rest.shift());
    if (value === undefined || value === "")
      throw new ConfigError(`${shown} needs a value`, `Write ${shown} ${option.value}: ${option.summary}.`);
    given.push(value);
  };

  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === "--") operands.push(...rest.splice(0));
    else if (word.startsWith("--")) {
      const [name = "", inline] = splitOnce(word.slice(2));
      take(longOption(spec, name), `--${name}`, inline);
    } else if (word.startsWith("-") && word.length > 1) {
      for (const letter of word.slice(1)) take(shortOption(spec, letter), `-${letter}`, undefined);
    } else operands.push(word);
  }
  if (!values.has("help")) checkOperands(spec, operands);
  return new Arguments(operands, values);
}

const splitOnce = (text: string): [string, string | undefined] => {
  const at = text.indexOf("=");
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
};

const optionsOf = (spec: CommandSpec): readonly OptionSpec[] => [...spec.options, ...COMMON_OPTIONS];

function longOption(spec: CommandSpec, name: string): OptionSpec {
  const options = optionsOf(spec);
  const found = options.find((option) => option.name === (name === "no-colour" ? "no-color" : name));
  if (found !== undefined) return found;
  const names = options.map((option) => `--${option.name}`);
  throw new ConfigError(
    `stance ${spec.name} has no option --${name}`,
    didYouMean(`--${name}`, names) ?? `All options: stance ${spec.name} --help`,
  );
}

function shortOption(spec: CommandSpec, letter: string): OptionSpec {
  const found = optionsOf(spec).find((option) => option.short === letter);
  if (found !== undefined) return found;
  throw new ConfigError(`stance ${spec.name} has no option -${letter}`, `All options: stance ${spec.name} --help`);
}

function checkOperands(spec: CommandSpec, operands: readonly string[]): void {
  const missing = spec.operands.filter((operand) => !operand.optional)[operands.length];
  const usage = `Usage: stance ${spec.name} ${spec.operands.map(operandWord).join(" ")}`.trim();
  if (missing !== undefined)
    throw new ConfigError(`stance ${spec.name} needs ${missing.name}: ${missing.summary}`, usage);
  const extra = operands[spec.operands.length];
  if (extra !== undefined) throw new ConfigError(`stance ${spec.name} does not know what to do with "${extra}"`, usage);
}

/** An operand as usage lines show it. */
export const operandWord = ({ name, optional }: CommandSpec["operands"][number]): string =>
  optional ? `[${name}]` : name;
