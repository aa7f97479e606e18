import { describe, expect, it } from "vitest";
import { itKeepsTheConnectorContract } from "../../../testing/connector-contract.ts";
import { assembled, type Files, observed, observeFiles } from "../../../testing/observe-files.ts";
import { dependencies } from "./connector.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const DIGEST = "h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

/** Every package as `name version requirement flags`, once per asset after assembly. */
const listed = (files: Files): string[] =>
  assembled(observeFiles(dependencies, files))
    .filter((asset) => asset.kind === "package")
    .map(({ name, properties: { version, requirement, pinned, direct, development, integrity } }) =>
      [
        `${name} ${version} ${requirement}`,
        pinned === undefined ? "open" : pinned ? "pinned" : "floating",
        direct === undefined ? "unknown" : direct ? "direct" : "transitive",
        ...(development === true ? ["dev"] : []),
        ...(integrity === true ? ["hashed"] : []),
      ].join(" "),
    )
    .sort();

const urls = (files: Files): (string | undefined)[] =>
  observed(observeFiles(dependencies, files), "package").map((item) => item.identities[0]);

const places = (files: Files, name: string): [string, number | undefined][] =>
  observed(observeFiles(dependencies, files), "package")
    .filter((item) => item.name === name)
    .flatMap((item) => item.evidence.map(({ path, line }): [string, number | undefined] => [path, line]));

const reasons = (files: Files): string[] => observeFiles(dependencies, files).notExamined.map((item) => item.reason);

const GO: Files = {
  "go.mod": `module example.com/shop

go 1.24

require (
	github.com/openai/openai-go/v2 v2.1.0
	github.com/spf13/cobra v1.8.0
	github.com/qdrant/go-client v1.12.0 // indirect
)

require github.com/ollama/ollama v0.3.0
`,
  "go.sum": `github.com/openai/openai-go/v2 v2.0.0 ${DIGEST}
github.com/openai/openai-go/v2 v2.1.0 ${DIGEST}
github.com/openai/openai-go/v2 v2.1.0/go.mod ${DIGEST}
github.com/ollama/ollama v0.3.0/go.mod ${DIGEST}
`,
};

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <parent><groupId>com.shop</groupId><artifactId>parent</artifactId><version>1</version></parent>
  <artifactId>bot</artifactId>
  <dependencies>
    <dependency>
      <groupId>dev.langchain4j</groupId>
      <artifactId>langchain4j</artifactId>
      <version>\${langchain4j.version}</version>
    </dependency>
    <dependency><groupId>com.openai</groupId><artifactId>openai-java</artifactId></dependency>
    <dependency><groupId>org.springframework.ai</groupId><artifactId>spring-ai-client-chat</artifactId></dependency>
    <dependency>
      <groupId>com.anthropic</groupId><artifactId>anthropic-java</artifactId>
      <version>[1.0,2.0)</version><scope>test</scope>
    </dependency>
    <dependency><groupId>junit</groupId><artifactId>junit</artifactId><version>4.13</version></dependency>
  </dependencies>
</project>
`;
const MAVEN: Files = {
  "pom.xml": `<project><groupId>com.shop</groupId><artifactId>parent</artifactId><version>1</version>
  <properties><langchain4j.version>\${major}.4.0</langchain4j.version><major>1</major></properties>
  <dependencyManagement><dependencies>
    <dependency><groupId>com.shop</groupId><artifactId>bom</artifactId><version>1</version><type>pom</type><scope>import</scope></dependency>
  </dependencies></dependencyManagement></project>`,
  "bom/pom.xml": `<project><groupId>com.shop</groupId><artifactId>bom</artifactId><version>1</version>
  <dependencyManagement><dependencies>
    <dependency><groupId>com.openai</groupId><artifactId>openai-java</artifactId><version>4.0.1</version></dependency>
  </dependencies></dependencyManagement></project>`,
  "bot/pom.xml": POM,
};

describe("the contract", () => {
  itKeepsTheConnectorContract(dependencies, GO);
  itKeepsTheConnectorContract(dependencies, MAVEN);
  itKeepsTheConnectorContract(
    dependencies,
    { Gemfile: 'gem "ruby-openai", git: "https://user:geheimnis-7351@code.example/a.git"\n' },
    ["geheimnis-7351"],
  );
  itKeepsTheConnectorContract(
    dependencies,
    { "Cargo.toml": '[dependencies]\nasync-openai = { git = "https://user:geheimnis-7351@code.example/a.git" }\n' },
    ["geheimnis-7351"],
  );
});

describe("Go", () => {
  it("takes the versions of go.mod, and from go.sum only their digests", () => {
    expect(listed(GO)).toEqual([
      "github.com/ollama/ollama v0.3.0 v0.3.0 pinned direct",
      "github.com/openai/openai-go/v2 v2.1.0 v2.1.0 pinned direct hashed",
      "github.com/qdrant/go-client v1.12.0 v1.12.0 pinned transitive",
    ]);
    expect(urls(GO)).toContain("pkg:golang/github.com/openai/openai-go/v2@v2.1.0");
    expect(places(GO, "github.com/openai/openai-go/v2")).toEqual([
      ["go.mod", 6],
      ["go.sum", 2],
    ]);
    expect(observeFiles(dependencies, GO).leftOut).toEqual({ packages: 1 });
  });

  it("follows what replaces a module", () => {
    const files = {
      "go.mod": `module x
