import { CancellationTokenSource, type QuickPickItem, window } from 'vscode';
import { type FindHit, findMethod } from '../../server/src/lsp/protocol';
import type { Ask } from './session';

interface HitItem extends QuickPickItem {
  /** Missing on the line that says that there is none. */
  readonly hit?: FindHit;
}

const nothing: HitItem = { label: 'No article here carries these words, or words like them', alwaysShow: true };

/** A long quote takes up its line: who says it, and where, stands below. */
const itemOf = (hit: FindHit): HitItem => ({
  label: hit.text,
  detail: `${hit.speaker ? `${hit.speaker} · ` : ''}${hit.label}, line ${hit.range.start.line + 1}`,
  alwaysShow: true,
  hit,
});

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
      pick.items = text && hits.length === 0 ? [nothing] : hits.map(itemOf);
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
      const [picked] = pick.selectedItems;
      if (!picked?.hit) return;
      found(picked.hit);
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
    // Before it shows: afterwards it would take the place of what is typed already.
    if (selected) {
      pick.value = selected;
      void look(selected);
    }
    pick.show();
  });
}
