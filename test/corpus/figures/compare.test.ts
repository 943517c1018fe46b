import assert from 'node:assert/strict';
import { corpusOf } from '../../../server/src/corpus/corpus';
import { figurePairs, pairsWithin, sameQuantity } from '../../../server/src/corpus/figures/compare';
import { events } from '../../../server/src/corpus/figures/events';
import { read } from '../../../server/src/reading/reading';
import { defaultSettings } from '../../../server/src/rules/settings';

const corpus = (texts: Readonly<Record<string, string>>) =>
  corpusOf(new Map(Object.entries(texts).map(([path, text]) => [path, read(text)])), defaultSettings.boilerplate);

const quake = {
  'a.txt': 'The quake near Qeshm in Iran left 120,000 people without water, the governor of Hormozgan said.',
  'b.txt': 'In Iran, 200,000 people were left without water by the quake near Qeshm, said the governor of Hormozgan.',
  'c.txt': 'Lawmakers in Ottawa passed a budget of 120,000 words after a long night of votes in the Commons.',
};

describe('articles about one event', () => {
  it('are found by what they share', () => {
    const folder = corpus(quake);
    const about = (path: string) =>
      events(folder)
        .about(folder.entries.find(entry => entry.path === path)!)
        .map(({ entry }) => entry.path);
    assert.deepEqual(about('a.txt'), ['b.txt']);
    assert.deepEqual(about('b.txt'), ['a.txt']);
    assert.deepEqual(about('c.txt'), []);
  });
});

describe('pairs of figures', () => {
  it('stand once in the corpus, and as a and b for either article', () => {
    const folder = corpus(quake);
    const pairs = figurePairs(folder);
    assert.deepEqual(
      pairs.map(({ a, b, relation }) => [a.path, b.path, relation]),
      [['a.txt', 'b.txt', 'conflict']],
    );
    const entry = folder.entry('b.txt');
    assert.ok(entry);
    const [turned] = sameQuantity(folder, 'b.txt', entry.facts.figures[0]);
    assert.equal(turned.a.path, 'b.txt');
    assert.equal(turned.b.text, '120,000 people');
  });

  it('end where two lengths of one event have the same digits in two units', () => {
    const wave = (height: string) =>
      `The wave that hit the Marlin pier in Ostrava on Monday was ${height} high, the harbour master said.`;
    const folder = corpus({ 'a.txt': wave('16.25 feet'), 'b.txt': wave('16.25 metres') });
    assert.ok(events(folder).about(folder.entries[0]).length > 0);
    assert.ok(figurePairs(folder).every(({ relation }) => relation !== 'agree'));
  });

  it('do not depend on the order of files', () => {
    const turned = Object.fromEntries(Object.entries(quake).reverse());
    assert.deepEqual(figurePairs(corpus(turned)), figurePairs(corpus(quake)));
  });
});

