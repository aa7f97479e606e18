import { describe, expect, it } from "vitest";
import { itKeepsTheConnectorContract } from "../../../testing/connector-contract.ts";
import { assembled, edgeNames, type Files, observed, observeFiles } from "../../../testing/observe-files.ts";
import { dependencies } from "./connector.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";

const SHOP: Files = {
  "package.json": JSON.stringify({ name: "shop", dependencies: { openai: "^4.0.0", react: "^19.0.0" } }, null, 2),
  "package-lock.json": JSON.stringify(
    {
      lockfileVersion: 3,
      packages: {
        "": {},
        "apps/web": { name: "@shop/web" },
        "node_modules/openai": { version: "4.2.0", integrity: "sha512-AA==" },
        "node_modules/react": { version: "19.0.0", integrity: "sha512-AA==" },
        "node_modules/@langchain/core": { version: "0.3.1", integrity: "sha512-AA==" },
        "apps/web/node_modules/openai": { version: "3.3.0", integrity: "sha512-AA==" },
      },
    },
    null,
    2,
  ),
  "apps/web/package.json": JSON.stringify({
    name: "@shop/web",
    dependencies: { openai: "^3.0.0", shop: "*" },
    devDependencies: { promptfoo: "^0.9.0" },
  }),
  "apps/bot/requirements.txt": "anthropic\ncrewai==0.1.0\nflask==3.0.0\n",
};

/** Every package as `name version requirement flags`, once per asset after assembly. */
const listed = (files: Files): string[] =>
  assembled(observeFiles(dependencies, files))
    .filter((asset) => asset.kind === "package")
    .map(({ name, properties: { version, requirement, pinned, direct, development } }) =>
      [
        `${name} ${version} ${requirement}`,
        pinned === undefined ? "open" : pinned ? "pinned" : "floating",
        direct === undefined ? "unknown" : direct ? "direct" : "transitive",
        ...(development === true ? ["dev"] : []),
      ].join(" "),
    )
    .sort();

describe("the contract", () => {
  itKeepsTheConnectorContract(
    dependencies,
    {
      ...SHOP,
      "apps/vcs/requirements.txt": "git+https://user:geheimnis-7351@code.example/agno.git@main#egg=agno\n",
      "apps/vcs/package.json": JSON.stringify({ dependencies: { ai: "https://geheimnis-7351@code.example/ai.tgz" } }),
    },
    ["geheimnis-7351"],
  );
});

