import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { article, output, run, script, spawned } from '../helpers/cli';
import { folderOf } from '../helpers/folder';

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

  it('has code compiled for speed once there is enough to read, and not for a few articles', () => {
    const compiled = (path: string): number => {
      const { stdout } = spawnSync(process.execPath, ['--trace-opt', script, 'check', path], { encoding: 'utf8' });
      return stdout.split('completed optimizing').length - 1;
    };
    const seeds = readdirSync('seeds').map(name => readFileSync(join('seeds', name), 'utf8'));
    const many = folderOf(Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`${i}.txt`, seeds.join('\n\n')])));
    assert.equal(compiled('seeds'), 0);
    assert.ok(compiled(many) > 10);
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
