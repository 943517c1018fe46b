// A headless browser, and pages of the workbench in it.
import { chromium as playwright } from 'playwright-core';
import { ensurePackages } from './debian.mjs';
import { chromium } from './paths.mjs';

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

function options() {
  ensurePackages(['chromium']);
  return { executablePath: chromium(), chromiumSandbox: process.getuid?.() !== 0, args: flags };
}

export const launchBrowser = async () => playwright.launch(options());

/** A browser that other processes connect to. */
export const launchBrowserServer = async () => playwright.launchServer(options());

/** The address of the workbench on a folder; `payload` is what VS Code's own test driver takes. */
export function workbenchUrl(address, folder, { token, payload } = {}) {
  const query = new URLSearchParams({ folder });
  if (token) query.set('tkn', token);
  if (payload) query.set('payload', JSON.stringify(payload));
  return `http://${address}/?${query}`;
}
