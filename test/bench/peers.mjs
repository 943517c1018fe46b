// Other tools for prose on the same text, and other indexes on the same quotations. They do other work than ours: the point is
// what a person waits for. Each is installed when first asked for into a folder of its own, outside the project; one that cannot
// be installed or fails is named in its row.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cleanEnv } from '../../scripts/host/paths.mjs';
import { articles, bytesOf, cache, filesOf } from './articles.mjs';
import { loadParts } from './parts.mjs';
import { plainRead } from './plain.mjs';

/** So many are checked to warm up, and as many others are measured. */
const ARTICLES = 100;
const QUERIES = 200;

/** A package in a folder of its own: `load` imports one of its modules, `version` is what was installed. */
function peer(name, ...more) {
  const home = join(cache, 'peers', name);
  const from = join(home, 'package.json');
  if (!existsSync(join(home, 'node_modules', name))) {
    mkdirSync(home, { recursive: true });
    writeFileSync(from, '{ "private": true }\n');
    execFileSync('npm', ['install', '--silent', name, ...more], { cwd: home, env: cleanEnv(), timeout: 300_000 });
  }
  const file = join(home, 'node_modules', name, 'package.json');
  return {
    version: JSON.parse(readFileSync(file, 'utf8')).version,
    require: module => createRequire(from)(module),
    load: path => import(pathToFileURL(join(home, 'node_modules', path)).href),
  };
}

/** Each gives a function that checks one text. */
const checkers = {
  cspell: async () => {
    const { version, load } = peer('cspell-lib');
    const { spellCheckDocument } = await load('cspell-lib/dist/index.js');
    const options = { generateSuggestions: false, noConfigSearch: true };
    return {
      version,
      check: text =>
        spellCheckDocument({ uri: 'file:///a.txt', text, languageId: 'plaintext', locale: 'en' }, options, {}),
    };
  },
  textlint: async () => {
    const { version, require } = peer('textlint', 'textlint-rule-write-good');
    const { createLinter } = require('textlint');
    const { TextlintKernelDescriptor } = require('@textlint/kernel');
    const rule = require('textlint-rule-write-good');
    const plugin = require('@textlint/textlint-plugin-text');
    const descriptor = new TextlintKernelDescriptor({
      rules: [{ ruleId: 'write-good', rule: rule.default ?? rule }],
      plugins: [{ pluginId: '@textlint/textlint-plugin-text', plugin: plugin.default ?? plugin, options: true }],
      filterRules: [],
    });
    const linter = createLinter({ descriptor });
    return { version, check: text => linter.lintText(text, 'a.txt') };
  },
  'write-good': async () => {
    const { version, require } = peer('write-good');
    return { version, check: require('write-good') };
  },
  compromise: async () => {
    const { version, require } = peer('compromise');
    const nlp = require('compromise');
    return {
      version,
      check: text => {
        const read = nlp(text);
        return [read.sentences(), read.quotations(), read.people(), read.numbers()].map(found => found.length);
      },
    };
  },
  'harper.js': async () => {
    const { version, load } = peer('harper.js');
    const { LocalLinter } = await load('harper.js/dist/index.js');
    const { binary } = await load('harper.js/dist/binary.js');
    const linter = new LocalLinter({ binary });
    await linter.setup();
    return { version, check: text => linter.lint(text, { language: 'plaintext' }) };
  },
};

/** Each gives `build(quotes)`, which gives `find(text)`: the places of the ten best. */
const finders = {
  'Fuse.js': async () => {
    const { version, require } = peer('fuse.js');
    const Fuse = require('fuse.js');
    return {
      version,
      queries: 10, // it looks at every entry
      build: quotes => {
        const fuse = new Fuse(quotes, { ignoreLocation: true, threshold: 0.4 });
        return text => fuse.search(text, { limit: 10 }).map(({ refIndex }) => refIndex);
      },
    };
  },
  FlexSearch: async () => {
    const { version, require } = peer('flexsearch');
    const { Index } = require('flexsearch');
    return {
      version,
      build: quotes => {
        const index = new Index({ tokenize: 'strict' });
        for (const [i, quote] of quotes.entries()) index.add(i, quote);
        return text => index.search(text, { limit: 10, suggest: true });
      },
    };
  },
  MiniSearch: async () => {
    const { version, require } = peer('minisearch');
    const MiniSearch = require('minisearch');
    return {
      version,
      build: quotes => {
        const index = new (MiniSearch.default ?? MiniSearch)({ fields: ['text'] });
        index.addAll(quotes.map((text, id) => ({ id, text })));
        return text =>
          index
            .search(text, { fuzzy: 0.2 })
            .slice(0, 10)
            .map(({ id }) => id);
      },
    };
  },
};

