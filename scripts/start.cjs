// Shipped beside the bundle: runs one of its programs with the compiled code of an earlier start, kept in a folder that is the
// person's own (a shared one could hold somebody else's code): one file, under a hash over the bundle and itself. What Node 22 and later keep
// by themselves is a tenth of it: they write down what is compiled before anything has run.
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const nodeModule = require('node:module');
const { dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');
const { isMainThread } = require('node:worker_threads');

const bundle = join(__dirname, 'bundle.js');
const home = process.env.HOME || process.env.USERPROFILE;
const folder = home && join(home, '.cache', 'sourcecheck');

// The collector comes when the heap has grown by a third, not when it has doubled or more: a folder's articles stay, and what is
// collected costs little (docs/performance.md).
setFlagsFromString('--heap-growing-percent=30');
// Its space for what is new has its full size once it is short of it: it starts so small that a start would collect a dozen times.
setFlagsFromString('--semi-space-growth-factor=16');
// A regular expression is compiled to machine code when it is first asked, not first to another code and on the second call again: most are asked more
// than once, and a start takes a fifth less on the clock and in CPU.
setFlagsFromString('--no-regexp-tier-up');
// Compiling for speed waits until a function has been run for fifteen times as long as V8 11 has it: then more is known of what it meets, and a folder of
// 500 articles costs a third less CPU (docs/performance.md). Later versions wait by themselves, and count otherwise.
if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString('--interrupt-budget=1000000');

// What `--no-opt` takes along does not all come back with `--opt` (V8 12), and code is good for the flags alone that it was kept with: it is gone from
// the start.
setFlagsFromString('--no-opt');
setFlagsFromString('--opt');

exports.run = program => load()[program]();

/**
 * Nothing is compiled for speed until there is enough to read (workspace/engine.ts sets `--opt` again): a start has better things to do. The flag
 * is the process's, and belongs to what kept code is good for, so it is set behind the loading and taken back before code is kept.
 */
function startSlowly() {
  if (!isMainThread) return;
  setFlagsFromString('--no-opt');
  process.once('exit', () => setFlagsFromString('--opt'));
}

function load() {
  if (folder) return loadWithCode();
  const programs = require(bundle);
  startSlowly();
  return programs;
}

function loadWithCode() {
  const source = readFileSync(bundle);
  const file = join(folder, `code-${process.versions.v8}-${process.arch}`);
  const cachedData = keptIn(file, source);
  // The bundle is plain ASCII: see scripts/build.mjs.
  const script = new Script(nodeModule.wrap(source.latin1Slice()), { filename: bundle, cachedData });
  startSlowly();
  // What only tells how it is called compiles little of the rest.
  const isAsked = ['--help', '-h', '--version'].includes(process.argv[2]);
  if (isMainThread && !isAsked && (!cachedData || script.cachedDataRejected))
    process.once('exit', () => keep(file, source, script.createCachedData()));
  const module = { exports: {} };
  script.runInThisContext()(module.exports, nodeModule.createRequire(bundle), module, bundle, dirname(bundle));
  return module.exports;
}

const HASH = 20;
const hashOf = (source, code) => createHash('sha1').update(source).update(code).digest();

/** The code that was kept for the source; undefined where there is none, or it is damaged. */
function keptIn(file, source) {
  try {
    const bytes = readFileSync(file);
    const code = bytes.subarray(HASH);
    return hashOf(source, code).equals(bytes.subarray(0, HASH)) ? code : undefined;
  } catch {
    return undefined;
  }
}

function keep(file, source, code) {
  try {
    mkdirSync(folder, { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, Buffer.concat([hashOf(source, code), code]));
    renameSync(unfinished, file);
  } catch {
    // The next start compiles again.
  }
}
