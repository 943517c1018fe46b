import outlets from '../../../data/outlets.json';
import { anyOf } from '../../text/any-of';

const agencies: Readonly<Record<string, string>> = outlets.agencies;
const hosts: Readonly<Record<string, string>> = outlets.hosts;
const names = new Map(
  [...outlets.names, ...Object.values(hosts), ...Object.values(agencies)]
    .flatMap(name => [name, name.replace(/^The /, '')].map(form => [form, name] as const))
    .concat(Object.entries(agencies))
    .map(([form, name]) => [form.toLowerCase(), name]),
);

const agency = anyOf(Object.keys(agencies));
const datelined = new RegExp(`^[^()\\n]{0,60}\\((${agency})(?:/[\\w .]+)?\\)\\s*\\.?[-–—:]`, 'u');
const word = '\\p{Lu}[\\p{L}\\d.&-]{1,20}';
const opens = '\\s*["“‘\'«„]?\\p{Lu}';
// An agency that no list knows: a place and a day lead, and a dash follows.
const unlisted = new RegExp(
  `^\\p{Lu}[^()\\n]{2,50}, (?:\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}|\\d{1,2}\\.? \\p{L}{3,9}\\.?)(?:,? \\d{4})? \\((${word}(?: ${word}){0,3})\\)\\s*\\.?[-–—:]+${opens}`,
  'u',
);
// The same without a day, behind a place in capitals: "PENROW, England (Western Wire) —".
const placed = new RegExp(
  `^(\\p{Lu}[\\p{Lu} .'’-]{2,30})(?:, \\p{Lu}[\\p{L}. ]{1,30})? \\((\\p{Lu}{2,6}|${word}(?: ${word}){1,3})\\)\\s*[-–—]+${opens}`,
  'u',
);
const learned = new RegExp(`,\\s(${agency}) has learned\\.?["”]?$`, 'u');

/** The name of an outlet that a text can be sure of; null elsewhere. `headline` is the headline's words. */
export function outletInText(lines: readonly string[], headline: string | null): string | null {
  const head = lines.slice(0, 12);
  const leads = head.filter(line => /\)\s*\.?[-–—:]/.test(line));
  const dateline = firstIn(leads, datelined);
  if (dateline) return agencies[dateline];
  const told = firstIn(leads, unlisted);
  if (told) return names.get(told.toLowerCase()) ?? told;
  for (const line of leads) {
    const [, place, name] = placed.exec(line) ?? [];
    // "NATO (North Atlantic Treaty Organization) –" is no place.
    if (place && name !== place && initials(name) !== place) return names.get(name.toLowerCase()) ?? name;
  }
  const suffix = /\s[-–—|]\s*([^-–—|]+)$/.exec(headline ?? '')?.[1];
  if (suffix && names.has(suffix.trim().toLowerCase())) return names.get(suffix.trim().toLowerCase()) ?? null;
  // A line of its own at the head or the first part of one, with or without "By", or "Source: Reuters" anywhere.
  for (const line of head) {
    // Three letters by themselves are anybody's.
    if (line.length < 4) continue;
    const name = names.get(
      line
        .replace(/\s[|·•]\s.*$/, '')
        .replace(/^(?:by|source:?|from)\s+/i, '')
        .replace(/\s+(?:staff|news service)$/i, '')
        .toLowerCase(),
    );
    if (name) return name;
  }
  return (
    one(lines.map(rights)) ??
    one(lines.map(own)) ??
    agencies[firstIn(head, learned)] ??
    (lines.slice(-6).some(line => /^\(?Reporting by [^;]+;.*\b(?:writing|editing) by\b/i.test(line)) ? 'Reuters' : null)
  );
}

const initials = (name: string): string => (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('');

/** What a pattern captures in the first of the lines that it fits; '' where it fits none. */
function firstIn(lines: readonly string[], pattern: RegExp): string {
  for (const line of lines) {
    const found = pattern.exec(line)?.[1];
    if (found) return found;
  }
  return '';
}

/** The one name that all who speak agree on. */
function one(said: readonly (string | null)[]): string | null {
  const found = new Set(said.filter(name => name !== null).map(name => names.get(name.toLowerCase()) ?? name));
  return found.size === 1 ? [...found][0] : null;
}

const COMPANY = new RegExp(`[,.]?\\s+${anyOf(outlets.companies)}\\.?$`, 'i');
const NOT_OWNER = new RegExp(`^${anyOf(outlets.notOwners)}`, 'i');

/** "© 2022 The Guardian", "Copyright 2016 The Associated Press. All rights reserved." A year or the reservation must be there: photographs have owners too. */
function rights(line: string): string | null {
  if (line.length > 400 || !/©|\(c\)|copyright/i.test(line)) return null;
  const found =
    /(?:(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)\s*)+(?:(\d{4})(?:\s*[-–]\s*(?:\d{4}|[Pp]resent))?,?)?\s*(?:[Bb]y\s+)?(\p{Lu}[\p{L}\d&'’. -]{1,50}?)(?=\s*(?:[,|–—]|\.(?:\s|$)|[Aa]ll [Rr]ights|ALL RIGHTS|$))(.*)/u.exec(
      line,
    );
  if (!found || !(found[1] || /all rights reserved/i.test(found[3]))) return null;
  const name = found[2].replace(COMPANY, '').replace(/[\s.,–—-]+$/, '');
  return NOT_OWNER.test(name) || name.length < 2 ? null : name;
}

/** A line in which a site speaks of itself: "Follow Ynetnews on Facebook", "Press TV’s website can also be accessed at …". */
function own(line: string): string | null {
  if (line.length > 200 || !/Follow |s website/.test(line)) return null;
  const found =
    /^\W*Follow (?!us\b|me\b|him\b|her\b|them\b|our\b|the (?:latest|author|conversation|story)\b)(\p{Lu}[\p{L}\d&.]*(?: \p{Lu}[\p{L}\d&.]*){0,3}) on (?:Facebook|Twitter|Instagram|X|Telegram|Google News)\b(?! @)/u.exec(
      line,
    ) ?? /^(\p{Lu}[\p{L}\d&.]*(?: \p{Lu}[\p{L}\d&.]*){0,3})['’]s website\b/u.exec(line);
  // "Follow Jane Doe on Twitter" is a writer: two names on Twitter alone.
  if (!found || (/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(found[1]) && !/ and /.test(line))) return null;
  return found[1];
}

/** The outlet behind a web address: its name where it is known, else the host; null for hosts that carry other people's texts. */
export function outletOfUrl(url: string): string | null {
  const host = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i
    .exec(url)?.[1]
    ?.toLowerCase()
    .replace(/^(?:www|m|amp|edition|en|uk|us)\./, '');
  if (!host?.includes('.')) return null;
  const within = (list: readonly string[]) => list.find(known => host === known || host.endsWith(`.${known}`));
  if (within(outlets.notOutlets)) return null;
  const known = within(Object.keys(hosts));
  return known ? hosts[known] : host;
}

/** Whether an address can be an article's own: not a share link, not a home page. */
export const isArticleUrl = (url: string): boolean =>
  outletOfUrl(url) !== null && /^https?:\/\/[^/]+\/[^?#]{3,}/.test(url);
