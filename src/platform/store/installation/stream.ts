/**
 * What a producer emits, as the reader asks for it: `emit` waits until the reader wants more, so nothing piles up. A reader that goes
 * away early ends the producer.
 */
export async function* streamed<Item>(
  produce: (emit: (item: Item) => Promise<void>) => Promise<void>,
): AsyncGenerator<Item> {
  let wanted = Promise.withResolvers<boolean>();
  let offered = Promise.withResolvers<{ readonly item: Item } | null>();
  const emit = async (item: Item): Promise<void> => {
    if (!(await wanted.promise)) throw new StreamEnded();
    wanted = Promise.withResolvers();
    offered.resolve({ item });
  };
  const work = produce(emit).then(
    () => offered.resolve(null),
    (error: unknown) => (error instanceof StreamEnded ? offered.resolve(null) : offered.reject(error)),
  );
  try {
    for (;;) {
      offered = Promise.withResolvers();
      wanted.resolve(true);
      const next = await offered.promise;
      if (next === null) return;
      yield next.item;
    }
  } finally {
    wanted.resolve(false);
    await work;
  }
}

class StreamEnded extends Error {}
