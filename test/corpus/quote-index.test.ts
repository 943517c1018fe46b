import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { corpusAfter, corpusOf } from '../../server/src/corpus/corpus';
import { candidates } from '../../server/src/corpus/quotes/candidates';
import { find } from '../../server/src/corpus/quotes/find';
import { articleAt, indexOf, kindAt, type QuoteIndex } from '../../server/src/corpus/quotes/index';
import { clusters, independence, quotePairs, reuse } from '../../server/src/corpus/quotes/match';
import { isSpeech } from '../../server/src/corpus/quotes/passages';
import { LIGHT } from '../../server/src/corpus/quotes/segment';
import { speechWord } from '../../server/src/corpus/quotes/speech';
import { witnesses } from '../../server/src/corpus/quotes/witnesses';
import { weightLevels, words } from '../../server/src/corpus/quotes/words';
import { type Reading, read } from '../../server/src/reading/reading';
import { defaultSettings } from '../../server/src/rules/settings';
import { article } from '../helpers/wordings';

describe('corpus/quotes: an index', () => {
  it('the order in which files come changes nothing', () => {
    const list = Array.from({ length: 20 }, (_, i): [string, Reading] => [`${i}.txt`, read(article(i, 0))]);
    assert.deepEqual(
      quotePairs(corpusOf(new Map(list), defaultSettings.boilerplate)),
      quotePairs(corpusOf(new Map(list.reverse()), defaultSettings.boilerplate)),
    );
  });

  it('two files with one text are two places', () => {
    const reading = read(article(1, 0));
    const corpus = corpusOf(
      new Map([
        ['a.txt', reading],
        ['b.txt', reading],
      ]),
      defaultSettings.boilerplate,
    );
    assert.deepEqual(
      quotePairs(corpus).map(({ a, b, relation }) => [a.path, b.path, relation]),
      Array.from({ length: 3 }, () => ['a.txt', 'b.txt', 'verbatim']),
    );
    assert.deepEqual(
      witnesses(corpus, 'b.txt', { start: 4, end: 4 }).map(w => w.place.path),
      ['a.txt'],
    );
  });
});

describe('corpus/quotes: speech alone', () => {
  it('is all the speech that is found among everything else', () => {
    const texts = Array.from({ length: 40 }, (_, i) => article(i >> 1, i & 1));
    const corpus = corpusOf(new Map(texts.map((text, i) => [`${i}.txt`, read(text)])), defaultSettings.boilerplate);
    const index = indexOf(corpus);
    const speechOf = (units: readonly number[]): number[] => units.filter(unit => isSpeech(kindAt(index, unit)));
    let count = 0;
    index.articles.forEach((passages, own) => {
      for (let u = 0; u < passages.count; u++) {
        const [from, to] = [passages.from[u], passages.to[u]];
        const found = candidates(index, passages, own, from, to, () => true).units;
        assert.deepEqual(speechOf(found), found);
        for (const unit of speechOf(candidates(index, passages, own, from, to).units)) {
          assert.ok(found.includes(unit));
          count++;
        }
      }
    });
    assert.ok(count > 20, `${count} found`);
  });

  it('is as it stands in the articles, and found in the same places after an edit', () => {
    const texts = Array.from({ length: 30 }, (_, i): [string, Reading] => [`${i}.txt`, read(article(i >> 1, i & 1))]);
    const before = corpusOf(new Map(texts), defaultSettings.boilerplate);
    indexOf(before);
    const edited = new Map([['7.txt', read(`${article(3, 1)} ${article(5, 0)}`)]]);
    const after = indexOf(corpusAfter(before, edited));
    const fresh = indexOf(corpusOf(new Map([...texts, ...edited]), defaultSettings.boilerplate));
    assert.ok(after.parts.length > 1);
    for (const index of [after, fresh])
      index.articles.forEach(({ ids, kind, from, to, count }, i) => {
        for (let u = 0; u < count; u++) {
          const { segment, offset } = index.parts[index.part[i]];
          const { speech } = segment;
          const said = speech.at[index.base[i] + u - offset];
          assert.equal(said >= 0, isSpeech(kind[u]));
          if (said < 0) continue;
          const kept = [...speech.words.subarray(speech.wordsAt[said], speech.wordsAt[said + 1])];
          const heavy = [...ids.subarray(from[u], to[u])].filter(id => words.weight(id) >= LIGHT);
          assert.deepEqual(
            kept.map(word => [word >> speechWord.bits, weightLevels[word & speechWord.mask]]),
            heavy.map(id => [words.stem(id), words.weight(id)]),
          );
          assert.equal(
            speech.mass[said],
            heavy.reduce((sum, id) => sum + words.weight(id), 0),
          );
        }
      });
    const foundIn = (index: QuoteIndex, own: number): readonly string[] => {
      const passages = index.articles[own];
      return Array.from(passages.from, (from, u) =>
        candidates(index, passages, own, from, passages.to[u], () => true).units.map(unit => {
          const at = articleAt(index, unit);
          return `${u}: ${at} ${unit - index.base[at]}`;
        }),
      ).flatMap(list => list.sort());
    };
    const found = fresh.articles.map((_, own) => foundIn(fresh, own));
    assert.deepEqual(
      after.articles.map((_, own) => foundIn(after, own)),
      found,
    );
    assert.ok(found.flat().length > 20);
  });
});

