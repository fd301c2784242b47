import { openBrowser } from './open-browser';
import { takeApplicationShots } from './screenshots/application-shots';
import { takeContentShots } from './screenshots/content-shots';
import { takeStaffShots } from './screenshots/staff-shots';
import { openStudio } from './screenshots/studio';

/**
 * Makes the pictures of the staff guide anew from the running program:
 * `node --require ./tests/helpers/register.js tests/helpers/browser/take-screenshots.ts`. Starts a CMS and a bot of its own.
 */
async function takeScreenshots(): Promise<void> {
  const browser = await openBrowser();
  const studio = await openStudio(browser);
  try {
    for (const take of [takeApplicationShots, takeContentShots, takeStaffShots]) await take(studio);
  } finally {
    await browser.close();
    await studio.installation.remove();
  }
}

takeScreenshots().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
