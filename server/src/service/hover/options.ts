export interface HoverOptions {
  readonly format: 'markdown' | 'plaintext';
  /** Where a click on a witness leads; null where the client cannot jump to a line. */
  link(path: string, offset: number): string | null;
}
