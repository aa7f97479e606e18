import type { Estate } from "./estate.ts";
import { HOLE, itemsOf, ofJson, textOf, type Value, valuesAt } from "./value.ts";

const MOST_DOCUMENTS = 50;

/** A statement of an access policy, as far as it is written out. */
interface Statement {
  readonly allows: boolean;
  readonly actions: readonly string[];
  readonly exceptActions: readonly string[];
  readonly resources: readonly string[];
  readonly principals: readonly string[];
  readonly conditional: boolean;
}

/** What a policy (a document, a policy resource, the name of a provider's own) says; the first part that is not known, where there is one. */
export interface Policy {
  readonly statements: readonly Statement[];
  /** Policies that are only named. */
  readonly named: readonly string[];
  readonly open: Value | undefined;
}

/** Reads the policies that values stand for. Documents built by `aws_iam_policy_document` and policy resources are followed. */
export function policyOf(values: readonly Value[], estate: Estate): Policy {
  const statements: Statement[] = [];
  const named: string[] = [];
  let open: Value | undefined;
  const queue = [...values];
  for (let taken = 0; taken < MOST_DOCUMENTS; taken++) {
    const value = queue.shift();
    if (value === undefined) break;
    const document = documentOf(value, estate);
    if (document === undefined) open ??= value;
    else if (typeof document === "string") named.push(document);
    else {
      statements.push(...valuesAt(document, ["Statement"]).flatMap((item) => statementOf(item) ?? []));
      statements.push(...valuesAt(document, ["statement"]).flatMap((item) => builtStatementOf(item) ?? []));
      open ??= [...valuesAt(document, ["Statement"]), ...valuesAt(document, ["statement"])].find(
        (item) => item.is !== "map",
      );
      for (const name of INCLUDES) queue.push(...valuesAt(document, [name]));
    }
  }
  return { statements, named, open };
}

const INCLUDES = ["source_policy_documents", "override_policy_documents"];

/** The document a value stands for; the name, where it only names a policy. */
function documentOf(value: Value, estate: Estate): Value | string | undefined {
  if (value.is === "map") return value;
  if (value.is === "resource") {
    const attributes = estate.attributesOf(value);
    if (attributes === undefined) return undefined;
    const [inner] = [...valuesAt(attributes, ["policy"]), ...valuesAt(attributes, ["PolicyDocument"])];
    if (inner !== undefined && inner.is !== "resource") return documentOf(inner, estate);
    if (inner?.is === "resource") return estate.attributesOf(inner);
    const [name] = [...valuesAt(attributes, ["arn"]), ...valuesAt(attributes, ["name"])];
    return value.address.includes("policy_document") ? attributes : name && textOf(name);
  }
  const text = textOf(value)?.trim();
  if (text === undefined || text === "") return undefined;
  return ofJson(value) ?? policyName(text);
}

/** The last part of an ARN of a policy: `AmazonBedrockFullAccess`. */
function policyName(text: string): string | undefined {
  const name = text.split("/").at(-1) ?? text;
  return name.includes(HOLE) ? undefined : name;
}

const textsAt = (value: Value, name: string): string[] =>
  valuesAt(value, [name]).map((item) => textOf(item) ?? (item.is === "resource" ? item.address : HOLE));

/** A statement of a JSON policy. */
function statementOf(item: Value): Statement | undefined {
  if (item.is !== "map") return undefined;
  const principals = valuesAt(item, ["Principal"]).flatMap((principal) =>
    principal.is === "map" ? Object.values(principal.entries).flatMap((entry) => itemsOf(entry)) : [principal],
  );
  return {
    allows: textsAt(item, "Effect")[0] === "Allow",
    actions: textsAt(item, "Action"),
    exceptActions: textsAt(item, "NotAction"),
    resources: textsAt(item, "Resource"),
    principals: principals.map((principal) => textOf(principal) ?? HOLE),
    conditional: valuesAt(item, ["Condition"]).length > 0,
  };
}

/** A `statement` block of `aws_iam_policy_document`, which allows unless it says otherwise. */
function builtStatementOf(item: Value): Statement | undefined {
  if (item.is !== "map") return undefined;
  return {
    allows: (textsAt(item, "effect")[0] ?? "Allow") === "Allow",
    actions: textsAt(item, "actions"),
    exceptActions: textsAt(item, "not_actions"),
    resources: textsAt(item, "resources"),
    principals: valuesAt(item, ["principals", "identifiers"]).map((principal) => textOf(principal) ?? HOLE),
    conditional: valuesAt(item, ["condition"]).length > 0,
  };
}

/** Actions allowed, as written; `*` and an exclusion only where they hold for every resource, else with the resources they are kept to. */
export function grantsOf({ statements, named }: Policy): string[] {
  const allowed = statements.filter(({ allows }) => allows);
  const written = allowed.flatMap(({ actions, exceptActions, resources }) => {
    const everywhere = resources.length === 0 || resources.includes("*");
    const scope = everywhere ? "" : ` on ${resources.map((text) => text.replaceAll(HOLE, "…")).join(", ")}`;
    return [
      ...actions.map((action) => (action === "*" ? `*${scope}` : action)),
      ...exceptActions.map((action) => `all but ${action}${scope}`),
    ];
  });
  return [...new Set([...written, ...named].filter((grant) => !grant.includes(HOLE)))].sort();
}

/** Actions allowed on every resource and without a condition, as written. */
export const grantsEverywhere = ({ statements }: Policy): string[] =>
  [
    ...new Set(
      statements
        .filter(({ allows, conditional, resources }) => allows && !conditional && resources.includes("*"))
        .flatMap(({ actions }) => actions),
    ),
  ]
    .filter((action) => !action.includes(HOLE))
    .sort();

/** Whom a policy lets in, as written. Everybody under a condition is not everybody. */
export const principalsOf = ({ statements }: Policy): string[] =>
  [
    ...new Set(
      statements
        .filter(({ allows }) => allows)
        .flatMap(({ principals, conditional }) =>
          principals.map((principal) => (conditional && principal === "*" ? "* under a condition" : principal)),
        ),
    ),
  ]
    .filter((principal) => !principal.includes(HOLE))
    .sort();

/** Whether a policy lets anybody in without a condition. */
export const isPublic = ({ statements }: Policy): boolean =>
  statements.some(({ allows, principals, conditional }) => allows && !conditional && principals.includes("*"));

const CALLS_AI =
  /^(?:bedrock:(?:invoke|converse|retrieve|applyguardrail)|bedrock-agentcore:invoke|bedrock-mantle:|sagemaker:invokeendpoint|kendra:(?:query|retrieve)|qbusiness:chat|q:sendmessage|cognitive services (?:openai )?(?:user|contributor)|azure ai (?:user|developer)|foundry user|roles\/(?:aiplatform\.user|discoveryengine\.(?:user|viewer)|dialogflow\.client))/i;

/** Whether an action, written out, calls a model or an agent. A wildcard over a whole service says nothing of what is done with it. */
export const callsAi = (action: string): boolean => CALLS_AI.test(action);
