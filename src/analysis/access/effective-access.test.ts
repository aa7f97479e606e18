import { expect, it } from "vitest";
import { Estate } from "../../testing/attack/estate.ts";
import { effectiveAccess } from "./effective-access.ts";

const of = (draw: (e: Estate) => unknown) => {
  const estate = new Estate();
  draw(estate);
  const { rows, unknown } = effectiveAccess(estate.graph.assembly(), null);
  return {
    rows: rows.map(
      ({ who, access, data, dataClass, way }) =>
        `${who.name} ${access} ${data.name} (${dataClass}): ${way.map(({ verb, to }) => `${verb} ${to.name}`).join(", ")}`,
    ),
    unknown: unknown.map(({ who, at, reason }) => `${who.name}, ${at.name}: ${reason}`),
  };
};

it("follows agents through tools, delegates and identities to the data, by the shortest way", () => {
  const { rows, unknown } = of((e) => {
    const customers = e.bucket("customers");
    const clerk = e.agent("clerk", [e.tool("get_customer", ["reads-private-data"])]);
    e.agent("lead").link("delegates-to", clerk).link("runs-as", e.identity("role").link("reads", customers));
  });
  expect(rows).toEqual([
    "clerk reads get_customer (private): uses get_customer",
    "lead reads get_customer (private): delegates-to clerk, uses get_customer",
    "lead reads customers (unknown): runs-as role, reads customers",
    "role reads customers (unknown): reads customers",
  ]);
  expect(unknown).toEqual([]);
});

it("reaches what lies behind an index, and what a model learned", () => {
  const { rows } = of((e) => {
    const kb = e.vectors("kb").link("retrieves-from", e.bucket("manuals"));
    e.agent("a", [e.model("tuned").link("trained-on", e.bucket("tickets"))]).link("retrieves-from", kb);
  });
  expect(rows).toEqual([
    "a reads kb (unknown): retrieves-from kb",
    "a reads manuals (unknown): retrieves-from kb, retrieves-from manuals",
    "a learned-from tickets (unknown): uses tuned, trained-on tickets",
  ]);
});

it("does not read what lies behind a store that is only written", () => {
  const { rows } = of((e) => e.app("x").link("writes", e.vectors("kb").link("retrieves-from", e.bucket("manuals"))));
  expect(rows).toEqual(["x writes kb (unknown): writes kb"]);
});

it("says apart where knowledge ends", () => {
  const { rows, unknown } = of((e) => {
    const half = e.tool("sync", []);
    const gap = { reason: "dynamic", detail: "its body calls what is chosen at run time" } as const;
    const other = e.graph.add("tool", "other", { capabilities: [] }, { gaps: { furtherCapabilities: gap } });
    e.agent("a", [half, other, e.server("mail")]).link("runs-as", e.identity("role", ["s3:GetObject"]));
    e.agent("b").incomplete("uses", "tools are chosen at run time");
  });
  expect(rows).toEqual([]);
  expect(unknown).toEqual([
    "a, mail: which tools it serves was not looked at",
    "a, other: what it reads and changes is not all known: its body calls what is chosen at run time",
    "a, role: which data its grants open was not worked out: s3:GetObject",
    "b, b: not all that it uses could be read: tools are chosen at run time",
    "role, role: which data its grants open was not worked out: s3:GetObject",
  ]);
});
