import { expect, it } from "vitest";
import { ExaminePool } from "./pool.ts";

it("reports every file as not examined after an interruption", async () => {
  const pool = new ExaminePool({ root: "/nowhere", isKept: false }, 2);
  const files = Array.from({ length: 120 }, (_, index) => ({ path: `file-${index}.py`, size: 10, asked: 0 }));
  const results = await pool.examine(files, () => {}, AbortSignal.abort());
  await pool.close();
  expect(results).toHaveLength(120);
  for (const result of results)
    expect(result.notExamined).toMatchObject([{ path: result.path, reason: "truncated", connector: null }]);
});
