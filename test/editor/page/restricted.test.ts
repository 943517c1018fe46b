import { Workbench } from './workbench';

const isna = '002_10db24c7fd23ced7.txt';

// A folder that nobody has vouched for. Nothing in it is run, so nothing is held back: articles are checked, and both places of the
// configuration hold, their regular expressions with them.
describe('a folder that is not trusted', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({
      asksTrust: true,
      files: {
        'sourcecheck.json': JSON.stringify({ boilerplate: { always: ['/^Moscow said if K\\w+/'] } }),
        '.vscode/settings.json': JSON.stringify({ 'sourcecheck.rules': { 'figures.conflict': 'error' } }),
      },
    });
  });
  after(() => workbench?.close());

  it('is in restricted mode, and its articles are read', async () => {
    await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await workbench.openFile(isna);
    await workbench.status(/5 articles/);
  });

  it('has the levels of its own settings', async () => {
    await workbench.command('View: Focus Problems');
    const row = workbench.page.locator('.markers-panel .monaco-list-row', { hasText: /130,000.*figures\.conflict/ });
    await row.first().locator('.codicon-error').waitFor();
    await workbench.command('View: Hide Panel');
  });

  it('has the phrases of its own configuration', async () => {
    const line =
      workbench
        .read(isna)
        .split('\n')
        .findIndex(text => text.startsWith('Moscow said if')) + 1;
    await workbench.goTo(line, 3);
    await workbench.lightBulb(/^Strip this/);
    await workbench.page.keyboard.press('Escape');
  });
});
