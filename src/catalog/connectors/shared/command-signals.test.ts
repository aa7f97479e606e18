import { describe, expect, it } from "vitest";
import { COMMAND_PATTERNS, commandSignals } from "./command-signals.ts";

const ids = (line: string): string[] => commandSignals(line).map((signal) => signal.id);

for (const { id, hits, misses } of COMMAND_PATTERNS)
  describe(id, () => {
    it.each(hits)("sees %s", (line) => expect(ids(line)).toContain(id));
    it.each(misses)("leaves %s", (line) => expect(ids(line)).not.toContain(id));
  });
