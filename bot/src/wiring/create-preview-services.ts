import { randomBytes } from 'node:crypto';
import type { Services } from '../conversation/turn';

/** Shown where a client would see the number of his application. */
const sampleNumber = 'A-0000-000000';

/**
 * A preview is played to its end, but nothing leaves it: no application, client, event, delivery or file comes of it, so no
 * manager is written to and nothing has to be told from real rows. (A draft of a form could not be submitted anyway: the CMS
 * checks answers against the published one.)
 */
export function createPreviewServices(): Services {
  return {
    newKey: () => randomBytes(24).toString('base64url'),
    submitApplication: async () => ({ status: 'accepted', number: sampleNumber }),
    updateAnswers: async () => ({ status: 'accepted' }),
    openHandover: async () => ({ status: 'unknown' }),
    listApplications: async () => [],
    transition: async () => 'not-found',
    isManager: async () => false,
    managerRecipients: () => [],
    storeFile: async ({ mime, reference }) => ({ id: reference, mime: mime ?? 'application/octet-stream' }),
    storeMedia: async () => null,
    exportPerson: async (identity) => ({ identity }),
    erasePerson: async () => true,
    emit: () => undefined,
  };
}
