import { records } from "./0001-records.ts";
import { searchAndAudit } from "./0002-search-and-audit.ts";
import { people } from "./0003-people.ts";
import { secrets } from "./0004-secrets.ts";
import { secondFactor } from "./0005-second-factor.ts";
import { directory } from "./0006-directory.ts";
import { work } from "./0007-work.ts";
import { webhooks } from "./0008-webhooks.ts";
import { signOn } from "./0009-sign-on.ts";
import { tallies } from "./0010-tallies.ts";
import { views } from "./0011-views.ts";
import { demoProject } from "./0012-demo-project.ts";
import { assetMarks } from "./0014-asset-marks.ts";
import { codeFramesAndWords } from "./0015-code-frames-and-words.ts";
import { uploads } from "./0016-uploads.ts";
import { shape } from "./0017-shape.ts";
import { drift } from "./0018-drift.ts";
import { lists } from "./0019-lists.ts";
import { notices } from "./0020-notices.ts";
import { provenance } from "./0021-provenance.ts";
import { standing } from "./0023-standing.ts";
import { audiences } from "./0024-audiences.ts";
import { visits } from "./0026-visits.ts";
import { waitingForAFix } from "./0027-waiting-for-a-fix.ts";
import type { Migration } from "./migration.ts";

/** Every migration, oldest first. New ones are added at the end. */
export const MIGRATIONS: readonly Migration[] = [
  records,
  searchAndAudit,
  people,
  secrets,
  secondFactor,
  directory,
  work,
  webhooks,
  signOn,
  tallies,
  views,
  demoProject,
  assetMarks,
  codeFramesAndWords,
  uploads,
  shape,
  drift,
  lists,
  notices,
  provenance,
  standing,
  audiences,
  visits,
  waitingForAFix,
];
