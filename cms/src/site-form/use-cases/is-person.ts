import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { configOf } from '../../platform/cms-config';

const verdictSchema = z.union([z.object({ success: z.boolean() }), z.object({ status: z.string() })]);
const patienceMs = 5_000;

/**
 * Asks the captcha service (the contract hCaptcha, Turnstile and SmartCaptcha share); true = a person, or no captcha is
 * configured. A service that does not answer is no reason to let everybody in.
 */
export async function isPerson(
  strapi: Core.Strapi,
  { token, address }: { token: string | null | undefined; address: string },
): Promise<boolean> {
  const { captcha } = configOf(strapi).cms;
  if (!captcha) return true;
  if (!token) return false;
  try {
    const reply = await fetch(captcha.verifyUrl, {
      method: 'POST',
      body: new URLSearchParams({ secret: captcha.secret, response: token, token, remoteip: address, ip: address }),
      signal: AbortSignal.timeout(patienceMs),
    });
    const verdict = verdictSchema.parse(await reply.json());
    return 'success' in verdict ? verdict.success : verdict.status === 'ok';
  } catch (error) {
    strapi.log.warn(`The captcha service gave no verdict: ${error instanceof Error ? error.name : 'unknown'}`);
    return false;
  }
}
