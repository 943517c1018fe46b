// Times the real server over stdio, each run a new process.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { root } from '../../scripts/host/paths.mjs';

/** One run: from the spawn to the first answer about the article that is opened. */
async function once(folder, file, capabilities) {
  const started = performance.now();
  const child = spawn(process.execPath, [join(root, 'server/dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_EXTRA_CA_CERTS: undefined }, // Node reads those before anything of ours: some 35 ms
  });
  const exited = new Promise(done => child.once('exit', done));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const uri = pathToFileURL(join(folder, file)).href;
  const pushed = new Promise(done => {
    connection.onNotification('textDocument/publishDiagnostics', ({ uri: of, diagnostics }) => {
      if (of === uri && diagnostics.length > 0) done();
    });
  });
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'seeds' }],
    capabilities,
  });
  void connection.sendNotification('initialized', {});
  const textDocument = { uri, languageId: 'plaintext', version: 1, text: readFileSync(join(folder, file), 'utf8') };
  void connection.sendNotification('textDocument/didOpen', { textDocument });
  await (capabilities.textDocument.diagnostic
    ? connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })
    : pushed);
  const took = performance.now() - started;
  await connection.sendRequest('shutdown');
  void connection.sendNotification('exit');
  await exited;
  connection.dispose();
  return took;
}

const clients = {
  push: { textDocument: { publishDiagnostics: { relatedInformation: true } } },
  pull: { textDocument: { diagnostic: { dynamicRegistration: false } } },
};

/** Median and slowest of some runs, in milliseconds, for a client that is told and one that asks. */
export async function spawnToFirst(folder, runs) {
  const [file] = readdirSync(folder).sort();
  const result = {};
  for (const [name, capabilities] of Object.entries(clients)) {
    const times = [];
    for (let run = 0; run < runs; run++) times.push(await once(folder, file, capabilities));
    times.sort((a, b) => a - b);
    result[name] = { median: Math.round(times[runs >> 1]), slowest: Math.round(times[runs - 1]) };
  }
  return result;
}
