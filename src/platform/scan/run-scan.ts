import { realpathSync } from "node:fs";
import { availableParallelism } from "node:os";
import { effectiveAccess } from "../../analysis/access/effective-access.ts";
import type { AttackOptions } from "../../analysis/attack/paths.ts";
import { type Proposal, withProposal } from "../../analysis/attack/proposal.ts";
import { type Assembly, assemble, observationFaults } from "../../analysis/graph/assemble.ts";
import { ColumnarGraph } from "../../analysis/graph/columnar-graph.ts";
import { evaluate } from "../../analysis/posture/evaluate.ts";
import { knowModels } from "../../analysis/posture/know-models.ts";
import { indexAdvisories, matchAdvisories } from "../../analysis/posture/match-advisories.ts";
import { programs } from "../../catalog/programs.generated.ts";
import { rules as allRules } from "../../catalog/rules.generated.ts";
import type { AttackAnalysis } from "../../domain/attack-path.ts";
import type { AccessMap } from "../../domain/effective-access.ts";
import { ConfigError } from "../../domain/errors.ts";
import type { FileRole } from "../../domain/evidence.ts";
import type { ConcludeContext, FileConnector, FileFacts } from "../../domain/file-connector.ts";
import type { NotExamined, Observation } from "../../domain/observation.ts";
import { type DeviceSystem, patternMatcher, patternsOf } from "../../domain/program.ts";
import type { Rule } from "../../domain/rule.ts";
import type { DeviceLook, RuleException, Snapshot, SourceRun } from "../../domain/snapshot.ts";
import { hexDigest } from "../files/digest.ts";
import { type CachePlace, ScanCache } from "./cache/scan-cache.ts";
import { ChangedMeanwhile, type Examined, examineAll, factsOf, messageOf } from "./examine-all.ts";
import { codeFrames } from "./frames/code-frames.ts";
import { gitCommit } from "./git-commit.ts";
import { type ImportFile, importFiles } from "./import-files.ts";
import { knowledge, modelFacts } from "./knowledge.ts";
import { loadConnectors } from "./load-connectors.ts";
import { secretsInPaths, withoutSecrets } from "./path-secrets.ts";
import { pathsOf } from "./paths-of.ts";
import { ExaminePool } from "./pool.ts";
import { VERSION } from "./version.ts";
import { type WalkedFile, type WalkOptions, walk } from "./walk.ts";
import { type PlacesWalk, walkPlaces } from "./walk-places.ts";
import { youngMemory } from "./young-memory.ts";

export interface ScanOptions extends WalkOptions {
  /** Absolute path of the folder to scan. */
  readonly root: string;
  /** Name of the target in reports: never a machine path. */
  readonly name: string;
  /** Worker threads; 0 = as many as there are processors, at most 8. */
  readonly workers: number;
  readonly rules?: readonly Rule[];
  /** What of the rules is not as their authors wrote it. */
  readonly exceptions?: readonly RuleException[];
  /** Instant for formats that want one (ISO 8601); null keeps reports free of time. */
  readonly time: string | null;
  /** The day by which models count as retired (ISO); by default that of the data, so that the same data gives the same result. */
  readonly asOf?: string;
  /** Hands files to the workers in another order; the result must not change. For the determinism law. */
  readonly order?: (files: readonly WalkedFile[]) => readonly WalkedFile[];
  /** Looks only at the known places of AI programs under `root`, which is a person's home folder. */
  readonly device?: DeviceSystem;
  /** Documents of other tools to take over. */
  readonly imports?: readonly ImportFile[];
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends the examination early; what was not reached is reported as not examined. */
  readonly signal?: AbortSignal;
  /** Where results are kept from scan to scan; nowhere by default. */
  readonly cache?: CachePlace;
  /** Keeps a few lines around every place that something was seen at. */
  readonly frames?: boolean;
  /** Address of a module that exports other `connectors` than the catalogue's, for tests of the machinery. */
  readonly connectorsModule?: string;
}