describe('corpus/quotes: independence', () => {
  const wire =
    'The harbour authority closed the Marlin bridge on Friday after engineers found deep cracks in two of its pillars. ' +
    'Ferries took commuters across the bay while crews brought lights and cranes to the eastern bank. ' +
    'The mayor promised a report within a week and asked the ministry for money.';
  const own =
    'Commuters in Ostrava queued for ferries on Friday, when the city shut its busiest crossing without a warning. ' +
    'A crane operator saw the first crack at dawn, and by noon nothing larger than a gull could land on the deck.';
  const quote = '\n\n"The inspectors warned us about rusted cables twice, and nobody listened," Novak said.';
  const corpus = corpusOf(
    new Map(
      [wire + quote, `${wire.replace('on Friday', 'Friday')}${quote}`, own + quote].map((t, i) => [
        `${i}.txt`,
        read(t),
      ]),
    ),
    defaultSettings.boilerplate,
  );

  const placesIn = (folder: typeof corpus) =>
    folder.entries.map(({ path, reading }) => ({ path, start: 0, end: reading.article.text.length }));
  const quotesIn = (folder: typeof corpus) =>
    folder.entries.map(({ path, facts }) => ({ path, start: facts.quotes[0].start, end: facts.quotes[0].end }));

  it('wire copy counts once, a shared quote alone joins nothing', () => {
    const { count, ties } = independence(corpus, quotesIn(corpus));
    assert.equal(count, 2);
    assert.deepEqual(
      ties.map(({ a, b, by }) => [a, b, by]),
      [['0.txt', '1.txt', 'text']],
    );
    assert.deepEqual(
      reuse(corpus).map(({ a, b, containment }) => [a, b, containment > 0.7]),
      [['0.txt', '1.txt', true]],
    );
  });

  it('two articles of one outlet count once', () => {
    const texts = [own, 'Trains stopped in Brno when snow broke the wires along forty kilometres of track.'];
    const both = corpusOf(
      new Map(texts.map((text, i) => [`${i}.txt`, read(text, { outlet: i ? 'The Bay' : 'the bay' })])),
      defaultSettings.boilerplate,
    );
    assert.equal(independence(both, placesIn(both)).count, 1);
  });

  describe('a digest that takes over one paragraph', () => {
    const said = '"The inspectors warned us about rusted cables twice, and nobody listened," Novak said.';
    const paragraph = `Novak, who has run the harbour since spring, told a packed hall in the old customs house what he had kept to himself for months. ${said}`;
    const other = `Asked by a fisherman why the bridge had stood open, the head of the harbour took his time. ${said}`;
    /** Text that no other one shares: every word is its own. */
    const filler = (seed: string): string => {
      const word = (n: number): string => seed + 'bdfglmnprstv'[n % 12] + 'aeiou'[Math.floor(n / 12) % 5] + 'kz'[n % 2];
      return Array.from({ length: 15 }, (_, i) => `The ${[0, 1, 2, 3].map(k => word(4 * i + k)).join(' the ')}.`).join(
        ' ',
      );
    };
    const [bus, fox, kit] = ['bus', 'fox', 'kit'].map(
      seed => `${filler(seed)}\n\n${filler(`${seed}o`)}\n\n${filler(`${seed}i`)}`,
    );
    const folder = (...texts: string[]) =>
      corpusOf(new Map(texts.map((text, i) => [`${i}.txt`, read(text)])), defaultSettings.boilerplate);

    it('is no second witness, whatever else it tells', () => {
      const both = folder(`${bus}\n\n${paragraph}`, `${fox}\n\n${paragraph}`);
      const { count, ties } = independence(both, quotesIn(both));
      assert.equal(count, 1);
      assert.deepEqual(ties, [{ a: '0.txt', b: '1.txt', by: 'lines', share: 0 }]);
      assert.equal(clusters(both)[0].independent, 1);
      // the same paragraph is nothing to what stands elsewhere
      assert.equal(
        independence(both, [
          { path: '0.txt', start: 0, end: 20 },
          { path: '1.txt', start: 0, end: 20 },
        ]).count,
        2,
      );
    });

    it('is one where it has words of its own around the quote', () => {
      const both = folder(`${bus}\n\n${paragraph}`, `${fox}\n\n${other}`);
      assert.equal(independence(both, quotesIn(both)).count, 2);
    });

    it('is one where what they share is a name and an office', () => {
      const office = 'Jan Novak (D-Ostrava), the chairman of the House Committee on Harbours and Foreign Ferries';
      const both = folder(
        `${bus}\n\n${office}, was asked about it. ${said}`,
        `${fox}\n\n${said} That is how ${office}, put it at night.`,
      );
      assert.equal(independence(both, quotesIn(both)).count, 2);
    });

    it('does not hang on the order of the places', () => {
      const three = folder(`${bus}\n\n${paragraph}`, `${fox}\n\n${paragraph}`, `${kit}\n\n${other}`);
      const places = quotesIn(three);
      const found = independence(three, places);
      assert.equal(found.count, 2);
      assert.deepEqual(independence(three, [...places].reverse()), found);
      assert.deepEqual(independence(three, [...places, ...places]), found);
    });
  });
});

