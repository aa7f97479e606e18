import { z } from "zod";

/** Why a request was not served, as RFC 9457 writes it. */
export const problem = z.object({
  /** A stable word for the kind of problem, as a relative address of its explanation. */
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  /** What to look for in the server's log. */
  instance: z.string(),
  /** Where the request is wrong. */
  errors: z.array(z.object({ at: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problem>;

/** Every kind of problem: its status and title. */
export const PROBLEMS = {
  "invalid-request": [400, "The request is not as it should be"],
  "not-signed-in": [401, "Nobody is signed in"],
  forbidden: [403, "This may not be done by you"],
  "cross-site": [403, "The request comes from another site"],
  "not-found": [404, "There is no such thing"],
  "method-not-allowed": [405, "This cannot be done here"],
  "not-acceptable": [406, "There is no such form of the answer"],
  conflict: [409, "It does not fit what is there"],
  "precondition-failed": [412, "It was changed meanwhile"],
  "too-large": [413, "The body is too large"],
  "unsupported-media-type": [415, "The body is of a kind that is not read here"],
  "key-reused": [422, "The idempotency key was used for another request"],
  "too-many-requests": [429, "Too many requests"],
  internal: [500, "The server has failed"],
  "not-ready": [503, "The server is not ready"],
} as const satisfies { readonly [type: string]: readonly [status: number, title: string] };
export type ProblemType = keyof typeof PROBLEMS;
