const LONGEST_SNIPPET = 160;

/** Prefixes of credential formats, followed by the secret part. */
const PREFIXED =
  /\b(sk-|pk-|rk-|csk-|gsk_|hf_|xai-|r8_|nvapi-|AKIA|ASIA|ABSK|AIza|gh[pousr]_|github_pat_|glpat-|xox[abprs]-|lsv2_|tvly-|pplx-|fw_|eyJ|bedrock-api-key-|e2b_|apify_api_|tgp_v1_|dapi|jina_|crsr_|sgp_|ntn_|lin_api_|api_org_|pcsk_|wandb_v1_)[A-Za-z0-9_\-./+=]{8,}/g;
/** Formats with a prefix of everyday letters, which only their length tells apart. */
const MEASURED =
  /\b(app-(?=[A-Za-z0-9]{24}\b)|pa-(?=[\w-]{40})|sm_(?=[\w-]{40})|fc-(?=[a-f0-9]{32}\b)|sk_(?=[a-f0-9]{48}\b))[\w-]+/g;
/** People forget to encode a slash in a password; a port before a path is none. */
const USER_INFO = /(:\/\/[^\s:/@]*:)(?!\d{1,5}\/)(?:(?!:\/\/)[^\s@"'`]){1,256}(@)/g;
/** A token alone before the host; `git@` and other names of users are shorter. */
const USER_TOKEN = /(:\/\/)[^\s:/@"'`]{8,200}(@)/g;
const NAMED =
  /((?:pass(?:word|wd)?|secret|token|api[-_]?key|access[-_]?key|private[-_]?key|authorization|bearer|connection[-_]?string)["']?\s*[:=]\s*["'`]?(?:(?:bearer|token|basic|apikey)\s+)?)([^\s"'`,;)}]{6,})/gi;
/** `--api-key value`: the option's name ends in what its value is. */
const OPTION =
  /((?<![\w-])--?[\w-]{0,40}(?:key|token|secret|passw(?:or)?d|auth)\s+["'`]?)([^\s"'`,;)}-][^\s"'`,;)}]{5,})/gi;
const NAMED_VARIABLE =
  /([A-Z0-9]_(?:KEY|TOKEN|SECRET|PAT|AUTH|AK|SK)["']?\]?\s{0,8}[:=]\s{0,8}["'`]?)([^\s"'`,;)}]{6,})/g;
const CODE_VALUE =
  /^(?:[A-Za-z_$][\w$]*[.([]|process\.|os\.|env|None\b|null\b|undefined\b|true\b|false\b|\$\{|<|str\b|string\b|Optional)/;
const RUN = /[A-Za-z0-9+/_\-=]{20,}/g;

const isRandomLooking = (run: string): boolean =>
  run
    .split(/[-_/+=]/)
    .some(
      (part) =>
        part.length >= 16 && /[0-9]/.test(part) && /[A-Za-z]/.test(part) && !/^[0-9a-f]{40}$|^[0-9a-f]{64}$/.test(part),
    );

/** A quoted value is a secret unless it is a template; an unquoted one may be an expression that says where the secret lies. */
const isSecretValue = (head: string, value: string): boolean =>
  !(/["'`](?:\w+\s+)?$/.test(head) ? /^[$<{]/ : CODE_VALUE).test(value);

/** The text with everything that looks like a secret replaced by `***`; hex digests of usual length stay. */
export function maskSecrets(text: string): string {
  return text
    .replace(PREFIXED, (_, prefix: string) => `${prefix}***`)
    .replace(USER_INFO, "$1***$2")
    .replace(USER_TOKEN, "$1***$2")
    .replace(MEASURED, (_, prefix: string) => `${prefix}***`)
    .replace(NAMED, (whole, head: string, value: string) => (isSecretValue(head, value) ? `${head}***` : whole))
    .replace(OPTION, (whole, head: string, value: string) => (/^[$<{%]/.test(value) ? whole : `${head}***`))
    .replace(NAMED_VARIABLE, (whole, head: string, value: string) =>
      isSecretValue(head, value) && !/^[A-Za-z_]+$/.test(value) ? `${head}***` : whole,
    )
    .replace(RUN, (run) => (isRandomLooking(run) ? "***" : run));
}

/** Offsets at which lines begin; build once per text, then ask `lineAt`. */
export function lineStarts(text: string): Uint32Array {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return Uint32Array.from(starts);
}

/** Line number, from 1, of an offset. */
export function lineAt(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** One line of a text for evidence: trimmed, secrets masked, at most 160 characters. */
export function snippetAt(text: string, starts: Uint32Array, line: number): string {
  const from = starts[line - 1] ?? 0;
  const end = text.indexOf("\n", from);
  const raw = text.slice(from, Math.min(end === -1 ? text.length : end, from + 4_096));
  return maskedLine(raw);
}

/** A line as evidence shows it: trimmed, secrets masked, at most 160 characters. */
export function maskedLine(line: string): string {
  const masked = maskSecrets(line.trim());
  return masked.length > LONGEST_SNIPPET ? `${masked.slice(0, LONGEST_SNIPPET - 1)}…` : masked;
}

/**
 * Digest and length of a text that a model reads, as properties of a prompt. Line endings, blanks at the ends of lines and blank lines at
 * the ends do not count: an editor changes them unasked, and nobody means anything by them.
 */
export function promptMeasure(
  text: string,
  digest: (text: string) => string,
): { readonly digest: string; readonly characters: number } {
  const plain = text
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
  return { digest: digest(plain), characters: plain.length };
}