require (
	github.com/ollama/ollama v0.3.0
	github.com/sashabaranov/go-openai v1.40.0
)
replace github.com/ollama/ollama => ../ollama
replace github.com/sashabaranov/go-openai v1.40.0 => github.com/openai/openai-go v1.0.0
`,
    };
    expect(listed(files)).toEqual([
      "github.com/ollama/ollama null v0.3.0 pinned direct",
      "github.com/openai/openai-go v1.0.0 v1.40.0 pinned direct",
    ]);
  });
});

describe("Cargo", () => {
  const files: Files = {
    "Cargo.toml": `[workspace]
members = ["bot"]

[workspace.dependencies]
async-openai = "0.27"
qdrant-client = { version = "1.12", features = ["serde"] }
`,
    "bot/Cargo.toml": `[package]
name = "bot"

[dependencies]
async-openai.workspace = true
serde = "1"
llm = { package = "rig-core", version = "0.5" }

[target.'cfg(unix)'.dependencies]
candle-core = { git = "https://github.com/huggingface/candle.git", rev = "${COMMIT}" }

[dev-dependencies]
ollama-rs = "=0.2.1"
`,
  };
  const lock = `version = 4

[[package]]
name = "async-openai"
version = "0.20.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
checksum = "aa"

[[package]]
name = "async-openai"
version = "0.27.2"
source = "registry+https://github.com/rust-lang/crates.io-index"
checksum = "aa"

[[package]]
name = "bot"
version = "0.1.0"
dependencies = [
 "async-openai 0.27.2",
 "rig-core",
]

