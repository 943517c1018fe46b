import assert from 'node:assert/strict';
import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Workbench } from './workbench';

const folder = resolve(process.env.SOURCECHECK_PICTURES ?? 'out/pictures');

// What the README shows. `npm run screenshots` puts them into docs/images.
for (const theme of ['light', 'dark'] as const)
  describe(`pictures, ${theme}`, () => {
    let workbench: Workbench;
    before(async () => {
      mkdirSync(folder, { recursive: true });
      workbench = await Workbench.open({ dark: theme === 'dark', width: 900, height: 540 });
      await workbench.command('View: Close Primary Side Bar');
    });
    beforeEach(() => workbench.command('View: Close All Editors'));
    after(() => workbench?.close());

    const save = async (name: string) => {
      const path = join(folder, `${name}-${theme}.png`);
      await workbench.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
      assert.ok(statSync(path).size > 10_000, path);
    };

    it('Problems', async () => {
      await workbench.openFile('002_10db24c7fd23ced7.txt');
      await workbench.status(/5 articles/);
      await workbench.command('View: Focus Problems');
      await workbench.page.locator('.markers-panel .monaco-list-row', { hasText: '130,000' }).first().waitFor();
      await workbench.goTo(15);
      await workbench.spot('100,000 troops');
      await save('problems');
      await workbench.command('View: Hide Panel');
    });

    it('the hover on a quote', async () => {
      await workbench.openFile('000_df63eb2b373a6bae.txt');
      await workbench.goTo(17);
      // the lens moves the lines below it, and what hovers there goes
      await workbench.page
        .getByText(/independent/)
        .filter({ visible: true })
        .first()
        .waitFor();
      const popup = await workbench.hover('already warned');
      await popup.locator('a', { hasText: /^003/ }).waitFor();
      await save('hover');
    });

    it('the light bulb', async () => {
      await workbench.openFile('001_8eba0c943fff7caa.txt');
      await workbench.goTo(23, 3);
      await workbench.spot('Leave A Reply');
      await workbench.lightBulb(/^Strip this/);
      await save('lightbulb');
      await workbench.page.keyboard.press('Escape');
    });
  });
