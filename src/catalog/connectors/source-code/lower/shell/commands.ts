import type { SyntaxNode } from "../../../../../domain/syntax.ts";
import { type CallExpression, type Expression, type Keyword, UNKNOWN } from "../../ir.ts";
import { childOf, childrenOf, lastLine } from "../tree.ts";
import type { Walk } from "../walk.ts";
import { lowerJsonText } from "./json.ts";
import { lowerWord } from "./words.ts";

/** Programs that run the command behind them. */
const WRAPPERS =
  /^(sudo|doas|nohup|time|exec|command|env|nice|stdbuf|timeout|xargs|npx|bunx|pnpx|uvx|pipx|poetry|uv|pnpm|yarn|bun|run|dlx|tool)$/;
/** Programs that run the command behind them in a container. */
const CONTAINERS = /^(docker|podman|kubectl|docker-compose|nerdctl)$/;
/** Programs whose first word says what they do. */
const SUBCOMMANDS = new Set(
  "ollama vllm hf huggingface-cli codex opencode goose droid sglang llm ramalama lms gcloud aws modal openai litellm mlx_lm docker".split(
    " ",
  ),
);
/** Programs under other names. */
const ALSO: { readonly [name: string]: string } = {
  "@anthropic-ai/claude-code": "claude",
  "@openai/codex": "codex",
  "@google/gemini-cli": "gemini",
  "@qwen-code/qwen-code": "qwen",
  "@github/copilot": "copilot",
};
/** Options that take no value. */
const FLAGS =
  /^(yes|yes-always|verbose|quiet|silent|stream|no-stream|json|insecure|it|rm|yolo|full-auto|auto-commits|dangerously-[\w-]+|print|continue|trust-remote-code|enable-[\w-]+|disable-[\w-]+|no-[\w-]+|compressed|fail|location)$/;
/** The same of one letter, and several together: `-sSk`. */
const SHORT_FLAGS = /^[sSLfkNivyqg]{1,8}$/;
/** Programs to which these letters are no flags: `llm -s "You sum up notes."` */
const OWN_LETTERS = /^(llm|aichat|mods|sgpt|claude|codex|gemini|ollama|opencode|goose)$/;
const MOST_WORDS = 400;

/** A word with what it stands for. */
interface Word {
  readonly text: string;
  readonly node: SyntaxNode;
}

/** A command is a call of its program, with a keyword for each option. `input`: text it is fed. */
export function lowerCommand(walk: Walk, node: SyntaxNode, scope: number, input?: Expression): Expression {
  const { builder } = walk;
  const name = childOf(node, "command_name");
  const argument = node.children.filter((child) => child.field === "argument");
  const words = [...(name === undefined ? [] : [name.children[0] ?? name]), ...argument]
    .slice(0, MOST_WORDS)
    .map((child): Word => ({ node: child, text: plainText(builder.slice(child)) }));
  for (const word of words) if (word.node.children.length > 0) visit(walk, word.node, scope);
  const own = unwrapped(words);
  const [program, ...rest] = own;
  if (program === undefined) return UNKNOWN;
  const given = argumentsOf(walk, rest, scope, OWN_LETTERS.test(baseOf(program.text)));
  return builder.call(scope, {
    callee: calleeOf(program, rest),
    positional: given.positional,
    keywords: [...given.keywords, ...(input === undefined ? [] : [{ name: "input", value: input }])],
    spreads: [],
    line: program.node.line,
    endLine: lastLine(node),
  });
}

/** Commands inside a word. */
function visit(walk: Walk, node: SyntaxNode, scope: number): void {
  for (const child of node.children)
    if (child.type === "command_substitution" || child.type === "process_substitution")
      walk.statements(child.children, scope);
}

