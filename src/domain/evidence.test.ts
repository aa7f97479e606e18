import { expect, it } from "vitest";
import { fileRole } from "./evidence.ts";

it.each([
  ["src/main/java/com/example/shop/Letters.java", "source"],
  ["service/src/main/kotlin/example/shop/Letters.kt", "source"],
  ["src/test/java/com/example/shop/LettersTest.java", "test"],
  ["examples/letters/src/main/java/com/example/shop/Letters.java", "example"],
  ["src/main/java/com/acme/examples/Letters.java", "example"],
  ["example/letters.py", "example"],
  ["deploy/chart/templates/deployment.yaml", "source"],
  ["charts/serving/templates/service.yaml", "source"],
  ["examples/charts/serving/templates/service.yaml", "example"],
  ["templates/agent.py", "example"],
])("%s is %s", (path, role) => {
  expect(fileRole(path)).toBe(role);
});
