import { contentUids, operationalUids, reachable, signsOut } from '../../../fixtures/route-access';
import { startCms, type TestCms } from '../../../helpers/cms';
import { listRoutes, type Route } from '../../../helpers/routes';
import { createStaff } from '../../../helpers/staff';

const READ_TOKEN = 'test-read-token-0123456789abcdef0123456789abcdef';
/** Refused before the route's own code ran. */
const REFUSED = [401, 403, 405];
const VALUES: Record<string, string> = {
  uid: 'api::screen.screen',
  contentType: 'api::screen.screen',
  targetField: 'client',
};
const MODELS = [
  ...contentUids,
  ...operationalUids,
  'admin::user',
  'admin::api-token',
  'plugin::users-permissions.user',
];

describe('every route for every identity', () => {
  let cms: TestCms;
  let routes: Route[];
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    cms = await startCms({ env: { CMS_READ_TOKEN: READ_TOKEN } });
    routes = listRoutes().filter(({ method, path }) => !signsOut.includes(`${method} ${path}`));
    tokens.anonymous = '';
    tokens.bot = cms.apiToken;
    tokens.reader = READ_TOKEN;
    for (const role of ['editor', 'marketer', 'manager', 'analyst'] as const) {
      tokens[role] = (await createStaff(cms, `vitrina-${role}`)).token;
    }
    tokens.owner = await cms.login();
  }, 120_000);
  afterAll(() => cms.remove());

  it('has no GraphQL, and the routes that are promised', () => {
    const paths = routes.map(({ path }) => path);
    expect(paths.filter((path) => /graphql/i.test(path))).toEqual([]);
    expect(paths).toEqual(expect.arrayContaining(['/health/live', '/health/ready', '/health', '/metrics']));
  });

  it.each(['anonymous', 'bot', 'reader', 'editor', 'marketer', 'manager', 'analyst'])(
    'lets %s reach exactly what is listed',
    async (identity) => {
      const reached = await reachedBy(identity);
      expect(reached).toEqual([...(reachable[identity] ?? [])].sort());
    },
    120_000,
  );

  it('gives the owner no way to make, delete or publish a record of what happened', async () => {
    const ways = (await reachedBy('owner')).filter((way) => operationalUids.some((uid) => way.includes(uid)));
    expect(ways).toEqual([...(reachable.ownerOverRecords ?? [])].sort());
  }, 120_000);

  /** `METHOD pattern` of what was not refused, with the model where the pattern has one. */
  async function reachedBy(identity: string): Promise<string[]> {
    const reached: string[] = [];
    for (const { method, path } of routes.filter((route) => identity !== 'owner' || route.path.includes(':model'))) {
      for (const model of path.includes(':model') ? MODELS : ['']) {
        const { status } = await cms.request(fill(path, model), {
          method,
          token: tokens[identity],
          ...bodyFor(method),
        });
        if (!REFUSED.includes(status)) reached.push(`${method} ${path.replace(':model', model)}`);
      }
    }
    return [...new Set(reached)].sort();
  }
});

/** A real model, existing pages; `1` for everything else: rights are checked before an entry is looked for. */
function fill(pattern: string, model: string): string {
  return pattern
    .replace(/\(\(\?!uploads\/\)\.\+\)|\(\.\*\)|:path\*/g, 'nothing-here')
    .replace(/:([a-zA-Z]+)(\([^)]*\))?/g, (_, name: string) => VALUES[name] ?? (name === 'model' ? model : '1'));
}

function bodyFor(method: string) {
  return ['GET', 'DELETE', 'OPTIONS'].includes(method) ? {} : { body: {} };
}
