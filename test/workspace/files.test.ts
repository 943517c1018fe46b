import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import schema from '../../server/data/sourcecheck.schema.json';
import { categories } from '../../server/src/reading/boilerplate/passage';
import { writeAtomic } from '../../server/src/workspace/atomic';
import { loadConfig, loadIgnored } from '../../server/src/workspace/config';
import { configurationOf, defaultConfiguration } from '../../server/src/workspace/configuration';
import { defaultFiles, findArticles } from '../../server/src/workspace/files';
import { ignoredOf, withIgnored } from '../../server/src/workspace/ignore';
import { loadArticles } from '../../server/src/workspace/load';
import { folderOf } from '../helpers/folder';

const root = process.getuid?.() === 0;

describe('workspace/files', () => {
  const folder = folderOf({
    'b.txt': 'B',
    'a.txt': 'A',
    'a.txt.json': '{}',
    'notes.TXT': 'N',
    'README.md': 'r',
    'page.html': 'h',
    'sub/c.md': 'C',
    'sub/.hidden/d.txt': 'D',
    '.e.txt': 'E',
    'node_modules/x/f.txt': 'F',
    'drafts/g.txt': 'G',
    'odd [name] {1}/ü – “x”.txt': 'O',
    'empty/.keep': '',
  });
  const inside = (paths: readonly string[]) => paths.map(path => path.replace(`${folder}/`, ''));
  const find = (given: string, settings = defaultFiles) => inside(findArticles([`${folder}/${given}`], settings).files);
  const all = ['a.txt', 'b.txt', 'drafts/g.txt', 'notes.TXT', 'odd [name] {1}/ü – “x”.txt', 'sub/c.md'];

  it('walks a folder by the globs, sorted', () => assert.deepEqual(find(''), all));
  it('leaves out what is excluded, with or without a slash', () => {
    for (const glob of ['drafts', 'drafts/', 'drafts/**'])
      assert.ok(
        !find('', { ...defaultFiles, exclude: [...defaultFiles.exclude, glob] }).includes('drafts/g.txt'),
        glob,
      );
  });
  it('leaves out node_modules and dots whatever exclude says', () =>
    assert.deepEqual(find('', { ...defaultFiles, exclude: ['drafts', 'odd*/**', '**/*.md', 'notes.*'] }), [
      'a.txt',
      'b.txt',
    ]));
  it('takes a named file whatever the globs say', () => assert.deepEqual(find('page.html'), ['page.html']));
  it('takes a sidecar for no article', () => assert.deepEqual(find('a.txt.json'), []));
  it('expands globs', () => assert.deepEqual(find('*.{txt,md,json}'), ['a.txt', 'b.txt']));
  it('expands globs over folders', () => assert.deepEqual(find('**/*.md'), ['sub/c.md']));
  it('prefers a file of that name to a glob', () =>
    assert.deepEqual(find('odd [name] {1}/ü – “x”.txt'), ['odd [name] {1}/ü – “x”.txt']));
  it('keeps paths as given', () => {
    const before = process.cwd();
    process.chdir(folder);
    try {
      const given = (...paths: string[]) => findArticles(paths, defaultFiles).files;
      assert.deepEqual(given('sub'), ['sub/c.md']);
      assert.deepEqual(given('./sub/'), ['./sub/c.md']);
      assert.deepEqual(given('./sub/*.md'), ['./sub/c.md']);
      assert.deepEqual(given('sub/../sub'), ['sub/../sub/c.md']);
      assert.equal(given('.').length, all.length);
      assert.deepEqual(given('sub', 'sub/c.md', './sub'), ['sub/c.md']);
    } finally {
      process.chdir(before);
    }
  });
  it('names what is not there', () =>
    assert.deepEqual(findArticles(['gone.txt', 'gone/*.txt'], defaultFiles).missing, ['gone.txt', 'gone/*.txt']));

  it('ends where links go in a circle, and reads a linked file once', () => {
    const linked = folderOf({ 'one/a.txt': 'A' });
    symlinkSync(join(linked, 'one'), join(linked, 'one/back'));
    symlinkSync(join(linked, 'one/a.txt'), join(linked, 'again.txt'));
    symlinkSync(join(linked, 'nowhere'), join(linked, 'lost.txt'));
    const found = findArticles([linked], defaultFiles);
    assert.equal(found.files.length, 1);
    assert.deepEqual(found.notChecked, [
      { path: `${linked}/lost.txt`, reason: 'is a symbolic link that leads nowhere' },
    ]);
  });

  it('reads what it can and names the rest', () => {
    const mixed = folderOf({
      'a.txt': 'Text.',
      'b.txt': Buffer.from([0, 1, 2]),
      'c.txt': '  \n',
      'd.txt': 'x'.repeat(3000),
      'e.txt': Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xe2, 0xf1, 0xe5, 0xec]),
      'e.txt.json': '{ "source": "TASS", "published": "2022-02-14T10:00:00Z", "lang": "ru", "url": "nope" }',
      'f.txt': 'Text.',
      'f.txt.json': '{ "date": ',
      'g.txt': 'secret',
    });
    chmodSync(join(mixed, 'g.txt'), 0);
    const { articles, notChecked, problems } = loadArticles([mixed], { ...defaultFiles, maxKilobytes: 2 });
    assert.deepEqual(
      articles.filter(article => !article.path.endsWith('g.txt')).map(({ path, text }) => [path.slice(-5), text]),
      [
        ['a.txt', 'Text.'],
        ['e.txt', 'Привет всем'],
        ['f.txt', 'Text.'],
      ],
    );
    assert.deepEqual(articles[1].sidecar, { outlet: 'TASS', date: '2022-02-14', language: 'ru' });
    assert.deepEqual(
      notChecked.map(({ path, reason }) => `${path.slice(-5)} ${reason}`),
      [
        'b.txt is binary, not plain text',
        'c.txt is empty',
        'd.txt is larger than 2 kB (3 kB; setting "maxKilobytes")',
        ...(root ? [] : ['g.txt may not be read (permission denied)']),
      ],
    );
    assert.deepEqual(problems, [
      `${mixed}/e.txt.json: "url" is not a web address`,
      `${mixed}/f.txt.json is not valid JSON; it is not used`,
    ]);
  });
});

