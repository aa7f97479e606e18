type Step<T> = (value: T) => T | Promise<T>;

/** Runs steps one after the other. */
export class Chain<T> {
  readonly #steps: Step<T>[] = [];

  pipe(step: Step<T>): this {
    this.#steps.push(step);
    return this;
  }

  async invoke(value: T): Promise<T> {
    let current = value;
    for (const step of this.#steps) current = await step(current);
    return current;
  }
}

export const tool = <T>(definition: { description: string; execute: Step<T> }): Step<T> => definition.execute;
