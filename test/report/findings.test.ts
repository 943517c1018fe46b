import assert from 'node:assert/strict';
import { entryOf } from '../../server/src/corpus/entry';
import { read } from '../../server/src/reading/reading';
import { type Checked, reaches } from '../../server/src/report/checked';
import { excerpt, width } from '../../server/src/report/columns';
import { checkedGithub } from '../../server/src/report/github';
import { checkedJson } from '../../server/src/report/json';
import { checkedPretty } from '../../server/src/report/pretty';
import { checkedSarif } from '../../server/src/report/sarif';
import { rules } from '../../server/src/rules';
import type { Finding } from '../../server/src/rules/finding';
import { golden } from '../helpers/golden';

const entry = (path: string, text: string) => entryOf(path, read(text), []);

function finding(text: string, words: string, rest: Partial<Finding>): Finding {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return {
    rule: 'figures.conflict',
    level: 'warning',
    start,
    end: start + words.length,
    message: '14 here, 41 in blog',
    related: [],
    fingerprint: '0badcafe',
    fixable: false,
    unnecessary: false,
    strength: 1,
    ...rest,
  };
}

const flood =
  'Flood in the valley\r\n\r\nThe storm 🌊 killed 14 people, officials said; \u001b[31m“a disaster” 災害 came.\r\nShare this\r\n';
const blog = `${'They say that, before the storm came up from the sea, '.repeat(4)}no fewer than 41 people${' were lost, and so on'.repeat(6)}.\n\nDe\u0301ja\u0300 vu\n`;

const checked: Checked = {
  files: [
    {
      entry: entry('blog/2022, part 1.txt', blog),
      findings: [
        finding(blog, '41 people', { level: 'error', message: '41 here, 14 in flood\n(line 3): 100 %' }),
        finding(blog, '41 people', { rule: 'figures.differs', level: 'information', message: '41 here, 40 in wire' }),
        finding(blog, 'vu', { rule: 'claims.unsourced', level: 'information', message: 'no source' }),
      ],
      fix: () => [],
    },
    { entry: entry('quiet.txt', 'Nothing here.'), findings: [], fix: () => [] },
    {
      entry: entry('wire/flood.txt', flood),
      findings: [
        finding(flood, '14 people', {
          related: [{ path: 'blog/2022, part 1.txt', start: 233, end: 242, message: '41 people' }],
        }),
        finding(flood, '災害 came', {
          rule: 'claims.unsourced',
          level: 'information',
          message: 'no “source” \u001b[0m',
        }),
        finding(flood, 'Share this', {
          rule: 'boilerplate.share',
          level: 'hint',
          message: 'share prompt',
          fixable: true,
          unnecessary: true,
        }),
      ],
      fix: ({ fixable }) => (fixable ? [{ start: flood.indexOf('Share'), end: flood.length, newText: '' }] : []),
    },
  ],
  notChecked: [{ path: 'broken.txt', reason: 'is binary, not plain text' }],
};
const options = { columns: 100, colour: false, least: 'information' as const, paths: ['wire', "it's here"] };

