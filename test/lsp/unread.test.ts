import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf } from '../helpers/folder';
import { Server, uriOf } from '../helpers/server';

describe('lsp: what is not read', function () {
  this.timeout(60_000);
  let server: Server;
  afterEach(() => server?.kill());

  it('names what it cannot read and checks the rest', async () => {
    const folder = folderOf({
      'binary.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0]),
      'broken.txt': new Uint8Array([0xff, 0xfe, 0x41]),
      'empty.txt': '',
      'huge.txt': 'Word and word. '.repeat(200_000),
      'good.txt': 'He said: “There is always a chance.”\n',
      'wide.txt': new Uint8Array([0xff, 0xfe, ...Buffer.from('He said: “Fine.”\n', 'utf16le')]),
    });
    server = await Server.start({ folders: [folder] });
    const { notChecked, total } = await server.ready(s => s.notChecked.length > 0);
    assert.equal(total, 2);
    assert.deepEqual(
      notChecked.map(({ uri }) => uri.slice(uri.lastIndexOf('/') + 1)),
      ['binary.txt', 'broken.txt', 'empty.txt', 'huge.txt'],
    );
    assert.ok(notChecked.every(({ reason }) => reason.length > 5 && !reason.includes('\n')));
    assert.equal(notChecked[3].setting, 'sourcecheck.maxKilobytes');
  });

  it('names a document that is too large, and checks it again when it is not', async () => {
    const folder = folderOf({ 'a.txt': 'One.\n', 'sourcecheck.json': '{ "maxKilobytes": 1 }' });
    server = await Server.start({ folders: [folder] });
    await server.ready();
    const uri = 'untitled:Untitled-1';
    await server.open(uri, 'He said: “There is always a chance.”\n'.repeat(40));
    const { notChecked } = await server.ready(status => status.notChecked.length > 0);
    assert.equal(notChecked[0].uri, uri);
    const from = server.said.length;
    await server.change(uri, { text: 'He said: “There is always a chance.”\n' });
    await server.ready(status => status.notChecked.length === 0, from);
    const symbols = await server.request<unknown[]>('textDocument/documentSymbol', { textDocument: { uri } });
    assert.ok(symbols.length > 0);
  });

  it('names a file that has gone without a word', async () => {
    const folder = folderOf({ 'a.txt': 'One.\n', 'b.txt': 'Two.\n' });
    server = await Server.start({ folders: [folder] });
    await server.ready();
    const uri = uriOf(join(folder, 'b.txt'));
    rmSync(new URL(uri));
    await server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    const { notChecked } = await server.ready(status => status.notChecked.length > 0);
    assert.deepEqual(notChecked, [{ uri, reason: 'does not exist' }]);
    const from = server.said.length;
    await server.request('sourcecheck/rescan', {});
    await server.ready(status => status.notChecked.length === 0, from);
  });

  it('a folder that is not there, and one without articles', async () => {
    server = await Server.start({ folders: [join(folderOf({}), 'nowhere')] });
    const status = await server.ready();
    assert.equal(status.total, 0);
    assert.match(status.notChecked[0].reason, /does not exist/);
    server.kill();
    server = await Server.start({ folders: [folderOf({ 'data.csv': '1,2\n' })] });
    assert.deepEqual(await server.ready().then(({ total, notChecked }) => [total, notChecked]), [0, []]);
  });
});
