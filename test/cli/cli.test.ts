import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { version } from '../../package.json';
import type { Io } from '../../server/src/cli/io';
import { main } from '../../server/src/cli/main';
import { folderOf } from '../helpers/folder';
import { golden } from '../helpers/golden';

const script = resolve('server/dist/cli.js');

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process: quick, and all but the process itself is the real thing. */
async function run(args: readonly string[], cwd = '.'): Promise<Ended> {
  const before = process.cwd();
  const out: Buffer[] = [];
  let stderr = '';
  const io: Io = {
    out: content => void out.push(Buffer.from(content)),
    say: message => {
      stderr += `sourcecheck: ${message}\n`;
    },
    progress: () => {},
    version,
    columns: 100,
    colour: false,
  };
  process.chdir(cwd);
  try {
    const status = await main(args, io);
    return { status, stdout: Buffer.concat(out).toString(), stderr };
  } finally {
    process.chdir(before);
  }
}

/** Runs the script as a process of its own. */
function spawned(args: readonly string[], cwd = '.', env: NodeJS.ProcessEnv = {}): Ended {
  const options = { cwd, encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 1 << 26 } as const;
  return spawnSync(process.execPath, [script, ...args], options);
}

/** Runs it as somebody whom permissions bind, which root is not; the script then stands where anybody may read it. */
function runBound(args: readonly string[], cwd: string): Ended {
  if (process.getuid?.() !== 0) return spawned(args, cwd);
  const home = folderOf({});
  cpSync(dirname(script), home, { recursive: true });
  chmodSync(home, 0o755);
  return spawnSync(process.execPath, [join(home, 'cli.js'), ...args], {
    cwd,
    encoding: 'utf8',
    uid: 65534,
    gid: 65534,
  });
}

/** Runs and expects an exit code; gives what stands on stdout. */
async function output(code: number, args: readonly string[], cwd?: string): Promise<string> {
  const { status, stdout, stderr } = await run(args, cwd);
  assert.equal(status, code, `${args.join(' ')}\n${stderr}`);
  return stdout;
}

function seeds(): string {
  const folder = folderOf({});
  cpSync('seeds', join(folder, 'seeds'), { recursive: true });
  return folder;
}

const article =
  'A chance for talks, says Moscow\n\nThe minister told reporters on Monday: “There is always a chance.” He left after that.\n';

