import { type MasterKeys, NO_MASTER_KEYS } from "../secrets/master-keys.ts";
import { NO_TRACING, type Tracing } from "../telemetry/tracing.ts";
import type { Actor } from "./contract/access.ts";
import type { Judging } from "./contract/judging.ts";
import type { Estate, EstatePlace, Store } from "./contract/store.ts";
import type { Engine } from "./engine/engine.ts";
import { tracedEngine } from "./engine/traced.ts";
import { forget } from "./installation/forget.ts";
import { installationOf } from "./installation/installation.ts";
import { jobsOf } from "./jobs/jobs.ts";
import { queueOf } from "./jobs/queue.ts";
import { MIGRATIONS } from "./migrations/all.ts";
import { migrate } from "./migrations/migrate.ts";
import { challengesOf } from "./people/challenges.ts";
import { linksOf, sessionsOf, tokensOf } from "./people/credentials.ts";
import { directoryOf } from "./people/directory.ts";
import { noticesOf } from "./people/notices.ts";
import { passkeysOf } from "./people/passkeys.ts";
import { peopleOf } from "./people/people.ts";
import { repliesOf } from "./people/replies.ts";
import { secondFactorsOf } from "./people/second-factors.ts";
import { settingsOf } from "./people/settings.ts";
import { rolesOf, teamsOf } from "./people/teams.ts";
import { savedViewsOf } from "./people/views.ts";
import { visitsOf } from "./people/visits.ts";
import { assetsOf } from "./read/assets.ts";
import { auditOf } from "./read/audit.ts";
import { changesOf } from "./read/changes.ts";
import { groupFindings } from "./read/finding-groups.ts";
import { countFindings, getFinding, historyOfFinding, listFindings, undecidedOf } from "./read/findings.ts";
import { KeptAnswers } from "./read/kept.ts";
import { postureOf } from "./read/posture.ts";
import { pulseOf } from "./read/pulse.ts";
import { relationshipsOf } from "./read/relationships.ts";
import { runsOf } from "./read/runs.ts";
import { searchOf } from "./read/search.ts";
import { totalOf } from "./read/tallies.ts";
import { upkeepOf } from "./read/upkeep.ts";
import { type View, viewOf } from "./read/view.ts";
import { secretsOf } from "./secrets/secrets.ts";
import { webhooksOf } from "./webhooks/webhooks.ts";
import { assetWordsOf } from "./write/asset-words.ts";
import { baselinesOf } from "./write/baselines.ts";
import type { ChangeSetting } from "./write/change.ts";
import { codeFramesOf } from "./write/code-frames.ts";
import { driftItemsOf } from "./write/drift-items.ts";
import { identityOf } from "./write/identity.ts";
import { judgeAgain, push } from "./write/ingest.ts";
import { marksOf } from "./write/marks.ts";
import { needWhole } from "./write/need-whole.ts";
import { needSource, organisationsOf, projectsOf, sourcesOf } from "./write/places.ts";
import { decideFindings, expireFindings } from "./write/triage.ts";

/** What a store needs from its surroundings. */
export interface StoreSetting {
  /** A file for the embedded engine, or an address that begins with `postgres://` or `postgresql://`. */
  readonly at: string;
  readonly judging: Judging;
  /** What protects secrets; without it the store keeps none. */
  readonly masters?: MasterKeys;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /** Is told of transactions. */
  readonly tracing?: Tracing;
}

const SWEEP: Actor = { kind: "system", id: "sweep", name: "Sweep" };

