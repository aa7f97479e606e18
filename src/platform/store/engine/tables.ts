/** Tables as both engines hold them: text, whole numbers (times are epoch milliseconds, booleans 0 and 1) and bytes. */

/** `valid_to` of what still holds. */
export const OPEN = Number.MAX_SAFE_INTEGER;

/** A column's type. */
export type ColumnType = "text" | "integer" | "bytes";
type Column = ColumnType | `${ColumnType}?`;

/** Columns that every versioned table has. */
const VERSIONED = {
  valid_from: "integer",
  valid_to: "integer",
  /** SHA-256 over the canonical JSON of the content: equal content writes nothing. */
  hash: "text",
} as const;

/** Every table of the platform, without the column `organisation`, which all have first in their key and which the handle knows. A `?` may be null. */
export const TABLES = {
  organisation: {
    name: "text",
    created_at: "integer",
    /** The latest instant given to a change; the next is later. */
    clock: "integer",
    audit_number: "integer",
    audit_hash: "text",
    /** Roots of the full subtrees of the Merkle tree so far, JSON. */
    audit_frontier: "text",
  },
  project: {
    project: "text",
    name: "text",
    created_at: "integer",
    /** 1 for the demo estate, which can be forgotten with its past. */
    demo: "integer",
  },
  source: {
    source: "text",
    project: "text",
    kind: "text",
    name: "text",
    created_at: "integer",
    removed_at: "integer?",
    /** JSON of where its content comes from. */
    origin: "text",
  },
  run: {
    run: "text",
    source: "text",
    at: "integer",
    status: "text",
    not_examined: "integer",
    body: "text",
    /** JSON of the commits since the run before. */
    history: "text?",
  },
  not_examined: {
    run: "text",
    number: "integer",
    source: "text",
    body: "text",
  },
  /** What is known of a source, by connector: the last complete look, and what stands where later runs did not look. */
  observation: {
    source: "text",
    connector: "text",
    run: "text",
    hash: "text",
    /** Deflated JSON. */
    body: "bytes",
  },
  /** A piece of what was uploaded and is to be scanned by a job. */
  upload_part: {
    job: "text",
    number: "integer",
    source: "text",
    content: "bytes",
  },
  /** What one source knows as one asset. */
  sighting: {
    ...VERSIONED,
    source: "text",
    local: "text",
    asset: "text",
    kind: "text",
    name: "text",
    role: "text",
    /** How much the claim weighs; the lower the stronger. */
    weight: "integer",
    connector: "text",
    posture: "text",
    evidence: "text",
  },
  /** Identities that hold everywhere, of current sightings. */
  sighting_identity: {
    kind: "text",
    identity: "text",
    source: "text",
    local: "text",
  },
  asset: {
    ...VERSIONED,
    asset: "text",
    kind: "text",
    name: "text",
    role: "text",
    posture: "text",
    /** Who sees the row while it holds: the set of projects; empty for nobody. */
    audience: "text",
  },
  relationship: {
    ...VERSIONED,
    source: "text",
    from_local: "text",
    verb: "text",
    to_local: "text",
    from_asset: "text",
    to_asset: "text",
    evidence: "text",
  },
  /** Edges of an asset that its source could not all read. */
  edge_gap: {
    source: "text",
    local: "text",
    verb: "text",
    asset: "text",
    detail: "text",
  },
  /** Lines of one file around what a source saw in it. */
  code_frame: {
    ...VERSIONED,
    source: "text",
    path: "text",
    /** JSON. */
    frames: "text",
  },
  /** What people say of an asset, kept at everything that a source sees as it: so it stays when assets are joined or parted. */
  asset_word: {
    ...VERSIONED,
    source: "text",
    local: "text",
    field: "text",
    value: "text",
    /** JSON of who said it. */
    actor: "text",
  },
  finding: {
    ...VERSIONED,
    finding: "text",
    rule: "text",
    asset: "text",
    asset_kind: "text",
    asset_name: "text",
    severity: "text",
    /** Worst lowest. */
    rank: "integer",
    role: "text",
    /** 0 for product code, 1 for tests, examples and documentation. */
    apart: "integer",
    subject: "text?",
    message: "text",
    /** JSON; null = the places of the asset itself. */
    evidence: "text?",
    state: "text",
    assignee: "text?",
    due: "integer?",
    snoozed_until: "integer?",
    /** `fix`: until one is known. */
    snoozed_for: "text?",
    /** JSON of the version that mends it: null where none is known, no value where nothing tells. */
    fix: "text?",
    /** JSON of an acceptance. */
    acceptance: "text?",
    /** Its end, for the sweep. */
    accepted_until: "integer?",
    dismissal: "text?",
    first_seen: "integer",
    opened_at: "integer",
    fixed_at: "integer?",
    /** As an asset's; of what is fixed, all who ever saw the asset. */
    audience: "text",
  },
  finding_event: {
    finding: "text",
    at: "integer",
    number: "integer",
    actor: "text",
    action: "text",
    before: "text?",
    after: "text",
    detail: "text",
  },
  undecided: {
    ...VERSIONED,
    asset: "text",
    rule: "text",
    reasons: "text",
  },
  identity_decision: {
    decision: "text",
    verdict: "text",
    a: "text",
    b: "text",
    reason: "text",
    actor: "text",
    at: "integer",
    withdrawn_at: "integer?",
  },
  /** The projects that see the same things. */
  audience: {
    audience: "text",
    project: "text",
  },
  /** How many assets there are now, by the projects that see them; once more for who sees everything. So are the other tallies. */
  asset_tally: {
    audience: "text",
    kind: "text",
    role: "text",
    count: "integer",
  },
  finding_tally: {
    audience: "text",
    rule: "text",
    severity: "text",
    state: "text",
    count: "integer",
  },
  relationship_tally: {
    audience: "text",
    verb: "text",
    count: "integer",
  },
  search_document: {
    type: "text",
    ref: "text",
    asset: "text",
    grouped: "text",
    title: "text",
    /** The words of the text, in lower case, joined by blanks. */
    words: "text",
    /** The asset's. */
    audience: "text",
  },
  audit_entry: {
    number: "integer",
    at: "integer",
    /** JSON of the entry without its hash. */
    entry: "text",
    hash: "text",
  },
  audit_checkpoint: {
    size: "integer",
    body: "text",
  },
  job: {
    job: "text",
    kind: "text",
    payload: "text",
    state: "text",
    priority: "integer",
    attempts: "integer",
    max_attempts: "integer",
    run_at: "integer",
    created_at: "integer",
    worker: "text?",
    lease_until: "integer?",
    progress: "text",
    result: "text",
    error: "text?",
    cancel_requested: "integer",
    idempotency_key: "text?",
    /** What it is about, as `source:web`: of one kind and subject one job at a time waits or runs. */
    subject: "text?",
    changed_at: "integer",
  },
  schedule: {
    schedule: "text",
    kind: "text",
    payload: "text",
    cron: "text",
    timezone: "text",
    next_at: "integer?",
  },
  person: {
    person: "text",
    /** In lower case; one person each. */
    email: "text",
    name: "text",
    state: "text",
    /** JSON of grants. */
    grants: "text",
    /** A salted hash in PHC form; null = signs in another way. */
    password: "text?",
    failures: "integer",
    locked_until: "integer?",
    created_at: "integer",
  },
  team: {
    team: "text",
    name: "text",
    grants: "text",
    created_at: "integer",
  },
  team_member: {
    team: "text",
    person: "text",
  },
  custom_role: {
    role: "text",
    name: "text",
    /** JSON of permissions. */
    permissions: "text",
  },
  session: {
    session: "text",
    /** SHA-256 of the secret that the browser holds. */
    secret: "text",
    person: "text",
    created_at: "integer",
    seen_at: "integer",
    expires_at: "integer",
    /** How the person signed in. */
    method: "text",
    address: "text",
    agent: "text",
  },
  service_token: {
    token: "text",
    secret: "text",
    name: "text",
    grants: "text",
    created_by: "text",
    created_at: "integer",
    expires_at: "integer",
    revoked_at: "integer?",
    used_at: "integer?",
  },
  one_time_link: {
    link: "text",
    secret: "text",
    person: "text",
    created_at: "integer",
    expires_at: "integer",
    used_at: "integer?",
  },
  kept_reply: {
    caller: "text",
    key: "text",
    /** SHA-256 over method, path and body: the same key for another request is an error. */
    request: "text",
    /** Null while the first request is under way. */
    status: "integer?",
    reply: "text?",
    created_at: "integer",
  },
  data_key: {
    data_key: "text",
    /** Which master key wraps it. */
    master: "text",
    wrapped: "bytes",
    created_at: "integer",
  },
  secret: {
    name: "text",
    data_key: "text",
    /** Nonce, tag and ciphertext. */
    sealed: "bytes",
    updated_at: "integer",
  },
  /** What people said of an asset by hand. */
  asset_mark: {
    asset: "text",
    criticality: "text?",
    /** Where an attack can begin: who can get at it. */
    entry: "text?",
    note: "text",
    /** JSON of who said it last. */
    actor: "text",
    marked_at: "integer",
  },
  /** What is measured by an approved state, and how far. */
  baseline: {
    baseline: "text",
    scope: "text",
    ref: "text?",
    /** As whose people see it; null = as the whole organisation does. */
    project: "text?",
    name: "text",
    created_at: "integer",
    /** The version that changes are measured by; 0 = none is confirmed yet. */
    version: "integer",
    derived_at: "integer?",
    /** Where the audit log stood then. */
    derived_number: "integer",
    derived_version: "integer",
  },
  baseline_version: {
    proposal: "text",
    baseline: "text",
    project: "text?",
    version: "integer",
    state: "text",
    /** JSON of who proposed and decided, why, and of its hashes. */
    body: "text",
    /** The signed text, deflated; null = rejected. */
    content: "bytes?",
  },
  drift: {
    drift: "text",
    baseline: "text",
    project: "text?",
    kind: "text",
    class: "text",
    /** Blocking lowest. */
    urgency: "integer",
    severity: "text",
    /** Worst lowest. */
    rank: "integer",
    asset: "text",
    asset_kind: "text",
    asset_name: "text",
    /** Ids, each between blanks. */
    sources: "text",
    state: "text",
    snoozed_until: "integer?",
    assessed: "integer",
    /** What would accept it, and waits for another person. */
    proposal: "text?",
    version: "integer?",
    first_seen: "integer",
    opened_at: "integer",
    /** Null while every look sees it. */
    last_seen: "integer?",
    closed_at: "integer?",
    /** JSON of the latest decision. */
    decision: "text?",
    /** JSON. */
    attribution: "text",
    /** JSON of what the comparison told. */
    body: "text",
  },
  drift_event: {
    drift: "text",
    number: "integer",
    project: "text?",
    at: "integer",
    actor: "text",
    action: "text",
    before: "text?",
    after: "text",
    detail: "text",
  },
  /** Of what nobody can say whether it changed. */
  drift_gap: {
    baseline: "text",
    number: "integer",
    project: "text?",
    source: "text?",
    asset: "text?",
    asset_kind: "text?",
    asset_name: "text?",
    subject: "text?",
    assets: "integer",
    reason: "text",
  },
  setting: {
    setting: "text",
    /** JSON. */
    value: "text",
  },
  second_factor: {
    person: "text",
    confirmed_at: "integer?",
    /** The latest step (time / 30 s) whose code was used. */
    last_step: "integer",
  },
  recovery_code: {
    person: "text",
    /** SHA-256 in hex. */
    code: "text",
  },
  challenge: {
    challenge: "text",
    kind: "text",
    /** SHA-256 of what the one who answers holds. */
    secret: "text",
    person: "text?",
    detail: "text",
    attempts: "integer",
    expires_at: "integer",
  },
  passkey: {
    passkey: "text",
    person: "text",
    /** How the authenticator calls it; in base64url. */
    credential: "text",
    /** In COSE. */
    public_key: "bytes",
    /** How often it signed, as it says itself; 0 where it does not count. */
    counter: "integer",
    /** JSON: how browsers reach it. */
    transports: "text",
    /** 1 = it is kept by a provider of passkeys, and on several devices. */
    backed_up: "integer",
    name: "text",
    created_at: "integer",
    used_at: "integer?",
  },
  spent: {
    /** SHA-256 in hex of what counts once. */
    spent: "text",
    expires_at: "integer",
  },
  /** Until when a person has read what concerns him. */
  notice_reading: {
    person: "text",
    read_until: "integer",
  },
  /** When a person looked at the platform last. */
  visit: {
    person: "text",
    began_at: "integer",
    seen_at: "integer",
    /** When the visit before this one ended. */
    before: "integer?",
  },
  /** What a person does not want to be shown any more. */
  put_away: {
    person: "text",
    what: "text",
  },
  saved_view: {
    view: "text",
    /** Id of the person or service that made it. */
    owner: "text",
    shared: "integer",
    name: "text",
    page: "text",
    /** What stands behind the question mark. */
    query: "text",
    created_at: "integer",
  },
  webhook: {
    webhook: "text",
    name: "text",
    url: "text",
    /** JSON of topics. */
    topics: "text",
    state: "text",
    created_at: "integer",
    /** Since when nothing arrived. */
    failing_since: "integer?",
    /** Until when messages are signed with the secret of before, too. */
    old_secret_until: "integer?",
  },
  /** What is to be sent, written with the change that it tells; and how it went. */
  webhook_message: {
    message: "text",
    webhook: "text",
    topic: "text",
    /** JSON, as it is sent. */
    body: "text",
    created_at: "integer",
    state: "text",
    attempts: "integer",
    last_at: "integer?",
    status: "integer?",
    why: "text?",
  },
  outside_identity: {
    provider: "text",
    /** Who or what it is there. */
    subject: "text",
    /** Who or what it is here: the id of a person or team. */
    target: "text",
  },
} as const satisfies { readonly [table: string]: { readonly [column: string]: Column } };

export type TableName = keyof typeof TABLES;

type Value<Type> = Type extends `${infer Bare extends ColumnType}?`
  ? Value<Bare> | null
  : Type extends "text"
    ? string
    : Type extends "integer"
      ? number
      : Uint8Array;

/** One row of a table. */
export type Row<Name extends TableName> = {
  -readonly [Key in keyof (typeof TABLES)[Name]]: Value<(typeof TABLES)[Name][Key]>;
};

/** The tables as a handle of one organisation sees them. */
export type Tables = { [Name in TableName]: Row<Name> };

/** The same tables as the installation sees them, over all organisations. */
export type AllRows = { [Name in TableName]: Row<Name> & { organisation: string } };
