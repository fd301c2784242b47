import { DomainError } from '../shared/domain-error';

const running = new Set<string>();

/** A second press while the first still works is refused instead of queued: its plan would be out of date. */
export async function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (running.has(name))
    throw new DomainError('PACK_BUSY', { message: 'Пакет уже загружается · A pack is being loaded already' });
  running.add(name);
  try {
    return await work();
  } finally {
    running.delete(name);
  }
}
