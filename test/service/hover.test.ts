import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { read } from '../../server/src/reading/reading';
import { defaultSettings } from '../../server/src/rules/settings';
import { excerpt } from '../../server/src/service/hover/excerpt';
import { foresee } from '../../server/src/service/hover/foresee';
import { escaped, markdownSheet } from '../../server/src/service/hover/markdown';
import { plainSheet } from '../../server/src/service/hover/plain';
import type { Sheet } from '../../server/src/service/hover/sheet';
import { snapshotOf } from '../../server/src/service/snapshot';
import { hoverAt, type Scene, scene } from '../helpers/service';

const folder = join(process.cwd(), 'seeds');
const seeds = new Map(
  readdirSync(folder)
    .sort()
    .map(name => [name, readFileSync(join(folder, name), 'utf8')]),
);
const snapshot = snapshotOf(new Map([...seeds].map(([path, text]) => [path, read(text)])), defaultSettings);

/** The seeds with the caret in the words given. */
const seed = (start: string, words: string): Scene => {
  const [path, text] = [...seeds].find(([name]) => name.startsWith(start)) ?? ['', ''];
  const offset = text.indexOf(words);
  assert.ok(offset >= 0, words);
  return { snapshot, files: new Map(), path, offset: offset + 3 };
};

const rows = (markdown: string | null) =>
  (markdown ?? '')
    .split('\n')
    .filter(line => line.startsWith('| ') && !line.startsWith('| |'))
    .map(line => line.split(' | ').map(cell => cell.replace(/^\| | \|$/g, '')));

