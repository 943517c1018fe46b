import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { clientCommands } from '../../server/src/lsp/protocol';
import { categories } from '../../server/src/reading/boilerplate/passage';
import { rules } from '../../server/src/rules';
import { defaultConfiguration } from '../../server/src/workspace/configuration';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const properties: Record<string, { default?: unknown; scope: string; items?: { enum?: string[] } }> =
  manifest.contributes.configuration.properties;

describe('the extension manifest', () => {
  it('gives each setting the default that the command line has', () => {
    const { settings, files } = defaultConfiguration;
    const defaults: Record<string, unknown> = { rules: settings.rules, ...files };
    for (const [name, value] of Object.entries(settings.boilerplate)) defaults[`boilerplate.${name}`] = value;
    for (const [name, value] of Object.entries(settings.claims)) defaults[`claims.${name}`] = value;
    for (const [name, value] of Object.entries(defaults))
      assert.deepEqual(properties[`sourcecheck.${name}`]?.default, value, name);
  });

  it('knows every category of boilerplate', () =>
    assert.deepEqual(properties['sourcecheck.boilerplate.keep'].items?.enum, [...categories]));

  it('describes every rule', () => {
    const { properties: levels } = manifest.contributes.configuration.properties['sourcecheck.rules'];
    for (const { id } of rules) assert.ok(id in levels || id.split('.')[0] in levels, id);
  });

  it('lets a folder have settings of its own', () => {
    for (const [name, { scope }] of Object.entries(properties))
      assert.equal(scope, name === 'sourcecheck.trace.server' ? 'window' : 'resource', name);
  });

  it('keeps what deletes text or writes between words off until it is asked for', () => {
    for (const name of ['fixAllOnSave', 'inlayHints'])
      assert.equal(properties[`sourcecheck.${name}`].default, false, name);
  });

  it('registers every command it names', () => {
    const client = ['extension.ts', 'session.ts'].map(name => readFileSync(`client/src/${name}`, 'utf8')).join();
    for (const { command } of manifest.contributes.commands) assert.ok(client.includes(`'${command}'`), command);
    for (const name of Object.keys(clientCommands)) assert.ok(client.includes(`clientCommands.${name}`), name);
  });
});
