/** State of one part, as `/health` and the heartbeat to the CMS tell it (DESIGN 6). */
export type PartHealth = { status: 'ok' | 'degraded' | 'down'; detail?: string };
export const partNames = ['store', 'content', 'cms', 'telegram', 'managers', 'queue'] as const;
export type PartName = (typeof partNames)[number];
export type HealthParts = Record<PartName, PartHealth>;
export type Health = { status: PartHealth['status']; parts: HealthParts };

/** Only a dead store makes the whole `down`: without it nothing can be accepted. Everything else degrades. */
export function summariseHealth(parts: HealthParts): Health {
  if (parts.store.status === 'down') return { status: 'down', parts };
  const allWell = Object.values(parts).every(({ status }) => status === 'ok');
  return { status: allWell ? 'ok' : 'degraded', parts };
}
