import { type Change, type Compared, defineDriftKind } from "../../../domain/drift.ts";
import type { Severity } from "../../../domain/severity.ts";
import { listed, named, shown, starting } from "../shared/words.ts";

type Holder = "agent" | "mcp-server" | "skill" | "identity";

export const permissionWidened = defineDriftKind<Holder>({
  id: "permission-widened",
  title: "Something may do more, or is asked less",
  on: ["agent", "mcp-server", "skill", "identity"],
  compares: "allowed and denied actions, approval that is switched off, sandboxes, tools approved beforehand, grants",
  why: "Scope grows one line at a time, and nobody takes it back.",
  compare: (pair): readonly Change[] => {
    if (pair.was === null || pair.is === null) return [];
    switch (pair.asset.kind) {
      case "agent":
        return ofAgent(pair as unknown as Compared<"agent">);
      case "mcp-server":
        return ofServer(pair as unknown as Compared<"mcp-server">);
      case "skill":
        return ofSkill(pair as unknown as Compared<"skill">);
      default:
        return ofIdentity(pair as unknown as Compared<"identity">);
    }
  },
});

function ofAgent(pair: Compared<"agent">): readonly Change[] {
  const [allowed, denied] = [pair.members("allowedActions"), pair.members("deniedActions")];
  return [
    ...gains("allowedActions", allowed.gained, (what) => `${starting(pair.asset)} may now do without asking: ${what}.`),
    ...losses(
      "allowedActions",
      allowed.lost,
      (what) => `${starting(pair.asset)} may no longer do without asking: ${what}.`,
    ),
    ...denied.lost.map((action) => ({
      subject: `deniedActions ${action}`,
      says: `${starting(pair.asset)} is no longer kept from ${shown(action)}.`,
      ...({ before: action, after: null, effect: "opens", severity: "high" } as const),
    })),
    ...gains("hooks", pair.members("hooks").gained, (what) => `${starting(pair.asset)} now runs a hook: ${what}.`),
    ...pair.members("configurationSignals").gained.map((signal) => ({
      subject: `signal ${signal.id} ${signal.subject ?? ""}`.trim(),
      says: `The configuration of ${named(pair.asset)} now ${shown(signal.message)}.`,
      ...({ before: null, after: signal.message, effect: "opens", severity: "high" } as const),
      ...(signal.evidence !== undefined && { evidence: [signal.evidence] }),
    })),
    ...flag(pair, "bypassesApproval", true, "asks nobody before it acts", "asks before it acts again", "critical"),
    ...flag(pair, "sandboxed", false, "no longer runs in a sandbox", "now runs in a sandbox", "high"),
    ...flag(
      pair,
      "executesCode",
      true,
      "now runs the code that its model writes",
      "no longer runs code that its model writes",
      "critical",
    ),
    ...flag(
      pair,
      "allowsDelegation",
      true,
      "may now hand work to other agents",
      "no longer hands work to other agents",
      "medium",
    ),
  ];
}

function ofServer(pair: Compared<"mcp-server">): readonly Change[] {
  const { gained, lost } = pair.members("autoApproved");
  return [
    ...gains("autoApproved", gained, (what) => `Calls of ${what} on ${named(pair.asset)} are now made without asking.`),
    ...losses("autoApproved", lost, (what) => `Calls of ${what} on ${named(pair.asset)} are asked for again.`),
    ...flag(pair, "enabled", true, "is now switched on", "is now switched off", "medium"),
  ];
}

function ofSkill(pair: Compared<"skill">): readonly Change[] {
  const { gained, lost } = pair.members("allowedTools");
  return [
    ...gains("allowedTools", gained, (what) => `${starting(pair.asset)} may now use ${what} without asking.`),
    ...losses("allowedTools", lost, (what) => `${starting(pair.asset)} may no longer use ${what} without asking.`),
  ];
}

function ofIdentity(pair: Compared<"identity">): readonly Change[] {
  const everywhere = pair.members("grantsEverywhere");
  const { gained, lost } = pair.members("grants");
  const named = gained.filter((grant) => !everywhere.gained.includes(grant));
  return [
    ...gains(
      "grantsEverywhere",
      everywhere.gained,
      (what) => `${starting(pair.asset)} may now do on every resource: ${what}.`,
    ),
    ...gains("grants", named, (what) => `${starting(pair.asset)} was granted ${what}.`),
    ...losses("grants", lost, (what) => `${starting(pair.asset)} lost the grant ${what}.`),
  ];
}

/** Words in a permission that let everything or almost everything through. */
const SWEEPING = /^\*$|\(\*\)|:\*|^Bash$|^\*|admin|owner|full/i;

function gains(property: string, items: readonly string[], say: (what: string) => string): readonly Change[] {
  if (items.length === 0) return [];
  const what = listed(items.map(shown));
  const isSweeping =
    property === "hooks" || property === "grantsEverywhere" || items.some((item) => SWEEPING.test(item));
  const severity: Severity = isSweeping ? "critical" : property === "autoApproved" ? "high" : "medium";
  return [{ subject: property, says: say(what), before: null, after: what, effect: "opens", severity }];
}

function losses(property: string, items: readonly string[], say: (what: string) => string): readonly Change[] {
  if (items.length === 0) return [];
  const what = listed(items.map(shown));
  return [
    { subject: `${property} taken`, says: say(what), before: what, after: null, effect: "closes", severity: "info" },
  ];
}

function flag<K extends "agent" | "mcp-server">(
  pair: Compared<K>,
  property: Parameters<Compared<K>["value"]>[0],
  opening: boolean,
  opens: string,
  closes: string,
  severity: Severity,
): readonly Change[] {
  const change = pair.value(property);
  if (change === undefined) return [];
  const isOpen = change.after === opening || (opening === false && change.before === true);
  if (!isOpen && change.before !== opening) return [];
  const words = (value: unknown): string => (value === true ? "yes" : value === false ? "no" : "not set");
  return [
    {
      subject: String(property),
      says: `${starting(pair.asset)} ${isOpen ? opens : closes}.`,
      before: words(change.before),
      after: words(change.after),
      effect: isOpen ? "opens" : "closes",
      severity: isOpen ? severity : "info",
    },
  ];
}
