import { Refusal } from "../../../../domain/errors.ts";
import { lowerResources } from "../cloudformation/lower.ts";
import type { DeclaredFile } from "../declaration.ts";
import { at, type Field, fieldsOf, itemsIn, readYaml, textAt, type Written } from "../written.ts";

/** Whether a text is the configuration of a Serverless Framework service on AWS. */
export const isServerlessService = (text: string): boolean =>
  /^service\s*:/m.test(text) && /^provider\s*:/m.test(text) && /^[ \t]+name[ \t]*:[ \t]*["']?aws\b/m.test(text);

const ROLE = "IamRoleLambdaExecution";

/**
 * Reads a Serverless Framework service as the template it deploys: its functions, the role they share, and the resources written in it.
 * Its variables (`${self:…}`, `${env:…}`) are given when it is deployed.
 * @throws Refusal `malformed`, `too-large`, `too-deep`. Source: Serverless Framework documentation, serverless.yml reference for AWS.
 */
export function lowerServerlessService(text: string): DeclaredFile {
  const root = readYaml(text);
  if (root.is !== "map") throw new Refusal("malformed", "no mapping at the top");
  const statements = statementsOf(root);
  const shared = statements === undefined ? [] : [roleField(statements)];
  const written = [
    at(root, "resources", "Resources"),
    ...itemsIn(at(root, "resources")).map((item) => at(item, "Resources")),
  ];
  const resources = [
    ...shared,
    ...fieldsOf(at(root, "functions")).map((field) => functionField(field, shared.length > 0)),
    ...written.flatMap(fieldsOf),
  ];
  return lowerResources(map(resources, root));
}

/** The statements of the role that functions without one of their own run as: `provider.iam.role.statements`, before version 3 elsewhere. */
const statementsOf = (root: Written): Field | undefined => {
  const place = (...names: string[]): Field | undefined =>
    fieldsOf(at(root, ...names.slice(0, -1))).find(({ name }) => name === names.at(-1));
  return place("provider", "iam", "role", "statements") ?? place("provider", "iamRoleStatements");
};

const map = (fields: readonly Field[], { line, endLine }: Written): Written => ({ is: "map", fields, line, endLine });
const text = (value: string, { line }: { readonly line: number }): Written => ({
  is: "scalar",
  value,
  line,
  endLine: line,
});
const named = (name: string, value: Written, from: Pick<Field, "line" | "text">): Field => ({
  name,
  value,
  line: from.line,
  text: from.text,
});

function roleField(statements: Field): Field {
  const document = map([named("Statement", statements.value, statements)], statements.value);
  const policy = map([named("PolicyDocument", document, statements)], statements.value);
  const policies: Written = { is: "list", items: [policy], line: statements.line, endLine: statements.value.endLine };
  const properties = map([named("Policies", policies, statements)], statements.value);
  return named(
    ROLE,
    map(
      [named("Type", text("AWS::IAM::Role", statements), statements), named("Properties", properties, statements)],
      statements.value,
    ),
    statements,
  );
}

/** A function under the framework's own names. */
const RENAMED: { readonly [name: string]: string } = {
  role: "Role",
  name: "FunctionName",
  image: "ImageUri",
  runtime: "Runtime",
};

function functionField(field: Field, shares: boolean): Field {
  const fields = fieldsOf(field.value).flatMap((item): Field[] => {
    if (item.name === "environment")
      return [named("Environment", map([named("Variables", item.value, item)], item.value), item)];
    const name = Object.hasOwn(RENAMED, item.name) ? RENAMED[item.name] : undefined;
    return name === undefined ? [] : [{ ...item, name }];
  });
  const hasRole = textAt(field.value, "role") !== "";
  const hasName = textAt(field.value, "name") !== "";
  const more = [
    ...(shares && !hasRole ? [named("Role", map([named("Ref", text(ROLE, field), field)], field.value), field)] : []),
    ...(hasName ? [] : [named("FunctionName", text(field.name, field), field)]),
  ];
  return {
    ...field,
    value: map(
      [
        named("Type", text("AWS::Lambda::Function", field), field),
        named("Properties", map([...fields, ...more], field.value), field),
      ],
      field.value,
    ),
  };
}
