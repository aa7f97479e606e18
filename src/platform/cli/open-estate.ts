import { userInfo } from "node:os";
import { dirname, join, resolve } from "node:path";
import { modelKnower } from "../../analysis/posture/know-models.ts";
import { indexAdvisories } from "../../analysis/posture/match-advisories.ts";
import { rules } from "../../catalog/rules.generated.ts";
import { ConfigError } from "../../domain/errors.ts";
import { knowledge, modelFacts } from "../scan/knowledge.ts";
import { type MasterKeys, masterKeysIn, masterKeysInFile } from "../secrets/master-keys.ts";
import type { Actor } from "../store/contract/access.ts";
import { StoreError } from "../store/contract/errors.ts";
import type { Judging } from "../store/contract/judging.ts";
import type { Estate, Store } from "../store/contract/store.ts";
import { openStore } from "../store/open-store.ts";
import { NO_TRACING, type Tracing } from "../telemetry/tracing.ts";
import type { Arguments } from "./arguments.ts";
import { dataFolder, personsFolder } from "./paths.ts";

/** The id of the organisation and of the project where none is named. */
export const USUAL_NAME = "default";

const HINT =
  "Name a file that stance made or that does not exist yet, or a PostgreSQL server that runs and lets you in.";

/** Where a store is, without the password that its address may hold. */
const shownPlace = (named: string): string => named.replace(/^(postgres(?:ql)?:\/\/)[^@/]*@/, "$1");

/** The person at this command line. */
export function personHere(): Actor {
  const { username } = userInfo();
  return { kind: "user", id: `local:${username}`, name: username };
}

/** Whether a store is named by its address rather than as a file. */
export const isAddress = (named: string): boolean => /^postgres(ql)?:/.test(named);

/** The folder of what belongs to a store and is not in it: beside its file, or the platform's own. */
export const besideStore = (named: string, folder: string = dataFolder()): string =>
  isAddress(named) ? folder : dirname(resolve(personsFolder(), named));

/** What protects the secrets of a store: STANCE_SECRET_KEY, or a file beside it. */
const mastersOf = (folder: string): MasterKeys =>
  process.env.STANCE_SECRET_KEY === undefined
    ? masterKeysInFile(join(folder, "secret-key"))
    : masterKeysIn(process.env.STANCE_SECRET_KEY);

/** The catalogue, on the day of its data. */
const asTheDataSays = (): Judging => ({
  rules,
  advisories: indexAdvisories(knowledge.advisories),
  knowModel: modelKnower(modelFacts, modelFacts.checked),
});

/** Opens a store by its file or address. Throws a ConfigError when it cannot be opened. */
export function openNamed(
  named: string,
  folder: string = besideStore(named),
  judging: Judging = asTheDataSays(),
  tracing: Tracing = NO_TRACING,
): Promise<Store> {
  const at = isAddress(named) ? named : resolve(personsFolder(), named);
  return openStore({ at, judging, masters: mastersOf(folder), tracing }).catch((error: Error) => {
    throw new ConfigError(`the store ${shownPlace(named)} cannot be opened: ${error.message}`, HINT, { cause: error });
  });
}

/** Does work on the store that the command line names, and closes it. What the store refuses becomes a ConfigError. */
export async function withStore<Result>(args: Arguments, work: (store: Store) => Promise<Result>): Promise<Result> {
  const named = args.value("store") ?? process.env.DATABASE_URL;
  if (named === undefined)
    throw new ConfigError(
      "no store is named",
      "Give --store FILE, or the address of a PostgreSQL database in DATABASE_URL.",
    );
  const store = await openNamed(named);
  try {
    return await work(store);
  } catch (error) {
    if (error instanceof StoreError) throw new ConfigError(error.message, undefined, { cause: error });
    throw error;
  } finally {
    await store.close();
  }
}

/** The whole estate of the organisation that the command line names. */
export const estateIn = (store: Store, args: Arguments): Estate =>
  store.within({ organisation: args.value("organisation") ?? USUAL_NAME, projects: "all" });