describe('cli', function () {
  this.timeout(20000);

  describe('misuse', () => {
    const cases: [string[], RegExp][] = [
      [[], /no command given/],
      [['chekc', 'seeds'], /unknown command "chekc"; did you mean "check"\?/],
      [['check'], /no PATH given/],
      [['check', 'gone.txt'], /gone\.txt does not exist/],
      [['check', 'gone/*.txt'], /gone\/\*\.txt matches nothing/],
      [['check', '--fromat', 'json', 'seeds'], /unknown option --fromat; did you mean "--format"\?/],
      [['check', '--format', 'yaml', 'seeds'], /must be one of pretty, json, sarif, github, not "yaml"/],
      [['check', 'seeds', '--format'], /--format needs a value/],
      [['check', '--fix=yes', 'seeds'], /--fix takes no value/],
      [['check', '--config', 'gone.json', 'seeds'], /no configuration at gone\.json/],
      [['annotate', '--format', 'json', 'seeds'], /must be one of jsonl/],
      [['strip', 'seeds'], /choose --diff, --write or --out DIR/],
      [['strip', '--diff', '--write', 'seeds'], /--diff and --write exclude each other/],
      [['strip', '--out', 'seeds', 'seeds'], /would overwrite the articles/],
      [['find'], /no TEXT given/],
      [['find', 'a chance'], /no PATH given/],
      [['find', '--limit', 'x', 'a chance', 'seeds'], /--limit must be a whole number/],
    ];
    for (const [args, message] of cases)
      it(args.join(' ') || '(nothing)', async () => {
        const { status, stdout, stderr } = await run(args);
        assert.equal(status, 2, stderr);
        assert.equal(stdout, '');
        assert.match(stderr, message);
      });
  });

  it('is a process: exit codes, output on stdout, messages on stderr', async () => {
    const fine = spawned(['annotate', 'seeds']);
    assert.deepEqual([fine.status, fine.stderr], [0, '']);
    assert.equal(fine.stdout, (await run(['annotate', 'seeds'])).stdout);
    const { status } = await run(['check', 'seeds']);
    assert.equal(spawned(['check', 'seeds']).status, status);
    const slip = spawned(['check', '--fromat', 'json']);
    assert.deepEqual([slip.status, slip.stdout], [2, '']);
    assert.match(slip.stderr, /^sourcecheck: unknown option --fromat.*\nsourcecheck: see sourcecheck check --help\n$/);
  });

  it('tells its version and its help', async () => {
    assert.match(await output(0, ['--version']), /^\d+\.\d+\.\d+\n$/);
    assert.match(await output(0, ['--help']), /sourcecheck corroborate PATH/);
    for (const name of ['check', 'annotate', 'corroborate', 'strip', 'find', 'lsp']) {
      assert.match(await output(0, [name, '--help']), new RegExp(`^sourcecheck ${name} `));
    }
    assert.match(await output(0, ['help', 'find']), /^sourcecheck find /);
  });

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

  describe('strip', () => {
    it('--write, --out, --diff and one file on stdout give the same bytes; twice is once', async () => {
      const folder = seeds();
      const before = readdirSync(join(folder, 'seeds')).map(name => readFileSync(join(folder, 'seeds', name)));
      await output(0, ['strip', '--out', 'clean/er', 'seeds'], folder);
      const names = readdirSync(join(folder, 'seeds'));
      assert.deepEqual(readdirSync(join(folder, 'clean/er')), names);
      names.forEach((name, i) => {
        assert.deepEqual(readFileSync(join(folder, 'seeds', name)), before[i], 'the articles stay');
      });
      await output(0, ['strip', '--out', 'seeds/clean', 'seeds'], folder);
      await output(0, ['strip', '--out', 'seeds/clean', 'seeds'], folder);
      for (const name of names)
        assert.deepEqual(readFileSync(join(folder, 'seeds/clean', name)), readFileSync(join(folder, 'clean/er', name)));
      rmSync(join(folder, 'seeds/clean'), { recursive: true });
      const diff = await output(0, ['strip', '--diff', 'seeds'], folder);
      await output(0, ['strip', '--write', 'seeds'], folder);
      for (const name of names)
        assert.deepEqual(readFileSync(join(folder, 'seeds', name)), readFileSync(join(folder, 'clean/er', name)), name);
      assert.deepEqual(readdirSync(join(folder, 'seeds')), names, 'no file is left behind');
      assert.ok(diff.includes('--- a/seeds/'));
      assert.equal(await output(0, ['strip', '--diff', 'seeds'], folder), '');
    });

    it('prints one file as it would write it', async () => {
      const folder = seeds();
      const [name] = readdirSync(join(folder, 'seeds'));
      const printed = await output(0, ['strip', `seeds/${name}`], folder);
      await output(0, ['strip', '--write', `seeds/${name}`], folder);
      assert.equal(printed, readFileSync(join(folder, 'seeds', name), 'utf8'));
      assert.ok(printed.length < readFileSync(join('seeds', name), 'utf8').length);
    });

    it('keeps encoding, mark, line endings, mode', async () => {
      const text = `${article.replaceAll('\n', '\r\n')}\r\nShare on Facebook\r\nShare on Twitter\r\n`;
      const cases: [string, Buffer][] = [
        ['bom.txt', Buffer.from(`\ufeff${text}`)],
        ['le.txt', Buffer.from(`\ufeff${text}`, 'utf16le')],
        ['be.txt', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
        ['western.txt', Buffer.from(text.replaceAll('“', '\u0093').replaceAll('”', '\u0094'), 'latin1')],
        ['plain.txt', Buffer.from(text)],
      ];
      const folder = folderOf(Object.fromEntries(cases));
      chmodSync(join(folder, 'plain.txt'), 0o600);
      const { status, stderr } = await run(['check', '--fix', '--fail-on', 'never', '.'], folder);
      assert.equal(status, 0, stderr);
      for (const [name, bytes] of cases) {
        const now = readFileSync(join(folder, name));
        assert.ok(now.length < bytes.length, `${name} is stripped`);
        // What is left is the start of what was there.
        assert.ok(bytes.subarray(0, now.length).equals(now), name);
      }
      assert.equal(statSync(join(folder, 'plain.txt')).mode & 0o777, 0o600);
    });

    it('empties no file', async () => {
      const text = 'Share on Facebook\nShare on Twitter\n';
      const folder = folderOf({ 'a.txt': text });
      const { stderr } = await run(['strip', '--write', '.'], folder);
      assert.match(stderr, /a\.txt is left as it is: all of it would go/);
      assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), text);
    });

    it('leaves a text alone that has lost characters', async () => {
      const text = `${article}\ufffd\n\nShare on Facebook\nShare on Twitter\n`;
      const folder = folderOf({ 'a.txt': text });
      const { status, stderr } = await run(['strip', '--write', '.'], folder);
      assert.equal(status, 0);
      assert.match(stderr, /a\.txt is left as it is/);
      assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), text);
    });
  });

  it('strip --write says what it may not write, and goes on', async () => {
    const text = `${article}\nShare on Facebook\nShare on Twitter\n`;
    const folder = folderOf({ 'a.txt': text, 'sub/b.txt': text, 'sub/c.txt': text });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'sub'), 0o777);
    chmodSync(join(folder, 'sub/b.txt'), 0o444);
    chmodSync(join(folder, 'sub/c.txt'), 0o666);
    chmodSync(join(folder, 'a.txt'), 0o644);
    if (process.getuid?.() !== 0) chmodSync(folder, 0o555);
    const { status, stderr } = runBound(['strip', '--write', '.'], folder);
    chmodSync(folder, 0o755);
    assert.equal(status, 1);
    assert.match(stderr, /a\.txt may not be written/);
    assert.match(stderr, /b\.txt may not be written/);
    assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), text);
    assert.equal(readFileSync(join(folder, 'sub/b.txt'), 'utf8'), text);
    assert.ok(readFileSync(join(folder, 'sub/c.txt'), 'utf8').length < text.length);
    assert.deepEqual(readdirSync(join(folder, 'sub')), ['b.txt', 'c.txt']);
  });

  describe('bad input', () => {
    const files: Record<string, string | Uint8Array> = {
      'good.txt': article,
      'utf16.txt': Buffer.from(`\ufeff${article}`, 'utf16le'),
      'cyrillic.txt': Buffer.from([
        0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xe2, 0xf1, 0xe5, 0xec, 0x20, 0xec, 0xe8, 0xf0, 0xf3,
      ]),
      'crlf.txt': article.replaceAll('\n', '\r\n'),
      'odd “name” [x].txt': article,
      'binary.txt': Uint8Array.from([1, 0, 2, 0, 0, 3]),
      'empty.txt': '',
      'broken.txt': Buffer.from('caf\xc3 \xff\xfe\x81\x82', 'latin1'),
      'secret.txt': article,
    };
    const folder = folderOf(files);
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'secret.txt'), 0);
    const bad = ['binary.txt', 'broken.txt', 'empty.txt', 'secret.txt'];

    it('everything else is checked, and each file that is not is named', async () => {
      const { status, stdout, stderr } = runBound(
        ['check', '--format', 'json', '--fail-on', 'never', '.', 'utf16.txt'],
        folder,
      );
      assert.equal(status, 0, stderr);
      const said = JSON.parse(stdout);
      assert.deepEqual(
        said.notChecked.map(({ path }: { path: string }) => path.replace('./', '')),
        bad,
      );
      assert.equal(said.files.length, Object.keys(files).length - bad.length);
      for (const name of bad) assert.match(stderr, new RegExp(`^sourcecheck: \\./${name} \\S`, 'm'));
    });
    it('annotate leaves it out and ends well', async () => {
      const { status, stdout } = runBound(['annotate', '.'], folder);
      assert.equal(status, 0);
      assert.equal(stdout.trimEnd().split('\n').length, Object.keys(files).length - bad.length);
    });
    it('a path that is not there beside one that is', async () => {
      assert.equal((await run(['check', 'good.txt', 'gone.txt'], folder)).status, 2);
      assert.equal((await run(['annotate', 'good.txt', 'gone.txt'], folder)).status, 0);
    });
    it('a folder without articles', async () => {
      const empty = folderOf({ 'page.html': '<p>', 'sub/data.csv': 'a' });
      const { status, stdout, stderr } = await run(['check', '.'], empty);
      assert.equal(status, 0);
      assert.match(stdout, /^0 articles/);
      assert.match(stderr, /no articles in \./);
      assert.equal(await output(0, ['annotate', '.'], empty), '');
    });
    it('a broken configuration: said once, defaults used', async () => {
      const broken = folderOf({ 'sourcecheck.json': '{ "rules": {', 'a.txt': article });
      const { status, stdout, stderr } = await run(['annotate', '.'], broken);
      assert.equal(status, 0);
      assert.equal(stdout.trimEnd().split('\n').length, 1);
      assert.equal(stderr.match(/sourcecheck\.json: is not valid JSON/g)?.length, 1, stderr);
    });
    it('a broken sidecar and a broken ignore file', async () => {
      const broken = folderOf({ 'a.txt': article, 'a.txt.json': '{', '.sourcecheck-ignore.json': '[' });
      const { status, stderr } = await run(['annotate', '.'], broken);
      assert.equal(status, 0);
      assert.match(stderr, /a\.txt\.json is not valid JSON/);
      assert.match(stderr, /\.sourcecheck-ignore\.json: is not valid JSON/);
    });
  });

  it('reads configuration, sidecar and what is set aside', async () => {
    const claim =
      'The army has massed more than 100,000 troops near the border, and the country will be invaded within days.\n';
    const folder = folderOf({
      'news/a.txt': `${article}\n${claim}`,
      'news/a.txt.json': '{ "date": "2022-02-14", "source": "Example", "lang": "en" }',
    });
    const findings = async (folder: string, ...more: string[]) =>
      JSON.parse((await run(['check', '--format', 'json', ...more, 'news'], folder)).stdout).files[0].findings as {
        rule: string;
        fingerprint: string;
        level: string;
      }[];
    const [first] = await findings(folder);
    assert.ok(first, 'something is found');
    const said = JSON.parse(await output(0, ['annotate', 'news'], folder));
    assert.deepEqual([said.date, said.outlet], ['2022-02-14', 'Example']);

    const configured = folderOf({
      'sourcecheck.json': `{ "rules": { "${first.rule}": "error" } } // ours`,
      'other.json': `{ "rules": { "${first.rule}": "off" } }`,
      'news/a.txt': `${article}\n${claim}`,
    });
    assert.equal((await run(['check', 'news'], configured)).status, 1);
    assert.equal((await findings(configured)).find(({ rule }) => rule === first.rule)?.level, 'error');
    assert.ok((await findings(configured, '--config', 'other.json')).every(({ rule }) => rule !== first.rule));

    const aside = folderOf({
      '.sourcecheck-ignore.json': JSON.stringify({ 'news/a.txt': { [first.fingerprint]: first.rule } }),
      'news/a.txt': `${article}\n${claim}`,
    });
    assert.ok((await findings(aside)).every(({ fingerprint }) => fingerprint !== first.fingerprint));
  });

  it('says which configuration it leaves aside', async () => {
    const folder = folderOf({
      'a/sourcecheck.json': '{ "rules": { "claims": "off" } }',
      'a/a.txt': article,
      'b/b.txt': article,
    });
    assert.match(
      (await run(['annotate', 'a', 'b'], folder)).stderr,
      /^sourcecheck: a[/\\]sourcecheck\.json is not used/m,
    );
    assert.equal((await run(['annotate', 'a'], folder)).stderr, '');
  });

  it('paints on a terminal alone, and not under NO_COLOR', async () => {
    assert.ok(!spawned(['check', 'seeds']).stdout.includes('\u001b['));
    assert.ok(!spawned(['check', 'seeds'], '.', { NO_COLOR: '1' }).stdout.includes('\u001b['));
  });

  it('keeps its compiled code between starts, says the same with it, and does without where it is damaged', () => {
    const home = folderOf({});
    const check = () => {
      const { status, stdout, stderr } = spawned(['check', 'seeds'], '.', { HOME: home, USERPROFILE: home });
      return { status, stdout, stderr };
    };
    const plain = check();
    const kept = () => readdirSync(join(home, '.cache/sourcecheck'), { recursive: true, withFileTypes: true });
    const files = kept().flatMap(file => (file.isFile() ? [join(file.parentPath ?? file.path, file.name)] : []));
    assert.ok(files.length > 0);
    assert.deepEqual(check(), plain);
    for (const file of files) writeFileSync(file, readFileSync(file).fill(7, 1000, 2000));
    assert.deepEqual(check(), plain);
    for (const file of files) writeFileSync(file, '');
    assert.deepEqual(check(), plain);
  });

  it('ends quietly when nobody reads on', async () => {
    const many = folderOf(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.txt`, article.repeat(10)])));
    const child = spawn(process.execPath, [script, 'annotate', many], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', data => {
      stderr += data;
    });
    child.stdout.once('data', async () => child.stdout.destroy());
    await new Promise(resolve => child.on('close', resolve));
    assert.equal(stderr, '');
  });

  it('starts the language server', async () => {
    const child = spawn(process.execPath, [script, 'lsp', '--stdio'], { stdio: 'pipe' });
    try {
      const message = JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: { processId: process.pid, rootUri: null, capabilities: {} },
      });
      child.stdin.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
      let answer = '';
      for await (const data of child.stdout) {
        answer += data;
        if (answer.includes('"capabilities"')) break;
      }
      assert.match(answer, /"capabilities"/);
    } finally {
      child.kill();
    }
  });
});
