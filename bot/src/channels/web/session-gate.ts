import type { FastifyReply, FastifyRequest } from 'fastify';
import { largestFile } from '../../conversation/file-rules';
import { DomainError } from '../../errors/domain-error';
import type { Store, WebSession } from '../../store/store';
import { createRateLimiter, limitKey, type RateLimiter } from './rate-limiter';
import { isSecret } from './session-secret';

export type SessionRoute = { Params: { id: string } };

/** Who may come in, and how often (R6). Nothing of a body is needed for it, so a refused request costs next to nothing. */
export type SessionGate = {
  /** Somebody wants a session of his own. */
  admitNew(request: FastifyRequest, reply: FastifyReply): void;
  admitReader(request: FastifyRequest<SessionRoute>, reply: FastifyReply): Promise<WebSession>;
  admitWriter(request: FastifyRequest<SessionRoute>, reply: FastifyReply): Promise<WebSession>;
  /** A writer with a file: its size, as announced, counts for the address. */
  admitUpload(request: FastifyRequest<SessionRoute>, reply: FastifyReply): Promise<WebSession>;
};

const megabyte = 1024 ** 2;
const previewMs = 12 * 3_600_000;

export function createSessionGate({ web, now }: { web: Pick<Store['web'], 'session'>; now(): number }): SessionGate {
  const limits = createLimits(now);

  /** 404 for a session that does not exist, 401 for one that is not the caller's; who guesses is soon not looked up any more. */
  const authorise = async (request: FastifyRequest<SessionRoute>, reply: FastifyReply): Promise<WebSession> => {
    const secret = /^Bearer ([A-Za-z0-9_-]{20,128})$/.exec(request.headers.authorization ?? '')?.[1];
    if (!secret) throw new DomainError('UNAUTHORIZED', { message: 'The secret of the session is missing' });
    const address = limitKey(request.ip);
    refuseFor(limits.guesses.look(address), reply);
    const session = await web.session(request.params.id);
    const isThere = session !== null && !isOver(session, now());
    if (isThere && isSecret(secret, session.secretHash)) return session;
    limits.guesses.take(address);
    if (!isThere) throw new DomainError('NOT_FOUND', { message: 'No such session' });
    throw new DomainError('UNAUTHORIZED', { message: 'Wrong secret' });
  };

  const admitWriter: SessionGate['admitWriter'] = async (request, reply) => {
    const session = await authorise(request, reply);
    limit(reply, limits.address, limitKey(request.ip));
    limit(reply, limits.session, session.id);
    limit(reply, limits.daily, session.id);
    return session;
  };

  return {
    admitNew: (request, reply) => limit(reply, limits.sessions, limitKey(request.ip)),
    async admitReader(request, reply) {
      const session = await authorise(request, reply);
      limit(reply, limits.reads, session.id);
      return session;
    },
    admitWriter,
    async admitUpload(request, reply) {
      const session = await admitWriter(request, reply);
      refuseFor(limits.megabytes.take(limitKey(request.ip), announcedMegabytes(request)), reply);
      return session;
    },
  };
}

/** Drafts are for whoever works on them today: a preview left open is over after a working day, whatever its tab still asks. */
function isOver({ mode, createdAt }: WebSession, now: number): boolean {
  return mode === 'preview' && now - createdAt > previewMs;
}

/** Without an announced length (chunked) it may be as long as a file may be. */
function announcedMegabytes({ headers }: FastifyRequest): number {
  const bytes = Number(headers['content-length'] ?? largestFile);
  return Math.max(1, Math.ceil(Math.min(bytes, largestFile) / megabyte));
}

export function tooMany(reply: FastifyReply, seconds: number): DomainError {
  reply.header('retry-after', String(seconds));
  return new DomainError('TOO_MANY', { message: 'Too many requests, try again later' });
}

/** Bounds on one address and one conversation; the daily budget keeps one session from filling the store. */
function createLimits(now: () => number) {
  return {
    sessions: createRateLimiter({ burst: 60, perSecond: 1, now }),
    /** Unknown sessions and wrong secrets; a page whose session was purged asks a few times and stops. */
    guesses: createRateLimiter({ burst: 300, perSecond: 10, now }),
    address: createRateLimiter({ burst: 300, perSecond: 60, now }),
    session: createRateLimiter({ burst: 60, perSecond: 10, now }),
    daily: createRateLimiter({ burst: 3000, perSecond: 0.05, now }),
    /** Files lie here until the CMS has them: one address fills a fifth of the room at most, and that much an hour. */
    megabytes: createRateLimiter({ burst: 200, perSecond: 200 / 3600, now }),
    reads: createRateLimiter({ burst: 120, perSecond: 20, now }),
  };
}

function limit(reply: FastifyReply, limiter: RateLimiter, key: string): void {
  refuseFor(limiter.take(key), reply);
}

function refuseFor(seconds: number, reply: FastifyReply): void {
  if (seconds > 0) throw tooMany(reply, seconds);
}
