import { type TextDocument, workspace } from 'vscode';
import { articleFilter } from '../../server/src/workspace/files';

const languages = new Set(['plaintext', 'markdown']);

/** What the server is told of: files on the disk, and text pasted into a new tab. */
export const documentSelector = [...languages].flatMap(language =>
  ['file', 'untitled'].map(scheme => ({ scheme, language })),
);

/** A line of prose: letters enough, little else, and an end of a sentence in it. */
function isProse(line: string): boolean {
  const letters = line.match(/\p{L}/gu)?.length ?? 0;
  const spaces = line.match(/\s/g)?.length ?? 0;
  return letters >= 20 && (letters + spaces) / line.length > 0.8 && /[.!?…。！？؟।]["'”’»)]?(?:\s|$)/.test(line);
}

/**
 * Whether a document may be an article, told cheaply: "plain text" is also every log and list. Decides only when the server
 * starts; which files are articles is the server's word.
 */
export function mayBeArticle(document: TextDocument): boolean {
  const { uri, languageId } = document;
  if (!languages.has(languageId) || (uri.scheme !== 'file' && uri.scheme !== 'untitled')) return false;
  if (uri.scheme === 'file') {
    const settings = workspace.getConfiguration('sourcecheck', uri);
    const filter = articleFilter({
      include: settings.get('include', []),
      exclude: settings.get('exclude', []),
      maxKilobytes: Infinity,
    });
    const path = workspace.getWorkspaceFolder(uri)
      ? workspace.asRelativePath(uri, false)
      : uri.path.slice(uri.path.lastIndexOf('/') + 1);
    if (!filter.file(path)) return false;
  }
  for (let line = 0; line < Math.min(document.lineCount, 200); line++)
    if (isProse(document.lineAt(line).text.slice(0, 2_000))) return true;
  return false;
}
