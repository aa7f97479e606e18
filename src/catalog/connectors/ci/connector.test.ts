import { describe, expect, it } from "vitest";
import { assembled, edgeNames, observed, observeFiles } from "../../../testing/observe-files.ts";
import { agentConfig } from "../agent-config/connector.ts";
import { ci } from "./connector.ts";

const PATH = ".github/workflows/triage.yml";
interface Parts {
  on?: string;
  job?: string;
  permissions?: string;
  steps?: string;
  before?: string;
}
const workflow = ({
  on = "{ issues: { types: [opened] } }",
  job = "",
  permissions = "{ contents: read }",
  steps,
  before = "",
}: Parts) => ({
  [PATH]: `name: Triage
on: ${on}
jobs:
  triage:
    runs-on: ubuntu-latest
    permissions: ${permissions}
${job}
    steps:
      - uses: actions/checkout@v4
${before}${steps ?? "      - run: claude -p 'triage it'\n"}`,
});
const agentOf = (parts: Parts) => observed(observeFiles(ci, workflow(parts)), "agent")[0];
const ids = (signals: readonly { readonly id: string }[] | undefined) => signals?.map(({ id }) => id);
const action = (uses: string, inputs = "") => `      - uses: ${uses}\n        with:\n          key: v\n${inputs}`;

describe("who can start an agent", () => {
  it.each([
    ["{ issues: { types: [opened] } }", ["issues"]],
    ["[issue_comment, push]", ["issue_comment"]],
    ["pull_request_target", ["pull_request_target"]],
    ["{ issues: { types: [labeled] } }", []],
    ["{ pull_request: {}, push: {} }", []],
    ["{ schedule: [{ cron: '0 0 * * *' }] }", []],
  ])("on %s: %j", (on, expected) => {
    expect(ids(agentOf({ on })?.properties.outsiderTriggers)).toEqual(expected);
  });

  it.each([
    ["    if: contains(fromJSON('[\"OWNER\"]'), github.event.comment.author_association)", []],
    ["    if: github.actor == 'someone'", []],
    ["    if: contains(github.event.comment.body, '@claude')", ["issues"]],
    ["    if: needs.authorise.outputs.ok == 'true'", undefined],
    ["    environment: approved", undefined],
  ])("with %s", (job, expected) => {
    const agent = agentOf({ job });
    expect(ids(agent?.properties.outsiderTriggers)).toEqual(expected);
    expect(agent?.gaps?.outsiderTriggers?.reason).toBe(expected === undefined ? "dynamic" : undefined);
  });

  it.each([
    ["anthropics/claude-code-action@v1", "", []],
    ["anthropics/claude-code-action@v1", '          allowed_non_write_users: "*"\n', ["issues"]],
    ["anthropics/claude-code-base-action@v1", "", ["issues"]],
    ["openai/codex-action@v1", "", []],
    ["openai/codex-action@v1", '          allow-users: "*"\n', ["issues"]],
    ["google-github-actions/run-gemini-cli@v0", "", ["issues"]],
  ])("%s with %j checks by itself", (uses, inputs, expected) => {
    expect(ids(agentOf({ steps: action(uses, inputs) })?.properties.outsiderTriggers)).toEqual(expected);
  });

  it("leaves an earlier check of permissions open", () => {
    const agent = agentOf({ before: "      - uses: actions-cool/check-user-permission@v2\n" });
    expect(agent?.gaps?.outsiderTriggers?.reason).toBe("dynamic");
  });
});

describe("what an agent holds", () => {
  it.each([
    ["write-all", ["write:all"]],
    ["{ contents: write, issues: read, id-token: write }", ["write:contents", "write:id-token"]],
    ["read-all", []],
    ["{}", []],
  ])("permissions %s", (permissions, expected) => {
    expect(ids(agentOf({ permissions })?.properties.unattendedPowers)).toEqual(expected);
  });

  it("counts secrets, but not the key of its own model nor the token of the run", () => {
    const inputs =
      "          anthropic_api_key: ${{ secrets.ANTHROPIC_API_KEY }}\n          github_token: ${{ secrets.BOT_PAT }}\n          x: ${{ secrets.GITHUB_TOKEN }}\n";
    expect(
      ids(agentOf({ steps: action("anthropics/claude-code-action@v1", inputs) })?.properties.unattendedPowers),
    ).toEqual(["secret:BOT_PAT"]);
  });

  it("is not known where no permissions are named", () => {
    const files = { [PATH]: "on: issues\njobs:\n  a:\n    steps:\n      - run: codex exec x\n" };
    expect(observed(observeFiles(ci, files), "agent")[0]?.gaps?.unattendedPowers?.reason).toBe("not-configured");
  });
});

