import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf } from '../helpers/folder';
import { positionIn } from '../helpers/server';

// A client that nobody here wrote, started as the README says. Its Lua waits for diagnostics with a deadline, asks for the hover, and writes both down.
const lua = `
local done = vim.env.RESULT
local ok, problem = pcall(function()
  local client = vim.lsp.start_client({
    name = 'sourcecheck',
    cmd = { vim.env.NODE, vim.env.SOURCECHECK, 'lsp', '--stdio' },
    root_dir = vim.env.FOLDER,
    workspace_folders = { { uri = vim.uri_from_fname(vim.env.FOLDER), name = 'articles' } },
  })
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.ARTICLE))
  vim.lsp.buf_attach_client(0, client)
  local arrived = vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 20)
  local answer = vim.lsp.buf_request_sync(0, 'textDocument/hover', {
    textDocument = vim.lsp.util.make_text_document_params(0),
    position = { line = tonumber(vim.env.LINE), character = tonumber(vim.env.CHARACTER) },
  }, 20000)
  local found = { arrived = arrived, diagnostics = vim.diagnostic.get(0), hover = answer[client] }
  vim.fn.writefile({ vim.fn.json_encode(found) }, done)
end)
if not ok then vim.fn.writefile({ vim.fn.json_encode({ problem = tostring(problem) }) }, done) end
vim.cmd('qall!')
`;

interface Found {
  readonly problem?: string;
  readonly arrived: boolean;
  readonly diagnostics: readonly { source: string; code: string; message: string; severity: number; lnum: number }[];
  readonly hover: { result: { contents: { kind: string; value: string } } };
}

describe('lsp: Neovim', function () {
  this.timeout(60_000);

  it('shows diagnostics and the hover', () => {
    const { error } = spawnSync('nvim', ['--version']);
    assert.ok(!error, 'Neovim is not there: apt-get install neovim');
    const folder = folderOf({});
    cpSync(join(process.cwd(), 'seeds'), folder, { recursive: true });
    const name = readdirSync(folder).find(file => file.startsWith('000')) ?? '';
    const script = join(folderOf({}), 'ask.lua');
    const result = join(folderOf({}), 'result.json');
    writeFileSync(script, lua);
    const { line, character } = positionIn(readFileSync(join(folder, name), 'utf8'), 'We have already warned', 6);
    const { status, stderr } = spawnSync('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-S', script], {
      env: {
        ...process.env,
        NODE: process.execPath,
        SOURCECHECK: join(process.cwd(), 'server/dist/cli.js'),
        FOLDER: folder,
        ARTICLE: join(folder, name),
        RESULT: result,
        LINE: String(line),
        CHARACTER: String(character),
      },
      encoding: 'utf8',
      timeout: 55_000,
    });
    assert.equal(status, 0, stderr);
    const found: Found = JSON.parse(readFileSync(result, 'utf8'));
    assert.equal(found.problem, undefined);
    assert.ok(found.arrived, 'no diagnostics');
    assert.ok(found.diagnostics.every(({ source }) => source === 'sourcecheck'));
    const { kind, value } = found.hover.result.contents;
    assert.equal(kind, 'markdown');
    assert.match(value, /3 articles/);
    assert.match(value, /002 Russia keeps door open.* \(line 11\)/);
  });
});
