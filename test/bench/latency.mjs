// What a person who types waits for in a large folder: in-process, as CPU time of this process (all its threads), from the text after a
// keystroke to the findings of every open article; and hovers. Then the real server over stdio: a folder read cold, typed in when it has been
// still for a moment, and opened again.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { root } from '../../scripts/host/paths.mjs';
import { articles, filesOf } from './articles.mjs';
import { cpuOf } from './measure.mjs';
import { loadParts } from './parts.mjs';
import { plainRead } from './plain.mjs';

const TYPED = ' The minister said that 14 people were killed';
const EDITED = 12;
/** A word typed into a sentence of each of so many articles, and single letters typed anywhere. */
const WORD = ' considerably';
const WORDS = 24;
const LETTERS = 200;

export async function rows({ full }) {
  const { folder, kind } = articles(full ? 10_000 : 1000);
  const paths = filesOf(folder);
  const of = `${paths.length.toLocaleString('en')} articles (${kind})`;
  return [...(await typing(paths)), ...(await opening(folder, paths))].map(row => ({ ...row, of }));
}

/** How long somebody reads before typing in the real server, and waits between two letters, in ms. */
const READS = 2000;
const BETWEEN = 60;

const part = (list, share) => [...list].sort((a, b) => a - b)[Math.floor(list.length * share)];

/** The engine as a server has it: see scripts/start.cjs. */
function asShipped() {
  setFlagsFromString('--heap-growing-percent=30');
  setFlagsFromString('--semi-space-growth-factor=16');
  setFlagsFromString('--no-regexp-tier-up');
  if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString('--interrupt-budget=1000000');
}

async function typing(paths) {
  asShipped();
  const { findings, foresee, heldReading, heldText, hover, packReading, pairsOf, speechMatchesOf, read, ...parts } =
    await loadParts();
  const texts = new Map();
  const readings = new Map();
  for (const path of paths) {
    const text = plainRead(path);
    texts.set(path, text);
    readings.set(path, heldReading(heldText(text), packReading(read(text))));
  }
  let snapshot = parts.atOnce(parts.snapshotSteps(readings, parts.defaultSettings, new Map()));
  /** The articles that are open beside one: two that have something to say of it. */
  const openWith = path => {
    const { corpus } = snapshot;
    const other = ({ x, y }) => corpus.entries[corpus.entries[x].path === path ? y : x].path;
    const near = [...speechMatchesOf(corpus, path).map(other), ...pairsOf(corpus, path).map(pair => pair.b.path)];
    return [path, ...[...new Set(near)].slice(0, 2)];
  };
  /** CPU time in ms from the text after a keystroke to the findings of all open articles. Between two, as in the server, garbage is collected. */
  const keystroke = (path, typed, memo, open) => {
    const seconds = cpuOf(() => {
      snapshot = parts.snapshotAfter(snapshot, new Map([[path, read(typed, {}, memo)]]));
      for (const one of open) findings(snapshot, one);
    });
    parts.collectNew();
    return 1000 * seconds;
  };
  const keystrokes = [];
  const hovers = { firstQuote: [], firstFigure: [], quote: [], figure: [] };
  for (let n = 0; n < EDITED; n++) {
    const path = paths[(n * 7919 + 13) % paths.length];
    const text = texts.get(path);
    const at = text.indexOf('. ', text.length >> 1) + 1;
    const open = openWith(path);
    const memo = new parts.Memo();
    for (let k = 1; k <= TYPED.length; k++) {
      const typed = text.slice(0, at) + TYPED.slice(0, k) + text.slice(at);
      keystrokes.push(keystroke(path, typed, memo, open));
    }
    const { facts } = snapshot.corpus.entry(path);
    const options = { format: 'markdown', link: () => '' };
    const time = (list, offset) => list.push(1000 * cpuOf(() => hover(snapshot, path, offset, options)));
    for (const { content } of facts.quotes) time(hovers.firstQuote, content.start + 1);
    for (const { start } of facts.figures) time(hovers.firstFigure, start);
    // As the server does when nothing has moved for a moment.
    for (const _ of foresee(snapshot, path));
    for (const { content } of facts.quotes) time(hovers.quote, content.start + 1);
    for (const { start } of facts.figures) time(hovers.figure, start);
  }
  // By now the program is compiled for it. An article that is opened has its findings before anything is typed in it.
  const placed = [];
  for (let n = EDITED; n < EDITED + WORDS; n++) {
    const path = paths[(n * 7919 + 13) % paths.length];
    const text = texts.get(path);
    const open = openWith(path);
    const memo = new parts.Memo();
    keystroke(path, text, memo, open);
    const at = Math.max(0, text.indexOf(' ', Math.floor(text.length * (0.2 + (0.6 * (n % WORDS)) / WORDS))));
    for (let k = 1; k <= WORD.length; k++)
      placed.push(keystroke(path, text.slice(0, at) + WORD.slice(0, k) + text.slice(at), memo, open));
  }
  const anywhere = [];
  for (let n = 0; n < LETTERS; n++) {
    const path = paths[(n * 104_729 + 7) % paths.length];
    const text = texts.get(path);
    const open = openWith(path);
    const memo = new parts.Memo();
    keystroke(path, text, memo, open);
    const at = (n * 15_485_863) % (text.length + 1);
    anywhere.push(keystroke(path, `${text.slice(0, at)}e${text.slice(at)}`, memo, open));
  }
  const timed = (name, list) => [
    { name: `${name} (median)`, value: part(list, 0.5), unit: 'ms CPU' },
    { name: `${name} (p95)`, value: part(list, 0.95), unit: 'ms CPU' },
  ];
  return [
    ...timed('keystroke to findings of all open articles', keystrokes),
    ...timed('the same once warm, letter by letter in one place', placed),
    ...timed('the same once warm, anywhere', anywhere),
    { name: 'hover on a quote (p95)', value: part(hovers.quote, 0.95), unit: 'ms CPU' },
    { name: 'hover on a figure (p95)', value: part(hovers.figure, 0.95), unit: 'ms CPU' },
    { name: 'a quote before it is looked up ahead (p95)', value: part(hovers.firstQuote, 0.95), unit: 'ms CPU' },
    { name: 'a figure before it is looked up ahead (p95)', value: part(hovers.firstFigure, 0.95), unit: 'ms CPU' },
  ];
}