describe('service/hover', () => {
  it('the seeds: who else carries "We have already warned more than once"', () => {
    const text = hoverAt(seed('000', 'We have already warned more than once'));
    assert.match(text ?? '', /^\*\*Sergey Lavrov\*\* · 3 articles, \d independent\n\n\| \| \| \|\n\|---\|---\|---\|\n/);
    const [first, second, ...more] = rows(text);
    assert.deepEqual(more, []);
    assert.equal(first[0], 'trimmed');
    assert.match(first[1], /^\[002 Russia keeps door open.*…\]\(002_10db24c7fd23ced7\.txt#L11\)$/);
    assert.match(
      first[2],
      /^“We have already warned more than once that .* demand a solution today,” — \*Lavrov\*(?: \(Sergei Lavrov\))?$/,
    );
    assert.equal(second[0], 'retranslated');
    assert.match(second[1], /^\[003 Mubasher: There is still.*…\]\(003_48203ef715e32961\.txt#L25\)$/);
    assert.match(
      second[2],
      /negotiations on \*\*issues\*\* that \*\*require resolution\*\* today\.” — \*Lavrov\*(?: \(Sergei Lavrov\))?$/,
    );
  });

  it('what is looked up ahead is what is asked for, and changes no answer', () => {
    const fresh = () => snapshotOf(new Map([...seeds].map(([path, text]) => [path, read(text)])), defaultSettings);
    const [cold, ahead] = [fresh(), fresh()];
    for (const [path, text] of seeds) {
      let steps = 0;
      for (const _ of foresee(ahead, path)) steps++;
      const { quotes, figures } = ahead.corpus.entry(path)?.facts ?? { quotes: [], figures: [] };
      assert.equal(steps, quotes.length + figures.length);
      for (let offset = 0; offset < text.length; offset += 40) {
        const at = (one: typeof cold) => hoverAt({ snapshot: one, files: new Map(), path, offset });
        assert.equal(at(ahead), at(cold), `${path} at ${offset}`);
      }
    }
    assert.equal([...foresee(ahead, 'not there')].length, 0);
  });

  it('the seeds: a figure names who gives it elsewhere, as its finding does', () => {
    const text = hoverAt(seed('001', 'about 130,000 troops'));
    assert.match(text ?? '', /\| conflicts \| .*\*\*100,000 troops\*\* .* — \*Western countries\* \|/);
  });

  it('the seeds: a witness that carries more is called fuller, and who says it stands behind', () => {
    const text = hoverAt(seed('002', "There's always a chance"));
    assert.match(text ?? '', /^\*\*Sergei Lavrov\*\* · 5 articles, \d independent/);
    const list = rows(text);
    assert.equal(list.length, 4);
    assert.ok(
      list.some(
        ([relation, link, words]) => relation === 'fuller' && link.includes('000_') && /must say that/.test(words),
      ),
      text ?? '',
    );
    assert.ok(
      list.some(([, link, words]) => link.includes('004_') && words.includes('*the minister*')),
      text ?? '',
    );
  });

  it('the seeds: a re-translation that is alike by way of a third article is there, too', () => {
    const text = hoverAt(seed('003', 'there are always opportunities'));
    assert.match(text ?? '', /^\*\*Sergei Lavrov\*\* · 5 articles/);
    assert.deepEqual(
      rows(text).map(([relation]) => relation),
      ['variant', 'via 000', 'via 000', 'via 000'],
    );
  });

  it('shows for a few quoted words no witness of what else stands in their sentence', () => {
    const text = hoverAt(
      scene(
        '//- /a.txt\nAnn Bell called it “a cir<|>cus” though she knew that the flood of Monday was the worst thing that this town had seen in its history.\n' +
          '//- /b.txt\nNils Berg said: “The flood of Monday was the worst thing that this town had seen in its history.”\n',
      ),
    );
    assert.match(text ?? '', /in this article only/);
  });

  it('says why articles count once: shared text, one outlet', () => {
    const story =
      'The river rose on Monday and the old bridge went under before noon. Ann Bell, the mayor, said: “We did not see it coming in any of the forecasts this year.” ' +
      'Nobody was hurt, the fire service reported, and the school stays closed until the water is gone.';
    const text = hoverAt(
      scene(
        `//- /a.txt\n---\noutlet: Wire\n---\n\n${story.replace('see it', 'see <|>it')}\n//- /b.txt\n${story}\n//- /c.txt\n---\noutlet: Wire\n---\n\nAnn Bell told us: “We did not see it coming in any of the forecasts this year.”\n`,
      ),
    );
    assert.match(text ?? '', /3 articles, 1 independent/);
    assert.match(text ?? '', /a and b share \d+ % of their text\./);
    assert.match(text ?? '', /a and c are both from Wire\./);
  });

  it('a person is named once, whatever the mention; a repeated row stands once', () => {
    const text = hoverAt(
      scene(`
//- /a.txt
“We did <|>not see this flood coming in any of our forecasts,” Ann Bell, the mayor, said on Monday.
//- /b.txt
The mayor is Ann Bell, who said “we did not see this flood coming in any of our forecasts” at noon.
//- /c.txt
“We did not see this flood coming in any of our forecasts,” Bell said.

“We did not see this flood coming in any of our forecasts.”
`),
    );
    assert.match(text ?? '', /^\*\*Ann Bell\*\* · 3 articles/);
    assert.deepEqual(
      rows(text).map(([, link, words]) => `${link.slice(1, 2)} ${words.slice(words.lastIndexOf('—'))}`),
      ['b — Ann Bell', 'c — *Bell*'],
    );
  });

  it('two long quotes that share a few words with a third are not taken for one', () => {
    const text = hoverAt(
      scene(`
//- /a.txt
“It was over before the <|>council sat, and there was no deal behind closed doors, as everybody in the room will tell you,” Ann Bell said.
//- /b.txt
Bell has said that “there was no deal behind closed doors” at all.
//- /c.txt
“The papers prove that there was no deal behind closed doors with the builders, none at all, and I am glad of it,” Nils Berg said.
`),
    );
    assert.deepEqual(
      rows(text).map(([relation, link]) => `${relation} ${link.slice(1, 2)}`),
      ['trimmed b'],
    );
  });

  it('says plainly that nobody else carries it', () => {
    const at = scene('Angela Merkel said: “We will <|>never forget this flood and its many victims.”\n');
    assert.match(hoverAt(at) ?? '', /in this article only$/);
  });

  it('is silent where nobody is quoted', () => assert.equal(hoverAt(scene('The rain <|>fell all night.\n')), null));

  it('escapes all that an article may hold', () => {
    const nasty =
      '[a](command:x) ![i](http://e.x/i.png) <b onclick=x>&amp; `c` *s* _u_ ~~d~~ | $(bug) www.evil.com a@b.c\n# h';
    const sheet: Sheet = {
      title: [{ text: nasty, style: 'strong' }],
      rows: [
        {
          relation: nasty,
          label: nasty,
          line: 3,
          link: 'file:///a (1)/b|c>.txt#L3,1',
          words: [{ text: nasty }],
          who: [],
        },
      ],
      notes: [nasty],
    };
    const text = markdownSheet(sheet);
    const bare = text.replace(/\\[!-/:-@[-`{-~]/g, ''); // what is escaped is text
    assert.doesNotMatch(bare.replace(/^\*\*.*?\*\*$/m, ''), /<|&|`|!\[|\$\(|www\.|\w@|https?:\/\//);
    assert.deepEqual(bare.match(/\]\([^)]*\)/g), ['](file:///a%20%281%29/b%7Cc%3E.txt#L3,1)']);
    assert.equal(text.split('\n').filter(line => line.startsWith('#')).length, 0);
  });

  it('any text: as many lines and cells as planned', function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), words => {
        const row = {
          relation: 'verbatim',
          label: words,
          line: 1,
          link: null,
          words: [{ text: words }],
          who: [{ text: words, style: 'emphasis' as const }],
        };
        const lines = markdownSheet({ title: [{ text: 'a' }], rows: [row], notes: [] }).split('\n');
        assert.equal(lines.length, 5);
        assert.equal(lines[4].replace(/\\./gu, '').split('|').length, 5);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves no direction marks or controls', () => assert.equal(escaped('a\u202eb\u0007c\u2066d\u200b'), 'ab cd'));

  it('marks whole words, joined over spaces, and keeps them in view when it clips', () => {
    const text = `One two three, four ${'and so on '.repeat(60)}at the very end stands the point.`;
    const strong = (from: string) => ({ start: text.indexOf(from), end: text.indexOf(from) + from.length });
    const runs = excerpt(text, { start: 0, end: text.length }, [strong('two'), strong(' three,')]);
    assert.deepEqual(runs.slice(0, 3), [{ text: 'One ' }, { text: 'two three', style: 'strong' }, runs[2]]);
    assert.equal(runs.at(-1)?.text, '…');
    const late = excerpt(text, { start: 0, end: text.length }, [strong('point')]);
    assert.equal(late[0].text, '…');
    assert.deepEqual(
      late.find(run => run.style),
      { text: 'point', style: 'strong' },
    );
  });

  it('plain text for clients without Markdown', () => {
    const text = plainSheet({
      title: [{ text: 'Sergei Lavrov', style: 'strong' }, { text: ' · 2 articles, 1 independent' }],
      rows: [
        {
          relation: 'variant',
          label: '002 Russia keeps…',
          line: 12,
          link: 'file:///x',
          words: [{ text: '“always ' }, { text: 'opportunities', style: 'strong' }, { text: '”' }],
          who: [{ text: 'he', style: 'emphasis' }],
        },
      ],
      notes: ['002 and 003 share 31 % of their text.'],
    });
    assert.equal(
      text,
      'Sergei Lavrov · 2 articles, 1 independent\n\nvariant: 002 Russia keeps… (line 12)\n  “always *opportunities*” — he\n\n002 and 003 share 31 % of their text.',
    );
  });
});
