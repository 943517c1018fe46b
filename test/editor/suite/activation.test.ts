import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { commands, window, workspace } from 'vscode';
import { extension, seeds, show, untilFindings, uriOf } from './host';

// Mocha takes files by name: this one stands first, before any article is open.
describe('activation', () => {
  it('waits for the first article', async () => {
    writeFileSync(uriOf('requirements.txt').fsPath, 'fuse.js==7.5.0\nyaml==2.9.1\n');
    await show('requirements.txt');
    const before = performance.now();
    const { running } = await extension.activate();
    console.log(`      activated in ${Math.round(performance.now() - before)} ms`);
    const open = workspace.textDocuments.map(({ uri, languageId }) => `${uri} ${languageId}`);
    assert.equal(running(), false, `a list of packages starts no server: ${open.join(', ')}`);
    await show(seeds[1]);
    await untilFindings('findings of the first article', seeds[1], found => found.length > 0);
    assert.equal(running(), true);
  });

  it('declares what it needs and nothing more', () => {
    const { capabilities, activationEvents, extensionKind } = extension.packageJSON;
    assert.equal(capabilities.untrustedWorkspaces.supported, true);
    assert.deepEqual(activationEvents, ['onLanguage:plaintext', 'onLanguage:markdown']);
    assert.deepEqual(extensionKind, ['workspace']);
  });

  it('registers its commands', async () => {
    const known = new Set(await commands.getCommands(true));
    for (const { command } of extension.packageJSON.contributes.commands) assert.ok(known.has(command), command);
  });

  it('reads text pasted into a new tab', async () => {
    const content = '"We have already warned more than once," Lavrov replied.\n\nShare this article on Facebook\n';
    const document = await workspace.openTextDocument({ language: 'plaintext', content });
    await window.showTextDocument(document);
    await untilFindings('findings of pasted text', document.uri, found => found.length > 0);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
