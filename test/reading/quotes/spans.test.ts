import assert from 'node:assert/strict';
import { read } from '../../../server/src/reading/reading';

const quoted = (text: string) => read(text).quotes.map(q => text.slice(q.start, q.end));

describe('reading/quotes: spans', () => {
  const cases: Record<string, string[]> = {
    'She said, "We will come back in May."': ['"We will come back in May."'],
    'She said, “We will come back in May.”': ['“We will come back in May.”'],
    "She said, 'We won't come back in May.'": ["'We won't come back in May.'"],
    'She said, ‘We won’t come back in May.’': ['‘We won’t come back in May.’'],
    'She said: «We will come back in May.»': ['«We will come back in May.»'],
    'She said: „We will come back in May.“': ['„We will come back in May.“'],
    'She said, “He told me ‘no’ and “never” again.”': ['“He told me ‘no’ and “never” again.”'],
    "The ministers' talks and the '90s and rock 'n' roll": [],
    'He is 5\'10" tall and has a 12" pipe.': [],
    'She said, ”We will come back in May.“': ['”We will come back in May.“'],
    'Size: 7.36” x 6.50” × 7.5” (W x H x D), or 7.6" x6" in "all its glory" today': ['"all its glory"'],
    'It ends here. ""': [],
    '‘We will come back in May,” she said. “We will.”': ['‘We will come back in May,”', '“We will.”'],
    'Holmâ€™s plan â€” as Ã¢â‚¬Ëœgoodâ€™ as Ã¢â‚¬â„¢ it gets “for now” it seems': ['“for now”'],
    '<a href="x.html">She said "no way, not now"</a>': ['"no way, not now"'],
    'He said “we come.\nHe left “at once and alone” then.': ['“we come.', '“at once and alone”'],
  };
  cases["''They told us, 'We will come back in May,' and left,'' she said."] = ["'We will come back in May,'"];
  cases["''He only said, 'We will come back in May,''' she recalled. ''So be it.''"] = ["'We will come back in May,'"];
  cases['She said "there is not a great deal of movement\' on the budget. Holm left.'] = [
    '"there is not a great deal of movement\'',
  ];
  cases['She said "the ministers\' talks end in May, and then we go.'] = [
    '"the ministers\' talks end in May, and then we go.',
  ];
  cases['\u202a“We come,” she said.'] = ['“We come,”'];
  cases['Berg: “We come. We stay.“[The Post]\n\nThe end came.'] = ['“We come. We stay.“'];
  cases['市长说：“我们不会关闭这所学校。”居民们不相信。'] = ['“我们不会关闭这所学校。”'];
  cases['“我们不会关闭，”市长说，“请大家放心。”'] = ['“我们不会关闭，”', '“请大家放心。”'];
  cases['市長は「この学校を閉じない」と述べた。'] = ['「この学校を閉じない」'];
  cases['市民高喊“加油”、“必胜”。'] = ['“加油”', '“必胜”'];
  for (const [text, wanted] of Object.entries(cases))
    it(JSON.stringify(text), () => assert.deepEqual(quoted(text), wanted));

  it('a quote inside doubled apostrophes belongs to whoever the outer words belong to', () => {
    const { quotes } = read("''They told us, 'We will come back in May,' and left,'' Anna Holm said.");
    assert.deepEqual(
      quotes.map(q => [q.source?.text, q.closed]),
      [['Anna Holm', true]],
    );
  });

  it('a name between names and a heading in single marks are nobody’s words', () => {
    const text =
      "John “Jack” Berg said “we will come.”\n\n'A very hard day for us'\n\n“We come,” Berg said. “It is so.”\n";
    assert.deepEqual(
      read(text).quotes.map(q => [text.slice(q.start, q.end), q.kind, q.source?.text]),
      [
        ['“Jack”', 'scare', undefined],
        ['“we will come.”', 'direct', 'Berg'],
        ["'A very hard day for us'", 'scare', undefined],
        ['“We come,”', 'direct', 'Berg'],
        ['“It is so.”', 'direct', 'Berg'],
      ],
    );
  });

  it('a quote of several paragraphs is one entry a paragraph, each going on from the one before', () => {
    const text = 'She said: “We will come.\n\n“We will stay for long.\n\n“We will go.”\n';
    const { quotes, unbalanced } = read(text);
    assert.deepEqual(
      quotes.map(q => [q.closed, q.continues, q.source?.text]),
      [
        [false, null, 'She'],
        [false, 0, 'She'],
        [true, 1, 'She'],
      ],
    );
    assert.deepEqual(unbalanced, []);
  });

  it('one pair of marks may hold several paragraphs, where nobody is said to speak in between', () => {
    const text = 'She read:\n\n"The river came at night.\n\nIt took the wall.\n\nIt left us here." They left.\n';
    const { quotes, unbalanced } = read(text);
    assert.deepEqual(
      quotes.map(q => [text.slice(q.start, q.end), q.closed, q.continues, q.source?.text]),
      [
        ['"The river came at night.', false, null, 'She'],
        ['It took the wall.', false, 0, 'She'],
        ['It left us here."', true, 1, 'She'],
      ],
    );
    assert.deepEqual(unbalanced, []);
    const other = 'She read:\n\n"The river came at night.\n\nBerg said it was late.\n\nHe left." They left.\n';
    assert.equal(read(other).unbalanced.length, 2);
  });

  it('tells speech from terms in scripts without spaces and capitals', () => {
    for (const [text, kind] of Object.entries({
      '市长说：“我们永远不会关闭这所学校。”居民们不相信。': 'direct',
      '他称之为“错误”的决定。': 'scare',
      'وقال “لن نغلق هذه المدرسة أبدا في هذه المدينة” للناس': 'direct',
    })) {
      const { quotes, unbalanced } = read(text);
      assert.deepEqual([quotes.map(q => q.kind), unbalanced.length], [[kind], 0], text);
    }
  });
});
