import { excludeEachOther, guardsAt } from "../evaluate/guards.ts";
import type { TextValue } from "../evaluate/values.ts";
import type { Recognition } from "../recognise/recogniser.ts";

const SPEAKS_OF_PROVIDERS = /provider|vendor|backend/i;

/** Whether an id is chosen under a condition that the call does not meet: what is set for one provider is not used with another. */
export function isOfOtherBranch({ call }: Recognition, { place }: TextValue): boolean {
  const here = guardsAt(call.module.ir, call.call.line);
  const there = here.length === 0 ? [] : guardsAt(place.module.ir, place.line);
  return there.some((one) =>
    here.some(
      (other) => excludeEachOther(one, other) && (place.module === call.module || SPEAKS_OF_PROVIDERS.test(one.name)),
    ),
  );
}
