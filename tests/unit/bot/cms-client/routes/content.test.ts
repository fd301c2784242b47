import { createContentRoutes } from '../../../../../bot/src/cms-client/routes/content';
import type { CmsCall, CmsRequest } from '../../../../../bot/src/cms-client/request';

const receiver = { changed: () => undefined, removed: () => undefined };

/** Time limits of the questions made; a question of `late` is not answered in time. */
function createRoutes(late: number[]) {
  const limits: number[] = [];
  const request: CmsRequest = async <T>({ timeoutMs }: CmsCall<T>) => {
    limits.push(timeoutMs);
    if (late.includes(limits.length)) throw new Error('late');
    return { status: 304, data: undefined as T };
  };
  const { fetchContent } = createContentRoutes(request);
  return { limits, ask: (since: number) => fetchContent({ since, receiver }).catch(() => 'failed') };
}

describe('fetchContent', () => {
  it('waits long for everything, not for a change', async () => {
    const { limits, ask } = createRoutes([]);
    await ask(0);
    await ask(5);
    expect(limits).toEqual([30_000, 8_000]);
  });

  it('waits long for a change that did not come in time: the CMS may be collecting everything', async () => {
    const { limits, ask } = createRoutes([1]);
    await ask(5);
    await ask(5);
    await ask(5);
    expect(limits).toEqual([8_000, 30_000, 8_000]);
  });
});
