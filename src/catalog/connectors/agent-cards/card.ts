import { maskSecrets } from "../../../domain/text.ts";
import {
  type ConfigDocument,
  type ConfigPath,
  type ConfigRecord,
  type ConfigValue,
  isRecord,
  recordOf,
  textAt,
} from "../shared/config-document.ts";
import type { Place } from "../shared/observation-builder.ts";
import { textSignals } from "../shared/text-signals.ts";

/** How callers show who they are. */
export type CardAuthentication = "none" | "key" | "identity";

/** What one agent card says. */
export interface CardFact extends Place {
  readonly name: string;
  readonly description: string | null;
  readonly protocolVersion: string | null;
  readonly interfaces: readonly (Place & { readonly url: string })[];
  /** What is asked of callers; `schemes` are those the card names, whether it asks for them or not. */
  readonly authentication: CardAuthentication;
  readonly schemes: readonly string[];
  readonly authenticationPlace: Place;
  /** Names of keys that travel in the address. */
  readonly keysInAddress: readonly (Place & { readonly name: string })[];
  readonly signed: boolean;
  readonly skills: readonly SkillFact[];
}

export interface SkillFact extends Place {
  readonly name: string;
  readonly description: string | null;
  readonly signals: readonly { readonly id: string; readonly message: string }[];
}

const MOST_SKILLS = 500;

/** Whether a document is an agent card: skills, capabilities and the modes it speaks in, beside a name and an address. */
export function isCard(root: ConfigValue): root is ConfigRecord {
  if (!isRecord(root) || typeof root.name !== "string" || !Array.isArray(root.skills)) return false;
  const hasAddress = typeof root.url === "string" || Array.isArray(root.supportedInterfaces);
  return hasAddress && (isRecord(root.capabilities) || Array.isArray(root.defaultInputModes));
}

/**
 * Reads an agent card. Source: Agent2Agent protocol specification, AgentCard, versions 0.2 (`authentication`), 0.3 (`securitySchemes`,
 * `security`, `signatures`) and 1.0 (`supportedInterfaces`, `securityRequirements`).
 */
export function readCard(root: ConfigRecord, document: ConfigDocument, place: (line: number) => Place): CardFact {
  const at = (...path: ConfigPath): Place => place(document.lineOf(path));
  const schemes = schemesOf(root);
  const security = ["security", "securityRequirements"].find((name) => name in root);
  const shown = security ?? ["authentication", "securitySchemes"].find((name) => name in root) ?? "name";
  return {
    ...at("name"),
    name: maskSecrets(String(root.name)),
    description: masked(textAt(root, "description")),
    protocolVersion: textAt(root, "protocolVersion") ?? null,
    interfaces: interfacesOf(root, at),
    authentication: authenticationOf(root, schemes),
    schemes: [...schemes.keys()],
    authenticationPlace: at(shown),
    keysInAddress: [...schemes]
      .filter(([, scheme]) => kindOf(scheme) === "key" && inAddress(scheme))
      .map(([name]) => ({ name, ...at("securitySchemes", name) })),
    signed: Array.isArray(root.signatures) && root.signatures.length > 0,
    skills: (root.skills as readonly ConfigValue[]).slice(0, MOST_SKILLS).flatMap((skill, index): SkillFact[] => {
      const name = textAt(skill, "name") ?? textAt(skill, "id");
      if (name === undefined) return [];
      const examples = recordOf(skill).examples;
      const texts = [name, textAt(skill, "description"), ...(Array.isArray(examples) ? examples : [])];
      const text = texts.filter((item) => typeof item === "string").join("\n");
      return [
        {
          ...at("skills", index),
          name: maskSecrets(name),
          description: masked(textAt(skill, "description")),
          signals: textSignals(text).map(({ id, message }) => ({ id, message })),
        },
      ];
    }),
  };
}

const masked = (text: string | undefined): string | null => (text === undefined ? null : maskSecrets(text));

/** Addresses, each once: the main one, further ones of version 0.3, those of 1.0. */
function interfacesOf(root: ConfigRecord, at: (...path: ConfigPath) => Place): CardFact["interfaces"] {
  const found = new Map<string, Place>();
  const main = textAt(root, "url");
  if (main !== undefined && main !== "") found.set(main, at("url"));
  for (const list of ["additionalInterfaces", "supportedInterfaces"]) {
    const items = root[list];
    if (!Array.isArray(items)) continue;
    for (const [index, item] of items.entries()) {
      const url = textAt(item, "url");
      if (url !== undefined && url !== "" && !found.has(url)) found.set(url, at(list, index, "url"));
    }
  }
  return [...found].map(([url, place]) => ({ url: maskSecrets(url), ...place }));
}

const schemesOf = (root: ConfigRecord): ReadonlyMap<string, ConfigValue> =>
  new Map(Object.entries(recordOf(root.securitySchemes)));

/** Version 1.0 puts each scheme under the name of its kind: `apiKeySecurityScheme`. */
function kindOf(scheme: ConfigValue | undefined): CardAuthentication {
  const record = recordOf(scheme);
  const said = [textAt(record, "type"), ...Object.keys(record)].join(" ").toLowerCase();
  if (/oauth2|openidconnect|mutualtls|mtls/.test(said)) return "identity";
  const inner = recordOf(Object.values(record).find(isRecord));
  if (/http/.test(said))
    return (textAt(record, "scheme") ?? textAt(inner, "scheme"))?.toLowerCase() === "bearer" ? "identity" : "key";
  return "key";
}

function inAddress(scheme: ConfigValue): boolean {
  const record = recordOf(scheme);
  const inner = recordOf(Object.values(record).find(isRecord));
  return [record.in, inner.in, inner.location].includes("query");
}

/** One requirement that asks for nothing lets everybody in, whatever the others ask for. */
function authenticationOf(root: ConfigRecord, schemes: ReadonlyMap<string, ConfigValue>): CardAuthentication {
  const security = root.security ?? root.securityRequirements;
  if (Array.isArray(security)) {
    const required = security.map((item: ConfigValue) => Object.keys(recordOf(recordOf(item).schemes ?? item)));
    if (required.length === 0 || required.some((names) => names.length === 0)) return "none";
    return required.some((names) => names.every((name) => kindOf(schemes.get(name)) === "key")) ? "key" : "identity";
  }
  const old = recordOf(root.authentication).schemes;
  const words = Array.isArray(old) ? old.map((item: ConfigValue) => String(item).toLowerCase()) : [];
  if (words.length === 0 || words.every((word) => word === "none" || word === "public")) return "none";
  return words.some((word) => /apikey|api-key|basic/.test(word)) ? "key" : "identity";
}
