import type { Person } from "../store/contract/people.ts";
import type { Estate } from "../store/contract/store.ts";
import { credentialText, keptForm, newSecret } from "./secrets.ts";

/** So long a session lasts, used or not. */
const LONGEST_SESSION = 7 * 86_400_000;

/** A session that has begun, with the credential for its cookie. */
export interface Begun {
  readonly person: string;
  readonly name: string;
  readonly organisation: string;
  readonly expiresAt: number;
  readonly credential: string;
}

/** How and from where somebody signed in. */
interface Manner {
  readonly method: string;
  readonly address: string;
  readonly agent: string;
}

/** Begins a session of a person who has proven who he is. */
export async function begin(estate: Estate, { id, name }: Person, manner: Manner, now: number): Promise<Begun> {
  const { method, address, agent } = manner;
  const { organisation } = estate.access;
  const [secret, expiresAt] = [newSecret(), now + LONGEST_SESSION];
  const kept = { person: id, method, address, agent, expiresAt, secret: keptForm(secret) };
  const session = await estate.sessions.begin(kept, { kind: "user", id, name });
  return {
    person: id,
    name,
    organisation,
    expiresAt,
    credential: credentialText({ organisation, id: session.id, secret }),
  };
}
