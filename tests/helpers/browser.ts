import { type Browser, chromium } from 'playwright-core';

/** The Chromium the test run found (`CHROMIUM_PATH`); these tests are left out where there is none. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