/** A finished scan: the snapshot, and what the walk left out on purpose. */
export interface ScanResult {
  readonly snapshot: Snapshot;
  /** What each connector claims: what the snapshot was made of. */
  readonly observations: readonly Observation[];
  readonly skippedFolders: { readonly [name: string]: number };
  readonly ignoredEntries: number;
  /** Packages without AI, which are not listed. */
  readonly leftOutPackages: number;
  /** How attackers get to what matters, or would if what is proposed came; worked out when asked for. */
  attackPaths(options?: Partial<AttackOptions>, proposal?: Proposal): AttackAnalysis;
  /** Who reaches which data; `roles` as in {@link AttackOptions}. */
  access(roles: readonly FileRole[] | null): AccessMap;
}

/** Scans a folder: walk, examine in workers, conclude, assemble, judge. Reads only; runs nothing it finds. */
export async function runScan(options: ScanOptions): Promise<ScanResult> {
  const root = realRoot(options.root);
  youngMemory.hold();
  try {
    const kept = options.cache && (await withKept(root, options, options.cache));
    return kept ?? (await scanOnce(root, options, undefined));
  } finally {
    youngMemory.release();
  }
}

/** A scan with what was kept of earlier ones; undefined where that may be to blame for how it ended: files changed, or someone forged it. */
async function withKept(root: string, options: ScanOptions, place: CachePlace): Promise<ScanResult | undefined> {
  try {
    const result = await scanOnce(root, options, new ScanCache(place, root));
    return result.snapshot.runs.some(({ status }) => status === "failed") ? undefined : result;
  } catch {
    return undefined;
  }
}

async function scanOnce(root: string, options: ScanOptions, cache: ScanCache | undefined): Promise<ScanResult> {
  const found = options.device === undefined ? walk(root, options) : walkPlaces(root, programs, options.device);
  youngMemory.decide(found.files.length);
  const device = options.device === undefined ? undefined : lookOf(found as PlacesWalk, options.device);
  const connectors = await loadConnectors(options.connectorsModule);
  const imported = await importFiles(options.imports ?? [], connectors);
  const setup = { root, connectorsModule: options.connectorsModule, isKept: cache !== undefined };
  const pool = new ExaminePool(setup, options.workers || Math.min(8, availableParallelism()));
  try {
    const context: ConcludeContext = {
      scope: { kind: device === undefined ? "directory" : "device", name: options.name },
      knowledge,
      paths: [...found.files.map((file) => file.path), ...("folders" in found ? (found as PlacesWalk).folders : [])],
      digest: hexDigest,
      ...(cache !== undefined && { memos: cache }),
    };
    const examined = await examineAll(found.files, context, { ...options, root, pool, connectors, cache });
    // Their threads hold more memory than all that they found.
    await pool.close();
    const results = [...examined.results, ...imported.results];
    const broken = new Map([...examined.broken, ...imported.broken]);
    const { observations, runs } = conclude(root, connectors, { results, broken }, context);
    const asOf = options.asOf ?? modelFacts.checked;
    const secrets = secretsInPaths(context.paths, knowledge);
    cache?.write(secrets);
    const { graph, incomplete, ...judged } = judgeAll(observations, options.rules ?? allRules, asOf);
    const snapshot = withoutSecrets(judged, secrets);
    const notExamined = [
      ...found.notExamined,
      ...results.flatMap((result) => result.notExamined),
      ...observations.flatMap((item) => item.notExamined),
    ];
    return {
      snapshot: {
        tool: { name: "stance", version: VERSION },
        target: {
          name: options.name,
          commit: gitCommit(root),
          files: found.files.length,
          bytes: found.files.reduce((sum, file) => sum + file.size, 0),
        },
        ...snapshot,
        incomplete: withoutSecrets(incomplete, secrets),
        rules: options.rules ?? allRules,
        runs,
        notExamined: withoutSecrets(sortNotExamined(notExamined), secrets),
        asOf,
        time: options.time,
        ...(options.exceptions !== undefined && options.exceptions.length > 0 && { exceptions: options.exceptions }),
        ...(device !== undefined && { device }),
        ...(options.frames === true && { frames: withoutSecrets(codeFrames(root, observations), secrets) }),
      },
      observations: withoutSecrets(observations, secrets),
      skippedFolders: found.skippedFolders,
      ignoredEntries: found.ignored,
      leftOutPackages: observations.reduce((sum, item) => sum + (item.leftOut?.packages ?? 0), 0),
      attackPaths: (wanted, proposal) => {
        const assembly = { ...judged, incomplete };
        const meant = proposal === undefined ? assembly : withProposal(assembly, proposal);
        const columns = proposal === undefined ? graph : new ColumnarGraph(meant);
        return withoutSecrets(pathsOf(meant, wanted, columns), secrets);
      },
      access: (roles) => withoutSecrets(effectiveAccess({ ...judged, incomplete }, roles), secrets),
    };
  } finally {
    await pool.close();
  }
}

