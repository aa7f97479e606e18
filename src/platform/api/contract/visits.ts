import { z } from "zod";
import { FIRST_STEP_IDS } from "../../../domain/first-step.ts";
import { change, noReply, put, read } from "./endpoint.ts";
import { time } from "./shapes.ts";

export const visits = {
  look: put({
    path: "/me/visit",
    needs: "signed-in",
    summary: "Note that one looks now; a visit ends when one was not seen for half an hour",
    reply: z.object({
      began: time,
      before: time.nullable().describe("when one was last seen before this visit; null: it is the first"),
    }),
  }),
};

const READ = { permission: "estate:read" } as const;

export const firstSteps = {
  list: read({
    path: "/me/first-steps",
    needs: READ,
    summary: "Tell which first steps are done, as far as one may know; read out of the records",
    reply: z.object({
      putAway: z.boolean().describe("one does not want to be shown them"),
      steps: z.array(
        z.object({
          id: z.enum(FIRST_STEP_IDS),
          done: z.boolean(),
          may: z.boolean().describe("whether one may do it"),
        }),
      ),
    }),
  }),
  show: change({
    path: "/me/first-steps",
    needs: READ,
    summary: "Put the first steps away, or show them again",
    body: z.strictObject({ putAway: z.boolean() }),
    reply: noReply,
    status: 204,
  }),
};
