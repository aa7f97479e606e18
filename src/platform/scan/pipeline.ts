import { LONGEST, type Pipeline, strangersLine, webAddress } from "../../domain/provenance.ts";

type Environment = { readonly [name: string]: string | undefined };

/**
 * The run of a pipeline that a process is part of, by the variables that GitHub Actions and GitLab CI document; null outside of them. It is
 * the word of the environment: whoever can set variables there can say otherwise. Addresses of people are among them and are not taken.
 */
export function pipelineOf(env: Environment): Pipeline | null {
  if (env.GITHUB_ACTIONS === "true") return ofGitHub(env);
  if (env.GITLAB_CI === "true")
    return { kind: "gitlab-ci", url: webAddress(env.CI_PIPELINE_URL), actor: nameIn(env.GITLAB_USER_LOGIN) };
  return null;
}

/** Who ran it again did not start it first; the one who did it last is named. */
function ofGitHub(env: Environment): Pipeline {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  const known = server !== undefined && repository !== undefined && run !== undefined;
  const url = known ? webAddress(`${server}/${repository}/actions/runs/${run}`) : null;
  return { kind: "github-actions", url, actor: nameIn(env.GITHUB_TRIGGERING_ACTOR ?? env.GITHUB_ACTOR) };
}

const nameIn = (text: string | undefined): string | null => strangersLine(text ?? "", LONGEST.name) || null;
