import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unifiedDiff } from '../../server/src/report/diff';
import { paint } from '../../server/src/report/paint';

/** What `patch` does: takes the hunks at their line numbers and checks every line of context. */
function patched(text: string, diff: string): string {
  const old = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const out: string[] = [];
  let at = 0;
  const lines = diff.split('\n').slice(2, -1);
  for (let i = 0; i < lines.length; i++) {
    const hunk = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@$/.exec(lines[i]);
    if (hunk) {
      const [, from, count, to, fresh] = hunk.map(Number);
      while (at < (count === 0 ? from : from - 1)) out.push(old[at++]);
      assert.equal(out.length, fresh === 0 ? to : to - 1, lines[i]);
      continue;
    }
    if (lines[i].startsWith('\\')) continue;
    const line = lines[i].slice(1) + (lines[i + 1]?.startsWith('\\') ? '' : '\n');
    if (lines[i][0] !== '+') assert.equal(old[at++], line);
    if (lines[i][0] !== '-') out.push(line);
  }
  return [...out, ...old.slice(at)].join('');
}

const edited = (text: string, edits: readonly { start: number; end: number; newText: string }[]) =>
  [...edits].reverse().reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), text);

describe('report/diff', () => {
  it('names a file of an absolute path as patch does', () =>
    assert.match(
      unifiedDiff('/tmp/a.txt', 'one\ntwo\n', [{ start: 0, end: 4, newText: '' }], paint(false)),
      /^--- a\/tmp\/a\.txt\n\+\+\+ b\/tmp\/a\.txt\n/,
    ));

  it('shows a line that goes, three lines of context', () => {
    const text = 'a\nb\nc\nd\ne\nf\ng\nh\ni\n';
    assert.equal(
      unifiedDiff('x y.txt', text, [{ start: 8, end: 10, newText: '' }], paint(false)),
      '--- a/x y.txt\t\n+++ b/x y.txt\t\n@@ -2,7 +2,6 @@\n b\n c\n d\n-e\n f\n g\n h\n',
    );
  });
  it('is empty where nothing changes', () => {
    assert.equal(unifiedDiff('a', 'x\n', [], paint(false)), '');
    assert.equal(unifiedDiff('a', 'x\n', [{ start: 0, end: 1, newText: 'x' }], paint(false)), '');
  });
  it('applied, gives the edited text', () => {
    const texts = fc
      .array(fc.constantFrom('a', 'b', '\n', '\n', '\r\n', 'é'), { maxLength: 80 })
      .map(parts => parts.join(''));
    const given = texts.chain(text =>
      fc.record({
        text: fc.constant(text),
        cuts: fc.uniqueArray(fc.nat(text.length), { maxLength: 8 }),
        fresh: fc.array(fc.constantFrom('', '', 'z', '\n', 'y\nz'), { minLength: 4, maxLength: 4 }),
      }),
    );
    fc.assert(
      fc.property(given, ({ text, cuts, fresh }) => {
        const places = [...cuts].sort((a, b) => a - b);
        const edits = [];
        for (let i = 0; i + 1 < places.length; i += 2)
          edits.push({ start: places[i], end: places[i + 1], newText: fresh[i / 2] ?? '' });
        const diff = unifiedDiff('x', text, edits, paint(false));
        const wanted = edited(text, edits);
        if (diff === '') assert.equal(wanted, text);
        else assert.equal(patched(text, diff), wanted);
      }),
      { numRuns: 500 },
    );
  });
});
