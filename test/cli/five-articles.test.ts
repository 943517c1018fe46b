import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { output, run, spawned } from '../helpers/cli';
import { golden } from '../helpers/golden';

describe('cli', function () {
  this.timeout(20000);

  describe('the five articles', () => {
    it('annotate: one object a file, in order, spans inside', async () => {
      const lines = (await output(0, ['annotate', 'seeds', '--format', 'jsonl'])).trimEnd().split('\n');
      const files = readdirSync('seeds').sort();
      assert.equal(lines.length, files.length);
      lines.forEach((line, i) => {
        const said = JSON.parse(line);
        assert.equal(said.path, `seeds/${files[i]}`);
        assert.equal(said.language, 'en');
        const text = readFileSync(said.path, 'utf8');
        for (const kind of ['boilerplate', 'quotes', 'figures', 'dates', 'sentences', 'findings'])
          for (const { start, end } of said[kind])
            assert.ok(0 <= start && start < end && end <= text.length, `${kind} ${start}..${end}`);
        for (const { start, end, text: words } of [...said.figures, ...said.dates])
          assert.equal(words, text.slice(start, end));
      });
    });

    it('check: all formats tell the same', async () => {
      const { status, stdout } = await run(['check', '--format', 'json', 'seeds']);
      const said = JSON.parse(stdout) as {
        files: { path: string; findings: { rule: string; level: string; line: number; column: number }[] }[];
      };
      const all = said.files.flatMap(({ findings }) => findings);
      assert.equal(status, all.some(({ level }) => level === 'warning' || level === 'error') ? 1 : 0);
      const pretty = (await run(['check', 'seeds'])).stdout;
      const github = (await run(['check', '--format', 'github', 'seeds'])).stdout.trimEnd().split('\n').filter(Boolean);
      const sarif = JSON.parse(spawned(['check', '--format', 'sarif', 'seeds']).stdout);
      assert.equal(sarif.runs[0].results.length, all.length);
      const shown = all.filter(({ level }) => level !== 'hint');
      assert.equal(github.length, shown.length);
      for (const { line, column, rule } of shown)
        assert.match(pretty, new RegExp(`^ {2}${line}:${column} .* ${rule.replace('.', '\\.')}$`, 'm'));
      for (const rule of sarif.runs[0].tool.driver.rules) assert.match(rule.helpUri, /^file:\/\/.*\.md$/);
    });

    it('check: --fail-on decides', async () => {
      assert.equal((await run(['check', '--fail-on', 'never', 'seeds'])).status, 0);
      assert.equal((await run(['check', '--fail-on', 'hint', 'seeds'])).status, 1);
      assert.equal((await run(['check', '--fail-on', 'error', 'seeds'])).status, 0);
    });

    it('check, as a person sees it', async () => golden('seeds/check.txt', (await run(['check', 'seeds'])).stdout));
    it('corroborate --format markdown', async () =>
      golden('seeds/corroborate.md', await output(0, ['corroborate', '--format', 'markdown', 'seeds'])));
    it('strip --diff', async () => golden('seeds/strip.diff', await output(0, ['strip', '--diff', 'seeds'])));

    it('corroborate: every pair once, two articles always', async () => {
      const said = JSON.parse(await output(0, ['corroborate', 'seeds']));
      assert.equal(said.articles.length, 5);
      const seen = new Set<string>();
      for (const { a, b } of [...said.quotes, ...said.figures]) {
        assert.notEqual(a.path, b.path);
        const key = JSON.stringify([a, b].sort((x, y) => (x.path < y.path ? -1 : 1)));
        assert.ok(!seen.has(key), key);
        seen.add(key);
      }
      for (const format of ['html', 'csv'])
        assert.ok((await output(0, ['corroborate', '--format', format, 'seeds'])).length > 200);
    });

    it('find: typed with errors, best first', async () => {
      const hits = JSON.parse(await output(0, ['find', 'There is always a chance', 'seeds', '--format', 'json']));
      assert.ok(hits.length >= 3);
      for (const { path, start, end, text, score } of hits) {
        assert.equal(readFileSync(path, 'utf8').slice(start, end), text);
        assert.ok(score > 0 && score <= 1);
      }
      assert.deepEqual(
        hits.map(({ score }: { score: number }) => score),
        hits.map(({ score }: { score: number }) => score).sort((a: number, b: number) => b - a),
      );
      assert.match(await output(0, ['find', 'always a chance', 'seeds']), /^seeds\/\S+:\d+:\d+ {2}/);
      assert.equal(
        JSON.parse(await output(0, ['find', 'always a chance', 'seeds', '--format=json', '--limit=1'])).length,
        1,
      );
      assert.equal(await output(0, ['find', 'zyzzyva qwertz', 'seeds']), '');
    });
  });
});