describe("whose text an agent follows", () => {
  it.each([
    ["          prompt: Look at ${{ github.event.issue.body }}\n", ["github.event.issue.body"]],
    ["          prompt: Look at issue ${{ github.event.issue.number }}\n", []],
    ["          prompt: On ${{ github.head_ref }}\n", ["github.head_ref"]],
  ])("%s", (inputs, expected) => {
    expect(
      ids(agentOf({ steps: action("anthropics/claude-code-action@v1", inputs) })?.properties.outsiderTexts),
    ).toEqual(expected);
  });

  it("sees it come by way of a variable", () => {
    const steps =
      '      - env: { BODY: "${{ github.event.issue.body }}" }\n        run: gemini --yolo -p "Triage $BODY"\n';
    const [text] = agentOf({ steps })?.properties.outsiderTexts ?? [];
    expect(text).toMatchObject({ id: "github.event.issue.body", message: expect.stringContaining("by way of BODY") });
  });

  it("sees the head of a stranger's pull request checked out", () => {
    const before =
      "      - uses: actions/checkout@v4\n        with: { ref: '${{ github.event.pull_request.head.sha }}' }\n";
    expect(ids(agentOf({ on: "pull_request_target", before })?.properties.outsiderTexts)).toEqual(["checkout"]);
    expect(ids(agentOf({ on: "pull_request", before })?.properties.outsiderTexts)).toEqual([]);
  });
});

it("speaks of the same agent as the settings of coding agents do", () => {
  const files = workflow({ steps: action("anthropics/claude-code-action@v1", "          prompt: Review it.\n") });
  const agents = assembled(observeFiles(ci, files), observeFiles(agentConfig, files)).filter(
    ({ kind }) => kind === "agent",
  );
  expect(agents).toHaveLength(1);
  expect(agents[0]?.properties).toMatchObject({ bypassesApproval: false, outsiderTriggers: [] });
});

describe("a call of a model", () => {
  const steps = `      - id: ask
        name: Sort
        uses: actions/ai-inference@v1
        with:
          model: openai/gpt-4o
          system-prompt: "Sort \${{ github.event.issue.title }}"
      - run: echo "\${{ steps.ask.outputs.response }}"
`;
  const observation = observeFiles(ci, workflow({ steps }));
  it("is an operation with its model", () => {
    expect(edgeNames(observation)).toEqual([
      "application:test -uses-> pipeline:Triage",
      "operation:Sort -uses-> model:openai/gpt-4o",
      "pipeline:Triage -uses-> ai-service:github-models",
      "pipeline:Triage -uses-> operation:Sort",
    ]);
  });
  it("tells where its text comes from and its answer goes", () => {
    expect(observed(observation, "operation")[0]?.properties).toMatchObject({
      untrustedInstructions: true,
      outputReaches: ["shell"],
    });
  });
});

describe("GitLab", () => {
  const files = {
    ".gitlab-ci.yml": `stages: [review]
review:
  script:
    - npm ci
    - claude -p "Review $CI_MERGE_REQUEST_TITLE" --dangerously-skip-permissions
lint:
  script: npm run lint
`,
  };
  it("runs an agent without asking, on the words of who proposes", () => {
    const [agent] = observed(observeFiles(ci, files), "agent");
    expect(agent?.properties).toMatchObject({ framework: "claude-code", bypassesApproval: true, outsiderTriggers: [] });
    expect(ids(agent?.properties.outsiderTexts)).toEqual(["CI_MERGE_REQUEST_TITLE"]);
  });
});

it("a pipeline without AI says nothing, a broken one is refused", () => {
  expect(observeFiles(ci, workflow({ steps: "      - run: echo claude\n" })).assets).toEqual([]);
  expect(observeFiles(ci, { [PATH]: "on: {" }).notExamined[0]?.reason).toBe("malformed");
});
