import { describe, expect, it } from "vitest";
import { cronWords } from "./cron.ts";

describe("a schedule in words", () => {
  it.each([
    ["0 * * * *", "every hour"],
    ["20 * * * *", "every hour, 20 minutes past"],
    ["*/15 * * * *", "every 15 minutes"],
    ["5 3 * * *", "every day at 3:05"],
    ["0 3 * * 1", "every Monday at 3:00"],
    ["0 3 * * 7", "every Sunday at 3:00"],
  ])("tells %s as “%s”", (cron, said) => expect(cronWords(cron)).toBe(said));

  it.each(["0 3 1 * *", "0 3 * 6 *", "0 3 * * 1-5", "0,30 3 * * *", "*/5 3 * * *", "@daily", "0 0 3 * * *"])(
    "leaves %s as it is",
    (cron) => expect(cronWords(cron)).toBe(cron),
  );
});
