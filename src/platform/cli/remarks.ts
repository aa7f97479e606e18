import { basename } from "node:path";
import type { IgnoreNote } from "../../analysis/posture/ignore.ts";
import type { Snapshot } from "../../domain/snapshot.ts";
import { type Content, prose, styled, TextPage } from "../../domain/text-page.ts";
import { EXIT } from "./exit-codes.ts";
import type { Outcome } from "./outcome.ts";
import type { ScanSetup } from "./scan-setup.ts";
import type { Shell } from "./shell.ts";

/** What a scan says on stderr, beside its result. Quiet silences all but warnings. */
export class Remarks {
  readonly #shell: Shell;
  readonly #quiet: boolean;

  constructor(shell: Shell, quiet: boolean) {
    this.#shell = shell;
    this.#quiet = quiet;
  }

  looked(snapshot: Snapshot, milliseconds: number, config: string | null): void {
    const seconds = (milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0);
    const by = config === null ? "" : `, configured by ${basename(config)}`;
    this.#say(`${files(snapshot.target.files)} in ${seconds} s${by}`);
  }

  wrote(file: string, title: string): void {
    this.#say([`wrote ${title} to `, styled("place", file)]);
  }

  /** Expired ignores always, unmatched ones only where all they could speak of was looked at. */
  ignoreNotes(notes: readonly IgnoreNote[], { prefix, rules }: ScanSetup): void {
    for (const { kind, entry, findings } of notes) {
      const what = [entry.rule, entry.asset, entry.path, entry.fingerprint].filter(Boolean).join(", ");
      const ran = entry.rule === null || rules.some((rule) => rule.id === entry.rule);
      const owner = entry.owner === null ? "" : `, owner ${entry.owner}`;
      if (kind === "expired")
        this.#warn(
          `${entry.source}: the ignore of ${what} expired on ${entry.expires}${owner}; ${findings === 0 ? "nothing it speaks of was found, so remove it" : `${count(findings, "finding")} count again`} (${prose(entry.reason)})`,
        );
      else if (prefix === "" && ran) this.#warn(`${entry.source}: the ignore of ${what} matches no finding${owner}`);
    }
  }

  outcome({ code, failOn, reaching, blocking, apart, ignored, failedSources }: Outcome): void {
    if (code === EXIT.interrupted) this.#warn("interrupted: the result is partial, files not reached are listed in it");
    for (const source of failedSources) this.#warn(`${source} failed: the result lacks all it would have seen`);
    const threshold = failOn === "none" ? "" : failOn === "critical" ? "critical" : `${failOn} or worse`;
    const beside = [
      blocking > 0 ? `${count(blocking, "thing")} must not be so by the intended configuration` : "",
      apart > 0 ? `${apart} in tests, examples and documentation not counted` : "",
      ignored > 0 ? `${ignored} ignored by decision` : "",
    ].filter(Boolean);
    const found = reaching === 0 ? "no finding is" : reaching === 1 ? "1 finding is" : `${reaching} findings are`;
    const counted = threshold === "" ? "findings do not fail this run (--fail-on none)" : `${found} ${threshold}`;
    this.#say([counted, ...beside].join(", "));
  }

  #say(content: Content): void {
    if (!this.#quiet) this.#print(content);
  }

  #warn(text: string): void {
    this.#print([styled("medium", "warning: "), text]);
  }

  #print(content: Content): void {
    const page = new TextPage(this.#shell.sideLook);
    page.write(content, { hanging: 2 });
    this.#shell.remark(page.toString());
  }
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? "" : "s"}`;
const files = (number: number): string => `looked at ${count(number, "file")}`;
