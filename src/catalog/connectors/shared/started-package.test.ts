import { expect, it } from "vitest";
import { startedPackage } from "./started-package.ts";

const line = (text: string) => {
  const [command = "", ...args] = text.match(/"[^"]*"|\S+/g)?.map((word) => word.replace(/^"|"$/g, "")) ?? [];
  return startedPackage(command, args);
};

it.each([
  ["npx -y a@1.2.3", "pkg:npm/a@1.2.3", true],
  ["npx trigger.dev@latest mcp --dev-only", "pkg:npm/trigger.dev", false],
  ["npx -y @modelcontextprotocol/server-filesystem /data", "pkg:npm/%40modelcontextprotocol/server-filesystem", false],
  ["npx --yes --package=@a/b@^2.0.0 run-b", "pkg:npm/%40a/b", false],
  ["npx -p c@2.0.0 -- c-server", "pkg:npm/c@2.0.0", true],
  ["npx --registry https://registry.example d", "pkg:npm/d", false],
  ["C:\\node\\npx.cmd e", "pkg:npm/e", false],
  ["cmd /c npx -y f@3.1.4", "pkg:npm/f@3.1.4", true],
  ["bunx trigger.dev@latest mcp", "pkg:npm/trigger.dev", false],
  ["bun x g", "pkg:npm/g", false],
  ["pnpm dlx h@1.0.0", "pkg:npm/h@1.0.0", true],
  ["yarn dlx i", "pkg:npm/i", false],
  ["npm exec -- j", "pkg:npm/j", false],
  ["uvx mcp-server-time==1.2.3", "pkg:pypi/mcp-server-time@1.2.3", true],
  ["uvx --python 3.12 Mcp_Server.Git", "pkg:pypi/mcp-server-git", false],
  ["uvx --from b[cli]==2.0 run-b", "pkg:pypi/b@2.0", true],
  ["uvx k@latest", "pkg:pypi/k", false],
  ["uvx k>=1.0", "pkg:pypi/k", false],
  ["uv tool run l", "pkg:pypi/l", false],
  ["uv run --with mcp[cli] mcp run server.py", "pkg:pypi/mcp", false],
  ["pipx run --spec m==1.0 m-server", "pkg:pypi/m@1.0", true],
  ["pipx run n", "pkg:pypi/n", false],
  ["uvx --from git+https://github.com/Owner/Repo run", "pkg:github/owner/repo", false],
  [
    "uvx --from git+https://github.com/owner/repo@0123456789abcdef0123456789abcdef01234567 run",
    "pkg:github/owner/repo@0123456789abcdef0123456789abcdef01234567",
    true,
  ],
  ["npx -y github:owner/repo", "pkg:github/owner/repo", false],
  ["docker run -i --rm -e TOKEN mcp/fetch", "pkg:docker/mcp/fetch", false],
  ["docker run -i --rm -v /a:/b --name x ghcr.io/o/server:1.2.3 --read-only", "pkg:docker/ghcr.io/o/server", false],
  [
    `docker run -i --env=A=b mcp/time@sha256:${"0a".repeat(32)}`,
    `pkg:docker/mcp/time@sha256%3A${"0a".repeat(32)}`,
    true,
  ],
  ["go run github.com/o/server@v1.4.0", "pkg:golang/github.com/o/server@v1.4.0", true],
  ["dnx Company.Server@1.0.0 --yes", "pkg:nuget/Company.Server@1.0.0", true],
  ["deno run -A npm:server@1.0.0", "pkg:npm/server@1.0.0", true],
  ['sh -c "cd /srv && npx -y q@1.0.0"', "pkg:npm/q@1.0.0", true],
  ["env NODE_ENV=production npx r", "pkg:npm/r", false],
  ["sudo npx s", "pkg:npm/s", false],
] as const)("%s", (text, purl, pinned) => {
  expect(line(text)).toMatchObject({ purl, pinned });
});

it("reads a command line written as one text", () => {
  expect(startedPackage("npx -y a@1.0.0", [])?.purl).toBe("pkg:npm/a@1.0.0");
});

it.each([
  "node server.js",
  "python -m server",
  "uv --directory /srv run server.py",
  "./bin/server",
  "npx ./local",
  "docker mcp gateway run",
  "npx",
  "sh -c",
  "go run ./cmd/server",
])("%s starts no package", (text) => expect(line(text)).toBeNull());