/** Opens a store and brings its schema up to date. */
export async function openStore({
  at,
  judging,
  masters = NO_MASTER_KEYS,
  now = Date.now,
  tracing = NO_TRACING,
}: StoreSetting): Promise<Store> {
  const engine = tracedEngine(await openEngine(at), tracing);
  try {
    await migrate(engine, MIGRATIONS, now);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return storeOn(engine, { at, judging, masters, now });
}

/** Opens an estate in another thread than the one that has its store, to read it and nothing else. It is closed when the work has ended. */
export async function readEstate<Result>(
  { at, access }: EstatePlace,
  judging: Judging,
  work: (estate: Estate) => Promise<Result>,
): Promise<Result> {
  const engine = isAddress(at)
    ? await (await import("./engine/postgresql/engine.ts")).readPostgresql(at)
    : (await import("./engine/sqlite/engine.ts")).readSqlite(at);
  try {
    return await work(storeOn(engine, { at, judging, masters: NO_MASTER_KEYS, now: Date.now }).within(access));
  } finally {
    await engine.close();
  }
}

const isAddress = (at: string): boolean => /^postgres(ql)?:\/\//.test(at);

async function openEngine(at: string): Promise<Engine> {
  if (!isAddress(at)) return (await import("./engine/sqlite/engine.ts")).openSqlite(at);
  return (await import("./engine/postgresql/engine.ts")).openPostgresql(at);
}

type Surroundings = Required<Pick<StoreSetting, "at" | "judging" | "masters" | "now">>;

function storeOn(engine: Engine, around: Surroundings): Store {
  const answers = new KeptAnswers();
  return {
    engine: engine.kind,
    organisations: organisationsOf(engine, around.now),
    queue: queueOf(engine, around.now),
    installation: installationOf(engine, around.now, around.masters),
    within: (access, only) =>
      estateOf(
        viewOf(engine, access, around.judging, answers),
        { engine, organisation: access.organisation, now: around.now, ...only },
        around,
      ),
    close: () => engine.close(),
  };
}

function estateOf(view: View, setting: ChangeSetting, { at, judging, masters, now }: Surroundings): Estate {
  const { access } = view;
  return {
    access,
    place: { at, access },
    projects: projectsOf(view, setting, judging),
    sources: sourcesOf(view, setting, judging, masters),
    ingest: {
      push: async (what, actor) => {
        await needSource(view, what.source);
        return push(setting, what, actor, judging);
      },
      judgeAgain: async (source, actor) => {
        needWhole(access);
        await needSource(view, source);
        return judgeAgain(setting, source, actor, judging);
      },
    },
    runs: runsOf(view),
    assets: assetsOf(view),
    relationships: relationshipsOf(view),
    marks: marksOf(view, setting),
    findings: {
      list: (filter) => listFindings(view, filter),
      groups: (by, filter) => groupFindings(view, by, filter),
      get: (id, when = {}) => getFinding(view, id, when),
      history: (id) => historyOfFinding(view, id),
      count: async (filter = {}) => totalOf(await countFindings(view, "state", filter)),
      countBy: (group, filter = {}) => countFindings(view, group, filter),
      decide: (ids, decision, actor) => decideFindings(setting, access, ids, decision, actor),
      expire: () => expireFindings(setting, SWEEP),
      undecided: (asset, when = {}) => undecidedOf(view, asset, when),
    },
    baselines: baselinesOf(view, setting),
    drift: driftItemsOf(view, setting),
    posture: postureOf(view),
    changes: changesOf(view),
    views: savedViewsOf(view, setting),
    notices: noticesOf(view),
    visits: visitsOf(view),
    identity: identityOf(view, setting, judging),
    assetWords: assetWordsOf(view, setting),
    codeFrames: codeFramesOf(view, setting),
    search: searchOf(view),
    audit: auditOf(view, now),
    jobs: jobsOf(view, setting),
    people: peopleOf(view, setting),
    teams: teamsOf(view, setting),
    roles: rolesOf(view, setting),
    sessions: sessionsOf(view, setting),
    tokens: tokensOf(view, setting),
    links: linksOf(view, setting),
    secrets: secretsOf(view, setting, masters),
    directory: directoryOf(view, setting),
    settings: settingsOf(view, setting),
    secondFactors: secondFactorsOf(view, setting, masters),
    passkeys: passkeysOf(view, setting),
    challenges: challengesOf(view, now),
    webhooks: webhooksOf(view, setting, masters),
    replies: repliesOf(view, now),
    upkeep: upkeepOf(view, now),
    forget: (before, actor) => {
      needWhole(access);
      return forget(setting, actor, before);
    },
    pulse: (since) => pulseOf(view, since),
  };
}
