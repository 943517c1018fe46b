/** Typed arrays of whole numbers and others. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/** Puts the numbers of a typed array where threads share them; those that are there already stay. */
export type Place = <T extends Numbers>(array: T) => T;

const SLAB = 2 ** 20;

/** A place in memory that threads share, which grows by large pieces. */
export function slabs(): Place {
  let slab = new SharedArrayBuffer(0);
  let used = 0;
  return <T extends Numbers>(array: T): T => {
    if (array.buffer instanceof SharedArrayBuffer) return array;
    const size = array.byteLength;
    if (used + size > slab.byteLength) {
      slab = new SharedArrayBuffer(Math.max(SLAB, size));
      used = 0;
    }
    const Kind = array.constructor as new (buffer: SharedArrayBuffer, at: number, length: number) => T;
    const placed = new Kind(slab, used, array.length);
    placed.set(array);
    used = (used + size + 7) & ~7;
    return placed;
  };
}

/** A value of plain objects, lists and typed arrays, these in their place: sent to another thread, it takes no more memory. */
export function placed<T>(value: T, place: Place): T {
  if (ArrayBuffer.isView(value)) return place(value as T & Numbers);
  if (Array.isArray(value)) return value.map(one => placed(one, place)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, placed(one, place)])) as T;
}
