import type { CommandSpec, OptionSpec } from "./command-specs.ts";

/** Shells that completions are written for. */
export const SHELLS = ["bash", "zsh", "fish"] as const;
export type ShellName = (typeof SHELLS)[number];

/** The completion script of a shell, made from the commands as the parser knows them. */
export const completionScript = (
  shell: ShellName,
  commands: readonly CommandSpec[],
  common: readonly OptionSpec[],
): string => ({ bash, zsh, fish })[shell](commands, common);

const flagsOf = (command: CommandSpec, common: readonly OptionSpec[]): string[] =>
  [...command.options, ...common].flatMap((option) => [
    `--${option.name}`,
    ...(option.short === undefined ? [] : [`-${option.short}`]),
  ]);

function bash(commands: readonly CommandSpec[], common: readonly OptionSpec[]): string {
  const cases = commands.map((command) => `    ${command.name}) words="${flagsOf(command, common).join(" ")}" ;;`);
  return `_stance() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map((command) => command.name).join(" ")}" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) COMPREPLY=($(compgen -f -- "$current")) ;;
  esac
}
complete -o filenames -F _stance stance
`;
}

const single = (text: string): string => text.replaceAll("'", "'\\''");

function zsh(commands: readonly CommandSpec[], common: readonly OptionSpec[]): string {
  const names = commands.map((command) => `    '${command.name}:${single(command.summary).replaceAll(":", "\\:")}'`);
  const described = ({ name, summary, value }: OptionSpec): string =>
    `'--${name}${value === undefined ? "" : "="}[${single(summary).replace(/[[\]:]/g, "\\$&")}]${value === undefined ? "" : `:${value}:_files`}'`;
  const cases = commands.map(
    (command) =>
      `    ${command.name}) _arguments ${[...command.options, ...common].map(described).join(" ")} '*:file:_files' ;;`,
  );
  return `#compdef stance
local -a commands
commands=(
${names.join("\n")}
)
if (( CURRENT == 2 )); then
  _describe 'command' commands
else
  local command=$words[2]
  shift words; (( CURRENT-- ))
  case $command in
${cases.join("\n")}
  esac
fi
`;
}

function fish(commands: readonly CommandSpec[], common: readonly OptionSpec[]): string {
  const quote = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  const lines = commands.flatMap((command) => [
    `complete -c stance -n __fish_use_subcommand -f -a ${command.name} -d ${quote(command.summary)}`,
    ...[...command.options, ...common].map(
      ({ name, short, value, summary }) =>
        `complete -c stance -n '__fish_seen_subcommand_from ${command.name}' -l ${name}${short === undefined ? "" : ` -s ${short}`}${value === undefined ? "" : " -r"} -d ${quote(summary)}`,
    ),
  ]);
  return `${lines.join("\n")}\n`;
}
