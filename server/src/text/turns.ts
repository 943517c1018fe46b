/** Values by key; those are let go that nobody asked for between one turn and the next. */
export class Turns<K, V> {
  #before = new Map<K, V>();
  #now = new Map<K, V>();

  get(key: K): V | undefined {
    const known = this.#now.get(key) ?? this.#before.get(key);
    if (known !== undefined) this.#now.set(key, known);
    return known;
  }

  set(key: K, value: V): void {
    this.#now.set(key, value);
  }

  turn(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }
}