/** Which programs anything was found of. */
function lookOf({ files, folders, places }: PlacesWalk, system: DeviceSystem): DeviceLook {
  const paths = [...files.map((file) => file.path), ...folders];
  return {
    system,
    places,
    programs: programs.map((program) => ({
      title: program.title,
      found: patternsOf(program, system).some((pattern) => paths.some((path) => patternMatcher(pattern).test(path))),
    })),
  };
}

/** The folder without links in its path, which everything opened later is held against. */
function realRoot(root: string): string {
  try {
    return realpathSync.native(root);
  } catch (error) {
    throw new ConfigError(`the folder ${root} cannot be opened`, "Name an existing folder.", { cause: error });
  }
}

function conclude(
  root: string,
  connectors: readonly FileConnector[],
  { results, broken }: Examined,
  context: ConcludeContext,
): { observations: Observation[]; runs: SourceRun[] } {
  const observations: Observation[] = [];
  const runs = connectors.flatMap((connector, index): SourceRun[] => {
    const examined = results.filter((result) => result.examinedBy.includes(index)).length;
    // Nobody asked it to look: that it saw nothing must not say that what it saw earlier is gone.
    if (connector.imports === true && examined === 0) return [];
    return [runOf(connector, index, examined)];
  });
  return { observations, runs };

  function runOf(connector: FileConnector, index: number, examined: number): SourceRun {
    const skipped = results
      .flatMap((result) => result.notExamined)
      .filter((item) => item.connector === connector.id || item.connector === null).length;
    const base = { connector: connector.id, examined };
    try {
      const flaw = broken.get(connector.id);
      if (flaw !== undefined) throw new Error(flaw);
      const observation = observe(connector, factsOf(root, results, index), context);
      observations.push(observation);
      const notExamined = skipped + observation.notExamined.length;
      return {
        ...base,
        status: notExamined > 0 ? "partial" : "succeeded",
        notExamined,
        assets: observation.assets.length,
        error: null,
      };
    } catch (error) {
      if (error instanceof ChangedMeanwhile) throw error;
      return {
        ...base,
        status: "failed",
        notExamined: skipped,
        assets: 0,
        error: messageOf(error),
      };
    }
  }
}

function observe(
  connector: FileConnector,
  facts: readonly FileFacts<unknown>[],
  context: ConcludeContext,
): Observation {
  const observation: Observation = {
    connector: connector.id,
    scope: context.scope,
    ...connector.conclude(facts, context),
  };
  const faults = observationFaults(observation);
  if (faults.length > 0) throw new Error(`its observation is unsound: ${faults.slice(0, 3).join("; ")}`);
  return observation;
}

function judgeAll(
  observations: readonly Observation[],
  rules: readonly Rule[],
  asOf: string,
): Pick<Snapshot, "assets" | "relationships" | "findings" | "undecided" | "tally"> & {
  incomplete: Assembly["incomplete"];
  graph: ColumnarGraph;
} {
  const assembly = assemble(observations, hexDigest);
  const index = indexAdvisories(knowledge.advisories);
  const complete = { ...assembly, assets: knowModels(matchAdvisories(assembly.assets, index), modelFacts, asOf) };
  const graph = new ColumnarGraph(complete);
  return {
    assets: complete.assets,
    relationships: complete.relationships,
    incomplete: complete.incomplete,
    ...evaluate(graph, rules, hexDigest),
    graph,
  };
}

function sortNotExamined(items: readonly NotExamined[]): NotExamined[] {
  const key = (item: NotExamined): string => `${item.path}\0${item.connector ?? ""}\0${item.reason}\0${item.detail}`;
  return [...new Map(items.map((item) => [key(item), item])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item]) => item);
}
