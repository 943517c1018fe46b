import type { Sidecar } from './provenance';

/** Names under which front matter, header blocks and the JSON of scrapers keep each field, lower case, words run together. */
const names: Readonly<Record<keyof Sidecar, readonly string[]>> = {
  outlet: ['outlet', 'source', 'publisher', 'publication', 'sitename', 'website', 'newspaper', 'agency'],
  url: ['url', 'link', 'canonical', 'canonicalurl', 'sourceurl', 'permalink', 'ogurl'],
  date: [
    'date',
    'published',
    'publishdate',
    'publisheddate',
    'datepublished',
    'publishedat',
    'publishedtime',
    'pubdate',
    'publicationdate',
    'publishedon',
    'dateline',
  ],
  language: ['language', 'lang', 'inlanguage', 'locale'],
};
const fieldOf = new Map(
  Object.entries(names).flatMap(([field, list]) => list.map(name => [name, field as keyof Sidecar] as const)),
);
const titles = new Set(['title', 'headline', 'subject']);

/** The field that a key stands for ("Publish-Date" for date), `title` for a headline's, null for another's. */
export function fieldNamed(key: string): keyof Sidecar | 'title' | null {
  const plain = key.toLowerCase().replace(/[\s_:.-]+/g, '');
  return fieldOf.get(plain) ?? (titles.has(plain) ? 'title' : null);
}

/** What a record of metadata says, checked; `problems` names fields that are there but no use, one line each. */
export function fieldsFrom(record: Readonly<Record<string, unknown>>): {
  fields: Sidecar;
  problems: readonly string[];
} {
  const fields: { -readonly [K in keyof Sidecar]: Sidecar[K] } = {};
  const problems: string[] = [];
  for (const [key, value] of Object.entries(record)) {
    const field = fieldNamed(key);
    if (!field || field === 'title' || fields[field] !== undefined || value === null || value === '') continue;
    const good = clean[field](value instanceof Date ? value.toISOString() : value);
    if (good !== null) fields[field] = good;
    else problems.push(`"${key}" is not ${wanted[field]}`);
  }
  return { fields, problems };
}

const wanted: Readonly<Record<keyof Sidecar, string>> = {
  outlet: 'the name of an outlet',
  url: 'a web address',
  date: 'a date such as 2022-02-14',
  language: 'a language tag such as "en"',
};

const clean: Readonly<Record<keyof Sidecar, (value: unknown) => string | null>> = {
  outlet: value =>
    typeof value === 'string' && value.trim() && value.trim().length <= 80 && !/^https?:/i.test(value)
      ? value.trim()
      : null,
  url: value => (typeof value === 'string' && /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(value.trim()) ? value.trim() : null),
  date: value => (typeof value === 'string' ? fullDate(value) : null),
  language: value => {
    const tag = typeof value === 'string' ? value.trim().replace('_', '-') : '';
    return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag.replace(/^[a-z]+/i, first => first.toLowerCase()) : null;
  },
};

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const monthNamed = (word: string): number => {
  const plain = word.toLowerCase().replace(/\.$/, '');
  return plain.length < 3 ? 0 : months.findIndex(month => month.startsWith(plain === 'sept' ? 'sep' : plain)) + 1;
};

/**
 * The calendar day at the start of a text, ISO 8601: "2022-02-14", "2022-02-14T10:00:00Z", "20220214", "Feb. 14, 2022", "14
 * February 2022", "Mon, 14 Feb 2022 …". Null without a year, for a day that no calendar has, and for "02/03/2022", which is two days.
 */
export function fullDate(text: string): string | null {
  const said = text.trim();
  const iso = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?!\d)/.exec(said);
  if (iso && (iso[2] || iso[0].length === 8)) return day(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const rest = said.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i, '');
  const american = /^([a-z]{3,9}\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/i.exec(rest);
  if (american) return day(Number(american[3]), monthNamed(american[1]), Number(american[2]));
  const british = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?([a-z]{3,9}\.?),?[\s-]+(\d{4})(?!\d)/i.exec(rest);
  if (british) return day(Number(british[3]), monthNamed(british[2]), Number(british[1]));
  const numbers = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(rest);
  if (!numbers) return null;
  const [first, second, year] = [Number(numbers[1]), Number(numbers[3]), Number(numbers[4])];
  if (numbers[2] === '.' || first > 12 || first === second) return day(year, second, first); // 14.02.2022, 14/02/2022
  return second > 12 ? day(year, first, second) : null;
}

function day(year: number, month: number, date: number): string | null {
  if (year < 1600 || year > 2200 || month < 1 || month > 12 || date < 1) return null;
  if (date > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
