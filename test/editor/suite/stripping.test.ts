import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import {
  type CodeAction,
  CodeActionKind,
  ConfigurationTarget,
  commands,
  type Range,
  type Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { bytesOf, cli, placeOf, ruleOf, seeds, show, untilFindings, uriOf } from './host';

const actions = (uri: Uri, range: Range, kind = CodeActionKind.QuickFix) =>
  commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind.value, 20);

const boilerplate = (name: string) =>
  untilFindings(`boilerplate in ${name}`, name, found => found.some(one => ruleOf(one).startsWith('boilerplate.')));

describe('stripping', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.files.revert');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('one passage, undone byte for byte', async () => {
    const original = bytesOf(seeds[1]);
    const { document } = await show(seeds[1]);
    await boilerplate(seeds[1]);
    const at = placeOf(document, 'Leave A Reply');
    const titles = await actions(document.uri, document.lineAt(at.line).range);
    const fix = titles.find(({ title }) => /^Strip this\b/.test(title));
    assert.ok(fix?.edit, titles.map(({ title }) => title).join(' | '));
    assert.ok(await workspace.applyEdit(fix.edit));
    assert.ok(!document.getText().includes('Leave A Reply'));
    assert.ok(document.getText().includes('Flora Khan') || document.getText().includes('fears that such actions'));
    await commands.executeCommand('undo');
    assert.equal(document.getText(), original.toString());
    await document.save();
    assert.deepEqual(bytesOf(seeds[1]), original);
  });

  it('offers the file, the folder, and "this is not boilerplate"', async () => {
    const { document } = await show(seeds[1]);
    await boilerplate(seeds[1]);
    const range = document.lineAt(placeOf(document, 'Leave A Reply').line).range;
    const titles = (await actions(document.uri, range)).map(({ title }) => title);
    for (const wanted of [/in this file \(\d+\)$/, /in the folder \(\d+ in \d+ files\)…$/, /^This is not boilerplate$/])
      assert.ok(
        titles.some(title => wanted.test(title)),
        `${wanted}: ${titles.join(' | ')}`,
      );
  });

  it('a whole file, as the command line does it', async () => {
    const original = bytesOf(seeds[0]);
    const stripped = cli('strip', uriOf(seeds[0]).fsPath);
    const { document } = await show(seeds[0]);
    await boilerplate(seeds[0]);
    await commands.executeCommand('sourcecheck.stripFile');
    assert.equal(document.getText(), stripped.toString());
    await commands.executeCommand('undo');
    assert.equal(document.getText(), original.toString());
  });

  it('keeps CRLF line ends', async () => {
    const name = 'crlf.txt';
    writeFileSync(uriOf(name).fsPath, bytesOf(seeds[1]).toString().replaceAll('\n', '\r\n'));
    const { document } = await show(name);
    await boilerplate(name);
    await commands.executeCommand('sourcecheck.stripFile');
    await document.save();
    const text = bytesOf(name).toString();
    assert.ok(!text.includes('Leave A Reply'));
    assert.ok(!/[^\r]\n/.test(text));
    rmSync(uriOf(name).fsPath);
  });

  describe('on save', () => {
    const editor = () => workspace.getConfiguration('editor', uriOf(seeds[3]));
    const own = () => workspace.getConfiguration('sourcecheck', uriOf(seeds[3]));
    before(() => editor().update('codeActionsOnSave', { 'source.fixAll': 'always' }, ConfigurationTarget.Workspace));
    after(async () => {
      await editor().update('codeActionsOnSave', undefined, ConfigurationTarget.Workspace);
      await own().update('fixAllOnSave', undefined, ConfigurationTarget.Workspace);
    });

    const saved = async (name: string) => {
      const { document } = await show(name);
      await boilerplate(name);
      const edit = new WorkspaceEdit();
      edit.insert(document.uri, placeOf(document, 'Lavrov'), 'Mr ');
      await workspace.applyEdit(edit);
      await document.save();
      return bytesOf(name).toString();
    };

    it('leaves the text alone unless our own setting allows it', async () => {
      const original = bytesOf(seeds[3]).toString();
      assert.equal(await saved(seeds[3]), original.replace('Lavrov', 'Mr Lavrov'));
      writeFileSync(uriOf(seeds[3]).fsPath, original);
    });

    it('strips where our own setting allows it', async () => {
      const original = bytesOf(seeds[3]).toString();
      await own().update('fixAllOnSave', true, ConfigurationTarget.Workspace);
      const text = await saved(seeds[3]);
      assert.ok(!text.includes('This website uses cookies'), text.slice(-200));
      writeFileSync(uriOf(seeds[3]).fsPath, original);
    });
  });

  it('answers source.fixAll.sourcecheck when it is asked for', async () => {
    const { document } = await show(seeds[3]);
    await boilerplate(seeds[3]);
    const all = document.validateRange(
      document.lineAt(0).range.with({ end: document.lineAt(document.lineCount - 1).range.end }),
    );
    const found = await actions(document.uri, all, CodeActionKind.SourceFixAll.append('sourcecheck'));
    assert.equal(found.length, 1);
  });
});
