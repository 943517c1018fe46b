import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read } from '../../server/src/reading/reading';
import { defaultSettings, type Settings } from '../../server/src/rules/settings';
import { type Snapshot, snapshotOf } from '../../server/src/service/snapshot';
import { strip } from '../../server/src/service/strip';
import { applyEdits } from '../../server/src/text/strip';

const line = fc.constantFrom(
  'The flood killed 14 people in the valley on Monday, officials said, and two more are missing.',
  'Many roads cannot be used, and the search goes on. Follow our live updates below.',
  'Sign up for our newsletter. Read more here. The mayor said that nobody had seen it coming.',
  '“Nobody did,” the mayor said.',
  'What we know so far',
  'Ten strange rivers that nobody has seen',
  'A bridge over the old mill stream, before the flood',
  '(Photo: AP)',
  'Share on Facebook',
  'Related',
  'Comments',
  'Subscribe',
  'The Valley Post, Western Edition',
  'Title: Four dead as floods hit the south',
  'Date: 2022-02-14',
  'הודעה על שיטפון בעמק',
  'В результате наводнения на юге страны погибли четыре человека, сообщили в министерстве.',
  'the water came up to the windows of the houses by the mill, and the people',
  'who live there were taken away in boats by the fire service of the town,',
  'Anna Berg is a reporter for the Valley Post. I write about water. Follow her on Twitter.',
  '|',
  '* * *',
  '',
);
const lines = fc.array(line, { maxLength: 16 }).map(list => list.join('\n'));
const settings = fc.constantFrom<Partial<Settings['boilerplate']>>(
  {},
  {},
  { threshold: 0.8 },
  { threshold: 0.2 },
  { keep: ['share', 'related'] },
  { never: ['Comments', '(Photo: AP)'] },
  { always: ['valley post'] },
);

/** What goes parts two lines that are front matter once they stand together. */
const headed = `Title: Four dead as floods hit the south
Related
Date: 2022-02-14
The Valley Post, Western Edition
A bridge over the old mill stream, before the flood
A bridge over the old mill stream, before the flood`;

const snapshotFor = (texts: readonly string[], chosen: Settings): Snapshot =>
  snapshotOf(new Map(texts.map((text, i) => [`/${i}.txt`, read(text)])), chosen);

/** Strips every article of a folder, and makes sure that nothing goes but what is shown. */
function strippedFolder(texts: readonly string[], chosen: Settings): string[] {
  const snapshot = snapshotFor(texts, chosen);
  return texts.map((text, i) => {
    const edits = strip(snapshot, `/${i}.txt`);
    const shown = snapshot.corpus.entry(`/${i}.txt`)?.boilerplate ?? [];
    for (const { start, end } of edits)
      for (let at = start; at < end; at++)
        assert.ok(
          /\s/.test(text.charAt(at)) || shown.some(passage => passage.start <= at && at < passage.end),
          `${JSON.stringify(text.slice(start, end))} is not shown`,
        );
    return applyEdits(text, edits);
  });
}

/**
 * What a site puts around its articles. No running text that loses a sentence is among it: in a folder of a few articles that share such
 * a line, what is left of it may tell a second pass that they are no copies of each other.
 */
const furniture = fc
  .array(
    fc.constantFrom(
      'The Valley Post, Western Edition',
      'Share on Facebook',
      'Anna Berg is a reporter for the Valley Post.',
      'Head office, Mill Lane',
      'Comments',
      'Ten strange rivers that nobody has seen',
      'Our valley, our news',
      '|',
      '',
    ),
    { maxLength: 6 },
  )
  .map(list => list.join('\n'));

/** Paragraphs that no other article of the folder has. */
const story = (n: number) =>
  ['Monday', 'Tuesday', 'Friday']
    .map(
      (day, i) =>
        `The council of town ${'abcd'[n]} met on ${day} to speak of the ${['bridge', 'mill', 'school', 'harbour'][n]}, and of the ${['roof', 'road', 'river'][i]} beside it.`,
    )
    .join('\n');

describe('property: to strip twice is to strip once', function () {
  this.timeout(120_000);

  it('an article, with any settings', () => {
    fc.assert(
      fc.property(lines, settings, (text, chosen) => {
        const all: Settings = { ...defaultSettings, boilerplate: { ...defaultSettings.boilerplate, ...chosen } };
        const once = strippedFolder([text], all);
        assert.deepEqual(strippedFolder(once, all), once);
      }),
      { numRuns: 100, examples: [[headed, { threshold: 0.2 }]] },
    );
  });

  it('a folder whose articles share what a site puts around them', () => {
    const article = fc.tuple(furniture, furniture);
    fc.assert(
      fc.property(fc.array(article, { minLength: 2, maxLength: 4 }), articles => {
        const texts = articles.map(([above, below], n) => `${above}\n${story(n)}\n${below}`);
        const once = strippedFolder(texts, defaultSettings);
        assert.deepEqual(strippedFolder(once, defaultSettings), once);
      }),
      { numRuns: 100 },
    );
  });
});
