import { gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { Refusal } from "../../domain/errors.ts";
import type { Claim, ExamineTools, FileConnector } from "../../domain/file-connector.ts";
import type { Knowledge } from "../../domain/knowledge.ts";
import type { NotExamined } from "../../domain/observation.ts";
import { hexDigest } from "../files/digest.ts";
import { encodingOf, type OpenFile, openFile } from "../files/open-file.ts";
import { contentOf } from "./cache/content.ts";
import { LIMITS } from "./limits.ts";
import type { NeedleMatcher } from "./needle-matcher.ts";
import { type NeedleTable, needleTable } from "./needle-table.ts";
import { pack } from "./pack.ts";
import type { Parsers } from "./parse.ts";
import type { WalkedFile } from "./walk.ts";

/** A file to examine. */
export interface FileTask extends Pick<WalkedFile, "path" | "size"> {
  /** A bit per connector that wants it whatever it holds. */
  readonly asked: number;
  /** Hex SHA-256 of a content whose result is known already. */
  readonly hash?: string;
}

/** Facts of one connector, by its position in the list. `sealed`: what goes with them, packed. */
export interface ConnectorFacts {
  readonly connector: number;
  readonly facts: unknown;
  readonly sealed?: Uint8Array;
  /** The same, locked with the content of the file, as an earlier scan left it. */
  readonly locked?: Uint8Array;
}

/** What one file gave: facts per connector (by position in the list), and what was not examined. */
export interface FileResult {
  readonly path: string;
  readonly facts: readonly ConnectorFacts[];
  /** Positions of the connectors that looked at it. */
  readonly examinedBy: readonly number[];
  readonly notExamined: readonly NotExamined[];
  /** Hex SHA-256 of its content, where results are kept and that can be told. */
  readonly hash?: string;
  /** What the sealed facts are locked with where they are kept. */
  readonly key?: Uint8Array;
  /** Whether its content has the hash that was given, so that nothing was looked at. */
  readonly isKnown?: boolean;
}

/**
 * Looks at one file with every connector that claims it and, where that has needles, finds one. `asked`: a bit per connector that wants
 * the file whatever it holds. Never throws for what a file holds.
 */
export type ExamineFile = (task: FileTask) => FileResult;

const EVERY_GROUP = -1;
/** Largest file hashed of which only parts would be read. */
const HASHED_RANGES = 1024 * 1024;
const INFLATE = { zlib: inflateSync, gzip: gunzipSync, raw: inflateRawSync } as const;

/** The connectors' toolbox. */
export function examineTools(knowledge: Knowledge, parsers: Parsers): ExamineTools {
  return {
    knowledge,
    parse: (language, text) => parsers.parse(language, text),
    digest: hexDigest,
    inflate: (data, format, limit) => {
      try {
        return INFLATE[format](data, { maxOutputLength: limit });
      } catch {
        return undefined;
      }
    },
  };
}

/** By what is told which connectors have a needle in a file: a bit for each, by its position. */
export const prefilterOf = (connectors: readonly FileConnector[], knowledge: Knowledge): NeedleTable =>
  needleTable(connectors.map((connector) => connector.needles?.(knowledge) ?? []));

/**
 * Prepares the connectors once and returns the function that examines files under `root`. `isKept`: whether results are kept, and so need
 * hashes. `prefilter` is asked for when a file is not known.
 */
export function fileExaminer(
  root: string,
  connectors: readonly FileConnector[],
  knowledge: Knowledge,
  parsers: Parsers,
  isKept: boolean,
  prefilter: () => NeedleMatcher,
): ExamineFile {
  const tools = examineTools(knowledge, parsers);

  return ({ path, asked, hash }) => {
    const claims = connectors.map((connector) => connector.claims(path));
    const result = {
      path,
      facts: [] as ConnectorFacts[],
      examinedBy: [] as number[],
      notExamined: [] as NotExamined[],
    };
    if (claims.every((claim) => claim === undefined)) return result;
    const refuse = (connector: number | null, error: unknown): void => {
      const id = connector === null ? null : (connectors[connector]?.id ?? null);
      const reason = error instanceof Refusal ? error.reason : "failed";
      result.notExamined.push({
        path,
        connector: id,
        reason,
        detail: error instanceof Error ? error.message : String(error),
      });
    };
    let file: OpenFile;
    try {
      file = openFile(root, path, LIMITS.textBytes);
    } catch (error) {
      refuse(null, error);
      return result;
    }
    try {
      const content = isKept && isHashed(file, claims) ? contentOf(path, file.bytes(LIMITS.textBytes)) : undefined;
      if (content !== undefined && content.hash === hash) return { ...result, hash, isKnown: true };
      const prefiltered = claims.some((claim, index) => claim === "text" && connectors[index]?.needles !== undefined);
      const hits = prefiltered ? asked | matchNeedles(prefilter(), file) : EVERY_GROUP;
      claims.forEach((claim, index) => {
        if (claim === undefined) return;
        if (claim === "text" && connectors[index]?.needles !== undefined && (hits & (1 << index)) === 0) return;
        try {
          const examination = (connectors[index] as FileConnector).examine(file, tools);
          result.examinedBy.push(index);
          if (examination?.facts !== undefined) result.facts.push(factsOf(index, examination));
          for (const item of examination?.notExamined ?? [])
            result.notExamined.push({ path, connector: connectors[index]?.id ?? null, ...item });
        } catch (error) {
          refuse(index, error);
        }
      });
      if (content === undefined) return result;
      const isSealed = result.facts.some(({ sealed }) => sealed !== undefined);
      return { ...result, hash: content.hash, ...(isSealed && { key: content.key() }) };
    } finally {
      file.close();
    }
  };
}

/** Whether a file is small enough, or read whole in any case. */
const isHashed = ({ size }: OpenFile, claims: readonly (Claim | undefined)[]): boolean =>
  size <= (claims.includes("text") ? LIMITS.textBytes : HASHED_RANGES);

function factsOf(connector: number, { facts, sealed }: { facts?: unknown; sealed?: unknown }): ConnectorFacts {
  return { connector, facts, ...(sealed !== undefined && { sealed: pack(sealed) }) };
}

/**
 * Needles are UTF-8. All bits are set where the file is over the text cap or no text, so that the connectors refuse it with the
 * reason instead of passing over it in silence.
 */
function matchNeedles(matcher: NeedleMatcher, file: OpenFile): number {
  if (file.size > LIMITS.textBytes) return EVERY_GROUP;
  const bytes = file.bytes(LIMITS.textBytes);
  const encoding = encodingOf(bytes);
  if (encoding === "binary") return EVERY_GROUP;
  return matcher.match(encoding === "utf-8" ? bytes : new TextEncoder().encode(file.text()));
}
