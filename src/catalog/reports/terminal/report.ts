import { defineReport, type ReportOptions } from "../../../domain/report.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { TextPage } from "../../../domain/text-page.ts";
import { writeConnections } from "./connections.ts";
import { writeDevice } from "./device.ts";
import { writeFindings } from "./findings.ts";
import { writeIntended } from "./intended.ts";
import { writeInventory } from "./inventory.ts";
import { linksOf } from "./links.ts";
import { writeNextSteps } from "./next-steps.ts";
import { writeNoAi, writeNothingWrong, writeSources, writeTarget } from "./overview.ts";
import { writePaths } from "./paths.ts";
import { writeExceptions, writeNotExamined, writeUndecided } from "./unknowns.ts";

/** The result as a person reads it in a terminal: what is here, what is wrong, what is not known, what to do next. */
export const terminal = defineReport({
  id: "terminal",
  title: "Terminal",
  purpose: "reading now",
  mediaType: "text/plain",
  fileName: "stance.txt",
  tells: ["attack-paths"],
  render(snapshot: Snapshot, options: ReportOptions): string {
    const page = new TextPage(options);
    const links = linksOf(snapshot);
    writeTarget(page, snapshot);
    writeDevice(page, snapshot);
    writeNoAi(page, snapshot);
    writeInventory(page, snapshot, links, options.verbose);
    writeConnections(page, snapshot, links, options.verbose);
    writeNothingWrong(page, snapshot, options.includeTests ?? false);
    writeFindings(page, snapshot, options);
    writeIntended(page, snapshot, options.verbose);
    writePaths(page, snapshot.attackPaths);
    writeUndecided(page, snapshot, options.verbose);
    writeExceptions(page, snapshot);
    writeNotExamined(page, snapshot, options.verbose);
    if (options.verbose) writeSources(page, snapshot);
    writeNextSteps(page, snapshot, options);
    return page.toString();
  },
});
