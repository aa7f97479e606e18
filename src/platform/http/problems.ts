import { ConfigError } from "../../domain/errors.ts";
import { PROBLEMS, type Problem, type ProblemType } from "../api/contract/problem.ts";
import { StoreError } from "../store/contract/errors.ts";

/** Ends a request with a problem that the caller is told. */
export class RequestError extends Error {
  override readonly name = "RequestError";
  readonly type: ProblemType;
  readonly errors: Problem["errors"];
  readonly headers: { readonly [name: string]: string };
  constructor(
    type: ProblemType,
    detail: string,
    {
      errors,
      headers = {},
    }: { readonly errors?: Problem["errors"]; readonly headers?: { readonly [name: string]: string } } = {},
  ) {
    super(detail);
    this.type = type;
    this.errors = errors;
    this.headers = headers;
  }
}

const OF_STORE: { readonly [Reason in StoreError["reason"]]: ProblemType } = {
  missing: "not-found",
  conflict: "conflict",
  invalid: "invalid-request",
  forbidden: "forbidden",
};

/** What a caller is told of an error. Of a fault of the server only the number under which its log has it. */
export function problemOf(error: unknown, instance: string): { problem: Problem; headers: RequestError["headers"] } {
  const [type, detail] = kindOf(error);
  const [status, title] = PROBLEMS[type];
  const errors = error instanceof RequestError && error.errors !== undefined ? { errors: error.errors } : {};
  const headers = error instanceof RequestError ? error.headers : {};
  return { problem: { type: `/problems/${type}`, title, status, detail, instance, ...errors }, headers };
}

function kindOf(error: unknown): [ProblemType, string] {
  if (error instanceof RequestError) return [error.type, error.message];
  if (error instanceof StoreError) return [OF_STORE[error.reason], error.message];
  if (error instanceof ConfigError) return ["invalid-request", error.message];
  return ["internal", "The server has failed; its log tells why, under the number of this request."];
}
