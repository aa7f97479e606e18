import { z } from "zod";
import { defineKind } from "../kind.ts";

/** Opens accepted findings whose acceptance has ended. */
export const expireAcceptances = defineKind({
  kind: "expire-acceptances",
  title: "Open findings whose acceptance has ended",
  payload: z.null(),
  startedBy: "jobs:manage",
  attempts: 5,
  schedule: { cron: "*/15 * * * *", payload: null },
  run: async ({ estate }) => ({ opened: await estate.findings.expire() }),
});
