import { type ConfigDocument, isRecord, textsOf } from "../shared/config-document.ts";
import type { Place } from "../shared/observation-builder.ts";
import { BYPASS, commandClient } from "../shared/workflow-steps.ts";
import type { CiAgentFact, PipelineFacts } from "./facts.ts";
import { gitlabFields } from "./outsider-text.ts";

/** True for a pipeline of GitLab. */
export const isGitlabFile = (path: string): boolean =>
  /(^|\/)(?:[\w.-]*\.gitlab-ci\.ya?ml|\.gitlab\/ci\/[^/]+\.ya?ml)$/.test(path);

/**
 * What a pipeline of GitLab says of AI. A merge request from a fork runs in the fork, without the secrets of the project, so that no
 * event of an outsider starts it here.
 */
export function readGitlab(document: ConfigDocument, place: (line: number) => Place): PipelineFacts | undefined {
  const { root } = document;
  if (!isRecord(root)) return undefined;
  const steps = Object.entries(root).flatMap(([job, body]): CiAgentFact[] => {
    if (!isRecord(body)) return [];
    const key = ["before_script", "script", "after_script"].find(
      (name) => commandClient(textsOf(body[name]).join("\n")) !== undefined,
    );
    const command = key === undefined ? "" : textsOf(body[key]).join("\n");
    const client = commandClient(command);
    if (client === undefined || key === undefined) return [];
    const at = place(document.lineOf([job, key]));
    return [
      {
        kind: "agent",
        ...at,
        client,
        name: job,
        job,
        ordinal: 0,
        triggers: [],
        powers: { reason: "not-configured", detail: "variables and rights of the job are set in the project" },
        texts: gitlabFields(command).map((field) => ({
          id: field,
          message: `puts ${field} into its instructions`,
          ...at,
        })),
        unasked: BYPASS.test(command),
      },
    ];
  });
  return steps.length === 0 ? undefined : { ...place(1), framework: "gitlab-ci", name: "GitLab pipeline", steps };
}
