/** Lists this short are gone through sooner than an index of them is made. */
const SHORT = 8;

interface Named {
  readonly name: string;
}

const indexes = new WeakMap<readonly Named[], ReadonlyMap<string, readonly Named[]>>();

/** The items of a list that bear a name, in their order. The list must not change any more. */
export function named<T extends Named>(list: readonly T[], name: string): readonly T[] {
  if (list.length <= SHORT) return list.filter((item) => item.name === name);
  const index = indexes.get(list) ?? Map.groupBy(list, (item) => item.name);
  indexes.set(list, index);
  return (index.get(name) ?? []) as readonly T[];
}
