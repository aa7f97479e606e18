import { expect, it } from "vitest";
import { plantKeys } from "../../testing/planted-keys.ts";
import { knowledge } from "./knowledge.ts";
import { secretsInPaths, withoutSecrets } from "./path-secrets.ts";

const key = plantKeys(knowledge.services).find(({ service }) => service.id === "anthropic")?.value ?? "";

it("finds keys in names of files and folders, and nothing in ordinary names", () => {
  expect(secretsInPaths([`keys/${key}.txt`, `${key}/a.py`], knowledge)).toEqual([key]);
  expect(
    secretsInPaths(["src/sk-learn-intro/model.py", "docs/api-key.md", "dist/index-B7xQ2mN4.js"], knowledge),
  ).toEqual([]);
});

it("hides them wherever they stand", () => {
  expect(withoutSecrets({ [`a ${key}`]: [`x/${key}`], b: 1 }, [key])).toEqual({ "a ***": ["x/***"], b: 1 });
});
