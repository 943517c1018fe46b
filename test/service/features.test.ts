import assert from 'node:assert/strict';
import { read } from '../../server/src/reading/reading';
import { defaultSettings } from '../../server/src/rules/settings';
import { actions } from '../../server/src/service/actions';
import { counted, oneLine, speakerName } from '../../server/src/service/wording';
import { clipped } from '../../server/src/text/clipped';
import { hoverAt, type Scene, scene, service, shown } from '../helpers/service';

const flood = `
//- /wire/flood.txt
Flood takes the valley

The storm came on Monday. Mayor Ann Bell said: “We did not see [|it co<|>ming|] in any of the forecasts.”

Share on Facebook
Share on Twitter

She added that the town would rebuild.
//- /blog/flood.txt
What the mayor knew

“We did not see it coming in any of the forecasts,” Ann Bell told reporters.
//- /blog/other.txt
Harvest

The wheat was good this year, farmers said.
Share on Facebook
`;

const titles = (at: Scene) =>
  service.actions(at.snapshot, at.path, { start: at.offset, end: at.offset }).map(a => a.title);

/** The same files with the caret in front of some words. */
const caret = (source: string, words: string, settings = defaultSettings): Scene =>
  scene(source.replace('<|>', '').replace('[|', '').replace('|]', '').replace(words, `<|>${words}`), settings);

describe('service/references', () => {
  it('leads to the witnesses, the place itself only when asked', () => {
    const at = scene(flood);
    const others = service.references(at.snapshot, at.path, at.offset, false);
    assert.deepEqual(shown(at, others), ['/blog/flood.txt "“We did not see it coming in any of the forecasts,”"']);
    assert.deepEqual(
      service.references(at.snapshot, at.path, at.offset, true).map(place => place.path),
      ['/blog/flood.txt', '/wire/flood.txt'],
    );
  });
  it('is empty where nobody is quoted', () => {
    const at = caret(flood, 'came on Monday');
    assert.deepEqual(service.references(at.snapshot, at.path, at.offset, true), []);
  });
});

describe('service/symbols', () => {
  it('outlines headline and quotes by speaker; a group reaches no further than its first', () => {
    const at = scene(flood);
    const outline = service.outline(at.snapshot, at.path);
    assert.equal(outline[0].name, 'Flood takes the valley');
    const quotes = outline.flatMap(item => item.children).filter(({ kind }) => kind === 'quote');
    assert.deepEqual(
      quotes.map(({ name }) => name),
      ['“We did not see it coming in any of the forecasts.”'],
    );
    for (const { span, focus, children } of outline) {
      assert.ok(span.start <= focus.start && focus.end <= span.end);
      if (children.length > 0)
        assert.deepEqual(span, children[0].span, 'what stands between two quotes is no speaker’s');
    }
  });
  it('finds symbols of the folder by words in any order and case, accents aside', () => {
    const { snapshot } = scene(flood);
    const places = service.folderSymbols(snapshot, 'forécasts SEE', 10).map(({ place }) => place.path);
    assert.deepEqual(places, ['/blog/flood.txt', '/wire/flood.txt']);
    assert.equal(service.folderSymbols(snapshot, 'e', 1).length, 1);
  });
});

describe('service/lenses', () => {
  it('counts the article at hand', () => {
    const at = scene(flood);
    assert.deepEqual(
      service.lenses(at.snapshot, at.path).map(({ title }) => title),
      ['in 2 articles · 2 independent'],
    );
    assert.deepEqual(service.lenses(at.snapshot, '/blog/other.txt'), []);
  });
});

describe('service/folding', () => {
  it('folds boilerplate of two lines and more', () => {
    const at = scene(flood);
    assert.deepEqual(service.folds(at.snapshot, at.path), [{ firstLine: 4, lastLine: 5, label: 'share prompt' }]);
    assert.deepEqual(service.folds(at.snapshot, '/blog/other.txt'), []);
  });
});

describe('service/highlight', () => {
  it('shows a quote with who says it', () => {
    const at = scene(flood);
    const words = shown(
      at,
      service.highlights(at.snapshot, at.path, at.offset).map(span => ({ path: at.path, ...span })),
    );
    assert.ok(words.some(word => word.includes('We did not see')));
    assert.ok(words.some(word => word.includes('said')));
  });
});