[[package]]
name = "rig-core"
version = "0.5.1"
source = "registry+https://github.com/rust-lang/crates.io-index"
`;

  it("reads tables of targets, renamed packages, and what the workspace shares", () => {
    expect(listed(files)).toEqual([
      `async-openai null 0.27 floating direct`,
      "candle-core null * pinned direct hashed",
      "ollama-rs 0.2.1 =0.2.1 pinned direct dev",
      "rig-core null 0.5 floating direct",
    ]);
    expect(places(files, "async-openai")).toEqual([
      ["bot/Cargo.toml", 5],
      ["Cargo.toml", 5],
    ]);
  });

  it("takes of several locked versions the one that the project's entry names", () => {
    expect(listed({ ...files, "Cargo.lock": lock }).filter((line) => !/candle|ollama/.test(line))).toEqual([
      "async-openai 0.20.0 null pinned transitive hashed",
      "async-openai 0.27.2 0.27 pinned direct hashed",
      "rig-core 0.5.1 0.5 pinned direct",
    ]);
    expect(urls({ "Cargo.lock": lock })).toContain("pkg:cargo/rig-core@0.5.1");
  });

  it("does not apply the lockfile to a project it does not know", () => {
    const alone = {
      "Cargo.lock": lock,
      "old/Cargo.toml": '[package]\nname = "old"\n[dependencies]\nrig-core = "0.5"\n',
    };
    expect(listed(alone)).toContain("rig-core null 0.5 floating direct");
  });
});

describe("Maven", () => {
  it("follows properties, parents and BOMs, and says what is set elsewhere", () => {
    expect(listed(MAVEN)).toEqual([
      "com.anthropic:anthropic-java null [1.0,2.0) floating direct dev",
      "com.openai:openai-java 4.0.1 4.0.1 pinned direct",
      "dev.langchain4j:langchain4j 1.4.0 1.4.0 pinned direct",
      "org.springframework.ai:spring-ai-client-chat null * open direct",
    ]);
    expect(urls(MAVEN)).toContain("pkg:maven/com.openai/openai-java@4.0.1");
    expect(places(MAVEN, "dev.langchain4j:langchain4j")).toEqual([["bot/pom.xml", 5]]);
    expect(places(MAVEN, "com.openai:openai-java")).toEqual([
      ["bot/pom.xml", 10],
      ["bom/pom.xml", 3],
    ]);
  });

  it("does not take a BOM or parent of another version for the one meant", () => {
    const other = (path: string): Files => ({
      ...MAVEN,
      [path]: String(MAVEN[path]).replace("<version>1</version>", "<version>2</version>"),
    });
    expect(listed(other("bom/pom.xml"))).toContain("com.openai:openai-java null * open direct");
    expect(listed(other("pom.xml"))).toContain(`dev.langchain4j:langchain4j null \${langchain4j.version} open direct`);
  });

  it("ends where parents, BOMs and properties lead in circles", () => {
    const bom = "<dependency><groupId>g</groupId><artifactId>a</artifactId><scope>import</scope></dependency>";
    const files = {
      "pom.xml": `<project><groupId>g</groupId><artifactId>a</artifactId>
        <parent><groupId>g</groupId><artifactId>a</artifactId><relativePath>pom.xml</relativePath></parent>
        <properties><x>\${y}\${y}</x><y>\${x}\${x}</y></properties>
        <dependencyManagement><dependencies>${bom}</dependencies></dependencyManagement>
        <dependencies>
          <dependency><groupId>com.openai</groupId><artifactId>openai-java</artifactId><version>\${x}</version></dependency>
          <dependency><groupId>dev.langchain4j</groupId><artifactId>langchain4j</artifactId></dependency>
        </dependencies></project>`,
    };
    expect(listed(files)).toMatchObject([
      expect.stringMatching(/^com\.openai:openai-java null .*open direct$/),
      "dev.langchain4j:langchain4j null * open direct",
    ]);
  });

  it("refuses entities, depth and what is no XML", () => {
    const bomb = '<!DOCTYPE p [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><project>&c;</project>';
    expect(reasons({ "pom.xml": bomb })).toEqual(["unsupported"]);
    expect(reasons({ "pom.xml": `<project>${"<a>".repeat(5_000)}${"</a>".repeat(5_000)}</project>` })).toEqual([
      "too-deep",
    ]);
    expect(reasons({ "pom.xml": "<project><a></project>" })).toEqual(["malformed"]);
  });
});

describe("Gradle", () => {
  const build = `def springAi = "1.0.3"
dependencies {
    implementation "com.openai:openai-java:4.0.1"
    implementation 'org.springframework.ai:spring-ai-client-chat:' + computed
    testImplementation("org.springframework.ai:spring-ai-openai:$springAi")
    implementation group: 'dev.langchain4j', name: 'langchain4j', version: '1.+'
    implementation(libs.anthropic.java)
    runtimeOnly("com.google.genai:google-genai:$unknown")
}
`;
  const files: Files = {
    "app/build.gradle.kts": build,
    "gradle/libs.versions.toml": `[versions]
anthropic = "2.0.0"

[libraries]
anthropic-java = { module = "com.anthropic:anthropic-java", version.ref = "anthropic" }
langchain4j = "dev.langchain4j:langchain4j:1.0.0"
`,
  };

  it("reads literals, variables of the file, and aliases of the catalogue that are used", () => {
    expect(listed(files)).toEqual([
      "com.anthropic:anthropic-java 2.0.0 2.0.0 pinned direct",
      "com.google.genai:google-genai null $unknown open direct",
      "com.openai:openai-java 4.0.1 4.0.1 pinned direct",
      "dev.langchain4j:langchain4j null 1.+ floating direct",
      "org.springframework.ai:spring-ai-client-chat null * open direct",
      "org.springframework.ai:spring-ai-openai 1.0.3 1.0.3 pinned direct dev",
    ]);
    expect(places(files, "com.anthropic:anthropic-java")).toEqual([
      ["app/build.gradle.kts", 7],
      ["gradle/libs.versions.toml", 5],
    ]);
  });

  it("takes what the lockfile chose", () => {
    const lock =
      "# This is a Gradle generated file\ndev.langchain4j:langchain4j:1.4.0=runtimeClasspath\ndev.langchain4j:langchain4j-core:1.4.0=runtimeClasspath\nempty=\n";
    expect(listed({ ...files, "app/gradle.lockfile": lock }).filter((line) => line.startsWith("dev."))).toEqual([
      "dev.langchain4j:langchain4j 1.4.0 1.+ pinned direct",
      "dev.langchain4j:langchain4j-core 1.4.0 null pinned transitive",
    ]);
  });
});

describe("NuGet", () => {
  const files: Files = {
    "Directory.Packages.props": `<Project>
  <PropertyGroup><SkVersion>1.60.0</SkVersion></PropertyGroup>
  <ItemGroup>
    <PackageVersion Include="Microsoft.SemanticKernel" Version="$(SkVersion)" />
    <PackageVersion Include="Anthropic.SDK" Version="5.0.0" />
  </ItemGroup>
