import { alias } from './components/alias';
import { button } from './components/button';
import { command } from './components/command';
import { feature } from './components/feature';
import { formField } from './components/form-field';
import { formOption } from './components/form-option';
import { scenarioStep } from './components/scenario-step';
import { application } from './types/application';
import { botProfile } from './types/bot-profile';
import { client } from './types/client';
import { clientMerge } from './types/client-merge';
import { delivery } from './types/delivery';
import { dialogState } from './types/dialog-state';
import { event } from './types/event';
import { faq } from './types/faq';
import { form } from './types/form';
import { history } from './types/history';
import { packageView } from './types/package';
import { phrase } from './types/phrase';
import { postTemplate } from './types/post-template';
import { promoCode } from './types/promo-code';
import { salesScenario } from './types/sales-scenario';
import { screen } from './types/screen';
import { siteSettings } from './types/site-settings';
import { stage } from './types/stage';
import type { TypeView } from './type-view';

/** Every content type and component of ours; a test holds this list against the schemas. */
export const typeViews: TypeView[] = [
  screen,
  packageView,
  faq,
  form,
  phrase,
  botProfile,
  siteSettings,
  salesScenario,
  postTemplate,
  promoCode,
  stage,
  client,
  clientMerge,
  application,
  event,
  delivery,
  dialogState,
  history,
  button,
  feature,
  alias,
  command,
  formField,
  formOption,
  scenarioStep,
];
