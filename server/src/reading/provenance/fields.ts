import outlets from '../../../data/outlets.json';
import { dateFrom } from './date';
import type { Sidecar } from './provenance';

type Field = keyof Sidecar | 'title' | 'other';

/** What each name of a field is for. */
const fieldOf = new Map<string, Field>(
  Object.entries(outlets.fields).flatMap(([field, names]) => names.map(name => [name, field as Field] as const)),
);

/** What a key of metadata is for ("Publish-Date" for the date), null for one that is not known as such. */
export const fieldNamed = (key: string): Field | null =>
  fieldOf.get(key.toLowerCase().replace(/[\s_:.-]+/g, '')) ?? null;

/** What a record of metadata says, checked; `problems` names fields that are there but no use, one line each. */
export function fieldsFrom(record: Readonly<Record<string, unknown>>): {
  fields: Sidecar;
  problems: readonly string[];
} {
  const fields: { -readonly [K in keyof Sidecar]: Sidecar[K] } = {};
  const problems: string[] = [];
  for (const [key, given] of Object.entries(record)) {
    const value = plainValue(given);
    // Scrapers put the address under "source" too.
    const field = fieldNamed(key) === 'outlet' && isUrl(value) ? 'url' : fieldNamed(key);
    if (!field || field === 'title' || field === 'other' || fields[field] !== undefined) continue;
    if (value === null || value === undefined || value === '') continue;
    const good = clean[field](String(value).trim());
    if (good !== null) fields[field] = good;
    else problems.push(`"${key}" is not ${wanted[field]}`);
  }
  return { fields, problems };
}

/** A value as it is to be read: a date as text, of an organisation ("publisher": { "name": … }) its name. */
function plainValue(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
}

const isUrl = (value: unknown): boolean =>
  typeof value === 'string' && /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(value.trim());

const wanted: Readonly<Record<keyof Sidecar, string>> = {
  outlet: 'the name of an outlet',
  url: 'a web address',
  date: 'a date such as 2022-02-14',
  language: 'a language tag such as "en"',
};

const clean: Readonly<Record<keyof Sidecar, (value: string) => string | null>> = {
  outlet: value => (value.length <= 80 && !/^https?:|^\[object|^\d+$/i.test(value) ? value : null),
  url: value => (isUrl(value) ? value : null),
  date: dateFrom,
  language: value => {
    const tag = value.replace('_', '-');
    return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag.replace(/^[a-z]+/i, first => first.toLowerCase()) : null;
  },
};