</Project>`,
    "src/Bot/Bot.csproj": `<Project Sdk="Microsoft.NET.Sdk">
  <ItemGroup>
    <PackageReference Include="microsoft.semantickernel" />
    <PackageReference Include="OpenAI" Version="2.*" />
    <PackageReference Include="OllamaSharp"><Version>[5.1.0]</Version></PackageReference>
    <PackageReference Include="Serilog" Version="4.0.0" />
    <PackageReference Include="Anthropic.SDK" VersionOverride="4.0.0" />
    <PackageReference Include="Azure.AI.OpenAI" Version="$(Unknown)" />
  </ItemGroup>
</Project>`,
    "old/packages.config": `<?xml version="1.0" encoding="utf-8"?>
<packages>
  <package id="Microsoft.ML" version="4.0.0" targetFramework="net48" />
</packages>`,
  };

  it("reads references, central versions with their properties, overrides, and packages.config", () => {
    expect(listed(files)).toEqual([
      "Anthropic.SDK 4.0.0 4.0.0 pinned direct",
      "Azure.AI.OpenAI null $(Unknown) open direct",
      "Microsoft.ML 4.0.0 4.0.0 pinned direct",
      "OllamaSharp 5.1.0 [5.1.0] pinned direct",
      "OpenAI null 2.* floating direct",
      "microsoft.semantickernel 1.60.0 1.60.0 pinned direct",
    ]);
    expect(urls(files)).toContain("pkg:nuget/OllamaSharp@5.1.0");
  });

  it("takes what packages.lock.json chose", () => {
    const lock = JSON.stringify({
      version: 1,
      dependencies: {
        "net8.0": {
          OpenAI: { type: "Direct", requested: "[2.*, )", resolved: "2.5.0", contentHash: "aa" },
          "Microsoft.Extensions.AI": { type: "Transitive", resolved: "9.9.0", contentHash: "aa" },
          Bot: { type: "Project" },
        },
      },
    });
    expect(listed({ ...files, "src/Bot/packages.lock.json": lock }).filter((line) => /hashed/.test(line))).toEqual([
      "Microsoft.Extensions.AI 9.9.0 null pinned transitive hashed",
      "OpenAI 2.5.0 2.* pinned direct hashed",
    ]);
  });
});

describe("Bundler", () => {
  const files: Files = {
    Gemfile: `source "https://rubygems.org"
gem "ruby-openai", "~> 7.0"
gem 'rails', '8.0.0' # the web
gem "langchainrb", ">= 0.1", require: "langchain"
gem "qdrant-ruby", "0.9.9"
group :development, :test do
  gem "anthropic"
end
gem "neighbor", github: "ankane/neighbor"
`,
  };

  it("reads gem lines with their ranges, groups and sources", () => {
    expect(listed(files)).toEqual([
      "anthropic null * floating direct dev",
      "langchainrb null >= 0.1 floating direct",
      "neighbor null * floating direct",
      "qdrant-ruby 0.9.9 0.9.9 pinned direct",
      "ruby-openai null ~> 7.0 floating direct",
    ]);
  });

  it("takes what Gemfile.lock chose, builds for several platforms as one", () => {
    const lock = `GIT
  remote: https://github.com/ankane/neighbor
  revision: ${COMMIT}
  specs:
    neighbor (0.5.0)

GEM
  remote: https://rubygems.org/
  specs:
    onnxruntime (0.9.0-x86_64-linux)
      ffi
    onnxruntime (0.9.0-arm64-darwin)
    ruby-openai (7.4.0)
      faraday (>= 1)

DEPENDENCIES
  neighbor!
  ruby-openai (~> 7.0)
