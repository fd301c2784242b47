import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const tries = 40;
const stillMs = 400;

/** Waits until the window looks the same twice: nothing loads, slides in or fades any more. */
export async function settle(page: Page): Promise<void> {
  await page.mouse.move(1279, 799);
  let before = await page.screenshot();
  for (let left = tries; left > 0; left--) {
    await sleep(stillMs);
    const now = await page.screenshot();
    if (now.equals(before)) return;
    before = now;
  }
  throw new Error(`The page never came to rest: ${page.url()}`);
}
