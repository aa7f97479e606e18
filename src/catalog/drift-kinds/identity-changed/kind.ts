import { type Change, type Compared, defineDriftKind } from "../../../domain/drift.ts";
import { GUARDED_KINDS, type GuardedKind, guard, guardChanges } from "../shared/posture.ts";
import { listed, shown, starting, valueWords } from "../shared/words.ts";

const GUARDS = [
  guard({
    property: "defaultIdentity",
    worstFirst: [true, false],
    opens: "now runs as the identity that its whole project shares",
    closes: "no longer runs as the identity that its whole project shares",
    severity: "high",
  }),
  guard({
    property: "rootAccess",
    worstFirst: [true, false],
    opens: "now lets what runs inside be root",
    closes: "no longer lets what runs inside be root",
    severity: "high",
  }),
  guard({
    property: "gainsRights",
    worstFirst: [true, false],
    opens: "now lets what runs inside gain rights",
    closes: "no longer lets what runs inside gain rights",
    severity: "high",
  }),
  guard({
    property: "keyAuthentication",
    worstFirst: [true, false],
    opens: "now accepts long-lived keys beside identities",
    closes: "no longer accepts long-lived keys",
    severity: "medium",
  }),
];

type Holder = GuardedKind | "identity" | "mcp-server";

export const identityChanged = defineDriftKind<Holder>({
  id: "identity-changed",
  title: "Something runs as somebody else, or somebody else may take an identity on",
  on: [...GUARDED_KINDS, "identity", "mcp-server"],
  compares: "the identity or role it runs as, who may take that on, and how callers show who they are",
  why: "Whatever the identity was granted is what an attacker inside has.",
  compare: (pair): readonly Change[] => {
    if (pair.was === null || pair.is === null) return [];
    if (pair.asset.kind === "identity") return ofIdentity(pair as unknown as Compared<"identity">);
    if (pair.asset.kind === "mcp-server") return ofServer(pair as unknown as Compared<"mcp-server">);
    const holder = pair as unknown as Compared<GuardedKind>;
    return [...guardChanges(holder, GUARDS), ...runsAs(holder)];
  },
});

function runsAs(pair: Compared<GuardedKind>): readonly Change[] {
  const { gained, lost } = pair.neighbours("runs-as", "identity");
  if (gained.length === 0 && lost.length === 0) return [];
  const [before, after] = [lost, gained].map((list) => list.map(({ name }) => shown(name)));
  const says =
    lost.length === 0
      ? `now runs as ${listed(after ?? [])}`
      : gained.length === 0
        ? `no longer runs as ${listed(before ?? [])}`
        : `ran as ${listed(before ?? [])} and now runs as ${listed(after ?? [])}`;
  return [
    {
      subject: "runs-as",
      says: `${starting(pair.asset)} ${says}.`,
      before: lost.length === 0 ? null : listed(before ?? []),
      after: gained.length === 0 ? null : listed(after ?? []),
      effect: gained.length === 0 ? "closes" : "alters",
      severity: gained.length === 0 ? "info" : "high",
    },
  ];
}

function ofIdentity(pair: Compared<"identity">): readonly Change[] {
  const { gained, lost } = pair.members("trusts");
  const key = pair.value("longLivedKey");
  return [
    ...(gained.length === 0
      ? []
      : [
          {
            subject: "trusts",
            says: `${starting(pair.asset)} may now be taken on by ${listed(gained.map(shown))}.`,
            ...({
              before: null,
              after: listed(gained),
              effect: "opens",
              severity: gained.includes("*") ? "critical" : "high",
            } as const),
          },
        ]),
    ...(lost.length === 0
      ? []
      : [
          {
            subject: "trusts taken",
            says: `${starting(pair.asset)} may no longer be taken on by ${listed(lost.map(shown))}.`,
            ...({ before: listed(lost), after: null, effect: "closes", severity: "info" } as const),
          },
        ]),
    ...(key?.after === true
      ? [
          {
            subject: "longLivedKey",
            says: `A key that does not run out is now made for ${shown(pair.asset.name)}.`,
            ...({ before: "no", after: "yes", effect: "opens", severity: "high" } as const),
          },
        ]
      : []),
  ];
}

const STRENGTH = ["none", "environment", "header", "oauth"];

function ofServer(pair: Compared<"mcp-server">): readonly Change[] {
  const change = pair.value("authentication");
  if (change === undefined) return [];
  const isWeaker = STRENGTH.indexOf(change.after) < STRENGTH.indexOf(change.before);
  return [
    {
      subject: "authentication",
      says: `${starting(pair.asset)} was shown ${valueWords(change.before)} as proof of who asks and is now shown ${valueWords(change.after)}.`,
      before: change.before,
      after: change.after,
      effect: isWeaker ? "opens" : "closes",
      severity: isWeaker ? "high" : "info",
    },
  ];
}
