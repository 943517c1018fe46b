import money from '../../../data/currencies.json';
import table from '../../../data/units.json';
import { Kind, type Tokens } from '../../text/tokens';
import { wordColumn } from '../../text/words';
import type { Dimension } from './figure';

export interface Unit {
  /** What a figure gives as its unit: lemma, symbol or ISO code. */
  readonly name: string;
  readonly dimension: Dimension;
  /** Size in the base unit of its dimension. */
  readonly size: number;
}

interface Entry {
  readonly words: readonly string[];
  readonly unit: Unit;
}

const byName = new Map<string, Unit>();
const byFirst = new Map<string, Entry[]>(); // lower-case names by their first word
const bySymbol = new Map<string, Unit>(); // exact case

const irregular: Readonly<Record<string, string>> = table.plurals;

/** The plural of a unit's name: its first noun when "per" or "an" follows, else its last word. */
function pluralOf(words: readonly string[]): readonly string[] {
  const joint = words.findIndex(word => word === 'per' || word === 'a' || word === 'an');
  const at =
    joint > 0
      ? joint - 1
      : words[words.length - 1] === 'celsius' ||
          words[words.length - 1] === 'fahrenheit' ||
          words[words.length - 1] === 'centigrade'
        ? 0
        : words.length - 1;
  return words.map((word, i) => (i === at ? (irregular[word] ?? `${word}s`) : word));
}

function add(name: string, unit: Unit): void {
  const words = name.split(/[ ]/);
  const pieces = words.flatMap(word => (word.includes('-') ? word.split(/(-)/) : [word]));
  for (const form of [pieces, pluralOf(pieces)]) {
    const first = form[0];
    const list = byFirst.get(first);
    if (list) list.push({ words: form, unit });
    else byFirst.set(first, [{ words: form, unit }]);
  }
}

for (const [name, dimension, size, names, symbols] of table.units as [
  string,
  Dimension,
  number,
  string[],
  string[],
][]) {
  const unit: Unit = { name, dimension, size };
  byName.set(name, byName.get(name) ?? unit);
  for (const one of names) add(one, unit);
  for (const symbol of symbols) bySymbol.set(symbol, unit);
}
export const currencyOf = (code: string): Unit => {
  const iso = (money.alias as Record<string, string>)[code] ?? code;
  const known = byName.get(iso);
  if (known) return known;
  const unit: Unit = { name: iso, dimension: 'money', size: 1 };
  byName.set(iso, unit);
  return unit;
};
for (const [iso, names] of Object.entries(money.names)) for (const name of names) add(name, currencyOf(iso));
for (const code of money.codes) bySymbol.set(code, currencyOf(code));
for (const [sign, iso] of Object.entries(money.signs)) bySymbol.set(sign, currencyOf(iso));
for (const [word, name] of Object.entries(money.minor)) {
  const rate = (money.rates as Record<string, (string | number)[] | undefined>)[name];
  const unit: Unit = { name, dimension: 'money', size: Number(rate?.[1] ?? 0.01) };
  byName.set(name, unit);
  if (word.length > 1 && word !== '¢') byFirst.set(word, [{ words: [word], unit }]);
  else bySymbol.set(word, unit);
}
for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);

/** The unit of that name, for conversion; undefined for counted things. */
export const unitNamed = (name: string): Unit | undefined => byName.get(name);

const given = new Map<string, string>(Object.entries(table.given));

/** A figure's unit as given out, by its symbol ("h"); a rate is spelt out ("dollar per gallon"): a code names money, not a rate. */
export function unitText(unit: string | null, per: string | null): string | null {
  if (unit === null) return null;
  if (per === null) return given.get(unit) ?? unit;
  const name =
    unit === '%' ? 'percentage' : ((money.names as Record<string, readonly string[] | undefined>)[unit]?.[0] ?? unit);
  return `${name} per ${per}`;
}

const temperature = new Map(
  ['celsius', 'c', 'fahrenheit', 'f'].map(name => [name, unitNamed(name.startsWith('c') ? 'celsius' : 'fahrenheit')]),
);

