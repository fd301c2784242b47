import type { FastifyReply, FastifyRequest } from 'fastify';
import { createSessionGate, type SessionRoute } from '../../../../bot/src/channels/web/session-gate';
import { hashSecret } from '../../../../bot/src/channels/web/session-secret';
import type { WebSession } from '../../../../bot/src/store/store';

const secret = 's'.repeat(43);
const known: WebSession = {
  id: 'known-session',
  secretHash: hashSecret(secret),
  mode: 'live',
  locale: null,
  payload: null,
  createdAt: 0,
};

function prepare() {
  let lookUps = 0;
  const session = async (id: string) => {
    lookUps += 1;
    return id === known.id ? known : null;
  };
  const gate = createSessionGate({ web: { session }, now: () => 0 });
  const reply = { header: () => undefined } as unknown as FastifyReply; // the gate sets a header, no more
  const read = (id: string, ip: string) => {
    const request = { ip, params: { id }, headers: { authorization: `Bearer ${secret}` } };
    return gate.admitReader(request as unknown as FastifyRequest<SessionRoute>, reply).then(
      () => 'admitted',
      ({ code }) => String(code),
    );
  };
  const upload = (ip: string, bytes: number) => {
    const headers = { authorization: `Bearer ${secret}`, 'content-length': String(bytes) };
    const request = { ip, params: { id: known.id }, headers };
    return gate.admitUpload(request as unknown as FastifyRequest<SessionRoute>, reply).then(
      () => 'admitted',
      ({ code }) => String(code),
    );
  };
  return { read, upload, lookUps: () => lookUps };
}

describe('createSessionGate', () => {
  it('looks no more session up for an address that only guesses', async () => {
    const { read, lookUps } = prepare();
    const outcomes = [];
    for (let time = 0; time < 400; time += 1) outcomes.push(await read(`guess-number-${time}`, '203.0.113.5'));
    expect([outcomes.at(0), outcomes.at(-1), lookUps()]).toEqual(['NOT_FOUND', 'TOO_MANY', 300]);
  });

  it('bounds the bytes of an address, whatever its sessions', async () => {
    const { upload } = prepare();
    const outcomes = [];
    for (let time = 0; time < 25; time += 1) outcomes.push(await upload('203.0.113.5', 10 * 1024 ** 2));
    expect(outcomes.filter((outcome) => outcome === 'admitted')).toHaveLength(20);
    await expect(upload('203.0.113.6', 10 * 1024 ** 2)).resolves.toBe('admitted');
  });

  it('admits who knows the secret as often as one conversation may ask', async () => {
    const { read } = prepare();
    for (let time = 0; time < 400; time += 1) await read(`guess-number-${time}`, '203.0.113.5');
    await expect(read(known.id, '203.0.113.6')).resolves.toBe('admitted');
  });
});