describe('figures of one article', () => {
  const filler = [
    'Officials would not comment further on what happens next.',
    'Residents gathered in the square to hear what the council had decided.',
    'A spokeswoman read out a short statement and took no questions.',
  ].join(' ');
  const relations = (...sentences: string[]) =>
    pairsWithin(corpus({ 'a.txt': sentences.join(` ${filler} `) }).entries[0]).map(({ relation }) => relation);

  it('conflict where a statement is made again with another number', () => {
    assert.deepEqual(
      relations(
        'This Congress has only enacted 49 laws, the fewest since records began.',
        'So far, this Congress has only enacted 74 laws, the fewest since records began.',
      ),
      ['conflict'],
    );
  });

  it('are not told to be at odds in another language than English', () => {
    const text = `La troisième journée de mobilisation contre la réforme des retraites a réuni mardi 757.000 personnes en France selon le ministère de l'Intérieur, plus de 2 millions selon la CGT.

Fin janvier, 1,27 million de personnes avaient défilé selon les autorités, 2,8 millions selon la CGT. Le ministère de l'Education a dit que la réforme est dans les textes, et que ce sont les enseignants qui ont fait grève.`;
    assert.deepEqual(pairsWithin(corpus({ 'a.txt': text }).entries[0]), []);
  });

  it('are of two years where both say so', () => {
    assert.deepEqual(
      relations(
        'In 2011 the harbour of Rotterdam handled 434 million tons of cargo.',
        'In 2013 the harbour of Rotterdam handled 440 million tons of cargo.',
      ),
      [],
    );
  });

  it('are compared where one sentence follows the other', () => {
    const [one, other] = [
      'The state of Ohio has registered 4,210 school buses this year.',
      'The state of Utah has registered 1,930 school buses this year.',
    ];
    assert.deepEqual(relations(`${filler} ${one} ${other}`), []);
  });

  it('are of two men where a court gives them', () => {
    assert.deepEqual(
      relations(
        'He was sentenced to three years of probation and a $10,000 fine.',
        'He was sentenced to two years of probation and a $7,500 fine.',
      ),
      [],
    );
  });

  it('are two states where one is what a number was raised to, or an age of then', () => {
    const wage = (second: string) =>
      relations('The monthly minimum wage in Zandia is 400 dollars.', `The minimum monthly wage in Zandia ${second}.`);
    assert.deepEqual(wage('is 480 dollars'), ['conflict']);
    assert.deepEqual(wage('is now being raised to 480 dollars'), []);
    const age = (before: string) =>
      relations(
        'Harlan Kell, 26, fled from the hospital in Santa Rita.',
        `Harlan Kell, ${before}21, fled from the hospital in Santa Rita.`,
      );
    assert.deepEqual(age(''), ['conflict']);
    assert.deepEqual(age('then '), []);
  });

  it('do not conflict where one is no number', () => {
    assert.deepEqual(
      relations(
        'The order would protect millions of unauthorized immigrants from deportation.',
        'The order would protect 11 million unauthorized immigrants from deportation.',
      ),
      [],
    );
  });
});

describe('figures that each day gives anew', () => {
  const relations = (one: string, other: string) =>
    figurePairs(corpus({ 'a.txt': one, 'b.txt': other })).map(({ relation }) => relation);

  it('are updates of each other', () => {
    assert.deepEqual(
      relations(
        'Hurricane Florence neared Wilmington in North Carolina with sustained winds of 110 mph, forecasters said.',
        'Hurricane Florence neared Wilmington in North Carolina with sustained winds of 140 mph, forecasters said.',
      ),
      ['update'],
    );
    assert.deepEqual(
      relations(
        'Donald Trump has 458 delegates after the Republican primary in Michigan, the Associated Press said.',
        'Donald Trump has 446 delegates after the Republican primary in Michigan, the Associated Press said.',
      ),
      ['update'],
    );
  });
});

describe('what two articles give', () => {
  it('is a function of the folder, however it came to be', () => {
    const more = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [
        `x${i}.txt`,
        `Water near Qeshm, Iran, is scarce, the governor of Hormozgan said in report ${i}.`,
      ]),
    );
    const small = new Map(Object.entries(quake).map(([path, text]) => [path, read(text)]));
    const large = new Map([...small, ...Object.entries(more).map(([path, text]) => [path, read(text)] as const)]);
    figurePairs(corpusOf(small, defaultSettings.boilerplate));
    assert.deepEqual(
      figurePairs(corpusOf(large, defaultSettings.boilerplate)),
      figurePairs(corpus({ ...quake, ...more })),
    );
  });
});

describe('two things of one kind', () => {
  const conflicts = (one: string, other: string) =>
    figurePairs(corpus({ 'a.txt': one, 'b.txt': other })).filter(({ relation }) => relation === 'conflict').length;
  const won = 'The Harbour Union of Ada Quill won 24 seats in the Dubuque council vote on Tuesday';

  it('are two numbers of one sentence, the noun said once', () => {
    const likud =
      'Bram Holloway and the Harbour Union won 30 seats in the Dubuque council vote on Tuesday, Ada Quill said.';
    assert.equal(conflicts(`${won}, Ada Quill said.`, likud), 1);
    assert.equal(conflicts(`${won}, while Bram Holloway got 30, Ada Quill said.`, likud), 0);
  });

  it('are some and all', () => {
    const eight = 'Ada Quill won the Dubuque primary in eight congressional districts on Tuesday, the clerk said.';
    assert.equal(conflicts(eight.replace('eight', 'six'), eight), 1);
    assert.equal(conflicts(eight.replace('eight', 'six different'), eight), 0);
  });
});
