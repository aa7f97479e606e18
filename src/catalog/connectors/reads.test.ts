import { describe, expect, it } from "vitest";
import { connectors } from "../connectors.generated.ts";

describe.each(connectors.map((connector) => [connector.id, connector] as const))("%s", (_, { reads = [], claims }) => {
  it("says what it reads", () => expect(reads.length).toBeGreaterThan(0));

  it.each(reads.flatMap(({ title, files }) => files.map((file) => [file, title] as const)))("reads %s for %s", (file) =>
    expect(claims(`folder/${file.replaceAll("*", "name")}`)).toBeDefined(),
  );
});
