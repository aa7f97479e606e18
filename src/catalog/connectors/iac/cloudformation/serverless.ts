import type { Declaration, Entry, Expression } from "../declaration.ts";

const FUNCTION = "AWS::Serverless::Function";

/** What the serverless transform makes of a template: global settings in every function, and a role for one that names none. */
export function withServerless(resources: readonly Declaration[], globals: readonly Entry[]): Declaration[] {
  return resources.flatMap((declaration) => {
    if (declaration.type !== FUNCTION) return [declaration];
    const own = new Set(declaration.attributes.map(({ name }) => name));
    const attributes = [...declaration.attributes, ...globals.filter(({ name }) => !own.has(name))];
    const policies = attributes.find(({ name }) => name === "Policies");
    if (policies === undefined || own.has("Role")) return [{ ...declaration, attributes }];
    const address = `${declaration.address}Role`;
    const role: Entry = { name: "Role", value: { is: "reference", names: [address] }, line: policies.line };
    return [{ ...declaration, attributes: [...attributes, role] }, roleOf(declaration, address, policies)];
  });
}

/** The role made for a function: written statements, and names of managed policies. Policy templates grant what their name says. */
function roleOf(declaration: Declaration, address: string, { value, line }: Entry): Declaration {
  const items = value.is === "list" ? value.items : [value];
  const documents = items.filter((item) => item.is === "object" && item.entries.some(isStatement));
  const templates = items.filter((item) => item.is === "object" && !item.entries.some(isStatement));
  const named = items.filter((item) => item.is !== "object");
  const names = templates.flatMap((item) => (item.is === "object" ? item.entries.map(({ name }) => name) : []));
  const policy = (document: Expression): Expression => object([{ name: "PolicyDocument", value: document, line }]);
  return {
    ...declaration,
    type: "AWS::IAM::Role",
    address,
    line,
    endLine: line,
    snippet: "Policies",
    attributes: [
      { name: "AssumeRolePolicyDocument", value: TRUST, line },
      { name: "Policies", value: { is: "list", items: documents.map(policy) }, line },
      {
        name: "ManagedPolicyArns",
        value: { is: "list", items: [...named, ...names.map((name): Expression => ({ is: "literal", value: name }))] },
        line,
      },
    ],
  };
}

const isStatement = ({ name }: Entry): boolean => name === "Statement";
const object = (entries: readonly Entry[]): Expression => ({ is: "object", entries });

const TRUST: Expression = object([
  {
    name: "Statement",
    line: 1,
    value: object([
      { name: "Effect", line: 1, value: { is: "literal", value: "Allow" } },
      { name: "Principal", line: 1, value: { is: "literal", value: "lambda.amazonaws.com" } },
    ]),
  },
]);