async function opening(folder, paths) {
  const cachePath = mkdtempSync(join(tmpdir(), 'sourcecheck-cache-'));
  try {
    const cold = await session(folder, paths[0], cachePath, true);
    const warm = await session(folder, paths[0], cachePath, false);
    return [
      { name: 'wall: cold, spawn to all findings', value: cold.all / 1000, unit: 's' },
      { name: 'wall: requests during a cold scan (p95)', value: part(cold.waits, 0.95), unit: 'ms' },
      { name: 'wall: a cancel during a cold scan', value: cold.cancel, unit: 'ms' },
      { name: 'wall: first keystroke in the server', value: cold.typed[0], unit: 'ms' },
      { name: 'wall: keystroke in the server (median)', value: part(cold.typed, 0.5), unit: 'ms' },
      { name: 'wall: keystroke in the server (p95)', value: part(cold.typed, 0.95), unit: 'ms' },
      { name: 'server, resident after all findings', value: cold.resident, unit: 'MB' },
      { name: 'wall: warm, spawn to all read', value: warm.read / 1000, unit: 's' },
      { name: 'wall: warm, spawn to all findings', value: warm.all / 1000, unit: 's' },
    ];
  } finally {
    rmSync(cachePath, { recursive: true });
  }
}

/** One life of the server over a folder, with one article open that is asked about over and over. */
async function session(folder, file, cachePath, types) {
  const started = performance.now();
  const since = () => performance.now() - started;
  const child = spawn(process.execPath, [join(root, 'server/dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = new Promise(done => child.once('exit', done));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let isReady = false;
  connection.onNotification('sourcecheck/status', ({ state, total }) => {
    isReady ||= state === 'ready' && total > 1;
  });
  connection.listen();
  const uri = pathToFileURL(folder).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'bench' }],
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: { cachePath },
  });
  void connection.sendNotification('initialized', {});
  const textDocument = { uri: pathToFileURL(file).href };
  const open = { ...textDocument, languageId: 'plaintext', version: 1, text: readFileSync(file, 'utf8') };
  void connection.sendNotification('textDocument/didOpen', { textDocument: open });
  // As editors do, all findings are asked for at once; the answer comes when there are any.
  const found = connection.sendRequest('workspace/diagnostic', { previousResultIds: [] }).then(since);
  const waits = [];
  let cancel;
  while (!isReady) {
    const asked = performance.now();
    await connection.sendRequest('textDocument/hover', { textDocument, position: { line: 4, character: 10 } });
    waits.push(performance.now() - asked);
    if (waits.length === 3) cancel = await cancelled(connection);
    await new Promise(done => setTimeout(done, 50));
  }
  const read = since();
  const all = await found;
  const resident = residentOf(child.pid);
  const typed = types ? await typedInto(connection, textDocument, open.text) : [];
  await connection.sendRequest('shutdown');
  void connection.sendNotification('exit');
  await exited;
  connection.dispose();
  return { read, all, waits, cancel, resident, typed };
}

/** Somebody reads, then types a sentence letter by letter: from each letter to the findings of the document, in ms. */
async function typedInto(connection, textDocument, text) {
  await new Promise(done => setTimeout(done, READS));
  const before = text.slice(0, text.indexOf('. ', text.length >> 1) + 1);
  const line = before.split('\n').length - 1;
  const column = before.length - before.lastIndexOf('\n') - 1;
  const waits = [];
  for (let k = 0; k < TYPED.length; k++) {
    const at = { line, character: column + k };
    const typed = performance.now();
    void connection.sendNotification('textDocument/didChange', {
      textDocument: { ...textDocument, version: k + 2 },
      contentChanges: [{ range: { start: at, end: at }, text: TYPED[k] }],
    });
    await connection.sendRequest('textDocument/diagnostic', { textDocument });
    waits.push(performance.now() - typed);
    await new Promise(done => setTimeout(done, BETWEEN));
  }
  return waits;
}

/** Resident memory of a process in MB, where the system tells. */
function residentOf(pid) {
  const status = `/proc/${pid}/status`;
  return existsSync(status) ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) / 1024 : 'unknown here';
}

/** How long the answer to a cancel takes. */
async function cancelled(connection) {
  const source = new AbortController();
  const asked = connection.sendRequest('workspace/diagnostic', { previousResultIds: [] }, tokenOf(source.signal));
  await new Promise(done => setTimeout(done, 20));
  const from = performance.now();
  source.abort();
  await asked.catch(() => {});
  return performance.now() - from;
}

const tokenOf = signal => ({
  get isCancellationRequested() {
    return signal.aborted;
  },
  onCancellationRequested(listener) {
    signal.addEventListener('abort', () => listener());
    return { dispose() {} };
  },
});