/** CPU time in seconds of some work that may be asynchronous. */
async function cpuOf(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const failure = (name, error) => ({ name, value: `not measured: ${String(error?.message ?? error).split('\n')[0]}` });

export async function rows() {
  const parts = await loadParts();
  return [...(await checking(parts)), ...(await looking(parts))];
}

async function checking(parts) {
  const { folder } = articles(1000);
  const paths = filesOf(folder);
  const step = Math.floor(paths.length / ARTICLES);
  const every = from => paths.filter((_, i) => i % step === from).slice(0, ARTICLES);
  const chosen = every(0);
  const warming = every(step >> 1).map(plainRead);
  const texts = chosen.map(plainRead);
  const kilobytes = bytesOf(chosen) / 1000;
  const ours = await cpuOf(() => {
    const readings = new Map(texts.map((text, i) => [chosen[i], parts.read(text)]));
    const snapshot = parts.snapshotOf(readings, parts.defaultSettings);
    for (const path of chosen) parts.findings(snapshot, path);
  });
  const rows = [
    { name: `check of ${ARTICLES} articles, from a cold start: ours`, value: kilobytes / ours, unit: 'kB/s' },
  ];
  for (const [name, prepare] of Object.entries(checkers)) {
    try {
      const { version, check } = await prepare();
      for (const text of warming) await check(text);
      const cpu = await cpuOf(async () => {
        for (const text of texts) await check(text);
      });
      rows.push({ name: `${name} ${version}: its CPU time to ours`, value: cpu / ours, unit: '×', least: 10 });
    } catch (error) {
      rows.push(failure(name, error));
    }
  }
  return rows;
}

async function looking(parts) {
  const paths = filesOf(articles(1000).folder);
  const readings = new Map(paths.map(path => [path, parts.read(plainRead(path))]));
  const { corpus } = parts.snapshotOf(readings, parts.defaultSettings);
  const quotes = corpus.entries.flatMap(({ path, facts, reading }) =>
    facts.quotes.map(({ start, end }) => ({ path, start, end, text: reading.article.text.slice(start + 1, end - 1) })),
  );
  const texts = quotes.map(({ text }) => text);
  // Six words out of the middle of a quotation; in every second one a letter is left out.
  const long = quotes.map((_, i) => i).filter(i => texts[i].split(' ').length >= 12);
  const asked = Array.from({ length: QUERIES }, (_, k) => long[Math.floor((k * long.length) / QUERIES)]);
  const queries = asked.map((i, k) => {
    const words = texts[i].split(' ');
    const middle = words.slice(words.length / 2 - 3, words.length / 2 + 3);
    const typo = middle.findIndex(word => word.length > 5);
    if (k % 2 === 1 && typo >= 0) middle[typo] = middle[typo].slice(0, 3) + middle[typo].slice(4);
    return { of: i, text: middle.join(' ') };
  });
  const carries = (found, { of }) => found.some(i => texts[i] === texts[of]);

  let hits = 0;
  parts.find(corpus, queries[0].text, 10); // makes the index
  const ours = await cpuOf(() => {
    for (const { of, text } of queries) {
      const { path, start, end } = quotes[of];
      if (parts.find(corpus, text, 10).some(hit => hit.path === path && hit.start < end && start < hit.end)) hits++;
    }
  });
  const perQuery = (ours / QUERIES) * 1000;
  const rows = [
    { name: `look-up among the quotes and sentences of 1,000 articles: ours`, value: perQuery, unit: 'ms' },
    { name: 'ours: found among the first ten', value: (100 * hits) / QUERIES, unit: '%' },
  ];
  for (const [name, prepare] of Object.entries(finders)) {
    try {
      const { version, build, queries: most = QUERIES } = await prepare();
      const find = build(texts);
      let right = 0;
      const some = queries.slice(0, most);
      const cpu = await cpuOf(() => {
        for (const query of some) if (carries(find(query.text), query)) right++;
      });
      const label = `${name} ${version}, ${texts.length} quotes alone`;
      rows.push(
        { name: `${label}: its CPU time to ours`, value: ((cpu / most) * 1000) / perQuery, unit: '×', least: 10 },
        { name: `${name}: found among the first ten`, value: (100 * right) / most, unit: '%' },
      );
    } catch (error) {
      rows.push(failure(name, error));
    }
  }
  return rows;
}
