import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sourcesDigest } from "../../files/sources.js";

/**
 * What tells this program, with its connectors and signatures, from any other: what it was built of, or what its sources are now.
 * Undefined where that cannot be told.
 */
export function rulePack(): string | undefined {
  try {
    const program = import.meta.url.endsWith(".ts")
      ? sourcesDigest(join(import.meta.dirname, "../../../.."))
      : readFileSync(join(import.meta.dirname, "../../built-from.txt"), "utf8");
    return `${program} ${process.version}`;
  } catch {
    return undefined;
  }
}
