import type { AiService, KeyFormat, Knowledge } from "../../../domain/knowledge.ts";

/** One documented key format, ready to match. */
export interface CompiledFormat {
  readonly service: AiService;
  readonly kind: string;
  /** Literal beginning; null when the format has none and is looked for line by line. */
  readonly prefix: string | null;
  /** Sticky when there is a prefix. Run it on a window of at most {@link WINDOW} characters, which bounds its time. */
  readonly regex: RegExp;
  /** A beginning that other things share as well: a match counts only beside a name that says what it is. */
  readonly weak: boolean;
}

/** Longest text a format is ever run on; no documented key is longer. */
export const WINDOW = 512;

/** Formats whose prefix is two or three letters of everyday text, or that several services share. */
const WEAK = new Set([
  "litellm",
  "voyage",
  "dify",
  "supermemory",
  "firecrawl",
  "elevenlabs",
  "fireworks",
  "cerebras",
  "cohere",
]);

let compiled: { readonly knowledge: Knowledge; readonly formats: readonly CompiledFormat[] } | undefined;

/** All formats of secrets, longest prefix first, so that `sk-ant-` is tried before `sk-`. Built once per catalogue. */
export function formatsOf(knowledge: Knowledge): readonly CompiledFormat[] {
  if (compiled?.knowledge !== knowledge) {
    const formats = knowledge.services.flatMap((service) =>
      service.keyFormats.filter(isSecret).map((format) => compile(service, format)),
    );
    compiled = { knowledge, formats: formats.sort((a, b) => (b.prefix?.length ?? 0) - (a.prefix?.length ?? 0)) };
  }
  return compiled.formats;
}

const isSecret = (format: KeyFormat): boolean => !format.kind.includes("not secret");

function compile(service: AiService, format: KeyFormat): CompiledFormat {
  const prefix = format.prefix ?? "";
  return {
    service,
    kind: format.kind,
    prefix: prefix === "" ? null : prefix,
    // A boundary cannot stand behind a hyphen, with which keys of many formats may end.
    regex: new RegExp(
      format.regex.replace(/\\b$/, "(?![A-Za-z0-9_-])"),
      `${format.flags ?? ""}${prefix === "" ? "g" : "y"}`,
    ),
    weak: WEAK.has(service.id),
  };
}

/** What a file must contain for a format to be worth looking for. */
export function formatNeedle({ service, prefix, regex, weak }: CompiledFormat): string {
  if (weak) return service.id;
  return prefix === "sk-" && regex.source.includes("T3BlbkFJ") ? "T3BlbkFJ" : (prefix ?? service.id);
}