describe("what is listed", () => {
  it("joins manifests with the lockfile that holds for them, each member with its own version", () => {
    expect(listed(SHOP)).toEqual([
      "@langchain/core 0.3.1 null pinned transitive",
      "anthropic null * floating direct",
      "crewai 0.1.0 ==0.1.0 pinned direct",
      "openai 3.3.0 ^3.0.0 pinned direct",
      "openai 4.2.0 ^4.0.0 pinned direct",
      "promptfoo null ^0.9.0 floating direct dev",
    ]);
    expect(edgeNames(observeFiles(dependencies, SHOP))).toEqual([
      "application:bot -depends-on-> package:anthropic",
      "application:bot -depends-on-> package:crewai",
      "application:test -depends-on-> package:@langchain/core",
      "application:test -depends-on-> package:openai",
      "application:web -depends-on-> package:openai",
      "application:web -depends-on-> package:promptfoo",
    ]);
  });

  it("counts ordinary packages once each instead of listing them", () => {
    expect(observeFiles(dependencies, SHOP).leftOut).toEqual({ packages: 2 });
  });

  it("gives a package its URL, what it is for, its places and whether a digest is recorded", () => {
    const [core] = observed(observeFiles(dependencies, SHOP), "package").filter(
      (item) => item.name === "@langchain/core",
    );
    expect(core?.identities).toEqual(["pkg:npm/%40langchain/core@0.3.1"]);
    expect(core?.properties).toMatchObject({
      ecosystem: "npm",
      category: "agent-framework",
      source: "registry",
      integrity: true,
    });
    const [openai] = observed(observeFiles(dependencies, SHOP), "package").filter(
      (item) => item.properties.version === "4.2.0",
    );
    expect(openai?.evidence.map((item) => [item.path, item.line, item.snippet])).toEqual([
      ["package.json", 4, '"openai": "^4.0.0",'],
      ["package-lock.json", 8, '"node_modules/openai": {'],
    ]);
  });

  it("lists what an advisory is about though it is no AI", () => {
    const [notebook] = observed(observeFiles(dependencies, { "requirements.txt": "jupyter-server==1.0\n" }), "package");
    expect(notebook).toMatchObject({ name: "jupyter-server", properties: { category: null } });
  });

  it("lists whatever comes from an address whose content nothing fixes, and no pinned ordinary one", () => {
    const lines = [`git+https://code.example/a.git@main`, `git+https://code.example/b.git@${COMMIT}`];
    const [only, ...rest] = observed(observeFiles(dependencies, { "requirements.txt": lines.join("\n") }), "package");
    expect(rest).toEqual([]);
    expect(only?.identities).toEqual(["pkg:pypi/a?vcs_url=https://code.example/a.git"]);
    expect(only?.properties).toMatchObject({ source: "git", integrity: false, pinned: false });
  });

  it("takes SDKs of whole clouds for ordinary software", () => {
    expect(listed({ "requirements.txt": "boto3\n" })).toEqual([]);
  });

  it("knows the packages of a family by how their names begin", () => {
    expect(listed({ "requirements.txt": "llama-index-readers-web==0.1.0\nllamafile\n" })).toEqual([
      "llama-index-readers-web 0.1.0 ==0.1.0 pinned direct",
    ]);
  });

  it("leaves the version of a peer open", () => {
    const files = { "package.json": JSON.stringify({ peerDependencies: { ai: ">=4" } }) };
    expect(listed(files)).toEqual(["ai null >=4 open direct"]);
  });

  it("does not take a member of the workspace for a package of the registry", () => {
    const files = {
      "package.json": JSON.stringify({ dependencies: { "@modelcontextprotocol/server-x": "*" } }),
      "src/x/package.json": JSON.stringify({ name: "@modelcontextprotocol/server-x" }),
    };
    expect(listed(files)).toEqual([]);
  });

  it("does not apply a lockfile to a folder that is no member of it", () => {
    const files = { ...SHOP, "examples/old/package.json": JSON.stringify({ dependencies: { openai: "^4.0.0" } }) };
    expect(listed(files)).toContain("openai null ^4.0.0 floating direct");
  });

  it("does not know what asks for a package where only the lockfile is there", () => {
    const lock = '[[package]]\nname = "openai"\nversion = "1.2.3"\n';
    expect(listed({ "poetry.lock": lock })).toEqual(["openai 1.2.3 null pinned unknown"]);
    expect(listed({ "poetry.lock": lock, "pyproject.toml": '[project]\nname = "x"\ndependencies = []\n' })).toEqual([
      "openai 1.2.3 null pinned transitive",
    ]);
  });

  it("takes the only version in a lockfile where the manifest has changed since", () => {
    const files = {
      "package.json": JSON.stringify({ dependencies: { openai: "^4.9.0" } }),
      "yarn.lock": '# yarn lockfile v1\n\nopenai@^4.0.0:\n  version "4.2.0"\n  integrity sha512-AA==\n',
    };
    expect(listed(files)).toEqual(["openai 4.2.0 ^4.9.0 pinned direct"]);
  });

  it("keeps apart what uv locked for different platforms", () => {
    const entry = (version: string): string => `[[package]]\nname = "torch"\nversion = "${version}"\n`;
    const files = {
      "uv.lock": `version = 1\n${entry("2.5.0")}${entry("2.5.0+cpu")}`,
      "pyproject.toml": '[project]\nname = "x"\ndependencies = ["torch"]\n',
    };
    expect(listed(files)).toEqual(["torch 2.5.0 * pinned direct", "torch 2.5.0+cpu * pinned direct"]);
    const urls = observed(observeFiles(dependencies, files), "package").map((item) => item.identities[0]);
    expect(urls).toContain("pkg:pypi/torch@2.5.0%2Bcpu");
  });
});

