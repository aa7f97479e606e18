import type { Problem } from "../api/contract/problem.ts";

/** The kinds of RFC 7644, 3.12 that are told here. */
type ScimType = "invalidFilter" | "invalidValue" | "invalidPath" | "uniqueness" | "mutability";

/** A request that SCIM refuses, with the word that its clients look for. */
export class ScimError extends Error {
  override readonly name = "ScimError";
  readonly status: number;
  readonly scimType: ScimType | undefined;
  constructor(status: number, message: string, scimType?: ScimType) {
    super(message);
    this.status = status;
    this.scimType = scimType;
  }
}

export const SCIM_TYPE = "application/scim+json";

const TYPE_OF: { readonly [status: number]: ScimType } = { 400: "invalidValue", 409: "uniqueness" };

/** What a SCIM client is told of an error; of others than its own what the API would tell. */
export function scimErrorOf(error: unknown, problem: Problem): { status: number; body: object } {
  const isOwn = error instanceof ScimError;
  const status = isOwn ? error.status : problem.status;
  const scimType = isOwn ? error.scimType : TYPE_OF[status];
  const body = {
    schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
    status: String(status),
    ...(scimType === undefined ? {} : { scimType }),
    detail: isOwn ? error.message : problem.detail,
  };
  return { status, body };
}
