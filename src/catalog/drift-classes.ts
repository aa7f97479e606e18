import {
  type ApprovedChange,
  type Classable,
  type DriftClassRule,
  fitsAsset,
  fitsPattern,
} from "../domain/drift-class.ts";
import { isAtLeast } from "../domain/severity.ts";

/** How changes are classed: the first rule that fits decides. Data: a new one is one entry here. */
export const driftClasses: readonly DriftClassRule[] = [
  {
    id: "approved",
    title: "somebody approved this change beforehand, and the approval has not run out",
    class: "expected",
    fits: (change, { approved, now }) => {
      const found = approved.find((entry) => isValid(entry, now) && approves(entry, change));
      return found === undefined
        ? null
        : `approved${found.approver === null ? "" : ` by ${found.approver}`}: ${found.reason}`;
    },
  },
  {
    id: "breaks",
    title: "what was reviewed is not what runs, whatever its severity",
    class: "blocking",
    fits: ({ breaks }) => breaks ?? null,
  },
  {
    id: "not-intended",
    title: "the intended configuration lists what is allowed, and this is not among it",
    class: "blocking",
    fits: ({ about }, { intended }) => {
      const allowed = about === null ? undefined : intended[about.part];
      return about === null || allowed === undefined || allowed.some((pattern) => fitsPattern(pattern, about.name))
        ? null
        : `${about.name} is not among the ${about.part} of the intended configuration`;
    },
  },
  {
    id: "intended",
    title: "the intended configuration allows what is there now",
    class: "expected",
    fits: ({ about }, { intended }) => {
      const pattern = about === null ? undefined : intended[about.part]?.find((item) => fitsPattern(item, about.name));
      return pattern === undefined ? null : `the intended configuration allows ${pattern} among its ${about?.part}`;
    },
  },
  {
    id: "window",
    title: "it came in a maintenance window, and what it opens is not critical",
    class: "expected",
    fits: ({ kind, severity }, { windows, now, came = now }) => {
      const open = windows.find(
        ({ from, until, kinds }) => from <= came && came < until && (kinds.length === 0 || kinds.includes(kind)),
      );
      return open === undefined || severity === "critical" ? null : `maintenance window: ${open.reason}`;
    },
  },
  {
    id: "elsewhere",
    title: "it lies in tests, examples or documentation",
    class: "review",
    fits: ({ role }) => (role === "source" ? null : `it lies in ${role === "documentation" ? role : `${role}s`}`),
  },
  {
    id: "closes",
    title: "it takes away something that can go wrong",
    class: "review",
    fits: ({ effect }) => (effect === "closes" ? "less can go wrong than before" : null),
  },
  {
    id: "severe",
    title: "what it opens is high or critical",
    class: "blocking",
    fits: ({ severity, effect }) =>
      isAtLeast(severity, "high")
        ? `what it ${effect === "opens" ? "opens" : "changes"} is ${severity}, and nobody approved it`
        : null,
  },
  {
    id: "rest",
    title: "none of the above",
    class: "review",
    fits: () => "nobody approved it",
  },
];

const isValid = ({ expires }: ApprovedChange, now: string): boolean => expires === null || now.slice(0, 10) <= expires;

const approves = ({ kind, asset, after }: ApprovedChange, change: Classable): boolean =>
  (kind === null || kind === change.kind) &&
  (asset === null || fitsAsset(asset, change.asset)) &&
  (after === null || (change.after !== null && fitsPattern(after, change.after)));
