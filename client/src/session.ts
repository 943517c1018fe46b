import { commands, type ExtensionContext, env, ProgressLocation, Uri, window, workspace } from 'vscode';
import {
  LanguageClient,
  type Location,
  type Position,
  type Range,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import {
  type BoilerplateFile,
  boilerplateMethod,
  changedMethod,
  clientCommands,
  type InitializationOptions,
  rescanMethod,
  type Status,
  type StripParams,
  type StripResult,
  statusMethod,
  stripMethod,
} from '../../server/src/lsp/protocol';
import { documentSelector } from './articles';
import { CleanViews } from './clean';
import { findQuote } from './find';
import { StatusItem } from './status';
import type { BoilerplateTree } from './tree';

/** The running server and what shows its word. */
export class Session {
  private readonly status = new StatusItem();
  private readonly clean: CleanViews;

  private constructor(
    private readonly client: LanguageClient,
    tree: BoilerplateTree,
    context: ExtensionContext,
  ) {
    this.clean = new CleanViews(client);
    tree.source = () => client.sendRequest<BoilerplateFile[]>(boilerplateMethod, {});
    context.subscriptions.push(
      this.status,
      this.clean,
      client.onNotification(statusMethod, (status: Status) => this.status.show(status)),
      client.onNotification(changedMethod, () => {
        tree.refresh();
        this.clean.refresh();
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Stopped) this.status.stopped();
        if (newState === State.Starting) this.status.starting();
        if (newState === State.Running) tree.refresh();
      }),
    );
  }

  static async start(context: ExtensionContext, tree: BoilerplateTree): Promise<Session> {
    const options: InitializationOptions = {
      docsUri: Uri.joinPath(context.extensionUri, 'docs/rules').toString(),
      lineLinks: true,
      commands: Object.values(clientCommands),
    };
    const run = { module: context.asAbsolutePath('server/dist/server.js'), transport: TransportKind.ipc };
    const client = new LanguageClient(
      'sourcecheck',
      'Sourcecheck',
      { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } },
      {
        documentSelector,
        initializationOptions: options,
        diagnosticCollectionName: 'sourcecheck',
        markdown: { isTrusted: { enabledCommands: Object.values(clientCommands) } },
      },
    );
    const session = new Session(client, tree, context);
    try {
      await client.start();
    } catch (error) {
      session.status.stopped(error instanceof Error ? error.message : String(error));
    }
    return session;
  }

  async stop(): Promise<void> {
    if (this.client.state === State.Running) await this.client.stop();
  }

  async stripFile(target?: { uri?: string } | Uri): Promise<void> {
    const uri = target instanceof Uri ? target.toString() : (target?.uri ?? activeUri()?.toString());
    if (uri) await this.strip({ uri }, 'No boilerplate stands in this file.');
    else window.showInformationMessage('Open an article first.');
  }

  stripFolder(): Promise<void> {
    return this.strip({}, 'No boilerplate stands in the articles of this folder.');
  }

  private async strip(params: StripParams, nothing: string): Promise<void> {
    const { edit, message } = await window.withProgress(
      { location: ProgressLocation.Window, title: 'Looking for boilerplate' },
      () => this.client.sendRequest<StripResult>(stripMethod, params),
    );
    if (edit) {
      const converted = await this.client.protocol2CodeConverter.asWorkspaceEdit(edit);
      // A refactoring saves what it changed in closed files, as the person's settings say.
      await workspace.applyEdit(converted, { isRefactoring: true });
    }
    if (message || !edit) window.showInformationMessage(message ?? nothing);
  }

  async find(): Promise<void> {
    const hit = await findQuote(this.client);
    if (hit) await this.goTo(Uri.parse(hit.uri), hit.range);
  }

  async showClean(target?: Uri): Promise<void> {
    const uri = target instanceof Uri ? target : activeUri();
    if (uri) await this.clean.show(uri);
    else window.showInformationMessage('Open an article first.');
  }

  async goTo(uri: Uri, range: Range): Promise<void> {
    await window.showTextDocument(uri, { selection: this.client.protocol2CodeConverter.asRange(range) });
  }

  async peek(uri: string, position: Position, places: Location[]): Promise<void> {
    const { asPosition, asLocation } = this.client.protocol2CodeConverter;
    await commands.executeCommand(
      'editor.action.peekLocations',
      Uri.parse(uri),
      asPosition(position),
      places.map(asLocation),
      'peek',
    );
  }

  async copyNote(text: string): Promise<void> {
    await env.clipboard.writeText(text);
    window.setStatusBarMessage('Note copied', 3000);
  }

  showStatus(): Promise<void> {
    return this.status.explain();
  }

  rescan(): Promise<void> {
    return this.client.sendRequest<void>(rescanMethod);
  }

  restart(): Promise<void> {
    return this.client.restart();
  }

  showOutput(): void {
    this.client.outputChannel.show();
  }
}

const activeUri = (): Uri | undefined => window.activeTextEditor?.document.uri;
