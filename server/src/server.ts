// The language server over Node IPC or stdio (`--node-ipc`, `--stdio`).
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { serve } from './lsp/server';

serve(createConnection(ProposedFeatures.all), version);
