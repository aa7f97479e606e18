import { describe, expect, it } from "vitest";
import { knownImage, readImage } from "../connectors/shared/image-reference.ts";
import { images } from "./images.ts";

it("names every image once", () => {
  expect(new Set(images.map(({ id }) => id)).size).toBe(images.length);
  const repositories = images.flatMap((image) => image.repositories);
  expect(new Set(repositories).size).toBe(repositories.length);
});

describe("a reference to an AI image", () => {
  it.each(images.flatMap(({ id, hits }) => hits.map((hit) => [hit, id] as const)))("%s is %s", (hit, id) => {
    expect(knownImage(readImage(hit), images)?.id).toBe(id);
  });
});

it.each([
  "nginx:1.27",
  "postgres:16",
  "redis:7",
  "python:3.12",
  "myollama:1",
  "acme/ollama-backup:2",
  "vllm",
  "…/…:…",
  "bitnami/postgresql:16",
  "grafana/grafana",
  "jupyter",
])("%s is none", (reference) => {
  expect(knownImage(readImage(reference), images)).toBeUndefined();
});
