import { describe, expect, it } from "vitest";
import { assetNames, observeFiles } from "../../testing/observe-files.ts";
import { sourceCode } from "../connectors/source-code/connector.ts";
import { signatures } from "../signatures.generated.ts";

/** A file of each language. */
const FILES = {
  python: "app.py",
  typescript: "app.ts",
  go: "app.go",
  csharp: "app.cs",
  java: "App.java",
  ruby: "app.rb",
  php: "app.php",
  rust: "src/main.rs",
  kotlin: "App.kt",
  shell: "run.sh",
  sql: "app.sql",
} as const;

describe.each(signatures.filter((signature) => signature.examples.length > 0))("$id", ({ examples }) => {
  it.each(examples)("$code", ({ language, code, finds }) => {
    const path = FILES[language];
    const found = assetNames(observeFiles(sourceCode, { [path]: code }));
    for (const name of finds) expect(found).toContain(name);
    const ai = found.filter((name) => !/^(application|prompt|operation|ai-service|endpoint):/.test(name));
    if (finds.length === 0) expect(ai).toEqual([]);
  });
});
