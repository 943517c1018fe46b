import { CancellationTokenSource, type QuickPickItem, window } from 'vscode';
import { type FindHit, findMethod } from '../../server/src/lsp/protocol';
import type { Ask } from './session';

interface HitItem extends QuickPickItem {
  readonly hit: FindHit;
}

/** Asks for words of a quote and shows the articles that carry them as one types; gives the one picked. */
export function findQuote(ask: Ask): Promise<FindHit | undefined> {
  const pick = window.createQuickPick<HitItem>();
  pick.title = 'Find a quote';
  pick.placeholder = 'Words of a quote, or a speaker; typing errors are fine';
  let running = new CancellationTokenSource();
  let timer: NodeJS.Timeout | undefined;

  const look = async (text: string) => {
    running.cancel();
    running = new CancellationTokenSource();
    const { token } = running;
    pick.busy = true;
    try {
      const hits = text ? await ask<FindHit[]>(findMethod, { text, limit: 50 }, token) : [];
      if (token.isCancellationRequested) return;
      pick.items = hits.map(hit => ({
        label: hit.text,
        description: hit.speaker ?? undefined,
        detail: hit.label,
        alwaysShow: true,
        hit,
      }));
    } catch (error) {
      if (!token.isCancellationRequested) void window.showErrorMessage(`The search failed: ${error}`);
    } finally {
      if (!token.isCancellationRequested) pick.busy = false;
    }
  };

  return new Promise(found => {
    pick.onDidChangeValue(value => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(value.trim()), 120);
    });
    pick.onDidAccept(() => {
      found(pick.selectedItems[0]?.hit);
      pick.hide();
    });
    pick.onDidHide(() => {
      clearTimeout(timer);
      running.cancel();
      pick.dispose();
      found(undefined);
    });
    const { activeTextEditor: editor } = window;
    const selected = editor?.document.getText(editor.selection).trim();
    pick.show();
    if (selected) {
      pick.value = selected;
      void look(selected);
    }
  });
}
