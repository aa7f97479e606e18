/** What one entry of a configuration says, with secrets already replaced. Plain data. */
export interface ServerEntry {
  readonly name: string;
  readonly line: number;
  readonly snippet: string;
  readonly transport: "stdio" | "sse" | "streamable-http";
  readonly command: string | null;
  readonly arguments: readonly string[];
  readonly package: string | null;
  readonly pinned: boolean | null;
  readonly url: string | null;
  readonly environment: readonly string[];
  /** Names of entries that hold a secret themselves. */
  readonly literalSecrets: readonly string[];
  readonly authentication: "none" | "header" | "environment";
  readonly autoApproved: readonly string[];
  readonly enabled: boolean;
}

export type Raw = { readonly [key: string]: unknown };

const REFERENCE = /^\$\{|^\$[A-Z_]+$|^<.*>$|^your[-_ ]|^\{\{|^env:|^%[A-Z_]+%$|^$/i;
const SECRET_NAME = /token|key|secret|password|passwd|auth|credential|pat$/i;
const PLACEHOLDER =
  /^(x{3,}|\.{3}|changeme|todo|none|null|example|placeholder|insert|replace|my[-_])|your|xxxx|<|>|\*{3}/i;

export const isRecord = (value: unknown): value is Raw =>
  value !== null && typeof value === "object" && !Array.isArray(value);

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];

/** A value that is a secret itself, not the name of one. */
const isLiteralSecret = (name: string, value: unknown): boolean =>
  typeof value === "string" &&
  SECRET_NAME.test(name) &&
  value.length >= 8 &&
  !REFERENCE.test(value) &&
  !PLACEHOLDER.test(value);

/** Reads one server entry; `mask` hides secrets in texts that are kept. */
export function readServer(
  name: string,
  raw: Raw,
  mask: (text: string) => string,
): Omit<ServerEntry, "line" | "snippet"> {
  const url = [raw.url, raw.serverUrl, raw.httpUrl].find((value) => typeof value === "string") as string | undefined;
  const command = typeof raw.command === "string" ? raw.command : null;
  const args = strings(raw.args);
  const environment = isRecord(raw.env) ? raw.env : {};
  const headers = isRecord(raw.headers) ? raw.headers : {};
  const literal = [...Object.entries(environment), ...Object.entries(headers)]
    .filter(([key, value]) => isLiteralSecret(key, stripScheme(value)))
    .map(([key]) => key);
  const start = command === null ? null : startedPackage(command, args);
  return {
    name,
    transport: url === undefined ? "stdio" : raw.type === "sse" || /\/sse\b/.test(url) ? "sse" : "streamable-http",
    command: command === null ? null : mask(command),
    arguments: args.map(mask),
    package: start?.package ?? null,
    pinned: start?.pinned ?? null,
    url: url === undefined ? null : mask(url),
    environment: Object.keys(environment).sort(),
    literalSecrets: literal.sort(),
    authentication: Object.keys(headers).some((key) => SECRET_NAME.test(key))
      ? "header"
      : Object.keys(environment).some((key) => SECRET_NAME.test(key))
        ? "environment"
        : "none",
    autoApproved: [...strings(raw.alwaysAllow), ...strings(raw.autoApprove)].sort(),
    enabled: raw.disabled !== true,
  };
}

const stripScheme = (value: unknown): unknown =>
  typeof value === "string" ? value.replace(/^(bearer|token|basic)\s+/i, "") : value;

/** The package that `npx`, `uvx` and their kin start, as a package URL, and whether its version is fixed. */
export function startedPackage(command: string, args: readonly string[]): { package: string; pinned: boolean } | null {
  const program = command.replace(/^.*[\\/]/, "").replace(/\.(cmd|exe)$/, "");
  const plain = args.filter((item) => !item.startsWith("-"));
  if (["npx", "bunx", "pnpx"].includes(program)) return npm(plain[0]);
  if (program === "cmd" && plain[0] === "/c" && plain[1] === "npx") return npm(plain[2]);
  if ((program === "uvx" || program === "pipx") && plain.length > 0)
    return python(fromOption(args) ?? (plain[0] === "run" ? plain[1] : plain[0]));
  if (program === "docker" && args.includes("run")) {
    const image = args
      .slice(args.indexOf("run") + 1)
      .findLast((item) => /^[a-z0-9.-]+(:\d+)?(\/[a-z0-9._-]+)+(:[\w.-]+)?(@sha256:[0-9a-f]+)?$/.test(item));
    return image === undefined
      ? null
      : { package: `pkg:docker/${image.replace(/[:@][^/]*$/, "")}`, pinned: image.includes("@sha256:") };
  }
  return null;
}

const fromOption = (args: readonly string[]): string | undefined =>
  args.includes("--from") ? args[args.indexOf("--from") + 1] : undefined;

function npm(spec: string | undefined): { package: string; pinned: boolean } | null {
  const [, name, version] = /^(@?[^@\s]+)(?:@(.+))?$/.exec(spec ?? "") ?? [];
  if (name === undefined || /^[./]/.test(name)) return null;
  return { package: `pkg:npm/${name.replace(/^@/, "%40")}`, pinned: /^\d+\.\d+\.\d+/.test(version ?? "") };
}

function python(spec: string | undefined): { package: string; pinned: boolean } | null {
  const [, name, version] = /^([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?(?:(?:==|@)(.+))?$/.exec(spec ?? "") ?? [];
  return name === undefined
    ? null
    : { package: `pkg:pypi/${name.toLowerCase().replaceAll("_", "-")}`, pinned: /^\d+(\.\d+)+/.test(version ?? "") };
}
