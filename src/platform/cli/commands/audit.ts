import { createReadStream, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { ConfigError } from "../../../domain/errors.ts";
import { signerFromFile } from "../../audit/key-file.ts";
import { keyFingerprint } from "../../audit/sign.ts";
import { verifyExport } from "../../audit/verify.ts";
import type { Arguments } from "../arguments.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { personsFolder } from "../paths.ts";
import type { Shell } from "../shell.ts";

/** `stance audit export` writes an organisation's log; `stance audit verify FILE` checks one without any store. */
export async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const [action, file] = args.operands;
  if (action === "export") return exportLog(args, shell);
  if (action === "verify" && file !== undefined) return verifyLog(file, args, shell);
  throw new ConfigError(
    "stance audit can export, or verify a file",
    "Write stance audit export --store FILE, or stance audit verify FILE.",
  );
}

/** The key lies beside an embedded store, unless one is named. */
function keyFileOf(args: Arguments): string {
  const [named, store] = [args.value("key"), args.value("store")];
  if (named !== undefined) return resolve(personsFolder(), named);
  if (store === undefined || store.includes("://"))
    throw new ConfigError("no signing key is named", "Give --key FILE; it is made when it is not there.");
  return join(dirname(resolve(personsFolder(), store)), "audit-key.pem");
}

async function exportLog(args: Arguments, shell: Shell): Promise<ExitCode> {
  const { estateIn, withStore } = await import("../open-estate.ts");
  const file = keyFileOf(args);
  await withStore(args, async (store) => {
    const { audit } = estateIn(store, args);
    const signer = signerFromFile(file);
    await audit.checkpoint(signer);
    for await (const line of audit.export(signer)) shell.write(line);
    shell.remark(
      `signed with ${keyFingerprint(signer.publicKey)} (${file}); note it elsewhere, to verify with --key\n`,
    );
  });
  return EXIT.clean;
}

async function verifyLog(operand: string, args: Arguments, shell: Shell): Promise<ExitCode> {
  const lines = createInterface({ input: openLog(operand), crlfDelay: Number.POSITIVE_INFINITY });
  const result = await verifyExport(lines, { key: pinnedKey(args.value("key")) });
  if (!result.sound) {
    shell.write(`${operand} cannot be trusted: line ${result.line}: ${result.problem}\n`);
    return EXIT.findings;
  }
  const { organisation, entries, checkpoints, key, sealedAt, pinned } = result;
  const time = new Date(sealedAt).toISOString();
  shell.write(
    `${operand} is whole: ${entries} entries of ${organisation}, ${checkpoints} checkpoints, sealed ${time} with ${key}\n`,
  );
  if (!pinned) shell.remark(`the file vouches for itself only: give the key that you know as --key ${key}\n`);
  return EXIT.clean;
}

function openLog(operand: string) {
  const file = resolve(personsFolder(), operand);
  try {
    readFileSync(file, { flag: "r" }).subarray(0, 0);
  } catch (error) {
    throw new ConfigError(`${operand} cannot be read`, "Name a file written by stance audit export.", { cause: error });
  }
  return createReadStream(file, "utf8");
}

/** A fingerprint as it is, or the public key in a file. */
function pinnedKey(wish: string | undefined): string | undefined {
  if (wish === undefined || /^[0-9a-fA-F]{16}$/.test(wish)) return wish;
  try {
    return readFileSync(resolve(personsFolder(), wish), "utf8");
  } catch (error) {
    throw new ConfigError(`the key ${wish} cannot be read`, "Give 16 hex digits, or a file with a public key.", {
      cause: error,
    });
  }
}
