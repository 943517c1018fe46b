import { commands, type Disposable, MarkdownString, StatusBarAlignment, Uri, window, workspace } from 'vscode';
import type { NotChecked, Status } from '../../server/src/lsp/protocol';
import { counted, grouped } from '../../server/src/service/wording';

/** How far the folder is, and what is left out: `✓ 5 articles`, `⟳ 3,120 of 10,000`, `⚠ 2 not checked`. */
export class StatusItem implements Disposable {
  private readonly item = window.createStatusBarItem('sourcecheck.status', StatusBarAlignment.Right, 100);
  private status: Status | undefined;

  constructor() {
    this.item.name = 'Sourcecheck';
    this.item.command = 'sourcecheck.showStatus';
    this.starting();
    this.item.show();
  }

  starting(): void {
    this.set('$(sync~spin)', 'Sourcecheck', 'Sourcecheck is starting');
  }

  stopped(reason?: string): void {
    this.status = undefined;
    this.set('$(error)', 'Sourcecheck stopped', `Sourcecheck has stopped${reason ? `: ${reason}` : ''}`);
  }

  show(status: Status): void {
    this.status = status;
    const { state, done, total, notChecked } = status;
    const articles = counted(total, 'article');
    if (state === 'scanning') this.set('$(sync~spin)', `${grouped(done)} of ${grouped(total)}`, `${articles} to read`);
    else if (notChecked.length > 0)
      this.set(
        '$(warning)',
        `${grouped(notChecked.length)} not checked`,
        `${articles} read, ${grouped(notChecked.length)} not checked`,
      );
    else this.set('$(check)', articles, `${articles} read`);
  }

  private set(icon: string, text: string, words: string): void {
    this.item.text = `${icon} ${text}`;
    const tooltip = new MarkdownString('Sourcecheck: ').appendText(words);
    for (const { uri, reason } of this.status?.notChecked.slice(0, 10) ?? [])
      tooltip.appendMarkdown('\n\n').appendText(`${nameOf(uri)} ${reason}`);
    this.item.tooltip = tooltip;
    this.item.accessibilityInformation = { label: `Sourcecheck: ${words}` };
  }

  /** What a press on the item opens: each file left out with its reason, and what can be done. */
  async explain(): Promise<void> {
    const skipped = this.status?.notChecked ?? [];
    const picked = await window.showQuickPick(
      [
        ...skipped.map(one => ({ label: nameOf(one.uri), description: one.reason, detail: hint(one), one })),
        { label: '$(search) Find a quote…', command: 'sourcecheck.findQuote' },
        { label: '$(refresh) Read the folder again', command: 'sourcecheck.rescan' },
        { label: '$(debug-restart) Restart the server', command: 'sourcecheck.restart' },
        { label: '$(output) Show the output', command: 'sourcecheck.showOutput' },
      ],
      { title: this.item.accessibilityInformation?.label, matchOnDescription: true },
    );
    if (!picked) return;
    if ('command' in picked) await commands.executeCommand(picked.command);
    else if (picked.one.setting) await commands.executeCommand('workbench.action.openSettings', picked.one.setting);
    else await commands.executeCommand('vscode.open', Uri.parse(picked.one.uri));
  }

  dispose(): void {
    this.item.dispose();
  }
}

const nameOf = (uri: string): string => workspace.asRelativePath(Uri.parse(uri));

/** What happens where one is picked that a setting leaves out; the reason names the setting. */
const hint = ({ setting }: NotChecked): string | undefined => (setting ? 'Opens this setting' : undefined);
