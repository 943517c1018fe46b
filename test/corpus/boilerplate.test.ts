import assert from 'node:assert/strict';
import type { BoilerplateSettings } from '../../server/src/corpus/boilerplate/judge';
import { Recurrences } from '../../server/src/corpus/boilerplate/recurrence';
import { corpusOf } from '../../server/src/corpus/corpus';
import { keyOf } from '../../server/src/reading/boilerplate/keys';
import { type Reading, read } from '../../server/src/reading/reading';
import { defaultSettings } from '../../server/src/rules/settings';

const stories = [
  'The council voted on Monday to close the bridge for two years, its leader told reporters after a long meeting.',
  'A fire in the old mill has left three families without a home, the fire service said in a statement on Friday.',
  'The school will open again in September, a year later than planned, after repairs to the roof were finished.',
  'Police are looking for two men who took a boat from the harbour on Sunday night and left it ten miles away.',
];

/** A paragraph of its own for each story and number. */
const more = (story: number, n: number) =>
  [
    `${['Anna Berg', 'Tom Hill', 'Mary Lake', 'John Wood'][story]}, who lives ${n + 2} streets away, said that she had heard of it on the radio that morning.`,
    `The ${['bridge', 'mill', 'school', 'harbour'][story]} was built in 19${story}${n}, and has been repaired ${n + 3} times since then, according to the records of the town.`,
    `“We will know more next week,” a spokeswoman for the ${['council', 'fire service', 'board', 'police'][story]} said.`,
  ][n % 3];

function judged(texts: Record<string, string>, settings: Partial<BoilerplateSettings> = {}) {
  const readings = new Map<string, Reading>(Object.entries(texts).map(([path, text]) => [path, read(text)]));
  const { entries } = corpusOf(readings, { ...defaultSettings.boilerplate, ...settings });
  return new Map(
    entries.map(({ path, boilerplate: passages }) => [
      path,
      passages.map(p => ({ text: texts[path].slice(p.start, p.end), category: p.category, why: p.why })),
    ]),
  );
}
const textsOf = (list: readonly { text: string }[] | undefined) => (list ?? []).map(p => p.text);

