import { realpathSync } from "node:fs";
import { homedir, hostname } from "node:os";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { applyIgnores, type IgnoreResult } from "../../analysis/posture/ignore.ts";
import { reports } from "../../catalog/reports.generated.ts";
import { rules } from "../../catalog/rules.generated.ts";
import { ConfigError } from "../../domain/errors.ts";
import type { Finding } from "../../domain/finding.ts";
import { DEVICE_SYSTEMS, type DeviceSystem } from "../../domain/program.ts";
import type { Rule } from "../../domain/rule.ts";
import { type Config, NO_CONFIG } from "../config/config.ts";
import { findConfig } from "../config/find-config.ts";
import { readConfig } from "../config/read-config.ts";
import { rebased } from "../config/rebase.ts";
import { cacheFolder } from "../files/cache-folder.js";
import { rulePack } from "../scan/cache/rule-pack.ts";
import type { CachePlace } from "../scan/cache/scan-cache.ts";
import type { ScanOptions } from "../scan/run-scan.ts";
import type { Arguments } from "./arguments.ts";
import { importsOf } from "./imports.ts";
import { personsFolder, type Target, targetOf } from "./paths.ts";
import { exceptionsOf, selectRules } from "./rule-selection.ts";
import { dayOf, instantOf } from "./time.ts";

/** Everything a scan needs, from the command line and the configuration. */
export interface ScanSetup {
  readonly target: Target;
  readonly config: Config;
  /** Path of the target inside the configuration's folder; "" when the same or elsewhere. */
  readonly prefix: string;
  readonly rules: readonly Rule[];
  /** Whether lines of code around places may be kept. */
  readonly frames: boolean;
  readonly options: ScanOptions;
}

/** The system whose places are looked for, when a machine is scanned and not a folder. */
function deviceOf(args: Arguments): DeviceSystem | undefined {
  if (!args.has("endpoint")) return undefined;
  const found = DEVICE_SYSTEMS.find((system) => system === process.platform);
  if (found !== undefined) return found;
  throw new ConfigError(
    `--endpoint does not know where programs keep their settings on ${process.platform}`,
    `It knows ${DEVICE_SYSTEMS.join(", ")}.`,
  );
}

/** The home folder, named as the machine is. */
const homeOf = (operand: string | undefined): Target => ({
  ...targetOf(operand ?? homedir()),
  name: hostname() || "this machine",
});

const MOST_WORKERS = 256;

/** Reads what `stance scan` and `stance why` share. Throws a ConfigError for whatever is wrong with it. */
export function setUpScan(args: Arguments, operand: string | undefined): ScanSetup {
  const device = deviceOf(args);
  const target = device === undefined ? targetOf(operand) : homeOf(operand);
  const config = configOf(args, target);
  const imports = importsOf(args, config, target.root);
  const asOf = dayOf(args.value("as-of"));
  const prefix = config.file === null ? "" : prefixOf(config.file, target.root);
  const chosen = selectRules(rules, {
    only: args.values("rule"),
    skip: [...config.skipRules, ...args.values("skip-rule")],
    severities: config.severities,
  });
  return {
    target,
    config,
    prefix,
    rules: chosen,
    frames: !args.has("no-code-frames") && config.codeFrames !== false,
    options: {
      root: target.root,
      name: target.name,
      workers: args.count("workers", 1, MOST_WORKERS) ?? 0,
      rules: chosen,
      exceptions: exceptionsOf(rules, config, args.values("skip-rule"), nameOf(config.file, target.root)),
      gitignore: !args.has("no-gitignore"),
      exclude: [...rebased(config.exclude, prefix), ...args.values("exclude")],
      ...(device !== undefined && { device }),
      ...(imports.length > 0 && { imports }),
      ...(asOf !== undefined && { asOf }),
      cache: cachePlace(args, target),
      time: instantOf(args.value("time"), process.env.SOURCE_DATE_EPOCH),
    },
  };
}

/** What reports call a configuration: its path from the scanned folder when it lies in it or above it, else its file name. */
function nameOf(file: string | null, root: string): string {
  if (file === null) return "";
  const folder = realpathSync(dirname(file));
  const isAround = `${root}${sep}`.startsWith(`${folder}${sep}`) || folder.startsWith(`${root}${sep}`);
  return isAround
    ? relative(root, join(folder, basename(file)))
        .split(sep)
        .join("/")
    : basename(file);
}

/**
 * The findings with those marked that the configuration ignores. Ignores expire by `--time` or the clock, never by
 * SOURCE_DATE_EPOCH: a build's old date must not revive them.
 */
export function ignoresOf(findings: readonly Finding[], { config, prefix }: ScanSetup, args: Arguments): IgnoreResult {
  const today = (instantOf(args.value("time"), undefined) ?? new Date().toISOString()).slice(0, 10);
  return applyIgnores(findings, config.ignores, { today, prefix });
}

/**
 * Where facts are kept for the next scan. Never inside the folder that is scanned: they would become part of what is found. Undefined
 * where they are not kept.
 */
function cachePlace(args: Arguments, { root }: Target): CachePlace | undefined {
  const named = args.value("cache-dir");
  if (args.has("no-cache") && named !== undefined)
    throw new ConfigError("--cache-dir and --no-cache contradict each other", "Give one of them.");
  const folder = named === undefined ? join(cacheFolder(), "facts") : resolve(personsFolder(), named);
  const isInside = `${folder}${sep}`.startsWith(root.endsWith(sep) ? root : `${root}${sep}`);
  if (isInside && named !== undefined)
    throw new ConfigError(
      `the cache folder ${named} lies inside the folder that is scanned`,
      "Name one outside: what is kept there must not be found by the next scan.",
    );
  const pack = args.has("no-cache") || isInside ? undefined : rulePack();
  return pack === undefined ? undefined : { folder, rulePack: pack };
}

function configOf(args: Arguments, target: Target): Config {
  if (args.has("no-config")) return NO_CONFIG;
  const named = args.value("config");
  const file = named === undefined ? findConfig(target.root) : resolve(personsFolder(), named);
  if (file === undefined) return NO_CONFIG;
  return readConfig(file, {
    rules: rules.map((rule): string => rule.id),
    reports: reports.map((report): string => report.id),
  });
}

function prefixOf(file: string, root: string): string {
  const inside = relative(realpathSync(dirname(file)), root)
    .split(sep)
    .join("/");
  return inside.startsWith("..") ? "" : inside;
}