/** Reads a unit's name or symbol at token `i`; hyphens between its words are fine. Longest match first. */
export function unitAt(text: string, tokens: Tokens, i: number): { readonly unit: Unit; readonly next: number } | null {
  if (i >= tokens.length) return null;
  const { norm, kind, start, end, length } = tokens;
  const list = byFirst.get(norm[i]);
  if (list)
    for (const { words, unit } of list) {
      let k = i;
      let ok = true;
      for (let w = 0; w < words.length && ok; w++) {
        if (w > 0 && words[w] !== '-' && norm[k] === '-' && k + 1 < length) k++;
        if (k >= length || norm[k] !== words[w]) ok = false;
        else k++;
      }
      if (ok) return { unit, next: k };
    }
  // Symbols: "km/h", "°C", "lb-ft" are three tokens or two, written together.
  let to = i + 1;
  if (kind[i] === Kind.word || kind[i] === Kind.mark) {
    if ((norm[i] === '°' || norm[i] === 'º') && to < length && start[to] - end[i] <= 1) {
      const scale = temperature.get(norm[to]);
      if (scale) return { unit: scale, next: to + 1 };
    }
    while (
      to < length &&
      to < i + 4 &&
      start[to] === end[to - 1] &&
      (kind[to] !== Kind.mark || '/-²³°º'.includes(norm[to]))
    )
      to++;
    for (let k = to; k > i; k--) {
      const unit = bySymbol.get(text.slice(start[i], end[k - 1]));
      if (unit && (k === length || start[k] > end[k - 1] || kind[k] === Kind.mark)) return { unit, next: k };
    }
  }
  return null;
}

const signs = new Map<string, string>(Object.entries(money.signs));
const dollars = new Map<string, string>(Object.entries(money.dollars));
const prefixes = new Map<string, string>(Object.entries(money.prefixes));
const codes = new Set(money.codes);

const opening = new Set(
  [...signs.keys(), ...dollars.keys(), ...prefixes.keys(), ...codes].map(written => written.toLowerCase()),
);
/** Whether a token can be a currency before its amount, whatever its case. */
export const isCurrency = (form: string): boolean => opening.has(form);
const opensCurrency = wordColumn(form => (isCurrency(form) ? 1 : 0));

/** Reads a currency that stands before its amount ("$", "US$", "A $", "$US", "EUR", "Rs"): its unit and the token behind it. */
export function currencyBefore(
  text: string,
  tokens: Tokens,
  i: number,
): { readonly unit: Unit; readonly next: number } | null {
  if (opensCurrency(tokens, i) === 0) return null;
  const { norm, kind, start, end, length } = tokens;
  const raw = text.slice(start[i], end[i]);
  if (kind[i] === Kind.mark) {
    const sign = signs.get(raw);
    if (!sign) return null;
    // "$US113 trillion", "$A82": the letters are one token with the digits; see `gluedCurrency`.
    if (raw === '$' && i + 1 < length && kind[i + 1] === Kind.word && start[i + 1] === end[i]) {
      const after = dollars.get(text.slice(start[i + 1], end[i + 1]));
      if (after && i + 2 < length && kind[i + 2] === Kind.number) return { unit: currencyOf(after), next: i + 2 };
    }
    return { unit: currencyOf(sign), next: i + 1 };
  }
  if (kind[i] !== Kind.word) return null;
  const sign = i + 1 < length ? norm[i + 1] : '';
  if (sign === '$' && start[i + 1] - end[i] <= 1) {
    const code = dollars.get(raw) ?? (raw.length === 3 ? dollars.get(raw.toUpperCase()) : undefined);
    if (code) return { unit: currencyOf(code), next: i + 2 };
  }
  if (codes.has(raw) && i + 1 < length)
    return { unit: currencyOf(raw), next: codes.has(raw) && sign === '$' ? i + 2 : i + 1 };
  const prefix = prefixes.get(raw);
  // "Y=100 million", as an agency's wire writes the sign
  if (raw === 'Y' && sign === '=' && kind[i + 2] === Kind.number && start[i + 2] === end[i + 1])
    return { unit: currencyOf('JPY'), next: i + 2 };
  if (prefix && raw.length > 1 && i + 1 < length && kind[i + 1] === Kind.number)
    return { unit: currencyOf(prefix), next: i + 1 };
  return null;
}

/** "USD10m", "RM23.50", "PS2.7m", "$US113": a currency written in one token with the digits. */
export function gluedCurrency(raw: string): { readonly unit: Unit; readonly letters: number } | null {
  const letters = /^[A-Z][A-Za-z]{0,2}(?=\d+[a-z]{0,2}$)/.exec(raw)?.[0];
  if (letters === undefined) return null;
  const code = codes.has(letters) ? letters : prefixes.get(letters);
  return code ? { unit: currencyOf(code), letters: letters.length } : null;
}

export const dollarOf = (letters: string): Unit | undefined => {
  const code = dollars.get(letters);
  return code ? currencyOf(code) : undefined;
};