`;
    const all = listed({ ...files, "Gemfile.lock": lock });
    expect(all).toContain("neighbor 0.5.0 * pinned direct hashed");
    expect(all).toContain("ruby-openai 7.4.0 ~> 7.0 pinned direct");
    expect(all.filter((line) => line.startsWith("onnxruntime"))).toEqual(["onnxruntime 0.9.0 null pinned transitive"]);
    expect(urls({ "Gemfile.lock": lock })).toContain("pkg:gem/ruby-openai@7.4.0");
  });

  it("reads what a specification adds", () => {
    const spec = 'Gem::Specification.new do |s|\n  s.name = "x"\n  s.add_dependency "ruby-openai", "= 7.4.0"\nend\n';
    expect(listed({ "x.gemspec": spec })).toEqual(["ruby-openai 7.4.0 = 7.4.0 pinned direct"]);
  });
});

describe("Composer", () => {
  const files: Files = {
    "composer.json": JSON.stringify(
      {
        name: "shop/bot",
        require: { php: ">=8.2", "OpenAI-PHP/client": "^0.10", "laravel/framework": "^12" },
        "require-dev": { "prism-php/prism": "0.90.0" },
      },
      null,
      2,
    ),
  };

  it("reads requirements, and what composer.lock chose", () => {
    expect(listed(files)).toEqual([
      "openai-php/client null ^0.10 floating direct",
      "prism-php/prism 0.90.0 0.90.0 pinned direct dev",
    ]);
    const entry = {
      name: "openai-php/client",
      version: "v0.10.3",
      dist: { type: "zip", reference: COMMIT, shasum: "" },
    };
    const lock = JSON.stringify({ packages: [entry], "packages-dev": [] }, null, 4);
    expect(listed({ ...files, "composer.lock": lock })).toContain(
      "openai-php/client 0.10.3 ^0.10 pinned direct hashed",
    );
    expect(urls({ "composer.lock": lock })).toEqual(["pkg:composer/openai-php/client@0.10.3"]);
  });
});

describe("hostile files", () => {
  it.each([
    ["go.mod", `module x\n${"require (\n".repeat(50_000)}`],
    ["Cargo.toml", `${"[".repeat(100_000)}`],
    ["composer.json", `{"require":${"[".repeat(100_000)}`],
    ["packages.lock.json", `{"dependencies":${'{"a":'.repeat(100_000)}`],
    ["Gemfile", `gem "${"a".repeat(90_000)}"\n${'gem "x", '.repeat(10_000)}\n`],
    ["build.gradle", `implementation "${"a.".repeat(45_000)}:b"\n${" ".repeat(90_000)}=\n`],
    ["a.csproj", `<Project>${"<ItemGroup>".repeat(50_000)}`],
    ["go.sum", `${"a ".repeat(45_000)}\n`],
    ["Cargo.lock", `version = 4\n${'[[package]]\nname = "a"\n'.repeat(50_000)}`],
    [
      "Cargo.lock",
      `version = 4\n${'[[package]]\nname = "a"\nversion = "1"\ndependencies = [\n "tch",\n]\n'.repeat(20_000)}`,
    ],
    ["Gemfile", `gem "x"${" ".repeat(90_000)}z\ngem "x", ${"group: [".repeat(10_000)}`],
    ["build.gradle", `${"val".repeat(30_000)}\n${"val ".repeat(20_000)}`],
    ["Gemfile.lock", `GEM\n${"    a (1)\n".repeat(50_000)}\nDEPENDENCIES\n`],
  ])("%s ends, and lists nothing", (path, text) => {
    expect(listed({ [path]: text })).toEqual([]);
  });

  it("keeps a lockfile with as many copies of a package as of its users in bounds", () => {
    const lock = `version = 4\n${'[[package]]\nname = "b"\nversion = "1"\ndependencies = [\n "tch 1",\n]\n'.repeat(20_000)}${'[[package]]\nname = "tch"\nversion = "1"\nsource = "registry+x"\n'.repeat(20_000)}`;
    expect(listed({ "Cargo.lock": lock })).toEqual(["tch 1 null pinned unknown"]);
  });

  it("takes names of the prototype for what they are", () => {
    const files = {
      "composer.json": '{"require":{"__proto__":"1","constructor":"1","openai-php/client":"^1"}}',
      "pom.xml": "<project><constructor>1</constructor><properties><__proto__>1</__proto__></properties></project>",
      "Cargo.toml": '[dependencies]\n__proto__ = "1"\nconstructor = "1"\n',
    };
    expect(listed(files)).toEqual(["openai-php/client null ^1 floating direct"]);
  });
});
