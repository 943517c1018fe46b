import {
  EventEmitter,
  MarkdownString,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
} from 'vscode';
import { type BoilerplateFile, type BoilerplatePassage, clientCommands } from '../../server/src/lsp/protocol';
import { counted } from '../../server/src/service/wording';

interface FileNode {
  readonly uri: string;
  readonly label: string;
  readonly passages: readonly BoilerplatePassage[];
}

interface CategoryNode {
  readonly name: string;
  readonly files: readonly FileNode[];
}

interface PassageNode {
  readonly uri: string;
  readonly passage: BoilerplatePassage;
}

type Node = CategoryNode | FileNode | PassageNode;

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const count = (files: readonly FileNode[]) => files.reduce((sum, file) => sum + file.passages.length, 0);

/** Boilerplate by category, file and passage. Asks the server only when the view is looked at. */
export class BoilerplateTree implements TreeDataProvider<Node> {
  private readonly changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  /** Asks the server; unset until it runs. */
  source: (() => Promise<readonly BoilerplateFile[]>) | undefined;
  view: TreeView<Node> | undefined;

  refresh(): void {
    this.changed.fire(undefined);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (!node) return this.categories();
    if ('files' in node) return [...node.files];
    if ('passages' in node) return node.passages.map(passage => ({ uri: node.uri, passage }));
    return [];
  }

  getTreeItem(node: Node): TreeItem {
    if ('files' in node) {
      const item = new TreeItem(node.name, TreeItemCollapsibleState.Collapsed);
      item.id = node.name;
      item.description = String(count(node.files));
      return item;
    }
    if ('passages' in node) {
      const item = new TreeItem(node.label, TreeItemCollapsibleState.Collapsed);
      item.iconPath = ThemeIcon.File;
      item.description = String(node.passages.length);
      item.contextValue = 'file';
      return item;
    }
    const { uri, passage } = node;
    const item = new TreeItem(passage.text);
    item.tooltip = new MarkdownString()
      .appendText(`${passage.text}\n\n`)
      .appendText(`${capitalised(passage.why)} (${Math.round(passage.confidence * 100)} % sure)`);
    item.command = { title: 'Show', command: clientCommands.goTo, arguments: [uri, passage.range] };
    return item;
  }

  private async categories(): Promise<CategoryNode[]> {
    const files = (await this.source?.()) ?? [];
    const byName = new Map<string, FileNode[]>();
    for (const { uri, label, passages } of files)
      for (const passage of passages) {
        const nodes = byName.get(passage.categoryName) ?? [];
        byName.set(passage.categoryName, nodes);
        const last = nodes.at(-1);
        if (last?.uri === uri) nodes[nodes.length - 1] = { ...last, passages: [...last.passages, passage] };
        else nodes.push({ uri, label, passages: [passage] });
      }
    const nodes = [...byName].map(([name, files]) => ({ name: capitalised(name), files }));
    nodes.sort((a, b) => count(b.files) - count(a.files) || a.name.localeCompare(b.name));
    const total = nodes.reduce((sum, node) => sum + count(node.files), 0);
    if (this.view)
      this.view.message = total > 0 ? `${counted(total, 'passage')} in ${counted(files.length, 'file')}` : undefined;
    return nodes;
  }
}
