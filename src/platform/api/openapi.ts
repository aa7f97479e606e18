import { z } from "zod";
import { PERMISSIONS } from "../../domain/permission.ts";
import { ENDPOINTS } from "./contract/contract.ts";
import { type Endpoint, type Need, readPathOf } from "./contract/endpoint.ts";
import { PROBLEMS, problem } from "./contract/problem.ts";

type Json = { readonly [name: string]: unknown };

const SECURITY = [{ token: [] }, { session: [] }];
const MEDIA: { readonly [Kind in Endpoint["kind"]]: string } = {
  json: "application/json",
  page: "application/json",
  lines: "application/x-ndjson",
  events: "text/event-stream",
};

/** Who may call a route, in words. */
export function needText(needs: Need): string {
  if (needs === "anyone") return "Anyone.";
  if (needs === "signed-in") return "Everyone who is signed in, and every service token.";
  const where =
    needs.whole === true ? " over the whole organisation" : "; the answer covers the projects of that permission";
  return `Permission \`${needs.permission}\`${where}.`;
}

/** The API as OpenAPI 3.1 describes it, derived from the contract. */
export function openApi(version: string): Json {
  const paths: { [path: string]: { [method: string]: Json } } = {};
  for (const { name, endpoint } of ENDPOINTS) {
    const path = paths[`/api/v1${endpoint.path}`] ?? {};
    path[endpoint.method.toLowerCase()] = operation(name, endpoint);
    paths[`/api/v1${endpoint.path}`] = path;
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Stance",
      version,
      description: "What AI an organisation has, what is wrong with it, what changed, and who decided what.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    tags: [...new Set(ENDPOINTS.map(({ name }) => name.split(".")[0]))].map((tag) => ({ name: tag })),
    paths,
    components: {
      schemas: { Problem: schemaOf(problem, "output") },
      responses: {
        Problem: {
          description: `Why it was not served: ${Object.keys(PROBLEMS).join(", ")}`,
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      },
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "A service token: `stance_…`" },
        session: { type: "apiKey", in: "cookie", name: "__Host-stance", description: "A person's session" },
      },
    },
    "x-permissions": PERMISSIONS,
  };
}

function operation(name: string, endpoint: Endpoint): Json {
  const { needs, summary, params, query, body, method } = endpoint;
  const hasBody = !(body instanceof z.ZodUndefined);
  const keyed = method === "POST" && needs !== "anyone" ? [IDEMPOTENCY] : [];
  const conditional = READ_PATHS.has(readPathOf(endpoint)) ? [IF_MATCH] : [];
  return {
    operationId: name,
    tags: [name.split(".")[0]],
    summary,
    description: needText(needs),
    parameters: [...parametersOf(params, "path"), ...parametersOf(query, "query"), ...keyed, ...conditional],
    ...(hasBody ? { requestBody: { required: true, content: bodyOf(endpoint) } } : {}),
    responses: { [String(endpoint.status)]: replyOf(endpoint), default: { $ref: "#/components/responses/Problem" } },
    security: needs === "anyone" ? [] : SECURITY,
    "x-needs": needs,
  };
}

/** A file as it is has no schema. */
const bodyOf = ({ takes, body }: Endpoint): Json =>
  takes === "bytes" ? { "application/octet-stream": {} } : { "application/json": { schema: schemaOf(body, "input") } };

/** Where something is read that can be changed, too. */
const READ_PATHS: ReadonlySet<string | null> = new Set(
  ENDPOINTS.filter(({ endpoint }) => endpoint.method === "GET").map(({ endpoint }) => endpoint.path),
);

const ENTITY_TAG = {
  description: "Names this state: for `If-None-Match` when it is read again, and `If-Match` when it is changed.",
  schema: { type: "string" },
};

const IF_MATCH = {
  name: "If-Match",
  in: "header",
  required: false,
  description: "The `ETag` with which it was read: nothing is changed, with 412, where it was changed meanwhile.",
  schema: { type: "string", maxLength: 1_000 },
};

const IDEMPOTENCY = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "The same key again within a day gets the first answer and does nothing.",
  schema: { type: "string", minLength: 1, maxLength: 255 },
};

function parametersOf(fields: z.ZodObject, where: "path" | "query"): Json[] {
  return Object.entries(fields.shape).map(([name, field]) => {
    const { description, ...schema } = schemaOf(field as z.ZodType, "input");
    const required = where === "path" || !(field as z.ZodType).safeParse(undefined).success;
    return { name, in: where, required, ...(description === undefined ? {} : { description }), schema };
  });
}

function replyOf({ reply, status, kind, method }: Endpoint): Json {
  if (status === 204) return { description: "Done" };
  const schema = schemaOf(reply, "output");
  return {
    description: kind === "lines" ? "A line of JSON each" : "The answer",
    ...(method === "GET" && (kind === "json" || kind === "page") ? { headers: { ETag: ENTITY_TAG } } : {}),
    content: { [MEDIA[kind]]: { schema } },
  };
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json;
  return rest;
}
