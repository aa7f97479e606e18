import { styled, TextPage } from "../../../domain/text-page.ts";
import type { Arguments } from "../arguments.ts";
import { checkUp } from "../check-up.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import type { Shell } from "../shell.ts";

/** `stance doctor`: whether all that a scan needs is here. Changes nothing. */
export async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const checks = await checkUp(args);
  const page = new TextPage(shell.look);
  for (const { title, state, detail, remedy } of checks) {
    const mark = state === "fine" ? styled("good", "ok") : state === "note" ? "note" : styled("critical", "broken");
    page.row(mark, 8, [styled("strong", title), `: ${detail}`]);
    if (remedy !== undefined) page.write(styled("faint", remedy), { indent: 8 });
  }
  shell.write(page.toString());
  return checks.some((check) => check.state === "broken") ? EXIT.usage : EXIT.clean;
}
