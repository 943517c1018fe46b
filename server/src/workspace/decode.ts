import { encodingOf, type Single, singleByte } from './windows';

/** How a file's bytes stand for text; `bom` says whether they start with a byte-order mark, which is no part of the text. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | Single;
  readonly bom: boolean;
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
 * Reads bytes as text: UTF-8 with or without a mark, UTF-16 with one, and a windows-125x encoding where the letters leave no
 * doubt. Anything else is refused with the reason: text that is guessed wrong would be checked wrong, and written back broken.
 */
export function decode(bytes: Uint8Array): Decoded | Refused {
  const head = latin1(bytes.subarray(0, 8));
  if (head.startsWith('\u00ff\u00fe\0\0') || head.startsWith('\0\0\u00fe\u00ff'))
    return { reason: 'is UTF-32, which is not read; save it as UTF-8' };
  if (head.startsWith('\u00ff\u00fe')) return utf16(bytes, 'utf-16le');
  if (head.startsWith('\u00fe\u00ff')) return utf16(bytes, 'utf-16be');
  for (const [magic, reason] of magics) if (head.startsWith(magic)) return { reason };
  if (bytes.includes(0))
    return looksUtf16(bytes)
      ? { reason: 'looks like UTF-16 without a byte-order mark; save it as UTF-8' }
      : { reason: 'is binary, not plain text' };
  const bom = head.startsWith('\u00ef\u00bb\u00bf');
  const text = strict('utf-8', bom ? bytes.subarray(3) : bytes);
  if (text !== null) return { text, encoding: { name: 'utf-8', bom } };
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
      return new TextEncoder().encode(encoding.bom ? `\ufeff${text}` : text);
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

function utf16(bytes: Uint8Array, name: 'utf-16le' | 'utf-16be'): Decoded | Refused {
  const text = bytes.length % 2 ? null : strict(name, bytes.subarray(2));
  if (text === null) return { reason: 'starts as UTF-16 but is broken further on; save it as UTF-8' };
  if (text.includes('\0')) return { reason: 'is binary, not plain text' };
  return { text, encoding: { name, bom: true } };
}

function strict(name: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Western text in UTF-16 has a zero in every second byte. */
function looksUtf16(bytes: Uint8Array): boolean {
  const seen = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (let i = 0; i < seen.length; i++) if (seen[i] === 0) zeros[i % 2]++;
  const half = seen.length / 2;
  return half >= 4 && Math.max(...zeros) > 0.4 * half && Math.min(...zeros) < 0.05 * half;
}
