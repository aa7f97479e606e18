import { comparePaths, type PathComparison } from "../../analysis/attack/compare-paths.ts";
import type { ScanState } from "../../domain/scan-state.ts";
import { isAtLeast } from "../../domain/severity.ts";
import type { FailOn } from "../config/config.ts";
import { COMPARED, pathsOf } from "../scan/paths-of.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { pathChangesMarkdown } from "./path-changes-markdown.ts";
import { pathChangesPage } from "./path-changes-page.ts";
import type { Shell } from "./shell.ts";

/** `stance diff --paths`: which attack paths are opened or closed between two states. A report does not keep which edges could not be read. */
export function diffPaths(before: ScanState, after: ScanState, roles: readonly ["source"] | null): PathComparison {
  const [then, now] = [before, after].map(({ assets, relationships }) =>
    pathsOf({ assets, relationships, incomplete: [] }, { ...COMPARED, roles }),
  );
  return comparePaths(then as NonNullable<typeof then>, now as NonNullable<typeof now>);
}

export function renderPathChanges(changes: PathComparison, format: string, target: string, shell: Shell): string {
  if (format === "json") return `${JSON.stringify({ schemaVersion: "1.0", ...changes }, null, 2)}\n`;
  return format === "markdown" ? pathChangesMarkdown(changes) : pathChangesPage(changes, target, shell.look);
}

/** A path that is opened, or certain now, and as bad as asked fails. */
export const pathChangesCode = ({ opened, surer }: PathComparison, failOn: FailOn): ExitCode =>
  [...opened, ...surer].some(({ certain, severity }) => certain && failOn !== "none" && isAtLeast(severity, failOn))
    ? EXIT.findings
    : EXIT.clean;
