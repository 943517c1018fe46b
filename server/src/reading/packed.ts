// Values as bytes: what a reading says in a few kilobytes, to be kept beside the text, on disk, or sent from one thread to another.

/** Grows when the form of the bytes changes: bytes of another form are not read. */
export const packedForm = 1;

const Tag = {
  // 0 to 191: the number itself
  null: 192,
  true: 193,
  false: 194,
  double: 195,
  positive: 196,
  negative: 197,
  text: 198,
  known: 199,
  slice: 200,
  array: 201,
  shape: 202,
  object: 203,
  undefined: 204,
} as const;
const SMALL = 192;

/** Words that stand in the text are told by their place in it, from this length on. */
const SLICE = 4;

/**
 * Packs a value of objects, arrays, texts, numbers, booleans and null. Objects with the same keys share them; texts that stand in `text`
 * are places in it. Undefined members are kept as such; functions and typed arrays are not for packing.
 */
export function pack(value: unknown, text: string): Uint8Array {
  let bytes = new Uint8Array(Math.max(256, text.length));
  let n = 0;
  const strings = new Map<string, number>();
  /** Lists of keys by their number, and the numbers of those that start alike. */
  const shapes: (readonly string[])[] = [];
  const shapesOf = new Map<string, number[]>();
  const room = (more: number): void => {
    if (n + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, n + more));
    larger.set(bytes);
    bytes = larger;
  };
  const varint = (number: number): void => {
    room(8);
    let rest = number;
    while (rest >= 128) {
      bytes[n++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    bytes[n++] = rest;
  };
  const tagged = (tag: number, number: number): void => {
    room(9);
    bytes[n++] = tag;
    varint(number);
  };
  const utf16 = (string: string): void => {
    tagged(Tag.text, string.length);
    for (let i = 0; i < string.length; i++) varint(string.charCodeAt(i));
  };
  const write = (item: unknown): void => {
    room(10);
    if (typeof item === 'number') {
      if (Number.isInteger(item) && Math.abs(item) <= 0x7fffffff && !Object.is(item, -0)) {
        if (item >= 0 && item < SMALL) bytes[n++] = item;
        else tagged(item < 0 ? Tag.negative : Tag.positive, Math.abs(item));
      } else {
        bytes[n++] = Tag.double;
        double.setFloat64(0, item);
        for (let i = 0; i < 8; i++) bytes[n++] = eight[i];
      }
    } else if (typeof item === 'string') {
      const known = strings.get(item);
      const at = known === undefined && item.length >= SLICE ? placeIn(text, item) : -1;
      if (known !== undefined) tagged(Tag.known, known);
      else {
        strings.set(item, strings.size);
        if (at < 0) utf16(item);
        else {
          tagged(Tag.slice, at);
          varint(item.length);
        }
      }
    } else if (Array.isArray(item)) {
      tagged(Tag.array, item.length);
      for (const one of item) write(one);
    } else if (typeof item === 'object' && item !== null) {
      const keys = Object.keys(item);
      const alike = shapesOf.get(keys[0] ?? '');
      const known = alike?.find(shape => isSame(shapes[shape], keys));
      if (known !== undefined) tagged(Tag.object, known);
      else {
        if (alike) alike.push(shapes.length);
        else shapesOf.set(keys[0] ?? '', [shapes.length]);
        shapes.push(keys);
        tagged(Tag.shape, keys.length);
        for (const key of keys) utf16(key);
      }
      for (const key of keys) write((item as Record<string, unknown>)[key]);
    } else bytes[n++] = item === null ? Tag.null : item === undefined ? Tag.undefined : item ? Tag.true : Tag.false;
  };
  write(value);
  return bytes.slice(0, n);
}

/** Where a number with a fraction is taken apart and put together. */
const double = new DataView(new ArrayBuffer(8));
const eight = new Uint8Array(double.buffer);

/** The text whose places are known: by the hash of the four letters that start there the first one, and behind each the next. */
let placed: string | undefined;
const firsts = new Int32Array(8192);
let nexts = new Int32Array(8192);

/** Of a string of four letters and more what `indexOf` gives; many are looked for in one text. */
function placeIn(text: string, item: string): number {
  if (text !== placed) {
    placed = text;
    firsts.fill(-1);
    if (nexts.length < text.length) nexts = new Int32Array(text.length);
    for (let at = text.length - SLICE; at >= 0; at--) {
      const hash = hashAt(text, at);
      nexts[at] = firsts[hash];
      firsts[hash] = at;
    }
  }
  let at = firsts[hashAt(item, 0)];
  while (at >= 0 && !startsWith.call(text, item, at)) at = nexts[at];
  return at;
}

/** Called as a function: texts and pieces of them are strings of many kinds to the engine, which would look the method up each time. */
const { charCodeAt, startsWith } = String.prototype;

const hashAt = (text: string, at: number): number =>
  ((((((charCodeAt.call(text, at) * 33) ^ charCodeAt.call(text, at + 1)) * 33) ^ charCodeAt.call(text, at + 2)) * 33) ^
    charCodeAt.call(text, at + 3)) &
  8191;

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Unpacks what `pack` made beside the same text. Throws where the bytes are no such thing. */
export function unpack(bytes: Uint8Array, text: string): unknown {
  let n = 0;
  const strings: string[] = [];
  const shapes: (readonly string[])[] = [];
  const fail = (): never => {
    throw new RangeError('not a packed value');
  };
  const byte = (): number => (n < bytes.length ? bytes[n++] : fail());
  const varint = (): number => {
    let value = 0;
    let scale = 1;
    for (let i = 0; i < 6; i++) {
      const b = byte();
      value += (b & 127) * scale;
      if (b < 128) return value;
      scale *= 128;
    }
    return fail();
  };
  /** A count of things that take a byte each at least. */
  const count = (): number => {
    const size = varint();
    return size <= bytes.length - n ? size : fail();
  };
  const utf16 = (): string => {
    const codes = new Array<number>(count());
    for (let i = 0; i < codes.length; i++) codes[i] = varint();
    return codes.length < 4096 ? String.fromCharCode(...codes) : codes.map(code => String.fromCharCode(code)).join('');
  };
  const key = (): string => (byte() === Tag.text ? utf16() : fail());
  const read = (depth: number): unknown => {
    const tag = byte();
    if (tag < SMALL) return tag;
    if (depth > 32) fail();
    switch (tag) {
      case Tag.null:
        return null;
      case Tag.true:
        return true;
      case Tag.false:
        return false;
      case Tag.undefined:
        return undefined;
      case Tag.positive:
        return varint();
      case Tag.negative:
        return -varint();
      case Tag.double: {
        if (n + 8 > bytes.length) fail();
        for (let i = 0; i < 8; i++) eight[i] = bytes[n++];
        return double.getFloat64(0);
      }
      case Tag.known:
        return strings[varint()] ?? fail();
      case Tag.text: {
        const string = utf16();
        strings.push(string);
        return string;
      }
      case Tag.slice: {
        const at = varint();
        const end = at + varint();
        if (end > text.length) fail();
        const string = text.slice(at, end);
        strings.push(string);
        return string;
      }
      case Tag.array: {
        const list = new Array<unknown>(count());
        for (let i = 0; i < list.length; i++) list[i] = read(depth + 1);
        return list;
      }
      case Tag.shape: {
        const keys: string[] = [];
        for (let size = count(); size > 0; size--) keys.push(key());
        shapes.push(keys);
        return object(keys, depth);
      }
      case Tag.object:
        return object(shapes[varint()] ?? fail(), depth);
      default:
        return fail();
    }
  };
  const object = (keys: readonly string[], depth: number): Record<string, unknown> => {
    const made: Record<string, unknown> = {};
    for (const name of keys) {
      const value = read(depth + 1);
      // A member like any other, not the object's prototype.
      if (name === '__proto__') Object.defineProperty(made, name, { value, enumerable: true, writable: true });
      else made[name] = value;
    }
    return made;
  };
  const value = read(0);
  return n === bytes.length ? value : fail();
}