describe('workspace/configuration', () => {
  const problems = (text: string) => configurationOf(text).problems;
  it('reads comments and trailing commas', () => {
    const { configuration, problems } = configurationOf(
      '{ // ours\n "rules": { "claims": "off", },\n "maxKilobytes": 10 }',
    );
    assert.deepEqual(problems, []);
    assert.equal(configuration.settings.rules.claims, 'off');
    assert.equal(configuration.files.maxKilobytes, 10);
    assert.deepEqual(configuration.files.include, defaultFiles.include);
  });
  it('is the default where it is empty', () =>
    assert.equal(configurationOf(' \n').configuration, defaultConfiguration));

  const cases: [string, string][] = [
    ['{ "rules": ', 'is not valid JSON (line 1, column 12: value expected)'],
    ['[]', 'must hold an object, not []'],
    ['{ "rule": {} }', 'unknown setting "rule"; did you mean "rules"?'],
    [
      '{ "rules": { "claims": "warn" } }',
      '"rules.claims" must be one of error, warning, information, hint, off, not "warn"',
    ],
    ['{ "rules": { "claims.unsourcd": "off" } }', 'unknown rule "claims.unsourcd"; did you mean "claims.unsourced"?'],
    ['{ "boilerplate": { "threshold": 3 } }', '"boilerplate.threshold" must be a number from 0 to 1, not 3'],
    [
      '{ "boilerplate": { "keep": ["captoin"] } }',
      '"boilerplate.keep" names an unknown category "captoin"; did you mean "caption"?',
    ],
    ['{ "include": "*.txt" }', '"include" must be a list of texts, not "*.txt"'],
    ['{ "claims": { "atLeast": -1 } }', '"claims.atLeast" must be a number of at least 0, not -1'],
  ];
  for (const [text, problem] of cases) it(text, () => assert.deepEqual(problems(text), [problem]));
  it('keeps what is right beside what is wrong', () => {
    const { configuration } = configurationOf(
      '{ "rules": { "claims.loaded": "hint", "figures": 1, "clams": "off" }, "maxKilobytes": "x" }',
    );
    assert.deepEqual(configuration.settings.rules, { 'claims.loaded': 'hint' });
    assert.equal(configuration.files.maxKilobytes, defaultFiles.maxKilobytes);
  });
  it('leaves out an expression that cannot run', () => {
    const { configuration, problems } = configurationOf(
      '{ "boilerplate": { "always": ["/(/", "/a(?=b)/", "/x/g", "/ok/i", "plain", "and/or"] } }',
    );
    assert.deepEqual(configuration.settings.boilerplate.always, ['/ok/i', 'plain', 'and/or']);
    assert.deepEqual(problems, [
      '"boilerplate.always" holds /(/: missing closing ): `(`',
      '"boilerplate.always" holds /a(?=b)/: invalid or unsupported Perl syntax: `(?=`',
      '"boilerplate.always" holds /x/g: behind the slash only i (any case) may stand',
    ]);
  });
  it('has a schema of the same settings', () => {
    assert.deepEqual(schema.properties.boilerplate.properties.keep.items.enum, categories);
    const { $schema, ...settings } = schema.properties;
    const filled = Object.fromEntries(
      Object.entries(settings).map(([name, part]) => [
        name,
        'properties' in part ? Object.fromEntries(Object.keys(part.properties).map(key => [key, null])) : {},
      ]),
    );
    assert.ok(!problems(JSON.stringify(filled)).some(problem => problem.includes('unknown')));
  });

  it('is found upwards, no higher than the root', () => {
    const folder = folderOf({
      'sourcecheck.json': '{ "maxKilobytes": 1 }',
      'repo/.git/HEAD': '',
      'repo/a/b/x.txt': '',
      'repo/c/sourcecheck.json': '{ "maxKilobytes": 3 }',
      'other/d/.sourcecheck-ignore.json': '{ "x.txt": { "0f": "…" } }',
    });
    const found = (path: string, root?: string) =>
      loadConfig(join(folder, path), root && join(folder, root)).value.files.maxKilobytes;
    assert.equal(found('other/d'), 1);
    assert.equal(found('repo/a/b'), defaultFiles.maxKilobytes);
    assert.equal(found('repo/c'), 3);
    assert.equal(found('other/d', 'other'), defaultFiles.maxKilobytes);
    assert.equal(found('gone/e'), 1);
    assert.deepEqual([...(loadIgnored(join(folder, 'other/d')).value.get('x.txt') ?? [])], ['0f']);
  });
});

