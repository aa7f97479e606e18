import { ConfigError, SourceError } from "../../../domain/errors.ts";
import { parseArguments } from "../../cli/arguments.ts";
import { COMMANDS, type CommandSpec } from "../../cli/command-specs.ts";
import { setUpScan } from "../../cli/scan-setup.ts";
import { provenanceOf } from "../../scan/provenance.ts";
import { runScan } from "../../scan/run-scan.ts";
import { SCAN_LIMITS } from "./limits.ts";
import type { ChildMessage, ScannedPlace } from "./run-child.ts";

// A process of its own: what a hostile repository may do to a scan, it does to this process and not to the platform.
const { root: given, name, upload, since } = JSON.parse(process.argv[2] ?? "{}") as ScannedPlace;
// Whoever waited is gone.
process.on("disconnect", () => process.exit(1));
const tell = (message: ChildMessage): void => void process.send?.(message);

try {
  const spec = COMMANDS.find((command) => command.name === "push") as CommandSpec;
  const unpack = upload === undefined ? undefined : (await import("./unpack/unpack.ts")).openUpload;
  const opened = await unpack?.(upload as string, given, SCAN_LIMITS);
  const root = opened?.root ?? given;
  const imports = opened == null || opened.document === null ? [] : ["--import", opened.document];
  const { options, frames } = setUpScan(parseArguments(spec, ["--quiet", "--no-cache", ...imports, root]), root);
  let last = 0;
  const { snapshot, observations } = await runScan({
    ...options,
    frames,
    name,
    onProgress: (done, total) => {
      if (performance.now() - last < 250 && done < total) return;
      last = performance.now();
      tell({ done, total });
    },
  });
  const { tool, target, runs } = snapshot;
  const notExamined = [...(opened?.leftOut ?? []), ...snapshot.notExamined];
  const provenance =
    since === undefined ? {} : { provenance: provenanceOf({ root, commit: target.commit, observations }, since, {}) };
  const seen = { tool, target, observations, runs, notExamined, frames: snapshot.frames, ...provenance };
  process.stdout.write(JSON.stringify(seen), () => process.exit(0));
} catch (error) {
  const isExpected = error instanceof ConfigError || error instanceof SourceError;
  const hint = isExpected && error.hint !== undefined ? ` ${error.hint}` : "";
  const words = isExpected ? `${error.message}${hint}` : `the scan itself failed: ${(error as Error).message}`;
  // No path of the machine that works gets out.
  tell({ error: words.replaceAll(given, name), isFinal: error instanceof ConfigError });
  process.exitCode = 3;
  process.disconnect?.();
}
