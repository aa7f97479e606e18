import type { KeyFormat, Knowledge } from "../../../domain/knowledge.ts";
import { maskSecrets } from "../../../domain/text.ts";

/** A secret written out in a configuration. The value stays with the caller, who keeps only its digest. */
export interface LiteralSecret {
  readonly name: string;
  readonly value: string;
  /** Service and format where the value shows them by its form, or the name does by being that service's variable. */
  readonly service: string | null;
  readonly format: string;
}

const REFERENCE =
  /\$\{|\$\(|^\$\w|\{\{|\{(?:env|file):|^(?:env|op|vault|keychain|file|secret|ref|aws-sm|gcp-sm):|^%\w+%$|^!\w|^<[^>]*>$|^\[.*\]$/i;
const PLACEHOLDER =
  /your|xxx|\.\.\.|\*\*\*|<|>|changeme|change[-_]me|example|placeholder|insert|replace|todo|dummy|fake|sample|redacted|api[-_]?key[-_]?here|^(?:none|null|undefined|true|false|test\w{0,8}|password|passwd|postgres|secret|admin|root|default|demo|local\w*|token|my[-_].*)$|^(.)\1*$/i;
/** Last words of a name that make its value no secret: `API_KEY_FILE`, `ACCESS_KEY_ID`. */
const HARMLESS_END = new Set(
  "url uri file path dir name id ids type limit limits region endpoint host port ttl expiry expires header headers prefix count max min length size model provider enabled command cmd".split(
    " ",
  ),
);
const SECRET_WORDS = new Set(
  "token secret password passwd pwd passphrase apikey apitoken authtoken accesstoken authorization credential credentials pat bearer cookie jwt".split(
    " ",
  ),
);

/** Words of a variable, header or option name: `--apiKey`, `X-Api-Key`, `GITHUB_TOKEN`. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");

/** True when a name says that its value is a secret. */
export function namesSecret(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1);
  if (last === undefined || HARMLESS_END.has(last)) return false;
  return words.some((word) => SECRET_WORDS.has(word)) || last === "key" || last === "auth";
}

/** True when a value is only a reference to a secret kept elsewhere, or stands for one in an example. */
export const isStandIn = (value: string): boolean => REFERENCE.test(value) || PLACEHOLDER.test(value);

/** `Bearer x` as x. */
const withoutScheme = (value: string): string => value.replace(/^(?:bearer|token|basic|apikey)\s+/i, "");

const looksLikePlace = (value: string): boolean =>
  /^(?:\/|\.{1,2}\/|~|[A-Za-z]:\\)/.test(value) || /^[a-z][a-z0-9+.-]*:\/\//i.test(value);

const knownFormats = new WeakMap<Knowledge, { service: string; format: KeyFormat; regex: RegExp }[]>();

function formatsOf(knowledge: Knowledge): { service: string; format: KeyFormat; regex: RegExp }[] {
  const known = knownFormats.get(knowledge);
  if (known !== undefined) return known;
  const list = knowledge.services.flatMap((service) =>
    service.keyFormats
      .filter((format) => (format.prefix ?? "").length >= 3)
      .map((format) => ({ service: service.id, format, regex: new RegExp(format.regex, format.flags ?? "") })),
  );
  knownFormats.set(knowledge, list);
  return list;
}

/** Formats that a person knows at sight, of services that are no AI services. */
const COMMON_FORMATS =
  /^(?:gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abprs]-[\w-]{10,}|(?:AKIA|ASIA)[A-Z0-9]{16}|AIza[\w-]{30,}|sk-[\w-]{16,}|eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{5,}|ntn_\w{20,}|lin_api_\w{20,}|figd_[\w-]{20,}|sbp_\w{20,}|ATATT[\w=-]{20,}|dop_v1_\w{20,})$/;

/** The secret that a named value is; undefined when it is a reference, a stand-in or harmless. */
export function literalSecret(name: string, raw: string, knowledge: Knowledge): LiteralSecret | undefined {
  const value = withoutScheme(raw.trim());
  if (value.length > 8_192 || isStandIn(value)) return undefined;
  const known = formatsOf(knowledge).find(
    ({ format, regex }) => value.includes(format.prefix as string) && regex.test(value),
  );
  if (known !== undefined)
    return { name, value: known.regex.exec(value)?.[0] ?? value, service: known.service, format: known.format.kind };
  if (COMMON_FORMATS.test(value)) return { name, value, service: serviceOfVariable(name, knowledge), format: "token" };
  if (!namesSecret(name) || value.length < 8 || looksLikePlace(value) || /\s/.test(value)) return undefined;
  return { name, value, service: serviceOfVariable(name, knowledge), format: "variable" };
}

const serviceOfVariable = (name: string, knowledge: Knowledge): string | null =>
  knowledge.services.find((service) => service.envVars.includes(name))?.id ?? null;

/** Passwords inside an address and values of secret-named query parameters, each under the name it goes by. */
export function secretsInUrl(url: string): { name: string; value: string }[] {
  const password = /^[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*:(?!\d{1,5}\/)([^\s@"'`]{1,256})@/i.exec(url)?.[1];
  const query = [...url.matchAll(/[?&]([\w.-]{1,60})=([^&#\s]{1,2000})/g)]
    .filter(([, name]) => namesSecret(name ?? ""))
    .map(([, name, value]) => ({ name: name ?? "", value: value ?? "" }));
  return [...(password === undefined ? [] : [{ name: "password in address", value: password }]), ...query];
}

/** An address as evidence: passwords and secret parameters hidden, references kept. */
export const maskUrl = (url: string): string =>
  maskSecrets(
    url.replace(/([?&])([\w.-]{1,60})=([^&#\s]{1,2000})/g, (whole, mark: string, name: string, value: string) =>
      namesSecret(name) && !REFERENCE.test(value) ? `${mark}${name}=***` : whole,
    ),
  );
