import type { Feature } from '../conversation/feature';
import type { Message } from '../conversation/reply';
import type { DeliveryRenderer } from '../deliveries/delivery-renderer';
import { catalogueFeature } from './catalogue';
import { commandFeature } from './command';
import { fallbackFeature } from './fallback';
import { createFaqFeature } from './faq';
import { fileHelperFeature } from './file-helper';
import { formFeature } from './form';
import { handoverFeature } from './handover';
import { keptHandoverFeature } from './handover/kept-handover-feature';
import { helpFeature } from './help';
import { languageFeature } from './language';
import { managerDeskFeature } from './manager-desk';
import { deskRenderers } from './manager-desk/delivery-renderers';
import { myFeature } from './my';
import { privacyFeature } from './privacy';
import { screenFeature } from './screen';

/** Table of contents: what a client or a manager can do, in the order in which the core asks. */
export function createFeatures(): Feature[] {
  return [
    managerDeskFeature,
    keptHandoverFeature, // answers nothing itself: what could not be opened before is shown after the answer of others
    formFeature, // before all others of the client: while a question is open, what is written is its answer
    commandFeature,
    handoverFeature, // before the menu: it takes the `/start` of a link from the site
    screenFeature,
    catalogueFeature,
    myFeature,
    languageFeature,
    privacyFeature,
    helpFeature,
    fileHelperFeature,
    createFaqFeature(),
    fallbackFeature, // must be the last: it answers everything
  ];
}

/** How each kind of the outbox's messages looks. */
export const deliveryRenderers: DeliveryRenderer<Message>[] = deskRenderers;
