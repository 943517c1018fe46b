/** Work in steps: whoever does it may do something else at each `yield`. */
export type Steps<T> = Generator<void, T, void>;

/** Does it all at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
