/** The CMS's way in for this script: signed with a key made from CMS_API_TOKEN, so that a changed owner password does not break it. */
const { deriveKey, sign } = require('@vitrina/config');
const { text } = require('../say');

/** Switching a whole business in one transaction takes some seconds. */
const timeoutMs = 180_000;

/** @param {import('@vitrina/config').Config} config @param {{do: string}} command @returns {Promise<any>} the `data` of the answer */
async function callPacks(config, command) {
  const body = JSON.stringify(command);
  const answer = await fetch(`${config.cms.url}/internal/packs`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-vitrina-signature': sign(deriveKey(config.cms.apiToken, 'packs'), body, new Date()),
    },
    body,
    signal: AbortSignal.timeout(timeoutMs),
  });
  const reply = await answer.json().catch(() => ({}));
  if (answer.ok) return reply.data;
  const reasons = (reply.error?.details?.errors ?? []).map(({ message }) => `  ${message}`);
  const hint = answer.status === 401 ? [text('presetToken')] : [];
  throw new Error([reply.error?.message ?? `HTTP ${answer.status}`, ...reasons, ...hint].join('\n'));
}

module.exports = { callPacks };
