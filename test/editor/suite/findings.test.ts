import assert from 'node:assert/strict';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import {
  ConfigurationTarget,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  Range,
  Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { findings, placeOf, ruleOf, seeds, show, untilFindings, uriOf } from './host';

const has = (rule: string) => (found: readonly Diagnostic[]) => found.some(one => ruleOf(one) === rule);

describe('findings', () => {
  it('of the whole folder, no file of it open', async () => {
    for (const seed of seeds.slice(2)) await untilFindings(`findings of ${seed}`, seed, found => found.length > 0);
  });

  it('fade boilerplate and keep it out of Problems', async () => {
    const found = await untilFindings('boilerplate', seeds[1], all =>
      all.some(one => ruleOf(one).startsWith('boilerplate.')),
    );
    for (const one of found.filter(one => ruleOf(one).startsWith('boilerplate.'))) {
      assert.equal(one.severity, DiagnosticSeverity.Hint);
      assert.deepEqual(one.tags, [DiagnosticTag.Unnecessary]);
    }
    const { document } = await show(seeds[1]);
    const line = placeOf(document, 'Your email address will not be published').line;
    assert.ok(
      found.some(
        one => ruleOf(one).startsWith('boilerplate.') && one.range.start.line <= line && one.range.end.line >= line,
      ),
    );
  });

  it('set figures of two articles against each other', async () => {
    const { document } = await show(seeds[2]);
    const at = placeOf(document, '100,000 troops');
    const all = await untilFindings('a conflict', seeds[2], has('figures.conflict'));
    const one = all.find(one => ruleOf(one) === 'figures.conflict' && one.range.contains(at));
    assert.ok(one, all.map(ruleOf).join());
    assert.equal(one.severity, DiagnosticSeverity.Warning);
    assert.match(one.message, /130,000/);
    assert.equal(one.relatedInformation?.[0].location.uri.fsPath, uriOf(seeds[1]).fsPath);
    assert.equal(one.relatedInformation?.[0].location.range.start.line, 14);
  });

  it('name claims without a source, calmly', async () => {
    for (const seed of seeds) {
      const claims = findings(seed).filter(one => ruleOf(one).startsWith('claims.'));
      assert.ok(claims.length <= 3, `${seed} ${claims.length}`);
      for (const one of claims) assert.equal(one.severity, DiagnosticSeverity.Information);
    }
    assert.ok(seeds.some(seed => findings(seed).some(one => ruleOf(one) === 'claims.unsourced')));
  });

  it('look at the quotes of a file that comes and goes', async () => {
    const path = uriOf('unclosed.txt').fsPath;
    writeFileSync(path, 'The mayor defended the response on Tuesday.\n\n"We did all that we could for the town.\n');
    await untilFindings('an open quotation mark', 'unclosed.txt', has('quotes.unbalanced'));
    rmSync(path);
    await untilFindings('nothing any more', 'unclosed.txt', found => found.length === 0);
  });

  it('lead to the page of their rule', () => {
    for (const seed of seeds)
      for (const { code } of findings(seed)) {
        assert.ok(typeof code === 'object', String(code));
        assert.ok(existsSync(Uri.parse(code.target.toString()).fsPath), code.target.toString());
      }
  });

  it('of the other file follow an edit, and come back', async () => {
    const { document } = await show(seeds[1]);
    const start = placeOf(document, '130,000 troops');
    const replace = async (from: string, to: string) => {
      const edit = new WorkspaceEdit();
      edit.replace(document.uri, new Range(start, start.translate(0, from.length)), to);
      await workspace.applyEdit(edit);
    };
    await replace('130,000', '100,000');
    await untilFindings('no conflict any more', seeds[2], found => !has('figures.conflict')(found));
    await replace('100,000', '130,000');
    await untilFindings('the conflict again', seeds[2], has('figures.conflict'));
    await document.save();
  });

  it('follow the settings', async () => {
    const settings = workspace.getConfiguration('sourcecheck');
    await settings.update('rules', { claims: 'off', 'figures.conflict': 'information' }, ConfigurationTarget.Workspace);
    const isConflict = (one: Diagnostic) => ruleOf(one) === 'figures.conflict';
    await untilFindings('the other level', seeds[2], found =>
      found.some(one => isConflict(one) && one.severity === DiagnosticSeverity.Information),
    );
    await untilFindings('no claims', seeds[0], found => !found.some(one => ruleOf(one).startsWith('claims.')));
    await settings.update('rules', undefined, ConfigurationTarget.Workspace);
    await untilFindings('the first level again', seeds[2], found =>
      found.some(one => isConflict(one) && one.severity === DiagnosticSeverity.Warning),
    );
  });
});