describe("pins in other files", () => {
  it("takes a constraint, also one an included file names, and what a compiler made of an .in file", () => {
    const files = {
      "requirements.txt": "-r more-requirements.txt\nopenai\n",
      "more-requirements.txt": "-c constraints.txt\nanthropic>=0.1\n",
      "constraints.txt": "openai==1.2.3\nanthropic==0.5.0\ncohere==9\n",
      "tools/requirements.in": "crewai\n",
      "tools/requirements.txt": "crewai==0.1.0\n",
    };
    expect(listed(files)).toEqual([
      "anthropic 0.5.0 >=0.1 pinned direct",
      "crewai 0.1.0 * pinned direct",
      "openai 1.2.3 * pinned direct",
    ]);
  });

  it("ends where files include each other", () => {
    const files = {
      "a-requirements.txt": "-r b-requirements.txt\nopenai\n",
      "b-requirements.txt": "-r a-requirements.txt\n-c b-requirements.txt\n",
    };
    expect(listed(files)).toEqual(["openai null * floating direct"]);
  });

  it("says which included file it did not read", () => {
    const { notExamined } = observeFiles(dependencies, { "requirements.txt": "-r /etc/passwd\n-r ../up.txt\n" });
    expect(notExamined.map((item) => item.detail)).toEqual([
      "line 1 includes etc/passwd, which is not there or is not read as requirements",
      "line 2 includes ../up.txt, which is not there or is not read as requirements",
    ]);
  });
});

describe("hostile files", () => {
  const reasons = (files: Files): string[] => observeFiles(dependencies, files).notExamined.map((item) => item.reason);

  it("refuses depth", () => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    expect(reasons({ "package.json": `{"dependencies":{"openai":${deep}}}` })).toSatisfy(
      (found: string[]) => found.length === 0 || found[0] === "too-deep",
    );
    let nested = '{"version":"1.0.0"}';
    for (let depth = 0; depth < 100; depth++) nested = `{"version":"1.0.0","dependencies":{"openai":${nested}}}`;
    expect(reasons({ "package-lock.json": `{"lockfileVersion":1,"dependencies":{"openai":${nested}}}` })).toEqual([
      "too-deep",
    ]);
  });

  it("does not unfold aliases without end", () => {
    const bomb = ["a: &a [x, x, x, x, x, x, x, x, x, x]"];
    for (let level = 1; level < 12; level++) {
      const [name, before] = [String.fromCharCode(97 + level), String.fromCharCode(96 + level)];
      bomb.push(`${name}: &${name} [${Array.from({ length: 10 }, () => `*${before}`).join(", ")}]`);
    }
    expect(reasons({ "environment.yml": `${bomb.join("\n")}\ndependencies: *l\n` })).toEqual(["malformed"]);
  });

  it("passes over lines longer than any program writes", () => {
    const files = {
      "yarn.lock": `# yarn lockfile v1\n\n${"a".repeat(5_000_000)}@1:\n\nopenai@^4:\n  version "4.2.0"\n`,
      "requirements.txt": `openai${"=".repeat(3_000_000)}\n`,
    };
    expect(listed(files)).toEqual(["openai 4.2.0 null pinned unknown"]);
  });

  it("takes names of the prototype for what they are", () => {
    const files = {
      "package.json":
        '{"name":"x","dependencies":{"__proto__":"1.0.0","constructor":"1","toString":"*","openai":"^4"}}',
      "package-lock.json":
        '{"lockfileVersion":3,"packages":{"":{},"__proto__":{"version":"1"},"node_modules/__proto__":{"version":"1"},"node_modules/openai":{"version":"4.2.0"}}}',
      "pyproject.toml": '[project.optional-dependencies]\n__proto__ = ["openai"]\nconstructor = ["anthropic"]\n',
    };
    expect(listed(files)).toEqual([
      "anthropic null * floating direct",
      "openai 4.2.0 ^4 pinned direct",
      "openai null * floating direct",
    ]);
  });

  it("lists no more than a cap, and says so", () => {
    const lines = Array.from({ length: 3_000 }, (_, index) => `openai==1.0.${index}`).join("\n");
    const { assets, notExamined } = observeFiles(dependencies, { "requirements.txt": lines });
    expect(assets.filter((asset) => asset.kind === "package")).toHaveLength(2_000);
    expect(notExamined).toMatchObject([{ reason: "truncated" }]);
  });

  it("reads lockfiles of megabytes, and no manifest of that size", () => {
    const padding = " ".repeat(5_000_000);
    expect(reasons({ "package.json": `{"dependencies":{"openai":"^4"}}${padding}` })).toEqual(["too-large"]);
    expect(
      listed({ "poetry.lock": `[[package]]\nname = "openai"\nversion = "1.2.3"\n#${"\n#".repeat(2_500_000)}` }),
    ).toHaveLength(1);
  });

  it("says that it cannot read Bun's binary lockfile", () => {
    expect(reasons({ "bun.lockb": new Uint8Array([0x23, 0x00, 0x01]) })).toEqual(["unsupported"]);
  });
});