const plainText = (written: string): string => written.replace(/^(["'])([\s\S]*)\1$/, "$2");

/** The command that is run in the end: without what only runs it, or runs it in a container. */
function unwrapped(words: readonly Word[]): readonly Word[] {
  let rest = words;
  for (;;) {
    const name = baseOf(rest[0]?.text ?? "");
    if (CONTAINERS.test(name)) {
      const inside = rest.findIndex(({ text }) => text === "exec");
      const after = inside === -1 ? -1 : afterOptions(rest, inside + 1);
      if (after === -1 || after + 1 >= rest.length) return rest;
      rest = rest.slice(rest[after + 1]?.text === "--" ? after + 2 : after + 1);
    } else if (/^python[\d.]*$/.test(name) && rest[1]?.text === "-m") rest = rest.slice(2);
    else if (WRAPPERS.test(name) && rest.length > 1) {
      const from = rest.findIndex(({ text }, at) => at > 0 && !text.startsWith("-") && !/^\w+=|^\d/.test(text));
      if (from === -1) return rest;
      rest = rest.slice(from);
    } else return rest;
  }
}

/** Index of the first word that is no option. */
const afterOptions = (words: readonly Word[], from: number): number =>
  words.findIndex(({ text }, at) => at >= from && !text.startsWith("-"));

const baseOf = (text: string): string => {
  const bare = text.replace(/(?<=.)@[\w.-]+$/, "");
  return ALSO[bare] ?? (text.startsWith("@") ? bare : (bare.split("/").at(-1) ?? bare));
};

function calleeOf({ text, node }: Word, [next]: readonly Word[]): Expression {
  const name = baseOf(text);
  const program = name
    .split(".")
    .reduce<Expression | undefined>(
      (object, part) => (object === undefined ? { kind: "name", name: part } : { kind: "member", object, name: part }),
      undefined,
    ) as Expression;
  const isSub = next !== undefined && SUBCOMMANDS.has(name) && /^[a-z][a-z_-]*$/.test(next.text);
  return isSub ? { kind: "member", object: program, name: next.text, line: node.line } : program;
}

/** Options by name; the words that are neither options nor their values, the subcommand left out. */
function argumentsOf(
  walk: Walk,
  words: readonly Word[],
  scope: number,
  hasOwnLetters: boolean,
): Pick<CallExpression, "positional" | "keywords"> {
  const positional: Expression[] = [];
  const keywords: Keyword[] = [];
  const set = (name: string, value: Expression): void => void keywords.push({ name, value });
  for (let at = 0; at < words.length; at++) {
    const { text, node } = words[at] as Word;
    const [, name, value] = /^--?([A-Za-z][\w-]*)(?:=([\s\S]*))?$/.exec(text) ?? [];
    if (name === undefined) positional.push(lowerWord(walk, node, scope));
    else if (value !== undefined) set(name, valueIn(walk, node, value, scope));
    else {
      const next = words[at + 1];
      const letters = !hasOwnLetters && !text.startsWith("--") && SHORT_FLAGS.test(name);
      const isFlag = letters || FLAGS.test(name) || next === undefined || /^-[A-Za-z-]/.test(next.text);
      const value: Expression = isFlag ? { kind: "boolean", value: true } : lowerWord(walk, next.node, scope);
      for (const each of letters ? name : [name]) set(each, value);
      if (!isFlag) at++;
    }
  }
  return { positional, keywords };
}

/** What `--name=value` is set to. */
function valueIn(walk: Walk, node: SyntaxNode, value: string, scope: number): Expression {
  const inner = node.type === "concatenation" ? node.children.at(-1) : undefined;
  return inner === undefined ? walk.builder.string(plainText(value), node.line) : lowerWord(walk, inner, scope);
}

/** `a | b | c`: each command is fed what the one before it writes. */
export function lowerPipeline(walk: Walk, node: SyntaxNode, scope: number): void {
  let input: Expression | undefined;
  for (const stage of node.children) {
    if (stage.type === "command") input = writtenBy(lowerCommand(walk, stage, scope, input));
    else {
      if (stage.type === "redirected_statement") lowerRedirected(walk, stage, scope, input);
      else walk.statements([stage], scope);
      input = undefined;
    }
  }
}

/** What a command writes: the table that jq puts together, what echo is given, else what nobody knows of the command. */
function writtenBy(command: Expression): Expression {
  if (command.kind !== "call" || command.callee.kind !== "name") return command;
  const [table] = command.positional.filter(({ kind }) => kind === "dict");
  const { name } = command.callee;
  if (name === "jq" && table !== undefined) return table;
  return /^(echo|printf)$/.test(name) ? (command.positional.at(-1) ?? UNKNOWN) : command;
}

/** `command <<EOF … EOF`: a text that a command is fed. `from`: what comes from the command before it. */
export function lowerRedirected(walk: Walk, node: SyntaxNode, scope: number, from?: Expression): void {
  const command = childOf(node, "command");
  const heredoc = childOf(node, "heredoc_redirect");
  const body = heredoc === undefined ? undefined : childOf(heredoc, "heredoc_body");
  const input = body === undefined ? from : lowerHeredoc(walk, body);
  if (command !== undefined) lowerCommand(walk, command, scope, input);
  else
    walk.statements(
      node.children.filter((child) => child !== heredoc),
      scope,
    );
  const piped = heredoc === undefined ? undefined : childOf(heredoc, "pipeline", "command", "list");
  for (const inner of piped === undefined ? [] : piped.type === "pipeline" ? childrenOf(piped, "command") : [piped])
    if (inner.type === "command") lowerCommand(walk, inner, scope, input);
}

function lowerHeredoc({ builder }: Walk, body: SyntaxNode): Expression {
  const written = builder.slice(body);
  const parts = written
    .split(/\$\{?([A-Za-z_]\w*)\}?/)
    .map(
      (part, at): Expression =>
        at % 2 === 0 ? builder.string(part, body.line) : { kind: "name", name: part, line: body.line },
    );
  return lowerJsonText(builder, parts, written, body.line) ?? builder.string(written, body.line);
}
