// Activation does no work: it names the commands and waits for the first article (or the first command).
import { commands, type ExtensionContext, type TextDocument, Uri, window, workspace } from 'vscode';
import { clientCommands } from '../../server/src/lsp/protocol';
import { mayBeArticle } from './articles';
import type { Session } from './session';
import { BoilerplateTree } from './tree';

let session: Promise<Session> | undefined;

/** Gives other extensions (and the tests) one thing to ask: whether the server has been started. */
export function activate(context: ExtensionContext): { running(): boolean } {
  const tree = new BoilerplateTree();
  const view = window.createTreeView('sourcecheck.boilerplate', { treeDataProvider: tree, showCollapseAll: true });
  tree.view = view;

  const start = (): Promise<Session> => {
    for (const watcher of watchers.splice(0)) watcher.dispose();
    session ??= import('./session').then(({ Session }) => Session.start(context, tree));
    return session;
  };
  const look = (document: TextDocument) => {
    if (!session && mayBeArticle(document)) void start();
  };
  const watchers = [
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => document.isUntitled && look(document)),
    view.onDidChangeVisibility(({ visible }) => visible && void start()),
  ];
  const command = (name: string, run: (session: Session, ...args: never[]) => unknown) =>
    commands.registerCommand(name, async (...args: never[]) => run(await start(), ...args));
  context.subscriptions.push(
    view,
    { dispose: () => watchers.forEach(watcher => void watcher.dispose()) },
    command('sourcecheck.stripFile', (it, target?: { uri?: string } | Uri) => it.stripFile(target)),
    command('sourcecheck.stripFolder', it => it.stripFolder()),
    command('sourcecheck.findQuote', it => it.find()),
    command('sourcecheck.showClean', (it, target?: Uri) => it.showClean(target)),
    command('sourcecheck.showStatus', it => it.showStatus()),
    command('sourcecheck.rescan', it => it.rescan()),
    command('sourcecheck.restart', it => it.restart()),
    command('sourcecheck.showOutput', it => it.showOutput()),
    command(clientCommands.copyNote, (it, text: string) => it.copyNote(text)),
    command(clientCommands.goTo, (it, uri: string, range) => it.goTo(Uri.parse(uri), range)),
    command(clientCommands.compare, (it, left, right, title: string) => it.compare(left, right, title)),
    command(clientCommands.peek, (it, uri: string, position, places) => it.peek(uri, position, places)),
  );
  workspace.textDocuments.forEach(look);
  if (view.visible) void start();
  return { running: () => session !== undefined };
}

export async function deactivate(): Promise<void> {
  await (await session)?.stop();
}
