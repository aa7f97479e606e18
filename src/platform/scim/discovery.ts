import { ScimError } from "./errors.ts";
import { type Answer, answered, type Scene } from "./scene.ts";

const CORE = "urn:ietf:params:scim:schemas:core:2.0";

const attribute = (name: string, more: object = {}): object => ({
  name,
  type: "string",
  multiValued: false,
  required: false,
  caseExact: false,
  mutability: "readWrite",
  returned: "default",
  uniqueness: "none",
  ...more,
});

const list = (name: string, subAttributes: readonly object[], more: object = {}): object =>
  attribute(name, { type: "complex", multiValued: true, subAttributes, ...more });

const ID = attribute("id", { mutability: "readOnly", returned: "always", uniqueness: "server", caseExact: true });
const EXTERNAL = attribute("externalId", { caseExact: true });

/** What is kept of users and groups, and no more. */
const SCHEMAS: readonly { readonly id: string; readonly name: string; readonly attributes: readonly object[] }[] = [
  {
    id: `${CORE}:User`,
    name: "User",
    attributes: [
      ID,
      EXTERNAL,
      attribute("userName", { required: true, uniqueness: "server" }),
      attribute("displayName"),
      attribute("name", { type: "complex", subAttributes: [attribute("formatted")] }),
      list("emails", [attribute("value"), attribute("type"), attribute("primary", { type: "boolean" })], {
        mutability: "readOnly",
      }),
      attribute("active", { type: "boolean" }),
    ],
  },
  {
    id: `${CORE}:Group`,
    name: "Group",
    attributes: [
      ID,
      EXTERNAL,
      attribute("displayName", { required: true }),
      list("members", [attribute("value", { caseExact: true, mutability: "immutable" })]),
    ],
  },
];

const TYPES = [
  { id: "User", name: "User", endpoint: "/Users", schema: `${CORE}:User` },
  { id: "Group", name: "Group", endpoint: "/Groups", schema: `${CORE}:Group` },
];

const MOST = 1_000;

/** What of SCIM is here (RFC 7643, 5). */
const configuration = (origin: string): object => ({
  schemas: [`${CORE}:ServiceProviderConfig`],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: MOST },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: false },
  authenticationSchemes: [
    { type: "oauthbearertoken", name: "Service token", description: "A service token that may manage people" },
  ],
  meta: { resourceType: "ServiceProviderConfig", location: `${origin}/scim/v2/ServiceProviderConfig` },
});

type Described = { readonly id: string };

const described = (kind: string, origin: string, { ...item }: Described): object => ({
  schemas: [`${CORE}:${kind}`],
  ...item,
  meta: { resourceType: kind, location: `${origin}/scim/v2/${kind}s/${item.id}` },
});

const describing = (kind: "Schema" | "ResourceType", items: readonly Described[]) => ({
  list: async ({ origin }: Scene): Promise<Answer> =>
    answered({
      schemas: ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
      totalResults: items.length,
      startIndex: 1,
      itemsPerPage: items.length,
      Resources: items.map((item) => described(kind, origin, item)),
    }),
  get: async ({ origin, id }: Scene): Promise<Answer> => {
    const item = items.find((known) => known.id === id);
    if (item === undefined) throw new ScimError(404, `no ${kind} ${id.slice(0, 100)}`);
    return answered(described(kind, origin, item));
  },
});

export const schemas = describing("Schema", SCHEMAS);
export const resourceTypes = describing("ResourceType", TYPES);
export const serviceProvider = async ({ origin }: Scene): Promise<Answer> => answered(configuration(origin));
