import { describe, expect, it } from "vitest";
import { knowledge } from "../../../platform/scan/knowledge.ts";
import { literalSecret, maskUrl, namesSecret, secretsInUrl } from "./literal-secret.ts";

it.each(["GITHUB_TOKEN", "apiKey", "X-Api-Key", "Authorization", "DB_PASSWORD", "--access-token"])(
  "%s names a secret",
  (name) => expect(namesSecret(name)).toBe(true),
);
it.each(["KEYCLOAK_URL", "MAX_TOKENS", "AWS_ACCESS_KEY_ID", "API_KEY_FILE", "MONKEY", "MODEL", "keyboard"])(
  "%s does not",
  (name) => expect(namesSecret(name)).toBe(false),
);

describe("literalSecret", () => {
  it.each([
    ["GITHUB_TOKEN", "ghp_0123456789abcdefghijABCDEFGHIJ012345", "token"],
    ["Authorization", "Bearer 9f8e7d6c5b4a39281706", "variable"],
    ["SOME_VALUE", `sk-ant-api03-${"aB3".repeat(31)}-${"Z".repeat(6)}AA`, undefined],
    ["DB_PASSWORD", "hunter2hunter2", "variable"],
  ])("%s", (name, value, format) => {
    const secret = literalSecret(name, value, knowledge);
    expect(secret?.name).toBe(name);
    if (format !== undefined) expect(secret?.format).toBe(format);
  });

  it.each([
    ["GITHUB_TOKEN", "${GITHUB_TOKEN}"],
    ["GITHUB_TOKEN", "${input:github_token}"],
    ["GITHUB_TOKEN", "{env:GITHUB_TOKEN}"],
    ["GITHUB_TOKEN", "$GITHUB_TOKEN"],
    ["GITHUB_TOKEN", "<your token>"],
    ["GITHUB_TOKEN", "YOUR_GITHUB_TOKEN"],
    ["Authorization", "Bearer ${env:TOKEN}"],
    ["PRIVATE_KEY", "/run/keys/private.pem"],
    ["API_KEY", "op://vault/item/field"],
    ["AUTH", "https://auth.example.com"],
    ["LOG_LEVEL", "debug-and-more"],
    ["API_KEY", ""],
  ])("%s=%s is none", (name, value) => expect(literalSecret(name, value, knowledge)).toBeUndefined());
});

it("sees and hides secrets in addresses", () => {
  expect(secretsInUrl("https://mcp.example/mcp?api_key=abcd1234efgh&x=1").map(({ name }) => name)).toEqual(["api_key"]);
  expect(secretsInUrl("postgresql://app:pa55w0rd@db/x").map(({ name }) => name)).toEqual(["password in address"]);
  expect(maskUrl("https://mcp.example/mcp?x=1&tavilyApiKey=abcd")).toBe("https://mcp.example/mcp?x=1&tavilyApiKey=***");
  expect(maskUrl("postgresql://app:pa55w0rd@db/x")).toBe("postgresql://app:***@db/x");
  expect(maskUrl("https://mcp.example/mcp?key=${KEY}")).toContain("${KEY}");
});
