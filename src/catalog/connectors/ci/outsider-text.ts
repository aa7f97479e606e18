import { type ConfigRecord, recordOf } from "../shared/config-document.ts";

/** Fields of an event that people outside a project fill in. */
const FIELD =
  /github\.(?:event\.(?:issue\.(?:title|body)|comment\.body|review\.body|review_comment\.body|pull_request\.(?:title|body|head\.(?:ref|label|repo\.default_branch))|discussion\.(?:title|body)|pages\b|head_commit\.(?:message|author\.(?:name|email))|commits\b[^}]{0,60}\.message|workflow_run\.(?:head_branch|display_title|head_commit\.message))|head_ref\b)/;
const GITLAB =
  /\$\{?(CI_MERGE_REQUEST_(?:TITLE|DESCRIPTION|SOURCE_BRANCH_NAME)|CI_COMMIT_(?:MESSAGE|TITLE|DESCRIPTION|REF_NAME|BRANCH|AUTHOR)|CI_EXTERNAL_PULL_REQUEST_SOURCE_BRANCH_NAME)\b/g;
const EXPRESSION = /\$\{\{((?:[^}$]|\$(?!\{\{)){1,2000})\}\}/g;

/** The fields of outsiders that a text puts in directly, each once. */
export const outsiderFields = (text: string): string[] => [
  ...new Set([...text.matchAll(EXPRESSION)].flatMap((match) => FIELD.exec(match[1] ?? "")?.[0] ?? [])),
];

/** Variables of an environment that hold text of outsiders, with the field each holds. */
export const outsiderVariables = (...environments: ConfigRecord[]): ReadonlyMap<string, string> =>
  new Map(
    environments.flatMap((environment) =>
      Object.entries(recordOf(environment)).flatMap(([name, value]) => {
        const [field] = typeof value === "string" ? outsiderFields(value) : [];
        return field === undefined ? [] : [[name, field] as const];
      }),
    ),
  );

/** The variables of those that a text puts in. */
export const variablesUsed = (text: string, variables: ReadonlyMap<string, string>): string[] =>
  [...variables.keys()].filter((name) => new RegExp(`\\$\\{?${name}\\b|\\$\\{\\{\\s{0,4}env\\.${name}\\b`).test(text));

/** GitLab's variables with text of whoever proposes a change. */
export const gitlabFields = (text: string): string[] => [
  ...new Set([...text.matchAll(GITLAB)].flatMap((match) => match[1] ?? [])),
];
