import { allowed, collectionModels, isRecord, signsOut, singleModels } from '../../../fixtures/route-access';
import { startCms, type TestCms } from '../../../helpers/cms';
import { listRoutes, type Route } from '../../../helpers/routes';
import { createStaff } from '../../../helpers/staff';

const READ_TOKEN = 'test-read-token-0123456789abcdef0123456789abcdef';
const VALUES: Record<string, string> = {
  uid: 'api::screen.screen',
  contentType: 'api::screen.screen',
  targetField: 'client',
};
const ROLES = ['editor', 'marketer', 'manager', 'analyst'] as const;

describe('every route for every identity', () => {
  let cms: TestCms;
  let routes: Route[];
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    cms = await startCms({ env: { CMS_READ_TOKEN: READ_TOKEN } });
    routes = listRoutes().filter(({ method, path }) => !signsOut.includes(`${method} ${path}`));
    for (const role of ROLES) tokens[role] = (await createStaff(cms, `vitrina-${role}`)).token;
    Object.assign(tokens, { anonymous: '', bot: cms.apiToken, reader: READ_TOKEN, owner: await cms.login() });
  }, 120_000);
  afterAll(() => cms.remove());

  it('has no GraphQL, and the routes that are promised', () => {
    const paths = routes.map(({ path }) => path);
    expect(paths.filter((path) => /graphql/i.test(path))).toEqual([]);
    expect(paths).toEqual(expect.arrayContaining(['/health/live', '/health/ready', '/health', '/metrics']));
    expect(paths.length).toBeGreaterThan(200);
  });

  it.each(['anonymous', 'bot', 'reader', ...ROLES])(
    'answers %s nothing that is not listed',
    async (identity) => {
      expect(await unexpectedFor(identity, routes)).toEqual([]);
    },
    120_000,
  );

  it('lets the owner read records of what happened and nothing else', async () => {
    const unexpected = await unexpectedFor(
      'owner',
      routes.filter(({ path }) => path.includes(':model')),
    );
    expect(unexpected.filter(isRecord)).toEqual([]);
  }, 120_000);

  /** `METHOD pattern` of what was answered 2xx although it is not listed, the model filled in. */
  async function unexpectedFor(identity: string, tried: Route[]): Promise<string[]> {
    const ways: string[] = [];
    for (const { method, path } of tried) {
      for (const model of modelsFor(path)) {
        const { status } = await cms.request(fill(path, model), {
          method,
          token: tokens[identity],
          ...bodyFor(method),
        });
        if (status >= 200 && status < 300) ways.push(`${method} ${path.replace(':model', model)}`);
      }
    }
    return [...new Set(ways)].filter((way) => !(allowed[identity] ?? []).some((pattern) => pattern.test(way))).sort();
  }
});

function modelsFor(path: string): string[] {
  if (!path.includes(':model')) return [''];
  return path.includes('single-types') ? singleModels : [...collectionModels, ...singleModels];
}

/** A real model where one is asked for, `1` for everything else: rights are checked before an entry is looked for. */
function fill(pattern: string, model: string): string {
  return pattern
    .replace(/\(\(\?!uploads\/\)\.\+\)|\(\.\*\)|:path\*/g, 'nothing-here')
    .replace(/:([a-zA-Z]+)(\([^)]*\))?/g, (_, name: string) => VALUES[name] ?? (name === 'model' ? model : '1'));
}

function bodyFor(method: string) {
  return method === 'GET' || method === 'DELETE' ? {} : { body: {} };
}
