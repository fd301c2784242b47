import { newRow } from '../../../shared/new-row';
import { linkHash, linkToken, newLinkNonce } from './deep-link';
import { answeredName, answeredPhone } from './answered-contacts';
import { priceAtSubmit } from './price-at-submit';
import type { NewApplication } from './submit-input';

type Input = {
  input: NewApplication;
  number: string;
  client: { id: number; name: string | null };
  rules: { package: { price: string | null; currency: string } | null };
  possibleDuplicates: string[];
  now: Date;
  encryptionKey: string;
};

/** The row of a fresh application (C1): question texts, answers and price as the client confirmed them. */
export function submittedRow({ input, number, client, rules, possibleDuplicates, now, encryptionKey }: Input) {
  const price = priceAtSubmit(input.package, rules.package);
  const row = newRow(now);
  return {
    ...row,
    ...(input.linked ? newLink(encryptionKey, row.document_id) : {}),
    number,
    idempotency_key: input.idempotencyKey,
    payload_hash: input.payloadHash,
    form: input.form,
    form_title: input.formTitle,
    package: input.package?.key ?? null,
    package_name: input.package?.name ?? null,
    price_minor: input.package?.priceMinor ?? null,
    currency: input.package?.currency ?? null,
    current_price_minor: price.currentPriceMinor,
    price_differs: price.priceDiffers,
    answers: JSON.stringify(input.answers),
    client_name: answeredName(input.answers) ?? client.name,
    phone: answeredPhone(input.answers),
    state: 'new',
    source: input.source,
    language: input.locale,
    start_payload: input.startPayload ?? null,
    session: input.session ?? null,
    client_id: client.id,
    reminders: 0,
    consent_version: input.consent?.version ?? null,
    consent_text: input.consent?.text ?? null,
    consent_at: input.consent ? new Date(input.consent.at) : null,
    version: 1,
    updated: false,
    possible_duplicates: JSON.stringify(possibleDuplicates),
    message: input.message ?? null,
    page: input.page ?? null,
    utm: input.utm ? JSON.stringify(input.utm) : null,
    submitted_at: new Date(input.submittedAt),
    test: input.test,
  };
}

function newLink(encryptionKey: string, applicationId: string) {
  const nonce = newLinkNonce();
  return { link_nonce: nonce, link_hash: linkHash(linkToken(encryptionKey, { applicationId, nonce })) };
}