describe('corpus/quotes: find', () => {
  const files = [
    '000_df63eb2b373a6bae',
    '001_8eba0c943fff7caa',
    '002_10db24c7fd23ced7',
    '003_48203ef715e32961',
    '004_68635443282a5ed9',
  ];
  const corpus = corpusOf(
    new Map(files.map(name => [`${name}.txt`, read(readFileSync(`seeds/${name}.txt`, 'utf8'))])),
    defaultSettings.boilerplate,
  );
  const best = (text: string) => find(corpus, text, 5)[0]?.text;

  it('half-remembered words, a misspelt speaker', () => {
    assert.match(best('lavrof chance') ?? '', /always a chance/);
    assert.match(best('we have alredy warnd more than once') ?? '', /already warned more than once/);
    assert.match(best('endles negotiatons') ?? '', /endless negotiation/);
    assert.match(best('theres always a chance') ?? '', /always a chance/);
  });
  it('a long fragment, words missing', () =>
    assert.match(
      best('possibilities far from exhausted suggest continuing and building them') ?? '',
      /far from exhausted/,
    ));
  it('words that stand without marks', () =>
    assert.match(best('massed more than 100,000 troops near border') ?? '', /massed/));
  it('nothing for what is nowhere', () => assert.deepEqual(find(corpus, 'xyzzy plugh', 5), []));
  it('any text is fine', () => {
    for (const text of ['', '   ', '…', '"', 'the of and', 'a'.repeat(5000)]) find(corpus, text, 5);
  });
});
