import { type PageLook, styled, TextPage } from "../../domain/text-page.ts";
import { operandWord } from "./arguments.ts";
import { COMMANDS, COMMON_OPTIONS, type CommandSpec, type OptionSpec } from "./command-specs.ts";

/** The help of `stance` itself. */
export function overviewHelp(look: PageLook, version: string): string {
  const page = new TextPage(look);
  page.write([styled("strong", "stance"), ` ${version}  AI security posture from evidence, offline`]);
  page.heading("Usage");
  page.write("stance COMMAND [OPTIONS]", { indent: 2 });
  page.heading("Commands");
  const uses = COMMANDS.map((command) => [usageWords(command), command.summary] as const);
  writePairs(page, uses);
  page.heading("Start here");
  writePairs(page, [
    ["stance scan", "what AI is in this folder, and what is wrong with it"],
    ["stance COMMAND --help", "options and examples of a command"],
  ]);
  return page.toString();
}

/** The help of one command. */
export function commandHelp(spec: CommandSpec, look: PageLook): string {
  const page = new TextPage(look);
  page.write([styled("strong", `stance ${spec.name}`), `  ${spec.summary}`], { hanging: 2 });
  page.heading("Usage");
  page.write(`stance ${usageWords(spec)} [OPTIONS]`, { indent: 2 });
  writePairs(
    page,
    spec.operands.map((operand) => [operand.name, operand.summary] as const),
  );
  if (spec.options.length > 0) writeOptions(page, "Options", spec.options);
  writeOptions(page, spec.options.length > 0 ? "Options of every command" : "Options", COMMON_OPTIONS);
  page.heading("Examples");
  writePairs(page, spec.examples);
  for (const note of spec.notes ?? []) {
    page.gap();
    page.write(note);
  }
  return page.toString();
}

const usageWords = (spec: CommandSpec): string => [spec.name, ...spec.operands.map(operandWord)].join(" ");

function writeOptions(page: TextPage, title: string, options: readonly OptionSpec[]): void {
  page.heading(title);
  const words = ({ name, short, value }: OptionSpec): string =>
    `${short === undefined ? "    " : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
  writePairs(
    page,
    options.map((option) => [words(option), option.summary] as const),
  );
}

const WIDEST_LABEL = 30;

/** Two columns; where a left word is too long for its column, the right one goes below. */
function writePairs(page: TextPage, pairs: readonly (readonly [string, string])[]): void {
  const fitting = pairs.map(([left]) => left.length).filter((length) => length <= WIDEST_LABEL);
  const column = Math.max(0, ...fitting) + 3;
  for (const [left, right] of pairs) {
    if (left.length < column && column + 20 < page.width)
      page.row(styled("command", left), column, right, { indent: 2 });
    else {
      page.write(styled("command", left), { indent: 2, hanging: 4 });
      if (right !== "") page.write(right, { indent: 6 });
    }
  }
}
