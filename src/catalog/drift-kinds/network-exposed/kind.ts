import { type Change, type Compared, defineDriftKind } from "../../../domain/drift.ts";
import { GUARDED_KINDS, type GuardedKind, guard, guardChanges } from "../shared/posture.ts";
import { starting, valueWords } from "../shared/words.ts";

const GUARDS = [
  guard({
    property: "publicAccess",
    worstFirst: [true, false],
    opens: "now accepts connections from the internet",
    closes: "no longer accepts connections from the internet",
    severity: "critical",
  }),
  guard({
    property: "authentication",
    worstFirst: ["none", "key", "identity"],
    opens: "asks its callers less about who they are",
    closes: "asks its callers more about who they are",
    severity: "critical",
  }),
  guard({
    property: "publicAddress",
    worstFirst: [true, false],
    opens: "now has an address on the internet",
    closes: "no longer has an address on the internet",
    severity: "high",
  }),
  guard({
    property: "internetEgress",
    worstFirst: [true, false],
    opens: "can now open connections to the internet",
    closes: "can no longer open connections to the internet",
    severity: "high",
  }),
  guard({
    property: "privateNetwork",
    worstFirst: [false, true],
    opens: "left its private network",
    closes: "now lies in a private network",
    severity: "high",
  }),
  guard({
    property: "networkIsolation",
    worstFirst: [false, true],
    opens: "now has a network inside",
    closes: "has no network inside any more",
    severity: "high",
  }),
  guard({
    property: "hostNetwork",
    worstFirst: [true, false],
    opens: "now shares the network of the machine it runs on",
    closes: "no longer shares the network of the machine it runs on",
    severity: "high",
  }),
  guard({
    property: "anyOrigin",
    worstFirst: [true, false],
    opens: "may now be called by pages of any origin",
    closes: "may no longer be called by pages of any origin",
    severity: "medium",
  }),
  guard({
    property: "anonymousAllowed",
    worstFirst: [true, false],
    opens: "lets single objects be opened to anyone",
    closes: "no longer lets single objects be opened to anyone",
    severity: "high",
  }),
];

export const networkExposed = defineDriftKind<GuardedKind | "mcp-server">({
  id: "network-exposed",
  title: "Something can be reached from further away, or by less",
  on: [...GUARDED_KINDS, "mcp-server"],
  compares: "public access and addresses, authentication, private networks, ways out, and what a server listens on",
  why: "What was built for a few now answers everyone.",
  compare: (pair) =>
    pair.asset.kind === "mcp-server"
      ? ofServer(pair as unknown as Compared<"mcp-server">)
      : guardChanges(pair as unknown as Compared<GuardedKind>, GUARDS),
});

const LOCAL = /^(127\.|localhost|\[?::1)/;

function ofServer(pair: Compared<"mcp-server">): readonly Change[] {
  const [listens, transport, encrypted] = [pair.value("listensOn"), pair.value("transport"), pair.value("encrypted")];
  const isOpen = listens !== undefined && listens.after !== null && !LOCAL.test(listens.after);
  const isRemote = transport?.before === "stdio";
  return [
    ...(listens === undefined
      ? []
      : [
          {
            subject: "listensOn",
            says: `${starting(pair.asset)} listened on ${valueWords(listens.before)} and now listens on ${valueWords(listens.after)}.`,
            before: valueWords(listens.before),
            after: valueWords(listens.after),
            effect: isOpen ? ("opens" as const) : ("closes" as const),
            severity: isOpen ? ("high" as const) : ("info" as const),
          },
        ]),
    ...(transport === undefined
      ? []
      : [
          {
            subject: "transport",
            says: `${starting(pair.asset)} spoke ${transport.before} and now speaks ${transport.after}.`,
            ...{ before: transport.before, after: transport.after },
            effect: isRemote ? ("opens" as const) : ("alters" as const),
            severity: isRemote ? ("high" as const) : ("medium" as const),
          },
        ]),
    ...(encrypted === undefined
      ? []
      : [
          {
            subject: "encrypted",
            says: `${starting(pair.asset)} is ${encrypted.after === true ? "now reached encrypted" : "no longer reached encrypted"}.`,
            before: valueWords(encrypted.before),
            after: valueWords(encrypted.after),
            effect: encrypted.after === true ? ("closes" as const) : ("opens" as const),
            severity: encrypted.after === true ? ("info" as const) : ("high" as const),
          },
        ]),
  ];
}
