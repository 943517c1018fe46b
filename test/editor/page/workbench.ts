import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

const {
  SOURCECHECK_BROWSER = '',
  SOURCECHECK_ADDRESS = '',
  SOURCECHECK_ASKING_ADDRESS = '',
  SOURCECHECK_HOME = '',
} = process.env;

// Runs in the page: the middle letter of a text in the shown lines of an editor, whatever pieces it is painted in.
const placeOnPage = `wanted => {
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    let at = nodes.map(node => node.data).join('').replaceAll('\\u00a0', ' ').indexOf(wanted);
    if (at < 0) continue;
    at += Math.floor(wanted.length / 2);
    for (const node of nodes) {
      if (at < node.data.length) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
      at -= node.data.length;
    }
  }
  return null;
}`;

/** The workbench as a person has it before them: what is read is what is shown, what is done is done by mouse and keys. */
export class Workbench {
  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
    private readonly folder: string,
  ) {}

  /** Opens a fresh copy of the seeds with some files more; `asksTrust`: the person is asked first whether to trust the folder. */
  static async open(
    options: {
      dark?: boolean;
      width?: number;
      height?: number;
      asksTrust?: boolean;
      files?: Readonly<Record<string, string>>;
    } = {},
  ): Promise<Workbench> {
    const folder = join(mkdtempSync(join(SOURCECHECK_HOME, 'page-')), 'seeds');
    cpSync('seeds', folder, { recursive: true });
    for (const [name, content] of Object.entries(options.files ?? {})) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const address = options.asksTrust ? SOURCECHECK_ASKING_ADDRESS : SOURCECHECK_ADDRESS;
    const browser = await chromium.connect(SOURCECHECK_BROWSER);
    const { width = 1280, height = 800, dark = false } = options;
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light' });
    page.setDefaultTimeout(30_000);
    await page.goto(`http://${address}/?${new URLSearchParams({ folder })}`);
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    return new Workbench(browser, page, folder);
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** The text of a file on the disk. */
  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  write(name: string, content: string | Uint8Array): void {
    writeFileSync(join(this.folder, name), content);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  get quickRows(): Locator {
    return this.quickInput.locator('.monaco-list-row');
  }

  /** Presses a key that opens the quick input, types, and does the rest there; again where the focus went elsewhere meanwhile. */
  private async inQuickInput(key: string, text: string, rest: () => Promise<void>): Promise<void> {
    for (const deadline = Date.now() + 30_000; ; ) {
      await this.page.keyboard.press(key);
      try {
        await this.quickInput.locator('input').fill(text, { timeout: 3_000 });
        return await rest();
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
    }
  }

  private pick(text: string): Promise<void> {
    return this.quickRows.filter({ hasText: text }).first().click({ timeout: 8_000 });
  }

  /** Runs a command by its title, as from the palette. */
  command(title: string): Promise<void> {
    return this.inQuickInput('F1', `>${title}`, () => this.pick(title));
  }

  /** Searches the symbols of the folder; the list stays open. */
  symbols(text: string): Promise<void> {
    return this.inQuickInput('Control+T', `#${text}`, async () => {});
  }

  /** Opens a file by its name. */
  async openFile(name: string): Promise<void> {
    await this.inQuickInput('Control+P', name, () => this.pick(name));
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Puts the caret into a line (counted from 1) and column. */
  goTo(line: number, column = 1): Promise<void> {
    return this.inQuickInput('Control+G', `:${line}:${column}`, async () => {
      await this.page.keyboard.press('Enter');
      await this.quickInput.waitFor({ state: 'hidden', timeout: 3_000 });
    });
  }

  /** The place on the page where a piece of shown text stands; the text lies in one shown line. */
  async spot(text: string): Promise<{ x: number; y: number }> {
    const handle = await this.page.waitForFunction<{ x: number; y: number }>(
      `(${placeOnPage})(${JSON.stringify(text)})`,
    );
    return handle.jsonValue();
  }

  /** Rests the mouse on a piece of shown text; gives the pop-up. Lenses that come in may move the text away: it is sought again. */
  async hover(text: string): Promise<Locator> {
    const popup = this.page
      .locator('.monaco-hover.workbench-hover-container, .monaco-resizable-hover')
      .filter({ visible: true })
      .first();
    for (let tries = 6; ; tries--) {
      const { x, y } = await this.spot(text);
      await this.page.mouse.move(x - 3, y);
      await this.page.mouse.move(x, y, { steps: 3 });
      try {
        await popup.waitFor({ timeout: 5_000 });
        return popup;
      } catch (error) {
        if (tries === 1) throw error;
      }
    }
  }

  /** Opens the light bulb at the cursor; gives its first entry that says so. The editor may not yet have the keyboard: it is asked again. */
  async lightBulb(entry: RegExp): Promise<Locator> {
    const row = this.page.locator('.action-widget .monaco-list-row', { hasText: entry }).first();
    for (let tries = 6; ; tries--) {
      await this.page.keyboard.press('Control+.');
      try {
        await row.waitFor({ timeout: 5_000 });
        return row;
      } catch (error) {
        if (tries === 1) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /** The sourcecheck status item, once it says what is expected. */
  async status(expected: RegExp): Promise<Locator> {
    const item = this.page
      .locator('[id="sourcecheck.sourcecheck.sourcecheck.status"], .statusbar-item', { hasText: expected })
      .first();
    await item.waitFor();
    return item;
  }
}
