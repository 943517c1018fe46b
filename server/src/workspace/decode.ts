import { encodingOf, type Single, singleByte } from './windows';

/** How a file's bytes stand for text; `bom` says whether they start with a byte-order mark, which is no part of the text. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | Single;
  readonly bom: boolean;
  /** Bytes at the end that begin a character of which the rest is missing: no part of the text either. */
  readonly cut?: Uint8Array;
}

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Why bytes are not read as text, in words that go behind a path. */
export interface Refused {
  readonly reason: string;
}

const magics: readonly [string, string][] = [
  ['%PDF-', 'is a PDF, not plain text'],
  ['{\\rtf', 'is an RTF document, not plain text'],
  ['PK\u0003\u0004', 'is a zip archive or an office document, not plain text'],
  ['\u00d0\u00cf\u0011\u00e0', 'is an office document, not plain text'],
  ['\u001f\u008b', 'is compressed (gzip), not plain text'],
  ['\u0089PNG', 'is a picture, not plain text'],
  ['GIF8', 'is a picture, not plain text'],
  ['\u00ff\u00d8\u00ff', 'is a picture, not plain text'],
];

/**
 * Reads bytes as text: UTF-8 and UTF-16 with or without a mark, and a windows-125x encoding where the letters leave no doubt. A UTF-8
 * file that ends inside a character is read up to there. Anything else is refused with the reason: text that is guessed wrong would be
 * checked wrong, and written back broken.
 */
export function decode(bytes: Uint8Array): Decoded | Refused {
  const head = latin1(bytes.subarray(0, 8));
  if (head.startsWith('\u00ff\u00fe\0\0') || head.startsWith('\0\0\u00fe\u00ff'))
    return { reason: 'is UTF-32, which is not read; save it as UTF-8' };
  if (head.startsWith('\u00ff\u00fe')) return utf16(bytes, 'utf-16le', true);
  if (head.startsWith('\u00fe\u00ff')) return utf16(bytes, 'utf-16be', true);
  for (const [magic, reason] of magics) if (head.startsWith(magic)) return { reason };
  if (bytes.includes(0)) {
    const name = looksUtf16(bytes);
    return name ? utf16(bytes, name, false) : binary;
  }
  const bom = head.startsWith('\u00ef\u00bb\u00bf');
  const plain = bom ? bytes.subarray(3) : bytes;
  const text = strict('utf-8', plain);
  if (text !== null) return { text, encoding: { name: 'utf-8', bom } };
  const cut = cutOff(plain);
  const rest = cut > 0 ? strict('utf-8', plain.subarray(0, -cut)) : null;
  // Text that has other characters of several bytes, or two of one at its end, is UTF-8 and nothing else.
  if (rest !== null && (cut > 1 || rest.length < plain.length - cut))
    return { text: rest, encoding: { name: 'utf-8', bom, cut: plain.slice(-cut) } };
  const single = bom ? null : encodingOf(bytes);
  if (single) return { text: singleByte(single).decode(bytes), encoding: { name: single, bom: false } };
  return { reason: 'is not UTF-8, and not clearly in a windows-125x encoding; save it as UTF-8' };
}

/**
 * The bytes of a text in an encoding; null where the text has a character that the encoding has no byte for. `encode` of what
 * `decode` gave is the same bytes.
 */
export function encode(text: string, encoding: Encoding): Uint8Array | null {
  switch (encoding.name) {
    case 'utf-8':
      return joined(new TextEncoder().encode(encoding.bom ? `\ufeff${text}` : text), encoding.cut);
    case 'utf-16le':
    case 'utf-16be': {
      const marked = encoding.bom ? `\ufeff${text}` : text;
      const view = new DataView(new ArrayBuffer(marked.length * 2));
      for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), encoding.name === 'utf-16le');
      return new Uint8Array(view.buffer);
    }
    default:
      return singleByte(encoding.name).encode(text);
  }
}

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

const binary: Refused = { reason: 'is binary, not plain text' };

function joined(bytes: Uint8Array, more: Uint8Array | undefined): Uint8Array {
  if (!more) return bytes;
  const all = new Uint8Array(bytes.length + more.length);
  all.set(bytes);
  all.set(more, bytes.length);
  return all;
}

function utf16(bytes: Uint8Array, name: 'utf-16le' | 'utf-16be', bom: boolean): Decoded | Refused {
  const text = bytes.length % 2 ? null : strict(name, bom ? bytes.subarray(2) : bytes);
  if (text === null) return { reason: 'starts as UTF-16 but is broken further on; save it as UTF-8' };
  return text.includes('\0') ? binary : { text, encoding: { name, bom } };
}

/** How many bytes at the end begin a character of UTF-8 that does not end; 0 for none. */
function cutOff(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back];
    // Behind a first byte come one to three that go on with it.
    if (byte >= 0xc2 && byte < 0xf5) return back < (byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4) ? back : 0;
    if (byte < 0x80 || byte >= 0xc0) return 0;
  }
  return 0;
}

function strict(name: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Western text in UTF-16 has a zero in every second byte: the first of two or the second, by the order; null where it is no such text. */
function looksUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const seen = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (let i = 0; i < seen.length; i++) if (seen[i] === 0) zeros[i % 2]++;
  const half = seen.length / 2;
  if (half < 4 || Math.max(...zeros) <= 0.4 * half || Math.min(...zeros) >= 0.05 * half) return null;
  return zeros[1] > zeros[0] ? 'utf-16le' : 'utf-16be';
}
