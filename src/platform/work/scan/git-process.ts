import { spawn } from "node:child_process";
import { SourceError } from "../../../domain/errors.ts";
import { gitEnvironment } from "../../files/git-environment.ts";
import { JobError } from "../kind.ts";

/** How git is run: in which folder, with what settings, until when. */
export interface GitRun {
  readonly folder: string;
  readonly settings: readonly (readonly [name: string, value: string])[];
  /** The only protocol it may speak. */
  readonly protocol: string;
  readonly signal: AbortSignal;
}

const LONGEST_COMPLAINT = 8_000;

/**
 * Runs git with no settings but those given: neither the machine's nor a person's, no proxy. Gives what it says, in pieces as they come. Throws when it fails, in words for people.
 */
export async function git(
  run: GitRun,
  words: readonly string[],
  hear: (chunk: Buffer) => void = () => {},
): Promise<void> {
  run.signal.throwIfAborted();
  const child = spawn("git", words, {
    cwd: run.folder,
    env: gitEnvironment(run.protocol, run.settings),
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that its helpers end with it.
    detached: true,
  });
  const kill = (): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  };
  run.signal.addEventListener("abort", kill);
  let complaint = "";
  child.stdout.on("data", hear);
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint = `${complaint}${text}`.slice(-LONGEST_COMPLAINT);
  });
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    run.signal.throwIfAborted();
    if (code !== 0) throw errorFor(complaint);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new JobError("git is not installed where the platform works: install git 2.37 or newer there");
  } finally {
    run.signal.removeEventListener("abort", kill);
  }
}

/** What git complains of, and what to do. `final`: trying again is of no use. */
const COMPLAINTS: readonly (readonly [pattern: RegExp, words: string, final: boolean])[] = [
  [
    /could not read Username|Authentication failed|returned error: 40[13]/i,
    "the server wants a token that may read the repository, or does not take the one it was given",
    true,
  ],
  [/couldn't find remote ref|Remote branch .* not found/i, "the repository has no such branch or tag", true],
  [/not found|returned error: 404/i, "there is no such repository, or it is not to be seen without a token", true],
  [
    /returned error: 30\d|redirect/i,
    "the server answers with a redirect, which is not followed: give the address that it leads to",
    true,
  ],
  [/SSL|certificate/i, "the server's certificate is not one that is trusted here", false],
  [
    /Could not resolve|Failed to connect|Connection refused|timed out|reset by peer/i,
    "the server does not answer",
    false,
  ],
];

function errorFor(complaint: string): Error {
  const known = COMPLAINTS.find(([pattern]) => pattern.test(complaint));
  if (known !== undefined) return known[2] ? new JobError(known[1]) : new SourceError(known[1]);
  const last = complaint.trim().split("\n").at(-1) ?? "";
  return new SourceError(`git failed: ${last.replace(/^(?:fatal|error): /, "").slice(0, 300)}`);
}