describe('service/actions', () => {
  it('offers to strip one, every of its kind, the file and the folder; and to say no', () => {
    const list = titles(caret(flood, 'Share on Twitter'));
    assert.deepEqual(list, [
      'Strip this share prompt',
      'Strip all boilerplate in this file (2)',
      'Strip all boilerplate in the folder (3 in 2 files)…',
      'This is not boilerplate',
      'Always boilerplate on this site',
    ]);
  });
  it('offers a category where it is not all of the file', () => {
    const at = caret(flood.replace('Share on Twitter', 'Share on Twitter\nLeave A Reply'), 'Share on Facebook');
    assert.ok(titles(at).includes('Strip every share prompt in this file (2)'));
  });
  it('lets a person mark a selection, whole line or part, and nothing at a bare caret', () => {
    assert.deepEqual(titles(caret(flood, 'would rebuild')), []);
    const at = scene(flood);
    const { text } = at.snapshot.corpus.entry(at.path)!.reading.article;
    const select = (words: string) => {
      const start = text.indexOf(words);
      return actions(at.snapshot, at.path, { start, end: start + words.length }).map(({ deed }) => deed);
    };
    assert.deepEqual(select('the town would rebuild'), [
      { do: 'always', path: at.path, phrase: 'the town would rebuild' },
    ]);
    assert.deepEqual(select('Flood takes the valley'), [
      { do: 'always', path: at.path, phrase: '/^\\s*Flood takes the valley\\s*$/' },
    ]);
  });
  it('compares a quote with the articles that carry it', () => {
    const at = scene(flood);
    const [first, ...rest] = service.actions(at.snapshot, at.path, { start: at.offset, end: at.offset });
    assert.deepEqual(rest, []);
    assert.match(first.title, /^Compare with flood.*, line 3$/);
    assert.ok(first.deed.do === 'compare' && first.deed.path === '/blog/flood.txt');
  });
  it('leaves alone what a level turns off, what is kept, and a text that lost signs', () => {
    const off = { ...defaultSettings, rules: { boilerplate: 'off' as const } };
    assert.deepEqual(titles(caret(flood, 'Share on Twitter', off)), []);
    const lost = caret(flood.replace('The storm', 'The st\ufffdrm'), 'Share on Twitter');
    assert.ok(titles(lost).every(title => !title.startsWith('Strip this') && !title.includes('in this file')));
    assert.deepEqual(service.strip(lost.snapshot, lost.path), []);
  });
});

describe('service/actions on claims', () => {
  const dam = `
//- /wire/dam.txt
The company that runs the dam <|>spent $300 million of public money on bribes for its engineers. Nobody was charged.
//- /blog/river.txt
Words on the river

Environment minister Jana Novak said that bribes for engineers had cost the company $300 million in public money.
`;
  it('copies who says so elsewhere as a note, and writes nothing', () => {
    const at = scene(dam);
    const list = service.actions(at.snapshot, at.path, { start: at.offset, end: at.offset });
    const copy = list.find(({ title }) => title === 'Copy the attribution as a note (Jana Novak, in river)');
    assert.ok(copy && copy.deed.do === 'copy', list.map(({ title }) => title).join('\n'));
    assert.match(
      copy.deed.text,
      /\n- Environment minister Jana Novak said that bribes for engineers had cost the company \$300 million/,
    );
    assert.ok(list.every(({ deed }) => ['copy', 'insert', 'go', 'setAside', 'compare'].includes(deed.do)));
    assert.ok(list.every(({ preferred }) => !preferred));
  });
  it('says in the note where somebody gives the figure alone', () => {
    const at = scene(`
//- /wire/a.txt
Norland, which has massed <|>more than 90,000 troops near the river, has repeatedly denied any plans to invade Sudmark.
//- /wire/b.txt
Western countries accuse Norland of preparing an invasion of Sudmark by massing 90,000 troops near the river.
`);
    const deeds = service.actions(at.snapshot, at.path, { start: at.offset, end: at.offset }).map(({ deed }) => deed);
    const insert = deeds.find(deed => deed.do === 'insert');
    assert.equal(insert?.do === 'insert' && insert.text, ' [Elsewhere: Western countries, for the figure, in b.txt.]');
  });
  it('puts the note behind the sentence where a person picks that; then nothing is missing there', () => {
    const at = scene(dam);
    const list = service.actions(at.snapshot, at.path, { start: at.offset, end: at.offset });
    const insert = list.find(({ title }) => title === 'Insert the attribution as a note (Jana Novak, in river)');
    assert.ok(insert && insert.deed.do === 'insert', list.map(({ title }) => title).join('\n'));
    const before = at.snapshot.corpus.entry(at.path)?.reading;
    assert.ok(before);
    const { text } = before.article;
    const noted = text.slice(0, insert.deed.at) + insert.deed.text + text.slice(insert.deed.at);
    assert.ok(noted.includes('for its engineers. [Elsewhere: Jana Novak, in river.txt.] Nobody was charged.'));
    const after = read(noted);
    assert.deepEqual(
      after.marks.filter(({ kind }) => kind === 'unsourced'),
      [],
    );
    assert.equal(after.figures.length, before.figures.length);
    assert.equal(after.attributions.length, before.attributions.length);
    assert.equal(after.quotes.length, before.quotes.length);
    assert.deepEqual(
      after.statements.map(({ start, end }) => noted.slice(start, end)),
      before.statements.map(({ start, end }) => text.slice(start, end)),
    );
  });
});

