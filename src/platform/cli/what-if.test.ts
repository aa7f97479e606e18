import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { comparePaths } from "../../analysis/attack/compare-paths.ts";
import { withProposal } from "../../analysis/attack/proposal.ts";
import type { Assembly } from "../../analysis/graph/assemble.ts";
import { Estate, OPEN } from "../../testing/attack/estate.ts";
import { COMPARED, pathsOf } from "../scan/paths-of.ts";
import { readProposal } from "./what-if.ts";

const READ = { requiresApproval: null, codeSignals: [], textSignals: [] };

const folder = mkdtempSync(join(tmpdir(), "stance-what-if-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(document: unknown): string {
  const file = join(folder, "proposal.json");
  writeFileSync(file, typeof document === "string" ? document : JSON.stringify(document));
  return file;
}

const estate = (draw: (e: Estate) => unknown): Assembly => {
  const e = new Estate();
  draw(e);
  return e.graph.assembly();
};

async function changes(before: Assembly, document: unknown) {
  const after = withProposal(before, await readProposal(fileOf(document), before.assets));
  const [then, now] = [before, after].map((assembly) => pathsOf(assembly, COMPARED));
  const { opened, closed } = comparePaths(then as never, now as never);
  const words = (paths: typeof opened): string[] => paths.map(({ target, assetName }) => `${target} ${assetName}`);
  return { opened: words(opened), closed: words(closed) };
}

describe("a proposed grant", () => {
  const desk = estate((e) => [e.agent("desk", [e.reader()]), e.agent("clerk", [e.payer()])]);
  const pay = { from: "agent:desk", verb: "uses", to: "tool:pay" };

  it("opens what the agent could then be led to do", async () => {
    const send = {
      kind: "tool",
      name: "send",
      properties: { capabilities: ["sends-outside"], ...READ },
    };
    const found = await changes(desk, { assets: [send], add: [{ ...pay, to: "tool:send" }] });
    expect(found).toEqual({ opened: ["sends-out send"], closed: [] });
  });

  it("closes what it takes away", async () => {
    const both = estate((e) => e.agent("desk", [e.reader(), e.payer()], { outsiderTriggers: [] }));
    expect(await changes(both, { remove: [pay] })).toEqual({ opened: [], closed: ["moves-money pay"] });
  });

  it.each([
    ["not JSON", "{", "is not JSON"],
    ["nothing", {}, "proposes nothing"],
    ["a name that is not there", { add: [{ ...pay, to: "tool:none" }] }, "tool:none is in neither"],
    ["a word that is no verb", { add: [{ ...pay, verb: "holds" }] }, '"holds" is no verb'],
    ["a kind that is none", { assets: [{ kind: "thing", name: "x" }] }, "needs a kind and a name"],
  ])("is refused with a reason: %s", async (_, document, message) => {
    await expect(readProposal(fileOf(document), desk.assets)).rejects.toThrow(message);
  });
});

it("reads a Terraform plan: a function that is opened to all gives away what it serves", async () => {
  const before = estate((e) => e.bucket("other"));
  const plan = {
    format_version: "1.2",
    planned_values: {
      root_module: {
        resources: [
          resource("aws_sagemaker_notebook_instance", "lab", {
            name: "lab",
            direct_internet_access: "Enabled",
            role_arn: "arn:aws:iam::123456789012:role/lab-role",
          }),
        ],
      },
    },
    resource_changes: [],
    configuration: { root_module: {} },
  };
  const { assets } = await readProposal(fileOf(plan), before.assets);
  expect(assets.map(({ kind, name }) => `${kind} ${name}`)).toContain("compute lab");
  expect(withProposal(before, { assets, relationships: [], withoutRelationships: [] }).assets).toHaveLength(
    before.assets.length + assets.length,
  );
});

const resource = (type: string, name: string, values: object) => ({
  ...{ address: `${type}.${name}`, mode: "managed", type, name },
  values,
});

it("lets what a change says of a property go before what was read", () => {
  const before = estate((e) => e.agent("desk", [e.payer()], OPEN));
  const [desk] = before.assets.filter(({ kind }) => kind === "agent");
  const change = { ...(desk as NonNullable<typeof desk>), properties: { authentication: "identity" } };
  const after = withProposal(before, { assets: [change], relationships: [], withoutRelationships: [] });
  const { lessSure, closed } = comparePaths(pathsOf(before, COMPARED), pathsOf(after, COMPARED));
  expect([...lessSure, ...closed].map(({ target }) => target)).toContain("moves-money");
});