describe('report/findings', () => {
  it('pretty', () => golden('report/findings.txt', checkedPretty(checked, options)));
  it('pretty lists hints when they are asked for', () => {
    const listed = checkedPretty(checked, { ...options, least: 'hint' });
    assert.match(listed, /^ {2}4:1 {2}hint {5}share prompt {3}boilerplate\.share$/m);
    assert.ok(!checkedPretty(checked, options).includes('share prompt'));
  });
  it('pretty in colour says the same', () => {
    const coloured = checkedPretty(checked, { ...options, colour: true });
    const plain = coloured.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g'), '');
    assert.notEqual(coloured, plain);
    assert.equal(plain, checkedPretty(checked, options));
  });
  it('pretty where there is nothing to say', () => {
    assert.equal(checkedPretty({ files: [], notChecked: [] }, options), '0 articles: no findings\n');
    assert.equal(checkedPretty({ files: [checked.files[1]], notChecked: [] }, options), '1 article: no findings\n');
  });
  it('JSON', () => {
    golden('report/findings.json', checkedJson(checked));
    const { files, notChecked } = JSON.parse(checkedJson(checked));
    assert.equal(notChecked.length, 1);
    const [first] = files[2].findings;
    assert.deepEqual([first.line, first.column, first.endLine, first.endColumn], [3, 21, 3, 30]);
    assert.equal(flood.slice(first.start, first.end), '14 people');
  });
  it('GitHub', () => {
    const said = checkedGithub(checked);
    golden('report/findings.github', said);
    for (const line of said.trimEnd().split('\n'))
      assert.match(line, /^::(?:error|warning|notice) file=[^:,]+,[^:]*::[^\n]+$/);
  });
  it('SARIF', () => {
    const docs = 'https://example.org/rules';
    const some = rules.filter(({ id }) => /^(?:claims\.unsourced|names\.variant)$/.test(id));
    const said = checkedSarif(checked, { rules: some, version: '0.1.0', docs });
    golden('report/findings.sarif', said);
    const log = JSON.parse(checkedSarif(checked, { rules, version: '0.1.0', docs }));
    assert.equal(log.version, '2.1.0');
    const [run] = log.runs;
    const ids = run.tool.driver.rules.map((rule: { id: string }) => rule.id);
    assert.equal(new Set(ids).size, ids.length);
    for (const rule of run.tool.driver.rules) assert.ok(new URL(rule.helpUri));
    for (const result of run.results) {
      assert.ok(result.message.text);
      assert.ok(['none', 'note', 'warning', 'error'].includes(result.level));
      if (result.ruleIndex !== undefined) assert.equal(ids[result.ruleIndex], result.ruleId);
      for (const { physicalLocation } of [...result.locations, ...(result.relatedLocations ?? [])]) {
        assert.doesNotMatch(physicalLocation.artifactLocation.uri, /[\s\\]/);
        assert.ok(physicalLocation.region.startLine >= 1 && physicalLocation.region.startColumn >= 1);
      }
      for (const fix of result.fixes ?? [])
        for (const change of fix.artifactChanges) assert.ok(change.replacements[0].deletedRegion.startLine);
    }
  });
  it('orders levels', () => {
    assert.ok(reaches('error', 'warning') && reaches('warning', 'warning'));
    assert.ok(!reaches('information', 'warning') && !reaches('hint', 'information'));
  });
});

describe('report/columns', () => {
  const cases: [string, string, number, string, string][] = [
    ['one two three', 'two', 40, 'one two three', '    ^^^'],
    ['災害 came up', 'came', 40, '災害 came up', '     ^^^^'],
    ['De\u0301ja\u0300 vu', 'vu', 40, 'De\u0301ja\u0300 vu', '     ^^'],
    ['👍🏽 fine', 'fine', 40, '👍🏽 fine', '     ^^^^'],
    ['a\tb\u001b[31mc', 'c', 40, 'a b [31mc', '        ^'],
    [`${'x'.repeat(30)}MARK${'y'.repeat(30)}`, 'MARK', 20, '…xxxxMARKyyyyyyyyyy…', '     ^^^^'],
    [`MARK${'y'.repeat(30)}`, 'MARK', 20, 'MARKyyyyyyyyyyyyyyy…', '^^^^'],
    [`${'x'.repeat(30)}MARK`, 'MARK', 20, '…xxxxxxxxxxxxxxxMARK', '                ^^^^'],
    ['MARK'.repeat(30), 'MARK'.repeat(30), 20, 'MARKMARKMARKMARKM…', '^'.repeat(18)],
  ];
  for (const [line, words, columns, text, marks] of cases)
    it(JSON.stringify(line.slice(0, 40)), () => {
      const start = line.indexOf(words);
      const said = excerpt(line, { start, end: start + words.length }, columns);
      assert.deepEqual(said, { text, marks });
      assert.ok(width(said.text) <= columns);
    });
});
