import { closest, didYouMean } from "../../../domain/closest.ts";
import { ConfigError } from "../../../domain/errors.ts";
import type { AssetRecord, Snapshot } from "../../../domain/snapshot.ts";
import { styled, TextPage } from "../../../domain/text-page.ts";
import type { Arguments } from "../arguments.ts";
import { assetPage } from "../asset-page.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { findAssets } from "../find-assets.ts";
import { runWatched } from "../run-watched.ts";
import { ignoresOf, setUpScan } from "../scan-setup.ts";
import type { Shell } from "../shell.ts";

/** `stance why ASSET`: scans, then shows everything known of one asset and where from. */
export async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const [wanted = "", path] = args.operands;
  const setup = setUpScan(args, path);
  const { snapshot: seen, interrupted } = await runWatched(setup.options, shell, args.has("quiet"));
  if (interrupted) return EXIT.interrupted;
  const snapshot = { ...seen, findings: ignoresOf(seen.findings, setup, args).findings };
  const found = findAssets(snapshot.assets, wanted);
  const [only] = found;
  if (only === undefined) throw noneFound(wanted, snapshot);
  if (found.length > 1) {
    shell.write(choices(wanted, found, shell));
    return EXIT.usage;
  }
  shell.write(assetPage(only, snapshot, shell.look));
  return snapshot.runs.some((run) => run.status === "failed") ? EXIT.incomplete : EXIT.clean;
}

function noneFound(wanted: string, snapshot: Snapshot): ConfigError {
  const names = [...new Set(snapshot.assets.flatMap((asset) => [asset.name, `${asset.kind}:${asset.name}`]))];
  const hint =
    didYouMean(wanted, closest(wanted, names)) ??
    (names.length === 0 ? "No asset at all was found there: stance scan" : "All assets: stance scan --verbose");
  return new ConfigError(`nothing called "${wanted}" was found in ${snapshot.target.name}`, hint);
}

function choices(wanted: string, found: readonly AssetRecord[], shell: Shell): string {
  const page = new TextPage(shell.look);
  page.write([`${found.length} assets match `, styled("strong", wanted), ". Name one by its id:"]);
  page.gap();
  for (const asset of found) {
    const place = asset.evidence[0];
    const at = place === undefined ? "" : `  ${place.path}${place.line === undefined ? "" : `:${place.line}`}`;
    page.row(styled("command", asset.id), 18, [`${asset.kind} ${asset.name}`, styled("place", at)], { indent: 2 });
  }
  return page.toString();
}
