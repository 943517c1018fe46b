import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { Workbench } from './workbench';

const isna = '002_10db24c7fd23ced7.txt';
const guardian = '001_8eba0c943fff7caa.txt';
const seeds = ['000_df63eb2b373a6bae.txt', guardian, isna, '003_48203ef715e32961.txt', '004_68635443282a5ed9.txt'];

const stripped = (path: string): string =>
  execFileSync(process.execPath, ['server/dist/cli.js', 'strip', path], { encoding: 'utf8' });

describe('a person with the packaged extension', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open();
  });
  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await workbench.page.screenshot({ path: `out/${this.currentTest.title.replace(/\W+/g, '-')}.png` });
  });

  it('opens an article and sees how many there are', async () => {
    await workbench.openFile(isna);
    await workbench.status(/5 articles/);
  });

  it('sees in Problems where figures differ', async () => {
    await workbench.command('View: Focus Problems');
    const row = workbench.page.locator('.markers-panel .monaco-list-row', { hasText: '130,000' }).first();
    await row.waitFor();
    assert.match(await row.innerText(), /figures\.(conflict|differs)/);
    await workbench.command('View: Toggle Panel');
  });

  it('rests the mouse on a quote and reads who else carries it', async () => {
    await workbench.goTo(11);
    const popup = await workbench.hover('already warned');
    const text = await popup.innerText();
    assert.match(text, /Lavrov/);
    assert.match(text, /\b000\b/);
    assert.match(text, /\b003\b/);
  });

  it('follows the link in the pop-up to the other article', async () => {
    const popup = await workbench.hover('already warned');
    await popup.locator('a', { hasText: /^003/ }).first().click();
    await workbench.page.locator('.tab.active', { hasText: '003_' }).waitFor();
    await workbench.page.locator('[id="status.editor.selection"]', { hasText: /Ln 25/ }).waitFor();
  });

  it('strips a passage by the light bulb and takes it back', async () => {
    const original = workbench.read(guardian);
    const line = original.split('\n').findIndex(text => text.includes('Leave A Reply')) + 1;
    await workbench.openFile(guardian);
    await workbench.goTo(line, 3);
    await workbench.spot('Leave A Reply');
    await (await workbench.lightBulb(/^Strip this/)).click();
    const gone = workbench.page.locator('.view-line', { hasText: 'Leave\u00a0A\u00a0Reply' });
    await gone.waitFor({ state: 'detached' });
    await workbench.page.keyboard.press('Control+Z');
    await gone.waitFor();
    await workbench.page.keyboard.press('Control+S');
    await workbench.page.locator('.tab.active:not(.dirty)').waitFor();
    await until(() => workbench.read(guardian) === original);
    assert.equal(workbench.read(guardian), original);
  });

  it('finds a quote in spite of a typing error', async () => {
    await workbench.command('Sourcecheck: Find a Quote');
    await workbench.quickInput.filter({ hasText: /Find a quote/ }).waitFor(); // not the palette any more
    await workbench.quickInput.locator('input').fill('we have alredy warned more than once');
    const first = workbench.quickRows.first();
    await workbench.quickRows.filter({ hasText: 'more than once' }).nth(2).waitFor();
    assert.match(await first.innerText(), /already warned more than once/);
    const files = (await workbench.quickRows.allInnerTexts()).slice(0, 3).join('\n');
    for (const number of ['000', '002', '003']) assert.match(files, new RegExp(`Lavrov · ${number} .*, line \\d+`));
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.editor-instance .selected-text').first().waitFor();
  });

  it('is told where no article carries the words', async () => {
    await workbench.command('Sourcecheck: Find a Quote');
    await workbench.quickInput.filter({ hasText: /Find a quote/ }).waitFor(); // not the palette any more
    await workbench.quickInput.locator('input').fill('zebra umbrella marmalade');
    await workbench.quickRows.filter({ hasText: /^No article here/ }).waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('finds the quotes of a speaker among the symbols of the folder', async () => {
    await workbench.symbols('Prystaiko');
    await workbench.quickRows
      .filter({ hasText: /Prystaiko: .*We are not a member/ })
      .first()
      .waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('sees the words of two articles side by side', async () => {
    await workbench.openFile(isna);
    await workbench.goTo(11, 8);
    await (await workbench.lightBulb(/^Compare with 000/)).click();
    await workbench.page.locator('.tab.active', { hasText: '002 (line 11) and 000 (line 17)' }).waitFor();
    const side = (name: string) => workbench.page.locator(`.monaco-diff-editor .editor.${name} .view-lines`);
    await side('original').filter({ hasText: 'building' }).waitFor();
    await side('modified').filter({ hasText: 'ramping' }).waitFor();
    await workbench.command('View: Close Editor');
  });

  it('finds boilerplate by category in the side bar', async () => {
    await workbench.command('Sourcecheck: Focus on Boilerplate View');
    for (const level of [1, 2, 3])
      await workbench.page
        .locator(`.pane-body .monaco-list-row[aria-level="${level}"]`)
        .filter({ visible: true })
        .first()
        .click();
    await workbench.page.locator('.editor-instance .selected-text').first().waitFor();
    await workbench.command('View: Show Explorer');
  });

  it('is told what is not checked, and why', async () => {
    workbench.write('broken.txt', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00, 0x00]));
    const item = await workbench.status(/1 not checked/);
    await item.click();
    await workbench.quickRows.filter({ hasText: 'broken.txt' }).waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('previews the strip of the whole folder, then applies it', async () => {
    const wanted = seeds.map(name => stripped(workbench.path(name)));
    await workbench.command('Sourcecheck: Strip All Boilerplate in the Folder');
    const preview = workbench.page.locator('.bulk-edit-panel');
    await preview.waitFor();
    // What needs confirmation stands there unticked: a box a file, once the list is folded.
    const boxes = preview.locator('.monaco-list-row[aria-level="1"] [role="checkbox"]');
    await boxes.first().waitFor();
    await preview.locator('.monaco-list').focus();
    await workbench.page.keyboard.press('Control+ArrowLeft');
    await boxes.nth(seeds.length - 1).waitFor();
    for (const [i] of seeds.entries()) await boxes.nth(i).check();
    await workbench.page.getByRole('button', { name: 'Apply' }).click();
    await preview.waitFor({ state: 'hidden' });
    await until(() => seeds.every((name, i) => workbench.read(name) === wanted[i]));
    seeds.forEach((name, i) => {
      assert.equal(workbench.read(name), wanted[i], name);
    });
  });
});

/** Asks every 50 ms, for ten seconds at most; the assertion behind it says what is wrong. */
async function until(condition: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 10_000; !condition() && Date.now() < deadline; )
    await new Promise(done => setTimeout(done, 50));
}