describe('corpus/boilerplate', () => {
  it('a block that stands in each file is the site’s, whatever the language', () => {
    const footer = 'Der Bote vom Tal, Ausgabe West\nImmer gut beraten im Tal';
    const texts = Object.fromEntries(
      stories.map((s, i) => [`/${i}.txt`, `Story number ${'abcd'[i]}\n${s}\n${s} Again.\n${footer}`]),
    );
    for (const [, passages] of judged(texts)) {
      assert.deepEqual(textsOf(passages), footer.split('\n'));
      assert.match(passages[0].why, /stands in 4 of 4 articles of this folder$/);
    }
  });

  it('two files are enough, in a language that no model knows; the counts and dates in a line may differ', () => {
    const texts = {
      '/a.txt': `Neljä kuoli tulvassa etelässä
Ainakin neljä ihmistä kuoli tulvassa maan eteläosassa maanantaina, viranomaiset kertoivat.
”Emme nähneet sen tulevan”, pormestari sanoi.
Laakson Sanomat, läntinen painos
Lukijoita tänään jo yli 1203, kiitos teille`,
      '/b.txt': `Vanha mylly paloi maan tasalle
Kolme perhettä jäi ilman kotia, kun vanha mylly paloi perjantaina, palolaitos sanoi tiedotteessa.
”Kaikki meni”, asukas sanoi.
Laakson Sanomat, läntinen painos
Lukijoita tänään jo yli 88, kiitos teille`,
    };
    const out = judged(texts);
    assert.deepEqual(textsOf(out.get('/a.txt')), texts['/a.txt'].split('\n').slice(3));
    assert.deepEqual(textsOf(out.get('/b.txt')), texts['/b.txt'].split('\n').slice(3));
    assert.equal(out.get('/a.txt')?.[0].why, 'stands in 2 of 2 articles of this folder');
  });

  it('a line whose dates and counts differ is one line', () => {
    assert.equal(keyOf('Printed on 3 March 2022, 1 comment'), keyOf('Printed on 14 February 2021, 12 comments'));
    assert.notEqual(keyOf('Printed on 3 March 2022'), keyOf('Printed on paper'));
  });

  it('a few sentences of a wire story that two outlets copied are body in both', () => {
    const wire = `${stories[0]}\n${more(0, 0)}\n${more(0, 1)}`;
    const out = judged({
      '/a.txt': `Bridge to close\n${wire}\n${stories[1]}\n${more(1, 0)}\n${more(1, 2)}`,
      '/b.txt': `Council closes bridge\n${stories[3]}\n${more(3, 0)}\n${wire}\n${more(3, 1)}\n${more(3, 2)}`,
    });
    assert.deepEqual([...out.values()].flat(), []);
  });

  it('a wire story in two files is body in both', () => {
    const wire = stories.join('\n');
    const out = judged({
      '/a.txt': `Bridge to close\n${wire}`,
      '/b.txt': `Council closes bridge\n${wire}\nMore rain is on its way, the weather service said.`,
    });
    assert.deepEqual([...out.values()].flat(), []);
  });

  it('a quoted paragraph in several articles of their own is body', () => {
    const quote =
      '“We did not see it coming, and nobody could have,” the leader of the council said after the meeting on Monday.';
    const texts = Object.fromEntries(
      stories.map((s, i) => [`/${i}.txt`, `Title ${'abcd'[i]}\n${s}\n${quote}\n${s.replace('the', 'a')}`]),
    );
    assert.deepEqual([...judged(texts).values()].flat(), []);
  });

  it('a subheading that articles of several sites have is body', () => {
    const texts = Object.fromEntries(
      stories.map((s, i) => [
        `/${i}.txt`,
        [
          `Story of the town ${'abcd'[i]}`,
          s,
          more(i, 0),
          more(i, 1),
          'What happens next',
          more(i, 2),
          more(i, 4),
          `It is not the first time, and it will not be the last in the year ${i}, people here say.`,
        ].join('\n'),
      ]),
    );
    assert.deepEqual([...judged(texts).values()].flat(), []);
  });

  it('settings: always, never, keep, threshold', () => {
    const text = `Bridge to close\n${stories[0]}\nThe Valley Post Premium\n${stories[1]}\nShare on Facebook\n`;
    const of = (settings: Partial<BoilerplateSettings>) => textsOf(judged({ '/a.txt': text }, settings).get('/a.txt'));
    const plain = of({ always: ['valley post premium'] });
    assert.ok(plain.includes('The Valley Post Premium') && plain.includes('Share on Facebook'));
    assert.ok(of({ always: ['/^The .* Premium$/'] }).includes('The Valley Post Premium'));
    assert.ok(!of({ always: ['/('] }).includes('The Valley Post Premium'));
    // An expression that would take other engines longer than a life.
    const long = `${text}${'a'.repeat(20_000)}!\n`;
    assert.ok(judged({ '/a.txt': long }, { always: ['/^(a+)+$/', '/(.*a){20}$/'] }).has('/a.txt'));
    assert.ok(!of({ never: ['share on facebook'] }).includes('Share on Facebook'));
    assert.ok(!of({ keep: ['share'] }).includes('Share on Facebook'));
    assert.deepEqual(of({ threshold: 1 }), []);
  });

  it('the order of the files makes no difference', () => {
    const texts = Object.fromEntries(
      stories.map((s, i) => [
        `/${i}.txt`,
        `Title ${i}\n${s}\nThe Valley Post, Western Edition\nHead office, Mill Lane`,
      ]),
    );
    const turned = Object.fromEntries(Object.entries(texts).reverse());
    const one = judged(texts);
    const two = judged(turned);
    for (const [path, passages] of one) assert.deepEqual(two.get(path), passages);
  });

  it('files that come and go leave the same as a fresh start', () => {
    const readings = stories.map((s, i) =>
      read(`Title ${i}\n${s}\nThe Valley Post, Western Edition\nHead office, Mill Lane\n`),
    );
    const all = new Recurrences();
    readings.forEach((reading, i) => {
      all.add(`/${i}.txt`, reading);
    });
    all.remove('/1.txt');
    all.add('/2.txt', readings[2]);
    const fresh = new Recurrences();
    for (const i of [3, 2, 0]) fresh.add(`/${i}.txt`, readings[i]);
    for (const i of [0, 2, 3]) assert.deepEqual(all.of(`/${i}.txt`), fresh.of(`/${i}.txt`));
    assert.deepEqual(all.of('/1.txt'), []);
  });

  it('tells whose lines a change bears on', () => {
    const text = (i: number, footer: string) => read(`Title ${i}\n${stories[i]}\n${footer}\n`);
    const all = new Recurrences();
    for (const i of [0, 1, 2]) all.add(`/${i}.txt`, text(i, 'The Valley Post, Western Edition'));
    all.add('/3.txt', text(3, 'The Hill Times'));
    const moved = (path: string, reading: Reading | null) => [...all.change(new Map([[path, reading]]))].sort();
    assert.deepEqual(moved('/0.txt', read(`Title 0\n${stories[1]}\nThe Valley Post, Western Edition\n`)), [
      '/0.txt',
      '/1.txt',
    ]);
    assert.deepEqual(moved('/3.txt', text(3, 'The Hill Time')), ['/3.txt']);
    assert.deepEqual(moved('/1.txt', text(1, 'The Hill Time')), ['/0.txt', '/1.txt', '/2.txt', '/3.txt']);
    assert.deepEqual(moved('/1.txt', null), ['/0.txt', '/2.txt', '/3.txt']);
  });
});
