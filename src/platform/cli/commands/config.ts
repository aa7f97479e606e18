import { basename } from "node:path";
import { ConfigError } from "../../../domain/errors.ts";
import { styled, TextPage } from "../../../domain/text-page.ts";
import type { Arguments } from "../arguments.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { setUpScan } from "../scan-setup.ts";
import type { Shell } from "../shell.ts";

/** `stance config show`: every setting in force. With `--origin` it says whether a file set it or nobody did. */
export async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const [word, path] = args.operands;
  if (word !== "show") throw new ConfigError(`stance config has no "${word}"`, "Write: stance config show");
  const { config } = setUpScan(args, path);
  const file = config.file === null ? null : basename(config.file);
  const page = new TextPage(shell.look);
  const say = (name: string, value: string, isSet: boolean, where = file ?? ""): void => {
    const origin = args.has("origin") ? styled("faint", `  ${isSet ? where : "default"}`) : "";
    page.row(name, 16, [value, origin]);
  };
  const listed = (items: readonly string[]): string => (items.length === 0 ? "none" : items.join(", "));
  say("configuration", config.file ?? "none found", config.file !== null, "found at or above the folder");
  say("failOn", config.failOn ?? "high", config.failOn !== undefined);
  say("includeTests", String(config.includeTests ?? false), config.includeTests !== undefined);
  say("formats", config.formats.length === 0 ? "terminal" : config.formats.join(", "), config.formats.length > 0);
  say("exclude", listed(config.exclude), config.exclude.length > 0);
  say("skipRules", listed(config.skipRules), config.skipRules.length > 0);
  const severities = [...config.severities].map(([rule, severity]) => `${rule} ${severity}`);
  say("severities", listed(severities), severities.length > 0);
  say("ignores", config.ignores.length === 0 ? "none" : String(config.ignores.length), config.ignores.length > 0);
  for (const { source, rule, asset, path: pattern, fingerprint, reason, expires } of config.ignores) {
    const what = [rule, asset, pattern, fingerprint].filter((part) => part !== null).join(", ");
    const until = expires === null ? "without end" : `until ${expires}`;
    page.write([`${what}: ${reason} (${until})`, args.has("origin") ? styled("faint", `  ${source}`) : ""], {
      indent: 2,
      hanging: 4,
    });
  }
  shell.write(page.toString());
  return EXIT.clean;
}
