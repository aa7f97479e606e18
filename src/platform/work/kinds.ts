import type { JobKind } from "./kind.ts";
import { deriveDrift } from "./kinds/derive-drift.ts";
import { expireAcceptances } from "./kinds/expire-acceptances.ts";
import { forget } from "./kinds/forget.ts";
import { judgeAgain } from "./kinds/judge-again.ts";
import { scanSource } from "./kinds/scan-source.ts";
import { sendWebhook } from "./kinds/send-webhook.ts";

/** Every kind of work that the platform does in the background. */
export const KINDS: readonly JobKind[] = [expireAcceptances, judgeAgain, forget, scanSource, sendWebhook, deriveDrift];