describe('workspace/ignore', () => {
  it('adds to what is there and keeps its comments', () => {
    const one = withIgnored('', 'a.txt', '0f', 'claims.unsourced');
    const two = withIgnored(one.replace('{', '{ // set aside'), 'b “c”.txt', '1e', 'x');
    assert.match(two, /set aside/);
    assert.deepEqual(
      [...ignoredOf(two).ignored].map(([path, marks]) => [path, ...marks]),
      [
        ['a.txt', '0f'],
        ['b “c”.txt', '1e'],
      ],
    );
  });
  it('names what is broken', () => {
    assert.equal(ignoredOf('{').problems.length, 1);
    assert.equal(ignoredOf('{ "a.txt": 1 }').problems.length, 1);
  });
});

describe('workspace/atomic', () => {
  it('keeps mode and link, and leaves nothing behind', () => {
    const folder = folderOf({ 'a.txt': 'old' });
    chmodSync(join(folder, 'a.txt'), 0o640);
    symlinkSync('a.txt', join(folder, 'link.txt'));
    writeAtomic(join(folder, 'link.txt'), 'new');
    assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), 'new');
    assert.equal(statSync(join(folder, 'a.txt')).mode & 0o777, 0o640);
    writeAtomic(join(folder, 'b.txt'), 'fresh');
    assert.deepEqual(readdirSync(folder).sort(), ['a.txt', 'b.txt', 'link.txt']);
  });
  it('leaves the old file where the new one cannot be written', () => {
    const folder = folderOf({ 'a.txt': 'old' });
    writeFileSync(join(folder, `.a.txt.${process.pid}.tmp`), '');
    assert.throws(() => writeAtomic(join(folder, 'a.txt'), 'new'));
    assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), 'old');
  });
});
