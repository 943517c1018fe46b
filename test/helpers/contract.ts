import type { Schema } from './schema';

/** Shapes of what the command line says to programs: names and meanings that stay. More fields may come. */
const object = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});
const list = (items: Schema): Schema => ({ type: 'array', items });
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const text: Schema = { type: 'string' };
const offset: Schema = { type: 'integer', minimum: 0 };
const place: Schema = { type: 'integer', minimum: 1 };
const share: Schema = { type: 'number', minimum: 0, maximum: 1 };
const span = { start: offset, end: offset };
const mention = orNull(object({ ...span, text }));
const level: Schema = { enum: ['error', 'warning', 'information', 'hint'] };
const rule: Schema = { type: 'string', pattern: '^[a-z]+\\.[a-z-]+$' };
const witness = object({ path: text, ...span });

export const checkShape = object({
  files: list(
    object({
      path: text,
      findings: list(
        object({
          rule,
          level,
          ...span,
          line: place,
          column: place,
          endLine: place,
          endColumn: place,
          message: text,
          related: list(object({ path: text, ...span, message: text })),
          fingerprint: text,
          fixable: { type: 'boolean' },
        }),
      ),
    }),
  ),
  notChecked: list(object({ path: text, reason: text })),
});

export const annotateShape = object({
  path: text,
  language: orNull({ type: 'string', pattern: '^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$' }),
  headline: orNull(object(span)),
  boilerplate: list(object({ ...span, category: text, confidence: share })),
  outlet: orNull(text),
  url: orNull(text),
  date: orNull({ type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' }),
  quotes: list(
    object({
      ...span,
      kind: { enum: ['direct', 'mixed', 'scare'] },
      closed: { type: 'boolean' },
      source: mention,
      cue: mention,
      speaker: orNull(text),
    }),
  ),
  attributions: list(
    object({
      kind: { enum: ['direct', 'mixed', 'indirect'] },
      source: mention,
      cue: mention,
      content: list(object(span)),
    }),
  ),
  figures: list(
    object({
      ...span,
      text,
      value: { type: 'array', items: { type: 'number' }, minItems: 2 },
      bound: { enum: ['=', '~', '>', '>=', '<', '<='] },
      unit: orNull(text),
      dimension: text,
    }),
  ),
  dates: list(
    object({
      ...span,
      text,
      // null: a day such as "today" of an article whose own day is not known
      iso: orNull({ type: 'string', pattern: '^(?:\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?|--\\d\\d(?:-\\d\\d)?)$' }),
      weekday: orNull({ enum: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] }),
    }),
  ),
  sentences: list(
    object({ ...span, attribution: { enum: ['attributed', 'partial', 'vague', 'none'] }, checkWorthy: share }),
  ),
  findings: list(object({ rule, ...span, severity: level, message: text })),
});

export const corroborateShape = object({
  articles: list(object({ path: text, headline: orNull(text), date: orNull(text) })),
  quotes: list(
    object({
      a: witness,
      b: witness,
      relation: { enum: ['verbatim', 'trimmed', 'variant', 'overlap', 'retranslated', 'indirect'] },
      fuller: { enum: ['a', 'b', null] },
      similarity: share,
    }),
  ),
  clusters: list(object({ speaker: orNull(text), members: list(witness), articles: place, independent: place })),
  figures: list(
    object({
      a: witness,
      b: witness,
      relation: { enum: ['agree', 'compatible', 'differ', 'update', 'conflict'] },
      quantity: text,
    }),
  ),
  reuse: list(object({ a: text, b: text, containment: share })),
});

export const findShape = list(object({ path: text, ...span, text, speaker: orNull(text), score: share }));

/** The level of each rule unless it is set. */
export const defaultLevels: Readonly<Record<string, string>> = {
  'figures.conflict': 'warning',
  'figures.arithmetic': 'warning',
  'figures.date': 'warning',
  'quotes.speaker-conflict': 'warning',
  'figures.differs': 'information',
  'figures.update': 'information',
  'figures.outlier': 'information',
  'quotes.differs': 'information',
  'quotes.unattributed': 'information',
  'quotes.unbalanced': 'information',
  'claims.unsourced': 'information',
  'claims.vague-source': 'information',
  'claims.speculation': 'information',
  'names.variant': 'off',
  'claims.loaded': 'off',
};
