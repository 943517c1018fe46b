// The language server over Node IPC or stdio (`--node-ipc`, `--stdio`).
