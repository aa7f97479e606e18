import {
  applicationIdentity,
  applicationRootOf,
  applicationRoots,
  baseName,
} from "../../../domain/application-root.ts";
import { type Evidence, fileRole } from "../../../domain/evidence.ts";
import { defineFileConnector } from "../../../domain/file-connector.ts";
import type { AiService, KeyFormat, Knowledge } from "../../../domain/knowledge.ts";
import type { AnyObservedAsset, ObservedRelationship } from "../../../domain/observation.ts";
import { lineAt, lineStarts, snippetAt } from "../../../domain/text.ts";

/** One key as found: never its value. */
interface FoundKey {
  readonly service: string;
  readonly format: string;
  readonly fingerprint: string;
  readonly variable: string | null;
  readonly placeholder: boolean;
  readonly line: number;
  readonly snippet: string;
}

const READ =
  /(^|\/)(\.env[^/]*|[^/]*\.(py|ipynb|[cm]?[jt]sx?|ya?ml|toml|json|ini|cfg|conf|properties|sh|bash|zsh|env|tf|tfvars|md|txt|html?|vue|svelte|go|java|kt|cs|rb|php|rs)|Dockerfile|docker-compose[^/]*)$/i;
const NOT_READ =
  /(^|\/)(package-lock\.json|pnpm-lock\.yaml|yarn\.lock|poetry\.lock|uv\.lock|bun\.lock)$|\.min\.js$|\.map$/;
const LONGEST_LINE = 4_096;
const PLACEHOLDER = /x{5,}|0{6,}|1234567890|abcdefghijkl|your|example|placeholder|changeme|dummy|fake|\.{3}|\*{3}|<|>/i;

/** A documented format with a literal prefix: what cannot be found by a prefix is left to tools for secrets in general. */
const formats = (knowledge: Knowledge): { service: AiService; format: KeyFormat; regex: RegExp }[] =>
  knowledge.services.flatMap((service) =>
    service.keyFormats
      .filter((format) => isTelling(format))
      .map((format) => ({ service, format, regex: new RegExp(format.regex, `g${format.flags ?? ""}`) })),
  );

/** `sk-` alone is used by many: it tells only with the mark inside. */
const isTelling = ({ prefix = "", regex }: KeyFormat): boolean =>
  prefix === "sk-" ? regex.includes("T3BlbkFJ") : prefix.length >= 3;

let cached: { knowledge: Knowledge; list: ReturnType<typeof formats> } | undefined;
const formatsOf = (knowledge: Knowledge): ReturnType<typeof formats> => {
  if (cached?.knowledge !== knowledge) cached = { knowledge, list: formats(knowledge) };
  return cached.list;
};

/** Finds keys of AI services by their documented formats. Keeps a fingerprint, never a value. */
export const credentials = defineFileConnector<readonly FoundKey[]>({
  id: "credentials",
  title: "AI credentials in files",
  emits: { assets: ["credential", "application", "ai-service"], relationships: ["authenticates-with", "supplied-by"] },
  claims: (path) => (READ.test(path) && !NOT_READ.test(path) ? "text" : undefined),
  needles: (knowledge) => [...new Set(formatsOf(knowledge).map(({ format }) => format.prefix as string))],
  examine: (file, tools) => {
    const text = file.text();
    const starts = lineStarts(text);
    const found = new Map<string, FoundKey>();
    for (const { service, format, regex } of formatsOf(tools.knowledge)) {
      const prefix = format.prefix as string;
      for (let at = text.indexOf(prefix); at !== -1; at = text.indexOf(prefix, at + prefix.length)) {
        const from = Math.max(at - 200, starts[lineAt(starts, at) - 1] ?? 0);
        const piece = text.slice(from, at + LONGEST_LINE).split("\n", 1)[0] as string;
        regex.lastIndex = Math.max(0, at - from - 1);
        const value = regex.exec(piece);
        if (value === null || value.index > at - from + 1) continue;
        const line = lineAt(starts, at);
        const fingerprint = tools.digest(value[0]).slice(0, 12);
        const variable =
          /([A-Za-z_][A-Za-z0-9_]{2,60})["']?\s*[:=]\s*["'`]?$/.exec(piece.slice(0, value.index))?.[1] ?? null;
        found.set(`${fingerprint}\0${line}`, {
          service: service.id,
          format: format.kind,
          fingerprint,
          variable,
          placeholder: PLACEHOLDER.test(value[0]) || distinctLetters(value[0]) < 8,
          line,
          snippet: snippetAt(text, starts, line),
        });
      }
    }
    return found.size === 0 ? undefined : { facts: [...found.values()] };
  },
  conclude: (files, context) => {
    const assets = new Map<string, AnyObservedAsset>();
    const relationships: ObservedRelationship[] = [];
    const roots = applicationRoots(context.paths);
    const add = (asset: AnyObservedAsset): void => {
      const known = assets.get(asset.key);
      assets.set(
        asset.key,
        known === undefined
          ? asset
          : ({ ...known, evidence: [...known.evidence, ...asset.evidence] } as AnyObservedAsset),
      );
    };
    for (const { path, facts } of files) {
      const root = applicationRootOf(path, roots);
      const application = applicationIdentity(root);
      for (const key of facts) {
        const evidence: Evidence = {
          connector: "credentials",
          path,
          line: key.line,
          snippet: key.snippet,
          confidence: "declared",
          role: fileRole(path),
        };
        const identity = `credential:${key.fingerprint}`;
        const service = `ai-service:${key.service}`;
        const details = context.knowledge.services.find((item) => item.id === key.service);
        if (!assets.has(application))
          add({
            key: application,
            kind: "application",
            name: root === "" ? context.scope.name : baseName(root),
            identities: [application],
            anchor: application,
            properties: {},
            evidence: [evidence],
          });
        if (!assets.has(service))
          add({
            key: service,
            kind: "ai-service",
            name: key.service,
            identities: [service],
            anchor: service,
            properties: { category: details?.category ?? "unknown", apiHost: details?.apiHosts[0] ?? null },
            evidence: [evidence],
          });
        const properties = {
          service: key.service,
          format: key.format,
          exposure: "literal" as const,
          variable: key.variable,
          fingerprint: key.fingerprint,
          placeholder: key.placeholder,
          clientSide: isClientSide(path, key.variable),
        };
        add({
          key: identity,
          kind: "credential",
          name: key.variable ?? key.service,
          identities: [identity],
          anchor: identity,
          properties,
          evidence: [evidence],
        });
        relationships.push(
          { from: application, verb: "authenticates-with", to: identity, evidence: [evidence] },
          { from: identity, verb: "supplied-by", to: service, evidence: [evidence] },
        );
      }
    }
    return { assets: [...assets.values()], relationships, relationshipGaps: [], notExamined: [] };
  },
});

const isClientSide = (path: string, variable: string | null): boolean =>
  /^(NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|PUBLIC)_/.test(variable ?? "") ||
  /(^|\/)(public|static)\/|\.html?$/.test(path);

const distinctLetters = (value: string): number => new Set(value).size;
