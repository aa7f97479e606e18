import { maskSecrets } from "../../../domain/text.ts";
import { type HiddenRun, hiddenRuns, withoutSplitters } from "./hidden-characters.ts";
import { PHRASES, type Phrase, type TextSignalId } from "./text-phrases.ts";

/** One problem in a text that a model will read, at a UTF-16 offset into it. */
export interface TextSignal {
  readonly id: TextSignalId;
  readonly message: string;
  readonly offset: number;
}

/** Signals of one id that are told of one text; further ones say nothing new. */
const MOST_PER_ID = 10;
const BASE64_BLOCKS = 200;

const HIDDEN_MESSAGES: { readonly [kind in HiddenRun["kind"]]: string } = {
  tags: "Carries text in invisible Unicode tag characters",
  "zero-width": "Carries a run of zero-width characters",
  "variation-selectors": "Carries data in a run of variation selectors",
  bidi: "Turns the reading order around with a bidirectional control, so that it shows other words than it holds",
};

/** Words before a phrase that forbid what it says. */
const NEGATED =
  /\b(?:do\s{1,4}not|don['’]t|does\s{1,4}not|never|must\s{1,4}not|mustn['’]t|should\s{1,4}not|shouldn['’]t|cannot|can['’]t|may\s{1,4}not|will\s{1,4}not|won['’]t|not|no|refuse\s{1,4}to|avoid|forbidden\s{1,4}to|prevents?|blocks?)\b[^.!?\n]{0,30}$/i;
/** Words that speak of an attack rather than make one. */
const SPEAKS_OF_ATTACKS =
  /inject|jailbreak|attack|attempt|malicious|adversar|untrusted|suspicious|phrase|such as|e\.g\.|for example|detect|refus|red[- ]team|guardrail|block/i;
const QUOTE = /["'`“”‘’«*]\s{0,2}(?:please\s)?$/;

const NEGATABLE: ReadonlySet<TextSignalId> = new Set([
  "override-instructions",
  "conceal-from-user",
  "read-secrets",
  "fetch-and-run",
  "exfiltrate-by-url",
]);

/**
 * Problems in text that a model will read: hidden characters, instructions that a person would not see or would not want, commands
 * that fetch code, encoded payloads. Empty for ordinary instructions and descriptions. Sorted by offset; at most ten of an id.
 */
export function textSignals(text: string): TextSignal[] {
  const plain = withoutSplitters(text);
  const found = [
    ...hiddenSignals(text),
    ...[
      ...PHRASES.flatMap((phrase) => phraseSignals(phrase, plain.text)),
      ...comments(plain.text),
      ...payloads(plain.text),
    ].map((signal) => ({ ...signal, offset: plain.originalOffset(signal.offset) })),
  ];
  found.sort((a, b) => a.offset - b.offset || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return capped(found);
}

function capped(signals: readonly TextSignal[]): TextSignal[] {
  const counts = new Map<string, number>();
  return signals.filter((signal) => {
    const count = (counts.get(signal.id) ?? 0) + 1;
    counts.set(signal.id, count);
    return count <= MOST_PER_ID;
  });
}

function hiddenSignals(text: string): TextSignal[] {
  return hiddenRuns(text).map(({ kind, offset, spells }) => ({
    id: "hidden-text",
    message: HIDDEN_MESSAGES[kind] + (spells === "" ? "" : `: "${maskSecrets(spells).slice(0, 80)}"`),
    offset,
  }));
}

function phraseSignals(phrase: Phrase, text: string): TextSignal[] {
  const found: TextSignal[] = [];
  for (const match of text.matchAll(phrase.pattern)) {
    if (phrase.unless?.test(match[0])) continue;
    if (NEGATABLE.has(phrase.id) && isOnlySpokenOf(text, match.index)) continue;
    found.push({ id: phrase.id, message: phrase.message, offset: match.index });
  }
  return found;
}

/** True when the words before forbid the phrase, or quote it while speaking of attacks. */
function isOnlySpokenOf(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 240), offset);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  if (NEGATED.test(line)) return true;
  const end = text.indexOf("\n", offset);
  const after = text.slice(offset, Math.min(end === -1 ? text.length : end, offset + 240));
  return (
    (QUOTE.test(line) || /\b(?:attempts?|trying|tries|try|asks?|asked) (?:to|you to)\s{0,4}$/i.test(line)) &&
    SPEAKS_OF_ATTACKS.test(before + after)
  );
}

/** What of one comment is read. */
const COMMENT_READ = 4_000;
const ADDRESSES_MODEL = /\b(?:assistants?|AI|LLMs?|agents?|claude|cursor|copilot|gemini|chatgpt|model|you must)\b/i;
const COMMANDS =
  /\b(?:curl|wget|upload|exfiltrat\w*|(?:send|post|forward)\b[^\n]{0,60}\bto\b|execute\s|run\s{1,4}(?:the\s{1,4})?(?:following|command|script|`)|ignore\s|disregard\s|api[-_ ]keys?\b|secrets?\b|credentials\b|~\/\.ssh|\.env\b)/i;

/** HTML comments vanish when Markdown is shown, and stay when a model reads it. */
function comments(text: string): TextSignal[] {
  const found: TextSignal[] = [];
  for (let start = text.indexOf("<!--"); start !== -1; ) {
    const end = text.indexOf("-->", start + 4);
    if (end === -1) break;
    const body = text.slice(start + 4, Math.min(end, start + 4 + COMMENT_READ));
    if (ADDRESSES_MODEL.test(body) && COMMANDS.test(body))
      found.push({
        id: "hidden-comment",
        message: "Gives the model instructions in an HTML comment, which is not shown",
        offset: start,
      });
    start = text.indexOf("<!--", end + 3);
  }
  return found;
}

const BASE64 = /(?<![A-Za-z0-9+/=_-])[A-Za-z0-9+/]{40,20000}={0,2}(?![A-Za-z0-9+/_-])/g;
const COMMAND_TEXT =
  /\b(?:curl|wget|nc|ncat)\s{1,4}[^\n]{0,80}[\w.-]+|\/bin\/(?:ba|z|da)?sh\b|\b(?:bash|sh)\s{1,4}-[ci]\b|powershell|\bIEX\b|\beval\(|\bexec\(|__import__|\bsubprocess\b|os\.system|child_process|\brm\s{1,4}-rf\b|ignore\s{1,4}(?:all\s{1,4})?previous/i;

function payloads(text: string): TextSignal[] {
  const found: TextSignal[] = [];
  let blocks = 0;
  for (const match of text.matchAll(BASE64)) {
    if (++blocks > BASE64_BLOCKS) break;
    const decoded = decodedText(match[0]);
    if (decoded !== undefined && COMMAND_TEXT.test(decoded))
      found.push({ id: "encoded-payload", message: "Holds commands encoded as base64", offset: match.index });
  }
  return found;
}

/** Base64 as ASCII text; undefined when it is none or does not decode to text. */
function decodedText(block: string): string | undefined {
  const body = block.replace(/(?<!=)=+$/, "");
  if (body.length % 4 === 1) return undefined;
  const decoded = atob(body);
  return /^[\x20-\x7e\r\n\t]*$/.test(decoded) ? decoded : undefined;
}
