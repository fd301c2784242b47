import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator } from 'playwright-core';

const limitMs = 15_000;

/** What a field shows once its value has come; fields of the admin are drawn before they are filled. */
export async function shownValue(field: Locator): Promise<string> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const value = await field.inputValue();
    if (value !== '' || Date.now() > deadline) return value.replaceAll('\u00a0', ' ');
    await sleep(50);
  }
}
