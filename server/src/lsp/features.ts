import {
  type CodeLens,
  type Connection,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  type Location,
  MarkupKind,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import type { Place } from '../corpus/quotes/pair';
import type { Service } from '../service/service';
import type { Snapshot } from '../service/snapshot';
import type { SymbolKind as Kind, Outline } from '../service/symbols';
import type { Article } from '../text/article';
import { locationOf, offsetOf, positionOf, rangeOf, spanOf } from './convert';
import type { Folder } from './folder';
import type { Folders } from './folders';
import type { Guard } from './guard';
import type { Client } from './options';
import { slices } from './pause';
import { clientCommands } from './protocol';

const MOST_SYMBOLS = 300;

const symbolKinds: Readonly<Record<Kind, SymbolKind>> = {
  headline: SymbolKind.File,
  speaker: SymbolKind.Interface,
  quote: SymbolKind.String,
  figures: SymbolKind.Array,
  figure: SymbolKind.Number,
};

/** The requests that look at one place or one document and change nothing. */
export function features(
  connection: Connection,
  guard: Guard,
  service: Service,
  folders: Folders,
  client: Client,
): void {
  /** The article a request is about, at this moment. */
  const open = async (uri: string, token: Parameters<Folder['snapshot']>[0]) => {
    const at = folders.at(uri);
    if (!at) return null;
    const snapshot = await at.folder.snapshot(token);
    const entry = snapshot.corpus.entry(at.path);
    return entry ? { ...at, snapshot, entry, article: entry.reading.article } : null;
  };

  const locations = (snapshot: Snapshot, places: readonly Place[]): Location[] => {
    const elsewhere = { uri: (path: string) => folders.uri(path), entry: snapshot.corpus.entry };
    return places.flatMap(place => locationOf(elsewhere, place.path, place) ?? []);
  };

  connection.onHover(
    guard('textDocument/hover', null, async ({ textDocument, position }, token): Promise<Hover | null> => {
      const at = await open(textDocument.uri, token);
      if (!at) return null;
      const { snapshot, article, path } = at;
      const found = service.hover(snapshot, path, offsetOf(article, position), {
        format: client.markdown ? 'markdown' : 'plaintext',
        link: (other, offset) => (client.lineLinks ? linkTo(snapshot, other, offset) : null),
      });
      if (!found) return null;
      const kind = client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
      return { contents: { kind, value: found.text }, range: rangeOf(article, found.span) };
    }),
  );

  /** `<uri>#L12,5`, both counted from one. */
  const linkTo = (snapshot: Snapshot, path: string, offset: number): string | null => {
    const there = snapshot.corpus.entry(path);
    if (!there) return null;
    const { line, character } = positionOf(there.reading.article, offset);
    return `${folders.uri(path)}#L${line + 1},${character + 1}`;
  };

  connection.onReferences(
    guard('textDocument/references', [], async ({ textDocument, position, context }, token) => {
      const at = await open(textDocument.uri, token);
      if (!at) return [];
      const offset = offsetOf(at.article, position);
      return locations(at.snapshot, service.references(at.snapshot, at.path, offset, context.includeDeclaration));
    }),
  );

  connection.onDefinition(
    guard('textDocument/definition', [] as Location[], async ({ textDocument, position }, token) => {
      const at = await open(textDocument.uri, token);
      if (!at) return [];
      return locations(at.snapshot, service.references(at.snapshot, at.path, offsetOf(at.article, position), false));
    }),
  );

  connection.onDocumentHighlight(
    guard(
      'textDocument/documentHighlight',
      [],
      async ({ textDocument, position }, token): Promise<DocumentHighlight[]> => {
        const at = await open(textDocument.uri, token);
        if (!at) return [];
        return service
          .highlights(at.snapshot, at.path, offsetOf(at.article, position))
          .map(span => ({ range: rangeOf(at.article, span), kind: DocumentHighlightKind.Text }));
      },
    ),
  );

  connection.onDocumentSymbol(
    guard(
      'textDocument/documentSymbol',
      [],
      async ({ textDocument }, token): Promise<DocumentSymbol[] | SymbolInformation[]> => {
        const at = await open(textDocument.uri, token);
        if (!at) return [];
        const outline = service.outline(at.snapshot, at.path);
        return client.hierarchicalSymbols
          ? outline.map(item => documentSymbol(at.article, item))
          : outline.flatMap(item => flatSymbols(at.article, textDocument.uri, item));
      },
    ),
  );

  connection.onWorkspaceSymbol(
    guard('workspace/symbol', [], async ({ query }, token): Promise<SymbolInformation[]> => {
      const list: SymbolInformation[] = [];
      const pause = slices(token);
      for (const folder of folders.all) {
        const snapshot = await folder.snapshot(token);
        await pause();
        for (const { kind, name, container, place } of service.folderSymbols(snapshot, query, MOST_SYMBOLS)) {
          const location = locations(snapshot, [place])[0];
          if (location) list.push({ name, kind: symbolKinds[kind], containerName: container, location });
        }
      }
      return list.slice(0, MOST_SYMBOLS);
    }),
  );

  connection.onCodeLens(
    guard('textDocument/codeLens', [], async ({ textDocument }, token): Promise<CodeLens[]> => {
      const at = await open(textDocument.uri, token);
      if (!at?.folder.own.codeLens) return [];
      const { snapshot, article, path } = at;
      return service.lenses(snapshot, path).map(({ span, title, places }) => {
        const range = rangeOf(article, span);
        const command = client.commands.has(clientCommands.peek)
          ? {
              title,
              command: clientCommands.peek,
              arguments: [textDocument.uri, range.start, locations(snapshot, places)],
            }
          : { title, command: '' };
        return { range, command };
      });
    }),
  );

  connection.languages.inlayHint.on(
    guard('textDocument/inlayHint', [], async ({ textDocument, range }, token): Promise<InlayHint[]> => {
      const at = await open(textDocument.uri, token);
      if (!at?.folder.own.inlayHints) return [];
      return service
        .hints(at.snapshot, at.path, spanOf(at.article, range))
        .map(({ offset, label }) => ({ position: positionOf(at.article, offset), label, paddingLeft: true }));
    }),
  );

  connection.onFoldingRanges(
    guard('textDocument/foldingRange', [], async ({ textDocument }, token): Promise<FoldingRange[]> => {
      const at = await open(textDocument.uri, token);
      if (!at) return [];
      return service.folds(at.snapshot, at.path).map(({ firstLine, lastLine, label }) => ({
        startLine: firstLine,
        endLine: lastLine,
        kind: 'region',
        collapsedText: label,
      }));
    }),
  );
}

const documentSymbol = (article: Article, { kind, name, detail, span, focus, children }: Outline): DocumentSymbol => ({
  name,
  detail,
  kind: symbolKinds[kind],
  range: rangeOf(article, span),
  selectionRange: rangeOf(article, focus),
  children: children.map(child => documentSymbol(article, child)),
});

const flatSymbols = (article: Article, uri: string, item: Outline, containerName?: string): SymbolInformation[] => [
  {
    name: item.name,
    kind: symbolKinds[item.kind],
    location: { uri, range: rangeOf(article, item.focus) },
    containerName,
  },
  ...item.children.flatMap(child => flatSymbols(article, uri, child, item.name)),
];
