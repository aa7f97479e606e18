import type { Snapshot } from "../../../domain/snapshot.ts";
import { styled, type TextPage } from "../../../domain/text-page.ts";
import { thousands } from "../shared/words.ts";

/** For a scan of a person's machine: which programs were looked for, and what lies beyond. */
export function writeDevice(page: TextPage, { device }: Snapshot): void {
  if (device === undefined) return;
  const found = device.programs.filter((program) => program.found).map((program) => program.title);
  const missing = device.programs.filter((program) => !program.found).map((program) => program.title);
  page.heading("This machine", `${thousands(device.places)} known places under the home folder (${device.system})`);
  page.row("found", 12, found.length === 0 ? "none of the programs looked for" : found.join(", "), { indent: 2 });
  page.row("not there", 12, styled("faint", missing.join(", ")), { indent: 2 });
  page.row(
    "not seen",
    12,
    styled("faint", "programs not in this list, other people's folders, places moved by settings, what is running"),
    { indent: 2 },
  );
}