describe('service/actions on figures', () => {
  const counts = `
//- /wire/flood.txt
Flood in the valley

The flood killed <|>14 people in the valley on Monday, officials said.
//- /blog/flood.txt
Flood in the valley: what we know

The flood killed 41 people in the valley on Monday, officials said.
`;
  it('lead to the other place, note both, set aside', () => {
    const at = scene(counts);
    const list = service.actions(at.snapshot, at.path, { start: at.offset, end: at.offset });
    const conflict = list.filter(({ answers }) => answers.some(({ rule }) => rule.startsWith('figures.')));
    const { rule } = conflict[0].answers[0];
    assert.deepEqual(
      conflict.map(({ title }) => title.replace(/flood.*,/, '…,')),
      ['Go to …, line 3', 'Copy a note with both places (…, line 3)', `Ignore this finding (${rule})`],
    );
    const [go, copy] = conflict.map(({ deed }) => deed);
    assert.ok(go.do === 'go' && go.path === '/blog/flood.txt');
    assert.ok(copy.do === 'copy');
    const [message, , first, , second] = copy.text.split('\n');
    assert.match(message, /14 people.*41/);
    assert.equal(first, '- The flood killed 14 people in the valley on Monday, officials said.');
    assert.equal(second, '- The flood killed 41 people in the valley on Monday, officials said.');
  });
  it('hover shows the figure elsewhere, what disagrees first', () => {
    const text = hoverAt(scene(counts)) ?? '';
    assert.match(text, /^\*\*14 people\*\* · .*2 articles, \d independent\n/);
    assert.match(
      text,
      /\| (?:conflicts|update) \| \[flood.*\]\(\/blog\/flood\.txt#L3\) \| The flood killed \*\*41 people\*\*/,
    );
  });
  it('hover says once what an article says twice', () => {
    const twice = `${counts}\nNobody else was hurt when the flood killed 41 people in the valley on Monday, officials said.\n`;
    assert.equal(hoverAt(scene(twice))?.match(/41 people/g)?.length, 1);
  });
  it('references and highlights of a figure', () => {
    const at = scene(counts);
    assert.deepEqual(shown(at, service.references(at.snapshot, at.path, at.offset, false)), [
      '/blog/flood.txt "41 people"',
    ]);
    assert.equal(service.highlights(at.snapshot, at.path, at.offset).length, 1);
  });
});

describe('service/strip', () => {
  it('takes one, a category or all, and the clean view is what is left', () => {
    const at = scene(flood);
    const { text } = at.snapshot.corpus.entry(at.path)!.reading.article;
    const [edit] = service.strip(at.snapshot, at.path, { category: 'share' });
    assert.deepEqual(service.strip(at.snapshot, at.path), [edit]);
    assert.deepEqual(service.strip(at.snapshot, at.path, { category: 'legal' }), []);
    assert.deepEqual(service.clean(at.snapshot, at.path), {
      text: text.replace('Share on Facebook\nShare on Twitter\n\n', ''),
      left: 2,
    });
    assert.equal(service.clean(at.snapshot, '/nowhere.txt'), null);
  });
});

describe('service/hints', () => {
  it('are silent where the mention says who is meant', () => {
    const at = scene('Ann Bell, the mayor, spoke. “We did <|>not see it coming,” Bell said.\n');
    assert.deepEqual(service.hints(at.snapshot, at.path, { start: 0, end: 1000 }), []);
  });
});

describe('service/wording', () => {
  it('clips at words, never in a pair', () => {
    assert.equal(clipped('There is always a chance', 16), 'There is always…');
    assert.equal(clipped('short', 16), 'short');
    assert.ok(!/[\ud800-\udbff]…$/.test(clipped('😀'.repeat(20), 10)));
  });
  it('counts', () =>
    assert.deepEqual([counted(1, 'article'), counted(1200, 'article')], ['1 article', '1,200 articles']));
  it('is one line without tricks', () => assert.equal(oneLine(' a\r\n\tb\u202e\u200bc '), 'a bc'));
  it('puts words down to whoever is named beside them, and says what is unknown', () =>
    assert.deepEqual(
      ['Lavrov', 'the  minister', 'He', 'we', null].map(source => speakerName(null, source)),
      ['Lavrov', 'the minister', 'Speaker unknown', 'Speaker unknown', 'Speaker unknown'],
    ));
});
