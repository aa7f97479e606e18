import type { Waking } from "../../../domain/triage.ts";
import { Time } from "../../ui/time.tsx";

/** Until when a finding is snoozed. */
export const Snoozed = ({ until }: { readonly until: Waking | null }) =>
  until === null ? (
    <span className="muted">not snoozed</span>
  ) : typeof until === "number" ? (
    <Time at={until} as="day" />
  ) : (
    "a fix is known"
  );
